"""Letters about a subsidie: what they say at each step, and when one is refused."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.briefzaken import AANVRAAG, VERLEEND, subsidiezaak
from tests.domain.kit import REGELING, TODAY, refuses, stap
from wijkregie.domain.geld import NBSP
from wijkregie.domain.sjablonen import Briefgroep, Sjabloonsoort, velden
from wijkregie.domain.subsidiebrieven import (
    SUBSIDIEBRIEVEN,
    aanvulling_uiterlijk,
    check_subsidiebrief,
    open_aanvulling,
    passende_subsidiebrieven,
    subsidiebrief,
    wacht_op_bekendmaking,
)
from wijkregie.domain.subsidies import Grond, Stapsoort, Subsidiestap

RECEIPT, REQUEST, COVER, REMINDER = SUBSIDIEBRIEVEN
ASKED = stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 9), termijn_tot=date(2026, 9, 23), toelichting="Begroting")
TOLD = stap(Stapsoort.BEKENDGEMAAKT, date(2026, 9, 22))
PAID = stap(Stapsoort.BETAALD, date(2026, 9, 23), 350_000)
REFUSED = stap(Stapsoort.GEWEIGERD, date(2026, 9, 21), grond=Grond.PLAFOND)
SETTLED = stap(Stapsoort.VASTGESTELD, date(2026, 9, 24), 350_000)
REPORTED = stap(Stapsoort.VERANTWOORDING_ONTVANGEN, date(2026, 9, 24))


def field(name: str, *stappen: Subsidiestap, soort: Sjabloonsoort = COVER) -> str | None:
    """Return what a field is filled with; the space of an amount, which does not break, is written as any other."""
    found = subsidiebrief(soort, subsidiezaak(stappen)).waarden.get(name, "")
    return found and found.replace(NBSP, " ")


def test_every_field_of_every_kind_is_filled() -> None:
    for soort in SUBSIDIEBRIEVEN:
        assert soort.groep is Briefgroep.SUBSIDIE
        assert set(velden(soort)) <= set(subsidiebrief(soort, subsidiezaak((AANVRAAG, VERLEEND))).waarden)


def test_a_letter_goes_to_the_wijkorgaan_and_its_file_says_what_it_is() -> None:
    letter = subsidiebrief(REQUEST, subsidiezaak())
    assert letter.naam == "Verzoek om aanvulling subsidie 2027 Wijkraad ’t Hagen"
    assert (letter.aan.naam, letter.aan.tav) == ("Wijkraad ’t Hagen", "t.a.v. Ayşegül Yılmaz-van den IJssel")
    assert letter.waarden["kenmerk"] == "Z-27-9"
    assert field("kenmerk", AANVRAAG, VERLEEND) == "BES-2026-118"
    assert subsidiebrief(REQUEST, subsidiezaak((), subsidie=None)).waarden["kenmerk"] == ""


def test_of_an_aanvraag_it_says_when_it_came_and_by_when_is_decided() -> None:
    found = subsidiebrief(RECEIPT, subsidiezaak()).waarden
    assert found["ontvangen_op"] == "maandag 7 september 2026"
    assert found["besluit_uiterlijk"] == "maandag 2 november 2026"
    assert found["gevraagd"] == f"€{NBSP}3.500"
    assert found.get("besluit", "") == found.get("bezwaar", "") == ""
    bare = subsidiebrief(RECEIPT, subsidiezaak((), regeling=None)).waarden
    assert (bare["ontvangen_op"], bare["besluit_uiterlijk"], bare["gevraagd"]) == ("", "", "")
    assert bare["verantwoording_uiterlijk"] == ""


def test_what_is_missing_and_by_when_is_what_was_asked_last() -> None:
    assert open_aanvulling((AANVRAAG, ASKED)) == ASKED
    assert field("ontbreekt", AANVRAAG, ASKED, soort=REQUEST) == "Begroting"
    assert field("aanvulling_uiterlijk", AANVRAAG, ASKED, soort=REQUEST) == "woensdag 23 september 2026"
    came = stap(Stapsoort.AANVULLING_ONTVANGEN, date(2026, 9, 11))
    for gone in ((AANVRAAG,), (AANVRAAG, ASKED, came), (AANVRAAG, ASKED, REFUSED)):
        assert open_aanvulling(gone) is None
    assert field("ontbreekt", AANVRAAG, ASKED, came, soort=REQUEST) == ""


def test_the_time_for_an_aanvulling_is_that_of_the_regeling_awb_4_5() -> None:
    assert aanvulling_uiterlijk((AANVRAAG,), REGELING, TODAY) == date(2026, 10, 8)
    assert aanvulling_uiterlijk((AANVRAAG,), replace(REGELING, aanvulling_weken=4), TODAY) == date(2026, 10, 22)
    assert aanvulling_uiterlijk((AANVRAAG,), None, TODAY) == date(2026, 10, 8)
    assert aanvulling_uiterlijk((AANVRAAG, replace(ASKED, termijn_tot=None)), None, TODAY) == date(2026, 9, 23)


def test_a_grant_needs_no_reason_and_says_when_the_money_comes_awb_4_87() -> None:
    assert field("besluit", AANVRAAG, VERLEEND) == "Het college geeft jullie € 3.500 subsidie voor 2027."
    assert field("reden", AANVRAAG, VERLEEND) is None
    assert field("betaling", AANVRAAG, VERLEEND) == (
        "Het geld staat uiterlijk donderdag 5 november 2026 op jullie rekening."
    ), "as if it goes out today"
    assert field("betaling", AANVRAAG, VERLEEND, TOLD) == (
        "Het geld staat uiterlijk dinsdag 3 november 2026 op jullie rekening."
    )
    assert field("betaling", AANVRAAG, VERLEEND, TOLD, PAID) == "Het geld is betaald op woensdag 23 september 2026."
    half = replace(PAID, bedrag=200_000)
    assert str(field("betaling", AANVRAAG, VERLEEND, TOLD, half)).startswith("De laatste € 1.500 staat uit")
    assert str(field("verantwoording", AANVRAAG, VERLEEND)).startswith("Stuur ons uiterlijk vrijdag 31 maart 2028 ")
    assert subsidiebrief(COVER, subsidiezaak((AANVRAAG, VERLEEND), regeling=None)).waarden["verantwoording"] is None


def test_bezwaar_runs_six_weeks_from_the_day_it_was_told_awb_6_7() -> None:
    assert field("bezwaar", AANVRAAG, VERLEEND, TOLD) == (
        "Dan kunnen jullie bezwaar maken. Dat kan tot en met dinsdag 3 november 2026."
    )
    assert str(field("bezwaar", AANVRAAG, VERLEEND)).endswith("donderdag 5 november 2026.")


def test_a_part_says_of_how_much_and_why() -> None:
    part = stap(Stapsoort.GEDEELTELIJK_VERLEEND, date(2026, 9, 21), 200_000)
    assert field("besluit", AANVRAAG, part) == (
        "Het college geeft jullie € 2.000 subsidie voor 2027. Dat is een deel van de € 3.500 die jullie vroegen."
    )
    assert field("reden", AANVRAAG, part) == "", "not known yet, so dots"
    assert (
        field("reden", AANVRAAG, replace(part, toelichting="Er was minder geld. ")) == "De reden: Er was minder geld."
    )
    unknown = replace(AANVRAAG, bedrag=None)
    assert field("besluit", unknown, replace(part, bedrag=None)) == "Het college geeft jullie ……… subsidie voor 2027."


@pytest.mark.parametrize("grond", Grond)
def test_a_refusal_says_its_ground_in_plain_words(grond: Grond) -> None:
    assert field("besluit", AANVRAAG, REFUSED) == "Het college geeft jullie geen subsidie voor 2027."
    words = field("reden", AANVRAAG, replace(REFUSED, grond=grond))
    assert words == f"De reden is dat {grond.woorden}."
    said = field("reden", AANVRAAG, replace(REFUSED, grond=grond, toelichting="Zie de reserve. "))
    assert said == f"De reden is dat {grond.woorden}. Zie de reserve."
    assert field("betaling", AANVRAAG, REFUSED) is None
    assert field("verantwoording", AANVRAAG, REFUSED) is None


def test_what_was_not_dealt_with_or_withdrawn_says_so() -> None:
    outside = stap(Stapsoort.BUITEN_BEHANDELING, date(2026, 9, 24))
    assert "niet op tijd compleet" in str(field("besluit", AANVRAAG, ASKED, outside))
    assert field("reden", AANVRAAG, ASKED, outside) is None
    withdrawn = stap(Stapsoort.INGETROKKEN, date(2026, 9, 24))
    assert field("besluit", AANVRAAG, withdrawn) == "", "no decision of the college"


def test_a_vaststelling_says_the_amount_that_is_fixed() -> None:
    life = (AANVRAAG, VERLEEND, TOLD, PAID, REPORTED)
    assert field("besluit", *life, SETTLED) == "Het college stelt jullie subsidie voor 2027 vast op € 3.500."
    assert field("reden", *life, SETTLED) is None
    lower = stap(Stapsoort.LAGER_VASTGESTELD, date(2026, 9, 24), 300_000, grond=Grond.ACTIVITEITEN_NIET_GEDAAN)
    assert str(field("besluit", *life, lower)).endswith("Dat is minder dan de € 3.500 die was verleend.")
    assert field("betaling", *life, lower) == (
        "Er is € 500 te veel betaald. Hoe dat terugkomt, staat in de beschikking."
    )
    direct = stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 9, 21), 350_000)
    assert str(field("besluit", AANVRAAG, direct)).endswith("Dat bedrag staat meteen vast.")
    assert field("verantwoording", AANVRAAG, direct) is None
    bare = (AANVRAAG, replace(VERLEEND, bedrag=None), replace(SETTLED, bedrag=None))
    assert field("besluit", *bare) == "Het college stelt jullie subsidie voor 2027 vast op ………."


def test_a_decision_on_a_bezwaar_goes_on_to_the_court_awb_8_1() -> None:
    life = (AANVRAAG, REFUSED, TOLD, stap(Stapsoort.BEZWAAR_ONTVANGEN, date(2026, 9, 23)))
    won = (*life, stap(Stapsoort.BEZWAAR_GEGROND, TODAY, 100_000))
    assert field("besluit", *won) == "Jullie bezwaar is gegrond. De subsidie voor 2027 is nu € 1.000."
    assert str(field("betaling", *won)).startswith("Het geld staat uiterlijk donderdag 5 november 2026")
    assert field("bezwaar", *won) == "Dan kunnen jullie naar de rechter. Dat kan tot en met donderdag 5 november 2026."
    check_subsidiebrief(REMINDER, won, naam="Wijkraad", jaar=2027)
    lost = (*life, stap(Stapsoort.BEZWAAR_ONGEGROND, TODAY))
    assert str(field("besluit", *lost)).startswith("Jullie bezwaar is ongegrond.")
    assert (field("betaling", *lost), field("verantwoording", *lost)) == (None, None)
    assert not wacht_op_bekendmaking(lost)


def test_a_verlening_that_is_changed_or_taken_back_says_so_awb_4_48() -> None:
    life = (AANVRAAG, VERLEEND, TOLD, PAID)
    less = (*life, stap(Stapsoort.VERLENING_GEWIJZIGD, TODAY, 250_000, grond=Grond.BEGROTING))
    assert field("besluit", *less) == "Het college wijzigt jullie subsidie voor 2027. Die is nu € 2.500."
    assert str(field("betaling", *less)).startswith("Er is € 1.000 te veel betaald.")
    gone = (*life, stap(Stapsoort.VERLENING_INGETROKKEN, TODAY, grond=Grond.BEGROTING))
    assert field("besluit", *gone) == "Het college trekt jullie subsidie voor 2027 in."
    assert str(field("betaling", *gone)).startswith("Er is € 3.500 te veel betaald.")


@pytest.mark.parametrize(
    ("soort", "stappen", "code"),
    [
        *[(soort, (), "brief_zonder_aanvraag") for soort in SUBSIDIEBRIEVEN],
        (RECEIPT, (AANVRAAG, VERLEEND), "brief_na_besluit"),
        (REQUEST, (AANVRAAG, REFUSED), "brief_na_besluit"),
        (COVER, (AANVRAAG,), "brief_zonder_besluit"),
        (COVER, (AANVRAAG, stap(Stapsoort.INGETROKKEN, TODAY)), "brief_na_intrekking"),
        (REMINDER, (AANVRAAG,), "herinnering_zonder_geld"),
        (REMINDER, (AANVRAAG, REFUSED), "herinnering_zonder_geld"),
        (REMINDER, (AANVRAAG, VERLEEND, REPORTED), "verantwoording_is_er"),
        (REMINDER, (AANVRAAG, VERLEEND, REPORTED, SETTLED), "herinnering_na_vaststelling"),
    ],
)
def test_a_letter_that_does_not_fit_is_refused(
    soort: Sjabloonsoort, stappen: tuple[Subsidiestap, ...], code: str
) -> None:
    with refuses(code):
        check_subsidiebrief(soort, stappen, naam="Wijkraad", jaar=2027)


@pytest.mark.parametrize(
    ("stappen", "first"),
    [
        ((AANVRAAG,), RECEIPT),
        ((AANVRAAG, ASKED), REQUEST),
        ((AANVRAAG, VERLEEND), COVER),
        ((AANVRAAG, VERLEEND, TOLD), REMINDER),
        ((AANVRAAG, VERLEEND, TOLD, REPORTED), COVER),
        ((AANVRAAG, REFUSED, TOLD), COVER),
    ],
)
def test_the_letter_that_fits_comes_first(stappen: tuple[Subsidiestap, ...], first: Sjabloonsoort) -> None:
    found = passende_subsidiebrieven(stappen)
    assert found[0] is first
    assert set(found) == set(SUBSIDIEBRIEVEN)
    check_subsidiebrief(first, stappen, naam="Wijkraad", jaar=2027)


def test_a_decision_waits_to_be_told_until_it_was_awb_3_41() -> None:
    assert not wacht_op_bekendmaking((AANVRAAG,))
    assert wacht_op_bekendmaking((AANVRAAG, VERLEEND))
    assert not wacht_op_bekendmaking((AANVRAAG, VERLEEND, TOLD))
    assert not wacht_op_bekendmaking((AANVRAAG, stap(Stapsoort.INGETROKKEN, TODAY)))
