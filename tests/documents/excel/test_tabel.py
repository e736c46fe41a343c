"""A list as it is seen, as a workbook: typed, in its order, and safe."""

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from tests.documents.excel.repair import faults
from wijkregie.documents.excel.tabel import write_tabel
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.tabellen import Kolom, Tabel

TABEL = Tabel(
    "Acties: 'nu'/straks [2027]",
    (
        Kolom("Wat"),
        Kolom("Uiterlijk", Waardesoort.DATUM),
        Kolom("Bedrag", Waardesoort.BEDRAG),
        Kolom("Jaar", Waardesoort.JAAR),
        Kolom("Dagen", Waardesoort.GETAL),
        Kolom("wat"),
        Kolom(""),
    ),
    (
        ("=HYPERLINK(1)", date(2027, 3, 1), 125_050, 2027, 12, "+31 53 481 81 81", None),
        ("Bellen", None, None, 2026, 3, "", "x" * 90),
    ),
)


def _content(tabel: Tabel = TABEL) -> bytes:
    target = BytesIO()
    write_tabel(tabel, "Jan", target)
    return target.getvalue()


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(BytesIO(_content()))


@pytest.mark.parametrize("tabel", [TABEL, Tabel("Leeg", TABEL.kolommen, ())], ids=["rows", "empty"])
def test_excel_has_nothing_to_repair(tabel: Tabel) -> None:
    assert faults(_content(tabel)) == []


def test_values_keep_their_kind(book: Workbook) -> None:
    (sheet,) = book.worksheets
    assert sheet.title == "Acties 'nu' straks 2027"
    assert [cell.value for cell in sheet[1]] == ["Wat", "Uiterlijk", "Bedrag", "Jaar", "Dagen", "wat (6)", "Kolom 7"]
    row = sheet[2]
    assert [cell.value for cell in row][1:6] == [datetime(2027, 3, 1), 1250.5, 2027, 12, "+31 53 481 81 81"]
    assert (row[0].value, row[0].data_type) == ("=HYPERLINK(1)", "s")
    assert [row[index].number_format for index in (1, 3, 4)] == ["dd-mm-yyyy", "0", "#,##0"]
    assert "€" in row[2].number_format
    assert book.properties.creator == "Jan"
