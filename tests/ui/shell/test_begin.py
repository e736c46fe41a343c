"""The first minutes with a store of one's own: what comes up, and what an empty one offers."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK
from tests.ui.walk import complaints
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.vandaag import VandaagPage
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell import application
from wijkregie.ui.shell.application import Application
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import LAST_PAGE, MainWindow
from wijkregie.ui.theme.theme import Theme

Begin = Callable[[int], MainWindow]


@pytest.fixture
def begin(
    qapp: QApplication, theme: Theme, settings: Settings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Return what takes one of the three ways on the first page, by its number, and gives the window."""
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
    if made.window is not None:
        made.window.close()
    made.deleteLater()


def test_a_start_list_opens_on_what_was_loaded(begin: Begin) -> None:
    page = begin(1).page
    assert isinstance(page, WijkorganenPage)
    count = len(page.listing.bodies)
    assert count == 20
    assert f"nog {count} te controleren: klopt een wijkorgaan, kies dan ‘Klopt zo’" in page.header._context.text()


def test_an_empty_store_offers_a_first_wijkorgaan_and_the_start_list(begin: Begin, qtbot: QtBot) -> None:
    window = begin(2)
    page = window.page
    assert isinstance(page, VandaagPage)
    assert complaints(page) == []
    empty = page._unused
    assert empty.isVisible()
    with qtbot.waitSignal(window.new_wanted):
        page._unused.findChildren(type(empty.button))[1].click()
    QTest.keyClick(empty.button, Qt.Key.Key_Space)
    assert isinstance(window.page, WijkorganenPage)
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Wijkorgaan toevoegen"
    dialog.close()
