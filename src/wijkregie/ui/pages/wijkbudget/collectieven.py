"""Gelegenheidscollectieven: who comes together for the time being, with the one that is chosen at the side."""

from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.collectieven import Collectiefstand, collectiefstand
from wijkregie.domain.datums import format_datum, tel
from wijkregie.domain.geld import format_bedrag
from wijkregie.ui.forms.collectieven import (
    CollectiefPaneel,
    end_collectief,
    new_collectief,
    pay_collectief,
    remove_collectief,
)
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.views import View
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.collectieven import CollectiefRow, collectieven


class CollectievenView(View):
    """A row per collectief, those at work first; Enter shows one at the right."""

    new_words = "Collectief toevoegen"
    tables: ClassVar[frozenset[str]] = frozenset({"gelegenheidscollectief", "boeking", "wijk"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._wanted = ""
        self._model: RowsModel[CollectiefRow] = RowsModel(self._columns(), key=lambda rij: rij.id)
        self.table = DataTable(self._model, "Collectieven")
        self.table.opened.connect(lambda _rij: self.open_pane(keyboard=True))
        self.table.chosen.connect(self._chosen)
        self.table.clicked.connect(lambda _index: self.open_pane())
        self.table.set_menu(self._choices)
        self._empty = EmptyState(
            "Nog geen collectieven.",
            "Noteer een tijdelijke groep bewoners: dan zie je wie er bezig zijn en wat ze uit het werkbudget kregen.",
            self.new_words,
            self.new,
        )
        self._stack = QStackedWidget()
        for part in (self.table, self._empty):
            self._stack.addWidget(part)
        self.pane = CollectiefPaneel(shell)
        self.pane.closed.connect(self.close_pane)
        self.setLayout(column(Beside(self._stack, self.pane), space=Space.NONE))

    @property
    def start(self) -> QWidget:
        return self._stack.currentWidget() or self

    def refresh(self, _jaar: int) -> None:
        self.lanes.read(collectieven, owner=self, done=self._show, slot="collectieven")

    def go_to(self, **place: Any) -> None:
        """Show a collectief (`collectief_id`)."""
        self._wanted = str(place.get("collectief_id") or "")

    def may_leave(self) -> bool:
        return self.pane.may_leave()

    def new(self) -> None:
        if self.may_leave():
            new_collectief(self.shell)

    def edit(self) -> None:
        self.open_pane(keyboard=True)

    def focus_pane(self) -> None:
        if not self.pane.open or self.pane.isAncestorOf(self.focusWidget() or self):
            self.begin()
        else:
            self.pane.focus_first()

    def escape(self) -> None:
        if self.pane.open:
            self.close_pane()
        else:
            self.begin()

    def open_pane(self, *, keyboard: bool = False) -> None:
        """Show the collectief the keyboard stands on at the right."""
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

    def _show(self, found: list[CollectiefRow]) -> None:
        shown = {rij.id: rij for rij in found}.get(self.pane.shown_id)
        if shown is None:  # before the list stands on another, which would be shown in its place
            self.pane.hide()
        self._model.set_rows(found)
        running = sum(self._stand(rij) is Collectiefstand.LOPEND for rij in found)
        self.told.emit(f"{tel(running, 'collectief loopt', 'collectieven lopen')} nu" if found else "")
        self._stack.setCurrentWidget(self.table if found else self._empty)
        if self._wanted and self.table.choose(self._wanted):
            self.open_pane()
        elif shown is not None:
            self.pane.show_rij(shown)
        else:
            self.table.choose_first()
        self._wanted = ""

    def _chosen(self, rij: CollectiefRow | None) -> None:
        if rij is not None and self.pane.open and rij.id != self.pane.shown_id:
            QTimer.singleShot(0, self, self.open_pane)

    def _choices(self, rij: CollectiefRow) -> Choices:
        found = rij.collectief
        choices: list[tuple[str, Any]] = [
            ("Wijzigen\tF2", partial(self.open_pane, keyboard=True)),
            ("Ondersteuning betalen…", partial(pay_collectief, self.shell, self, found)),
        ]
        if self._stand(rij) is Collectiefstand.LOPEND:
            choices.append(("Stoppen…", partial(end_collectief, self.shell, self, found)))
        choices.append(("Verwijderen…\tDel", partial(remove_collectief, self.shell, self, found)))
        return choices

    def _stand(self, rij: CollectiefRow) -> Collectiefstand:
        return collectiefstand(rij.collectief, self.lanes.session.today)

    def _columns(self) -> list[Column[CollectiefRow]]:
        order = tuple(Collectiefstand)
        return [
            Column("Collectief", lambda rij: rij.collectief.naam, look=lambda _rij: Look(bold=True), chars=0, least=24),
            Column("Thema", lambda rij: rij.collectief.thema, chars=26, least=14, goes=2),
            Column("Wijk", lambda rij: rij.wijk, chars=16, least=10, goes=3),
            Column(
                "Begin", lambda rij: _day(rij.collectief.begin), sort=lambda rij: rij.collectief.begin, chars=11, goes=4
            ),
            Column(
                "Einde", lambda rij: _day(rij.collectief.einde), sort=lambda rij: rij.collectief.einde, chars=11, goes=5
            ),
            Column(
                "Stand",
                lambda rij: self._stand(rij).value,
                sort=lambda rij: order.index(self._stand(rij)),
                look=lambda rij: Look(colour="tekst" if self._stand(rij) is Collectiefstand.LOPEND else "tekst3"),
                chars=11,
            ),
            Column(
                "Betaald",
                lambda rij: format_bedrag(rij.besteed) if rij.besteed else "",
                sort=lambda rij: rij.besteed,
                right=True,
                chars=12,
                goes=1,
            ),
        ]


def _day(datum: date | None) -> str:
    return format_datum(datum) if datum else ""
