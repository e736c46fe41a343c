"""The steps of a wijkbudget in its year: those of the wijk up to 2025, those of its initiatieven after that."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetjaar
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieven import Initiatief, geld_van, is_betaald, is_toegekend
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.saldi import saldo


class Budgetstapsoort(StrEnum):
    """What happens to a wijkbudget, by way of the wijk (the first five) or per initiatief (the last four)."""

    AANGEVRAAGD = "aangevraagd"
    TOEGEKEND = "toegekend"
    BESTEDINGSPLAN = "bestedingsplan"
    BESTEED = "besteed"
    VERANTWOORD = "verantwoord"
    AANVRAAG = "aanvraag"
    ADVIES = "advies"
    BESLUIT = "besluit"
    UITBETALING = "uitbetaling"


VELD = {
    Budgetstapsoort.AANGEVRAAGD: "aangevraagd_op",
    Budgetstapsoort.BESTEDINGSPLAN: "bestedingsplan_op",
    Budgetstapsoort.VERANTWOORD: "verantwoord_op",
}
"""The steps whose day is kept with the budget, and where; the others follow from boekingen and initiatieven."""


@frozen(kw_only=True)
class Budgetstap:
    """One step: on which day it was done, by which it must be; or of how many initiatieven it is done."""

    soort: Budgetstapsoort
    op: date | None = None
    uiterlijk: date | None = None
    gedaan: int = 0
    van: int = 0

    @property
    def klaar(self) -> bool:
        """Tell whether it is done: on a day, or of every initiatief that there is."""
        return self.op is not None or 0 < self.van == self.gedaan

    def te_laat(self, today: date) -> bool:
        """Tell whether its last day went by without it."""
        return self.uiterlijk is not None and not self.klaar and today > self.uiterlijk


def wijkstappen(jaar: Budgetjaar, budget: Budget | None, boekingen: Iterable[Boeking]) -> list[Budgetstap]:
    """Return the steps by way of the wijk: plan to the stadsdeelcommissie, account within the term (domain study 4.1).

    Money counts as spent on the day of the last besteding, once nothing is free or promised any more.
    """
    mine = [boeking for boeking in boekingen if budget is not None and boeking.budget_id == budget.id]
    granted = min((boeking.datum for boeking in mine if boeking.soort is Boekingsoort.TOEKENNING), default=None)
    spent = max((boeking.datum for boeking in mine if boeking.soort is Boekingsoort.BESTEDING), default=None)
    left = saldo(budget.id, boekingen) if budget else None
    done = left is not None and left.vrij <= 0 and left.toegezegd == 0
    return [
        Budgetstap(
            soort=Budgetstapsoort.AANGEVRAAGD,
            op=budget.aangevraagd_op if budget else None,
            uiterlijk=jaar.aanvraag_uiterlijk,
        ),
        Budgetstap(soort=Budgetstapsoort.TOEGEKEND, op=granted),
        Budgetstap(soort=Budgetstapsoort.BESTEDINGSPLAN, op=budget.bestedingsplan_op if budget else None),
        Budgetstap(soort=Budgetstapsoort.BESTEED, op=spent if done else None),
        Budgetstap(
            soort=Budgetstapsoort.VERANTWOORD,
            op=budget.verantwoord_op if budget else None,
            uiterlijk=jaar.verantwoording_uiterlijk,
        ),
    ]


def initiatiefstappen(initiatieven: Sequence[Initiatief], boekingen: Iterable[Boeking]) -> list[Budgetstap]:
    """Return the steps where the municipality decides and pays, with how many initiatieven are so far (study 4.2)."""
    booked = list(boekingen)
    asked = [initiatief for initiatief in initiatieven if initiatief.ingetrokken_op is None]
    granted = [initiatief for initiatief in asked if is_toegekend(initiatief)]
    paid = [one for one in granted if is_betaald(one, geld_van(b for b in booked if b.initiatief_id == one.id))]
    counts = {
        Budgetstapsoort.AANVRAAG: (len(asked), len(asked)),
        Budgetstapsoort.ADVIES: (sum(one.advies is not None for one in asked), len(asked)),
        Budgetstapsoort.BESLUIT: (sum(one.besluit is not None for one in asked), len(asked)),
        Budgetstapsoort.UITBETALING: (len(paid), len(granted)),
    }
    return [Budgetstap(soort=soort, gedaan=gedaan, van=van) for soort, (gedaan, van) in counts.items()]


def check_budgetdagen(budget: Budget, today: date) -> None:
    """Refuse steps of a budget out of order or still to come; raises Refusal."""
    days = [(soort, day) for soort, veld in VELD.items() if (day := getattr(budget, veld)) is not None]
    for soort, day in days:
        check_geweest(day, today)
        for earlier, before in days[: days.index((soort, day))]:
            if day < before:
                raise Refusal("budgetstap_te_vroeg", stap=soort.value, eerder=earlier.value)
