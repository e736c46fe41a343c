"""The talks of a year in time, against today and the last day to apply."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wijkregie.domain.datums import MAANDEN, format_datum_kort, tel
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.regelingen import Regeling
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type

_DOT = 5
_MARGIN = timedelta(days=8)


class TalkLine(QWidget):
    """A dot for each talk: filled when it was held, open when it is planned."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Size.NOTE + Space.M)
        self._talks: list[tuple[date, bool]] = []
        self._last: date | None = None
        self._today = date.min
        self._from = self._to = date.min

    def set_talks(self, talks: Sequence[Jaargesprek], regeling: Regeling | None, today: date) -> None:
        """Show the talks that have a day."""
        self._talks = sorted(
            (talk.datum, bereikt(talk, Gespreksstand.GEVOERD))
            for talk in talks
            if talk.datum is not None and bereikt(talk, Gespreksstand.GEPLAND)
        )
        self._last = regeling.aanvraag_uiterlijk if regeling else None
        self._today = today
        days = [day for day, _ in self._talks] + ([self._last] if self._last else [])
        self.setVisible(bool(self._talks))
        if days:
            near = [today] if min(days) - timedelta(days=60) <= today <= max(days) + timedelta(days=60) else []
            self._from, self._to = min([*days, *near]) - _MARGIN, max([*days, *near]) + _MARGIN
        self.setAccessibleName(self._words())
        self.update()

    def event(self, event: "QHelpEvent | object") -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QHelpEvent.Type.ToolTip:
            near = [day for day, _ in self._talks if abs(self._x(day) - event.pos().x()) <= 2 * _DOT]
            words = ", ".join(format_datum_kort(day) for day in near) or self._words()
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._talks:
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter, theme)
        middle = self.height() - Space.XL - Space.M
        painter.setPen(QPen(theme.colour("lijn2"), 1))
        painter.drawLine(Space.XL, middle, self.width() - Space.XL, middle)
        self._paint_months(painter, theme, middle)
        if self._from <= self._today <= self._to:
            place = self._x(self._today)
            painter.setPen(QPen(theme.colour("acc"), 2))
            painter.drawLine(QPointF(place, middle - Space.L), QPointF(place, middle + _DOT))
            _mark(painter, place - Space.XS, middle, "vandaag", "acc", theme, right=True)
        if self._last is not None:
            place = self._x(self._last)
            pen = QPen(theme.colour("laat"), 1.4)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawLine(QPointF(place, middle - Space.L), QPointF(place, middle + _DOT))
            at_edge = place > self.width() - Size.FIELD_DATE
            if at_edge:  # one line higher, clear of "vandaag"
                _mark(painter, place, middle - Space.L, "laatste dag aanvragen", "laat", theme, right=True)
            else:
                _mark(painter, place + Space.XS, middle, "laatste dag aanvragen", "laat", theme, right=False)
        painter.setPen(QPen(theme.colour("acc"), 1.6))
        for day, held in dict.fromkeys(self._talks):
            painter.setBrush(theme.colour("acc" if held else "vlak"))
            painter.drawEllipse(QPointF(self._x(day), middle), _DOT, _DOT)

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(font(Type.META, bold=True))
        painter.setPen(theme.colour("tekst"))
        title = "De gesprekken in de tijd"
        left = float(Space.XL)
        height = Size.BADGE + Space.S
        painter.drawText(QRectF(left, Space.XS, 400, height), Qt.AlignmentFlag.AlignVCenter, title)
        left += painter.fontMetrics().horizontalAdvance(title) + Space.L
        painter.setFont(font(Type.META))
        for held, word in ((True, "gevoerd"), (False, "gepland")):
            painter.setPen(QPen(theme.colour("acc"), 1.4))
            painter.setBrush(theme.colour("acc" if held else "vlak"))
            painter.drawEllipse(QPointF(left + 4, Space.XS + height / 2 + 1), 4, 4)
            painter.setPen(theme.colour("tekst3"))
            left += Space.M + 2
            painter.drawText(QRectF(left, Space.XS, 100, height), Qt.AlignmentFlag.AlignVCenter, word)
            left += painter.fontMetrics().horizontalAdvance(word) + Space.M

    def _paint_months(self, painter: QPainter, theme: Theme, middle: int) -> None:
        painter.setFont(font(Type.META))
        day = self._from.replace(day=1)
        end = -1.0
        while day <= self._to:
            place = self._x(day)
            if day >= self._from:
                painter.setPen(QPen(theme.colour("lijn2"), 1))
                painter.drawLine(QPointF(place, middle - _DOT), QPointF(place, middle + _DOT))
            word = MAANDEN[day.month - 1]
            left = max(place, float(Space.XL)) + Space.XS
            wide = painter.fontMetrics().horizontalAdvance(word)
            following = (day + timedelta(days=32)).replace(day=1)
            room = min(self._x(following), self.width()) - left
            if left > end and room > wide:
                painter.setPen(theme.colour("tekst3"))
                painter.drawText(QRectF(left, middle + Space.S, wide + 2, 18), Qt.AlignmentFlag.AlignLeft, word)
                end = left + wide + Space.M
            day = following

    def _x(self, day: date) -> float:
        room = self.width() - 2 * Space.XL
        return Space.XL + room * (day - self._from).days / max((self._to - self._from).days, 1)

    def _words(self) -> str:
        held = sum(done for _, done in self._talks)
        planned = len(self._talks) - held
        last = f", laatste dag om aan te vragen {format_datum_kort(self._last)}" if self._last else ""
        return f"De gesprekken in de tijd: {tel(held, 'gesprek', 'gesprekken')} gevoerd, {planned} gepland{last}"


def _mark(painter: QPainter, place: float, middle: int, word: str, colour: str, theme: Theme, *, right: bool) -> None:
    painter.setFont(font(Type.META, bold=True))
    painter.setPen(theme.colour(colour))
    wide = painter.fontMetrics().horizontalAdvance(word) + 2
    left = max(place - wide, float(Space.XL)) if right else place
    painter.drawText(QRectF(left, middle - Space.L - 18, wide, 18), Qt.AlignmentFlag.AlignVCenter, word)
