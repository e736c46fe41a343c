"""The overdrachtsdossier on paper: what a successor must read, what is not recorded, and contents that lead there."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.documents.geldbeelden import budgetten
from tests.documents.gespreksdossiers import MOMENT
from tests.documents.jaarbeelden import HOSTILE, dossier, empty_dossier, gemeente
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.pdf.overdrachtsdossier import NIET, overdrachtsdossier
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid, Kwetsbaarheidsteken
from wijkregie.domain.overdrachtsdossiers import Antwoordschuld, Komend, Orgaanoverdracht, Overdrachtsdossier
from wijkregie.domain.signalen import Ernst, Signaal

TODAY = date(2026, 9, 25)


def full(typed: str = "Vraag niet naar het oude buurthuis.") -> Overdrachtsdossier:
    """Return two bodies of which something of everything is kept, in the words given."""
    body = dossier("Wijkraad ’t Hagen", niveaus=(1, 1, 2, 2, 3))
    own = body.wijkorgaan
    one = Orgaanoverdracht(
        dossier=replace(body, wijkorgaan=replace(own, gevoeligheden=typed, telefoon="+31 53 123 45 67")),
        wie="Marijke",
        opvolger=typed,
        voorgangers=(typed,),
        wacht=(Signaal(Ernst.TE_LAAT, "x", f"Besluit nemen {typed}", TODAY, ("subsidie", "1"), own.id),),
        tekens=(Kwetsbaarheid(teken=Kwetsbaarheidsteken.STIL, feit="Het laatste contact was 200 dagen geleden."),),
        schuld=(
            Antwoordschuld(typed, Betrokkenheid(id="b", wijkorgaan_id=own.id, gevraagd_op=TODAY, onderwerp=typed)),
        ),
        komend=(Komend(date(2026, 10, 1), "19:30", typed, "Wijkradenoverleg"),),
        notities=(
            Notitie(id="n", wijkorgaan_id=own.id, datum=TODAY, tekst=typed),
            Notitie(id="p", wijkorgaan_id=own.id, datum=TODAY, tekst="Alleen voor jou.", prive=True),
        ),
        bijlagen=(Bijlage(id="f", tabel="wijkorgaan", rij_id=own.id, naam=typed, grootte=2_345_678, sha256="0" * 64),),
    )
    second = replace(one, dossier=dossier("Dorpsraad Buren", niveaus=(1,)))
    town = gemeente(body)
    return Overdrachtsdossier(
        peildatum=TODAY,
        inrichting=town.inrichting,
        keuze="stadsdeel Noord",
        aan="Sanne de Boer",
        prive=True,
        organen=(one, second),
        budgetten=tuple(each for each in budgetten() if each.spaardelen),
    )


def bare() -> Overdrachtsdossier:
    body = empty_dossier("Buurtkring Leeg")
    inrichting = replace(gemeente(body).inrichting, gemeente="", wijkregisseur="")
    return Overdrachtsdossier(
        peildatum=TODAY, inrichting=inrichting, keuze="Buurtkring Leeg", organen=(Orgaanoverdracht(dossier=body),)
    )


PAPERS = Papers(
    lambda beeld: overdrachtsdossier(beeld, MOMENT),
    {
        "vol": full(),
        "leeg": bare(),
        "vijandig": full(HOSTILE),
        "lang": full("Een zin met woorden die maar doorgaat. " * 60),
        "eindeloos": full("Buurtmoestuinvereniging" * 30),
    },
)


@pytest.mark.parametrize("kind", PAPERS)
def test_all_of_it_is_tagged_with_a_bookmark_for_each_wijkorgaan(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        bodies = 1 if kind == "leeg" else 2
        with pdf.open_outline() as outline:
            titles = [str(each.title) for each in outline.root[0].children]
        assert titles[0] == "Inhoud"
        assert len(titles) == 1 + bodies + (kind != "leeg")
        assert len(of_kind(pdf, "H2")) == len(titles)


def test_every_dossier_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_tells_what_a_successor_must_know(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for part in (
        "Voor Sanne de Boer",
        "Vraag niet naar het oude buurthuis.",
        "+31 53 123 45 67",
        "Het laatste contact was 200 dagen geleden.",
        "Besluit nemen",
        "wacht op antwoord",
        "01-10-2026 19:30",
        "Alleen voor jou.",
        "2,3 MB",
        "De privénotities staan erin.",
        "Geld dat gespaard wordt",
        "beleidsvormend",
    ):
        assert part in told


def test_of_what_is_not_recorded_it_says_so(tmp_path: Path) -> None:
    told = words(PAPERS["leeg"], tmp_path)
    for part in ("Gevoeligheden", "Bestuur", "Een gesprek dat is gevoerd", "Niveaus, gesprekken en subsidies"):
        assert f"{part}: {NIET}." in told
    assert "privénotities" not in told


def test_the_contents_lead_to_the_page(tmp_path: Path) -> None:
    with opened(PAPERS["lang"]) as pdf:
        pages: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        with pdf.open_outline() as outline:
            targets: list[Any] = [each.destination for each in list(outline.root[0].children)[1:]]
        begins = [pages[target[0].objgen] for target in targets]
    told = words(PAPERS["lang"], tmp_path)
    contents = told[: told.index("Wat je moet weten")]
    assert begins == sorted(begins)
    assert f"{begins[0]} 2 Dorpsraad Buren" in contents
    assert f"{begins[1]} 3 Geld dat gespaard wordt" in contents
