"""A tab of something that is shown whole, such as a wijkorgaan or traject, and the place that makes it in time."""

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.tabs import Tabs


class Tab(QWidget):
    """One tab. Subclasses fill `body`, and draw what they are shown only while they are in sight."""

    key: ClassVar[str] = ""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        """Make it within `parent` at once: moving it there when filled would style every widget anew."""
        super().__init__(parent)
        self.shell = shell
        self.lanes = shell.lanes
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.NONE)

    def build(self) -> Iterator[None]:
        """Make what is not made by now, with a `yield` now and then as a page does."""
        yield from ()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the tab may be left."""
        return True

    def new(self) -> None:
        """Ctrl+N: begin the tab's own kind of new thing."""


def focus_first(part: QWidget, tabs: Tabs) -> None:
    """Go with the keyboard to the first thing of a part, or to the word of its tab when there is none.

    Its children are asked, not `nextInFocusChain`: PySide lets what that returns end with the widget it was asked of.
    """
    start = part.focusProxy()
    if start is None or not start.isVisible():
        takes = (each for each in (part, *part.findChildren(QWidget)) if each.isVisible() and each.isEnabled())
        start = next((each for each in takes if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if start is None:
        tabs.focus_word()
    else:
        start.setFocus(Qt.FocusReason.TabFocusReason)


T = TypeVar("T", bound=Tab)


class Slot(QWidget, Generic[T]):
    """Place of a tab, whose module is loaded and which is made when it is first seen."""

    def __init__(self, shell: Shell, module: str, class_name: str) -> None:
        super().__init__()
        self._shell = shell
        self._module = module
        self._class_name = class_name
        self._tab: T | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def tab(self) -> T:
        """The tab itself."""
        if self._tab is None:
            for _ in self.make():
                pass
        assert self._tab is not None
        return self._tab

    @property
    def loaded(self) -> bool:
        """Tell whether the tab's module is there already."""
        return self._module in sys.modules

    def load(self) -> type[T]:
        """Import the tab's class."""
        found: type[T] = getattr(import_module(self._module), self._class_name)
        return found

    def make(self) -> Iterator[None]:
        """Make the tab in its place, part by part; call it once."""
        kind = self.load()
        yield
        made = self.begun(kind)
        self._layout.addWidget(made)
        yield from made.build()
        self._tab = made
        self.setFocusProxy(made)

    def begun(self, kind: type[T]) -> T:
        """Return the tab, not filled yet."""
        return kind(self._shell, self)

    def may_leave(self) -> bool:
        """Ask the tab; one that was never seen has nothing to say."""
        return self._tab is None or self._tab.may_leave()
