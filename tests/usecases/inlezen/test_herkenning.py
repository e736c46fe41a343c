"""What is recognised of the lists as wijkregisseurs have them."""

import json
from pathlib import Path

import pytest

from wijkregie.documents.reading.lists import read_list
from wijkregie.domain.lijsten.kolommen import herken_lijst
from wijkregie.domain.lijsten.regels import regels

LISTS = sorted((Path(__file__).parents[2] / "data" / "lijsten").glob("*.verwacht.json"))


def _letter(kolom: int) -> str:
    return chr(ord("A") + kolom)


@pytest.mark.parametrize("expected", LISTS, ids=lambda path: path.name.partition(".")[0])
def test_kind_headings_columns_and_rows_are_found(expected: Path) -> None:
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    name = expected.name.removesuffix(".verwacht.json")
    file = next(path for path in expected.parent.glob(f"{name}.*") if path != expected)
    lijst, skipped = read_list(file), 0
    for blad, found in zip(lijst.bladen, herken_lijst(lijst), strict=True):
        want = wanted["bladen"].get(blad.naam)
        assert (found is None) == (want is None), blad.naam
        if found is None:
            continue
        assert (found.indeling.soort, found.indeling.kop + 1) == (want["soort"], want["kop"])
        for keuze in found.indeling.kolommen:
            words = [keuze.veld, str(keuze.jaar or ""), keuze.rol]
            told = [" ".join(filter(None, words)), " ".join(filter(None, words[:2]))]
            assert want["kolommen"].get(_letter(keuze.kolom), "") in told or keuze.kolom >= len(
                blad.rijen[want["kop"] - 1]
            )
        rows, passed = regels(blad, found.indeling)
        skipped += passed
        assert [regel.rij for regel in rows] == [row["rij"] for row in wanted["regels"] if row["blad"] == blad.naam]
    assert skipped == wanted["overgeslagen"]
