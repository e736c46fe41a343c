"""The window: navigation, one page at a time, and what pages ask of it."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import PAGES, Entry
from wijkregie.ui.pages.page import Page
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.actions import Menu, in_text_field
from wijkregie.ui.shell.copies import ask_copy, make_findable
from wijkregie.ui.shell.hulp import open_about, open_keys, open_manual
from wijkregie.ui.shell.incoming import COLLEAGUES, LISTS, Drops
from wijkregie.ui.shell.keptviews import KeptViews
from wijkregie.ui.shell.making import Making
from wijkregie.ui.shell.navigation import Navigation
from wijkregie.ui.shell.replay import replay
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.visited import Visited
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.basics import both_ways, first_size, least_size
from wijkregie.ui.widgets.focus import FocusRing, step
from wijkregie.ui.widgets.logo import window_icon
from wijkregie.ui.widgets.progress import ProgressPanel
from wijkregie.ui.widgets.rowmenu import pop_up_below
from wijkregie.ui.widgets.toast import Toast
from wijkregie.usecases import history
from wijkregie.usecases.files import sweep_handed_over, sweep_opened
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Changes, Outcome, Session
from wijkregie.usecases.stores import account

if TYPE_CHECKING:
    from wijkregie.ui.forms.sneldialoog import Sneldialoog

LAST_PAGE = "pagina"
"""Setting: the page that comes up first."""


class MainWindow(QMainWindow):
    """One open store in a window; pages are made when first visited, or before that while nothing else goes on."""

    new_wanted = Signal()
    open_wanted = Signal()
    renew_wanted = Signal()
    closed = Signal()

    def __init__(self, lanes: Lanes, settings: Settings, pages: Sequence[Entry] = PAGES) -> None:
        super().__init__()
        self.lanes = lanes
        self.settings = settings
        self._entries = {entry.key: entry for entry in pages}
        self.making = Making(self, pages)
        self._snel: Sneldialoog | None = None
        self._closing = False
        self._visited = Visited(self)
        self._fold_chosen = settings.flag("navigatie_smal")
        self.setWindowTitle("wijkregie")
        self.setWindowIcon(window_icon())
        self.setMinimumSize(least_size(self))
        self.navigation = Navigation(pages)
        self.stack = QStackedWidget()
        self.stack.setObjectName("inhoud")
        self._build()
        self.views = KeptViews(self)
        self.menu = self._build_menu()
        self._toast = Toast(self.stack)
        self._progress = ProgressPanel(self.stack, lanes)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._ring = FocusRing(application)
        Drops(self, LISTS).dropped.connect(partial(self._read_file, "inlezen"))
        Drops(self, COLLEAGUES).dropped.connect(partial(self._read_file, "overnemen"))
        self._listen()
        self._restore()
        self.making.start()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def arrived(self) -> bool:
        """Tell whether the page that was asked for is shown."""
        return not self.making.wanted

    @property
    def toast_text(self) -> str:
        """What the toast says, "" when it is not shown."""
        return self._toast.text if self._toast.isVisible() else ""

    def visit(self, key: str) -> None:
        """Go to a page as soon as it is made: in parts, so that the window never waits for the whole of it."""
        if key in self.making.pages:
            self.open_page(key)
        else:
            self.making.want(key)

    def open_page(self, key: str, **place: Any) -> None:
        """Go to a page, if the present one may be left; `place` is what its `go_to` takes."""
        if key not in self._entries:
            return
        self.making.want("")
        present = self.page
        if present is not None and present is not self.making.pages.get(key) and not present.may_leave():
            return
        target = self.making.page(key)
        if self.stack.indexOf(target) < 0:
            self.stack.addWidget(target)
        self.stack.setCurrentWidget(target)
        self.fit_navigation()
        self.navigation.set_active(key)
        self.settings.put_text(LAST_PAGE, key)
        self._visited.came(key)
        self._raise_overlays()
        target.begin()
        if place:
            target.go_to(**place)

    def toast(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something for six seconds."""
        self._toast.say(text, action, act)

    def done(self, outcome: Outcome[Any]) -> None:
        """Say what a command did, with "Ongedaan maken"."""
        if outcome.nummer is None:
            return
        self.toast(f"{outcome.label}.", "Ongedaan maken", lambda: self._replay(history.undo, nummer=outcome.nummer))

    def refuse(self, refusal: Refusal) -> None:
        """Say in a dialog why something cannot be done."""
        dialogs.refuse(self, refusal)

    def ask(self, question: str, yes: str, no: str = "Annuleren", *, more: str = "") -> bool:
        """Ask something; True when the user chose `yes`."""
        return dialogs.ask(self, question, yes, no, more=more)

    def begin_anew(self) -> None:
        """Show the ways to begin a new store."""
        self.new_wanted.emit()

    def set_late(self, count: int) -> None:
        """Show the number of things that are late beside Vandaag."""
        self.navigation.set_late(count)

    def fold_navigation(self, *, folded: bool) -> None:
        """Make the navigation narrow or wide, also the next time."""
        self._fold_chosen = folded
        self.settings.put_flag("navigatie_smal", value=folded)
        self.fit_navigation()

    def fit_navigation(self) -> None:
        """Make the navigation narrow where that was chosen, or where the window or its page wants the room."""
        narrow = self.width() < Size.NAV_FOLDS_BELOW or (self.page is not None and self.page.wants_room)
        self.navigation.set_folded(folded=narrow or self._fold_chosen)

    def note(self) -> None:
        """Ask what happened with a wijkorgaan, with the one that is looked at filled in."""
        from wijkregie.ui.forms.noteren import note

        shown = self.page
        note(
            self,
            wijkorgaan_id=shown.wijkorgaan_id if shown else "",
            traject_id=shown.traject_id if shown else "",
        )

    def quick_add(self, text: str = "") -> None:
        """Let one line of Dutch become an action, a contact or a talk; what was typed before is there again."""
        if self._snel is None:
            from wijkregie.ui.forms.sneldialoog import Sneldialoog

            self._snel = Sneldialoog(self)
        self._snel.begin(text, self.page.wijkorgaan_id if self.page else "")

    def undo(self) -> None:
        """Undo in the text field that is being typed in, else the last command."""
        if not in_text_field("undo"):
            self._replay(history.undo)

    def redo(self) -> None:
        """Redo in the text field that is being typed in, else the command that was undone last."""
        if not in_text_field("redo"):
            self._replay(history.redo)

    def _replay(self, usecase: Callable[..., Outcome[str]], **which: Any) -> None:
        replay(self, self, usecase, **which)

    def _build(self) -> None:
        inner = QWidget()
        layout = QHBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addWidget(self.stack, 1)
        small = self.minimumSize() != QSize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
        self.setCentralWidget(both_ways(inner) if small else inner)
        self.navigation.chosen.connect(self.visit)
        self.navigation.neared.connect(self.making.near)
        self.navigation.own_list_wanted.connect(self.new_wanted)

    def _build_menu(self) -> Menu:
        menu = Menu(self)
        menu.add_file(
            new=self.new_wanted.emit,
            open_=self.open_wanted.emit,
            copy=partial(ask_copy, self, self),
            findable=partial(make_findable, self, self),
            renew=self.renew_wanted.emit,
        )
        menu.add_edit(
            undo=self.undo,
            redo=self.redo,
            quick=self.quick_add,
            note=self.note,
            new=lambda: self._on_page("new"),
            edit=lambda: self._on_page("edit"),
            find=lambda: self._on_page("search"),
            refresh=lambda: self._on_page("refresh"),
            print_=lambda: self._on_page("print_page"),
            past=lambda: self._with_record("geschiedenis"),
            attached=lambda: self._with_record("bijlagen"),
        )
        menu.add_list(self._with_list)
        pages = [(entry.title, partial(self.visit, entry.key)) for entry in self._entries.values()]
        menu.add_view(back=self._visited.back, fold=self._fold, pages=pages)
        menu.add_help(manual=partial(open_manual, self), keys=partial(open_keys, self), about=partial(open_about, self))
        menu.add_key("F6", "Naar het volgende deel van de pagina", lambda: self._on_page("focus_pane"))
        open_menu = partial(pop_up_below, self.navigation.brand, menu)
        menu.add_key("F10", "Menu", open_menu)
        self.navigation.brand.clicked.connect(lambda: open_menu())
        self.navigation.search.clicked.connect(menu.search.trigger)
        return menu

    def _listen(self) -> None:
        self.lanes.changed.connect(self._changed)
        self.lanes.refused.connect(self.refuse)
        self.lanes.saved.connect(self._go_on_closing)
        self.lanes.failed.connect(self._stay)
        current().changed.connect(self._theme_changed)
        self._read_inrichting()

    def _changed(self, changes: Changes) -> None:
        """Let the page that is looked at read again, and then the others: they would keep it from being painted."""
        shown = self.page
        if shown is not None:
            shown.on_changed(changes)
        self.lanes.read(_nothing, owner=self, done=lambda _none: self._tell_others(changes, shown))

    def _tell_others(self, changes: Changes, shown: Page | None) -> None:
        for page in self.making.pages.values():
            if page is not shown:
                page.on_changed(changes)
        self.read_steps()
        self._read_inrichting()

    def read_steps(self) -> None:
        self.lanes.read(history.steps, owner=self, done=self.menu.show_steps, slot="steps")

    def _read_inrichting(self) -> None:
        self.lanes.read(inrichting, owner=self, done=self._show_inrichting, slot="inrichting")

    def _show_inrichting(self, known: Inrichting) -> None:
        name = known.gemeente or self.lanes.session.store.path.stem
        self.setWindowTitle(f"{name} – wijkregie")
        self.lanes.session = replace(self.lanes.session, user=known.wijkregisseur or account())
        self.navigation.set_example(name if known.voorbeeld else "")
        self.menu.renew.setVisible(known.voorbeeld)

    def _read_file(self, deel: str, path: Path) -> None:
        self.open_page("uitwisselen", deel=deel, bestand=path)

    def _on_page(self, what: str) -> None:
        if self.page is not None:
            getattr(self.page, what)()

    def _with_list(self, what: str) -> None:
        from wijkregie.ui.shell import lists

        if self.page is not None:
            getattr(lists, what)(self, self.page)

    def _with_record(self, what: str) -> None:
        from wijkregie.ui.shell import records

        records.in_sight(self, getattr(records, what))

    def _fold(self) -> None:
        self.fold_navigation(folded=not self.navigation.folded)

    def _theme_changed(self) -> None:
        self.settings.put_text("thema", current().mode)
        self.settings.put_text("accent", current().accent)
        self.setWindowIcon(window_icon())

    def _raise_overlays(self) -> None:
        self._toast.raise_()
        self._progress.raise_()

    def _restore(self) -> None:
        if not self.restoreGeometry(self.settings.state("venster")):
            self.resize(first_size(self))
        if self._entries:
            last = self.settings.text(LAST_PAGE)
            self.open_page(last if last in self._entries else next(iter(self._entries)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit_navigation()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter presses the button it is on, which Qt does on some desktops only."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._on_page("escape")
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return step(self, forward=next) or super().focusNextPrevChild(next)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None and self.page is not None:
            self.page.begin()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when all that was typed is stored; what cannot be stored keeps the window open."""
        if not all(page.may_leave() for page in self.making.pages.values()):
            event.ignore()
            return
        if self.lanes.saving:
            self._closing = True
            event.ignore()
            return
        self.settings.put_state("venster", self.saveGeometry())
        self.making.stop()
        gc.unfreeze()
        self.lanes.read(sweep_handed_over)
        self.lanes.read(sweep_opened)
        self.lanes.close()
        event.accept()
        self.closed.emit()

    def _go_on_closing(self) -> None:
        if self._closing:
            self._closing = False
            QTimer.singleShot(0, self.close)

    def _stay(self) -> None:
        self._closing = False


def _nothing(_session: Session) -> None:
    """Wait for the reads that were asked before."""
