"""The regeling of each year."""

from typing import Any

from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling, copy_regeling, is_ingevuld
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def regelingen(session: Session) -> list[Regeling]:
    """Return the regelingen, oldest year first."""
    with session.read() as connection:
        return values(connection, Regeling, order="jaar")


def regeling_van(session: Session, jaar: int) -> Regeling | None:
    """Return the regeling of a year, or None when there is none yet."""
    with session.read() as connection:
        found = values(connection, Regeling, jaar=jaar)
    return found[0] if found else None


def add_regeling(session: Session, jaar: int) -> Outcome[Regeling]:
    """Start an empty regeling for a year."""
    return edits.add(session, f"Regeling {jaar} toegevoegd", Regeling(id=edits.new_id(), jaar=jaar))


def copy_vorige(session: Session, jaar: int) -> Outcome[Regeling]:
    """Start the regeling of a year as a copy of the year before.

    An empty regeling of that year is filled; raises Refusal "geen_vorige_regeling" when there is none before,
    "regeling_bestaat" when something of that year is filled in already.
    """

    def act(uow: UnitOfWork) -> Regeling:
        vorige = uow.find(Regeling, jaar=jaar - 1)
        if not vorige:
            raise Refusal("geen_vorige_regeling", jaar=jaar - 1)
        present = uow.find(Regeling, jaar=jaar)
        empty = present[0] if present else Regeling(id=edits.new_id(), jaar=jaar)
        if is_ingevuld(empty):
            raise Refusal("regeling_bestaat", jaar=jaar)
        copied = copy_regeling(vorige[0], jaar, new_id=empty.id)
        return edits.save_changed(uow, copied, version=empty.version)

    return session.command(f"Regeling {jaar} overgenomen van {jaar - 1}", act)


def change_regeling(session: Session, regeling_id: str, **fields: Any) -> Outcome[Regeling]:
    """Change fields of a regeling."""
    return edits.change(session, "Regeling gewijzigd", Regeling, regeling_id, **fields)


def remove_regeling(session: Session, regeling_id: str) -> Outcome[Regeling]:
    """Remove a regeling."""
    return edits.remove(session, "Regeling verwijderd", Regeling, regeling_id)
