"""Where the costs of participation lie: the band as a field on a line, the planned and the real amount as marks."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.trajectkosten import Kosten, Kostenband
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.cells import paint_text

_HEIGHT, _WORDS = 18, 18
_WORD = 110
"""Room for an amount, in pixels."""
_BEYOND = 1.15
"""How far the line goes beyond the last amount."""


class Kostenbalk(QWidget):
    """A band with its ends in words; a hollow mark for what was planned, a full one for what it really took."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT + 2 * _WORDS + 2 * Space.XS)
        self._band: Kostenband | None = None
        self._kosten = Kosten(geraamd=None, werkelijk=None)

    def set_band(self, band: Kostenband, kosten: Kosten, said: str) -> None:
        """Show costs against a band; `said` is the same in words."""
        self._band, self._kosten = band, kosten
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._band is None:
            return
        painter, theme = QPainter(self), current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = [(self._kosten.geraamd, "geraamd", False), (self._kosten.werkelijk, "werkelijk", True)]
        known = [(amount, word, full) for amount, word, full in marks if amount is not None]
        scale = (self.width() - 2 * Size.CELL) / (max(self._band.tot, *(each[0] for each in known), 1) * _BEYOND)
        top = _WORDS + Space.XS
        middle, below = top + _HEIGHT / 2, top + _HEIGHT + Space.XS
        begin, end = Size.CELL + self._band.vanaf * scale, Size.CELL + self._band.tot * scale
        painter.setPen(QPen(theme.colour("rand"), 1))
        painter.drawLine(QPointF(Size.CELL, middle), QPointF(self.width() - Size.CELL, middle))
        painter.setPen(QPen(theme.colour("acc"), 1))
        painter.setBrush(theme.colour("accz"))
        painter.drawRoundedRect(QRectF(begin, top, max(end - begin, 2), _HEIGHT), 2, 2)
        small = font(Type.META)
        if end - begin > 1.5 * _WORD:
            low = QRectF(begin, below, _WORD, _WORDS)
            paint_text(painter, low, format_bedrag_kort(self._band.vanaf), small, "tekst3", theme)
        high = QRectF(max(end - _WORD, 0), below, _WORD, _WORDS)
        paint_text(painter, high, format_bedrag_kort(self._band.tot), small, "tekst3", theme, right=True)
        left = 0.0
        for amount, word, full in known:
            _paint_dot(painter, QPointF(Size.CELL + amount * scale, middle), theme, full=full)
            _paint_dot(painter, QPointF(left + Size.CELL / 2, _WORDS / 2), theme, full=full)
            said = f"{word} {format_bedrag_kort(amount)}"
            place = QRectF(left + Size.CELL + Space.S, 0, 2 * _WORD, _WORDS)
            paint_text(painter, place, said, font(Type.META, bold=True), "tekst", theme)
            left += 2 * _WORD


def _paint_dot(painter: QPainter, middle: QPointF, theme: Theme, *, full: bool) -> None:
    painter.setPen(QPen(theme.colour("acc"), 2))
    painter.setBrush(theme.colour("acc") if full else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, Size.CELL / 2 - 1, Size.CELL / 2 - 1)
