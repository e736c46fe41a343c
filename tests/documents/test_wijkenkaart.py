"""The map of wijken on paper: tiles and outlines, read without colour and without eyes."""

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.documents.gespreksdossiers import MOMENT
from tests.documents.pdfs import Papers, assert_valid, grey, of_kind, opened, unmarked_operators, words
from wijkregie.documents.charts.wijkenkaart import FILLS
from wijkregie.documents.pdf.wijkenkaart import wijkenkaart
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.wijken import Orgaan, Toon, Vulling, Wijkbeeld, Wijkenkaart
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

DAY = date(2026, 9, 24)
TOWN = Inrichting(id="i", gemeente="Voorbeeldstad", wijkregisseur="Marijke", voorbeeld=True)
SQUARE = [[0, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]]


def beeld(number: int, naam: str = "", niveau: int | None = None, stadsdeel: str = "Noord") -> Wijkbeeld:
    wijk = Wijk(id=str(number), naam=naam or f"Wijk {number}", stadsdeel_id=stadsdeel)
    body = Orgaan(
        id=f"o{number}", naam=f"Wijkraad {number}", status=Wijkorgaanstatus.ACTIEF, ernst=Ernst.TE_LAAT,
        gekozen=Niveau(niveau) if niveau else None,
    )  # fmt: skip
    organen = (body,) if niveau else ()
    return Wijkbeeld(wijk=wijk, stadsdeel=stadsdeel, organen=organen, laatste_contact=DAY, acties=number)


def kaart(*found: Wijkbeeld) -> Wijkenkaart:
    return Wijkenkaart(jaar=2026, gesprekjaar=2027, actueel=True, today=DAY, wijken=found)


FULL = kaart(beeld(1, niveau=1), beeld(2, niveau=2), beeld(3, niveau=3), beeld(4), beeld(5, stadsdeel="Zuid"))
GRENZEN = {
    each.id: json.dumps([[[[150_000 + 1000 * number + x, 460_000 + y] for x, y in SQUARE]]])
    for number, each in enumerate(FULL.wijken)
}
HERE = [[150_000 + x, 460_000 + y] for x, y in SQUARE]
HOLE = [[150_200, 460_200], [150_400, 460_200], [150_400, 460_400], [150_200, 460_200]]
HOSTILE = kaart(replace(beeld(1, niveau=2, naam="=1+1 <b>&\x00\u202e" + "x" * 900), stadsdeel="<i>" * 90))
FACTS = {
    "tegels": (FULL, {}, TOWN),
    "grenzen": (FULL, GRENZEN | {"1": json.dumps([[HERE, HOLE]])}, TOWN),
    "leeg": (kaart(), {}, Inrichting(id="i")),
    "vijandig": (HOSTILE, {"1": "[[[[NaN, 1]]]]"}, TOWN),
    "lang": (kaart(*(beeld(number, niveau=1 + number % 3) for number in range(150))), {}, TOWN),
}
PAPERS = Papers(lambda facts: wijkenkaart(facts[0], Toon.NIVEAU, facts[2], facts[1], MOMENT), FACTS)


@pytest.mark.parametrize("kind", PAPERS)
def test_all_of_it_is_tagged_and_every_figure_is_said(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert all(str(figure.Alt) for figure in of_kind(pdf, "Figure"))


def test_every_map_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_what_is_drawn_is_said_in_a_table_too(tmp_path: Path) -> None:
    said = words(PAPERS["tegels"], tmp_path)
    for word in ("Stadsdeel Noord", "Stadsdeel Zuid", "Wijkraad 3", "!! te laat", "zonder", "Gemeente Voorbeeldstad"):
        assert word in said
    with opened(PAPERS["tegels"]) as pdf:
        alts = [str(figure.Alt) for figure in of_kind(pdf, "Figure")]
    assert any("Wijk 4, stadsdeel Noord. zonder wijkorgaan" in alt for alt in alts)
    assert "Er zijn nog geen wijken." in words(PAPERS["leeg"], tmp_path)


@pytest.mark.parametrize("toon", list(Toon))
def test_every_choice_has_its_paper(toon: Toon, tmp_path: Path) -> None:
    assert f"Wijken 2026: {toon.value}" in words(wijkenkaart(FULL, toon, TOWN, GRENZEN, MOMENT), tmp_path)


def test_fills_differ_in_grey_too() -> None:
    fills = [grey(FILLS[each][0]) for each in (Vulling.LEEG, Vulling.LICHT, Vulling.MIDDEN, Vulling.VOL)]
    assert all(darker < lighter - 0.05 for lighter, darker in pairwise(fills))
