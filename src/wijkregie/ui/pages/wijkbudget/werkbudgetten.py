"""The werkbudgetten of a year: what stadsdeelmanagement may spend itself."""

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.saldi import Saldo
from wijkregie.ui.models.budgetregels import Budgetregel, plain_lines
from wijkregie.ui.pages.wijkbudget.wijkbudgetten import BudgettenView
from wijkregie.usecases.budgetjaren import Budgetoverzicht


class WerkbudgettenView(BudgettenView):
    """Every stadsdeel with its werkbudget, and that of the whole municipality."""

    name = "Werkbudgetten"
    what = ("stadsdeel", "werkbudgetten")

    def lines(self, found: Budgetoverzicht) -> list[Budgetregel]:
        return plain_lines(found.werkbudgetten)

    def context(self, found: Budgetoverzicht) -> str:
        total = sum((rij.saldo for rij in found.werkbudgetten), Saldo())
        if not total.toegekend:
            return f"Voor {found.jaar.jaar} is nog geen werkbudget toegekend"
        return (
            f"{format_bedrag_kort(total.vrij)} vrij van {format_bedrag_kort(total.toegekend)} voor stadsdeelmanagement"
        )
