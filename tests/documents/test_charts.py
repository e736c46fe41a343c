from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from reportlab.graphics.shapes import Drawing, Polygon, PolyLine, String

from tests.documents.pdfs import grey
from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.charts.niveauverdeling import Jaarverdeling, niveauverdeling, niveauverdeling_text
from wijkregie.documents.charts.niveauverloop import (
    Verloop,
    niveauverloop,
    niveauverloop_klein,
    niveauverloop_svg,
    niveauverloop_text,
)
from wijkregie.documents.charts.plafond import plafond_text, plafondbalk
from wijkregie.documents.charts.subsidiejaar import LEEG, subsidiejaar, subsidiejaar_svg, subsidiejaar_text
from wijkregie.documents.charts.waarderingsdriehoek import (
    Scores,
    waarderingsdriehoek,
    waarderingsdriehoek_svg,
    waarderingsdriehoek_text,
)
from wijkregie.domain.initiatieven import Zijde
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Plafondstand
from wijkregie.domain.subsidieverloop import Subsidieverloop, Verlooppunt

SVG = "{http://www.w3.org/2000/svg}"
VERLOOP = [(2024, Niveau.UITVOEREND), (2025, None), (2026, Niveau.BASIS), (2027, None)]
STAND = Plafondstand(
    plafond=4_200_000, verleend=2_000_000, aangevraagd=500_000, verwacht=700_000, vrij=1_000_000, boven=0
)
OVER = Plafondstand(plafond=1_000_000, verleend=900_000, aangevraagd=300_000, verwacht=0, vrij=0, boven=200_000)
JAREN = [
    Jaarverdeling(2026, {Niveau.BASIS: 2, Niveau.UITVOEREND: 1}),
    Jaarverdeling(2027, {Niveau.BELEIDSVORMEND: 3}, onbekend=1),
]
GEWOGEN: Scores = {Zijde.LEGITIMITEIT: 4, Zijde.BETROKKENHEID: 5, Zijde.RENDEMENT: 2}
HALF: Scores = {Zijde.LEGITIMITEIT: None, Zijde.RENDEMENT: 3}
JAARGELD = Subsidieverloop(
    jaar=2027,
    plafond=4_200_000,
    punten=(
        Verlooppunt(datum=date(2026, 9, 1), gevraagd=4_000_000, verleend=0, betaald=0),
        Verlooppunt(datum=date(2026, 9, 20), gevraagd=4_000_050, verleend=1_000_000, betaald=0),
        Verlooppunt(datum=date(2026, 11, 3), gevraagd=4_000_050, verleend=3_900_000, betaald=3_900_000),
    ),
    tot=date(2027, 2, 1),
)
NIETS = replace(JAARGELD, punten=())
CHARTS = {
    "jaar": subsidiejaar(JAARGELD),
    "geen jaar": subsidiejaar(NIETS),
    "driehoek": waarderingsdriehoek(GEWOGEN),
    "halve driehoek": waarderingsdriehoek(HALF),
    "verloop": niveauverloop(VERLOOP, gekozen=2027),
    "klein": niveauverloop_klein(VERLOOP, gekozen=2026),
    "niets": niveauverloop([]),
    "verdeling": niveauverdeling(JAREN, gekozen=2027),
    "geen verdeling": niveauverdeling([]),
    "plafond": plafondbalk(STAND),
    "boven": plafondbalk(OVER),
}


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def test_a_gap_breaks_the_line_and_a_step_down_looks_like_any_other() -> None:
    paths = [shape for shape in CHARTS["verloop"].contents if isinstance(shape, PolyLine)]
    assert len(paths) == 2
    assert {str(path.strokeColor and path.strokeColor.hexval()) for path in paths} == {"0x0b5f5c"}
    assert [word for word in words(CHARTS["verloop"]) if word in ("start", "trap af", "?")] == ["?", "start", "trap af"]


def svg(jaren: Verloop = VERLOOP, *, width: float = 500, vorige: Niveau | None = None) -> ElementTree.Element:
    written = niveauverloop_svg(
        jaren, gekozen=2027, vorige=vorige, width=width, height=168, letter=13, family='Sans "A"', palette=PAPER
    )
    return ElementTree.fromstring(written)


