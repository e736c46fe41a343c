from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.gespreksdossiers import (
    MOMENT,
    bare,
    gespreksdossier,
    hostile,
    reworded,
    with_blad,
    with_talk,
)
from tests.documents.jaarbeelden import HOSTILE
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.pdf.gespreksformulier import gespreksformulier
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksformulieren import Gespreksformulier, Vraag, Vraagsoort, add_vraag, gesteld, retire_vraag
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau, verwachtingen
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.verplichtingen import shipped as promises

LONG = "Wat vinden jullie van de manier waarop de gemeente jullie bij plannen betrekt? " * 4


def with_form(formulier: Gespreksformulier) -> Gespreksdossier:
    return with_blad(gespreksdossier(), formulier=formulier)


def extra(soort: Vraagsoort, tekst: str, *keuzes: str) -> Gespreksdossier:
    """Return a form with one more question, in the last part."""
    vraag = Vraag(sleutel="eigen", soort=soort, tekst=tekst, keuzes=keuzes)
    return with_form(add_vraag(shipped(), "akkoord", vraag))


PICTURES = {
    "vol": gespreksdossier(),
    "kaal": bare(),
    "vijandig": hostile(),
    "lang woord": hostile("x" * 5000),
    "lang": hostile("woord " * 1000),
    "leeg formulier": with_form(replace(shipped(), delen=())),
    "lange keuzes": extra(Vraagsoort.KEUZE, LONG, *(f"{number} {LONG}" for number in range(5)), HOSTILE),
    "eindeloze keuze": extra(Vraagsoort.KEUZE, "Kies", "woord " * 3000, "kort"),
    "veel keuzes": extra(Vraagsoort.KEUZE, "Kies", *(f"keuze {number}" for number in range(90))),
}
PAPERS = Papers(lambda picture: gespreksformulier(picture, MOMENT), PICTURES)


@pytest.mark.parametrize("kind", PAPERS)
def test_everything_is_tagged(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1


def test_every_form_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_every_part_and_question_is_there_with_its_help(tmp_path: Path) -> None:
    told = words(gespreksformulier(gespreksdossier(), MOMENT), tmp_path)
    for deel in shipped().delen:
        assert deel.titel in told
    for vraag in gesteld(shipped().delen):
        assert vraag.tekst in told, vraag.tekst
        assert vraag.toelichting in told, vraag.toelichting
    for word in (*Ondersteuning, "ja", "nee", "te weinig", "Wat Wie Wanneer", "Handtekening"):
        assert word in told


def test_it_says_whose_talk_it_is_and_what_is_known(tmp_path: Path) -> None:
    told = words(gespreksformulier(gespreksdossier(), MOMENT), tmp_path)
    assert "Gespreksformulier jaargesprek 2027" in told
    assert "Wijkraad ’t Hagen" in told
    assert "Donderdag 24 september 2026, 19:30 uur · De Hagenborgh, kleine zaal" in told
    assert "Nu is het niveau 2, uitvoerend." in told
    assert "Het vaste contact." not in told  # what was said is in the verslag; the form stays blank


def test_what_is_not_known_yet_leaves_room(tmp_path: Path) -> None:
    for picture in (bare(), with_talk(gespreksdossier(), stand=Gespreksstand.VERVALLEN)):
        told = words(gespreksformulier(picture, MOMENT), tmp_path)
        assert "september 2026" not in told
        assert "19:30" not in told
    told = words(gespreksformulier(bare(), MOMENT), tmp_path)
    assert "Nu is het niveau" not in told
    assert "subsidie in 2027" not in told


def test_each_niveau_says_what_it_asks_of_both_sides_and_pays(tmp_path: Path) -> None:
    told = words(gespreksformulier(gespreksdossier(), MOMENT), tmp_path)
    for amount in ("€ 1.500", "€ 3.000", "€ 5.000"):
        assert amount in told
    assert told.count("subsidie in 2027 (voorbeeld)") == 3
    with opened(gespreksformulier(gespreksdossier(), MOMENT)) as pdf:
        items = len(of_kind(pdf, "LBody"))
    assert items == len(promises()) + len(verwachtingen(Niveau.BELEIDSVORMEND))


def test_a_retired_question_is_left_out(tmp_path: Path) -> None:
    told = words(gespreksformulier(with_form(retire_vraag(shipped(), "verkeer")), MOMENT), tmp_path)
    assert "Veiligheid" in told
    assert "Verkeer" not in told


@pytest.mark.parametrize("soort", [Vraagsoort.OPEN, Vraagsoort.BEDRAG, Vraagsoort.JA_NEE, Vraagsoort.NIVEAU])
def test_a_question_of_one_s_own_is_printed_whole(soort: Vraagsoort, tmp_path: Path) -> None:
    told = words(gespreksformulier(extra(soort, f"{LONG}{'(' * 20}EINDE"), MOMENT), tmp_path)
    assert "EINDE" in told
    told = words(gespreksformulier(extra(soort, "<b>vet</b> & مرحبا 👩🏽‍🌾"), MOMENT), tmp_path)
    assert "<b>vet</b> &" in told


def test_choices_that_do_not_fit_beside_each_other_stand_below_each_other(tmp_path: Path) -> None:
    told = words(PAPERS["veel keuzes"], tmp_path)
    assert all(f"keuze {number}" in told for number in range(90))


def test_the_form_is_a_booklet_and_keeps_a_question_with_its_lines() -> None:
    with opened(gespreksformulier(gespreksdossier(), MOMENT)) as pdf:
        assert len(pdf.pages) <= 6


def test_same_form_same_bytes() -> None:
    assert gespreksformulier(gespreksdossier(), MOMENT) == gespreksformulier(gespreksdossier(), MOMENT)


def test_a_form_whose_niveau_question_was_worded_anew_explains_it_once(tmp_path: Path) -> None:
    vraag = next(vraag for vraag in shipped().vragen if vraag.soort is Vraagsoort.WENS)
    form = reworded(shipped(), {vraag.sleutel: replace(vraag, tekst="Welke trede kiezen jullie?")})
    told = words(gespreksformulier(with_form(form), MOMENT), tmp_path)
    assert "Welke trede kiezen jullie?" in told
    assert told.count("mag een uitnodiging overslaan") == 1
