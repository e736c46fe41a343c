"""Amounts as parts of a whole beside each other: in a bar of its own, and in a cell of a list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from wijkregie.domain.frozen import frozen
from wijkregie.ui.theme.theme import current

_GAP = 2


@frozen
class Part:
    """An amount in cents with its word, and the token it is filled with; "" for an open box with a broken edge."""

    word: str
    amount: int
    fill: str = ""


def paint_parts(painter: QPainter, place: QRectF, parts: Sequence[Part], whole: int) -> None:
    """Draw the parts that are something, side by side; where they go beyond the whole, a red line marks its end."""
    used = sum(max(0, part.amount) for part in parts)
    scale = place.width() / max(used, whole, 1)
    left = place.x()
    for part in parts:
        if part.amount > 0:
            width = part.amount * scale
            last = left + width >= place.right() - 1
            paint_box(
                painter, QRectF(left, place.y(), max(width - (0 if last else _GAP), 1), place.height()), part.fill
            )
            left += width
    if used > whole:
        end = place.x() + whole * scale
        painter.setPen(QPen(current().colour("laat"), 2))
        painter.drawLine(round(end), round(place.y()), round(end), round(place.bottom() + _GAP))


def paint_box(painter: QPainter, rect: QRectF, fill: str, edge: str = "") -> None:
    """Draw one part, also as the square of a legend: its edge is drawn too, so that it reads in grey."""
    theme = current()
    pen = QPen(theme.colour(edge or ("acc" if fill.startswith("acc") else "rand")), 1)
    if not fill:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
