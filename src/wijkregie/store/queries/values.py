"""Reads of whole values, whatever their kind."""

from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, literal_column, select

from wijkregie.domain.entities import Entity
from wijkregie.store.mapping import from_row, table_of
from wijkregie.store.prepared import conversions, row_of

E = TypeVar("E", bound=Entity)


def values(
    connection: Connection, kind: type[E], *where: ColumnElement[bool], order: str = "id", **fields: object
) -> list[E]:
    """Return the values of a kind that meet the conditions and whose fields equal the given ones.

    They are ordered by a column, then by when they were last written.
    """
    table = table_of(kind)
    equal = (table.c[name] == value for name, value in fields.items())
    # Of all columns in one word: to name them is most of what SQLAlchemy does the first time that it meets a statement.
    whole: ColumnElement[object] = literal_column(f"{table.name}.*")
    query = select(whole).select_from(table).where(*where, *equal)
    found = connection.execute(query.order_by(table.c[order], table.c.version, table.c.id))
    names, convert = tuple(found.keys()), conversions(table)
    read = []
    for given in found.all():
        row = dict(zip(names, given, strict=True))
        for name, converted in convert:
            row[name] = converted(row[name])
        read.append(from_row(kind, row))
    return read


def value(connection: Connection, kind: type[E], entity_id: str) -> E | None:
    """Return the value with this id, or None."""
    row = row_of(table_of(kind)).one(connection, key=entity_id)
    return None if row is None else from_row(kind, row)
