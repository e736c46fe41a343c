"""What can be booked on a budget, in which year, and what a new year takes from the one before."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from wijkregie.domain.budgetten import (
    SOORTEN,
    Boeking,
    Boekingsoort,
    Budget,
    Budgetjaar,
    Budgetregime,
    Budgetsoort,
    check_boeking,
    check_budget,
    check_budgetjaar,
    check_open,
    new_budgetjaar,
    spaar_uiterlijk,
)
from wijkregie.domain.refusals import Refusal

TODAY = date(2027, 2, 1)
JAAR = Budgetjaar(id="j", jaar=2026)
BUDGET = Budget(id="a", jaar=2026, wijk_id="w")
OTHER = Budget(id="b", jaar=2026, wijk_id="v")
WERK = Budget(id="c", jaar=2026, soort=Budgetsoort.WERKBUDGET, stadsdeel_id="s")


def booked(soort: Boekingsoort = Boekingsoort.BESTEDING, **fields: Any) -> Boeking:
    return Boeking(**{"id": "x", "budget_id": "a", "soort": soort, "bedrag": 100, "datum": date(2026, 3, 1), **fields})


SPAARDEEL = booked(Boekingsoort.SPAREN, id="s", tot=date(2026, 12, 31))


def refusal(boeking: Boeking, budget: Budget = BUDGET, jaar: Budgetjaar = JAAR, **beside: Any) -> str:
    with pytest.raises(Refusal) as found:
        check_boeking(boeking, budget, jaar, TODAY, **beside)
    assert str(found.value)
    return found.value.code


@pytest.mark.parametrize(
    ("boeking", "code"),
    [
        (booked(bedrag=0), "boeking_zonder_bedrag"),
        (booked(bedrag=-1), "bedrag_negatief"),
        (booked(bedrag=10**12), "bedrag_te_groot"),
        (booked(datum=date(2027, 2, 2)), "dag_in_toekomst"),
        (booked(Boekingsoort.SPAREN), "spaardeel_zonder_einde"),
        (booked(Boekingsoort.SPAREN, tot=date(2026, 2, 28)), "spaardeel_eindigt_te_vroeg"),
        (booked(Boekingsoort.VRIJVAL, overschrijding="Storm"), "overschrijding_past_niet"),
        (booked(Boekingsoort.OVERHEVELING), "overheveling_zonder_doel"),
    ],
)
def test_what_cannot_be_booked_says_why(boeking: Boeking, code: str) -> None:
    assert refusal(boeking) == code


def test_a_spaardeel_lasts_at_most_the_years_of_its_year() -> None:
    """Three years, art. 10 subsidieverordening wijkbudgetten (domain study 4.1); the number is data of the year."""
    assert spaar_uiterlijk(JAAR, date(2027, 2, 1)) == date(2029, 12, 31)
    assert spaar_uiterlijk(JAAR, date(2025, 12, 10)) == date(2028, 12, 31), "never four years"
    check_boeking(booked(Boekingsoort.SPAREN, tot=date(2029, 12, 31)), BUDGET, JAAR, TODAY)
    four_years = booked(Boekingsoort.SPAREN, tot=date(2030, 12, 31))
    with pytest.raises(Refusal, match="Sparen kan hoogstens 3 jaar na 2026: tot en met 31 december 2029"):
        check_boeking(four_years, BUDGET, JAAR, TODAY)
    check_boeking(four_years, BUDGET, replace(JAAR, spaarjaren=4), TODAY)
    assert refusal(SPAARDEEL, jaar=replace(JAAR, spaarjaren=0)) == "sparen_kan_niet"


def test_money_is_passed_on_between_wijken_of_one_year_only() -> None:
    """Overhevelen to another organisation is possible (domain study 4.1), and every year has one regime."""
    passed = booked(Boekingsoort.OVERHEVELING, naar_budget_id="b")
    check_boeking(passed, BUDGET, JAAR, TODAY, naar=OTHER)
    assert refusal(passed, naar=BUDGET) == "overheveling_naar_zichzelf"
    assert refusal(passed, naar=replace(OTHER, jaar=2025)) == "overheveling_buiten_jaar"
    assert refusal(passed, naar=WERK) == "overheveling_buiten_jaar"


@pytest.mark.parametrize("soort", [Boekingsoort.SPAREN, Boekingsoort.OVERHEVELING])
def test_saving_and_passing_on_are_of_wijken(soort: Boekingsoort) -> None:
    assert soort not in SOORTEN[Budgetsoort.WERKBUDGET]
    assert refusal(booked(soort, budget_id="c"), WERK) == "boeking_niet_op_werkbudget"


def test_a_boeking_is_paid_from_what_fits() -> None:
    promise = booked(Boekingsoort.TOEZEGGING, id="p")
    paid = booked(uit_boeking_id="p")
    check_boeking(paid, BUDGET, JAAR, TODAY, uit=promise)
    assert refusal(paid, uit=None) == "boeking_past_niet"
    assert refusal(paid, uit=replace(promise, budget_id="b")) == "boeking_past_niet"
    assert refusal(paid, uit=booked(Boekingsoort.TOEKENNING)) == "boeking_past_niet"
    assert refusal(booked(Boekingsoort.VRIJVAL, uit_boeking_id="p"), uit=promise) == "boeking_past_niet"
    assert refusal(booked(Boekingsoort.TOEKENNING, uit_boeking_id="p"), uit=promise) == "boeking_past_niet"


def test_a_spaardeel_is_spent_within_its_term_and_given_back_after_it() -> None:
    """Only to be spent within the term of saving (art. 10 subsidieverordening wijkbudgetten)."""
    late = booked(uit_boeking_id="s", datum=date(2027, 1, 1))
    assert refusal(late, uit=SPAARDEEL) == "spaardeel_voorbij"
    assert refusal(booked(uit_boeking_id="s", datum=date(2026, 2, 28)), uit=SPAARDEEL) == "boeking_voor_spaardeel"
    check_boeking(replace(late, datum=date(2026, 12, 31)), BUDGET, JAAR, TODAY, uit=SPAARDEEL)
    check_boeking(replace(late, soort=Boekingsoort.VRIJVAL), BUDGET, JAAR, TODAY, uit=SPAARDEEL)


def test_a_closed_year_takes_only_what_is_of_a_spaardeel() -> None:
    check_open(JAAR)
    closed = replace(JAAR, afgesloten_op=date(2027, 1, 20))
    check_open(closed, SPAARDEEL)
    for uit in (None, booked(Boekingsoort.TOEZEGGING)):
        with pytest.raises(Refusal, match="Het budgetjaar 2026 is op 20 januari 2027 afgesloten"):
            check_open(closed, uit)


@pytest.mark.parametrize(
    "budget",
    [replace(BUDGET, wijk_id=None), replace(WERK, wijk_id="w"), replace(BUDGET, soort=Budgetsoort.WERKBUDGET)],
)
def test_a_wijkbudget_is_of_a_wijk_and_a_werkbudget_is_not(budget: Budget) -> None:
    check_budget(BUDGET)
    check_budget(WERK)
    check_budget(replace(WERK, stadsdeel_id=None))
    with pytest.raises(Refusal, match="Een wijkbudget hoort bij een wijk"):
        check_budget(budget)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"jaar": 1026}, "jaar_kan_niet"),
        ({"spaarjaren": -1}, "spaarjaren_kunnen_niet"),
        ({"spaarjaren": 11}, "spaarjaren_kunnen_niet"),
        ({"antwoord_weken": 0}, "weken_kunnen_niet"),
        ({"antwoord_weken": 53}, "weken_kunnen_niet"),
    ],
)
def test_the_rules_of_a_year_are_within_reason(fields: dict[str, Any], code: str) -> None:
    check_budgetjaar(JAAR)
    with pytest.raises(Refusal) as found:
        check_budgetjaar(replace(JAAR, **fields))
    assert found.value.code == code


def test_the_first_year_has_the_regime_of_its_time() -> None:
    """By way of the wijk up to and with 2025, the municipality decides from 2026 on (domain study 4.1 and 4.2)."""
    old, new = new_budgetjaar(2025, [], id_="x"), new_budgetjaar(2026, [], id_="y")
    assert (old.regime, new.regime) == (Budgetregime.VIA_DE_WIJK, Budgetregime.GEMEENTE_BESLIST)
    assert (old.verantwoording_uiterlijk, new.verantwoording_uiterlijk) == (date(2026, 3, 31), None)


def test_a_year_follows_the_nearest_before_it_and_2026_begins_anew() -> None:
    set_by_hand = Budgetjaar(
        id="h",
        version=4,
        jaar=2026,
        regime=Budgetregime.VIA_DE_WIJK,
        spaarjaren=2,
        aanvraag_uiterlijk=date(2025, 10, 1),
        afgesloten_op=date(2027, 1, 5),
        bron="Verordening",
    )
    old = replace(set_by_hand, jaar=2024, spaarjaren=1, verantwoording_uiterlijk=date(2025, 3, 31))
    assert new_budgetjaar(2028, [old, set_by_hand, replace(old, jaar=2029)], id_="n") == replace(
        set_by_hand, id="n", version=0, jaar=2028, aanvraag_uiterlijk=date(2027, 10, 1), afgesloten_op=None
    )
    into_2026 = new_budgetjaar(2026, [old], id_="n")
    assert (into_2026.regime, into_2026.spaarjaren) == (Budgetregime.GEMEENTE_BESLIST, 1)
    assert into_2026.verantwoording_uiterlijk == date(2027, 3, 31)
    assert new_budgetjaar(2025, [old], id_="n").regime is Budgetregime.VIA_DE_WIJK
