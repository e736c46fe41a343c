"""Tables over a list of rows: declared columns, changes by id, filter and sort."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import compress
from operator import itemgetter
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ROW_ROLE = Role.UserRole + 1
"""The row itself."""

_INVALID = QModelIndex()
_MOST_RUNS = 100
"""With more scattered changes than this, telling them one by one costs more than drawing anew."""


@frozen
class Look:
    """How a cell is drawn besides its text; colours are token names."""

    colour: str = "tekst"
    bold: bool = False
    small: bool = False
    icon: str = ""
    badge: int = 0
    badge_dashed: bool = False
    clock: float | None = None
    """Used share of a term, 0 to 1; draws the clock's bar before the text."""
    clock_hollow: bool = False
    second: str = ""
    """A second, small line under the text."""
    sign: str = ""
    """Icon and word of a stoplicht after the second line, or where there is none in place of the icon."""
    sign_word: str = ""
    sign_colour: str = "tekst3"
    sign_icon_colour: str = ""
    parts: tuple[tuple[str, int, str], ...] = ()
    """Words, amounts and fills of a bar that takes the place of the text; `whole` is what they are parts of."""
    whole: int = 0
    drawing: Callable[[QPainter, QRectF], None] | None = None
    """Draws something of its own in place of the text."""


@frozen
class Column(Generic[R]):
    """One column: what it says, how it sorts, how it sounds."""

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], Any] | None = None
    """Sorts by the text without accents when not given; None as a key sorts last."""
    right: bool = False
    accessible: Callable[[R], str] | None = None
    look: Callable[[R], Look] | None = None
    tip: Callable[[R], str] | None = None
    copied: Callable[[R], str] | None = None
    """Text for the clipboard, when it differs from the text shown."""
    chars: int = 12
    """Width in characters; 0 takes the room that is left."""
    least: int = 0
    """Width in characters it keeps where there is little room: before it gets less, others give way. 0 for the usual:
    26 when `chars` is 0, else two thirds."""
    goes: int = 0
    """Where columns do not fit, the one with the highest number goes first; one with 0 stays."""
    check: Callable[[R], bool | None] | None = None
    """Shows a tick box, save on rows for which it gives None."""


@frozen
class Groep:
    """A line above the rows that have a value in common."""

    naam: str
    aantal: int
    open: bool = True


@frozen
class Groepering(Generic[R]):
    """By what rows are put together."""

    title: str
    of: Callable[[R], str]
    order: Callable[[Iterable[str]], Sequence[str]]
    """Puts the names of groups in order."""


