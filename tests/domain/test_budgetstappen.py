"""The steps of a wijkbudget: in both regimes, in order, and late when their day went by."""

from dataclasses import replace
from datetime import date

import pytest

from wijkregie.domain.budgetstappen import (
    Budgetstap,
    Budgetstapsoort,
    check_budgetdagen,
    initiatiefstappen,
    wijkstappen,
)
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetjaar
from wijkregie.domain.initiatieven import Advies, Antwoordsoort, Geldbron, Initiatief
from wijkregie.domain.refusals import Refusal

TODAY = date(2026, 4, 2)
OLD = Budgetjaar(id="j", jaar=2025, aanvraag_uiterlijk=date(2024, 10, 1), verantwoording_uiterlijk=date(2026, 3, 31))
BUDGET = Budget(id="a", jaar=2025, wijk_id="w")


def booked(soort: Boekingsoort, bedrag: int, datum: date, **fields: object) -> Boeking:
    more = {"id": f"{soort}{datum}", "budget_id": "a", **fields}
    return Boeking(soort=soort, bedrag=bedrag, datum=datum, **more)  # type: ignore[arg-type]


def test_a_wijk_accounts_within_three_months_after_the_year() -> None:
    """At the latest three months after the year, to the stadsdeelcommissie (domain study 4.1)."""
    last = wijkstappen(OLD, None, [])[-1]
    assert (last.soort, last.uiterlijk) == (Budgetstapsoort.VERANTWOORD, date(2026, 3, 31))
    assert not last.te_laat(date(2026, 3, 31))
    assert last.te_laat(date(2026, 4, 1))
    done = wijkstappen(OLD, replace(BUDGET, verantwoord_op=date(2026, 4, 1)), [])[-1]
    assert done.klaar
    assert not done.te_laat(TODAY)


def test_money_is_spent_once_nothing_is_free_or_promised() -> None:
    granted = booked(Boekingsoort.TOEKENNING, 100, date(2025, 1, 5))
    promise = booked(Boekingsoort.TOEZEGGING, 60, date(2025, 2, 1))
    spent = booked(Boekingsoort.BESTEDING, 40, date(2025, 3, 1))
    paid = booked(Boekingsoort.BESTEDING, 60, date(2025, 4, 1), uit_boeking_id=promise.id)

    def spent_on(*boekingen: Boeking) -> date | None:
        return wijkstappen(OLD, BUDGET, boekingen)[3].op

    assert spent_on(granted, spent) is None
    assert spent_on(granted, promise, spent) is None
    assert spent_on(granted, promise, spent, paid) == date(2025, 4, 1)


def test_the_steps_of_initiatieven_are_counted() -> None:
    """Aanvraag, advice of the commissie, decision and payment of the municipality (domain study 4.2)."""
    idea = Initiatief(id="1", naam="Tuin", ontvangen_op=date(2026, 1, 5), wijk_id="w", indiener="Straat")
    advised = replace(idea, id="2", advies=Advies.POSITIEF)
    granted = replace(advised, id="3", besluit=Antwoordsoort.JA, toegekend=50, geldbron=Geldbron.WIJKBUDGET)
    refused = replace(advised, id="4", besluit=Antwoordsoort.NEE)
    gone = replace(idea, id="5", ingetrokken_op=date(2026, 2, 1))
    all_ = [idea, advised, granted, refused, gone]

    def counts(*boekingen: Boeking) -> list[tuple[int, int]]:
        return [(stap.gedaan, stap.van) for stap in initiatiefstappen(all_, boekingen)]

    assert counts() == [(4, 4), (3, 4), (2, 4), (0, 1)]
    assert counts(booked(Boekingsoort.BESTEDING, 50, date(2026, 3, 1), initiatief_id="3"))[-1] == (1, 1)
    assert not Budgetstap(soort=Budgetstapsoort.ADVIES, gedaan=0, van=0).klaar


def test_the_days_of_a_budget_are_in_order_and_have_been() -> None:
    day = date(2025, 1, 10)
    check_budgetdagen(BUDGET, TODAY)
    check_budgetdagen(replace(BUDGET, aangevraagd_op=day, bestedingsplan_op=day, verantwoord_op=TODAY), TODAY)
    for fields, code in (
        ({"verantwoord_op": date(2026, 4, 3)}, "dag_in_toekomst"),
        ({"bestedingsplan_op": day, "verantwoord_op": date(2025, 1, 9)}, "budgetstap_te_vroeg"),
        ({"aangevraagd_op": day, "bestedingsplan_op": date(2025, 1, 9)}, "budgetstap_te_vroeg"),
    ):
        with pytest.raises(Refusal) as found:
            check_budgetdagen(replace(BUDGET, **fields), TODAY)  # type: ignore[arg-type]
        assert found.value.code == code
        assert str(found.value)
