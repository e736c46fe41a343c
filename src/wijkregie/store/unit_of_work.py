"""The only door for writing: values in, rows and one journaal entry out, all or nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Delete, Insert, RowMapping, Select, Update, bindparam, select
from sqlalchemy.exc import IntegrityError

from wijkregie.domain.entities import Entity
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store import journaal
from wijkregie.store.journaal import Entry, Line, Soort
from wijkregie.store.mapping import from_image, from_row, kind_of, same_image, table_name, table_of, to_image, to_row
from wijkregie.store.queries.values import values

E = TypeVar("E", bound=Entity)


@dataclass(slots=True)
class _Touched:
    """First and last image of a row within one command; None where it did not exist."""

    before: str | None
    after: str | None


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
    ) -> None:
        self._connection = connection
        self._touched: dict[tuple[str, str], _Touched] = {}
        self._read: dict[tuple[str, str], RowMapping] = {}
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
        return frozenset(key for key, touched in self._touched.items() if touched.before != touched.after)

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
        tabel, before, row = table_name(type(value)), self._current(value), to_row(value)
        if row == dict(before):
            return value
        row["version"] = self._entry.nummer
        self._write(_statements(tabel).update, {**row, "key": value.id}, tabel)
        self._touch(tabel, value.id, to_image(before), to_image(row))
        return replace(value, version=self._entry.nummer)

    def save_all(self, values: Iterable[Entity]) -> None:
        """Write many new values, in the given order of kinds; raises as `save` does."""
        for name, group in groupby(values, key=lambda value: table_name(type(value))):
            rows = [{**to_row(value), "version": self._entry.nummer} for value in group]
            self._write(_statements(name).insert, rows, name)
            for row in rows:
                self._touch(name, row["id"], None, to_image(row))

    def remove(self, value: Entity) -> None:
        """Delete a value's row; it stays restorable from the journaal.

        Raises Refusal as `save` does, and "verbonden" when other rows still point at it.
        """
        tabel, before = table_name(type(value)), self._current(value)
        self._write(_statements(tabel).delete, {"key": value.id}, tabel)
        self._touch(tabel, value.id, to_image(before), None)

    def holds(self, tabel: str, rij_id: str, image: str | None) -> bool:
        """Tell whether a row has the content of an image; None means that the row does not exist."""
        kind = kind_of(tabel)
        row = self._row(kind, rij_id)
        return same_image(kind, None if row is None else to_image(row), image)

    def put_back(self, tabel: str, rij_id: str, image: str | None) -> None:
        """Give a row the content of an image: changed, inserted again, or removed for None."""
        kind = kind_of(tabel)
        row = self._row(kind, rij_id)
        if image is not None:
            self.save(from_image(kind, image, version=0 if row is None else row["version"]))
        elif row is not None:
            self.remove(from_row(kind, row))

    def finish(self) -> None:
        """Write the journaal entry, unless nothing changed."""
        lines = [
            Line(tabel=tabel, rij_id=rij_id, voor=touched.before, na=touched.after)
            for (tabel, rij_id), touched in self._touched.items()
            if touched.before != touched.after
        ]
        if lines:
            journaal.append(self._connection, self._previous_hash, self._entry, lines)

    def _current(self, value: Entity) -> RowMapping:
        """Return the row of a value that is about to be written over; raises Refusal when it is gone or newer."""
        row = self._row(type(value), value.id)
        wat = zelfstandig(table_name(type(value)))
        if row is None:
            raise Refusal("weg", wat=wat)
        if row["version"] != value.version:
            raise Refusal("intussen_gewijzigd", wat=wat)
        return row

    def _row(self, kind: type[Entity], entity_id: str) -> RowMapping | None:
        """Return a row as it stands; what was read once is not read again until it is written."""
        key = (table_name(kind), entity_id)
        row = self._read.get(key)
        if row is None:
            found = self._connection.execute(_statements(key[0]).select, {"key": entity_id})
            row = found.mappings().one_or_none()
            if row is not None:
                self._read[key] = row
        return row

    def _touch(self, tabel: str, rij_id: str, before: str | None, after: str | None) -> None:
        self._read.pop((tabel, rij_id), None)
        self._touched.setdefault((tabel, rij_id), _Touched(before, after)).after = after

    def _write(self, statement: Any, values: dict[str, Any] | list[dict[str, Any]], tabel: str) -> None:
        try:
            self._connection.execute(statement, values)
        except IntegrityError as error:
            loose = "verbonden" if statement.is_delete else "hoort_bij_weg"
            code = loose if "FOREIGN KEY" in str(error.orig) else "dubbel"
            raise Refusal(code, wat=zelfstandig(tabel)) from error


@dataclass(frozen=True, slots=True)
class _Statements:
    """The statements on one table for the row with id :key, made once: making them costs more than running them."""

    select: Select[Any]
    insert: Insert
    update: Update
    delete: Delete


@cache
def _statements(tabel: str) -> _Statements:
    table = table_of(kind_of(tabel))
    this = table.c.id == bindparam("key")
    return _Statements(
        select=select(table).where(this),
        insert=table.insert(),
        update=table.update().where(this),
        delete=table.delete().where(this),
    )
