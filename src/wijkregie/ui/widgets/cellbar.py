"""Progress in cells: one for each wijkorgaan, filled where it is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size

_GAP = 3
_GAP_NARROW = 1
_MOST_CELLS = 30


class CellBar(QWidget):
    """`done` of `total`; above thirty the cells become one bar."""

    def __init__(self, name: str, done: int = 0, total: int = 0) -> None:
        """`name` is what the cells count, as "Gesprek gevoerd"."""
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Size.BADGE)
        self.set_counts(done, total)

    def set_counts(self, done: int, total: int) -> None:
        """Show another count."""
        self._done, self._total = done, total
        self.setAccessibleName(f"{self._name}: {done} van {total}")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(min(self._total, _MOST_CELLS) * (Size.CELL + _GAP), Size.BADGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._total <= 0:
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - Size.CELL_HEIGHT) / 2
        if self._total > _MOST_CELLS:
            self._paint_bar(painter, top)
            return
        step = min(self.width() / self._total, Size.CELL + _GAP)
        gap = _GAP if step > Size.CELL else _GAP_NARROW
        corner = min(2.0, (step - gap) / 4)
        filled = theme.colour("acc")
        for number in range(self._total):
            cell = QRectF(number * step + 0.5, top + 0.5, step - gap - 1, Size.CELL_HEIGHT - 1)
            done = number < self._done
            painter.setPen(QPen(filled if done else theme.colour("lijn2"), 1))
            painter.setBrush(filled if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, corner, corner)

    def _paint_bar(self, painter: QPainter, top: float) -> None:
        theme = current()
        whole = QRectF(0.5, top + 0.5, self.width() - 1, Size.CELL_HEIGHT - 1)
        painter.setPen(QPen(theme.colour("lijn2"), 1))
        painter.drawRoundedRect(whole, 2, 2)
        whole.setWidth(whole.width() * min(1.0, self._done / self._total))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("acc"))
        painter.drawRoundedRect(whole, 2, 2)
