"""The workbook kit: a book of sheets with real Excel tables, widths, filters and print set-up.

openpyxl draws the frame: styles, tables, charts, properties. The rows are streamed into it afterwards, because
that is many times faster than a cell object each and lets every formula carry its outcome.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Literal
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.chart import BarChart
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.aids import add_note
from wijkregie.documents.excel.cells import Formula, Value, cell, clean, quoted, told_apart
from wijkregie.documents.excel.looks import Look
from wijkregie.documents.excel.parts import described, hyperlinks, location, with_fonts_in_order
from wijkregie.documents.excel.tables import Column, Kind, Mark, Table

Step = Callable[[int, int], None]
"""Told how many rows are written, of how many; may raise to stop."""

MOST_LINES = 6
"""Lines of a long text a row shows; the whole text is in the cell."""

_STEP_ROWS = 500
_LINE_POINTS = 15
_TALLEST = 27  # lines in the 409 points that Excel takes
_NARROWEST, _WIDEST, _WIDTH_OF_LONG = 8, 40, 50
_LETTERS_OF_LONG = 50
_FILTER_BUTTON = 3
_PAGE_WIDTH = 190
_PAGE_HEIGHT = 60
_SHEET_DATA = re.compile(rb"<sheetData>.*?</sheetData>|<sheetData ?/>", re.DOTALL)
_AFTER_LINKS = re.compile(rb"(?=<printOptions|<pageMargins)")


Line = Sequence[tuple[Value, Look] | None]
"""A row of a free sheet: for each column a value with its look, or nothing."""


class Book:
    """A workbook in the making; sheets appear in the order in which they are added."""

    def __init__(self, title: str, *, author: str, subject: str = "") -> None:
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])
        properties = self._workbook.properties
        properties.title, properties.creator, properties.language = clean(title), clean(author), "nl-NL"
        properties.subject = clean(subject) or None
        self._styles: dict[Look, int] = {}
        self._signs: dict[str, int] = {}
        self._content: list[Callable[[], Iterator[str]]] = []
        self._links: list[Callable[[], Iterator[tuple[str, str]]]] = []
        self._row_count = 0
        self._chart_text = ""

    def add_lines(
        self,
        naam: str,
        lines: Sequence[Line],
        *,
        widths: Sequence[int],
        heights: Mapping[int, int] | None = None,
        links: Mapping[str, tuple[str, int]] | None = None,
        merged: Sequence[str] = (),
        marks: Mapping[str, Mapping[str, Mark]] | None = None,
    ) -> Worksheet:
        """Add a free sheet.

        `widths` are in characters, `heights` in lines of text by row number; `links` give for a cell the name
        of the sheet and the row it leads to, `marks` for an area the signs before words.
        """
        sheet = self._sheet(naam, len(lines), max(len(line) for line in lines), widths)
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.fitToHeight = 1 if len(lines) <= _PAGE_HEIGHT else 0
        for area in merged:
            sheet.merge_cells(area)
        for area, words in (marks or {}).items():
            self._add_marks(sheet, area, words)
        self._register({item[1] for line in lines for item in line if item})
        self._content.append(lambda: self._lines(lines, heights or {}))
        self._links.append(lambda: ((place, location(*target)) for place, target in (links or {}).items()))
        self._row_count += len(lines)
        return sheet

    def add_table(self, table: Table, *, frozen: str = "B2") -> Worksheet:
        """Add a sheet with one table from A1; without rows it keeps one empty row, as Excel wants."""
        height, width = max(len(table.rows), 1) + 1, len(table.columns)
        totals = any(column.total for column in table.columns) and bool(table.rows)
        sheet = self._sheet(table.naam, height + totals, width, _widths(table))
        sheet.freeze_panes = frozen
        self._set_print(sheet, table, height + totals)
        last = get_column_letter(width)
        excel_table = ExcelTable(
            displayName=table.naam,
            ref=f"A1:{last}{height + totals}",
            autoFilter=AutoFilter(ref=f"A1:{last}{height}"),
            tableColumns=[_table_column(number, column, totals) for number, column in enumerate(table.columns, 1)],
            tableStyleInfo=TableStyleInfo(name="TableStyleLight1", showRowStripes=False),
            totalsRowCount=1 if totals else None,
            totalsRowShown=None if totals else False,
        )
        sheet.add_table(excel_table)
        for number, column in enumerate(table.columns, 1):
            letter = get_column_letter(number)
            self._add_marks(sheet, f"{letter}2:{letter}{height}", column.marks)
            if column.uitleg:
                add_note(sheet, f"{letter}1", column.uitleg)
        own: set[Look] = {column.kind.value for column in table.columns}
        self._register(
            own | {looks.NAME_LINK, looks.HEAD, looks.HEAD_RIGHT, looks.TOTAL_TEXT, looks.TOTAL_COUNT, looks.TOTAL_EURO}
        )
        self._content.append(lambda: self._table_rows(table, totals))
        self._links.append(table.links)
        self._row_count += height + totals
        return sheet

    def add_chart(self, sheet: Worksheet, chart: BarChart, place: str, *, text: str) -> None:
        """Put a chart on a sheet; `text` says what it shows to who cannot see it."""
        sheet.add_chart(chart, place)
        self._chart_text = text

    def save(self, target: BinaryIO | Path, step: Step | None = None) -> None:
        """Write the book."""
        frame = BytesIO()
        self._workbook.save(frame)
        written = 0
        with ZipFile(frame) as parts, ZipFile(target, "w", ZIP_DEFLATED) as archive:
            for name in parts.namelist():
                content = parts.read(name)
                if name.startswith("xl/drawings/drawing"):
                    content = described(content, self._chart_text)
                elif name == "xl/styles.xml":
                    content = with_fonts_in_order(content)
                number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
                if number is None:
                    archive.writestr(name, content)
                    continue
                head, tail = _SHEET_DATA.split(content, maxsplit=1)
                with archive.open(name, "w", force_zip64=True) as part:
                    part.write(head + b"<sheetData>")
                    for chunk, rows in _chunks(self._content[int(number[1]) - 1]()):
                        part.write(chunk)
                        written += rows
                        if step is not None:
                            step(written, self._row_count)
                    before, after = _AFTER_LINKS.split(tail, maxsplit=1)
                    part.write(b"</sheetData>" + before)
                    for links in hyperlinks(self._links[int(number[1]) - 1]()):
                        part.write(links)
                    part.write(after)

    def _sheet(self, naam: str, height: int, width: int, widths: Sequence[int]) -> Worksheet:
        sheet: Worksheet = self._workbook.create_sheet(naam)
        sheet.cell(1, 1)
        sheet.cell(height, width)  # openpyxl tells the size of a sheet by its outer cells
        for number, characters in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = characters
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = 0.4
        margins.bottom, margins.footer = 0.6, 0.3
        left, right = _HeaderFooterPart("wijkregie · &A"), _HeaderFooterPart("&P van &N")
        sheet.oddFooter = HeaderFooterItem(left=left, right=right)
        return sheet

    @staticmethod
    def _set_print(sheet: Worksheet, table: Table, height: int) -> None:
        """Print what people read, without the ids, over as many pages side by side as keep it readable."""
        widths = [
            width for width, column in zip(_widths(table), table.columns, strict=True) if column.kind is not Kind.ID
        ]
        sheet.print_area = f"A1:{get_column_letter(len(widths))}{height}"
        sheet.page_setup.fitToWidth = max(1, round(sum(widths) / _PAGE_WIDTH))
        sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"

    def _add_marks(self, sheet: Worksheet, area: str, marks: Mapping[str, Mark]) -> None:
        for word, mark in marks.items():
            number = self._signs.setdefault(mark.sign, 200 + len(self._signs))
            dress = DifferentialStyle(
                font=Font(bold=mark.fill is not None, color=mark.color),
                numFmt=NumberFormat(numFmtId=number, formatCode=f"{quoted(mark.sign + ' ')}@"),
                fill=PatternFill("solid", bgColor=mark.fill) if mark.fill else None,
            )
            rule = Rule(type="cellIs", operator="equal", formula=[quoted(word)], dxf=dress)
            sheet.conditional_formatting.add(area, rule)

    def _register(self, used: set[Look]) -> None:
        """Give looks their number in the frame, which must know them before it is drawn."""
        for look in sorted(used - self._styles.keys(), key=repr):
            probe = Cell(self._workbook.worksheets[0], row=1, column=1)
            probe.number_format = look.number_format
            underline: Literal["single"] | None = "single" if look.underline else None
            probe.font = Font(looks.FONT, look.size, look.bold, color=look.color, underline=underline)
            vertical: Literal["center", "top"] = "center" if look in (looks.HEAD, looks.HEAD_RIGHT) else "top"
            probe.alignment = Alignment(
                look.align, vertical, wrap_text=look.wrap or None, shrink_to_fit=look.shrink or None, indent=look.indent
            )
            if look.fill:
                probe.fill = PatternFill("solid", look.fill)
            if look.line == "below":
                probe.border = Border(bottom=Side("thin", looks.LINE))
            elif look.line == "above":
                probe.border = Border(top=Side("thin", looks.ACCENT))
            self._styles[look] = probe.style_id

    def _lines(self, lines: Sequence[Line], heights: Mapping[int, int]) -> Iterator[str]:
        for number, line in enumerate(lines, 1):
            cells = (
                cell(f"{get_column_letter(column)}{number}", self._styles[item[1]], item[0], cents=item[1].cents)
                for column, item in enumerate(line, 1)
                if item
            )
            yield _row(number, cells, heights.get(number, 1), most=_TALLEST)

    def _table_rows(self, table: Table, totals: bool) -> Iterator[str]:
        heads = [looks.HEAD_RIGHT if column.kind in _RIGHT else looks.HEAD for column in table.columns]
        shown = [column.kind.value for column in table.columns]
        letters = [get_column_letter(number) for number in range(1, len(shown) + 1)]
        dress = [(letter, self._styles[look], look.cents) for letter, look in zip(letters, shown, strict=True)]
        linked = list(dress)
        if table.leads:
            index = table.index(table.leads.kop)
            linked[index] = (letters[index], self._styles[looks.NAME_LINK], False)
        long = [index for index, column in enumerate(table.columns) if column.kind is Kind.LONG]
        names = [(column.kop, look) for column, look in zip(table.columns, heads, strict=True)]
        yield from self._lines([names], {})
        for number, row in enumerate(table.rows or [[None] * len(shown)], 2):
            cells = (
                cell(f"{letter}{number}", style, value, cents=cents)
                for (letter, style, cents), value in zip(
                    linked if table.leads_from(number) else dress, row, strict=True
                )
            )
            yield _row(number, cells, max((_lines_of(row[index]) for index in long), default=1))
        if totals:
            number = len(table.rows) + 2
            cells = (
                self._total_cell(table, column, f"{letter}{number}")
                for letter, column in zip(letters, table.columns, strict=True)
            )
            yield _row(number, cells)

    def _total_cell(self, table: Table, column: Column, place: str) -> str:
        if column is table.columns[0]:
            return cell(place, self._styles[looks.TOTAL_TEXT], _TOTAL, cents=False)
        if not column.total:
            return cell(place, self._styles[looks.TOTAL_TEXT], None, cents=False)
        look = looks.TOTAL_EURO if column.kind is Kind.EURO else looks.TOTAL_COUNT
        total = Formula(f"SUBTOTAL(109,{table.naam}[{column.kop}])", table.sum(column.kop).outcome)
        return cell(place, self._styles[look], total, cents=look.cents)


_TOTAL = "Totaal"
_RIGHT = (Kind.COUNT, Kind.YEAR, Kind.DATE, Kind.EURO)


def _row(number: int, cells: Iterable[str], lines: int = 1, most: int = MOST_LINES) -> str:
    """Write a row. Up to the most it may take, a program may still fit its height; above, it is held."""
    if lines <= 1:
        return f'<row r="{number}">{"".join(cells)}</row>'
    held = ' customHeight="1"' if lines > most else ""
    return f'<row r="{number}" ht="{min(lines, most) * _LINE_POINTS}"{held}>{"".join(cells)}</row>'


def _chunks(rows: Iterator[str]) -> Iterator[tuple[bytes, int]]:
    while chunk := list(islice(rows, _STEP_ROWS)):
        yield "".join(chunk).encode(), len(chunk)


def _lines_of(value: Value) -> int:
    """Return how many lines a long text takes in its column."""
    if not isinstance(value, str) or (len(value) <= _LETTERS_OF_LONG and "\n" not in value):
        return 1
    return sum((len(line) - 1) // _LETTERS_OF_LONG + 1 if line else 1 for line in value.split("\n"))


def _widths(table: Table) -> list[int]:
    return [_width(column, [row[index] for row in table.rows]) for index, column in enumerate(table.columns)]


def _width(column: Column, values: Sequence[Value]) -> int:
    head = len(column.kop) + _FILTER_BUTTON
    if column.kind is Kind.DATE:
        widest = 12
    elif column.kind is Kind.EURO:
        widest = len(f"€ {sum(abs(value) for value in values if isinstance(value, int)) // 100:,}.00") + 2
    else:
        widest = max((len(str(value)) for value in values if value is not None), default=0)
        widest += max((len(mark.sign) for mark in column.marks.values()), default=0)
    if column.kind is Kind.LONG:
        return max(head, min(widest + 2, _WIDTH_OF_LONG))
    return max(_NARROWEST, head, min(widest + 2, _WIDEST))


def _table_column(number: int, column: Column, totals: bool) -> TableColumn:
    adds = totals and column.total
    return TableColumn(
        id=number,
        name=told_apart(column.kop),
        totalsRowLabel=_TOTAL if totals and number == 1 else None,
        totalsRowFunction="sum" if adds else None,
    )
