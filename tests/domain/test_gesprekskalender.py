"""Talks too close together, days that look odd, and the day that is proposed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import TODAY
from wijkregie.domain.gesprekskalender import Gespreksmoment, botsingen, opmerkingen, propose_dag
from wijkregie.domain.jaargesprekken import GESPREK_MINUTEN
from wijkregie.domain.termijnen import feestdagen

DAY = date(2026, 10, 6)  # a Tuesday


def moment(tijd: str = "19:30", datum: date = DAY, body: str = "a", jaar: int = 2027) -> Gespreksmoment:
    return Gespreksmoment(body, jaar, f"Wijkraad {body.upper()}", datum, tijd)


def said(found: Gespreksmoment, *others: Gespreksmoment, last: date | None = None) -> list[str]:
    return opmerkingen(found, others, aanvraag_uiterlijk=last, today=TODAY)


@pytest.mark.parametrize(
    ("tijd", "clash"),
    [("18:00", False), ("18:01", True), ("19:30", True), ("20:59", True), ("21:00", False), ("", True)],
)
def test_two_talks_need_the_length_of_one_between_their_beginnings(tijd: str, clash: bool) -> None:
    assert GESPREK_MINUTEN == 90
    other = moment(tijd, body="b")
    assert botsingen(moment(), [other]) == ([other] if clash else [])
    assert bool(botsingen(other, [moment()])) is clash


def test_another_day_or_the_same_wijkorgaan_is_no_clash() -> None:
    assert not botsingen(moment(), [moment(datum=DAY + timedelta(days=1), body="b")])
    assert not botsingen(moment(), [moment("19:45", jaar=2026)])


def test_a_clash_is_with_a_talk_about_any_year_and_names_the_first() -> None:
    others = [moment("20:00", body="c", jaar=2026), moment("18:30", body="b")]
    assert [other.wijkorgaan for other in botsingen(moment(), others)] == ["Wijkraad B", "Wijkraad C"]
    assert said(moment(), *others) == ["Te dicht op Wijkraad B en nog 1, 18:30."]
    assert said(moment(""), moment("", body="b")) == ["Te dicht op Wijkraad B, zelfde dag."]


@pytest.mark.parametrize(
    ("datum", "words"),
    [
        (DAY, []),
        (date(2026, 10, 10), ["Dit is een zaterdag."]),
        (date(2026, 12, 25), ["Dit is een feestdag."]),
        (date(2026, 12, 26), ["Dit is een feestdag."]),
        (date(2026, 9, 23), ["Deze dag is al geweest."]),
        (TODAY, []),
    ],
)
def test_days_that_look_odd(datum: date, words: list[str]) -> None:
    assert said(moment(datum=datum)) == words


def test_a_day_after_the_last_one_to_apply_is_told_while_that_can_still_be_met() -> None:
    assert said(moment(), last=date(2026, 9, 30)) == ["Na de laatste dag om aan te vragen, 30 sep."]
    assert said(moment(), last=DAY) == []
    assert said(moment(), last=date(2026, 9, 1)) == []


def test_last_years_weekday_and_time_are_proposed() -> None:
    last = moment("20:00", date(2025, 10, 7), jaar=2026)
    assert propose_dag(last, 2027, [], today=TODAY) == moment("20:00", DAY)


def test_what_has_been_or_is_taken_is_proposed_a_week_later() -> None:
    last = moment("20:00", date(2025, 9, 2), jaar=2026)
    assert propose_dag(last, 2027, [], today=TODAY).datum == date(2026, 9, 29)
    taken = [moment("19:00", date(2026, 9, 29), body="b"), moment("", DAY, body="c")]
    assert propose_dag(last, 2027, taken, today=TODAY).datum == date(2026, 10, 13)


def test_no_holiday_is_proposed() -> None:
    last = moment("20:00", date(2024, 12, 27), jaar=2026)
    assert propose_dag(last, 2027, [], today=date(2025, 12, 24)).datum == date(2026, 1, 2)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_proposal_keeps_its_weekday_and_is_still_to_come(was: date, today: date) -> None:
    found = propose_dag(moment(datum=was, jaar=was.year), was.year + 1, [], today=today)
    assert found.datum > today
    assert found.datum.weekday() == was.weekday()
    assert found.datum not in feestdagen(found.datum.year)
