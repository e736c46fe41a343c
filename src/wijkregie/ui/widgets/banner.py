"""A sentence above something, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import label, plain, row


class Banner(QFrame):
    """A quiet sentence about all that is below it, with one button; hidden at first."""

    def __init__(self, text: str, action: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("soort", "vraag")
        self._text = label(text, "tweede", wrap=True)
        self.button = plain(action, act)
        layout = row(self._text, self.button, space=Space.L)
        layout.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.hide()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)
