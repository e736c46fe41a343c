"""The grid in which many talks are planned: what was typed per wijkorgaan, what it means, and what looks odd."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from wijkregie.domain.datums import DAGEN, DAGEN_KORT, format_datum, format_datum_kort, parse_datum, parse_tijd
from wijkregie.domain.gesprekskalender import Gespreksmoment, opmerkingen
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.widgets.basics import plain_tip
from wijkregie.usecases.gespreksplanning import Planblad, Planregel
from wijkregie.usecases.jaargesprekken import Planning

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_INVALID = QModelIndex()
_WEEKDAYS = frozenset({*DAGEN, *DAGEN_KORT})

NAAM, DATUM, TIJD, PLAATS, OPMERKING = range(5)
TITLES = ("Wijkorgaan", "Datum", "Tijd", "Plaats", "Let op")
TO_FILL = (DATUM, TIJD, PLAATS)


@dataclass
class Rij:
    """A line of the grid; `getypt` is what stands in its cells, `fouten` what cannot be understood of it."""

    regel: Planregel
    getypt: dict[int, str]
    datum: date | None = None
    tijd: str = ""
    fouten: dict[int, str] = field(default_factory=dict)
    opmerking: str = ""

    @property
    def telt(self) -> bool:
        """Tell whether this talk is planned: without a day the line is skipped."""
        return self.datum is not None and not self.fouten


class Planregels(QAbstractTableModel):
    """Lines to fill in. A weekday or "+1w" counts from the day in the line above, other days from today."""

    filled = Signal()
    """What would be planned changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rijen: list[Rij] = []
        self._sheet: Planblad | None = None

    def set_sheet(self, sheet: Planblad, wijkorgaan_ids: Collection[str]) -> None:
        """Show the lines of these wijkorganen, or of all of which a talk is still to be planned."""
        chosen = [
            line for line in sheet.regels if (line.wijkorgaan_id in wijkorgaan_ids if wijkorgaan_ids else line.verwacht)
        ]
        self.beginResetModel()
        self._sheet = sheet
        self.rijen = [_rij(line) for line in chosen]
        self._look_again()
        self.endResetModel()
        self.filled.emit()

    @property
    def plannen(self) -> list[Planning]:
        """The talks to plan: every line with a day."""
        return [
            Planning(rij.regel.wijkorgaan_id, rij.datum, rij.tijd, rij.getypt[PLAATS].strip())
            for rij in self.rijen
            if rij.datum is not None and rij.telt
        ]

    @property
    def touched(self) -> bool:
        """Tell whether anything stands in the grid that did not when it was opened."""
        return any(rij.getypt != _rij(rij.regel).getypt for rij in self.rijen)

    def first_wrong(self) -> QModelIndex:
        """Return the first cell that cannot be understood, an invalid index when there is none."""
        places = (self.index(row, column) for row, rij in enumerate(self.rijen) for column in rij.fouten)
        return next(places, QModelIndex())

    def take_proposals(self, rows: Iterable[int]) -> None:
        """Fill in the proposed day in these lines, where none stands yet."""
        for row in rows:
            rij = self.rijen[row]
            if rij.regel.voorstel is not None and not rij.getypt[DATUM]:
                rij.getypt[DATUM] = format_datum(rij.regel.voorstel)
        self._changed()

    def fill_down(self, index: Index) -> bool:
        """Take over what stands in the cell above; False when that is empty."""
        above = self.rijen[index.row() - 1].getypt[index.column()] if index.row() and index.column() in TO_FILL else ""
        return bool(above) and self.setData(index, above)

    def rowCount(self, parent: Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(self.rijen)

    def columnCount(self, parent: Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(TITLES)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and index.column() in TO_FILL:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole and 0 <= section < len(TITLES):
            return TITLES[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        answer = _ANSWERS.get(role)
        return answer(self.rijen[index.row()], index.column()) if answer and index.isValid() else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or index.column() not in TO_FILL:
            return False
        rij, typed = self.rijen[index.row()], str(value)
        if rij.getypt[index.column()] != typed:
            rij.getypt[index.column()] = self._settled(index.row(), typed) if index.column() == DATUM else typed
            self._changed()
        return True

    def _changed(self) -> None:
        self._look_again()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rijen) - 1, len(TITLES) - 1))
        self.filled.emit()

    def _settled(self, row: int, typed: str) -> str:
        """Write a day that counts from another as the day it is, so that it stays when the other moves."""
        try:
            found = parse_datum(typed, self._counted_from(row, typed))
        except Refusal:
            return typed
        return format_datum(found) if found else ""

    def _counted_from(self, row: int, typed: str) -> date:
        assert self._sheet is not None
        bare = typed.strip().lower().removesuffix(".")
        above = (rij.datum for rij in reversed(self.rijen[:row]) if rij.datum is not None)
        return next(above, self._sheet.today) if bare in _WEEKDAYS or bare.startswith("+") else self._sheet.today

    def _look_again(self) -> None:
        """Read every line anew, and see which days look odd beside each other and what is planned already."""
        assert self._sheet is not None
        sheet = self._sheet
        for rij in self.rijen:
            rij.fouten = {}
            rij.datum = _read(rij, DATUM, lambda typed: parse_datum(typed, sheet.today))
            rij.tijd = _read(rij, TIJD, parse_tijd) or ""
        here = {rij.regel.wijkorgaan_id for rij in self.rijen if rij.telt}
        moments: dict[date, list[Gespreksmoment]] = defaultdict(list)
        for moment in sheet.gepland:
            if moment.wijkorgaan_id not in here or moment.jaar != sheet.jaar:
                moments[moment.datum].append(moment)
        for rij in self.rijen:
            if rij.datum is not None and rij.telt:
                moments[rij.datum].append(_moment(rij, sheet.jaar, rij.datum))
        for rij in self.rijen:
            said = list(rij.fouten.values())
            if rij.datum is not None and rij.telt:
                moment = _moment(rij, sheet.jaar, rij.datum)
                last = sheet.aanvraag_uiterlijk
                said = opmerkingen(moment, moments[rij.datum], aanvraag_uiterlijk=last, today=sheet.today)
            rij.opmerking = " ".join(said)


