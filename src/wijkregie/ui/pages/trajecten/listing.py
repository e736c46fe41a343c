"""The list of trajecten: those that run or all of them, searched and narrowed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.trajecten import is_open
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.trajecten import besluit_column, in_order, naam_column, searched
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, label, line, link, plain, row
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.trajecten import TrajectRow

LOOPT, ALLES = "loopt", "alles"
_NONE = "Zonder afdeling"


@frozen
class Filters:
    """Which trajecten are shown; an empty set lets everything through."""

    stadsdelen: frozenset[str] = frozenset()
    afdelingen: frozenset[str] = frozenset()

    def accepts(self, rij: TrajectRow) -> bool:
        """Tell whether a traject is shown."""
        return (not self.stadsdelen or not self.stadsdelen.isdisjoint(rij.stadsdelen)) and (
            not self.afdelingen or (rij.afdeling or _NONE) in self.afdelingen
        )


class Listing(QWidget):
    """The pane at the left; up and down choose at once, Enter goes to what is chosen."""

    chosen = Signal(str)
    """Id of another traject, chosen by hand."""
    opened = Signal()
    widened = Signal()
    """All are to be shown: also those that are done."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setMinimumWidth(Size.LIST * 3 // 4)
        self._shell = shell
        self._rows: Sequence[TrajectRow] = ()
        self._filters = Filters()
        self._names: dict[str, str] = {}
        self._id = ""
        self._busy = False
        today = shell.lanes.session.clock.today
        self.model: RowsModel[TrajectRow] = RowsModel(
            [naam_column(today), besluit_column(today)], key=lambda rij: rij.id, searched=searched
        )
        self.table = DataTable(self.model, "Trajecten", two_lines=True, head=False, edge=Space.L)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _rij: self.opened.emit())
        self.shown = Segment("Toon", [(LOOPT, "Loopt"), (ALLES, "Alles")])
        self.shown.set_value(LOOPT)
        self.shown.changed.connect(self._show_as)
        self.search = SearchField("Zoek een traject")
        self.search.textChanged.connect(lambda _text: self._narrow())
        self.search.ended.connect(self.enter)
        self.filter = icon_button("filter", "Filter", self._open_menu)
        self._found = label("", "meta")
        self._narrowed = QWidget()
        self._narrowed.setLayout(row(self._found, None, link("Filter wissen", self.clear), space=Space.S))
        self._nothing = label("", "tweede", wrap=True)
        self._again = plain("", self._show_more)
        none = QWidget()
        none.setLayout(column(self._nothing, row(self._again, None), None, margin=Space.L))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(none)
        top = column(row(self.search, self.filter), row(self.shown, None), self._narrowed, space=Space.S)
        top.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.setLayout(column(top, line(), self._stack, space=Space.NONE))
        self._narrow()

    @property
    def start(self) -> QWidget:
        """The list, or what stands in its place while the filter hides all of it."""
        return self.table if self._stack.currentIndex() == 0 else self._again

    def show_rows(self, rows: Sequence[TrajectRow]) -> None:
        """Show trajecten."""
        new = not self._rows or self.lacks(self._id)
        self._rows = in_order(rows)
        self._shell.lanes.read(stadsdelen, owner=self, done=self._take_names, slot="stadsdelen")
        self._quietly()
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
            self.shown.set_value(ALLES)
            self.clear()
        self._stand()

    def enter(self) -> None:
        """Go into the list with the keyboard."""
        self.start.setFocus()

    def clear(self) -> None:
        """Show everything again of what is shown: what runs, or all."""
        self._filters = Filters()
        self.search.clear()
        self._narrow()

    def build_menu(self) -> QMenu:
        """Return the menu of what can be filtered on, with what is chosen now."""
        menu = QMenu(self)
        menu.setAccessibleName("Filter")
        areas = sorted(
            {area for rij in self._rows for area in rij.stadsdelen}, key=lambda area: self._names.get(area, "")
        )
        whose = sorted({rij.afdeling or _NONE for rij in self._rows}, key=str.casefold)
        parts = [
            ("Stadsdeel", "stadsdelen", [(self._names.get(area, ""), area) for area in areas]),
            ("Afdeling", "afdelingen", [(name, name) for name in whose]),
        ]
        for title, name, choices in parts:
            present: frozenset[str] = getattr(self._filters, name)
            inner = menu.addMenu(f"{title} ({len(present)})" if present else title)
            for word, value in choices:
                action = inner.addAction(word)
                action.setCheckable(True)
                action.setChecked(value in present)
                action.triggered.connect(
                    lambda _checked, name=name, to=present ^ {value}: self._set(replace(self._filters, **{name: to}))
                )
        menu.addSeparator()
        again = menu.addAction("Filter wissen")
        again.setEnabled(self._filters != Filters())
        again.triggered.connect(lambda: self.clear())
        return menu

    def _open_menu(self) -> None:
        menu = self.build_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))

    def _take_names(self, found: list[Stadsdeel]) -> None:
        self._names = {part.id: part.naam for part in found}
        self._tell()

    def _set(self, filters: Filters) -> None:
        self._filters = filters
        self._narrow()

    def _show_as(self, value: str) -> None:
        self._narrow()
        if value == ALLES:
            self.widened.emit()

    def _show_more(self) -> None:
        self.shown.set_value(ALLES)
        self.clear()
        self.widened.emit()

    def _narrow(self) -> None:
        every, filters = self.shown.value == ALLES, self._filters
        self.model.set_filter(lambda rij: (every or is_open(rij.traject)) and filters.accepts(rij))
        self.model.set_text(self.search.text())
        self._stand()
        self._tell()

    def _quietly(self) -> None:
        """Take new rows; the choice stays with the traject, not with the place in the list."""
        self._busy = True
        self.model.set_rows(self._rows)
        self._busy = False
        self._stand()
        self._tell()

    def _stand(self) -> None:
        self._busy = True
        if not self.table.choose(self._id):
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self._busy = False

    def _on_chosen(self, rij: TrajectRow | None) -> None:
        if not self._busy and rij is not None and rij.id != self._id:
            self._id = rij.id
            self.chosen.emit(rij.id)

    def _tell(self) -> None:
        words = [*(self._names.get(area, "") for area in self._filters.stadsdelen), *self._filters.afdelingen]
        typed, shown = self.search.text().strip(), len(self.model.rows)
        said = f"Filter, {len(words)} actief: {', '.join(sorted(words))}" if words else "Filter"
        self.filter.setAccessibleName(said)
        self.filter.setToolTip(said)
        self._narrowed.setVisible(bool(words or typed) and bool(shown))
        self._found.setText(f"{shown} van {self.model.total}")
        sought = typed or ", ".join(sorted(words))
        self._nothing.setText(f"Niets gevonden voor ‘{sought}’." if sought else "Er loopt geen traject.")
        self._again.setText("Filter wissen" if sought else "Toon alles")
        self._stack.setCurrentIndex(1 if self.model.total and not shown else 0)
