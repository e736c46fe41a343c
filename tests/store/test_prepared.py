"""What is written past SQLAlchemy's way of running is what SQLAlchemy itself would write and read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.pool import StaticPool

from tests.store.test_mapping import entities
from wijkregie.domain.entities import Entity
from wijkregie.store.engine import Role, make_engine
from wijkregie.store.mapping import KINDS, table_of, to_row
from wijkregie.store.prepared import DIALECT, delete_from, insert_into, row_of, update_of
from wijkregie.store.tables import metadata


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    made = create_engine("sqlite://", poolclass=StaticPool)
    metadata.create_all(made)
    yield made
    made.dispose()


@contextmanager
def undone(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        yield connection
        connection.rollback()


def kept(connection: Connection, value: Entity) -> list[tuple[object, ...]]:
    """Return the row as it lies in the file, its values unconverted."""
    return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table_of(type(value)).name}")]


PAIRS = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(entities(kind), entities(kind)))


@given(PAIRS)
def test_rows_are_written_and_read_as_sqlalchemy_does(engine: Engine, pair: tuple[Entity, Entity]) -> None:
    first, second = (to_row(value) for value in pair)
    second["id"] = first["id"]
    table = table_of(type(pair[0]))
    with undone(engine) as connection:
        for row in (first, second):
            connection.execute(table.delete())
            connection.execute(table.insert(), row)
            expected = kept(connection, pair[0])
            connection.execute(table.delete())
            insert_into(table).run(connection, first)
            update_of(table, tuple(row)).run(connection, {**row, "key": row["id"]})
            assert kept(connection, pair[0]) == expected
            assert row_of(table).one(connection, key=row["id"]) == row
            assert connection.execute(select(table)).mappings().one() == row
        delete_from(table).run(connection, {"key": first["id"]})
        assert row_of(table).one(connection, key=first["id"]) is None


def test_statements_are_made_for_the_dialect_of_the_store(tmp_path: Path) -> None:
    dialect = make_engine(tmp_path / "x.wijkregie", Role.WRITE).dialect
    assert (type(dialect), dialect.paramstyle) == (type(DIALECT), DIALECT.paramstyle)
