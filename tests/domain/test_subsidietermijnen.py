"""Deadlines against worked examples; the first are the rows of the Subsidies picture, seen on 24 September 2026."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, TODAY, stap
from wijkregie.domain.subsidies import BESLUITEN, Stapsoort, Subsidiestand, Subsidiestap, subsidiestand
from wijkregie.domain.subsidiestappen import check_stappen
from wijkregie.domain.subsidietermijnen import (
    Beslisklok,
    Termijn,
    Termijnsoort,
    aanvraag_te_laat,
    beslisklok,
    dagen_te_laat,
    termijnen,
    volgende_termijn,
)
from wijkregie.domain.termijnen import eind_van_termijn, is_werkdag


def asked(datum: date) -> Subsidiestap:
    return stap(Stapsoort.AANVRAAG_ONTVANGEN, datum, 500_000)


def herstel(datum: date, tot: date | None = None) -> Subsidiestap:
    return stap(Stapsoort.AANVULLING_GEVRAAGD, datum, termijn_tot=tot)


def klok_of(*stappen: Subsidiestap, today: date = TODAY) -> Beslisklok:
    found = beslisklok(stappen, REGELING, today)
    assert found is not None
    return found


def by_kind(stappen: Sequence[Subsidiestap], today: date = TODAY) -> dict[Termijnsoort, Termijn]:
    return {termijn.soort: termijn for termijn in termijnen(stappen, REGELING, today)}


@pytest.mark.parametrize(
    ("day_asked", "einde", "left"),
    [
        (date(2026, 7, 31), date(2026, 9, 25), 1),
        (date(2026, 9, 7), date(2026, 11, 2), 39),
        (date(2026, 9, 16), date(2026, 11, 11), 48),
        (date(2026, 9, 21), date(2026, 11, 16), 53),
    ],
)
def test_the_clock_runs_as_in_the_picture(day_asked: date, einde: date, left: int) -> None:
    klok = klok_of(asked(day_asked))
    assert (klok.besluit_uiterlijk, klok.dagen_over, klok.staat_stil) == (einde, left, False)
    assert klok.gebruikt_deel == pytest.approx((56 - left) / 56)
    assert klok.besloten_op is None


def test_a_decision_stops_the_clock() -> None:
    klok = klok_of(asked(date(2026, 7, 6)), stap(Stapsoort.VERLEEND, date(2026, 8, 24)))
    assert (klok.besloten_op, klok.in_dagen, klok.staat_stil) == (date(2026, 8, 24), 49, False)
    assert klok.dagen_over == 7


def test_the_clock_stands_still_while_an_aanvulling_is_awaited() -> None:
    stappen = (asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5)))
    for today in (date(2026, 9, 15), TODAY, date(2026, 10, 5)):
        klok = klok_of(*stappen, today=today)
        assert klok.staat_stil
        assert klok.dagen_over == 42
        assert klok.besluit_uiterlijk == today + timedelta(days=42)
        assert klok.gebruikt_deel == pytest.approx(14 / 56)


@pytest.mark.parametrize("today", [date(2026, 9, 26), date(2026, 9, 27), date(2026, 9, 28)])
def test_a_term_that_stands_still_ends_on_a_working_day(today: date) -> None:
    stappen = [asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5))]
    klok = klok_of(*stappen, today=today)
    assert (klok.besluit_uiterlijk, klok.dagen_over) == (date(2026, 11, 9), 42)
    assert by_kind(stappen, today)[Termijnsoort.BESLUIT].datum == date(2026, 11, 9)


def test_it_runs_on_when_the_term_lapses_unused() -> None:
    stappen = (asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5)))
    klok = klok_of(*stappen, today=date(2026, 10, 6))
    assert not klok.staat_stil
    assert klok.besluit_uiterlijk == date(2026, 11, 16)  # 27 October and 20 days
    assert klok.dagen_over == 41


def test_it_runs_on_when_the_aanvulling_comes() -> None:
    received = stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 22))
    klok = klok_of(asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5)), received)
    assert not klok.staat_stil
    assert klok.besluit_uiterlijk == date(2026, 11, 3)


def test_an_aanvulling_that_comes_late_stops_the_clock_no_longer_than_its_term() -> None:
    received = stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 10, 20))
    klok = klok_of(
        asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5)), received, today=date(2026, 10, 21)
    )
    assert klok.besluit_uiterlijk == date(2026, 11, 16)


def test_two_pauses_add_up_and_never_count_twice() -> None:
    apart = (
        asked(date(2026, 9, 1)),
        herstel(date(2026, 9, 3)),
        stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 8)),
        herstel(date(2026, 9, 10)),
        stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 12)),
    )
    assert klok_of(*apart).besluit_uiterlijk == date(2026, 11, 3)
    overlapping = (
        asked(date(2026, 9, 1)),
        herstel(date(2026, 9, 3)),
        herstel(date(2026, 9, 5)),
        stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 10)),
    )
    assert klok_of(*overlapping).besluit_uiterlijk == date(2026, 11, 3)
    still = klok_of(*overlapping[:3])
    assert (still.staat_stil, still.dagen_over) == (True, 54)


def test_a_request_on_the_day_an_earlier_one_was_answered_stops_the_clock_anew() -> None:
    first = [asked(date(2026, 9, 1)), herstel(date(2026, 9, 7))]
    day = date(2026, 9, 14)
    came, again = stap(Stapsoort.AANVULLING_ONTVANGEN, day), herstel(day, date(2026, 9, 28))
    for stappen in ([*first, came, again], [*first, again, came]):
        klok = klok_of(*stappen)
        assert (klok.staat_stil, klok.dagen_over) == (True, 50)
        assert subsidiestand(stappen) is Subsidiestand.AANVULLING_GEVRAAGD
        assert by_kind(stappen, TODAY)[Termijnsoort.AANVULLING].voldaan_op is None
        check_stappen(stappen)
    answered = [*first, again, came, stap(Stapsoort.AANVULLING_ONTVANGEN, day)]
    assert subsidiestand(answered) is Subsidiestand.COMPLEET
    assert not klok_of(*answered).staat_stil


def test_a_request_answered_the_same_day_does_not_stop_the_clock() -> None:
    day = date(2026, 9, 14)
    klok = klok_of(asked(date(2026, 9, 1)), herstel(day), stap(Stapsoort.AANVULLING_ONTVANGEN, day))
    assert (klok.staat_stil, klok.besluit_uiterlijk) == (False, date(2026, 10, 27))


def test_a_request_after_the_term_does_not_revive_it() -> None:
    klok = klok_of(asked(date(2026, 7, 1)), herstel(date(2026, 9, 1)))
    assert (klok.besluit_uiterlijk, klok.staat_stil) == (date(2026, 8, 26), False)
    assert klok.dagen_over == -29
    assert klok.gebruikt_deel == 1


def test_a_decision_during_a_pause_ends_it() -> None:
    klok = klok_of(asked(date(2026, 9, 1)), herstel(date(2026, 9, 3)), stap(Stapsoort.GEWEIGERD, date(2026, 9, 10)))
    assert (klok.staat_stil, klok.besluit_uiterlijk) == (False, date(2026, 11, 3))


def test_what_happens_after_today_does_not_count_yet() -> None:
    klok = klok_of(asked(date(2026, 9, 1)), herstel(date(2026, 9, 28)))
    assert (klok.staat_stil, klok.besluit_uiterlijk) == (False, date(2026, 10, 27))


def test_the_regeling_sets_the_term_and_eight_weeks_hold_without_one() -> None:
    stappen = [asked(date(2026, 9, 7))]
    six = beslisklok(stappen, replace(REGELING, beslistermijn_weken=6), TODAY)
    thirteen = beslisklok(stappen, replace(REGELING, beslistermijn_weken=13), TODAY)
    silent = beslisklok(stappen, None, TODAY)
    assert six
    assert thirteen
    assert silent
    assert six.besluit_uiterlijk == date(2026, 10, 19)
    assert thirteen.besluit_uiterlijk == date(2026, 12, 7)
    assert silent.besluit_uiterlijk == date(2026, 11, 2)
    assert beslisklok([], REGELING, TODAY) is None


DAYS = st.integers(0, 120).map(lambda days: date(2026, 6, 1) + timedelta(days=days))
PROCEDURE = st.lists(
    st.builds(
        stap,
        soort=st.sampled_from([Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.AANVULLING_ONTVANGEN, *sorted(BESLUITEN)]),
        datum=DAYS,
        termijn_tot=st.none() | DAYS,
    ).filter(lambda step: step.termijn_tot is None or step.termijn_tot >= step.datum),
    max_size=6,
)


@given(PROCEDURE, DAYS)
def test_a_pause_only_ever_gives_time(stappen: list[Subsidiestap], today: date) -> None:
    klok = klok_of(asked(date(2026, 6, 1)), *stappen, today=today)
    bare = eind_van_termijn(date(2026, 6, 1), weken=8)
    assert klok.besluit_uiterlijk >= bare or klok.staat_stil
    assert 0 <= klok.gebruikt_deel <= 1
    assert is_werkdag(klok.besluit_uiterlijk)
    assert not (klok.staat_stil and klok.besloten_op)


@given(st.integers(0, 50), st.integers(0, 100))
def test_the_end_moves_by_the_days_of_the_pause(after: int, length: int) -> None:
    start = date(2026, 6, 1)
    van, tot = start + timedelta(days=after), start + timedelta(days=after + length)
    klok = klok_of(asked(start), herstel(van), stap(Stapsoort.AANVULLING_ONTVANGEN, tot), today=tot)
    assert klok.besluit_uiterlijk == eind_van_termijn(start, weken=8, stil=length)


def test_before_the_aanvraag_only_its_last_day_counts() -> None:
    assert termijnen([], REGELING, TODAY) == [Termijn(Termijnsoort.AANVRAAG, date(2026, 9, 30), "regeling")]
    assert termijnen([], None, TODAY) == []
    assert termijnen([], replace(REGELING, aanvraag_uiterlijk=None), TODAY) == []


def test_a_fixed_date_of_the_regeling_stays_on_a_sunday() -> None:
    sunday = date(2026, 10, 4)
    (termijn,) = termijnen([], replace(REGELING, aanvraag_uiterlijk=sunday), TODAY)
    assert termijn.datum == sunday
    assert termijn.dagen_over(TODAY) == 10


def test_the_terms_of_a_granted_subsidie() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000),
        stap(Stapsoort.BEKENDGEMAAKT, date(2026, 10, 2)),
    ]
    found = by_kind(stappen, date(2026, 10, 5))
    assert {soort: termijn.datum for soort, termijn in found.items()} == {
        Termijnsoort.AANVRAAG: date(2026, 9, 30),
        Termijnsoort.BESLUIT: date(2026, 11, 2),
        Termijnsoort.BEKENDMAKING: date(2026, 11, 2),
        Termijnsoort.BEZWAAR: date(2026, 11, 13),
        Termijnsoort.BETALING: date(2026, 11, 13),
        Termijnsoort.VERANTWOORDING: date(2028, 3, 31),
    }
    assert {soort for soort, termijn in found.items() if termijn.voldaan_op is None} == {
        Termijnsoort.BEZWAAR,
        Termijnsoort.BETALING,
        Termijnsoort.VERANTWOORDING,
    }
    assert found[Termijnsoort.BETALING].artikel == "Awb 4:87"
    assert list(found.values()) == sorted(found.values(), key=lambda termijn: termijn.datum)


def test_payment_and_verantwoording_meet_their_terms() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000),
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 500_000),
        stap(Stapsoort.VERANTWOORDING_ONTVANGEN, date(2028, 2, 1)),
    ]
    found = by_kind(stappen, date(2028, 2, 2))
    assert found[Termijnsoort.BEKENDMAKING].voldaan_op == date(2026, 10, 9)
    assert Termijnsoort.BETALING not in found
    assert found[Termijnsoort.VERANTWOORDING].voldaan_op == date(2028, 2, 1)
    assert found[Termijnsoort.VASTSTELLING] == Termijn(Termijnsoort.VASTSTELLING, date(2028, 3, 28), "Awb 4:13 en 4:44")
    fixed = by_kind([*stappen, stap(Stapsoort.VASTGESTELD, date(2028, 2, 9))], date(2028, 2, 9))
    assert fixed[Termijnsoort.VASTSTELLING].voldaan_op == date(2028, 2, 9)


def test_what_an_advance_left_is_paid_after_the_vaststelling() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000),
        stap(Stapsoort.BEKENDGEMAAKT, date(2026, 10, 2)),
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 400_000),
        stap(Stapsoort.VASTGESTELD, date(2028, 2, 9), 500_000),
    ]

    def payments() -> list[tuple[date, date | None]]:
        found = termijnen(stappen, REGELING, date(2028, 2, 10))
        return [(term.datum, term.voldaan_op) for term in found if term.soort is Termijnsoort.BETALING]

    advance, rest = date(2026, 11, 13), date(2028, 3, 22)
    assert payments() == [(advance, date(2026, 10, 9)), (rest, None)]
    stappen.append(stap(Stapsoort.BETAALD, date(2028, 2, 20), 100_000))
    assert payments() == [(advance, date(2026, 10, 9)), (rest, date(2028, 2, 20))]


def test_what_is_settled_at_once_is_paid_whole() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 10, 1), 500_000),
        stap(Stapsoort.BEKENDGEMAAKT, date(2026, 10, 2)),
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 400_000),
    ]
    assert by_kind(stappen, date(2026, 10, 10))[Termijnsoort.BETALING].voldaan_op is None
    stappen.append(stap(Stapsoort.BETAALD, date(2026, 10, 12), 100_000))
    assert by_kind(stappen, date(2026, 10, 13))[Termijnsoort.BETALING].voldaan_op == date(2026, 10, 12)


def test_ambtshalve_vaststellen_needs_no_verantwoording() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000),
        stap(Stapsoort.AMBTSHALVE_VASTGESTELD, date(2028, 5, 1)),
    ]
    assert by_kind(stappen)[Termijnsoort.VERANTWOORDING].voldaan_op == date(2028, 5, 1)
    silent = termijnen(stappen, None, TODAY)
    assert Termijnsoort.VERANTWOORDING not in {termijn.soort for termijn in silent}


@pytest.mark.parametrize(
    ("soort", "bedrag", "missing"),
    [
        (Stapsoort.DIRECT_VASTGESTELD, 500_000, {Termijnsoort.VERANTWOORDING}),
        (Stapsoort.GEWEIGERD, None, {Termijnsoort.VERANTWOORDING, Termijnsoort.BETALING}),
        (Stapsoort.VERLEEND, 0, {Termijnsoort.BETALING}),
        (Stapsoort.INGETROKKEN, None, {Termijnsoort.VERANTWOORDING, Termijnsoort.BETALING, Termijnsoort.BEKENDMAKING}),
    ],
)
def test_what_a_decision_leaves_out(soort: Stapsoort, bedrag: int | None, missing: set[Termijnsoort]) -> None:
    day = date(2026, 9, 20)
    stappen = [asked(date(2026, 9, 7)), stap(soort, day, bedrag), stap(Stapsoort.BEKENDGEMAAKT, day)]
    assert not missing & set(by_kind(stappen))


def test_payment_follows_six_weeks_where_no_regeling_says_otherwise() -> None:
    day = date(2026, 9, 18)
    stappen = [asked(date(2026, 9, 7)), stap(Stapsoort.VERLEEND, day), stap(Stapsoort.BEKENDGEMAAKT, day)]
    silent = {termijn.soort: termijn.datum for termijn in termijnen(stappen, None, TODAY)}
    assert silent[Termijnsoort.BETALING] == date(2026, 10, 30)
    weeks = termijnen(stappen, replace(REGELING, betaaltermijn_weken=2), TODAY)
    assert date(2026, 10, 2) in {termijn.datum for termijn in weeks if termijn.soort is Termijnsoort.BETALING}


def test_an_aanvulling_has_its_own_day_and_its_lapse_four_weeks_more() -> None:
    stappen = [asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5))]
    found = by_kind(stappen)
    assert found[Termijnsoort.AANVULLING].datum == date(2026, 10, 5)
    assert found[Termijnsoort.BESLUIT].staat_stil
    assert Termijnsoort.BUITEN_BEHANDELING not in found
    lapsed = by_kind(stappen, date(2026, 10, 6))
    assert lapsed[Termijnsoort.BUITEN_BEHANDELING].datum == date(2026, 11, 2)
    assert lapsed[Termijnsoort.BUITEN_BEHANDELING].artikel == "Awb 4:5 lid 4"


def test_the_deadline_that_ends_first_is_the_next_and_bezwaar_comes_last() -> None:
    def next_of(stappen: list[Subsidiestap], today: date) -> Termijnsoort | None:
        found = volgende_termijn(termijnen(stappen, REGELING, today), today)
        return found.soort if found else None

    stappen = [asked(date(2026, 9, 1)), herstel(date(2026, 9, 15), date(2026, 10, 5))]
    assert next_of(stappen, date(2026, 10, 5)) is Termijnsoort.AANVULLING
    assert next_of(stappen, date(2026, 10, 6)) is Termijnsoort.BUITEN_BEHANDELING
    refused = [asked(date(2026, 9, 1)), stap(Stapsoort.GEWEIGERD, date(2026, 10, 1))]
    assert next_of(refused, date(2026, 10, 5)) is Termijnsoort.BEKENDMAKING
    told = [*refused, stap(Stapsoort.BEKENDGEMAAKT, date(2026, 10, 2))]
    assert next_of(told, date(2026, 11, 13)) is Termijnsoort.BEZWAAR
    assert next_of(told, date(2026, 11, 14)) is None


def test_buiten_behandeling_is_done_when_it_is_announced() -> None:
    day = date(2026, 10, 12)
    stappen = [
        asked(date(2026, 9, 1)),
        herstel(date(2026, 9, 15), date(2026, 10, 5)),
        stap(Stapsoort.BUITEN_BEHANDELING, day),
    ]
    found = by_kind(stappen, day)
    assert found[Termijnsoort.BUITEN_BEHANDELING].voldaan_op is None
    assert found[Termijnsoort.AANVULLING].voldaan_op == day
    assert Termijnsoort.BEKENDMAKING not in found
    told = by_kind([*stappen, stap(Stapsoort.BEKENDGEMAAKT, day)], day)
    assert told[Termijnsoort.BUITEN_BEHANDELING].voldaan_op == day


def test_an_aanvulling_that_came_meets_its_term() -> None:
    request = herstel(date(2026, 9, 15), date(2026, 10, 5))
    in_time = [asked(date(2026, 9, 1)), request, stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 20))]
    found = by_kind(in_time, date(2026, 10, 6))
    assert found[Termijnsoort.AANVULLING].voldaan_op == date(2026, 9, 20)
    assert Termijnsoort.BUITEN_BEHANDELING not in found
    late = [asked(date(2026, 9, 1)), request, stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 10, 8))]
    assert by_kind(late, date(2026, 10, 9))[Termijnsoort.BUITEN_BEHANDELING].voldaan_op == date(2026, 10, 8)


@given(PROCEDURE, DAYS)
def test_a_closed_subsidie_has_nothing_open(stappen: list[Subsidiestap], today: date) -> None:
    closed = stap(Stapsoort.AFGESLOTEN, date(2028, 6, 1))
    found = termijnen([asked(date(2026, 6, 1)), *stappen, closed], REGELING, today)
    assert found
    assert all(termijn.voldaan_op for termijn in found)


def test_a_shorter_request_within_a_longer_one_changes_nothing() -> None:
    long = herstel(date(2026, 9, 3), date(2026, 9, 20))
    short = herstel(date(2026, 9, 5), date(2026, 9, 10))
    klok = klok_of(asked(date(2026, 9, 1)), long, short)
    assert (klok.besluit_uiterlijk, klok.staat_stil) == (date(2026, 11, 13), False)


def test_an_aanvraag_is_late_from_the_day_after_the_last_one() -> None:
    last, next_day = asked(date(2026, 9, 30)), asked(date(2026, 10, 1))
    assert [dagen_te_laat(each, REGELING) for each in (last, next_day)] == [0, 1]
    assert dagen_te_laat(next_day, None) == 0
    assert dagen_te_laat(next_day, replace(REGELING, aanvraag_uiterlijk=None)) == 0
    assert dagen_te_laat(stap(Stapsoort.VERLEEND, date(2026, 10, 9)), REGELING) == 0


def test_of_two_aanvragen_the_last_one_counts() -> None:
    first = asked(date(2026, 9, 1))
    again = [first, stap(Stapsoort.INGETROKKEN, date(2026, 9, 9)), asked(date(2026, 10, 5))]
    assert aanvraag_te_laat([first], REGELING) == 0
    assert aanvraag_te_laat(again, REGELING) == 5
    assert aanvraag_te_laat([], REGELING) == 0