def _rij(line: Planregel) -> Rij:
    return Rij(line, {DATUM: format_datum(line.datum) if line.datum else "", TIJD: line.tijd, PLAATS: line.plaats})


def _moment(rij: Rij, jaar: int, datum: date) -> Gespreksmoment:
    return Gespreksmoment(rij.regel.wijkorgaan_id, jaar, rij.regel.wijkorgaan, datum, rij.tijd)


def _read(rij: Rij, column: int, parse: Callable[[str], Any]) -> Any:
    try:
        return parse(rij.getypt[column])
    except Refusal as refusal:
        rij.fouten[column] = str(refusal)
        return None


def _shown(rij: Rij, column: int) -> str:
    if column == NAAM:
        return rij.regel.wijkorgaan
    if column == OPMERKING:
        return rij.opmerking
    if column == DATUM and rij.datum is not None:
        return f"{DAGEN_KORT[rij.datum.weekday()]} {format_datum(rij.datum)}"
    return rij.tijd if column == TIJD and TIJD not in rij.fouten else rij.getypt[column]


def _proposed(rij: Rij, column: int) -> str | None:
    """Return the proposed day of an empty cell, to be shown in grey."""
    day = rij.regel.voorstel
    if column != DATUM or day is None or rij.getypt[DATUM]:
        return None
    return f"{DAGEN_KORT[day.weekday()]} {format_datum_kort(day)}?"


def _said(rij: Rij, column: int) -> str:
    proposed = _proposed(rij, column)
    shown = f"leeg, voorstel {proposed.rstrip('?')}" if proposed else _shown(rij, column) or "leeg"
    return f"{rij.regel.wijkorgaan}, {TITLES[column]}: {shown}" + (f". {rij.opmerking}" if rij.opmerking else "")


PROPOSED_ROLE = Role.UserRole + 1
"""What is proposed where nothing stands."""
WRONG_ROLE = Role.UserRole + 2
"""True for a cell that cannot be understood."""

_ANSWERS: dict[int, Callable[[Rij, int], Any]] = {
    Role.DisplayRole: _shown,
    Role.EditRole: lambda rij, column: rij.getypt.get(column, ""),
    Role.AccessibleTextRole: _said,
    Role.ToolTipRole: lambda rij, column: plain_tip(rij.opmerking) or None if column == OPMERKING else None,
    PROPOSED_ROLE: _proposed,
    WRONG_ROLE: lambda rij, column: column in rij.fouten or (column == OPMERKING and bool(rij.fouten)),
}
