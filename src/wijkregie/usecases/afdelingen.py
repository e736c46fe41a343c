"""Afdelingen: add, rename, close; one that anything hangs on is never removed."""

from datetime import date
from typing import Any

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.datums import opsomming, tel
from wijkregie.domain.entities import check_geweest, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.trajecten import Traject
from wijkregie.store.queries.trajecten import gebruik_van_afdelingen
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


@frozen
class Afdelingrij:
    """An afdeling with how many trajecten, loose vragen and specialistvragen stand with it."""

    afdeling: Afdeling
    gebruik: int

    @property
    def id(self) -> str:
        """Identity of the afdeling."""
        return self.afdeling.id


def afdelingen(session: Session) -> list[Afdeling]:
    """Return the afdelingen by name, those that no longer are too."""
    with session.read() as connection:
        return values(connection, Afdeling, order="naam")


def afdelingrijen(session: Session) -> list[Afdelingrij]:
    """Return the afdelingen by name, each with how much stands with it."""
    with session.read() as connection:
        used = gebruik_van_afdelingen(connection)
        return [Afdelingrij(each, used.get(each.id, 0)) for each in values(connection, Afdeling, order="naam")]


def add_afdeling(session: Session, naam: str, **fields: Any) -> Outcome[Afdeling]:
    """Keep a new afdeling; raises Refusal "dubbel" when there is one with its name."""

    def act(uow: UnitOfWork) -> Afdeling:
        return _save(uow, Afdeling(id=edits.new_id(), naam=naam), **fields)

    return session.command("Afdeling toegevoegd", act)


def change_afdeling(session: Session, afdeling_id: str, **fields: Any) -> Outcome[Afdeling]:
    """Change fields of an afdeling; raises Refusal "dubbel" when another has its name."""
    return session.command("Afdeling gewijzigd", lambda uow: _save(uow, uow.get(Afdeling, afdeling_id), **fields))


def close_afdeling(session: Session, afdeling_id: str, *, opgeheven_op: date) -> Outcome[Afdeling]:
    """Write down the last day of an afdeling; what it did stays. Raises Refusal when the day is still to come."""
    check_geweest(opgeheven_op, session.today)
    return edits.change(session, "Afdeling opgeheven", Afdeling, afdeling_id, opgeheven_op=opgeheven_op)


def reopen_afdeling(session: Session, afdeling_id: str) -> Outcome[Afdeling]:
    """Take up an afdeling again."""
    return edits.change(session, "Afdeling weer actief", Afdeling, afdeling_id, opgeheven_op=None)


def remove_afdeling(session: Session, afdeling_id: str) -> Outcome[Afdeling]:
    """Remove an afdeling that was entered by mistake; it stays restorable.

    Raises Refusal "afdeling_in_gebruik" when anything stands with it.
    """

    def act(uow: UnitOfWork) -> Afdeling:
        found = uow.get(Afdeling, afdeling_id)
        where = [
            tel(count, one, more)
            for count, one, more in (
                (len(uow.find(Traject, afdeling_id=afdeling_id)), "traject", "trajecten"),
                (len(uow.find(Betrokkenheid, afdeling_id=afdeling_id)), "vraag of advies", "vragen of adviezen"),
                (len(uow.find(Specialistvraag, afdeling_id=afdeling_id)), "specialistvraag", "specialistvragen"),
            )
            if count
        ]
        if where:
            raise Refusal("afdeling_in_gebruik", naam=found.naam, waar=opsomming(where))
        uow.remove(found)
        return found

    return session.command("Afdeling verwijderd", act)


def afdeling_named(uow: UnitOfWork, naam: str) -> str | None:
    """Return, within a command, the id of the afdeling with this name, kept as a new one when there is none yet."""
    wanted = one_line(naam)
    if not wanted:
        return None
    known = next((each for each in uow.find(Afdeling) if each.naam.casefold() == wanted.casefold()), None)
    return (known or edits.save_new(uow, Afdeling(id=edits.new_id(), naam=wanted))).id


def _save(uow: UnitOfWork, afdeling: Afdeling, **fields: Any) -> Afdeling:
    saved = edits.save_changed(uow, afdeling, **fields)
    if any(each.id != saved.id and each.naam.casefold() == saved.naam.casefold() for each in uow.find(Afdeling)):
        raise Refusal("dubbel", wat=f"Deze afdeling (“{saved.naam}”)")
    return saved
