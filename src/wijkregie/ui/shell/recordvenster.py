"""What the windows share that show something of one kept row: its name above, what can be undone below, and Esc."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.hulp import help_by_key
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, line, plain, row
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.ui.widgets.toast import Toast
from wijkregie.usecases import history
from wijkregie.usecases.session import Outcome


class Recordvenster(Dialog):
    """A title, the `content`, and a foot with Sluiten. Subclasses make the content and give it to `fill`."""

    manual = "lijsten#Geschiedenis en bijlagen"

    def __init__(self, shell: Shell, parent: QWidget, title: str) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.shell = shell
        self._title = ElidedLabel("", "titel")
        self.entitle(title)
        help_by_key(self)

    def fill(self, content: QWidget, *foot: QWidget | None) -> None:
        """Put the parts in their place; the first of `foot` takes the room beside the others."""
        head = row(self._title)
        below: QBoxLayout = row(*foot, plain("Sluiten", self.reject), space=Space.M)
        for part in (head, below):
            part.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        below.setStretch(0, 1)
        whole = column(head, line(), content, line(), below, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.toast = Toast(content)

    def entitle(self, title: str) -> None:
        """Call the window so."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button it is on, and do nothing elsewhere."""
        focused = self.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()

    def done_here(self, outcome: Outcome[Any]) -> None:
        """Say what was done, and offer to undo it."""
        if outcome.nummer is not None:
            self.toast.say(f"{outcome.label}.", "Ongedaan maken", lambda: self._undo(outcome.nummer))

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        dialogs.refuse(self, refusal)

    def _undo(self, nummer: int | None) -> None:
        self.shell.lanes.command(history.undo, nummer=nummer, owner=self, refused=self.refuse)
