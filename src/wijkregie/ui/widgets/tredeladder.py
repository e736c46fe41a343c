"""The five treden of the participatieladder as steps, with the promised and the experienced one marked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.beloofd import Belofte
from wijkregie.domain.trajecten import Trede
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import label, row

_STEP_WIDTH, _GAP = 22, 3


def paint_ladder(painter: QPainter, rect: QRectF, belofte: Belofte) -> None:
    """Draw the steps upward: filled up to what was experienced, a broken edge at what was promised."""
    theme = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = min(_STEP_WIDTH, rect.width() / len(Trede) - _GAP)
    room = rect.height() - 2 * Space.XS
    for trede in Trede:
        height = room * (trede.rang + 1) / (len(Trede) + 1)
        left = rect.x() + (trede.rang - 1) * (width + _GAP)
        lived = belofte.ervaren is not None and trede.rang <= belofte.ervaren.rang
        step = QRectF(left, rect.bottom() - Space.XS - height, width, height)
        _paint_step(painter, step, theme, lived=lived, promised=trede is belofte.beloofd)
    painter.restore()


def _paint_step(painter: QPainter, rect: QRectF, theme: Theme, *, lived: bool, promised: bool) -> None:
    step = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.colour("acc" if lived else "lijn2"), 1))
    painter.setBrush(theme.colour("accm") if lived else Qt.BrushStyle.NoBrush)
    painter.drawRect(step)
    if promised:
        pen = QPen(theme.colour("tekst"), 2)
        pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(step)


class Ladderuitleg(QWidget):
    """What the marks on the steps stand for, and which steps there are."""

    def __init__(self) -> None:
        super().__init__()
        promised = row(_Mark(promised=True), label("beloofd", "meta"), space=Space.XS)
        lived = row(_Mark(promised=False), label("ervaren", "meta"), space=Space.XS)
        steps = label(", ".join(trede.value for trede in Trede), "meta")
        self.setLayout(row(promised, lived, Space.S, label("van laag naar hoog:", "meta"), steps, None))


class _Mark(QWidget):
    def __init__(self, *, promised: bool) -> None:
        super().__init__()
        self._promised = promised
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(Size.CHECK, Size.CHECK)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        _paint_step(painter, place, current(), lived=not self._promised, promised=self._promised)
