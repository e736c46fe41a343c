"""The line of time of a subsidie: steps, running terms and what comes, also for any life that can be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, TODAY, stap
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.subsidies import (
    Stapsoort,
    Subsidiestand,
    Subsidiestap,
    afgesloten_op,
    bedragen,
    nog_te_betalen,
    op_volgorde,
    subsidiestand,
    te_veel_betaald,
)
from wijkregie.domain.subsidiestappen import check_stappen
from wijkregie.domain.subsidietermijnen import Termijnsoort, termijnen
from wijkregie.domain.subsidietijdlijn import _STAP, _VOLDOET, _WAT, Moment, Tijdlijnpunt, tijdlijn

ASKED = stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 7), 500_000)
GRANTED = stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000)
TOLD = stap(Stapsoort.BEKENDGEMAAKT, date(2026, 10, 2))
PAID = stap(Stapsoort.BETAALD, date(2026, 10, 9), 500_000)


def short(line: Sequence[Tijdlijnpunt]) -> list[tuple[Moment, str, date | None]]:
    return [(punt.moment, punt.wat, punt.datum) for punt in line if punt.moment is not Moment.GEWEEST]


def test_before_the_aanvraag_the_whole_year_is_to_come() -> None:
    line = tijdlijn([], REGELING, TODAY)
    assert short(line) == [
        (Moment.KOMT, "Aanvraag binnen", date(2026, 9, 30)),
        (Moment.KOMT, "Besluit nemen", None),
        (Moment.KOMT, "Besluit bekendmaken", None),
        (Moment.KOMT, "Betalen", None),
        (Moment.KOMT, "Verantwoording binnen", date(2028, 3, 31)),
        (Moment.KOMT, "Vaststellen", None),
        (Moment.KOMT, "Afsluiten", None),
    ]
    assert line[1].wanneer == "binnen 8 weken na de aanvraag"
    unknown = tijdlijn([], None, TODAY)
    assert (unknown[0].datum, unknown[4].datum, unknown[4].wanneer) == (None, None, "na afloop van het jaar")


def test_the_clock_of_the_decision_runs_between_what_was_and_what_comes() -> None:
    first, klok, *rest = tijdlijn([ASKED], REGELING, TODAY)
    assert (first.moment, first.wat, first.stap, first.te_laat) == (Moment.GEWEEST, "Aanvraag ontvangen", ASKED, 0)
    assert (klok.moment, klok.datum, klok.artikel) == (Moment.LOOPT, date(2026, 11, 2), "Awb 4:13")
    assert (klok.gebruikt, klok.duur, klok.over, klok.soort) == (17, 56, 39, None)
    assert [punt.wat for punt in rest] == [
        "Besluit bekendmaken",
        "Betalen",
        "Verantwoording binnen",
        "Vaststellen",
        "Afsluiten",
    ]


def test_a_clock_that_stands_still_says_so_beside_the_term_that_runs() -> None:
    last = date(2026, 10, 5)
    asked_for = stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 15), termijn_tot=last)
    line = [punt for punt in tijdlijn([ASKED, asked_for], REGELING, TODAY) if punt.duur]
    assert [(punt.moment, punt.wat, punt.gebruikt, punt.duur) for punt in line] == [
        (Moment.LOOPT, "Aanvulling binnen", 9, 20),
        (Moment.STAAT_STIL, "Besluit nemen", 8, 56),
    ]
    assert line[0].soort is Stapsoort.AANVULLING_ONTVANGEN
    lapsed = tijdlijn([ASKED, asked_for], REGELING, last + timedelta(days=1))
    assert "Beslissen na gemiste aanvulling" in [punt.wat for punt in lapsed]
    assert "Aanvulling binnen" not in [punt.wat for punt in lapsed]


def test_after_the_announcement_payment_runs_and_a_bezwaar_runs_beside_it() -> None:
    line = tijdlijn([ASKED, GRANTED, TOLD], REGELING, date(2026, 10, 5))
    assert short(line) == [
        (Moment.LOOPT, "Betalen", date(2026, 11, 13)),
        (Moment.LOOPT, "Bezwaar kan nog komen", date(2026, 11, 13)),
        (Moment.KOMT, "Verantwoording binnen", date(2028, 3, 31)),
        (Moment.KOMT, "Vaststellen", None),
        (Moment.KOMT, "Afsluiten", None),
    ]
    objected = stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 10, 4))
    running = short(tijdlijn([ASKED, GRANTED, TOLD, objected], REGELING, date(2026, 10, 5)))
    assert running[:2] == [
        (Moment.LOOPT, "Betalen", date(2026, 11, 13)),
        (Moment.LOOPT, "Besluit op bezwaar nemen", date(2026, 12, 28)),
    ]
    over = tijdlijn([ASKED, GRANTED, TOLD, PAID], REGELING, date(2026, 11, 14))
    assert "Bezwaar kan nog komen" not in [punt.wat for punt in over]


@pytest.mark.parametrize(
    ("stappen", "late"),
    [
        ([replace(ASKED, datum=date(2026, 10, 2))], {"Aanvraag ontvangen": 2}),
        ([ASKED, replace(GRANTED, datum=date(2026, 11, 5))], {"Verleend": 3}),
        ([ASKED, GRANTED, TOLD, replace(PAID, datum=date(2026, 11, 16))], {"Betaald": 3}),
        ([ASKED, GRANTED, TOLD, stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 11, 20))], {"Bezwaar ontvangen": 7}),
    ],
)
def test_a_step_that_came_late_says_by_how_many_days(stappen: list[Subsidiestap], late: dict[str, int]) -> None:
    line = tijdlijn(stappen, REGELING, date(2026, 11, 20))
    assert {punt.wat: punt.te_laat for punt in line if punt.stap and punt.te_laat} == late


def test_a_term_that_is_over_is_late_and_stands_with_what_runs() -> None:
    line = tijdlijn([ASKED, GRANTED, TOLD, PAID], REGELING, date(2028, 4, 3))
    late = next(punt for punt in line if punt.te_laat)
    assert (late.wat, late.moment, late.te_laat, late.duur) == ("Verantwoording binnen", Moment.LOOPT, 3, 0)
    klok = next(punt for punt in tijdlijn([ASKED], REGELING, date(2026, 11, 4)) if punt.te_laat)
    assert (klok.wat, klok.te_laat, klok.gebruikt, klok.duur, klok.over) == ("Besluit nemen", 2, 56, 56, 0)


def test_what_is_settled_at_once_asks_no_account() -> None:
    small = replace(REGELING, direct_vaststellen_tot=500_000)
    for stappen in ([ASKED], [ASKED, stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 9, 20), 500_000)]):
        assert not {"Verantwoording binnen", "Vaststellen"} & {punt.wat for punt in tijdlijn(stappen, small, TODAY)}


def test_an_end_without_money_only_has_to_be_told_and_closed() -> None:
    refused = [ASKED, stap(Stapsoort.GEWEIGERD, date(2026, 9, 20))]
    assert [what for _, what, _ in short(tijdlijn(refused, REGELING, TODAY))] == ["Besluit bekendmaken", "Afsluiten"]
    withdrawn = [ASKED, stap(Stapsoort.INGETROKKEN, date(2026, 9, 20))]
    assert [what for _, what, _ in short(tijdlijn(withdrawn, REGELING, TODAY))] == ["Afsluiten"]


def test_a_closed_subsidie_has_only_its_steps() -> None:
    closed = [ASKED, GRANTED, TOLD, PAID, stap(Stapsoort.AFGESLOTEN, date(2028, 5, 1))]
    line = tijdlijn(closed, REGELING, date(2028, 6, 1))
    assert [punt.stap for punt in line] == closed


def test_every_term_has_its_words_and_its_place() -> None:
    assert set(_WAT) == set(_VOLDOET) == set(Termijnsoort)
    assert set(_STAP) == set(Termijnsoort) - {Termijnsoort.BESLUIT, Termijnsoort.BESLUIT_OP_BEZWAAR}


@st.composite
def lives(draw: st.DrawFn) -> list[Subsidiestap]:
    """Draw steps one after another, and corrections among them, as far as they are accepted."""
    stappen = [stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1), 500_000)]
    amounts = st.none() | st.sampled_from([0, 100_000, 250_000, 500_000])
    for _ in range(draw(st.integers(0, 14))):
        soort, bedrag = draw(st.sampled_from(Stapsoort)), draw(amounts)
        datum = stappen[-1].datum + timedelta(days=draw(st.integers(0, 60)))
        until = datum + timedelta(days=draw(st.integers(0, 40))) if draw(st.booleans()) else None
        tried = [*stappen, stap(soort, datum, bedrag, termijn_tot=until)]
        if draw(st.integers(0, 5)) == 0:
            place = draw(st.integers(0, len(stappen) - 1))
            changed = replace(stappen[place], bedrag=bedrag, datum=stappen[place].datum + timedelta(days=1))
            tried = [*stappen[:place], changed, *stappen[place + 1 :]]
        try:
            check_stappen(tried)
        except Refusal:
            continue
        stappen = op_volgorde(tried)
    return stappen


@given(lives(), st.integers(-10, 900))
def test_any_life_that_is_accepted_can_be_told(stappen: list[Subsidiestap], later: int) -> None:
    """Money paid and not come back is never more than was due when it was paid; deadlines, stand and line hold."""
    today = stappen[-1].datum + timedelta(days=max(later, 0))
    whole = all(step.bedrag is not None for step in stappen if step.soort is Stapsoort.BETAALD)
    for place, step in enumerate(stappen):
        if step.soort is Stapsoort.BETAALD and step.bedrag and whole:
            left = nog_te_betalen(bedragen(stappen[:place]))
            assert left is None or step.bedrag <= left
    assert te_veel_betaald(bedragen(stappen)) >= 0
    terms = termijnen(stappen, REGELING, today)
    assert terms == sorted(terms, key=lambda term: term.datum)
    assert subsidiestand(stappen) in Subsidiestand
    line = tijdlijn(stappen, REGELING, today)
    assert [punt.stap for punt in line if punt.moment is Moment.GEWEEST] == stappen
    assert (afgesloten_op(stappen) is None) == (line[-1].wat == "Afsluiten")
    moments = [punt.moment is Moment.KOMT for punt in line]
    assert moments == sorted(moments)
    running = [punt.datum for punt in line if punt.moment in (Moment.LOOPT, Moment.STAAT_STIL)]
    assert running == sorted(day for day in running if day)
    assert all(0 <= punt.gebruikt <= punt.duur for punt in line)
