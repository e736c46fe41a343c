"""The table of every list: keyboard, sorting, copying, a choice that stays."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from wijkregie.ui.models.rows import Column, Groep, RowsModel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import plain_tip
from wijkregie.ui.widgets.cells import CellPainter
from wijkregie.ui.widgets.records import Record, record_in
from wijkregie.ui.widgets.rowmenu import Choices, act_of, pop_up
from wijkregie.ui.widgets.tablehead import Head
from wijkregie.ui.widgets.tablewidths import Widths

if TYPE_CHECKING:  # what leaves is loaded when something does
    from wijkregie.domain.lijsten.tabellen import Tabel


class DataTable(QTableView):
    """Shows a RowsModel. Enter or a double click opens a row, Space ticks it, Ctrl+C copies for a spreadsheet."""

    KEYS = (
        ("Enter", "de gekozen regel openen"),
        ("Ctrl+C", "de gekozen regels kopiëren"),
        ("Shift+F10", "menu van de gekozen regel"),
    )
    chosen = Signal(object)
    """The row the keyboard stands on, or None."""
    opened = Signal(object)
    """Enter or double click on a row."""
    pointed = Signal(object)
    """The row under the mouse, or None."""
    ticked = Signal(object)
    """Space, or a click on the tick box of a row."""

    def __init__(
        self,
        model: RowsModel[Any],
        name: str,
        *,
        two_lines: bool = False,
        head: bool = True,
        edge: int = Space.XL,
        grows: bool = False,
        ticks_whole_row: bool = False,
    ) -> None:
        """Show `model`, for a screen reader `name`; it `grows` with its rows, and a click anywhere can tick."""
        super().__init__()
        # Qt's own is a widget that PySide does not know: to see what it is, it makes every class of widget there is.
        self.setViewport(QWidget())
        self._rows = model
        self._menu: Callable[[Any], Choices] | None = None
        self._tabel = ""
        self._edits: Callable[[QModelIndex], bool] = lambda _index: False
        self._stays: Callable[[Any], bool] = lambda _row: False
        self._stood_on: Hashable | None = None
        self._pressed = -1
        self._edge = edge
        self._grows = grows
        self._ticks_whole_row = ticks_whole_row
        self.setAccessibleName(name)
        height = Size.ROW_TWO if two_lines else Size.ROW
        self._cells = CellPainter(edge=edge, height=height)
        self._hovered = -1
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setHorizontalHeader(Head(self, edge))
        self.horizontalHeader().setVisible(head)
        self.setModel(model)
        self.widths = Widths(self, model.columns, edge)
        if head:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell_chosen(now))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._put_back)
        self.entered.connect(lambda index: self._hover(index.row()))
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                changed.connect(self.updateGeometry)

    @property
    def row(self) -> Any:
        """The row the keyboard stands on, or None."""
        return self._rows.row_at(self.currentIndex())

    @property
    def selected_rows(self) -> list[Any]:
        """Every chosen row, in the order shown."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = (self._rows.lines[number] for number in numbers)
        return [line for line in lines if not isinstance(line, Groep)]

    @property
    def may_go(self) -> frozenset[str]:
        """Titles of the columns that give way where there is little room."""
        return frozenset(column.title for column in self._rows.columns if column.goes)

    def place_of(self, row: Any) -> QRect | None:
        """Return where a row is drawn in the viewport, None when it is not in sight."""
        place = self._rows.position(self._rows.key_of(row))
        whole = QRect(0, self.rowViewportPosition(place), self.viewport().width(), self.rowHeight(max(place, 0)))
        return whole if place >= 0 and self.viewport().rect().contains(whole.center()) else None

    def choose(self, key: Hashable) -> bool:
        """Stand on the row with this id; False when it is not shown."""
        place = self._rows.position(key)
        if place >= 0:
            self._stand_on(place)
            self.scrollTo(self._rows.index(place, 0))
        return place >= 0

    def choose_first(self) -> None:
        """Stand on the first row, when nothing is chosen."""
        if self._rows.rows and not self.selectionModel().hasSelection():
            lines, begin = self._rows.lines, max(0, self.currentIndex().row())
            rows = (place for place in range(begin, len(lines)) if not isinstance(lines[place], Groep))
            self._stand_on(next(rows, begin))

    def choose_one(self) -> None:
        """Let go of all chosen rows but the one the keyboard stands on."""
        if self.currentIndex().isValid():
            self._stand_on(self.currentIndex().row())

    def set_menu(self, menu: Callable[[Any], Choices]) -> None:
        """Give rows a menu (right click, Shift+F10); `menu` gives words and acts for a row, some with their key."""
        self._menu = menu

    def set_record(self, tabel: str) -> None:
        """Tell of which table rows are that hold no kept value and only its id: their history can then be shown."""
        self._tabel = tabel

    def record(self) -> Record | None:
        """Return the kept row the keyboard stands on."""
        row = self.row
        if row is None:
            return None
        return (self._tabel, str(self._rows.key_of(row))) if self._tabel else record_in(row)

    def set_editing(self, edits: Callable[[QModelIndex], bool]) -> None:
        """Let a double click change a cell; `edits` begins that, and is False where the row is to be opened."""
        self._edits = edits

    def choose_columns(self, left_out: Iterable[str], kept: Iterable[str] = ()) -> None:
        """Leave columns out by their titles, however much room there is; those that are `kept` give way last."""
        self.widths.choose(left_out, kept)

    def want_chars(self, column: int, chars: int) -> None:
        """Ask for another width of a column's content, in characters."""
        self.widths.want_chars(column, chars)

    def set_private(self, stays: Callable[[Any], bool]) -> None:
        """Leave rows for which `stays` is true out of what goes to Excel or is copied as a whole."""
        self._stays = stays

    def row_keys(self) -> list[tuple[str, str]]:
        """Return what the menu of the chosen row can do by key: words and key."""
        return [(words, key) for words, tab, key in (words.partition("\t") for words, _ in self._choices()) if tab]

    def seen(self) -> "Tabel":
        """Return all rows that are shown, as they are seen: the columns in sight, in their order."""
        return self._as_seen([line for line in self._rows.lines if not (isinstance(line, Groep) or self._stays(line))])

    def seen_chosen(self) -> "Tabel":
        """Return the chosen rows as they are seen."""
        return self._as_seen([row for row in self.selected_rows if not self._stays(row)])

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as a table, with the heads above when there is more than one."""
        from wijkregie.ui.widgets.clipboard import put_table

        rows = self.selected_rows
        put_table(self._as_seen(rows), heads=len(rows) > 1)

    def event(self, event: QEvent) -> bool:
        """Take a key that the row's menu names before the window does."""
        if event.type() is QEvent.Type.ShortcutOverride and act_of(self._choices(), event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if act := act_of(self._choices(), event):
            act()
        elif self._walk_groups(event.key()):
            return
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.row is not None:
            self.opened.emit(self.row)
        elif _is_plain(event, Qt.Key.Key_Space) and self.row is not None and self._has_ticks():
            self.ticked.emit(self.row)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier) -> QModelIndex:
        """Let Home and End go to the first and the last row: in a list of rows there is nothing to walk within one."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action in ends and self._rows.lines:
            return self._rows.index(range(len(self._rows.lines))[ends[action]], max(0, self.currentIndex().column()))
        return super().moveCursor(action, held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._box_at(event) if event.button() is Qt.MouseButton.LeftButton else -1
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if 0 <= self._pressed == self._box_at(event):
            self._tick_or_fold(self._rows.lines[self._pressed])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row_at(index)
        self._pressed = -1  # when the button comes up, what was opened may have moved the rows
        if row is not None and not self._ticks_whole_row and not self._edits(index):
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pop_up(self, self._choices(), event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:  # the mouse chooses a row itself, where it points
            self.choose_first()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widths.share()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            index = self.indexAt(event.pos())
            if self._rows.row_at(index) is not None and (words := self._tip(index)):
                QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
                return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        if not self._grows:
            return super().sizeHint()
        head = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().height()
        return QSize(super().sizeHint().width(), head + self.verticalHeader().length())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._grows else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, rows, selection = self._rows.columns, self._rows.lines, self.selectionModel()
        places = [(self.columnViewportPosition(number), self.columnWidth(number)) for number in range(len(columns))]
        any_chosen = selection.hasSelection()
        focused = self.currentIndex().row() if self.hasFocus() and any_chosen else -1
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        shown = range(first, last + 1 if last >= 0 else len(rows)) if first >= 0 else ()
        for number in shown:
            line = rows[number]
            if isinstance(line, Groep):
                self._cells.paint_group(
                    painter,
                    self.viewport().width(),
                    self.rowViewportPosition(number),
                    line,
                    focused=number == focused,
                )
                continue
            self._cells.paint_row(
                painter,
                places,
                self.rowViewportPosition(number),
                columns,
                line,
                selected=any_chosen and selection.isSelected(self._rows.index(number, 0)),
                hover=number == self._hovered,
                focused=number == focused,
            )

    def _stand_on(self, place: int) -> None:
        # selectRow would look at the keyboard, and with Ctrl held down take the row away instead
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(place, 0), flags.ClearAndSelect | flags.Rows)

    def _as_seen(self, rows: Sequence[Any]) -> "Tabel":
        from wijkregie.ui.models.seen import as_seen

        columns = [self._rows.columns[number] for number in self.widths.in_sight]
        group = self._rows.group
        if group is not None and group.title not in {column.title for column in columns}:
            columns.insert(0, Column(group.title, group.of))
        return as_seen(self.accessibleName(), columns, rows)

    def _choices(self) -> Choices:
        return self._menu(self.row) if self._menu is not None and self.row is not None else ()

    def _box_at(self, event: QMouseEvent) -> int:
        """Return the row whose tick box is under the mouse, -1 for none; with `ticks_whole_row` the row is the box."""
        index = self.indexAt(event.position().toPoint())
        left = self.visualRect(index).x() + (self._edge if index.column() == 0 else Space.S)
        on_box = left - Space.XS <= event.position().x() <= left + Size.HIT
        if index.isValid() and isinstance(self._rows.lines[index.row()], Groep):
            return index.row()
        ticks = on_box and self._rows.columns[index.column()].check is not None
        return index.row() if ticks or self._ticks_whole_row else -1

    def _tick_or_fold(self, line: Any) -> None:
        if isinstance(line, Groep):
            self._rows.fold(line.naam, closed=line.open)
        else:
            self.ticked.emit(line)

    def _walk_groups(self, key: int) -> bool:
        """Fold and unfold: Enter, Space, Left and Right on the line of a group, Left from within; True when it did."""
        here = self.currentIndex().row()
        if self._rows.group is None or here < 0:
            return False
        line, left, right = self._rows.lines[here], key == Qt.Key.Key_Left, key == Qt.Key.Key_Right
        if not isinstance(line, Groep):
            if left:
                above = (place for place in range(here, -1, -1) if isinstance(self._rows.lines[place], Groep))
                self._stand_on(next(above))
            return left
        turns = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if turns or (left and line.open) or (right and not line.open):
            self._rows.fold(line.naam, closed=line.open)
        return turns or left or right

    def _has_ticks(self) -> bool:
        return any(column.check is not None for column in self._rows.columns)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()
            self.pointed.emit(self._rows.row_at(self._rows.index(row, 0)))

    def _tip(self, index: QModelIndex) -> str:
        """Say what a cell tells more or cuts short, and what stands in the columns for which there is no room."""
        row = self._rows.row_at(index)
        text = str(index.data() or "")
        room = self.visualRect(index).width() - 2 * Space.S - (self._edge if index.column() == 0 else 0)
        cut = QFontMetrics(font(bold=True)).horizontalAdvance(text) > room
        own = [index.data(Qt.ItemDataRole.ToolTipRole) or (text if cut else "")]
        gone = [column for number, column in enumerate(self._rows.columns) if self.isColumnHidden(number)]
        more = [(column.title, (column.accessible or column.text)(row)) for column in gone]
        return "\n".join([words for words in own if words] + [f"{title}: {words}" for title, words in more if words])

    def _tell_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.row_at(index))

    def _keep(self) -> None:
        self._stood_on = None if self.row is None else self._rows.key_of(self.row)

    def _put_back(self) -> None:
        if self._stood_on is not None and not self.choose(self._stood_on):
            self.chosen.emit(None)


def _is_plain(event: QKeyEvent, key: Qt.Key) -> bool:
    return event.key() == key and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
