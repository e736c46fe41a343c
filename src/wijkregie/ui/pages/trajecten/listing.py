"""The list of trajecten: those that run or all of them, searched and narrowed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.ui.models.facets import ALLES
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.trajecten import DONE, STAND, besluit_column, facets, in_order, naam_column, searched
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.lijstbalk import Lijstbalk
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.trajecten import TrajectRow


class Listing(QWidget):
    """The pane at the left; up and down choose at once, Enter goes to what is chosen."""

    chosen = Signal(str)
    """Id of another traject, chosen by hand."""
    opened = Signal()
    widened = Signal()
    """Also those that are done are to be shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setMinimumWidth(Size.LIST * 3 // 4)
        self._rows: Sequence[TrajectRow] = ()
        self._id = ""
        self._busy = False
        today = shell.lanes.session.clock.today
        self.model: RowsModel[TrajectRow] = RowsModel(
            [naam_column(today), besluit_column(today)],
            key=lambda rij: rij.id,
            searched=searched,
            things=("traject", "trajecten"),
        )
        self.table = DataTable(self.model, "Trajecten", two_lines=True, head=False, edge=Space.L)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _rij: self.opened.emit())
        self.lijstbalk = Lijstbalk(self.model, facets(today), today, sought="Zoek een traject", narrow=True)
        self.search = self.lijstbalk.finder
        self.search.ended.connect(self.enter)
        self.lijstbalk.changing.connect(self._hold)
        self.lijstbalk.changed.connect(self._narrow)
        self.gekozen = Gekozen(
            self.table,
            "",
            (("Naar Excel", "excel", lambda: save_tabel(shell, self, self.table.seen_chosen())),),
            narrow=True,
        )
        self._nothing = label("", "tweede", wrap=True)
        self._again = plain("", self._show_more)
        none = QWidget()
        none.setLayout(column(self._nothing, row(self._again, None), None, margin=Space.L))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(none)
        self.setLayout(column(self.lijstbalk, line(), self._stack, self.gekozen, space=Space.NONE))
        self._tell_nothing()

    @property
    def start(self) -> QWidget:
        """The list, or what stands in its place while the filter hides all of it."""
        return self.table if self._stack.currentIndex() == 0 else self._again

    def show_rows(self, rows: Sequence[TrajectRow]) -> None:
        """Show trajecten."""
        new = not self._rows or self.lacks(self._id)
        self._rows = in_order(rows)
        self._hold()
        self.model.set_rows(self._rows)
        self._stand()
        self._tell_nothing()
        if new:  # it was to be shown before it came
            self.reveal(self._id)

    def first(self) -> str:
        """Return the id of the first one shown, "" when there is none."""
        return self.model.rows[0].id if self.model.rows else ""

    def choose(self, traject_id: str) -> None:
        """Stand on a traject without telling; where the filter hides it nothing is chosen."""
        self._id = traject_id
        self._stand()

    def lacks(self, traject_id: str) -> bool:
        """Tell whether rows were given and a traject is not among them."""
        return bool(self._rows and traject_id) and all(rij.id != traject_id for rij in self._rows)

    def reveal(self, traject_id: str) -> None:
        """Choose a traject, now or when it comes, without the filter when that hides it."""
        self._id = traject_id
        if self.model.position(traject_id) < 0 and any(rij.id == traject_id for rij in self._rows):
            self.lijstbalk.clear_all()
            if self.model.position(traject_id) < 0:
                self.lijstbalk.choose(STAND, (ALLES,))
        self._stand()

    def enter(self) -> None:
        """Go into the list with the keyboard."""
        self.start.setFocus()

    def _show_more(self) -> None:
        if self.lijstbalk.active:
            self.lijstbalk.clear_all()
        else:
            self.lijstbalk.choose(STAND, (ALLES,))

    def _hold(self) -> None:
        """Keep the choice with the traject while others are shown, not with the place in the list."""
        self._busy = True

    def _narrow(self) -> None:
        """Follow what was chosen above the list; what is done is asked for when it is wanted."""
        self._stand()
        self._tell_nothing()
        if not DONE.isdisjoint(asked := self.lijstbalk.filters(STAND)) or ALLES in asked:
            self.widened.emit()

    def _stand(self) -> None:
        self._busy = True
        rij = self.table.row
        chosen = rij is not None and rij.id == self._id and self.table.selectionModel().hasSelection()
        if not chosen and not self.table.choose(self._id):  # others may be chosen along with it
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self._busy = False

    def _on_chosen(self, rij: TrajectRow | None) -> None:
        if not self._busy and rij is not None and rij.id != self._id:
            self._id = rij.id
            self.chosen.emit(rij.id)

    def _tell_nothing(self) -> None:
        """Say why the list is empty where it is."""
        bar = self.lijstbalk
        self._nothing.setText(bar.nothing_found() if bar.active else "Er loopt geen traject.")
        self._again.setText("Filter wissen" if bar.active else "Toon alles")
        self._stack.setCurrentIndex(1 if self.model.total and not self.model.rows else 0)
