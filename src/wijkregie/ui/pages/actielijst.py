"""The list of what was promised to be done for one thing, such as a wijk or a traject; open first, done below it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.datums import tel
from wijkregie.ui.forms.acties import remove_acties
from wijkregie.ui.models.acties import actie_columns, in_order
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties
from wijkregie.usecases.acties import ActieRow


class Actielijst(QStackedWidget):
    """Space closes an actiepunt, Enter goes to it; without any it says what is kept here."""

    def __init__(self, shell: Shell, name: str, why: str, new: Callable[[], None], *, with_body: bool) -> None:
        super().__init__()
        self._shell = shell
        columns = actie_columns(shell.lanes.session.clock.today, with_body=with_body)
        self._model: RowsModel[ActieRow] = RowsModel(columns, key=lambda rij: rij.id)
        self.table = DataTable(self._model, name, two_lines=True)
        self.table.set_record("actiepunt")
        self.table.ticked.connect(self._tick)
        self.table.opened.connect(self._go)
        self.table.set_menu(self._choices)
        self.words = label("", "meta")
        head = row(self.words, None, plain("Actie toevoegen", new, "plus"))
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        filled = QWidget()
        filled.setLayout(column(head, line(), self.table, space=Space.NONE))
        self._empty = EmptyState("Nog geen acties.", why, "Actie toevoegen", new)
        self.addWidget(filled)
        self.addWidget(self._empty)

    def show_acties(self, found: Iterable[ActieRow]) -> None:
        """Show these actiepunten, and how many of them are open."""
        rows = in_order(list(found))
        self._model.set_rows(rows)
        self.setCurrentIndex(0 if rows else 1)
        self.setFocusProxy(self.table if rows else self._empty)
        still = sum(rij.status not in AFGESLOTEN for rij in rows)
        self.words.setText(f"{still} van {tel(len(rows), 'actie', 'acties')} open")
        self.table.choose_first()

    def _tick(self, rij: ActieRow) -> None:
        """Close an open actiepunt, or open a closed one again."""
        command = acties.reopen_actiepunt if rij.status in AFGESLOTEN else acties.close_actiepunt
        self._shell.lanes.command(command, rij.id, owner=self, done=self._shell.done)

    def _go(self, rij: ActieRow) -> None:
        self._shell.open_page("acties", actiepunt_id=rij.id)

    def _choices(self, rij: ActieRow) -> Choices:
        return [
            ("Weer openen\tSpatie" if rij.status in AFGESLOTEN else "Afronden\tSpatie", partial(self._tick, rij)),
            ("Wijzigen\tF2", partial(self._go, rij)),
            ("Verwijderen…\tDel", partial(remove_acties, self._shell, self, self.table.selected_rows)),
        ]
