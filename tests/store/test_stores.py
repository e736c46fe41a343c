"""Making, opening, using and closing a store; and what a killed program leaves behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.kit import MOMENT, add_stadsdeel, beside, reopen, stadsdelen
from wijkregie.domain.refusals import Refusal
from wijkregie.store.backup import check_store
from wijkregie.store.stores import Store, create_store

ROOT = Path(__file__).resolve().parents[2]


def run(script: str, *arguments: Path) -> "subprocess.Popen[str]":
    """Start another program on a store; it says "klaar" when it stands where the test wants it."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
    program = subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "klaar\n"
    return program


def kill(program: "subprocess.Popen[str]") -> None:
    program.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    program.communicate()


HOLD = """
import sys, time
from pathlib import Path
from tests.store.kit import reopen
store = reopen(Path(sys.argv[1]))
print("klaar", flush=True)
time.sleep(60)
"""

HALFWAY = """
import sys, time, uuid
from pathlib import Path
from tests.store.kit import MOMENT, add_stadsdeel, reopen
from wijkregie.domain.gebieden import Stadsdeel
store = reopen(Path(sys.argv[1]))
add_stadsdeel(store, "Zuid")
with store.unit_of_work("x", user="Marijke", moment=MOMENT) as unit:
    unit.save_all([Stadsdeel(id=uuid.uuid4().hex, naam=f"Half {n} " + "x" * 2000) for n in range(3000)])
    print("klaar", flush=True)
    time.sleep(60)
"""

MAKING = """
import sys, time
from pathlib import Path
from tests.store.kit import MOMENT, add_stadsdeel
from wijkregie.store.stores import create_store
def fill(store):
    add_stadsdeel(store, "Half")
    print("klaar", flush=True)
    time.sleep(60)
create_store(Path(sys.argv[1]), wie="Marijke", moment=MOMENT, fill=fill)
"""

COPYING = """
import sys, time
from pathlib import Path
from tests.store.kit import reopen
def progress(done, total):
    print("klaar", flush=True)
    time.sleep(60)
reopen(Path(sys.argv[1])).backup(Path(sys.argv[2]), progress=progress)
"""


def test_a_new_store_is_open_and_empty(store: Store) -> None:
    assert stadsdelen(store) == []
    assert not store.readonly


def test_closing_leaves_one_file(closed: Path) -> None:
    assert beside(closed) == []


def test_closing_twice_does_nothing(store: Store) -> None:
    store.close()
    store.close()


def test_what_was_written_is_there_again(closed: Path) -> None:
    with reopen(closed) as store:
        assert stadsdelen(store) == ["Noord"]


def fail_halfway(store: Store) -> None:
    with store.unit_of_work("x", user="M", moment=MOMENT) as unit:
        unit.connection.exec_driver_sql("DELETE FROM stadsdeel")
        raise ZeroDivisionError


def test_what_fails_halfway_leaves_no_trace(closed: Path) -> None:
    with reopen(closed) as store:
        with pytest.raises(ZeroDivisionError):
            fail_halfway(store)
        assert stadsdelen(store) == ["Noord"]


def test_one_block_reads_of_one_moment(store: Store) -> None:
    with store.read() as reading:
        count = "SELECT count(*) FROM stadsdeel"
        assert reading.exec_driver_sql(count).scalar_one() == 0
        add_stadsdeel(store, "Noord")
        assert reading.exec_driver_sql(count).scalar_one() == 0
    assert stadsdelen(store) == ["Noord"]


@pytest.mark.parametrize("kind", ["file", "empty", "folder", "link to nothing"])
def test_nothing_that_stands_there_is_overwritten(path: Path, kind: str) -> None:
    if kind == "folder":
        path.mkdir()
    elif kind == "link to nothing":
        path.symlink_to("nergens")
    else:
        path.write_text("van mij" if kind == "file" else "")
    before = path.lstat()
    with pytest.raises(Refusal, match="bestaat al") as refused:
        create_store(path, wie="Marijke", moment=MOMENT)
    assert refused.value.code == "bestaat_al"
    assert path.lstat() == before
    assert beside(path) == []


