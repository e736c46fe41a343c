from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.gespreksdossiers import MOMENT, bare, gespreksdossier, hostile, with_talk
from tests.documents.jaarbeelden import HOSTILE
from tests.documents.pdfs import assert_valid, of_kind, opened, unmarked_operators, words
from tests.domain.kit import refuses
from wijkregie.documents.pdf.brief import brief
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.jaargesprekken import Gespreksstand

SUBJECT = "Uitnodiging jaargesprek 2027"
TEXT = "Beste Aynur,\n\nWanneer: donderdag\nWaar: ………\n\nMet vriendelijke groet,\n\nMarijke Veldhuis\nwijkregisseur"
FULL = gespreksdossier()


def with_address(postadres: str, found: Gespreksdossier = FULL) -> Gespreksdossier:
    body = replace(found.dossier.wijkorgaan, postadres=postadres)
    return replace(found, dossier=replace(found.dossier, wijkorgaan=body))


LETTERS = {
    "vol": brief(with_address("Dorpsstraat 1\n7511 AB  VOORBEELDSTAD"), SUBJECT, TEXT, MOMENT),
    "kaal": brief(bare(), "x", "x", MOMENT),
    "vijandig": brief(hostile(), HOSTILE, HOSTILE * 30, MOMENT),
    "lang": brief(hostile("woord " * 800), "woord " * 800, "woord " * 3000, MOMENT),
    "met verslag": brief(FULL, "Verslag jaargesprek 2027", TEXT, MOMENT, met_verslag=True),
}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS.keys())
def test_everything_is_tagged(letter: bytes) -> None:
    with opened(letter) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1 + (letter is LETTERS["met verslag"])


def test_every_letter_is_valid(tmp_path: Path) -> None:
    assert_valid(*LETTERS.values(), tmp_path=tmp_path)


def test_a_letter_says_from_whom_to_whom_and_when(tmp_path: Path) -> None:
    told = words(LETTERS["vol"], tmp_path)
    assert told.startswith(
        "Gemeente Voorbeeldstad Stadsdeel Oost Wijkregisseur Marijke Veldhuis "
        "Wijkraad ’t Hagen t.a.v. Ayşegül Yılmaz-van den IJssel Dorpsstraat 1 7511 AB VOORBEELDSTAD "
        "25 september 2026 Uitnodiging jaargesprek 2027 Beste Aynur, Wanneer: donderdag Waar: ………"
    )
    with opened(LETTERS["vol"]) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.docinfo.Title) == f"Wijkraad ’t Hagen: {SUBJECT}"


def test_without_a_chair_or_secretary_it_goes_to_the_board(tmp_path: Path) -> None:
    assert "Dorpsraad Lonneker t.a.v. het bestuur 25 september 2026" in words(LETTERS["kaal"], tmp_path)


def test_an_endless_address_keeps_its_first_lines(tmp_path: Path) -> None:
    told = words(brief(with_address("\n".join(f"regel {n}" for n in range(40))), SUBJECT, TEXT, MOMENT), tmp_path)
    assert "regel 0 regel 1 regel 2" in told
    assert "regel 9" not in told


def test_the_verslag_follows_on_a_page_of_its_own(tmp_path: Path) -> None:
    told = words(LETTERS["met verslag"], tmp_path)
    assert told.index("Marijke Veldhuis wijkregisseur") < told.index("Concept. Dit verslag is nog niet akkoord.")
    with opened(LETTERS["met verslag"]) as pdf:
        assert [str(heading.Pg.Type) for heading in of_kind(pdf, "H1")]
        first, second = (heading.Pg.objgen for heading in of_kind(pdf, "H1"))
        assert first == pdf.pages[0].obj.objgen
        assert second == pdf.pages[1].obj.objgen


def test_a_verslag_of_a_talk_that_was_not_held_is_refused() -> None:
    with refuses("verslag_zonder_gesprek"):
        brief(with_talk(FULL, stand=Gespreksstand.GEPLAND), SUBJECT, TEXT, MOMENT, met_verslag=True)
