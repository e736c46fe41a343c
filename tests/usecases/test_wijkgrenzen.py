"""Outlines of wijken: read, kept in place of those before, and put back."""

import json
from pathlib import Path

from tests.usecases.kit import holdings, refused
from wijkregie.domain.wijkgrenzen import lees_vlakken
from wijkregie.usecases import gebieden, history, wijkgrenzen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def kaart(folder: Path, *namen: str, x: int = 150_000) -> Path:
    def feature(naam: str) -> object:
        ring = [[x, 460_000], [x + 900, 460_000], [x + 900, 461_000], [x, 460_000]]
        return {"type": "Feature", "properties": {"naam": naam}, "geometry": {"type": "Polygon", "coordinates": [ring]}}

    path = folder / "kaart.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [*map(feature, namen)]}), encoding="utf-8")
    return path


def test_outlines_are_looked_at_kept_replaced_and_put_back(town: Session, tmp_path: Path) -> None:
    before = holdings(town)
    found = wijkgrenzen.read_grenzen(town, kaart(tmp_path, "Esweg", "Haven", "Elders"), progress=Progress())
    assert (len(found.grenzen), found.zonder, found.over) == (2, ("De Weerd",), ("Elders",))
    assert holdings(town) == before
    kept = wijkgrenzen.keep_grenzen(town, found)
    assert (kept.value, kept.label) == (2, "Grenzen van 2 wijken ingelezen")
    other = wijkgrenzen.read_grenzen(town, kaart(tmp_path, "Esweg", "De Weerd", x=160_000))
    assert wijkgrenzen.keep_grenzen(town, other).value == 3
    names = {each.id: each.naam for each in gebieden.wijken(town)}
    shown = {names[wijk_id]: lees_vlakken(text)[0][0][0] for wijk_id, text in wijkgrenzen.grenzen(town).items()}
    assert shown == {"Esweg": (160_000, 460_000), "De Weerd": (160_000, 460_000), "Haven": (150_000, 460_000)}
    for _ in range(2):
        history.undo(town)
    assert holdings(town) == before


def test_a_wijk_goes_with_its_outline(town: Session, tmp_path: Path) -> None:
    wijkgrenzen.keep_grenzen(town, wijkgrenzen.read_grenzen(town, kaart(tmp_path, "Haven")))
    haven = next(each for each in gebieden.wijken(town) if each.naam == "Haven")
    gebieden.remove_wijk(town, haven.id)
    assert wijkgrenzen.grenzen(town) == {}


def test_a_map_of_elsewhere_is_refused(town: Session, tmp_path: Path) -> None:
    with refused(town, "grenzen_zonder_wijk"):
        wijkgrenzen.read_grenzen(town, kaart(tmp_path, "Elders"))
