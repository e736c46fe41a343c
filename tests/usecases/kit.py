"""What the tests of the use cases share: a day, a small town, and what a store holds."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.initiatieven import Antwoordsoort, Geldbron
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.trajecten import Traject, Trajectwijk
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaansoort
from wijkregie.store.mapping import KINDS, table_name, table_of
from wijkregie.store.queries.values import value, values
from wijkregie.store.tables import journaal
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import (
    acties,
    afdelingen,
    bestuur,
    betrokkenheden,
    collectieven,
    contacten,
    gebieden,
    initiatieven,
    jaargesprekken,
    regelingen,
    subsidies,
    trajecten,
    verhalen,
    wijkorganen,
)
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import writing

TODAY = date(2026, 11, 21)
CLOCK = Clock(fixed=TODAY)
JAAR = 2027
"""The year that talks and aanvragen are about on `TODAY`."""

AWKWARD = (
    "Robert'); DROP TABLE wijkorgaan;--",
    'Hij zei: "ja" \\ en `nee`',
    "Yeşilğöz-Çağlar van den IJssel",
    "לשכת השכונה \u202eomgekeerd\u202c",
    "👩🏽‍🌾 moestuin 🇳🇱",
    "=1+1",
    "%s {naam} :id ?",
    "ﬁ ligatuur en Å (los)",
)
"""Names that have broken programs before."""


def copied(path: Path, folder: Path) -> Iterator[Session]:
    """Give a copy of a store, to work in."""
    with writing(Path(shutil.copy(path, folder)), CLOCK) as session:
        yield session


_ROWS = {
    kind: f"SELECT {', '.join(column.name for column in table_of(kind).c if column.name != 'version')} FROM "
    + table_name(kind)
    for kind in KINDS
}
_known: dict[tuple[type[Entity], tuple[object, ...]], Entity] = {}


def holdings(session: Session) -> dict[tuple[str, str], Entity]:
    """Return every kept value by table and id, without its version; a row that was seen before is not read anew."""
    held = {}
    with session.read() as connection:
        for kind, rows in _ROWS.items():
            for row in connection.exec_driver_sql(rows).all():
                seen = (kind, tuple(row))
                if seen not in _known:
                    found = value(connection, kind, row.id)
                    assert found is not None
                    _known[seen] = replace(found, version=0)
                held[table_name(kind), row.id] = _known[seen]
    return held


def labels(session: Session) -> list[str]:
    """Return the labels in the journaal, oldest first."""
    with session.read() as connection:
        return list(connection.scalars(select(journaal.c.label).order_by(journaal.c.nummer)))


def body_named(session: Session, naam: str) -> Wijkorgaan:
    with session.read() as connection:
        return next(body for body in values(connection, Wijkorgaan) if body.naam == naam)


def move(session: Session, jaargesprek_id: str, stand: Gespreksstand, **fields: Any) -> Jaargesprek:
    """Bring one talk to another stand."""
    (moved,) = jaargesprekken.move_jaargesprekken(session, [jaargesprek_id], stand, **fields).value
    return moved


@contextmanager
def refused(session: Session, code: str) -> Iterator[pytest.ExceptionInfo[Refusal]]:
    """Expect a Refusal with this code, a sentence that can be told, and a store in which nothing happened."""
    before, known = holdings(session), labels(session)
    with pytest.raises(Refusal) as found:
        yield found
    assert found.value.code == code
    assert str(found.value).endswith((".", "?"))
    assert (holdings(session), labels(session)) == (before, known)


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    """Collect the SQL that is read with meanwhile."""
    seen: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    engine = session.store._readers
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def found_small_town(session: Session) -> None:
    """Fill an empty store with a little of everything, through the use cases."""
    noord = gebieden.add_stadsdeel(session, "Noord").value
    zuid = gebieden.add_stadsdeel(session, "Zuid").value
    esweg = gebieden.add_wijk(session, "Esweg", noord.id).value
    weerd = gebieden.add_wijk(session, "De Weerd", noord.id).value
    gebieden.add_wijk(session, "Haven", zuid.id)
    regeling = regelingen.add_regeling(session, JAAR - 1).value
    amounts: dict[str, Any] = {"bedrag_niveau_1": 150_000, "bedrag_niveau_2": 300_000, "bedrag_niveau_3": 500_000}
    regelingen.change_regeling(session, regeling.id, **amounts, plafond=1_000_000, reserveregel=True)
    raad = wijkorganen.create_wijkorgaan(session, "Wijkraad Esweg", wijk_ids=[esweg.id], stadsdeel_id=noord.id).value
    kring = wijkorganen.create_wijkorgaan(
        session,
        "Buurtkring De Weerd",
        wijk_ids=[weerd.id, esweg.id],
        stadsdeel_id=noord.id,
        soort=Wijkorgaansoort.BUURTKRING,
        controleren=True,
    ).value
    seat = bestuur.add_bestuursfunctie(session, raad.id, "voorzitter", naam="Ayşe van den Berg").value
    bestuur.add_bestuursfunctie(session, kring.id, "penningmeester", persoon_id=seat.persoon_id)
    bestuur.add_bestuursfunctie(session, kring.id, "secretaris", naam="Jan Brug")
    bestuur.add_bestuursfunctie(session, raad.id, "secretaris")
    talk = jaargesprekken.hold_jaargesprek(
        session, raad.id, JAAR - 1, datum=date(2025, 9, 4), niveau_afgesproken=Niveau.UITVOEREND, motivering="Groeit."
    ).value
    jaargesprekken.plan_jaargesprek(session, raad.id, JAAR, datum=date(2026, 11, 26), tijd="19:30", plaats="Buurthuis")
    subsidies.add_aanvraag(session, raad.id, JAAR - 1, datum=date(2025, 9, 20), bedrag=300_000)
    agreed = acties.create_actiepunt(session, "Lichtmast melden", wijkorgaan_id=raad.id, jaargesprek_id=talk.id).value
    acties.create_actiepunt(session, "Sleutel ophalen", wijkorgaan_id=raad.id, uiterlijk=date(2026, 11, 20))
    acties.close_actiepunt(session, agreed.id)
    contacten.note_contact(session, raad.id, datum=date(2026, 11, 2), soort=Contactsoort.BEZOEK, onderwerp="Rondje")
    contacten.add_notitie(session, raad.id, "Belt liever niet 's avonds.", prive=True)


def found_traject(session: Session, naam: str, wijken: Sequence[str] = (), **fields: Any) -> Traject:
    """Keep a plan that touches these wijken."""

    def act(uow: UnitOfWork) -> Traject:
        made = uow.save(Traject(id=f"traject {naam}", naam=naam, **fields))
        for wijk in uow.find(Wijk):
            if wijk.naam in wijken:
                uow.save(Trajectwijk(id=f"{made.id} {wijk.id}", traject_id=made.id, wijk_id=wijk.id))
        return made

    return session.command("Traject toegevoegd", act).value


def found_betrokkenheden(session: Session) -> None:
    """Keep a question that is open and input that waits for an answer."""
    raad = body_named(session, "Wijkraad Esweg")
    about: dict[str, Any] = {"onderwerp": "Lichtmasten"}
    betrokkenheden.ask_wijkorganen(session, [raad.id], gevraagd_op=date(2025, 1, 6), vraag="Welke eerst?", **about)
    betrokkenheden.note_advies(session, raad.id, advies="Laat ze aan.", advies_op=date(2025, 1, 6), **about)


def found_trajectdelen(session: Session) -> None:
    """Keep a plan with something of every kind that hangs on one, one that is done, and afdelingen beside theirs."""
    with session.read() as connection:
        (esweg,) = values(connection, Wijk, naam="Esweg")
    plan = trajecten.add_traject(session, "Lijn 9", afdeling_naam="Verkeer", wijk_ids=[esweg.id]).value
    trajecten.add_trajectfase(session, plan.id, "Ontwerp", begin=date(2026, 9, 1))
    trajecten.add_terugkoppelmoment(session, plan.id, "Schetsen", gepland_op=date(2026, 11, 1))
    trajecten.change_eindverslag(session, plan.id, proces="Twee avonden.")
    verhalen.add_verhaal(session, plan.id, "We zijn gehoord.", datum=date(2026, 10, 1))
    for name in ("Groen", "Wegen"):
        loose = afdelingen.add_afdeling(session, name).value
    afdelingen.close_afdeling(session, loose.id, opgeheven_op=TODAY)
    done = trajecten.add_traject(session, "Lijn 8").value
    trajecten.finish_traject(session, done.id, afgerond_op=TODAY)


def found_initiatieven(session: Session) -> None:
    """Add an idea that just came in, one that was granted and a collectief."""
    initiatieven.add_initiatief(session, "Speelplek", indiener="Ouders Esweg", ontvangen_op=date(2026, 11, 2))
    made = initiatieven.add_initiatief(session, "Buurttuin", persoon_naam="Fatma", ontvangen_op=date(2026, 9, 1)).value
    initiatieven.decide_initiatief(
        session,
        made.id,
        besluit=Antwoordsoort.JA,
        besluit_op=date(2026, 10, 12),
        besluit_reden="De buurt doet mee.",
        toegekend=80_000,
        geldbron=Geldbron.WERKBUDGET,
        overschrijding="Wordt aangevuld.",
    )
    collectieven.add_collectief(session, "Veilig oversteken", thema="verkeer")
