"""The vraagkaart on paper: one page whatever was typed, all of it tagged, and honest about what was left out."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.gespreksdossiers import MOMENT
from tests.documents.pdfs import Papers, assert_valid, grey, of_kind, opened, unmarked_operators, words
from tests.documents.trajectzaken import TRAJECT, bare_vraagkaart, hostile_vraagkaart
from tests.documents.trajectzaken import vraagkaart as kaart
from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import width, wrapped
from wijkregie.documents.pdf.vraagkaart import vraagkaart

_SENTENCE = "Een zin met woorden die maar doorgaat. "
FACTS = {
    "vol": kaart(),
    "los": bare_vraagkaart(),
    "kaal": bare_vraagkaart(TRAJECT),
    "vijandig": hostile_vraagkaart(),
    "lang": hostile_vraagkaart(_SENTENCE * 300),
    "eindeloos": hostile_vraagkaart("Buurtmoestuinvereniging" * 400),
    "regels": hostile_vraagkaart("a\n" * 500),
}
PAPERS = Papers(lambda facts: vraagkaart(facts, MOMENT), FACTS)
CUT = "(ingekort: vraag naar de hele tekst)"


@pytest.mark.parametrize("kind", PAPERS)
def test_it_is_one_page_and_all_of_it_is_tagged(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert len(pdf.pages) == 1
        assert unmarked_operators(pdf) == []
        assert (len(of_kind(pdf, "H1")), len(of_kind(pdf, "H2"))) == (1, 4)


def test_every_card_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_says_what_is_asked_what_is_fixed_and_open_and_when(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for part in (
        "Herinrichting Hagenweg",
        "Voor Wijkraad ’t Hagen",
        "Vraag van afdeling Mobiliteit, gesteld op 21 september 2026",
        "Advies over de inhoud We vragen wat jullie van het plan zelf vinden",
        "Waar moet je straks veilig kunnen oversteken?",
        "Antwoord uiterlijk Jullie horen terug uiterlijk Plan kan anders tot en met Besluit",
        "16 oktober 2026 13 november 2026 30 oktober 2026 8 december 2026",
        "Graag terug naar wijkregisseur Marijke Veldhuis",
    ):
        assert part in told
    assert TRAJECT.contactpersoon not in told, "no names of civil servants"
    assert "ingekort" not in told


def test_what_is_not_known_is_not_left_blank(tmp_path: Path) -> None:
    told = words(PAPERS["los"], tmp_path)
    assert told.casefold().count("nog niet bekend: vraag het na") == 6
    assert "afdeling nog niet bekend" in told
    assert "Besluit" not in told
    assert "wijkregisseur" not in told


def test_a_text_that_is_cut_says_so(tmp_path: Path) -> None:
    assert words(PAPERS["lang"], tmp_path).count(CUT) == 3
    assert CUT not in words(PAPERS["vijandig"], tmp_path)


def test_what_is_asked_stands_out_and_reads_without_colour() -> None:
    ground = grey(PAPER.accent_quiet)
    assert 255 - ground > 10, "the block is seen"
    assert all(ground - grey(words) > 150 for words in (PAPER.text, PAPER.text2))
    assert ground - grey(PAPER.accent) > 150, "so is the bar beside it"


def test_one_long_text_takes_the_room_that_the_others_leave(tmp_path: Path) -> None:
    long = vraagkaart(kaart(vraag=_SENTENCE * 18), MOMENT)
    assert words(long, tmp_path).count("Een zin met woorden") == 18
    both = vraagkaart(kaart(vraag=_SENTENCE * 90, staat_vast="Kort.", ligt_open="Ook kort."), MOMENT)
    told = words(both, tmp_path)
    assert told.count(CUT) == 1
    assert "Kort. Ook kort." in told


@settings(max_examples=12)
@given(st.text(max_size=80), st.integers(0, 60))
def test_whatever_is_typed_however_often_there_is_one_page(typed: str, often: int) -> None:
    with opened(vraagkaart(hostile_vraagkaart(typed * often), MOMENT)) as pdf:
        assert len(pdf.pages) == 1
        assert unmarked_operators(pdf) == []


def test_lines_keep_to_their_room_and_lose_no_letter() -> None:
    text = f"{_SENTENCE * 4}{'x' * 300}\n\n{_SENTENCE}"
    lines = wrapped(text, 10, 120)
    assert max(width(line, 10) for line in lines) <= 120
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert wrapped("", 10, 120) == []
