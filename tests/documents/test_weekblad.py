"""The week on paper: one page whatever waits, all of it tagged, and honest about what is not on it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.gespreksdossiers import MOMENT, TODAY
from tests.documents.jaarbeelden import HOSTILE
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.pdf.weekblad import weekblad
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.signalen import Groep
from wijkregie.domain.weekbladen import Weekblad, Weekregel

INRICHTING = Inrichting(id="inrichting", gemeente="Voorbeeldstad", wijkregisseur="Marijke Veldhuis", voorbeeld=True)


def week(late: int, now: int, soon: int, typed: str = "", silent: int = 2) -> Weekblad:
    def lines(span: str, count: int) -> list[Weekregel]:
        return [
            Weekregel(wat=f"{span} {number} {typed}", van=typed or "Wijkraad ’t Hagen", wanneer="2 dagen te laat")
            for number in range(1, count + 1)
        ]

    regels = {
        Groep.TE_LAAT: lines("Laat", late),
        Groep.DEZE_WEEK: lines("Week", now),
        Groep.BINNENKORT: lines("Straks", soon),
    }
    stil = [(f"Wijkraad {number} {typed}", f"{90 + number} dagen") for number in range(silent)]
    return Weekblad(peildatum=TODAY, inrichting=INRICHTING, regels=regels, stil=stil)


FACTS = {
    "gewoon": week(3, 6, 8),
    "niets": replace(week(0, 0, 0, silent=0), inrichting=Inrichting(id="inrichting")),
    "honderd": week(30, 40, 30, silent=40),
    "vijandig": week(3, 6, 8, HOSTILE),
    "lang": week(3, 6, 8, "woord " * 400, silent=3),
}
PAPERS = Papers(lambda facts: weekblad(facts, MOMENT), FACTS)


@pytest.mark.parametrize("kind", PAPERS)
def test_it_is_one_page_and_all_of_it_is_tagged(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert len(pdf.pages) == 1
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1


def test_every_week_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_says_what_waits_by_span_of_time(tmp_path: Path) -> None:
    told = words(PAPERS["gewoon"], tmp_path)
    for part in (
        "Vrijdag 25 september 2026",
        "Gemeente Voorbeeldstad",
        "Te laat 3",
        "Deze week 6",
        "Straks 8",
        "Lang niet gesproken: Wijkraad 0 (90 dagen) en Wijkraad 1 (91 dagen).",
    ):
        assert part in told
    assert "En nog" not in told


def test_of_a_hundred_lines_the_most_urgent_are_there_and_the_others_are_counted(tmp_path: Path) -> None:
    told = words(PAPERS["honderd"], tmp_path)
    assert "Laat 30" in told
    assert "Week 1 " in told
    assert "Straks" not in told
    left_out = 100 - told.count("dagen te laat")
    assert f"En nog {left_out} andere: zie Vandaag in wijkregie." in told
    assert "en nog 3" in told, "of the forty who were not spoken to some are named"


def test_nothing_to_do_is_told(tmp_path: Path) -> None:
    assert "Niets te laat, niets deze week." in words(PAPERS["niets"], tmp_path)


def test_names_too_long_to_stand_there_are_counted(tmp_path: Path) -> None:
    lang = replace(FACTS["niets"], stil=[("W" * 200, "90 dagen"), ("M" * 200, "91 dagen")])
    assert "Lang niet gesproken: 2 wijkorganen." in words(weekblad(lang, MOMENT), tmp_path)


@settings(max_examples=12)
@given(st.text(max_size=80), st.integers(0, 50))
def test_whatever_is_typed_however_often_there_is_one_page(typed: str, often: int) -> None:
    with opened(weekblad(week(often, often, often, typed), MOMENT)) as pdf:
        assert len(pdf.pages) == 1
        assert unmarked_operators(pdf) == []
