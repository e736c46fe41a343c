"""The workbook of refused rows: rows as they were, the reason beside each, and the columns in their places."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from tests.documents.excel.repair import faults
from wijkregie.documents.excel.geweigerd import geweigerd, write_geweigerd
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import REDEN, RIJ, Blad, Formule, Lijst, Vlak
from wijkregie.domain.lijsten.voorstellen import Celreden, Indeling, Kandidaat, Leesvoorstel, Lot, Regelvoorstel

BESTUUR = Blad(
    "Bestuur '26",
    (
        ("Bestuursleden", None, None, None, None, None, None),
        (),
        ("Wijkorgaan", "Rol", "Sinds", "Hoe laat", "Uren", "Actief", "Telefoon"),
        ("Wijkraad De Brug", "voorzitter", date(2024, 3, 12), time(19, 30), Decimal("2.5"), True, "+31 53 481 81 81"),
        (None, "=HYPERLINK(1)", "31 februari", None, 3, False, "0534818181"),
        (None, "penningmeester", "overmorgen"),
    ),
    (Vlak(0, 0, 0, 16_000), Vlak(3, 0, 99_999, 0)),
)
LOS = Blad("Los/e", (("Actie", "Wijkorgaan"), (Formule("=A1"), "Wijkraad Onbekend")))
LIJST = Lijst("lijst.xlsx", (BESTUUR, LOS, Blad("Leeg", ())))


def _regel(blad: Blad, rij: int, lot: Lot, *redenen: Celreden, kandidaten: tuple[Kandidaat, ...] = ()) -> Regelvoorstel:
    soort = Lijstsoort.BESTUUR if blad is BESTUUR else Lijstsoort.ACTIES
    return Regelvoorstel(blad.naam, rij, soort, "naam", lot, redenen=redenen, kandidaten=kandidaten)


VOORSTEL = Leesvoorstel(
    LIJST.naam,
    (
        Indeling(BESTUUR.naam, Lijstsoort.BESTUUR, 2, (Kolomkeuze(0, "wijkorgaan"), Kolomkeuze(1, "rol"))),
        Indeling(LOS.naam, Lijstsoort.ACTIES, 0, (Kolomkeuze(0, "tekst"), Kolomkeuze(1, "wijkorgaan"))),
    ),
    (
        _regel(BESTUUR, 4, Lot.NIEUW),
        _regel(BESTUUR, 5, Lot.GEWEIGERD, Celreden(2, "31 februari bestaat niet."), Celreden(2, "Kijk het na.")),
        _regel(BESTUUR, 6, Lot.GEWEIGERD, Celreden(2, "Dit is geen datum."), Celreden(9, "Er ontbreekt iets.")),
        _regel(LOS, 2, Lot.TWIJFEL, Celreden(None, "Welke?"), kandidaten=(Kandidaat("1", "Wijkraad X", "de naam"),)),
    ),
)


@pytest.fixture(scope="module")
def content() -> bytes:
    target = BytesIO()
    write_geweigerd(LIJST, VOORSTEL, target)
    return target.getvalue()


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def test_excel_has_nothing_to_repair(content: bytes) -> None:
    assert faults(content) == []


def test_only_what_was_not_read_is_given_back(book: Workbook) -> None:
    assert [regel.rij for regel in geweigerd(VOORSTEL)] == [5, 6, 2]
    assert book.sheetnames == ["Bestuur '26", "Los e"]
    assert [cell.value for cell in book["Bestuur '26"]["I"]][3:] == [5, 6]


def test_headings_and_columns_stay_in_their_places(book: Workbook) -> None:
    sheet = book["Bestuur '26"]
    assert sheet["A1"].value == "Bestuursleden"
    assert [cell.value for cell in sheet[3]] == [*BESTUUR.rijen[2], REDEN, RIJ]
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:I1"]
    assert sheet.freeze_panes == "B4"


def test_cells_are_as_they_were(book: Workbook) -> None:
    cells = book["Bestuur '26"][4]
    assert [cell.value for cell in cells][1:7] == ["=HYPERLINK(1)", "31 februari", None, 3, False, "0534818181"]
    assert cells[1].data_type == "s"
    assert cells[4].data_type == "n"


def test_what_was_merged_with_the_row_above_is_told_on_each(book: Workbook) -> None:
    assert [book["Bestuur '26"][f"A{row}"].value for row in (4, 5)] == ["Wijkraad De Brug"] * 2


def test_the_reason_stands_beside_the_row_and_at_the_cell(book: Workbook) -> None:
    sheet = book["Bestuur '26"]
    assert sheet["H4"].value == "Sinds: 31 februari bestaat niet.\nSinds: Kijk het na."
    assert sheet["H5"].value == "Sinds: Dit is geen datum.\nEr ontbreekt iets."
    assert sheet["C4"].comment
    assert sheet["C4"].comment.text == "31 februari bestaat niet.\nKijk het na."
    assert sheet["C4"].fill.fgColor.rgb != sheet["B4"].fill.fgColor.rgb
    assert sheet["D4"].comment is None
    assert (book["Los e"]["A2"].value, book["Los e"]["A2"].data_type) == ("=A1", "s")
    assert book["Los e"]["C2"].value == "Welke?\nLijkt op Wijkraad X: de naam"


def test_days_and_times_stay_so() -> None:
    all_refused = Leesvoorstel(
        LIJST.naam, VOORSTEL.indelingen, (_regel(BESTUUR, 4, Lot.GEWEIGERD, Celreden(0, "Dubbel.")),)
    )
    target = BytesIO()
    write_geweigerd(LIJST, all_refused, target)
    cells = [cell.value for cell in load_workbook(target)["Bestuur '26"][4]]
    assert cells[2:7] == [datetime(2024, 3, 12), time(19, 30), 2.5, True, "+31 53 481 81 81"]
