"""Overzicht.xlsx: a subsidy year for stadsdeelmanagement, to read, filter and count on.

The front sheet is about `jaarbeeld.jaar`; the tables behind it hold every year up to it, so that they can be
compared. Who sits on a bestuur, who was there and private notes stay out; who must act is told as in the window.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.afsprakenbladen import AFSPRAKEN, TRAJECTEN, afspraak_rows, traject_row
from wijkregie.documents.excel.geldbladen import (
    INITIATIEVEN,
    LATE,
    SUBSIDIES,
    TE_LAAT,
    WIJKBUDGET,
    Row,
    budget_place,
    budget_row,
    initiatief_row,
    subsidie_row,
)
from wijkregie.documents.excel.kerncijfers import add_kerncijfers, titel
from wijkregie.documents.excel.kit import Book, Step
from wijkregie.documents.excel.tables import Column, Kind, Mark, Table
from wijkregie.domain.acties import Actiepunt, eigenaar_tekst, is_open, is_te_laat
from wijkregie.domain.dossiers import Dossier, Jaarbeeld, laatste_contact
from wijkregie.domain.jaarbeelden import (
    afspraken_van,
    bedragen_in,
    beweging_in,
    gesprek_voor,
    niveau_in,
    subsidie_in,
    telt_mee_in,
    verwacht_in,
)
from wijkregie.domain.jaargesprekken import Jaargesprek, gespreksnaam
from wijkregie.domain.niveaus import Beweging, bewegingen, niveau_voor
from wijkregie.domain.personen import zit_nu
from wijkregie.domain.subsidies import (
    subsidiestand,
)

CONTROLEREN = "controleren"
JA, NEE = "ja", "nee"

_CHECK = Mark("?", looks.WARN, looks.WARN_QUIET)
_STEPS = {Beweging.TRAP_OP.value: Mark("▲"), Beweging.TRAP_AF.value: Mark("▼"), Beweging.GELIJK.value: Mark("●")}

WIJKORGANEN = (
    Column("Naam"),
    Column("Soort"),
    Column("Stadsdeel"),
    Column("Status"),
    Column("Niveau", Kind.COUNT),
    Column("Beweging", marks=_STEPS),
    Column("Telt mee"),
    Column("Werkgebied", Kind.LONG),
    Column("Jaargesprek"),
    Column("Datum gesprek", Kind.DATE),
    Column("Stand subsidie"),
    Column("Volgens niveau", Kind.EURO, total=True),
    Column("Verleend", Kind.EURO, total=True),
    Column("Open acties", Kind.COUNT, total=True),
    Column("Te laat", Kind.COUNT, total=True),
    Column("Laatste contact", Kind.DATE),
    Column("Vacatures", Kind.COUNT, total=True),
    Column("E-mail"),
    Column("Telefoon"),
    Column("Website"),
    Column("Opgericht op", Kind.DATE),
    Column("Beëindigd op", Kind.DATE),
    Column("Reden einde", Kind.LONG),
    Column("Opvolger"),
    Column("Controleren", marks={CONTROLEREN: _CHECK}),
    Column("Id", Kind.ID),
)
JAARGESPREKKEN = (
    Column("Naam"),
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR),
    Column("Stand"),
    Column("Datum", Kind.DATE),
    Column("Tijd"),
    Column("Plaats"),
    Column("Niveau gewenst", Kind.COUNT),
    Column("Niveau afgesproken", Kind.COUNT),
    Column("Motivering", Kind.LONG),
    Column("Gaat goed", Kind.LONG),
    Column("Kan beter", Kind.LONG),
    Column("Focus", Kind.LONG),
    Column("Afspraken", Kind.COUNT),
    Column("Afspraken open", Kind.COUNT),
    Column("Verslag verstuurd op", Kind.DATE),
    Column("Akkoord op", Kind.DATE),
    Column("Reden vervallen", Kind.LONG),
    Column("Id wijkorgaan", Kind.ID),
    Column("Id", Kind.ID),
)
NIVEAUVERLOOP = (
    Column("Naam"),
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR),
    Column("Niveau", Kind.COUNT),
    Column("Woord"),
    Column("Vorig niveau", Kind.COUNT),
    Column("Beweging", marks=_STEPS),
    Column("Motivering", Kind.LONG),
    Column("Id wijkorgaan", Kind.ID),
    Column("Id", Kind.ID),
)
ACTIES = (
    Column("Actie", Kind.LONG),
    Column("Wijkorgaan"),
    Column("Stadsdeel"),
    Column("Wie"),
    Column("Uiterlijk", Kind.DATE),
    Column("Status"),
    Column("Signaal", marks={TE_LAAT: LATE}),
    Column("Herkomst"),
    Column("Afgerond op", Kind.DATE),
    Column("Toelichting", Kind.LONG),
    Column("Id wijkorgaan", Kind.ID),
    Column("Id", Kind.ID),
)


def write_overzicht(jaarbeeld: Jaarbeeld, target: BinaryIO | Path, progress: Step | None = None) -> None:
    """Write the overview of a subsidy year as a workbook; `progress(done, total)` may raise to stop it."""
    lists = _Lists(jaarbeeld)
    tables = lists.tables()
    author = jaarbeeld.inrichting.wijkregisseur.strip() or "wijkregie"
    book = Book(titel(jaarbeeld), author=author, subject="Overzicht van wijkorganen, niveaus, subsidies en afspraken")
    add_kerncijfers(book, jaarbeeld, tables)
    for table in tables:
        book.add_table(table, frozen="A2" if table.columns[0].kind is Kind.LONG else "B2")
    book.save(target, progress)


@dataclass
class _Lists:
    """The rows of every sheet, gathered body by body."""

    beeld: Jaarbeeld
    wijkorganen: list[Row] = field(default_factory=list)
    gesprekken: list[tuple[int, Row]] = field(default_factory=list)
    niveaus: list[Row] = field(default_factory=list)
    subsidies: list[tuple[int, Row]] = field(default_factory=list)
    acties: list[tuple[Actiepunt, Row]] = field(default_factory=list)

    def tables(self) -> list[Table]:
        """Return the tables; years go back in time, open actions by their last day go before closed ones."""
        names = {dossier.wijkorgaan.id: dossier.wijkorgaan.naam for dossier in self.beeld.dossiers}
        for dossier in sorted(self.beeld.dossiers, key=_by_place):
            self._add(dossier, names)
        self.acties += [(actie, self._actie(actie, None)) for actie in self.beeld.losse_acties]
        until = self.beeld.jaar
        budgetten = sorted((one for one in self.beeld.budgetten if one.budget.jaar <= until), key=budget_place)
        initiatieven = [one for one in self.beeld.initiatieven if one.initiatief.ontvangen_op.year <= until]
        plannen = self.beeld.afspraken.trajecten if self.beeld.afspraken else ()
        return [
            Table("Wijkorganen", WIJKORGANEN, self.wijkorganen),
            Table("Jaargesprekken", JAARGESPREKKEN, _latest_first(self.gesprekken)),
            Table("Niveauverloop", NIVEAUVERLOOP, self.niveaus),
            Table("Subsidies", SUBSIDIES, _latest_first(self.subsidies)),
            Table("Acties", ACTIES, [row for _, row in sorted(self.acties, key=lambda item: _by_day(item[0]))]),
            Table("Wijkbudget", WIJKBUDGET, [budget_row(one) for one in budgetten]),
            Table(
                "Initiatieven",
                INITIATIEVEN,
                [initiatief_row(self.beeld.peildatum, one) for one in reversed(initiatieven)],
            ),
            Table("Afspraken", AFSPRAKEN, list(afspraak_rows(self.beeld.afspraken))),
            Table("Trajecten", TRAJECTEN, [traject_row(plan) for plan in reversed(plannen)]),
        ]

    def _add(self, dossier: Dossier, names: dict[str, str]) -> None:
        until = self.beeld.jaar
        self.wijkorganen.append(self._wijkorgaan(dossier, names))
        self.gesprekken += [(one.jaar, _gesprek(dossier, one)) for one in dossier.gesprekken if one.jaar <= until]
        self.niveaus += [row for jaar, row in _niveaus(dossier) if jaar <= until]
        self.subsidies += [
            (one.subsidie.jaar, subsidie_row(self.beeld, dossier, one))
            for one in dossier.subsidies
            if one.subsidie.jaar <= until
        ]
        self.acties += [(actie, self._actie(actie, dossier)) for actie in dossier.acties]

    def _wijkorgaan(self, dossier: Dossier, names: dict[str, str]) -> Row:
        body, jaar, peildatum = dossier.wijkorgaan, self.beeld.jaar, self.beeld.peildatum
        gesprek, subsidie = gesprek_voor(dossier, jaar), subsidie_in(dossier, jaar)
        niveau = niveau_in(dossier, jaar)
        return (
            body.naam,
            body.soort.value,
            _stadsdeel(dossier),
            body.status.value,
            niveau,
            _word(beweging_in(dossier, jaar)),
            JA if telt_mee_in(dossier, jaar) else NEE,
            ", ".join(wijk.naam for wijk in dossier.wijken),
            gesprek.stand.value if gesprek else None,
            gesprek.datum if gesprek else None,
            subsidiestand(subsidie.stappen).value if subsidie else None,
            verwacht_in(dossier, jaar, self.beeld.regelingen.get(jaar), niveau),
            bedragen_in(dossier, jaar).verleend,
            sum(is_open(actie) for actie in dossier.acties),
            sum(is_te_laat(actie, peildatum) for actie in dossier.acties),
            laatste_contact(dossier, peildatum),
            sum(zetel.persoon is None and zit_nu(zetel.functie, peildatum) for zetel in dossier.bestuur),
            body.email,
            body.telefoon,
            body.website,
            body.opgericht_op,
            body.beeindigd_op,
            body.einde_reden,
            names.get(body.opvolger_id or ""),
            CONTROLEREN if body.controleren else None,
            body.id,
        )

    def _actie(self, actie: Actiepunt, dossier: Dossier | None) -> Row:
        return (
            actie.tekst,
            dossier.wijkorgaan.naam if dossier else None,
            _stadsdeel(dossier) if dossier else None,
            eigenaar_tekst(actie),
            actie.uiterlijk,
            actie.status.value,
            TE_LAAT if is_te_laat(actie, self.beeld.peildatum) else None,
            self._herkomst(actie),
            actie.afgerond_op,
            actie.toelichting,
            actie.wijkorgaan_id,
            actie.id,
        )

    @cached_property
    def _talks(self) -> dict[str, str]:
        """The name of each talk by its id; an agreement may have gone on to another body than that of its talk."""
        return {talk.id: gespreksnaam(talk.jaar) for dossier in self.beeld.dossiers for talk in dossier.gesprekken}

    def _herkomst(self, actie: Actiepunt) -> str:
        return self._talks.get(actie.jaargesprek_id or "", actie.herkomst.value)


def _gesprek(dossier: Dossier, gesprek: Jaargesprek) -> Row:
    afspraken = afspraken_van(dossier, gesprek)
    return (
        dossier.wijkorgaan.naam,
        _stadsdeel(dossier),
        gesprek.jaar,
        gesprek.stand.value,
        gesprek.datum,
        gesprek.tijd,
        gesprek.plaats,
        gesprek.niveau_gewenst,
        gesprek.niveau_afgesproken,
        gesprek.motivering,
        gesprek.gaat_goed,
        gesprek.kan_beter,
        gesprek.focus,
        len(afspraken),
        sum(is_open(actie) for actie in afspraken),
        gesprek.verslag_verstuurd_op,
        gesprek.akkoord_op,
        gesprek.vervallen_reden,
        gesprek.wijkorgaan_id,
        gesprek.id,
    )


def _niveaus(dossier: Dossier) -> Iterator[tuple[int, Row]]:
    steps = bewegingen(dossier.niveaus)
    for keuze in dossier.niveaus:
        yield (
            keuze.jaar,
            (
                dossier.wijkorgaan.naam,
                _stadsdeel(dossier),
                keuze.jaar,
                keuze.niveau,
                keuze.niveau.woord,
                niveau_voor(dossier.niveaus, keuze.jaar),
                _word(steps[keuze.jaar]),
                keuze.motivering,
                keuze.wijkorgaan_id,
                keuze.id,
            ),
        )


def _stadsdeel(dossier: Dossier) -> str | None:
    return dossier.stadsdeel.naam if dossier.stadsdeel else None


def _word(step: Beweging | None) -> str | None:
    return step.value if step else None


def _by_place(dossier: Dossier) -> tuple[str, str]:
    return (_stadsdeel(dossier) or "").casefold(), dossier.wijkorgaan.naam.casefold()


def _by_day(actie: Actiepunt) -> tuple[bool, date]:
    return not is_open(actie), actie.uiterlijk or date.max


def _latest_first(rows: Iterable[tuple[int, Row]]) -> Sequence[Row]:
    return [row for _, row in sorted(rows, key=lambda item: -item[0])]
