"""The list of wijkorganen: search, filter, order; it says which one is chosen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.facets import ALLES
from wijkregie.ui.models.rows import RowsModel, folded
from wijkregie.ui.models.wijkorgaanregels import Line, columns, facets, searched
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.gekozen import Acts, Gekozen
from wijkregie.ui.widgets.lijstbalk import Lijstbalk
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.wijkorganen import WijkorgaanRow

_NAAM, _STADSDEEL, _DRINGENDST = _ORDERS = ("Naam", "Stadsdeel", "Dringendst eerst")


@dataclass(slots=True)
class _State:
    """What the pane was given last."""

    bodies: Sequence[WijkorgaanRow] = ()
    stoplichten: Mapping[str, tuple[Ernst, str]] = field(default_factory=dict)
    order: str = _NAAM


class Listing(QWidget):
    """The pane at the left; up and down choose at once, Enter goes to what is chosen."""

    chosen = Signal(str)
    """Id of another wijkorgaan, chosen by hand."""
    opened = Signal()
    in_sight = Signal(bool)
    """Whether what is chosen is among those shown; that a change took it out is not told, only a search or filter."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setMinimumWidth(Size.LIST * 3 // 4)
        self._state = _State()
        self._id = ""
        self._busy = False
        self._model: RowsModel[Line] = RowsModel(
            columns(), key=lambda shown: shown.body.id, searched=searched, things=("wijkorgaan", "wijkorganen")
        )
        self.table = DataTable(self._model, "Wijkorganen", two_lines=True, head=False, edge=Space.L)
        self.table.set_record("wijkorgaan")
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.lijstbalk = Lijstbalk(self._model, facets(today), today, narrow=True, orders=_ORDERS)
        self.search = self.lijstbalk.finder
        self.search.ended.connect(self.enter)
        self.lijstbalk.changing.connect(self._hold)
        self.lijstbalk.changed.connect(self._narrow)
        self._nothing = label("", "tweede", wrap=True)
        none = QWidget()
        self._again = plain("Filter wissen", self.lijstbalk.clear_all)
        none.setLayout(column(self._nothing, row(self._again, None), None, margin=Space.L))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(none)
        self._acts = row(space=Space.NONE)
        self.setLayout(column(self.lijstbalk, line(), self._stack, self._acts, space=Space.NONE))
        self._tell_nothing()

    def offer(self, acts: Acts) -> None:
        """Offer what can be done with all that are chosen together."""
        self.gekozen = Gekozen(self.table, "", acts, narrow=True)
        self._acts.addWidget(self.gekozen)

    @property
    def chosen_ids(self) -> list[str]:
        """Ids of all that are chosen, in the order shown."""
        return [shown.body.id for shown in self.table.selected_rows]

    @property
    def bodies(self) -> Sequence[WijkorgaanRow]:
        """Every wijkorgaan that is known, shown or not."""
        return self._state.bodies

    @property
    def late(self) -> int:
        """How many have something that is late."""
        return sum(ernst is Ernst.TE_LAAT for ernst, _ in self._state.stoplichten.values())

    def show_bodies(self, bodies: Sequence[WijkorgaanRow]) -> None:
        """Show wijkorganen; what is known of their stoplicht stays."""
        self._state.bodies = bodies
        self._fill()

    def show_stoplichten(self, found: Mapping[str, tuple[Ernst, str]]) -> None:
        """Show how each stands."""
        self._state.stoplichten = found
        self._fill()

    def choose(self, wijkorgaan_id: str) -> None:
        """Stand on a wijkorgaan without telling; where the filter hides it nothing is chosen."""
        self._id = wijkorgaan_id
        self._stand()

    def first(self) -> str:
        """Return the id of the first one shown, "" when there is none."""
        return self._model.rows[0].body.id if self._model.rows else ""

    @property
    def start(self) -> QWidget:
        """The list, or what stands in its place while the filter hides all of it."""
        return self.table if self._stack.currentIndex() == 0 else self._again

    def in_list(self, wijkorgaan_id: str) -> bool:
        """Tell whether a wijkorgaan is among those shown."""
        return self._model.position(wijkorgaan_id) >= 0

    def enter(self) -> None:
        """Go into the list with the keyboard, on what is chosen or else on the first."""
        self.start.setFocus(Qt.FocusReason.TabFocusReason)

    def reveal(self, wijkorgaan_id: str) -> None:
        """Choose a wijkorgaan, without the filter when that hides it."""
        if self._model.position(wijkorgaan_id) < 0 and any(body.id == wijkorgaan_id for body in self.bodies):
            self.lijstbalk.clear_all()
            if self._model.position(wijkorgaan_id) < 0:
                self.lijstbalk.choose("Status", (ALLES,))
        self.choose(wijkorgaan_id)

    def _fill(self) -> None:
        lights = self._state.stoplichten
        lines = [Line(body, lights.get(body.id)) for body in self._state.bodies]
        order = {
            _NAAM: lambda shown: (folded(shown.body.naam),),
            _STADSDEEL: lambda shown: (folded(shown.body.stadsdeel or "~"), folded(shown.body.naam)),
            _DRINGENDST: lambda shown: (shown.ended, -shown.ernst, folded(shown.body.naam)),
        }[self._state.order]
        self._quietly(lambda: self._model.set_rows(sorted(lines, key=order)))

    def _hold(self) -> None:
        """Keep the choice with the wijkorgaan while others are shown, not with the place in the list."""
        self._busy = True

    def _narrow(self) -> None:
        """Follow what was chosen above the list: which are shown, and in which order."""
        wanted = self.lijstbalk.keuze.sorteer
        if wanted != self._state.order and wanted in _ORDERS:
            self._state.order = wanted
            self._fill()
        self._stand()
        self._tell_nothing()
        self.in_sight.emit(self.in_list(self._id))

    def _quietly(self, change: Callable[[], object]) -> None:
        """Change what the list shows; the choice stays with the wijkorgaan, not with the place in the list."""
        self._busy = True
        change()
        self._busy = False
        self._stand()
        self._tell_nothing()

    def _stand(self) -> None:
        self._busy = True
        row_ = self.table.row
        chosen = row_ is not None and row_.body.id == self._id and self.table.selectionModel().hasSelection()
        if chosen or self.table.choose(self._id):  # others may be chosen along with it
            self.in_sight.emit(True)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self._busy = False

    def _on_chosen(self, shown: Line | None) -> None:
        if not self._busy and shown is not None and shown.body.id != self._id:
            self._id = shown.body.id
            self.chosen.emit(self._id)
            self.in_sight.emit(True)

    def _tell_nothing(self) -> None:
        """Say why the list is empty where it is."""
        bar = self.lijstbalk
        self._nothing.setText(bar.nothing_found() if bar.active else "Alle wijkorganen zijn beëindigd.")
        self._stack.setCurrentIndex(1 if self._model.total and not self._model.rows else 0)
