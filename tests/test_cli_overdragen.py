"""Handing over from the command line: what goes along is told, a password is asked and never shown."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.kit import mounted
from wijkregie.cli import main
from wijkregie.store.engine import has_wachtwoord, is_overdracht


@pytest.fixture(scope="module")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.wijkregie"
    assert main(["voorbeeld", str(path), "--peildatum", "2026-11-21"]) == 0
    return path


@pytest.fixture
def store(example_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path))


def handed(store: Path, target: Path, *more: str) -> int:
    return main(["overdragen", "--bestand", str(store), "--uit", str(target), *more])


def test_a_stadsdeel_with_its_dossier(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target, dossier = tmp_path / "uit.wijkregie", tmp_path / "uit.pdf"
    assert handed(store, target, "--stadsdeel", "Centrum", "--dossier", str(dossier), "--aan", "Sanne") == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == f"Gemaakt: {target}"
    assert "Er gaat mee: 5 wijkorganen, 24 jaargesprekken" in out
    assert err == ""
    assert is_overdracht(target)
    assert not has_wachtwoord(target)
    assert dossier.read_bytes().startswith(b"%PDF")
    assert main(["controle", "--bestand", str(target)]) == 1
    assert "Overnemen" in capsys.readouterr().err


def test_several_bodies(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = ("--wijkorgaan", "Wijkraad Oude Veste", "--wijkorgaan", "Wijkraad Haven en Kade", "--met-prive")
    assert handed(store, tmp_path / "uit.wijkregie", *more) == 0
    assert "Er gaat mee: 2 wijkorganen, " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "code"),
    [("lang genoeg\nlang genoeg\n", 0), ("lang genoeg\nlang genoegx\n", 1), ("kort\nkort\n", 1), ("", 1)],
)
def test_a_password_is_asked_twice_and_never_told(
    store: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    code: int,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    target = tmp_path / "uit.wijkregie"
    assert handed(store, target, "--stadsdeel", "Centrum", "--wachtwoord") == code
    told = "".join(capsys.readouterr())
    assert "lang genoeg" not in told
    assert target.exists() == has_wachtwoord(target) == (code == 0)


def test_nothing_chosen_or_a_store_in_the_way_is_refused(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert handed(store, tmp_path / "uit.wijkregie") == 1
    assert "minstens één" in capsys.readouterr().err
    assert handed(store, store, "--stadsdeel", "Centrum") == 1
    assert "bestaat al" in capsys.readouterr().err


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "schijf", ["-t", "tmpfs", "-o", "size=500k", "tmpfs"])


def test_a_full_disk_leaves_nothing(store: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert handed(store, small_disk / "uit.wijkregie", "--stadsdeel", "Centrum") == 1
    assert capsys.readouterr().err.startswith("De schijf is vol.")
    assert list(small_disk.iterdir()) == []


def test_killed_midway_nothing_stands_at_the_target(store: Path, tmp_path: Path) -> None:
    """Whoever is killed leaves at most a temporary file, which the next one sweeps away."""
    target = tmp_path / "uit" / "uit.wijkregie"
    target.parent.mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "wijkregie", "overdragen", "--bestand", str(store), "--stadsdeel", "Centrum"]
    with subprocess.Popen([*command, "--uit", str(target)], env=environment) as process:
        while process.poll() is None and not list(target.parent.iterdir()):
            pass
        process.kill()
    assert not target.exists() or process.returncode == 0
