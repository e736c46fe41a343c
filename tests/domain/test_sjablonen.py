"""Texts with fields: which there are, what is not known, and what is refused."""

import pytest

from tests.domain.kit import refuses
from wijkregie.domain.sjablonen import (
    VELDEN,
    Sjabloon,
    Sjabloonsoort,
    check_sjabloon,
    check_velden,
    fill,
    onbekende_velden,
    ontbrekende_velden,
)


def sjabloon(onderwerp: str = "Kom in {jaar}", tekst: str = "Tot {datum} in {plaats}, {jaar}.") -> Sjabloon:
    return Sjabloon(id="s", soort=Sjabloonsoort.UITNODIGING, onderwerp=onderwerp, tekst=tekst)


def test_fields_are_filled_and_what_is_not_known_becomes_dots() -> None:
    assert fill("Tot {datum} in {plaats}.", {"datum": "1 mei", "plaats": " "}) == "Tot 1 mei in ………."
    assert fill("{{datum}} { datum } {\n}", {"datum": "1 mei"}) == "{1 mei} ……… {\n}"
    assert fill("{plaats}", {"plaats": "{datum}", "datum": "1 mei"}) == "{datum}", "what is filled in is no field"


def test_what_is_not_known_is_told_in_words_once() -> None:
    assert ontbrekende_velden(sjabloon(), {"datum": "1 mei"}) == [VELDEN["jaar"], VELDEN["plaats"]]
    assert ontbrekende_velden(sjabloon(tekst="{onzin}"), {"jaar": "2027"}) == []


@pytest.mark.parametrize("veld", ["datm", "Datum", " datum", "", "0", "datum!r", "datum.year"])
def test_a_field_that_does_not_exist_is_refused(veld: str) -> None:
    assert onbekende_velden(f"{{{veld}}} {{datum}} {{{veld}}}") == [veld]
    with refuses("veld_onbekend"):
        check_velden(f"Kom op {{{veld}}}")
    with refuses("veld_onbekend"):
        check_sjabloon(sjabloon(onderwerp=f"{{{veld}}}"))


def test_a_text_that_says_nothing_is_refused() -> None:
    check_sjabloon(sjabloon())
    for empty in (sjabloon(onderwerp=" "), sjabloon(tekst="\n")):
        with refuses("sjabloon_leeg"):
            check_sjabloon(empty)
