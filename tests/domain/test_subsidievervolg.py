from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Bedragen, Stapsoort, Subsidiestand, Subsidiestap, subsidiestand
from wijkregie.domain.subsidiestappen import STAPVORMEN, check_stappen
from wijkregie.domain.subsidievervolg import (
    hints_stap,
    mogelijke_stappen,
    volgende_stappen,
    voorgesteld_bedrag,
    voorgestelde_termijn,
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


def test_what_was_paid_too_much_is_asked_back_first() -> None:
    paid = [
        stap(0, Stapsoort.AANVRAAG_ONTVANGEN),
        replace(stap(1, Stapsoort.VERLEEND), bedrag=300_000),
        replace(stap(2, Stapsoort.BETAALD), bedrag=300_000),
    ]
    settled = [*paid, replace(stap(3, Stapsoort.LAGER_VASTGESTELD), bedrag=250_000)]
    assert set(volgende_stappen(settled, None, None)[:2]) == {Stapsoort.TERUGGEVORDERD, Stapsoort.VERREKEND}
    taken = [*paid, stap(3, Stapsoort.VERLENING_INGETROKKEN)]
    assert volgende_stappen(taken, None, None)[:2] == (Stapsoort.BEKENDGEMAAKT, Stapsoort.TERUGGEVORDERD)
    told = [*taken, stap(4, Stapsoort.BEKENDGEMAAKT)]
    assert volgende_stappen(told, None, None)[0] is Stapsoort.TERUGGEVORDERD


def test_what_was_announced_is_not_to_be_announced_again() -> None:
    refused = [stap(0, Stapsoort.AANVRAAG_ONTVANGEN), stap(1, Stapsoort.GEWEIGERD)]
    assert volgende_stappen(refused, None, None)[0] is Stapsoort.BEKENDGEMAAKT
    told = [*refused, stap(2, Stapsoort.BEKENDGEMAAKT)]
    assert volgende_stappen(told, None, None)[0] is Stapsoort.AFGESLOTEN


def test_a_running_bezwaar_is_offered_its_ends_after_what_is_due() -> None:
    objected = [
        stap(0, Stapsoort.AANVRAAG_ONTVANGEN),
        stap(1, Stapsoort.VERLEEND),
        stap(2, Stapsoort.BEKENDGEMAAKT),
        stap(3, Stapsoort.BEZWAAR_ONTVANGEN),
    ]
    first, *_, last = volgende_stappen(objected, None, None)
    assert (first, last) == (Stapsoort.BETAALD, Stapsoort.BEZWAAR_INGETROKKEN)
    assert Stapsoort.BEZWAAR_GEGROND not in volgende_stappen(objected[:3], None, None)


def test_a_step_that_is_wrong_already_can_still_become_another() -> None:
    wrong = replace(stap(1, Stapsoort.BETAALD), bedrag=1)
    stappen = [stap(0, Stapsoort.AANVRAAG_ONTVANGEN), wrong]
    assert Stapsoort.VERLEEND in mogelijke_stappen(stappen, wrong)
    assert Stapsoort.VERLEEND in mogelijke_stappen(stappen)


def test_an_aanvulling_has_the_weeks_of_the_regeling_and_ends_on_a_working_day() -> None:
    rules = replace(REGELING, aanvulling_weken=3)
    assert voorgestelde_termijn(Stapsoort.AANVULLING_GEVRAAGD, rules, date(2026, 9, 1)) == date(2026, 9, 22)
    assert voorgestelde_termijn(Stapsoort.AANVULLING_GEVRAAGD, rules, date(2026, 9, 5)) == date(2026, 9, 28)
    assert voorgestelde_termijn(Stapsoort.VERDAAGD, rules, DAY) is None
    assert voorgestelde_termijn(Stapsoort.AANVULLING_GEVRAAGD, None, DAY) is None


ASKED = replace(stap(0, Stapsoort.AANVRAAG_ONTVANGEN), bedrag=300_000)
OVERPAID = [
    ASKED,
    replace(stap(10, Stapsoort.VERLEEND), bedrag=300_000),
    replace(stap(20, Stapsoort.BETAALD), bedrag=300_000),
    replace(stap(40, Stapsoort.LAGER_VASTGESTELD), bedrag=200_000),
]
TOLD = [ASKED, stap(10, Stapsoort.GEWEIGERD), stap(11, Stapsoort.BEKENDGEMAAKT)]


@pytest.mark.parametrize(
    ("step", "others", "field", "words"),
    [
        (replace(ASKED, datum=date(2026, 10, 2)), [], "datum", "Dat is 2 dagen te laat."),
        # Awb 6:9 and 6:11: a late bezwaar is for who decides to weigh.
        (stap(60, Stapsoort.BEZWAAR_ONTVANGEN), TOLD, "datum", "Bezwaar kon tot en met 26 oktober."),
        # Awb 4:43: settling at once above the threshold is for the college to decide.
        (
            replace(stap(5, Stapsoort.DIRECT_VASTGESTELD), bedrag=200_001),
            [ASKED],
            "bedrag",
            "De regeling noemt direct vaststellen tot € 2.000.",
        ),
        (
            replace(stap(5, Stapsoort.GEDEELTELIJK_VERLEEND), bedrag=300_000),
            [ASKED],
            "bedrag",
            "Dit is niet minder dan",
        ),
        (replace(stap(5, Stapsoort.VERLEEND), bedrag=300_001), [ASKED], "bedrag", "Dit is meer dan de € 3.000"),
        (stap(5, Stapsoort.GEWEIGERD), [ASKED], "kenmerk", "Nog leeg."),
        (stap(50, Stapsoort.AFGESLOTEN), OVERPAID, "datum", "Er is nog € 1.000 te veel betaald."),
        (stap(15, Stapsoort.AFGESLOTEN), OVERPAID[:2], "datum", "Er is nog € 3.000 niet betaald."),
        # Awb 4:57: only what was paid without being due can be taken back.
        (
            replace(stap(50, Stapsoort.TERUGGEVORDERD), bedrag=100_001),
            OVERPAID,
            "bedrag",
            "Er is € 1.000 te veel betaald.",
        ),
    ],
)
def test_what_is_unusual_in_a_step_is_said_and_forbids_nothing(
    step: Subsidiestap, others: list[Subsidiestap], field: str, words: str
) -> None:
    rules = replace(REGELING, aanvraag_uiterlijk=date(2026, 9, 30))
    found = dict(hints_stap(step, [*others, step], rules))
    assert found[field].replace("\N{NO-BREAK SPACE}", " ").startswith(words)
    check_stappen([*others, step])


@pytest.mark.parametrize(
    ("step", "others"),
    [
        (ASKED, []),
        (stap(30, Stapsoort.BEZWAAR_ONTVANGEN), TOLD),
        (replace(stap(5, Stapsoort.DIRECT_VASTGESTELD), bedrag=200_000, kenmerk="Z-1"), [ASKED]),
        (replace(stap(5, Stapsoort.GEDEELTELIJK_VERLEEND), bedrag=200_000, kenmerk="Z-1"), [ASKED]),
        (replace(stap(5, Stapsoort.VERLEEND), bedrag=200_000, kenmerk="Z-1"), [replace(ASKED, bedrag=None)]),
        (stap(5, Stapsoort.BEKENDGEMAAKT), [ASKED]),
        (stap(30, Stapsoort.AFGESLOTEN), OVERPAID[:3]),
        (stap(30, Stapsoort.AFGESLOTEN), TOLD),
        (replace(stap(50, Stapsoort.VERREKEND), bedrag=100_000, kenmerk="Z-1"), OVERPAID),
    ],
)
def test_a_usual_step_has_no_hints(step: Subsidiestap, others: list[Subsidiestap]) -> None:
    assert list(hints_stap(step, others, REGELING)) == []
