"""Reads of the journaal since a moment: which commands stand, by their label, and the first row that each touched."""

import json
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, select

from wijkregie.store.journaal import Soort
from wijkregie.store.queries.geschiedenis import Wijziging
from wijkregie.store.tables import journaal, journaalregel, journaalwaarde


def hash_at(connection: Connection, nummer: int) -> str:
    """Return the first signs of the hash of an entry, "" when there is none."""
    found = connection.scalar(select(journaal.c.hash).where(journaal.c.nummer == nummer))
    return "" if found is None else found.hex()[:16]


def labels_between(connection: Connection, na: int, tot: int) -> list[tuple[str, int]]:
    """Return the labels of the commands after one number up to another that stand, with how many of each."""
    query = (
        select(journaal.c.label, func.count(), func.max(journaal.c.nummer))
        .where(_in_force(na, tot))
        .group_by(journaal.c.label)
        .order_by(func.max(journaal.c.nummer).desc())
    )
    return [(label, count) for label, count, _last in connection.execute(query)]


def changes_between(connection: Connection, na: int, tot: int, limit: int) -> list[Wijziging]:
    """Return the first row that each of these commands touched, newest first."""
    first = and_(journaalregel.c.nummer == journaal.c.nummer, journaalregel.c.regel == 1)
    content = and_(journaalwaarde.c.nummer == journaal.c.nummer, journaalwaarde.c.regel == 1)
    query = (
        select(journaal, journaalregel.c.tabel, journaalregel.c.rij_id, journaalwaarde.c.voor, journaalwaarde.c.na)
        .select_from(journaal.join(journaalregel, first).join(journaalwaarde, content))
        .where(_in_force(na, tot))
        .order_by(journaal.c.nummer.desc())
        .limit(limit)
    )
    return [
        Wijziging(
            nummer=row.nummer,
            label=row.label,
            wie=row.wie,
            moment=datetime.fromisoformat(row.moment),
            tabel=row.tabel,
            rij_id=row.rij_id,
            voor=None if row.voor is None else json.loads(row.voor),
            na=None if row.na is None else json.loads(row.na),
        )
        for row in connection.execute(query)
    ]


def _in_force(na: int, tot: int) -> ColumnElement[bool]:
    """Tell whether a command was not undone, nor taken over by a later one of the same typing."""
    later = journaal.alias()
    last = (
        select(later.c.soort)
        .where(later.c.verwijst_naar == journaal.c.nummer)
        .order_by(later.c.nummer.desc())
        .limit(1)
        .scalar_subquery()
    )
    done = journaal.c.soort == Soort.DOEN
    return and_(journaal.c.nummer > na, journaal.c.nummer <= tot, done, func.coalesce(last, "opnieuw") == "opnieuw")
