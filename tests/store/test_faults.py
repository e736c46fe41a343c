"""Whatever is wrong with a file or its disk: one Dutch sentence with advice, and the store as it was."""

import random
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.kit import MOMENT, add_stadsdeel, beside, kept_from_writing, mounted, reopen, stadsdelen
from wijkregie.domain.refusals import Refusal
from wijkregie.store.backup import check_store
from wijkregie.store.engine import Role, connect
from wijkregie.store.stores import Store, create_store
from wijkregie.store.tables import metadata


def refusal(path: Path, *, readonly: bool = False) -> Refusal:
    """Open what must be refused and return why; the sentence must fill in, and the file stay as it was."""
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Refusal) as refused:
        read_everything(path, readonly=readonly)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert str(refused.value).endswith(".")
    return refused.value


def read_everything(path: Path, *, readonly: bool = False) -> None:
    with reopen(path, readonly=readonly) as store, store.read() as connection:
        for table in metadata.sorted_tables:
            connection.exec_driver_sql(f"SELECT * FROM {table.name}").fetchall()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Beste Marijke,\n" * 100, encoding="utf-8")


def short_text(path: Path) -> None:
    path.write_text("x", encoding="utf-8")


def noise(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(50_000))


def zeroes(path: Path) -> None:
    path.write_bytes(bytes(8192))


def other_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE muziek (titel TEXT)")
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


def missing(path: Path) -> None:
    assert not path.exists()


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (empty, "bestand_leeg"),
        (text, "geen_wijkregie"),
        (short_text, "geen_wijkregie"),
        (noise, "geen_wijkregie"),
        (zeroes, "geen_wijkregie"),
        (other_program, "geen_wijkregie"),
        (folder, "is_een_map"),
        (missing, "bestand_ontbreekt"),
    ],
)
def test_what_is_no_store(path: Path, make: Callable[[Path], None], code: str, *, readonly: bool) -> None:
    make(path)
    assert refusal(path, readonly=readonly).code == code
    assert beside(path) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    path = tmp_path / "weg" / "x.wijkregie"
    assert refusal(path).code == "map_ontbreekt"
    with pytest.raises(Refusal) as refused:
        create_store(path, wie="M", moment=MOMENT)
    assert refused.value.code == "map_ontbreekt"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        create_store(tmp_path / ("x" * 300), wie="M", moment=MOMENT)
    assert refused.value.code == "naam_te_lang"
    assert list(tmp_path.iterdir()) == []


def test_a_newer_store_is_refused_with_both_versions(closed: Path) -> None:
    change(closed, "UPDATE alembic_version SET version_num = '9999'", "UPDATE bestand SET waarde = '8.0.1'")
    refused = refusal(closed)
    assert refused.code == "te_nieuw"
    assert "wijkregie 8.0.1" in str(refused)
    assert "wijkregie 0.1.0" in str(refused)
    assert beside(closed) == []


@pytest.mark.parametrize(
    "statement",
    ["DROP TABLE bestand", "DELETE FROM bestand", "DROP TABLE alembic_version", "DELETE FROM alembic_version"],
)
def test_a_store_that_does_not_say_what_it_is(closed: Path, statement: str) -> None:
    change(closed, statement)
    assert refusal(closed).code == "bestand_beschadigd"


def change(path: Path, *statements: str) -> None:
    connection = connect(path, Role.MIGRATE)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_store_cut_off_anywhere(closed: Path) -> None:
    whole = closed.read_bytes()
    lengths = {1, 15, 16, 17, 99, 100, 101, 511, 512, 1023, 4095, 4096, 4097, len(whole) - 1, len(whole) - 4096}
    lengths |= {len(whole) - 4095, len(whole) - 4097}
    for length in sorted(lengths | set(range(0, len(whole), 3 * 4096 + 1000))):
        closed.write_bytes(whole[:length])
        assert refusal(closed).code in {"bestand_beschadigd", "geen_wijkregie", "bestand_leeg"}, length
        assert beside(closed) == [], length


@given(data=st.data())
def test_a_store_with_damage_anywhere_never_ends_in_a_bug(data: st.DataObject, damaged: Path) -> None:
    whole = damaged.with_suffix(".heel").read_bytes()
    start = data.draw(st.integers(0, len(whole) - 1))
    piece = data.draw(st.binary(min_size=1, max_size=64))
    damaged.write_bytes(whole[:start] + piece + whole[start + len(piece) :])
    for action in (read_everything, check_store):
        with suppress(Refusal):
            action(damaged)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schade") / "x.wijkregie"
    with create_store(path, wie="M", moment=MOMENT) as store:
        for naam in ("Noord", "Zuid", "Overzee " * 1000):
            add_stadsdeel(store, naam)
    path.rename(path.with_suffix(".heel"))
    return path


