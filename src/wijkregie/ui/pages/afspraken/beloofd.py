"""Beloofd en ervaren: the trede promised beside the one experienced, and a warning while influence can still be had."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkregie.domain.beloofd import Paradox, belofte_zin, paradox_zin
from wijkregie.domain.datums import tel
from wijkregie.ui.models.belofteregels import belofte_columns, belofte_facets, belofte_gezocht
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.afspraken.klokview import KlokView
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, label, link, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.tredeladder import Ladderuitleg
from wijkregie.usecases.klokken import Belofterij, beloofd_van_jaar, paradoxen

_FEW = 2
"""Warnings that are shown at first: the list below stays in sight."""


class BeloofdView(KlokView):
    """The warning on top, and a ladder per plan and wijkorgaan, the widest gap first."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"traject", "trajectwijk", "betrokkenheid", "verhaal", "werkgebied", "wijkorgaan", "niveaukeuze"}
    )

    def build(self) -> Iterator[None]:
        self._shown: tuple[Sequence[Paradox], int] = (), 0
        self._warning = QFrame()
        self._warning.setProperty("soort", "vraag")
        self._warned: QVBoxLayout = column(space=Space.XS)
        self._warned.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._warning.setLayout(self._warned)
        self._above = QWidget()
        head = column(self._warning)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.NONE)
        self._above.setLayout(head)
        self._above.hide()
        legend = QWidget()
        below = column(Ladderuitleg())
        below.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        legend.setLayout(below)
        model: RowsModel[Belofterij] = RowsModel(
            belofte_columns(), key=lambda rij: rij.id, searched=belofte_gezocht, things=("belofte", "beloftes")
        )
        empty = EmptyState(
            "Nog geen belofte.",
            "Kies bij een traject welke trede je belooft. Vraag daarna het wijkorgaan welke trede het ervaart.",
            "Naar de trajecten",
            partial(self.shell.open_page, "trajecten"),
        )
        yield from self.hold(
            model, "Beloofd en ervaren", empty, legend, facets=belofte_facets, pagina="beloofd", two_lines=True
        )
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self._above)
        self.table.opened.connect(self._open)
        self.table.set_menu(self._choices)

    def refresh(self, jaar: int) -> None:
        self._jaar = jaar
        self.lanes.read(paradoxen, owner=self, done=self._warn, slot="paradox")
        self.lanes.read(beloofd_van_jaar, jaar, owner=self, done=partial(self._show, jaar), slot="beloofd")

    def sentence(self, rij: Any) -> str:
        return f"{rij.wijkorgaan}, {rij.traject}: {belofte_zin(rij.belofte)}."

    def quotation(self, rij: Any) -> str:
        words: str = rij.belofte.woorden
        return words

    def _show(self, jaar: int, found: list[Belofterij]) -> None:
        if jaar != self._jaar:
            return
        gaps = [rij.belofte.verschil for rij in found]
        lower = sum(gap is not None and gap < 0 for gap in gaps)
        asked = sum(rij.belofte.ervaren is not None for rij in found)
        self.told.emit(
            f"{tel(len(found), 'keer', 'keer')} iets beloofd of ervaren · {asked} gevraagd hoe het was · "
            f"{lower} lager dan beloofd"
            if found
            else ""
        )
        self.show_rows(found)

    def _warn(self, found: Sequence[Paradox], *, all_: bool = False) -> None:
        """Show the first warnings, or all; what is shown already stays as it is."""
        shown = tuple(found if all_ else found[:_FEW])
        if (shown, len(found)) == self._shown:
            return
        self._shown = (shown, len(found))
        clear(self._warned)
        for one in shown:
            words = label(paradox_zin(one, self.lanes.session.today), "tweede", wrap=True)
            go = link("Traject openen", partial(self.shell.open_page, "trajecten", traject_id=one.traject_id))
            go.setAccessibleName(f"Traject openen: {one.traject}")
            each = row(Sign("let", "let"), words, go)
            each.setStretch(1, 1)
            self._warned.addLayout(each)
        if len(shown) < len(found):
            self._warned.addLayout(row(link(f"Toon alle {len(found)}", partial(self._warn, found, all_=True)), None))
        self._above.setVisible(bool(found))

    def _choices(self, rij: Belofterij) -> Choices:
        return [
            ("Traject openen", partial(self._open, rij)),
            (
                "Wijkorgaan openen",
                partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=rij.wijkorgaan_id, tab="contact"),
            ),
        ]

    def _open(self, rij: Belofterij) -> None:
        self.shell.open_page("trajecten", traject_id=rij.traject_id)
