"""A page that shows one of several views at a time, mostly of a year; views are made when they are first shown."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.ui.pages.page import LIST_GONE, Page, Place, Views
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.widgets.basics import primary, row
from wijkregie.ui.widgets.keys import NEXT_TAB, TAB_BEFORE, WINDOW, on_key
from wijkregie.ui.widgets.tabs import TabBar
from wijkregie.usecases.session import Changes


class View(Place):
    """One kind of thing of one year. Subclasses make parts in `build`, read in `refresh` and say what touches them."""

    told = Signal(str)
    """A sentence about now, for the head of the page."""

    new_words: str = ""
    """What the one filled button of the page says; it does `new`. Told again with each sentence."""

    new_icon: ClassVar[str] = "plus"
    """Icon on that button."""

    weergaven: Views | None = None
    """The kept views of its list, where it has one."""

    def build(self) -> Iterator[None]:
        """Make the parts, with a `yield` now and then as a page does: it stands in its page by then."""
        yield from ()

    @property
    def tools(self) -> list[QWidget]:
        """Lesser buttons, that stand beside the choice of views; asked for once, when the view was built."""
        return []

    def refresh(self, jaar: int) -> None:
        """Read what the view shows of a year."""


@frozen
class Ingang:
    """A view by its key; its module is imported when it is first shown."""

    key: str
    word: str
    module: str
    class_name: str

    def load(self) -> type[View]:
        """Import the view's class."""
        found: type[View] = getattr(import_module(f"wijkregie.ui.pages.{self.module}"), self.class_name)
        return found


class ViewsPage(Page):
    """A year, and one of its views at a time; Ctrl+Tab walks the views."""

    views: ClassVar[Sequence[Ingang]]

    has_year: ClassVar[bool] = True
    """Whether one walks through the years; where not, views are told the present one."""

    @abstractmethod
    def make_choice(self) -> TabBar:
        """Put the choice of views in place and return it."""

    def place_tools(self, tools: QWidget) -> None:
        """Put the lesser buttons of a view in place."""
        self._beside.addWidget(tools)

    def build(self) -> Iterator[None]:
        self.year = self.header.add_year(self.lanes.session.today.year)
        self.year.setVisible(self.has_year)
        self.year.changed.connect(lambda _year: self.refresh())
        self._views: dict[str, View] = {}
        self._shown: dict[View, tuple[int, date]] = {}
        self._said: dict[View, str] = {}
        self._tools: dict[str, QWidget] = {}
        self.choice = self.make_choice()
        self.choice.changed.connect(self.show_view)
        self._beside = row()
        beside = QWidget()
        beside.setLayout(self._beside)
        self._new = primary("", self.new, "plus")
        self.header.add_action(beside, self._new)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        for key, words, step in (("Ctrl+Tab", NEXT_TAB, 1), ("Ctrl+Shift+Tab", TAB_BEFORE, -1)):
            on_key(self, key, words, partial(self._walk, step), WINDOW)
        self.weergaven = self
        yield
        left = self.shell.settings.text(self._remembered_by)
        first = next((ingang for ingang in self.views if ingang.key == left), self.views[0])
        first.load()
        yield
        yield from self._make(first)
        self._put_in_sight(first)

    @property
    def _remembered_by(self) -> str:
        """Name of the setting that says which view was in sight last."""
        return f"deel_{self.views[0].module.partition('.')[0]}"

    @property
    def view(self) -> View:
        """The view in sight."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, View)
        return shown

    def open(self, weergave: Lijstweergave) -> None:
        """Show the list that a view is of, as it keeps it; says so when there is no such list."""
        deel = weergave.pagina.partition("/")[2]
        if deel not in {ingang.key for ingang in self.views}:
            self.shell.toast(LIST_GONE)
            return
        self.show_view(deel)
        if self.choice.value == deel and self.view.weergaven is not None:
            self.view.escape()
            self.view.weergaven.open(weergave)

    def set_in_sight(self, *, in_sight: bool) -> None:
        """Nothing: it has no list of its own."""

    @property
    def start(self) -> QWidget:
        return self.view.start

    def refresh(self) -> None:
        self._shown[self.view] = self._now
        self.view.refresh(self.year.year)

    def on_changed(self, changes: Changes) -> None:
        touched = [view for view in self._views.values() if changes.touches(*view.tables)]
        for view in touched:
            self._shown.pop(view, None)
        if self.view in touched:
            self.refresh()

    @property
    def _now(self) -> tuple[int, date]:
        """What a view shows: a year, as it stands on a day."""
        return self.year.year, self.lanes.session.today

    def may_leave(self) -> bool:
        return self.view.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a view (`deel`) of a year (`jaar`), and in it what the rest of the place names."""
        deel, jaar = place.pop("deel", self.choice.value), place.pop("jaar", None)
        left, had_keyboard = self.view, self.view.isAncestorOf(self.focusWidget() or self)
        self.show_view(deel)
        if had_keyboard and self.view is not left:  # Qt would take the keyboard to whatever comes next
            self.begin()
        self.view.go_to(**place)
        self.year.set_year(int(jaar or self.year.year))
        self.refresh()

    def show_view(self, key: str) -> None:
        """Go to a view, if what is in sight may be left."""
        here = next(name for name, view in self._views.items() if view is self.view)
        if key == here or not self.view.may_leave():
            self.choice.set_value(here)
            return
        self._put_in_sight(next(ingang for ingang in self.views if ingang.key == key))
        if self._shown.get(self.view) == self._now:  # nothing that it shows has changed since
            self.header.set_context(self._said.get(self.view, ""))
        else:
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

    def manual(self) -> str:
        return next(ingang.word for ingang in self.views if self._views.get(ingang.key) is self.view)

    def _make(self, ingang: Ingang) -> Iterator[None]:
        """Make a view in its place, part by part."""
        view = ingang.load()(self.shell, self._stack)
        self._stack.addWidget(view)
        yield from view.build()
        view.told.connect(lambda words, view=view: self._hear(view, words))
        tools = self._tools[ingang.key] = QWidget()
        tools.setLayout(row(*view.tools))
        self.place_tools(tools)
        self._views[ingang.key] = view

    def _put_in_sight(self, ingang: Ingang) -> None:
        if ingang.key not in self._views:
            for _ in self._make(ingang):
                pass
        self.choice.set_value(ingang.key)
        self.shell.settings.put_text(self._remembered_by, ingang.key)
        self._stack.setCurrentWidget(self._views[ingang.key])
        for key, view in self._views.items():
            if view.weergaven is not None:
                view.weergaven.set_in_sight(in_sight=key == ingang.key)
        self._show_new()
        for key, tools in self._tools.items():
            tools.setVisible(key == ingang.key)

    def _hear(self, view: View, words: str) -> None:
        """Say what a view tells of now, unless it is out of sight."""
        self._said[view] = words
        if view is self.view:
            self.header.set_context(words)
            self._show_new()

    def _show_new(self) -> None:
        self._new.setText(self.view.new_words)
        self._new.setIcon(icon(self.view.new_icon, "opacc") if self.view.new_icon else QIcon())
        self._new.setVisible(bool(self.view.new_words))

    def _walk(self, step: int) -> None:
        keys = [ingang.key for ingang in self.views]
        self.show_view(keys[(keys.index(self.choice.value) + step) % len(keys)])
        self.begin()
