"""An open store: reading, writing by units of work, closing; and how one is made and opened."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TypeAlias

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from wijkregie.domain.refusals import Refusal
from wijkregie.store import backup, faults, lock, migrate
from wijkregie.store.backup import Progress
from wijkregie.store.engine import Role, checkpoint, make_engine
from wijkregie.store.journaal import Soort
from wijkregie.store.placing import built_beside
from wijkregie.store.tables import ZOEKREGEL
from wijkregie.store.unit_of_work import UnitOfWork

Reading: TypeAlias = Connection
"""A connection that can only read: what use cases pass on to queries."""


class Store:
    """One open file; `open_store` and `create_store` make it, `close` or a with block ends it."""

    def __init__(self, path: Path, *, readers: Engine, writer: Connection | None, closing: ExitStack) -> None:
        self.path = path
        self._readers = readers
        self._writer = writer
        self._closing = closing
        self._writing = RLock()  # files are kept in another thread than commands, with the one connection that writes

    @property
    def readonly(self) -> bool:
        """Tell whether the store was opened for reading only."""
        return self._writer is None

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Give a connection that can only read; all it reads in one block is of one moment."""
        with faults.sorted_out(self.path), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def unit_of_work(
        self,
        label: str,
        *,
        user: str,
        moment: datetime,
        soort: Soort = Soort.DOEN,
        verwijst_naar: int | None = None,
        omkeerbaar: bool = True,
        continues: bool = False,
    ) -> Iterator[UnitOfWork]:
        """Give a unit of work; it is written when the block ends well, and leaves no trace otherwise."""
        if self._writer is None:
            raise Refusal("alleen_lezen", bestand=self.path.name)
        with self._writing, faults.sorted_out(self.path), _transaction(self._writer):
            unit = UnitOfWork(
                self._writer,
                label=label,
                user=user,
                moment=moment,
                soort=soort,
                verwijst_naar=verwijst_naar,
                omkeerbaar=omkeerbaar,
                continues=continues,
            )
            yield unit
            unit.finish()

    def backup(self, target: Path, *, replace: bool = False, progress: Progress | None = None) -> None:
        """Write a checked copy to `target`; tells progress and raises as `backup.copy` does."""
        backup.copy(self.path, target, replace=replace, progress=progress)

    def keep_findable(self) -> None:
        """Bring the index of words in step with what was changed; where that cannot be now, a next time.

        So it is when the store may only be read, the disk is full, or another thread is writing.
        """
        from wijkregie.store import search  # not needed to show a store

        if self._writer is None or not self._writing.acquire(blocking=False):
            return
        try:
            with faults.sorted_out(self.path), suppress(dbapi.OperationalError, OperationalError):
                if search.behind(self._writer):
                    with _transaction(self._writer):
                        search.keep(self._writer)
        finally:
            self._writing.release()

    def rebuild_index(self) -> None:
        """Make the index of words anew; raises Refusal when the store may only be read."""
        from wijkregie.store import search  # seldom needed, and not to show a store

        if self._writer is None:
            raise Refusal("alleen_lezen", bestand=self.path.name)
        with self._writing, faults.sorted_out(self.path), _transaction(self._writer):
            search.rebuild(self._writer)

    def close(self) -> None:
        """Close every connection, bring the log into the file and let go of the lock; a second time does nothing."""
        self._closing.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    try:
        with connection.begin():
            yield
    except BaseException:
        connection.connection.rollback()  # SQLAlchemy takes a commit that failed for the end; to SQLite it is none
        raise


def create_store(path: Path, *, wie: str, moment: datetime, fill: Callable[[Store], object] | None = None) -> Store:
    """Make a new store at `path` and open it; `fill` may put rows in before anyone can see the file.

    Raises Refusal "bestaat_al" when anything stands there, and those of `open_store`.
    """
    path = path.absolute()
    with built_beside(path) as temporary:
        migrate.upgrade(temporary)
        if fill is not None:
            with open_store(temporary, wie=wie, moment=moment) as store:
                fill(store)
    return open_store(path, wie=wie, moment=moment)


def open_store(path: Path, *, wie: str, moment: datetime, readonly: bool = False) -> Store:
    """Open the store at `path`, brought to the present schema after a checked back-up.

    With `readonly` it takes no lock and can stand beside a program that writes. Raises Refusal "al_geopend",
    "te_nieuw", "eerst_bijwerken" (readonly and older) or one of `faults`; the file is then as it was.
    """
    path = path.resolve()
    with ExitStack() as closing, faults.sorted_out(path):
        faults.must_be_file(path)
        if not readonly:
            if not os.access(path, os.W_OK):  # SQLite would only tell at the first command
                raise Refusal("alleen_lezen", bestand=path.name)
            closing.enter_context(lock.held(path, wie=wie, moment=moment))
        _bring_up_to_date(path, moment, readonly=readonly)
        writer = None if readonly else _open_writer(path, closing)
        if writer is not None:
            _make_findable(writer)
        readers = make_engine(path, Role.READ)
        closing.callback(readers.dispose)
        return Store(path, readers=readers, writer=writer, closing=closing.pop_all())


def _open_writer(path: Path, closing: ExitStack) -> Connection:
    checkpoint(path)
    closing.callback(checkpoint, path)  # after the writer has gone, for when a reader elsewhere stays
    writer = make_engine(path, Role.WRITE)
    closing.callback(writer.dispose)
    connection = closing.enter_context(writer.connect())
    closing.callback(_tidy, connection, connection.connection.total_changes)
    return connection


def _tidy(writer: Connection, changes: int) -> None:
    """Let go of words and contents that nothing holds any more; what a full disk keeps is left for a next time."""
    if writer.connection.total_changes != changes:
        from wijkregie.store import inhouden, search  # not needed to show a store

        with suppress(dbapi.DatabaseError, DatabaseError):
            with _transaction(writer):
                inhouden.let_go(writer)
            with _transaction(writer):
                search.keep(writer)
                search.tidy(writer)


def _make_findable(writer: Connection) -> None:
    """Make the index of words, all or nothing, unless it was made by the present rule: it then was kept in step."""
    setting = "SELECT waarde FROM bestand WHERE sleutel = 'zoekregel'"
    with _transaction(writer):
        if writer.connection.cursor().execute(setting).fetchone() != (ZOEKREGEL,):
            from wijkregie.store import search  # seldom needed, and not to show a store

            search.rebuild(writer)


def _bring_up_to_date(path: Path, moment: datetime, *, readonly: bool) -> None:
    revision = migrate.known_revision(path)
    if revision == migrate.head():
        return
    if readonly:
        raise Refusal("eerst_bijwerken", bestand=path.name)
    backup.copy(path, backup.place_before_migration(path, revision, moment))
    migrate.upgrade(path)
