"""A short message at the bottom left of the content, with at most one action."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import label, row
from wijkregie.ui.widgets.focus import RING_COLOUR


class Toast(QFrame):
    """Lies over its parent without taking the keyboard; goes after six seconds, later while the mouse is on it."""

    SHOWN_MS = 6000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("toast")
        self._word = label("")
        self._button = QPushButton()
        self._button.setProperty(RING_COLOUR, "vlak")
        self._button.clicked.connect(self._act_now)
        self._act: Callable[[], object] | None = None
        inner = row(self._word, self._button, space=Space.M)
        inner.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        self.setLayout(inner)
        self._timer = QTimer(self, singleShot=True, interval=self.SHOWN_MS)
        self._timer.timeout.connect(self._go)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._word.text()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence and perhaps an action, in place of what was shown."""
        self._word.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act = act
        self.setAccessibleName(text)
        self._lay()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, f"{text} {action}".strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lay()
        return False

    def _lay(self) -> None:
        self.adjustSize()
        foot = Size.ROW_TWO  # where a page may have a line to type in
        self.move(Space.XL, self._host.height() - self.height() - foot - Space.S)

    def _act_now(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _go(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()
