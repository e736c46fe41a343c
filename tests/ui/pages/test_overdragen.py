"""Overdragen in the window: choose, see what goes along, make the file, and put it in a colleague's name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.store.engine import has_wachtwoord, is_overdracht
from wijkregie.ui.pages.uitwisselen.frame import UitwisselenPage
from wijkregie.ui.pages.uitwisselen.overdragen import OverdragenView
from wijkregie.ui.shell import outgoing
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import wijkorganen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


@pytest.fixture
def first_page() -> str:
    return "uitwisselen"


@pytest.fixture
def view(window: MainWindow, settle: Settle) -> OverdragenView:
    window.open_page("uitwisselen", deel="overdragen")
    settle()
    page = window.page
    assert isinstance(page, UitwisselenPage)
    view = page.view
    assert isinstance(view, OverdragenView)
    return view


def tick(view: OverdragenView, number: int, settle: Settle) -> str:
    each = view.choice._model.rows[number]
    view.choice.table.ticked.emit(each)
    settle()
    return str(each.naam)


def told(view: OverdragenView) -> str:
    return " ".join(each.text() for each in view.findChildren(QLabel) if each.isVisible())


def test_nothing_chosen_makes_nothing(view: OverdragenView, qtbot: QtBot) -> None:
    assert complaints(view) == []
    assert not view.make.isEnabled()
    qtbot.waitUntil(lambda: "Nog niets" in told(view))


def test_a_stadsdeel_has_its_wijkorganen_ticked(view: OverdragenView, settle: Settle, qtbot: QtBot) -> None:
    assert tick(view, 0, settle) == "Heel stadsdeel Centrum"
    assert [each.ticked for each in view.choice._model.rows[:7]] == [True] * 6 + [False]
    qtbot.waitUntil(lambda: "5 wijkorganen" in told(view))
    tick(view, 2, settle)
    assert [each.ticked for each in view.choice._model.rows[:6]] == [False, True, False, True, True, True]
    qtbot.waitUntil(lambda: "4 wijkorganen" in told(view))
    tick(view, 0, settle)
    tick(view, 0, settle)
    assert not view.make.isEnabled()


def test_the_file_is_made_and_the_wijkorganen_put_in_a_name(
    view: OverdragenView, session: Session, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Overdracht.wijkregie"
    monkeypatch.setattr(outgoing, "ask_target", lambda *_: target)
    tick(view, 2, settle)
    view.aan.set_raw("Sanne")
    view.locked.setChecked(True)
    view.password.set_raw("lang genoeg")
    view.again.set_raw("anders gewoon")
    view.make.click()
    assert "niet gelijk" in view.again.message
    assert not target.exists()
    view.again.set_raw("lang genoeg")
    assert complaints(view) == []
    view.make.click()
    settle()
    assert is_overdracht(target)
    assert has_wachtwoord(target)
    assert target.with_suffix(".pdf").exists()
    assert view.password.raw() == view.again.raw() == ""
    assert "Overdracht.wijkregie staat klaar." in told(view)
    assert complaints(view) == []
    view.hand.click()
    settle()
    (handed,) = view.keuze.wijkorganen
    assert wijkorganen.dossier(session, handed).wijkorgaan.wijkregisseur == "Sanne"
    assert not view.hand.isVisible(), "that is done"
