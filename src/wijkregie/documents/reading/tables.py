"""Reading a list that is plain text (.csv, .txt): its letters and its separator are found in the text itself."""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path

from wijkregie.documents.reading.parts import Step
from wijkregie.documents.reading.sheets import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from wijkregie.documents.reading.text import cleaned
from wijkregie.domain.lijsten.bladen import Blad, Cel, Lijst
from wijkregie.domain.refusals import Refusal

MOST_BYTES = 8 << 20
_MOST_SEPARATORS = 1_000_000
_SEPARATORS = ";\t,|"
_SAMPLE = 1 << 16
_LOOKED_AT = 100
_TOLD = re.compile(r"sep=([^\r\n])\r?\n?", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_END = "\x1e"
"""Added behind the text: when it does not come back as a row of its own, a quote was never closed."""


def read_table(path: Path, content: bytes, step: Step) -> Lijst:
    """Read a text with separators; raises Refusal for what is no text, or of which a quote is never closed."""
    text = _decoded(content, path)
    told = _TOLD.match(text)
    if told:
        text, separator = text[told.end() :], told[1]
    else:
        separator = _separator(text)
    if text.count(separator) > _MOST_SEPARATORS:
        raise Refusal("lijst_te_groot", bestand=path.name)
    rows: list[tuple[Cel, ...]] = [()] if told else []
    last: list[str] = []
    cells = line = begins = 0
    reader = csv.reader(StringIO(f"{text}\n{_END}", newline=None), delimiter=separator)
    try:
        for last in reader:
            begins, line = line + 1, reader.line_num
            row = [cleaned(field) for field in last]
            while row and row[-1] is None:
                row.pop()
            cells += len(row)
            if cells > MOST_CELLS or len(row) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                raise Refusal("lijst_te_groot", bestand=path.name)
            rows.append(tuple(row))
            if len(rows) % 500 == 0:
                step(len(rows), 0)
    except csv.Error as error:
        raise Refusal("lijst_aanhalingsteken", bestand=path.name, regel=line + 1) from error
    if last != [_END]:
        raise Refusal("lijst_aanhalingsteken", bestand=path.name, regel=begins)
    rows.pop()
    while rows and not rows[-1]:
        rows.pop()
    return Lijst(path.name, (Blad(path.stem, tuple(rows)),))


def _decoded(content: bytes, path: Path) -> str:
    """Return the text in the letters it was written in; raises Refusal for what is no text."""
    for letters in _letters(content):
        try:
            text = content.decode(letters)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return text
    raise Refusal("geen_lijst", bestand=path.name)


def _letters(content: bytes) -> tuple[str, ...]:
    """Return the ways of writing letters to try, the likeliest first."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return ("utf-16",)
    if 4 * content[1::2].count(0) > len(content):  # "a\0b\0": two bytes a letter, without a mark that says so
        return ("utf-16-le",)
    if 4 * content[::2].count(0) > len(content):
        return ("utf-16-be",)
    return ("utf-8-sig", "cp1252")


def _separator(text: str) -> str:
    """Return the sign that cuts most rows into the same number of cells, more than one."""

    def worth(sign: str) -> int:
        try:
            rows = list(islice(csv.reader(StringIO(text[:_SAMPLE], newline=None), delimiter=sign), _LOOKED_AT))
        except csv.Error:
            return 0
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max((width * times * times for width, times in widths.items()), default=0)

    return max(_SEPARATORS, key=worth)
