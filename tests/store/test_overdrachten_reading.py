"""Reading a colleague's file: sound or refused in one sentence; nothing in it runs, and it is never written."""

import hashlib
import os
import random
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.store.keep_schema import SCHEMAS
from tests.store.kit import MOMENT
from wijkregie.domain.overdrachten import Overdrachtkeuze, Overdrachtskop
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store import migrate
from wijkregie.store.engine import OVERDRACHT_ID, Role, connect, has_wachtwoord, log_of
from wijkregie.store.mapping import KINDS
from wijkregie.store.overdrachten import content
from wijkregie.store.overdrachten.format import checksum
from wijkregie.store.overdrachten.reading import Stopped, opened
from wijkregie.store.overdrachten.writing import write_overdracht
from wijkregie.store.queries.overgenomen import alle_geschiedenisregels
from wijkregie.store.stores import open_store

SECRET = "een 'lang' wachtwoord é"
QUICK, LONG = 100, 5_000
"""Broken files that are tried: always, and with WIJKREGIE_LONG set."""


@pytest.fixture(scope="module")
def overdracht(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("over")
    store = folder / "van.wijkregie"
    shutil.copy(SCHEMAS / f"{migrate.head()}.wijkregie", store)
    return made(store, folder / "over.wijkregie")


def made(store: Path, target: Path, wachtwoord: str = "") -> Path:
    target.touch()
    kop = Overdrachtskop(gemaakt_op=MOMENT, gemaakt_door="Marijke")
    with open_store(store, wie="", moment=MOMENT, readonly=True) as source, source.read() as connection:
        keuze = Overdrachtkeuze(wijkorganen=frozenset({"wijkorgaan"}), stadsdelen=frozenset({"stadsdeel"}), prive=True)
        write_overdracht(connection, target, keuze, kop, wachtwoord=wachtwoord)
    return target


def read_all(path: Path, wachtwoord: str = "") -> int:
    """Read all that a file holds; returns how many rows are believed."""
    with opened(path, wachtwoord) as bron:
        list(alle_geschiedenisregels(bron.connection))
        return sum(each.waarde is not None for kind in KINDS for each in content.rows(bron.connection, kind))


@pytest.fixture
def copy(overdracht: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(overdracht, tmp_path / "over.wijkregie"))


def forge(path: Path, *statements: str) -> None:
    """Write in a file as somebody would who knows how it is sealed."""
    with closing(connect(path, Role.MIGRATE)) as connection:
        for statement in statements:
            connection.execute(statement)
        number = checksum(connection) if statements[0].startswith(("UPDATE", "INSERT")) else ""
        connection.execute("UPDATE bestand SET waarde = ? WHERE sleutel = 'controlegetal'", (number,))
        connection.execute("PRAGMA journal_mode=DELETE")


def test_a_hand_over_says_what_it_is(overdracht: Path) -> None:
    with opened(overdracht) as bron:
        assert (bron.geheel, bron.kop.gemaakt_door, bron.kop.schema) == (False, "Marijke", migrate.head())
        (body,) = content.rows(bron.connection, Wijkorgaan)
        assert isinstance(body.waarde, Wijkorgaan)
    assert read_all(overdracht) > 20


@pytest.mark.parametrize("revision", migrate.revisions(Path("migrations").resolve()))
def test_a_whole_store_of_any_age_is_read_and_stays_as_it_is(revision: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / f"{revision}.wijkregie", tmp_path / "heel.wijkregie"))
    before = path.read_bytes()
    with opened(path) as bron:
        assert bron.geheel
        assert [each.waarde is not None for each in content.rows(bron.connection, Wijkorgaan)] == [True]
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["heel.wijkregie"]


def test_the_copy_of_a_program_that_was_killed_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(shutil.copy(SCHEMAS / "0003.wijkregie", tmp_path / "oud.wijkregie"))
    places = tmp_path / "tijdelijk"
    places.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(places))
    with opened(path):
        (left,) = places.iterdir()
        assert left.stat().st_mode & 0o077 == 0 or os.name == "nt"
        old, new = (Path(shutil.copytree(left, f"{left}{name}")) for name in ("oud", "nieuw"))
        os.utime(old, (0, 0))
    read_all(path)
    assert list(places.iterdir()) == [new]


def test_what_lies_in_a_log_is_read_too(tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / f"{migrate.head()}.wijkregie", tmp_path / "heel.wijkregie"))
    with closing(connect(path, Role.WRITE)) as writer:
        writer.execute("UPDATE wijkorgaan SET naam = 'In het log'")
        assert log_of(path).exists()
        with opened(path) as bron:
            (body,) = content.rows(bron.connection, Wijkorgaan)
            assert isinstance(body.waarde, Wijkorgaan)
            assert body.waarde.naam == "In het log"


