"""For developers: `alembic revision --autogenerate -m "telefoon erbij"` writes the next migration.

It compares the tables with what the migrations so far make of an empty store. The program itself runs
the migrations without this file, by `wijkregie.store.migrate`.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import context
from alembic.operations import MigrationScript

from wijkregie.store import migrate
from wijkregie.store.engine import Role, make_engine
from wijkregie.store.tables import metadata, tables_of_ours


def number(_context: object, _revision: object, scripts: list[MigrationScript]) -> None:
    """Give the new migration the next number."""
    for script in scripts:
        script.rev_id = f"{int(migrate.head()) + 1:04d}"


with TemporaryDirectory() as folder:
    path = Path(folder) / "leeg.wijkregie"
    migrate.upgrade(path)
    engine = make_engine(path, Role.MIGRATE)
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            include_name=tables_of_ours,
            render_as_batch=True,
            process_revision_directives=number,
        )
        context.run_migrations()
    engine.dispose()
