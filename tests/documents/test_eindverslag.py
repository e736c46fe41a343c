"""The eindverslag on paper (PV art. 5): its three parts, what is not recorded, consent, and no names."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.documents.gespreksdossiers import MOMENT
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from tests.documents.trajectzaken import (
    ADVIES,
    BODY,
    TRAJECT,
    VERHALEN,
    bare_eindverslag,
    eindverslagzaak,
    hostile_eindverslag,
    trajectdossier,
)
from wijkregie.documents.pdf.eindverslag import eindverslag
from wijkregie.domain.trajectdossiers import NIET_VASTGELEGD, Inbreng

FACTS = {
    "vol": eindverslagzaak(),
    "kaal": bare_eindverslag(),
    "vijandig": hostile_eindverslag(),
    "lang": hostile_eindverslag("Een zin met woorden die maar doorgaat. " * 60),
    "eindeloos": hostile_eindverslag("Buurtmoestuinvereniging" * 30),
}
PAPERS = Papers(lambda facts: eindverslag(facts, MOMENT), FACTS)
PARTS = (
    "1 Het proces op hoofdlijnen",
    "2 De belangrijkste uitkomsten",
    "3 De reactie van de gemeente, en wat er met de inbreng is gedaan",
)


@pytest.mark.parametrize("kind", PAPERS)
def test_all_of_it_is_tagged_with_bookmarks(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H1")) == 1
        assert len(of_kind(pdf, "H2")) == 5
        with pdf.open_outline() as outline:
            assert len(outline.root[0].children) == 5


def test_every_report_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


@pytest.mark.parametrize("kind", ["vol", "kaal"])
def test_it_has_the_three_parts_of_article_5(kind: str, tmp_path: Path) -> None:
    """PV art. 5: the process in outline, the outcomes, the reaction and how the input was used."""
    told = words(PAPERS[kind], tmp_path)
    places = [told.index(part) for part in PARTS]
    assert places == sorted(places)
    assert "artikel 5 van de participatieverordening" in told


def test_it_tells_what_is_kept(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for part in (
        "Vastgesteld op 20 december 2026",
        "Adviseren. Over de plek van de oversteek weten bewoners het meest.",
        "Fasen zonder vastgelegde dag: Uitwerken.",
        "Buurtkring Oude Veste niet gehoord, besluit was",
        "Wijkraad ’t Hagen 102 dagen vóór besluit",
        "“Maak de oversteek bij de school.",
        "Van 1 advies of vraag van wijkorganen: 1 deels overgenomen.",
        "Bij de kerk is geen plek: daar ligt een leiding.",
        "Antwoord aan het wijkorgaan: Dank, dit helpt.",
        "Antwoord op 02-11-2026, verteld wat ermee is gedaan op 02-11-2026, bedankt op 02-11-2026.",
        "€ 18.500,50",
        "€ 18.500,50: binnen de band (middel, € 15.000 tot € 75.000).",
        "beloofd: adviseren, ervaren: raadplegen, 1 trede lager",
        "Iemand die meedeed",
    ):
        assert part in told


def test_of_what_is_not_recorded_it_says_so(tmp_path: Path) -> None:
    told = words(PAPERS["kaal"], tmp_path)
    assert told.casefold().count(NIET_VASTGELEGD) >= 18
    assert "Concept, nog niet vastgesteld" in told
    assert "band" not in told


@pytest.mark.parametrize(
    ("answered_on", "words_of_it"), [(date(2026, 11, 2), "Wat er is geantwoord"), (None, "Antwoord")]
)
def test_of_an_answer_without_words_it_says_so(answered_on: date | None, words_of_it: str, tmp_path: Path) -> None:
    zaak = eindverslagzaak()
    given = replace(ADVIES, terugkoppeling="", teruggekoppeld_op=answered_on)
    dossier = replace(zaak.dossier, inbreng=(Inbreng(betrokkenheid=given, wijkorgaan=BODY.naam),))
    told = words(eindverslag(replace(zaak, dossier=dossier), MOMENT), tmp_path)
    assert "Antwoord aan het wijkorgaan" not in told
    assert f"{words_of_it}{':' if answered_on else ''} {NIET_VASTGELEGD}" in told


def test_a_decision_still_to_come_is_told_as_planned(tmp_path: Path) -> None:
    soon = replace(eindverslagzaak(), peildatum=date(2026, 12, 7))
    told = words(eindverslag(soon, MOMENT), tmp_path)
    assert "Besluit op 8 december 2026 (gepland)" in told
    assert "Besluit op 8 december 2026 Uitkomst" in words(PAPERS["vol"], tmp_path)


def test_no_names_and_no_story_without_consent(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    assert TRAJECT.contactpersoon not in told
    for story in VERHALEN:
        assert story.verteller not in told
    for story in VERHALEN[1:]:
        assert story.tekst not in told
    assert "staan hier niet in (2)" in told


def test_input_of_which_the_words_the_reason_and_the_answer_are_missing(tmp_path: Path) -> None:
    bare = replace(
        ADVIES, advies="", verwerking=None, verwerking_reden="", teruggekoppeld_op=None, verwerkt_op=None,
        bedankt_op=None, ervaring="", gevraagd_op=None, adviessoort=None,
    )  # fmt: skip
    plan = replace(trajectdossier(), inbreng=(Inbreng(betrokkenheid=bare, wijkorgaan=BODY.naam),), verhalen=())
    told = words(eindverslag(eindverslagzaak(plan), MOMENT), tmp_path)
    assert "Wijkraad ’t Hagen, 12 oktober 2026, ongevraagd: de woorden zijn niet vastgelegd." in told
    assert "Wijkraad ’t Hagen: niet vastgelegd Waarom: niet vastgelegd. Antwoord niet vastgelegd." in told
    assert "ervaren: raadplegen, 1 trede lager." in told
    assert "zonder toestemming" not in told


def test_who_was_only_asked_heard_it_on_that_day(tmp_path: Path) -> None:
    asked = replace(ADVIES, geinformeerd_op=None)
    plan = replace(trajectdossier(), inbreng=(Inbreng(betrokkenheid=asked, wijkorgaan=BODY.naam),))
    told = words(eindverslag(eindverslagzaak(plan), MOMENT), tmp_path)
    assert "Wijkraad ’t Hagen 21-09-2026 21-09-2026, inhoud" in told
