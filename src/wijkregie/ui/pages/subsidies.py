"""The subsidies of a year: what is granted, asked and expected against the plafond, and what ends first."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_dag_maand, tel
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.lijstkeuzes import Lijstkeuze
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.ui.forms.subsidies import new_aanvraag, new_stap, stapwoord
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.subsidieregels import (
    TERM_COLUMN,
    Subsidieoverzicht,
    Subsidieregel,
    columns,
    facets,
    read_overzicht,
    searched,
    term_chars,
    totals,
    unused,
)
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.subsidies_dossier import Subsidiedossier
from wijkregie.ui.pages.subsidies_grafiek import Grafiekstrook
from wijkregie.ui.pages.subsidies_keuze import Stapknop, needs_nothing, volgende
from wijkregie.ui.pages.subsidies_plafond import Plafondstrook, is_empty
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell import dialogs
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, line, plain, primary, quiet
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.lijstbalk import KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.totals import Totals
from wijkregie.usecases.rapporten import save_overzicht
from wijkregie.usecases.subsidies import add_stappen

_FIRST = 100
"""Lines that are read and painted before the rest: more than a screen, and more than a municipality has."""
_MANY = 30
"""With more lines than this the fields to search and filter are always there."""


class SubsidiesPage(Page):
    """The grid of a year, and beside it the file of the subsidie that was opened."""

    title = "Subsidies"
    tables = frozenset(
        {"subsidie", "subsidiestap", "regeling", "niveaukeuze", "jaargesprek", "wijkorgaan", "stadsdeel"}
    )

    def build(self) -> Iterator[None]:
        self._found: Subsidieoverzicht | None = None
        self._plafond: int | None = None
        self._wanted = ""
        self.year = self.header.add_year(werkjaar(self.lanes.session.today))
        self.year.changed.connect(lambda _year: self.refresh())
        self._enter = primary("Aanvraag invoeren", self.new, "plus")
        self.header.add_action(
            quiet("Regeling", self._open_regeling, "instellingen"),
            icon_button("filter", "Zoeken en filteren (Ctrl+F)", self.search),
            icon_button("grafiek", "Grafiek van het jaar", lambda: self.grafiek.toggle()),
            plain("Naar Excel", self._to_excel, "download"),
            self._enter,
        )
        yield
        self.strook = Plafondstrook(self.shell)
        self.bar, self.keuze = self.strook.bar, self.strook.keuze
        self._splitter = Splitter(self.shell.settings, "subsidies")
        self.body.addWidget(self.strook)
        self.grafiek = Grafiekstrook(self.shell)
        self.body.addWidget(line())
        self.body.addWidget(self.grafiek)
        self.body.addWidget(self._splitter, 1)
        yield
        grid = QWidget()
        self._dossier: Subsidiedossier | None = None
        self._pane = QWidget()
        self._splitter.hold(grid, self._pane)
        if self.shell.settings.state("splitter_subsidies").isEmpty():
            self._splitter.setSizes([Size.DIALOG, Size.WINDOW_WIDTH])
        self._pane.hide()
        self._lines = QStackedWidget()
        self.model: RowsModel[Subsidieregel] = RowsModel(
            columns(),
            key=lambda line: line.id,
            searched=searched,
            things=("wijkorgaan", "wijkorganen"),
        )
        today = self.lanes.session.clock.today
        self.filters = Lijstbalk(self.model, facets(today), today)
        self.finder = self.filters.finder
        self.filters.hide()
        lines = column(self.filters, self._lines, space=Space.NONE)
        grid.setLayout(lines)
        yield
        self.table = DataTable(self.model, "Subsidies")
        self.kolommen = ColumnChoice(self.table, self.shell.settings, "subsidies")
        self.filters.add_menu(KOLOMMEN, "tabel", self.kolommen.fill)
        self.weergaven = Weergaven(self.shell, "subsidies", self.filters, table=self.table, columns=self.kolommen)
        self.stapknop = Stapknop(self.table)
        self.totals = Totals(self.table)
        lines.addWidget(self.totals)
        self._empty = EmptyState(
            "Nog geen wijkorganen.",
            "Zodra er wijkorganen zijn, staat hier hun subsidie.",
            "Naar de wijkorganen",
            partial(self.shell.open_page, "wijkorganen"),
        )
        self._no_match = EmptyState("", "", "Filter wissen", self._end_search)
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
        limit = _FIRST if self._found is None and not self.model.rows else None
        self.lanes.read(read_overzicht, self.year.year, limit=limit, owner=self, done=self._show, slot="overzicht")

    def may_leave(self) -> bool:
        return self._dossier is None or self._dossier.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a year (`jaar`) and open the file of a wijkorgaan (`wijkorgaan_id`)."""
        self._wanted = str(place.get("wijkorgaan_id") or "")
        self.year.set_year(int(place.get("jaar") or self.year.year))
        self.refresh()

    def record(self) -> Record | None:
        """Return the row that is chosen: the pane is about it too."""
        return self.table.record()

    def new(self) -> None:
        if self._found is not None and self.may_leave():
            year = self._found.jaar
            line_ = self.table.row
            chosen = line_.id if line_ is not None and self.dossier_open else ""
            new_aanvraag(self.shell, self, year.jaar, year.rijen, year.regeling, chosen)

    def search(self) -> None:
        if not self.model.total:
            return
        self.filters.show()
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

    def manual(self) -> str:
        return "Eén subsidie" if self.dossier_open else ""

    def escape(self) -> None:
        if self.dossier_open:
            self.close_dossier()
        elif len(self.table.selected_rows) > 1:
            self.end_choice()
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

    def end_choice(self) -> None:
        """Stand on one line again."""
        if self.table.row is not None:
            self.table.choose(self.table.row.id)
        self.begin()

    def next_step(self, regel: Subsidieregel | None = None) -> None:
        """Note the usual next step of a line: at once where nothing has to be asked, else in its dialog."""
        regel = regel or self.table.row
        soort = volgende(regel) if regel is not None else None
        if regel is None or soort is None or self._found is None or not self.may_leave():
            return
        year = self._found.jaar
        if needs_nothing(regel, soort):
            self._note([regel], soort, self.lanes.session.today)
        elif regel.rij.subsidie is None:
            new_aanvraag(self.shell, self, year.jaar, year.rijen, year.regeling, regel.id)
        else:
            new_stap(self.shell, self, regel.rij, year.regeling, soort)

    def _listen(self) -> None:
        self.table.sortByColumn(TERM_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.opened.connect(self.open_dossier)
        self.table.chosen.connect(self._follow)
        self.table.set_menu(self._choices)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        self.stapknop.asked.connect(self.next_step)
        self.keuze.noted.connect(lambda soort, day: self._note(self.table.selected_rows, soort, day))
        self.keuze.ended.connect(self.end_choice)
        self.strook.asked_regeling.connect(self._open_regeling)
        self.strook.area_chosen.connect(lambda area: self.filters.set_keuze(Lijstkeuze(filters={"Stadsdeel": (area,)})))
        self.filters.changed.connect(self._narrow)
        self.finder.ended.connect(self.begin)

    def _show(self, found: Subsidieoverzicht) -> None:
        year = found.jaar
        if year.jaar != self.year.year:
            return
        if not year.volledig:
            self.model.set_rows(found.regels)
            self.refresh()
            return
        if self._found is not None and self._found.jaar.jaar != year.jaar:
            self.table.clearSelection()
        self._found = found
        self.header.set_context(_context(year.jaar, year.regeling))
        self.kolommen.set_unused(unused(found.regels))
        self.table.want_chars(TERM_COLUMN, term_chars(found.regels))
        self.model.set_rows(found.regels)
        self._show_plafond()
        self.grafiek.show_year(year.jaar)
        self._enter.setEnabled(any(not rij.stappen for rij in year.rijen))
        self._show_lines()
        if self._wanted and self.table.choose(self._wanted):
            self.open_dossier(self.table.row)
        else:
            self.table.choose_first()
        self._wanted = ""
        if self.dossier_open:
            self._renew_dossier()

    def _show_choice(self) -> None:
        """Tell what the lines take that are chosen, or with at most one chosen what all do that are shown."""
        if self._found is None:
            return
        chosen = self.table.selected_rows
        many = len(chosen) > 1
        if many:
            self.keuze.show_lines(chosen)
        counted = f"{len(chosen)} gekozen" if many else ""
        self.totals.set_texts(totals(chosen if many else self.model.rows, self._plafond, counted))
        self.strook.show_choice(many=many)

    def _show_plafond(self) -> None:
        """Show what is taken of the plafond: of all together, or of the one stadsdeel that is looked at."""
        assert self._found is not None
        areas = self.filters.filters("Stadsdeel")
        self._plafond = self.strook.show_year(self._found.jaar, next(iter(areas)) if len(areas) == 1 else "").plafond
        self._show_choice()

    def _show_lines(self) -> None:
        nothing = self.model.total == 0
        no_match = not nothing and not self.model.rows
        if no_match:
            self._no_match.set_texts(self.filters.nothing_found())
        self._lines.setCurrentIndex(1 if nothing else 2 if no_match else 0)
        self.totals.setVisible(bool(self.model.rows) and not self.dossier_open)
        self.filters.setVisible(self._wants_filters() or (self.filters.isVisibleTo(self) and not nothing))

    def _wants_filters(self) -> bool:
        return self.filters.active or self.model.total > _MANY or any(line.te_laat for line in self.model.every)

    def _narrow(self) -> None:
        """Follow what was searched and chosen."""
        if self._found is not None:
            self._show_plafond()
        if self.model.rows:
            self.table.choose_first()
        elif self.dossier_open and self.may_leave():
            self._pane.hide()
        self._show_lines()

    def _end_search(self) -> None:
        self.filters.clear_all()
        self.filters.setVisible(self._wants_filters())
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
        chosen = self.table.selected_rows
        if len(chosen) > 1:
            words = ((f"{stapwoord(soort)} bij {len(chosen)}", soort) for soort in self.keuze.steps)
            steps = [(word, partial(self.keuze.note, soort)) for word, soort in words]
            return [*steps, ("Kopiëren voor Excel\tCtrl+C", self.table.copy)]
        go = partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=regel.id, tab="subsidie")
        soort = volgende(regel)
        step = [(f"{stapwoord(soort)} noteren\tCtrl+Enter", partial(self.next_step, regel))] if soort else []
        choices: list[tuple[str, Any]] = [
            *step,
            ("Openen\tEnter", partial(self.open_dossier, regel)),
            ("Stap toevoegen\tInsert" if regel.rij.subsidie else "Aanvraag invoeren\tInsert", self._add_step),
            ("Naar het wijkorgaan", go),
            ("Kopiëren voor Excel\tCtrl+C", self.table.copy),
            ("Kolommen kiezen", self.kolommen.show_menu),
        ]
        if regel.rij.subsidie:
            choices.append(("Verwijderen…\tDel", self._remove))
        return choices

    def _remove(self) -> None:
        if self.table.row is not None:
            self.open_dossier(self.table.row)
            self.dossier.remove_all()

    def _note(self, lines: Sequence[Subsidieregel], soort: Stapsoort, day: date) -> None:
        if self._found is not None:
            ids, year = [line.id for line in lines], self._found.jaar.jaar
            self.lanes.command(add_stappen, year, ids, soort, day, owner=self, done=self.shell.done)

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


def _context(jaar: int, regeling: Regeling | None) -> str:
    if regeling is None or is_empty(regeling):
        return f"Voor {jaar} is nog geen regeling ingevuld"
    parts = [f"Regeling {jaar}"]
    if regeling.aanvraag_uiterlijk:
        parts.append(f"aanvragen uiterlijk {format_dag_maand(regeling.aanvraag_uiterlijk)}")
    parts.append(f"besluit binnen {tel(regeling.beslistermijn_weken, 'week', 'weken')}")
    if regeling.voorbeeld:
        parts.append("voorbeeldbedragen")
    return " · ".join(parts)
