"""Badge of a niveau: 1 outlined, 2 half filled, 3 filled; dashed while it is still to be chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type

_FILLS = {1: ("", "acc"), 2: ("accm", "opaccm"), 3: ("acc", "opacc")}


def paint_badge(painter: QPainter, rect: QRectF, niveau: int, dashed: bool, theme: Theme) -> None:
    """Draw the badge in a square; niveau 0 stands for unknown and shows "?"."""
    fill, text = ("", "acc") if dashed or not niveau else _FILLS[niveau]
    edge = QPen(theme.colour("acc"), 1.2)
    if dashed:
        edge.setDashPattern([2.4, 2.0])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), Radius.BADGE, Radius.BADGE)
    painter.setPen(theme.colour(text))
    painter.setFont(font(Type.META, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(niveau or "?"))
    painter.restore()


def niveau_kort(niveau: Niveau | None) -> str:
    """Say a niveau in short to choose from: "2 uitvoerend", "" for none."""
    return f"{int(niveau)} {niveau.woord}" if niveau else ""


def niveau_words(niveau: int, *, dashed: bool = False) -> str:
    """Say a niveau in words: "niveau 2, uitvoerend"."""
    if not niveau:
        return "niveau nog te kiezen"
    words = f"niveau {int(niveau)}, {Niveau(niveau).woord}"
    return f"nu {words}; nieuw niveau nog te kiezen" if dashed else words


class NiveauBadge(QWidget):
    """The badge, with its word beside it when it stands alone."""

    def __init__(self, niveau: int = 0, *, dashed: bool = False, word: bool = False) -> None:
        super().__init__()
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_niveau(niveau, dashed=dashed)

    def set_niveau(self, niveau: int, *, dashed: bool = False) -> None:
        """Show another niveau, 0 for none yet."""
        self._niveau, self._dashed = int(niveau), dashed
        self.setAccessibleName(niveau_words(niveau, dashed=dashed))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = int(Size.BADGE)
        if self._word:
            width += Space.S + self._metrics_width()
        return QSize(width, Size.BADGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        paint_badge(painter, QRectF(0, 0, Size.BADGE, Size.BADGE), self._niveau, self._dashed, theme)
        if self._word:
            painter.setPen(theme.colour("tekst"))
            painter.setFont(font(bold=True))
            words = QRectF(Size.BADGE + Space.S, 0, self.width(), Size.BADGE)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words())

    def _words(self) -> str:
        return Niveau(self._niveau).woord if self._niveau else "nog te kiezen"

    def _metrics_width(self) -> int:
        return QFontMetrics(font(bold=True)).horizontalAdvance(self._words()) + 2
