from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Bedragen, Stapsoort, Subsidiestand, Subsidiestap, subsidiestand
from wijkregie.domain.subsidiestappen import STAPVORMEN, check_stappen
from wijkregie.domain.subsidievervolg import (
    mogelijke_stappen,
    volgende_stappen,
    voorgesteld_bedrag,
)

DAY = date(2026, 9, 1)
REGELING = Regeling(id="r", jaar=2027, direct_vaststellen_tot=200_000)


def stap(number: int, soort: Stapsoort) -> Subsidiestap:
    return Subsidiestap(id=str(number), subsidie_id="s", soort=soort, datum=DAY + timedelta(days=number))


@given(st.lists(st.integers(0, 8), min_size=1, max_size=12))
def test_what_is_offered_is_never_refused(choices: list[int]) -> None:
    stappen: list[Subsidiestap] = []
    for number, choice in enumerate(choices):
        offered = volgende_stappen(stappen, None, None)
        if not offered:
            assert subsidiestand(stappen) is Subsidiestand.AFGESLOTEN
            return
        new = stap(number, offered[choice % len(offered)])
        stappen.append(new)
        check_stappen(stappen)


@given(st.lists(st.integers(0, 24), min_size=1, max_size=8))
def test_what_is_possible_holds_all_that_is_likely_and_is_never_refused(choices: list[int]) -> None:
    stappen: list[Subsidiestap] = []
    for number, choice in enumerate(choices):
        possible = mogelijke_stappen(stappen)
        if not possible:
            assert subsidiestand(stappen) is Subsidiestand.AFGESLOTEN
            break
        assert set(volgende_stappen(stappen, None, None)) <= set(possible)
        stappen.append(stap(number, possible[choice % len(possible)]))
        check_stappen(stappen)
    for step in stappen:
        assert step.soort in mogelijke_stappen(stappen, step)


def test_what_cannot_come_yet_is_not_possible() -> None:
    asked = stap(0, Stapsoort.AANVRAAG_ONTVANGEN)
    assert mogelijke_stappen([]) == (Stapsoort.AANVRAAG_ONTVANGEN,)
    later = {Stapsoort.BETAALD, Stapsoort.BEKENDGEMAAKT, Stapsoort.VASTGESTELD, Stapsoort.TERUGGEVORDERD}
    assert not later & set(mogelijke_stappen([asked]))
    assert Stapsoort.AANVRAAG_ONTVANGEN not in mogelijke_stappen([asked])
    granted = [asked, stap(1, Stapsoort.VERLEEND), stap(2, Stapsoort.BETAALD)]
    assert Stapsoort.GEWEIGERD not in mogelijke_stappen(granted, granted[1])
    assert mogelijke_stappen(granted, asked) == (Stapsoort.AANVRAAG_ONTVANGEN,)


def test_the_likeliest_steps_lead_to_the_end() -> None:
    stappen: list[Subsidiestap] = []
    while offered := volgende_stappen(stappen, None, None):
        stappen.append(stap(len(stappen), offered[0]))
        assert len(stappen) < 10
    assert [step.soort.value for step in stappen] == [
        "aanvraag ontvangen", "verleend", "bekendgemaakt", "betaald", "verantwoording ontvangen", "vastgesteld",
        "afgesloten",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("bedrag", "first"),
    [(200_000, Stapsoort.DIRECT_VASTGESTELD), (200_001, Stapsoort.VERLEEND), (None, Stapsoort.VERLEEND)],
)
def test_a_small_amount_is_offered_to_be_settled_at_once(bedrag: int | None, first: Stapsoort) -> None:
    offered = volgende_stappen([stap(0, Stapsoort.AANVRAAG_ONTVANGEN)], REGELING, bedrag)
    assert offered[0] is first
    assert len(offered) == len(set(offered))


def test_what_was_settled_at_once_asks_no_account() -> None:
    done = [Stapsoort.AANVRAAG_ONTVANGEN, Stapsoort.DIRECT_VASTGESTELD, Stapsoort.BEKENDGEMAAKT, Stapsoort.BETAALD]
    offered = volgende_stappen([stap(number, soort) for number, soort in enumerate(done)], None, None)
    assert offered[0] is Stapsoort.AFGESLOTEN
    assert Stapsoort.VERANTWOORDING_ONTVANGEN not in offered


def test_paying_the_rest_is_offered_first_and_accounting_not_again() -> None:
    granted = [
        stap(0, Stapsoort.AANVRAAG_ONTVANGEN),
        replace(stap(1, Stapsoort.VERLEEND), bedrag=300_000),
        replace(stap(2, Stapsoort.BETAALD), bedrag=200_000),
    ]
    assert volgende_stappen(granted, None, None)[:2] == (Stapsoort.BETAALD, Stapsoort.VERANTWOORDING_ONTVANGEN)
    settled = [*granted, replace(stap(3, Stapsoort.VASTGESTELD), bedrag=300_000)]
    assert volgende_stappen(settled, None, None)[:2] == (Stapsoort.BETAALD, Stapsoort.AFGESLOTEN)
    paid = [*settled, replace(stap(4, Stapsoort.BETAALD), bedrag=100_000)]
    assert volgende_stappen(paid, None, None)[0] is Stapsoort.AFGESLOTEN


@pytest.mark.parametrize(
    ("soort", "bekend", "amount"),
    [
        (Stapsoort.AANVRAAG_ONTVANGEN, Bedragen(), 300_000),
        (Stapsoort.VERLEEND, Bedragen(gevraagd=250_000), 250_000),
        (Stapsoort.VERLEEND, Bedragen(gevraagd=350_000), 300_000),
        (Stapsoort.GEDEELTELIJK_VERLEEND, Bedragen(gevraagd=300_000), None),
        (Stapsoort.BETAALD, Bedragen(verleend=300_000, betaald=100_000), 200_000),
        (Stapsoort.BETAALD, Bedragen(), None),
        (Stapsoort.VASTGESTELD, Bedragen(verleend=300_000), 300_000),
        (Stapsoort.LAGER_VASTGESTELD, Bedragen(verleend=300_000), None),
        (Stapsoort.TERUGGEVORDERD, Bedragen(betaald=300_000, vastgesteld=220_000), 80_000),
        (Stapsoort.VERREKEND, Bedragen(betaald=300_000, vastgesteld=220_000, teruggevorderd=80_000), None),
        (Stapsoort.BEKENDGEMAAKT, Bedragen(verleend=300_000), None),
    ],
)
def test_the_amount_that_is_offered(soort: Stapsoort, bekend: Bedragen, amount: int | None) -> None:
    assert voorgesteld_bedrag(soort, bekend, 300_000) == amount


def test_only_money_steps_carry_money_and_only_the_question_a_last_day() -> None:
    known = Bedragen(verleend=1, betaald=2)
    assert all("bedrag" in STAPVORMEN[soort].velden for soort in Stapsoort if voorgesteld_bedrag(soort, known, 1))
