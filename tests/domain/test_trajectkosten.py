"""Costs and hours of a traject against the band of the regeling."""

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.kit import REGELING
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajecten import Participatiegraad, Traject, Trede
from wijkregie.domain.trajectkosten import (
    Bandplaats,
    Kosten,
    band_tekst,
    bandplaats,
    communicatie_uren,
    communicatiekosten,
    kostenband,
    opvallende_kosten,
    participatie_uren,
    participatiekosten,
)

PLAN = Traject(id="t", naam="Herinrichting Esweg")
BANDED = replace(
    REGELING,
    kosten_vanaf=100_000,
    kosten_laag_tot=1_500_000,
    kosten_middel_tot=7_500_000,
    kosten_hoog_tot=50_000_000,
)
"""The bands of the Evaluatie, chapter 7."""


@pytest.mark.parametrize(
    ("fields", "band"),
    [
        ({"graad": Participatiegraad.LAAG}, (100_000, 1_500_000, False)),
        ({"graad": Participatiegraad.MIDDEL}, (1_500_000, 7_500_000, False)),
        ({"graad": Participatiegraad.HOOG}, (7_500_000, 50_000_000, False)),
        ({"graad": Participatiegraad.HOOG, "trede": Trede.INFORMEREN}, (7_500_000, 50_000_000, False)),
        ({"trede": Trede.ADVISEREN}, (1_500_000, 7_500_000, True)),
    ],
)
def test_a_graad_has_its_band(fields: dict[str, Any], band: tuple[int, int, bool]) -> None:
    found = kostenband(replace(PLAN, **fields), BANDED)
    assert found is not None
    assert (found.vanaf, found.tot, found.voorstel) == band


def test_a_band_that_nobody_filled_in_is_none() -> None:
    low, mid = replace(PLAN, graad=Participatiegraad.LAAG), replace(PLAN, graad=Participatiegraad.MIDDEL)
    assert kostenband(PLAN, BANDED) is None
    assert kostenband(low, None) is None
    assert kostenband(low, REGELING) is None
    assert kostenband(mid, replace(BANDED, kosten_laag_tot=None)) is None
    open_below = kostenband(low, replace(BANDED, kosten_vanaf=None))
    assert open_below is not None
    assert open_below.vanaf == 0


@pytest.mark.parametrize(
    ("bedrag", "plaats"),
    [
        (99_999, Bandplaats.ONDER),
        (100_000, Bandplaats.BINNEN),
        (1_500_000, Bandplaats.BINNEN),
        (1_500_001, Bandplaats.BOVEN),
    ],
)
def test_both_ends_belong_to_the_band(bedrag: int, plaats: Bandplaats) -> None:
    band = kostenband(replace(PLAN, graad=Participatiegraad.LAAG), BANDED)
    assert band is not None
    assert bandplaats(band, bedrag) is plaats


@pytest.mark.parametrize(
    ("fields", "regeling", "said"),
    [
        ({}, BANDED, "Kies eerst de beloofde trede"),
        ({"graad": Participatiegraad.LAAG}, None, "Band niet ingevuld: in de regeling van 2026"),
        ({"graad": Participatiegraad.LAAG}, REGELING, "Band niet ingevuld"),
        ({"graad": Participatiegraad.LAAG}, BANDED, "Vul de kosten in om te zien waar ze liggen."),
        ({"trede": Trede.INFORMEREN, "kosten_participatie": 50_000}, BANDED, "De graad is een voorstel"),
        (
            {"graad": Participatiegraad.LAAG, "kosten_participatie_geraamd": 2_000_000},
            BANDED,
            "€ 20.000: boven de band (laag, € 1.000 tot € 15.000).",
        ),
    ],
)
def test_where_costs_lie_is_said_without_a_verdict(
    fields: dict[str, Any], regeling: Regeling | None, said: str
) -> None:
    sentence = band_tekst(replace(PLAN, **fields), regeling, 2026).replace("\N{NO-BREAK SPACE}", " ")
    assert said in sentence
    assert sentence.endswith(".")


def test_communication_stands_apart_from_participation() -> None:
    plan = replace(
        PLAN,
        kosten_participatie_geraamd=1,
        kosten_participatie=2,
        kosten_communicatie_geraamd=3,
        kosten_communicatie=4,
        uren_participatie_geraamd=5,
        uren_participatie=6,
        uren_communicatie_geraamd=7,
    )
    assert participatiekosten(plan) == Kosten(geraamd=1, werkelijk=2)
    assert communicatiekosten(plan) == Kosten(geraamd=3, werkelijk=4)
    assert participatie_uren(plan).bekend == 6
    assert communicatie_uren(plan).bekend == 7
    only_talk = replace(PLAN, graad=Participatiegraad.LAAG, kosten_communicatie=9_000_000)
    assert "Vul de kosten in" in band_tekst(only_talk, BANDED, 2026)


def test_costs_without_hours_get_a_hint_with_a_way_on() -> None:
    (participatie,) = opvallende_kosten(replace(PLAN, kosten_participatie=100_000))
    assert participatie.startswith("Bij participatie staan kosten, maar geen uren. Vraag de uren na")
    (communicatie,) = opvallende_kosten(replace(PLAN, kosten_communicatie_geraamd=100_000))
    assert communicatie.startswith("Bij communicatie")
    assert not list(opvallende_kosten(replace(PLAN, kosten_participatie=100_000, uren_participatie=0)))
    assert not list(opvallende_kosten(replace(PLAN, kosten_participatie=0)))


def test_costs_above_what_was_planned_are_told_with_the_difference() -> None:
    plan = replace(PLAN, kosten_participatie_geraamd=100_000, kosten_participatie=150_000, uren_participatie=4)
    (sentence,) = opvallende_kosten(plan)
    assert "€\N{NO-BREAK SPACE}500 hoger" in sentence
    assert not list(opvallende_kosten(replace(plan, kosten_participatie=100_000)))
    assert not list(opvallende_kosten(replace(plan, toelichting="Er kwam een avond bij.")))
