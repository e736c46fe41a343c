"""What was promised to be done for one wijk itself: open first, what is done below it."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.datums import tel
from wijkregie.ui.forms.acties import new_actiepunt, remove_acties
from wijkregie.ui.models.acties import actie_columns, in_order
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Tab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties
from wijkregie.usecases.acties import ActieRow
from wijkregie.usecases.wijken import Wijkdossier


class WijkactiesTab(Tab):
    """The actiepunten of a wijk; Space closes one, Enter goes to it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._wijk_id = ""
        columns = actie_columns(self.lanes.session.clock.today, with_body=False)
        self._model: RowsModel[ActieRow] = RowsModel(columns, key=lambda rij: rij.id)
        self.table = DataTable(self._model, "Acties van deze wijk", two_lines=True)
        self.table.ticked.connect(self.tick)
        self.table.opened.connect(self._go)
        self.table.set_menu(self._choices)
        self._words = label("", "meta")
        head = row(self._words, None, plain("Actie toevoegen", self.new, "plus"))
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        why = "Hier staat wat er in deze wijk is beloofd."
        self._empty = EmptyState("Nog geen acties.", why, "Actie toevoegen", self.new)
        filled = QWidget()
        filled.setLayout(column(head, line(), self.table, space=Space.NONE))
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)

    def show_dossier(self, found: Wijkdossier) -> None:
        """Show the actiepunten of a wijk."""
        self._wijk_id = found.wijk.id
        rows = in_order(list(found.acties))
        self._model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.setFocusProxy(self.table if rows else self._empty)
        still = sum(rij.status not in AFGESLOTEN for rij in rows)
        self._words.setText(f"{still} van {tel(len(rows), 'actie', 'acties')} open")
        self.table.choose_first()

    def new(self) -> None:
        new_actiepunt(self.shell, wijk_id=self._wijk_id)

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
