"""The steps of a way from begin to end, and which one is being taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.announce import announce

_MARK = QRectF(0, 0, Size.BADGE + 2, Size.BADGE + 2)


class Stappenbalk(QWidget):
    """Numbered words on a line: those that were taken have a tick, the present one is filled."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_step(0)

    @property
    def step(self) -> int:
        """The present step, from 0."""
        return self._number

    def set_step(self, number: int) -> None:
        """Go to a step; a screen reader says so."""
        said = f"Stap {number + 1} van {len(self._steps)}: {self._steps[number]}"
        self.setAccessibleName(said)
        if number != self._number:
            announce(self, said)
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.FORM, Size.TAB + Space.XS)

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.SIDE, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widths = [QFontMetricsF(font(bold=True)).horizontalAdvance(word) for word in self._steps]
        marks = len(self._steps) * (_MARK.width() + Space.S)
        spare = self.width() - 2 * Space.XL - marks - sum(widths)
        gap = min(float(2 * Space.XXL), spare / max(1, len(self._steps) - 1))
        x, middle = float(Space.XL), self.height() / 2
        for number, (word, width) in enumerate(zip(self._steps, widths, strict=True)):
            mark = _MARK.translated(x, middle - _MARK.height() / 2)
            self._paint_mark(painter, mark, number)
            x = mark.right() + Space.S
            now = number == self._number
            painter.setPen(theme.colour("tekst" if now else "tekst2" if number < self._number else "tekst3"))
            painter.setFont(font(bold=now))
            painter.drawText(QRectF(x, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
            x += QFontMetricsF(font(bold=now)).horizontalAdvance(word)
            if number < len(self._steps) - 1:
                painter.setPen(QPen(theme.colour("acc" if number < self._number else "lijn2"), 1))
                if gap > 2 * Space.S:
                    painter.drawLine(round(x + Space.S), round(middle), round(x + gap - Space.S), round(middle))
                x += gap

    def _paint_mark(self, painter: QPainter, mark: QRectF, number: int) -> None:
        theme = current()
        now, done = number == self._number, number < self._number
        painter.setPen(QPen(theme.colour("acc" if now or done else "rand"), 1))
        painter.setBrush(theme.colour("acc" if now else "accz" if done else "vlak"))
        inside = mark.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawEllipse(inside)
        if done:
            paint_icon(painter, mark.adjusted(5, 5, -5, -5), "vink", "acc")
            return
        painter.setPen(theme.colour("opacc" if now else "tekst2"))
        painter.setFont(font(Type.META, bold=True))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(number + 1))
