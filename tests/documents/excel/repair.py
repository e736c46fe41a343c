"""What makes Excel show "We found a problem with some content": looked for in the parts of the file itself."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openpyxl.utils import get_column_letter, range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
FUNCTIONS = {"sum": "109", "average": "101", "count": "103", "countNums": "102", "max": "104", "min": "105"}
ORDER = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetProtection",
    "autoFilter",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "drawing",
    "legacyDrawing",
    "tableParts",
]


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a workbook, in English; an empty list when nothing is."""
    with ZipFile(BytesIO(content)) as parts:
        found = [] if parts.testzip() is None else ["a part is damaged"]
        names = parts.namelist()
        if len(names) != len(set(names)):
            found.append("a part is there twice")
        book = ET.fromstring(parts.read("xl/workbook.xml"))
        sheets = {sheet.get("name", ""): number for number, sheet in enumerate(book.iter(f"{MAIN}sheet"), 1)}
        styles = ET.fromstring(parts.read("xl/styles.xml"))
        looks = len(styles.findall(f"{MAIN}cellXfs/{MAIN}xf"))
        dresses = len(styles.findall(f"{MAIN}dxfs/{MAIN}dxf"))
        tables: list[ET.Element] = []
        for name, number in sheets.items():
            if not 1 <= len(name) <= 31 or re.search(r"[\[\]:*?/\\]", name) or name.strip("'") != name:
                found.append(f"bad sheet name {name!r}")
            sheet = ET.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
            own = _tables(parts, sheet, number)
            tables += own
            found += [f"{name}: {fault}" for fault in _sheet_faults(sheet, looks, dresses, set(sheets))]
            for table in own:
                found += [f"{name}: {fault}" for fault in _table_faults(table, _cells(sheet))]
        found += _table_names(tables)
        for defined in book.iter(f"{MAIN}definedName"):
            if defined.get("name") not in ("_xlnm.Print_Titles", "_xlnm.Print_Area"):
                found.append(f"defined name {defined.get('name')}")
            if not re.fullmatch(r"('(?:[^']|'')+'!\$?[A-Z]*\$?\d*:\$?[A-Z]*\$?\d*,?)+", defined.text or ""):
                found.append(f"defined name points at {defined.text}")
    return found


def _tables(parts: ZipFile, sheet: ET.Element, number: int) -> list[ET.Element]:
    wanted = [part.get(f"{REL}id") for part in sheet.iter(f"{MAIN}tablePart")]
    if not wanted:
        return []
    relations = ET.fromstring(parts.read(f"xl/worksheets/_rels/sheet{number}.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "").lstrip("/") for one in relations.iter(f"{PACKAGE}Relationship")}
    return [ET.fromstring(parts.read(targets[one])) for one in wanted]


def _cells(sheet: ET.Element) -> dict[str, ET.Element]:
    return {cell.get("r", ""): cell for cell in sheet.iter(f"{MAIN}c")}


def _sheet_faults(sheet: ET.Element, looks: int, dresses: int, names: set[str]) -> list[str]:
    found = []
    tags = [child.tag.removeprefix(MAIN) for child in sheet]
    if [ORDER.index(tag) for tag in tags] != sorted(ORDER.index(tag) for tag in tags):
        found.append(f"elements out of order: {tags}")
    before = (0, 0)
    for row in sheet.iter(f"{MAIN}row"):
        if float(row.get("ht", 0)) > 409:
            found.append(f"row {row.get('r')} is too tall")
        for cell in row:
            column, line, *_ = range_boundaries(cell.get("r", ""))
            if (line, column) <= before or line != int(row.get("r", 0)):
                found.append(f"cell {cell.get('r')} is out of order")
            before = (line or 0, column or 0)
            found += _cell_faults(cell, looks)
    for rule in sheet.iter(f"{MAIN}cfRule"):
        if int(rule.get("dxfId", -1)) not in range(dresses):
            found.append("a conditional format without its dress")
    for link in sheet.iter(f"{MAIN}hyperlink"):
        if link.get("location", "").partition("!")[0].strip("'") not in names:
            found.append(f"a link to nowhere: {link.get('location')}")
    return found


def _cell_faults(cell: ET.Element, looks: int) -> list[str]:
    found, place = [], cell.get("r")
    if int(cell.get("s", 0)) not in range(looks):
        found.append(f"{place} has no style")
    texts = [text.text or "" for text in cell.iter(f"{MAIN}t")]
    if sum(len(text.encode("utf-16-le")) // 2 for text in texts) > 32_767:
        found.append(f"{place} is too long")
    formula = cell.find(f"{MAIN}f")
    if formula is not None and (len(formula.text or "") > 8192 or (formula.text or "=").startswith("=")):
        found.append(f"{place} has a bad formula")
    if cell.get("t") == "inlineStr" and formula is not None:
        found.append(f"{place} is text and formula")
    return found


def _table_faults(table: ET.Element, cells: dict[str, ET.Element]) -> list[str]:
    found = []
    left, top, right, bottom = (place or 0 for place in range_boundaries(table.get("ref", "")))
    columns = table.findall(f"{MAIN}tableColumns/{MAIN}tableColumn")
    names = [column.get("name", "") for column in columns]
    totals = int(table.get("totalsRowCount", 0))
    if len({name.casefold() for name in names}) != len(names) or "" in names:
        found.append("columns without a name of their own")
    if len(columns) != right - left + 1 or bottom - top < 1 + totals:
        found.append("the table does not fit its range")
    if [column.get("id") for column in columns] != [str(number) for number in range(1, len(columns) + 1)]:
        found.append("column ids")
    for number, column in enumerate(columns):
        letter = get_column_letter(left + number)
        head = cells[f"{letter}{top}"]
        if head.get("t") != "inlineStr" or "".join(head.itertext()) != column.get("name"):
            found.append(f"heading of {column.get('name')} differs from its cell")
        if totals:
            found += _total_faults(table, column, cells[f"{letter}{bottom}"])
    filtered = table.find(f"{MAIN}autoFilter")
    if filtered is not None and range_boundaries(filtered.get("ref", "")) != (left, top, right, bottom - totals):
        found.append("the filter does not fit the table")
    return found


def _total_faults(table: ET.Element, column: ET.Element, cell: ET.Element) -> list[str]:
    label, function = column.get("totalsRowLabel"), column.get("totalsRowFunction")
    if label is not None and "".join(cell.itertext()) != label:
        return [f"total label of {column.get('name')}"]
    formula = cell.find(f"{MAIN}f")
    wanted = f"SUBTOTAL({FUNCTIONS[function]},{table.get('name')}[{column.get('name')}])" if function else None
    if (formula.text if formula is not None else None) != wanted:
        return [f"total of {column.get('name')}"]
    return []


def _table_names(tables: list[ET.Element]) -> list[str]:
    found = []
    names = [table.get("displayName", "") for table in tables]
    if len({name.casefold() for name in names}) != len(names):
        found.append("two tables with one name")
    if len({table.get("id") for table in tables}) != len(tables):
        found.append("two tables with one id")
    found += [f"table name {name}" for name in names if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]{3,}", name)]
    return found
