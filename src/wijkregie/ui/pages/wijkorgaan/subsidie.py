"""The subsidies of a wijkorgaan, a file for each year."""

from functools import partial

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import bedragen, subsidiestand
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.subsidies_dossier import Subsidiedossier
from wijkregie.ui.pages.wijkorgaan.years import YearsTab
from wijkregie.usecases.subsidiejaren import Subsidierij, subsidierij


class SubsidieTab(YearsTab):
    """The file of each year, as the page Subsidies shows it."""

    key = "subsidie"
    title = "Subsidie"

    def __init__(self, shell: Shell) -> None:
        self.file = Subsidiedossier(shell, closable=False)
        super().__init__(shell, self.file, "Aanvraag invoeren")

    @staticmethod
    def count(dossier: Dossier) -> int:
        return len(dossier.subsidies)

    def years(self, dossier: Dossier) -> dict[int, str]:
        words = {}
        for file in dossier.subsidies:
            sums = bedragen(file.stappen)
            amount = sums.verleend if sums.verleend is not None else sums.gevraagd
            parts = [subsidiestand(file.stappen).value, "" if amount is None else format_bedrag_kort(amount)]
            words[file.subsidie.jaar] = " · ".join(part for part in parts if part)
        return words

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
