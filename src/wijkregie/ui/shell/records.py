"""What can be done with the kept row that is looked at, whatever it is: its history, and its files."""

from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from wijkregie.ui.pages.page import Page, Shell
from wijkregie.ui.widgets.records import Record, record_at


def show_geschiedenis(shell: Shell, parent: QWidget) -> None:
    """Show what happened to the row the keyboard is on."""
    from wijkregie.ui.shell import geschiedenisvenster

    if record := _in_sight(shell):
        geschiedenisvenster.show_geschiedenis(shell, parent, record)


def show_bijlagen(shell: Shell, parent: QWidget) -> None:
    """Show the files of the row the keyboard is on."""
    from wijkregie.ui.shell import bijlagenvenster

    if record := _in_sight(shell):
        bijlagenvenster.show_bijlagen(shell, parent, record)


def _in_sight(shell: Shell) -> Record | None:
    """Return the row the keyboard is on, else the one the page is about; says so when there is none."""
    page = cast("Page", shell.stack.currentWidget())
    focused = QApplication.focusWidget()
    found = record_at(focused if focused is not None and page.isAncestorOf(focused) else page)
    if found is None:
        shell.toast("Kies eerst een regel in een lijst.")
    return found
