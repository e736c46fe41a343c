"""What the tests of the store share: a moment, small rows, opening again."""

import uuid
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.store.stores import Store, open_store
from wijkregie.store.tables import stadsdeel

MOMENT = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)


def add_stadsdeel(store: Store, naam: str) -> None:
    with store.unit_of_work("Stadsdeel toegevoegd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Stadsdeel(id=uuid.uuid4().hex, naam=naam))


def stadsdelen(store: Store) -> list[str]:
    with store.read() as connection:
        return list(connection.scalars(select(stadsdeel.c.naam).order_by(stadsdeel.c.naam)))


def reopen(path: Path, *, readonly: bool = False) -> Store:
    return open_store(path, wie="Marijke", moment=MOMENT, readonly=readonly)


def beside(path: Path) -> list[str]:
    """Return the names of everything in the folder of a store, save the store."""
    return sorted(other.name for other in path.parent.iterdir() if other != path)
