"""Bringing a store to the present schema, in one transaction, by the migrations that ship with the program."""

import re
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from wijkregie import __version__, paths
from wijkregie.store.engine import APPLICATION_ID, Role, make_engine

_REVISION = re.compile(r"[0-9]{4}(?=_\w+\.py$)")


@cache
def revisions(folder: Path) -> tuple[str, ...]:
    """Return the known revisions, oldest first, by the names of their files: Alembic need not be loaded."""
    found = (_REVISION.match(path.name) for path in (folder / "versions").iterdir())
    return tuple(sorted(match[0] for match in found if match))


def head() -> str:
    """Return the revision this program works with."""
    return revisions(paths.migrations())[-1]


def upgrade(path: Path) -> None:
    """Bring the file at `path`, which may be new, to the present schema: wholly or not at all."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(paths.migrations()))
    engine = make_engine(path, Role.MIGRATE)
    try:
        with engine.begin() as connection:
            context = MigrationContext.configure(connection)
            steps = list(scripts.iterate_revisions("head", context.get_current_revision() or "base"))
            with Operations.context(context):
                for script in reversed(steps):
                    script.module.upgrade()
            context.stamp(scripts, "head")
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
