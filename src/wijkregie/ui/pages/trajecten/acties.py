"""What was promised to be done for a traject: open first, what is done below it."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.datums import tel
from wijkregie.ui.forms.acties import new_actiepunt, remove_acties
from wijkregie.ui.models.acties import actie_columns, in_order
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties
from wijkregie.usecases.acties import ActieRow
from wijkregie.usecases.trajecten import Trajectblad


class ActiesTab(TrajectTab):
    """The actiepunten of a traject; Space closes one, Enter goes to it."""

    key: ClassVar[str] = "acties"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._model: RowsModel[ActieRow] = RowsModel(
            actie_columns(self.lanes.session.clock.today), key=lambda rij: rij.id
        )
        self.table = DataTable(self._model, "Acties van dit traject", two_lines=True)
        self.table.set_record("actiepunt")
        self.table.ticked.connect(self.tick)
        self.table.opened.connect(self._go)
        self.table.set_menu(self._choices)
        self._words = label("", "meta")
        head = row(self._words, None, plain("Actie toevoegen", self.new, "plus"))
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._empty = EmptyState(
            "Nog geen acties.", "Hier staat wat er voor dit traject is beloofd.", "Actie toevoegen", self.new
        )
        filled = QWidget()
        filled.setLayout(column(head, line(), self.table, space=Space.NONE))
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        rows = in_order(list(blad.acties))
        self._model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.setFocusProxy(self.table if rows else self._empty)
        still = sum(rij.status not in AFGESLOTEN for rij in rows)
        self._words.setText(f"{still} van {tel(len(rows), 'actie', 'acties')} open")
        self.table.choose_first()

    def new(self) -> None:
        if self.blad is not None:
            new_actiepunt(self.shell, traject_id=self.blad.traject.id)

    def tick(self, rij: ActieRow) -> None:
        """Close an open actiepunt, or open a closed one again."""
        command = acties.reopen_actiepunt if rij.status in AFGESLOTEN else acties.close_actiepunt
        self.lanes.command(command, rij.id, owner=self, done=self.shell.done)

    def _go(self, rij: ActieRow) -> None:
        self.shell.open_page("acties", actiepunt_id=rij.id)

    def _choices(self, rij: ActieRow) -> Choices:
        return [
            ("Weer openen\tSpatie" if rij.status in AFGESLOTEN else "Afronden\tSpatie", partial(self.tick, rij)),
            ("Wijzigen\tF2", partial(self._go, rij)),
            ("Verwijderen…\tDel", partial(remove_acties, self.shell, self, self.table.selected_rows)),
        ]
