"""The files of one kept row of any kind, in a window of its own."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, line, plain, row
from wijkregie.ui.widgets.progress import ProgressPanel
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.toast import Toast
from wijkregie.usecases import history
from wijkregie.usecases.recordgeschiedenis import Spoor, spoor
from wijkregie.usecases.session import Outcome


class Bijlagenvenster(QDialog):
    """The list, with Ongedaan maken below it; Esc closes it."""

    def __init__(self, shell: Shell, parent: QWidget, record: Record) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Bijlagen")
        self.shell = shell
        self._title = ElidedLabel("Bijlagen", "titel")
        self.paneel = BijlagenPaneel(shell, *record)
        self.paneel.done = self._done
        head = row(self._title)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        close = plain("Sluiten", self.reject)
        foot = row(None, close)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        whole = column(head, line(), self.paneel, line(), foot, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.toast = Toast(self.paneel)
        ProgressPanel(self.paneel, shell.lanes)
        self.resize(Size.PAPER, Size.DIALOG)
        shell.lanes.read(spoor, *record, owner=self, done=self._name, refused=lambda _refusal: None)
        self.paneel.counted.connect(self._begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button it is on, and do nothing elsewhere."""
        focused = self.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()

    def _name(self, found: Spoor) -> None:
        title = f"Bijlagen bij {found.naam}"
        self.setWindowTitle(title)
        self._title.setText(title)

    def _begin(self, _count: int) -> None:
        """Give the keyboard to the list, or to the way to a first file."""
        focused = self.focusWidget()
        if focused is None or not focused.isVisible() or not self.paneel.isAncestorOf(focused):
            self.paneel.setFocus()

    def _done(self, outcome: Outcome[Any]) -> None:
        if outcome.nummer is not None:
            self.toast.say(f"{outcome.label}.", "Ongedaan maken", lambda: self._undo(outcome.nummer))

    def _undo(self, nummer: int | None) -> None:
        self.shell.lanes.command(
            history.undo, nummer=nummer, owner=self, refused=lambda refusal: dialogs.refuse(self, refusal)
        )


def show_bijlagen(shell: Shell, parent: QWidget, record: Record) -> Bijlagenvenster:
    """Show the files of a kept row."""
    window = Bijlagenvenster(shell, parent, record)
    window.open()
    return window
