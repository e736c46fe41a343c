"""The year of a wijkorgaan in steps on a line, from talk to settled."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type


class Phase(StrEnum):
    """How far a step is; the value is how it is said."""

    GEDAAN = "gedaan"
    NU = "nu"
    LATER = "later"
    VERVALLEN = "niet nodig"


@frozen
class YearStep:
    """One step: what, when in words, how far, and whether it is late."""

    key: str
    title: str
    when: str
    phase: Phase
    late: bool = False


class _Dot(QAbstractButton):
    """One step, drawn with the line to the next."""

    def __init__(self, step: YearStep, *, joined: bool, last: bool) -> None:
        super().__init__()
        self.step = step
        self._joined = joined
        self._last = last
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        late = ", te laat" if step.late else ""
        self.setAccessibleName(f"{step.title}, {step.phase}{late}" + (f", {step.when}" if step.when else ""))
        self.setToolTip(step.when)

    def sizeHint(self) -> QSize:
        return QSize(Size.CLOCK_WIDTH, Size.DOT + Space.S + 2 * Size.BADGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.FIELD, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Size.DOT / 2
        done = self.step.phase is Phase.GEDAAN
        now = self.step.phase is Phase.NU
        painter.setPen(QPen(theme.colour("acc" if self._joined else "lijn2"), 2 if self._joined else 1))
        painter.drawLine(QPointF(Size.DOT, middle), QPointF(self.width(), middle))
        circle = QRectF(1, 1, Size.DOT - 2, Size.DOT - 2)
        colour = theme.colour("laat" if self.step.late and not done else "acc" if done or now else "rand")
        painter.setPen(QPen(colour, 2 if now else 1.4))
        painter.setBrush(colour if done else theme.colour("hover") if self.underMouse() else theme.colour("vlak"))
        painter.drawEllipse(circle)
        if done:
            paint_icon(painter, QRectF(3.5, 3.5, Size.DOT - 7, Size.DOT - 7), "vink", "opacc")
        elif now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(middle, middle), 4, 4)
        top = Size.DOT + Space.XS + 2
        painter.setFont(font(Type.META, bold=done or now))
        quiet = "tekst" if done else "tekst2"
        painter.setPen(theme.colour("laat" if self.step.late and not done else "acc" if now else quiet))
        place = QRectF(0, top, self.width() - Space.XS, 18)
        metrics = painter.fontMetrics()
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(place, metrics.elidedText(self.step.title, cut, int(place.width())))
        painter.setFont(font(Type.META))
        painter.setPen(theme.colour("laat" if self.step.late and not done else "tekst3"))
        place.translate(0, 17)
        painter.drawText(place, painter.fontMetrics().elidedText(self.step.when, cut, int(place.width())))


class YearLine(QWidget):
    """Steps on a line; a click, Enter or Space opens one, arrow keys walk."""

    opened = Signal(str)

    def __init__(self, name: str = "Het jaar in stappen") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dots: list[_Dot] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def set_steps(self, steps: Sequence[YearStep]) -> None:
        """Show steps in order."""
        for dot in self._dots:
            dot.hide()
            dot.deleteLater()
        self._dots = []
        for number, step in enumerate(steps):
            last = number == len(steps) - 1
            joined = step.phase is Phase.GEDAAN and not last and steps[number + 1].phase in {Phase.GEDAAN, Phase.NU}
            dot = _Dot(step, joined=joined, last=last)
            dot.clicked.connect(lambda _checked=False, key=step.key: self.opened.emit(key))
            self._row.addWidget(dot, 1)
            self._dots.append(dot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        place = next((number for number, dot in enumerate(self._dots) if dot is focused), -1)
        if move is None or place < 0:
            super().keyPressEvent(event)
            return
        self._dots[(place + move) % len(self._dots)].setFocus(Qt.FocusReason.TabFocusReason)
