"""The five treden of the participatieladder as steps, with the promised and the experienced one marked."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from wijkregie.domain.beloofd import Belofte
from wijkregie.domain.trajecten import Trede
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Space

_STEP_WIDTH, _GAP = 22, 3


def paint_ladder(painter: QPainter, rect: QRectF, belofte: Belofte) -> None:
    """Draw the steps upward: filled up to what was experienced, a broken edge at what was promised."""
    theme = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = min(_STEP_WIDTH, rect.width() / len(Trede) - _GAP)
    room = rect.height() - 2 * Space.XS
    for trede in Trede:
        height = room * (trede.rang + 1) / (len(Trede) + 1)
        left = rect.x() + (trede.rang - 1) * (width + _GAP)
        step = QRectF(left, rect.bottom() - Space.XS - height, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
        lived = belofte.ervaren is not None and trede.rang <= belofte.ervaren.rang
        painter.setPen(QPen(theme.colour("acc" if lived else "lijn2"), 1))
        painter.setBrush(theme.colour("accm") if lived else Qt.BrushStyle.NoBrush)
        painter.drawRect(step)
        if trede is belofte.beloofd:
            pen = QPen(theme.colour("tekst"), 2)
            pen.setDashPattern([2, 1.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(step)
    painter.restore()
