"""The cells of one sheet of a workbook, heard from its XML, and how much all sheets together may hold."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from xml.sax.xmlreader import AttributesImpl

from wijkregie.documents.reading.numbers import PLAIN, Format, number
from wijkregie.documents.reading.parts import Listener
from wijkregie.documents.reading.text import cleaned, unescaped
from wijkregie.domain.lijsten.bladen import Blad, Cel, Formule, Vlak
from wijkregie.domain.refusals import Refusal

MOST_SHEETS = 100
MOST_CELLS = 300_000
MOST_ROWS = 100_000
MOST_COLUMNS = 1_000
MOST_TEXT = 10_000_000
_MOST_WITH_EMPTY = 3_000_000
_MOST_MERGED = 50_000
_LONGEST_TEXT = 100_000

ON = ("1", "true")
"""What a file says for yes."""

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_ERRORS = {
    "#N/A": "#N/B",
    "#DIV/0!": "#DEEL/0!",
    "#VALUE!": "#WAARDE!",
    "#REF!": "#VERW!",
    "#NAME?": "#NAAM?",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
}
"""Errors as a Dutch Excel shows them; a file always has the English ones."""


class Room:
    """How much all sheets together may still hold; raises Refusal for more."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sheets = self._cells = self._with_empty = self._text = 0

    def take_sheet(self) -> None:
        self._sheets += 1
        self._check(self._sheets <= MOST_SHEETS)

    def take_text(self, text: str) -> None:
        self._text += len(text)
        self._check(self._text <= MOST_TEXT)

    def take_cell(self, blad: str, row: int, column: int) -> None:
        self._cells += 1
        self._check(self._cells <= MOST_CELLS)
        if row >= MOST_ROWS or column >= MOST_COLUMNS:
            raise Refusal("lijst_ver_weg", bestand=self._path.name, blad=blad, cel=f"{_letters(column)}{row + 1}")

    def take_row(self, width: int) -> None:
        self._with_empty += width
        self._check(self._with_empty <= _MOST_WITH_EMPTY)

    def _check(self, fits: bool) -> None:
        if not fits:
            raise Refusal("lijst_te_groot", bestand=self._path.name)


class Texts(Listener):
    """Hears the text between tags, pieces of rich text joined, without how it is pronounced."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._hears = False
        self._pronounced = False

    def characters(self, content: str) -> None:
        self.alive = True
        if self._hears:
            self._pieces.append(content)
            self._length += len(content)
            if self._length > _LONGEST_TEXT:
                raise ValueError(self._length)

    def opened(self, tag: str, attrs: AttributesImpl) -> None:
        if tag == "t":
            self._hears = not self._pronounced
        elif tag == "rPh":
            self._pronounced = True

    def closed(self, tag: str) -> None:
        if tag == "t":
            self._hears = False
        elif tag == "rPh":
            self._pronounced = False

    def heard(self) -> str:
        """Return what was heard since the last time."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._length = 0
        return text


class Sheet(Texts):
    """The cells of one sheet."""

    def __init__(
        self, naam: str, strings: list[str | None], formats: list[Format], room: Room, *, from_1904: bool
    ) -> None:
        super().__init__()
        self._naam = naam
        self._strings = strings
        self._formats = formats
        self._room = room
        self._from_1904 = from_1904
        self._rows: dict[int, dict[int, Cel]] = {}
        self._merged: list[Vlak] = []
        self._row = self._column = -1
        self._kind = self._style = ""
        self._value: str | None = None
        self._formula: str | None = None

    def opened(self, tag: str, attrs: AttributesImpl) -> None:
        if tag == "c":
            place = attrs.get("r")
            self._column = _column(place.rstrip("0123456789")) if place else self._column + 1
            self._kind, self._style = attrs.get("t", "n"), attrs.get("s", "")
            self._value = self._formula = None
            self._pieces.clear()
            self._length = 0
        elif tag in ("v", "f"):
            self._hears = True
        elif tag == "row":
            self._row = int(attrs["r"]) - 1 if "r" in attrs else self._row + 1
            self._column = -1
            if self._row < 0:
                raise ValueError(self._row)
        elif tag == "mergeCell":
            self._merge(attrs.get("ref", ""))
        else:
            super().opened(tag, attrs)

    def closed(self, tag: str) -> None:
        if tag == "v":
            self._hears, self._value = False, self.heard()
        elif tag == "f":
            self._hears, self._formula = False, self.heard()
        elif tag == "c":
            value = self._cel()
            if value is not None:
                self._room.take_cell(self._naam, self._row, self._column)
                if isinstance(value, str):
                    self._room.take_text(value)
                self._rows.setdefault(self._row, {})[self._column] = value
        else:
            super().closed(tag)

    def _cel(self) -> Cel:
        kind, value = self._kind, self._value
        if self._formula is not None and (value is None or (value == "" and kind != "str")):
            return Formule(cleaned(f"={unescaped(self._formula)}") or "=")
        if kind == "inlineStr":
            return cleaned(unescaped(self.heard()))
        if value is None or value == "":
            return None
        if kind == "s":
            return self._strings[_index(value)]
        if kind == "n":
            shape = self._formats[_index(self._style)] if self._style else PLAIN
            return number(value, shape, from_1904=self._from_1904)
        if kind == "b":
            return value in ON
        if kind == "e":
            return _ERRORS.get(value, value)
        if kind == "d":
            return _iso(value)
        return cleaned(unescaped(value))

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        begin, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last or first)
        if begin is None or end is None:
            raise ValueError(ref)
        area = Vlak(int(begin[2]) - 1, _column(begin[1]), int(end[2]) - 1, _column(end[1]))
        if len(self._merged) < _MOST_MERGED:
            self._merged.append(area)

    def blad(self) -> Blad:
        """Return the sheet as it was heard."""
        last = max(self._rows, default=-1)
        for cells in self._rows.values():
            self._room.take_row(max(cells) + 1)
        for area in self._merged:  # what is merged downwards counts for each of its rows
            self._room.take_row(max(min(area.laatste_rij, last) - area.rij, 0) * (area.kolom + 1))
        rows = tuple(_row(self._rows.get(row)) for row in range(last + 1))
        return Blad(self._naam, rows, tuple(area for area in self._merged if area.rij <= last))


def _row(cells: Mapping[int, Cel] | None) -> tuple[Cel, ...]:
    return tuple(cells.get(column) for column in range(max(cells) + 1)) if cells else ()


def _index(text: str) -> int:
    """Return a number that points into a list; raises ValueError for one below zero."""
    index = int(text)
    if index < 0:
        raise ValueError(text)
    return index


def _column(letters: str) -> int:
    """Return the number of a column from 0; raises ValueError for what is no column."""
    known = _COLUMNS.get(letters)
    if known is not None:
        return known
    if not 1 <= len(letters) <= 3 or not all("A" <= letter <= "Z" for letter in letters):
        raise ValueError(letters)
    column = -1
    for letter in letters:
        column = (column + 1) * 26 + ord(letter) - ord("A")
    return column


def _letters(column: int) -> str:
    letters = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        letters = chr(ord("A") + letter) + letters
        column -= 1
    return letters


_COLUMNS = {_letters(column): column for column in range(200)}


def _iso(text: str) -> Cel:
    """Return a day, time or moment that stands in a cell as text (strict Open XML)."""
    for kind in (date, time):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return cleaned(text)
    return moment if moment.time() != time() else moment.date()
