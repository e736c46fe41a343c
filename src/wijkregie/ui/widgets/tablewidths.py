"""How the columns of a table share the room there is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from wijkregie.ui.models.rows import Column
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.tokens import Size, Space

_LEAST = 26
"""Characters that the column that takes the room keeps, when it does not say otherwise."""
_SHORT = 12
"""A column of at most so many characters does not shrink."""


class Widths:
    """Gives each column the width it wants; with too little room all get less, and the least worthy go."""

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]], edge: int) -> None:
        """Share the width of `table`, that keeps `edge` pixels free at its sides."""
        self._table = table
        self._columns = columns
        self._edge = edge
        self._wanted = self._usual()
        self._given: dict[int, int] = {}  # empty until there is a width to share
        self._left_out: frozenset[str] = frozenset()
        self._kept: frozenset[str] = frozenset()
        head = table.horizontalHeader()
        head.setMinimumSectionSize(Size.HIT)
        for number, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Interactive if column.chars else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(number, mode)

    @property
    def wanted(self) -> Mapping[int, int]:
        """How wide each column wants its content to be, in pixels; an edge that was dragged counts."""
        self.share()
        return self._wanted

    @property
    def in_sight(self) -> list[int]:
        """The numbers of the columns that are shown, from left to right."""
        head = self._table.horizontalHeader()
        places = (head.logicalIndex(place) for place in range(head.count()))
        return [number for number in places if not head.isSectionHidden(number)]

    def choose(self, left_out: Iterable[str], kept: Iterable[str]) -> None:
        """Leave columns out by their titles; those that are kept give way last."""
        self._left_out, self._kept = frozenset(left_out), frozenset(kept)
        self.share()

    def want(self, column: int, pixels: int) -> None:
        """Ask for another width of a column's content."""
        self._wanted[column] = pixels
        if self._given.pop(column, None) is not None:
            self.share()

    def want_chars(self, column: int, chars: int) -> None:
        """Ask for another width of a column's content, in characters."""
        self.want(column, chars * _letter())

    def want_usual(self) -> None:
        """Let each column be as wide as it asks for itself."""
        self._wanted, self._given = self._usual(), {}
        self.share()

    def share(self) -> None:
        """Share the width there is now."""
        head, columns = self._table.horizontalHeader(), self._columns
        for number, given in self._given.items():
            if not head.isSectionHidden(number):  # its edge may have been dragged
                self._wanted[number] += head.sectionSize(number) - given
        least = {number: self._least(number) for number in self._wanted}
        shown = [number for number in least if columns[number].title not in self._left_out]
        room = self._table.viewport().width() - 2 * (self._edge - Space.S)

        def need(widths: Mapping[int, int]) -> int:
            return sum(widths[number] + 2 * Space.S for number in shown)

        def worth(number: int) -> tuple[bool, int]:
            return columns[number].goes > 0 and columns[number].title not in self._kept, columns[number].goes

        while need(least) > room and columns[going := max(shown, key=worth)].goes:
            shown.remove(going)
        spare = need(self._wanted) - need(least)
        lack = min(spare, max(0, need(self._wanted) - room))
        for number in range(len(columns)):
            head.setSectionHidden(number, number not in shown)
        ends = self.in_sight[:1] + self.in_sight[-1:]
        for number in shown:
            if columns[number].chars:
                less = (self._wanted[number] - least[number]) * lack // max(1, spare)
                outer = (self._edge - Space.S) * ends.count(number)
                self._given[number] = self._wanted[number] - less + 2 * Space.S + outer
                head.resizeSection(number, self._given[number])

    def _usual(self) -> dict[int, int]:
        return {number: (each.chars or each.least or _LEAST) * _letter() for number, each in enumerate(self._columns)}

    def _least(self, number: int) -> int:
        """Return how far a column can shrink: dates, amounts and other short words stay whole."""
        wanted, column = self._wanted[number], self._columns[number]
        if not column.chars:
            return wanted
        return min(wanted, column.least * _letter() or max(_SHORT * _letter(), wanted * 2 // 3))


def _letter() -> int:
    return QFontMetrics(font()).averageCharWidth()
