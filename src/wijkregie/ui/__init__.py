"""The window: Qt Widgets on top of the use cases."""
