"""Checks of a name and a year."""

import pytest

from tests.domain.kit import refuses
from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR, LANGSTE_NAAM, check_jaar, check_naam, one_line


def test_a_name_is_there_and_has_an_end() -> None:
    check_naam("Wijkraad ’t Hagen")
    check_naam("ğ" * LANGSTE_NAAM)
    with refuses("naam_ontbreekt"):
        check_naam(" \t")
    with refuses("lange_naam"):
        check_naam("ğ" * (LANGSTE_NAAM + 1))


@pytest.mark.parametrize("jaar", [EERSTE_JAAR - 1, LAATSTE_JAAR + 1, 27])
def test_an_impossible_year_is_refused(jaar: int) -> None:
    with refuses("jaar_kan_niet"):
        check_jaar(jaar)
    check_jaar(EERSTE_JAAR)
    check_jaar(LAATSTE_JAAR)


def test_a_pasted_table_becomes_one_line() -> None:
    assert one_line(" Wijkraad\tDe\r\nWeerd  ") == "Wijkraad De Weerd"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("\u200bWijkraad\u200b \x07Es\u00adweg\x00", "Wijkraad Esweg"),
        ("\ufeff\u202eomgekeerd\u202c", "omgekeerd"),
        ("\u200d moes\ttuin\r\n", "moes tuin"),
        ("👩🏽\u200d🌾 moestuin 🇳🇱", "👩🏽\u200d🌾 moestuin 🇳🇱"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("लक्\u200dष", "लक्\u200dष"),
        ("Yeşilğöz-Çağlar", "Yeşilğöz-Çağlar"),
    ],
)
def test_a_name_holds_only_what_is_seen(typed: str, name: str) -> None:
    assert one_line(typed) == name
    assert one_line(name) == name
