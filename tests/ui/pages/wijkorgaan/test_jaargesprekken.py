"""The talks of a wijkorgaan on its own page."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.pages.wijkorgaan.conftest import Show
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.wijkorgaan.jaargesprekken import JaargesprekkenTab
from wijkregie.usecases import history
from wijkregie.usecases.jaargesprekken import change_jaargesprek


def test_an_answer_that_changes_elsewhere_is_shown_here(
    show: Show, lanes: Lanes, settle: Callable[[], None], qtbot: QtBot
) -> None:
    tab = show("jaargesprekken").findChild(JaargesprekkenTab)
    assert isinstance(tab, JaargesprekkenTab)
    qtbot.waitUntil(lambda: tab.form.ready)
    assert tab.form.blad is not None
    assert tab.form.blad.gesprek is not None
    editor = tab.form.field("activiteiten")
    assert isinstance(editor, QPlainTextEdit)
    for words in ("Een feest", "Twee feesten"):
        lanes.command(change_jaargesprek, tab.form.blad.gesprek.id, activiteiten=words, owner=tab)
        settle()
        assert editor.toPlainText() == words
    lanes.command(history.undo, owner=tab)
    settle()
    assert editor.toPlainText() == "Een feest"
