"""Subsidies: open one, write down its stappen, and see a year as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Aanspraak, Plafondstand, Regeling, bedrag_voor, plafondstand
from wijkregie.domain.subsidies import (
    Bedragen,
    Stapsoort,
    Subsidie,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    check_stap,
    check_stappen,
    maatbedrag,
    reserve_te_hoog,
    subsidiestand,
)
from wijkregie.domain.subsidietermijnen import Beslisklok, beslisklok
from wijkregie.domain.wijkorganen import Wijkorgaan, check_jaar_van_bestaan, telt_mee
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.subsidies import subsidie_van, subsidies_van_jaar
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidierij:
    """One wijkorgaan in the grid of a subsidy year; amounts are cents.

    `gekozen` tells whether `niveau` was chosen for the year; if not it is the present niveau and
    `volgens_niveau` is only expected. `stappen` are in order; empty while nothing was asked.
    """

    id: str
    wijkorgaan: str
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
    """A subsidy year: its regeling, a row per wijkorgaan and what is left of the plafond."""

    jaar: int
    regeling: Regeling | None
    rijen: Sequence[Subsidierij]
    plafond: Plafondstand


def subsidiejaar(session: Session, jaar: int) -> Subsidiejaar:
    """Return the grid of a year: every wijkorgaan that counts in it."""
    rijen, rules = _read_rijen(session, jaar)
    aanspraken = [
        Aanspraak(verwacht=rij.volgens_niveau, gevraagd=rij.bedragen.gevraagd, verleend=rij.bedragen.verleend)
        for rij in rijen
    ]
    return Subsidiejaar(jaar=jaar, regeling=rules, rijen=rijen, plafond=plafondstand(rules, aanspraken))


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
    volgens_niveau = bedrag_voor(rules, niveau)
    stappen = file.stappen if file else ()
    amounts = bedragen(stappen)
    reserve = file.subsidie.egalisatiereserve if file else None
    return Subsidierij(
        id=body.id,
        wijkorgaan=body.naam,
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


def subsidie(session: Session, subsidie_id: str) -> Subsidiedossier:
    """Return a subsidie with its stappen; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = subsidie_van(connection, subsidie_id)
    if found is None:
        raise Refusal("weg", wat=zelfstandig("subsidie"))
    return found


def add_aanvraag(
    session: Session, wijkorgaan_id: str, jaar: int, *, datum: date, bedrag: int | None, **fields: Any
) -> Outcome[Subsidie]:
    """Write down that an aanvraag came in; opens the subsidie of that year when there is none yet.

    `bedrag` is the amount asked, in cents. Raises Refusal as `check_stap` and `check_stappen` do, and for a new
    subsidie as `check_jaar_van_bestaan` does.
    """

    def act(uow: UnitOfWork) -> Subsidie:
        present = uow.find(Subsidie, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
        if present:
            opened = edits.save_changed(uow, present[0], **fields)
        else:
            check_jaar_van_bestaan(uow.get(Wijkorgaan, wijkorgaan_id), jaar)
            opened = edits.save_new(uow, Subsidie(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, jaar=jaar, **fields))
        _save_stap(uow, session.today, opened.id, Stapsoort.AANVRAAG_ONTVANGEN, datum, bedrag=bedrag)
        return opened

    return session.command("Aanvraag ingevoerd", act)


def change_subsidie(session: Session, subsidie_id: str, **fields: Any) -> Outcome[Subsidie]:
    """Change kenmerk, reserve (cents) or toelichting of a subsidie."""
    return edits.change(session, "Subsidie gewijzigd", Subsidie, subsidie_id, **fields)


def add_stap(session: Session, subsidie_id: str, soort: Stapsoort, datum: date, **fields: Any) -> Outcome[Subsidiestap]:
    """Write down a step of a subsidie; raises Refusal as `check_stap` and `check_stappen` do."""
    label = f"Stap genoteerd: {soort.value}"
    return session.command(label, lambda uow: _save_stap(uow, session.today, subsidie_id, soort, datum, **fields))


def change_stap(session: Session, stap_id: str, **fields: Any) -> Outcome[Subsidiestap]:
    """Correct a step; raises Refusal as `check_stap` and `check_stappen` do."""

    def act(uow: UnitOfWork) -> Subsidiestap:
        changed = edits.save_changed(uow, uow.get(Subsidiestap, stap_id), **fields)
        check_stap(changed, session.today)
        check_whole(uow, changed.subsidie_id)
        return changed

    return session.command("Stap gewijzigd", act)


def remove_stap(session: Session, stap_id: str) -> Outcome[Subsidiestap]:
    """Remove a step that was entered by mistake; raises Refusal as `check_stappen` does."""

    def act(uow: UnitOfWork) -> Subsidiestap:
        found = uow.get(Subsidiestap, stap_id)
        uow.remove(found)
        check_whole(uow, found.subsidie_id)
        return found

    return session.command("Stap verwijderd", act)


def remove_subsidie(session: Session, subsidie_id: str) -> Outcome[Subsidie]:
    """Remove a subsidie with its steps; it stays restorable."""

    def act(uow: UnitOfWork) -> Subsidie:
        for stap in uow.find(Subsidiestap, subsidie_id=subsidie_id):
            uow.remove(stap)
        found = uow.get(Subsidie, subsidie_id)
        uow.remove(found)
        return found

    return session.command("Subsidie verwijderd", act)


def check_whole(uow: UnitOfWork, subsidie_id: str) -> None:
    """Refuse the steps of a subsidie as they stand within a command; raises Refusal as `check_stappen` does."""
    check_stappen(uow.find(Subsidiestap, subsidie_id=subsidie_id))


def _save_stap(
    uow: UnitOfWork, today: date, subsidie_id: str, soort: Stapsoort, datum: date, **fields: Any
) -> Subsidiestap:
    stap = Subsidiestap(id=edits.new_id(), subsidie_id=subsidie_id, soort=soort, datum=datum, **fields)
    check_stap(stap, today)
    saved = edits.save_new(uow, stap)
    check_whole(uow, subsidie_id)
    return saved
