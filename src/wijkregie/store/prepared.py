"""Statements made ready once and run on the driver's own cursor: those that every command runs.

SQLAlchemy spends ten times as long on running a statement as SQLite does. Its SQL and its conversion of
values are kept here; only its way of running is passed by. All other statements go through SQLAlchemy.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Table, Update, bindparam, select
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.types import TypeEngine

Convert = Callable[[Any], Any] | None

DIALECT = dialect()


class Prepared:
    """One statement with the conversions of its values; `columns` names those that an insert or update sets."""

    def __init__(self, statement: Select[Any] | Insert | Update | Delete, columns: Sequence[str] | None = None) -> None:
        compiled = statement.compile(dialect=DIALECT, column_keys=columns)
        found = statement.selected_columns if isinstance(statement, Select) else ()
        self._sql = compiled.string
        self._given = [(name, _to_driver(compiled.binds[name].type)) for name in compiled.positiontup or ()]
        self._found = [(column.name, _from_driver(column.type)) for column in found]

    def run(self, connection: Connection, *rows: Mapping[str, Any]) -> None:
        """Write each of these rows."""
        connection.connection.cursor().executemany(self._sql, [self._values(row) for row in rows])

    def one(self, connection: Connection, **values: Any) -> dict[str, Any] | None:
        """Return the first row that is found, or None."""
        cursor = connection.connection.cursor()
        cursor.execute(self._sql, self._values(values))
        row = cursor.fetchone()
        cursor.close()
        if row is None:
            return None
        pairs = zip(self._found, row, strict=True)
        return {name: value if convert is None else convert(value) for (name, convert), value in pairs}

    def _values(self, row: Mapping[str, Any]) -> Sequence[Any]:
        return [row[name] if convert is None else convert(row[name]) for name, convert in self._given]


@cache
def conversions(table: Table) -> Sequence[tuple[str, Callable[[Any], Any]]]:
    """Return the columns of which the driver's values are not those of the domain, with what makes them so."""
    found = ((column.name, _from_driver(column.type)) for column in table.c)
    return [(name, convert) for name, convert in found if convert is not None]


@cache
def row_of(table: Table) -> Prepared:
    """Return the statement that reads the row with id :key."""
    return Prepared(select(table).where(table.c.id == bindparam("key")))


@cache
def insert_into(table: Table) -> Prepared:
    """Return the statement that adds rows."""
    return Prepared(table.insert())


@cache
def update_of(table: Table, columns: tuple[str, ...]) -> Prepared:
    """Return the statement that sets these columns of the row with id :key.

    Name only what differs: SQLite also writes the indexes and checks the references of a column that stays the same.
    """
    return Prepared(table.update().where(table.c.id == bindparam("key")), columns)


@cache
def delete_from(table: Table) -> Prepared:
    """Return the statement that removes the row with id :key."""
    return Prepared(table.delete().where(table.c.id == bindparam("key")))


def _to_driver(kind: TypeEngine[Any]) -> Convert:
    return kind.dialect_impl(DIALECT).bind_processor(DIALECT)


def _from_driver(kind: TypeEngine[Any]) -> Convert:
    return kind.dialect_impl(DIALECT).result_processor(DIALECT, None)
