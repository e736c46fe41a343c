"""Wijkbudget & initiatieven: what wijken and stadsdelen may spend in a year, and the ideas it goes to."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.wijkbudget.view import View
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, primary, row
from wijkregie.ui.widgets.segment import Segment
from wijkregie.usecases.session import Changes


@frozen
class Ingang:
    """A view by its key; its module is imported when it is first shown."""

    key: str
    word: str
    module: str
    class_name: str

    def load(self) -> type[View]:
        """Import the view's class."""
        found: type[View] = getattr(import_module(f"wijkregie.ui.pages.wijkbudget.{self.module}"), self.class_name)
        return found


VIEWS: Sequence[Ingang] = (
    Ingang("wijkbudget", "Wijkbudget", "wijkbudgetten", "WijkbudgettenView"),
    Ingang("werkbudget", "Werkbudget", "werkbudgetten", "WerkbudgettenView"),
    Ingang("initiatieven", "Initiatieven", "initiatieven", "InitiatievenView"),
    Ingang("collectieven", "Collectieven", "collectieven", "CollectievenView"),
)


class WijkbudgetPage(Page):
    """A year, and one of its views at a time; Ctrl+Tab walks the views."""

    title = "Wijkbudget & initiatieven"

    def build(self) -> Iterator[None]:
        self.year = self.header.add_year(self.lanes.session.today.year)
        self.year.changed.connect(lambda _year: self.refresh())
        self._new = primary("", self.new, "plus")
        self.header.add_action(self._new)
        self._views: dict[str, View] = {}
        self._tools: dict[str, QWidget] = {}
        self.choice = Segment("Toon", [(ingang.key, ingang.word) for ingang in VIEWS])
        self.choice.changed.connect(self.show_view)
        self._stack = QStackedWidget()
        self._bar: QHBoxLayout = row(self.choice, None)
        self._bar.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.body.addLayout(column(self._bar, line(), space=Space.NONE))
        self.body.addWidget(self._stack, 1)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._walk(step))
        yield
        VIEWS[0].load()
        yield
        self._put_in_sight(VIEWS[0])

    @property
    def view(self) -> View:
        """The view in sight."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, View)
        return shown

    @property
    def start(self) -> QWidget:
        return self.view.start

    def refresh(self) -> None:
        self.view.refresh(self.year.year)

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.view.tables):
            self.refresh()

    def may_leave(self) -> bool:
        return self.view.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a view (`deel`) of a year (`jaar`), and in it what the rest of the place names."""
        deel, jaar = place.pop("deel", self.choice.value), place.pop("jaar", None)
        self.show_view(deel)
        self.view.go_to(**place)
        self.year.set_year(int(jaar or self.year.year))
        self.refresh()

    def show_view(self, key: str) -> None:
        """Go to a view, if what is in sight may be left."""
        here = next(name for name, view in self._views.items() if view is self.view)
        if key == here or not self.view.may_leave():
            self.choice.set_value(here)
            return
        self._put_in_sight(next(ingang for ingang in VIEWS if ingang.key == key))
        self.refresh()

    def new(self) -> None:
        self.view.new()

    def search(self) -> None:
        self.view.search()

    def edit(self) -> None:
        self.view.edit()

    def focus_pane(self) -> None:
        self.view.focus_pane()

    def escape(self) -> None:
        self.view.escape()

    def _put_in_sight(self, ingang: Ingang) -> None:
        view = self._views.get(ingang.key)
        if view is None:
            view = self._views[ingang.key] = ingang.load()(self.shell)
            view.told.connect(self.header.set_context)
            self._stack.addWidget(view)
            tools = self._tools[ingang.key] = QWidget()
            tools.setLayout(row(*view.tools))
            self._bar.addWidget(tools)
        self.choice.set_value(ingang.key)
        self._stack.setCurrentWidget(view)
        self._new.setText(view.new_words)
        self._new.setVisible(bool(view.new_words))
        for key, tools in self._tools.items():
            tools.setVisible(key == ingang.key)

    def _walk(self, step: int) -> None:
        keys = [ingang.key for ingang in VIEWS]
        self.show_view(keys[(keys.index(self.choice.value) + step) % len(keys)])
        self.begin()
