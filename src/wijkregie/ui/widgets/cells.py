"""How a cell of a table is drawn, from its `Look`."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from wijkregie.ui.models.rows import STYLE_ROLE, Look
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.badge import paint_badge
from wijkregie.ui.widgets.checkbox import paint_tick
from wijkregie.ui.widgets.clockbar import paint_clock

Index = QModelIndex | QPersistentModelIndex
_PLAIN = Look()
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CellDelegate(QStyledItemDelegate):
    """Draws rows with a hairline below; the chosen row has a fill and a bar at its left."""

    def __init__(self, table: QTableView, *, edge: int, height: int) -> None:
        """Draw rows of this height, with `edge` pixels at the outer sides."""
        super().__init__(table)
        self._table = table
        self._edge = edge
        self._height = height
        self.hover_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        first = index.column() == 0
        last = index.column() == index.model().columnCount() - 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or index.row() == self.hover_row:
            painter.fillRect(rect, theme.colour("accz" if selected else "hover"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), theme.colour("lijn"))
        if selected and first:
            painter.fillRect(QRectF(rect.x(), rect.y(), Size.BAR, rect.height() - 1), theme.colour("acc"))
        if selected and self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._paint_focus(painter, rect, theme, first=first, last=last)
        inside = rect.adjusted(self._edge if first else Space.S, 0, -(self._edge if last else Space.S), -1)
        self._paint_content(painter, inside, index, theme, selected=selected)
        painter.restore()

    def _paint_content(self, painter: QPainter, rect: QRectF, index: Index, theme: Theme, *, selected: bool) -> None:
        look = index.data(STYLE_ROLE) or _PLAIN
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            ticked = Qt.CheckState(state) is Qt.CheckState.Checked
            paint_tick(painter, rect.x(), rect.center().y(), theme, ticked=ticked)
            rect = rect.adjusted(Size.CHECK + Space.M + 2, 0, 0, 0)
        if look.icon:
            rect = _paint_sign(painter, rect, look.icon, look.colour if look.colour != "tekst" else "tekst2")
        if look.clock is not None:
            bar = QRectF(rect.x(), rect.center().y() - Size.CLOCK_HEIGHT / 2, Size.CLOCK_WIDTH, Size.CLOCK_HEIGHT)
            colour = look.colour if look.colour in {"let", "laat"} else "acc"
            paint_clock(painter, bar, look.clock, theme, colour=colour, hollow=look.clock_hollow)
            rect = rect.adjusted(Size.CLOCK_WIDTH + Space.S, 0, 0, 0)
        if look.badge or look.badge_dashed:
            self._paint_badge(painter, rect, index, look, theme)
            rect = rect.adjusted(Size.BADGE + Space.S, 0, 0, 0)
        if look.second or (look.sign and text):
            upper = QRectF(rect.x(), rect.y() + 6, rect.width(), 20)
            lower = QRectF(rect.x(), rect.y() + 26, rect.width(), 18)
            _paint_text(painter, upper, text, font(bold=look.bold or selected), look.colour, theme)
            meta = font(Type.META)
            _paint_text(painter, lower, look.second, meta, "tekst3", theme)
            used = QFontMetricsF(meta).horizontalAdvance(look.second)
            lower.adjust(used + Space.S if look.second else 0, 0, 0, 0)
            _paint_stoplicht(painter, lower, look, theme)
            return
        if look.sign:
            _paint_stoplicht(painter, rect, look, theme)
            return
        if not text and (look.badge or look.badge_dashed or look.icon or state is not None):
            return
        chosen = font(Type.META if look.small else Type.TEXT, bold=look.bold)
        where = index.data(Qt.ItemDataRole.TextAlignmentRole)
        _paint_text(painter, rect, text or "–", chosen, look.colour if text else "tekst3", theme, where)

    def _paint_badge(self, painter: QPainter, rect: QRectF, index: Index, look: Look, theme: Theme) -> None:
        alone = not index.data(Qt.ItemDataRole.DisplayRole)
        top = rect.y() + 8 if alone and self._height > Size.ROW else rect.center().y() - Size.BADGE / 2
        left = rect.right() - Size.BADGE if alone and self._height > Size.ROW else rect.x()
        square = QRectF(round(left), round(top), Size.BADGE, Size.BADGE)
        paint_badge(painter, square, look.badge, look.badge_dashed, theme)

    def _paint_focus(self, painter: QPainter, rect: QRectF, theme: Theme, *, first: bool, last: bool) -> None:
        """Draw the ring around the whole row, a part in each cell."""
        painter.setPen(Qt.PenStyle.NoPen)
        colour = theme.colour("acc")
        painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), Size.FOCUS), colour)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - Size.FOCUS, rect.width(), Size.FOCUS), colour)
        if first:
            painter.fillRect(QRectF(rect.x(), rect.y(), Size.FOCUS, rect.height()), colour)
        if last:
            painter.fillRect(QRectF(rect.right() - Size.FOCUS, rect.y(), Size.FOCUS, rect.height()), colour)


def _paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    chosen: QFont,
    colour: str,
    theme: Theme,
    where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    if not text or rect.width() <= 0:
        return
    painter.setFont(chosen)
    painter.setPen(theme.colour(colour))
    one_line = " ".join(text.split()) if "\n" in text else text[:400]
    cut = QFontMetricsF(chosen).elidedText(one_line, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, where | _MIDDLE | Qt.TextFlag.TextSingleLine, cut)


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
    _paint_text(painter, words, look.sign_word, font(Type.META, bold=trouble), look.sign_colour, theme)
