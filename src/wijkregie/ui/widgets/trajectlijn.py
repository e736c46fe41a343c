"""The line of time of a traject: days from left to right, a row for the plan, its parts and each wijkorgaan."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import MAANDEN_KORT, format_datum_kort
from wijkregie.ui.models.rows import Column, RowsModel
from wijkregie.ui.models.trajectlijn import (
    ANTWOORD,
    BEKEND,
    BESLUIT,
    GEDAAN,
    GEHOORD,
    GEPLAND,
    GEVRAAGD,
    INBRENG,
    INVLOED,
    TE_LAAT,
    Lijnregel,
    dagen,
)
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.abreast import Abreast
from wijkregie.ui.widgets.basics import column, label, line, row
from wijkregie.ui.widgets.cells import paint_focus, paint_text
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.tables import DataTable

SIGNS = {
    BEKEND: ("toon", "tekst2"),
    INVLOED: ("slot", "tekst2"),
    BESLUIT: ("vlag", "tekst"),
    GEHOORD: ("info", "acc"),
    GEVRAAGD: ("vraag", "acc"),
    INBRENG: ("gesprek", "acc"),
    ANTWOORD: ("ok", "ok"),
    GEPLAND: ("klok", "tekst2"),
    GEDAAN: ("ok", "ok"),
    TE_LAAT: ("laat", "laat"),
}
"""Icon and colour of what happens on a day."""

_LEGEND = (BEKEND, INVLOED, BESLUIT, GEHOORD, GEVRAAGD, INBRENG, ANTWOORD)
_LINE, _SMALL = 20, 18
"""Heights of a line of text and of small text, in pixels."""
_THICK = 4
_LEAST_STEP = 44
"""Room between two words of the axis, in pixels."""


class _Axis:
    """Where a day lies between left and right."""

    def __init__(self, first: date, last: date) -> None:
        around = timedelta(days=max(7, (last - first).days // 30))
        self._first, self._last = first - around, last + around

    def words(self, width: int) -> float:
        """Return the room for words at the left in a row of this width."""
        return float(min(Size.LIST, width * 2 // 5))

    def x(self, day: date, width: int) -> float:
        """Return where a day lies in a row of this width."""
        left = self.words(width)
        return left + (width - left - Space.L) * (day - self._first).days / (self._last - self._first).days

    def months(self, width: int) -> list[date]:
        """Return the first days of months that have room for their word."""
        count = (self._last - self._first).days / 30.4
        room = width - self.words(width)
        step = next((each for each in (1, 2, 3, 6) if room / count * each >= _LEAST_STEP), 12)
        years = range(self._first.year, self._last.year + 1)
        days = (date(year, month, 1) for year in years for month in range(1, 13, step))
        return [day for day in days if self._first <= day <= self._last]


class Trajectlijn(QWidget):
    """Months above, rows below, what the signs mean at the foot; `table` walks and opens rows."""

    def __init__(self) -> None:
        super().__init__()
        self.table = _Rows()
        self._head = _Months(self.table)
        legend = QWidget()
        legend.setLayout(Abreast(*(_meaning(word) for word in _LEGEND)))
        self.setLayout(column(self._head, line(), self.table, legend, space=Space.S))
        self.setFocusProxy(self.table)

    def set_rows(self, rows: Sequence[Lijnregel], today: date) -> None:
        """Show these rows, as they are seen today."""
        self.table.set_regels(rows, today)
        self._head.update()


class _Months(QWidget):
    """The words of the axis."""

    def __init__(self, table: "_Rows") -> None:
        super().__init__()
        self._table = table
        self.setFixedHeight(Size.BADGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, axis = QPainter(self), current(), self._table.axis
        width = self._table.viewport().width()
        for day in axis.months(width):
            new_year = day.month == 1
            word = str(day.year) if new_year else MAANDEN_KORT[day.month - 1]
            place = QRectF(axis.x(day, width) + 2, 0, _LEAST_STEP, self.height())
            paint_text(painter, place, word, font(Type.META, bold=new_year), "tekst3", theme)


class _Rows(DataTable):
    def __init__(self) -> None:
        spoken = Column[Lijnregel]("Tijdlijn", lambda regel: regel.gezegd, tip=_tip, chars=0)
        self._regels: RowsModel[Lijnregel] = RowsModel([spoken], key=lambda regel: regel.id)
        super().__init__(
            self._regels, "Tijdlijn van het traject", two_lines=True, head=False, edge=Space.NONE, grows=True
        )
        self._today = date.min
        self.axis = _Axis(date(2000, 1, 1), date(2000, 12, 31))

    def set_regels(self, rows: Sequence[Lijnregel], today: date) -> None:
        self._today = today
        self.axis = _Axis(*dagen(rows, today))
        self._regels.set_rows(rows)
        self.updateGeometry()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rows, width = current(), self._regels.rows, self.viewport().width()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        uprights = [(day, QPen(theme.colour("lijn"), 1)) for day in self.axis.months(width)]
        uprights += [
            (punt.dag, QPen(theme.colour("rand"), 1))
            for regel in rows
            for punt in regel.punten
            if punt.soort in (INVLOED, BESLUIT)
        ]
        uprights.append((self._today, QPen(theme.colour("acc"), 1.4, Qt.PenStyle.DashLine)))
        for number, regel in enumerate(rows):
            whole = QRectF(0, self.rowViewportPosition(number), width, self.rowHeight(number))
            selected = self.selectionModel().isSelected(self._regels.index(number, 0))
            if selected or number == self._hovered:
                painter.fillRect(whole, theme.colour("accz" if selected else "hover"))
            painter.fillRect(QRectF(0, whole.bottom() - 1, width, 1), theme.colour("lijn"))
            if selected and number == focused:
                paint_focus(painter, whole, theme)
            self._paint_words(painter, whole, regel, theme)
            for day, pen in uprights:
                x = self.axis.x(day, width)
                painter.setPen(pen)
                painter.drawLine(QPointF(x, whole.y()), QPointF(x, whole.bottom() - 1))
            self._paint_days(painter, whole, regel, theme, fill="accz" if selected else "vlak")

    def _paint_words(self, painter: QPainter, whole: QRectF, regel: Lijnregel, theme: Theme) -> None:
        room = self.axis.words(round(whole.width())) - Space.XL
        upper = QRectF(Space.S, whole.y() + 6, room, _LINE)
        below = QRectF(Space.S, upper.bottom(), room, _SMALL)
        late = any(punt.soort == TE_LAAT for punt in regel.punten)
        paint_text(painter, upper, regel.titel, font(bold=True), "tekst", theme)
        paint_text(painter, below, regel.onder, font(Type.META), "laat" if late else "tekst3", theme)

    def _paint_days(self, painter: QPainter, whole: QRectF, regel: Lijnregel, theme: Theme, *, fill: str) -> None:
        width, middle = round(whole.width()), whole.center().y()
        if regel.van is not None and regel.tot is not None:
            begin, end = self.axis.x(regel.van, width), self.axis.x(regel.tot, width)
            part = regel.fase is not None
            thick = Size.CELL if part else _THICK
            painter.setPen(QPen(theme.colour("acc"), 1))
            painter.setBrush(theme.colour("accz" if part else "accm"))
            painter.drawRoundedRect(QRectF(begin, middle - thick / 2, max(end - begin, 2), thick), 2, 2)
        side = Size.ICON
        for punt in regel.punten:
            icon_name, colour = SIGNS[punt.soort]
            place = QRectF(self.axis.x(punt.dag, width) - side / 2, middle - side / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(fill))
            painter.drawEllipse(place)
            paint_icon(painter, place, icon_name, colour)


def _meaning(word: str) -> QWidget:
    sign = Sign()
    sign.set_icon(*SIGNS[word])
    made = QWidget()
    made.setLayout(row(sign, label(word, "meta"), None, space=Space.XS))
    return made


def _tip(regel: Lijnregel) -> str:
    points = [f"{format_datum_kort(punt.dag)} {punt.dag.year}: {punt.soort}" for punt in regel.punten]
    return "\n".join([regel.titel, regel.onder, *points])
