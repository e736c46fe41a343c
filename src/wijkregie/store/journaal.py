"""The journaal: every command with its rows, in an unbroken chain of hashes.

The chain covers ids, field names and the hash of each pair of values. The values stand in a table
of their own with a salt, so that wiping them (AVG art. 17, or when a later entry tells the same)
leaves the chain whole and tells nothing.
The chain shows that somebody changed the history; it does not stop who can rewrite the whole file.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache
from itertools import groupby

from sqlalchemy import Connection, func, select, update

from wijkregie.domain.frozen import frozen
from wijkregie.store.prepared import Prepared, insert_into
from wijkregie.store.tables import journaal, journaalregel, journaalwaarde

NEW_ROW = "+"
REMOVED_ROW = "-"


class Soort(StrEnum):
    """What a command was: done, undone or done again."""

    DOEN = "doen"
    ONGEDAAN = "ongedaan"
    OPNIEUW = "opnieuw"


@frozen(kw_only=True)
class Entry:
    """Head of one entry; `verwijst_naar` is the entry that was undone, done again, or, by one that does, taken over."""

    nummer: int
    soort: Soort
    label: str
    wie: str
    moment: datetime
    verwijst_naar: int | None = None
    omkeerbaar: bool = True


@frozen(kw_only=True)
class Line:
    """One row an entry changed; `voor` and `na` are images, None where the row did not exist.

    `velden` names the changed fields, or tells that the row is new or removed.
    """

    tabel: str
    rij_id: str
    velden: str
    voor: str | None
    na: str | None


_encode = json.JSONEncoder(ensure_ascii=False).encode


def end_of_chain(connection: Connection) -> tuple[int, bytes]:
    """Return number and hash of the last entry, (0, b"") when there is none.

    Only inside a writing transaction is it sure that the next entry follows it.
    """
    last = _last().one(connection)
    return (0, b"") if last is None else (last["nummer"], last["hash"])


@cache
def _last() -> Prepared:
    newest = select(func.max(journaal.c.nummer)).scalar_subquery()
    return Prepared(select(journaal.c.nummer, journaal.c.hash).where(journaal.c.nummer == newest))


def append(connection: Connection, previous: bytes, entry: Entry, lines: Sequence[Line]) -> None:
    """Write an entry with its lines behind the one whose hash is `previous`."""
    rows, values = [], []
    for number, line in enumerate(lines, 1):
        salt = os.urandom(16)
        place = {"nummer": entry.nummer, "regel": number}
        digest = _value_hash(salt, line.voor, line.na)
        row = {"tabel": line.tabel, "rij_id": line.rij_id, "velden": line.velden, "waarde_hash": digest}
        rows.append({**place, **row})
        values.append({**place, "voor": line.voor, "na": line.na, "zout": salt})
    head = {
        "nummer": entry.nummer,
        "soort": entry.soort.value,
        "label": entry.label,
        "wie": entry.wie,
        "moment": entry.moment.isoformat(timespec="milliseconds"),
        "verwijst_naar": entry.verwijst_naar,
        "omkeerbaar": entry.omkeerbaar,
    }
    insert_into(journaal).run(connection, {**head, "hash": _entry_hash(previous, head, rows)})
    insert_into(journaalregel).run(connection, *rows)
    insert_into(journaalwaarde).run(connection, *values)


def wipe(connection: Connection, nummer: int) -> None:
    """Let go of the values of an entry for good; that it was there stays."""
    own = journaalwaarde.c.nummer == nummer
    connection.execute(update(journaalwaarde).where(own).values(voor=None, na=None, zout=None))


def lines_of(connection: Connection, nummer: int) -> list[Line]:
    """Return the lines of an entry in order; a wiped value reads as None on both sides."""
    found = connection.execute(
        select(
            journaalregel.c.tabel,
            journaalregel.c.rij_id,
            journaalregel.c.velden,
            journaalwaarde.c.voor,
            journaalwaarde.c.na,
        )
        .join_from(
            journaalregel,
            journaalwaarde,
            (journaalwaarde.c.nummer == journaalregel.c.nummer) & (journaalwaarde.c.regel == journaalregel.c.regel),
        )
        .where(journaalregel.c.nummer == nummer)
        .order_by(journaalregel.c.regel)
    )
    return [Line(**row) for row in found.mappings()]


def first_broken(connection: Connection) -> int | None:
    """Return the number of the first entry that does not fit the chain, or None when all fit."""
    previous = b""
    expected = 1
    lines = _lines_by_entry(connection)
    for head in connection.execute(select(journaal).order_by(journaal.c.nummer)).mappings():
        rows = next(lines, (None, []))[1]
        content = {name: head[name] for name in head if name != "hash"}
        whole = all(_value_intact(row) for row in rows)
        if head["nummer"] != expected or not whole or head["hash"] != _entry_hash(previous, content, rows):
            return int(head["nummer"])
        previous = head["hash"]
        expected += 1
    return None


def _lines_by_entry(connection: Connection) -> Iterator[tuple[object, list[dict[str, object]]]]:
    found = connection.execute(
        select(journaalregel, journaalwaarde.c.voor, journaalwaarde.c.na, journaalwaarde.c.zout)
        .join_from(
            journaalregel,
            journaalwaarde,
            (journaalwaarde.c.nummer == journaalregel.c.nummer) & (journaalwaarde.c.regel == journaalregel.c.regel),
        )
        .order_by(journaalregel.c.nummer, journaalregel.c.regel)
    )
    for nummer, rows in groupby(found.mappings(), key=lambda row: row["nummer"]):
        yield nummer, [dict(row) for row in rows]


def _value_intact(row: dict[str, object]) -> bool:
    """Tell whether the values of a line are the ones that were written, or were wiped as a whole."""
    salt = row["zout"]
    if salt is None:
        return row["voor"] is None and row["na"] is None
    assert isinstance(salt, bytes)
    return row["waarde_hash"] == _value_hash(salt, row["voor"], row["na"])


def _value_hash(salt: bytes, before: object, after: object) -> bytes:
    return hashlib.sha256(salt + _encode([before, after]).encode()).digest()


def _entry_hash(previous: bytes, head: Mapping[str, object], rows: list[dict[str, object]]) -> bytes:
    lines = [[row["tabel"], row["rij_id"], row["velden"], _hex(row["waarde_hash"])] for row in rows]
    fields = ("nummer", "soort", "label", "wie", "moment", "verwijst_naar", "omkeerbaar")
    content = [previous.hex(), *(head[field] for field in fields), lines]
    return hashlib.sha256(_encode(content).encode()).digest()


def _hex(digest: object) -> str:
    assert isinstance(digest, bytes)
    return digest.hex()
