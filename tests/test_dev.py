"""dev.py: what it finds itself, without a checker's help, and what it leaves alone."""

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
