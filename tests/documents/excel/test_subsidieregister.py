"""Subsidieregister.xlsx through the file itself: types, totals, the legend, and nothing that may not go out."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.documents.excel.repair import faults
from tests.documents.subsidieregisters import FORMULE, SECRETS, leeg, register
from wijkregie.documents.excel.subsidieregister import KOLOMMEN, NAAM, TOELICHTING, write_subsidieregister
from wijkregie.domain.subsidieregister import Subsidieregister


def written(picture: Subsidieregister) -> bytes:
    target = BytesIO()
    write_subsidieregister(picture, target)
    return target.getvalue()


def legend(content: bytes) -> list[str]:
    sheet = load_workbook(BytesIO(content), data_only=True)[TOELICHTING]
    return [str(row[0]) for row in sheet.iter_rows(values_only=True) if row[0]]


@pytest.mark.parametrize("picture", [register(), leeg()], ids=["full", "empty"])
def test_excel_has_nothing_to_repair(picture: Subsidieregister) -> None:
    assert faults(written(picture)) == []


def test_a_row_per_decision_with_dates_and_amounts() -> None:
    book = load_workbook(BytesIO(written(register())), data_only=True)
    sheet = book[NAAM]
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads == tuple(column.kop for column in KOLOMMEN)
    assert sheet.freeze_panes == "B2"
    assert sheet.tables[NAAM].autoFilter.ref == "A1:R4"
    found = [dict(zip(heads, row, strict=True)) for row in rows]
    assert [row["Id"] for row in found] == ["s-formule-2026-1", "s-formule-2026-5", "s-los-2026-1", None]
    assert found[0] == {
        "Ontvanger": FORMULE,
        "KvK-nummer": "12345678",
        "Stadsdeel": "+Oost",
        "Jaar": 2026,
        "Besluit": "verleend",
        "Dagtekening": datetime(2025, 11, 1),
        "Bekendgemaakt op": datetime(2025, 11, 3),
        "Kenmerk": "-2026/1",
        "Grondslag": "@verordening, 2023",
        "Artikel": "Awb 4:29",
        "Activiteiten": "Samenwerken op niveau 2, uitvoerend. Overleg,\n“krant” en meer.",
        "Verlening": 3000.01,
        "Wijziging verlening": None,
        "Vaststelling": None,
        "Wijziging vaststelling": None,
        "Stand": "vastgesteld",
        "Id subsidie": "s-formule-2026",
        "Id": "s-formule-2026-1",
    }
    assert (found[-1]["Ontvanger"], found[-1]["Verlening"], found[-1]["Vaststelling"]) == ("Totaal", 3000.01, 2000.06)


def test_only_totals_are_formulas() -> None:
    content = written(register())
    book, shown = load_workbook(BytesIO(content)), load_workbook(BytesIO(content), data_only=True)
    formulas = {
        f"{sheet.title} {cell.coordinate}": str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert len(formulas) == 9
    assert {text.split("(")[0] for text in formulas.values()} == {"=SUBTOTAL", "=SUM", "=SUMPRODUCT"}
    rows = {row[0]: row[1] for row in shown[TOELICHTING].iter_rows(values_only=True)}
    assert [rows[name] for name in ("Aantal besluiten", "Totaal verlening", "Totaal wijziging verlening")] == [
        3,
        3000.01,
        0,
    ]


def test_the_legend_tells_every_column_and_what_is_left_out() -> None:
    told = legend(written(register(voorbeeld=True)))
    assert told[0] == "Subsidieregister 2026"
    assert told[1] == "Gemeente ’s-Grávenstad aan Zee · stand op 21 november 2026"
    assert "Dit zijn voorbeeldbedragen. Vul eerst de echte regeling in." in told
    assert "Bij 1 besluit ontbreekt het KvK-nummer van de ontvanger." in told
    assert any("geweigerde" in line and "ingetrokken" in line for line in told)
    assert {column.kop for column in KOLOMMEN} <= set(told)


def test_an_empty_register_says_what_is_missing() -> None:
    told = legend(written(leeg()))
    assert "Voor 2026 is er nog geen besluit over subsidie vastgelegd." in told
    assert "Bij de regeling van 2026 is nog geen bron ingevuld. Daarom is de grondslag leeg." in told


def test_nothing_private_goes_out() -> None:
    with ZipFile(BytesIO(written(register()))) as parts:
        whole = "".join(parts.read(name).decode() for name in parts.namelist())
    assert not [secret for secret in SECRETS if secret in whole]
