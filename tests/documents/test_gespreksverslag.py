from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.documents.gespreksdossiers import (
    MOMENT,
    afspraak,
    bare,
    gespreksdossier,
    hostile,
    reworded,
    with_blad,
    with_talk,
)
from tests.documents.jaarbeelden import dossier, niveaukeuzes
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from tests.domain.kit import refuses
from wijkregie.documents.pdf.gespreksverslag import gespreksverslag
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksformulieren import Vraag, Vraagsoort, add_vraag, gesteld, retire_vraag
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau, verwachtingen
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.verplichtingen import shipped as promises

FULL = gespreksdossier()
AGREED = with_talk(FULL, stand=Gespreksstand.AKKOORD, akkoord_op=date(2026, 10, 10), akkoord_door="Aynur Demir")
SILENT = with_blad(
    with_talk(
        FULL, aanwezigen="", gaat_goed="", kan_beter="", focus="", niveau_gewenst=None, niveau_afgesproken=None,
        motivering="", tijd="", plaats="",
    ),
    antwoorden={}, afspraken=(), keuze=None,
)  # fmt: skip


def ended(op: date) -> Gespreksdossier:
    body = dossier("Oude Raad", status=Wijkorgaanstatus.BEEINDIGD)
    return gespreksdossier(replace(body, wijkorgaan=replace(body.wijkorgaan, beeindigd_op=op, einde_reden="Klaar.")))


def chosen(niveau: int, *, before: dict[int, int | None]) -> Gespreksdossier:
    """Return a talk in which a niveau was agreed, after those of earlier years."""
    body = replace(dossier("Wijkraad Esweg"), niveaus=niveaukeuzes("w", {**before, 2027: niveau}))
    return with_talk(gespreksdossier(body), niveau_gewenst=Niveau(niveau), niveau_afgesproken=Niveau(niveau))


PICTURES = {
    "vol": FULL,
    "akkoord": AGREED,
    "niets gezegd": SILENT,
    "geen regeling": with_blad(FULL, regeling=None),
    "gestopt": ended(date(2026, 10, 15)),
    "vijandig": hostile(),
    "lang woord": hostile("x" * 5000),
    "twintigduizend woorden": with_talk(FULL, gaat_goed="lettergreep " * 20_000),
    "rechts naar links": with_talk(FULL, gaat_goed="שלום לכולם مرحبا بالجميع \u202eomgekeerd 👩🏽‍🌾 🇳🇱"),
}
PAPERS = Papers(lambda picture: gespreksverslag(picture, MOMENT), PICTURES)


def told(found: Gespreksdossier, tmp_path: Path) -> str:
    return words(gespreksverslag(found, MOMENT), tmp_path)


