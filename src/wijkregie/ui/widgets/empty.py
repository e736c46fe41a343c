"""What an empty place says: what belongs here, why it is empty, and one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import Act, column, label, link, plain, primary, row


class EmptyState(QWidget):
    """Two sentences and exactly one button, in the middle."""

    def __init__(
        self, what: str, why: str = "", action: str = "", act: Act | None = None, *, main: bool = False
    ) -> None:
        """Say `what` belongs here and `why` it is empty; `main` fills the button, where the page has no other."""
        super().__init__()
        self._what = label("", "paneel", wrap=True)
        self._why = label("", "tweede", wrap=True)
        words = QWidget()
        words.setMaximumWidth(Size.FORM)
        words.setLayout(column(self._what, self._why))
        for sentence in (self._what, self._why):
            sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = (primary if main else plain)(action, act)
        middle = row(None, words, None, space=Space.NONE)
        middle.setStretch(1, Size.FORM)  # next to it the room at both sides weighs nothing
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.S)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addSpacing(Space.S)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(action))  # only now: shown without a parent it would be a window of its own
        self.setFocusProxy(self.button)
        self._below = layout.count()
        layout.addStretch(3)
        self.set_texts(what, why)

    def offer(self, words: str, act: Act) -> QPushButton:
        """Put another, lesser way on under the button and return it."""
        made = link(words, act)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(self._below, made, 0, Qt.AlignmentFlag.AlignHCenter)
        return made

    def set_texts(self, what: str, why: str = "") -> None:
        """Change the sentences."""
        self._what.setText(what)
        self._why.setText(why)
        self._why.setVisible(bool(why))
