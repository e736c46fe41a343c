"""Trajecten: the plans of the municipality that touch wijken, a list at the left, the chosen one at the right."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.trajecten import is_open
from wijkregie.ui.forms.trajecten import new_traject
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.trajecten.detail import Detail
from wijkregie.ui.pages.trajecten.listing import Listing
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.widgets.basics import primary
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.usecases.session import Changes
from wijkregie.usecases.trajecten import Trajectblad, TrajectRow, open_trajecten, trajectblad, trajecten

_WHAT = "Een traject is een plan van de gemeente dat wijken raakt. Hier zie je wie wat wanneer hoorde."


class TrajectenPage(Page):
    """List and detail; a row is shown as soon as the keyboard stands on it."""

    title = "Trajecten"
    tables = frozenset(
        {"traject", "trajectwijk", "trajectfase", "terugkoppelmoment", "eindverslag", "betrokkenheid", "afdeling"}
        | {"wijk", "wijkorgaan", "werkgebied", "stadsdeel"}
    )
    also_shown = frozenset({"verhaal", "actiepunt", "regeling", "niveaukeuze"})
    """Tables that only the chosen traject shows."""

    def build(self) -> Iterator[None]:
        self._id = ""
        self._tab = ""
        self._enter = False
        self._whole = False  # those that are done were asked for, too
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        both = Splitter(self.shell.settings, "trajecten")
        self._stack.addWidget(both)
        yield
        self.listing = Listing(self.shell)
        yield
        self._right = QStackedWidget()
        both.hold(self.listing, self._right)
        self._none_chosen = EmptyState("Kies een traject.", "Dan zie je hier het plan en wie het hoorde.")
        self._right.addWidget(self._none_chosen)
        self.detail = Detail(self.shell)
        self._right.addWidget(self.detail)
        yield
        self._empty = EmptyState("Nog geen trajecten.", _WHAT, "Traject toevoegen", self.add, main=True)
        self._stack.addWidget(self._empty)
        self._add = primary("Traject toevoegen", self.add, "plus")
        self._add.hide()
        self.header.add_action(self._add)
        self.listing.chosen.connect(self._choose)
        self.listing.opened.connect(self._go_in)
        self.listing.widened.connect(self._read_whole)
        self.weergaven = Weergaven(self.shell, "trajecten", self.listing.lijstbalk)
        yield
        yield from self.detail.build()

    @property
    def start(self) -> QWidget:
        return self._empty if self._stack.currentWidget() is self._empty else self.listing.start

    def refresh(self) -> None:
        self.lanes.read(trajecten if self._whole else open_trajecten, owner=self, done=self._show, slot="trajecten")

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.tables, *self.also_shown):
            self._read()
        super().on_changed(changes)

    def may_leave(self) -> bool:
        return self.detail.may_leave()

    @property
    def traject_id(self) -> str:
        return self._id

    def go_to(self, **place: Any) -> None:
        """Show a traject (`traject_id`) on its `tab`, or with `nieuw` ask for a new one; all may be left out."""
        if place.get("nieuw"):
            self.add()
            return
        wanted = str(place.get("traject_id") or self._id)
        if wanted != self._id and not self.may_leave():
            return
        if tab := place.get("tab"):
            self._tab = str(tab)
        self._enter = bool(place.get("traject_id"))
        if self.listing.lacks(wanted):
            self._read_whole()
        self.listing.reveal(wanted)
        self._open(wanted)

    def new(self) -> None:
        """Begin what is new where the keyboard is: in a tab that knows something new, else a traject."""
        tab = self.detail.tab_with_keyboard()
        if tab is not None and type(tab).new is not TrajectTab.new:
            tab.new()
        else:
            self.add()

    def add(self) -> None:
        """Ask for a new traject."""
        if self.may_leave():
            new_traject(self.shell)

    def search(self) -> None:
        if self._stack.currentWidget() is not self._empty:
            self.listing.search.setFocus()
            self.listing.search.selectAll()

    def edit(self) -> None:
        if self._right.currentWidget() is self.detail:
            self.detail.edit()

    def focus_pane(self) -> None:
        if self.listing.isAncestorOf(self.focusWidget() or self):
            self._go_in()
        else:
            self.begin()

    def escape(self) -> None:
        if self.listing.gekozen.active:
            self.listing.gekozen.give_up()
        else:
            super().escape()

    def manual(self) -> str:
        return self.detail.tabs.word

    def print_page(self) -> None:
        if self._right.currentWidget() is self.detail:
            self.detail.print_page()
        else:
            super().print_page()

    def _read_whole(self) -> None:
        """Read those that are done, too; there may be many times as many as run."""
        if not self._whole:
            self._whole = True
            self.refresh()

    def _show(self, found: list[TrajectRow]) -> None:
        if (not self._whole and self._id not in {"", *(row.id for row in found)}) or not (found or self._whole):
            self._read_whole()
            return
        self._stack.setCurrentIndex(0 if found else 1)
        self._add.setVisible(bool(found))
        self.listing.show_rows(found)
        if self._id not in {row.id for row in found}:
            self._id = ""
        if not self._id:
            self._open(self.listing.first())
        self.listing.choose(self._id)
        running = [row for row in found if is_open(row.traject)]
        unheard = sum(row.nog_te_horen > 0 for row in running)
        parts = [tel(len(running), "traject loopt", "trajecten lopen")] if found else []
        if unheard:
            parts.append(f"bij {unheard} moet nog een wijkorgaan iets horen")
        self.header.set_context(" · ".join(parts))

    def _choose(self, traject_id: str) -> None:
        """Follow the list, or put it back: what is being typed cannot be left."""
        if self.may_leave():
            self._open(traject_id)
        else:
            self.listing.choose(self._id)

    def _open(self, traject_id: str) -> None:
        other, self._id = traject_id != self._id, traject_id
        if not traject_id:
            self._right.setCurrentWidget(self._none_chosen)
        elif other or self._tab or self._enter:
            self._read()

    def _read(self) -> None:
        if self._id:
            self.lanes.read(trajectblad, self._id, owner=self, done=self._show_blad, refused=self._is_gone, slot="blad")

    def _show_blad(self, blad: Trajectblad) -> None:
        if blad.traject.id != self._id:
            return
        if self._tab:
            self.detail.place(blad.traject.id, self._tab)
            self._tab = ""
        self.detail.show_blad(blad)
        self._right.setCurrentWidget(self.detail)
        if self._enter:
            self._enter = False
            QTimer.singleShot(0, self, self._go_in)

    def _is_gone(self, _refusal: Refusal) -> None:
        """Show another traject once the list is there: this one was removed, or its addition undone."""
        self._id = ""
        self.refresh()

    def _go_in(self) -> None:
        self.detail.focus_inside()
