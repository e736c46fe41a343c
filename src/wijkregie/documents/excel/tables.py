"""Tables of a workbook: columns, rows, and how a formula counts and adds them up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from operator import itemgetter

from openpyxl.utils import get_column_letter

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.cells import Formula, Value, quoted
from wijkregie.documents.excel.parts import location
from wijkregie.domain.frozen import frozen


class Kind(Enum):
    """What a column holds, and with it how it looks."""

    TEXT = looks.TEXT_CELL
    LONG = looks.LONG_CELL
    COUNT = looks.COUNT_CELL
    YEAR = looks.YEAR_CELL
    DATE = looks.DATE_CELL
    EURO = looks.EURO_CELL
    ID = looks.ID_CELL


@frozen
class Mark:
    """A sign before a word in a column, so that it stands out; the cell itself keeps the bare word."""

    sign: str
    color: str = looks.TEXT2
    fill: str | None = None


@frozen
class Column:
    """A column of a table. With `total` it is added up below the table, over the rows a filter leaves.

    `uitleg` stands in a note at its heading.
    """

    kop: str
    kind: Kind = Kind.TEXT
    total: bool = False
    marks: Mapping[str, Mark] = field(default_factory=dict)
    uitleg: str = ""


@frozen
class Where:
    """A condition on a column; `place` is the cell on the asking sheet that holds the value, if one does."""

    kop: str
    value: str | int
    place: str = ""

    @property
    def operand(self) -> str:
        """The value as a formula has it; text of people only ever goes by its cell."""
        return self.place or (quoted(self.value) if isinstance(self.value, str) else str(int(self.value)))


@frozen
class Leads:
    """From the cells of a column to rows of another sheet: for each row of the table its number there, if any."""

    kop: str
    sheet: str
    rows: Sequence[int | None]


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """Rows under headings; counts and adds them up as live formulas. Amounts are cents.

    Columns with a heading in `hidden` are not written, and of an `absent` table nothing is: what is counted in them
    is no formula then, but its outcome.
    """

    naam: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    leads: Leads | None = None
    hidden: frozenset[str] = frozenset()
    absent: bool = False
    _places: dict[str, dict[Value, set[int]]] = field(default_factory=dict, init=False, repr=False)

    def count(self, *wheres: Where) -> Formula:
        """Return the number of rows for which all conditions hold."""
        found = sum(1 for _ in self._found(wheres))
        return self._formula(f"SUMPRODUCT({self._tests(wheres)})", found, [where.kop for where in wheres])

    def sum(self, kop: str, *wheres: Where) -> Formula:
        """Return the sum of a column over the rows for which all conditions hold."""
        index = self.index(kop)
        found = (self.rows[place][index] for place in self._found(wheres))
        total = sum(value for value in found if isinstance(value, int))
        text = f"SUMPRODUCT({self._tests(wheres)},{self.naam}[{kop}])" if wheres else f"SUM({self.naam}[{kop}])"
        return self._formula(text, total, [kop, *(where.kop for where in wheres)])

    def shown(self) -> "Table":
        """Return the table as it is written, without the columns that are hidden."""
        kept = [place for place, column in enumerate(self.columns) if column.kop not in self.hidden]
        if len(kept) == len(self.columns):
            return self
        columns, pick = [self.columns[place] for place in kept], itemgetter(*kept)
        return Table(self.naam, columns, [pick(row) for row in self.rows], self.leads)

    def leads_from(self, number: int) -> bool:
        """Tell whether the row with this number on the sheet leads somewhere."""
        return self.leads is not None and number - 2 < len(self.leads.rows) and self.leads.rows[number - 2] is not None

    def links(self) -> Iterator[tuple[str, str]]:
        """Yield each cell that leads somewhere, with where."""
        if self.leads is not None:
            letter = get_column_letter(self.index(self.leads.kop) + 1)
            for number, row in enumerate(self.leads.rows, 2):
                if row is not None:
                    yield f"{letter}{number}", location(self.leads.sheet, row)

    def _formula(self, text: str, outcome: int, koppen: Iterable[str]) -> Formula:
        return Formula("" if self.absent or not self.hidden.isdisjoint(koppen) else text, outcome)

    def _tests(self, wheres: Sequence[Where]) -> str:
        # Not COUNTIFS: there a name with "*", or one that begins with "<", would be read as a pattern.
        return "*".join([*(f"({self.naam}[{where.kop}]={where.operand})" for where in wheres), "1"])

    def _found(self, wheres: Sequence[Where]) -> Iterable[int]:
        """Return the places of the rows for which all conditions hold."""
        if not wheres:
            return range(len(self.rows))
        return set.intersection(*(self._having(where.kop).get(_same(where.value), set()) for where in wheres))

    def _having(self, kop: str) -> dict[Value, set[int]]:
        """Return the places of the rows by their value in a column."""
        if kop not in self._places:
            index, places = self.index(kop), self._places.setdefault(kop, {})
            for place, row in enumerate(self.rows):
                places.setdefault(_same(row[index]), set()).add(place)
        return self._places[kop]

    def index(self, kop: str) -> int:
        """Return the place of a column, from 0."""
        return next(index for index, column in enumerate(self.columns) if column.kop == kop)


def _same(value: Value) -> Value:
    """Return what Excel compares: letters without case, and an empty cell equal to an empty text."""
    return value.casefold() if isinstance(value, str) else "" if value is None else value
