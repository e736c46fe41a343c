"""Fields to type in: what is asked of them beyond what Qt's own do."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.widgets.textfields import TextEdit

LONG = "De straat is schoner. " * 500
TEXTS = {
    "short": "Twee regels.\nEn een lege:\n\nKlaar.",
    "long paragraph": LONG,
    "long paragraphs": f"{LONG}\n\nKort.\n{LONG.strip()}",
    "no spaces": "x" * 9_000,
}


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> TextEdit:
    made = TextEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_comes_out_as_it_went_in(editor: TextEdit, text: str) -> None:
    editor.set_text(text)
    assert editor.text() == text
    editor.clear()
    pasted = QMimeData()
    pasted.setText(text)
    editor.insertFromMimeData(pasted)
    assert editor.text() == text
    editor.selectAll()
    editor.copy()
    assert QApplication.clipboard().text() == text


def test_a_very_long_paragraph_stands_there_in_pieces(editor: TextEdit) -> None:
    editor.set_text(LONG)
    block = editor.document().firstBlock()
    while block.isValid():
        assert block.length() <= 1_100
        block = block.next()
    assert editor.document().blockCount() > 5


def test_typing_at_a_seam_takes_only_what_is_typed_away(editor: TextEdit) -> None:
    editor.set_text(LONG)
    second = editor.document().findBlockByNumber(1).position()
    for keys in ((Qt.Key.Key_Backspace, Qt.Key.Key_Backspace), (Qt.Key.Key_Return,), (Qt.Key.Key_X,)):
        editor.set_text(LONG)
        cursor = editor.textCursor()
        cursor.setPosition(second)
        editor.setTextCursor(cursor)
        for key in keys:
            QTest.keyClick(editor, key)
        assert editor.text().replace("\n", "").replace("x", "") == LONG
        assert editor.text().count("\n") == (Qt.Key.Key_Return in keys)


@pytest.mark.parametrize("text", ["", "a\n" * 40])
def test_it_tells_when_its_height_changes(editor: TextEdit, qtbot: QtBot, text: str) -> None:
    editor.set_text("\n" * 5)
    before = editor.height()
    with qtbot.waitSignal(editor.grew):
        editor.set_text(text)
    assert editor.minimumHeight() != before
