"""Questions in a box of their own, answered as a user does."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeView,
)
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
    choose(monkeypatch, tmp_path / typed)
    assert dialogs.save_file(None, "Opslaan", tmp_path / "voorstel.pdf", "PDF (*.pdf)") == tmp_path / taken


@pytest.mark.parametrize("typed", ["verslag", "verslag.pdf"])
@pytest.mark.parametrize(("word", "taken"), [("Vervangen", True), ("Annuleren", False)])
def test_a_file_is_not_replaced_unasked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, word: str, *, taken: bool
) -> None:
    there = tmp_path / "verslag.pdf"
    there.touch()
    choose(monkeypatch, tmp_path / typed)
    press(word)
    assert dialogs.save_file(None, "Opslaan", tmp_path / "voorstel.pdf", "PDF (*.pdf)") == (there if taken else None)


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("save", [False, True])
def test_the_file_dialog_speaks_dutch(tmp_path: Path, qapp: QApplication, *, save: bool) -> None:
    """With the Dutch that Qt ships, as the program has it."""
    dutch = QTranslator()
    assert dutch.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(dutch)
    (tmp_path / "map").mkdir()
    (tmp_path / "a.wijkregie").touch()
    seen: set[str] = set()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.update(part.text() for part in dialog.findChildren(QLabel))
        seen.update(part.text() for part in dialog.findChildren(QPushButton))
        seen.update(part.toolTip() for part in dialog.findChildren(QToolButton))
        names = dialog.findChild(QTreeView)
        assert names is not None
        model = names.model()
        top = names.rootIndex()
        seen.update(str(model.index(row, 2, top).data()) for row in range(model.rowCount(top)))
        dialog.reject()

    QTimer.singleShot(200, look)
    if save:
        dialogs.save_file(None, "Opslaan", tmp_path / "voorstel.pdf", "PDF (*.pdf)")
    else:
        dialogs.open_file(None, tmp_path)
    qapp.removeTranslator(dutch)
    assert {text.replace("&", "") for text in seen} <= {
        "Map", "Bestand", "Map:", "Bestandsnaam:", "Soort:", "Openen", "Opslaan", "Annuleren", "Terug", "Verder",
        "Hogere map", "Nieuwe map aanmaken", "Lijstweergave", "Detailweergave", "",
    }  # fmt: skip
    assert "Map" in {text.replace("&", "") for text in seen}


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Type this path in the next file dialog."""
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(path)])
