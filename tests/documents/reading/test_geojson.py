"""Outlines are read from a file that cannot be trusted."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkregie.documents.reading import geojson
from wijkregie.documents.reading.geojson import read_omtrekken
from wijkregie.domain.refusals import Refusal

TOWN = Path(__file__).parents[2] / "data" / "grenzen" / "voorbeeldstad.geojson"
RING = [[150_000, 460_000], [151_000, 460_000], [151_000, 461_000], [150_000, 460_000]]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def made(content: Any) -> Path:
        path = tmp_path / "kaart.geojson"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return made


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": rings}


def test_a_municipality_is_read() -> None:
    told: list[tuple[int, int]] = []
    found = read_omtrekken(TOWN, lambda done, total: told.append((done, total)))
    assert len(found) == 30
    assert found[0].woorden[1].startswith("WK9999")
    assert told == [(1, 3), (2, 3)]


def test_every_kind_of_area_is_read(write: Write) -> None:
    hole = [[150_500, 460_100], [150_600, 460_100], [150_600, 460_200], [150_500, 460_100]]
    many = {"type": "MultiPolygon", "coordinates": [[RING, hole], [RING, hole[:2]]]}
    both = {
        "type": "GeometryCollection",
        "geometries": [polygon(RING), {"type": "Point", "coordinates": RING[0]}, None],
    }
    (one, two) = read_omtrekken(
        write(
            {
                "type": "FeatureCollection",
                "features": [feature(many, code=7, Naam="Esweg"), {**feature(both), "id": "w"}],
            }
        )
    )
    assert [len(rings) for rings in one.vlakken] == [2, 1]
    assert one.woorden == ("Esweg", "7")
    assert (len(two.vlakken), two.woorden) == (1, ("w",))
    (alone,) = read_omtrekken(write({**feature(polygon([[*point, 12.5] for point in RING])), "properties": None}))
    assert alone.vlakken == [[[(float(x), float(y)) for x, y in RING]]]


DEGREES = [[5.38, 52.15], [5.39, 52.15], [5.39, 52.16], [5.38, 52.15]]


@pytest.mark.parametrize(
    ("crs", "ring"),
    [
        ({"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}, DEGREES),
        ({"type": "name", "properties": {"name": "EPSG:28992"}}, RING),
        ({"type": "name", "properties": None}, RING),
        ("onzin", DEGREES),
    ],
)
def test_coordinates_are_as_the_file_says(write: Write, crs: Any, ring: Any) -> None:
    (found,) = read_omtrekken(write({**feature(polygon(ring)), "crs": crs}))
    assert all(100_000 < x < 200_000 for x, _ in found.vlakken[0][0])


NAMED = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
HOSTILE: list[tuple[str, Any]] = [
    ("geen_grenzen", ""),
    ("geen_grenzen", "{"),
    ("geen_grenzen", "[" * 200_000),
    ("geen_grenzen", '{"a":' * 200_000),
    ("geen_grenzen", "[]"),
    ("geen_grenzen", '"Feature"'),
    ("geen_grenzen", {"type": "Polygon", "coordinates": [RING]}),
    ("geen_grenzen", {"type": "FeatureCollection", "features": {}}),
    ("geen_grenzen", {"type": "FeatureCollection", "features": [5]}),
    ("geen_grenzen", feature(5)),
    ("geen_grenzen", feature(polygon("abcd"))),
    ("geen_grenzen", feature(polygon([5, 6, 7, 8]))),
    ("geen_grenzen", feature(polygon([{"x": 1}] * 4))),
    ("geen_grenzen", feature(polygon([["1", "2"]] * 4))),
    ("geen_grenzen", feature(polygon([[True, False]] * 4))),
    ("geen_grenzen", feature(polygon([[1]] * 4))),
    ("geen_grenzen", feature(polygon([[10**400, 1]] * 4))),
    ("geen_grenzen", json.dumps(feature(polygon([[1, 2]] * 4))).replace("[1, 2]", "[NaN, 2]")),
    ("geen_grenzen", json.dumps(feature(polygon([[1, 2]] * 4))).replace("[1, 2]", "[1e999, 2]")),
    ("geen_grenzen", json.dumps(feature(polygon([[1, 2]] * 4))).replace("[1, 2]", "[" + "9" * 5000 + ", 2]")),
    ("geen_grenzen", feature({"type": "MultiPolygon", "coordinates": None})),
    ("geen_grenzen", feature({"type": "GeometryCollection"})),
    ("grenzen_leeg", feature(None)),
    ("grenzen_leeg", feature({"type": "Point", "coordinates": [1, 2]})),
    ("grenzen_leeg", feature(polygon(RING[:3]))),
    ("grenzen_leeg", feature(polygon())),
    ("grenzen_leeg", {"type": "FeatureCollection", "features": []}),
    ("grenzen_andere_coordinaten", {**feature(polygon(RING)), "crs": NAMED}),
    ("grenzen_buiten_nederland", feature(polygon([[2.35, 48.85]] * 4))),
]


@pytest.mark.parametrize(("code", "content"), HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_map_is_refused_in_one_sentence(write: Write, code: str, content: Any) -> None:
    with pytest.raises(Refusal) as found:
        read_omtrekken(write(content))
    assert found.value.code == code
    assert str(found.value).endswith(".")


def test_geometries_within_geometries_end(write: Write) -> None:
    nested: Any = polygon(RING)
    for _ in range(30):
        nested = {"type": "GeometryCollection", "geometries": [nested]}
    with pytest.raises(Refusal) as found:
        read_omtrekken(write(feature(nested)))
    assert found.value.code == "geen_grenzen"


def test_what_is_too_large_is_not_read(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    large = tmp_path / "groot.geojson"
    with large.open("wb") as file:
        file.truncate(200 << 20)
    monkeypatch.setattr(geojson, "MOST_POINTS", 3)
    for path in (large, write(feature(polygon(RING)))):
        with pytest.raises(Refusal) as found:
            read_omtrekken(path)
        assert found.value.code == "grenzen_te_groot"


@pytest.mark.parametrize(
    "content", ["[" + "[]," * 1_000 + "[]]", '{"a": [' + "{}," * 1_000 + "{}]}", "[" + "1," * 3_000]
)
def test_what_would_fill_the_memory_is_not_taken_apart(
    write: Write, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    monkeypatch.setattr(geojson, "MOST_POINTS", 200)
    monkeypatch.setattr("json.loads", None)
    with pytest.raises(Refusal) as found:
        read_omtrekken(write(content))
    assert found.value.code == "grenzen_te_groot"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path, "is_een_map"),
        (tmp_path / "weg.json", "bestand_ontbreekt"),
        (Path("/dev/null"), "geen_grenzen"),
    ):
        with pytest.raises(Refusal) as found:
            read_omtrekken(path)
        assert found.value.code == code
