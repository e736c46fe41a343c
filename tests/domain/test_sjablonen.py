"""Texts with fields: which there are, what is not known, and what is refused."""

import pytest

from tests.domain.kit import refuses
from wijkregie.domain.sjablonen import (
    Sjabloon,
    Sjabloonsoort,
    check_sjabloon,
    check_velden,
    fill,
    onbekende_velden,
    ontbrekende_velden,
    velden,
)
from wijkregie.usecases.sjablonen import shipped

UITNODIGING = Sjabloonsoort.UITNODIGING
KNOWN = velden(UITNODIGING)


def sjabloon(onderwerp: str = "Kom in {jaar}", tekst: str = "Tot {datum} in {plaats}, {jaar}.") -> Sjabloon:
    return Sjabloon(id="s", soort=Sjabloonsoort.UITNODIGING, onderwerp=onderwerp, tekst=tekst)


def test_fields_are_filled_and_what_is_not_known_becomes_dots() -> None:
    assert fill("Tot {datum} in {plaats}.", {"datum": "1 mei", "plaats": " "}) == "Tot 1 mei in ………."
    assert fill("{{datum}} { datum } {\n}", {"datum": "1 mei"}) == "{1 mei} ……… {\n}"
    assert fill("{plaats}", {"plaats": "{datum}", "datum": "1 mei"}) == "{datum}", "what is filled in is no field"


def test_what_does_not_apply_leaves_no_trace() -> None:
    text = "Besluit: {besluit} {reden}\n\n{betaling}\n\n{reden} Groet {reden}"
    gone: dict[str, str | None] = {"besluit": "Ja.", "reden": None, "betaling": None}
    assert fill(text, gone) == "Besluit: Ja.\n\nGroet"
    assert fill("{a}{b}", {"a": "\0", "b": None}) == "………", "a sign nobody can type is nothing that is known"
    assert ontbrekende_velden(sjabloon(), {"jaar": None, "datum": "1 mei", "plaats": None}) == []


@pytest.mark.parametrize("soort", Sjabloonsoort)
def test_a_text_of_the_program_holds_only_fields_of_its_kind(soort: Sjabloonsoort) -> None:
    found = shipped()[soort]
    check_sjabloon(found)
    assert {"aanhef", "wijkregisseur", "gemeente"} <= set(velden(soort)), "whoever it is about, it has a sender"


def test_a_field_of_another_kind_does_not_exist() -> None:
    check_velden("{ontbreekt}", Sjabloonsoort.VERZOEK_OM_AANVULLING)
    for soort in (Sjabloonsoort.ONTVANGSTBEVESTIGING, Sjabloonsoort.ANTWOORD_NEE, UITNODIGING):
        with refuses("veld_onbekend"):
            check_velden("{ontbreekt}", soort)
    assert "besluit_op" not in velden(Sjabloonsoort.BEGELEIDENDE_BRIEF)


def test_what_is_not_known_is_told_in_words_once() -> None:
    assert ontbrekende_velden(sjabloon(), {"datum": "1 mei"}) == [KNOWN["jaar"], KNOWN["plaats"]]
    assert ontbrekende_velden(sjabloon(tekst="{onzin}"), {"jaar": "2027"}) == []


@pytest.mark.parametrize("veld", ["datm", "Datum", " datum", "", "0", "datum!r", "datum.year"])
def test_a_field_that_does_not_exist_is_refused(veld: str) -> None:
    assert onbekende_velden(f"{{{veld}}} {{datum}} {{{veld}}}", UITNODIGING) == [veld]
    with refuses("veld_onbekend"):
        check_velden(f"Kom op {{{veld}}}", UITNODIGING)
    with refuses("veld_onbekend"):
        check_sjabloon(sjabloon(onderwerp=f"{{{veld}}}"))


def test_a_text_that_says_nothing_is_refused() -> None:
    check_sjabloon(sjabloon())
    for empty in (sjabloon(onderwerp=" "), sjabloon(tekst="\n")):
        with refuses("sjabloon_leeg"):
            check_sjabloon(empty)
