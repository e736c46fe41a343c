from pathlib import Path

import pytest

from wijkregie import app, paths


def test_a_crash_is_written_down_without_anyones_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "nog niet")
    try:
        try:
            dict[str, str]()["Gerda Olthuis"]
        except KeyError as error:
            raise RuntimeError("NL91ABNA0417164300") from error
    except RuntimeError:
        place = app.log_crash()
    text = place.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "test_app.py" in text
    assert "NL91" not in text.replace('raise RuntimeError("NL91', "")


def test_crashes_are_kept_below_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    for error in (ValueError("x"), TypeError("y")):
        place = app.log_crash(error)
    text = place.read_text(encoding="utf-8")
    assert text.index("ValueError") < text.index("TypeError")
