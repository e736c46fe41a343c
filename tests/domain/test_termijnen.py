"""Public holidays and ends of terms against days that are known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.termijnen import eerste_werkdag, eind_van_termijn, feestdagen, is_werkdag, koningsdag, paasdag

EASTER = {
    2020: (4, 12), 2021: (4, 4), 2022: (4, 17), 2023: (4, 9), 2024: (3, 31), 2025: (4, 20),
    2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1), 2030: (4, 21), 2031: (4, 13),
    2032: (3, 28), 2033: (4, 17), 2034: (4, 9), 2035: (3, 25), 1961: (4, 2), 2000: (4, 23),
    2008: (3, 23), 2011: (4, 24), 2038: (4, 25), 2049: (4, 18), 2076: (4, 19), 2100: (3, 28),
}  # fmt: skip
DAYS = st.dates(date(1980, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize("jaar", EASTER)
def test_easter_falls_on_the_known_day(jaar: int) -> None:
    assert paasdag(jaar) == date(jaar, *EASTER[jaar])


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_in_spring(jaar: int) -> None:
    pasen = paasdag(jaar)
    assert pasen.weekday() == 6
    assert date(jaar, 3, 22) <= pasen <= date(jaar, 4, 25)


def test_the_holidays_of_a_year() -> None:
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


@pytest.mark.parametrize(
    ("jaar", "maand", "dag"),
    [(2025, 4, 26), (2026, 4, 27), (2014, 4, 26), (2013, 4, 30), (2006, 4, 29), (2031, 4, 26)],
)
def test_the_kings_birthday_is_never_kept_on_a_sunday(jaar: int, maand: int, dag: int) -> None:
    assert koningsdag(jaar) == date(jaar, maand, dag)


@pytest.mark.parametrize(
    ("start", "weken", "einde"),
    [
        (date(2026, 9, 7), 8, date(2026, 11, 2)),
        (date(2026, 7, 31), 8, date(2026, 9, 25)),
        (date(2026, 8, 1), 8, date(2026, 9, 28)),  # Saturday to Monday
        (date(2026, 8, 2), 8, date(2026, 9, 28)),  # Sunday to Monday
        (date(2026, 2, 9), 8, date(2026, 4, 7)),  # Easter Monday to Tuesday
        (date(2026, 2, 6), 8, date(2026, 4, 7)),  # Good Friday past the whole Easter weekend
        (date(2026, 10, 30), 8, date(2026, 12, 28)),  # Christmas, then a weekend
        (date(2026, 3, 23), 6, date(2026, 5, 4)),
        (date(2026, 3, 24), 6, date(2026, 5, 6)),  # 5 May
        (date(2026, 4, 2), 6, date(2026, 5, 15)),  # Ascension Day
        (date(2026, 3, 16), 6, date(2026, 4, 28)),  # the King's birthday
        (date(2026, 4, 4), 12, date(2026, 6, 29)),
        (date(2026, 4, 4), 13, date(2026, 7, 4)),  # over twelve weeks: the Saturday stands
    ],
)
def test_a_term_ends_on_the_known_day(start: date, weken: int, einde: date) -> None:
    assert eind_van_termijn(start, weken=weken) == einde


def test_a_term_in_days_counts_alike() -> None:
    assert eind_van_termijn(date(2026, 9, 24), dagen=2) == date(2026, 9, 28)
    assert eind_van_termijn(date(2026, 9, 24), dagen=90) == date(2026, 12, 23)
    assert eind_van_termijn(date(2026, 9, 26), dagen=91) == date(2026, 12, 26)


def test_days_on_which_a_term_stood_still_do_not_make_it_a_long_one() -> None:
    assert eind_van_termijn(date(2026, 4, 4), weken=8, stil=42) == date(2026, 7, 13)


@given(DAYS, st.integers(1, 12))
def test_a_term_ends_on_a_working_day_and_never_early(start: date, weken: int) -> None:
    einde = eind_van_termijn(start, weken=weken)
    bare = start + timedelta(weeks=weken)
    assert is_werkdag(einde)
    assert 0 <= (einde - bare).days <= 5
    assert not any(is_werkdag(bare + timedelta(days=day)) for day in range((einde - bare).days))


@given(DAYS)
def test_a_working_day_stays_what_it_is(datum: date) -> None:
    first = eerste_werkdag(datum)
    assert eerste_werkdag(first) == first
    assert (first == datum) == is_werkdag(datum)
