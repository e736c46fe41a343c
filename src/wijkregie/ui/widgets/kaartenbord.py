"""A board: columns of painted cards, between which cards are dragged."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from wijkregie.ui.models.kaarten import Kaart
from wijkregie.ui.models.rows import Column, Index, RowsModel
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space
from wijkregie.ui.widgets.basics import column, label, line, row
from wijkregie.ui.widgets.carddelegate import CardDelegate
from wijkregie.ui.widgets.keys import is_moved
from wijkregie.ui.widgets.records import Record, record_in
from wijkregie.ui.widgets.rowmenu import Choices, act_of, pop_up

KIND = "application/x-wijkregie-kaart"
"""Kind of what is dragged: the id of what it is a card of."""


class _Cards(RowsModel[Any]):
    """Rows that may be dragged away."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags)


class CardList(QListView):
    """The cards of one column. Enter opens; Left and Right go to the next column; with Alt they move the card."""

    KEYS = (
        ("Enter", "de gekozen kaart openen"),
        ("←", "naar de kolom links"),
        ("→", "naar de kolom rechts"),
        ("Alt+←", "de kaart een kolom terug zetten"),
        ("Alt+→", "de kaart een kolom verder zetten"),
        ("Shift+F10", "menu van de gekozen kaart"),
    )
    opened = Signal(object)
    sideways = Signal(int)
    moved = Signal(object, int)
    focused = Signal()
    lifted = Signal(object)
    """A card is being dragged away; None when it was let go."""

    def __init__(self, name: str, draws: type[CardDelegate]) -> None:
        super().__init__()
        self.cards = _Cards(
            [Column("", lambda card: card.naam, accessible=lambda card: card.gezegd, tip=lambda card: card.gezegd)],
            key=lambda card: card.id,
            searched=lambda card: card.gezocht,
        )
        self._menu: Callable[[Any], Choices] | None = None
        self._welcome: bool | None = None
        self.setAccessibleName(name)
        self.setModel(self.cards)
        self.setItemDelegate(draws(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    @property
    def card(self) -> Any:
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
        if self.cards.rowCount() and not self.selectionModel().hasSelection():  # Qt makes one current, and not chosen
            self.setCurrentIndex(self.cards.index(max(0, self.currentIndex().row()), 0))

    def record(self) -> Record | None:
        """Return the kept row of the card the keyboard is on."""
        return record_in(self.card)

    def choose_near(self, place: int) -> bool:
        """Take the keyboard to the card at a position, or the last one; False when there is none."""
        count = self.cards.rowCount()
        if count:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self.setCurrentIndex(self.cards.index(min(max(place, 0), count - 1), 0))
        return count > 0

    def set_menu(self, menu: Callable[[Any], Choices]) -> None:
        """Give cards a menu; `menu` gives words and acts for a card."""
        self._menu = menu

    def set_welcome(self, welcome: bool | None) -> None:
        """Show that a card hangs above: it can be put here or it cannot; None when none does."""
        self._welcome = welcome
        self.viewport().update()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        card = self.card
        if card is None:
            return
        place = self.visualRect(self.currentIndex())
        data = QMimeData()
        data.setData(KIND, card.id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(place))
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - place.topLeft())
        self.lifted.emit(card)
        drag.exec(Qt.DropAction.MoveAction)
        self.lifted.emit(None)

    def event(self, event: QEvent) -> bool:
        return is_moved(event) or super().event(event)

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:  # the mouse chooses a card itself, where it points
            self.choose_first()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._welcome is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(current().colour("acc" if self._welcome else "rand"), Size.FOCUS)
        if not self._welcome:
            edge.setDashPattern([3, 3])
        painter.setPen(edge)
        whole = QRectF(self.viewport().rect()).adjusted(Space.XS, Size.LINE, -Space.XS, -Space.XS)
        painter.drawRoundedRect(whole, Radius.CARD, Radius.CARD)

    def _choices(self) -> Choices:
        return self._menu(self.card) if self._menu is not None and self.card is not None else ()


class CardColumn(QWidget):
    """A title with its count and its cards; a card can be dropped anywhere on it."""

    put = Signal(str)
    """The card with this id was dropped here."""

    def __init__(self, title: str, name: str, draws: type[CardDelegate]) -> None:
        super().__init__()
        self.list = CardList(name, draws)
        self.takes: Callable[[], bool] = lambda: True
        """Tells whether the card that is dragged now can be put here."""
        self._count = label("", "meta")
        head = row(label(title, "vet"), self._count, None, space=Space.S)
        head.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.setLayout(column(head, self.list, space=Space.NONE))
        self.setAcceptDrops(True)
        for changed in (self.list.cards.modelReset, self.list.cards.rowsInserted, self.list.cards.rowsRemoved):
            changed.connect(self._recount)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(KIND):
            event.acceptProposedAction()
            self.list.set_welcome(self.takes())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.list.set_welcome(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self.list.set_welcome(None)
        if event.mimeData().hasFormat(KIND):
            event.acceptProposedAction()
            key = event.mimeData().data(KIND).toStdString()
            QTimer.singleShot(0, self, lambda: self.put.emit(key))  # what is asked then is asked when the drag is over

    def _recount(self) -> None:
        self._count.setText(str(self.list.cards.rowCount()))


class Kaartenbord(QWidget):
    """Columns of cards; one of them may be folded away until it is asked for or a card is dragged."""

    opened = Signal(object)
    """A card to open."""
    moved = Signal(list, int)
    """Cards to bring a step on (1) or back (-1)."""
    put = Signal(object, object)
    """A card was dropped on a column, told by its key."""

    def __init__(self, name: str, draws: type[CardDelegate], *, folded: Hashable = None) -> None:
        """`name` is what a screen reader calls the cards, `folded` the key of the column that is folded away."""
        super().__init__()
        self._name, self._draws, self._folded = name, draws, folded
        self.columns: dict[Hashable, CardColumn] = {}
        self.in_use: CardColumn | None = None
        self._edges: dict[Hashable, QFrame] = {}
        self._lifted: Kaart | None = None
        self._unfolded = False
        self._row = row(space=Space.NONE)
        self._row.setContentsMargins(Space.L, Space.NONE, Space.L, Space.NONE)
        self.setLayout(self._row)

    def add_column(self, key: Hashable, words: str, takes: Callable[[Any], bool]) -> None:
        """Make the next column; `takes` tells whether a card can go there."""
        if self.columns:
            self._edges[key] = line(upright=True)
            self._row.addWidget(self._edges[key])
        title = words[:1].upper() + words[1:]
        made = self.columns[key] = CardColumn(title, f"{self._name}: {words}", self._draws)
        made.takes = lambda: self._lifted is None or takes(self._lifted)
        made.put.connect(partial(self._dropped_on, key))
        made.list.focused.connect(partial(self._use, made))
        made.list.opened.connect(self.opened)
        made.list.sideways.connect(partial(self._walk, made))
        made.list.moved.connect(lambda card, step: self.moved.emit([card], step))
        made.list.lifted.connect(self._lift)
        self._row.addWidget(made, 1)
        self.in_use = self.in_use or made
        self._show_folded()

    @property
    def card(self) -> Any:
        """The card the keyboard stands on, or stood on last."""
        return self.in_use.list.card if self.in_use is not None else None

    @property
    def cards(self) -> list[Any]:
        """The cards that what is done is done to."""
        return [self.card] if self.card is not None else []

    @property
    def start(self) -> CardList:
        """The list the keyboard was in last, or the first that has a card."""
        known = [part.list for part in (self.in_use, *self._shown) if part]
        return next((cards for cards in known if cards.cards.rowCount()), known[0])

    @property
    def count(self) -> int:
        """How many cards are shown."""
        return sum(part.list.cards.rowCount() for part in self.columns.values())

    def set_cards(self, cards: Sequence[Kaart]) -> None:
        """Show these cards; the keyboard stays with its card when that went to another column."""
        followed = self.card.id if self.card is not None else ""
        had_focus = self.in_use is not None and self.in_use.list.hasFocus()
        for key, part in self.columns.items():
            part.list.cards.set_rows([card for card in cards if card.kolom == key])
        self.choose(followed)
        if had_focus:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
            self.start.choose_first()

    def set_card_menu(self, menu: Callable[[Sequence[Any]], Choices]) -> None:
        """Give cards a menu."""
        for part in self.columns.values():
            part.list.set_menu(lambda card: menu([card]))

    def choose(self, key: str) -> bool:
        """Stand on the card with this id; False when it is not shown."""
        for part in self.columns.values():
            if key and part.list.choose(key):
                self.in_use = part
                return True
        return False

    def next_pane(self) -> None:
        """Take the keyboard to the next column."""
        if self.in_use is not None:
            self._walk(self.in_use, 1)

    def set_unfolded(self, *, unfolded: bool) -> None:
        """Unfold or fold the column that can be folded away."""
        self._unfolded = unfolded
        self._show_folded()

    @property
    def _shown(self) -> list[CardColumn]:
        return [part for part in self.columns.values() if not part.isHidden()]

    def _show_folded(self) -> None:
        for part in (self._edges.get(self._folded), self.columns.get(self._folded)):
            if part is not None:
                part.setVisible(self._unfolded or self._lifted is not None)

    def _lift(self, card: Kaart | None) -> None:
        self._lifted = card
        self._show_folded()

    def _dropped_on(self, key: Hashable, card_id: str) -> None:
        for part in self.columns.values():
            place = part.list.cards.position(card_id)
            if place >= 0:
                self.put.emit(part.list.cards.rows[place], key)
                return

    def _use(self, part: CardColumn) -> None:
        self.in_use = part

    def _walk(self, part: CardColumn, step: int) -> None:
        """Take the keyboard to the next column that has a card, at about the same height."""
        shown = self._shown
        place, height = shown.index(part), part.list.currentIndex().row()
        for away in range(1, len(shown)):
            if shown[(place + step * away) % len(shown)].list.choose_near(height):
                return
