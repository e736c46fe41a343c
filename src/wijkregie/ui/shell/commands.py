"""Every command of the window by its name: what the palette runs, from the menu, the pages and the page in sight."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from wijkregie.domain.frozen import frozen

if TYPE_CHECKING:
    from wijkregie.ui.shell.window import MainWindow

FREQUENT = ("Noteren…", "Snel toevoegen…", "Ga naar Vandaag", "Ga naar Wijkorganen")
"""Commands to begin with, where nothing was typed or opened yet."""


@frozen(kw_only=True)
class Opdracht:
    """One command: its name, its icon, its key in words, and what it does."""

    naam: str
    icoon: str = "pijl_rechts"
    toets: str = ""
    doe: Callable[[], object]


def opdrachten(window: "MainWindow") -> list[Opdracht]:
    """Return every command that can be given now, each name once: those of the page in sight before those of all."""
    found: dict[str, Opdracht] = {}
    for each in (*_of_page(window), *_of_menu(window), *_to_pages(window)):
        found.setdefault(each.naam, each)
    return list(found.values())


def _of_page(window: "MainWindow") -> Iterator[Opdracht]:
    if window.page is not None:
        for button in window.page.header.findChildren(QPushButton):
            if button.isVisible() and button.isEnabled() and not button.isCheckable() and button.text():
                yield Opdracht(naam=_plain(button.text()), doe=button.click)


def _of_menu(window: "MainWindow") -> Iterator[Opdracht]:
    for action in _actions(window.menu):
        if action.isVisible() and action.isEnabled() and action.text() and action is not window.menu.search:
            name = _plain(action.text())
            if action.isCheckable():
                name = f"Weergave: {name[0].lower()}{name[1:]}"
            if name not in window.navigation.titles:
                yield Opdracht(naam=name, toets=_key(action), doe=action.trigger)


def _to_pages(window: "MainWindow") -> Iterator[Opdracht]:
    keys = {_plain(action.text()): _key(action) for action in _actions(window.menu)}
    for title, key in window.navigation.titles.items():
        yield Opdracht(naam=f"Ga naar {title}", icoon=key, toets=keys.get(title, ""), doe=partial(window.visit, key))


def _actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _actions(inner)
        elif not action.isSeparator():
            yield action


def _key(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.PortableText).replace("+", " ")


def _plain(text: str) -> str:
    """Return words without the sign of their access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