class RowsModel(QAbstractTableModel, Generic[R]):
    """A table over rows; each has an id by which it is known when new rows come.

    It filters and sorts by itself: a proxy in Python is asked a million times to sort 100,000 rows.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        searched: Callable[[R], str] | None = None,
        parent: QObject | None = None,
        *,
        things: tuple[str, str] = ("rij", "rijen"),
    ) -> None:
        """Search in the text that `searched` gives of a row, by default that of all columns.

        One row, and several, are called `things`.
        """
        super().__init__(parent)
        self.things = things
        self.columns = tuple(columns)
        self._key = key
        self._searched = searched or (lambda row: " ".join(column.text(row) for column in self.columns))
        self._all: list[R] = []
        self._ordered: list[R] = []
        self._found: list[R] = []
        self._lines: list[R | Groep] = []
        self._keys: list[Hashable] = []
        """The ids of the lines."""
        self._group: Groepering[R] | None = None
        self._closed: set[str] = set()
        self._folded: dict[Hashable, str] = {}
        self._words: list[str] = []
        self._accepts: Callable[[R], bool] | None = None
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[R]:
        """The rows that are shown, in the order shown; those of a group that is folded too."""
        return self._found

    @property
    def lines(self) -> "Sequence[R | Groep]":
        """What stands in the table: rows, and where they are grouped a line above each group that is not a row."""
        return self._lines

    @property
    def group(self) -> Groepering[R] | None:
        """By what the rows are put together, None for not."""
        return self._group

    @property
    def every(self) -> Sequence[R]:
        """All rows, shown or not, in the order in which they came."""
        return self._all

    @property
    def total(self) -> int:
        """How many rows there are without a filter."""
        return len(self._all)

    def row_at(self, index: Index) -> R | None:
        """Return the row of an index, None for an invalid one and for the line of a group."""
        line = self._lines[index.row()] if index.isValid() else None
        return None if isinstance(line, Groep) else line

    def key_of(self, row: R) -> Hashable:
        """Return a row's id."""
        return self._key(row)

    def position(self, key: Hashable) -> int:
        """Return at which position the row with this id is shown, or -1."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def set_rows(self, rows: Sequence[R]) -> None:
        """Take new rows; selection and scrolling stay, for only what differs changes."""
        if self._all == list(rows):
            return
        self._all = list(rows)
        self._folded.clear()
        self._put_in_order()

    def set_text(self, text: str) -> None:
        """Show the rows that have every typed word, in any order and whatever the accents; "" shows all."""
        self._words = folded(text).split()
        self._show()

    def set_filter(self, accepts: Callable[[R], bool] | None) -> None:
        """Show only rows that `accepts` is true for."""
        self._accepts = accepts
        self._show()

    def narrow(self, text: str, accepts: Callable[[R], bool] | None, group: Groepering[R] | None = None) -> None:
        """Search and filter at once, and put rows together."""
        self._words, self._accepts, self._group = folded(text).split(), accepts, group
        self._show()

    def fold(self, naam: str, *, closed: bool) -> None:
        """Hide the rows of a group, or show them again."""
        (self._closed.add if closed else self._closed.discard)(naam)
        self._show()

    def unfold(self) -> None:
        """Show the rows of every group."""
        self._closed.clear()
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, -1 for the order in which the rows came; what has no value stands last."""
        wanted = (column, order) if 0 <= column < len(self.columns) else None
        if wanted != self._sorted_by:  # a click on a head asks it twice
            self._sorted_by = wanted
            self._put_in_order(same=True)

    def rowCount(self, parent: Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        answer = _ANSWERS.get(role)
        if answer is None or not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Groep):
            return _of_group(line, role, self.things) if index.column() == 0 else None
        return answer(self.columns[index.column()], line)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.DisplayRole:
            return self.columns[section].title
        if role == Role.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def _put_in_order(self, *, same: bool = False) -> None:
        self._ordered = self._all
        if self._sorted_by is not None:
            number, order = self._sorted_by
            keyed = list(zip(map(_sort_key(self.columns[number]), self._all), self._all, strict=True))
            valued = [pair for pair in keyed if pair[0] is not None]
            valued.sort(key=itemgetter(0), reverse=order is Qt.SortOrder.DescendingOrder)
            self._ordered = [row for _, row in valued]
            if len(valued) < len(keyed):
                self._ordered += [row for key, row in keyed if key is None]
        self._show(same=same)

    def _show(self, *, same: bool = False) -> None:
        """Show what is to be shown now; `same` tells that these are the lines that are shown, in another order."""
        rows = list(self._ordered if self._accepts is None else filter(self._accepts, self._ordered))
        if self._words:
            rows = list(filter(self._has_words, rows))
        if self._group is None:
            self._found = rows
            self._become(list(rows), same=same)
            return
        groups: dict[str, list[R]] = defaultdict(list)
        for name, row in zip(map(self._group.of, rows), rows, strict=True):
            groups[name].append(row)
        names = self._group.order(groups)
        self._found = [row for name in names for row in groups[name]]
        lines: list[R | Groep] = []
        for name in names:
            open_ = name not in self._closed
            lines.append(Groep(name, len(groups[name]), open_))
            lines.extend(groups[name] if open_ else ())
        self._become(lines, same=same)

    def _ids(self, lines: "Sequence[R | Groep]") -> list[Hashable]:
        key = self._key
        if self._group is None:
            return [*map(key, cast("Sequence[R]", lines))]
        return [(Groep, line.naam) if isinstance(line, Groep) else key(line) for line in lines]

    def _has_words(self, row: R) -> bool:
        key = self._key(row)
        text = self._folded.get(key)
        if text is None:
            text = self._folded[key] = folded(self._searched(row))
        return all(word in text for word in self._words)

    def _become(self, lines: "list[R | Groep]", *, same: bool) -> None:
        """Remove what is gone, put the rest in order, insert what is new, and tell what changed."""
        keys = self._ids(lines)
        if same:
            self._order(keys, lines)
            return
        present, wanted = set(self._keys), set(keys)
        gone = [] if present <= wanted else _runs([key not in wanted for key in self._keys])
        new = [] if wanted <= present else _runs([key not in present for key in keys])
        if len(gone) + len(new) > _MOST_RUNS or present.isdisjoint(wanted):
            self.beginResetModel()
            self._lines, self._keys = lines, keys
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._lines[first : last + 1], self._keys[first : last + 1]
            self.endRemoveRows()
        stay = [key in present for key in keys] if new else [True] * len(keys)
        self._order([*compress(keys, stay)], [*compress(lines, stay)])
        for first, last in new:
            self.beginInsertRows(QModelIndex(), first, last)
            self._lines[first:first] = lines[first : last + 1]
            self.endInsertRows()
        self._keys = keys
        pairs = enumerate(zip(self._lines, lines, strict=True))
        for place in [place for place, (old, line) in pairs if old is not line and old != line]:
            self._lines[place] = lines[place]
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def _order(self, keys: list[Hashable], lines: "list[R | Groep]") -> None:
        """Put the lines in another order; views look at all of them again, also at those that changed."""
        if self._keys == keys:
            return
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._keys[index.row()]) for index in self.persistentIndexList()]
        wanted = {key for _, key in held}
        place = {key: number for number, key in enumerate(keys) if key in wanted}
        moved = [self.index(place[key], index.column()) for index, key in held]
        self._lines, self._keys = lines, keys
        self.changePersistentIndexList([index for index, _ in held], moved)
        self.layoutChanged.emit()


