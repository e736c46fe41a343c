from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.documents.afsprakenbeelden import PROMISED, with_promises
from tests.documents.jaarbeelden import (
    MOMENT,
    dossier,
    empty_dossier,
    full_gemeente,
    gemeente,
    hostile_gemeente,
    one_stadsdeel,
    one_wijkorgaan,
)
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.pdf.jaarverslag import jaarverslag
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

FULL = full_gemeente()
EMPTY = gemeente(empty_dossier("Wijkraad De Bothoven"), empty_dossier("Dorpsraad Lonneker"), voorbeeld=False)
EMPTY = replace(EMPTY, regelingen={}, losse_acties=(), budgetten=(), initiatieven=())
NOTHING = replace(EMPTY, dossiers=(), stadsdelen=(), wijken_zonder_wijkorgaan=())

PICTURES = {
    "gemeente": FULL,
    "stadsdeel": one_stadsdeel(FULL),
    "wijkorgaan": one_wijkorgaan(FULL),
    "afspraken": with_promises(FULL),
    "afspraken in stadsdeel": one_stadsdeel(with_promises(FULL)),
    "afspraken van wijkorgaan": one_wijkorgaan(with_promises(FULL)),
    "lege gemeente": EMPTY,
    "leeg stadsdeel": one_stadsdeel(EMPTY),
    "leeg wijkorgaan": one_wijkorgaan(EMPTY),
    "niets": NOTHING,
}
PAPERS = Papers(lambda picture: jaarverslag(picture, MOMENT), PICTURES)


