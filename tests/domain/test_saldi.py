"""The ledger of a budget: it adds up whatever is booked, and nothing is spent that is not there."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkregie.domain.budgetten import Boeking, Boekingsoort
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.saldi import (
    Saldo,
    check_saldo,
    saldo,
    spaardelen,
    spaartermijnen,
    tekort_van,
    toezeggingen,
    verloop,
)

BUDGETS = ("a", "b", "c")
DAY = date(2026, 3, 1)

days = st.dates(date(2025, 12, 1), date(2026, 12, 31))
boekingen = st.lists(
    st.builds(
        Boeking,
        id=st.integers(0, 20).map(str),
        budget_id=st.sampled_from(BUDGETS),
        soort=st.sampled_from(Boekingsoort),
        bedrag=st.integers(0, 10_000_000),
        datum=days,
        naar_budget_id=st.none() | st.sampled_from(BUDGETS),
        uit_boeking_id=st.none() | st.integers(0, 20).map(str),
        overschrijding=st.sampled_from(["", "Storm"]),
    ),
    max_size=16,
    unique_by=lambda boeking: boeking.id,
)


def adds_up(found: Saldo) -> bool:
    gone = found.toegezegd + found.besteed + found.gespaard + found.overgeheveld + found.vrijgevallen
    return found.toegekend + found.ingekomen == found.vrij + gone


def booked(soort: Boekingsoort, bedrag: int, id_: str = "x", **fields_: object) -> Boeking:
    given_ = {"budget_id": "a", "datum": DAY, **fields_}
    return Boeking(id=id_, soort=soort, bedrag=bedrag, **given_)  # type: ignore[arg-type]


GRANTED = booked(Boekingsoort.TOEKENNING, 1000, "t")


@settings(max_examples=40)
@given(boekingen)
def test_any_boekingen_add_up(found: list[Boeking]) -> None:
    """What came in is what is free, set apart, spent, passed on or given back: two ways of counting, one sum."""
    for budget_id in BUDGETS:
        assert adds_up(saldo(budget_id, found))


@settings(max_examples=40)
@given(boekingen)
def test_what_wijken_pass_on_stays_in_town(found: list[Boeking]) -> None:
    passed = [boeking for boeking in found if boeking.naar_budget_id or boeking.soort is not Boekingsoort.OVERHEVELING]
    town = sum((saldo(budget_id, passed) for budget_id in BUDGETS), Saldo())
    assert adds_up(town)
    assert town.ingekomen == town.overgeheveld
    assert town.beschikbaar == town.toegekend


@settings(max_examples=40)
@given(boekingen, st.randoms(use_true_random=False))
def test_the_order_of_entering_changes_nothing(found: list[Boeking], chance: "st.DataObject") -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert saldo("a", shuffled) == saldo("a", found)
    assert [regel.boeking.id for regel in verloop("a", shuffled)] == [regel.boeking.id for regel in verloop("a", found)]


@settings(max_examples=40)
@given(boekingen)
def test_taken_in_one_by_one_nothing_is_ever_spent_that_is_not_there(found: list[Boeking]) -> None:
    """What is let in leaves no budget shorter than its overschrijdingen allow, and no spaardeel below nothing."""
    kept: list[Boeking] = []
    for boeking in found:
        try:
            for budget_id in BUDGETS:
                check_saldo(budget_id, kept, [*kept, boeking])
        except Refusal:
            continue
        kept.append(boeking)
    for budget_id in BUDGETS:
        assert tekort_van(budget_id, kept) == 0
        assert all(deel.over >= 0 for deel in spaardelen(budget_id, kept))
        if not any(boeking.overschrijding for boeking in kept if boeking.budget_id == budget_id):
            assert saldo(budget_id, kept).vrij >= 0


def test_each_kind_does_its_own() -> None:
    mine = [
        GRANTED,
        booked(Boekingsoort.TOEZEGGING, 100, "p"),
        booked(Boekingsoort.BESTEDING, 30, "b1", uit_boeking_id="p"),
        booked(Boekingsoort.BESTEDING, 50, "b2"),
        booked(Boekingsoort.SPAREN, 200, "s", tot=date(2028, 12, 31)),
        booked(Boekingsoort.BESTEDING, 60, "b3", uit_boeking_id="s", datum=DAY + timedelta(days=400)),
        booked(Boekingsoort.VRIJVAL, 40, "v1", uit_boeking_id="s"),
        booked(Boekingsoort.OVERHEVELING, 70, "o", naar_budget_id="b"),
        booked(Boekingsoort.OVERHEVELING, 20, "i", budget_id="b", naar_budget_id="a"),
        booked(Boekingsoort.VRIJVAL, 10, "v2"),
    ]
    assert saldo("a", mine) == Saldo(
        toegekend=1000,
        ingekomen=20,
        toegezegd=70,
        besteed=140,
        gespaard=100,
        overgeheveld=70,
        vrijgevallen=50,
        vrij=590,
    )
    assert saldo("b", mine).vrij == 70 - 20


def test_paying_a_toezegging_takes_only_what_goes_beyond_it() -> None:
    mine = [
        GRANTED,
        booked(Boekingsoort.TOEZEGGING, 100, "p"),
        booked(Boekingsoort.BESTEDING, 80, "b1", uit_boeking_id="p", datum=DAY + timedelta(days=1)),
        booked(Boekingsoort.BESTEDING, 45, "b2", uit_boeking_id="p", datum=DAY + timedelta(days=2)),
    ]
    assert [(regel.erbij, regel.vrij) for regel in verloop("a", mine)] == [
        (1000, 1000),
        (-100, 900),
        (0, 900),
        (-25, 875),
    ]
    (deel,) = toezeggingen("a", mine)
    assert (deel.besteed, deel.over, deel.open) == (125, -25, 0)


def test_what_another_wijk_passes_on_comes_before_what_is_spent_that_day() -> None:
    passed = booked(Boekingsoort.OVERHEVELING, 500, "o", budget_id="b", naar_budget_id="a")
    spent = booked(Boekingsoort.BESTEDING, 1400, "s")
    assert [regel.vrij for regel in verloop("a", [spent, passed, GRANTED])] == [500, 1500, 100]


def test_nothing_booked_is_nothing() -> None:
    assert saldo("a", []) == Saldo()
    assert tekort_van("a", []) == 0
    assert {field.name for field in fields(Saldo)} >= {"vrij", "ingekomen"}


def refused(before: Sequence[Boeking], after: Sequence[Boeking], code: str) -> str:
    with pytest.raises(Refusal) as found:
        check_saldo("a", before, after)
    assert found.value.code == code
    return str(found.value)


@pytest.mark.parametrize(
    ("soort", "code"),
    [
        (Boekingsoort.TOEZEGGING, "budget_tekort"),
        (Boekingsoort.BESTEDING, "budget_tekort"),
        (Boekingsoort.SPAREN, "budget_tekort_zonder"),
        (Boekingsoort.OVERHEVELING, "budget_tekort_zonder"),
        (Boekingsoort.VRIJVAL, "budget_tekort_zonder"),
    ],
)
def test_more_than_is_free_is_refused_with_the_figures(soort: Boekingsoort, code: str) -> None:
    said = refused([GRANTED], [GRANTED, booked(soort, 1250)], code)
    assert "€\N{NO-BREAK SPACE}2,50" in said
    assert "€\N{NO-BREAK SPACE}10" in said


def test_a_reason_lets_a_budget_be_short_by_that_boeking_alone() -> None:
    short = [GRANTED, booked(Boekingsoort.BESTEDING, 1250, "b", overschrijding="Storm")]
    check_saldo("a", [GRANTED], short)
    assert saldo("a", short).vrij == -250
    assert tekort_van("a", short) == 0
    deep = [*short, booked(Boekingsoort.BESTEDING, 1001, "c")]
    assert "€\N{NO-BREAK SPACE}0 vrij" in refused(short, deep, "budget_tekort")


def test_taking_away_what_was_spent_is_refused() -> None:
    before = [GRANTED, booked(Boekingsoort.BESTEDING, 900)]
    assert "€\N{NO-BREAK SPACE}9 tekort" in refused(before, before[1:], "budget_tekort_na_wijziging")


def test_what_was_short_already_may_be_mended_in_steps() -> None:
    short = [booked(Boekingsoort.BESTEDING, 900)]
    check_saldo("a", short, [*short, booked(Boekingsoort.TOEKENNING, 100, "t")])
    refused(short, [*short, booked(Boekingsoort.BESTEDING, 1, "c")], "budget_tekort")


def test_a_spaardeel_never_holds_less_than_nothing() -> None:
    saved = [GRANTED, booked(Boekingsoort.SPAREN, 200, "s", tot=date(2027, 12, 31))]
    spent = [*saved, booked(Boekingsoort.BESTEDING, 150, "b", uit_boeking_id="s")]
    check_saldo("a", saved, spent)
    over = booked(Boekingsoort.VRIJVAL, 51, "v", uit_boeking_id="s")
    assert "€\N{NO-BREAK SPACE}0,50" in refused(spent, [*spent, over], "spaardeel_overtrokken")
    check_saldo("a", [*spent, over], [*spent, over, booked(Boekingsoort.TOEKENNING, 1, "more")])
    whole = [
        GRANTED,
        booked(Boekingsoort.SPAREN, 10, "s2", tot=DAY),
        booked(Boekingsoort.BESTEDING, 20, "b", uit_boeking_id="s2"),
    ]
    assert "€\N{NO-BREAK SPACE}0" in refused([GRANTED], whole, "spaardeel_overtrokken")


def test_a_spaarterm_is_told_a_quarter_of_a_year_ahead_and_when_it_is_over() -> None:
    """Art. 10 subsidieverordening wijkbudgetten: spent within the term, else it falls to the municipality."""
    today = date(2026, 11, 21)
    mine = [
        booked(Boekingsoort.SPAREN, 100, "later", tot=date(2027, 12, 31)),
        booked(Boekingsoort.SPAREN, 100, "soon", tot=date(2026, 12, 31)),
        booked(Boekingsoort.SPAREN, 100, "over", tot=date(2026, 11, 20)),
        booked(Boekingsoort.SPAREN, 100, "spent", tot=date(2026, 12, 1)),
        booked(Boekingsoort.BESTEDING, 100, "b", uit_boeking_id="spent"),
    ]
    found = spaartermijnen([*spaardelen("a", mine), *toezeggingen("a", mine)], today)
    assert [(deel.boeking.id, deel.dagen_over(today)) for deel in found] == [("over", -1), ("soon", 40)]
    (promise,) = toezeggingen("a", [booked(Boekingsoort.TOEZEGGING, 5)])
    assert promise.dagen_over(today) is None