def test_a_password_opens_and_another_does_not(tmp_path: Path) -> None:
    store = Path(shutil.copy(SCHEMAS / f"{migrate.head()}.wijkregie", tmp_path / "van.wijkregie"))
    path = made(store, tmp_path / "over.wijkregie", SECRET)
    assert read_all(path, SECRET) > 20
    for wachtwoord, code in (("", "wachtwoord_nodig"), ("een ander wachtwoord", "wachtwoord_onjuist")):
        with pytest.raises(Refusal) as refused:
            read_all(path, wachtwoord)
        assert refused.value.code == code


FORGERIES = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON wijkorgaan BEGIN DELETE FROM wijkorgaan; END",
    "view": "CREATE VIEW v AS SELECT load_extension('x')",
    "index": "CREATE INDEX i ON wijkorgaan (upper(naam))",
    "table": "CREATE TABLE meer (x)",
    "virtual": "CREATE VIRTUAL TABLE zoek USING fts5(x)",
    "column": "ALTER TABLE wijkorgaan ADD COLUMN x TEXT",
    "generated": "ALTER TABLE wijkorgaan ADD COLUMN x TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000)))",
    "endless": "UPDATE wijkorgaan SET toelichting = printf('%.*c', 2000000, 'x')",
    "endless rows": "INSERT INTO afdeling WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 76) "
    "SELECT x, 0, 'naam', printf('%.*c', 900000, 'x'), NULL FROM n",
    "endless part": "INSERT INTO inhouddeel VALUES ('sha256', 9, zeroblob(9000000))",
}


@pytest.mark.parametrize("forgery", FORGERIES.values(), ids=FORGERIES)
def test_what_is_not_ours_is_refused_before_a_row_is_read(copy: Path, forgery: str) -> None:
    forge(copy, forgery)
    with pytest.raises(Refusal) as refused:
        read_all(copy)
    assert refused.value.code == "bestand_vreemd"


def test_what_was_changed_after_it_was_made_is_refused(copy: Path) -> None:
    with closing(connect(copy, Role.MIGRATE)) as connection:
        connection.execute("UPDATE wijkorgaan SET iban = 'NL00FOUT0000000000'")
        connection.execute("PRAGMA journal_mode=DELETE")
    with pytest.raises(Refusal) as refused:
        read_all(copy)
    assert refused.value.code == "bestand_onvolledig"


