"""Reads of the journaal since a moment: which commands stand, by their label, and the first row that each touched."""

from sqlalchemy import ColumnElement, Connection, and_, func, select

from wijkregie.store.queries.geschiedenis import Wijziging, changes, in_force, wijziging_of
from wijkregie.store.tables import journaal, journaalregel

_HOE_GEZIEN = ("lijstweergave", "uitstel")
"""Tables of how somebody looks at what is kept: no news for who comes back."""


def hash_at(connection: Connection, nummer: int) -> str:
    """Return the first signs of the hash of an entry, "" when there is none."""
    found = connection.scalar(select(journaal.c.hash).where(journaal.c.nummer == nummer))
    return "" if found is None else found.hex()[:16]


def labels_between(connection: Connection, na: int, tot: int) -> list[tuple[str, int]]:
    """Return the labels of the commands after one number up to another that stand, with how many of each."""
    query = (
        select(journaal.c.label, func.count(), func.max(journaal.c.nummer))
        .where(_between(na, tot))
        .group_by(journaal.c.label)
        .order_by(func.max(journaal.c.nummer).desc())
    )
    return [(label, count) for label, count, _last in connection.execute(query)]


def changes_between(connection: Connection, na: int, tot: int, limit: int) -> list[Wijziging]:
    """Return the first row that each of these commands touched, newest first."""
    query = (
        changes().where(_between(na, tot), journaalregel.c.regel == 1).order_by(journaal.c.nummer.desc()).limit(limit)
    )
    return [wijziging_of(row) for row in connection.execute(query).mappings()]


def _between(na: int, tot: int) -> ColumnElement[bool]:
    """Choose the commands after one number up to another that stand, but for those about how things are seen."""
    lines = journaalregel.c
    seen = select(lines.nummer).where(lines.nummer > na, lines.nummer <= tot, lines.tabel.in_(_HOE_GEZIEN))
    return and_(journaal.c.nummer > na, journaal.c.nummer <= tot, journaal.c.nummer.not_in(seen), in_force())
