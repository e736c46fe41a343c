"""Everything somebody promised to do, with the one that is chosen at the side."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.datums import tel
from wijkregie.domain.lijstkeuzes import Lijstkeuze
from wijkregie.ui.forms.acties import ActiePaneel, assign_acties, cell_fields, move_acties, new_actiepunt, remove_acties
from wijkregie.ui.forms.celedit import Celedit
from wijkregie.ui.models.acties import actie_columns, actie_facets, in_order, is_late, searched
from wijkregie.ui.models.facets import ALLES
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, line, plain, primary
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.lijstbalk import KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties
from wijkregie.usecases.acties import ActieRow


class ActiesPage(Page):
    """All actiepunten in one list; Space closes one, Enter shows it at the right."""

    title = "Acties"
    tables = frozenset({"actiepunt", "wijkorgaan", "stadsdeel", "jaargesprek"})

    def build(self) -> Iterator[None]:
        self._today = self.lanes.session.today
        self._wanted = ""
        self._known = False
        self._bar = QWidget()
        self.body.addWidget(self._bar)
        both = Splitter(self.shell.settings, "acties")
        self.body.addWidget(both, 1)
        self._stack = QStackedWidget()
        both.addWidget(self._stack)
        yield
        self._model: RowsModel[ActieRow] = RowsModel(
            actie_columns(lambda: self._today),
            key=lambda rij: rij.id,
            searched=searched,
            things=("actie", "acties"),
        )
        self.lijstbalk = Lijstbalk(self._model, actie_facets(lambda: self._today), lambda: self._today)
        self.lijstbalk.changed.connect(lambda: self._show_empty() if self._known else None)
        self.lijstbalk.finder.ended.connect(self.begin)
        self._bar.setLayout(column(self.lijstbalk, line(), space=Space.NONE))
        self.table = DataTable(self._model, "Acties")
        self.kolommen = ColumnChoice(self.table, self.shell.settings, "acties")
        self.lijstbalk.add_menu(KOLOMMEN, "tabel", self.kolommen.fill)
        self.weergaven = Weergaven(self.shell, "acties", self.lijstbalk, table=self.table, columns=self.kolommen)
        self.table.set_record("actiepunt")
        self.table.ticked.connect(self.tick)
        self.table.opened.connect(lambda _row: self.open_pane(keyboard=True))
        self.table.chosen.connect(self._chosen)
        self.table.clicked.connect(lambda index: self.open_pane() if index.column() else None)
        self.table.set_menu(self._choices)
        self.cel = Celedit(
            self.table,
            self._model,
            self.lanes,
            acties.change_actiepunt,
            self.shell.done,
            cell_fields(self.lanes.session.clock.today),
        )
        self.gekozen = Gekozen(
            self.table,
            "acties",
            (
                ("Afronden", "vink", self.close_chosen),
                ("Verzetten…", "kalender", lambda: move_acties(self.shell, self.table.selected_rows)),
                ("Aan wie…", "mens", lambda: assign_acties(self.shell, self.table.selected_rows)),
                ("Verwijderen…", "prullenbak", lambda: remove_acties(self.shell, self, self.table.selected_rows)),
                ("Naar Excel", "excel", lambda: save_tabel(self.shell, self, self.table.seen_chosen())),
            ),
        )
        list_ = QWidget()
        list_.setLayout(column(self.table, self.gekozen, space=Space.NONE))
        self._stack.addWidget(list_)
        yield
        self._empty = EmptyState("")
        self._empty.button.clicked.connect(self._empty_act)
        self._stack.addWidget(self._empty)
        self.pane = ActiePaneel(self.shell)
        self.pane.closed.connect(self.close_pane)
        both.hold(self._stack, self.pane)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 0)
        if self.shell.settings.state("splitter_acties").isEmpty():
            both.setSizes([Size.WINDOW_WIDTH, Size.PANE])
        yield
        yield from self.pane.build()
        self.header.add_action(
            plain("Actielijst…", self._to_paper, "pdf"), primary("Actie toevoegen", self.new, "plus")
        )

    @property
    def start(self) -> QWidget:
        return self.table if self._stack.currentIndex() == 0 else self._empty

    def refresh(self) -> None:
        self.lanes.read(acties.acties, owner=self, done=self._take, slot="acties")

    def go_to(self, *, actiepunt_id: str = "") -> None:  # type: ignore[override]
        self._wanted = actiepunt_id
        self.refresh()

    def record(self) -> Record | None:
        """Return the row that is chosen: the pane is about it too."""
        return self.table.record()

    def new(self) -> None:
        new_actiepunt(self.shell)

    def _to_paper(self) -> None:
        self.shell.open_page("rapporten", soort="actielijst")

    def search(self) -> None:
        if self._model.total:
            self.lijstbalk.finder.setFocus()
            self.lijstbalk.finder.selectAll()

    def edit(self) -> None:
        self.cel.begin()

    def focus_pane(self) -> None:
        self.go_round(self.pane, self.lijstbalk.finder)

    def escape(self) -> None:
        if self.pane.open:
            self.close_pane()
        elif self.gekozen.active:
            self.gekozen.give_up()
        else:
            super().escape()

    def may_leave(self) -> bool:
        return self.pane.may_leave() and self.cel.may_leave()

    def tick(self, rij: ActieRow) -> None:
        """Close an open actiepunt, or open a closed one again; with several chosen ask to close all of them."""
        chosen = [each for each in self.table.selected_rows if each.status not in AFGESLOTEN]
        if rij.status in AFGESLOTEN:
            self.lanes.command(acties.reopen_actiepunt, rij.id, owner=self, done=self.shell.done)
        elif len(chosen) > 1 and rij in chosen:
            if self.shell.ask(f"{len(chosen)} acties afronden?", "Afronden"):
                self.close_chosen()
        else:
            self.lanes.command(acties.close_actiepunt, rij.id, owner=self, done=self.shell.done)

    def close_chosen(self) -> None:
        """Close every chosen actiepunt that is open, as one command."""
        ids = [rij.id for rij in self.table.selected_rows if rij.status not in AFGESLOTEN]
        if ids:
            self.lanes.command(acties.close_actiepunten, ids, owner=self, done=self.shell.done)

    def open_pane(self, *, keyboard: bool = False) -> None:
        """Show the actiepunt the keyboard stands on at the right."""
        rij = self.table.row
        if rij is not None:
            self._show_pane(shown=True)
            self.pane.show_row(rij)
            self._keep_shown()
            if keyboard:
                self.pane.focus_first()

    def close_pane(self) -> None:
        """Take the pane away, after what was typed in it was saved."""
        if self.pane.may_leave():
            self._show_pane(shown=False)
            self.begin()

    def _show_pane(self, *, shown: bool) -> None:
        """Show or hide the pane, and with it go those that only it kept in the list."""
        self.pane.setVisible(shown)
        if not shown:
            self._keep_shown()

    def _take(self, rows: list[ActieRow]) -> None:
        self._today = self.lanes.session.today
        self._known = True
        self._model.set_rows(in_order(rows))
        self._tell(rows)
        self._reach_wanted(rows)
        self._show_empty()
        shown = next((rij for rij in rows if rij.id == self.pane.shown_id), None)
        if shown is not None:
            self.pane.show_row(shown)
        elif self.pane.open:
            self._show_pane(shown=False)

    def _reach_wanted(self, rows: list[ActieRow]) -> None:
        """Stand on the actiepunt that was asked for, also when a filter hid it; else on the first."""
        wanted, self._wanted = self._wanted, ""
        found = next((rij for rij in rows if rij.id == wanted), None)
        if found is not None:
            if self._model.position(wanted) < 0:
                self.lijstbalk.set_keuze(Lijstkeuze(filters={"Status": (ALLES,)}))
            self.table.choose(wanted)
            self.open_pane()
            self.table.setFocus()

    def _tell(self, rows: list[ActieRow]) -> None:
        open_ = sum(rij.status not in AFGESLOTEN for rij in rows)
        late = sum(is_late(rij, self._today) for rij in rows)
        self.header.set_context(
            f"{tel(open_, 'actie', 'acties')} open · {late or 'niets'} te laat" if rows else "Wat jij en anderen doen"
        )

    def _chosen(self, rij: ActieRow | None) -> None:
        if rij is not None and self.pane.open and rij.id != self.pane.shown_id:
            self.pane.show_row(rij)
            QTimer.singleShot(0, self, self._keep_shown)

    def _keep_shown(self) -> None:
        """Keep the one that is shown at the side in the list, though it was closed there."""
        shown = self.pane.shown_id
        self.lijstbalk.keep((lambda rij: rij.id == shown) if shown else None)

    def _show_empty(self) -> None:
        self._bar.setVisible(self._model.total > 0)
        empty = not self._model.rows
        self._stack.setCurrentIndex(1 if empty else 0)
        if not empty:
            self.table.choose_first()
            return
        if self.pane.open and self.pane.may_leave():
            self.pane.hide()
        if not self._model.total:
            self._say("Nog geen acties.", "Hier staat wat jij en anderen hebben beloofd, met de datum erbij.")
        elif self.lijstbalk.active:
            self._say(self.lijstbalk.nothing_found(), "", "Filter wissen")
        else:
            self._say("Alles is gedaan.", "Er staat geen actie meer open.")

    def _say(self, what: str, why: str, action: str = "Actie toevoegen") -> None:
        self._empty.set_texts(what, why)
        self._empty.button.setText(action)
        self._empty.button.show()

    def _empty_act(self) -> None:
        if self._empty.button.text() == "Actie toevoegen":
            self.new()
        else:
            self.lijstbalk.clear_all()

    def _choices(self, rij: ActieRow) -> list[tuple[str, Callable[[], object]]]:
        command = partial(self.lanes.command, owner=self, done=self.shell.done)
        open_ = [each for each in self.table.selected_rows if each.status not in AFGESLOTEN]
        chosen = self.table.selected_rows
        if len(chosen) > 1:
            close = [(f"{len(open_)} acties afronden…\tSpatie", partial(self.tick, open_[0]))] if open_ else []
            remove = partial(remove_acties, self.shell, self, chosen)
            return [*close, (f"{len(chosen)} acties verwijderen…\tDel", remove)]
        choices: list[tuple[str, Callable[[], object]]] = [("Wijzigen\tF2", self.edit)]
        if rij.status in AFGESLOTEN:
            choices.insert(0, ("Weer openen\tSpatie", partial(command, acties.reopen_actiepunt, rij.id)))
        else:
            choices.insert(0, ("Afronden\tSpatie", partial(command, acties.close_actiepunt, rij.id)))
            choices.append(("Laten vervallen", partial(command, acties.drop_actiepunt, rij.id)))
        if rij.wijkorgaan_id:
            go = partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=rij.wijkorgaan_id, tab="acties")
            choices.append((f"Naar {rij.wijkorgaan}", go))
        choices.append(("Verwijderen…\tDel", partial(remove_acties, self.shell, self, [rij])))
        return choices
