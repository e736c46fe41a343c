"""What can be done with any kept row, whatever it is: its files and its history. One way, by key, menu and button."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from wijkregie.ui.pages.page import Page, Shell
from wijkregie.ui.widgets.basics import icon_button
from wijkregie.ui.widgets.records import Record, record_at
from wijkregie.ui.widgets.rowmenu import Choices


def bijlagen(shell: Shell, parent: QWidget, record: Record) -> None:
    """Show the files of a row, after what is being typed about it was saved."""
    from wijkregie.ui.shell.bijlagenvenster import show_bijlagen

    if _page(shell).may_leave():
        show_bijlagen(shell, parent, record)


def geschiedenis(shell: Shell, parent: QWidget, record: Record) -> None:
    """Show what happened to a row, after what is being typed about it was saved."""
    from wijkregie.ui.shell.geschiedenisvenster import show_geschiedenis

    if _page(shell).may_leave():
        show_geschiedenis(shell, parent, record)


def in_sight(shell: Shell, act: Callable[[Shell, QWidget, Record], object]) -> None:
    """Do this with the row the keyboard is on, else with the one the page is about; says so when there is none."""
    page, focused = _page(shell), QApplication.focusWidget()
    found = record_at(focused if focused is not None and page.isAncestorOf(focused) else page)
    if found is None:
        shell.toast("Kies eerst een regel in een lijst.")
    else:
        act(shell, page, found)


def record_choices(shell: Shell, parent: QWidget, record: Record) -> Choices:
    """Return the ways to the files and the history of a row, for the menu of what shows it."""
    return [
        ("Bijlagen…", partial(bijlagen, shell, parent, record)),
        ("Geschiedenis…", partial(geschiedenis, shell, parent, record)),
    ]


def record_tools(shell: Shell, pane: QWidget) -> list[QPushButton]:
    """Return buttons for the files and the history of the row that a pane shows."""

    def on_shown(act: Callable[[Shell, QWidget, Record], object]) -> None:
        if record := record_at(pane):
            act(shell, pane, record)

    return [
        icon_button("bijlage", "Bijlagen (Ctrl+Shift+B)", partial(on_shown, bijlagen), edge=False),
        icon_button("geschiedenis", "Geschiedenis (Ctrl+H)", partial(on_shown, geschiedenis), edge=False),
    ]


def _page(shell: Shell) -> Page:
    return cast("Page", shell.stack.currentWidget())
