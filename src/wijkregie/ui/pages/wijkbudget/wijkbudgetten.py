"""The wijkbudgetten of a year, per stadsdeel."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.budgetten import Budgetjaar
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.ui.forms.budgetten import allot, close_jaar, edit_budgetjaar
from wijkregie.ui.models.budgetregels import (
    Budgetregel,
    budget_columns,
    budget_totals,
    by_stadsdeel,
)
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.views import View
from wijkregie.ui.pages.wijkbudget.dossier import Budgetpaneel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, plain, quiet, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.ui.widgets.totals import Totals
from wijkregie.usecases.budgetjaren import (
    Budgetdossier,
    Budgetoverzicht,
    budgetdossier,
    budgetoverzicht,
    jaareinde,
    vorige_toekenningen,
)
from wijkregie.usecases.budgetten import reopen_budgetjaar


class BudgettenView(View):
    """Lines with their bar at the left, the one that is chosen at the right."""

    new_words = "Boeking toevoegen"
    tables = frozenset({"budget", "boeking", "budgetjaar", "wijk", "stadsdeel", "initiatief", "gelegenheidscollectief"})
    name: ClassVar[str]
    """What the list is called, and where its splitter is remembered."""
    what: ClassVar[tuple[str, str]]
    """One and many of what a line is."""

    def build(self) -> Iterator[None]:
        self._jaar = self.lanes.session.today.year
        self._found: Budgetoverzicht | None = None
        self._wanted = ""
        self._stack = QStackedWidget()
        self.setLayout(column(self._stack, space=Space.NONE))
        both = Splitter(self.shell.settings, self.name.lower())
        self._stack.addWidget(both)
        self._search, self._lines, listing = QWidget(), QStackedWidget(), QWidget()
        left = column(self._search, self._lines, space=Space.NONE)
        listing.setLayout(left)
        self.panel = Budgetpaneel(self.shell)
        self.panel.setMinimumWidth(Size.DIALOG + Size.BADGE)
        both.hold(listing, self.panel)
        if self.shell.settings.state(f"splitter_{self.name.lower()}").isEmpty():
            both.setSizes([Size.DIALOG + Space.XL, Size.WINDOW_WIDTH])
        yield
        self._model: RowsModel[Budgetregel] = RowsModel(
            budget_columns(self.what[0].capitalize()),
            key=lambda line: line.id,
            searched=lambda line: f"{line.naam} {line.rij.stadsdeel}" if line.rij else "",
        )
        self.table = DataTable(self._model, self.name, edge=Space.XL)
        self.table.setSortingEnabled(False)
        self.totals = Totals(self.table)
        self._lines.addWidget(self.table)
        left.addWidget(self.totals)
        yield
        self.finder = SearchField("Zoek in de lijst")
        searching = row(self.finder)
        searching.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        self._search.setLayout(searching)
        self._search.hide()
        self._no_match = EmptyState("", "", "Zoektekst wissen", self.escape)
        self._lines.addWidget(self._no_match)
        self._empty = EmptyState(
            "Nog geen wijken.",
            "Zodra er wijken zijn, staat hier hun budget.",
            "Wijken toevoegen",
            partial(self.shell.open_page, "instellingen", deel="gebieden"),
        )
        self._stack.addWidget(self._empty)
        yield
        yield from self.panel.build()
        self._listen()

    def lines(self, found: Budgetoverzicht) -> list[Budgetregel]:
        """Return the lines of a year."""
        raise NotImplementedError

    @property
    def start(self) -> QWidget:
        return self._empty if self._stack.currentWidget() is self._empty else self.table

    def refresh(self, jaar: int) -> None:
        self._jaar = jaar
        self.lanes.read(budgetoverzicht, jaar, owner=self, done=self._show, slot="overzicht")

    def go_to(self, **place: Any) -> None:
        """Stand on a wijk (`wijk_id`) or stadsdeel (`stadsdeel_id`) at the next answer."""
        self._wanted = str(place.get("wijk_id") or place.get("stadsdeel_id") or "")

    def new(self) -> None:
        self.panel.new()

    def search(self) -> None:
        if self._model.total:
            self._search.show()
            self.finder.setFocus()
            self.finder.selectAll()

    def edit(self) -> None:
        if self.panel.ledger.row is not None:
            self.panel.edit(self.panel.ledger.row)

    def focus_pane(self) -> None:
        inside = self.panel.isAncestorOf(self.focusWidget() or self)
        if inside or self.panel.dossier is None:
            self.begin()
        else:
            target = self.panel.ledger if self.panel.dossier.regels else self.panel.empty
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def escape(self) -> None:
        self.finder.clear()
        self._search.hide()
        self.begin()

    def _listen(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _line: self.focus_pane())
        self.table.set_menu(lambda line: [("Boeking toevoegen\tInsert", self.new)] if line.rij else [])
        self.finder.textChanged.connect(self._search_for)
        self.finder.ended.connect(self.begin)
        self.panel.year_wanted.connect(lambda jaar: self.shell.open_page("wijkbudget", jaar=jaar))

    def _show(self, found: Budgetoverzicht) -> None:
        if found.jaar.jaar != self._jaar:
            return
        self._found = found
        lines = self.lines(found)
        self.told.emit(self.context(found))
        self._model.set_rows(lines)
        self.totals.set_texts(budget_totals(self._model.rows, self.what))
        self._stack.setCurrentIndex(0 if lines else 1)
        wanted, self._wanted = self._wanted, ""
        if not (wanted and self.table.choose(wanted)):
            self._choose_first()
        self._read_dossier()

    def context(self, found: Budgetoverzicht) -> str:
        """Say in one sentence how the year stands."""
        raise NotImplementedError

    def _search_for(self, text: str) -> None:
        self._model.set_text(text)
        self._no_match.set_texts(f"Niets gevonden voor ‘{text.strip()}’.")
        self._lines.setCurrentIndex(0 if self._model.rows else 1)
        self.totals.set_texts(budget_totals(self._model.rows, self.what))

    def _choose_first(self) -> None:
        """Stand on the first that is no heading."""
        if self.table.row is None:
            first = next((line.id for line in self._model.rows if line.rij is not None), None)
            if first is not None:
                self.table.choose(first)

    def _choose(self, line: Budgetregel | None) -> None:
        if line is not None:
            self._read_dossier()

    def _read_dossier(self) -> None:
        line = self.table.row
        if line is None:
            return
        if line.rij is None:
            self.panel.show_sum(line.naam, line.saldo)
            return
        self.lanes.read(
            budgetdossier,
            self._jaar,
            wijk_id=line.rij.wijk_id,
            stadsdeel_id=line.rij.stadsdeel_id,
            owner=self,
            done=self._show_dossier,
            slot="dossier",
        )

    def _show_dossier(self, dossier: Budgetdossier) -> None:
        line = self.table.row
        same = line is not None and line.id == dossier.rij.id and dossier.jaar.jaar == self._jaar
        if self._found is not None and same:
            self.panel.show_dossier(dossier, [(rij.id, rij.naam) for rij in self._found.wijken])


class WijkbudgettenView(BudgettenView):
    """Every wijk with what is free, promised, spent and saved."""

    name = "Wijkbudgetten"
    what = ("wijk", "wijken")

    def build(self) -> Iterator[None]:
        yield from super().build()
        self._rules = quiet("Regels", self._open_rules, "instellingen")
        self._allot = plain("Toekennen", self._ask_allot)
        self._close = plain("Jaar afsluiten", self._ask_close)

    @property
    def tools(self) -> list[QWidget]:
        return [self._rules, self._close, self._allot]

    def lines(self, found: Budgetoverzicht) -> list[Budgetregel]:
        return by_stadsdeel(found.wijken)

    def context(self, found: Budgetoverzicht) -> str:
        closed = found.jaar.afgesloten_op is not None
        self._close.setText("Jaar heropenen" if closed else "Jaar afsluiten")
        self._close.setEnabled(found.jaar.jaar <= self.lanes.session.today.year)
        ready = all(rij.saldo.toegekend for rij in found.wijken)
        self._allot.setEnabled(not closed and not ready)
        self._allot.setToolTip("Alle wijken hebben al geld gekregen." if ready else "")
        return _context(found.jaar, found)

    def _open_rules(self) -> None:
        if self._found is not None:
            edit_budgetjaar(self.shell, self, self._found.jaar)

    def _ask_allot(self) -> None:
        self.lanes.read(vorige_toekenningen, self._jaar, owner=self, done=self._allot_as, slot="vorige")

    def _allot_as(self, vorige: Mapping[str, int]) -> None:
        if self._found is not None:
            allot(self.shell, self, self._found, vorige)

    def _ask_close(self) -> None:
        if self._found is None:
            return
        if self._found.jaar.afgesloten_op is None:
            self.lanes.read(jaareinde, self._jaar, owner=self, done=partial(close_jaar, self.shell, self), slot="einde")
        elif self.shell.ask(f"Wil je {self._jaar} heropenen?", "Heropenen", more="Daarna kan er weer geboekt worden."):
            self.lanes.command(reopen_budgetjaar, self._jaar, owner=self, done=self.shell.done)


def _context(jaar: Budgetjaar, found: Budgetoverzicht) -> str:
    total = found.totaal
    parts = [jaar.regime.value.capitalize()]
    if total.toegekend:
        word = "tekort op" if total.vrij < 0 else "vrij van"
        parts.append(f"{format_bedrag_kort(abs(total.vrij))} {word} {format_bedrag_kort(total.toegekend)}")
    else:
        parts.append("nog niets toegekend")
    if jaar.afgesloten_op is not None:
        parts.append(f"afgesloten op {format_datum_tekst(jaar.afgesloten_op)}")
    elif jaar.spaarjaren:
        parts.append(f"sparen tot {tel(jaar.spaarjaren, 'jaar', 'jaar')} na {jaar.jaar}")
    return " · ".join(parts)
