"""Subsidy years: what every wijkorgaan may expect, what was asked and decided, and what is left of the plafond."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import (
    Aanspraak,
    Deelplafond,
    Plafondstand,
    Regeling,
    deelplafondstanden,
    plafondstand,
    verwacht_bedrag,
)
from wijkregie.domain.subsidies import (
    Bedragen,
    Subsidie,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    maatbedrag,
    reserve_te_hoog,
    subsidiestand,
)
from wijkregie.domain.subsidietermijnen import Beslisklok, beslisklok
from wijkregie.domain.wijkorganen import telt_mee
from wijkregie.store.queries.subsidies import subsidies_van_jaar
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.usecases.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidierij:
    """One wijkorgaan in the grid of a subsidy year; amounts are cents.

    `gekozen` tells whether `niveau` was chosen for the year; if not it is the present niveau and
    `volgens_niveau`, the amount of the niveau with the toeslag, is only expected. `stappen` are in
    order; empty while nothing was asked.
    """

    id: str
    wijkorgaan: str
    stadsdeel_id: str | None
    stadsdeel: str
    niveau: Niveau | None
    gekozen: bool
    volgens_niveau: int | None
    subsidie: Subsidie | None
    stappen: tuple[Subsidiestap, ...]
    bedragen: Bedragen
    stand: Subsidiestand
    klok: Beslisklok | None
    reserve_te_hoog: bool
    gesprek: Jaargesprek | None
    opgericht_op: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidiejaar:
    """A subsidy year: its regeling, a row per wijkorgaan and what is left of the plafond.

    `deelplafonds` tells what is left in each stadsdeel that has one, by its id.
    """

    jaar: int
    regeling: Regeling | None
    rijen: Sequence[Subsidierij]
    plafond: Plafondstand
    deelplafonds: Mapping[str, Plafondstand]


def subsidiejaar(session: Session, jaar: int) -> Subsidiejaar:
    """Return the grid of a year: every wijkorgaan that counts in it."""
    rijen, rules = _read_rijen(session, jaar)
    aanspraken = [
        Aanspraak(
            verwacht=rij.volgens_niveau,
            gevraagd=rij.bedragen.gevraagd,
            verleend=rij.bedragen.verleend,
            stadsdeel_id=rij.stadsdeel_id,
        )
        for rij in rijen
    ]
    with session.read() as connection:
        parts = values(connection, Deelplafond, regeling_id=rules.id) if rules else []
    return Subsidiejaar(
        jaar=jaar,
        regeling=rules,
        rijen=rijen,
        plafond=plafondstand(rules, aanspraken),
        deelplafonds=deelplafondstanden(parts, aanspraken),
    )


def subsidierij(session: Session, wijkorgaan_id: str, jaar: int) -> tuple[Subsidierij | None, Regeling | None]:
    """Return the row of one wijkorgaan in a year, None when it does not count in it, and the regeling of that year."""
    rijen, rules = _read_rijen(session, jaar, wijkorgaan_id=wijkorgaan_id)
    return rijen[0] if rijen else None, rules


def _read_rijen(session: Session, jaar: int, **of_body: Any) -> tuple[list[Subsidierij], Regeling | None]:
    """Return a row per wijkorgaan that counts in a year, or only that of `wijkorgaan_id`, and the regeling."""
    today = session.today
    with session.read() as connection:
        bodies = wijkorgaan_rows(connection, jaar, **of_body)
        files = {file.subsidie.wijkorgaan_id: file for file in subsidies_van_jaar(connection, jaar, **of_body)}
        talks = values(connection, Jaargesprek, jaar=jaar, **of_body)
        found = values(connection, Regeling, jaar=jaar)
    rules = found[0] if found else None
    by_body = {gesprek.wijkorgaan_id: gesprek for gesprek in talks}
    rijen = [
        _rij(body, files.get(body.id), by_body.get(body.id), rules, today)
        for body in bodies
        if telt_mee(body, jaar, body.niveau, files.get(body.id), by_body.get(body.id))
    ]
    return rijen, rules


def _rij(
    body: WijkorgaanRow, file: Subsidiedossier | None, gesprek: Jaargesprek | None, rules: Regeling | None, today: date
) -> Subsidierij:
    niveau = body.niveau or body.niveau_nu
    volgens_niveau = verwacht_bedrag(rules, niveau, file.subsidie.toeslag if file else None)
    stappen = file.stappen if file else ()
    amounts = bedragen(stappen)
    reserve = file.subsidie.egalisatiereserve if file else None
    return Subsidierij(
        id=body.id,
        wijkorgaan=body.naam,
        stadsdeel_id=body.stadsdeel_id,
        stadsdeel=body.stadsdeel,
        niveau=niveau,
        gekozen=body.niveau is not None,
        volgens_niveau=volgens_niveau,
        subsidie=file.subsidie if file else None,
        stappen=stappen,
        bedragen=amounts,
        stand=subsidiestand(stappen),
        klok=beslisklok(stappen, rules, today),
        reserve_te_hoog=reserve_te_hoog(rules, reserve, maatbedrag(volgens_niveau, amounts.gevraagd)),
        gesprek=gesprek,
        opgericht_op=body.opgericht_op,
    )
