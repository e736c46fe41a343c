from dataclasses import replace
from datetime import date

import pytest

from tests.documents.gespreksdossiers import bare, gespreksdossier, with_blad, with_talk
from tests.domain.kit import refuses
from wijkregie.domain.brieven import aan_wijkorgaan
from wijkregie.domain.dossiers import Zetel
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksbrieven import check_gespreksbrief, gespreksbrief
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.sjablonen import Sjabloonsoort, Waarden, velden

UITNODIGING, VERSLAG = Sjabloonsoort.UITNODIGING, Sjabloonsoort.VERSLAG_TER_AKKOORD

FILLED = {
    "wijkorgaan": "Wijkraad ’t Hagen",
    "aanhef": "Ayşegül Yılmaz-van den IJssel",
    "jaar": "2027",
    "datum": "donderdag 24 september 2026",
    "tijd": "19:30 uur",
    "plaats": "De Hagenborgh, kleine zaal",
    "niveau_nu": "2 (uitvoerend)",
    "niveau": "3 (beleidsvormend)",
    "aanvraag_uiterlijk": "donderdag 1 oktober 2026",
    "akkoord_uiterlijk": "vrijdag 23 oktober 2026",
    "gemeente": "Voorbeeldstad",
    "stadsdeel": "Oost",
    "wijkregisseur": "Marijke Veldhuis",
    "vandaag": "vrijdag 25 september 2026",
}


def briefvelden(found: Gespreksdossier) -> Waarden:
    return gespreksbrief(UITNODIGING, found).waarden


def with_board(*seats: tuple[str, str, date | None]) -> Gespreksdossier:
    """Return a dossier with a board of (role, name or "" for a vacancy, last day)."""
    found = gespreksdossier()
    bestuur = tuple(
        Zetel(
            functie=Bestuursfunctie(id=rol + naam, wijkorgaan_id="w", rol=rol, tot=tot),
            persoon=Persoon(id=naam, naam=naam) if naam else None,
        )
        for rol, naam, tot in seats
    )
    return replace(found, dossier=replace(found.dossier, bestuur=bestuur))


def test_every_field_is_filled() -> None:
    assert briefvelden(gespreksdossier()) == FILLED
    assert set(FILLED) == set(velden(UITNODIGING)) == set(velden(VERSLAG))


def test_of_what_is_not_known_a_field_stays_empty() -> None:
    known = {"wijkorgaan": "Dorpsraad Lonneker", "aanhef": "bestuur", "jaar": "2027", "stadsdeel": "Oost"}
    known["vandaag"] = FILLED["vandaag"]
    assert briefvelden(bare()) == {**dict.fromkeys(FILLED, ""), **known}


def test_a_letter_is_addressed_to_the_chair_else_the_secretary_else_the_board() -> None:
    chair, secretary = ("Voorzitter ", "Aynur Demir", None), ("secretaris", "Jan Wolters", None)
    assert briefvelden(with_board(secretary, chair))["aanhef"] == "Aynur Demir"
    assert briefvelden(with_board(("voorzitter", "", None), secretary))["aanhef"] == "Jan Wolters"
    assert (
        briefvelden(with_board(("voorzitter", "Ria Koster", date(2026, 9, 24)), secretary))["aanhef"] == "Jan Wolters"
    )
    assert briefvelden(with_board(("penningmeester", "Ria Koster", None)))["aanhef"] == "bestuur"


def test_the_akkoord_is_expected_four_weeks_after_the_verslag_was_sent_or_goes_out_now() -> None:
    found = gespreksdossier()
    sent = with_talk(found, stand=Gespreksstand.VERSLAG_VERSTUURD, verslag_verstuurd_op=date(2026, 10, 1))
    assert briefvelden(sent)["akkoord_uiterlijk"] == "donderdag 29 oktober 2026"
    back = with_talk(sent, stand=Gespreksstand.GEVOERD)
    assert briefvelden(back)["akkoord_uiterlijk"] == FILLED["akkoord_uiterlijk"]
    assert briefvelden(with_talk(found, stand=Gespreksstand.GEPLAND))["akkoord_uiterlijk"] == ""


def test_a_niveau_that_was_chosen_without_a_talk_counts_as_agreed() -> None:
    found = gespreksdossier()
    assert briefvelden(with_talk(found, niveau_afgesproken=None))["niveau"] == FILLED["niveau"]
    assert briefvelden(with_blad(with_talk(found, niveau_afgesproken=None), keuze=None))["niveau"] == ""


def test_what_was_typed_on_several_lines_fills_one() -> None:
    assert briefvelden(with_talk(gespreksdossier(), plaats="Buurthuis\r\nBcc: iedereen"))["plaats"] == (
        "Buurthuis Bcc: iedereen"
    )


@pytest.mark.parametrize("found", [bare(), with_talk(gespreksdossier(), stand=Gespreksstand.TE_PLANNEN, datum=None)])
def test_nobody_is_invited_without_a_day(found: Gespreksdossier) -> None:
    with refuses("uitnodiging_zonder_datum"):
        check_gespreksbrief(UITNODIGING, found.blad)


def test_nobody_is_invited_to_a_talk_that_is_cancelled() -> None:
    with refuses("gesprek_vervallen"):
        check_gespreksbrief(UITNODIGING, with_talk(gespreksdossier(), stand=Gespreksstand.VERVALLEN).blad)


@pytest.mark.parametrize("stand", [Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND, Gespreksstand.VERVALLEN])
def test_there_is_no_verslag_of_a_talk_that_was_not_held(stand: Gespreksstand) -> None:
    with refuses("verslag_zonder_gesprek"):
        check_gespreksbrief(VERSLAG, with_talk(gespreksdossier(), stand=stand).blad)
    with refuses("verslag_zonder_gesprek"):
        check_gespreksbrief(VERSLAG, bare().blad)


@pytest.mark.parametrize("stand", [Gespreksstand.GEVOERD, Gespreksstand.VERSLAG_VERSTUURD, Gespreksstand.AKKOORD])
def test_both_letters_of_a_talk_that_was_held_can_be_made(stand: Gespreksstand) -> None:
    for soort in (UITNODIGING, VERSLAG):
        check_gespreksbrief(soort, with_talk(gespreksdossier(), stand=stand).blad)


def test_a_mail_goes_to_the_body_else_the_chair_else_the_secretary() -> None:
    seats = (("secretaris", "Jan", None), ("penningmeester", "Fleur", None), ("voorzitter", "Aynur", None))
    found = with_board(*seats).dossier

    def known(email: str, **people: str) -> str:
        bestuur = tuple(
            replace(zetel, persoon=replace(zetel.persoon, email=people.get(zetel.persoon.naam, "")))
            for zetel in found.bestuur
            if zetel.persoon
        )
        body = replace(found, wijkorgaan=replace(found.wijkorgaan, email=email), bestuur=bestuur)
        return aan_wijkorgaan(body, op=date(2026, 9, 25)).email

    assert known(" raad@hagen.nl ", Jan="jan@hagen.nl") == "raad@hagen.nl"
    assert known(" ", Jan="jan@hagen.nl", Aynur="aynur@hagen.nl") == "aynur@hagen.nl"
    assert known("", Jan="jan@hagen.nl", Fleur="fleur@hagen.nl") == "jan@hagen.nl"
    assert known("", Fleur="fleur@hagen.nl") == ""
