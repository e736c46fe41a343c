"""Parts beside each other that go on below where a line is full."""

from PySide6.QtCore import QPoint, QRect, QSize

from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.parts import Parts


class Flow(Parts):
    """Lays parts as words on a line; a part that is wider than the line gets the whole of it."""

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        heights = [item.sizeHint().height() for item in self._items]
        return QSize(0, max(heights, default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, height = rect.x(), rect.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), item.sizeHint().height()))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, height = rect.x(), y + height + Space.XS, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y + max(0, height - size.height()) // 2), size))
            x += size.width() + Space.S
            height = max(height, size.height())
        return y + height - rect.y()
