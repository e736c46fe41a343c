"""dev.py: what it finds itself, without a checker's help, and what it leaves alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev


def test_a_dead_link_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("[up](../b.md#top) [out](https://example.org/x) [here](#here) [gone](c.md)")
    (tmp_path / "b.md").write_text("![picture](docs/a.png)")
    assert dev.dead_links() == ["b.md: docs/a.png", "docs/a.md: c.md"]


def test_links_in_hidden_folders_are_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "a.md").write_text("[gone](c.md)")
    assert dev.dead_links() == []


@pytest.mark.parametrize("arguments", [[], ["opstarten"]])
def test_an_unknown_verb_shows_the_verbs(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    assert "dev.py run" in capsys.readouterr().out


def test_pictures_are_made_in_the_three_themes(tmp_path: Path) -> None:
    maker = dev.ROOT / "docs" / "screens" / "make.py"
    made = subprocess.run(
        [sys.executable, maker, tmp_path, "acties"], capture_output=True, text=True, check=False, env=_with_source()
    )
    assert made.returncode == 0, made.stderr
    names = ["acties-contrast.png", "acties-donker.png", "acties-licht.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def _with_source() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(dev.ROOT / "src")}
