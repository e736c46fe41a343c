"""The schema: what the migrations make is what the program works with, and an older store loses nothing."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine.interfaces import ReflectedIndex

from tests.store.keep_schema import SCHEMAS, fill
from tests.store.kit import MOMENT, beside, reopen, stadsdelen
from wijkregie import paths
from wijkregie.domain.refusals import Refusal
from wijkregie.store import migrate
from wijkregie.store.backup import check_store
from wijkregie.store.engine import Role, connect, make_engine
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Store, create_store
from wijkregie.store.tables import TRIGGERS, ZOEKINDEX, metadata, tables_of_ours, zoekplaats

SINCE = (
    dict.fromkeys(["antwoord", "gespreksformulier", "sjabloon"], "0003")
    | dict.fromkeys(["boeking", "budget", "budgetjaar", "deelplafond", "gelegenheidscollectief", "initiatief"], "0004")
    | dict.fromkeys(
        ["afdeling", "betrokkenheid", "bijeenkomst", "eindverslag", "nakoming", "participatieverslag"], "0005"
    )
    | dict.fromkeys(["specialistvraag", "terugkoppelmoment", "traject", "trajectfase", "trajectwijk"], "0005")
    | dict.fromkeys(["uitnodiging", "verhaal", "verplichting"], "0005")
    | dict.fromkeys(["bijlage", "leeswijze"], "0006")
    | dict.fromkeys(["lijstweergave", "uitstel", "wijkgrens"], "0007")
)
"""Schema with which a table came."""

Newer = Callable[[str], None]


def test_models_are_head(store: Store) -> None:
    with store.read() as connection:
        assert (
            compare_metadata(MigrationContext.configure(connection, opts={"include_name": tables_of_ours}), metadata)
            == []
        )


def test_the_index_of_words_is_one_virtual_table_over_ours(store: Store) -> None:
    with store.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE name LIKE 'zoek%' AND type = 'table' ORDER BY 1"
        ).scalars()
        parts = [ZOEKINDEX, *(f"{ZOEKINDEX}_{part}" for part in ("config", "data", "docsize", "idx"))]
        assert list(found) == [*parts, zoekplaats.name]


def test_models_are_head_to_the_last_constraint(store: Store) -> None:
    """Alembic compares neither CHECKs nor names of keys.

    A column that a migration adds stands last, and has a default for the rows that were there.
    """
    engine = create_engine("sqlite://", module=store._readers.dialect.dbapi)
    metadata.create_all(engine)
    with store.read() as migrated, engine.connect() as modelled:
        for table in metadata.tables:
            assert described(migrated, table) == described(modelled, table)
    engine.dispose()


def described(connection: Connection, table: str) -> dict[str, object]:
    found = inspect(connection)
    return {
        "columns": sorted(
            (column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(table)
        ),
        "primary": found.get_pk_constraint(table),
        "foreign": sorted(map(str, found.get_foreign_keys(table))),
        "unique": sorted(map(str, found.get_unique_constraints(table))),
        "checks": sorted(map(str, found.get_check_constraints(table))),
        "indexes": sorted(map(_with_condition, found.get_indexes(table))),
    }


def _with_condition(index: ReflectedIndex) -> str:
    options = index.pop("dialect_options", {})
    return f"{index} where {options.get('sqlite_where')}"


def test_every_constraint_has_a_name(store: Store) -> None:
    with store.read() as connection:
        for table in metadata.tables:
            assert "None" not in re.findall(r"'name': '?(\w+)", str(described(connection, table)))


def test_triggers_are_those_of_the_tables(store: Store) -> None:
    with store.read() as connection:
        assert triggers(connection) == {name: plain(statement) for name, statement in TRIGGERS.items()}


def triggers(connection: Connection) -> dict[str, str]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    return {name: plain(statement) for name, statement in found}


def plain(statement: str) -> str:
    return " ".join(statement.split())


def test_revisions_are_known_without_alembic() -> None:
    scripts = ScriptDirectory(str(paths.migrations()))
    in_line = [script.revision for script in scripts.walk_revisions()]
    assert list(migrate.revisions(paths.migrations())) == in_line[::-1]
    assert migrate.head() == scripts.get_current_head()


def test_migrations_import_nothing_from_the_program() -> None:
    for path in (paths.migrations() / "versions").glob("*.py"):
        assert "wijkregie" not in path.read_text(encoding="utf-8")


def test_an_up_to_date_store_opens_without_alembic(closed: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.store.kit import reopen; reopen(Path(sys.argv[1])).close();"
        "assert not {'alembic', 'mako', 'openpyxl'} & set(sys.modules), 'slow start'"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run(
        [sys.executable, "-c", script, str(closed)], cwd=root, env={"PYTHONPATH": f"{root}:{root / 'src'}"}, check=True
    )


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newer:
    """Become a later program, frozen, with one migration more; its body is given."""
    home = tmp_path.with_name(f"{tmp_path.name}-program")
    folder = home / "wijkregie" / "_migrations"
    shutil.copytree(paths.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    previous = migrate.head()

    def become(body: str) -> None:
        (folder / "versions" / "0900_later.py").write_text(
            f"from alembic import op\nimport sqlalchemy as sa\nrevision = '0900'\ndown_revision = '{previous}'\n"
            f"def upgrade():\n{body}\n",
            encoding="utf-8",
        )
        monkeypatch.setattr(sys, "_MEIPASS", str(home), raising=False)

    return become


CHANGE_A_PARENT = """
    with op.batch_alter_table("wijkorgaan") as batch:
        batch.add_column(sa.Column("bijnaam", sa.Text(), nullable=False, server_default=""))
        batch.drop_column("rechtsvorm")
    op.create_table("proef", sa.Column("id", sa.Text(), primary_key=True))
