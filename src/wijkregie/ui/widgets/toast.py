"""A short message at the bottom left of the content, with at most one action."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import label, row
from wijkregie.ui.widgets.focus import RING_COLOUR


class Toast(QFrame):
    """Lies over its parent without taking the keyboard; goes after six seconds, later while the mouse is on it.

    What the keyboard stands on it does not cover (WCAG 2.4.11): it steps aside, also from the row one walks to.
    """

    SHOWN_MS = 6000
    FOLLOWS_MS = 100

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
        self._following = QTimer(self, interval=self.FOLLOWS_MS)
        self._following.timeout.connect(self._lay)
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._following.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._following.stop()

    def _lay(self) -> None:
        self.adjustSize()
        foot = Size.ROW_TWO  # where a page may have a line to type in
        place = QRect(QPoint(Space.XL, self._host.height() - self.height() - foot - Space.S), self.size())
        stood_on = self._stood_on()
        if place.intersects(stood_on):
            place.moveBottom(max(stood_on.top() - Space.S, self.height()))
        self.move(place.topLeft())

    def _stood_on(self) -> QRect:
        """Return where the keyboard is beside this, of a list the whole row; an empty place for elsewhere."""
        part = self._host.focusWidget()
        if part is None or self.isAncestorOf(part):
            return QRect()
        if not isinstance(part, QAbstractItemView):
            return QRect(part.mapTo(self._host, QPoint(0, 0)), part.size())
        stood_on = part.visualRect(part.currentIndex())
        left = part.viewport().mapTo(self._host, QPoint(0, stood_on.y()))
        return QRect(left, QSize(part.viewport().width(), stood_on.height()))

    def _act_now(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _go(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()
