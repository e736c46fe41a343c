"""The participatieverslag on paper (PV art. 12): all its sections, what is not recorded, stories with consent only."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.documents.gespreksdossiers import MOMENT
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from tests.documents.trajectzaken import ADVIES, BODY, LATER, TRAJECT, VERHALEN, trajectdossier
from tests.documents.verslagbeelden import empty_verslagbeeld, hostile_verslagbeeld, initiatief, verslagbeeld
from wijkregie.documents.pdf.participatieverslag import participatieverslag
from wijkregie.domain.participatieverslagen import Onderdeel
from wijkregie.domain.trajectdossiers import Inbreng
from wijkregie.domain.trajecten import Traject

FACTS = {
    "vol": verslagbeeld(),
    "leeg": empty_verslagbeeld(),
    "vijandig": hostile_verslagbeeld(),
    "lang": hostile_verslagbeeld("Een zin met woorden die maar doorgaat. " * 60),
    "eindeloos": hostile_verslagbeeld("Buurtmoestuinvereniging" * 30),
}
PAPERS = Papers(lambda facts: participatieverslag(facts, MOMENT), FACTS)


@pytest.mark.parametrize("kind", PAPERS)
def test_all_of_it_is_tagged_with_a_bookmark_for_each_section(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H2")) == len(Onderdeel)
        with pdf.open_outline() as outline:
            assert [str(each.title)[-12:] for each in outline.root[0].children] == [
                each.titel[-12:] for each in Onderdeel
            ]


def test_every_report_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_tells_the_words_of_its_writer_and_what_is_kept(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for part in (
        "Participatieverslag 2025 tot en met 2026",
        "Gemeente Voorbeeldstad",
        "artikel 12 van de participatieverordening",
        "We leerden vooral dat vroeg beginnen helpt.",
        "De raad gaf vooraf kaders mee.",
        "De raad gaf de kaders, het college besluit.",
        "Eerst de straat op, dan twee avonden in het buurthuis.",
        "€ 18.500,50",
        "De raad stemde in met de oversteek bij de school.",
        "“We werden gehoord, maar pas toen de tekening klaar was.”",
        "“Ik stond op straat met de tekening",
        "Zelf het plantsoen doen",
        "ja, 20-04-2026",
    ):
        assert part in told
    assert told.index("€ 10.000,00") < told.index("€ 9.000,00"), "budgets and subsidie of 2026 stand in one row"


def test_of_what_is_not_recorded_it_says_so(tmp_path: Path) -> None:
    told = words(PAPERS["leeg"], tmp_path)
    assert told.count("Wat hierover is bijgehouden: niet vastgelegd.") == len(Onderdeel)
    assert "Participatie in de gemeente" in told


def test_a_plan_of_which_little_is_known(tmp_path: Path) -> None:
    little = Traject(id="t", naam="Plan Zuid", besluit_op=date(2026, 12, 8))
    plan = replace(trajectdossier(), traject=little, afdeling="", inbreng=(), verhalen=(), eindverslag=None)
    told = words(participatieverslag(replace(empty_verslagbeeld(), trajecten=(plan,)), MOMENT), tmp_path)
    assert "Plan Zuid niet vastgelegd inbreng niet vastgelegd" in told
    assert "Onbekend" in told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"besluit_op": LATER}, "niet vastgelegd"),
        ({"besluit_op": date(2028, 1, 1)}, "nog geen besluit"),
        ({"besluit_op": None}, "nog geen besluit"),
        ({"besluit_op": None, "afgerond_op": date(2026, 12, 1)}, "niet vastgelegd"),
        ({"ingetrokken_op": date(2026, 12, 1)}, "ingetrokken"),
    ],
)
def test_without_an_outcome_it_says_why(days: dict[str, Any], told: str, tmp_path: Path) -> None:
    plan = replace(trajectdossier(uitkomst="", **days), eindverslag=None)
    found = words(participatieverslag(replace(empty_verslagbeeld(), trajecten=(plan,)), MOMENT), tmp_path)
    assert f"{TRAJECT.naam} {told} 1 deels overgenomen " in found


def test_no_names_and_no_story_without_consent(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for name in (TRAJECT.contactpersoon, "Fatma Geheim", *(story.verteller for story in VERHALEN)):
        assert name not in told
    for story in VERHALEN[1:]:
        assert story.tekst not in told


def test_long_lists_end_with_how_much_more_there_is(tmp_path: Path) -> None:
    plan = trajectdossier()
    said = tuple(
        Inbreng(betrokkenheid=replace(ADVIES, id=str(n)), wijkorgaan=BODY.naam, onderwerp="Plan") for n in range(15)
    )
    ideas = tuple(initiatief(naam=f"Idee {number}") for number in range(3))
    many = replace(
        verslagbeeld(),
        trajecten=tuple(replace(plan, traject=replace(plan.traject, id=str(n)), inbreng=()) for n in range(62)),
        los=said,
        initiatieven=ideas,
    )
    told = words(participatieverslag(many, MOMENT), tmp_path)
    assert told.count("En nog 2. De hele lijst staat in de bijlage.") == 4
    assert "En nog 3." in told
