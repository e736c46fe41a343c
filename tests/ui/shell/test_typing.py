"""What is being typed survives the end of the laptop's battery."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.wijkorgaan.jaargesprekken import JaargesprekkenTab
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import history
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import open_session
from wijkregie.usecases.wijkorganen import dossier, wijkorganen

BODY = "Dorpsraad Lindevoort"
_KILLED = """
import os, sys
from datetime import date
from pathlib import Path
import wijkregie.ui
from PySide6.QtTest import QTest
from wijkregie.ui.shell.application import make_qt
app = make_qt()
from tests.ui.shell.test_typing import editor_of, is_ready, open_talk
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import open_session
folder = Path(sys.argv[1])
theme = Theme(app, Mode.LICHT)
session = open_session(folder / "stad.wijkregie", Clock(date(2026, 9, 24)))
lanes = Lanes(session)
window = MainWindow(lanes, Settings(folder / "instellingen"))
window.show()
open_talk(window, session)
for _ in range(200):
    QTest.qWait(20)
    if lanes.idle() and is_ready(window):
        break
saved = []
lanes.saved.connect(saved.append)
editor = editor_of(window)
editor.setFocus()
editor.selectAll()
QTest.keyClicks(editor, "De straat is schoner")
for _ in range(400):
    QTest.qWait(20)
    if saved:
        break
QTest.keyClicks(editor, " en")
os._exit(9)
"""


def body_id(session: Session) -> str:
    return next(row.id for row in wijkorganen(session, 2027) if row.naam == BODY)


def open_talk(window: MainWindow, session: Session) -> None:
    window.open_page("wijkorganen", wijkorgaan_id=body_id(session), tab="jaargesprekken")


def is_ready(window: MainWindow) -> bool:
    tab = window.findChild(JaargesprekkenTab)
    return tab is not None and tab.form.ready and tab.form.isVisible()


def editor_of(window: MainWindow) -> QPlainTextEdit:
    tab = window.findChild(JaargesprekkenTab)
    assert isinstance(tab, JaargesprekkenTab)
    editor = tab.form.field("gaat_goed")
    assert isinstance(editor, QPlainTextEdit)
    return editor


def said(session: Session) -> str:
    talks = dossier(session, body_id(session)).gesprekken
    return next(talk.gaat_goed for talk in talks if talk.jaar == 2027)


@pytest.fixture
def window(lanes: Lanes, settings: Settings, settle: Callable[[], None], qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(lanes, settings)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle()
    yield made
    settle()


def test_typing_with_pauses_is_stored_and_is_one_step_back(
    window: MainWindow, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    before = said(session)
    open_talk(window, session)
    settle()
    qtbot.waitUntil(lambda: is_ready(window))
    editor = editor_of(window)
    qtbot.waitUntil(lambda: editor.isVisible() and editor.toPlainText() == before, timeout=3000)
    editor.setFocus()
    editor.selectAll()
    for words in ("De straat", " is schoner"):
        QTest.keyClicks(editor, words)
        qtbot.waitUntil(lambda: said(session) == editor.toPlainText(), timeout=5000)
        settle()
        assert editor.hasFocus()
    assert said(session) == "De straat is schoner"
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    settle()
    history.undo(session)
    assert said(session) == before


def test_what_was_typed_is_there_after_the_program_was_killed(town: Path, tmp_path: Path) -> None:
    path = tmp_path / "stad.wijkregie"
    path.write_bytes(town.read_bytes())
    root = Path(__file__).parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"}
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path)], env=environment, timeout=90, check=False, cwd=root
    )
    assert ended.returncode == 9
    session = open_session(path, CLOCK)
    with session.store:
        assert said(session) == "De straat is schoner"
        history.undo(session)
        assert said(session) != "De straat is schoner"
