"""The name of a key in a frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type


def paint_key(painter: QPainter, right: float, middle: float, key: str) -> float:
    """Draw the name of a key in a frame that ends at the right, and return its width."""
    theme = current()
    used = font(Type.META)
    width = QFontMetricsF(used).horizontalAdvance(key) + 2 * Space.XS + 2
    frame = QRectF(right - width, middle - Size.KEY / 2 + 0.5, width, Size.KEY - 1)
    painter.setPen(QPen(theme.colour("lijn2"), 1))
    painter.setBrush(theme.colour("verheven"))
    painter.drawRoundedRect(frame, Space.XS, Space.XS)
    painter.setPen(theme.colour("tekst2"))
    painter.setFont(used)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, key)
    return width