def said(drawn: ElementTree.Element) -> list[str | None]:
    return [word.text for word in drawn.iter(f"{SVG}text")]


def test_the_screen_shows_what_stands_on_paper() -> None:
    drawn = svg()
    assert said(drawn) == words(CHARTS["verloop"])
    assert len(list(drawn.iter(f"{SVG}polyline"))) == 2
    assert {word.get("font-family") for word in drawn.iter(f"{SVG}text")} == {'Sans "A"'}
    for shape in drawn.iter():
        for name, most in (("x", 500), ("x1", 500), ("x2", 500), ("y", 168), ("y1", 168), ("y2", 168)):
            assert 0 <= float(shape.get(name, "0")) <= most
    (open_,) = drawn.iter(f"{SVG}rect")
    assert (open_.get("fill"), open_.get("stroke-dasharray") is not None) == ("none", True)


def test_a_chosen_year_with_a_niveau_stands_on_a_band() -> None:
    (band,) = svg([(2027, Niveau.BASIS)]).iter(f"{SVG}rect")
    assert (band.get("fill"), band.get("stroke")) == (PAPER.accent_quiet, None)


def test_the_first_step_counts_from_what_was_known_before() -> None:
    assert "start" in said(svg([(2027, Niveau.BASIS)]))
    assert "trap af" in said(svg([(2027, Niveau.BASIS)], vorige=Niveau.UITVOEREND))
    assert "(trap af)" in niveauverloop_text("A", [(2027, Niveau.BASIS)], Niveau.UITVOEREND)


def test_a_narrow_chart_leaves_out_words_before_they_collide() -> None:
    many = [(jaar, Niveau.UITVOEREND) for jaar in range(2020, 2028)]
    assert "2 uitvoerend" in said(svg(many, width=345))
    assert "gelijk" not in said(svg(many, width=345))
    assert said(svg(many, width=220)) == ["1", "2", "3", *(f"’{jaar}" for jaar in range(20, 28))]


def test_each_chart_has_its_sentence() -> None:
    assert niveauverloop_text("Wijkraad A", VERLOOP) == (
        "Niveau van Wijkraad A per jaar: 2024 niveau 2, uitvoerend (start); 2025 nog niet vastgelegd; "
        "2026 niveau 1, basis (trap af); 2027 nog niet vastgelegd."
    )
    assert niveauverdeling_text(JAREN) == (
        "Aantal wijkorganen per niveau. 2026: 2 op niveau 1 en 1 op niveau 2; 2027: 3 op niveau 3 en 1 niet vastgelegd."
    )
    assert "€\u00a010.000 vrij. Het plafond is €\u00a042.000." in plafond_text(2027, STAND)
    assert "€\u00a02.000 boven het plafond" in plafond_text(2027, OVER)


def year_svg(verloop: Subsidieverloop, width: float = 900) -> ElementTree.Element:
    return ElementTree.fromstring(
        subsidiejaar_svg(verloop, width=width, height=236, letter=12, family="Sans", palette=PAPER)
    )


def test_the_lines_of_a_year_differ_without_colour_and_carry_their_words() -> None:
    drawn = year_svg(JAARGELD)
    lines = [(line.get("stroke-width"), line.get("stroke-dasharray")) for line in drawn.iter(f"{SVG}polyline")]
    assert len(set(lines)) == 3
    told = [word for word in said(drawn) if word and word[0].isalpha()]
    assert told == [
        "sep ’26", "okt", "nov", "dec", "jan ’27", "feb",
        "betaald €\u00a039.000", "verleend €\u00a039.000", "gevraagd €\u00a040.000,50", "plafond €\u00a042.000",
    ]  # fmt: skip
    heights = [float(word.get("y", "0")) for word in drawn.iter(f"{SVG}text")][-4:]
    assert all(above - below >= 12 for above, below in pairwise(heights)), "no word stands on another"
    assert [word.replace(" ", "\u00a0") for word in words(CHARTS["jaar"])] == [
        word.replace(" ", "\u00a0") for word in said(drawn) if word
    ]


