"""The subsidies of a year: what is granted, asked and expected against the plafond, and what ends first."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from wijkregie.domain.datums import format_dag_maand, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.regelingen import Plafondstand, Regeling
from wijkregie.ui.forms.subsidies import new_aanvraag
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.subsidieregels import (
    KLOK_COLUMN,
    Subsidieoverzicht,
    Subsidieregel,
    columns,
    read_overzicht,
    totals,
)
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.subsidies_dossier import Subsidiedossier
from wijkregie.ui.shell import dialogs
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, primary, quiet, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.plafondbar import PlafondBar
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.ui.widgets.tables import DataTable, Totals
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.rapporten import save_overzicht

_MANY = 30
"""With more lines than this the search field is always there."""


class SubsidiesPage(Page):
    """The grid of a year, and beside it the file of the subsidie that was opened."""

    title = "Subsidies"
    tables = frozenset(
        {"subsidie", "subsidiestap", "regeling", "niveaukeuze", "jaargesprek", "wijkorgaan", "stadsdeel"}
    )

    def build(self) -> Iterator[None]:
        self._found: Subsidieoverzicht | None = None
        self._wanted = ""
        self.year = self.header.add_year(werkjaar(self.lanes.session.today))
        self.year.changed.connect(lambda _year: self.refresh())
        self._enter = primary("Aanvraag invoeren", self.new, "plus")
        self.header.add_action(
            quiet("Regeling", self._open_regeling, "instellingen"),
            plain("Naar Excel", self._to_excel, "download"),
            self._enter,
        )
        yield
        self._strip = QStackedWidget()
        self._strip.setFixedHeight(Size.HEADER + Space.S)
        self._splitter = Splitter(self.shell.settings, "subsidies")
        self.body.addWidget(self._strip)
        self.body.addWidget(line())
        self.body.addWidget(self._splitter, 1)
        self._build_strip()
        yield
        grid = QWidget()
        self._dossier: Subsidiedossier | None = None
        self._pane = QWidget()
        self._splitter.hold(grid, self._pane)
        if self.shell.settings.state("splitter_subsidies").isEmpty():
            self._splitter.setSizes([Size.DIALOG, Size.WINDOW_WIDTH])
        self._pane.hide()
        self.finder = SearchField("Zoek in de lijst")
        searching = row(self.finder)
        searching.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        self._search = QWidget()
        self._search.setLayout(searching)
        self._search.hide()
        self._lines = QStackedWidget()
        lines = column(self._search, self._lines, space=Space.NONE)
        grid.setLayout(lines)
        yield
        self.model: RowsModel[Subsidieregel] = RowsModel(
            columns(),
            key=lambda line: line.id,
            searched=lambda line: f"{line.rij.wijkorgaan} {line.rij.stadsdeel} {line.stand}",
        )
        self.table = DataTable(self.model, "Subsidies")
        self.totals = Totals(self.table)
        lines.addWidget(self.totals)
        self._empty = EmptyState(
            "Nog geen wijkorganen.",
            "Zodra er wijkorganen zijn, staat hier hun subsidie.",
            "Naar de wijkorganen",
            partial(self.shell.open_page, "wijkorganen"),
        )
        self._no_match = EmptyState("", "", "Zoektekst wissen", self._end_search)
        for widget in (self.table, self._empty, self._no_match):
            self._lines.addWidget(widget)
        self._listen()

    @property
    def dossier(self) -> Subsidiedossier:
        """The file beside the grid; made when it is first wanted, for it takes longer than the grid."""
        if self._dossier is None:
            self._dossier = Subsidiedossier(self.shell)
            self._dossier.closed.connect(self.close_dossier)
            self._pane.setLayout(column(self._dossier))
        return self._dossier

    @property
    def dossier_open(self) -> bool:
        """Tell whether a file stands beside the grid."""
        return self._pane.isVisibleTo(self)

    @property
    def start(self) -> QWidget:
        return self._lines.currentWidget() or self

    def refresh(self) -> None:
        self.lanes.read(read_overzicht, self.year.year, owner=self, done=self._show, slot="overzicht")

    def may_leave(self) -> bool:
        return self._dossier is None or self._dossier.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a year (`jaar`) and open the file of a wijkorgaan (`wijkorgaan_id`)."""
        self._wanted = str(place.get("wijkorgaan_id") or "")
        self.year.set_year(int(place.get("jaar") or self.year.year))
        self.refresh()

    def new(self) -> None:
        if self._found is not None and self.may_leave():
            year = self._found.jaar
            line_ = self.table.row
            chosen = line_.id if line_ is not None and self.dossier_open else ""
            new_aanvraag(self.shell, self, year.jaar, year.rijen, year.regeling, chosen)

    def search(self) -> None:
        if not self.model.total:
            return
        self._search.show()
        self.finder.setFocus()
        self.finder.selectAll()

    def edit(self) -> None:
        if self.table.row is not None:
            self.open_dossier(self.table.row)
            if self.dossier.form.isVisible():
                self.dossier.form.fields["kenmerk"].setFocus()

    def focus_pane(self) -> None:
        if self.dossier_open and not self.dossier.isAncestorOf(self.focusWidget() or self):
            self.dossier.steps.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.begin()

    def escape(self) -> None:
        if self.dossier_open:
            self.close_dossier()
        else:
            self._end_search()

    def open_dossier(self, regel: Subsidieregel) -> None:
        """Show the file of a line beside the grid, which keeps only what tells lines apart."""
        assert self._found is not None
        year = self._found.jaar
        self.dossier.show_rij(regel.rij, year.jaar, year.regeling, year.rijen)
        if not self.dossier_open:
            self._pane.show()
            self._show_lines()

    def close_dossier(self) -> None:
        """Give the grid its room again."""
        if self.may_leave():
            self._pane.hide()
            self._show_lines()
            self.begin()

    def _build_strip(self) -> None:
        self._figure = label("", "groot")
        self._figure_words = label("", "meta")
        self.bar = PlafondBar()
        figure = QWidget()
        figure.setLayout(column(self._figure, self._figure_words, space=Space.NONE))
        amounts = QWidget()
        both = row(figure, Space.XXL, self.bar)
        both.setStretch(2, 1)
        both.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        amounts.setLayout(both)
        self._unset = QFrame()
        self._unset.setProperty("soort", "zij")
        self._unset_words = label("", "paneel")
        words = column(
            self._unset_words,
            label("Vul de bedragen en de laatste dag in. Dan rekent wijkregie de rest uit.", "meta"),
            space=Space.XS,
        )
        said = row(words, None, plain("Regeling invullen", self._open_regeling))
        said.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._unset.setLayout(said)
        self._strip.addWidget(amounts)
        self._strip.addWidget(self._unset)

    def _listen(self) -> None:
        self.table.sortByColumn(KLOK_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(self.open_dossier)
        self.table.chosen.connect(self._follow)
        self.table.set_menu(self._choices)
        self.finder.textChanged.connect(self._search_for)
        self.finder.ended.connect(self.begin)

    def _show(self, found: Subsidieoverzicht) -> None:
        year = found.jaar
        if year.jaar != self.year.year:
            return
        self._found = found
        self.header.set_context(_context(year.jaar, year.regeling))
        self._show_plafond(found)
        self.model.set_rows(found.regels)
        self.totals.set_texts(totals(found.regels))
        self._enter.setEnabled(any(not rij.stappen for rij in year.rijen))
        self._search.setVisible(bool(self.finder.text()) or len(found.regels) > _MANY)
        self._show_lines()
        if self._wanted and self.table.choose(self._wanted):
            self.open_dossier(self.table.row)
        else:
            self.table.choose_first()
        self._wanted = ""
        if self.dossier_open:
            self._renew_dossier()

    def _show_plafond(self, found: Subsidieoverzicht) -> None:
        stand = found.jaar.plafond
        self.bar.set_amounts(stand.verleend, stand.aangevraagd, stand.verwacht, stand.plafond)
        self._figure.setText(format_bedrag_kort(stand.totaal))
        self._figure_words.setText(_plafond_words(stand))
        self._unset_words.setText(f"De regeling voor {found.jaar.jaar} is nog leeg.")
        self._strip.setCurrentIndex(1 if _is_empty(found.jaar.regeling) else 0)

    def _show_lines(self) -> None:
        nothing = self.model.total == 0
        no_match = not nothing and not self.model.rows
        if no_match:
            self._no_match.set_texts(f"Niets gevonden voor ‘{self.finder.text().strip()}’.")
        self._lines.setCurrentIndex(1 if nothing else 2 if no_match else 0)
        self.totals.setVisible(bool(self.model.rows) and not self.dossier_open)

    def _search_for(self, text: str) -> None:
        self.model.set_text(text)
        self.totals.set_texts(totals(self.model.rows))
        if self.model.rows:
            self.table.choose_first()
        elif self.dossier_open and self.may_leave():
            self._pane.hide()
        self._show_lines()

    def _end_search(self) -> None:
        self.finder.clear()
        self._search.setVisible(self.model.total > _MANY)
        self.begin()

    def _follow(self, regel: Subsidieregel | None) -> None:
        if regel is not None and self.dossier_open:
            self.open_dossier(regel)

    def _renew_dossier(self) -> None:
        shown = self.dossier.rij
        regel = next((found for found in self.model.rows if shown is not None and found.id == shown.id), None)
        if regel is not None:
            self.open_dossier(regel)
        elif self.table.row is not None:
            self.open_dossier(self.table.row)

    def _add_step(self) -> None:
        if self.table.row is not None:
            self.open_dossier(self.table.row)
            self.dossier.add()

    def _choices(self, regel: Subsidieregel) -> list[tuple[str, Any]]:
        go = partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=regel.id, tab="subsidie")
        choices: list[tuple[str, Any]] = [
            ("Openen\tEnter", partial(self.open_dossier, regel)),
            ("Stap toevoegen\tInsert" if regel.rij.subsidie else "Aanvraag invoeren\tInsert", self._add_step),
            ("Naar het wijkorgaan", go),
        ]
        if regel.rij.subsidie:
            choices.append(("Verwijderen…\tDel", self._remove))
        return choices

    def _remove(self) -> None:
        if self.table.row is not None:
            self.open_dossier(self.table.row)
            self.dossier.remove_all()

    def _open_regeling(self) -> None:
        self.shell.open_page("instellingen", deel="regelingen", jaar=self.year.year)

    def _to_excel(self) -> None:
        jaar = self.year.year
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(self.shell.settings.text("map_rapporten") or documents)
        target = dialogs.save_file(self, "Overzicht opslaan", folder / f"Overzicht {jaar}.xlsx", "Excel (*.xlsx)")
        if target is not None:
            self.shell.settings.put_text("map_rapporten", str(target.parent))
            self.lanes.work(save_overzicht, jaar, target, title="Overzicht maken", owner=self, done=self._saved)

    def _saved(self, target: Path) -> None:
        self.shell.toast(f"{target.name} staat in {target.parent}.")


