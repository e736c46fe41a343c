"""Which schema a store has, and bringing it to the present one in one transaction.

The migrations ship with the program and import nothing from it; Alembic is loaded only to run them.
"""

import re
from functools import cache
from pathlib import Path

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection

from wijkregie import __version__, paths
from wijkregie.domain.refusals import Refusal
from wijkregie.store.engine import (
    APPLICATION_ID,
    PAGE_BYTES,
    Role,
    connect,
    has_wachtwoord,
    is_overdracht,
    log_of,
    make_engine,
)

_SQLITE_ERROR = 1
_REVISION = re.compile(r"[0-9]{4}(?=_\w+\.py$)")


@cache
def revisions(folder: Path) -> tuple[str, ...]:
    """Return the known revisions, oldest first, by the names of their files: Alembic need not be loaded."""
    found = (_REVISION.match(path.name) for path in (folder / "versions").iterdir())
    return tuple(sorted(match[0] for match in found if match))


def head() -> str:
    """Return the revision this program works with."""
    return revisions(paths.migrations())[-1]


def read_format(path: Path) -> tuple[str, str]:
    """Return the revision of the file and the version of the program that wrote it.

    Raises Refusal "geen_wijkregie" when another program wrote the file, "is_overdracht" when it hands over to a
    colleague, "bestand_beschadigd" when it is incomplete.
    """
    if is_overdracht(path):
        raise Refusal("is_overdracht_met_wachtwoord" if has_wachtwoord(path) else "is_overdracht", bestand=path.name)
    # A lost tail within the last page is the one cut that SQLite does not see.
    cut_off = not log_of(path).exists() and path.stat().st_size % PAGE_BYTES
    connection = connect(path, Role.READ)
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise Refusal("geen_wijkregie", bestand=path.name)
        found = connection.execute(
            "SELECT version_num, waarde FROM alembic_version, bestand WHERE sleutel = 'programma'"
        ).fetchall()
    except dbapi.OperationalError as error:
        if (
            getattr(error, "sqlite_errorcode", 0) == _SQLITE_ERROR
        ):  # the file carries our number and does not hold our tables
            raise Refusal("bestand_beschadigd", bestand=path.name) from error
        raise
    finally:
        connection.close()
    if cut_off or len(found) != 1:
        raise Refusal("bestand_beschadigd", bestand=path.name)
    revision, programma = found[0]
    return str(revision), str(programma)


def known_revision(path: Path) -> str:
    """Return the revision of the file; raises Refusal "te_nieuw" for a later one, and those of `read_format`."""
    revision, programma = read_format(path)
    if revision not in revisions(paths.migrations()):
        raise Refusal("te_nieuw", bestand=path.name, van=programma, dit=__version__)
    return revision


def upgrade(path: Path, role: Role = Role.MIGRATE, wachtwoord: str = "", to: str = "head") -> None:
    """Bring the file at `path`, which may be new, to the present schema or that of `to`: wholly or not at all."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(paths.migrations()))
    engine = make_engine(path, role, wachtwoord)
    try:
        with engine.begin() as connection:
            context = MigrationContext.configure(connection)
            steps = list(scripts.iterate_revisions(to, context.get_current_revision() or "base"))
            with Operations.context(context):
                for script in reversed(steps):
                    script.module.upgrade()
            context.stamp(scripts, to)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(
                "INSERT INTO bestand (sleutel, waarde) VALUES ('programma', ?) "
                "ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde",
                (__version__,),
            )
            _check_references(connection)
    finally:
        engine.dispose()


def _check_references(connection: Connection) -> None:
    """Refuse to commit when a row points at nothing; foreign keys are not watched while migrating."""
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if loose:
        raise RuntimeError(f"after migrating, rows point at nothing: {loose[:5]}")
