"""A choice that is on, as a small button: a press changes it, its cross takes it away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import plain_tip

_REMOVES = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LONGEST = 60


class Chip(QPushButton):
    """Says what is filtered on, as far as there is room; Del or Enter takes it away, Space or a click opens it."""

    removed = Signal()
    opened = Signal()

    def __init__(self, words: str) -> None:
        shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
        super().__init__(shown.replace("&", "&&"))
        self.words = words
        self._on_cross = False
        self.setProperty("soort", "chip")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIcon(icon("weg", "tekst2"))
        self.setIconSize(QSize(Size.CHECK, Size.CHECK))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        self.setToolTip(plain_tip(f"{words}\nKlik om te wijzigen, het kruisje haalt weg"))
        self.setAccessibleName(f"Filter {words}")
        self.setAccessibleDescription("Spatie wijzigt dit filter, Enter haalt het weg")
        self.clicked.connect(self._press)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(Size.FIELD_MONEY, Size.FIELD))

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        room = inside.width() - Size.CHECK - Space.XS
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_cross = event.position().x() >= self.width() - Size.CHECK - Space.M
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVES:
            self.removed.emit()
        else:
            self._on_cross = False
            super().keyPressEvent(event)

    def _press(self) -> None:
        (self.removed if self._on_cross else self.opened).emit()
