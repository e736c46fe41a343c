"""The yearly talks: get them ready, plan, hold, report, agree; and the niveau that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkregie.domain.acties import Actiepunt, Eigenaarsoort, Herkomst
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.jaargesprekken import (
    Gespreksstand,
    Jaargesprek,
    bereikt,
    check_jaargesprek,
    check_standwisseling,
    niveau_van_gesprek,
)
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan, check_jaar_van_bestaan, wordt_verwacht
from wijkregie.store.queries.jaargesprekken import GesprekRow as GesprekRow
from wijkregie.store.queries.jaargesprekken import gesprek_rows
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


@dataclass(frozen=True, slots=True)
class Afspraak:
    """What was agreed in a talk, before it is kept as an actiepunt."""

    tekst: str
    eigenaarsoort: Eigenaarsoort = Eigenaarsoort.WIJKREGISSEUR
    eigenaar: str = ""
    uiterlijk: date | None = None


def jaargesprekken(session: Session, jaar: int) -> list[GesprekRow]:
    """Return a row per talk of a year, by name of the wijkorgaan."""
    with session.read() as connection:
        return gesprek_rows(connection, jaar)


def prepare_jaargesprekken(session: Session, jaar: int) -> Outcome[int]:
    """Get a talk ready for every wijkorgaan that has none for the year and should; gives back how many."""
    check_jaar(jaar)

    def act(uow: UnitOfWork) -> int:
        present = {gesprek.wijkorgaan_id for gesprek in uow.find(Jaargesprek, jaar=jaar)}
        expected = [body for body in uow.find(Wijkorgaan) if wordt_verwacht(body, jaar)]
        bodies = [body for body in expected if body.id not in present]
        uow.save_all([Jaargesprek(id=edits.new_id(), wijkorgaan_id=body.id, jaar=jaar) for body in bodies])
        return len(bodies)

    return session.command(f"Gesprekken voor {jaar} klaargezet", act)


def plan_jaargesprek(
    session: Session, wijkorgaan_id: str, jaar: int, *, datum: date, tijd: str = "", plaats: str = ""
) -> Outcome[Jaargesprek]:
    """Plan the talk of a wijkorgaan for a year; raises Refusal when it was already held."""
    fields = {"datum": datum, "tijd": tijd, "plaats": plaats}

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = _gesprek(uow, wijkorgaan_id, jaar)
        if bereikt(gesprek, Gespreksstand.GEVOERD):
            raise Refusal("gesprek_al_gevoerd")
        return _save(uow, gesprek, session.today, stand=Gespreksstand.GEPLAND, **fields)

    return session.command("Jaargesprek gepland", act)


def hold_jaargesprek(
    session: Session,
    wijkorgaan_id: str,
    jaar: int,
    *,
    datum: date,
    afspraken: Sequence[Afspraak] = (),
    **fields: Any,
) -> Outcome[Jaargesprek]:
    """Write down a talk that was held, planned before or not, with the niveau agreed in it and the agreements."""

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = _gesprek(uow, wijkorgaan_id, jaar)
        if gesprek.stand is not Gespreksstand.TE_PLANNEN:
            check_standwisseling(gesprek.stand, Gespreksstand.GEVOERD)
        held = _save(uow, gesprek, session.today, stand=Gespreksstand.GEVOERD, datum=datum, **fields)
        for afspraak in afspraken:
            edits.save_new(uow, _actiepunt(held, afspraak))
        return held

    return session.command("Jaargesprek vastgelegd", act)


def move_jaargesprek(
    session: Session, jaargesprek_id: str, stand: Gespreksstand, **fields: Any
) -> Outcome[Jaargesprek]:
    """Bring a talk to another stand, one step on or back, with what that stand needs; or drop it with a reason."""

    def act(uow: UnitOfWork) -> Jaargesprek:
        gesprek = uow.get(Jaargesprek, jaargesprek_id)
        check_standwisseling(gesprek.stand, stand)
        return _save(uow, gesprek, session.today, stand=stand, **fields)

    return session.command(f"Jaargesprek: {stand.value}", act)


def change_jaargesprek(session: Session, jaargesprek_id: str, **fields: Any) -> Outcome[Jaargesprek]:
    """Change fields of a talk; a change of the agreed niveau changes the niveaukeuze of that year too."""
    return session.command(
        "Jaargesprek gewijzigd",
        lambda uow: _save(uow, uow.get(Jaargesprek, jaargesprek_id), session.today, **fields),
    )


def choose_niveau(
    session: Session, wijkorgaan_id: str, jaar: int, niveau: Niveau, motivering: str = ""
) -> Outcome[Niveaukeuze]:
    """Write down the niveau of a wijkorgaan for a year, outside a talk."""
    return session.command(
        f"Niveau {niveau.value} gekozen voor {jaar}",
        lambda uow: _set_niveau(uow, wijkorgaan_id, jaar, niveau, motivering, None),
    )


def remove_niveaukeuze(session: Session, niveaukeuze_id: str) -> Outcome[Niveaukeuze]:
    """Remove a niveau that was chosen by mistake, outside a talk."""
    return edits.remove(session, "Niveaukeuze verwijderd", Niveaukeuze, niveaukeuze_id)


def _actiepunt(gesprek: Jaargesprek, afspraak: Afspraak) -> Actiepunt:
    return Actiepunt(
        id=edits.new_id(),
        tekst=afspraak.tekst.strip(),
        wijkorgaan_id=gesprek.wijkorgaan_id,
        eigenaarsoort=afspraak.eigenaarsoort,
        eigenaar=afspraak.eigenaar.strip(),
        uiterlijk=afspraak.uiterlijk,
        herkomst=Herkomst.JAARGESPREK,
        jaargesprek_id=gesprek.id,
    )


def _gesprek(uow: UnitOfWork, wijkorgaan_id: str, jaar: int) -> Jaargesprek:
    """Return the talk of a body for a year, a new one when there is none; raises Refusal when the body had ended."""
    present = uow.find(Jaargesprek, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
    if present:
        return present[0]
    check_jaar_van_bestaan(uow.get(Wijkorgaan, wijkorgaan_id), jaar)
    return Jaargesprek(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, jaar=jaar)


def _save(uow: UnitOfWork, gesprek: Jaargesprek, today: date, **fields: Any) -> Jaargesprek:
    saved = edits.save_changed(uow, gesprek, **fields)
    check_jaargesprek(saved, today)
    _follow_niveau(uow, saved, before=niveau_van_gesprek(gesprek))
    return saved


def _follow_niveau(uow: UnitOfWork, gesprek: Jaargesprek, *, before: Niveau | None) -> None:
    """Let the niveaukeuze of the year follow what was agreed in the talk; one made outside it since then stands."""
    agreed = niveau_van_gesprek(gesprek)
    from_talk = uow.find(Niveaukeuze, jaargesprek_id=gesprek.id)
    if agreed is None:
        for keuze in from_talk:
            uow.remove(keuze)
    elif from_talk or agreed != before:
        _set_niveau(uow, gesprek.wijkorgaan_id, gesprek.jaar, agreed, gesprek.motivering, gesprek.id)


def _set_niveau(
    uow: UnitOfWork, wijkorgaan_id: str, jaar: int, niveau: Niveau, motivering: str, jaargesprek_id: str | None
) -> Niveaukeuze:
    present = uow.find(Niveaukeuze, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
    if present:
        return edits.save_changed(uow, present[0], niveau=niveau, motivering=motivering, jaargesprek_id=jaargesprek_id)
    keuze = Niveaukeuze(
        id=edits.new_id(),
        wijkorgaan_id=wijkorgaan_id,
        jaar=jaar,
        niveau=niveau,
        motivering=motivering,
        jaargesprek_id=jaargesprek_id,
    )
    return edits.save_new(uow, keuze)
