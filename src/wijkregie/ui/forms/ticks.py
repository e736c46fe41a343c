"""A field of which any number of lines can be ticked."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.models.rows import Column, Look, RowsModel, folded
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField

_ROWS = 4


@frozen
class _Line:
    """One thing in the list, ticked or not, with a word beside it."""

    id: str
    naam: str
    beside: str
    ticked: bool


class TicksField(Field):
    """Ticks in a list that can be searched; those ticked at first stand on top. The value is a set of ids."""

    def __init__(
        self,
        name: str,
        title: str,
        *,
        one: str,
        many: str,
        empty: str,
        lines: int = _ROWS,
        beside: bool = True,
        **more: Any,
    ) -> None:
        """`one` and `many` are the noun ("wijk", "wijken"), `empty` says what to do when there is nothing to tick.

        With `beside` there is a word beside each name.
        """
        self._one, self._many, self._nothing = one, many, empty
        self._all: Sequence[tuple[str, str, str]] = ()
        self._ids: frozenset[str] = frozenset()
        self._model: RowsModel[_Line] = RowsModel(
            [
                Column(one.capitalize(), lambda each: each.naam, check=lambda each: each.ticked, chars=0),
                *([Column("Bij", lambda each: each.beside, look=lambda _: Look(colour="tekst3", small=True))] * beside),
            ],
            key=lambda each: each.id,
        )
        self.search = SearchField(f"Zoek een {one}")
        self.search.textChanged.connect(self._model.set_text)
        self.search.returnPressed.connect(self._tick_found)
        self.table = DataTable(self._model, title.replace("&", ""), head=False, edge=Space.S, ticks_whole_row=True)
        self.table.setFixedHeight(lines * Size.ROW)
        self.table.ticked.connect(self._toggle)
        self.table.opened.connect(self._toggle)
        self._count = label("", "meta")
        frame = QFrame()
        frame.setProperty("soort", "vraag")
        frame.setLayout(column(self.table, margin=Size.LINE))
        editor = QWidget()
        editor.setLayout(column(self.search, frame, self._count, space=Space.XS))
        super().__init__(name, title, editor, **more)
        editor.setFocusProxy(self.search)

    def set_lines(self, lines: Iterable[tuple[str, str, str]]) -> None:
        """Offer these, as (id, name, word beside it)."""
        self._all = list(lines)
        self._fill()

    def value(self) -> frozenset[str]:
        return self._ids

    def set_value(self, value: Any) -> None:
        ids = frozenset(value or ())
        first = ids != self._ids
        self._ids = ids
        if first:
            self._all = sorted(self._all, key=lambda each: (each[0] not in ids, folded(each[1])))
        self._fill()

    def _toggle(self, each: _Line) -> None:
        self._ids ^= {each.id}
        self._fill()
        self._on_typed()
        self.left.emit()

    def _tick_found(self) -> None:
        """Enter in the search ticks what it found, when that is one line."""
        if self.search.text() and len(self._model.rows) == 1:
            self._toggle(self._model.rows[0])
            self.search.selectAll()

    def _fill(self) -> None:
        self._model.set_rows([_Line(*each, each[0] in self._ids) for each in self._all])
        chosen = tel(len(self._ids), f"{self._one} gekozen", f"{self._many} gekozen")
        self._count.setText(chosen if self._all else self._nothing)
