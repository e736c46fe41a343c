"""A view that is a list, with the row that is chosen in a pane at the side."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.ui.forms.celedit import Celedit, Cells, Change
from wijkregie.ui.models.facets import Facet
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.views import View
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.lijstbalk import KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside, RowPane
from wijkregie.ui.widgets.tables import DataTable


class ListView(View):
    """A table with a pane beside it: a click or Enter opens the pane, Esc takes it away; F2 changes a cell."""

    pane: RowPane

    def hold(
        self,
        model: RowsModel[Any],
        name: str,
        pane: RowPane,
        empty: EmptyState,
        facets: Sequence[Facet[Any]],
        pagina: str,
    ) -> Iterator[None]:
        """Make the parts in their places, with a `yield` now and then; call it once, from `build`.

        Views are kept of `pagina`.
        """
        self.model = model
        self.pane = pane
        self._stack = QStackedWidget()
        self.lijstbalk = Lijstbalk(model, facets, self.lanes.session.clock.today)
        self.lijstbalk.finder.ended.connect(self.begin)
        self.lijstbalk.changed.connect(self._show_found)
        self._bar, list_ = QWidget(), QWidget()
        self._bar.setLayout(column(self.lijstbalk, line(), space=Space.NONE))
        parts = column(self._bar, self._stack, space=Space.NONE)
        list_.setLayout(parts)
        self.setLayout(column(Beside(list_, pane), space=Space.NONE))
        yield
        self.table = DataTable(model, name)
        self.table.opened.connect(lambda _rij: self.open_pane(keyboard=True))
        self.table.chosen.connect(self._chosen)
        self.table.clicked.connect(lambda _index: self.open_pane())
        self.table.set_menu(self.choices)
        kolommen = ColumnChoice(self.table, self.shell.settings, name.lower())
        self.lijstbalk.add_menu(KOLOMMEN, "tabel", kolommen.fill)
        self.weergaven = Weergaven(self.shell, pagina, self.lijstbalk, table=self.table, columns=kolommen)
        self._stack.addWidget(self.table)
        excel = ("Naar Excel", "excel", lambda: save_tabel(self.shell, self, self.table.seen_chosen()))
        self.gekozen = Gekozen(self.table, model.things[1], (excel,))
        parts.addWidget(self.gekozen)
        yield
        self._empty = empty
        self._stack.addWidget(empty)
        self._nothing = EmptyState("", "", "Filter wissen", self.lijstbalk.clear_all)
        self._stack.addWidget(self._nothing)
        pane.closed.connect(self.close_pane)

    def edit_cells(self, change: Change, of: Callable[[Any], Any], fields: Cells) -> None:
        """Let F2 and a double click change what is a plain field of a row, as `change` does it."""
        self.cel = Celedit(self.table, self.model, self.lanes, change, self.shell.done, fields, of=of)

    @abstractmethod
    def choices(self, rij: Any) -> Choices:
        """Return what can be done with a row, for its menu."""

    def show_rows(self, rows: list[Any], wanted: str = "") -> None:
        """Show rows, and open the pane on the one that is wanted; a pane whose row went away goes too."""
        shown = {rij.id: rij for rij in rows}.get(self.pane.shown_id)
        if shown is None:  # before the list stands on another, which would be shown in its place
            self.pane.hide()
        self.model.set_rows(rows)
        if wanted and self.model.position(wanted) < 0:
            self.lijstbalk.clear_all()
        self._show_found()
        if wanted and self.table.choose(wanted):
            self.open_pane()
        elif shown is not None:
            self.pane.show_rij(shown)
        else:
            self.table.choose_first()

    @property
    def start(self) -> QWidget:
        return self._stack.currentWidget() or self

    def may_leave(self) -> bool:
        return self.pane.may_leave() and self.cel.may_leave()

    def edit(self) -> None:
        self.cel.begin()

    def focus_pane(self) -> None:
        self.go_round(self.pane, self.lijstbalk.finder)

    def record(self) -> Record | None:
        """Return the row that is chosen: the pane is about it too."""
        return self.table.record()

    def escape(self) -> None:
        if self.pane.open:
            self.close_pane()
        elif self.gekozen.active:
            self.gekozen.give_up()
        else:
            self.begin()

    def search(self) -> None:
        if self.model.total:
            self.lijstbalk.finder.setFocus()
            self.lijstbalk.finder.selectAll()

    def open_pane(self, *, keyboard: bool = False) -> None:
        """Show the row the keyboard stands on at the right."""
        rij = self.table.row
        if rij is None or (rij.id != self.pane.shown_id and not self.may_leave()):
            return
        self.pane.show()
        self.pane.show_rij(rij)
        if keyboard:
            self.pane.focus_first()

    def close_pane(self) -> None:
        """Take the pane away, after what was typed in it was saved."""
        if self.may_leave():
            self.pane.hide()
            self.begin()

    def _show_found(self) -> None:
        """Show the list or say why it is empty; a pane whose row was filtered away goes too."""
        self._bar.setVisible(self.model.total > 0)
        self._nothing.set_texts(self.lijstbalk.nothing_found(), "")
        left = self.table if self.model.rows else self._nothing
        self._stack.setCurrentWidget(left if self.model.total else self._empty)
        if self.pane.open and self.model.position(self.pane.shown_id) < 0 and self.may_leave():
            self.pane.hide()

    def _chosen(self, rij: Any) -> None:
        if rij is not None and self.pane.open and rij.id != self.pane.shown_id:
            QTimer.singleShot(0, self, self.open_pane)
