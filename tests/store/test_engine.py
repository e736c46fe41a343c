"""Every connection holds to what its role says."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from wijkregie.store.engine import Role, checkpoint, connect, make_engine


def pragma(connection: dbapi.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_sqlite_is_free_of_the_bug_that_loses_pages_in_wal_mode() -> None:
    assert dbapi.sqlite_version_info >= (3, 51, 3)


@pytest.mark.parametrize("role", Role)
def test_every_connection_distrusts_the_file(closed: Path, role: Role) -> None:
    connection = connect(closed, role)
    assert pragma(connection, "trusted_schema") == 0
    assert pragma(connection, "cell_size_check") == 1
    assert pragma(connection, "temp_store") == 2
    assert pragma(connection, "busy_timeout") == 5000
    kept = {Role.BUILD: "off", Role.FOREIGN: "delete"}  # one makes a file, the other has one that nobody writes
    assert pragma(connection, "journal_mode") == kept.get(role, "wal")
    connection.close()


def test_the_writer_guards_references_and_waits_for_the_disk(closed: Path) -> None:
    connection = connect(closed, Role.WRITE)
    assert pragma(connection, "foreign_keys") == 1
    assert pragma(connection, "synchronous") == 2
    connection.close()


def test_a_migration_does_not_let_a_batch_alter_delete_children(closed: Path) -> None:
    connection = connect(closed, Role.MIGRATE)
    assert pragma(connection, "foreign_keys") == 0
    connection.close()


def test_a_reader_cannot_write(closed: Path) -> None:
    engine = make_engine(closed, Role.READ)
    with engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("DELETE FROM stadsdeel"))
    engine.dispose()


def test_a_writing_transaction_takes_its_turn_at_the_start(closed: Path) -> None:
    engine, other = make_engine(closed, Role.WRITE), connect(closed, Role.WRITE)
    other.execute("PRAGMA busy_timeout=0")
    with engine.begin(), pytest.raises(dbapi.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_a_checkpoint_empties_the_log_and_does_not_wait_for_readers(closed: Path) -> None:
    writer, reader = connect(closed, Role.WRITE), connect(closed, Role.READ)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM stadsdeel").fetchone()
    writer.execute("UPDATE stadsdeel SET naam = 'Oost'")
    log = closed.with_name(closed.name + "-wal")
    checkpoint(closed)
    assert log.stat().st_size > 0
    reader.execute("COMMIT")
    checkpoint(closed)
    assert log.stat().st_size == 0
    writer.close()
    reader.close()
