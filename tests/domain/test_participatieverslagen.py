"""The participatieverslag (PV art. 12): sections, their texts, and what belongs in its years."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.trajectzaken import ADVIES, LATER, trajectdossier
from tests.documents.verslagbeelden import VERSLAG, initiatief
from tests.domain.kit import refuses
from wijkregie.domain.participatieverslagen import (
    Onderdeel,
    Verslagtekst,
    check_participatieverslag,
    met_tekst,
    periode_tekst,
    tekst_van,
)
from wijkregie.domain.trajectdossiers import Trajectdossier
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.verslagbeelden import heeft_dag, hoort_bij, is_van, loopt_in

YEARS = range(2025, 2027)


def plan(**days: date) -> Trajectdossier:
    return Trajectdossier(traject=Traject(id="t", naam="Plan", **days))  # type: ignore[arg-type]


def test_the_sections_are_those_of_article_12() -> None:
    """PV art. 12 lid 2: organisation, roles, costs, result, experiences; initiatives, budgets, uitdaagrecht."""
    assert [each.titel for each in Onderdeel] == [
        "In het kort",
        "Hoe participatie was georganiseerd",
        "De rol van raad en college",
        "Wat het kostte",
        "Wat het opleverde",
        "De belangrijkste ervaringen",
        "Bewonersinitiatieven",
        "Toegekende budgetten",
        "De werking van het uitdaagrecht",
    ]


def test_a_text_takes_the_place_of_the_one_before_and_an_empty_one_goes() -> None:
    assert tekst_van(VERSLAG, Onderdeel.KOSTEN) == ""
    changed = met_tekst(met_tekst(VERSLAG, Onderdeel.ROLLEN, " Nieuw. "), Onderdeel.ORGANISATIE, "Zo.")
    assert [each.onderdeel for each in changed.teksten] == ["kort", "organisatie", "rollen"]
    assert tekst_van(changed, Onderdeel.ROLLEN) == "Nieuw."
    assert tekst_van(met_tekst(changed, Onderdeel.ROLLEN, "\n"), Onderdeel.ROLLEN) == ""


def test_a_text_of_a_section_of_another_program_stays() -> None:
    other = replace(VERSLAG, teksten=(Verslagtekst(onderdeel="later", tekst="Blijft."),))
    assert [each.onderdeel for each in met_tekst(other, Onderdeel.KORT, "x").teksten] == ["kort", "later"]


def test_the_years_are_told_and_checked() -> None:
    assert periode_tekst(2023, 2026) == "2023 tot en met 2026"
    assert periode_tekst(2026, 2026) == "2026"
    check_participatieverslag(VERSLAG)
    with refuses("periode_andersom"):
        check_participatieverslag(replace(VERSLAG, laatste_jaar=2024))
    for wrong in ({"eerste_jaar": 1999}, {"laatste_jaar": 2100}):
        with refuses("jaar_kan_niet"):
            check_participatieverslag(replace(VERSLAG, **wrong))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "runs"),
    [
        (plan(), False),
        (plan(bekend_op=date(2024, 5, 1)), True),
        (plan(bekend_op=date(2024, 5, 1), besluit_op=date(2024, 12, 31)), False),
        (plan(bekend_op=date(2024, 5, 1), besluit_op=date(2025, 1, 1)), True),
        (plan(bekend_op=date(2024, 5, 1), ingetrokken_op=date(2024, 6, 1)), False),
        (plan(bekend_op=date(2024, 5, 1), besluit_op=date(2024, 7, 1), afgerond_op=date(2025, 2, 1)), True),
        (plan(besluit_op=date(2027, 1, 1)), False),
        (plan(bekend_op=date(2026, 12, 31), besluit_op=date(2028, 1, 1)), True),
    ],
)
def test_a_plan_belongs_in_the_years_in_which_it_ran(found: Trajectdossier, runs: bool) -> None:
    assert loopt_in(found, YEARS, LATER) is runs


def test_days_of_phases_and_of_wijkorganen_count_too() -> None:
    full = trajectdossier(bekend_op=None, invloed_tot=None, besluit_op=None)
    assert heeft_dag(full)
    assert loopt_in(replace(full, inbreng=()), YEARS, LATER)
    assert loopt_in(replace(full, fasen=()), YEARS, LATER)
    assert not heeft_dag(replace(full, inbreng=(), fasen=full.fasen[1:]))
    assert full.begonnen_op == date(2026, 8, 28)
    assert plan().begonnen_op is None


def test_a_plan_that_ended_still_counts_when_something_is_brought_in_later() -> None:
    ended = trajectdossier(
        bekend_op=date(2024, 1, 1), invloed_tot=None, besluit_op=None, ingetrokken_op=date(2024, 6, 1)
    )
    assert loopt_in(replace(ended, fasen=()), YEARS, LATER)
    assert not loopt_in(replace(ended, fasen=(), inbreng=()), YEARS, LATER)


def test_a_betrokkenheid_belongs_in_the_year_of_its_first_day() -> None:
    assert is_van(ADVIES, YEARS)
    assert not is_van(ADVIES, range(2027, 2028))
    assert not is_van(replace(ADVIES, geinformeerd_op=None, gevraagd_op=None, advies_op=None), YEARS)


def test_an_initiatief_belongs_in_the_year_it_came_in_and_in_that_of_its_decision() -> None:
    found = replace(initiatief().initiatief, ontvangen_op=date(2024, 12, 1))
    assert hoort_bij(found, YEARS)
    assert not hoort_bij(replace(found, besluit_op=None), YEARS)
