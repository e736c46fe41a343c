"""The waardering of an initiatief on paper: always one page, whatever was typed."""

from datetime import date
from pathlib import Path

import pytest

from tests.documents.briefzaken import hostile_initiatief, initiatiefzaak
from tests.documents.gespreksdossiers import MOMENT
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.pdf.waardering import waardering
from wijkregie.domain.initiatieven import Advies

NEW = initiatiefzaak(
    idee=" ", draagvlak="", gevraagd=None, antwoord_uiterlijk=None, legitimiteit=None, legitimiteit_reden="",
    advies=None, advies_op=None, advies_reden="", besluit=None, besluit_op=None, besluit_reden="", toegekend=None,
    geldbron=None,
)  # fmt: skip
FACTS = {
    "vol": initiatiefzaak(geldbron_toelichting="Potje groen"),
    "nieuw": NEW,
    "vijandig": hostile_initiatief(),
    "lang": hostile_initiatief("woord " * 800),
    "eindeloos": hostile_initiatief("Buurtmoestuinvereniging" * 40),
    "breed": hostile_initiatief("WWWWWW " * 300),
}
PAPERS = Papers(lambda facts: waardering(facts, MOMENT), FACTS)


@pytest.mark.parametrize("kind", PAPERS)
def test_it_is_one_page_and_all_of_it_is_tagged(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert len(pdf.pages) == 1
        assert unmarked_operators(pdf) == []
        (figure,) = of_kind(pdf, "Figure")
        assert str(figure.Alt).startswith("Waarderingsdriehoek: legitimiteit ")
        assert (len(of_kind(pdf, "H1")), len(of_kind(pdf, "H3"))) == (1, 3)


def test_every_paper_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_says_what_is_asked_how_it_is_weighed_and_what_was_advised_and_decided(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for part in (
        "Buurtmoestuin Esmarke",
        "Bewonersinitiatief · Esmarke · van Groene Vingers",
        "Draagvlak: 34 buren tekenden.",
        "antwoord beloofd uiterlijk 28 september 2026",
        "Betrokkenheid: 5 van 5, zeer goed",
        "Goedkoop, maar er is onderhoud nodig.",
        "Positief met voorwaarden (1 september 2026)",
        "Gedeeltelijk (10 september 2026)",
        "€ 1.200 € 900 €0 gevraagd toegekend betaald",
        "Waar het geld vandaan komt: wijkbudget, Potje groen.",
    ):
        assert part in told
    assert "anders dan het advies" not in told


def test_of_what_is_not_there_yet_it_says_so(tmp_path: Path) -> None:
    told = words(PAPERS["nieuw"], tmp_path)
    for part in (
        "Er is nog niets over opgeschreven.",
        "Legitimiteit: nog geen score",
        "Geen reden genoteerd.",
        "De commissie heeft nog geen advies gegeven.",
        "De gemeente heeft nog niet besloten.",
        "Waar het geld vandaan komt: nog niet bekend.",
    ):
        assert part in told
    assert "Draagvlak" not in told
    assert "beloofd" not in told


def test_a_decision_against_the_advice_is_told_as_one(tmp_path: Path) -> None:
    against = initiatiefzaak(advies=Advies.NEGATIEF, advies_op=date(2026, 9, 2))
    assert "Gedeeltelijk, anders dan het advies" in words(waardering(against, MOMENT), tmp_path)
