"""Lists as they grow in practice, read from their file into an empty store and compared row by row."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.usecases.inlezen.praktijk import LISTS, Held, expected, meanings, same
from wijkregie.domain.lijsten.kolommen import Herkenning
from wijkregie.domain.lijsten.voorstellen import Celreden, Lot, Regelvoorstel
from wijkregie.usecases import inlezen, wijkorganen
from wijkregie.usecases.session import Session


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_becomes_what_a_reader_makes_of_it(path: Path, session: Session) -> None:
    wanted = expected(path)
    for naam in wanted.get("vooraf", []):
        wijkorganen.create_wijkorgaan(session, naam)
    lijst = inlezen.read(path)
    found = dict(zip((blad.naam for blad in lijst.bladen), inlezen.recognise(session, lijst), strict=True))
    assert {blad.naam: _as_expected(found[blad.naam]) for blad in lijst.bladen} == wanted["bladen"]
    read = [one.indeling for one in found.values() if one is not None]
    seen = inlezen.preview(session, lijst, read)
    assert _told(seen.regels) == [_wanted(regel) for regel in wanted["regels"]]
    assert seen.overgeslagen == wanted["overgeslagen"]
    assert inlezen.carry_out(session, lijst, read, gezien=seen).value == seen
    assert _missing(wanted, seen.regels, session) == []
    lots = Counter(regel.lot for regel in inlezen.preview(session, lijst, read).regels)
    assert not lots[Lot.NIEUW] + lots[Lot.GEWIJZIGD], "reading it twice changes nothing"


def _as_expected(one: Herkenning | None) -> dict[str, Any] | None:
    if one is None:
        return None
    told = one.indeling
    return {"soort": told.soort.value, "kop": told.kop + 1, "kolommen": meanings(told)}


def _letters(reden: tuple[Celreden, ...]) -> list[str]:
    return sorted({"" if each.kolom is None else chr(ord("A") + each.kolom) for each in reden})


def _told(regels: tuple[Regelvoorstel, ...]) -> list[tuple[Any, ...]]:
    return [
        (
            regel.blad,
            regel.rij,
            regel.lot.value,
            regel.naam,
            _letters(regel.redenen) if regel.lot is Lot.GEWEIGERD else [],
            sorted(each.naam for each in regel.kandidaten) if regel.lot is Lot.TWIJFEL else [],
        )
        for regel in regels
    ]


def _wanted(regel: Any) -> tuple[Any, ...]:
    naam, redenen = regel["naam"], sorted(regel.get("redenen", {}))
    return (regel["blad"], regel["rij"], regel["lot"], naam, redenen, sorted(regel.get("kandidaten", [])))


def _missing(wanted: Any, regels: tuple[Regelvoorstel, ...], session: Session) -> list[str]:
    """Return what the store does not hold, and which reasons and remarks were not given, after all was read."""
    held = Held(session)
    wrong = []
    for regel, row in zip(regels, wanted["regels"], strict=True):
        place = f"{row['blad']} {row['rij']} {row['naam']}"
        values = row.get("waarden", {})
        gaps = [_gaps(values, facts) for facts in held.found(regel.soort, row["naam"])] if values else [{}]
        if gap := min(gaps, key=len, default=values):
            wrong.append(f"{place}: {gap}")
        for letter, word in row.get("redenen", {}).items():
            if not any(word in each.reden for each in regel.redenen if _letters((each,)) == [letter]):
                wrong.append(f"{place}: {letter} is not refused for “{word}”: {regel.redenen}")
        unsaid = set(row.get("opmerkingen", [])) - set(_letters(regel.opmerkingen))
        wrong += [f"{place}: no remark at {letter}" for letter in sorted(unsaid)]
    return wrong


def _gaps(wanted: dict[str, Any], got: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return what is not as expected: wanted and got."""
    pairs = {name: (value, got.get(name, "")) for name, value in wanted.items()}
    return {name: pair for name, pair in pairs.items() if not same(*pair)}
