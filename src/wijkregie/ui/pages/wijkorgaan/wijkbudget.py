"""The money of residents where a wijkorgaan works: the wijkbudgetten of its wijken, and the initiatieven there."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.geldsignalen import signalen_van_initiatief
from wijkregie.domain.saldi import Deel, Saldo
from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.budgetregels import until
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, scrolled, section
from wijkregie.ui.widgets.saldobar import saldo_parts, saldo_words
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.gebiedsgeld import Gebiedsgeld, InitiatiefRow, Wijkjaar, gebiedsgeld

_Spaarregel = tuple[Wijkjaar, Deel]


class WijkbudgetTab(DossierTab):
    """Each line opens its own place on the page Wijkbudget & initiatieven."""

    key = "wijkbudget"
    title = "Wijkbudget"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        today = self.lanes.session.today
        self._years: RowsModel[Wijkjaar] = RowsModel(_year_columns(), key=lambda year: year.id)
        self._saved: RowsModel[_Spaarregel] = RowsModel(_saved_columns(today), key=lambda line: line[1].boeking.id)
        self._ideas: RowsModel[InitiatiefRow] = RowsModel(_idea_columns(today), key=lambda row: row.id)
        self.years = DataTable(self._years, "Wijkbudgetten", edge=Space.S, grows=True)
        self.saved = DataTable(self._saved, "Spaargeld", head=False, edge=Space.S, grows=True)
        self.ideas = DataTable(self._ideas, "Initiatieven", head=False, edge=Space.S, grows=True)
        self._free, self._busy = label("", "meta"), label("", "meta")
        self._no_years = label("Nog geen wijken. Kies ze bij de gegevens van het wijkorgaan (F2).", "tweede", wrap=True)
        self._no_ideas = label("Nog geen initiatieven.", "tweede")
        self._saving = QWidget()
        self._saving.setLayout(column(section("Spaargeld"), self.saved, space=Space.NONE))
        parts = (
            column(section("Wijkbudget", self._free), self.years, self._no_years, space=Space.XS),
            self._saving,
            column(section("Initiatieven", self._busy), self.ideas, self._no_ideas, space=Space.XS),
        )
        self.body.addWidget(scrolled(column(*parts, None, space=Space.XL)))
        self.years.opened.connect(lambda year: self._open(year))
        self.saved.opened.connect(lambda line: self._open(line[0]))
        self.ideas.opened.connect(self._open_idea)
        self.setFocusProxy(self.years)

    def show_dossier(self, dossier: Dossier) -> None:
        self.lanes.read(gebiedsgeld, dossier.wijken, owner=self, done=self.show_geld, slot="geld")

    def show_geld(self, found: Gebiedsgeld) -> None:
        """Show the money of some wijken."""
        self._years.set_rows(found.jaren)
        self.years.setVisible(bool(found.jaren))
        self._no_years.setVisible(not found.jaren)
        self._free.setText(f"{format_bedrag_kort(found.saldo.vrij)} vrij in {found.jaar}" if found.jaren else "")
        saved = [(year, deel) for year in found.jaren for deel in year.spaardelen]
        self._saved.set_rows(saved)
        self._saving.setVisible(bool(saved))
        self._ideas.set_rows(found.initiatieven)
        self.ideas.setVisible(bool(found.initiatieven))
        self._no_ideas.setVisible(not found.initiatieven)
        self._busy.setText(f"{found.lopend} aan de gang" if found.lopend else "")

    def _open(self, year: Wijkjaar) -> None:
        self.shell.open_page("wijkbudget", deel="wijkbudget", jaar=year.jaar, wijk_id=year.wijk.id)

    def _open_idea(self, row: InitiatiefRow) -> None:
        self.shell.open_page("wijkbudget", deel="initiatieven", initiatief_id=row.id)


def _year_columns() -> list[Column[Wijkjaar]]:
    return [
        Column("Wijk", lambda year: year.wijk.naam, chars=0, least=14),
        Column("Jaar", lambda year: str(year.jaar), chars=5),
        Column(
            "Saldo",
            lambda _year: "",
            look=lambda year: Look(
                parts=tuple((part.word, part.amount, part.fill) for part in saldo_parts(year.saldo)),
                whole=year.saldo.beschikbaar,
            ),
            accessible=lambda year: saldo_words(year.saldo),
            tip=lambda year: saldo_words(year.saldo),
            copied=lambda year: saldo_words(year.saldo),
            chars=16,
            goes=1,
        ),
        _amount("Toegekend", lambda saldo: saldo.toegekend, goes=2),
        _amount("Besteed", lambda saldo: saldo.besteed, goes=3),
        _amount("Vrij", lambda saldo: saldo.vrij),
    ]


def _amount(title: str, of: Callable[[Saldo], int], goes: int = 0) -> Column[Wijkjaar]:
    return Column(
        title,
        lambda year: "" if year.saldo == Saldo() else format_bedrag_kort(of(year.saldo)),
        sort=lambda year: of(year.saldo),
        look=lambda year: Look(colour="laat" if of(year.saldo) < 0 else "tekst"),
        right=True,
        chars=9,
        goes=goes,
    )


def _saved_columns(today: date) -> list[Column[_Spaarregel]]:
    return [
        Column("Waarvoor", lambda line: line[1].boeking.omschrijving or "Spaargeld", chars=0),
        Column("Wijk", lambda line: line[0].wijk.naam, look=_small, chars=16, goes=1),
        Column("Nog", lambda line: format_bedrag_kort(line[1].open), right=True, chars=9),
        Column(
            "Tot en met",
            lambda _line: "",
            look=lambda line: look_of(*until(line[1], today)),
            accessible=lambda line: until(line[1], today)[1],
            chars=20,
            least=14,
        ),
    ]


def _idea_columns(today: date) -> list[Column[InitiatiefRow]]:
    return [
        Column("Initiatief", lambda row: row.initiatief.naam, tip=lambda row: row.initiatief.idee, chars=0),
        Column("Wijk", lambda row: row.wijk, look=_small, chars=16, goes=1),
        Column(
            "Gevraagd",
            lambda row: "" if row.initiatief.gevraagd is None else format_bedrag_kort(row.initiatief.gevraagd),
            right=True,
            chars=9,
        ),
        Column(
            "Stand",
            lambda _row: "",
            look=lambda row: look_of(*_stand(row, today)),
            accessible=lambda row: _stand(row, today)[1],
            chars=20,
            least=14,
        ),
    ]


def _small(_row: object) -> Look:
    return Look(small=True, colour="tekst3")


def _stand(row: InitiatiefRow, today: date) -> tuple[Ernst, str]:
    """Say what is late or near, else how far it is."""
    for signaal in signalen_van_initiatief(row.initiatief, row.geld, today):
        if signaal.ernst >= Ernst.LET_OP:
            return signaal.ernst, signaal.woord
    return (Ernst.OP_SCHEMA if row.initiatief.besluit else Ernst.NOG_NIET), row.stand.value
