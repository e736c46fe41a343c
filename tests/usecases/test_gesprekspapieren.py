from pathlib import Path

import pytest

from tests.documents.pdfs import words
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.usecases import acties, contacten
from wijkregie.usecases.gespreksbladen import gespreksjaar
from wijkregie.usecases.gespreksformulieren import retire_vraag
from wijkregie.usecases.gesprekspapieren import file_name, papier, save_papier
from wijkregie.usecases.jaargesprekken import change_jaargesprek
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import change_sjabloon

JAAR = 2027


def body_with(session: Session, *standen: Gespreksstand) -> str:
    return next(row.gesprek.wijkorgaan_id for row in gespreksjaar(session, JAAR).rijen if row.gesprek.stand in standen)


@pytest.fixture
def held(example: Session) -> str:
    """Give a wijkorgaan with which the talk was held."""
    return body_with(example, Gespreksstand.GEVOERD)


@pytest.mark.parametrize("soort", Papiersoort)
def test_every_paper_of_a_held_talk_is_made_and_names_the_body(soort: Papiersoort, example: Session, held: str) -> None:
    assert papier(example, soort, held, JAAR).startswith(b"%PDF-1.7")


def test_the_verslag_tells_what_was_kept_and_no_private_note(example: Session, held: str, tmp_path: Path) -> None:
    talk = next(row.gesprek for row in gespreksjaar(example, JAAR).rijen if row.gesprek.wijkorgaan_id == held)
    change_jaargesprek(example, talk.id, gaat_goed="De buurtborrel.", verkeer="De Esweg is te druk.")
    retire_vraag(example, "verkeer")
    contacten.add_notitie(example, held, "GEHEIM: twijfelt over de voorzitter", prive=True)
    acties.create_actiepunt(
        example,
        "Verlichting nakijken",
        wijkorgaan_id=held,
        jaargesprek_id=talk.id,
        toelichting="GEHEIM: zeurt hierover",
    )
    for soort in (Papiersoort.GESPREKSVERSLAG, Papiersoort.VERSLAG_TER_AKKOORD, Papiersoort.FORMULIER):
        told = words(papier(example, soort, held, JAAR), tmp_path)
        assert "GEHEIM" not in told
        for kept in ("De buurtborrel.", "De Esweg is te druk.", "Verlichting nakijken"):
            assert (kept in told) is (soort is not Papiersoort.FORMULIER)


def test_a_letter_uses_the_own_text_and_brings_the_verslag(example: Session, held: str, tmp_path: Path) -> None:
    change_sjabloon(
        example, Sjabloonsoort.VERSLAG_TER_AKKOORD, onderwerp="Kijk maar", tekst="Dag {aanhef},\n\nZie {jaar}."
    )
    told = words(papier(example, Papiersoort.VERSLAG_TER_AKKOORD, held, JAAR), tmp_path)
    assert "Kijk maar Dag " in told
    assert "Zie 2027." in told
    assert told.index("Zie 2027.") < told.index("Concept. Dit verslag is nog niet akkoord.")


def test_a_paper_that_comes_too_soon_is_refused_and_leaves_no_file(example: Session, tmp_path: Path) -> None:
    planned, later = body_with(example, Gespreksstand.GEPLAND), JAAR + 5
    target = tmp_path / "uit.pdf"
    for soort, jaar, code in (
        (Papiersoort.GESPREKSVERSLAG, JAAR, "verslag_zonder_gesprek"),
        (Papiersoort.VERSLAG_TER_AKKOORD, JAAR, "verslag_zonder_gesprek"),
        (Papiersoort.UITNODIGING, later, "uitnodiging_zonder_datum"),
    ):
        with pytest.raises(Refusal) as refused:
            save_papier(example, soort, planned, jaar, target)
        assert refused.value.code == code
        assert not target.exists()
    assert papier(example, Papiersoort.FORMULIER, planned, later)


def test_a_paper_is_written_whole_under_a_name_of_its_own(example: Session, held: str, tmp_path: Path) -> None:
    naam = file_name(Papiersoort.GESPREKSVERSLAG, "Raad “A/B”: ’t Hagen", JAAR)
    assert naam == "Gespreksverslag 2027 Raad AB ’t Hagen"
    target = save_papier(example, Papiersoort.GESPREKSVERSLAG, held, JAAR, tmp_path / f"{naam}.pdf")
    told = words(target.read_bytes(), tmp_path)
    assert told == words(papier(example, Papiersoort.GESPREKSVERSLAG, held, JAAR), tmp_path)
    assert "Verslag jaargesprek 2027" in told
