"""The only door for writing: values in, rows and one journaal entry out, all or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any, Protocol, TypeAlias, TypeVar

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection, Table

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.entities import Entity
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store import journaal
from wijkregie.store.journaal import NEW_ROW, REMOVED_ROW, Entry, Line, Soort, lines_of
from wijkregie.store.mapping import from_image, from_row, kind_of, same_image, table_name, table_of, to_image, to_row
from wijkregie.store.prepared import Prepared, delete_from, insert_into, row_of, update_of
from wijkregie.store.queries import geschiedenis
from wijkregie.store.queries.values import values

E = TypeVar("E", bound=Entity)
Row: TypeAlias = dict[str, Any]

_MANY = 50
"""Changed rows above which the index of words is brought in step by the command itself, so that no search waits."""


class Writes(Protocol):
    """What rules need of a unit of work: to read values as the command so far leaves them, and to change them."""

    @property
    def connection(self) -> Connection: ...

    def get(self, kind: type[E], entity_id: str) -> E: ...

    def find(self, kind: type[E], **where: Any) -> list[E]: ...

    def save(self, value: E) -> E: ...

    def remove(self, value: Entity) -> None: ...


@dataclass(slots=True)
class _Touched:
    """First and last content of a row within one command; None where it did not exist."""

    before: Row | None
    after: Row | None

    @property
    def fields(self) -> str:
        """What the journaal tells that changed; empty when the row is as it was before the command."""
        if self.before is None:
            return "" if self.after is None else NEW_ROW
        if self.after is None:
            return REMOVED_ROW
        return ",".join(name for name in self.after if name != "version" and self.after[name] != self.before[name])


class UnitOfWork:
    """One command in the making, inside a writing transaction that its maker commits or rolls back.

    `label` is the Dutch name by which the command can be undone. `finish` writes the journaal; nothing
    may be saved after it.
    """

    def __init__(
        self,
        connection: Connection,
        *,
        label: str,
        user: str,
        moment: datetime,
        soort: Soort = Soort.DOEN,
        verwijst_naar: int | None = None,
        omkeerbaar: bool = True,
        continues: bool = False,
    ) -> None:
        """With `continues` it takes over the last entry when that changed these fields of these rows as well."""
        self._connection = connection
        self._continues = continues
        self._touched: dict[tuple[str, str], _Touched] = {}
        self._read: dict[tuple[str, str], Row] = {}
        last, self._previous_hash = journaal.end_of_chain(connection)
        self._entry = Entry(
            nummer=last + 1,
            soort=soort,
            label=label,
            wie=user,
            moment=moment,
            verwijst_naar=verwijst_naar,
            omkeerbaar=omkeerbaar,
        )

    @property
    def nummer(self) -> int | None:
        """The command's number in the journaal; None when nothing changed."""
        return self._entry.nummer if self.changed else None

    @property
    def connection(self) -> Connection:
        """The connection of this command, for reading what it needs to decide."""
        return self._connection

    @property
    def changed(self) -> frozenset[tuple[str, str]]:
        """Table and id of every row that differs from before the command."""
        return frozenset(key for key, touched in self._touched.items() if touched.fields)

    def get(self, kind: type[E], entity_id: str) -> E:
        """Return the value with this id; raises Refusal "weg" when there is none."""
        row = self._row(kind, entity_id)
        if row is None:
            raise Refusal("weg", wat=zelfstandig(table_name(kind)))
        return from_row(kind, row)

    def find(self, kind: type[E], **where: Any) -> list[E]:
        """Return every value whose fields equal the given ones."""
        return values(self._connection, kind, **where)

    def save(self, value: E) -> E:
        """Write a new or changed value and return it with its version.

        An unchanged value is not written. Raises Refusal "weg" or "intussen_gewijzigd" when the row is
        gone or newer than the value, "dubbel" when another row already has its unique fields, "hoort_bij_weg"
        when it points at a row that is gone.
        """
        if value.version == 0:
            self.save_all([value])
            return replace(value, version=self._entry.nummer)
        table, before, row = table_of(type(value)), self._current(value), to_row(value)
        if row == before:
            return value
        row["version"] = self._entry.nummer
        changed = tuple(name for name in row if row[name] != before[name])
        self._write(table, update_of(table, changed), {**row, "key": value.id})
        self._touch(table, value.id, before, row)
        return replace(value, version=self._entry.nummer)

    def save_all(self, values: Iterable[Entity]) -> None:
        """Write many new values, in the given order of kinds; raises as `save` does."""
        for kind, group in groupby(values, key=type):
            table = table_of(kind)
            rows = [{**to_row(value), "version": self._entry.nummer} for value in group]
            self._write(table, insert_into(table), *rows)
            for row in rows:
                self._touch(table, row["id"], None, row)

    def remove(self, value: Entity) -> None:
        """Delete a value's row and its bijlagen; they stay restorable from the journaal.

        Raises Refusal as `save` does, and "verbonden" when other rows still point at it.
        """
        for file in self._bijlagen(value):
            self.remove(file)
        table, before = table_of(type(value)), self._current(value)
        self._write(table, delete_from(table), {"key": value.id}, loose="verbonden")
        self._touch(table, value.id, before, None)

    def holds(self, tabel: str, rij_id: str, image: str | None) -> bool:
        """Tell whether a row has the content of an image; None means that the row does not exist."""
        kind = kind_of(tabel)
        row = self._row(kind, rij_id)
        return same_image(kind, _image(row), image)

    def put_back(self, tabel: str, rij_id: str, image: str | None) -> None:
        """Give a row the content of an image: changed, inserted again, or removed for None.

        Raises Refusal as `save` and `remove` do, "verbonden" for a row that goes and got bijlagen meanwhile, and
        "hoort_bij_weg" for a bijlage of what is gone.
        """
        kind = kind_of(tabel)
        row = self._row(kind, rij_id)
        if image is not None:
            value = from_image(kind, image, version=0 if row is None else row["version"])
            if isinstance(value, Bijlage) and self._row(kind_of(value.tabel), value.rij_id) is None:
                raise Refusal("hoort_bij_weg", wat=zelfstandig(tabel))
            self.save(value)
        elif row is not None:
            value = from_row(kind, row)
            if self._bijlagen(value):
                raise Refusal("verbonden", wat=zelfstandig(tabel))
            self.remove(value)

    def finish(self) -> None:
        """Write the journaal entry, unless nothing changed; rows of many can be found at once."""
        lines = [
            Line(tabel=tabel, rij_id=rij_id, velden=fields, voor=_image(touched.before), na=_image(touched.after))
            for (tabel, rij_id), touched in self._touched.items()
            if (fields := touched.fields)
        ]
        if lines and self._continues:
            lines = self._take_over(lines)
        if lines:
            journaal.append(self._connection, self._previous_hash, self._entry, lines)
            if len(lines) > _MANY:
                from wijkregie.store import search  # not needed to show a store

                search.keep(self._connection)

    def _take_over(self, lines: list[Line]) -> list[Line]:
        """Let this entry tell what the last one changed too, so that undoing it undoes both.

        The journaal is only added to: the entry before stays, and no longer counts as a step of its own. Its values
        go: this entry tells all of them that is ever read, and each pause in typing would keep the whole row twice.
        """
        last, mine = geschiedenis.entry(self._connection, self._entry.nummer - 1), self._entry
        if last is None or (last.soort, last.label, last.wie) != (Soort.DOEN, mine.label, mine.wie):
            return lines
        begun = {(line.tabel, line.rij_id): line for line in lines_of(self._connection, last.nummer)}
        if not all(_goes_on(begun.get((line.tabel, line.rij_id)), line) for line in lines):
            return lines
        if any(line.na is None for line in begun.values()):  # wiped, or removed
            return lines
        latest = {(line.tabel, line.rij_id): line.na for line in lines}
        joined = [replace(first, na=latest.get(key, first.na)) for key, first in begun.items()]
        if any(same_image(kind_of(line.tabel), line.voor, line.na) for line in joined):
            return lines
        self._entry = replace(self._entry, verwijst_naar=last.nummer)
        journaal.wipe(self._connection, last.nummer)
        return joined

    def _bijlagen(self, value: Entity) -> list[Bijlage]:
        """Return the files kept with a value; no key holds them to it, for they belong to values of any kind."""
        return self.find(Bijlage, tabel=table_name(type(value)), rij_id=value.id)

    def _current(self, value: Entity) -> Row:
        """Return the row of a value that is about to be written over; raises Refusal when it is gone or newer."""
        row = self._row(type(value), value.id)
        wat = zelfstandig(table_name(type(value)))
        if row is None:
            raise Refusal("weg", wat=wat)
        if row["version"] != value.version:
            raise Refusal("intussen_gewijzigd", wat=wat)
        return row

    def _row(self, kind: type[Entity], entity_id: str) -> Row | None:
        """Return a row as it stands; what was read once is not read again until it is written."""
        table = table_of(kind)
        key = (table.name, entity_id)
        row = self._read.get(key)
        if row is None:
            row = row_of(table).one(self._connection, key=entity_id)
            if row is not None:
                self._read[key] = row
        return row

    def _touch(self, table: Table, rij_id: str, before: Row | None, after: Row | None) -> None:
        key = (table.name, rij_id)
        self._read.pop(key, None)
        self._touched.setdefault(key, _Touched(before, after)).after = after

    def _write(self, table: Table, statement: Prepared, *rows: Row, loose: str = "hoort_bij_weg") -> None:
        """Run a statement; `loose` is the code of the Refusal when a row would point at nothing."""
        try:
            statement.run(self._connection, *rows)
        except dbapi.IntegrityError as error:
            raise Refusal(loose if "FOREIGN KEY" in str(error) else "dubbel", wat=zelfstandig(table.name)) from error


def _goes_on(first: Line | None, line: Line) -> bool:
    """Tell whether a line changes what another made, or nothing but fields that it changed as well."""
    if first is None or line.velden in (NEW_ROW, REMOVED_ROW):
        return False
    if first.velden == NEW_ROW:
        return True
    return first.voor is not None and set(line.velden.split(",")) <= set(first.velden.split(","))


def _image(row: Row | None) -> str | None:
    return None if row is None else to_image(row)
