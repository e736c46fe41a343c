"""Per afdeling: how early wijkorganen heard and how soon they got an answer, as counts and medians."""

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.spiegel import GENOEG, Spiegelregel, spiegel_zin
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.spiegelregels import spiegel_columns
from wijkregie.ui.pages.afspraken.klokview import KlokView
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, quiet
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.usecases.klokken import spiegel_van_jaar


class SpiegelView(KlokView):
    """A line per afdeling."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"traject", "trajectwijk", "betrokkenheid", "werkgebied", "wijkorgaan", "niveaukeuze", "regeling", "afdeling"}
    )

    def build(self) -> Iterator[None]:
        self._copying = quiet("Kopiëren als tabel", self.copy, "kopie")
        words = label(
            "Dagen zijn de middelste van alle keren: de helft was korter, de helft langer. Een plan telt voor elk "
            f"wijkorgaan dat het raakt. Bij minder dan {GENOEG} keer zegt een getal te weinig.",
            "meta",
            wrap=True,
        )
        above = QWidget()
        head = column(words)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        above.setLayout(head)
        model: RowsModel[Spiegelregel] = RowsModel(spiegel_columns(), key=lambda line: line.afdeling_id or "")
        empty = EmptyState(
            "Nog niets per afdeling.",
            "Zodra er bij trajecten en vragen een afdeling staat, zie je hier hoe vroeg wijkorganen het horen en hoe "
            "snel ze antwoord krijgen.",
            "Naar de trajecten",
            partial(self.shell.open_page, "trajecten"),
        )
        yield from self.hold(model, "Per afdeling", empty, above, two_lines=True)

    @property
    def tools(self) -> list[QWidget]:
        return [self._copying]

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        self.table.selectAll()
        self.table.copy()
        self.shell.toast("Gekopieerd. Plak het in Excel of in een mail.")

    def refresh(self, jaar: int) -> None:
        self._jaar = jaar
        self.lanes.read(spiegel_van_jaar, jaar, owner=self, done=partial(self._show, jaar), slot="spiegel")

    def sentence(self, rij: Any) -> str:
        return spiegel_zin(rij)

    def _show(self, jaar: int, found: list[Spiegelregel]) -> None:
        if jaar != self._jaar:
            return
        afdelingen = sum(line.afdeling_id is not None for line in found)
        plans, inputs = sum(line.gehoord for line in found), sum(line.inbreng for line in found)
        self.told.emit(
            f"{tel(afdelingen, 'afdeling', 'afdelingen')} · {plans} keer een plan · {inputs} keer inbreng"
            if found
            else ""
        )
        self.table.setAccessibleDescription(" ".join(spiegel_zin(line) for line in found))
        self._copying.setVisible(bool(found))
        self.show_rows(found)
