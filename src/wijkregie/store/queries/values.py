"""Reads of whole values, whatever their kind."""

from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, select

from wijkregie.domain.entities import Entity
from wijkregie.store.mapping import from_row, table_of

E = TypeVar("E", bound=Entity)


def values(
    connection: Connection, kind: type[E], *where: ColumnElement[bool], order: str = "id", **fields: object
) -> list[E]:
    """Return the values of a kind that meet the conditions and whose fields equal the given ones.

    They are ordered by a column, then by when they were last written.
    """
    table = table_of(kind)
    equal = (table.c[name] == value for name, value in fields.items())
    query = select(table).where(*where, *equal).order_by(table.c[order], table.c.version, table.c.id)
    found = connection.execute(query)
    names = tuple(found.keys())  # a plain dict of each row is read several times as fast as a row's own mapping
    return [from_row(kind, dict(zip(names, row, strict=True))) for row in found]


def value(connection: Connection, kind: type[E], entity_id: str) -> E | None:
    """Return the value with this id, or None."""
    table = table_of(kind)
    row = connection.execute(select(table).where(table.c.id == entity_id)).mappings().one_or_none()
    return None if row is None else from_row(kind, row)
