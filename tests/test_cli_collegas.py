"""The commands about files of colleagues: what they print, and how they end."""

import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from wijkregie.cli import main
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.usecases import overdragen, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import create_nieuw, writing

CLOCK = Clock(fixed=date(2026, 11, 21))
SECRET = "een lang wachtwoord"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make the stores of three, the second with a wijkorgaan in it."""
    folder = tmp_path_factory.mktemp("collegas")
    made = {naam: folder / f"{naam}.wijkregie" for naam in ("Sanne", "Marijke", "Piet")}
    for naam, path in made.items():
        create_nieuw(path, None, user=naam, clock=CLOCK)
    with writing(made["Marijke"], CLOCK) as session:
        wijkorganen.create_wijkorgaan(session, "Wijkraad Oost", telefoon="053 1")
    return made


@pytest.fixture
def mine(files: dict[str, Path], tmp_path: Path) -> Path:
    return Path(shutil.copy(files["Sanne"], tmp_path))


@pytest.fixture
def theirs(files: dict[str, Path], tmp_path: Path) -> Path:
    return Path(shutil.copy(files["Marijke"], tmp_path))


def overnemen(*arguments: object) -> int:
    return main(["overnemen", *map(str, arguments)])


def test_it_tells_what_it_did_in_one_line(mine: Path, theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for proef in (["--proef"], [], []):
        assert overnemen(theirs, "--bestand", mine, *proef) == 0
    first, second, third = capsys.readouterr().out.splitlines()
    assert first == second
    assert "nieuw 1 · " in first
    assert third.endswith("nieuw 0 · gewijzigd 0 · gelijk " + third.split()[1] + " · geweigerd 0")


def test_what_both_changed_is_told_and_chosen(mine: Path, theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    overnemen(theirs, "--bestand", mine)
    for path, number in ((mine, "053 2"), (theirs, "053 3")):
        with writing(path, CLOCK) as session:
            (body_id,) = wijkorganen.namen(session)
            wijkorganen.change_wijkorgaan(session, body_id, telefoon=number)
    capsys.readouterr()
    assert overnemen(theirs, "--bestand", mine) == 0
    told, line = capsys.readouterr().out.splitlines()
    assert "Telefoon: hier 053 2, daar 053 3" in told
    assert line.endswith("geweigerd 1")
    assert overnemen(theirs, "--bestand", mine, "--conflict", "daar") == 0
    assert capsys.readouterr().out.endswith("geweigerd 0\n")


def test_several_are_joined(
    mine: Path, theirs: Path, files: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert overnemen(theirs, files["Piet"], "--samenvoegen", "--bestand", mine) == 0
    assert "nieuw 1 · " in capsys.readouterr().out


def test_a_password_is_asked(
    mine: Path, theirs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "over.wijkregie"
    with writing(theirs, CLOCK) as session:
        keuze = Overdrachtkeuze(wijkorganen=frozenset(wijkorganen.namen(session)))
        overdragen.overdragen(session, keuze, target, wachtwoord=SECRET)
    for typed, ended in (("iets anders", 1), (SECRET, 0)):
        monkeypatch.setattr("sys.stdin", StringIO(f"{typed}\n"))
        assert overnemen(target, "--bestand", mine) == ended
    said = capsys.readouterr()
    assert "gaat over.wijkregie niet open" in said.err
    assert "nieuw 1 · " in said.out


def test_a_file_that_is_none_of_a_colleague_is_refused_in_one_line(
    mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "stuk.wijkregie"
    broken.write_bytes(b"SQLite format 3\x00" + b"x" * 9000)
    for path in (broken, tmp_path / "weg.wijkregie", mine):
        assert overnemen(path, "--bestand", mine) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 3
