"""Questions in a box of their own, answered as a user does."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from wijkregie.ui.shell import dialogs


def press(word: str) -> None:
    """Press a button of the box that is about to be shown, with the mnemonic that some desktops add to it."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (button,) = (button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == word)
        button.setText(f"&{word}")
        button.click()

    QTimer.singleShot(0, act)


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(("word", "agreed"), [("Weggooien", True), ("Annuleren", False)])
def test_a_question_is_answered_by_its_button(word: str, *, agreed: bool) -> None:
    press(word)
    assert dialogs.ask(None, "Wil je het weggooien?", "Weggooien") is agreed


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("verslag.pdf", "verslag.pdf"),
        ("verslag.PDF", "verslag.PDF"),
        ("verslag", "verslag.pdf"),
        ("Raad St. Jan", "Raad St. Jan.pdf"),
    ],
)
def test_a_file_gets_the_ending_of_its_kind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, taken: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / typed), ""))
    assert dialogs.save_file(None, "Opslaan", tmp_path / "voorstel.pdf", "PDF (*.pdf)") == tmp_path / taken


@pytest.mark.parametrize(("word", "taken"), [("Vervangen", True), ("Annuleren", False)])
def test_a_file_that_the_ending_makes_it_is_not_replaced_unasked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str, *, taken: bool
) -> None:
    there = tmp_path / "verslag.pdf"
    there.touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "verslag"), ""))
    press(word)
    assert dialogs.save_file(None, "Opslaan", tmp_path / "voorstel.pdf", "PDF (*.pdf)") == (there if taken else None)
