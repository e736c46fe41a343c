"""What was promised to and by one wijkorgaan: open first, what is done below it."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.acties import AFGESLOTEN, is_open
from wijkregie.domain.datums import tel
from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.forms.acties import ActiePaneel, new_actiepunt, remove_acties
from wijkregie.ui.models.acties import actie_columns, in_order, is_late, searched
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties
from wijkregie.usecases.acties import ActieRow

OPEN, ALLES = "open", "alles"


class ActiesTab(DossierTab):
    """The actiepunten of a wijkorgaan; Space closes one, Enter shows it beside the list."""

    key: ClassVar[str] = "acties"
    title: ClassVar[str] = "Acties"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._id = ""
        today = self.lanes.session.clock.today
        self._model: RowsModel[ActieRow] = RowsModel(
            actie_columns(today, with_body=False), key=lambda rij: rij.id, searched=searched
        )
        self.pane = ActiePaneel(shell, with_body=False)
        self.pane.closed.connect(self.close_pane)
        self.table = DataTable(self._model, "Acties van dit wijkorgaan", two_lines=True)
        self.table.set_record("actiepunt")
        self.table.ticked.connect(self.tick)
        self.table.opened.connect(lambda _row: self.open_pane(keyboard=True))
        self.table.clicked.connect(lambda index: self.open_pane() if index.column() else None)
        self.table.chosen.connect(self._chosen)
        self.table.set_menu(
            lambda rij: [
                ("Weer openen\tSpatie" if rij.status in AFGESLOTEN else "Afronden\tSpatie", partial(self.tick, rij)),
                ("Wijzigen\tF2", partial(self.open_pane, keyboard=True)),
                ("Verwijderen…\tDel", partial(remove_acties, shell, self, self.table.selected_rows)),
            ]
        )
        self._words = ElidedLabel("", "meta")
        self._show = Segment("Toon", [(OPEN, "Open"), (ALLES, "Alles")])
        self._show.set_value(OPEN)
        self._show.changed.connect(lambda _value: self._filter())
        bar = row(self._show, Space.S, self._words, None, plain("Actie toevoegen", self.new, "plus"))
        bar.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._bar = QWidget()
        self._bar.setLayout(column(bar, line(), space=Space.NONE))
        self._empty = EmptyState("", "", "Actie toevoegen", self.new)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        left = QWidget()
        left.setLayout(column(self._bar, self._stack, space=Space.NONE))
        self.body.addWidget(Beside(left, self.pane))
        for _ in self.pane.build():
            pass
        self.setFocusProxy(self.table)

    def show_dossier(self, dossier: Dossier) -> None:
        other, self._id = self._id != dossier.wijkorgaan.id, dossier.wijkorgaan.id
        if other:
            self._show_pane(shown=False)
        rows = in_order(_rows(dossier))
        self._model.set_rows(rows)
        self._tell(rows)
        self._filter()
        shown = next((rij for rij in rows if rij.id == self.pane.shown_id), None)
        if shown is not None:
            self.pane.show_row(shown)
        elif self.pane.open:
            self._show_pane(shown=False)

    @staticmethod
    def count(dossier: Dossier) -> int:
        return sum(is_open(actie) for actie in dossier.acties)

    def may_leave(self) -> bool:
        return self.pane.may_leave()

    def new(self) -> None:
        new_actiepunt(self.shell, wijkorgaan_id=self._id)

    def tick(self, rij: ActieRow) -> None:
        """Close an open actiepunt, or open a closed one again."""
        command = acties.reopen_actiepunt if rij.status in AFGESLOTEN else acties.close_actiepunt
        self.lanes.command(command, rij.id, owner=self, done=self.shell.done)

    def open_pane(self, *, keyboard: bool = False) -> None:
        """Show the actiepunt the keyboard stands on beside the list."""
        if self.table.row is not None:
            self._show_pane(shown=True)
            self.pane.show_row(self.table.row)
            self._filter()
            if keyboard:
                self.pane.focus_first()

    def close_pane(self) -> None:
        """Take the pane away, after what was typed in it was saved."""
        if self.pane.may_leave():
            self._show_pane(shown=False)
            self.table.setFocus()

    def _show_pane(self, *, shown: bool) -> None:
        self.pane.setVisible(shown)
        self._words.setVisible(not shown)
        if not shown:
            self._filter()

    def _chosen(self, rij: ActieRow | None) -> None:
        if rij is not None and self.pane.open and rij.id != self.pane.shown_id:
            self.pane.show_row(rij)
            QTimer.singleShot(0, self, self._filter)

    def _filter(self) -> None:
        """Show what is asked for, and what the pane shows: it stays while one is at it."""
        show_all, kept = self._show.value == ALLES, self.pane.shown_id
        self._model.set_filter(lambda rij: show_all or rij.id == kept or rij.status not in AFGESLOTEN)
        empty = not self._model.rows
        self._bar.setVisible(self._model.total > 0)
        self._stack.setCurrentIndex(1 if empty else 0)
        if not empty:
            self.table.choose_first()
        elif self._model.total:
            self._empty.set_texts("Alles is gedaan.", "Er staat geen actie meer open met dit wijkorgaan.")
        else:
            self._empty.set_texts("Nog geen acties.", "Hier staat wat jij en het wijkorgaan hebben beloofd.")

    def _tell(self, rows: list[ActieRow]) -> None:
        closed = sum(rij.status in AFGESLOTEN for rij in rows)
        late = sum(is_late(rij, self.lanes.session.today) for rij in rows)
        parts = [f"{len(rows) - closed} open", f"{late} te laat" if late else "", f"{closed} klaar of vervallen"]
        self._words.setText(" · ".join(part for part in parts if part) if rows else "")
        self._words.setAccessibleName(tel(len(rows), "actie", "acties"))


def _rows(dossier: Dossier) -> list[ActieRow]:
    """Return the actiepunten of a dossier as a list shows them, by date, those without one last."""
    talks = {gesprek.id: gesprek.jaar for gesprek in dossier.gesprekken}
    ordered = sorted(dossier.acties, key=lambda actie: (actie.uiterlijk is None, actie.uiterlijk, actie.id))
    return [
        ActieRow(
            id=actie.id,
            tekst=actie.tekst,
            wijkorgaan_id=actie.wijkorgaan_id,
            wijkorgaan=dossier.wijkorgaan.naam,
            stadsdeel=dossier.stadsdeel.naam if dossier.stadsdeel else "",
            eigenaarsoort=actie.eigenaarsoort,
            eigenaar=actie.eigenaar,
            uiterlijk=actie.uiterlijk,
            status=actie.status,
            herkomst=actie.herkomst,
            gesprek_jaar=talks.get(actie.jaargesprek_id) if actie.jaargesprek_id else None,
            ondersteuning=actie.ondersteuning,
            afgerond_op=actie.afgerond_op,
            tijd=actie.tijd,
        )
        for actie in ordered
    ]
