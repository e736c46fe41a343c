"""A copy is whole and checked, or it is not there."""

import os
import shutil
from pathlib import Path

import pytest

from tests.store.kit import add_stadsdeel, beside, reopen, stadsdelen
from wijkregie.domain.refusals import Refusal
from wijkregie.store import backup
from wijkregie.store.backup import check_store
from wijkregie.store.engine import Role, connect, log_of
from wijkregie.store.stores import Store


def test_a_copy_holds_all_and_stands_alone(store: Store, tmp_path: Path) -> None:
    add_stadsdeel(store, "Noord")
    target = tmp_path / "kopie" / "Kopie.wijkregie"
    target.parent.mkdir()
    store.backup(target)
    assert beside(target) == []
    add_stadsdeel(store, "Zuid")
    with reopen(target) as copy:
        assert stadsdelen(copy) == ["Noord"]
    assert check_store(target) == []
    assert beside(target) == []


def test_a_copy_replaces_nothing_unless_told(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.wijkregie"
    target.write_text("van mij")
    with reopen(closed) as store:
        with pytest.raises(Refusal) as refused:
            store.backup(target)
        assert refused.value.code == "bestaat_al"
        assert target.read_text() == "van mij"
        store.backup(target, replace=True)
    with reopen(target) as copy:
        assert stadsdelen(copy) == ["Noord"]


@pytest.mark.parametrize("replace", [False, True])
def test_a_store_is_never_copied_onto_itself(store: Store, tmp_path: Path, *, replace: bool) -> None:
    link = tmp_path / "zelf.wijkregie"
    link.symlink_to(store.path)
    for target in (store.path, link):
        with pytest.raises(Refusal) as refused:
            store.backup(target, replace=replace)
        assert refused.value.code == "bestaat_al"
    add_stadsdeel(store, "Noord")


def test_copying_tells_how_far_it_is_and_can_be_stopped(store: Store, tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise StopError

    target = tmp_path / "kopie.wijkregie"
    with pytest.raises(StopError):
        store.backup(target, progress=stop)
    assert not [name for name in beside(store.path) if ".tmp" in name or name == target.name]
    told: list[tuple[int, int]] = []
    store.backup(target, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


def test_a_copy_of_a_store_in_use_is_of_one_moment(store: Store, tmp_path: Path) -> None:
    for number in range(40):
        add_stadsdeel(store, f"{number:03}" + "x" * 20_000)
    backup._PAGES_PER_STEP, before = 7, backup._PAGES_PER_STEP
    try:
        store.backup(tmp_path / "kopie.wijkregie", progress=lambda *_: add_stadsdeel(store, "erbij"))
    finally:
        backup._PAGES_PER_STEP = before
    with reopen(tmp_path / "kopie.wijkregie") as copy:
        assert len(stadsdelen(copy)) == 40
    assert len(stadsdelen(store)) > 60


def test_a_damaged_store_gives_no_copy(closed: Path, tmp_path: Path) -> None:
    connection = connect(closed, Role.READ)
    page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'stadsdeel'").fetchone()[0]
    connection.close()
    content = bytearray(closed.read_bytes())
    content[(page - 1) * 4096 + 100 : page * 4096] = b"\x07" * 3996
    closed.write_bytes(content)
    target = tmp_path / "kopie.wijkregie"
    with pytest.raises(Refusal) as refused:
        backup.copy(closed, target)
    assert refused.value.code in {"kopie_onjuist", "bestand_beschadigd"}
    assert refused.value.data["bestand"] in {target.name, closed.name}
    assert not target.exists()
    assert beside(closed) == []
    with pytest.raises(Refusal) as refused:
        check_store(closed)
    assert str(refused.value).startswith(f"{closed.name} is beschadigd of niet volledig.")


def test_checking_a_sound_store_finds_nothing_and_changes_nothing(closed: Path) -> None:
    before = closed.read_bytes()
    assert check_store(closed) == []
    assert closed.read_bytes() == before
    assert beside(closed) == []


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        (
            "INSERT INTO wijk SELECT 'w', 1, 'W', 'wijk', 'nergens', '', NULL, NULL, NULL",
            "Een wijk hoort bij een stadsdeel, maar",
        ),
        ("INSERT INTO journaal SELECT 3, soort, label, wie, moment, NULL, 1, hash FROM journaal", "vanaf nummer 3"),
    ],
)
def test_what_the_check_finds(closed: Path, statement: str, finding: str) -> None:
    connection = connect(closed, Role.MIGRATE)
    connection.execute(statement)
    connection.close()
    problems = check_store(closed)
    assert len(problems) == 1
    assert finding in problems[0]


def test_a_history_somebody_changed_is_found(closed: Path) -> None:
    connection = connect(closed, Role.MIGRATE)
    connection.execute("DROP TRIGGER journaal_update")
    connection.execute("UPDATE journaal SET wie = 'Iemand anders'")
    connection.close()
    assert check_store(closed) == ["De geschiedenis klopt niet meer vanaf nummer 1."]


def test_a_history_that_cannot_be_read_is_found(closed: Path) -> None:
    connection = connect(closed, Role.MIGRATE)
    connection.execute("DROP TRIGGER journaalwaarde_update")
    connection.execute("UPDATE journaalwaarde SET na = x'00ff'")
    connection.close()
    assert check_store(closed) == ["De geschiedenis is niet meer te lezen."]


def test_a_copy_that_lost_rows_is_refused(closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Count more rows in the store than there are: the copy then misses some."""
    counted = backup.row_counts
    seen: list[object] = []

    def count(connection: object) -> dict[str, int]:
        seen.append(connection)
        return {**counted(connection), "stadsdeel": 2 if len(seen) == 1 else 1}

    monkeypatch.setattr(backup, "row_counts", count)
    with pytest.raises(Refusal, match="Niet alles is gekopieerd"):
        backup.copy(closed, tmp_path / "kopie.wijkregie")
    assert beside(closed) == []


def test_copying_to_a_folder_that_is_not_there(closed: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        backup.copy(closed, tmp_path / "weg" / "kopie.wijkregie")
    assert refused.value.code == "map_ontbreekt"


def test_the_back_up_of_a_migration_is_never_overwritten(closed: Path) -> None:
    from tests.store.kit import MOMENT

    first = backup.place_before_migration(closed, "0001", MOMENT)
    shutil.copy(closed, first)
    second = backup.place_before_migration(closed, "0001", MOMENT)
    assert (first.name, second.name) == (
        "Mijn wijken 2026-11-21 0001.wijkregie",
        "Mijn wijken 2026-11-21 0001 (2).wijkregie",
    )


def test_a_new_file_is_not_put_beside_the_log_of_another(closed: Path, tmp_path: Path) -> None:
    """SQLite would take the rows in that log for the new file's own."""
    gone = tmp_path / "weg.wijkregie"
    with reopen(closed) as store:
        store.backup(gone)
        unfinished = leave_log(gone)
        with pytest.raises(Refusal) as refused:
            store.backup(gone, replace=True)
        assert refused.value.code == "log_in_de_weg"
        gone.unlink()
        with pytest.raises(Refusal) as refused:
            store.backup(gone)
        assert refused.value.code == "log_in_de_weg"
    assert log_of(gone).read_bytes() == unfinished


def leave_log(path: Path) -> bytes:
    """Leave a log with a row beside a store, as a program does that is killed."""
    copy = path.with_name("even.wijkregie")
    shutil.copy(path, copy)
    with reopen(copy) as store:
        add_stadsdeel(store, "Oud")
        content = log_of(copy).read_bytes()
    copy.unlink()
    log_of(path).write_bytes(content)
    return content


def test_what_a_killed_program_left_is_cleared_away_after_a_day(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "kopie"
    folder.mkdir()
    left = [folder / f".wijkregie-{letter * 32}.tmp{end}" for letter in "ab" for end in ("", "-wal")]
    mine = folder / ".wijkregie-van-mij.tmp"
    for path in (*left, mine):
        path.touch()
    for path in (*left[:2], mine):
        os.utime(path, (0, 0))
    store.backup(folder / "kopie.wijkregie")
    assert [path.exists() for path in (*left, mine)] == [False, False, True, True, True]
