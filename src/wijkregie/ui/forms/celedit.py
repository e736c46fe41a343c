"""Changing a cell of a list in its place, with the kind of field that a form has for it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QLineEdit, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.session import Outcome

Change = Callable[..., Outcome[Any]]
"""A use case `change(session, entity_id, **fields)`."""

Cells = Mapping[str, Callable[[], Field]]
"""Makes the field for a cell, by the title of its column; what follows from rules is not among them."""


class Celedit(QObject):
    """F2 or a double click begins, Enter and going elsewhere keep, Tab keeps and goes on, Esc leaves it as it was.

    What cannot be kept stays there as it was typed, with what is wrong below it.
    """

    def __init__(
        self,
        table: DataTable,
        model: RowsModel[Any],
        lanes: Lanes,
        change: Change,
        done: Callable[[Outcome[Any]], object],
        fields: Cells,
        *,
        of: Callable[[Any], Any] = lambda row: row,
    ) -> None:
        """Let columns be changed by their titles; a field is named after what it changes of the value `of` a row."""
        super().__init__(table)
        self._of = of
        self._table, self._model, self._lanes = table, model, lanes
        self._change, self._done, self._fields = change, done, fields
        self._field: Field | None = None
        self._frame = QFrame(table.viewport())
        self._frame.setProperty("soort", "kaart")
        self._layout = column(margin=Space.XS)
        self._frame.setLayout(self._layout)
        self._frame.hide()
        self._key: Any = None
        self._column = -1
        table.set_editing(self._double)
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._place())
        for moved in (model.layoutChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
            moved.connect(self._follow, Qt.ConnectionType.QueuedConnection)  # when the list is whole again

    @property
    def field(self) -> Field | None:
        """The field that stands in the list, None for none."""
        return self._field

    def begin(self) -> bool:
        """Change the cell the keyboard is on, or else the first of its row that can be; False when none can."""
        here = self._table.currentIndex()
        columns = self._columns()
        if self._table.row is None or not columns:
            return False
        self._open(here.row(), here.column() if here.column() in columns else columns[0])
        return True

    def may_leave(self) -> bool:
        """Keep what was typed, and tell whether the cell may be left: not with what cannot be kept."""
        return self._field is None or self._keep(self._close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._field is None or watched is not self._field.editor:
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus() and not _comes_back(event):
            self.may_leave()
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._press(event)

    def _double(self, index: QModelIndex) -> bool:
        if self._model.row_at(index) is None or index.column() not in self._columns():
            return False
        self._table.setCurrentIndex(index)
        self._open(index.row(), index.column())
        return True

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._close()
            self._table.setFocus()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._keep(partial(self._go_on, 0))
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._keep(partial(self._go_on, 1 if key == Qt.Key.Key_Tab else -1))
        else:
            return False
        return True

    def _columns(self) -> list[int]:
        """Return the columns in sight that can be changed, from left to right."""
        return [number for number in self._table.widths.in_sight if self._model.columns[number].title in self._fields]

    def _open(self, place: int, column_: int) -> None:
        if not self.may_leave():
            return
        self._close()
        index = self._model.index(place, column_)
        row = self._model.row_at(index)
        if row is None:
            return
        title = self._model.columns[column_].title
        field = self._fields[title]()
        field.set_value(getattr(self._of(row), field.name))
        field.editor.setAccessibleName(f"{title} wijzigen")
        field.editor.installEventFilter(self)
        self._field, self._key, self._column = field, self._model.key_of(row), column_
        self._layout.addWidget(field)
        self._place()
        self._frame.show()
        field.editor.setFocus()
        if isinstance(field.editor, QLineEdit):
            field.editor.selectAll()

    def _place(self) -> None:
        """Stand on the middle of the cell, as high as the field with what is said below it asks."""
        if self._field is None:
            return
        cell: QRect = self._table.visualRect(self._model.index(self._model.position(self._key), self._column))
        for layout in self._frame.findChildren(QLayout):
            layout.invalidate()  # what is said below the field came or went just now
        width = max(cell.width(), Size.LIST if self._field.error else Size.FIELD_DATE)
        left = min(cell.x(), self._table.viewport().width() - width)
        edges = self._frame.frameWidth() * 2 + self._layout.contentsMargins().top() * 2
        asked = max(self._field.heightForWidth(width - edges), self._field.sizeHint().height())
        above = (self._field.editor.sizeHint().height() + edges - cell.height()) // 2
        height = max(cell.height(), asked + edges)
        top = max(0, min(cell.y() - above, self._table.viewport().height() - height))
        self._frame.setGeometry(left, top, width, height)
        self._frame.raise_()

    def _follow(self) -> None:
        """Go along with the row when a change puts it elsewhere; one that is no longer shown is left."""
        if self._field is not None:
            place = self._model.position(self._key)
            self._table.scrollTo(self._model.index(place, 0))
            self._place() if place >= 0 else self._keep(partial(self._go_on, 0))

    def _keep(self, then: Callable[[], object]) -> bool:
        """Keep what stands there, and `then` go on; what cannot be kept stays with what is wrong, and gives False."""
        field = self._field
        assert field is not None
        if not field.check():
            self._place()
            return False
        if not field.touched:
            then()
            return True

        def refused(refusal: Refusal) -> None:
            if field is not self._field:
                self._lanes.refused.emit(refusal)
                return
            field.touched = True
            field.show_error(str(refusal))
            self._place()

        def done(outcome: Outcome[Any]) -> None:
            self._done(outcome)
            if field is self._field:
                then()

        field.touched = False  # it is on its way: going elsewhere now does not keep it once more
        values = {field.name: field.value()}
        self._lanes.command(self._change, self._key, owner=self._table, done=done, refused=refused, **values)
        return True

    def _go_on(self, step: int) -> None:
        columns, here = self._columns(), self._column
        self._close()
        self._table.choose(self._key)
        self._table.setFocus()
        place = self._model.position(self._key)
        if step and place >= 0 and here in columns and 0 <= columns.index(here) + step < len(columns):
            self._open(place, columns[columns.index(here) + step])

    def _close(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            part: QWidget = field
            field.editor.removeEventFilter(self)
            self._frame.hide()
            self._layout.removeWidget(part)
            part.hide()
            part.deleteLater()


def _comes_back(event: QFocusEvent) -> bool:
    """Tell whether the keyboard is only lent out: to the field's own menu, or to another window."""
    elsewhere = event.reason() is Qt.FocusReason.ActiveWindowFocusReason
    return elsewhere or QApplication.activePopupWidget() is not None
