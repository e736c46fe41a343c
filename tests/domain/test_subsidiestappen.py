"""What each kind of step carries, and stappen of one subsidie that cannot be."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY, refuses, stap
from wijkregie.domain.subsidiegronden import Grond
from wijkregie.domain.subsidies import (
    Bedragen,
    Stapsoort,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    besluit,
    nog_te_betalen,
    subsidiestand,
    te_veel_betaald,
)
from wijkregie.domain.subsidiestappen import STAPVORMEN, check_stap, check_stappen, gronden_na

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


@pytest.mark.parametrize(
    ("soort", "needs"),
    [
        (Stapsoort.VERLEEND, {"bedrag"}),
        (Stapsoort.DIRECT_VASTGESTELD, {"bedrag"}),
        (Stapsoort.GEDEELTELIJK_VERLEEND, {"bedrag"}),
        (Stapsoort.BETAALD, {"bedrag"}),
        (Stapsoort.LAGER_VASTGESTELD, {"bedrag", "grond"}),
        (Stapsoort.TERUGGEVORDERD, {"bedrag"}),
        (Stapsoort.VERREKEND, {"bedrag"}),
        (Stapsoort.VERLENING_GEWIJZIGD, {"bedrag"}),
        (Stapsoort.BEZWAAR_GEGROND, {"bedrag"}),
        (Stapsoort.GEWEIGERD, {"grond"}),
        (Stapsoort.VERLENING_INGETROKKEN, {"grond"}),
        (Stapsoort.VERDAAGD, {"termijn_tot"}),
        (Stapsoort.AANVRAAG_ONTVANGEN, set()),
        (Stapsoort.VASTGESTELD, set()),
    ],
)
def test_a_new_step_has_what_its_kind_needs(soort: Stapsoort, needs: set[str]) -> None:
    vorm = STAPVORMEN[soort]
    assert vorm.nodig == needs
    ground = vorm.gronden[0] if vorm.gronden else None
    whole = stap(soort, TODAY, 1, termijn_tot=TODAY, grond=ground)
    check_stap(whole, TODAY)
    for veld in needs:
        bare: dict[str, Any] = {veld: None}
        with refuses(f"stap_zonder_{veld}"):
            check_stap(replace(whole, **bare), TODAY)
    with refuses("dag_in_toekomst"):
        check_stap(whole, TODAY - timedelta(days=1))


@pytest.mark.parametrize(
    ("soort", "fits", "fits_not"),
    [
        (Stapsoort.GEWEIGERD, {"4:35", "4:25", "regeling"}, Grond.GEGEVENS_ONJUIST),
        (Stapsoort.GEDEELTELIJK_VERLEEND, {"4:35", "4:25", "regeling"}, Grond.BEGROTING),
        (Stapsoort.LAGER_VASTGESTELD, {"4:46"}, Grond.PLAFOND),
        (Stapsoort.VERLENING_INGETROKKEN, {"4:48", "4:49", "4:50"}, Grond.REGELING),
        (Stapsoort.VERLENING_GEWIJZIGD, {"4:48", "4:49", "4:50"}, Grond.FAILLISSEMENT),
    ],
)
def test_a_ground_is_of_the_article_of_its_step(soort: Stapsoort, fits: set[str], fits_not: Grond) -> None:
    articles = {ground.value.removeprefix("Awb ").split(" ")[0] for ground in STAPVORMEN[soort].gronden}
    assert articles == fits
    with refuses("grond_past_niet"):
        check_stap(stap(soort, TODAY, 1, grond=fits_not), TODAY)


@pytest.mark.parametrize("soort", [Stapsoort.VERLENING_GEWIJZIGD, Stapsoort.VERLENING_INGETROKKEN])
def test_what_was_settled_is_changed_on_other_grounds(soort: Stapsoort) -> None:
    """Awb 4:48 and 4:50 before the vaststelling, 4:49 after it."""
    before, after = gronden_na(soort, PAID_WHOLE), gronden_na(soort, SETTLED)
    assert not set(before) & set(after)
    assert {ground.value.split(" ")[1] for ground in before} == {"4:48", "4:50"}
    assert {ground.value.split(" ")[1] for ground in after} == {"4:49"}
    assert gronden_na(Stapsoort.GEWEIGERD, [ASKED]) == STAPVORMEN[Stapsoort.GEWEIGERD].gronden


@pytest.mark.parametrize("soort", [Stapsoort.VERLEEND, Stapsoort.BETAALD, Stapsoort.TERUGGEVORDERD])
def test_nothing_is_not_granted_paid_or_taken_back(soort: Stapsoort) -> None:
    """Awb 4:87: a payment of nothing would meet the term."""
    with refuses("stap_met_nul"):
        check_stap(stap(soort, TODAY, 0), TODAY)
    check_stap(stap(Stapsoort.BEZWAAR_GEGROND, TODAY, 0), TODAY)


def test_every_ground_has_words_of_its_own_and_a_step() -> None:
    assert {ground for vorm in STAPVORMEN.values() for ground in vorm.gronden} == set(Grond)
    assert all(ground.woorden[0].islower() and not ground.woorden.endswith(".") for ground in Grond)


PAID_WHOLE = [ASKED, stap(Stapsoort.VERLEEND, later(30), 500_000), stap(Stapsoort.BETAALD, later(40), 500_000)]
SETTLED = [*PAID_WHOLE, stap(Stapsoort.LAGER_VASTGESTELD, later(320), 450_000)]
DISPUTED = [ASKED, REFUSED, stap(Stapsoort.BEKENDGEMAAKT, later(31)), stap(Stapsoort.BEZWAAR_ONTVANGEN, later(40))]
FIVE_YEARS = date(later(320).year + 5, later(320).month, later(320).day)


@pytest.mark.parametrize(
    ("others", "step", "code"),
    [
        # Awb 4:14: a decision that was made cannot be put off.
        ([ASKED, GRANTED], stap(Stapsoort.VERDAAGD, later(31), termijn_tot=later(90)), "verdaging_na_besluit"),
        ([ASKED], stap(Stapsoort.VERDAAGD, later(20), termijn_tot=later(19)), "verdaging_te_vroeg"),
        # Awb 4:5 and 4:15: an aanvraag is completed before the decision, of which there is one.
        ([ASKED, GRANTED], stap(Stapsoort.AANVULLING_GEVRAAGD, later(31)), "stap_na_besluit"),
        (
            [*LIFE[:2], stap(Stapsoort.BUITEN_BEHANDELING, later(20))],
            stap(Stapsoort.AANVULLING_ONTVANGEN, later(21)),
            "stap_na_besluit",
        ),
        (PAID_WHOLE, stap(Stapsoort.GEWEIGERD, later(41)), "besluit_dubbel"),
        ([ASKED, REFUSED], stap(Stapsoort.VERLEEND, later(41), 1), "besluit_dubbel"),
        ([ASKED, REFUSED], stap(Stapsoort.INGETROKKEN, later(41)), "besluit_dubbel"),
        (
            [*PAID_WHOLE, stap(Stapsoort.VERLENING_INGETROKKEN, later(50))],
            stap(Stapsoort.VERLENING_GEWIJZIGD, later(51), 1),
            "stap_zonder_toekenning",
        ),
        # Awb 4:48 and 4:50 hold until the vaststelling, 4:49 from then on.
        (
            PAID_WHOLE,
            stap(Stapsoort.VERLENING_GEWIJZIGD, later(41), 1, grond=Grond.NIEUWE_FEITEN),
            "grond_voor_vaststelling",
        ),
        (
            SETTLED,
            stap(Stapsoort.VERLENING_INGETROKKEN, later(330), grond=Grond.GEWIJZIGD_INZICHT),
            "grond_na_vaststelling",
        ),
        # Awb 6:4 and 7:10: a bezwaar is against a decision, and ends once.
        ([ASKED], stap(Stapsoort.BEZWAAR_ONTVANGEN, later(9)), "stap_zonder_besluit"),
        (DISPUTED, stap(Stapsoort.BEZWAAR_ONTVANGEN, later(41)), "bezwaar_dubbel"),
        ([ASKED, REFUSED], stap(Stapsoort.BEZWAAR_GEGROND, later(41), 1), "bezwaar_loopt_niet"),
        (
            [*DISPUTED, stap(Stapsoort.BEZWAAR_ONGEGROND, later(50))],
            stap(Stapsoort.BEZWAAR_INGETROKKEN, later(51)),
            "bezwaar_loopt_niet",
        ),
        # Awb 4:48 and 4:50: only what was granted is changed or taken back.
        ([ASKED, REFUSED], stap(Stapsoort.VERLENING_GEWIJZIGD, later(41), 1), "stap_zonder_toekenning"),
        ([ASKED], stap(Stapsoort.VERLENING_INGETROKKEN, later(41)), "stap_zonder_toekenning"),
        # Awb 4:49 lid 3 and 4:57 lid 4: five years.
        (SETTLED, stap(Stapsoort.TERUGGEVORDERD, FIVE_YEARS + timedelta(days=1), 50_000), "terug_na_vijf_jaar"),
        (SETTLED, stap(Stapsoort.VERREKEND, FIVE_YEARS + timedelta(days=1), 50_000), "terug_na_vijf_jaar"),
        (SETTLED, stap(Stapsoort.VERLENING_INGETROKKEN, FIVE_YEARS + timedelta(days=1)), "terug_na_vijf_jaar"),
        (SETTLED, stap(Stapsoort.VERLENING_GEWIJZIGD, FIVE_YEARS + timedelta(days=1), 1), "terug_na_vijf_jaar"),
        (SETTLED, stap(Stapsoort.VERLENING_GEWIJZIGD, later(330), 500_001), "meer_vastgesteld_dan_verleend"),
        # Awb 4:46: lower is less.
        (PAID_WHOLE, stap(Stapsoort.LAGER_VASTGESTELD, later(320), 500_000), "niet_lager_vastgesteld"),
        # Awb 4:52: what was granted is paid, no more.
        (PAID_WHOLE[:2], stap(Stapsoort.BETAALD, later(41), 500_001), "meer_betaald_dan_verleend"),
        (PAID_WHOLE, stap(Stapsoort.BETAALD, later(41), 1), "meer_betaald_dan_verleend"),
        (SETTLED, stap(Stapsoort.BETAALD, later(330), 1), "meer_betaald_dan_verleend"),
        (LIFE, stap(Stapsoort.BETAALD, later(341), 1), "stap_na_afsluiting"),
        (LIFE, stap(Stapsoort.AFGESLOTEN, later(341)), "stap_na_afsluiting"),
    ],
)
def test_the_later_life_has_its_rules(others: list[Subsidiestap], step: Subsidiestap, code: str) -> None:
    check_stappen(others)
    with refuses(code):
        check_stappen([*others, step])


@pytest.mark.parametrize(
    "step",
    [
        stap(Stapsoort.TERUGGEVORDERD, FIVE_YEARS, 50_000),
        stap(Stapsoort.VERLENING_INGETROKKEN, FIVE_YEARS),
        stap(Stapsoort.VERLENING_GEWIJZIGD, FIVE_YEARS + timedelta(days=1), 460_000),
    ],
)
def test_five_years_after_the_vaststelling_is_still_in_time(step: Subsidiestap) -> None:
    check_stappen([*SETTLED, step])


def test_what_came_back_may_be_paid_again() -> None:
    back = stap(Stapsoort.TERUGGEVORDERD, later(50), 200_000)
    check_stappen([*PAID_WHOLE, back, stap(Stapsoort.BETAALD, later(51), 200_000)])
    with refuses("meer_betaald_dan_verleend"):
        check_stappen([*PAID_WHOLE, back, stap(Stapsoort.BETAALD, later(51), 200_001)])


def test_a_bezwaar_turns_a_refusal_into_money() -> None:
    upheld = stap(Stapsoort.BEZWAAR_GEGROND, later(60), 300_000)
    assert subsidiestand(DISPUTED) is Subsidiestand.GEWEIGERD
    check_stappen([*DISPUTED, upheld, stap(Stapsoort.BETAALD, later(70), 300_000)])
    assert subsidiestand([*DISPUTED, upheld]) is Subsidiestand.VERLEEND
    assert besluit([*DISPUTED, upheld]) == upheld
    assert bedragen([*DISPUTED, upheld]).verleend == 300_000
    nothing = replace(upheld, bedrag=0)
    assert besluit([*DISPUTED, nothing]) == REFUSED
    assert subsidiestand([*DISPUTED, nothing]) is Subsidiestand.GEWEIGERD


@pytest.mark.parametrize("soort", [Stapsoort.BEZWAAR_ONGEGROND, Stapsoort.BEZWAAR_INGETROKKEN])
def test_a_bezwaar_without_result_leaves_all_as_it_was(soort: Stapsoort) -> None:
    ended = [*DISPUTED, stap(soort, later(60))]
    assert subsidiestand(ended) is Subsidiestand.GEWEIGERD
    assert bedragen(ended) == bedragen(DISPUTED)
    check_stappen([*ended, stap(Stapsoort.BEZWAAR_ONTVANGEN, later(61))])


def test_a_running_bezwaar_leaves_the_stand() -> None:
    paid = [*PAID_WHOLE, stap(Stapsoort.BEZWAAR_ONTVANGEN, later(45))]
    assert subsidiestand(paid) is Subsidiestand.BETAALD
    assert subsidiestand([*paid[:2], paid[3]]) is Subsidiestand.VERLEEND


@pytest.mark.parametrize(
    ("before", "revised", "granted", "settled"),
    [
        (PAID_WHOLE, Stapsoort.BEZWAAR_GEGROND, 480_000, None),
        (SETTLED, Stapsoort.BEZWAAR_GEGROND, 500_000, 480_000),
        (PAID_WHOLE, Stapsoort.VERLENING_GEWIJZIGD, 480_000, None),
        (SETTLED, Stapsoort.VERLENING_GEWIJZIGD, 500_000, 480_000),
        ([ASKED, stap(Stapsoort.DIRECT_VASTGESTELD, later(30), 1)], Stapsoort.BEZWAAR_GEGROND, 480_000, 480_000),
    ],
)
def test_a_new_amount_is_of_the_decision_it_is_about(
    before: list[Subsidiestap], revised: Stapsoort, granted: int, settled: int | None
) -> None:
    objected = [] if revised is Stapsoort.VERLENING_GEWIJZIGD else [stap(Stapsoort.BEZWAAR_ONTVANGEN, later(325))]
    stappen = [*before, *objected, stap(revised, later(330), 480_000)]
    check_stappen(stappen)
    amounts = bedragen(stappen)
    assert (amounts.verleend, amounts.vastgesteld) == (granted, settled)


def test_what_is_taken_back_was_never_due() -> None:
    taken = stap(Stapsoort.VERLENING_INGETROKKEN, later(330))
    for before, settled in ((PAID_WHOLE, None), (SETTLED, 0)):
        amounts = bedragen([*before, taken])
        assert (amounts.verleend, amounts.vastgesteld) == (0, settled)
        assert (nog_te_betalen(amounts), te_veel_betaald(amounts)) == (0, 500_000)
        told = [*before, taken, stap(Stapsoort.BEKENDGEMAAKT, later(331))]
        assert subsidiestand(told) is Subsidiestand.VERLENING_INGETROKKEN
        check_stappen([*told, stap(Stapsoort.TERUGGEVORDERD, later(340), 500_000)])
    assert te_veel_betaald(Bedragen(betaald=1)) == 0


def test_announcing_a_vaststelling_leaves_it_settled() -> None:
    assert subsidiestand([*SETTLED, stap(Stapsoort.BEKENDGEMAAKT, later(321))]) is Subsidiestand.VASTGESTELD


def test_what_was_wrong_already_stops_no_correction_of_something_else() -> None:
    wrong = [*PAID_WHOLE, stap(Stapsoort.BETAALD, later(41), 100_000)]
    with refuses("meer_betaald_dan_verleend"):
        check_stappen(wrong)
    check_stappen([*wrong, stap(Stapsoort.VERANTWOORDING_ONTVANGEN, later(300))], wrong)
    check_stappen([replace(wrong[0], bedrag=400_000), *wrong[1:]], wrong)
    check_stappen(wrong[:3], wrong)
    with refuses("stap_zonder_betaling"):
        check_stappen([*wrong[:2], stap(Stapsoort.TERUGGEVORDERD, later(42), 1)], wrong)
