"""Every question and message in a box of its own goes through here, in Dutch."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtWidgets import QApplication, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.begin import SUFFIX


def ask(parent: QWidget | None, question: str, yes: str, no: str = "Annuleren", *, more: str = "") -> bool:
    """Ask something; True for `yes`. Enter and Esc both mean `no`: nothing happens by accident."""
    return _pressed(parent, "Question", question, more, yes, no) == yes


def inform(parent: QWidget | None, text: str, *, more: str = "") -> None:
    """Tell something that must be read."""
    _pressed(parent, "Information", text, more, "Sluiten")


def refuse(parent: QWidget | None, refusal: Refusal) -> None:
    """Say why something cannot be done."""
    _pressed(parent, "Warning", str(refusal), "", "Sluiten")


def crashed(parent: QWidget | None, log: Path) -> None:
    """Say that the program made a mistake, what that means for the work, and where it is written down."""
    more = (
        "Je gegevens staan nog zoals ze waren. Probeer het opnieuw. "
        f"Gaat het weer mis, stuur dan dit bestand mee: {log}"
    )
    copy = "Plaats van het bestand kopiëren"
    if _pressed(parent, "Critical", "Er ging iets mis in wijkregie.", more, copy, "Sluiten") == copy:
        QApplication.clipboard().setText(str(log))


def open_file(parent: QWidget | None, folder: Path) -> Path | None:
    """Let the user choose an existing file of wijkregie."""
    return _choose(parent, "Bestand openen", folder, KIND, save=False)


def open_list(parent: QWidget | None, folder: Path) -> Path | None:
    """Let the user choose a list to read in."""
    return _choose(parent, "Lijst kiezen", folder, LISTS, save=False)


def open_any(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Let the user choose any existing file."""
    return _choose(parent, title, folder, "Alle bestanden (*)", save=False)


def save_file(parent: QWidget | None, title: str, suggestion: Path, kind: str) -> Path | None:
    """Let the user choose where a file goes; `kind` is as "PDF (*.pdf)". Asks before an existing one is replaced."""
    path = _choose(parent, title, suggestion, kind, save=True)
    if path is None:
        return None
    if path.suffix.lower() != suggestion.suffix:
        path = path.with_name(path.name + suggestion.suffix)
    if path.exists() and not ask(parent, f"{path.name} bestaat al. Wil je het vervangen?", "Vervangen"):
        return None
    return path


KIND = f"wijkregie (*{SUFFIX})"
LISTS = "Lijst (*.xlsx *.xlsm *.csv *.txt);;Alle bestanden (*)"


def _choose(parent: QWidget | None, title: str, place: Path, kind: str, *, save: bool) -> Path | None:
    """Show the system's file dialog, or else Qt's, with Dutch for the words that Qt has in English only."""
    from PySide6.QtWidgets import QFileDialog, QFileIconProvider

    class Kinds(QFileIconProvider):
        def type(self, info: QFileInfo) -> str:
            return "Map" if info.isDir() else "Bestand"

    dialog = QFileDialog(parent, title, str(place.parent if save else place), kind)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "Map:")
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, "Soort:")
    kinds = Kinds()
    dialog.setIconProvider(kinds)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # save_file asks, in the words of wijkregie
        dialog.selectFile(place.name)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def _pressed(parent: QWidget | None, kind: str, text: str, more: str, *words: str) -> str:
    """Show a box and return the word on the button that was pressed; Enter and Esc press the last one."""
    from PySide6.QtWidgets import QMessageBox  # loading it is a tenth of the start of the window

    box = QMessageBox(QMessageBox.Icon[kind], "wijkregie", text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    *others, last = words
    made = {word: box.addButton(word, QMessageBox.ButtonRole.AcceptRole) for word in others}
    safe = box.addButton(last, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    # By the button, not by its text: some desktops put a mnemonic in that.
    return next((word for word, button in made.items() if button is box.clickedButton()), last)
