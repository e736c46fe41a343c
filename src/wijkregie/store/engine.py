"""Connections to the store's file: how SQLite is opened, and what every connection holds to."""

import os
from contextlib import closing, suppress
from enum import Enum
from pathlib import Path
from typing import Any
from unicodedata import normalize

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x574A5247
"""Number in the file's header ("WJRG") by which a store is told from another program's SQLite file."""

OVERDRACHT_ID = 0x574A524F
"""The same of a file that hands over to a colleague ("WJRO"); with a password, the file begins with these letters."""

PAGE_BYTES = 4096
WIDE_PAGE_BYTES = 16384
"""Of a file that mostly holds contents, and of one with a password, where each page takes work of its own."""

BUSY_SECONDS = 5.0
_SALT_BYTES = 16


class Role(Enum):
    """What a connection is for: its mode of opening, its BEGIN, the size of its pool, its own pragmas."""

    WRITE = ("rw", "BEGIN IMMEDIATE", 1, ("foreign_keys=ON", "synchronous=FULL"))
    READ = ("rw", "BEGIN", 3, ("query_only=ON",))
    # A file of somebody else, held still: nothing is laid beside it, and no log is read.
    FOREIGN = ("ro&immutable=1", "BEGIN", 1, ("query_only=ON", "mmap_size=0"))
    # With foreign keys on, a batch ALTER of a parent table deletes the rows of its children.
    MIGRATE = (
        "rwc",
        "BEGIN IMMEDIATE",
        1,
        ("foreign_keys=OFF", "synchronous=FULL", f"page_size={PAGE_BYTES}", "journal_mode=WAL"),
    )
    # A file that nobody sees before it is whole, and that is gone when it does not become so.
    BUILD = (
        "rwc",
        "BEGIN",
        1,
        ("foreign_keys=OFF", "synchronous=OFF", f"page_size={WIDE_PAGE_BYTES}", "journal_mode=OFF"),
    )

    def __init__(self, mode: str, begin: str, connections: int, pragmas: tuple[str, ...]) -> None:
        self.mode = mode
        self.begin = begin
        self.connections = connections
        self.pragmas = pragmas


def connect(path: Path, role: Role, wachtwoord: str = "") -> Any:
    """Open one bare connection; the caller closes it. With `wachtwoord` the file is a hand-over that has one.

    A reader opens for writing too, held by query_only: it can then read along in the log of a writer
    and clear away that log when it is the last to leave.
    """
    connection = dbapi.connect(
        _address(path, role), uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    if wachtwoord:
        _unlock(connection, path, wachtwoord)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY", *role.pragmas):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def attach(connection: Any, path: Path, name: str) -> None:
    """Let a connection read a store too, under a name; outside a transaction."""
    connection.execute(f"ATTACH ? AS {name} KEY ''", (_address(path, Role.READ),))


def _address(path: Path, role: Role) -> str:
    query = f"mode={role.mode}"
    if role is Role.READ and not os.access(path.parent, os.W_OK) and not log_of(path).exists():
        query = "mode=ro&immutable=1"  # SQLite cannot lay its log beside the file, and nobody can write it
    return f"{path.as_uri()}?{query}"


def _unlock(connection: Any, path: Path, wachtwoord: str) -> None:
    """Give SQLCipher the password; a new file gets a salt that tells what it is, with 96 bits of chance."""
    quoted = normalize("NFC", wachtwoord).replace("'", "''")
    connection.execute(f"PRAGMA key='{quoted}'")
    connection.execute(f"PRAGMA cipher_page_size={WIDE_PAGE_BYTES}")
    if path.stat().st_size == 0:
        mark = OVERDRACHT_ID.to_bytes(4, "big")
        salt = mark + os.urandom(_SALT_BYTES - len(mark))
        connection.execute(f"PRAGMA cipher_salt=\"x'{salt.hex()}'\"")


def make_engine(path: Path, role: Role, wachtwoord: str = "") -> Engine:
    """Return an engine whose connections all have this role; each transaction begins by the role's BEGIN."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi,
        creator=lambda: connect(path, role, wachtwoord),
        poolclass=QueuePool,
        pool_size=role.connections,
        max_overflow=0 if role.connections == 1 else 10,
        pool_timeout=BUSY_SECONDS,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.connection.cursor().execute(role.begin)

    return engine


def checkpoint(path: Path) -> None:
    """Bring the log into the file itself, as far as readers elsewhere allow, without waiting for them.

    Where that fails, on a full disk for one, nothing is lost: the log stays.
    """
    if not log_of(path).exists():
        return
    with suppress(dbapi.OperationalError), closing(connect(path, Role.WRITE)) as connection:
        connection.execute("PRAGMA busy_timeout=0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def is_store(path: Path) -> bool:
    """Tell whether a file carries our number in its header, where SQLite keeps it."""
    return _header(path)[68:] == APPLICATION_ID.to_bytes(4, "big")


def is_overdracht(path: Path) -> bool:
    """Tell whether a file hands over to a colleague, with a password or without."""
    return _header(path)[68:] == OVERDRACHT_ID.to_bytes(4, "big") or has_wachtwoord(path)


def has_wachtwoord(path: Path) -> bool:
    """Tell whether a file is a hand-over that asks for a password."""
    return _header(path)[:4] == OVERDRACHT_ID.to_bytes(4, "big")


def _header(path: Path) -> bytes:
    """Return the bytes of a file up to and with its number; as many as there are, none when it cannot be read."""
    try:
        if not path.is_file():  # a pipe would wait for who writes in it
            return b""
        with path.open("rb") as file:
            return file.read(72)
    except OSError:  # a name that is too long ends here already at the first question
        return b""


def log_of(path: Path) -> Path:
    """Return where SQLite keeps what is written and not yet brought into the file."""
    return path.with_name(path.name + "-wal")
