"""Reading what a colleague made, a hand-over or a whole store, as if somebody meant harm with it.

Nothing in the file is run or trusted. It is opened for reading only, and before a row is asked for its schema must be,
to the letter, what our migrations make: so no trigger, view, index or virtual table of somebody else's is ever there.
An older file is brought up to date in a private copy; the file itself is never written.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from wijkregie import __version__, paths
from wijkregie.domain.frozen import frozen
from wijkregie.domain.overdrachten import Overdrachtskop
from wijkregie.domain.refusals import Refusal
from wijkregie.store import faults, journaal, migrate
from wijkregie.store.engine import APPLICATION_ID, OVERDRACHT_ID, Role, connect, has_wachtwoord, log_of
from wijkregie.store.overdrachten import format as written

LARGEST_TEXT = 1_000_000
"""Bytes of the longest text that is read: a whole gespreksformulier is far shorter."""

LARGEST_PART = 2 << 20
"""Bytes of the longest part of the content of a bijlage that is read."""

LARGEST_ROWS = 64 << 20
"""Bytes of all rows together that are read: they are held in memory. A town of twenty wijkorganen has three million."""

LARGEST_HISTORY = 256 << 20
"""Bytes of all history together that is read: many years of work."""

_HISTORY = frozenset({"journaal", "journaalregel", "journaalwaarde", "overgenomen"})
_COPIES = "wijkregie-overnemen-"
_OLD_SECONDS = 24 * 60 * 60
_STEPS_BETWEEN = 200_000
_READ, _SELECT, _TRANSACTION, _FUNCTION, _RECURSIVE, _PRAGMA = 20, 21, 22, 31, 33, 19  # what SQLite asks leave for
_DENY, _OK = 1, 0
_PRAGMAS = frozenset({"integrity_check", "application_id", "table_info", "page_size", "read_uncommitted"})


class Stopped(Exception):
    """Reading was stopped by who asked for it."""


@frozen(kw_only=True)
class Bron:
    """A colleague's file, found sound and open for reading; `geheel` tells that it is a whole store."""

    connection: Connection
    kop: Overdrachtskop
    geheel: bool


@contextmanager
def opened(path: Path, wachtwoord: str = "", *, stop: Callable[[], bool] = lambda: False) -> Iterator[Bron]:
    """Open a colleague's file; `stop` is asked now and then, and raises Stopped when it says so.

    Raises Refusal "wachtwoord_nodig" and "wachtwoord_onjuist", "te_nieuw" for a file of a later program,
    "bestand_vreemd" when its schema is not ours, "bestand_onvolledig" when its rows are not those that were written,
    and those of `faults`.
    """
    path = path.absolute()
    with ExitStack() as stack, faults.sorted_out(path):
        with _believing_nothing(path):
            bron = _opened(path, wachtwoord, stop, stack)
        yield bron


def _opened(path: Path, wachtwoord: str, stop: Callable[[], bool], stack: ExitStack) -> Bron:
    faults.must_be_file(path)
    if has_wachtwoord(path) and not wachtwoord:
        raise Refusal("wachtwoord_nodig", bestand=path.name)
    key = wachtwoord if has_wachtwoord(path) else ""
    held = _private(path, stack) if log_of(path).is_file() else path
    connection = stack.enter_context(_watched(_connect(held, key, path.name), stop))
    geheel, revision = _known(connection, path)
    _check_whole(connection, path, revision, geheel=geheel)
    if revision != migrate.head():
        held = _private(held, stack)
        migrate.upgrade(held, wachtwoord=key)
        connection = stack.enter_context(_watched(_connect(held, key, path.name), stop))
    elif geheel and journaal.first_broken(stack.enter_context(_for_queries(connection))) is not None:
        raise Refusal("bestand_onvolledig", bestand=path.name)
    kop = _head_of_store(connection, path) if geheel else written.read_head(connection, path.name)
    return Bron(connection=stack.enter_context(_for_queries(connection)), kop=kop, geheel=geheel)


@contextmanager
def _believing_nothing(path: Path) -> Iterator[None]:
    """Take whatever a file makes go wrong while it is opened for a sign that it is not whole."""
    try:
        yield
    except (dbapi.Error, DBAPIError, AssertionError, RuntimeError, TypeError, ValueError) as error:
        if faults.is_known(error):
            raise
        raise Refusal("bestand_beschadigd", bestand=path.name) from error


def _private(path: Path, stack: ExitStack) -> Path:
    """Return a copy of the file, with what lies in its log, that only this program sees."""
    held = tempfile.TemporaryDirectory(prefix=_COPIES, ignore_cleanup_errors=sys.platform == "win32")
    copy = Path(stack.enter_context(held)) / "bestand.wijkregie"
    _sweep(copy.parent)
    for one, other in ((path, copy), (log_of(path), log_of(copy))):
        if one.is_file():
            shutil.copyfile(one, other)
    if log_of(copy).exists():
        with closing(connect(copy, Role.READ)) as connection:  # as the last to leave it brings the log into the file
            connection.execute("PRAGMA query_only=OFF")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return copy


def _sweep(folder: Path) -> None:
    """Remove the copies that a program left that was killed while it read: they hold what is nobody else's business."""
    now = folder.stat().st_mtime
    for left in folder.parent.glob(f"{_COPIES}*"):
        with suppress(OSError):
            if now - left.stat().st_mtime > _OLD_SECONDS:
                shutil.rmtree(left, ignore_errors=True)


