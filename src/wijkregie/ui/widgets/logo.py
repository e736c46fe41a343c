"""The mark of wijkregie: three steps of a stair."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPolygonF

from wijkregie.ui.theme.theme import current


def paint_logo(painter: QPainter, rect: QRectF) -> None:
    """Draw the stair in a square."""
    steps = ((0, 1), (0, 0.68), (0.34, 0.68), (0.34, 0.36), (0.66, 0.36), (0.66, 0.04), (1, 0.04), (1, 1))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current().colour("acc"))
    points = [QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in steps]
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


def window_icon() -> QIcon:
    """Return the stair as the window's icon."""
    made = QIcon()
    for side in (16, 32, 64, 128):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_logo(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made
