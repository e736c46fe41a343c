"""Overzicht.xlsx: a subsidy year for stadsdeelmanagement, to read, filter and count on.

The front sheet is about `jaarbeeld.jaar`; the tables behind it go back as far as was asked, so that years can be
compared. Who sits on a bestuur is told only when asked for; who was at a talk and private notes never are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from wijkregie.documents.excel.afsprakenbladen import AFSPRAKEN, TRAJECTEN, afspraak_rows, traject_row
from wijkregie.documents.excel.cells import Value
from wijkregie.documents.excel.geldbladen import (
    INITIATIEVEN,
    SUBSIDIES,
    WIJKBUDGET,
    budget_place,
    budget_row,
    initiatief_row,
    subsidie_row,
)
from wijkregie.documents.excel.kerncijfers import add_kerncijfers, titel
from wijkregie.documents.excel.kit import Book, Step
from wijkregie.documents.excel.organenbladen import (
    ACTIES,
    BESTUUR,
    ID_ORGAAN,
    JAARGESPREKKEN,
    NAAM_ORGAAN,
    NIVEAUVERLOOP,
    WIJKORGANEN,
    Row,
    actie_row,
    bestuur_rows,
    gesprek_row,
    niveau_rows,
    stadsdeel_van,
    wijkorgaan_row,
)
from wijkregie.documents.excel.tables import Column, Kind, Leads, Table
from wijkregie.domain import overzichten
from wijkregie.domain.acties import Actiepunt, is_open
from wijkregie.domain.dossiers import Dossier, Jaarbeeld
from wijkregie.domain.jaargesprekken import gespreksnaam
from wijkregie.domain.lijsten.berekend import BEREKEND, BLADSOORTEN
from wijkregie.domain.overzichten import Overzichtkeuze, standen
from wijkregie.domain.signalen import Signaal

WORKED_OUT = "Dit rekent wijkregie uit. Wat je hier verandert, komt niet terug in wijkregie."
NOT_READ = "Dit blad is om te lezen en te tellen. Wat je hier verandert, komt niet terug in wijkregie."

_COLUMNS = (
    *(WIJKORGANEN, BESTUUR, JAARGESPREKKEN, NIVEAUVERLOOP, SUBSIDIES),
    *(ACTIES, WIJKBUDGET, INITIATIEVEN, AFSPRAKEN, TRAJECTEN),
)
KOLOMMEN: dict[str, tuple[Column, ...]] = dict(zip(overzichten.BLADEN, _COLUMNS, strict=True))
"""The columns of every sheet, in order."""


def keuzekolommen(blad: str) -> list[str]:
    """Return the headings that may be left out of a sheet: not its first, nor what tells rows apart."""
    return [column.kop for column in KOLOMMEN[blad][1:] if column.kind is not Kind.ID]


def rijen_per_blad(jaarbeeld: Jaarbeeld, keuze: Overzichtkeuze) -> dict[str, int]:
    """Return how many rows each sheet will have."""
    return {table.naam: len(table.rows) for table in _Lists(jaarbeeld, keuze, ()).tables() if not table.absent}


def write_overzicht(
    jaarbeeld: Jaarbeeld,
    target: BinaryIO | Path,
    progress: Step | None = None,
    *,
    keuze: Overzichtkeuze | None = None,
    signalen: Sequence[Signaal] = (),
    overige: Sequence[Signaal] = (),
) -> None:
    """Write the overview of a subsidy year as a workbook; `progress(done, total)` may raise to stop it.

    `signalen` make the stoplicht of each wijkorgaan; `overige` are told only where they are late.
    """
    keuze = keuze or Overzichtkeuze()
    lists = _Lists(jaarbeeld, keuze, signalen)
    tables = lists.tables()
    author = jaarbeeld.inrichting.wijkregisseur.strip() or "wijkregie"
    book = Book(titel(jaarbeeld), author=author, subject="Overzicht van wijkorganen, niveaus, subsidies en afspraken")
    late = overzichten.te_laat(jaarbeeld, [*signalen, *overige])
    add_kerncijfers(book, jaarbeeld, keuze, tables, lists.standen, late)
    for table in tables:
        if not table.absent:
            book.add_table(table.shown(), frozen="A2" if table.columns[0].kind is Kind.LONG else "B2")
    book.save(target, progress)


@dataclass
class _Lists:
    """The rows of every sheet, gathered body by body."""

    beeld: Jaarbeeld
    keuze: Overzichtkeuze
    signalen: Sequence[Signaal]
    wijkorganen: list[Row] = field(default_factory=list)
    bestuur: list[Row] = field(default_factory=list)
    gesprekken: list[tuple[int, Row]] = field(default_factory=list)
    niveaus: list[Row] = field(default_factory=list)
    subsidies: list[tuple[int, Row]] = field(default_factory=list)
    acties: list[tuple[Actiepunt, Row]] = field(default_factory=list)

    def tables(self) -> list[Table]:
        """Return the tables; years go back in time, open actions by their last day go before closed ones."""
        beeld = self.beeld
        names = {dossier.wijkorgaan.id: dossier.wijkorgaan.naam for dossier in beeld.dossiers}
        for dossier in sorted(beeld.dossiers, key=_by_place):
            self._add(dossier, names)
        self._add_acties(beeld.losse_acties, None)
        budgetten = sorted((one for one in beeld.budgetten if self._within(one.budget.jaar)), key=budget_place)
        initiatieven = [one for one in beeld.initiatieven if self._within(one.initiatief.ontvangen_op.year)]
        plans = [traject_row(plan) for plan in reversed(beeld.afspraken.trajecten if beeld.afspraken else ())]
        year = next(place for place, column in enumerate(TRAJECTEN) if column.kind is Kind.YEAR)
        rows: dict[str, Sequence[Row]] = {
            "Wijkorganen": self.wijkorganen,
            overzichten.BESTUUR: self.bestuur,
            "Jaargesprekken": _latest_first(self.gesprekken),
            "Niveauverloop": self.niveaus,
            "Subsidies": _latest_first(self.subsidies),
            "Acties": [row for _, row in sorted(self.acties, key=lambda item: _by_day(item[0]))],
            "Wijkbudget": [budget_row(one) for one in budgetten],
            "Initiatieven": [initiatief_row(beeld.peildatum, one) for one in reversed(initiatieven)],
            "Afspraken": list(afspraak_rows(beeld.afspraken)),
            "Trajecten": [row for row in plans if self._goes_back_to(row[year])],
        }
        places = {row[-1]: number for number, row in enumerate(self.wijkorganen, 2)}
        return [self._table(naam, rows[naam], places) for naam in KOLOMMEN]

    @cached_property
    def standen(self) -> dict[str, overzichten.Stand]:
        """How it is with each body, by id."""
        return dict(standen(self.beeld, self.signalen))

    def _table(self, naam: str, rows: Sequence[Row], places: dict[Value, int]) -> Table:
        body = next((place for place, column in enumerate(KOLOMMEN[naam]) if column is ID_ORGAAN), None)
        leads = None
        if body is not None and self.keuze.heeft_blad("Wijkorganen"):
            leads = Leads(NAAM_ORGAAN.kop, "Wijkorganen", [places.get(row[body]) for row in rows])
        hidden = self.keuze.weggelaten(naam).intersection(keuzekolommen(naam))
        columns = [
            column if leads or column is not NAAM_ORGAAN else replace(column, uitleg="") for column in told(naam)
        ]
        return Table(naam, columns, rows, leads, hidden, not self.keuze.heeft_blad(naam))

    def _goes_back_to(self, jaar: Value) -> bool:
        return not isinstance(jaar, int) or self.keuze.heeft_jaar(jaar)

    def _within(self, jaar: int) -> bool:
        return jaar <= self.beeld.jaar and self.keuze.heeft_jaar(jaar)

    def _add(self, dossier: Dossier, names: dict[str, str]) -> None:
        beeld, body = self.beeld, dossier.wijkorgaan
        self.wijkorganen.append(wijkorgaan_row(beeld, dossier, names, self.standen[body.id]))
        if self.keuze.met_personen:
            self.bestuur += bestuur_rows(beeld, dossier, self.keuze)
        self.gesprekken += [
            (one.jaar, gesprek_row(dossier, one)) for one in dossier.gesprekken if self._within(one.jaar)
        ]
        self.niveaus += [row for jaar, row in niveau_rows(dossier) if self._within(jaar)]
        self.subsidies += [
            (one.subsidie.jaar, subsidie_row(beeld, dossier, one))
            for one in dossier.subsidies
            if self._within(one.subsidie.jaar)
        ]
        self._add_acties(dossier.acties, dossier)

    def _add_acties(self, acties: Iterable[Actiepunt], dossier: Dossier | None) -> None:
        """Add actiepunten: all that are open, and those closed in the years asked for."""
        peildatum, personen = self.beeld.peildatum, self.keuze.met_personen
        for one in acties:
            if one.afgerond_op is None or self.keuze.heeft_jaar(one.afgerond_op.year):
                herkomst = self._talks.get(one.jaargesprek_id or "", one.herkomst.value)
                self.acties.append((one, actie_row(peildatum, one, dossier, herkomst, met_personen=personen)))

    @cached_property
    def _talks(self) -> dict[str, str]:
        """The name of each talk by its id; an agreement may have gone on to another body than that of its talk."""
        return {talk.id: gespreksnaam(talk.jaar) for dossier in self.beeld.dossiers for talk in dossier.gesprekken}


def told(blad: str) -> list[Column]:
    """Return the columns of a sheet with in their note whether what is changed there is read back."""
    soort = BLADSOORTEN[blad]
    if soort is None:
        first, *rest = KOLOMMEN[blad]
        return [replace(first, uitleg=f"{first.uitleg} {NOT_READ}".strip()), *rest]
    return [
        replace(column, uitleg=f"{column.uitleg} {WORKED_OUT}".strip()) if column.kop in BEREKEND[soort] else column
        for column in KOLOMMEN[blad]
    ]


def _by_place(dossier: Dossier) -> tuple[str, str]:
    return (stadsdeel_van(dossier) or "").casefold(), dossier.wijkorgaan.naam.casefold()


def _by_day(actie: Actiepunt) -> tuple[bool, date]:
    return not is_open(actie), actie.uiterlijk or date.max


def _latest_first(rows: Iterable[tuple[int, Row]]) -> Sequence[Row]:
    return [row for _, row in sorted(rows, key=lambda item: -item[0])]
