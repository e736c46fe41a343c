"""What the views of the clocks share: a list that can be searched, and what stands chosen there in words."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from wijkregie.ui.models.facets import Facet
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.views import View
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, row
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.lijstbalk import KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.sidepane import Beside, SidePane
from wijkregie.ui.widgets.tables import DataTable

Facets = Callable[[Callable[[], date]], Sequence[Facet[Any]]]
"""Gives by what rows are filtered, as seen today."""


def no_facets(_today: Callable[[], date]) -> Sequence[Facet[Any]]:
    """Return nothing to filter by: the list is short."""
    return ()


class KlokView(View):
    """A table with parts above it, and below it the chosen row as a sentence, with the words of a wijkorgaan."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._jaar = shell.lanes.session.today.year

    def hold(
        self,
        model: RowsModel[Any],
        name: str,
        empty: EmptyState,
        *above: QWidget,
        facets: Facets = no_facets,
        pagina: str = "",
        two_lines: bool = False,
        pane: SidePane | None = None,
        listed: RowsModel[Any] | None = None,
    ) -> Iterator[None]:
        """Make the parts in their places, with a `yield` now and then; call it once, from `build`.

        Views are kept of `pagina`; a list that stands under headings is searched in `listed`, which has none.
        """
        self.model = model
        self.stack = QStackedWidget()
        self.setLayout(column(Beside(self.stack, pane) if pane else self.stack, space=Space.NONE))
        listing, self._bar, self._lines, self.foot = QWidget(), QWidget(), QStackedWidget(), QWidget()
        self.stack.addWidget(listing)
        parts = column(self._bar, *above, self._lines, line(), self.foot, space=Space.NONE)
        parts.setStretch(len(above) + 1, 1)
        listing.setLayout(parts)
        yield
        self.table = DataTable(model, name, two_lines=two_lines)
        self.table.chosen.connect(self._tell)
        self._lines.addWidget(self.table)
        excel = ("Naar Excel", "excel", lambda: save_tabel(self.shell, self, self.table.seen_chosen()))
        self.gekozen = Gekozen(self.table, "regels", (excel,))
        parts.insertWidget(parts.indexOf(self._lines) + 1, self.gekozen)
        yield
        today = self.lanes.session.clock.today
        self.lijstbalk = Lijstbalk(listed or model, facets(today), today, grouped=listed is None)
        self.finder = self.lijstbalk.finder
        self._bar.setLayout(column(self.lijstbalk, line(), space=Space.NONE))
        self._bar.setHidden(not self.lijstbalk.titles)  # a short list is searched when that is asked
        kolommen = ColumnChoice(self.table, self.shell.settings, pagina) if self.table.may_go else None
        if kolommen is not None:
            self.lijstbalk.add_menu(KOLOMMEN, "tabel", kolommen.fill)
        if pagina:
            self.weergaven = Weergaven(
                self.shell, f"afspraken/{pagina}", self.lijstbalk, table=self.table, columns=kolommen
            )
        self.lijstbalk.changed.connect(self._narrow)
        self.finder.ended.connect(self.begin)
        self._no_match = EmptyState("", "", "Filter wissen", self.lijstbalk.clear_all)
        self._lines.addWidget(self._no_match)
        yield
        self._said = label("", "tweede", wrap=True)
        self._quoted = label("", "", wrap=True)
        self._quote = QFrame()
        self._quote.setProperty("soort", "citaat")
        inside = row(self._quoted)
        inside.setContentsMargins(Space.M, Space.NONE, Space.NONE, Space.NONE)
        self._quote.setLayout(inside)
        foot = column(self._said, self._quote)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.foot.setMinimumHeight(Size.ROW_TWO)
        self.foot.setLayout(foot)
        self._empty = empty
        self.stack.addWidget(empty)

    def sentence(self, rij: Any) -> str:
        """Say all of a row in words."""
        raise NotImplementedError

    def quotation(self, rij: Any) -> str:
        """Return the words of a wijkorgaan that belong to a row, "" for none."""
        return ""

    def first(self, rows: list[Any]) -> Any:
        """Return the row to stand on at first."""
        return rows[0]

    def show_rows(self, rows: list[Any]) -> None:
        """Show rows, or what the empty place says."""
        self.model.set_rows(rows)
        self.stack.setCurrentIndex(0 if rows or self.lijstbalk.active else 1)
        self._show_match()
        if self.table.row is None and rows:
            self.table.choose(self.model.key_of(self.first(rows)))
        self._tell(self.table.row)

    @property
    def start(self) -> QWidget:
        return self.table if self.stack.currentIndex() == 0 else self._empty

    def search(self) -> None:
        if self.stack.currentIndex() == 0:
            self._bar.show()
            self.finder.setFocus()
            self.finder.selectAll()

    def escape(self) -> None:
        if self.gekozen.active:
            self.gekozen.give_up()
            return
        self.finder.clear()
        self._bar.setHidden(not self.lijstbalk.titles)
        self.begin()

    def _narrow(self) -> None:
        """Follow what was searched and chosen."""
        self._show_match()

    def _show_match(self) -> None:
        self._no_match.set_texts(self.lijstbalk.nothing_found())
        self._lines.setCurrentIndex(0 if self.model.rows or not self.lijstbalk.active else 1)

    def _tell(self, rij: Any) -> None:
        self._said.setText("" if rij is None else self.sentence(rij))
        words = "" if rij is None else self.quotation(rij)
        self._quoted.setText(f"“{words}”" if words else "")
        self._quote.setVisible(bool(words))
