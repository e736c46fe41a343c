"""The heads of the columns of a table."""

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type


class Head(QHeaderView):
    """Heads of columns: small, with a caret at the one sorted by."""

    def __init__(self, table: QTableView, edge: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._edge = edge
        self.setFixedHeight(Size.HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)

    def paintSection(self, painter: QPainter, rect: "QRectF | Any", logicalIndex: int) -> None:
        theme = current()
        place = QRectF(rect)
        first, last = place.x() <= 0, place.right() >= self.viewport().width() - 1
        painter.save()
        painter.fillRect(place, theme.colour("vlak"))
        painter.fillRect(QRectF(place.x(), place.bottom() - 1, place.width(), 1), theme.colour("lijn"))
        place.adjust(self._edge if first else Space.S, 0, -(self._edge if last else Space.S), 0)
        model = self.model()
        title = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        where = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        chosen = font(Type.META, bold=True)
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        width = QFontMetrics(chosen).horizontalAdvance(title)
        painter.setFont(chosen)
        painter.setPen(theme.colour("tekst2" if sorted_by else "tekst3"))
        painter.drawText(place, where, title)
        if sorted_by:
            right = bool(where & Qt.AlignmentFlag.AlignRight)
            left = place.right() - width - Space.L if right else place.x() + width + Space.XS
            upward = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            caret = QRectF(left, place.center().y() - Space.M / 2, Space.M, Space.M)
            paint_icon(painter, caret, "omhoog" if upward else "omlaag", "tekst2")
        painter.restore()
