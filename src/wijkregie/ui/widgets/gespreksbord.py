"""The board of a year: a column of painted cards for each stand, and the strip with the niveaus above it."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart
from wijkregie.ui.models.rows import ROW_ROLE, Column, RowsModel
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.badge import niveau_words, paint_badge
from wijkregie.ui.widgets.basics import column, label, row
from wijkregie.ui.widgets.rowmenu import Choices, act_of, pop_up
from wijkregie.ui.widgets.signal import icon_colour, word_colour

Index = QModelIndex | QPersistentModelIndex

_LINE, _SMALL = 20, 19
_ARROWS = {Beweging.TRAP_OP: "trap_op", Beweging.GELIJK: "gelijk", Beweging.TRAP_AF: "trap_af"}
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class _CardDelegate(QStyledItemDelegate):
    """Draws a card: name in at most two lines, day, niveau, and what waits."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        card: Gesprekskaart = index.data(ROW_ROLE)
        width = view.viewport().width()
        height = 2 * Space.M + self._name_height(card, width) + _SMALL + Space.XS + Size.BADGE
        if card.ernst is not None:
            height += 2 * Space.S + Size.ICON_SMALL + Size.LINE
        return QSize(width, height + Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        card: Gesprekskaart = index.data(ROW_ROLE)
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
        _small(painter, inside, card.wanneer, "acc" if card.vandaag else "tekst3", theme, bold=card.vandaag)
        inside.setTop(inside.top() + _SMALL + Space.XS)
        self._paint_niveau(painter, inside, card, theme)
        if card.ernst is not None:
            inside.setTop(inside.top() + Size.BADGE + Space.S)
            painter.fillRect(QRectF(inside.x(), inside.y(), inside.width(), Size.LINE), theme.colour("lijn"))
            inside.setTop(inside.top() + Space.S)
            stand = STANDEN[card.ernst]
            side = Size.ICON_SMALL
            paint_icon(painter, QRectF(inside.x(), inside.y(), side, side), stand, icon_colour(stand))
            colour = word_colour(stand)
            words = inside.adjusted(side + Space.XS + 2, -1, 0, 0)
            _small(painter, words, card.woord, colour, theme, bold=colour in {"let", "laat"})
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme, *, today: bool
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = QPen(theme.colour("acc" if today or focused else "lijn2"), Size.FOCUS if focused else Size.LINE)
        painter.setPen(edge)
        painter.setBrush(theme.colour("accz" if today else "hover" if over else "verheven"))
        half = edge.widthF() / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), Radius.CARD, Radius.CARD)

    def _paint_niveau(self, painter: QPainter, rect: QRectF, card: Gesprekskaart, theme: Theme) -> None:
        nu, agreed = card.rij.niveau_nu, card.gesprek.niveau_afgesproken
        square = QRectF(round(rect.x()), round(rect.y()), Size.BADGE, Size.BADGE)
        if nu is not None or agreed is None:
            paint_badge(painter, square, int(nu or 0), agreed is None, theme)
            square.translate(Size.BADGE + Space.S, 0)
        if agreed is not None:
            if nu is not None:
                paint_icon(painter, square.adjusted(0, 4, -8, -4), "pijl_rechts", "tekst3")
                square.translate(Space.M + Space.S, 0)
            paint_badge(painter, square, int(agreed), False, theme)
            square.translate(Size.BADGE + Space.S, 0)
        _small(
            painter, QRectF(square.x(), square.y(), rect.right() - square.x(), 18), card.niveauwoord, "tekst2", theme
        )

    def _name_height(self, card: Gesprekskaart, width: int) -> int:
        room = width - 2 * Space.S - 2 * Space.M
        return _LINE * (2 if _advance(card.rij.wijkorgaan) > room else 1) + Space.XS // 2

    def _fitted(self, card: Gesprekskaart, width: float) -> str:
        """Return the name, cut where two lines would not hold it."""
        name = card.rij.wijkorgaan
        metrics = QFontMetrics(font(bold=True))
        room = int(width)
        if metrics.boundingRect(0, 0, room, _LINE, _WRAP, name).height() <= 2 * metrics.lineSpacing():
            return name
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, 2 * room - 3 * Space.XXL)


