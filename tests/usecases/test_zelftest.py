"""The self-test goes well on a sound installation and leaves nothing behind."""

import tempfile
from pathlib import Path

import pytest

from wijkregie.usecases.zelftest import zelftest


def test_every_step_goes_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    steps = list(zelftest())
    assert steps[0] == "voorbeeldstad gemaakt"
    assert steps[-1] == "bestand en kopie gecontroleerd"
    assert len(steps) == len(set(steps)) == 10
    assert list(tmp_path.iterdir()) == []
