"""Days and times as people type and read them; today is Thursday 24 September 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.datums import (
    DAGEN,
    DAGEN_KORT,
    EERSTE_JAAR,
    LAATSTE_JAAR,
    format_dag_maand,
    format_dag_tekst,
    format_datum,
    format_datum_kort,
    format_datum_tekst,
    format_relatief,
    format_vandaag,
    in_jaar,
    opsomming,
    parse_datum,
    parse_tijd,
    tel,
)
from wijkregie.domain.refusals import Refusal

DAYS = st.dates(date(EERSTE_JAAR, 1, 1), date(LAATSTE_JAAR, 12, 31))
TODAYS = st.dates(date(2000, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1-10-26", date(2026, 10, 1)),
        ("01-10-2026", date(2026, 10, 1)),
        ("1/10/2026", date(2026, 10, 1)),
        ("1.10.2026", date(2026, 10, 1)),
        ("1 10 2026", date(2026, 10, 1)),
        ("2026-10-01", date(2026, 10, 1)),
        ("1-10", date(2026, 10, 1)),
        ("1 okt", date(2026, 10, 1)),
        ("1 okt.", date(2026, 10, 1)),
        ("1okt26", date(2026, 10, 1)),
        ("1-okt-2026", date(2026, 10, 1)),
        ("1 Oktober 2026", date(2026, 10, 1)),
        ("30 sept", date(2026, 9, 30)),
        ("do 1 okt", date(2026, 10, 1)),
        ("donderdag, 1 oktober", date(2026, 10, 1)),
        ("vandaag", TODAY),
        ("Morgen", date(2026, 9, 25)),
        ("overmorgen", date(2026, 9, 26)),
        ("gisteren", date(2026, 9, 23)),
        ("eergisteren", date(2026, 9, 22)),
        ("vr", date(2026, 9, 25)),
        ("vr.", date(2026, 9, 25)),
        ("do", date(2026, 10, 1)),
        ("woensdag", date(2026, 9, 30)),
        ("+2w", date(2026, 10, 8)),
        ("+3d", date(2026, 9, 27)),
        ("+ 3 dagen", date(2026, 9, 27)),
        ("-1 week", date(2026, 9, 17)),
        ("1 jan", date(2027, 1, 1)),
        ("1 juni", date(2026, 6, 1)),
        ("29-2-2028", date(2028, 2, 29)),
        ("", None),
        ("  ", None),
    ],
)
def test_a_day_is_read(typed: str, expected: date | None) -> None:
    assert parse_datum(typed, TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31 februari", "datum_bestaat_niet"),
        ("29-2-2026", "datum_bestaat_niet"),
        ("29 feb", "datum_bestaat_niet"),
        ("1-13-2026", "datum_bestaat_niet"),
        ("0-1-2026", "datum_bestaat_niet"),
        ("1-1-9999", "datum_buiten_bereik"),
        ("1-1-0026", "datum_buiten_bereik"),
        ("volgende keer", "datum_onleesbaar"),
        ("1 brumaire", "datum_onleesbaar"),
        ("01102026", "datum_onleesbaar"),
        ("+2", "datum_onleesbaar"),
        ("1-10-26-4", "datum_onleesbaar"),
        ("x" * 20_000, "datum_onleesbaar"),
    ],
)
def test_what_is_no_day_is_named(typed: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_datum(typed, TODAY)
    assert refused.value.code == code
    assert typed[:40] in str(refused.value)
    assert len(str(refused.value)) < 150


def test_a_step_stays_within_what_can_be_kept() -> None:
    with refuses("datum_buiten_bereik"):
        parse_datum("+999w", date(2190, 1, 1))


@given(DAYS, TODAYS)
def test_a_written_day_can_be_typed_again(datum: date, today: date) -> None:
    for written in (format_datum(datum), format_datum_tekst(datum), datum.isoformat()):
        assert parse_datum(written, today) == datum


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)).filter(lambda day: (day.month, day.day) != (2, 29)), TODAYS)
def test_without_a_year_the_closest_day_is_meant(datum: date, today: date) -> None:
    found = parse_datum(f"{datum.day}-{datum.month}", today)
    assert found is not None
    assert (found.day, found.month) == (datum.day, datum.month)
    assert abs((found - today).days) <= 183


@given(TODAYS, st.integers(0, 6))
def test_a_weekday_is_the_next_one_after_today(today: date, weekday: int) -> None:
    found = parse_datum(DAGEN[weekday], today)
    assert found == parse_datum(DAGEN_KORT[weekday], today)
    assert found is not None
    assert found.weekday() == weekday
    assert 1 <= (found - today).days <= 7


@given(st.text(max_size=40), TODAYS)
def test_any_text_is_a_day_or_a_refusal(typed: str, today: date) -> None:
    try:
        found = parse_datum(typed, today)
    except Refusal as refused:
        outcome: object = str(refused)
    else:
        outcome = found is None or EERSTE_JAAR <= found.year <= LAATSTE_JAAR
    assert outcome


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("19:30", "19:30"),
        ("19.30", "19:30"),
        ("1930", "19:30"),
        ("19u30", "19:30"),
        ("19 30", "19:30"),
        ("19", "19:00"),
        ("19u", "19:00"),
        ("9 uur", "09:00"),
        ("9.30 uur", "09:30"),
        ("930", "09:30"),
        ("0:00", "00:00"),
        ("", ""),
    ],
)
def test_a_time_is_read(typed: str, expected: str) -> None:
    assert parse_tijd(typed) == expected


@pytest.mark.parametrize("typed", ["24:00", "19:60", "straks", "7:5", "19:30:00", "-1"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_tijd(typed)
    assert refused.value.code == "tijd_onleesbaar"
    assert typed in str(refused.value)


@given(st.times())
def test_every_time_of_a_day_is_read(moment: object) -> None:
    written = f"{moment:%H:%M}"
    assert parse_tijd(written) == written


def test_days_are_written_in_dutch() -> None:
    day = date(2026, 10, 1)
    assert format_datum(day) == "01-10-2026"
    assert format_datum_tekst(day) == "1 oktober 2026"
    assert format_datum_kort(day) == "1 okt"
    assert format_dag_tekst(TODAY) == "donderdag 24 september"


def test_a_far_year_is_added_only_when_it_helps() -> None:
    assert format_datum_kort(date(2028, 4, 1), TODAY) == "1 apr 2028"
    assert format_datum_kort(date(2027, 1, 10), TODAY) == "10 jan"
    assert format_dag_maand(date(2025, 8, 25), TODAY) == "25 augustus 2025"
    assert format_dag_maand(date(2026, 1, 2), TODAY) == "2 januari"


@pytest.mark.parametrize(
    ("days", "tijd", "expected"),
    [
        (-6, "", "6 dagen te laat"),
        (-1, "", "1 dag te laat"),
        (0, "", "vandaag"),
        (0, "14:00", "vandaag 14:00"),
        (1, "", "morgen"),
        (6, "", "wo 30 september"),
        (4, "20:00", "ma 28 sep 20:00"),
        (555, "", "za 1 april 2028"),
    ],
)
def test_when_something_is_due_is_said(days: int, tijd: str, expected: str) -> None:
    assert format_relatief(TODAY + timedelta(days=days), TODAY, tijd) == expected


def test_today_has_three_parts() -> None:
    words = [format_vandaag(tijd) for tijd in ("", "09:00", "12:00", "17:59", "19:30")]
    assert words == ["vandaag", "vanochtend", "vanmiddag", "vanmiddag", "vanavond"]


def test_a_count_agrees_with_its_noun() -> None:
    assert [tel(count, "dag", "dagen") for count in (0, 1, 2)] == ["0 dagen", "1 dag", "2 dagen"]


def test_a_leap_day_moves_to_the_last_day_of_february() -> None:
    assert in_jaar(date(2028, 2, 29), 2029) == date(2029, 2, 28)
    assert in_jaar(date(2028, 2, 29), 2032) == date(2032, 2, 29)
    assert in_jaar(date(2026, 9, 30), 2027) == date(2027, 9, 30)


def test_opsomming() -> None:
    assert [opsomming("abc"[:length]) for length in range(4)] == ["", "a", "a en b", "a, b en c"]
