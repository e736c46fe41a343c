"""Help in the window and, by F1 and Ctrl+?, in its dialogs; what is shown is loaded when it is asked for."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from wijkregie.ui.widgets.keys import WINDOW, on_key

if TYPE_CHECKING:
    from wijkregie.ui.shell.window import MainWindow

F1 = "F1"
QUESTION = ("Ctrl+?", "Ctrl+Shift+/", "Ctrl+Shift+?")
"""The key with ? as keyboards tell it: with and without Shift, by the sign or by the key it is on."""


def open_manual(asked: QWidget) -> None:
    """Show the manual where it is about this."""
    from wijkregie.ui.shell.handleiding import show_manual

    show_manual(asked)


def open_keys(asked: QWidget) -> None:
    """Show the keys that work here."""
    from wijkregie.ui.shell.toetsen import show_keys

    show_keys(asked)


def open_about(window: "MainWindow") -> None:
    """Show the versions."""
    from wijkregie.ui.shell.about import show_about

    show_about(window, window.lanes)


def help_by_key(dialog: QDialog) -> None:
    """Let a dialog give help by key: it keeps the keys of the window from working."""
    on_key(dialog, F1, "handleiding", partial(open_manual, dialog), WINDOW)
    for number, key in enumerate(QUESTION):
        on_key(dialog, key, "" if number else "toetsen die hier werken", partial(open_keys, dialog), WINDOW)
