"""Hints that never block, and the check of any kept value."""

from collections.abc import Callable

import pytest

from tests.domain.kit import REGELING, TODAY, gesprek, refuses, stap
from wijkregie.domain.checks import check, hint_email, hint_iban, hint_kvk, hint_postcode, hint_telefoon, hint_webadres
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.subsidies import Stapsoort

GOOD = [
    (hint_iban, "NL91 ABNA 0417 1643 00"),
    (hint_iban, "NL91ABNA0417164300"),
    (hint_kvk, "12345678"),
    (hint_kvk, "1234 5678"),
    (hint_postcode, "7511 AB"),
    (hint_postcode, "7511ab"),
    (hint_email, "bestuur@dorpsraad-lindevoort.nl"),
    (hint_webadres, "https://www.jijmaaktenschede.nl/plan?id=1#kaart"),
    (hint_webadres, "jijmaaktenschede.nl"),
    (hint_webadres, "http://plan.voorbeeld.nl:8080/x"),
    (hint_telefoon, "053 123 45 67"),
    (hint_telefoon, "053-1234567"),
    (hint_telefoon, "06 12345678"),
    (hint_telefoon, "+31 (0)53 123 4567"),
    (hint_telefoon, "14 053"),
    (hint_telefoon, "0800 1234"),
]
BAD = [
    (hint_iban, "NL91 ABNA 0417 1643 01"),
    (hint_kvk, "1234567"),
    (hint_postcode, "7511"),
    (hint_webadres, "jij maakt enschede"),
    (hint_webadres, "plan"),
    (hint_webadres, "ftp://plan.nl"),
    (hint_webadres, "bestuur@wijkraad.nl"),
    (hint_email, "bestuur@wijkraad"),
    (hint_email, "bestuur wijkraad.nl"),
    (hint_telefoon, "053 123 45"),
    (hint_telefoon, "bel Gerda"),
]


@pytest.mark.parametrize(("hint", "text"), GOOD)
def test_what_is_right_gets_no_hint(hint: Callable[[str], str | None], text: str) -> None:
    assert hint(text) is None
    assert hint(f" {text} ") is None
    assert hint(" ") is None


@pytest.mark.parametrize(("hint", "text"), BAD)
def test_what_is_wrong_gets_one_sentence(hint: Callable[[str], str | None], text: str) -> None:
    found = hint(text)
    assert found
    assert found.endswith(".")


@pytest.mark.parametrize("value", [REGELING, gesprek(Gespreksstand.TE_PLANNEN), stap(Stapsoort.VERLEEND, TODAY)])
def test_a_good_value_passes(value: Entity) -> None:
    check(value)


def test_a_value_is_checked_by_its_kind() -> None:
    with refuses("naam_ontbreekt"):
        check(Stadsdeel(id="s", naam=""))
    with refuses("jaar_kan_niet"):
        check(gesprek(Gespreksstand.TE_PLANNEN, jaar=1))
