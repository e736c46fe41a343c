"""What each kind of step carries, and stappen of one subsidie that cannot be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.kit import refuses, stap
from wijkregie.domain.subsidies import Stapsoort, Subsidiestap
from wijkregie.domain.subsidiestappen import check_stappen

D = date(2026, 9, 7)
ASKED = stap(Stapsoort.AANVRAAG_ONTVANGEN, D, 500_000)


def later(days: int) -> date:
    return D + timedelta(days=days)


LIFE = [
    ASKED,
    stap(Stapsoort.AANVULLING_GEVRAAGD, later(3), termijn_tot=later(17)),
    stap(Stapsoort.AANVULLING_ONTVANGEN, later(9)),
    stap(Stapsoort.VERLEEND, later(30), 500_000),
    stap(Stapsoort.BEKENDGEMAAKT, later(30)),
    stap(Stapsoort.BETAALD, later(40), 500_000),
    stap(Stapsoort.VERANTWOORDING_ONTVANGEN, later(300)),
    stap(Stapsoort.LAGER_VASTGESTELD, later(320), 450_000),
    stap(Stapsoort.TERUGGEVORDERD, later(330), 50_000),
    stap(Stapsoort.AFGESLOTEN, later(340)),
]


def test_a_whole_life_is_accepted_step_by_step() -> None:
    for number in range(len(LIFE) + 1):
        check_stappen(LIFE[:number])


GRANTED = stap(Stapsoort.VERLEEND, later(30))
REFUSED = stap(Stapsoort.GEWEIGERD, later(30))
PAID = stap(Stapsoort.BETAALD, later(40), 300_000)


@pytest.mark.parametrize(
    ("others", "step", "code"),
    [
        ([], stap(Stapsoort.VERLEEND, D), "stap_zonder_aanvraag"),
        ([ASKED], stap(Stapsoort.VERLEEND, later(-1)), "stap_voor_aanvraag"),
        ([ASKED], stap(Stapsoort.AANVULLING_ONTVANGEN, later(5)), "aanvulling_niet_gevraagd"),
        ([ASKED], stap(Stapsoort.BEKENDGEMAAKT, later(5)), "stap_zonder_besluit"),
        ([ASKED, GRANTED], stap(Stapsoort.BEKENDGEMAAKT, later(29)), "stap_zonder_besluit"),
        ([ASKED], stap(Stapsoort.BETAALD, later(5)), "stap_zonder_toekenning"),
        ([ASKED, REFUSED], stap(Stapsoort.BETAALD, later(31)), "stap_zonder_toekenning"),
        ([ASKED], stap(Stapsoort.VERANTWOORDING_ONTVANGEN, later(31)), "stap_zonder_toekenning"),
        ([ASKED], stap(Stapsoort.VASTGESTELD, later(31)), "stap_zonder_toekenning"),
        ([ASKED, GRANTED], stap(Stapsoort.TERUGGEVORDERD, later(31), 1), "stap_zonder_betaling"),
        ([ASKED], stap(Stapsoort.VERLEEND, later(5), -1), "bedrag_negatief"),
        ([ASKED], stap(Stapsoort.AANVULLING_GEVRAAGD, later(5), termijn_tot=later(4)), "hersteltermijn_te_vroeg"),
        ([ASKED], stap(Stapsoort.AANVRAAG_ONTVANGEN, later(5)), "aanvraag_dubbel"),
        ([ASKED, GRANTED], stap(Stapsoort.AANVRAAG_ONTVANGEN, later(31)), "aanvraag_dubbel"),
        ([ASKED, REFUSED], stap(Stapsoort.AANVRAAG_ONTVANGEN, later(29)), "aanvraag_dubbel"),
        ([ASKED, REFUSED], stap(Stapsoort.AANVRAAG_ONTVANGEN, REFUSED.datum), "aanvraag_op_einddag"),
        ([GRANTED], stap(Stapsoort.AANVRAAG_ONTVANGEN, later(31)), "stap_voor_aanvraag"),
        (LIFE[:7], stap(Stapsoort.LAGER_VASTGESTELD, later(320), 500_001), "meer_vastgesteld_dan_verleend"),
        (LIFE[:9], stap(Stapsoort.VERREKEND, later(331), 450_001), "meer_terug_dan_betaald"),
    ],
)
def test_what_cannot_be_is_refused(others: list[Subsidiestap], step: Subsidiestap, code: str) -> None:
    check_stappen(others if others != [GRANTED] else [])
    with refuses(code):
        check_stappen([*others, step])


@pytest.mark.parametrize(
    ("place", "changed", "code"),
    [
        (0, {"datum": later(1)}, None),
        (0, {"datum": later(4)}, "stap_voor_aanvraag"),
        (3, {"datum": later(41)}, "stap_zonder_besluit"),
        (3, {"soort": Stapsoort.GEWEIGERD}, "stap_zonder_toekenning"),
        (3, {"bedrag": 400_000}, "meer_betaald_dan_verleend"),
        (5, {"bedrag": 40_000}, "meer_terug_dan_betaald"),
        (5, {"bedrag": None}, None),
        (7, {"datum": later(29)}, "stap_zonder_toekenning"),
        (7, {"datum": later(31)}, "meer_betaald_dan_verleend"),
        (7, {"datum": later(299)}, None),
    ],
)
def test_a_corrected_step_must_leave_the_others_possible(
    place: int, changed: dict[str, object], code: str | None
) -> None:
    stappen = [*LIFE[:place], replace(LIFE[place], **changed), *LIFE[place + 1 :]]  # type: ignore[arg-type]
    if code is None:
        check_stappen(stappen)
    else:
        with refuses(code):
            check_stappen(stappen)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (0, "stap_zonder_aanvraag"),
        (1, "aanvulling_niet_gevraagd"),
        (2, None),
        (3, "stap_zonder_besluit"),
        (4, None),
        (5, "stap_zonder_betaling"),
        (9, None),
    ],
)
def test_a_step_that_others_stand_on_is_not_removed(place: int, code: str | None) -> None:
    left = [*LIFE[:place], *LIFE[place + 1 :]]
    if code is None:
        check_stappen(left)
    else:
        with refuses(code):
            check_stappen(left)


def test_after_a_refusal_one_may_ask_again() -> None:
    again = stap(Stapsoort.AANVRAAG_ONTVANGEN, later(40), 400_000)
    check_stappen([ASKED, REFUSED, again])
    with refuses("aanvraag_dubbel"):
        check_stappen([ASKED, again])
    with refuses("stap_zonder_toekenning"):
        check_stappen(
            [ASKED, GRANTED, stap(Stapsoort.INGETROKKEN, later(35)), again, stap(Stapsoort.BETAALD, later(50))]
        )


def test_money_of_an_earlier_round_may_come_back_in_the_next() -> None:
    withdrawn = [ASKED, GRANTED, PAID, stap(Stapsoort.INGETROKKEN, later(50))]
    again = stap(Stapsoort.AANVRAAG_ONTVANGEN, later(60))
    check_stappen([*withdrawn, again, stap(Stapsoort.TERUGGEVORDERD, later(70), 300_000)])


def test_an_aanvraag_that_ended_on_its_own_day_can_be() -> None:
    check_stappen([ASKED, stap(Stapsoort.INGETROKKEN, D)])