def test_a_store_whose_history_was_changed_is_refused(tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / f"{migrate.head()}.wijkregie", tmp_path / "heel.wijkregie"))
    with closing(connect(path, Role.MIGRATE)) as connection:
        (trigger,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'journaal_update'").fetchone()
        connection.execute("DROP TRIGGER journaal_update")
        connection.execute("UPDATE journaal SET wie = 'een ander'")
        connection.execute(trigger)
        connection.execute("PRAGMA journal_mode=DELETE")
    with pytest.raises(Refusal) as refused:
        read_all(path)
    assert refused.value.code == "bestand_onvolledig"


def test_a_file_of_a_later_program_is_refused_naming_both(copy: Path) -> None:
    forge(
        copy,
        "UPDATE alembic_version SET version_num = '9999'",
        "UPDATE bestand SET waarde = '9.9' WHERE sleutel = 'programma'",
    )
    with pytest.raises(Refusal, match=r"wijkregie 9\.9"):
        read_all(copy)


IMPOSSIBLE = (
    "naam = x'00ff'",
    "naam = 'a' || char(0) || 'b'",
    "status = 'verzonnen'",
    "opgericht_op = '2026-02-31'",
    "opgericht_op = '0001-01-01'",
    "opgericht_op = 20261122",
    "controleren = 7",
    "controleren = 'ja'",
    "stadsdeel_id = '../../etc'",
)


@pytest.mark.parametrize("content_of", IMPOSSIBLE)
def test_a_value_that_cannot_be_is_not_believed(copy: Path, content_of: str) -> None:
    forge(copy, f"UPDATE wijkorgaan SET {content_of}")
    with opened(copy) as bron:
        assert [each.waarde for each in content.rows(bron.connection, Wijkorgaan)] == [None]


KEUZES = '[{"sleutel":"a","titel":"b","vragen":[{"sleutel":"c","soort":"keuze","tekst":"d","keuzes":[5]}]}]'


def test_parts_within_a_value_are_of_their_kind(copy: Path) -> None:
    for delen in ("[]", '[{"sleutel": 1}]', "5", "{", "[" * 5000, '[{"sleutel":"a","titel":"b","vragen":[5]}]', KEUZES):
        forge(copy, f"UPDATE gespreksformulier SET delen = '{delen}'")
        with opened(copy) as bron:
            found = [
                each.waarde
                for kind in KINDS
                for each in content.rows(bron.connection, kind)
                if kind.__name__ == "Gespreksformulier"
            ]
        assert [each is not None for each in found] == [delen == "[]"]


def test_content_that_is_not_what_its_hash_says_is_seen(copy: Path) -> None:
    text = b"een bijlage"
    sha256 = hashlib.sha256(text).hexdigest()
    forge(
        copy,
        f"INSERT INTO inhoud VALUES ('{sha256}', {len(text)})",
        f"INSERT INTO inhouddeel VALUES ('{sha256}', 0, x'{text.hex()}')",
    )
    with opened(copy) as bron:
        assert b"".join(content.parts(bron.connection, sha256)) == text
        assert content.is_there(bron.connection, sha256, len(text))
        assert not content.is_there(bron.connection, sha256, 5)
        assert not content.is_there(bron.connection, "ab", 5)
    for wrong in (text.upper().hex(), text[:-1].hex()):
        forge(copy, f"UPDATE inhouddeel SET bytes = x'{wrong}' WHERE sha256 = '{sha256}'")
        with opened(copy) as bron, pytest.raises(content.Wrong):
            list(content.parts(bron.connection, sha256))


def test_the_file_cannot_be_written_or_joined_with_another(copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.db"
    with opened(copy) as bron:
        for statement in (
            "DELETE FROM wijkorgaan",
            f"ATTACH '{other}' AS ander",
            "PRAGMA writable_schema=ON",
            "PRAGMA query_only=OFF",
            "CREATE TEMP TABLE t (x)",
        ):
            with pytest.raises(Exception, match=r"not authorized|prohibited|readonly|query_only"):
                bron.connection.exec_driver_sql(statement)
    assert not other.exists()


def test_reading_stops_when_it_is_told_to(copy: Path) -> None:
    forge(copy, *(f"INSERT INTO inhoud VALUES ('{number}', 1)" for number in range(9)))
    with pytest.raises(Stopped), opened(copy, stop=lambda: True) as bron:
        endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        bron.connection.connection.cursor().execute(endless)


@pytest.mark.parametrize("content_of", [b"", b"x" * 5000, b"SQLite format 3\x00" + b"\x00" * 4080])
def test_what_is_no_file_of_ours_is_refused(tmp_path: Path, content_of: bytes) -> None:
    path = tmp_path / "iets.wijkregie"
    path.write_bytes(content_of)
    with pytest.raises(Refusal):
        read_all(path)
    with pytest.raises(Refusal):
        read_all(tmp_path)
    with pytest.raises(Refusal):
        read_all(tmp_path / "weg.wijkregie")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_for(copy: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pijp.wijkregie"
    os.mkfifo(pipe)
    held = os.open(pipe, os.O_RDWR)
    os.write(held, OVERDRACHT_ID.to_bytes(4, "big") + bytes(68))
    assert not has_wachtwoord(pipe)
    os.close(held)
    os.mkfifo(log_of(copy))
    assert read_all(copy) > 20


def _flip(file: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 40)):
        file[chance.randrange(len(file))] = chance.randrange(256)


def _flip_head(file: bytearray, chance: random.Random) -> None:
    file[chance.randrange(100)] = chance.randrange(256)


def _cut(file: bytearray, chance: random.Random) -> None:
    del file[chance.randrange(len(file)) :]


def _swap(file: bytearray, chance: random.Random) -> None:
    size = 4096
    one, other = (chance.randrange(len(file) // size) * size for _ in range(2))
    file[one : one + size], file[other : other + size] = file[other : other + size], file[one : one + size]


def _letters(file: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(file) - 8)
    file[place : place + 8] = bytes(chance.choice(b"\x00\xff'\";-9A") for _ in range(8))


HARMS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _flip_head, _cut, _swap, _letters)


def test_a_broken_file_is_read_or_refused_and_nothing_else(overdracht: Path, tmp_path: Path) -> None:
    whole, path = overdracht.read_bytes(), tmp_path / "stuk.wijkregie"
    read_all(overdracht)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(LONG if os.environ.get("WIJKREGIE_LONG") else QUICK):
        chance = random.Random(number)
        file = bytearray(whole)
        chance.choice(HARMS)(file, chance)
        path.write_bytes(file)
        began = time.monotonic()
        with suppress(Refusal):
            read_all(path)
        assert time.monotonic() - began < 5, number
        assert path.read_bytes() == bytes(file)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - grown < 200 << 10
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
