"""Tijdigheid: how early each wijkorgaan heard of each plan of a year, what hurts first."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from wijkregie.domain.tijdigheid import Tijdigheid
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.tijdregels import (
    Tijdregel,
    tijd_columns,
    tijd_facets,
    tijd_gezocht,
    tijd_regels,
    tijd_zin,
)
from wijkregie.ui.pages.afspraken.klokview import KlokView
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.banner import Banner
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tijdklok import Klokuitleg
from wijkregie.usecases.klokken import Klokrij, tijdigheid_van_jaar

_ORDER = (
    Tijdigheid.OP_TIJD,
    Tijdigheid.TE_KORT,
    Tijdigheid.NA_BESLUIT,
    Tijdigheid.NIET_GEHOORD,
    Tijdigheid.OVER_TIJD,
    Tijdigheid.NOG_NIET,
)


class TijdigheidView(KlokView):
    """A line per wijkorgaan under its plan; a click or Enter opens the plan."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"traject", "trajectwijk", "betrokkenheid", "werkgebied", "wijkorgaan", "niveaukeuze", "regeling", "afdeling"}
    )

    def build(self) -> Iterator[None]:
        self._no_norm = Banner("", "Naar de regeling", partial(self.shell.open_page, "instellingen", deel="regelingen"))
        above = QWidget()
        head = column(self._no_norm, Klokuitleg())
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        above.setLayout(head)
        self._listed: RowsModel[Klokrij] = RowsModel(
            (), key=lambda rij: rij.id, searched=tijd_gezocht, things=("keer", "keer")
        )
        model: RowsModel[Tijdregel] = RowsModel(tijd_columns(), key=lambda line: line.id)
        empty = EmptyState(
            "Nog geen trajecten.",
            "Zodra een traject een wijkorgaan raakt, staat hier hoe vroeg dat het hoorde.",
            "Naar de trajecten",
            partial(self.shell.open_page, "trajecten"),
        )
        yield from self.hold(
            model,
            "Hoe vroeg hoort het wijkorgaan het?",
            empty,
            above,
            facets=tijd_facets,
            pagina="tijdigheid",
            listed=self._listed,
        )
        self.table.setSortingEnabled(False)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(lambda _index: self._clicked())
        self.table.set_menu(self._choices)

    def refresh(self, jaar: int) -> None:
        self._jaar = jaar
        self.lanes.read(tijdigheid_van_jaar, jaar, owner=self, done=partial(self._show, jaar), slot="tijdigheid")

    def first(self, rows: list[Any]) -> Any:
        return rows[1]  # below the heading of its plan

    def sentence(self, rij: Any) -> str:
        return tijd_zin(rij)

    def _show(self, jaar: int, found: list[Klokrij]) -> None:
        if jaar != self._jaar:
            return
        counts = Counter(rij.stand for rij in found)
        told = [f"{counts[stand]} {stand.value}" for stand in _ORDER if counts[stand]]
        self.told.emit(" · ".join(told))
        lacks = sum(rij.klok.besluit_op is not None and rij.klok.norm_weken is None for rij in found)
        self._no_norm.set_text(
            f"Bij {lacks} van de {len(found)} staat niet vast hoe vroeg een wijkorgaan het hoort. "
            "Vul per niveau de weken in bij de regeling, of kies eerst het niveau."
        )
        self._no_norm.setVisible(lacks > 0)
        self._listed.set_rows(found)
        self._narrow()

    def _narrow(self) -> None:
        self.show_rows(tijd_regels(self._listed.rows, self.lanes.session.today))

    def _choices(self, line: Tijdregel) -> Choices:
        go = self.shell.open_page
        choices: list[tuple[str, Any]] = [("Traject openen", partial(self._open, line))]
        if not line.kop:
            choices.append(
                ("Wijkorgaan openen", partial(go, "wijkorganen", wijkorgaan_id=line.rij.wijkorgaan_id, tab="contact"))
            )
        return choices

    def _clicked(self) -> None:
        """Open what was clicked, save while several lines are being chosen to copy."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier and self.table.row is not None:
            self._open(self.table.row)

    def _open(self, line: Tijdregel) -> None:
        self.shell.open_page("trajecten", traject_id=line.rij.traject.id)
