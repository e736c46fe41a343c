"""A heading to press, that shows or hides the lines below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space


class Uitklapkop(QAbstractButton):
    """A heading with an arrow that tells whether its lines are in sight."""

    def __init__(self, title: str, lines: Sequence[QWidget]) -> None:
        super().__init__()
        self.lines = lines
        self.is_open = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fold(self, *, open_: bool) -> None:
        """Show or hide the lines, once they stand in a window."""
        self.is_open = open_
        self.setAccessibleDescription("uitgeklapt" if open_ else "ingeklapt")
        for line in self.lines:
            line.setVisible(open_)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV, Size.NAV_ITEM)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), Radius.FIELD, Radius.FIELD)
        words = QRectF(self.rect()).adjusted(0, 0, -Space.M, 0)
        painter.setPen(theme.colour("tekst"))
        painter.setFont(font(bold=True))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        place = QRectF(words.right() - Size.DOT, (self.height() - Size.DOT) / 2, Size.DOT, Size.DOT)
        paint_icon(painter, place, "omhoog" if self.is_open else "omlaag", "tekst2")
