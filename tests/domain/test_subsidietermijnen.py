"""Deadlines against worked examples; the first are the rows of the Subsidies picture, seen on 24 September 2026."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, TODAY, refuses, stap
from wijkregie.domain.beslisklokken import Beslisklok, beslisklok, check_verdaging
from wijkregie.domain.subsidies import BESLUITEN, Stapsoort, Subsidiestand, Subsidiestap, subsidiestand
from wijkregie.domain.subsidiestappen import check_stappen
from wijkregie.domain.subsidietermijnen import (
    Termijn,
    Termijnsoort,
    aanvraag_te_laat,
    bezwaartermijn,
    dagen_te_laat,
    termijnen,
    volgende_termijn,
)
from wijkregie.domain.subsidievervolg import volgende_stappen
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


@pytest.mark.parametrize(("asked_known", "granted_known"), [(False, False), (True, False), (False, True)])
def test_a_step_of_which_the_day_is_not_known_begins_no_term(asked_known: bool, granted_known: bool) -> None:
    day = date(2025, 1, 1)
    known = [asked(day), stap(Stapsoort.VERLEEND, day, 500_000)]
    assert by_kind(known)[Termijnsoort.BEKENDMAKING].voldaan_op is None
    told = [
        replace(known[0], dag_onbekend=not asked_known),
        replace(known[1], dag_onbekend=not granted_known),
    ]
    assert Termijnsoort.BEKENDMAKING not in by_kind(told)
    announced = stap(Stapsoort.BEKENDGEMAAKT, date(2026, 9, 1))
    assert by_kind([*told, announced])[Termijnsoort.BETALING].voldaan_op is None, "that day is known"


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


START = date(2026, 9, 1)  # eight weeks end on 27 October


def verdaagd(datum: date, tot: date) -> Subsidiestap:
    return stap(Stapsoort.VERDAAGD, datum, termijn_tot=tot)


def test_a_decision_that_is_put_off_has_a_new_last_day() -> None:
    """Awb 4:14."""
    stappen = [asked(START), verdaagd(date(2026, 10, 20), date(2026, 11, 24))]
    klok = klok_of(*stappen, today=date(2026, 10, 27))
    assert (klok.besluit_uiterlijk, klok.dagen_over, klok.verdaagd) == (date(2026, 11, 24), 28, True)
    assert klok.duur == 84
    found = by_kind(stappen, date(2026, 10, 27))[Termijnsoort.BESLUIT]
    assert (found.datum, found.artikel) == (date(2026, 11, 24), "Awb 4:14")


def test_what_stands_still_after_a_verdaging_is_added_to_it_and_what_stood_still_before_is_not() -> None:
    before = [herstel(date(2026, 9, 3)), stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 13))]
    put_off = verdaagd(date(2026, 10, 20), date(2026, 11, 24))
    assert klok_of(asked(START), *before, put_off).besluit_uiterlijk == date(2026, 11, 6)
    stappen = [asked(START), *before, put_off]
    assert klok_of(*stappen, today=date(2026, 10, 21)).besluit_uiterlijk == date(2026, 11, 24)
    after = [herstel(date(2026, 11, 2)), stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 11, 9))]
    klok = klok_of(*stappen, *after, today=date(2026, 11, 9))
    assert (klok.besluit_uiterlijk, klok.duur) == (date(2026, 12, 1), 74)
    across = [asked(START), herstel(date(2026, 10, 18)), put_off]
    still = klok_of(*across, today=date(2026, 10, 22))
    assert (still.staat_stil, still.besluit_uiterlijk) == (True, date(2026, 11, 26))


@pytest.mark.parametrize(
    ("datum", "tot", "code"),
    [
        (date(2026, 10, 27), date(2026, 11, 24), None),
        (date(2026, 10, 28), date(2026, 11, 24), "verdaging_te_laat"),
        (date(2026, 10, 20), date(2026, 10, 27), "verdaging_niet_later"),
        (date(2026, 10, 20), date(2026, 10, 28), None),
    ],
)
def test_a_decision_is_put_off_within_its_term_to_a_later_day(datum: date, tot: date, code: str | None) -> None:
    """Awb 4:14."""
    put_off = verdaagd(datum, tot)
    if code is None:
        check_verdaging(put_off, [asked(START)], REGELING)
        return
    with refuses(code):
        check_verdaging(put_off, [asked(START)], REGELING)


def test_a_verdaging_that_others_rules_refuse_is_not_judged_by_its_term() -> None:
    put_off = verdaagd(date(2027, 10, 28), date(2027, 11, 24))
    check_verdaging(put_off, [], REGELING)
    check_verdaging(put_off, [asked(START), stap(Stapsoort.VERLEEND, date(2026, 10, 1), 1)], REGELING)


KNOWN = date(2026, 10, 2)
OBJECTED = [
    asked(date(2026, 9, 7)),
    stap(Stapsoort.VERLEEND, date(2026, 10, 1), 400_000),
    stap(Stapsoort.BEKENDGEMAAKT, KNOWN),
    stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 10, 20)),
]


def test_a_bezwaar_is_decided_on_in_six_weeks_after_its_term_and_puts_no_payment_off() -> None:
    """Awb 6:7, 6:16 and 7:10: known on 2 October, bezwaar until 13 November, six weeks more ends on Christmas Day."""
    found = by_kind(OBJECTED, date(2026, 10, 21))
    assert found[Termijnsoort.BEZWAAR] == Termijn(
        Termijnsoort.BEZWAAR, date(2026, 11, 13), "Awb 6:7 en 6:8", date(2026, 10, 20)
    )
    assert found[Termijnsoort.BESLUIT_OP_BEZWAAR] == Termijn(
        Termijnsoort.BESLUIT_OP_BEZWAAR, date(2026, 12, 28), "Awb 7:10"
    )
    assert found[Termijnsoort.BETALING] == Termijn(Termijnsoort.BETALING, date(2026, 11, 13), "Awb 4:87")
    for soort in (Stapsoort.BEZWAAR_GEGROND, Stapsoort.BEZWAAR_ONGEGROND, Stapsoort.BEZWAAR_INGETROKKEN):
        ended = by_kind([*OBJECTED, stap(soort, date(2026, 12, 1), 500_000)], date(2026, 12, 2))
        assert ended[Termijnsoort.BESLUIT_OP_BEZWAAR].voldaan_op == date(2026, 12, 1)


def test_a_bezwaar_has_a_term_also_when_nobody_wrote_down_the_announcement() -> None:
    ronde = [OBJECTED[0], OBJECTED[1], OBJECTED[3]]
    assert bezwaartermijn(ronde, ronde[-1]) == date(2026, 11, 12)
    assert bezwaartermijn(ronde[:1], ronde[-1]) is None
    assert Termijnsoort.BESLUIT_OP_BEZWAAR not in by_kind([ronde[0], ronde[2]])


def test_money_after_a_bezwaar_is_due_when_that_is_announced() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.GEWEIGERD, date(2026, 10, 1)),
        stap(Stapsoort.BEKENDGEMAAKT, KNOWN),
        stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 10, 20)),
        stap(Stapsoort.BEZWAAR_GEGROND, date(2026, 12, 1), 400_000),
    ]
    found = by_kind(stappen, date(2026, 12, 2))
    assert Termijnsoort.BETALING not in found
    assert found[Termijnsoort.VERANTWOORDING].voldaan_op is None
    told = by_kind([*stappen, stap(Stapsoort.BEKENDGEMAAKT, date(2026, 12, 3))], date(2026, 12, 4))
    assert told[Termijnsoort.BETALING].datum == date(2027, 1, 14)
    assert told[Termijnsoort.BEZWAAR].voldaan_op == date(2026, 10, 20)  # after this only the court (Awb 7:1 lid 1)
    assert told[Termijnsoort.BESLUIT].voldaan_op == date(2026, 10, 1)


def test_more_after_a_bezwaar_on_what_was_settled_at_once_is_due_anew() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 10, 1), 300_000),
        stap(Stapsoort.BEKENDGEMAAKT, KNOWN),
        stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 10, 5)),
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 300_000),
        stap(Stapsoort.BEZWAAR_GEGROND, date(2026, 12, 1), 400_000),
    ]

    def payments() -> list[tuple[date, date | None]]:
        found = termijnen(stappen, REGELING, date(2027, 1, 1))
        return [(term.datum, term.voldaan_op) for term in found if term.soort is Termijnsoort.BETALING]

    assert payments() == [(date(2026, 11, 13), date(2026, 10, 9)), (date(2027, 1, 12), None)]
    stappen.append(stap(Stapsoort.BETAALD, date(2026, 12, 20), 100_000))
    assert payments()[1] == (date(2027, 1, 12), date(2026, 12, 20))


def test_too_much_that_was_paid_is_taken_back_within_five_years() -> None:
    """Awb 4:57 lid 4."""
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000),
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 500_000),
    ]
    assert Termijnsoort.TERUGVORDERING not in by_kind(stappen)
    settled = [*stappen, stap(Stapsoort.LAGER_VASTGESTELD, date(2028, 2, 29), 450_000)]
    open_ = Termijn(Termijnsoort.TERUGVORDERING, date(2033, 2, 28), "Awb 4:57 lid 4")
    assert by_kind(settled)[Termijnsoort.TERUGVORDERING] == open_
    back = [*settled, stap(Stapsoort.TERUGGEVORDERD, date(2028, 3, 10), 20_000)]
    assert by_kind(back)[Termijnsoort.TERUGVORDERING] == open_
    back.append(stap(Stapsoort.VERREKEND, date(2028, 4, 10), 30_000))
    assert by_kind(back)[Termijnsoort.TERUGVORDERING].voldaan_op == date(2028, 4, 10)
    whole = [*stappen, stap(Stapsoort.VASTGESTELD, date(2028, 2, 29), 500_000)]
    assert Termijnsoort.TERUGVORDERING not in by_kind(whole)


def test_what_was_taken_back_leaves_nothing_to_pay_or_account_for() -> None:
    stappen = [*OBJECTED[:3], stap(Stapsoort.VERLENING_INGETROKKEN, date(2026, 10, 20))]
    waiting = {soort for soort, term in by_kind(stappen, date(2026, 10, 21)).items() if term.voldaan_op is None}
    assert waiting == {Termijnsoort.BEZWAAR}


def test_less_than_was_settled_at_once_is_paid_in_time_too() -> None:
    stappen = [
        asked(date(2026, 9, 7)),
        stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 10, 1), 300_000),
        stap(Stapsoort.BEKENDGEMAAKT, KNOWN),
        stap(Stapsoort.VERLENING_GEWIJZIGD, date(2026, 10, 8), 200_000),
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 200_000),
    ]
    assert by_kind(stappen)[Termijnsoort.BETALING].voldaan_op == date(2026, 10, 9)


@pytest.mark.parametrize("back", [Stapsoort.TERUGGEVORDERD, Stapsoort.VERREKEND])
def test_what_came_back_and_is_due_after_all_is_paid_again_in_time(back: Stapsoort) -> None:
    """Awb 4:57 and 4:87: a bezwaar undoes the lower vaststelling after the difference was taken back."""
    stappen = [
        asked(date(2025, 9, 1)),
        stap(Stapsoort.VERLEEND, date(2025, 10, 1), 200_000),
        stap(Stapsoort.BETAALD, date(2025, 10, 10), 200_000),
        stap(Stapsoort.LAGER_VASTGESTELD, date(2026, 2, 2), 100_000),
        stap(back, date(2026, 3, 2), 100_000),
        stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 3, 3)),
        stap(Stapsoort.BEZWAAR_GEGROND, date(2026, 4, 1), 200_000),
    ]
    due = Termijn(Termijnsoort.BETALING, date(2026, 5, 13), "Awb 4:87")
    assert by_kind(stappen)[Termijnsoort.BETALING] == due
    assert volgende_stappen(stappen, REGELING, 200_000)[0] is Stapsoort.BETAALD
    again = [*stappen, stap(Stapsoort.BETAALD, date(2026, 4, 10), 100_000)]
    check_stappen(again)
    assert by_kind(again)[Termijnsoort.BETALING] == replace(due, voldaan_op=date(2026, 4, 10))


def test_what_comes_with_a_higher_amount_is_to_be_paid_six_weeks_after_it_was_announced() -> None:
    """Awb 4:87 holds for the decision on a bezwaar too, also before the amount is settled."""
    life = [
        stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2025, 9, 28), 300_000),
        stap(Stapsoort.GEDEELTELIJK_VERLEEND, date(2025, 11, 3), 240_000),
        stap(Stapsoort.BEKENDGEMAAKT, date(2025, 11, 5)),
        stap(Stapsoort.BETAALD, date(2025, 12, 1), 240_000),
        stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2025, 12, 8)),
        stap(Stapsoort.BEZWAAR_GEGROND, date(2026, 1, 12), 290_000),
    ]

    def payments(*more: Subsidiestap) -> list[tuple[date, date | None]]:
        found = termijnen([*life, *more], REGELING, TODAY)
        return [(termijn.datum, termijn.voldaan_op) for termijn in found if termijn.soort is Termijnsoort.BETALING]

    assert payments() == [(date(2025, 12, 17), date(2025, 12, 1)), (date(2026, 2, 23), None)]
    known = stap(Stapsoort.BEKENDGEMAAKT, date(2026, 1, 14))
    assert payments(known)[1] == (date(2026, 2, 25), None)
    half, rest = stap(Stapsoort.BETAALD, date(2026, 2, 2), 20_000), stap(Stapsoort.BETAALD, date(2026, 2, 9), 30_000)
    assert payments(known, half)[1] == (date(2026, 2, 25), None)
    assert payments(known, half, rest)[1] == (date(2026, 2, 25), date(2026, 2, 9))
    lower = [replace(each, bedrag=200_000) if each.soort is Stapsoort.BEZWAAR_GEGROND else each for each in life]
    assert len([each for each in termijnen(lower, REGELING, TODAY) if each.soort is Termijnsoort.BETALING]) == 1