@pytest.mark.parametrize("kind", PAPERS)
def test_everything_is_tagged(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1
        assert all(figure.Alt for figure in of_kind(pdf, "Figure"))
        assert all(cell.A.Scope for cell in of_kind(pdf, "TH"))


def test_every_kind_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_hostile_text_is_valid(tmp_path: Path) -> None:
    picture = hostile_gemeente()
    bodies = [one_wijkorgaan(picture, index) for index in range(len(picture.dossiers))]
    made = [jaarverslag(each, MOMENT) for each in (picture, one_stadsdeel(picture), *bodies)]
    assert_valid(made, tmp_path)


def test_the_municipality_adds_up(tmp_path: Path) -> None:
    told = words(jaarverslag(FULL, MOMENT), tmp_path)
    assert "Gemeente Voorbeeldstad" in told
    assert "Marijke Veldhuis, 14 december 2026" in told
    assert "In Voorbeeldstad werken vijf wijkorganen met de gemeente samen. In Stille Hoek is geen wijkorgaan." in told
    assert "Met alle wijkorganen is het jaargesprek 2027 gevoerd." in told
    assert "Voor 2026 is € 7.500 subsidie verleend, voor 2027 € 15.000." in told
    assert "€ 15.000,00" in told
    assert "In de gesprekken zijn tien afspraken gemaakt." in told
    assert "De bedragen zijn voorbeelden." in told
    assert "Zaal huren" in told
    assert "Stille Hoek" in told


@pytest.mark.parametrize("name", ["gemeente", "stadsdeel"])
def test_an_area_names_no_persons(name: str, tmp_path: Path) -> None:
    told = words(PAPERS[name], tmp_path)
    assert "Ayşegül" not in told
    assert "Buurman" not in told
    assert "iemand anders" in told
    assert "Mobiliteit" in told
    assert "één lid, één vacature" in told


@pytest.mark.parametrize("name", ["gemeente", "stadsdeel", "wijkorgaan"])
def test_nothing_private_leaves(name: str, tmp_path: Path) -> None:
    told = words(PAPERS[name], tmp_path)
    for private in ("INTERN", "NL91ABNA", "0612345678", "@voorbeeld", "Iemand Anders"):
        assert private not in told


def test_a_body_tells_its_year(tmp_path: Path) -> None:
    told = words(PAPERS["wijkorgaan"], tmp_path)
    for part in (
        "Wijkraad 0 aan de Gracht", "Op 24 september 2026 was het jaargesprek 2027.", "Het vaste contact.",
        "Verkeer op de Hagenweg", "Ayşegül Yılmaz-van den IJssel", "vacature", "open, te laat", "€ 1.500,00",
        "In 2026 zijn acht contactmomenten vastgelegd.", "Vier bezoeken en vier telefoongesprekken.", "5.260",
    ):  # fmt: skip
        assert part in told, part


def test_the_money_of_residents_is_told_and_adds_up(tmp_path: Path) -> None:
    whole = words(jaarverslag(FULL, MOMENT), tmp_path)
    for told in (
        "Voor 2026 is € 9.000,03 wijkbudget toegekend aan twee wijken. Daarvan is € 1.000,01 besteed, € 500 toegezegd, "
        "€ 1.000 gespaard en € 6.500,02 nog vrij.",
        "De commissie adviseert, de gemeente beslist over elk initiatief en betaalt het.",
        "Oost € 6.000,03 € 1.000,01 € 500,00 € 1.000,00 € 3.500,02",
        "West € 3.000,00 – – – € 3.000,00",
        "Samen € 9.000,03 € 1.000,01 € 500,00 € 1.000,00 € 6.500,02",
        "Het werkbudget van stadsdeelmanagement is € 10.050. Daarvan is € 2.500 besteed.",
        "In 2026 zijn drie initiatieven binnengekomen. De gemeente zei één keer ja en één keer nee. "
        "Daarmee is € 1.200,50 toegekend. Eén antwoord kwam later dan beloofd.",
        "Oost 3 1 1 1 € 1.200,50",
    ):
        assert told in whole, told
    assert "Bankjes" not in whole
    part = words(jaarverslag(one_stadsdeel(FULL), MOMENT), tmp_path)
    assert "Moestuin De Kiem 01-09-2026 binnen –" in part
    assert "De Kiem spaart € 1.000 tot en met 31 december 2028 voor =speeltuin." in part
    own = words(jaarverslag(one_wijkorgaan(FULL), MOMENT), tmp_path)
    assert "Voor 2026 is € 6.000,03 wijkbudget toegekend. Daarvan is" in own


def test_what_is_not_kept_of_the_money_of_residents_is_said(tmp_path: Path) -> None:
    without = replace(FULL, budgetten=(), initiatieven=())
    for picture in (without, one_stadsdeel(without), one_wijkorgaan(without)):
        told = words(jaarverslag(picture, MOMENT), tmp_path)
        assert "Het wijkbudget van 2026 en initiatieven in 2026 zijn nog niet vastgelegd." in told
    working = replace(FULL, budgetten=FULL.budgetten[-2:], initiatieven=())
    assert "Werkbudget" in words(jaarverslag(working, MOMENT), tmp_path)


def test_an_empty_store_is_honest(tmp_path: Path) -> None:
    told = words(jaarverslag(EMPTY, MOMENT), tmp_path)
    assert "Controleer deze lijst. Twee wijkorganen komen uit een startlijst en zijn nog niet bevestigd." in told
    assert "Voor 2027 zijn nog geen jaargesprekken en niveaus vastgelegd." in told
    assert "Voor 2026 en 2027 is nog geen subsidie vastgelegd." in told
    assert "voorbeelden" not in told
    assert "€" not in told
    alone = words(PAPERS["leeg wijkorgaan"], tmp_path)
    assert "komt uit een startlijst en is nog niet bevestigd" in alone
    assert "zijn nog niet vastgelegd." in alone
    assert "nog geen wijkorganen vastgelegd" in words(jaarverslag(NOTHING, MOMENT), tmp_path)


def test_twenty_bodies_fit_in_a_booklet() -> None:
    with opened(jaarverslag(full_gemeente(20), MOMENT)) as pdf:
        assert 6 <= len(pdf.pages) <= 14


def test_a_body_that_ended_before_the_year_is_left_out(tmp_path: Path) -> None:
    gone, went = (dossier(naam, status=Wijkorgaanstatus.BEEINDIGD) for naam in ("Oude Raad", "Net Gestopt"))
    gone = Dossier(wijkorgaan=replace(gone.wijkorgaan, beeindigd_op=date(2024, 5, 1)), stadsdeel=gone.stadsdeel)
    went = replace(went, wijkorgaan=replace(went.wijkorgaan, beeindigd_op=date(2026, 5, 1)))
    told = words(jaarverslag(gemeente(gone, went, dossier("Blijft")), MOMENT), tmp_path)
    assert "Oude Raad" not in told
    assert "Net Gestopt" in told
    assert "In Voorbeeldstad werkt één wijkorgaan met de gemeente samen. Eén is gestopt." in told


def test_a_cancelled_and_a_planned_talk(tmp_path: Path) -> None:
    body = dossier("Wijkraad Later")
    talk = body.gesprekken[0]
    planned = replace(body, gesprekken=(replace(talk, stand=Gespreksstand.GEPLAND, datum=date(2026, 12, 20)),))
    told = words(jaarverslag(one_wijkorgaan(gemeente(planned)), MOMENT), tmp_path)
    assert "Het jaargesprek 2027 is gepland op 20 december 2026." in told
    assert "Het vaste contact." not in told
    gone = replace(body, gesprekken=(replace(talk, stand=Gespreksstand.VERVALLEN, vervallen_reden="Ziekte."),))
    told = words(jaarverslag(one_wijkorgaan(gemeente(gone)), MOMENT), tmp_path)
    assert "Het jaargesprek 2027 is vervallen." in told
    assert "Reden: Ziekte." in told


def test_an_aanvraag_that_came_too_late_is_said(tmp_path: Path) -> None:
    picture = one_wijkorgaan(gemeente(dossier("Wijkraad Laat"), dossier("Wijkraad Later")))
    early = {jaar: replace(each, aanvraag_uiterlijk=date(jaar - 1, 9, 20)) for jaar, each in picture.regelingen.items()}
    told = words(jaarverslag(replace(picture, regelingen=early), MOMENT), tmp_path)
    assert "aanvraag ontvangen, vijf dagen te laat" in told
    whole = replace(gemeente(dossier("Wijkraad Laat"), empty_dossier("Leeg")), regelingen=early)
    told = words(jaarverslag(whole, MOMENT), tmp_path)
    assert "Te laat aangevraagd voor 2026: Wijkraad Laat." in told
    assert "te laat aangevraagd" not in words(jaarverslag(gemeente(dossier("Wijkraad Laat")), MOMENT), tmp_path).lower()


def test_same_picture_same_bytes() -> None:
    assert jaarverslag(FULL, MOMENT) == jaarverslag(FULL, MOMENT)


def test_contact_after_the_year_of_a_sleeping_body_makes_no_table(tmp_path: Path) -> None:
    asleep = dossier("Slaapt", status=Wijkorgaanstatus.SLAPEND)
    later = replace(asleep.contacten[0], datum=date(2027, 1, 8))
    quiet = replace(asleep, niveaus=(), gesprekken=(), subsidies=(), contacten=(later,))
    picture = replace(gemeente(quiet), peildatum=date(2027, 1, 10))
    told = words(jaarverslag(one_stadsdeel(picture), MOMENT), tmp_path)
    assert "Er zijn geen contactmomenten vastgelegd." in told
    assert "Laatste contact" not in told


def test_ninety_days_without_contact_is_long_silent(tmp_path: Path) -> None:
    for day, silent in ((date(2026, 9, 15), True), (date(2026, 9, 16), False)):
        body = dossier("Wijkraad Grens")
        picture = gemeente(replace(body, gesprekken=(), contacten=(replace(body.contacten[0], datum=day),)))
        told = words(jaarverslag(one_wijkorgaan(picture), MOMENT), tmp_path)
        assert (f"Sinds {day.day} september 2026 is het stil." in told) is silent


def test_each_niveau_is_told_with_its_step_its_reason_and_the_help(tmp_path: Path) -> None:
    body = dossier("Wijkraad Trap", niveaus=(1, 3, 2, 2, 3))
    plain = words(jaarverslag(one_wijkorgaan(gemeente(body)), MOMENT), tmp_path)
    for expected in ("2027 3, beleidsvormend ↑ trap op Past.", "2026 2, uitvoerend = gelijk", "↓ trap af", "start"):
        assert expected in plain
    assert "Hulp" not in plain
    asked = [
        replace(body.acties[1], ondersteuning=Ondersteuning.COACHING),
        replace(body.acties[0], ondersteuning=Ondersteuning.TRAINING),
    ]
    helped = words(jaarverslag(one_wijkorgaan(gemeente(replace(body, acties=tuple(asked)))), MOMENT), tmp_path)
    assert "coaching gevraagd, gegeven op 20 november 2026; training gevraagd, nog niet gegeven" in helped


@pytest.mark.parametrize("talk", [True, False])
def test_nothing_is_expected_of_a_body_that_ended(talk: bool, tmp_path: Path) -> None:
    body = dossier("Oude Raad", niveaus=(1, 1, 2, 2), status=Wijkorgaanstatus.BEEINDIGD)
    planned = replace(body.gesprekken[0], stand=Gespreksstand.GEPLAND, datum=date(2026, 12, 20))
    ended = replace(
        body,
        wijkorgaan=replace(body.wijkorgaan, beeindigd_op=date(2026, 10, 15)),
        gesprekken=(planned,) if talk else (),
        subsidies=body.subsidies[:1],
        acties=(),
    )
    picture = gemeente(ended, dossier("Blijft"))
    alone = words(jaarverslag(one_wijkorgaan(picture), MOMENT), tmp_path)
    assert "Oude Raad is gestopt op 15 oktober 2026." in alone
    assert "niveau 2026, uitvoerend" in alone
    assert ("Het jaargesprek 2027 is niet gevoerd." in alone) is talk
    whole = words(jaarverslag(picture, MOMENT), tmp_path)
    for told in (alone, whole):
        for expected in ("nog te kiezen", "nog geen", "?", "is het stil", "nog niet vastgelegd", "Met Oude Raad"):
            assert expected not in told, expected


def test_a_year_gone_by_says_of_which_day_the_facts_of_now_are(tmp_path: Path) -> None:
    picture = gemeente(dossier("Wijkraad Laat"), dossier("Wijkraad Nog"))
    day = "14 december 2026"
    for part in (picture, one_stadsdeel(picture), one_wijkorgaan(picture)):
        told = words(jaarverslag(replace(part, jaar=2025), MOMENT), tmp_path)
        assert f"Op {day} staan er" in told
        assert f"Acties: stand op {day}." in told
        assert "nog open" not in told
        assert "vacature in het bestuur" not in told
        now = words(jaarverslag(part, MOMENT), tmp_path)
        assert "stand op" not in now
        assert f"Op {day}" not in now
    told = words(jaarverslag(replace(picture, jaar=2025), MOMENT), tmp_path)
    assert f"Op {day} werken in Voorbeeldstad twee wijkorganen met de gemeente samen." in told
    assert "In Stille Hoek is op die dag geen wijkorgaan." in told
    assert f"Gebied, status en bestuur: stand op {day}." in told
    assert f"Acties open: stand op {day}." in told


def test_a_body_tells_of_promises_plans_answers_and_stories(tmp_path: Path) -> None:
    told = words(PAPERS["afspraken van wijkorgaan"], tmp_path)
    for part in (
        "Wat is nagekomen in 2026", "De gemeente: 0 van 1 nagekomen, 1 deels. Het wijkorgaan: 1 van 1 nagekomen.",
        "Vroeg gemeente deels “Bij de Hagenweg was alles al klaar.”", "Geld wijkorgaan nagekomen",
        "Plannen in de wijk", "Op tijd gehoord van een plan: 1 van 3 keer.",
        "Middelste tijd van horen tot besluit: te weinig om iets van te zeggen (2).",
        "Hagenweg 28-08-2026 25-09-2026 te kort: 28 dagen vóór besluit niet gevraagd",
        "Buslijn 4 – 01-12-2026 niet gehoord, besluit was 1 niet gevraagd december",
        "Vragen, brieven en adviezen", "1 antwoord moet nog komen.",
        "Parkeren Mobiliteit 20-08-2026 stil sinds 20 augustus, 74 dagen over de afgesproken dag",
        "Verhalen “Mijn dochter tekende een boomhut.” Iemand van Wijkraad 0 aan de Gracht, over Speelveld",
    ):  # fmt: skip
        assert part in told, part


@pytest.mark.parametrize("name", ["afspraken", "afspraken in stadsdeel"])
def test_an_area_counts_promises_per_body_or_stadsdeel(name: str, tmp_path: Path) -> None:
    told = words(PAPERS[name], tmp_path)
    assert "Afspraken, plannen en antwoorden" in told
    assert "Wijkraad 0 aan de Gracht 0 van 1, 1 deels 1 van 1 1 van 3 1" in told
    assert "Samen 0 van 1, 1 deels 1 van 1 1 van 3 1" in told
    assert ("Oost 0 van 1, 1 deels 1 van 1 1 van 3 1 West – – – –" in told) == (name == "afspraken")
    assert ("“Ik ken nu de halve straat.” Iemand die meedeed, over Park" in told) == (name == "afspraken")


def test_without_promises_nothing_is_said_of_them(tmp_path: Path) -> None:
    promised = with_promises(FULL)
    empty = replace(promised.afspraken or PROMISED, plannen=(), inbreng=(), verhalen=())
    bare = replace(empty, nakomingen=replace(empty.nakomingen, rijen=()))
    for picture in (replace(promised, afspraken=bare), one_wijkorgaan(replace(promised, afspraken=bare))):
        told = words(jaarverslag(picture, MOMENT), tmp_path)
        assert not [part for part in ("nagekomen", "Plannen in", "Verhalen", "antwoorden") if part in told]
        assert ("oordelen over afspraken" in told.casefold()) == (picture.wijkorgaan is not None)
