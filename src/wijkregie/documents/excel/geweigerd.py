"""The rows of a list that were not read, as they were, with the reason beside each: to mend and to read again.

A sheet keeps what stands above its rows and the places of its columns, so that it is read as the file was. What is
added stands behind them, under headings that reading passes over.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import BinaryIO

from openpyxl.utils import get_column_letter

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.aids import add_note
from wijkregie.documents.excel.cells import sheet_name
from wijkregie.documents.excel.kit import Book, Line, Step
from wijkregie.documents.excel.looks import Look
from wijkregie.domain.lijsten.bladen import REDEN, RIJ, Blad, Cel, Lijst, Vlak
from wijkregie.domain.lijsten.koppen import breedte
from wijkregie.domain.lijsten.regels import regels
from wijkregie.domain.lijsten.velden import veld
from wijkregie.domain.lijsten.voorstellen import Indeling, Leesvoorstel, Lot, Regelvoorstel

_HOW = "Verbeter de gekleurde cellen en lees dit bestand opnieuw in. Deze kolom wordt niet gelezen."
_WHERE = "De regel in het bestand dat je had gekozen. Deze kolom wordt niet gelezen."
_ABOVE = Look(bold=True)
_REASON = Look(color=looks.LATE, line="below", wrap=True)
_ROW = Look(color=looks.TEXT2, line="below", align="right", indent=1)
_GOOD: Mapping[type, Look] = {
    type(None): looks.PLAIN,
    str: looks.LONG_CELL,
    datetime: replace(looks.PLAIN, number_format="dd-mm-yyyy hh:mm"),
    date: replace(looks.DATE_CELL, align=None, indent=0),
    time: replace(looks.PLAIN, number_format="hh:mm"),
    object: looks.PLAIN,
}
"""How a cell looks by its kind; the first that fits."""

_BAD = {kind: replace(look, color=looks.LATE, fill=looks.LATE_QUIET) for kind, look in _GOOD.items()}
_NARROWEST, _WIDEST, _REASON_WIDTH, _ROW_WIDTH = 10, 40, 60, 20


def geweigerd(voorstel: Leesvoorstel) -> list[Regelvoorstel]:
    """Return the rows that were not read: refused, or doubtful without a choice."""
    return [regel for regel in voorstel.regels if regel.lot in (Lot.GEWEIGERD, Lot.TWIJFEL)]


def write_geweigerd(
    lijst: Lijst, voorstel: Leesvoorstel, target: BinaryIO | Path, progress: Step | None = None
) -> None:
    """Write a workbook of the rows of `lijst` that were not read; `progress(done, total)` may raise to stop it.

    At least one row must have been refused.
    """
    book = Book("Niet gelezen regels", author="wijkregie", subject=lijst.naam)
    refused = geweigerd(voorstel)
    sheets = {blad.naam: blad for blad in lijst.bladen}
    names: list[str] = []
    for indeling in voorstel.indelingen:
        own = [regel for regel in refused if regel.blad == indeling.blad]
        if own:
            names.append(sheet_name(indeling.blad, names))
            _add_sheet(book, names[-1], sheets[indeling.blad], indeling, own)
    book.save(target, progress)


def _add_sheet(book: Book, naam: str, blad: Blad, indeling: Indeling, refused: Sequence[Regelvoorstel]) -> None:
    kop, above = indeling.kop, _above(blad, indeling)
    read = {regel.rij: regel.cellen for regel in regels(blad, indeling)[0]}
    rows = [read[regel.rij] for regel in refused]
    width = max(breedte(blad), *map(len, (*above, *rows)))
    lines: list[Line] = [_dressed(row, width, _ABOVE) for row in above[:-1]]
    lines += [[*_dressed(row, width, looks.HEAD), (REDEN, looks.HEAD), (RIJ, looks.HEAD)] for row in above[-1:]]
    heights = {}
    for row, regel in zip(rows, refused, strict=True):
        reason = "\n".join(_told(above, regel))
        lines.append([*_dressed(row, width, None, _by_cell(regel)), (reason, _REASON), (regel.rij, _ROW)])
        heights[len(lines)] = sum(len(line) // _REASON_WIDTH + 1 for line in reason.split("\n"))
    widths = [_width(row[column] for row in (*above[-1:], *rows) if column < len(row)) for column in range(width)]
    merged = [area for one in blad.samengevoegd if one.laatste_rij <= kop and (area := _area(one, width, kop))]
    sheet = book.add_lines(naam, lines, widths=[*widths, _REASON_WIDTH, _ROW_WIDTH], heights=heights, merged=merged)
    sheet.freeze_panes = f"B{len(above) + 1}"
    if above:
        sheet.print_title_rows = f"{len(above)}:{len(above)}"
        add_note(sheet, f"{get_column_letter(width + 1)}{len(above)}", _HOW)
        add_note(sheet, f"{get_column_letter(width + 2)}{len(above)}", _WHERE)
    for number, regel in enumerate(refused, len(above) + 1):
        for kolom, reasons in _by_cell(regel).items():
            if kolom < width:
                add_note(sheet, f"{get_column_letter(kolom + 1)}{number}", "\n".join(reasons))


def _above(blad: Blad, indeling: Indeling) -> list[Sequence[Cel]]:
    """Return the rows down to the headings; what the name of the sheet or of a group told gets a heading of its own."""
    above: list[Sequence[Cel]] = list(blad.rijen[: indeling.kop + 1])
    for keuze in indeling.kolommen:
        if above and keuze.veld and keuze.kolom >= breedte(blad):
            empty = [None] * (keuze.kolom - len(above[-1]))
            above[-1] = [*above[-1], *empty, veld(indeling.soort, keuze.veld).kop]
    return above


def _area(one: Vlak, width: int, kop: int) -> str:
    """Return merged cells as Excel names them, within the width of the list; "" where nothing is left to merge.

    A title across all columns goes across those that are added too: else it would seem the heading of a group.
    """
    across = one.kolom == 0 and one.laatste_kolom >= width - 1 and one.laatste_rij < kop
    last = width + 1 if across else min(one.laatste_kolom, width - 1)
    if one.kolom > last or (one.rij, one.kolom) == (one.laatste_rij, last):
        return ""
    return f"{get_column_letter(one.kolom + 1)}{one.rij + 1}:{get_column_letter(last + 1)}{one.laatste_rij + 1}"


def _told(above: Sequence[Sequence[Cel]], regel: Regelvoorstel) -> Iterable[str]:
    head = above[-1] if above else ()
    for found in regel.redenen:
        naam = head[found.kolom] if found.kolom is not None and found.kolom < len(head) else None
        yield f"{naam}: {found.reden}" if isinstance(naam, str) else found.reden
    for kandidaat in regel.kandidaten:
        yield f"Lijkt op {kandidaat.naam}: {kandidaat.reden}"


def _by_cell(regel: Regelvoorstel) -> Mapping[int, Sequence[str]]:
    cells: dict[int, list[str]] = {}
    for found in regel.redenen:
        if found.kolom is not None:
            cells.setdefault(found.kolom, []).append(found.reden)
    return cells


def _dressed(row: Sequence[Cel], width: int, look: Look | None, bad: Collection[int] = ()) -> Line:
    """Return cells in a look, or each in that of its kind; those that are `bad` in a colour."""
    filled = [*row, *[None] * (width - len(row))]
    kinds = (next(kind for kind in _GOOD if isinstance(value, kind)) for value in filled)
    return [
        (value, look or (_BAD if column in bad else _GOOD)[kind])
        for column, (value, kind) in enumerate(zip(filled, kinds, strict=True))
    ]


def _width(values: Iterable[Cel]) -> int:
    widest = max((len(line) for value in values if value is not None for line in str(value).split("\n")), default=0)
    return max(_NARROWEST, min(widest + 2, _WIDEST))
