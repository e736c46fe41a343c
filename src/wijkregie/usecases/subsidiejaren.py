"""Subsidy years: what every wijkorgaan may expect, what was asked and decided, and what is left of the plafond."""

from collections.abc import Mapping, Sequence
from datetime import date

from wijkregie.domain.beslisklokken import Beslisklok, beslisklok
from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import (
    Aanspraak,
    Plafondstand,
    Regeling,
    deelplafondstanden,
    plafondstand,
    verwacht_bedrag,
)
from wijkregie.domain.subsidies import (
    Bedragen,
    Stapsoort,
    Subsidie,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    maatbedrag,
    reserve_te_hoog,
    subsidiestand,
)
from wijkregie.domain.subsidietermijnen import Termijn, termijnen, volgende_termijn
from wijkregie.domain.subsidievervolg import volgende_stappen
from wijkregie.domain.wijkorganen import telt_mee
from wijkregie.store.queries.subsidies import Subsidiegegevens, subsidiegegevens
from wijkregie.store.queries.wijkorganen import WijkorgaanRow
from wijkregie.usecases.session import Session


@frozen(kw_only=True)
class Subsidierij:
    """One wijkorgaan in the grid of a subsidy year; amounts are cents.

    `gekozen` tells whether `niveau` was chosen for the year; if not it is the present niveau and
    `volgens_niveau`, the amount of the niveau with the toeslag, is only expected. `stappen` are in
    order; empty while nothing was asked. `termijn` is the open deadline that ends first, `volgende` the kinds of step
    that usually come next.
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
    termijn: Termijn | None
    volgende: tuple[Stapsoort, ...]
    reserve_te_hoog: bool
    gesprek: Jaargesprek | None
    opgericht_op: date | None
    telt_mee: bool


@frozen(kw_only=True)
class Subsidiejaar:
    """A subsidy year: its regeling, a row per wijkorgaan and what is left of the plafond.

    `deelplafonds` tells what is left in each stadsdeel that has one, by its id. Unless `volledig` there are only the
    rows of some wijkorganen, and what is left is not known.
    """

    jaar: int
    regeling: Regeling | None
    rijen: Sequence[Subsidierij]
    plafond: Plafondstand
    deelplafonds: Mapping[str, Plafondstand]
    volledig: bool


def subsidiejaar(session: Session, jaar: int, *, limit: int | None = None) -> Subsidiejaar:
    """Return the grid of a year: every wijkorgaan that counts in it, or those among the first by name."""
    with session.read() as connection:
        found = subsidiegegevens(connection, jaar, limit=limit)
    rijen = [rij for rij in rijen_van(found, jaar, session.today) if rij.telt_mee]
    aanspraken = [
        Aanspraak(
            verwacht=rij.volgens_niveau,
            gevraagd=rij.bedragen.gevraagd,
            verleend=rij.bedragen.verleend,
            stadsdeel_id=rij.stadsdeel_id,
        )
        for rij in rijen
    ]
    return Subsidiejaar(
        jaar=jaar,
        regeling=found.regeling,
        rijen=rijen,
        plafond=plafondstand(found.regeling, aanspraken),
        deelplafonds=deelplafondstanden(found.deelplafonds, aanspraken),
        volledig=limit is None or len(found.wijkorganen) < limit,
    )


def subsidierij(session: Session, wijkorgaan_id: str, jaar: int) -> tuple[Subsidierij | None, Regeling | None]:
    """Return the row of one wijkorgaan in a year, None when it does not count in it, and the regeling of that year."""
    with session.read() as connection:
        found = subsidiegegevens(connection, jaar, wijkorgaan_id=wijkorgaan_id)
    rijen = rijen_van(found, jaar, session.today)
    return next((rij for rij in rijen if rij.telt_mee), None), found.regeling


def rijen_van(found: Subsidiegegevens, jaar: int, today: date) -> list[Subsidierij]:
    """Return a row per wijkorgaan that was read, also of those that do not count in the year."""
    files = {file.subsidie.wijkorgaan_id: file for file in found.subsidies}
    talks = {talk.wijkorgaan_id: talk for talk in found.gesprekken}
    return [
        _rij(body, jaar, files.get(body.id), talks.get(body.id), found.regeling, today) for body in found.wijkorganen
    ]


def _rij(
    body: WijkorgaanRow,
    jaar: int,
    file: Subsidiedossier | None,
    gesprek: Jaargesprek | None,
    rules: Regeling | None,
    today: date,
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
        termijn=volgende_termijn(termijnen(stappen, rules, today), today),
        volgende=volgende_stappen(stappen, rules, volgens_niveau if amounts.gevraagd is None else amounts.gevraagd),
        reserve_te_hoog=reserve_te_hoog(rules, reserve, maatbedrag(volgens_niveau, amounts.gevraagd)),
        gesprek=gesprek,
        opgericht_op=body.opgericht_op,
        telt_mee=telt_mee(body, jaar, body.niveau, file, gesprek),
    )
