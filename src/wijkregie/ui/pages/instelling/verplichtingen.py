"""Instellingen: what municipality and wijkorganen promise each other, for each year."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from wijkregie.domain.verplichtingen import Partij, Verplichting, geldt_in
from wijkregie.ui.forms.verplichtingen import VerplichtingPaneel, new_verplichting
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.ui.widgets.basics import column, label, line, link, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.header import YearStepper
from wijkregie.ui.widgets.keys import ITSELF, on_key
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import verplichtingen
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.verplichtingen import Verplichtingjaren

_HINT = (
    "Wat het wijkorgaan belooft, staat in de subsidieverordening van je gemeente. "
    "Die tekst kent wijkregie niet: vul de afspraken hier zelf in."
)


class Verplichtingen(Deel):
    """The promises of a year, those of the municipality first; Enter shows one beside the list."""

    tables = frozenset({"verplichting", "nakoming"})

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._all: list[Verplichtingjaren] = []
        self._next = ""
        self.year = YearStepper(self.lanes.session.today.year)
        self.year.changed.connect(lambda _year: self._fill())
        self.model: RowsModel[Verplichtingjaren] = RowsModel(_columns(), key=lambda rij: rij.verplichting.id)
        self.table = DataTable(self.model, "Afspraken van het jaar", two_lines=True)
        self.table.setSortingEnabled(False)  # they have an order of their own
        self.table.set_menu(self._choices)
        self.table.opened.connect(lambda _rij: self.edit())
        self.table.clicked.connect(lambda _index: self._open())
        self.table.chosen.connect(lambda _rij: self._show_chosen())
        for key, words, step in (("Alt+Up", "omhoog zetten", -1), ("Alt+Down", "omlaag zetten", 1)):
            on_key(self.table, key, words, partial(self.move_verplichting, step), ITSELF)
        self.pane = VerplichtingPaneel(shell, move=self.move_verplichting)
        self.pane.closed.connect(self._close)
        self.hint = QFrame()
        self.hint.setProperty("soort", "vraag")
        add_own = link("Afspraak van het wijkorgaan toevoegen", partial(self._ask, Partij.WIJKORGAAN))
        said = column(label(_HINT, "tweede", wrap=True), row(add_own, None), space=Space.XS)
        said.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.hint.setLayout(said)
        below = column(self.hint)
        below.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        empty = EmptyState("In dit jaar gelden geen afspraken.", "", "Afspraak toevoegen", self.new)
        self._stack = QStackedWidget()
        for part in (self.table, empty):
            self._stack.addWidget(part)
        left = QWidget()
        left.setLayout(column(self._stack, below, space=Space.NONE))
        self.add_button = plain("Afspraak toevoegen", self.new, "plus")
        sentence = (
            "Wat gemeente en wijkorgaan elkaar beloven, en vanaf welk niveau. De gemeente: verordening, artikel 10."
        )
        self.body.addWidget(head("Afspraken", sentence, self.year, self.add_button))
        self.body.addWidget(line())
        self.body.addWidget(Beside(left, self.pane), 1)

    def refresh(self) -> None:
        self.lanes.read(verplichtingen.verplichtingjaren, owner=self, done=self._show, slot="verplichtingen")

    def may_leave(self) -> bool:
        return self.pane.may_leave()

    def go_to(self, jaar: int | None = None) -> None:
        if jaar is not None:
            self.year.set_year(jaar)

    def new(self) -> None:
        chosen = self.table.row
        self._ask(chosen.verplichting.partij if chosen else Partij.GEMEENTE)

    def edit(self) -> None:
        """Go to the words of the chosen promise."""
        if self._open():
            self.pane.focus_first()

    def focus_first(self) -> None:
        self.table.setFocus()

    def move_verplichting(self, step: int) -> None:
        """Bring the chosen promise one place up (-1) or down (1), among those of its side and niveau."""
        rij = self.table.row
        if rij is not None and self.may_leave():
            self.lanes.command(verplichtingen.move_verplichting, rij.verplichting.id, step, owner=self, done=self._done)

    def _ask(self, partij: Partij) -> None:
        if self.may_leave():
            new_verplichting(self.shell, partij, self._added)

    def _show(self, found: list[Verplichtingjaren]) -> None:
        self._all = found
        self._fill()

    def _fill(self) -> None:
        rows = [rij for rij in self._all if geldt_in(rij.verplichting, self.year.year)]
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.hint.setVisible(all(rij.verplichting.partij is Partij.GEMEENTE for rij in rows))
        if self._next and self.table.choose(self._next):
            self._next = ""
        self.table.choose_first()
        if self.pane.open and self.pane.shown_id not in {rij.verplichting.id for rij in rows}:
            self.pane.hide()
        self._show_chosen()

    def _open(self) -> bool:
        if self.table.row is None:
            return False
        self.pane.show()
        self._show_chosen()
        return True

    def _close(self) -> None:
        if self.pane.may_leave():
            self.pane.hide()
            self.table.setFocus()

    def _show_chosen(self) -> None:
        if self.pane.open and self.table.row is not None:
            self.pane.show_rij(self.table.row)

    def _choices(self, rij: Verplichtingjaren) -> Choices:
        return [
            ("Wijzigen\tF2", self.edit),
            ("Omhoog\tAlt+↑", partial(self.move_verplichting, -1)),
            ("Omlaag\tAlt+↓", partial(self.move_verplichting, 1)),
            ("Afspraak toevoegen…\tInsert", self.new),
        ]

    def _added(self, outcome: Outcome[Verplichting]) -> None:
        self._next = outcome.value.id
        self._done(outcome)

    def _done(self, outcome: Outcome[Any]) -> None:
        if outcome.nummer is not None:
            self.shell.done(outcome)


def _columns() -> list[Column[Verplichtingjaren]]:
    return [
        Column("Wie", lambda rij: rij.verplichting.partij.value.capitalize(), chars=12),
        Column(
            "Vanaf",
            lambda rij: "",
            look=lambda rij: Look(badge=rij.verplichting.vanaf_niveau),
            accessible=lambda rij: niveau_words(rij.verplichting.vanaf_niveau),
            copied=lambda rij: str(int(rij.verplichting.vanaf_niveau)),
            right=True,
            chars=6,
        ),
        Column(
            "Afspraak",
            lambda rij: rij.verplichting.kop,
            look=lambda rij: Look(second=rij.verplichting.tekst),
            tip=lambda rij: rij.verplichting.tekst,
            accessible=lambda rij: f"{rij.verplichting.kop}. {rij.verplichting.tekst}",
            chars=0,
        ),
        Column("Geldt", lambda rij: years_words(rij.verplichting), look=_small, chars=14, goes=1),
        Column("Beoordeeld", _judged, look=_small, chars=12, goes=2),
    ]


def _small(_rij: Verplichtingjaren) -> Look:
    return Look(colour="tekst2", small=True)


def _judged(rij: Verplichtingjaren) -> str:
    return str(rij.beoordeeld[0]) if len(rij.beoordeeld) == 1 else _span(rij.beoordeeld)


def _span(jaren: tuple[int, ...]) -> str:
    return f"{min(jaren)}–{max(jaren)}" if jaren else ""


def years_words(verplichting: Verplichting) -> str:
    """Say in which years a promise holds: "altijd", "vanaf 2027", "tot en met 2026", "2025–2026"."""
    begin, end = verplichting.vanaf_jaar, verplichting.tot_jaar
    if begin is None:
        return "altijd" if end is None else f"tot en met {end}"
    return f"vanaf {begin}" if end is None else f"{begin}–{end}" if end > begin else str(begin)
