"""A row of totals below a table."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.tables import DataTable


class Totals(QWidget):
    """A row of totals that stands still under a table, each below its column."""

    def __init__(self, table: DataTable) -> None:
        super().__init__()
        self._table = table
        self._texts: Sequence[str] = ()
        self.setFixedHeight(Size.ROW + Space.XS)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.update())
        table.horizontalHeader().geometriesChanged.connect(self.update)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show a text per column, "" for none."""
        self._texts = texts
        self.setAccessibleName("Totaal: " + ", ".join(text for text in texts if text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), Size.LINE, theme.colour("rand"))
        painter.setFont(font(bold=True))
        painter.setPen(theme.colour("tekst"))
        head = self._table.horizontalHeader()
        model = self._table.model()
        for number, text in enumerate(self._texts):
            if head.isSectionHidden(number):
                continue
            left, width = head.sectionViewportPosition(number), head.sectionSize(number)
            outer = left <= 0, left + width >= head.viewport().width()
            edges = [Space.XL if side else Space.S for side in outer]
            place = QRectF(left + edges[0], 0, width - sum(edges), self.height())
            where = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            painter.drawText(place, where | Qt.TextFlag.TextDontClip, text)
