"""Verplichtingen: what both sides promise each year, and changing that.

A store without promises of its own uses those that ship with the program (PV art. 10); they are kept with the first
command that needs them. None ship for the wijkorgaan: what it promises stands in the subsidieverordening of each
gemeente, and is filled in there.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from wijkregie import paths
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.nakomingen import Nakoming
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.verplichtingen import (
    Bewijsregel,
    Partij,
    Verplichting,
    check_wijziging,
    geldt_in,
    op_volgorde,
    opvolger,
)
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session

BRON = "Participatieverordening, artikel 10"


@frozen
class Verplichtingjaren:
    """A promise with the years in which it was judged."""

    verplichting: Verplichting
    beoordeeld: tuple[int, ...] = ()


@cache
def shipped() -> tuple[Verplichting, ...]:
    """Return the promises that ship with the program, in their order."""
    text = (paths.resources() / "verplichtingen.json").read_text(encoding="utf-8")
    return tuple(_verplichting(number, plain) for number, plain in enumerate(json.loads(text), 1))


def verplichtingen_uit(connection: Reading) -> list[Verplichting]:
    """Return all promises in their order, those of the program when none are kept."""
    return op_volgorde(values(connection, Verplichting) or shipped())


def verplichtingen(session: Session, jaar: int | None = None) -> list[Verplichting]:
    """Return the promises in their order, of one year or all."""
    with session.read() as connection:
        found = verplichtingen_uit(connection)
    return [each for each in found if jaar is None or geldt_in(each, jaar)]


def verplichtingjaren(session: Session) -> list[Verplichtingjaren]:
    """Return all promises in their order, with the years in which each was judged."""
    with session.read() as connection:
        found = verplichtingen_uit(connection)
        judged = values(connection, Nakoming, order="jaar")
    return [
        Verplichtingjaren(each, tuple(dict.fromkeys(one.jaar for one in judged if one.verplichting_id == each.id)))
        for each in found
    ]


def keep_shipped(uow: UnitOfWork) -> None:
    """Keep the promises of the program, within a command that needs one, when none are kept yet."""
    if not uow.find(Verplichting):
        uow.save_all(shipped())


def add_verplichting(session: Session, naam: str, **fields: Any) -> Outcome[Verplichting]:
    """Promise one more thing; it comes last among those of its side and niveau."""

    def act(uow: UnitOfWork) -> Verplichting:
        keep_shipped(uow)
        last = max((each.volgorde for each in uow.find(Verplichting)), default=0)
        return edits.save_new(uow, Verplichting(id=edits.new_id(), naam=naam, **{"volgorde": last + 1, **fields}))

    return session.command("Afspraak toegevoegd", act)


def change_verplichting(session: Session, verplichting_id: str, **fields: Any) -> Outcome[Verplichting]:
    """Change fields of a promise; raises Refusal as `check_wijziging` does once it was judged."""

    def change(uow: UnitOfWork, found: Verplichting) -> Verplichting:
        judged = {each.jaar for each in uow.find(Nakoming, verplichting_id=found.id)}
        changed = edits.save_changed(uow, found, **fields)
        check_wijziging(found, changed, judged, session.today.year)
        return changed

    return session.command("Afspraak gewijzigd", _on(verplichting_id, change))


def renew_verplichting(session: Session, verplichting_id: str, vanaf: int, **fields: Any) -> Outcome[Verplichting]:
    """Let a promise hold until the year before, and one with other words from then on; gives back the new one.

    Contacten of `vanaf` and later that are evidence go along: they would be out of sight with the old one.
    Raises Refusal "verplichting_jaar_beoordeeld" when the old one was judged in `vanaf` or later.
    """

    def renew(uow: UnitOfWork, found: Verplichting) -> Verplichting:
        old, new = opvolger(found, replace(found, **fields), vanaf, edits.new_id())
        check_wijziging(found, old, {each.jaar for each in uow.find(Nakoming, verplichting_id=found.id)}, vanaf)
        edits.save_changed(uow, old)
        made = edits.save_new(uow, new)
        for contact in uow.find(Contactmoment, verplichting_id=old.id):
            if contact.datum.year >= vanaf:
                edits.save_changed(uow, contact, verplichting_id=made.id)
        return made

    return session.command(f"Afspraak vanaf {vanaf} gewijzigd", _on(verplichting_id, renew))


def move_verplichting(session: Session, verplichting_id: str, step: int) -> Outcome[Verplichting]:
    """Bring a promise one place forward (-1) or back (1) among those of its side and niveau."""

    def move(uow: UnitOfWork, found: Verplichting) -> Verplichting:
        beside = op_volgorde(uow.find(Verplichting, partij=found.partij, vanaf_niveau=found.vanaf_niveau))
        place = [each.id for each in beside].index(found.id)
        if not 0 <= place + step < len(beside):
            return found
        beside.insert(place + step, beside.pop(place))
        numbers = sorted(each.volgorde for each in beside)
        moved = [edits.save_changed(uow, each, volgorde=nr) for each, nr in zip(beside, numbers, strict=True)]
        return moved[place + step]

    return session.command("Afspraak verplaatst", _on(verplichting_id, move))


def remove_verplichting(session: Session, verplichting_id: str) -> Outcome[Verplichting]:
    """Remove a promise that was made by mistake; raises Refusal "verplichting_in_gebruik" once anything hangs on it."""

    def remove(uow: UnitOfWork, found: Verplichting) -> Verplichting:
        try:
            uow.remove(found)
        except Refusal as refusal:
            raise Refusal("verplichting_in_gebruik", naam=found.naam) from refusal
        return found

    return session.command("Afspraak verwijderd", _on(verplichting_id, remove))


def _on(
    verplichting_id: str, act: Callable[[UnitOfWork, Verplichting], Verplichting]
) -> Callable[[UnitOfWork], Verplichting]:
    """Return a command on one promise, which keeps those of the program first."""

    def on_kept(uow: UnitOfWork) -> Verplichting:
        keep_shipped(uow)
        return act(uow, uow.get(Verplichting, verplichting_id))

    return on_kept


def _verplichting(number: int, plain: dict[str, Any]) -> Verplichting:
    return Verplichting(
        id=plain["id"],
        partij=Partij(plain["partij"]),
        vanaf_niveau=Niveau(plain["vanaf_niveau"]),
        naam=one_line(plain["naam"]),
        titel=plain["titel"],
        tekst=plain["tekst"],
        bewijsregel=Bewijsregel(plain["bewijsregel"]),
        volgorde=number,
        bron=BRON,
    )
