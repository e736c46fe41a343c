"""Reading outlines from a GeoJSON file (RFC 7946, and the older form that names its coordinates)."""

import errno
import json
import math
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from wijkregie.documents.reading.parts import Step
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.rijksdriehoek import Punt
from wijkregie.domain.wijkgrenzen import Omtrek, Ring, in_meters

MOST_BYTES = 50 << 20
MOST_POINTS = 500_000
_MARKS_PER_POINT = 8
"""Signs of JSON for each position: three or four, and as many again for the names around them."""
_DEGREES = ("4326", "CRS84", "4258")
_GRID = "28992"
_LEAST_RING = 4
"""Positions of a ring: a triangle that ends where it began (RFC 7946, 3.1.6)."""
_DEEPEST = 20
_LONGEST = 200


def read_omtrekken(path: Path, step: Step | None = None) -> list[Omtrek]:
    """Read the outlines of a file in metres of the Dutch grid; `step(done, total)` may raise to stop it.

    Raises Refusal, with one sentence that gives the way on, for whatever is no outline of something in the Netherlands.
    """
    step = step or (lambda done, total: None)
    whole = _whole(path)
    step(1, 3)
    found = list(_omtrekken(whole, path.name))
    step(2, 3)
    if not found:
        raise Refusal("grenzen_leeg", bestand=path.name)
    if sum(len(ring) for one in found for polygon in one.vlakken for ring in polygon) > MOST_POINTS:
        raise Refusal("grenzen_te_groot", bestand=path.name)
    return in_meters(found, graden=_in_degrees(whole, path.name))


def _whole(path: Path) -> dict[str, Any]:
    """Return what a file holds; it is not read when it is too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise Refusal("is_een_map" if stat.S_ISDIR(about.st_mode) else "geen_grenzen", bestand=path.name)
        if about.st_size > MOST_BYTES:
            raise Refusal("grenzen_te_groot", bestand=path.name)
        content = path.read_bytes()
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise Refusal("bestand_ontbreekt", bestand=path.name, map=str(path.parent)) from error
        raise Refusal("lijst_onbereikbaar", bestand=path.name) from error
    if sum(map(content.count, (b"[", b"{", b","))) > _MARKS_PER_POINT * MOST_POINTS:
        raise Refusal("grenzen_te_groot", bestand=path.name)  # read, it would take thirty times its size in memory
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refusal("geen_grenzen", bestand=path.name) from error
    if not isinstance(found, dict):
        raise Refusal("geen_grenzen", bestand=path.name)
    return found


def _in_degrees(whole: dict[str, Any], name: str) -> bool | None:
    """Tell what the file says its coordinates are; None when it does not say. Raises Refusal for yet others."""
    crs = whole.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    named = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(named, str):
        return None
    if any(known in named for known in _DEGREES):
        return True
    if _GRID in named:
        return False
    raise Refusal("grenzen_andere_coordinaten", bestand=name)


def _omtrekken(whole: dict[str, Any], name: str) -> Iterator[Omtrek]:
    kind = whole.get("type")
    features = whole.get("features") if kind == "FeatureCollection" else [whole] if kind == "Feature" else None
    if not isinstance(features, list):
        raise Refusal("geen_grenzen", bestand=name)
    for feature in features:
        if not isinstance(feature, dict):
            raise Refusal("geen_grenzen", bestand=name)
        polygons = list(_polygons(feature.get("geometry"), name))
        if polygons:
            yield Omtrek(tuple(_words(feature)), polygons)


def _words(feature: dict[str, Any]) -> Iterator[str]:
    """Yield the texts that stand with an outline, those that look like a name first."""
    properties = feature.get("properties")
    kept = properties if isinstance(properties, dict) else {}
    texts = {str(key).lower(): str(value)[:_LONGEST] for key, value in kept.items() if isinstance(value, str | int)}
    yield from (text for key, text in texts.items() if "naam" in key or "name" in key)
    yield from (text for key, text in texts.items() if "naam" not in key and "name" not in key)
    if isinstance(feature.get("id"), str | int):
        yield str(feature["id"])[:_LONGEST]


def _polygons(geometry: Any, name: str, depth: int = 0) -> Iterator[Sequence[Ring]]:
    """Yield the polygons of a geometry; points and lines are none, and without one there is nothing."""
    if geometry is None:
        return
    if not isinstance(geometry, dict) or depth > _DEEPEST:
        raise Refusal("geen_grenzen", bestand=name)
    match geometry.get("type"):
        case "Polygon":
            given = [geometry.get("coordinates")]
        case "MultiPolygon":
            given = _list(geometry.get("coordinates"), name)
        case "GeometryCollection":
            for part in _list(geometry.get("geometries"), name):
                yield from _polygons(part, name, depth + 1)
            return
        case _:
            return
    for polygon in given:
        rings = [_ring(ring, name) for ring in _list(polygon, name)]
        if rings and len(rings[0]) >= _LEAST_RING:
            yield [ring for ring in rings if len(ring) >= _LEAST_RING]


def _ring(ring: Any, name: str) -> list[Punt]:
    return [_point(position, name) for position in _list(ring, name)]


def _point(position: Any, name: str) -> Punt:
    """Return a position on the map; its height does not count."""
    try:
        x, y = (float(number) for number in position[:2] if type(number) in (int, float))
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        raise Refusal("geen_grenzen", bestand=name) from error
    if not (math.isfinite(x) and math.isfinite(y)):
        raise Refusal("geen_grenzen", bestand=name)
    return x, y


def _list(found: Any, name: str) -> list[Any]:
    if not isinstance(found, list):
        raise Refusal("geen_grenzen", bestand=name)
    return found