@pytest.mark.parametrize("kind", PAPERS)
def test_everything_is_tagged(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1
        assert all(figure.Alt for figure in of_kind(pdf, "Figure"))


def test_every_verslag_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_says_who_when_where_and_what_was_said(tmp_path: Path) -> None:
    text = told(FULL, tmp_path)
    assert "Donderdag 24 september 2026, 19:30 uur · De Hagenborgh, kleine zaal" in text
    assert "Op donderdag 24 september 2026 hielden Wijkraad ’t Hagen en de gemeente het jaargesprek 2027." in text
    assert "Erbij waren: Aynur Demir, Jan Wolters, Marijke Veldhuis." in text
    head = {"Gegevens", "Akkoord"}
    assert [deel.titel for deel in shipped().delen if deel.titel not in head and deel.titel not in text] == []
    for part in ("Wat gaat goed? Het vaste contact.", "4 van 5", "€ 1.250", "niveau 3, beleidsvormend", "training"):
        assert part in text
    for vraag in gesteld(shipped().delen[1:6]):
        assert vraag.tekst in text


def test_only_what_was_answered_is_told(tmp_path: Path) -> None:
    text = told(SILENT, tmp_path)
    for titel in ("Terugblik", "Organisatie", "Thema’s", "Geld", "Erbij waren"):
        assert titel not in text
    assert "Over het niveau voor 2027 is nog niets afgesproken." in text
    assert "Er zijn geen afspraken opgeschreven." in text
    one = told(with_blad(SILENT, antwoorden={"jeugd": "Er komt een trapveld."}), tmp_path)
    assert "Thema’s Jeugd Er komt een trapveld." in one
    assert "Verkeer" not in one


def test_a_retired_question_that_was_answered_is_told_one_without_answer_is_not(tmp_path: Path) -> None:
    form = retire_vraag(retire_vraag(shipped(), "verkeer"), "wonen")
    text = told(with_blad(FULL, formulier=form, antwoorden={"verkeer": "De Hagenweg is te druk."}), tmp_path)
    assert "Verkeer De Hagenweg is te druk." in text
    assert "Wonen" not in text


def test_a_question_of_one_s_own_is_told_in_its_part_and_whole(tmp_path: Path) -> None:
    asked = f"{'Wat vinden jullie van de manier waarop de gemeente met jullie praat? ' * 5}EINDE"
    form = add_vraag(shipped(), "akkoord", Vraag(sleutel="eigen", soort=Vraagsoort.OPEN, tekst=asked))
    text = told(with_blad(FULL, formulier=form, antwoorden={"eigen": "Prettig."}), tmp_path)
    assert "EINDE Prettig." in text
    assert "Akkoord" in text


def test_the_niveau_is_told_with_what_it_means_for_both_sides(tmp_path: Path) -> None:
    text = told(FULL, tmp_path)
    assert "Voor 2027 is niveau 3 (beleidsvormend) afgesproken. In 2026 was het niveau 2 (uitvoerend)." in text
    assert "Bij dit niveau hoort € 5.000 subsidie. Dit is een voorbeeldbedrag." in text
    assert "Aanvragen kan tot en met donderdag 1 oktober 2026." in text
    assert "Het college beslist binnen 8 weken na de aanvraag. Het geld komt binnen 6 weken na dat besluit." in text
    with opened(gespreksverslag(FULL, MOMENT)) as pdf:
        assert len(of_kind(pdf, "LBody")) == len(promises()) + len(verwachtingen(Niveau.BELEIDSVORMEND))
        (figure,) = of_kind(pdf, "Figure")
        assert "2026 niveau 2, uitvoerend (gelijk); 2027 niveau 3, beleidsvormend (trap op)" in str(figure.Alt)


@pytest.mark.parametrize(
    ("niveau", "before", "step"),
    [
        (2, {2026: 1}, "In 2026 was het niveau 1 (basis). Dat is een trap op."),
        (2, {2026: 2}, "In 2026 was het niveau 2 (uitvoerend). Het blijft gelijk."),
        (1, {2026: 3}, "In 2026 was het niveau 3 (beleidsvormend). Dat is een trap af."),
        (1, {2024: 3}, "In 2024 was het niveau 3 (beleidsvormend). Dat is een trap af."),
        (1, {}, "Voor 2027 is niveau 1 (basis) afgesproken. Dit is het eerste niveau dat is gekozen."),
    ],
)
def test_each_step_is_told_alike(niveau: int, before: dict[int, int | None], step: str, tmp_path: Path) -> None:
    found = chosen(niveau, before=before)
    text = told(found, tmp_path)
    assert step in text
    assert ("Omhoog en omlaag zijn allebei goed." in text) is bool(before)
    with opened(gespreksverslag(found, MOMENT)) as pdf:
        assert len(of_kind(pdf, "Figure")) == bool(before)


def test_a_later_choice_is_not_in_the_verslag_of_an_earlier_talk(tmp_path: Path) -> None:
    found = chosen(2, before={2026: 1})
    later = replace(found.dossier, niveaus=(*found.dossier.niveaus, *niveaukeuzes("w", {2028: 3})))
    with opened(gespreksverslag(replace(found, dossier=later), MOMENT)) as pdf:
        (figure,) = of_kind(pdf, "Figure")
        assert "2028" not in str(figure.Alt)


def test_a_year_without_a_regeling_says_so(tmp_path: Path) -> None:
    text = told(with_blad(FULL, regeling=None), tmp_path)
    assert "Welk bedrag er bij dit niveau hoort, is voor 2027 nog niet bekend." in text
    assert "De laatste dag om aan te vragen is nog niet bekend." in text
    assert "5.000" not in text
    assert FULL.blad.regeling is not None
    dates = replace(FULL.blad.regeling, bedrag_niveau_3=None, verantwoording_uiterlijk=date(2028, 4, 1))
    text = told(with_blad(FULL, regeling=dates), tmp_path)
    assert "nog niet bekend. Aanvragen kan tot en met donderdag 1 oktober 2026." in text
    assert "Laat uiterlijk zaterdag 1 april 2028 zien hoe het geld is besteed." in text


def test_a_last_day_that_had_passed_at_the_talk_is_told_as_past(tmp_path: Path) -> None:
    assert "Aanvragen kon tot en met donderdag 1 oktober 2026." in told(
        with_talk(FULL, datum=date(2026, 11, 5)), tmp_path
    )


def test_each_agreement_has_its_owner_and_its_day(tmp_path: Path) -> None:
    text = told(FULL, tmp_path)
    assert "Cijfers over het verkeer op de Hagenweg geven Mobiliteit 1 november 2026" in text
    assert "Twee nieuwe bestuursleden zoeken wijkorgaan 1 maart 2027" in text
    assert FULL.blad.gesprek is not None
    someday = afspraak(FULL.blad.gesprek, "Samen een rondje lopen", "", None)
    assert "Samen een rondje lopen wijkorgaan –" in told(with_blad(FULL, afspraken=(someday,)), tmp_path)


def test_it_is_a_concept_until_the_akkoord(tmp_path: Path) -> None:
    text = told(FULL, tmp_path)
    assert "Concept. Dit verslag is nog niet akkoord." in text
    assert "Wijkraad ’t Hagen, concept" in text
    text = told(AGREED, tmp_path)
    assert "Akkoord op 10 oktober 2026 door Aynur Demir." in text
    assert "oncept" not in text
    assert "Akkoord op 10 oktober 2026." in told(with_talk(AGREED, akkoord_door=" "), tmp_path)
    back = with_talk(AGREED, stand=Gespreksstand.VERSLAG_VERSTUURD)
    assert "Concept." in told(back, tmp_path)


def test_both_sides_sign(tmp_path: Path) -> None:
    text = told(FULL, tmp_path)
    assert "Wij zijn het eens met dit verslag van het jaargesprek 2027." in text
    assert "Namens Wijkraad ’t Hagen Namens de gemeente Voorbeeldstad" in text
    assert text.count("Handtekening ") == 2


def test_of_a_body_that_ended_before_the_year_nothing_is_expected(tmp_path: Path) -> None:
    text = told(ended(date(2026, 10, 15)), tmp_path)
    assert "Het wijkorgaan is gestopt op 15 oktober 2026." in text
    assert "van elkaar mogen verwachten" not in text
    assert "Aanvragen kan" not in text
    assert "van elkaar mogen verwachten" in told(ended(date(2027, 2, 1)), tmp_path)


def test_nothing_private_leaves(tmp_path: Path) -> None:
    text = told(AGREED, tmp_path)
    for private in ("INTERN", "NL91ABNA", "0612345678", "@voorbeeld"):
        assert private not in text


def test_a_long_answer_is_told_whole(tmp_path: Path) -> None:
    assert words(PAPERS["twintigduizend woorden"], tmp_path).count("lettergreep") == 20_000


@pytest.mark.parametrize(
    "found", [bare(), *(with_talk(FULL, stand=stand) for stand in (Gespreksstand.GEPLAND, Gespreksstand.VERVALLEN))]
)
def test_a_talk_that_was_not_held_has_no_verslag(found: Gespreksdossier) -> None:
    with refuses("verslag_zonder_gesprek"):
        gespreksverslag(found, MOMENT)


def test_same_talk_same_bytes() -> None:
    assert gespreksverslag(FULL, MOMENT) == gespreksverslag(FULL, MOMENT)


def test_answers_are_told_in_the_order_of_the_form(tmp_path: Path) -> None:
    moved = replace(shipped(), delen=tuple(reversed(shipped().delen)))
    text = told(with_blad(FULL, formulier=reworded(moved, {})), tmp_path)
    assert text.index("Actiepunten") < text.index("Wijkbudget") < text.index("Terugblik")