"""
FAIL_HALFWAY = CHANGE_A_PARENT + "    op.execute('DELETE FROM journaalwaarde_bestaat_niet')\n"
LOSE_A_PARENT = "    op.execute('DELETE FROM wijk')\n"


@pytest.fixture
def filled(path: Path) -> Path:
    create_store(path, wie="Marijke", moment=MOMENT, fill=fill).close()
    return path


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = connect(path, Role.READ)
    found = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in metadata.tables}
    connection.close()
    return found


def test_an_older_store_is_brought_up_to_date_with_all_its_rows(filled: Path, newer: Newer) -> None:
    before = content(filled)
    newer(CHANGE_A_PARENT)
    with reopen(filled) as store:
        assert stadsdelen(store) == ["Noord"]
        with store.read() as connection:
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == "0900"
            assert connection.exec_driver_sql("SELECT bijnaam FROM wijkorgaan").scalar_one() == ""
            assert triggers(connection).keys() == TRIGGERS.keys()
            for child in ("werkgebied", "jaargesprek", "niveaukeuze", "subsidie", "subsidiestap", "bestuursfunctie"):
                assert [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {child}")] == before[child]
    assert check_store(filled) == []


def test_before_a_migration_a_back_up_is_made(filled: Path, newer: Newer) -> None:
    before = content(filled)
    newer("    pass")
    reopen(filled).close()
    assert beside(filled) == ["back-ups"]
    made = filled.parent / "back-ups" / f"Mijn wijken 2026-11-21 {migrate.revisions(paths.migrations())[-2]}.wijkregie"
    assert content(made) == before
    assert [entry.name for entry in made.parent.iterdir()] == [made.name]


@pytest.mark.parametrize("body", [FAIL_HALFWAY, LOSE_A_PARENT])
def test_a_failing_migration_leaves_the_store_as_it_was(
    filled: Path, newer: Newer, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, text = content(filled), filled.read_bytes()
    newer(body)
    for _ in range(2):
        with pytest.raises(Exception, match=r"bestaat_niet|point at nothing"):
            reopen(filled)
    assert filled.read_bytes() == text
    assert beside(filled) == ["back-ups"]
    assert len(list((filled.parent / "back-ups").iterdir())) == 2
    monkeypatch.undo()
    with reopen(filled) as store:
        assert stadsdelen(store) == ["Noord"]
    assert content(filled) == before


def test_an_older_store_is_not_changed_by_reading(filled: Path, newer: Newer) -> None:
    text = filled.read_bytes()
    newer(CHANGE_A_PARENT)
    with pytest.raises(Refusal) as refused:
        reopen(filled, readonly=True)
    assert refused.value.code == "eerst_bijwerken"
    assert filled.read_bytes() == text
    assert beside(filled) == []


def test_without_room_for_the_back_up_nothing_is_migrated(small_disk: Path, filled: Path, newer: Newer) -> None:
    path = small_disk / "x.wijkregie"
    shutil.copy(filled, path)
    (small_disk / "ballast").write_bytes(bytes(1_900_000))
    text = path.read_bytes()
    newer(CHANGE_A_PARENT)
    with pytest.raises(Refusal) as refused:
        reopen(path)
    assert refused.value.code == "schijf_vol"
    assert path.read_bytes() == text
    assert list((small_disk / "back-ups").iterdir()) == []


def test_a_damaged_store_is_not_migrated(filled: Path, newer: Newer) -> None:
    connection = connect(filled, Role.MIGRATE)
    connection.execute("DELETE FROM wijk")
    connection.close()
    newer("    pass")
    with pytest.raises(Refusal) as refused:
        reopen(filled)
    assert refused.value.code == "kopie_onjuist"
    assert migrate.read_format(filled)[0] != "0900"


@pytest.mark.parametrize("kept", sorted(SCHEMAS.glob("*.wijkregie")), ids=lambda kept: kept.stem)
def test_stores_of_every_earlier_schema_open(kept: Path, path: Path) -> None:
    shutil.copy(kept, path)
    with reopen(path) as store, store.read() as connection:
        for kind in KINDS:
            expected = 0 if table_name(kind) == "notitie" or kept.stem < SINCE.get(table_name(kind), "") else 1
            assert len(values(connection, kind)) == expected, kind
        assert stadsdelen(store) == ["Noord"]
    assert check_store(path) == []


def test_a_store_of_each_schema_is_kept() -> None:
    kept = {path.stem for path in SCHEMAS.glob("*.wijkregie")}
    assert kept == set(migrate.revisions(paths.migrations()))


def test_the_engine_of_a_migration_is_gone_afterwards(path: Path) -> None:
    migrate.upgrade(path)
    assert beside(path) == []
    engine = make_engine(path, Role.READ)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT waarde FROM bestand").scalar_one() == "0.1.0"
    engine.dispose()