def _is_empty(regeling: Regeling | None) -> bool:
    """Tell whether nothing that matters is filled in."""
    if regeling is None:
        return True
    amounts = (regeling.bedrag_niveau_1, regeling.bedrag_niveau_2, regeling.bedrag_niveau_3)
    return all(amount is None for amount in amounts) and regeling.aanvraag_uiterlijk is None


def _plafond_words(stand: Plafondstand) -> str:
    verb = "verwacht" if stand.aangevraagd or stand.verwacht or not stand.verleend else "verleend"
    if stand.plafond is None:
        return f"{verb}, er is geen plafond ingevuld"
    if stand.boven:
        return f"{verb}, {format_bedrag_kort(stand.boven)} boven het plafond"
    return f"{verb} van het plafond van {format_bedrag_kort(stand.plafond)}"


def _context(jaar: int, regeling: Regeling | None) -> str:
    if regeling is None or _is_empty(regeling):
        return f"Voor {jaar} is nog geen regeling ingevuld"
    parts = [f"Regeling {jaar}"]
    if regeling.aanvraag_uiterlijk:
        parts.append(f"aanvragen uiterlijk {format_dag_maand(regeling.aanvraag_uiterlijk)}")
    parts.append(f"besluit binnen {tel(regeling.beslistermijn_weken, 'week', 'weken')}")
    if regeling.voorbeeld:
        parts.append("voorbeeldbedragen")
    return " · ".join(parts)
