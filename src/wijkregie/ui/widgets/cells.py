"""How a cell of a table is drawn, from its `Look`."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

from wijkregie.ui.models.rows import Column, Groep, Look
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current, fill
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.badge import paint_badge
from wijkregie.ui.widgets.checkbox import paint_tick
from wijkregie.ui.widgets.clockbar import paint_clock
from wijkregie.ui.widgets.stackbar import Part, paint_parts

_PLAIN = Look()


class CellPainter:
    """Draws the cells of a table, a hairline below each row; the chosen row has a fill and a bar at its left.

    The table paints with this itself instead of through a delegate: asking Qt for a cell and its roles one by one cost
    several times as much as drawing them.
    """

    def __init__(self, *, edge: int, height: int) -> None:
        """Draw rows of this height, with `edge` pixels at the outer sides."""
        self._edge = edge
        self._height = height

    def paint_row(
        self,
        painter: QPainter,
        places: Sequence[tuple[int, int]],
        top: int,
        columns: Sequence[Column[Any]],
        row: Any,
        *,
        selected: bool = False,
        hover: bool = False,
        focused: bool = False,
    ) -> None:
        """Draw a row at `top`; `places` are left side and width of its columns, a hidden one has no width."""
        theme = current()
        left, right = places[0][0], max(sum(place) for place in places)
        whole = QRectF(left, top, right - left, self._height)
        if selected or hover:
            fill(painter, whole, theme.colour("accz" if selected else "hover"))
        fill(painter, QRectF(left, whole.bottom() - 1, whole.width(), 1), theme.colour("lijn"))
        if selected:
            fill(painter, QRectF(left, top, Size.BAR, self._height - 1), theme.colour("acc"))
        if focused:
            paint_focus(painter, whole, theme)
        for number, (x, width) in enumerate(places):
            if width:
                before = self._edge if x == left else Space.S
                after = self._edge if x + width == right else Space.S
                inside = QRectF(x + before, top, width - before - after, self._height - 1)
                self._paint_content(painter, inside, columns[number], row, theme, selected=selected)

    def paint_group(self, painter: QPainter, width: int, top: int, groep: Groep, *, focused: bool) -> None:
        """Draw the line above a group: a caret that tells whether it is open, its name and how many rows it has."""
        theme = current()
        whole = QRectF(0, top, width, self._height)
        fill(painter, whole, theme.colour("zij"))
        fill(painter, QRectF(0, whole.bottom() - 1, width, 1), theme.colour("lijn"))
        if focused:
            paint_focus(painter, whole, theme)
        side = Size.ICON_SMALL
        caret = QRectF(self._edge, round(whole.center().y() - side / 2), side, side)
        paint_icon(painter, caret, "omlaag" if groep.open else "rechts", "tekst2")
        bold = font(bold=True)
        words = QRectF(caret.right() + Space.S, top, width - caret.right() - Space.XXL * 2, self._height - 1)
        paint_text(painter, words, groep.naam, bold, "tekst", theme)
        used = min(QFontMetricsF(bold).horizontalAdvance(groep.naam), words.width())
        paint_text(
            painter,
            words.adjusted(used + Space.S, 0, Space.XXL, 0),
            str(groep.aantal),
            font(Type.META),
            "tekst3",
            theme,
        )

    def _paint_content(
        self, painter: QPainter, rect: QRectF, column: Column[Any], row: Any, theme: Theme, *, selected: bool
    ) -> None:
        look = column.look(row) if column.look else _PLAIN
        text = column.text(row)
        if look.drawing is not None:
            look.drawing(painter, rect)
            return
        if look.parts:
            bar = QRectF(rect.x(), round(rect.center().y() - Size.CELL / 2), rect.width(), Size.CELL)
            paint_parts(painter, bar, [Part(*part) for part in look.parts], look.whole)
            return
        ticked = column.check(row) if column.check else None
        if ticked is not None:
            paint_tick(painter, rect.x(), rect.center().y(), theme, ticked=ticked)
            rect = rect.adjusted(Size.CHECK + Space.M + 2, 0, 0, 0)
        if look.icon:
            rect = _paint_sign(painter, rect, look.icon, look.colour if look.colour != "tekst" else "tekst2")
        if look.clock is not None and _fits(text, look, rect.width() - Size.CLOCK_WIDTH - Space.S):
            bar = QRectF(rect.x(), rect.center().y() - Size.CLOCK_HEIGHT / 2, Size.CLOCK_WIDTH, Size.CLOCK_HEIGHT)
            colour = look.colour if look.colour in {"let", "laat"} else "acc"
            paint_clock(painter, bar, look.clock, theme, colour=colour, hollow=look.clock_hollow)
            rect = rect.adjusted(Size.CLOCK_WIDTH + Space.S, 0, 0, 0)
        if look.badge or look.badge_dashed:
            self._paint_badge(painter, rect, look, theme, alone=not text)
            rect = rect.adjusted(Size.BADGE + Space.S, 0, 0, 0)
        if look.second or (look.sign and text):
            upper = QRectF(rect.x(), rect.y() + 6, rect.width(), 20)
            lower = QRectF(rect.x(), rect.y() + 26, rect.width(), 18)
            bold = look.bold or (selected and not column.chars)  # the name of what is chosen
            paint_text(painter, upper, text, font(bold=bold), look.colour, theme)
            meta = font(Type.META)
            paint_text(painter, lower, look.second, meta, "tekst3", theme)
            used = QFontMetricsF(meta).horizontalAdvance(look.second)
            lower.adjust(used + Space.S if look.second else 0, 0, 0, 0)
            _paint_stoplicht(painter, lower, look, theme)
            return
        if look.sign:
            _paint_stoplicht(painter, rect, look, theme)
            return
        if not text and (look.badge or look.badge_dashed or look.icon or ticked is not None):
            return
        chosen = font(Type.META if look.small else Type.TEXT, bold=look.bold)
        paint_text(painter, rect, text or "–", chosen, look.colour if text else "tekst3", theme, right=column.right)

    def _paint_badge(self, painter: QPainter, rect: QRectF, look: Look, theme: Theme, *, alone: bool) -> None:
        top = rect.y() + 8 if alone and self._height > Size.ROW else rect.center().y() - Size.BADGE / 2
        left = rect.right() - Size.BADGE if alone and self._height > Size.ROW else rect.x()
        square = QRectF(round(left), round(top), Size.BADGE, Size.BADGE)
        paint_badge(painter, square, look.badge, look.badge_dashed, theme)


def paint_focus(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the ring around the row."""
    colour, wide = theme.colour("acc"), theme.focus
    fill(painter, QRectF(rect.x(), rect.y(), rect.width(), wide), colour)
    fill(painter, QRectF(rect.x(), rect.bottom() - wide, rect.width(), wide), colour)
    fill(painter, QRectF(rect.x(), rect.y(), wide, rect.height()), colour)
    fill(painter, QRectF(rect.right() - wide, rect.y(), wide, rect.height()), colour)


