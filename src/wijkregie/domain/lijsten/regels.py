"""Which rows of a sheet are read, and which are passed over: empty, totals, footnotes, the headings once more."""

from collections.abc import Sequence
from itertools import pairwise

from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.begrepen import als_tekst, is_leeg, kaal
from wijkregie.domain.lijsten.bladen import VOORBEELD, Blad, Cel, Vlak
from wijkregie.domain.lijsten.koppen import breedte
from wijkregie.domain.lijsten.soorten import WIJKORGAAN
from wijkregie.domain.lijsten.velden import veld
from wijkregie.domain.lijsten.voorstellen import Indeling

_TOTALEN = frozenset(
    {
        "totaal",
        "totalen",
        "subtotaal",
        "eindtotaal",
        "totaalbedrag",
        "som",
        "gemiddeld",
        "gemiddelde",
        "aantal",
        "saldo",
    }
)
_VOETNOTEN = (
    "*",
    "bron:",
    "nb:",
    "n.b.",
    "let op",
    "peildatum",
    "legenda",
    "laatst bijgewerkt",
    "opgesteld",
    "toelichting:",
)
_GROEP = frozenset({"stadsdeel", "wijkorgaan"})
_BIJ_ORGAAN = frozenset({Lijstsoort.BESTUUR, Lijstsoort.NIVEAUS})
"""Lists in which rows without a wijkorgaan belong to the one above."""

_IDEM = frozenset({"idem", "id", "dito", '"', "''", "„", "”", "〃", ",,"})
_LANG = 90


@frozen
class Regel:
    """One row to read; `rij` is its number as Excel shows it.

    `aangevuld` are the columns that were empty and hold what stands above: the sheet names a group in its first row.
    """

    rij: int
    cellen: tuple[Cel, ...]
    aangevuld: tuple[int, ...] = ()


def regels(blad: Blad, indeling: Indeling) -> tuple[list[Regel], int]:
    """Return the rows of a sheet that are read, and how many that hold something are passed over.

    A cell that is merged downwards counts for each of its rows. A column beyond the last says the name of the sheet,
    or of the group of rows that a line above them names.
    """
    rows = [list(row) for row in blad.rijen]
    first = max(indeling.data, 0)
    _fill_merged(rows, blad, first)
    beyond = next((keuze.kolom for keuze in indeling.kolommen if keuze.veld and keuze.kolom >= breedte(blad)), None)
    wide = sum(bool(keuze.veld) for keuze in indeling.kolommen) >= 3
    asides = _Terzijde(
        heading=tuple(kaal(als_tekst(cel)) for cel in blad.rijen[indeling.kop]) if 0 <= indeling.kop < first else (),
        titles=frozenset(_title(row) for row in blad.rijen[: max(indeling.kop, 0)]) - {""},
        bands=frozenset(vlak.rij for vlak in blad.samengevoegd if _is_band(vlak)),
        wide=wide,
    )
    group, passed, read = _zonder_stadsdeel(blad.naam), 0, list[Regel]()
    for at, row in enumerate(rows[first:], first):
        if _empty(blad.rijen[at]):
            continue
        named = groepsnaam(row) if beyond is not None and wide else ""
        if named or asides.hold(at, row):
            group, passed = _zonder_stadsdeel(named) or group, passed + 1
            continue
        if beyond is not None:
            row = [*row, *[None] * (beyond - len(row)), group]
        read.append(Regel(at + 1, tuple(row)))
    read = _fill_idem(read, [keuze.kolom for keuze in indeling.kolommen if keuze.veld])
    for keuze in indeling.kolommen:
        if keuze.veld == WIJKORGAAN.naam and indeling.soort in _BIJ_ORGAAN:
            read = _fill_down(read, keuze.kolom)
        elif keuze.veld in _GROEP and (keuze.veld == "stadsdeel" or veld(indeling.soort, keuze.veld).verplicht):
            read = _fill_group(read, keuze.kolom, blad)
    return read, passed


def groepsnaam(row: Sequence[Cel]) -> str:
    """Return the stadsdeel that a row names for those below it ("Stadsdeel Noord" and nothing else), "" for none."""
    filled = [cel for cel in row if not is_leeg(cel)]
    first = als_tekst(filled[0]).strip() if len(filled) == 1 else ""
    return first if kaal(first[:60]).startswith("stadsdeel ") and len(first) <= 60 else ""


def _zonder_stadsdeel(name: str) -> str:
    first, _, rest = name.strip().partition(" ")
    return rest.strip() if rest and first.casefold().rstrip(".:") in {"stadsdeel", "sd"} else name.strip()


