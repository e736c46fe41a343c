"""How a card on a board is drawn: a name with a line under it, something of its own, and what waits."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkregie.ui.models.kaarten import Kaart
from wijkregie.ui.models.rows import ROW_ROLE
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type

Index = QModelIndex | QPersistentModelIndex

_LINE, _SMALL = 20, 19
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class CardDelegate(QStyledItemDelegate):
    """Draws a card: name in at most two lines, a line under it, what is its own, and what waits."""

    def paint_own(self, painter: QPainter, rect: QRectF, card: Any, theme: Theme) -> None:
        """Draw what only this kind of card has, one badge high."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        card: Kaart = index.data(ROW_ROLE)
        width = view.viewport().width()
        height = 2 * Space.M + self._name_height(card, width) + _SMALL + Space.XS + Size.BADGE
        if count := len(card.regels):
            height += 2 * Space.S + Size.LINE + count * Size.ICON_SMALL + (count - 1) * Space.XS
        return QSize(width, height + Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        card: Kaart = index.data(ROW_ROLE)
        rect = QRectF(option.rect).adjusted(Space.S, 0, -Space.S, -Space.S)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, rect, option, theme, today=card.vandaag)
        inside = rect.adjusted(Space.M, Space.M, -Space.M, -Space.M)
        name = self._name_height(card, option.rect.width())
        painter.setFont(font(bold=True))
        painter.setPen(theme.colour("tekst"))
        painter.drawText(
            QRectF(inside.x(), inside.y(), inside.width(), name), _WRAP, self._fitted(card, inside.width())
        )
        inside.setTop(inside.top() + name)
        small_text(painter, inside, card.onderregel, "acc" if card.vandaag else "tekst3", theme, bold=card.vandaag)
        inside.setTop(inside.top() + _SMALL + Space.XS)
        self.paint_own(painter, inside, card, theme)
        if card.regels:
            inside.setTop(inside.top() + Size.BADGE + Space.S)
            painter.fillRect(QRectF(inside.x(), inside.y(), inside.width(), Size.LINE), theme.colour("lijn"))
            inside.setTop(inside.top() + Space.S)
        side = Size.ICON_SMALL
        for sign, sign_colour, words, colour in card.regels:
            paint_icon(painter, QRectF(inside.x(), inside.y(), side, side), sign, sign_colour)
            place = inside.adjusted(side + Space.XS + 2, -1, 0, 0)
            small_text(painter, place, words, colour, theme, bold=colour in {"let", "laat"})
            inside.setTop(inside.top() + side + Space.XS)
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme, *, today: bool
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = QPen(theme.colour("acc" if today or focused else "lijn2"), theme.focus if focused else Size.LINE)
        painter.setPen(edge)
        painter.setBrush(theme.colour("accz" if today else "hover" if over else "verheven"))
        half = edge.widthF() / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), Radius.CARD, Radius.CARD)

    def _name_height(self, card: Kaart, width: int) -> int:
        room = width - 2 * Space.S - 2 * Space.M
        return _LINE * (2 if _advance(card.naam) > room else 1) + Space.XS // 2

    def _fitted(self, card: Kaart, width: float) -> str:
        """Return the name, cut where two lines would not hold it."""
        metrics, room = QFontMetrics(font(bold=True)), int(width)
        words = (metrics.elidedText(word, Qt.TextElideMode.ElideRight, room) for word in card.naam.split())
        name = " ".join(words)
        if metrics.boundingRect(0, 0, room, _LINE, _WRAP, name).height() <= 2 * metrics.lineSpacing():
            return name
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, 2 * room - 3 * Space.XXL)


@lru_cache(maxsize=4096)
def _advance(name: str) -> int:
    """Return how wide a name is; a list asks for each of its cards whenever it is laid out."""
    return QFontMetrics(font(bold=True)).horizontalAdvance(name)


def small_text(painter: QPainter, rect: QRectF, text: str, colour: str, theme: Theme, *, bold: bool = False) -> None:
    """Write a small line, cut short where there is no room."""
    painter.setFont(font(Type.META, bold=bold))
    painter.setPen(theme.colour(colour))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(QRectF(rect.x(), rect.y(), rect.width(), _SMALL), Qt.AlignmentFlag.AlignVCenter, cut)
