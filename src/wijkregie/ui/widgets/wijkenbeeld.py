"""A picture of wijken in which the keyboard walks; each wijk is an item of a list for who does not see it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from wijkregie.ui.models.rows import Index, RowsModel
from wijkregie.ui.models.wijkregels import Wijkregel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.rowmenu import Choices, pop_up

_ASIDE = 3
"""How much further away something beside the way one goes seems than something on it."""

_WAYS = {
    QAbstractItemView.CursorAction.MoveLeft: (-1, 0),
    QAbstractItemView.CursorAction.MoveRight: (1, 0),
    QAbstractItemView.CursorAction.MoveUp: (0, -1),
    QAbstractItemView.CursorAction.MoveDown: (0, 1),
}


class Wijkenbeeld(QListView):
    """Arrows go to the nearest wijk that way, a letter to a name, Enter opens. Wijken of one wijkorgaan light together.

    Subclasses say in `arrange` where each wijk is, and draw in `draw`.
    """

    KEYS = (("← ↑ ↓ →", "lopen door de kaart"), ("Enter", "de gekozen wijk openen"))
    chosen = Signal(object)
    """The wijk the keyboard stands on, or None."""
    opened = Signal(object)
    """Enter or double click on a wijk."""

    def __init__(self, model: RowsModel[Wijkregel], name: str) -> None:
        super().__init__()
        self.model_ = model
        self.places: list[QRectF] = []
        """Where each wijk of the model is, when nothing is scrolled."""
        self._extent = QSize()
        self._hovered = ""
        self._menu: Callable[[Any], Choices] | None = None
        self.setAccessibleName(name)
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.dataChanged.connect(self.doItemsLayout)

    @property
    def regel(self) -> Wijkregel | None:
        """The wijk the keyboard stands on, or None."""
        return self.model_.row_at(self.currentIndex())

    @property
    def lit(self) -> frozenset[str]:
        """Ids of the wijken that share a wijkorgaan with the one under the mouse or keyboard, without that one."""
        found = {self._hovered} | ({self.regel.id} if self.regel is not None else set())
        bodies = {body.id for each in self.model_.rows if each.id in found for body in each.beeld.organen}
        shared = (each.id for each in self.model_.rows if any(body.id in bodies for body in each.beeld.organen))
        return frozenset(shared) - found

    def arrange(self, room: QSize) -> QSize:
        """Fill `places`, in this room as far as it goes; return how large all is."""
        raise NotImplementedError

    def draw(self, painter: QPainter, seen: QRectF) -> None:
        """Draw as if nothing is scrolled, at least what is `seen`."""
        raise NotImplementedError

    def set_menu(self, menu: Callable[[Any], Choices]) -> None:
        """Give wijken a menu; `menu` gives words and acts for a wijk."""
        self._menu = menu

    def choose(self, wijk_id: str) -> bool:
        """Stand on a wijk; False when it is not shown."""
        place = self.model_.position(wijk_id)
        if place >= 0:
            self.setCurrentIndex(self.model_.index(place, 0))
        return place >= 0

    def choose_first(self) -> None:
        """Stand on the first wijk, when none is stood on."""
        if self.regel is None and self.model_.rows:
            self.setCurrentIndex(self.model_.index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(Size.FORM, Size.CHART)

    def doItemsLayout(self, *_changed: object) -> None:
        self._extent = self.arrange(self.viewport().size())
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        whole, seen = self._extent, self.viewport().size()
        for bar, extent, room in (
            (self.verticalScrollBar(), whole.height(), seen.height()),
            (self.horizontalScrollBar(), whole.width(), seen.width()),
        ):
            bar.setRange(0, max(0, extent - room))
            bar.setPageStep(room)
            bar.setSingleStep(Space.XXL)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    @property
    def offset(self) -> QPointF:
        """How far is scrolled."""
        return QPointF(self.horizontalOffset(), self.verticalOffset())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self.places):
            return QRect()
        return self.places[index.row()].translated(-self.offset).toRect()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if index.isValid() and index.row() < len(self.places):
            place, down, right = self.places[index.row()], self.verticalScrollBar(), self.horizontalScrollBar()
            top, bottom = int(place.top()) - Space.XXL, int(place.bottom()) + Space.M
            down.setValue(min(max(down.value(), bottom - self.viewport().height()), top))
            left, end = int(place.left()) - Space.XL, int(place.right()) + Space.XL
            right.setValue(min(max(right.value(), end - self.viewport().width()), left))

    def indexAt(self, point: QPoint) -> QModelIndex:
        where = point.toPointF() + self.offset
        number = next((number for number in range(len(self.places)) if self.holds(number, where)), -1)
        return self.model_.index(number, 0) if number >= 0 else QModelIndex()

    def holds(self, number: int, where: Any) -> bool:
        """Tell whether a wijk holds a point, when nothing is scrolled."""
        return self.places[number].contains(where)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        here, count = self.currentIndex(), len(self.places)
        if not count:
            return QModelIndex()
        move = QAbstractItemView.CursorAction
        if action in {move.MoveHome, move.MoveEnd}:
            return self.model_.index(0 if action is move.MoveHome else count - 1, 0)
        if not here.isValid():
            return self.model_.index(0, 0)
        if action in {move.MoveNext, move.MovePrevious}:
            step = 1 if action is move.MoveNext else -1
            return self.model_.index(min(max(here.row() + step, 0), count - 1), 0)
        if action in {move.MovePageDown, move.MovePageUp}:
            self.verticalScrollBar().triggerAction(
                self.verticalScrollBar().SliderAction.SliderPageStepAdd
                if action is move.MovePageDown
                else self.verticalScrollBar().SliderAction.SliderPageStepSub
            )
            down = 1 if action is move.MovePageDown else -1
            return self._nearest(here.row(), (0, down), least=self.viewport().height() / 2) or here
        return self._nearest(here.row(), _WAYS[action]) or here

    def _nearest(self, number: int, way: tuple[int, int], least: float = 1) -> QModelIndex | None:
        """Return the nearest wijk at least so many pixels that way, None when there is none."""
        here = self.places[number].center()
        found: list[tuple[float, int]] = []
        for other, place in enumerate(self.places):
            away = place.center() - here
            ahead = away.x() * way[0] + away.y() * way[1]
            aside = abs(away.x() * way[1]) + abs(away.y() * way[0])
            if ahead >= least:
                found.append((ahead + _ASIDE * aside, other))
        return self.model_.index(min(found)[1], 0) if found else None

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(self.visualRect(index))
        return region

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        self.scrollTo(self.currentIndex())
        self.viewport().update()
        self.chosen.emit(self.regel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.regel is not None:
            self.opened.emit(self.regel)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (regel := self.model_.row_at(self.indexAt(event.position().toPoint()))) is not None:
            self.opened.emit(regel)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pop_up(self, self._menu(self.regel) if self._menu is not None and self.regel is not None else (), event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.choose_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.offset)
        self.draw(painter, QRectF(event.rect()).translated(self.offset))

    def _hover(self, point: QPoint) -> None:
        regel = self.model_.row_at(self.indexAt(point))
        hovered = regel.id if regel is not None else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
