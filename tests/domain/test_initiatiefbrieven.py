"""Letters about an initiatief: to whom, what they say, and when one is refused."""

from datetime import date
from typing import Any

import pytest

from tests.documents.briefzaken import initiatiefzaak
from tests.domain.kit import TODAY, refuses
from wijkregie.domain.initiatiefbrieven import (
    INITIATIEFBRIEVEN,
    check_initiatiefbrief,
    initiatiefbrief,
    passende_initiatiefbrieven,
)
from wijkregie.domain.initiatieven import Antwoordsoort, Geldbron
from wijkregie.domain.sjablonen import Briefgroep, Sjabloonsoort, velden

RECEIPT, YES, NO, THANKS = INITIATIEFBRIEVEN
NEW: dict[str, Any] = {"besluit": None, "besluit_op": None, "besluit_reden": "", "toegekend": None, "geldbron": None}
REFUSED: dict[str, Any] = {"besluit": Antwoordsoort.NEE, "toegekend": None, "geldbron": None}


def test_every_field_of_every_kind_is_filled() -> None:
    for soort in INITIATIEFBRIEVEN:
        assert soort.groep is Briefgroep.INITIATIEF
        letter = initiatiefbrief(soort, initiatiefzaak())
        assert set(velden(soort)) <= set(letter.waarden)
        assert letter.naam == f"{soort.value.capitalize()} Buurtmoestuin Esmarke"


def test_it_goes_to_the_group_with_its_persoon_or_to_either() -> None:
    both = initiatiefbrief(YES, initiatiefzaak()).aan
    assert (both.naam, both.tav, both.aanhef) == ("Groene Vingers", "t.a.v. Aynur Demir", "Aynur Demir")
    assert both.email == "aynur@buurt.nl"
    alone = initiatiefbrief(YES, initiatiefzaak(indiener="")).aan
    assert (alone.naam, alone.tav, alone.aanhef) == ("Aynur Demir", "", "Aynur Demir")
    group = initiatiefbrief(YES, initiatiefzaak(persoon=False)).aan
    assert (group.naam, group.tav, group.aanhef, group.email) == ("Groene Vingers", "", "Groene Vingers", "")


def test_it_says_what_is_known_and_leaves_dots_for_what_is_not() -> None:
    found = initiatiefbrief(RECEIPT, initiatiefzaak()).waarden
    assert (found["contactpersoon"], found["antwoord_uiterlijk"]) == ("Sanne de Wit", "maandag 28 september 2026")
    assert (found["wijk"], found["gevraagd"]) == ("Esmarke", "€\N{NO-BREAK SPACE}1.200")
    bare = initiatiefzaak(contactpersoon="", antwoord_uiterlijk=None, gevraagd=None, **NEW)
    empty = initiatiefbrief(RECEIPT, bare).waarden
    assert {empty[veld] for veld in ("contactpersoon", "antwoord_uiterlijk", "gevraagd", "reden")} == {""}
    assert empty["wat_wel"] is None


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Van de gevraagde € 1.200 is € 900 beschikbaar, uit het wijkbudget."),
        (
            {"gevraagd": None, "geldbron": Geldbron.WERKBUDGET},
            "Er is € 900 beschikbaar, uit het werkbudget.",
        ),
        ({"besluit": Antwoordsoort.JA, "geldbron": Geldbron.ELDERS}, "Er is € 900 beschikbaar."),
        ({"besluit": Antwoordsoort.JA, "toegekend": None, "geldbron": Geldbron.GEEN}, None),
        (REFUSED, None),
    ],
)
def test_a_yes_says_how_much_and_from_where(fields: dict[str, Any], said: str | None) -> None:
    found = initiatiefbrief(YES, initiatiefzaak(**fields)).waarden["besluit"]
    assert found == (said.replace("€ ", "€\N{NO-BREAK SPACE}") if said else None)


@pytest.mark.parametrize(
    ("soort", "fields", "code"),
    [
        (RECEIPT, {}, "ontvangst_na_besluit"),
        (YES, NEW, "antwoordbrief_zonder_besluit"),
        (NO, NEW, "antwoordbrief_zonder_besluit"),
        (NO, {}, "antwoordbrief_past_niet"),
        (YES, REFUSED, "antwoordbrief_past_niet"),
        (RECEIPT, NEW | {"ingetrokken_op": TODAY}, "antwoordbrief_na_intrekken"),
        (THANKS, NEW, "antwoordbrief_zonder_besluit"),
    ],
)
def test_a_letter_that_does_not_fit_is_refused(soort: Sjabloonsoort, fields: dict[str, Any], code: str) -> None:
    with refuses(code):
        check_initiatiefbrief(soort, initiatiefzaak(**fields).initiatief)


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        (NEW, RECEIPT),
        ({}, YES),
        (REFUSED, NO),
        ({"afgerond_op": date(2026, 9, 20)}, THANKS),
        (REFUSED | {"antwoord_verstuurd_op": date(2026, 9, 20)}, THANKS),
    ],
)
def test_the_letter_that_fits_comes_first(fields: dict[str, Any], first: Sjabloonsoort) -> None:
    initiatief = initiatiefzaak(**fields).initiatief
    found = passende_initiatiefbrieven(initiatief)
    assert found[0] is first
    assert set(found) == set(INITIATIEFBRIEVEN)
    check_initiatiefbrief(first, initiatief)
