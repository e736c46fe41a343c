"""The bijlagen of one wijkorgaan: added, copied and removed from the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.pages.wijkorgaan.conftest import Show
from tests.ui.walk import complaints
from wijkregie.ui.pages.wijkorgaan.bijlagen import BijlagenTab
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import bijlagen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


@pytest.fixture
def tab(show: Show) -> BijlagenTab:
    tab = show("bijlagen").frame.tab
    assert isinstance(tab, BijlagenTab)
    return tab


def test_a_file_is_added_copied_and_removed(
    tab: BijlagenTab,
    window: MainWindow,
    session: Session,
    body: str,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source, target = tmp_path / "plan.txt", tmp_path / "kopie.txt"
    source.write_text("een plan")
    assert complaints(tab) == []
    monkeypatch.setattr(dialogs, "open_any", lambda *_: source)
    tab.paneel.add.click()
    settle()
    (kept,) = bijlagen.bijlagen(session, "wijkorgaan", body)
    QAbstractItemModelTester(tab.paneel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [each.naam for each in tab.paneel._model.rows] == ["plan.txt"]
    assert complaints(tab) == []

    monkeypatch.setattr(outgoing, "ask_target", lambda *_: target)
    tab.paneel.table.choose_first()
    assert tab.paneel.copy.isEnabled()
    tab.paneel.copy.click()
    settle()
    assert target.read_text() == "een plan"

    monkeypatch.setattr(window, "ask", lambda *_, **__: True)
    tab.paneel.remove(kept)
    settle()
    assert bijlagen.bijlagen(session, "wijkorgaan", body) == []
    assert tab.paneel._model.rows == []
