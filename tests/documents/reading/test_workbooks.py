"""Cells of a workbook come in as what a person sees in them."""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from wijkregie.documents.reading.lists import read_list
from wijkregie.domain.lijsten.bladen import Blad, Cel, Formule, Vlak


def _read(book: Workbook, folder: Path) -> tuple[Blad, ...]:
    path = folder / "lijst.xlsx"
    book.save(path)
    return read_list(path).bladen


def _cell(value: object, folder: Path, shape: str = "General") -> Cel:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Kop"
    sheet["A2"].value = value
    sheet["A2"].number_format = shape
    row = _read(book, folder)[0].rijen[-1]
    return row[0] if row[0] != "Kop" else None


@pytest.mark.parametrize(
    ("value", "shape", "read"),
    [
        (1250, "General", 1250),
        (1250.0, '_ "€" * #,##0.00_ ', 1250),
        (1250.5, "€ #,##0.00", Decimal("1250.5")),
        (0.1 + 0.2, "0.00", Decimal("0.3")),
        (0.25, "0%", Decimal("0.25")),
        (-12, "0;[Red]-0", -12),
        (1e20, "0.00E+00", 10**20),
        (1234567, "00000000", "01234567"),
        (612345678, "0000000000", "0612345678"),
        (True, "General", True),
        (False, "General", False),
        ("#N/A", "General", "#N/B"),
        ("=SUM(B1:B3)", "General", Formule("=SUM(B1:B3)")),
        (date(2025, 10, 1), "d-m-yy", date(2025, 10, 1)),
        (date(2025, 10, 1), "[$-413]d mmmm yyyy;@", date(2025, 10, 1)),
        (datetime(2025, 10, 1, 19, 30), "d-m-yy h:mm", datetime(2025, 10, 1, 19, 30)),
        (datetime(2025, 10, 1, 0, 0), "d-m-yy h:mm", date(2025, 10, 1)),
        (datetime(2025, 10, 1, 13, 7), "d-m-yyyy", date(2025, 10, 1)),
        (45931, "mmm yyyy", date(2025, 10, 1)),
        (45931, "General", 45931),
        (time(19, 30), "h:mm", time(19, 30)),
        (45931.8125, "h:mm AM/PM", time(19, 30)),
        (26.5, "[h]:mm", Decimal("26.5")),
        (0, "d-m-yyyy", None),
        (1, "d-m-yyyy", date(1900, 1, 1)),
        (61, "d-m-yyyy", date(1900, 3, 1)),
        (-5, "d-m-yyyy", -5),
        (99999999, "d-m-yyyy", 99999999),
        ("Wijkraad\xa0De\u200b Es \r\n", "General", "Wijkraad De Es"),
        ("053\t123\x0b45", "General", "053 123\n45"),
        ("Yag\u0306mur", "General", "Yağmur"),
        ("een_x000D_\nregel", "General", "een\nregel"),
        ("  \xa0 ", "General", None),
    ],
)
def test_a_cell_is_what_it_shows(value: object, shape: str, read: Cel, tmp_path: Path) -> None:
    if isinstance(value, str) and "\x0b" in value:
        value = value.replace("\x0b", "_x000B_")
    found = _cell(value, tmp_path, shape)
    assert (found, type(found)) == (read, type(read))


def test_days_counted_from_1904(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = date(2025, 10, 1)
    assert _read(book, tmp_path)[0].rijen == ((date(2025, 10, 1),),)


def test_pieces_of_rich_text_are_one_text(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = CellRichText("Wijkraad ", TextBlock(InlineFont(b=True), "De Es"), " (stopt)")
    assert _read(book, tmp_path)[0].rijen == (("Wijkraad De Es (stopt)",),)


def test_rows_begin_at_the_first_and_end_at_the_last_with_something(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["C3"] = "Naam"
    sheet["A5"] = "x"
    sheet["D9"].number_format = "0.00"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["C"].hidden = True
    assert _read(book, tmp_path)[0].rijen == ((), (), (None, None, "Naam"), (), ("x",))


def test_merged_areas_hold_their_value_once(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B1"] = "Contactpersoon"
    sheet.merge_cells("B1:D1")
    sheet.append(["Noord", "naam", "tel", "mail"])
    sheet.merge_cells("A2:A4")
    sheet["B4"] = "laatste"
    (blad,) = _read(book, tmp_path)
    assert set(blad.samengevoegd) == {Vlak(0, 1, 0, 3), Vlak(1, 0, 3, 0)}
    assert blad.rijen == (
        (None, "Contactpersoon"),
        ("Noord", "naam", "tel", "mail"),
        (),
        (None, "laatste"),
    )


def test_hidden_sheets_are_read_and_those_that_nobody_can_show_are_not(tmp_path: Path) -> None:
    book = Workbook()
    for naam, state in (("Sheet", "visible"), ("Oud", "hidden"), ("Keuzes", "veryHidden")):
        sheet = book[naam] if naam in book.sheetnames else book.create_sheet(naam)
        sheet["A1"] = naam
        sheet.sheet_state = state
    book.create_chartsheet("Grafiek")
    assert [blad.naam for blad in _read(book, tmp_path)] == ["Sheet", "Oud"]