def _fits(text: str, look: Look, width: float) -> bool:
    return QFontMetricsF(font(Type.META, bold=look.bold)).horizontalAdvance(text) <= width


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    chosen: QFont,
    colour: str,
    theme: Theme,
    *,
    right: bool = False,
) -> None:
    """Draw a text on one line in the middle of a place, cut where it does not fit."""
    if not text or rect.width() <= 0:
        return
    fitted, width, height = _fitted(text, chosen.pixelSize(), chosen.bold(), rect.width() + 1)
    painter.setFont(chosen)
    painter.setPen(theme.colour(colour))
    left = rect.right() - width if right else rect.x()
    painter.drawStaticText(QPointF(left, rect.y() + (rect.height() - height) / 2), fitted)


@lru_cache(maxsize=2048)
def _fitted(text: str, size: int, bold: bool, width: float) -> tuple[QStaticText, float, float]:
    """Return a text as one line, cut where it is wider than `width`, with its width and height.

    Kept as it was laid out: lists draw the same words over and over.
    """
    chosen = font(Type(size), bold=bold)
    one_line = " ".join(text.split()) if "\n" in text else text[:400]
    made = QStaticText(one_line)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=chosen)
    if made.size().width() > width:
        made.setText(QFontMetricsF(chosen).elidedText(one_line, Qt.TextElideMode.ElideRight, width))
        made.prepare(font=chosen)
    return made, made.size().width(), _line_height(size, bold)


@cache
def _line_height(size: int, bold: bool) -> float:
    return QFontMetricsF(font(Type(size), bold=bold)).height()


def _paint_sign(painter: QPainter, rect: QRectF, name: str, colour: str) -> QRectF:
    side = Size.ICON
    paint_icon(painter, QRectF(rect.x(), round(rect.center().y() - side / 2), side, side), name, colour)
    return rect.adjusted(side + Space.M, 0, 0, 0)


def _paint_stoplicht(painter: QPainter, rect: QRectF, look: Look, theme: Theme) -> None:
    if not look.sign:
        return
    side = Size.ICON_SMALL
    place = QRectF(rect.x(), round(rect.center().y() - side / 2), side, side)
    paint_icon(painter, place, look.sign, look.sign_icon_colour or look.sign_colour)
    words = rect.adjusted(side + Space.XS, 0, 0, 0)
    trouble = look.sign_colour in {"let", "laat"}
    paint_text(painter, words, look.sign_word, font(Type.META, bold=trouble), look.sign_colour, theme)
