"""The journaal: every command with its rows, in an unbroken chain of hashes.

The chain covers ids, field names and the hash of each pair of values. The values stand in a table
of their own with a salt, so that wiping them (AVG art. 17) leaves the chain whole and tells nothing.
The chain shows that somebody changed the history; it does not stop who can rewrite the whole file.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from sqlalchemy import Connection, func, select

from wijkregie.store.tables import journaal, journaalregel, journaalwaarde

NEW_ROW = "+"
REMOVED_ROW = "-"


class Soort(StrEnum):
    """What a command was: done, undone or done again."""

    DOEN = "doen"
    ONGEDAAN = "ongedaan"
    OPNIEUW = "opnieuw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Head of one entry; `verwijst_naar` is the entry that was undone or done again."""

    nummer: int
    soort: Soort
    label: str
    wie: str
    moment: datetime
    verwijst_naar: int | None = None
    omkeerbaar: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row an entry changed; `voor` and `na` are images, None where the row did not exist."""

    tabel: str
    rij_id: str
    voor: str | None
    na: str | None

    @property
    def velden(self) -> str:
        """Names of the changed fields, or that the row is new or removed."""
        if self.voor is None:
            return NEW_ROW
        if self.na is None:
            return REMOVED_ROW
        before, after = json.loads(self.voor), json.loads(self.na)
        return ",".join(name for name in after if before.get(name) != after[name])


def next_nummer(connection: Connection) -> int:
    """Return the number the next entry gets; only meaningful inside a writing transaction."""
    last: int | None = connection.execute(select(func.max(journaal.c.nummer))).scalar_one()
    return (last or 0) + 1


def append(connection: Connection, entry: Entry, lines: Sequence[Line]) -> None:
    """Write an entry with its lines behind the last one."""
    salts = [os.urandom(16) for _ in lines]
    digests = [_value_hash(salt, line.voor, line.na) for salt, line in zip(salts, lines, strict=True)]
    rows = [
        {
            "nummer": entry.nummer,
            "regel": number,
            "tabel": line.tabel,
            "rij_id": line.rij_id,
            "velden": line.velden,
            "waarde_hash": digest,
        }
        for number, (line, digest) in enumerate(zip(lines, digests, strict=True), 1)
    ]
    previous = connection.execute(
        select(journaal.c.hash).where(journaal.c.nummer == entry.nummer - 1)
    ).scalar_one_or_none()
    head = {
        "nummer": entry.nummer,
        "soort": entry.soort.value,
        "label": entry.label,
        "wie": entry.wie,
        "moment": entry.moment.isoformat(timespec="milliseconds"),
        "verwijst_naar": entry.verwijst_naar,
        "omkeerbaar": entry.omkeerbaar,
    }
    connection.execute(journaal.insert(), [{**head, "hash": _entry_hash(previous or b"", head, rows)}])
    connection.execute(journaalregel.insert(), rows)
    connection.execute(
        journaalwaarde.insert(),
        [
            {"nummer": entry.nummer, "regel": number, "voor": line.voor, "na": line.na, "zout": salt}
            for number, (line, salt) in enumerate(zip(lines, salts, strict=True), 1)
        ],
    )


def lines_of(connection: Connection, nummer: int) -> list[Line]:
    """Return the lines of an entry in order; a wiped value reads as None on both sides."""
    found = connection.execute(
        select(journaalregel.c.tabel, journaalregel.c.rij_id, journaalwaarde.c.voor, journaalwaarde.c.na)
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
    return hashlib.sha256(salt + json.dumps([before, after], ensure_ascii=False).encode()).digest()


def _entry_hash(previous: bytes, head: Mapping[str, object], rows: list[dict[str, object]]) -> bytes:
    lines = [[row["tabel"], row["rij_id"], row["velden"], _hex(row["waarde_hash"])] for row in rows]
    fields = ("nummer", "soort", "label", "wie", "moment", "verwijst_naar", "omkeerbaar")
    content = [previous.hex(), *(head[field] for field in fields), lines]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).digest()


def _hex(digest: object) -> str:
    assert isinstance(digest, bytes)
    return digest.hex()
