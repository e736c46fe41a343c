"""The first minutes with a store of one's own: what comes up, and what an empty one offers."""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.conftest import CLOCK
from tests.ui.walk import complaints
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.uitwisselen.frame import UitwisselenPage
from wijkregie.ui.pages.uitwisselen.overnemen import OvernemenView
from wijkregie.ui.pages.vandaag import VandaagPage
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell import application, dialogs
from wijkregie.ui.shell.application import Application
from wijkregie.ui.shell.first_run import FirstRun
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import LAST_PAGE, MainWindow
from wijkregie.ui.theme.theme import Theme
from wijkregie.usecases import gebieden
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.overdragen import overdragen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import open_session

Begin = Callable[[int], MainWindow]
SCHEMAS = Path(__file__).parents[2] / "data" / "schemas"


@pytest.fixture
def begin(
    qapp: QApplication, theme: Theme, settings: Settings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Return what takes one of the ways on the first page, by its number, and gives the window."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(application, "Theme", lambda *_known: theme)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    settings.put_text(LAST_PAGE, "instellingen")
    made = Application(qapp, settings, CLOCK, lambda _error: tmp_path / "fout.txt")

    def take(way: int) -> MainWindow:
        made.welcome()
        first = made._welcome
        first._ways[way][0].click()
        QTest.keyClick(first, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: made.window is not None, timeout=10_000)
        assert made.window is not None
        qtbot.waitUntil(made.window.lanes.idle, timeout=5000)
        return made.window

    yield take
    for shown in (made._welcome, made.window):
        if shown is not None:
            shown.close()
    made.deleteLater()


def test_a_start_list_opens_on_what_was_loaded(begin: Begin) -> None:
    page = begin(2).page
    assert isinstance(page, WijkorganenPage)
    count = len(page.listing.bodies)
    assert count == 20
    assert f"nog {count} te controleren: klopt een wijkorgaan, kies dan ‘Klopt zo’" in page.header._context.text()


def test_a_list_of_ones_own_is_asked_for_in_an_empty_store(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "wijkraden.csv"
    own.write_text("Naam;Stadsdeel\nWijkraad Eerste;Noord\nWijkraad Tweede;Noord\n", encoding="utf-8")
    monkeypatch.setattr(dialogs, "open_list", lambda *_given: own)
    window = begin(1)
    assert window.lanes.session.store.path.stem == "mijn wijken"

    def read() -> None:
        assert window.page is not None
        assert window.page.title == "Uitwisselen"
        assert "wijkraden.csv" in window.page.header._context.text()

    qtbot.waitUntil(read, timeout=5000)


def test_an_empty_store_offers_a_first_wijkorgaan_and_the_start_list(begin: Begin, qtbot: QtBot) -> None:
    window = begin(3)
    page = window.page
    assert isinstance(page, VandaagPage)
    assert complaints(page) == []
    empty = page._unused
    assert empty.isVisible()
    with qtbot.waitSignal(window.new_wanted):
        next(made for made in page._unused.findChildren(type(empty.button)) if "startlijst" in made.text()).click()
    QTest.keyClick(empty.button, Qt.Key.Key_Space)
    assert isinstance(window.page, WijkorganenPage)
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Wijkorgaan toevoegen"
    dialog.close()


def test_from_a_window_the_first_page_has_a_way_back(begin: Begin, qtbot: QtBot) -> None:
    window = begin(3)
    for leave in (lambda page: QTest.keyClick(page, Qt.Key.Key_Escape), lambda page: page._back.click()):
        window.new_wanted.emit()
        first = welcome()
        assert complaints(first) == []
        assert first._back.isVisible()
        leave(first)
        qtbot.waitUntil(partial(lambda gone: not isValid(gone), first), timeout=2000)
        assert window.isVisible()


def test_another_file_is_opened_off_the_windows_thread(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(3)
    old = Path(shutil.copy(SCHEMAS / "0001.wijkregie", tmp_path / "oud.wijkregie"))
    threads: list[str] = []
    monkeypatch.setattr(dialogs, "open_file", lambda *_: old)

    def opened(path: Path, clock: Clock) -> Session:
        threads.append(threading.current_thread().name)
        return open_session(path, clock)

    monkeypatch.setattr(application, "open_session", opened)
    window.open_wanted.emit()
    qtbot.waitUntil(lambda: shown(old), timeout=20_000)
    assert threads[0].startswith("work")
    assert not window.isVisible()


def test_a_file_that_cannot_be_opened_leaves_the_window(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(3)
    damaged = tmp_path / "kapot.wijkregie"
    damaged.write_bytes(b"kapot")
    told: list[str] = []
    monkeypatch.setattr(dialogs, "open_file", lambda *_: damaged)
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: told.append(str(refusal)))
    window.open_wanted.emit()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert "kapot.wijkregie" in told[0]
    assert window.isVisible()


def test_what_a_colleague_handed_over_is_offered_to_take_over(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(3)
    lindevoort = gebieden.add_stadsdeel(window.lanes.session, "Lindevoort").value
    made = tmp_path / "overdracht.wijkregie"
    overdragen(window.lanes.session, Overdrachtkeuze(stadsdelen=frozenset({lindevoort.id})), made)
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "open_file", lambda *_: made)

    def ask(_parent: object, question: str, yes: str, *_: str, **_more: str) -> bool:
        asked.append(f"{question} {yes}")
        return True

    monkeypatch.setattr(dialogs, "ask", ask)
    window.open_wanted.emit()
    qtbot.waitUntil(lambda: bool(asked) and isinstance(window.page, UitwisselenPage), timeout=5000)
    assert asked == ["overdracht.wijkregie is een overdracht van een collega. Wil je die overnemen? Overnemen"]
    page = window.page
    assert isinstance(page, UitwisselenPage)
    view = page.view
    assert isinstance(view, OvernemenView)
    assert [bestand.pad for bestand in view.choosing.bestanden] == [made]
    qtbot.waitUntil(window.lanes.idle, timeout=5000)


@pytest.mark.parametrize("sure", [True, False])
def test_the_example_is_made_anew_only_when_the_user_is_sure(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, sure: bool
) -> None:
    window = begin(0)
    old = window.lanes.session.store.path
    monkeypatch.setattr(dialogs, "ask", lambda *_given, **_more: sure)
    assert window.menu.renew.isVisible()
    window.menu.renew.trigger()
    if sure:
        qtbot.waitUntil(lambda: not window.isVisible() and not old.exists(), timeout=20_000)
    assert window.isVisible() is not sure
    assert old.exists() is not sure


def test_a_store_of_ones_own_is_not_made_anew(begin: Begin) -> None:
    assert not begin(3).menu.renew.isVisible()


def welcome() -> FirstRun:
    (found,) = (top for top in QApplication.topLevelWidgets() if isinstance(top, FirstRun) and top.isVisible())
    return found


def shown(path: Path) -> bool:
    """Tell whether a window on this file is what is shown."""
    return [
        top.lanes.session.store.path
        for top in QApplication.topLevelWidgets()
        if isinstance(top, MainWindow) and top.isVisible()
    ] == [path.resolve()]