def _connect(path: Path, key: str, bestand: str) -> Any:
    """Open the file for reading only, with all of SQLite's defences; raises Refusal for a wrong password."""
    connection = connect(path, Role.FOREIGN, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi.DatabaseError as error:
        connection.close()
        if key:
            raise Refusal("wachtwoord_onjuist", bestand=bestand) from error
        raise
    connection.set_authorizer(_authorize)
    return connection


def _authorize(action: int, one: str | None, *_: object) -> int:
    """Let through what reads: no attaching, no writing, no pragma but those that look."""
    if action == _PRAGMA:
        return _OK if one in _PRAGMAS else _DENY
    return _OK if action in (_READ, _SELECT, _TRANSACTION, _FUNCTION, _RECURSIVE) else _DENY


@contextmanager
def _watched(connection: Any, stop: Callable[[], bool]) -> Iterator[Any]:
    connection.set_progress_handler(stop, _STEPS_BETWEEN)
    try:
        yield connection
    except dbapi.OperationalError as error:
        if stop():
            raise Stopped from error
        raise
    finally:
        connection.close()


def _known(connection: Any, path: Path) -> tuple[bool, str]:
    """Return whether the file is a whole store, and its revision."""
    number = connection.execute("PRAGMA application_id").fetchone()[0]
    if number not in (APPLICATION_ID, OVERDRACHT_ID):
        raise Refusal("geen_wijkregie", bestand=path.name)
    plain = {"alembic_version", "bestand"}
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
    if not plain <= {name for (name,) in tables}:
        raise Refusal("bestand_beschadigd", bestand=path.name)
    found = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall()
    said = connection.execute("SELECT waarde FROM bestand WHERE sleutel = 'programma' LIMIT 2").fetchall()
    if len(found) != 1 or len(said) != 1 or not isinstance(said[0][0], str):
        raise Refusal("bestand_beschadigd", bestand=path.name)
    revision = str(found[0][0])
    if revision not in migrate.revisions(paths.migrations()):
        raise Refusal("te_nieuw", bestand=path.name, van=said[0][0][:20], dit=__version__)
    return number == APPLICATION_ID, revision


def _check_whole(connection: Any, path: Path, revision: str, *, geheel: bool) -> None:
    if tuple(_schema(connection)) != _expected(revision, geheel=geheel):
        raise Refusal("bestand_vreemd", bestand=path.name)
    if path.stat().st_size % int(connection.execute("PRAGMA page_size").fetchone()[0]) and not log_of(path).exists():
        raise Refusal("bestand_beschadigd", bestand=path.name)
    for table, _ in _columns(connection):  # by name: of the whole file it would run the index of words as well
        if connection.execute(f"PRAGMA integrity_check('{table}')").fetchone()[0] != "ok":
            raise Refusal("bestand_beschadigd", bestand=path.name)
    _check_sizes(connection, path)
    if not geheel and not written.is_whole(connection):
        raise Refusal("bestand_onvolledig", bestand=path.name)


def _check_sizes(connection: Any, path: Path) -> None:
    """Refuse a file with more in it than anyone writes."""
    rows = history = 0
    for table, columns in _columns(connection):
        sizes = [f'coalesce(octet_length("{column}"), 0)' for column in columns]
        measured = f"max(max(0, {', '.join(sizes)})), sum({' + '.join(sizes)})"
        longest, total = connection.execute(f'SELECT {measured} FROM "{table}"').fetchone()
        if table in _HISTORY:
            history += total or 0
        elif table != "inhouddeel":
            rows += total or 0
        if (longest or 0) > (LARGEST_PART if table == "inhouddeel" else LARGEST_TEXT):
            raise Refusal("bestand_vreemd", bestand=path.name)
    if rows > LARGEST_ROWS or history > LARGEST_HISTORY:
        raise Refusal("bestand_vreemd", bestand=path.name)


def _schema(connection: Any) -> list[tuple[str, ...]]:
    """Return all that stands in the schema, line by line: Alembic writes the constraints of a table in any order."""
    found = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    lines = (sorted(line.strip().rstrip(", ") for line in str(sql).splitlines()) for *_, sql in found)
    return sorted((*map(str, row[:3]), *rest) for row, rest in zip(found, lines, strict=True))


@cache
def _expected(revision: str, *, geheel: bool) -> tuple[tuple[str, ...], ...]:
    """Return the schema that the migrations make up to a revision; only a whole store has the index of words."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=sys.platform == "win32") as folder:
        path = Path(folder) / "schema.wijkregie"
        migrate.upgrade(path, Role.BUILD, to=revision)
        with closing(connect(path, Role.READ)) as connection:
            return tuple(line for line in _schema(connection) if geheel or not written.is_index(line[2]))


def _columns(connection: Any) -> Iterator[tuple[str, list[str]]]:
    for kind, table, *_ in _schema(connection):
        if kind == "table" and not written.is_index(table):  # which is never asked for
            found = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
            yield table, [name for (name,) in found]


def _head_of_store(connection: Any, path: Path) -> Overdrachtskop:
    """Return what a whole store tells of itself, as a hand-over does in its head."""
    said = connection.execute("SELECT gemeente, wijkregisseur FROM inrichting WHERE id = 'inrichting'").fetchone()
    gemeente, owner = map(written.heading, said or ("", ""))
    return Overdrachtskop(
        programma=__version__,
        schema=migrate.head(),
        gemaakt_op=datetime.fromtimestamp(path.stat().st_mtime, UTC),
        gemaakt_door=owner,
        gemeente=gemeente,
        prive=True,
    )


@contextmanager
def _for_queries(connection: Any) -> Iterator[Connection]:
    """Give the open connection as one that queries take; it is closed where it was opened."""
    engine = create_engine("sqlite+pysqlite://", module=dbapi, creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as queries:
        yield queries