def test_a_year_keeps_within_its_frame_however_narrow() -> None:
    for width in (320.0, 900.0):
        for shape in year_svg(JAARGELD, width).iter():
            for name, most in (("x", width), ("x1", width), ("x2", width), ("y", 236), ("y1", 236), ("y2", 236)):
                assert 0 <= float(shape.get(name, "0")) <= most
            places = [float(number) for place in shape.get("points", "").split() for number in place.split(",")]
            assert all(0 <= number <= width for number in places)
    assert "dec" not in said(year_svg(JAARGELD, 320))


def test_above_the_plafond_its_line_warns() -> None:
    for plafond, colour in ((3_900_000, PAPER.text2), (3_899_999, PAPER.late)):
        drawn = year_svg(replace(JAARGELD, plafond=plafond))
        (word,) = [word for word in drawn.iter(f"{SVG}text") if (word.text or "").startswith("plafond")]
        assert word.get("fill") == colour
    assert not [word for word in said(year_svg(replace(JAARGELD, plafond=None))) if word and "plafond" in word]


def test_a_year_in_words() -> None:
    assert subsidiejaar_text(JAARGELD) == (
        "Subsidie voor 2027 door het jaar: eind september 2026 €\u00a040.000,50 gevraagd, €\u00a010.000 verleend en "
        "€\u00a00 betaald; eind november 2026 €\u00a040.000,50 gevraagd, €\u00a039.000 verleend en "
        "€\u00a039.000 betaald. Het plafond is €\u00a042.000."
    )
    assert subsidiejaar_text(NIETS).endswith(LEEG)
    assert words(CHARTS["geen jaar"]) == said(year_svg(NIETS)) == [LEEG]
    assert "plafond" not in subsidiejaar_text(replace(JAARGELD, plafond=None))


def test_niveaus_differ_in_grey() -> None:
    shades = [grey(colour) for colour in (PAPER.ground, PAPER.accent_soft, PAPER.accent)]
    assert all(light - dark > 50 for light, dark in pairwise(shades))


def test_a_triangle_has_five_rings_and_the_shape_of_its_scores() -> None:
    closed = [shape for shape in CHARTS["driehoek"].contents if isinstance(shape, Polygon)]
    assert [shape.fillColor is not None for shape in closed] == [True, *[False] * 6]
    fill, *rings, edge = closed
    assert fill.points == edge.points
    top, bottom_left = fill.points[:2], fill.points[2:4]
    assert top == rings[3].points[:2], "a score of 4 lies on the fourth ring"
    assert bottom_left == rings[4].points[2:4]
    half = [shape for shape in CHARTS["halve driehoek"].contents if isinstance(shape, Polygon)]
    assert len(half) == 5, "two of three scores make no shape"


def test_the_scores_of_a_triangle_are_words_too() -> None:
    assert words(CHARTS["driehoek"])[::2] == ["Legitimiteit", "Betrokkenheid", "Rendement"]
    assert words(CHARTS["driehoek"])[1::2] == ["4 · goed", "5 · zeer goed", "2 · matig"]
    assert words(CHARTS["halve driehoek"])[1::2] == ["nog geen score", "nog geen score", "3 · voldoende"]
    assert waarderingsdriehoek_text(HALF) == (
        "Waarderingsdriehoek: legitimiteit nog geen score; betrokkenheid nog geen score; rendement 3 van 5, voldoende."
    )


@pytest.mark.parametrize(("width", "height"), [(300, 220), (220, 300), (230, 180)])
def test_a_triangle_on_the_screen_stays_within_its_room(width: int, height: int) -> None:
    written = waarderingsdriehoek_svg(GEWOGEN, width=width, height=height, letter=12, family="Sans", palette=PAPER)
    drawn = ElementTree.fromstring(written)
    assert said(drawn) == words(CHARTS["driehoek"])
    for polygon in drawn.iter(f"{SVG}polygon"):
        for x, y in (place.split(",") for place in polygon.get("points", "").split()):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height
    for word in drawn.iter(f"{SVG}text"):
        assert 12 <= float(word.get("y", "0")) <= height
