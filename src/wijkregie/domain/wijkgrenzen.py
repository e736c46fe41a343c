"""Outlines of wijken, as a municipality publishes them: which belongs to which wijk, and how it is drawn."""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.rijksdriehoek import Punt, in_nederland, naar_rd

Ring = Sequence[Punt]
Vlakken = Sequence[Sequence[Ring]]
"""Polygons, each a list of rings: the edge, and the holes in it."""

SCHERM = 1600
"""Pixels across which a municipality is drawn at most: what is finer than one of them is left out."""

_DIEPST = 40
"""Times that a ring is parted in two at most: an outline of the earth takes some twenty, a hostile one thousands."""

MEESTE_PUNTEN = 4000
"""Points a ring keeps at most before it is made simpler."""


@frozen(kw_only=True)
class Wijkgrens(Entity):
    """Outline of one wijk: `vlakken` is JSON text of polygons, each a list of rings of [x, y] in whole metres.

    Metres are those of the Dutch grid (RD New, EPSG:28992). The first ring of a polygon is its edge, others are holes.
    """

    wijk_id: str
    vlakken: str


@frozen
class Omtrek:
    """One outline of a file: the texts that stand with it, of which one may name its wijk, and its polygons."""

    woorden: tuple[str, ...]
    vlakken: Vlakken


@frozen(kw_only=True)
class Grenzenvoorstel:
    """What a file gives: outlines by id of the wijk as JSON text, wijken it lacks, and names it has besides."""

    grenzen: dict[str, str]
    zonder: tuple[str, ...]
    over: tuple[str, ...]


def in_meters(omtrekken: Iterable[Omtrek], *, graden: bool | None) -> list[Omtrek]:
    """Return outlines in metres of the grid; `graden` tells whether they are in degrees, None to judge by themselves.

    Raises Refusal "grenzen_buiten_nederland" when one of them is not in the Netherlands.
    """
    found = list(omtrekken)
    points = [point for one in found for polygon in one.vlakken for ring in polygon for point in ring]
    if graden is None:
        graden = all(abs(x) <= 180 and abs(y) <= 90 for x, y in points)
    if graden:
        if not all(3 <= lon <= 8 and 50 <= lat <= 54 for lon, lat in points):
            raise Refusal("grenzen_buiten_nederland")
        found = [
            Omtrek(one.woorden, [[[naar_rd(*point) for point in ring] for ring in polygon] for polygon in one.vlakken])
            for one in found
        ]
        points = [point for one in found for polygon in one.vlakken for ring in polygon for point in ring]
    if not all(map(in_nederland, points)):
        raise Refusal("grenzen_buiten_nederland")
    return found


def koppel(omtrekken: Sequence[Omtrek], wijken: Collection[Wijk]) -> Grenzenvoorstel:
    """Return which outline is of which wijk: by CBS code, else by name; parts of one wijk are put together.

    A name that two wijken have tells nothing. Raises Refusal "grenzen_zonder_wijk" when nothing fits.
    """
    by_code = {_plain(wijk.cbs_code): wijk for wijk in wijken if wijk.cbs_code.strip()}
    times = Counter(_plain(wijk.naam) for wijk in wijken)
    by_name = {_plain(wijk.naam): wijk for wijk in wijken if times[_plain(wijk.naam)] == 1}
    found: defaultdict[str, list[Sequence[Ring]]] = defaultdict(list)
    left = []
    for one in omtrekken:
        words = [_plain(word) for word in one.woorden]
        words += [re.sub(r"^wijk\d+", "", word) for word in words]
        wijk = next((names[word] for names in (by_code, by_name) for word in words if word in names), None)
        if wijk is None:
            left.append(next((word for word in one.woorden if word.strip()), "zonder naam"))
        else:
            found[wijk.id] += one.vlakken
    if not found:
        raise Refusal("grenzen_zonder_wijk")
    fine = _fijnheid(found.values())
    return Grenzenvoorstel(
        grenzen={wijk_id: _text(polygons, fine) for wijk_id, polygons in found.items()},
        zonder=tuple(sorted(wijk.naam for wijk in wijken if wijk.id not in found)),
        over=tuple(left),
    )


