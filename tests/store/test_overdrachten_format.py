"""The format of a hand-over file: told from a store, with and without a password, whole or not."""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as dbapi

from tests.store.kit import MOMENT
from wijkregie.domain.overdrachten import Overdrachtskop, Weggelaten
from wijkregie.domain.refusals import Refusal
from wijkregie.store import migrate
from wijkregie.store.engine import OVERDRACHT_ID, Role, connect, has_wachtwoord, is_overdracht, is_store
from wijkregie.store.overdrachten import format
from wijkregie.store.stores import open_store

KOP = Overdrachtskop(
    gemaakt_op=datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
    gemaakt_door="Marijke",
    aan="Sanne",
    gemeente="Voorbeeldstad",
    keuze="Stadsdeel Noord",
    weggelaten=(Weggelaten("wijkorgaan", "a" * 32, "opvolger_id"),),
)
SECRET = "een 'lang' wachtwoord é"


@pytest.fixture(scope="module", params=["", SECRET], ids=["open", "wachtwoord"])
def wachtwoord(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def made(path: Path, once: Path) -> Path:
    return Path(shutil.copy(once, path))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, wachtwoord: str) -> Path:
    path = tmp_path_factory.mktemp("overdracht") / "x.wijkregie"
    path.touch()
    migrate.upgrade(path, Role.BUILD, wachtwoord)
    with closing(connect(path, Role.BUILD, wachtwoord)) as connection:
        connection.execute(f"PRAGMA application_id={OVERDRACHT_ID}")
        connection.execute("INSERT INTO stadsdeel VALUES ('1', 1, 'Noord')")
        connection.execute("INSERT INTO inhoud VALUES ('ab', 3)")
        connection.execute("INSERT INTO inhouddeel VALUES ('ab', 0, x'010203')")
        format.write_head(connection, KOP)
    return path


def test_it_is_told_from_a_store(made: Path, wachtwoord: str) -> None:
    assert is_overdracht(made)
    assert not is_store(made)
    assert has_wachtwoord(made) == bool(wachtwoord)


def test_it_says_what_it_is_and_is_whole(made: Path, wachtwoord: str) -> None:
    with closing(connect(made, Role.READ, wachtwoord)) as connection:
        kop = format.read_head(connection, made.name)
        assert format.is_whole(connection)
    assert kop.schema == migrate.head()
    assert (kop.gemaakt_op, kop.aan, kop.weggelaten) == (KOP.gemaakt_op, KOP.aan, KOP.weggelaten)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE stadsdeel SET naam = 'Zuid'",
        "UPDATE bestand SET waarde = 'Piet' WHERE sleutel = 'gemaakt_door'",
        "UPDATE inhouddeel SET bytes = x'0102'",
        "DELETE FROM inhouddeel",
        "DELETE FROM bestand WHERE sleutel = 'controlegetal'",
        "UPDATE alembic_version SET version_num = '0005'",
    ],
)
def test_a_changed_row_is_seen(made: Path, wachtwoord: str, change: str) -> None:
    with closing(connect(made, Role.BUILD, wachtwoord)) as connection:
        connection.execute(change)
        assert not format.is_whole(connection)


def test_opened_as_a_store_it_points_to_overnemen(made: Path, wachtwoord: str) -> None:
    for readonly in (True, False):
        with pytest.raises(Refusal, match="Overnemen") as refused:
            open_store(made, wie="Marijke", moment=MOMENT, readonly=readonly)
        assert ("met een wachtwoord" in str(refused.value)) == bool(wachtwoord)


def test_without_the_password_it_is_no_file_of_sqlite(made: Path, wachtwoord: str) -> None:
    if wachtwoord:
        for wrong in ("", wachtwoord + "x"):
            with pytest.raises(dbapi.DatabaseError) as refused, closing(connect(made, Role.READ, wrong)) as connection:
                connection.execute("SELECT * FROM bestand")
            assert wachtwoord not in str(refused.value)
        assert b"Noord" not in made.read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM bestand WHERE sleutel = 'keuze'",
        "UPDATE bestand SET waarde = 'gisteren' WHERE sleutel = 'gemaakt_op'",
        "UPDATE bestand SET waarde = '0001-01-01T00:00:00+14:00' WHERE sleutel = 'gemaakt_op'",
        "UPDATE bestand SET waarde = x'00ff' WHERE sleutel = 'gemaakt_door'",
        "UPDATE bestand SET waarde = 'winkel' WHERE sleutel = 'soort'",
        "UPDATE bestand SET waarde = '[[1]]' WHERE sleutel = 'weggelaten'",
        "DELETE FROM alembic_version",
    ],
)
def test_a_head_that_does_not_hold_is_refused(made: Path, wachtwoord: str, change: str) -> None:
    with closing(connect(made, Role.BUILD, wachtwoord)) as connection:
        connection.execute(change)
        with pytest.raises(Refusal) as refused:
            format.read_head(connection, made.name)
    assert refused.value.code == "bestand_beschadigd"


def test_what_a_head_says_is_one_line_of_a_length_to_show(made: Path, wachtwoord: str) -> None:
    with closing(connect(made, Role.BUILD, wachtwoord)) as connection:
        connection.execute(
            "UPDATE bestand SET waarde = 'Piet' || char(10) || 'en' || hex(zeroblob(9000)) "
            "WHERE sleutel = 'gemaakt_door'"
        )
        found = format.read_head(connection, made.name).gemaakt_door
    assert found.startswith("Piet en0")
    assert len(found) == 300


def test_an_id_of_a_line_tells_its_content() -> None:
    line = ["2026-11-22T09:30:00.000+00:00", "Marijke", "Actiepunt afgerond", "actiepunt", "1", "status", None, "{}"]
    assert format.line_id(line) == format.line_id(list(line))
    assert format.line_id(line) != format.line_id([*line[:-2], "{}", None])
