"""Clock of a term: how much of it is used, as a bar; hollow while it stands still."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from wijkregie.ui.theme.theme import Theme


def paint_clock(
    painter: QPainter, rect: QRectF, share: float, theme: Theme, *, colour: str = "acc", hollow: bool = False
) -> None:
    """Draw the used share (0 to 1) of a term."""
    round_ = rect.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(colour), 1) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else theme.colour("rustz"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5) if hollow else rect, round_, round_)
    used = max(rect.height() / 2, rect.width() * min(1.0, max(0.0, share)))
    if share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colour))
        painter.drawRoundedRect(QRectF(rect.x(), rect.y(), used, rect.height()), round_, round_)
    painter.restore()
