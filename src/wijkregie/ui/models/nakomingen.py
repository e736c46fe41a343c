"""The grid of a year: bodies are rows, promises are columns, and the last column counts."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from wijkregie.domain.nakomingen import Nakomingsjaar, Nakomingsrij, Uitkomst, uitkomst, uitkomst_zin
from wijkregie.domain.verplichtingen import Verplichting
from wijkregie.ui.widgets.badge import niveau_words

Index = QModelIndex | QPersistentModelIndex
_WORDS = {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}
_NOBODY = QModelIndex()


class NakomingenModel(QAbstractTableModel):
    """Says of each cell the whole promise and what both sides think of it."""

    def __init__(self) -> None:
        super().__init__()
        self.year: Nakomingsjaar | None = None

    @property
    def rows(self) -> list[Nakomingsrij]:
        """The bodies, in their order."""
        return list(self.year.rijen) if self.year else []

    @property
    def promises(self) -> list[Verplichting]:
        """What is promised in the year, in order of the columns."""
        return list(self.year.verplichtingen) if self.year else []

    def set_year(self, year: Nakomingsjaar) -> None:
        """Show a year; as long as it has the same bodies and promises the place stays."""
        known = self.year
        same = (
            known is not None
            and known.jaar == year.jaar
            and [each.id for each in known.verplichtingen] == [each.id for each in year.verplichtingen]
            and [each.wijkorgaan_id for each in known.rijen] == [each.wijkorgaan_id for each in year.rijen]
        )
        if same:
            self.year = year
            if year.rijen:
                self.dataChanged.emit(self.index(0, 0), self.index(len(year.rijen) - 1, len(year.verplichtingen)))
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(year.verplichtingen))
            return
        self.beginResetModel()
        self.year = year
        self.endResetModel()

    def rowCount(self, parent: Index = _NOBODY) -> int:
        return 0 if parent.isValid() or self.year is None else len(self.year.rijen)

    def columnCount(self, parent: Index = _NOBODY) -> int:
        return 0 if parent.isValid() or self.year is None else len(self.year.verplichtingen) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the counts be read, and the keyboard walk only the promises."""
        if self.promise_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def promise_at(self, index: Index) -> Verplichting | None:
        """Return the promise of a cell, None for a count or for no cell."""
        promised = self.promises
        return promised[index.column()] if index.isValid() and index.column() < len(promised) else None

    def place_of(self, wijkorgaan_id: str, verplichting_id: str) -> QModelIndex:
        """Return the cell of a body and a promise; an invalid one when it is not shown."""
        rows = [each.wijkorgaan_id for each in self.rows]
        columns = [each.id for each in self.promises]
        if wijkorgaan_id not in rows:
            return QModelIndex()
        return self.index(
            rows.index(wijkorgaan_id), columns.index(verplichting_id) if verplichting_id in columns else 0
        )

    def is_open(self, index: Index) -> bool:
        """Tell whether a cell is still to be judged, by one side or both."""
        promise = self.promise_at(index)
        cells = self.rows[index.row()].vakken if promise else {}
        return promise is not None and promise.id in cells and uitkomst(cells[promise.id]) is Uitkomst.OPEN

    def open_after(self, index: Index) -> QModelIndex:
        """Return the first cell after this one that is still to be judged, from the first again at the end."""
        cells = [
            (number, column)
            for number, rij in enumerate(self.rows)
            for column, promise in enumerate(self.promises)
            if promise.id in rij.vakken and uitkomst(rij.vakken[promise.id]) is Uitkomst.OPEN
        ]
        here = (index.row(), index.column())
        later = [cell for cell in cells if cell > here]
        return self.index(*(later or cells)[0]) if cells else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _WORDS:
            return None
        rij, promise = self.rows[index.row()], self.promise_at(index)
        if promise is None:
            count = rij.telling
            return count.breuk if role == Qt.ItemDataRole.DisplayRole else f"{rij.naam}: {count.zin}"
        said = (
            uitkomst_zin(rij.vakken[promise.id])
            if promise.id in rij.vakken
            else f"geldt vanaf {niveau_words(promise.vanaf_niveau)}"
        )
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        return f"{rij.naam}, {promise.kop}: {said}.\n{promise.tekst}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _WORDS or self.year is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            rij = self.year.rijen[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return rij.naam
            return f"{rij.naam}, {niveau_words(rij.niveau or 0, dashed=not rij.gekozen and rij.niveau is not None)}"
        if section == len(self.year.verplichtingen):
            return "Totaal" if role == Qt.ItemDataRole.DisplayRole else "Nagekomen van wat geldt"
        promise = self.year.verplichtingen[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return promise.naam
        return f"{promise.partij.value.capitalize()}, vanaf niveau {int(promise.vanaf_niveau)}: {promise.tekst}"