def _fill_merged(rows: list[list[Cel]], blad: Blad, first: int) -> None:
    for vlak in blad.samengevoegd:
        if vlak.rij < first or vlak.rij >= len(rows) or vlak.kolom >= len(rows[vlak.rij]):
            continue
        for row in rows[vlak.rij + 1 : vlak.laatste_rij + 1]:
            row.extend([None] * (vlak.kolom + 1 - len(row)))
            row[vlak.kolom] = rows[vlak.rij][vlak.kolom]


def _fill_idem(read: list[Regel], columns: Sequence[int]) -> list[Regel]:
    """Put what stands above in place of a word or sign for "the same"."""
    done = list[Regel]()
    for regel in read:
        same = [at for at in columns if at < len(regel.cellen) and _is_idem(regel.cellen[at])]
        done.append(_with_above(regel, done[-1], same) if same and done else regel)
    return done


def _is_idem(cel: Cel) -> bool:
    return isinstance(cel, str) and len(cel) < 10 and cel.strip().casefold().rstrip(".") in _IDEM


def _with_above(regel: Regel, above: Regel, columns: Sequence[int]) -> Regel:
    row = [*regel.cellen, *[None] * (max(columns) + 1 - len(regel.cellen))]
    for at in columns:
        row[at] = above.cellen[at] if at < len(above.cellen) else None
    return Regel(regel.rij, tuple(row), (*regel.aangevuld, *columns))


def _fill_down(read: list[Regel], kolom: int) -> list[Regel]:
    """Fill every empty cell of a column with what stands above it."""
    done = list[Regel]()
    for regel in read:
        empty = kolom >= len(regel.cellen) or is_leeg(regel.cellen[kolom])
        done.append(_with_above(regel, done[-1], [kolom]) if empty and done else regel)
    return done


def _fill_group(read: list[Regel], kolom: int, blad: Blad) -> list[Regel]:
    """Fill a column that is evidently filled in the first row of each group only; else leave it as it is.

    What is merged counts for its first row here: some groups may be, and others not.
    """
    rows = [blad.rijen[regel.rij - 1] for regel in read]
    cells = [row[kolom] if kolom < len(row) else None for row in rows]
    filled = [kaal(als_tekst(cel)) for cel in cells if not is_leeg(cel)]
    after = sum(not is_leeg(cel) and is_leeg(below) for cel, below in pairwise(cells))
    if not after or is_leeg(cells[0]) or len(set(filled)) < len(filled) or 2 * after < len(filled) or len(read) < 3:
        return read
    return _fill_down(read, kolom)


def _empty(row: Sequence[Cel]) -> bool:
    return all(is_leeg(cel) for cel in row)


def _is_total(row: Sequence[Cel]) -> bool:
    """Tell whether a row begins with a word for a total, and has nothing but numbers or formulas after it."""
    told = (als_tekst(cel)[:_LANG] for cel in row if not is_leeg(cel))
    first, *rest = ("" if text.startswith("=") else kaal(text) for text in told)
    words = first.split()
    numbers = not any(map(str.isalpha, "".join(rest).replace("eur", "")))
    if words and words[0] in _TOTALEN:
        return numbers
    return len(rest) > 0 and numbers and (not words or not any(map(str.isalpha, first))) and is_leeg(row[0])


@frozen
class _Terzijde:
    """What around the rows of a sheet is none: its headings and titles again, bands across it, remarks below it."""

    heading: tuple[str, ...]
    titles: frozenset[str]
    bands: frozenset[int]
    wide: bool

    def hold(self, at: int, row: Sequence[Cel]) -> bool:
        """Tell whether a row with something in it is no row to read."""
        filled = [(place, cel) for place, cel in enumerate(row) if not is_leeg(cel)]
        first = als_tekst(filled[0][1]).strip()
        if _is_total(row) or first.startswith(VOORBEELD):
            return True
        if len(filled) == 1:
            aside = len(first) > _LANG or first.casefold().startswith(_VOETNOTEN)
            return at in self.bands or _title(row) in self.titles or (self.wide and aside)
        words = [(place, kaal(als_tekst(cel)[:_LANG])) for place, cel in filled]
        return all(place < len(self.heading) and self.heading[place] == word for place, word in words)


def _title(row: Sequence[Cel]) -> str:
    """Return the letters of a row with one cell, as a title has them on every page."""
    filled = [kaal(als_tekst(cel)[:_LANG]) for cel in row if not is_leeg(cel)]
    return "".join(filter(str.isalpha, filled[0])) if len(filled) == 1 else ""


def _is_band(vlak: Vlak) -> bool:
    return vlak.rij == vlak.laatste_rij and vlak.laatste_kolom > vlak.kolom + 1
