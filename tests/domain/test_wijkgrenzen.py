"""Outlines: from degrees to metres, which is of which wijk, made simpler, and where their word stands."""

import json
import math
import sys
from types import FrameType

import pytest

from tests.domain.kit import refuses
from wijkregie.domain import wijkgrenzen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.rijksdriehoek import in_nederland, naar_rd
from wijkregie.domain.wijkgrenzen import (
    MEESTE_PUNTEN,
    Omtrek,
    Ring,
    binnenpunt,
    in_meters,
    koppel,
    lees_vlakken,
    vereenvoudig,
)

SQUARE = [(150_000.0 + x, 460_000.0 + y) for x, y in ((0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0))]


def wijk(naam: str, cbs_code: str = "") -> Wijk:
    return Wijk(id=naam, naam=naam, stadsdeel_id="s", cbs_code=cbs_code)


def omtrek(*woorden: str, ring: Ring = SQUARE) -> Omtrek:
    return Omtrek(woorden, [[ring]])


@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"),
    [
        (5.38720621, 52.15517440, 155_000, 463_000),
        (4.88352559, 52.37453253, 120_700.723, 487_525.501),
        (6.56820053, 53.21938317, 233_883.131, 582_065.167),
    ],
    ids=["Amersfoort", "Westertoren", "Martinitoren"],
)
def test_degrees_become_metres_within_one(lon: float, lat: float, x: float, y: float) -> None:
    """The reference points of Schreutelkamp and Strang van Hees (2001)."""
    assert math.dist(naar_rd(lon, lat), (x, y)) < 1


def test_only_the_netherlands_are_on_the_grid() -> None:
    assert in_nederland((155_000, 463_000))
    assert not in_nederland((-1, 463_000))
    assert not in_nederland((155_000, 700_000))
    assert not in_nederland((math.nan, 463_000))


def test_coordinates_are_judged_by_themselves() -> None:
    degrees = [(5.38, 52.15), (5.39, 52.15), (5.39, 52.16), (5.38, 52.15)]
    (found,) = in_meters([omtrek(ring=degrees)], graden=None)
    assert all(math.dist(point, (155_000, 463_000)) < 2000 for point in found.vlakken[0][0])
    assert in_meters([omtrek()], graden=None) == [omtrek()]
    for ring, graden in (
        ([(2.3, 48.8), (2.4, 48.8), (2.4, 48.9)], None),
        ([(500_000.0, 5_400_000.0)], None),
        (SQUARE, True),
        (degrees, False),
        ([(7.9, 50.1)], True),
    ):
        with refuses("grenzen_buiten_nederland"):
            in_meters([omtrek(ring=ring)], graden=graden)


def test_outlines_find_their_wijk_by_code_and_name() -> None:
    wijken = [
        wijk("Esweg", "WK999901"),
        wijk("’t Hagen"),
        wijk("Binnenstad"),
        wijk("Dubbel"),
        wijk("dubbel ", "X1"),
        wijk("Los"),
    ]
    found = koppel(
        [
            omtrek("Anders genoemd", "wk999901"),
            omtrek("t hagen"),
            omtrek("Wijk 01 Binnenstad"),
            omtrek("binnenstad"),
            omtrek("Dubbel"),
            omtrek("", " "),
        ],
        wijken,
    )
    assert set(found.grenzen) == {"Esweg", "’t Hagen", "Binnenstad"}
    assert len(json.loads(found.grenzen["Binnenstad"])) == 2
    assert (found.zonder, found.over) == (("Dubbel", "Los", "dubbel "), ("Dubbel", "zonder naam"))
    with refuses("grenzen_zonder_wijk"):
        koppel([omtrek("Verweg")], wijken)


def test_what_is_finer_than_a_pixel_goes() -> None:
    straight = [(float(x), 0.1 * (x % 2)) for x in range(100)]
    assert vereenvoudig(straight, 1.0) == [straight[0], straight[-1]]
    assert vereenvoudig(SQUARE, 1.0) == SQUARE
    (kept,) = koppel([omtrek("a", ring=[(150_000.0, 460_000.0)] * 5)], [wijk("a")]).grenzen.values()
    assert lees_vlakken(kept)


def test_a_ring_of_very_many_points_ends_too() -> None:
    jagged = [(150_000 + x, 460_000 + 5_000 * (x % 2)) for x in range(4 * MEESTE_PUNTEN)]
    found = vereenvoudig(jagged, 1.0)
    assert 3 < len(found) <= MEESTE_PUNTEN + 1


def test_a_ring_that_parts_one_point_at_a_time_ends_too() -> None:
    narrowing = [(150_000.0 + 10 * x, 460_000.0 + (4_000 - x) * 40 * (x % 2)) for x in range(4_000)]
    assert parted(narrowing) < 50 * len(narrowing)


def parted(ring: Ring) -> int:
    """Return how often a point was measured while a ring was made simpler."""
    times = 0

    def count(frame: FrameType, event: str, _arg: object) -> None:
        nonlocal times
        times += event == "call" and frame.f_code is wijkgrenzen._away.__code__

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        vereenvoudig(ring, 1.0)
    finally:
        sys.setprofile(before)
    return times


NOT_KEPT = [
    "",
    "{",
    "5",
    "[[[1]]]",
    '[[[["a", 1]]]]',
    "[[[[NaN, 460000]]]]",
    "[[[]]]",
    "[[]]",
    "[[[[9, 9]]]]",
    "[" * 100_000,
]


@pytest.mark.parametrize("kept", NOT_KEPT, ids=range(len(NOT_KEPT)))
def test_what_is_no_outline_gives_none(kept: str) -> None:
    assert lees_vlakken(kept) == []


def test_a_word_stands_inside() -> None:
    x, y = binnenpunt([[SQUARE]])
    assert 150_000 < x < 151_000
    assert 460_000 < y < 461_000
    hole = [(150_200.0, 460_100.0), (150_900.0, 460_100.0), (150_900.0, 460_900.0), (150_200.0, 460_900.0)]
    x, y = binnenpunt([[SQUARE, hole]])
    assert x < 150_200 or y < 460_100 or y > 460_900
    bow = [(150_000.0, 460_000.0), (151_000.0, 461_000.0), (151_000.0, 460_000.0), (150_000.0, 461_000.0)]
    x, y = binnenpunt([[bow]])
    assert min(abs(x - 150_000), abs(x - 151_000)) < abs(x - 150_500) + 500
    assert binnenpunt([[[(1.0, 2.0), (1.0, 2.0)]]]) == (1.0, 2.0)
