from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.documents.briefzaken import (
    AANVRAAG,
    VERLEEND,
    hostile_initiatief,
    hostile_subsidie,
    initiatiefzaak,
    subsidiezaak,
)
from tests.documents.gespreksdossiers import MOMENT, bare, gespreksdossier, hostile, with_talk
from tests.documents.jaarbeelden import HOSTILE
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from tests.domain.kit import refuses, stap
from wijkregie.documents.pdf.brief import brief
from wijkregie.domain.brieven import Brief
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gespreksbrieven import gespreksbrief
from wijkregie.domain.initiatiefbrieven import INITIATIEFBRIEVEN, initiatiefbrief
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.sjablonen import Sjabloonsoort, fill
from wijkregie.domain.subsidiebrieven import SUBSIDIEBRIEVEN, subsidiebrief
from wijkregie.domain.subsidies import Grond, Stapsoort, Subsidiestap
from wijkregie.usecases.sjablonen import shipped

SUBJECT = "Uitnodiging jaargesprek 2027"
TEXT = "Beste Aynur,\n\nWanneer: donderdag\nWaar: ………\n\nMet vriendelijke groet,\n\nMarijke Veldhuis\nwijkregisseur"
FULL = gespreksdossier()


def with_address(postadres: str, found: Gespreksdossier = FULL) -> Gespreksdossier:
    body = replace(found.dossier.wijkorgaan, postadres=postadres)
    return replace(found, dossier=replace(found.dossier, wijkorgaan=body))


def letter(found: Gespreksdossier = FULL) -> Brief:
    return gespreksbrief(Sjabloonsoort.UITNODIGING, found)


def written(made: Brief) -> bytes:
    """Return a letter with the text that ships with the program."""
    text = shipped()[made.soort]
    return brief(made, fill(text.onderwerp, made.waarden), fill(text.tekst, made.waarden), MOMENT)


Facts: TypeAlias = tuple[Brief, str, str, Gespreksdossier | None]


def typed(facts: Facts) -> bytes:
    made, subject, text, verslag = facts
    return brief(made, subject, text, MOMENT, verslag=verslag)


TYPED: dict[str, Facts] = {
    "vol": (letter(with_address("Dorpsstraat 1\n7511 AB  VOORBEELDSTAD")), SUBJECT, TEXT, None),
    "kaal": (letter(bare()), "x", "x", None),
    "vijandig": (letter(hostile()), HOSTILE, HOSTILE * 30, None),
    "lang": (letter(hostile("woord " * 800)), "woord " * 800, "woord " * 3000, None),
    "met verslag": (letter(), "Verslag jaargesprek 2027", TEXT, FULL),
}
LETTERS = Papers(typed, TYPED)
ENDLESS = "Buurtmoestuinvereniging" * 12
MISSING = (
    "• een begroting met wat jullie uitgeven en krijgen\n• het verslag van de kascommissie\n• jullie rekeningnummer"
)
ASKED = stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 9), termijn_tot=date(2026, 9, 23), toelichting=MISSING)
PART = stap(Stapsoort.GEDEELTELIJK_VERLEEND, date(2026, 9, 21), 200_000, grond=Grond.PLAFOND)


def about_subsidie(soort: Sjabloonsoort, *stappen: Subsidiestap) -> Brief:
    return subsidiebrief(soort, subsidiezaak(stappen))


RECEIPT, REQUEST, COVER, REMINDER = SUBSIDIEBRIEVEN
SHORT = {
    "ontvangstbevestiging": about_subsidie(RECEIPT, AANVRAAG),
    "aanvulling": about_subsidie(REQUEST, AANVRAAG, ASKED),
    "toegekend": about_subsidie(COVER, AANVRAAG, VERLEEND),
    "deels": about_subsidie(COVER, AANVRAAG, PART),
    "geweigerd": about_subsidie(COVER, AANVRAAG, replace(PART, soort=Stapsoort.GEWEIGERD, bedrag=None)),
    "herinnering": about_subsidie(REMINDER, AANVRAAG, VERLEEND),
    **{
        soort.value: initiatiefbrief(soort, initiatiefzaak(terugkoppeling="Er groeien nu sla en bonen."))
        for soort in INITIATIEFBRIEVEN
    },
}
ONE_PAGE = Papers(written, SHORT)
HARD = {
    f"{made.soort} {word[:5]}": made
    for word in (HOSTILE, ENDLESS)
    for made in (
        *(subsidiebrief(soort, hostile_subsidie(word)) for soort in (REQUEST, REMINDER)),
        *(initiatiefbrief(soort, hostile_initiatief(word)) for soort in INITIATIEFBRIEVEN[1:]),
    )
}
HOSTILES = Papers(written, HARD)
EVERY = (LETTERS, ONE_PAGE, HOSTILES)


@pytest.mark.parametrize(("papers", "kind"), [(papers, kind) for papers in EVERY for kind in papers])
def test_everything_is_tagged(papers: Papers, kind: str) -> None:
    with opened(papers[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1 + (kind == "met verslag")


def test_every_letter_is_valid(tmp_path: Path) -> None:
    assert_valid((paper for papers in EVERY for paper in papers.values()), tmp_path)


@pytest.mark.parametrize("kind", ONE_PAGE)
def test_a_letter_of_the_program_is_one_page(kind: str) -> None:
    with opened(ONE_PAGE[kind]) as pdf:
        assert len(pdf.pages) == 1


def test_a_request_lists_what_is_missing_and_a_refusal_leaves_out_what_is_about_money(tmp_path: Path) -> None:
    asked = words(ONE_PAGE["aanvulling"], tmp_path)
    assert "• een begroting met wat jullie uitgeven en krijgen • het verslag van de kascommissie" in asked
    assert "uiterlijk woensdag 23 september 2026 sturen" in asked
    refused = words(ONE_PAGE["geweigerd"], tmp_path)
    assert "Het college geeft jullie geen subsidie voor 2027. De reden is dat het geld" in refused
    assert "rekening" not in refused
    assert "………" not in refused
    assert "Wat er in de beschikking staat, geldt." in refused


def test_a_letter_about_an_initiatief_goes_to_the_group_and_its_persoon(tmp_path: Path) -> None:
    told = words(ONE_PAGE["antwoord ja"], tmp_path)
    assert "Groene Vingers t.a.v. Aynur Demir 24 september 2026 Goed nieuws over “Buurtmoestuin Esmarke”" in told
    assert "Van de gevraagde € 1.200 is € 900 beschikbaar, uit het wijkbudget." in told
    alone = words(written(initiatiefbrief(INITIATIEFBRIEVEN[0], initiatiefzaak(indiener=""))), tmp_path)
    assert "Aynur Demir 24 september 2026 Ontvangst" in alone
    assert "t.a.v." not in alone


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
    told = words(
        brief(letter(with_address("\n".join(f"regel {n}" for n in range(40)))), SUBJECT, TEXT, MOMENT), tmp_path
    )
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
        brief(letter(), SUBJECT, TEXT, MOMENT, verslag=with_talk(FULL, stand=Gespreksstand.GEPLAND))
