"""The line of Vandaag that says what changed since the last time; it unfolds to the list, and goes once it was seen."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from wijkregie.domain.datums import format_datum_kort, opsomming, tel
from wijkregie.domain.signalen import Groep
from wijkregie.domain.vorigekeer import sinds
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, link, row
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.vandaag import Vandaag, Wachtend
from wijkregie.usecases.vorigekeer import Sinds

if TYPE_CHECKING:
    from wijkregie.usecases.geschiedenis import Gedaan

_KINDS = 3
"""Kinds of commands that are told; the list has all."""


class Sindsblok(QFrame):
    """What was done, and what fell due, since the last day somebody looked."""

    def __init__(self, shell: Shell, told: Sinds, found: Vandaag, seen: Callable[[], object]) -> None:
        super().__init__()
        self._shell = shell
        self._told = told
        self._table: DataTable | None = None
        self.setProperty("soort", "zij")
        self._words = label(sentence(told, found), "tweede", wrap=True)
        self._unfold = link("Toon de lijst", self._toggle)
        self._unfold.setVisible(bool(told.gedaan))
        head = row(self._words, self._unfold, link("Gezien", seen), space=Space.L)
        head.setStretch(0, 1)
        self._column = column(head, space=Space.S, margin=Space.M)
        self.setLayout(self._column)

    def _toggle(self) -> None:
        """Show or hide the list, read when it is first asked for."""
        if self._table is not None:
            self._table.setVisible(self._table.isHidden())
            self._unfold.setText("Toon de lijst" if self._table.isHidden() else "Verberg de lijst")
            return
        from wijkregie.usecases.geschiedenis import gedaan_tussen

        between = self._told.momenten
        assert between.vorige is not None
        numbers = between.vorige.nummer, between.laatste.nummer
        self._shell.lanes.read(gedaan_tussen, *numbers, owner=self, done=self._show, slot="gedaan")

    def _show(self, found: "Sequence[Gedaan]") -> None:
        if self._table is not None:
            return  # it was asked twice
        from wijkregie.usecases.geschiedenis import MOST

        model: RowsModel[Gedaan] = RowsModel(_columns(), key=lambda each: each.nummer)
        model.set_rows(found)
        self._table = DataTable(model, "Gedaan sinds de vorige keer", head=False, edge=Space.S, grows=True)
        self._column.addWidget(self._table)
        if len(found) == MOST:
            self._column.addWidget(label(f"Dit zijn de laatste {MOST}.", "meta"))
        self._unfold.setText("Verberg de lijst")


def sentence(told: Sinds, found: Vandaag) -> str:
    """Say what changed, "" when nothing did: what was done, what fell due and what came back since the last time."""
    before = told.momenten.vorige
    if before is None:
        return ""
    late = sum(before.dag <= (line.signaal.datum or before.dag) for line in found.groepen[Groep.TE_LAAT])
    lines = [line for waiting in found.groepen.values() for line in waiting]
    back = sum(_came_back(line, found, before.dag.toordinal()) for line in lines)
    parts = list(told.gedaan[:_KINDS])
    if more := len(told.gedaan) - _KINDS:
        parts += [f"nog {tel(more, 'soort wijziging', 'soorten wijzigingen')}"] if more > 0 else []
    if late:
        parts.append(f"{tel(late, 'termijn is', 'termijnen zijn')} verlopen")
    if back:
        parts.append(f"{tel(back, 'ding is', 'dingen zijn')} terug na uitstel")
    return f"Sinds {sinds(before.dag, found.datum)}: {opsomming(parts)}." if parts else ""


def _came_back(line: Wachtend, found: Vandaag, before: int) -> bool:
    return any(before < uitstel.tot.toordinal() <= found.datum.toordinal() for uitstel in line.uitstellen)


def _columns() -> "list[Column[Gedaan]]":
    quiet = Look(colour="tekst3", small=True)
    return [
        Column("Wat", lambda each: each.label, chars=0),
        Column("Waarover", lambda each: each.wat or " ", look=lambda _each: quiet, chars=30, goes=1),
        Column(
            "Wanneer",
            lambda each: format_datum_kort(each.moment.astimezone().date()),
            look=lambda _each: quiet,
            right=True,
            chars=8,
        ),
    ]
