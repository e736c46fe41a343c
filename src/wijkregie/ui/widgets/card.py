"""A card: something to open, with a name and what stands under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import label
from wijkregie.ui.widgets.focus import RINGED


class Card(QFrame):
    """Opens by a click, Enter or Space; fill `body` with parts. `today` sets it apart from the others."""

    opened = Signal()

    def __init__(self, name: str, *, today: bool = False) -> None:
        super().__init__()
        self.setProperty("soort", "kaartvandaag" if today else "kaart")
        self.setProperty(RINGED, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self.body.setSpacing(Space.XS)
        self.body.addWidget(label(name, "vet", wrap=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
