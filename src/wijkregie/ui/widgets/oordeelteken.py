"""Marks of a judgement: one shape for each outcome, so that it reads without colour too."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from wijkregie.domain.nakomingen import Oordeel, Uitkomst
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type

_HALF_TURN = 180 * 16
_QUARTER_BACK = -90 * 16
_LETTERS = {
    Qt.Key.Key_N: Oordeel.NAGEKOMEN,
    Qt.Key.Key_D: Oordeel.TEN_DELE,
    Qt.Key.Key_X: Oordeel.NIET,
    Qt.Key.Key_G: Oordeel.GELDT_NIET,
}
"""The judgement of each key."""

_KEYS = {oordeel: chr(key) for key, oordeel in _LETTERS.items()}


def oordeel_of(event: QKeyEvent) -> Oordeel | None:
    """Return the judgement that a key stands for, None for another key or one pressed with Ctrl or Alt."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return None
    return _LETTERS.get(Qt.Key(event.key()))


def paint_teken(painter: QPainter, middle: QPointF, uitkomst: Uitkomst | None) -> None:
    """Draw the mark of an outcome around a point; None is for what does not hold."""
    side = Size.ICON_SMALL
    place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    if uitkomst is Uitkomst.NAGEKOMEN:
        paint_icon(painter, place, "vink", "ok")
    elif uitkomst is Uitkomst.NIET:
        paint_icon(painter, place, "weg", "laat")
    else:
        _MARKS[uitkomst](painter, place.adjusted(2, 2, -2, -2))


def _half_disc(painter: QPainter, place: QRectF) -> None:
    colour = current().colour("let")
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place)
    painter.setBrush(colour)
    painter.drawPie(place, _QUARTER_BACK, _HALF_TURN)


def _two_rings(painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(current().colour("tekst2"), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    size = place.width() * 0.66
    top = place.center().y() - size / 2
    painter.drawEllipse(QRectF(place.left() - 1, top, size, size))
    painter.drawEllipse(QRectF(place.right() + 1 - size, top, size, size))


def _dashed_ring(painter: QPainter, place: QRectF) -> None:
    pen = QPen(current().colour("rand"), 1.2)
    pen.setDashPattern([2.2, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place)


def _dash(token: str, painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(current().colour(token), 1.2))
    middle = place.center()
    painter.drawLine(QPointF(middle.x() - 3.5, middle.y()), QPointF(middle.x() + 3.5, middle.y()))


_MARKS: dict[Uitkomst | None, Callable[[QPainter, QRectF], None]] = {
    Uitkomst.TEN_DELE: _half_disc,
    Uitkomst.VERSCHIL: _two_rings,
    Uitkomst.OPEN: _dashed_ring,
    Uitkomst.GELDT_NIET: partial(_dash, "tekst2"),
    None: partial(_dash, "lijn2"),
}


class Oordeelteken(QWidget):
    """The mark of an outcome by itself; what it means is said by the words beside it."""

    def __init__(self, uitkomst: Uitkomst) -> None:
        super().__init__()
        self._uitkomst = uitkomst
        self.setFixedSize(Size.ICON, Size.HIT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_teken(painter, QPointF(self.width() / 2, self.height() / 2), self._uitkomst)


class _Kaart(QAbstractButton):
    """One judgement to choose."""

    def __init__(self, oordeel: Oordeel, name: str) -> None:
        super().__init__()
        self._mark = Uitkomst(oordeel.value)
        word = oordeel.value.capitalize()
        self.setText(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name}: {word}")
        self.setToolTip(f"{word} ({_KEYS[oordeel]})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Stay as it is: what was judged is shown, not what was pressed."""

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(bold=True)).horizontalAdvance(self.text())
        return QSize(Space.M + Size.ICON_SMALL + Space.S + words + Space.M, Size.FIELD)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if chosen else 1
        painter.setPen(QPen(theme.colour("acc" if chosen else "rand"), edge))
        painter.setBrush(theme.colour("accz" if chosen else "hover" if self.underMouse() else "vlak"))
        inset = edge / 2
        ground = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ground, Radius.FIELD, Radius.FIELD)
        paint_teken(painter, QPointF(Space.M + Size.ICON_SMALL / 2, self.height() / 2), self._mark)
        painter.setPen(theme.colour("tekst"))
        painter.setFont(font(bold=chosen))
        words = QRectF(self.rect()).adjusted(Space.M + Size.ICON_SMALL + Space.S, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class Oordeelkeuze(QWidget):
    """The four judgements as cards, one of which is given or none; N, D, X and G choose."""

    chosen = Signal(object)
    """The Oordeel that was pressed."""

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader calls the choice."""
        super().__init__()
        self.setAccessibleName(name)
        self._cards = {oordeel: _Kaart(oordeel, name) for oordeel in Oordeel}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS + Size.LINE)
        for number, (oordeel, card) in enumerate(self._cards.items()):
            card.clicked.connect(lambda _checked=False, oordeel=oordeel: self.chosen.emit(oordeel))
            layout.addWidget(card, number // 2, number % 2)
        self.setFocusProxy(self._cards[Oordeel.NAGEKOMEN])

    def set_value(self, value: Oordeel | None) -> None:
        """Show which one is given."""
        for oordeel, card in self._cards.items():
            card.setChecked(oordeel is value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        oordeel = oordeel_of(event)
        if oordeel is None:
            super().keyPressEvent(event)
        else:
            self.chosen.emit(oordeel)


class Tekenlegenda(QWidget):
    """What each mark means, on one line; what has no room is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._words = {each: each.value for each in Uitkomst}
        self.setAccessibleName(f"Tekens: {', '.join(self._words.values())}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Size.ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, left = QFontMetrics(font(Type.META)), float(Space.XL)
        for each, word in self._words.items():
            width = Size.ICON_SMALL + Space.XS + metrics.horizontalAdvance(word)
            if left + width > self.width():
                break
            paint_teken(painter, QPointF(left + Size.ICON_SMALL / 2, self.height() / 2), each)
            painter.setFont(font(Type.META))
            painter.setPen(current().colour("tekst3"))
            words = QRectF(left + Size.ICON_SMALL + Space.XS, 0, width, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
            left += width + Space.L
