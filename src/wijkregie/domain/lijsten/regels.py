"""Which rows of a sheet are read, and which are passed over: empty ones, totals, and the headings once more."""

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.begrepen import als_tekst, is_leeg, kaal
from wijkregie.domain.lijsten.bladen import Blad, Cel
from wijkregie.domain.lijsten.voorstellen import Indeling

_TOTALEN = ("totaal", "totalen", "subtotaal", "eindtotaal", "som", "gemiddeld", "gemiddelde", "aantal")


@frozen
class Regel:
    """One row to read; `rij` is its number as Excel shows it."""

    rij: int
    cellen: tuple[Cel, ...]


def regels(blad: Blad, indeling: Indeling) -> tuple[list[Regel], int]:
    """Return the rows of a sheet that are read, and how many among them are passed over.

    A cell that is merged downwards counts for each of its rows.
    """
    rows = [list(row) for row in blad.rijen]
    _fill_down(rows, blad, indeling.data)
    heading = [kaal(als_tekst(cel)) for cel in rows[indeling.kop]] if 0 <= indeling.kop < len(rows) else []
    last = max((at for at, row in enumerate(rows) if not _empty(row)), default=-1)
    read = [
        Regel(at + 1, tuple(row))
        for at, row in enumerate(rows[indeling.data : last + 1], indeling.data)
        if not (_empty(row) or _is_total(row) or _is_heading(row, heading))
    ]
    return read, max(last + 1 - indeling.data, 0) - len(read)


def _fill_down(rows: list[list[Cel]], blad: Blad, first: int) -> None:
    for vlak in blad.samengevoegd:
        if vlak.rij < first or vlak.rij >= len(rows) or vlak.kolom >= len(rows[vlak.rij]):
            continue
        for row in rows[vlak.rij + 1 : vlak.laatste_rij + 1]:
            row.extend([None] * (vlak.kolom + 1 - len(row)))
            row[vlak.kolom] = rows[vlak.rij][vlak.kolom]


def _empty(row: list[Cel]) -> bool:
    return all(is_leeg(cel) for cel in row)


def _is_total(row: list[Cel]) -> bool:
    """Tell whether a row begins with a word for a total, and has nothing but numbers after it."""
    first, *rest = (kaal(als_tekst(cel)) for cel in row if not is_leeg(cel))
    return first.partition(" ")[0] in _TOTALEN and not any(map(str.isalpha, "".join(rest).replace("eur", "")))


def _is_heading(row: list[Cel], heading: list[str]) -> bool:
    filled = [(at, kaal(als_tekst(cel))) for at, cel in enumerate(row) if not is_leeg(cel)]
    return len(filled) > 1 and all(at < len(heading) and heading[at] == text for at, text in filled)
