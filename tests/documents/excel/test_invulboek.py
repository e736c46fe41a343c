"""Invulboek.xlsx through the file itself: what can be filled in, what helps with it, that Excel opens it in peace."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.excel.repair import faults
from wijkregie.documents.excel.invulboek import UITLEG, blad, kolommen, write_invulboek
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.bladen import VOORBEELD
from wijkregie.domain.lijsten.soorten import Waardesoort

JAAR = 2027


@pytest.fixture(scope="module")
def content() -> bytes:
    target = BytesIO()
    write_invulboek(JAAR, target)
    return target.getvalue()


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def _checks(sheet: Worksheet) -> dict[str, tuple[str, str | None]]:
    """Return by heading what kind of check its column has, and how it answers to something else."""
    heads = {get_column_letter(number): str(cell.value) for number, cell in enumerate(sheet[1], 1)}
    return {
        heads[str(check.sqref).split(":")[0].rstrip("0123456789")]: (check.type, check.errorStyle)
        for check in sheet.data_validations.dataValidation
    }


def test_excel_has_nothing_to_repair(content: bytes) -> None:
    assert faults(content) == []


def test_a_sheet_for_each_kind_after_the_explanation(book: Workbook) -> None:
    assert book.sheetnames == [UITLEG, *(blad(soort) for soort in Lijstsoort)]
    front = book[UITLEG]
    places = {cell.value for row in front.iter_rows(max_col=1) for cell in row if cell.hyperlink}
    assert places == {blad(soort) for soort in Lijstsoort}


@pytest.mark.parametrize("soort", list(Lijstsoort))
def test_headings_are_fields_with_a_note(book: Workbook, soort: Lijstsoort) -> None:
    sheet, velden = book[blad(soort)], kolommen(soort)
    heads = list(sheet[1])
    assert [cell.value for cell in heads] == [veld.kop for veld in velden]
    for cell, veld in zip(heads, velden, strict=True):
        note = cell.comment.text if cell.comment else ""
        assert ("Verplicht." in note) == veld.verplicht
        assert veld.uitleg in note
        assert all(word in note for word in veld.keuzes or ())
    assert sheet.freeze_panes in ("A2", "B2")
    assert [table.ref.split(":")[0] for table in sheet.tables.values()] == ["A1"]


@pytest.mark.parametrize("soort", list(Lijstsoort))
def test_the_example_is_one_and_shows_it(book: Workbook, soort: Lijstsoort) -> None:
    sheet = book[blad(soort)]
    assert str(sheet["A2"].value).startswith(VOORBEELD)
    assert all(cell.value is None for row in sheet.iter_rows(min_row=3) for cell in row)
    needed = [number for number, veld in enumerate(kolommen(soort), 1) if veld.verplicht]
    assert all(sheet.cell(2, number).value is not None for number in needed)
    (rules,) = sheet.conditional_formatting
    assert rules.rules[0].formula == [f'LEFT($A2,{len(VOORBEELD)})="{VOORBEELD}"']


def test_nobody_fills_in_an_id_or_the_same_fact_twice() -> None:
    organen = {veld.naam for veld in kolommen(Lijstsoort.WIJKORGANEN)}
    assert organen.isdisjoint({"id", "bestuur", "bestuur_email", "niveau", "subsidie"})
    assert not any(veld.soort is Waardesoort.ID for soort in Lijstsoort for veld in kolommen(soort))
    assert "niveau" in {veld.naam for veld in kolommen(Lijstsoort.NIVEAUS)}


def test_lists_and_checks(book: Workbook) -> None:
    assert _checks(book["Contact"]) == {
        "Wijkorgaan": ("list", "warning"),
        "Datum": ("date", "warning"),
        "Soort": ("list", "stop"),
    }
    assert _checks(book["Niveaus"])["Niveau"] == _checks(book["Niveaus"])["Jaar"] == ("whole", "stop")
    assert _checks(book["Subsidies"])["Gevraagd"] == ("decimal", "warning")
    (soort,) = [check for check in book["Contact"].data_validations.dataValidation if "Kies een" in str(check.error)]
    assert soort.formula1 == f'"{",".join(Contactsoort)}"'
    (names,) = [check for check in book["Acties"].data_validations.dataValidation if "Wijkorganen!" in check.formula1]
    assert "Wijkorganen!$A$3" in names.formula1


def test_numbers_with_zeros_and_a_plus_stay_text(book: Workbook) -> None:
    sheet = book["Wijkorganen"]
    heads = {str(cell.value): number for number, cell in enumerate(sheet[1], 1)}
    for kop in ("KvK-nummer", "Telefoon", "IBAN"):
        assert sheet.cell(3, heads[kop]).number_format == "@"
    assert sheet.cell(3, heads["Opgericht op"]).number_format == "dd-mm-yyyy"
