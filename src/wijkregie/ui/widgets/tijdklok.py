"""The clock of a plan as a line: known in-house, told, last day for influence, decision; with the norm as a zone."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.tijdigheid import Tijdigheidsklok
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.basics import label, row

_LEAST_WEEKS, _MOST_WEEKS, _MOST_AFTER = 8, 26, 6
_DOT, _THICK = 4.5, 3.0


@frozen
class Schaal:
    """How many weeks before and after the decision a line shows; what lies beyond stands at its end."""

    vooraf: int = _LEAST_WEEKS
    erna: int = 0

    def x(self, place: QRectF, days_before: int) -> float:
        """Return where so many days before the decision are; below 0 is after it."""
        weeks = min(max(days_before / 7, -self.erna), self.vooraf)
        return place.x() + place.width() * (self.vooraf - weeks) / (self.vooraf + self.erna)


def schaal_van(klokken: Iterable[Tijdigheidsklok]) -> Schaal:
    """Return a scale on which as much as possible of these clocks is seen, at most half a year before the decision."""
    before, after = 7 * _LEAST_WEEKS, 0
    for klok in klokken:
        if klok.besluit_op is None:
            continue
        for day in (klok.bekend_op, klok.gehoord_op):
            if day is not None:
                days = (klok.besluit_op - day).days
                if days > before:
                    before = days
                elif -days > after:
                    after = -days
    return Schaal(min(-(-before // 7), _MOST_WEEKS), min(-(-after // 7), _MOST_AFTER))


def paint_klok(painter: QPainter, rect: QRectF, klok: Tijdigheidsklok, schaal: Schaal, today: date) -> None:
    """Draw one clock; without a day of decision there is nothing to draw."""
    besluit = klok.besluit_op
    if besluit is None:
        return
    theme = current()
    place = rect.adjusted(_DOT + 1, 0, -_DOT - 1, 0)
    middle = place.center().y()

    def x(day: date) -> float:
        return schaal.x(place, (besluit - day).days)

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if klok.uiterlijk is not None:
        _paint_norm(painter, place, x(klok.uiterlijk), theme)
    told, end = klok.gehoord_op, x(besluit)
    if klok.bekend_op is not None:
        until = told or min(today, besluit)
        painter.setPen(QPen(theme.colour("rand"), 1.4))
        painter.drawLine(QPointF(x(klok.bekend_op), middle), QPointF(x(until), middle))
    if told is not None and told < besluit:
        painter.setPen(QPen(theme.colour("acc"), _THICK))
        painter.drawLine(QPointF(x(told), middle), QPointF(end, middle))
    painter.setPen(QPen(theme.colour("tekst3"), 1.4))
    painter.drawLine(QPointF(end, place.y() + Size.FOCUS), QPointF(end, place.bottom() - Size.FOCUS))
    if klok.invloed_tot is not None:
        _paint_influence(painter, QPointF(x(klok.invloed_tot), middle), theme)
    if klok.bekend_op is not None:
        _paint_dot(painter, QPointF(x(klok.bekend_op), middle), theme, filled=False)
    if told is not None:
        _paint_dot(painter, QPointF(x(told), middle), theme, filled=True)
    painter.restore()


def paint_as(painter: QPainter, rect: QRectF, schaal: Schaal) -> None:
    """Draw what the ends of the lines below stand for."""
    place = rect.adjusted(_DOT + 1, 0, -_DOT - 1, 0)
    end = schaal.x(place, 0)
    painter.setFont(font(Type.META))
    painter.setPen(current().colour("tekst3"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, f"{schaal.vooraf} weken")
    wide = painter.fontMetrics().horizontalAdvance("besluit")
    left = min(end - wide / 2, rect.right() - wide)
    painter.drawText(QRectF(left, rect.y(), wide + 1, rect.height()), Qt.AlignmentFlag.AlignVCenter, "besluit")


def _paint_norm(painter: QPainter, place: QRectF, norm: float, theme: Theme) -> None:
    ring = Size.FOCUS  # what shows that the keyboard is here stays in sight
    zone = QRectF(place.x(), place.y() + ring, norm - place.x(), place.height() - 2 * ring)
    painter.fillRect(zone, theme.colour("accz"))
    pen = QPen(theme.colour("acc"), 1)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawLine(QPointF(norm, zone.y()), QPointF(norm, zone.bottom()))


def _paint_influence(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """Draw a triangle that stands on the line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("tekst2"))
    top = at.y() - 2 * _DOT - 1
    painter.drawPolygon([QPointF(at.x() - _DOT, top), QPointF(at.x() + _DOT, top), QPointF(at.x(), at.y() - 2)])


def _paint_dot(painter: QPainter, at: QPointF, theme: Theme, *, filled: bool) -> None:
    painter.setPen(QPen(theme.colour("acc" if filled else "tekst3"), 1.4))
    painter.setBrush(theme.colour("acc" if filled else "vlak"))
    painter.drawEllipse(at, _DOT, _DOT)


class Klokuitleg(QWidget):
    """What the marks on the lines stand for."""

    def __init__(self) -> None:
        super().__init__()
        entries = []
        for mark, word in (
            ("bekend", "gemeente weet het"),
            ("gehoord", "wijkorgaan hoort het"),
            ("invloed", "laatste dag voor invloed"),
            ("norm", "vroeg genoeg volgens de afspraak"),
        ):
            entries.append(row(_Mark(mark), label(word, "meta"), space=Space.XS))
        self.setLayout(row(*entries, None, space=Space.L))


class _Mark(QWidget):
    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(Size.CHECK, Size.CHECK)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, place = current(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._mark == "norm":
            _paint_norm(painter, place, place.right() - 1, theme)
        elif self._mark == "invloed":
            _paint_influence(painter, place.center() + QPointF(0, _DOT), theme)
        else:
            _paint_dot(painter, place.center(), theme, filled=self._mark == "gehoord")
