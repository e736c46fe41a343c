"""The self-test goes well on a sound installation and leaves nothing behind."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.zelftest import zelftest


def test_every_step_goes_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    steps = list(zelftest())
    assert steps[0] == "voorbeeldstad gemaakt"
    assert steps[-1] == "bestand en kopie gecontroleerd"
    assert len(steps) == len(set(steps)) == 16
    assert list(tmp_path.iterdir()) == []


def test_what_goes_wrong_is_told_without_asserts_too(tmp_path: Path) -> None:
    """A program that cannot write a real PDF: under python -O an `assert` would let it pass."""
    broken = """
import sys
from pathlib import Path
from wijkregie.cli import main
from wijkregie.usecases import rapporten

def save_jaarverslag(session, jaar, target, **scope):
    target.write_bytes(b"")
    return target

rapporten.save_jaarverslag = save_jaarverslag
sys.exit(main(["zelftest"]))"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-O", "-c", broken]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr.strip() == str(Refusal("zelftest_mislukt", wat="een PDF maken"))
