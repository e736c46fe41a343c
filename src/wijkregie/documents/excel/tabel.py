"""A list as it is seen on the screen, as a workbook of one sheet."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from wijkregie.documents.excel.cells import Value, clean, sheet_name
from wijkregie.documents.excel.kit import Book, Step
from wijkregie.documents.excel.tables import Column, Kind, Table
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.tabellen import Tabel

NAAM = "Lijst"
"""What the table is called in a formula."""

_KINDS = {
    Waardesoort.DATUM: Kind.DATE,
    Waardesoort.BEDRAG: Kind.EURO,
    Waardesoort.JAAR: Kind.YEAR,
    Waardesoort.GETAL: Kind.COUNT,
}
_LONG = 40  # letters in a cell that takes more lines


def write_tabel(tabel: Tabel, author: str, target: BinaryIO | Path, progress: Step | None = None) -> None:
    """Write a list with its types; `progress(done, total)` may raise to stop it."""
    book = Book(tabel.naam, author=author)
    columns = [
        Column(kop, _kind(kolom.soort, [row[index] for row in tabel.rijen]))
        for index, (kop, kolom) in enumerate(zip(_heads(tabel), tabel.kolommen, strict=True))
    ]
    sheet = book.add_table(Table(NAAM, columns, tabel.rijen))
    sheet.title = sheet_name(tabel.naam, ())
    book.save(target, progress)


def _heads(tabel: Tabel) -> list[str]:
    """Return headings as a table of Excel wants them: none empty, and none twice."""
    heads: list[str] = []
    for number, kolom in enumerate(tabel.kolommen, 1):
        wanted = " ".join(clean(kolom.kop).split()) or f"Kolom {number}"
        taken = {head.casefold() for head in heads}
        heads.append(f"{wanted} ({number})" if wanted.casefold() in taken else wanted)
    return heads


def _kind(soort: Waardesoort, values: Sequence[Value]) -> Kind:
    if soort is Waardesoort.TEKST and any(isinstance(value, str) and len(value) > _LONG for value in values):
        return Kind.LONG
    return _KINDS.get(soort, Kind.TEXT)
