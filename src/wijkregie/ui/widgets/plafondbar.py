"""The subsidy of a year against its plafond: granted, asked, expected, free."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type

_HEIGHT = 18
_GAP = 2


class PlafondBar(QWidget):
    """Four parts with edges and a legend; what is above the plafond runs past a red line. Amounts in cents."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT + Space.S + Size.BADGE)
        self.set_amounts(0, 0, 0, None)

    def set_amounts(self, granted: int, asked: int, expected: int, plafond: int | None) -> None:
        """Show amounts in cents; `asked` and `expected` do not hold what stands before them."""
        self._parts = [("Verleend", granted), ("Aangevraagd", asked), ("Nog te verwachten", expected)]
        self._plafond = plafond
        used = granted + asked + expected
        self._left = None if plafond is None else plafond - used
        self._used = used
        said = [f"{word} {format_bedrag_kort(amount)}" for word, amount in self._parts]
        if self._left is not None:
            said.append(self._rest_words())
        self.setAccessibleName("Subsidie tegen het plafond: " + ", ".join(said))
        self.setToolTip(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.DIALOG, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = max(self._used, self._plafond or 0, 1)
        self._paint_parts(painter, scale)
        self._paint_legend(painter)

    def _paint_parts(self, painter: QPainter, scale: int) -> None:
        theme = current()
        left = 0.0
        fills = [theme.colour("acc"), theme.colour("accm"), theme.colour("accz")]
        for (_, amount), fill in zip(self._parts, fills, strict=True):
            width = self.width() * amount / scale
            if amount > 0:
                _box(painter, QRectF(left, 0, width - _GAP, _HEIGHT), fill, theme.colour("acc"))
            left += width
        if self._left is not None and self._left > 0:
            _box(painter, QRectF(left, 0, self.width() - left, _HEIGHT), None, theme.colour("rand"))
        if self._left is not None and self._left < 0 and self._plafond is not None:
            place = self.width() * self._plafond / scale
            painter.setPen(QPen(theme.colour("laat"), 2))
            painter.drawLine(round(place), 0, round(place), _HEIGHT + Space.XS)

    def _paint_legend(self, painter: QPainter) -> None:
        theme = current()
        left = 0.0
        fills: list[QColor | None] = [theme.colour("acc"), theme.colour("accm"), theme.colour("accz")]
        entries = [
            (word, format_bedrag_kort(amount), fill) for (word, amount), fill in zip(self._parts, fills, strict=True)
        ]
        if self._left is not None:
            over = self._left < 0
            entries.append(("Boven het plafond" if over else "Vrij", format_bedrag_kort(abs(self._left)), None))
        small, strong = QFontMetricsF(font(Type.META)), QFontMetricsF(font(Type.META, bold=True))
        words = sum(small.horizontalAdvance(word) + strong.horizontalAdvance(amount) for word, amount, _ in entries)
        room = self.width() - words - len(entries) * (10 + 3 * Space.S)
        gap = max(Space.NONE, min(Space.L, room / (len(entries) - 1)))
        line = _HEIGHT + Space.S
        for word, amount, fill in entries:
            edge = theme.colour("acc") if fill else theme.colour("laat" if word.startswith("Boven") else "rand")
            _box(painter, QRectF(left, line + 5, 10, 10), fill, edge)
            left += 10 + Space.S
            for text, bold, colour in ((word, False, "tekst2"), (amount, True, "tekst")):
                painter.setFont(font(Type.META, bold=bold))
                painter.setPen(theme.colour(colour))
                width = painter.fontMetrics().horizontalAdvance(text)
                painter.drawText(QRectF(left, line, width + 2, Size.BADGE), Qt.AlignmentFlag.AlignVCenter, text)
                left += width + Space.S - 2
            left += gap

    def _rest_words(self) -> str:
        assert self._left is not None
        amount = format_bedrag_kort(abs(self._left))
        return f"{amount} boven het plafond" if self._left < 0 else f"Vrij {amount}"


def _box(painter: QPainter, rect: QRectF, fill: QColor | None, edge: QColor) -> None:
    pen = QPen(edge, 1)
    if fill is None:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
