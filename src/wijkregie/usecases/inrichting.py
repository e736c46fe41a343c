"""What the store says about itself: municipality, wijkregisseur, own stadsdeel."""

from typing import Any

from wijkregie.domain.inrichting import Inrichting
from wijkregie.store.queries.values import value
from wijkregie.store.stores import Reading
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def inrichting(session: Session) -> Inrichting:
    """Return whose store this is."""
    with session.read() as connection:
        return inrichting_van(connection)


def inrichting_van(connection: Reading) -> Inrichting:
    """Return whose store this is, within a read."""
    return value(connection, Inrichting, "inrichting") or Inrichting(id="inrichting")


def change_inrichting(session: Session, **fields: Any) -> Outcome[Inrichting]:
    """Change fields of what the store says about itself."""
    return session.command("Instelling gewijzigd", lambda uow: edits.save_changed(uow, inrichting(session), **fields))