def lees_vlakken(vlakken: str) -> list[list[list[Punt]]]:
    """Return the polygons of a kept outline; what is no outline of something in the Netherlands gives none."""
    try:
        found = [[[(float(x), float(y)) for x, y in ring] for ring in polygon] for polygon in json.loads(vlakken)]
    except (ValueError, TypeError, OverflowError, RecursionError):
        return []
    here = all(polygon and all(ring and all(map(in_nederland, ring)) for ring in polygon) for polygon in found)
    return found if here else []


def binnenpunt(vlakken: Vlakken) -> Punt:
    """Return a place inside an outline, where its word can stand: in the widest piece of a few lines across it.

    Inside is what an odd number of edges lies left of, so that an outline that crosses itself has one too.
    """
    rings = [ring for polygon in vlakken for ring in polygon]
    ys = [y for ring in rings for _, y in ring]
    low, high = min(ys), max(ys)
    best: tuple[float, Punt] | None = None
    for share in (0.5, 0.42, 0.58, 0.33, 0.67, 0.2, 0.8):
        y = low + share * (high - low) + 1e-3
        crossings = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for ring in rings
            for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)
            if (y1 <= y) != (y2 <= y)
        )
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            if best is None or right - left > 1.25 * best[0]:
                best = (right - left, ((left + right) / 2, y))
    return best[1] if best is not None else rings[0][0]


def vereenvoudig(ring: Ring, fijnheid: float) -> list[Punt]:
    """Return a ring without the points that lie less than `fijnheid` metres from the line without them.

    (Douglas and Peucker, 1973.) A ring of very many points is thinned out first, and what was parted very often stays
    as it is, so that a hostile one ends too.
    """
    points = _thinned(ring, fijnheid)
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1, 0)]
    while todo:
        first, last, depth = todo.pop()
        if depth == _DIEPST:
            keep.update(range(first, last))
            continue
        at, far = 0, 0.0
        for number in range(first + 1, last):
            away = _away(points[number], points[first], points[last])
            if away > far:
                at, far = number, away
        if far > fijnheid:
            keep.add(at)
            todo += [(first, at, depth + 1), (at, last, depth + 1)]
    return [points[number] for number in sorted(keep)]


def _thinned(ring: Ring, fijnheid: float) -> list[Punt]:
    """Return a ring without points that lie close to the one before; closer and closer, until it has few enough."""
    step = fijnheid / 4
    while True:
        kept = [ring[0]]
        for x, y in ring[1:]:
            if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= step:
                kept.append((x, y))
        if len(kept) <= MEESTE_PUNTEN:
            return [*kept, ring[-1]]
        step *= 2


def _away(point: Punt, begin: Punt, end: Punt) -> float:
    """Return the distance of a point to a piece of line."""
    (px, py), (x1, y1), (x2, y2) = point, begin, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((px - x1) * dx + (py - y1) * dy) / length)) if length else 0.0
    gone = (px - x1 - along * dx, py - y1 - along * dy)
    return float((gone[0] ** 2 + gone[1] ** 2) ** 0.5)


def _fijnheid(outlines: Iterable[Vlakken]) -> float:
    """Return how many metres are one pixel, when all of it is on the screen."""
    points = [point for polygons in outlines for polygon in polygons for ring in polygon for point in ring]
    across = max(max(point[axis] for point in points) - min(point[axis] for point in points) for axis in (0, 1))
    return max(1.0, across / SCHERM)


def _text(polygons: Vlakken, fine: float) -> str:
    """Return polygons as they are kept: simpler, in whole metres; what becomes a line is left out, but never all."""
    simple = [[vereenvoudig(ring, fine) for ring in polygon] for polygon in polygons]
    solid = [[ring for ring in polygon if len(ring) > 3] for polygon in simple if len(polygon[0]) > 3]
    kept = solid or [[list(polygon[0][:MEESTE_PUNTEN])] for polygon in polygons]
    return json.dumps([[[[int(x), int(y)] for x, y in ring] for ring in polygon] for polygon in kept])


def _plain(text: str) -> str:
    """Return letters and figures alone, small and without accents, so that names can be compared."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if letter.isalnum())
