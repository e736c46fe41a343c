"""What waits around money and ideas, as it is on 24 September 2026."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetjaar, Budgetregime, Budgetsoort
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.geldsignalen import (
    signalen_van_budgetjaar,
    signalen_van_collectief,
    signalen_van_initiatief,
    signalen_van_spaardeel,
    signalen_van_verantwoording,
)
from wijkregie.domain.initiatieven import NIETS, Antwoordsoort, Geldbron, Initiatief, Initiatiefgeld
from wijkregie.domain.saldi import Deel
from wijkregie.domain.signalen import Ernst, Groep, Signaal, Vervolg, groepeer

IDEE = Initiatief(
    id="idee",
    naam="Pluktuin",
    indiener="Buren",
    ontvangen_op=date(2026, 7, 10),
    antwoord_uiterlijk=date(2026, 9, 4),
)
JA: dict[str, Any] = {
    "besluit": Antwoordsoort.JA,
    "besluit_op": date(2026, 9, 1),
    "besluit_reden": "Mooi plan.",
    "toegekend": 100_000,
    "geldbron": Geldbron.WIJKBUDGET,
}
SENT = {**JA, "antwoord_verstuurd_op": date(2026, 9, 2)}
DONE: dict[str, Any] = {**SENT, "geldbron": Geldbron.ELDERS, "afgerond_op": date(2026, 9, 10)}
BUDGET = Budget(id="budget", jaar=2025, wijk_id="wijk")
VIA_DE_WIJK = Budgetjaar(
    id="jaar", jaar=2025, regime=Budgetregime.VIA_DE_WIJK, verantwoording_uiterlijk=date(2026, 3, 31)
)


def short(signalen: Iterable[Signaal]) -> list[tuple[Ernst, str, str, date | None]]:
    return [(signaal.ernst, signaal.woord, signaal.regel, signaal.datum) for signaal in signalen]


def saved(tot: date, besteed: int = 0) -> Deel:
    boeking = Boeking(
        id="sparen", budget_id="budget", soort=Boekingsoort.SPAREN, bedrag=200_000, datum=date(2025, 10, 1), tot=tot
    )
    return Deel(boeking=boeking, besteed=besteed)


@pytest.mark.parametrize(
    ("fields", "geld", "expected"),
    [
        ({}, NIETS, [(Ernst.TE_LAAT, "antwoord te laat", "Antwoord geven: Pluktuin", date(2026, 9, 4))]),
        (
            {"antwoord_uiterlijk": date(2026, 9, 25)},
            NIETS,
            [(Ernst.LET_OP, "antwoord morgen", "Antwoord geven: Pluktuin", date(2026, 9, 25))],
        ),
        (
            {"antwoord_uiterlijk": date(2026, 11, 2)},
            NIETS,
            [(Ernst.WACHT, "antwoord uiterlijk 2 nov", "Antwoord geven: Pluktuin", date(2026, 11, 2))],
        ),
        (JA, NIETS, [(Ernst.TE_LAAT, "antwoord te laat", "Antwoord versturen: Pluktuin", date(2026, 9, 4))]),
        (
            SENT,
            Initiatiefgeld(100_000, 40_000, date(2026, 9, 8)),
            [(Ernst.WACHT, "betaling uiterlijk 14 okt", "Betalen: Pluktuin", date(2026, 10, 14))],
        ),
        (SENT, Initiatiefgeld(100_000, 100_000, date(2026, 9, 8)), []),
        (
            DONE,
            NIETS,
            [
                (
                    Ernst.WACHT,
                    "terugkoppeling uiterlijk 8 okt",
                    "Terugkoppelen en bedanken: Pluktuin",
                    date(2026, 10, 8),
                )
            ],
        ),
        (
            {**DONE, "bedankt_op": date(2026, 9, 11)},
            NIETS,
            [(Ernst.WACHT, "terugkoppeling uiterlijk 8 okt", "Terugkoppelen: Pluktuin", date(2026, 10, 8))],
        ),
        (
            {**DONE, "terugkoppeling": "Het bloeit.", "teruggekoppeld_op": date(2026, 9, 12)},
            NIETS,
            [(Ernst.WACHT, "terugkoppeling uiterlijk 8 okt", "Bedanken: Pluktuin", date(2026, 10, 8))],
        ),
        (
            {**DONE, "teruggekoppeld_op": date(2026, 9, 12), "bedankt_op": date(2026, 9, 12)},
            NIETS,
            [],
        ),
        ({"ingetrokken_op": date(2026, 9, 1)}, NIETS, []),
    ],
)
def test_an_initiatief_waits_for_its_answer_its_money_and_its_thanks(
    fields: dict[str, Any], geld: Initiatiefgeld, expected: list[tuple[Ernst, str, str, date | None]]
) -> None:
    found = list(signalen_van_initiatief(replace(IDEE, **fields), geld, TODAY, van="Esweg"))
    assert short(found) == expected
    assert {(signaal.bron, signaal.van, signaal.wijkorgaan_id) for signaal in found} <= {
        (("initiatief", "idee"), "Esweg", None)
    }


def test_a_spaardeel_is_told_a_quarter_of_a_year_ahead_and_once_it_is_over() -> None:
    """Art. 10 subsidieverordening wijkbudgetten: it is spent within its term, or falls to the municipality."""
    for days, besteed, expected in (
        (93, 0, []),
        (92, 0, [(Ernst.LET_OP, "spaartermijn uiterlijk 25 dec", "Spaargeld besteden: nog €\N{NO-BREAK SPACE}2.000")]),
        (0, 50_000, [(Ernst.LET_OP, "spaartermijn vandaag", "Spaargeld besteden: nog €\N{NO-BREAK SPACE}1.500")]),
        (-1, 0, [(Ernst.TE_LAAT, "spaartermijn voorbij", "Spaargeld laten vrijvallen: €\N{NO-BREAK SPACE}2.000")]),
        (-1, 200_000, []),
    ):
        tot = TODAY + timedelta(days=days)
        found = list(signalen_van_spaardeel(saved(tot, besteed), BUDGET, TODAY, van="Esweg"))
        assert [told[:3] for told in short(found)] == expected
        step = Vervolg.VRIJVALLEN if days < 0 else Vervolg.BESTEDEN
        assert all(one.vervolg is step for one in found)
        span = Groep.TE_LAAT if days < 0 else Groep.DEZE_WEEK if days < 8 else Groep.BINNENKORT
        assert groepeer(found, TODAY)[span] == found
        assert all((one.wijk_id, one.jaar, one.van, one.datum) == ("wijk", 2025, "Esweg", tot) for one in found)


@pytest.mark.parametrize(
    ("today", "ernst", "regel"),
    [
        (date(2026, 1, 1), Ernst.NOG_NIET, "Verantwoording wijkbudget 2025 moet binnen zijn"),
        (date(2026, 3, 30), Ernst.LET_OP, "Verantwoording wijkbudget 2025 moet binnen zijn"),
        (date(2026, 4, 1), Ernst.TE_LAAT, "Verantwoording wijkbudget 2025 navragen"),
    ],
)
def test_a_wijk_accounts_for_money_that_it_passed_on(today: date, ernst: Ernst, regel: str) -> None:
    (found,) = signalen_van_verantwoording(BUDGET, VIA_DE_WIJK, today)
    assert (found.ernst, found.regel, found.datum) == (ernst, regel, date(2026, 3, 31))
    assert found.samen


@pytest.mark.parametrize(
    ("budget", "jaar", "today"),
    [
        (replace(BUDGET, verantwoord_op=date(2026, 2, 2)), VIA_DE_WIJK, TODAY),
        (BUDGET, replace(VIA_DE_WIJK, regime=Budgetregime.GEMEENTE_BESLIST), TODAY),
        (BUDGET, replace(VIA_DE_WIJK, verantwoording_uiterlijk=None), TODAY),
        (BUDGET, replace(VIA_DE_WIJK, afgesloten_op=date(2026, 4, 30)), TODAY),
        (BUDGET, VIA_DE_WIJK, date(2025, 12, 31)),
        (replace(BUDGET, soort=Budgetsoort.WERKBUDGET, wijk_id=None), VIA_DE_WIJK, TODAY),
    ],
)
def test_nothing_is_to_be_accounted_for(budget: Budget, jaar: Budgetjaar, today: date) -> None:
    assert list(signalen_van_verantwoording(budget, jaar, today)) == []


def test_a_year_is_to_be_closed_a_month_after_it_is_over_and_accounted_for() -> None:
    gemeente = Budgetjaar(id="jaar", jaar=2025)
    for jaar, today, expected in (
        (gemeente, date(2025, 12, 31), []),
        (gemeente, date(2026, 1, 2), [(Ernst.NOG_NIET, date(2026, 1, 30))]),
        (gemeente, date(2026, 1, 23), [(Ernst.LET_OP, date(2026, 1, 30))]),
        (gemeente, date(2026, 1, 31), [(Ernst.TE_LAAT, date(2026, 1, 30))]),
        (VIA_DE_WIJK, date(2026, 4, 1), [(Ernst.NOG_NIET, date(2026, 4, 30))]),
        (replace(gemeente, afgesloten_op=date(2026, 1, 20)), date(2026, 2, 1), []),
    ):
        found = list(signalen_van_budgetjaar(jaar, today))
        assert [(one.ernst, one.datum) for one in found] == expected
        assert {(one.regel, one.jaar) for one in found} <= {("Budgetjaar 2025 afsluiten", 2025)}


def test_a_collectief_is_told_until_it_stops() -> None:
    group = Gelegenheidscollectief(id="groep", naam="Rust op het plein")
    for einde, expected in (
        (None, []),
        (TODAY - timedelta(days=1), []),
        (TODAY, [(Ernst.LET_OP, "einde vandaag")]),
        (TODAY + timedelta(days=8), [(Ernst.NOG_NIET, "einde uiterlijk 2 okt")]),
    ):
        found = list(signalen_van_collectief(replace(group, einde=einde), TODAY, van="Esweg"))
        assert [(one.ernst, one.woord) for one in found] == expected
        assert {one.regel for one in found} <= {"Afspreken hoe het verdergaat: Rust op het plein"}
