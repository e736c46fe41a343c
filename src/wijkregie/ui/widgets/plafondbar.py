"""The subsidy of a year against its plafond: granted, asked, expected, free."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.stackbar import Part, paint_box, paint_parts

_HEIGHT = 18
_BESIDE_WORDS = 10 + 3 * Space.S
_ABOVE = "Erboven"


class PlafondBar(QWidget):
    """Four parts with edges and a legend; what is above the plafond runs past a red line. Amounts in cents."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT + Space.S + Size.BADGE)
        self.set_amounts(0, 0, 0, None)

    def set_amounts(self, granted: int, asked: int, expected: int, plafond: int | None) -> None:
        """Show amounts in cents; `asked` and `expected` do not hold what stands before them."""
        self._parts = [
            Part("Verleend", granted, "acc"),
            Part("Aangevraagd", asked, "accm"),
            Part("Nog te verwachten", expected, "accz"),
        ]
        self._plafond = plafond
        self._left = None if plafond is None else plafond - granted - asked - expected
        said = [f"{part.word} {format_bedrag_kort(part.amount)}" for part in self._parts]
        if self._left is not None:
            said.append(self._rest_words())
        self.setAccessibleName("Subsidie tegen het plafond: " + ", ".join(said))
        self.setToolTip(", ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.DIALOG, self.height())

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the whole legend."""
        return QSize(round(self._words_width()) + len(self._legend()) * _BESIDE_WORDS, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        free = [] if self._left is None else [Part("Vrij", self._left)]
        whole = sum(part.amount for part in self._parts) if self._plafond is None else self._plafond
        paint_parts(painter, QRectF(0, 0, self.width(), _HEIGHT), [*self._parts, *free], whole)
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        theme = current()
        left = 0.0
        entries = self._legend()
        room = self.width() - self._words_width() - len(entries) * _BESIDE_WORDS
        gap = max(Space.NONE, min(Space.L, room / (len(entries) - 1)))
        line = _HEIGHT + Space.S
        for word, amount, fill in entries:
            paint_box(painter, QRectF(left, line + 5, 10, 10), fill, "laat" if word == _ABOVE else "")
            left += 10 + Space.S
            for text, bold, colour in ((word, False, "tekst2"), (amount, True, "tekst")):
                painter.setFont(font(Type.META, bold=bold))
                painter.setPen(theme.colour(colour))
                width = painter.fontMetrics().horizontalAdvance(text)
                painter.drawText(QRectF(left, line, width + 2, Size.BADGE), Qt.AlignmentFlag.AlignVCenter, text)
                left += width + Space.S - 2
            left += gap

    def _legend(self) -> list[tuple[str, str, str]]:
        """Return word, amount and fill of each part, with what is left or above."""
        entries = [(part.word, format_bedrag_kort(part.amount), part.fill) for part in self._parts]
        if self._left is not None:
            entries.append((_ABOVE if self._left < 0 else "Vrij", format_bedrag_kort(abs(self._left)), ""))
        return entries

    def _words_width(self) -> float:
        small, strong = QFontMetricsF(font(Type.META)), QFontMetricsF(font(Type.META, bold=True))
        return sum(
            small.horizontalAdvance(word) + strong.horizontalAdvance(amount) for word, amount, _ in self._legend()
        )

    def _rest_words(self) -> str:
        assert self._left is not None
        amount = format_bedrag_kort(abs(self._left))
        return f"{amount} boven het plafond" if self._left < 0 else f"Vrij {amount}"
