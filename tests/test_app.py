from pathlib import Path

import pytest

from wijkregie import app, paths
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import begin
from wijkregie.usecases.clock import Clock


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


def test_a_first_start_has_no_store_and_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    assert app._last("", Clock()) == (None, None)
    own = begin.begin_own(tmp_path / begin.EIGEN, begin.Begin(), Clock())
    session, refusal = app._last("", Clock())
    assert session is not None
    assert (session.store.path, refusal) == (own, None)
    session.store.close()


def test_a_file_that_was_open_last_and_is_gone_is_missed_aloud(tmp_path: Path) -> None:
    session, refusal = app._last(str(tmp_path / "weg.wijkregie"), Clock())
    assert session is None
    assert refusal is not None
    assert refusal.code == "bestand_ontbreekt"


def test_where_no_window_can_be_shown_nothing_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Refusal) as refused:
        app.run_window(tmp_path / "weg.wijkregie")
    assert refused.value.code == "geen_scherm"
