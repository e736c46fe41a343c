"""The frame of the window: navigation, header, menu, dialogs, notices."""
