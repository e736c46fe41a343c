"""The checker must itself find what it looks for."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.table import Table, TableColumn

from tests.documents.excel.repair import faults


def _book(*, heading: str = "Naam", column: str = "Naam", ref: str = "A1:B3", second: str = "Jaar") -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in ((heading, second), ("a", 1), ("b", 2)):
        sheet.append(row)
    columns = [TableColumn(id=1, name=column), TableColumn(id=2, name=second)]
    sheet.add_table(Table(displayName="Lijst", ref=ref, tableColumns=columns))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_sound_table_passes() -> None:
    assert faults(_book()) == []


@pytest.mark.parametrize(
    "wrong",
    [{"heading": "Anders"}, {"ref": "A1:C3"}, {"ref": "A1:B1"}, {"second": "naam"}],
    ids=["heading", "too wide", "no row", "same name"],
)
def test_an_unsound_table_is_found(wrong: dict[str, str]) -> None:
    assert faults(_book(**wrong))