def test_a_full_store_file(store: Store) -> None:
    """The engine's own limit gives the same error as a full disk."""
    add_stadsdeel(store, "Noord")
    with store.unit_of_work("Grens", user="Marijke", moment=MOMENT) as unit:
        pages = unit.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        unit.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Refusal) as refused:
        add_stadsdeel(store, "x" * 100_000)
    assert refused.value.code == "schijf_vol"
    assert stadsdelen(store) == ["Noord"]


def fill_up(disk: Path) -> Path:
    """Leave no byte free."""
    ballast = disk / "ballast"
    with ballast.open("ab", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return ballast


def test_a_full_disk_while_saving(small_disk: Path) -> None:
    path = small_disk / "x.wijkregie"
    with create_store(path, wie="M", moment=MOMENT) as store:
        add_stadsdeel(store, "Noord")
        ballast = fill_up(small_disk)
        with pytest.raises(Refusal) as refused:
            add_stadsdeel(store, "x" * 200_000)
        assert refused.value.code == "schijf_vol"
        assert stadsdelen(store) == ["Noord"]
        ballast.unlink()
        add_stadsdeel(store, "Zuid")
        assert stadsdelen(store) == ["Noord", "Zuid"]
    assert check_store(path) == []


def test_a_full_disk_while_closing_and_opening(small_disk: Path) -> None:
    """The log cannot be brought into the file then; it stays beside it and all can be read."""
    path = small_disk / "x.wijkregie"
    with create_store(path, wie="M", moment=MOMENT) as store:
        for number in range(5):
            add_stadsdeel(store, f"{number}" + "x" * 20_000)
        fill_up(small_disk)
    ballast = fill_up(small_disk)
    with reopen(path) as store:
        assert len(stadsdelen(store)) == 5
        with pytest.raises(Refusal) as refused:
            add_stadsdeel(store, "x" * 600_000)
        assert refused.value.code == "schijf_vol"
        assert len(stadsdelen(store)) == 5
    ballast.unlink()
    with reopen(path) as store:
        assert len(stadsdelen(store)) == 5
    assert beside(path) == []


def test_a_full_disk_while_making(small_disk: Path) -> None:
    ballast = fill_up(small_disk)
    with pytest.raises(Refusal) as refused:
        create_store(small_disk / "x.wijkregie", wie="M", moment=MOMENT)
    assert refused.value.code == "schijf_vol"
    assert list(small_disk.iterdir()) == [ballast]


def test_a_full_disk_while_copying(small_disk: Path, closed: Path) -> None:
    ballast = fill_up(small_disk)
    with reopen(closed) as store, pytest.raises(Refusal) as refused:
        store.backup(small_disk / "kopie.wijkregie")
    assert refused.value.code == "schijf_vol"
    assert list(small_disk.iterdir()) == [ballast]


@pytest.fixture
def readonly_folder(closed: Path) -> Iterator[Path]:
    """Mount the folder of a store once more, read-only: that binds even root."""
    for point in mounted(closed.parent.parent / f"{closed.parent.name}-vast", ["--bind", str(closed.parent)]):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(point)], check=True)
        yield point


def test_a_readonly_folder(readonly_folder: Path, closed: Path) -> None:
    path = readonly_folder / closed.name
    assert refusal(path).code == "alleen_lezen"
    with reopen(path, readonly=True) as store:
        assert stadsdelen(store) == ["Noord"]
    with pytest.raises(Refusal) as refused:
        create_store(readonly_folder / "nieuw.wijkregie", wie="M", moment=MOMENT)
    assert refused.value.code == "map_alleen_lezen"
    with reopen(closed) as store, pytest.raises(Refusal) as refused:
        store.backup(readonly_folder / "kopie.wijkregie")
    assert refused.value.code == "map_alleen_lezen"
    assert beside(closed) == []


@pytest.fixture
def immutable(closed: Path) -> Iterator[Path]:
    """Give a store nobody may write."""
    yield from kept_from_writing(closed)


def test_a_readonly_file(immutable: Path) -> None:
    assert refusal(immutable).code == "alleen_lezen"
    assert beside(immutable) == []
    with reopen(immutable, readonly=True) as store:
        assert stadsdelen(store) == ["Noord"]


def test_a_store_another_program_writes_in(closed: Path) -> None:
    with reopen(closed) as store:
        with store.unit_of_work("Haast", user="Marijke", moment=MOMENT) as unit:
            unit.connection.exec_driver_sql("PRAGMA busy_timeout=0")
        other = connect(closed, Role.WRITE)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refusal) as refused:
            add_stadsdeel(store, "Zuid")
        assert refused.value.code == "bestand_bezet"
        other.execute("ROLLBACK")
        other.close()
        add_stadsdeel(store, "Zuid")
        assert stadsdelen(store) == ["Noord", "Zuid"]


def test_a_bug_stays_a_bug(store: Store) -> None:
    with pytest.raises(Exception, match="no such table") as bug, store.read() as connection:
        connection.exec_driver_sql("SELECT * FROM bestaat_niet")
    assert not isinstance(bug.value, Refusal)
