"""Trajecten: how far a plan is, what cannot be, what looks odd, and when its eindverslag is whole."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.checks import check
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import (
    Eindverslag,
    Participatiegraad,
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    Trajectsoort,
    Trajectstand,
    Trede,
    check_traject_geweest,
    hoort_gevraagd,
    is_open,
    is_te_laat,
    mist_eindverslag,
    ontbrekende_delen,
    opvallend,
    trajectjaar,
    trajectstand,
    voorgestelde_graad,
)

DAY = timedelta(days=1)
PLAN = Traject(id="t", naam="Herinrichting Esweg")
VERSLAG = Eindverslag(id="e", traject_id="t", proces="p", uitkomsten="u", reactie="r", benutting="b")


@pytest.mark.parametrize(
    ("fields", "begonnen_op", "stand"),
    [
        ({}, None, Trajectstand.IN_VOORBEREIDING),
        ({"besluit_op": TODAY + DAY}, TODAY + DAY, Trajectstand.IN_VOORBEREIDING),
        ({"besluit_op": TODAY + DAY}, TODAY, Trajectstand.LOOPT),
        ({"besluit_op": TODAY}, None, Trajectstand.BESLOTEN),
        ({"besluit_op": TODAY, "afgerond_op": TODAY}, TODAY, Trajectstand.AFGEROND),
        ({"ingetrokken_op": TODAY}, TODAY, Trajectstand.INGETROKKEN),
    ],
)
def test_how_far_a_plan_is_follows_from_its_days(
    fields: dict[str, Any], begonnen_op: date | None, stand: Trajectstand
) -> None:
    plan = replace(PLAN, **fields)
    check(plan)
    assert trajectstand(plan, TODAY, begonnen_op) is stand
    assert is_open(plan) is (stand not in {Trajectstand.AFGEROND, Trajectstand.INGETROKKEN})


def test_the_year_of_a_plan_is_that_of_its_decision() -> None:
    known = replace(PLAN, bekend_op=date(2025, 12, 1))
    assert trajectjaar(replace(known, besluit_op=date(2027, 1, 5)), TODAY) == 2027
    assert trajectjaar(known, TODAY) == 2025
    assert trajectjaar(PLAN, TODAY) == 2026


@pytest.mark.parametrize(
    ("trede", "graad"),
    [
        (None, None),
        (Trede.INFORMEREN, Participatiegraad.LAAG),
        (Trede.RAADPLEGEN, Participatiegraad.LAAG),
        (Trede.ADVISEREN, Participatiegraad.MIDDEL),
        (Trede.COPRODUCEREN, Participatiegraad.HOOG),
        (Trede.MEEBESLISSEN, Participatiegraad.HOOG),
    ],
)
def test_the_promised_step_proposes_how_much_participation_it_takes(
    trede: Trede | None, graad: Participatiegraad | None
) -> None:
    assert voorgestelde_graad(trede) is graad


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"naam": " "}, "naam_ontbreekt"),
        ({"trede": Trede.INFORMEREN}, "alleen_informeren_zonder_reden"),
        ({"trede": Trede.INFORMEREN, "trede_reden": " "}, "alleen_informeren_zonder_reden"),
        ({"bekend_op": TODAY, "besluit_op": TODAY - DAY}, "besluit_voor_bekend"),
        ({"invloed_tot": TODAY, "besluit_op": TODAY - DAY}, "invloed_na_besluit"),
        ({"bekend_op": TODAY, "invloed_tot": TODAY - DAY}, "invloed_voor_bekend"),
        ({"afgerond_op": TODAY, "ingetrokken_op": TODAY}, "afgerond_en_ingetrokken"),
        ({"kosten_participatie": -1}, "bedrag_negatief"),
        ({"kosten_communicatie_geraamd": -1}, "bedrag_negatief"),
        ({"uren_communicatie": -1}, "getal_onleesbaar"),
        ({"uren_participatie_geraamd": 100_000}, "getal_onleesbaar"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(fields: dict[str, Any], code: str) -> None:
    with refuses(code):
        check(replace(PLAN, **fields))


def test_only_informing_is_a_choice_with_a_reason() -> None:
    """Evaluatie, recommendation 2: name informing as the only option, on purpose and with grounds."""
    check(replace(PLAN, trede=Trede.INFORMEREN, trede_reden="Alles ligt vast door de wet."))
    check(replace(PLAN, trede=Trede.ADVISEREN))


def test_the_days_of_a_plan_may_fall_together() -> None:
    check(replace(PLAN, bekend_op=TODAY, invloed_tot=TODAY, besluit_op=TODAY))


@pytest.mark.parametrize("field", ["bekend_op", "afgerond_op", "ingetrokken_op"])
def test_what_has_happened_is_not_still_to_come(field: str) -> None:
    today: dict[str, Any] = {field: TODAY}
    tomorrow: dict[str, Any] = {field: TODAY + DAY}
    check_traject_geweest(replace(PLAN, besluit_op=TODAY + DAY, **today), TODAY)
    with refuses("dag_in_toekomst"):
        check_traject_geweest(replace(PLAN, **tomorrow), TODAY)


@pytest.mark.parametrize(
    ("soort", "niveau", "asked"),
    [
        (Trajectsoort.UITVOERING, None, False),
        (Trajectsoort.UITVOERING, Niveau.BASIS, False),
        (Trajectsoort.UITVOERING, Niveau.UITVOEREND, True),
        (Trajectsoort.BELEID, Niveau.UITVOEREND, False),
        (Trajectsoort.BELEID, Niveau.BELEIDSVORMEND, True),
    ],
)
def test_the_niveau_says_who_is_asked_for_advice(soort: Trajectsoort, niveau: Niveau | None, asked: bool) -> None:
    """PV art. 10: niveau 2 advises on carrying out, niveau 3 on policy too."""
    assert hoort_gevraagd(soort, niveau) is asked


def test_a_part_has_a_name_and_does_not_end_before_it_begins() -> None:
    with refuses("naam_ontbreekt"):
        check(Trajectfase(id="f", traject_id="t", naam=""))
    with refuses("einde_voor_begin"):
        check(Trajectfase(id="f", traject_id="t", naam="Ontwerp", begin=TODAY, einde=TODAY - DAY))
    check(Trajectfase(id="f", traject_id="t", naam="Ontwerp", begin=TODAY, einde=TODAY))


def test_a_terugkoppelmoment_is_late_after_its_day() -> None:
    moment = Terugkoppelmoment(id="m", traject_id="t", onderwerp="Schetsen", gepland_op=TODAY)
    check(moment)
    assert not is_te_laat(moment, TODAY)
    assert is_te_laat(moment, TODAY + DAY)
    assert not is_te_laat(replace(moment, gedaan_op=TODAY + DAY), TODAY + 2 * DAY)
    with refuses("onderwerp_ontbreekt"):
        check(replace(moment, onderwerp=" "))


def test_an_eindverslag_has_process_outcomes_reaction_and_use() -> None:
    """PV art. 5: an overview of the process, the main outcomes, the reaction and how the input was used."""
    assert ontbrekende_delen(VERSLAG) == []
    assert ontbrekende_delen(replace(VERSLAG, reactie=" ")) == ["de reactie van de gemeente"]
    assert len(ontbrekende_delen(None)) == 4


@pytest.mark.parametrize(
    ("fields", "verslag", "missed"),
    [
        ({"trede": Trede.ADVISEREN, "besluit_op": TODAY}, None, True),
        ({"trede": Trede.ADVISEREN, "afgerond_op": TODAY}, replace(VERSLAG, benutting=""), True),
        ({"trede": Trede.ADVISEREN, "besluit_op": TODAY}, VERSLAG, False),
        ({"trede": Trede.ADVISEREN, "besluit_op": TODAY + DAY}, None, False),
        ({"trede": Trede.ADVISEREN, "ingetrokken_op": TODAY}, None, False),
        ({"trede": Trede.INFORMEREN, "besluit_op": TODAY}, None, False),
        ({"besluit_op": TODAY}, None, False),
    ],
)
def test_participation_that_ended_has_an_eindverslag(
    fields: dict[str, Any], verslag: Eindverslag | None, missed: bool
) -> None:
    assert mist_eindverslag(replace(PLAN, **fields), verslag, TODAY) is missed


@pytest.mark.parametrize(
    ("fields", "wijken", "said"),
    [
        ({}, [], "Nog geen wijken gekozen"),
        ({"besluit_op": TODAY}, ["esweg"], "Schrijf op wat er is besloten"),
        ({"trede": Trede.RAADPLEGEN}, ["esweg"], "Er staat niet wat nog openligt"),
        ({"trede": Trede.RAADPLEGEN, "ligt_open": "x", "besluit_op": TODAY + DAY}, ["esweg"], "tot wanneer inbreng"),
    ],
)
def test_what_looks_odd_is_said_with_a_way_on(fields: dict[str, Any], wijken: list[str], said: str) -> None:
    (sentence,) = opvallend(replace(PLAN, **fields), wijken, TODAY)
    assert said in sentence
    assert not list(opvallend(replace(PLAN, **fields, ingetrokken_op=TODAY), wijken, TODAY))


def test_a_plan_in_which_all_is_known_is_left_alone() -> None:
    plan = replace(
        PLAN, trede=Trede.ADVISEREN, ligt_open="De plek.", invloed_tot=TODAY, besluit_op=TODAY, uitkomst="Gaat door."
    )
    assert not list(opvallend(plan, ["esweg"], TODAY))
