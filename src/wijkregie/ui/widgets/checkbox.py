"""A box to tick, drawn like those in tables."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space


def paint_tick(painter: QPainter, left: float, middle: float, theme: Theme, *, ticked: bool, on: bool = True) -> None:
    """Draw a tick box with its left side and middle at these places; `on` is False for one that is disabled."""
    side = Size.CHECK
    box = QRectF(left + 0.5, round(middle - side / 2) + 0.5, side - 1, side - 1)
    fill = "acc" if on else "tekst3"
    painter.setPen(QPen(theme.colour(fill if ticked else "rand"), 1))
    painter.setBrush(theme.colour(fill) if ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, Space.XS, Space.XS)
    if ticked:
        paint_icon(painter, box.adjusted(1, 1, -1, -1), "vink", "opacc")


class CheckBox(QCheckBox):
    """A tick box with its words, in more lines where one has no room."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font()).horizontalAdvance(self.text())
        return QSize(Size.CHECK + Space.S + words + Space.XS, Size.HIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(Size.FIELD_MONEY, self.sizeHint().width()), Size.HIT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - Size.CHECK - Space.S, 10 * Size.HIT)
        needed = QFontMetrics(font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(Size.HIT, needed.height() + Space.XS)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tick(painter, 0, Size.HIT / 2, theme, ticked=self.isChecked(), on=self.isEnabled())
        painter.setPen(theme.colour("tekst" if self.isEnabled() else "tekst3"))
        painter.setFont(font())
        words = QRectF(self.rect()).adjusted(Size.CHECK + Space.S, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
