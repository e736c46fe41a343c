"""The checker must itself find what it looks for."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.table import Table, TableColumn

from tests.documents.excel.repair import faults
from wijkregie.documents.excel import looks
from wijkregie.documents.excel.aids import offer_words
from wijkregie.documents.excel.kit import Book
from wijkregie.documents.excel.tables import Column, Leads, Mark
from wijkregie.documents.excel.tables import Table as OurTable

Change = Callable[[str], str]


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


def _ours() -> bytes:
    """Return a book of our own with a note, a mark, links, a list to choose from and merged cells."""
    book = Book("Proef", author="wijkregie")
    book.add_lines("Voor", [[("a", looks.PLAIN), ("b", looks.LINK)]] * 3, widths=(9, 9), merged=("A3:B3",))
    columns = [Column("Naam", uitleg="Wie"), Column("Woord", marks={"laat": Mark("!")}, uitleg="Wat")]
    for number in (1, 2):
        rows = [("a", "laat"), ("b", "op tijd")]
        sheet = book.add_table(OurTable(f"Lijst{number}0000000", columns, rows, Leads("Naam", "Voor", [1, None])))
    offer_words(sheet, "B2:B3", ["laat", "op tijd"])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _changed(content: bytes, part: str, change: Change) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(target, "w") as written:
        for name in parts.namelist():
            text = parts.read(name)
            if name == part:
                assert change(text.decode()) != text.decode()
                text = change(text.decode()).encode()
            written.writestr(name, text)
    return target.getvalue()


def test_a_sound_table_passes() -> None:
    assert [fault for fault in faults(_book()) if "font" not in fault] == []
    assert faults(_ours()) == []


@pytest.mark.parametrize(
    "wrong",
    [{"heading": "Anders"}, {"ref": "A1:C3"}, {"ref": "A1:B1"}, {"second": "naam"}],
    ids=["heading", "too wide", "no row", "same name"],
)
def test_an_unsound_table_is_found(wrong: dict[str, str]) -> None:
    assert [fault for fault in faults(_book(**wrong)) if "font" not in fault]


def _put(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


SHEET, TABLE = "xl/worksheets/sheet2.xml", "xl/tables/table2.xml"
LINE_END = "Naam&#10;"


@pytest.mark.parametrize(
    ("part", "change", "word"),
    [
        (TABLE, _put('displayName="Lijst2', 'displayName="Lijst1'), "two tables with one name"),
        (TABLE, _put('id="2"', 'id="1"'), "two tables with one id"),
        (TABLE, _put('name="Naam"', f'name="{LINE_END}"'), "differs from its cell"),
        (SHEET, _put("'Voor'!A1", "'Weg'!A1"), "a link to nowhere"),
        (SHEET, _put("'Voor'!A1", "http://example.org"), "a link to nowhere"),
        (SHEET, _put("<hyperlinks>", '<hyperlinks><hyperlink ref="A2" location="\'Voor\'!A1"/>'), "two links"),
        (SHEET, _put('dxfId="0"', 'dxfId="9"'), "without its dress"),
        (SHEET, _put('r="B2"', 'r="A2"'), "out of order"),
        (SHEET, _put('t="inlineStr"', 't="tekst"'), "of no kind"),
        (SHEET, _put("<sheetData>", "<cols/><sheetData>"), "twice"),
        (SHEET, _put('min="1" max="1"', 'min="2" max="1"'), "columns 2-1"),
        ("xl/worksheets/sheet1.xml", _put('ref="A3:B3"/>', 'ref="A3:B3"/><mergeCell ref="B2:B3"/>'), "areas overlap"),
        ("xl/worksheets/sheet3.xml", _put("laat,op tijd", "x" * 256), "list to choose from"),
        ("xl/workbook.xml", _put('name="Voor"', 'name="Lijst10000000"'), "two sheets with one name"),
        ("xl/workbook.xml", _put('name="Voor"', f'name="{"x" * 32}"'), "bad sheet name"),
        ("xl/workbook.xml", _put('name="Voor"', 'name="Voor/na"'), "bad sheet name"),
        ("xl/workbook.xml", _put("'Lijst10000000'!", "'Weg'!"), "no sheet Weg"),
        ("xl/styles.xml", _put("<b ", "<color/><b "), "a font out of order"),
        ("xl/comments/comment1.xml", _put('ref="A1"', 'ref="B1"'), "two notes at one cell"),
        ("xl/comments/comment1.xml", _put('authorId="0"', 'authorId="3"'), "a note at A1"),
        ("xl/drawings/commentsDrawing1.vml", _put("Column>1<", "Column>5<"), "drawn at other cells"),
        ("[Content_Types].xml", _put('Extension="vml"', 'Extension="wml"'), "has no type"),
        ("xl/worksheets/_rels/sheet2.xml.rels", _put("table1.xml", "table9.xml"), "leads to"),
        (
            "xl/worksheets/_rels/sheet2.xml.rels",
            _put("<Relationship ", '<Relationship TargetMode="External" '),
            "out of",
        ),
    ],
)
def test_what_excel_would_repair_is_found(part: str, change: Change, word: str) -> None:
    try:
        found = faults(_changed(_ours(), part, change))
    except KeyError as missing:  # a part that is not there at all
        found = [f"leads to {missing}"]
    assert any(word in fault for fault in found), found
