"""Every question and message in a box of its own goes through here, in Dutch."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.begin import SUFFIX


def ask(parent: QWidget | None, question: str, yes: str, no: str = "Annuleren", *, more: str = "") -> bool:
    """Ask something; True for `yes`. Enter and Esc both mean `no`: nothing happens by accident."""
    box = _box(parent, QMessageBox.Icon.Question, question, more)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse_ = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse_)
    box.setEscapeButton(refuse_)
    box.exec()
    return box.clickedButton() is agree


def inform(parent: QWidget | None, text: str, *, more: str = "") -> None:
    """Tell something that must be read."""
    box = _box(parent, QMessageBox.Icon.Information, text, more)
    box.addButton("Sluiten", QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def refuse(parent: QWidget | None, refusal: Refusal) -> None:
    """Say why something cannot be done."""
    box = _box(parent, QMessageBox.Icon.Warning, str(refusal), "")
    box.addButton("Sluiten", QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def crashed(parent: QWidget | None, log: Path) -> None:
    """Say that the program made a mistake, what that means for the work, and where it is written down."""
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        "Er ging iets mis in wijkregie.",
        "Je gegevens staan nog zoals ze waren. Probeer het opnieuw. "
        f"Gaat het weer mis, stuur dan dit bestand mee: {log}",
    )
    copy = box.addButton("Plaats van het bestand kopiëren", QMessageBox.ButtonRole.ActionRole)
    box.addButton("Sluiten", QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(str(log))


def open_file(parent: QWidget | None, folder: Path) -> Path | None:
    """Let the user choose an existing file of wijkregie."""
    name, _ = QFileDialog.getOpenFileName(parent, "Bestand openen", str(folder), KIND)
    return Path(name) if name else None


def save_file(parent: QWidget | None, title: str, suggestion: Path, kind: str) -> Path | None:
    """Let the user choose where a file goes; `kind` is as "PDF (*.pdf)". Asks before an existing one is replaced."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kind)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(suggestion.suffix)


KIND = f"wijkregie (*{SUFFIX})"


def _box(parent: QWidget | None, kind: QMessageBox.Icon, text: str, more: str) -> QMessageBox:
    box = QMessageBox(kind, "wijkregie", text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    return box