def folded(text: str) -> str:
    """Return text in small letters without accents, for comparing: "Café Şahin" as "cafe sahin"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _sort_key(column: Column[R]) -> Callable[[R], Any]:
    return column.sort or (lambda row: folded(column.text(row)))


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    """Return first and last position of each run of True."""
    runs: list[tuple[int, int]] = []
    for place, mark in enumerate(marks):
        if mark and runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        elif mark:
            runs.append((place, place))
    return runs


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _accessible(column: Column[Any], row: Any) -> str:
    said = column.accessible(row) if column.accessible else column.text(row)
    ticked = column.check(row) if column.check else None
    if ticked is not None:
        said = f"{said}, {'aangevinkt' if ticked else 'niet aangevinkt'}"
    return f"{column.title}: {said or 'leeg'}" if column.title else said


def _of_group(groep: Groep, role: int, things: tuple[str, str]) -> Any:
    if role == Role.DisplayRole:
        return f"{groep.naam} ({groep.aantal})"
    if role == Role.AccessibleTextRole:
        return f"Groep {groep.naam}, {tel(groep.aantal, *things)}, {'open' if groep.open else 'dicht'}"
    return None


def _check(column: Column[Any], row: Any) -> Any:
    ticked = column.check(row) if column.check else None
    if ticked is None:
        return None
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


_ANSWERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Role.DisplayRole: lambda column, row: column.text(row),
    Role.AccessibleTextRole: _accessible,
    Role.TextAlignmentRole: lambda column, row: _alignment(column),
    Role.ToolTipRole: lambda column, row: column.tip(row) if column.tip else None,
    Role.CheckStateRole: _check,
    ROW_ROLE: lambda column, row: row,
}