class CardList(QListView):
    """The cards of one stand. Enter opens; Left and Right go to the next column; with Alt they move the card."""

    opened = Signal(object)
    sideways = Signal(int)
    moved = Signal(object, int)
    focused = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.cards: RowsModel[Gesprekskaart] = RowsModel(
            [Column("", lambda card: card.rij.wijkorgaan, accessible=lambda card: card.gezegd, tip=lambda c: c.gezegd)],
            key=lambda card: card.id,
            searched=lambda card: f"{card.rij.wijkorgaan} {card.rij.stadsdeel} {card.wanneer} {card.woord}",
        )
        self._menu: Callable[[Gesprekskaart], Choices] | None = None
        self.setAccessibleName(name)
        self.setModel(self.cards)
        self.setItemDelegate(_CardDelegate(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def card(self) -> Gesprekskaart | None:
        """The card the keyboard stands on, or None."""
        return self.cards.row_at(self.currentIndex())

    def choose(self, key: str) -> bool:
        """Stand on the card with this id; False when it is not here."""
        place = self.cards.position(key)
        if place >= 0:
            self.setCurrentIndex(self.cards.index(place, 0))
        return place >= 0

    def choose_first(self) -> None:
        """Stand on the first card, when none is stood on."""
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0, 0))

    def choose_near(self, place: int) -> bool:
        """Take the keyboard to the card at a position, or the last one; False when there is none."""
        count = self.cards.rowCount()
        if count:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self.setCurrentIndex(self.cards.index(min(max(place, 0), count - 1), 0))
        return count > 0

    def set_menu(self, menu: Callable[[Gesprekskaart], Choices]) -> None:
        """Give cards a menu; `menu` gives words and acts for a card."""
        self._menu = menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if act := act_of(self._choices(), event):
            act()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.card is not None:
            self.opened.emit(self.card)
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.card is not None:
            self.moved.emit(self.card, step)
        elif step:
            self.sideways.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (card := self.cards.row_at(self.indexAt(event.position().toPoint()))) is not None:
            self.opened.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pop_up(self, self._choices(), event)

    def _choices(self) -> Choices:
        return self._menu(self.card) if self._menu is not None and self.card is not None else ()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_first()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()


class CardColumn(QWidget):
    """A stand with its count and its cards."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.list = CardList(name)
        self._count = label("", "meta")
        head = row(label(title, "vet"), self._count, None, space=Space.S)
        head.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.setLayout(column(head, self.list, space=Space.NONE))
        for changed in (self.list.cards.modelReset, self.list.cards.rowsInserted, self.list.cards.rowsRemoved):
            changed.connect(self._recount)

    def _recount(self) -> None:
        self._count.setText(str(self.list.cards.rowCount()))


class NiveauStrip(QWidget):
    """How often each niveau was chosen, and how many went up, stayed or went down."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Size.TAB)
        self.set_counts({})

    def set_counts(self, counts: Mapping[Any, int]) -> None:
        """Show counts by Niveau, by Beweging, and by None for what is still to be chosen."""
        self._counts = counts
        said = [f"{counts.get(niveau, 0)} keer {niveau_words(niveau)}" for niveau in Niveau]
        said.append(f"{counts.get(None, 0)} nog te kiezen")
        said += [f"{step.value} {counts.get(step, 0)}" for step in _ARROWS]
        self.setAccessibleName("Gekozen niveaus: " + ", ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        left = _said(painter, 0, self.height(), "Gekozen niveaus", theme, bold=True) + Space.M
        for niveau in (*Niveau, None):
            count = self._counts.get(niveau, 0)
            square = QRectF(left, (self.height() - Size.BADGE) / 2, Size.BADGE, Size.BADGE)
            paint_badge(painter, square, int(niveau or 0), niveau is None, theme)
            words = f"{count} keer" if niveau else f"{count} nog te kiezen"
            left = _said(painter, left + Size.BADGE + Space.S, self.height(), words, theme) + Space.M
        painter.fillRect(QRectF(left, Space.M, Size.LINE, self.height() - 2 * Space.M), theme.colour("lijn"))
        left += Space.M
        for step, sign in _ARROWS.items():
            side = Size.ICON_SMALL
            paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), sign, "tekst2")
            left = _said(painter, left + side + Space.XS + 2, self.height(), step.value, theme) + Space.XS + 2
            left = _said(painter, left, self.height(), str(self._counts.get(step, 0)), theme, bold=True) + Space.M


@lru_cache(maxsize=4096)
def _advance(name: str) -> int:
    """Return how wide a name is; a list asks for each of its cards whenever it is laid out."""
    return QFontMetrics(font(bold=True)).horizontalAdvance(name)


def _said(painter: QPainter, left: float, height: int, text: str, theme: Theme, *, bold: bool = False) -> float:
    """Write words and return where they end."""
    painter.setFont(font(Type.META, bold=bold))
    painter.setPen(theme.colour("tekst" if bold else "tekst2"))
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QRectF(left, 0, width + 2, height), Qt.AlignmentFlag.AlignVCenter, text)
    return left + width


def _small(painter: QPainter, rect: QRectF, text: str, colour: str, theme: Theme, *, bold: bool = False) -> None:
    painter.setFont(font(Type.META, bold=bold))
    painter.setPen(theme.colour(colour))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(QRectF(rect.x(), rect.y(), rect.width(), _SMALL), Qt.AlignmentFlag.AlignVCenter, cut)
