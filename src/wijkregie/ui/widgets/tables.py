"""The table of every list: keyboard, sorting, copying, a choice that stays, totals below."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.cells import CellPainter

Choices = Sequence[tuple[str, Callable[[], object]]]


class DataTable(QTableView):
    """Shows a RowsModel. Enter or a double click opens a row, Space ticks it, Ctrl+C copies for a spreadsheet."""

    chosen = Signal(object)
    """The row the keyboard stands on, or None."""
    opened = Signal(object)
    """Enter or double click on a row."""
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
    ) -> None:
        """Show `model`; `name` is what a screen reader calls it; with `grows` it is as high as its rows."""
        super().__init__()
        self._rows = model
        self._menu: Callable[[Any], Choices] | None = None
        self._kept: Hashable | None = None
        self._edge = edge
        self._grows = grows
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
        self.setHorizontalHeader(_Head(self, edge))
        self.horizontalHeader().setVisible(head)
        self.setModel(model)
        self._set_widths()
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
        return [self._rows.rows[number] for number in numbers]

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
            self._stand_on(max(0, self.currentIndex().row()))

    def set_menu(self, menu: Callable[[Any], Choices]) -> None:
        """Give rows a menu (right click, Shift+F10); `menu` gives words and acts for a row."""
        self._menu = menu

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as a table, with the heads above when there is more than one."""
        rows = self.selected_rows
        lines = [[column.title for column in self._rows.columns]] if len(rows) > 1 else []
        lines += [[(column.copied or column.text)(row) for column in self._rows.columns] for row in rows]
        QApplication.clipboard().setText(
            "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.row is not None:
            self.opened.emit(self.row)
        elif event.key() == Qt.Key.Key_Space and self.row is not None and self._has_ticks():
            self.ticked.emit(self.row)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        left = self.visualRect(index).x() + (self._edge if index.column() == 0 else Space.S)
        on_box = left - Space.XS <= event.position().x() <= left + Size.HIT
        if on_box and self._rows.columns[index.column()].check is not None:
            self.ticked.emit(self._rows.row_at(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (row := self._rows.row_at(self.indexAt(event.position().toPoint()))) is not None:
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.row
        if row is None or self._menu is None:
            return
        menu = QMenu(self)
        for words, act in self._menu(row):
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        place = self.visualRect(self.currentIndex()).center()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(QPoint(place)) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_first()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

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
        columns, rows, selection = self._rows.columns, self._rows.rows, self.selectionModel()
        places = [(self.columnViewportPosition(number), self.columnWidth(number)) for number in range(len(columns))]
        focused = self.currentIndex().row() if self.hasFocus() else -1
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        shown = range(first, last + 1 if last >= 0 else len(rows)) if first >= 0 else ()
        for number in shown:
            selected = selection.isSelected(self._rows.index(number, 0))
            self._cells.paint_row(
                painter,
                places,
                self.rowViewportPosition(number),
                columns,
                rows[number],
                selected=selected,
                hover=number == self._hovered,
                focused=selected and number == focused,
            )

    def _stand_on(self, place: int) -> None:
        # selectRow would look at the keyboard, and with Ctrl held down take the row away instead
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(place, 0), flags.ClearAndSelect | flags.Rows)

    def _has_ticks(self) -> bool:
        return any(column.check is not None for column in self._rows.columns)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _set_widths(self) -> None:
        head = self.horizontalHeader()
        head.setMinimumSectionSize(Size.HIT)
        letter = QFontMetrics(font()).averageCharWidth()
        last = len(self._rows.columns) - 1
        for number, column in enumerate(self._rows.columns):
            if column.chars:
                outer = (self._edge - Space.S) * ((number == 0) + (number == last))
                head.resizeSection(number, column.chars * letter + 2 * Space.S + outer)
            mode = QHeaderView.ResizeMode.Interactive if column.chars else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(number, mode)

    def _tell_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.row_at(index))

    def _keep(self) -> None:
        self._kept = None if self.row is None else self._rows.key_of(self.row)

    def _put_back(self) -> None:
        if self._kept is not None and not self.choose(self._kept):
            self.chosen.emit(None)


class _Head(QHeaderView):
    """Heads of columns: small, with a caret at the one sorted by."""

    def __init__(self, table: DataTable, edge: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._edge = edge
        self.setFixedHeight(Size.HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)

    def paintSection(self, painter: QPainter, rect: "QRectF | Any", logicalIndex: int) -> None:
        theme = current()
        place = QRectF(rect)
        first, last = logicalIndex == 0, logicalIndex == self.count() - 1
        painter.save()
        painter.fillRect(place, theme.colour("vlak"))
        painter.fillRect(QRectF(place.x(), place.bottom() - 1, place.width(), 1), theme.colour("lijn"))
        place.adjust(self._edge if first else Space.S, 0, -(self._edge if last else Space.S), 0)
        model = self.model()
        title = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        where = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        chosen = font(Type.META, bold=True)
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        width = QFontMetrics(chosen).horizontalAdvance(title)
        painter.setFont(chosen)
        painter.setPen(theme.colour("tekst2" if sorted_by else "tekst3"))
        painter.drawText(place, where, title)
        if sorted_by:
            right = bool(where & Qt.AlignmentFlag.AlignRight)
            left = place.right() - width - Space.L if right else place.x() + width + Space.XS
            upward = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            caret = QRectF(left, place.center().y() - Space.M / 2, Space.M, Space.M)
            paint_icon(painter, caret, "omhoog" if upward else "omlaag", "tekst2")
        painter.restore()


class Totals(QWidget):
    """A row of totals that stands still under a table, each below its column."""

    def __init__(self, table: DataTable) -> None:
        super().__init__()
        self._table = table
        self._texts: Sequence[str] = ()
        self.setFixedHeight(Size.ROW + Space.XS)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.update())
        table.horizontalHeader().geometriesChanged.connect(self.update)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show a text per column, "" for none."""
        self._texts = texts
        self.setAccessibleName("Totaal: " + ", ".join(text for text in texts if text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), Size.LINE, theme.colour("rand"))
        painter.setFont(font(bold=True))
        painter.setPen(theme.colour("tekst"))
        head = self._table.horizontalHeader()
        model = self._table.model()
        for number, text in enumerate(self._texts):
            edges = [Space.XL if number == place else Space.S for place in (0, head.count() - 1)]
            left, width = head.sectionViewportPosition(number), head.sectionSize(number)
            place = QRectF(left + edges[0], 0, width - sum(edges), self.height())
            where = model.headerData(number, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            painter.drawText(place, where | Qt.TextFlag.TextDontClip, text)
