"""The life of a subsidie as a vertical line: dots for what happened, clocks for what runs, rings for what comes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen

from wijkregie.domain.datums import format_datum, format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.subsidiegronden import Grond
from wijkregie.domain.subsidietijdlijn import Moment, Tijdlijnpunt
from wijkregie.ui.models.rows import Column, RowsModel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.cells import paint_focus, paint_text
from wijkregie.ui.widgets.clockbar import paint_clock
from wijkregie.ui.widgets.tables import DataTable

_LINE, _SMALL = 20, 18
"""Heights of a line of text and of small text, in pixels."""

_LONGEST = "staat stil, nog 88 van 88 dagen"
"""The words for which the clocks leave room at their right, so that all are equally long."""


@frozen
class _Words:
    """What a point says: its head with what follows it, the day at the right, what is left, and small lines below."""

    head: str
    beside: str
    day: str
    left: str
    below: tuple[str, ...]


class Tijdlijn(DataTable):
    """Shows the points of a line of time; arrows walk, Enter opens one, menu and keys are those of a list."""

    def __init__(self, name: str) -> None:
        """Name the line for a screen reader."""
        column = Column[Tijdlijnpunt]("Tijdlijn", _spoken, chars=0, tip=_tip)
        self._points = RowsModel([column], key=lambda point: point.stap.id if point.stap else point.wat)
        super().__init__(self._points, name, head=False, edge=Space.NONE, grows=True)
        self._today = date.min

    def set_points(self, points: Sequence[Tijdlijnpunt], today: date) -> None:
        """Show these points, as they are seen today."""
        self._today = today
        self._points.set_rows(points)
        for number, point in enumerate(points):
            self.verticalHeader().resizeSection(number, self._height(point))
        self.updateGeometry()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, points = current(), self._points.rows
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        for number, point in enumerate(points):
            whole = QRectF(0, self.rowViewportPosition(number), self.viewport().width(), self.rowHeight(number))
            selected = self.selectionModel().isSelected(self._points.index(number, 0))
            if selected or number == self._hovered:
                painter.fillRect(whole, theme.colour("accz" if selected else "hover"))
            if selected and number == focused:
                paint_focus(painter, whole, theme)
            after = points[number + 1] if number + 1 < len(points) else None
            _paint_line(painter, whole, point, after, theme, first=number == 0)
            inside = whole.adjusted(Space.XS + Size.DOT + Space.M, Space.S, -Space.S, -Space.S)
            self._paint_words(painter, inside, point, theme)

    def _height(self, point: Tijdlijnpunt) -> int:
        words = _words(point, self._today)
        below = max(len(words.below) + (point.duur > 0), 1 if words.left else 0)
        return 2 * Space.S + _LINE + _SMALL * below

    def _paint_words(self, painter: QPainter, rect: QRectF, point: Tijdlijnpunt, theme: Theme) -> None:
        words = _words(point, self._today)
        late, coming = point.te_laat > 0 and point.stap is None, point.moment is Moment.KOMT
        head = font(Type.TEXT, bold=not coming)
        day = font(Type.META, bold=late)
        upper = QRectF(rect.x(), rect.y(), rect.width(), _LINE)
        taken = _advance(day, words.day)
        paint_text(painter, upper, words.day, day, "laat" if late else "tekst2", theme, right=True)
        upper.adjust(0, 0, -taken - Space.M, 0)
        colour = "laat" if late else "tekst2" if coming else "tekst"
        paint_text(painter, upper, words.head, head, colour, theme)
        upper.adjust(_advance(head, words.head) + Space.S, 0, 0, 0)
        small = point.stap is None
        paint_text(
            painter, upper, words.beside, font(Type.META if small else Type.TEXT), "tekst3" if small else "tekst", theme
        )
        lower = QRectF(rect.x(), rect.y() + _LINE, rect.width(), _SMALL)
        if words.left:
            self._paint_left(painter, lower, point, words.left, theme)
        if point.duur:
            room = lower.width() - _advance(font(Type.META, bold=True), _LONGEST) - Space.M
            bar = QRectF(lower.x(), round(lower.center().y() - Size.CLOCK_HEIGHT / 2), room, Size.CLOCK_HEIGHT)
            hollow = point.moment is Moment.STAAT_STIL
            paint_clock(painter, bar, point.gebruikt / point.duur, theme, colour=_tone(point), hollow=hollow)
            lower.translate(0, _SMALL)
        elif words.left:
            lower.adjust(0, 0, -_advance(font(Type.META, bold=True), words.left) - Size.ICON_SMALL - Space.L, 0)
        for line in words.below:
            paint_text(painter, lower, line, font(Type.META), "tekst3", theme)
            lower.translate(0, _SMALL)

    def _paint_left(self, painter: QPainter, rect: QRectF, point: Tijdlijnpunt, words: str, theme: Theme) -> None:
        """Say at the right what is left of a term or how late something is, with the sign of it when it is late."""
        tone = _tone(point)
        trouble = tone in {"laat", "let"}
        chosen = font(Type.META, bold=trouble)
        paint_text(painter, rect, words, chosen, tone if trouble else "tekst2", theme, right=True)
        if point.te_laat:
            left = rect.right() - _advance(chosen, words) - Space.XS - Size.ICON_SMALL
            place = QRectF(left, round(rect.center().y() - Size.ICON_SMALL / 2), Size.ICON_SMALL, Size.ICON_SMALL)
            paint_icon(painter, place, "laat", "laat")


def _paint_line(
    painter: QPainter, whole: QRectF, point: Tijdlijnpunt, after: Tijdlijnpunt | None, theme: Theme, *, first: bool
) -> None:
    """Draw the dot of a point and its part of the line: whole up to today, dashed from there on."""
    x, y = Space.XS + Size.DOT / 2, whole.y() + Space.S + _LINE / 2
    running = point.moment in (Moment.LOOPT, Moment.STAAT_STIL)
    gap = Size.DOT / 2 + 2 if running else Size.CELL / 2

    def draw(top: float, bottom: float, *, past: bool) -> None:
        style = Qt.PenStyle.SolidLine if past else Qt.PenStyle.DotLine
        painter.setPen(QPen(theme.colour("acc" if past else "rand"), 2 if past else 1.4, style))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    painter.save()
    if not first:
        draw(whole.y(), y - gap, past=point.moment is not Moment.KOMT)
    if after is not None:
        draw(y + gap, whole.bottom(), past=after.moment is not Moment.KOMT)
    circle = QRectF(x - Size.CELL / 2, y - Size.CELL / 2, Size.CELL, Size.CELL)
    tone = _tone(point)
    if running:
        side = Size.DOT + 2
        name = "stil" if point.moment is Moment.STAAT_STIL else "laat" if point.te_laat else "wacht"
        paint_icon(painter, QRectF(x - side / 2, y - side / 2, side, side), name, tone)
    else:
        done = point.moment is Moment.GEWEEST
        painter.setPen(QPen(theme.colour("acc" if done else "rand"), 1.4))
        painter.setBrush(theme.colour("acc" if done else "vlak"))
        painter.drawEllipse(circle)
    painter.restore()


def _tone(point: Tijdlijnpunt) -> str:
    """Return the colour of a point: late, standing still, or as it should be."""
    return "laat" if point.te_laat else "let" if point.moment is Moment.STAAT_STIL else "acc"


def _advance(chosen: QFont, words: str) -> float:
    return QFontMetricsF(chosen).horizontalAdvance(words)


def _words(point: Tijdlijnpunt, today: date) -> _Words:
    stap = point.stap
    if stap is None:
        day = "" if point.datum is None else f"uiterlijk {format_datum_kort(point.datum, today)}"
        return _Words(point.wat, point.artikel or point.wanneer, day, _left(point), ())
    amount = "" if stap.bedrag is None else format_bedrag_kort(stap.bedrag)
    until = f"tot en met {format_datum_kort(stap.termijn_tot, today)}" if stap.termijn_tot else ""
    ground = f"Omdat {stap.grond.woorden}{_article(stap.grond)}" if stap.grond else ""
    more = " · ".join(part for part in (stap.kenmerk, _one_line(stap.toelichting)) if part)
    below = tuple(line for line in (ground, more) if line)
    return _Words(point.wat, " · ".join(filter(None, (amount, until))), format_datum(stap.datum), _left(point), below)


def _article(grond: Grond) -> str:
    return "" if grond is Grond.REGELING else f" ({grond.value})"


def _left(point: Tijdlijnpunt) -> str:
    if point.te_laat:
        return f"{tel(point.te_laat, 'dag', 'dagen')} te laat"
    if not point.duur:
        return ""
    still = "staat stil, " if point.moment is Moment.STAAT_STIL else ""
    return f"{still}nog {point.over} van {tel(point.duur, 'dag', 'dagen')}"


def _spoken(point: Tijdlijnpunt) -> str:
    """Return a point as a screen reader says it and as it is copied."""
    words = _words(point, point.datum or date.min)
    day = "" if point.datum is None else format_datum_tekst(point.datum)
    if day and point.stap is None:
        day = f"uiterlijk {day}"
    parts = (words.head, words.beside, point.moment.value if point.stap is None else "", day, words.left, *words.below)
    return ", ".join(part for part in parts if part)


def _tip(point: Tijdlijnpunt) -> str:
    """Return what a point tells in full, for what is cut short."""
    stap = point.stap
    if stap is None:
        return ""
    return "\n".join(part for part in (*_words(point, stap.datum).below[:1], stap.toelichting) if part)


def _one_line(text: str) -> str:
    return " ".join(text.split())
