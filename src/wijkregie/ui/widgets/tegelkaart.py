"""The tile map: every wijk an equal square, per stadsdeel; in the mode Indelen the squares are put elsewhere."""

from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.wijken import MEESTE, Plaats, Teken, Vulling, afbreken, indeling
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.wijkregels import TEKENKLEUREN, VULLINGEN, Wijkregel, edge_pen
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.keys import is_moved
from wijkregie.ui.widgets.wijkenbeeld import Wijkenbeeld

_STEP = Size.TILE + Size.TILE_GAP
_HEADING = Size.HIT + Size.TILE_GAP
_PART = Space.L + Size.TILE_GAP
"""Room between two stadsdelen side by side, at least."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ALARM = frozenset({Teken.LET_OP, Teken.LAAT})
_ARROWS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


@frozen(kw_only=True)
class _Part:
    """A stadsdeel on the map: how many rows and columns it has, and where its first tile is."""

    id: str
    naam: str
    count: int
    rows: int
    columns: int
    left: float = 0
    top: float = 0

    @property
    def width(self) -> int:
        return self.columns * _STEP - Size.TILE_GAP

    @property
    def height(self) -> int:
        return _HEADING + self.rows * _STEP - Size.TILE_GAP

    @property
    def place(self) -> QRectF:
        """Where it is on the map, its heading with it."""
        return QRectF(self.left, self.top, self.width, self.height)

    def cell(self, plaats: Plaats) -> QRectF:
        return QRectF(self.left + plaats[1] * _STEP, self.top + _HEADING + plaats[0] * _STEP, Size.TILE, Size.TILE)


class Tegelkaart(Wijkenbeeld):
    """With `arranging` Space takes a tile and puts it down, arrows carry it, Alt with an arrow moves it one place."""

    moved = Signal(str, int, int)
    """A wijk is to go to a row and column of its stadsdeel."""

    def __init__(self, model: RowsModel[Wijkregel]) -> None:
        self._parts: dict[str, _Part] = {}
        self._at: dict[str, Plaats] = {}
        self._held = ""
        self._target: Plaats | None = None
        self._pressed: QPoint | None = None
        self._arranging = False
        super().__init__(model, "Kaart van de wijken")

    @property
    def arranging(self) -> bool:
        """Tell whether tiles can be put elsewhere."""
        return self._arranging

    @property
    def held(self) -> str:
        """Id of the wijk that is being carried, "" for none."""
        return self._held

    def set_arranging(self, *, arranging: bool) -> None:
        """Let tiles be put elsewhere, with the empty places in sight; or no more."""
        self._arranging = arranging
        self._let_go()
        self.doItemsLayout()

    def arrange(self, room: QSize) -> QSize:
        rows = self.model_.rows
        self._at = indeling(each.beeld.wijk for each in rows)
        parts = [
            _part(list(group), self._at, more=int(self._arranging))
            for _, group in groupby(rows, key=lambda each: each.beeld.wijk.stadsdeel_id)
        ]
        self._parts, extent = _flow(parts, room.width())
        self.places = [self._parts[each.beeld.wijk.stadsdeel_id].cell(self._at[each.id]) for each in rows]
        return extent

    def draw(self, painter: QPainter, seen: QRectF) -> None:
        theme, lit = current(), self.lit
        seen = seen.adjusted(-Size.TILE_GAP, -Size.TILE_GAP, Size.TILE_GAP, Size.TILE_GAP)
        for part in self._parts.values():
            if not seen.intersects(part.place):
                continue
            painter.setPen(theme.colour("tekst"))
            painter.setFont(font(bold=True))
            head = QRectF(part.left, part.top, part.width, Size.HIT)
            painter.drawText(head, _LEFT, part.naam)
            beside = QFontMetricsF(painter.font()).horizontalAdvance(part.naam) + Space.S
            painter.setPen(theme.colour("tekst3"))
            painter.setFont(font(Type.META))
            painter.drawText(head.adjusted(beside, 0, 0, 0), _LEFT, tel(part.count, "wijk", "wijken"))
            if self._arranging:
                self._draw_empty(painter, part)
        for number, each in enumerate(self.model_.rows):
            if not seen.intersects(self.places[number]):
                continue
            self._draw_tile(painter, self.places[number], each)
            if each.id in lit:
                _ring(painter, self.places[number], "acc")
        here = self.currentIndex()
        if here.isValid() and here.row() < len(self.places):
            _ring(painter, self.places[here.row()], "tekst" if self.hasFocus() else "lijn")
        self._draw_target(painter)

    def event(self, event: QEvent) -> bool:
        return (self._arranging and is_moved(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not self._arranging or self.regel is None:
            super().keyPressEvent(event)
        elif way and (alt or self._held):
            self._carry(way, at_once=alt and not self._held)
        elif event.key() == Qt.Key.Key_Space or (self._held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}):
            self._put() if self._held else self._take()
        elif event.key() == Qt.Key.Key_Escape and self._held:
            self._let_go()
            announce(self, "Teruggezet")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        self._pressed = point if self._arranging and self.indexAt(point).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        if self._pressed is None or self.regel is None:
            return
        if not self._held and (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._held = self.regel.id
        if self._held:
            self._target = self._cell_at(point)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._pressed is not None and self._held:
            self._put()
        self._pressed = None

    def _take(self) -> None:
        assert self.regel is not None
        self._held, self._target = self.regel.id, self._at[self.regel.id]
        announce(self, f"{self.regel.beeld.wijk.naam} opgepakt")
        self.viewport().update()

    def _put(self) -> None:
        held, target = self._held, self._target
        self._let_go()
        if target is not None and target != self._at[held]:
            self.moved.emit(held, *target)

    def _let_go(self) -> None:
        self._held, self._target = "", None
        self.viewport().update()

    def _carry(self, way: Plaats, *, at_once: bool) -> None:
        """Bring the tile a place on: the one that is carried, or `at_once` the one that is stood on."""
        assert self.regel is not None
        part = self._parts[self.regel.beeld.wijk.stadsdeel_id]
        begin = self._target if self._held and self._target is not None else self._at[self.regel.id]
        row, column = begin[0] + way[0], begin[1] + way[1]
        if not (0 <= row < min(part.rows, MEESTE) and 0 <= column < min(part.columns, MEESTE)):
            return
        if at_once:
            self.moved.emit(self.regel.id, row, column)
            return
        self._target = (row, column)
        there = next((each for each in self.model_.rows if self._is_at(each, part, self._target)), None)
        announce(self, f"Rij {row + 1}, kolom {column + 1}, {there.beeld.wijk.naam if there else 'leeg'}")
        self.viewport().update()

    def _is_at(self, each: Wijkregel, part: _Part, plaats: Plaats | None) -> bool:
        return each.beeld.wijk.stadsdeel_id == part.id and self._at[each.id] == plaats

    def _cell_at(self, point: QPoint) -> Plaats | None:
        """Return the place under the mouse in the stadsdeel of the tile that is carried."""
        assert self.regel is not None
        part = self._parts[self.regel.beeld.wijk.stadsdeel_id]
        where = point.toPointF() + self.offset
        return next((place for place in _cells(part) if part.cell(place).contains(where)), None)

    def _draw_empty(self, painter: QPainter, part: _Part) -> None:
        pen = QPen(current().colour("lijn2"), Size.LINE, Qt.PenStyle.DotLine)
        taken = {self._at[each.id] for each in self.model_.rows if each.beeld.wijk.stadsdeel_id == part.id}
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for place in _cells(part):
            if place not in taken:
                painter.drawRoundedRect(part.cell(place).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD)

    def _draw_target(self, painter: QPainter) -> None:
        if self._held and self._target is not None and self.regel is not None:
            cell = self._parts[self.regel.beeld.wijk.stadsdeel_id].cell(self._target)
            painter.setPen(QPen(current().colour("acc"), Size.BAR))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), Radius.CARD, Radius.CARD)

    def _draw_tile(self, painter: QPainter, place: QRectF, each: Wijkregel) -> None:
        theme = current()
        fill, _, text = VULLINGEN[each.tegel.vulling]
        painter.setOpacity(0.5 if each.id == self._held else 1)
        painter.setPen(edge_pen(each.tegel.vulling))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD)
        inside = place.adjusted(Space.M, Space.S, -Space.S, -Space.S)
        painter.setPen(theme.colour(text))
        painter.setFont(_number_font(each.tegel.getal, inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, each.tegel.getal)
        self._draw_name(painter, inside, each)
        self._draw_word(painter, inside, each)
        painter.setOpacity(1)

    def _draw_name(self, painter: QPainter, inside: QRectF, each: Wijkregel) -> None:
        hollow = each.tegel.vulling is Vulling.HOL
        painter.setFont(font(Type.META, bold=not hollow))
        if hollow:
            painter.setPen(current().colour("tekst2"))
        metrics = QFontMetricsF(painter.font())
        room = inside.width()
        lines = afbreken(each.beeld.wijk.naam, lambda part: metrics.horizontalAdvance(part) <= room)
        bottom = inside.bottom() - _WORD
        for number, part in enumerate(reversed(lines)):
            cut = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
            line = QRectF(inside.left(), bottom - (number + 1) * Space.L, room, Space.L)
            painter.drawText(line, _LEFT, cut)

    def _draw_word(self, painter: QPainter, inside: QRectF, each: Wijkregel) -> None:
        theme, shown = current(), each.tegel
        alarm = shown.teken in _ALARM
        dark = shown.vulling in (Vulling.MIDDEN, Vulling.VOL) and not alarm
        text = VULLINGEN[shown.vulling][2]
        painter.setFont(font(Type.META))
        metrics = QFontMetricsF(painter.font())
        line = QRectF(inside.left(), inside.bottom() - _WORD + Size.LINE, inside.width(), Size.ICON)
        word_left = line.left() + Size.ICON_SMALL + Space.XS
        room = inside.right() + Space.XS - word_left
        word = metrics.elidedText(shown.woord, Qt.TextElideMode.ElideRight, room)
        if alarm and shown.vulling is not Vulling.HOL:
            pill = line.adjusted(-Space.XS, 0, 0, 0)
            pill.setRight(word_left + metrics.horizontalAdvance(word) + Space.S - Size.LINE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("vlak"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        sign = QRectF(line.left(), line.center().y() - Size.ICON_SMALL / 2, Size.ICON_SMALL, Size.ICON_SMALL)
        paint_icon(painter, sign, shown.teken, text if dark else TEKENKLEUREN.get(shown.teken, "rust"))
        painter.setPen(theme.colour(text if dark else shown.teken if alarm else "tekst2"))
        painter.drawText(QRectF(word_left, line.top(), room, line.height()), _LEFT, word)


_WORD = Size.BADGE


def _number_font(number: str, room: float) -> QFont:
    """Return the largest type in which a number fits."""
    sizes = (Type.DISPLAY, Type.TITLE, Type.PANEL)
    return next(
        (
            font(size, bold=True)
            for size in sizes
            if QFontMetricsF(font(size, bold=True)).horizontalAdvance(number) <= room
        ),
        font(Type.TEXT, bold=True),
    )


def _part(group: list[Wijkregel], at: dict[str, Plaats], *, more: int) -> _Part:
    """Return a stadsdeel as large as its tiles ask, with so many rows and columns more."""
    first = group[0].beeld
    return _Part(
        id=first.wijk.stadsdeel_id,
        naam=first.stadsdeel,
        count=len(group),
        rows=min(max(at[each.id][0] for each in group) + 1 + more, MEESTE),
        columns=min(max(at[each.id][1] for each in group) + 1 + more, MEESTE),
    )


def _flow(parts: list[_Part], width: int) -> tuple[dict[str, _Part], QSize]:
    """Put stadsdelen side by side as far as they fit, and in rows below each other; return them and their extent."""
    room = width - 2 * Space.XL
    found: dict[str, _Part] = {}
    top, row = Space.L, list[_Part]()

    def put() -> int:
        spare = (room - sum(part.width for part in row)) / max(1, len(row) - 1)
        gap = spare if _PART <= spare <= 2 * Space.XL else _PART
        left = float(Space.XL)
        for part in row:
            found[part.id] = replace(part, left=left, top=top)
            left += part.width + gap
        return max(part.height for part in row) + Space.XL

    for part in parts:
        if row and sum(each.width + _PART for each in row) + part.width > room:
            top += put()
            row = []
        row.append(part)
    bottom = top + put() if row else top
    return found, QSize(max((part.width + 2 * Space.XL for part in parts), default=0), bottom)


def _cells(part: _Part) -> list[Plaats]:
    return [(row, column) for row in range(part.rows) for column in range(part.columns)]


def _ring(painter: QPainter, place: QRectF, colour: str) -> None:
    painter.setPen(QPen(current().colour(colour), current().focus))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), Radius.PANEL, Radius.PANEL)
