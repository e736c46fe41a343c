"""The subsidies of a wijkorgaan: its years side by side, and the file of one."""

from collections.abc import Callable
from functools import partial

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau, niveau_in
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Bedragen, bedragen, subsidiestand
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.subsidies_dossier import Subsidiedossier
from wijkregie.ui.pages.wijkorgaan.years import YearsTab
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.subsidiejaren import Subsidierij, subsidierij

_SHOWN = 4
"""Years in sight at once, and half of the next to show that there are more; the file below needs the room."""


@frozen
class _Jaar:
    """One year beside the others; amounts are cents."""

    jaar: int
    niveau: Niveau | None
    bedragen: Bedragen
    reserve: int | None
    stand: str


class SubsidieTab(YearsTab):
    """Standing on a year shows its file, as the page Subsidies shows it."""

    key = "subsidie"
    title = "Subsidie"

    def __init__(self, shell: Shell) -> None:
        self.file = Subsidiedossier(shell, closable=False)
        self._rows: RowsModel[_Jaar] = RowsModel(_columns(), key=lambda year: year.jaar)
        self.table = DataTable(self._rows, "Subsidiejaren")
        self.table.chosen.connect(self._choose)
        super().__init__(shell, self.file, "Aanvraag invoeren", self.table)

    @staticmethod
    def count(dossier: Dossier) -> int:
        return len(dossier.subsidies)

    def years(self, dossier: Dossier) -> dict[int, str]:
        return {file.subsidie.jaar: subsidiestand(file.stappen).value for file in dossier.subsidies}

    def offer(self, found: dict[int, str]) -> None:
        assert self._dossier is not None  # years are of a dossier
        files = {file.subsidie.jaar: file for file in self._dossier.subsidies}
        rows = []
        for jaar in sorted(found, reverse=True):
            file = files.get(jaar)
            sums = bedragen(file.stappen) if file else Bedragen()
            reserve = file.subsidie.egalisatiereserve if file else None
            rows.append(_Jaar(jaar, niveau_in(self._dossier.niveaus, jaar), sums, reserve, found[jaar]))
        self._rows.set_rows(rows)
        half = Size.ROW // 2 if len(rows) > _SHOWN else 0
        self.table.setMaximumHeight(Size.HEAD + min(len(rows), _SHOWN) * Size.ROW + half)
        self.stand_on_year()

    def stand_on_year(self) -> None:
        self.table.choose(self.jaar)

    def show_year(self, dossier: Dossier, jaar: int) -> None:
        body_id = dossier.wijkorgaan.id
        self.lanes.read(
            subsidierij, body_id, jaar, owner=self, done=partial(self._show, body_id, jaar), slot="subsidiejaar"
        )

    def may_leave(self) -> bool:
        return self.file.may_leave()

    def new(self) -> None:
        """Enter the aanvraag, or the next step of the file that is shown."""
        self.file.add()

    def _choose(self, year: _Jaar | None) -> None:
        if year is not None:
            self.go_to_year(year.jaar)

    def _show(self, body_id: str, jaar: int, found: tuple[Subsidierij | None, Regeling | None]) -> None:
        if self._dossier is None or (body_id, jaar) != (self._dossier.wijkorgaan.id, self.jaar):
            return
        rij, regeling = found
        if rij is None:
            why = "Een wijkorgaan dat niet actief is, vraagt geen subsidie aan."
            self.show_empty(f"Geen subsidie voor {jaar}.", why, action=False)
        else:
            self.file.show_rij(rij, jaar, regeling)
            self.show_content()


def _columns() -> list[Column[_Jaar]]:
    return [
        Column("Jaar", lambda year: str(year.jaar), chars=5),
        Column(
            "Niveau",
            lambda _year: "",
            look=lambda year: Look(badge=year.niveau or 0),
            accessible=lambda year: niveau_words(year.niveau or 0),
            sort=lambda year: year.niveau,
            chars=6,
        ),
        _amount("Gevraagd", lambda year: year.bedragen.gevraagd),
        _amount("Verleend", lambda year: year.bedragen.verleend),
        _amount("Betaald", lambda year: year.bedragen.betaald, goes=1),
        _amount("Vastgesteld", lambda year: year.bedragen.vastgesteld, goes=2),
        _amount("Reserve", lambda year: year.reserve, goes=3),
        Column("Stand", lambda year: year.stand, chars=0, least=18),
    ]


def _amount(title: str, of: Callable[[_Jaar], int | None], goes: int = 0) -> Column[_Jaar]:
    def words(year: _Jaar) -> str:
        amount = of(year)
        return "" if amount is None else format_bedrag_kort(amount)

    return Column(title, words, sort=of, right=True, chars=9, goes=goes)