def test_a_store_whose_filling_fails_was_never_there(path: Path) -> None:
    def fill(store: Store) -> None:
        add_stadsdeel(store, "Half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        create_store(path, wie="Marijke", moment=MOMENT, fill=fill)
    assert list(path.parent.iterdir()) == []


def test_a_filled_store_is_whole_when_seen(path: Path) -> None:
    with create_store(path, wie="M", moment=MOMENT, fill=lambda store: add_stadsdeel(store, "Noord")) as store:
        assert stadsdelen(store) == ["Noord"]


def test_a_store_taken_by_somebody_else_meanwhile_stays_theirs(path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        create_store(path, wie="M", moment=MOMENT, fill=lambda _: path.write_text("van mij"))
    assert refused.value.code == "bestaat_al"
    assert path.read_text() == "van mij"
    assert beside(path) == []


def test_a_second_writer_is_told_who_has_it(closed: Path) -> None:
    other = run(HOLD, closed)
    try:
        with pytest.raises(Refusal) as refused:
            reopen(closed)
        assert refused.value.code == "al_geopend"
        assert "is al geopend door Marijke op " in str(refused.value)
        assert " sinds 21 november 2026 " in str(refused.value)
    finally:
        kill(other)


def test_a_reader_stands_beside_a_writer(closed: Path) -> None:
    with reopen(closed) as writing, reopen(closed, readonly=True) as reading:
        assert reading.readonly
        add_stadsdeel(writing, "Zuid")
        assert stadsdelen(reading) == ["Noord", "Zuid"]
        with pytest.raises(Refusal) as refused:
            add_stadsdeel(reading, "Oost")
        assert refused.value.code == "alleen_lezen"
    assert beside(closed) == []


def test_a_closed_file_is_complete_even_while_somebody_reads(closed: Path, tmp_path: Path) -> None:
    with reopen(closed, readonly=True) as reading:
        assert stadsdelen(reading) == ["Noord"]
        with reopen(closed) as writing:
            add_stadsdeel(writing, "Zuid")
        alone = tmp_path / "los.wijkregie"
        alone.write_bytes(closed.read_bytes())
        assert stadsdelen(reading) == ["Noord", "Zuid"]
    with reopen(alone) as store:
        assert stadsdelen(store) == ["Noord", "Zuid"]


def test_a_killed_program_holds_nothing(closed: Path) -> None:
    kill(run(HOLD, closed))
    assert f"{closed.name}.slot" in beside(closed)
    with reopen(closed) as store:
        assert stadsdelen(store) == ["Noord"]
    assert beside(closed) == []


@pytest.mark.parametrize("readonly", [False, True])
def test_killed_within_a_command_keeps_all_before_and_nothing_of_it(closed: Path, *, readonly: bool) -> None:
    kill(run(HALFWAY, closed))
    with reopen(closed, readonly=readonly) as store:
        assert stadsdelen(store) == ["Noord", "Zuid"]
    assert check_store(closed) == []


def test_killed_while_a_store_is_made_leaves_no_half_store(path: Path) -> None:
    kill(run(MAKING, path))
    assert not path.exists()
    create_store(path, wie="Marijke", moment=MOMENT).close()


def test_killed_while_copying_leaves_no_half_copy(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.wijkregie"
    kill(run(COPYING, closed, target))
    assert not target.exists()
    with reopen(closed) as store:
        store.backup(target)
    assert check_store(target) == []


def test_a_store_reached_by_a_link_is_the_same_store(closed: Path, tmp_path: Path) -> None:
    link = tmp_path / "snel.wijkregie"
    link.symlink_to(closed)
    with reopen(closed), pytest.raises(Refusal) as refused:
        reopen(link)
    assert refused.value.code == "al_geopend"


@pytest.mark.parametrize("naam", ["50% & meer #1?.wijkregie", "Wijken çğ 'x' \"y\";.wijkregie", " spatie .wijkregie"])
def test_any_file_name_will_do(tmp_path: Path, naam: str) -> None:
    path = tmp_path / naam
    with create_store(path, wie="M", moment=MOMENT) as store:
        add_stadsdeel(store, "Noord")
    assert [entry.name for entry in tmp_path.iterdir()] == [naam]
    with reopen(path) as store:
        assert stadsdelen(store) == ["Noord"]
