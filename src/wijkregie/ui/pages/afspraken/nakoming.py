"""Nakoming: every promise of a year at every wijkorgaan, with what shows it and how both sides judge it."""

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.nakomingen import Nakomingsjaar, Oordeel
from wijkregie.domain.verplichtingen import Partij
from wijkregie.ui.models.nakomingen import NakomingenModel
from wijkregie.ui.pages.afspraken.nakomingpaneel import Nakomingpaneel
from wijkregie.ui.pages.views import View
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.nakomingsraster import Nakomingsraster
from wijkregie.ui.widgets.oordeelteken import Tekenlegenda
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.usecases.nakomingen import (
    Nakomingsblad,
    judge_verplichting,
    nakomingsblad,
    nakomingsjaar,
    take_back_oordeel,
)
from wijkregie.usecases.session import Outcome

_BOTH_FROM = Size.FORM + Size.SIDE


class NakomingView(View):
    """The heat grid with the chosen cell at its side; the filled button walks the cells that are still open."""

    new_icon = ""
    tables: ClassVar[frozenset[str]] = frozenset(
        {"nakoming", "verplichting", "wijkorgaan", "niveaukeuze", "betrokkenheid", "traject", "trajectwijk"}
        | {"werkgebied", "bijeenkomst", "uitnodiging", "contactmoment", "jaargesprek", "subsidiestap", "regeling"}
    )

    def build(self) -> Iterator[None]:
        self._jaar = 0
        self._wanted: tuple[str, str] | None = None
        self._walking = self._step = False
        self._shut = False
        self.pane = Nakomingpaneel(self.shell)
        self._stack = QStackedWidget()
        self._beside = Beside(self._stack, self.pane, both_from=_BOTH_FROM)
        self.setLayout(column(self._beside, space=Space.NONE))
        left = QWidget()
        self._stack.addWidget(left)
        yield
        self.model = NakomingenModel()
        self.grid = Nakomingsraster(self.model)
        left.setLayout(column(self.grid, Tekenlegenda(), space=Space.NONE))
        yield
        self._empty = EmptyState(
            "Nog niets te beoordelen.",
            "Voeg een wijkorgaan toe en kies zijn niveau: dan zie je welke afspraken gelden.",
            "Naar de wijkorganen",
            lambda: self.shell.open_page("wijkorganen"),
        )
        self._stack.addWidget(self._empty)
        yield from self.pane.build()
        self.grid.chosen.connect(self._choose)
        self.grid.opened.connect(self._open)
        self.grid.clicked.connect(self._press)
        self.grid.judged.connect(lambda oordeel: self.judge(oordeel))
        self.grid.cleared.connect(self._clear)
        self.pane.judged.connect(self.judge)
        self.pane.closed.connect(self._close)

    @property
    def start(self) -> QWidget:
        return self._empty if self._stack.currentWidget() is self._empty else self.grid

    def refresh(self, jaar: int) -> None:
        if jaar != self._jaar:
            self._jaar, self._walking = jaar, False
        self.lanes.read(nakomingsjaar, jaar, owner=self, done=self._show, slot="jaar")

    def go_to(self, **place: Any) -> None:
        """Show a wijkorgaan (`wijkorgaan_id`), and one promise of it (`verplichting_id`)."""
        if body := place.get("wijkorgaan_id"):
            self._wanted = (str(body), str(place.get("verplichting_id") or ""))

    def may_leave(self) -> bool:
        return self.pane.may_leave()

    def new(self) -> None:
        """Walk the cells that are still to be judged: each judgement goes on to the next."""
        later = self.model.open_after(QModelIndex())
        if self.new_words and later.isValid() and self.may_leave():
            self._walking = True
            self._shut = False
            self.grid.setFocus()
            self.grid.setCurrentIndex(later)
            self._choose()

    def edit(self) -> None:
        self._open()

    def focus_pane(self) -> None:
        if self.pane.open and not self.pane.isAncestorOf(self.focusWidget() or self):
            self.pane.focus_first()
        else:
            self.begin()

    def escape(self) -> None:
        self._walking = False
        self.begin()

    def judge(self, oordeel: Oordeel, kant: Partij | None = None) -> None:
        """Judge the chosen cell, for both sides or one; a cell that does not hold says why it cannot be."""
        if (place := self._place) is not None:
            self.lanes.command(judge_verplichting, *place, oordeel, kant, owner=self, done=self._judged)

    @property
    def _place(self) -> tuple[str, str, int] | None:
        """The promise, wijkorgaan and year of the chosen cell."""
        index = self.grid.currentIndex()
        promise = self.model.promise_at(index)
        if promise is None:
            return None
        return promise.id, self.model.rows[index.row()].wijkorgaan_id, self._jaar

    def _judged(self, outcome: Outcome[Any]) -> None:
        self.shell.done(outcome)
        self._step = self._walking and outcome.nummer is not None  # the grid is about to be read again
        if self._walking and not self._step:
            self._go_on()

    def _go_on(self) -> None:
        """Go to the next cell that is open, unless the other side is still to judge this one."""
        if self.model.is_open(self.grid.currentIndex()):
            return
        later = self.model.open_after(self.grid.currentIndex())
        self._walking = later.isValid()
        if later.isValid():
            self.grid.setCurrentIndex(later)

    def _show(self, year: Nakomingsjaar) -> None:
        if year.jaar != self._jaar:
            return
        here = self._place
        self.model.set_year(year)
        self._stack.setCurrentIndex(0 if year.rijen else 1)
        self._tell(year)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._shut = False
            self.grid.choose(*wanted)
        elif not self.grid.currentIndex().isValid():
            first = self.model.open_after(QModelIndex())
            kept = self.model.place_of(here[1], here[0]) if here else first
            self.grid.setCurrentIndex(kept if kept.isValid() else self.model.index(0, 0))
        elif self._step:
            self._step = False
            self._go_on()
        self._choose()

    def _tell(self, year: Nakomingsjaar) -> None:
        """Say how the year stands, and offer what can be judged by now."""
        count, jaar = year.telling, year.jaar
        early = jaar > self.lanes.session.today.year
        self.new_words = f"{tel(count.open, 'vak', 'vakken')} beoordelen" if count.open and not early else ""
        promised = tel(count.geldend, "afspraak", "afspraken")
        if not count.geldend:
            said = f"Voor {jaar} is nog geen niveau gekozen"
        else:
            said = f"{promised} · beoordelen kan vanaf 1 januari {jaar}" if early else count.zin
        self.told.emit(said)

    def _choose(self) -> None:
        """Read the sheet of the chosen cell, unless its pane was put away."""
        place = self._place
        if place is None:
            self.pane.hide()
        elif not self._shut and (self._wide or self.pane.open):
            self.lanes.read(nakomingsblad, place[1], place[2], owner=self, done=self._show_sheet, slot="blad")

    def _show_sheet(self, sheet: Nakomingsblad) -> None:
        place = self._place
        if place is None or (place[1], place[2]) != (sheet.rij.wijkorgaan_id, sheet.jaar):
            return
        promise = self.model.promise_at(self.grid.currentIndex())
        assert promise is not None
        self.pane.show_cell(sheet, promise)
        self.pane.show()

    @property
    def _wide(self) -> bool:
        return self.width() >= _BOTH_FROM

    def _press(self) -> None:
        """Show the cell that was pressed at the side; the keyboard stays in the grid."""
        self._shut = False
        if not self.pane.open and (place := self._place) is not None:
            self.lanes.read(nakomingsblad, place[1], place[2], owner=self, done=self._show_sheet, slot="blad")

    def _open(self) -> None:
        """Show the chosen cell at the side, and go to its evidence."""
        self._shut = False
        if self.pane.open:
            self.pane.focus_first()
        elif (place := self._place) is not None:
            self.lanes.read(nakomingsblad, place[1], place[2], owner=self, done=self._open_sheet, slot="blad")

    def _open_sheet(self, sheet: Nakomingsblad) -> None:
        self._show_sheet(sheet)
        QTimer.singleShot(0, self, self.pane.focus_first)  # what was just made can have the keyboard once it is shown

    def _close(self) -> None:
        if self.may_leave():
            self._shut = True
            self.pane.hide()
            self.begin()

    def _clear(self) -> None:
        if (place := self._place) is not None:
            self.lanes.command(take_back_oordeel, *place, owner=self, done=self.shell.done)
