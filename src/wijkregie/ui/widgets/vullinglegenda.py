"""What each fill of a map of wijken stands for: a small square with its words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkregie.domain.wijken import Vulling
from wijkregie.ui.models.wijkregels import VULLINGEN, edge_pen
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, clear, column, row
from wijkregie.ui.widgets.flow import Flow


class Vullinglegenda(QWidget):
    """Says the fills side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._fills = Flow()
        self.setLayout(column(None, self._fills, None, space=Space.NONE))

    def set_fills(self, fills: Sequence[tuple[Vulling, str]]) -> None:
        """Show these fills with their words."""
        clear(self._fills)
        for fill, words in fills:
            one = QWidget()
            one.setLayout(row(_Square(fill), ElidedLabel(words, "meta"), space=Space.S))
            self._fills.addWidget(one)
        self.setAccessibleName("Legenda: " + ", ".join(words for _, words in fills))


class _Square(QWidget):
    """A small tile."""

    def __init__(self, fill: Vulling) -> None:
        super().__init__()
        self._fill = fill
        self.setFixedSize(Size.ICON_SMALL, Size.ICON_SMALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge_pen(self._fill))
        painter.setBrush(theme.colour(VULLINGEN[self._fill][0]))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, Radius.BADGE, Radius.BADGE)
