"""A menu in which several things are ticked before it closes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


class TickMenu(QMenu):
    """Stays open while ticks are set, by mouse or by Space; Enter and Esc close it."""

    def __init__(self, parent: QWidget, name: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def add_tick(self, words: str, act: Callable[[bool], object], *, on: bool) -> QAction:
        """Add a line that can be on or off; `act` hears which."""
        action = self.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda now: act(now))
        return action

    def add_part(self, title: str) -> "TickMenu":
        """Add a menu within, that stays open too."""
        part = TickMenu(self, title)
        part.setTitle(title.replace("&", "&&"))
        self.addMenu(part)
        return part

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)
