"""Parts of equal width beside each other; those for which there is no room stand below."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.parts import Parts


class Abreast(Parts):
    """As many parts in a line as their least widths allow, each as high as it asks."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        for part in parts:
            self.addWidget(part)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = max((item.sizeHint().width() for item in shown), default=0) * len(shown)
        width += Space.L * max(0, len(shown) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(self._least(shown), max((item.minimumSize().height() for item in shown), default=0))

    def _least(self, shown: list[QLayoutItem]) -> int:
        return max((item.minimumSize().width() for item in shown), default=0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        shown = self._shown()
        fits = max(1, min(len(shown), (rect.width() + Space.L) // (self._least(shown) + Space.L)))
        share = (rect.width() - Space.L * (fits - 1)) / fits
        top = rect.y()
        for first in range(0, len(shown), fits):
            if first:
                top += Space.L
            lowest = top
            for number, item in enumerate(shown[first : first + fits]):
                left, right = (rect.x() + round(place * (share + Space.L)) for place in (number, number + 1))
                width = right - left - Space.L
                height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                if move:
                    item.setGeometry(QRect(left, top, width, height))
                lowest = max(lowest, top + height)
            top = lowest
        return top - rect.y()
