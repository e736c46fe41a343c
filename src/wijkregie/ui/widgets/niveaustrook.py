"""The strip above the talks of a year: the niveaus that were chosen, and the steps up and down."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.badge import niveau_words, paint_badge

_ARROWS = {Beweging.TRAP_OP: "trap_op", Beweging.GELIJK: "gelijk", Beweging.TRAP_AF: "trap_af"}
_GAP = Space.XS + 2


class NiveauStrip(QWidget):
    """How often each niveau was chosen, and how many went up, stayed or went down."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Size.TAB)
        self.set_counts({})

    def set_counts(self, counts: Mapping[Any, int]) -> None:
        """Show counts by Niveau, by Beweging, and by None for what is still to be chosen."""
        self._counts = counts
        said = [f"{counts.get(niveau, 0)} keer {niveau_words(niveau)}" for niveau in Niveau]
        said.append(f"{counts.get(None, 0)} nog te kiezen")
        said += [f"{step.value} {counts.get(step, 0)}" for step in _ARROWS]
        self.setAccessibleName("Gekozen niveaus: " + ", ".join(said))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for; all of it is in the words."""
        theme = current()
        painter = QPainter(self)
        left = _said(painter, 0, self.height(), "Gekozen niveaus", theme, bold=True) + Space.M
        for niveau in (*Niveau, None):
            count = self._counts.get(niveau, 0)
            square = QRectF(left, (self.height() - Size.BADGE) / 2, Size.BADGE, Size.BADGE)
            paint_badge(painter, square, int(niveau or 0), niveau is None, theme)
            words = f"{count} keer" if niveau else f"{count} nog te kiezen"
            left = _said(painter, left + Size.BADGE + Space.S, self.height(), words, theme) + Space.M
        if left + Space.M + self._steps_width() > self.width():
            return
        painter.fillRect(QRectF(left, Space.M, Size.LINE, self.height() - 2 * Space.M), theme.colour("lijn"))
        left += Space.M
        for step, sign in _ARROWS.items():
            side = Size.ICON_SMALL
            paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), sign, "tekst2")
            left = _said(painter, left + side + _GAP, self.height(), step.value, theme) + _GAP
            left = _said(painter, left, self.height(), str(self._counts.get(step, 0)), theme, bold=True) + Space.M

    def _steps_width(self) -> int:
        plain, bold = QFontMetrics(font(Type.META)), QFontMetrics(font(Type.META, bold=True))
        return sum(
            Size.ICON_SMALL
            + 2 * _GAP
            + Space.M
            + plain.horizontalAdvance(step.value)
            + bold.horizontalAdvance(str(self._counts.get(step, 0)))
            for step in _ARROWS
        )


def _said(painter: QPainter, left: float, height: int, text: str, theme: Theme, *, bold: bool = False) -> float:
    """Write words and return where they end."""
    painter.setFont(font(Type.META, bold=bold))
    painter.setPen(theme.colour("tekst" if bold else "tekst2"))
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QRectF(left, 0, width + 2, height), Qt.AlignmentFlag.AlignVCenter, text)
    return left + width
