"""What makes Excel show "We found a problem with some content": looked for in the parts of the file itself.

Written from the rules of ECMA-376 and from what Excel is known to repair; its schemas are not at hand here.
"""

import math
import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from openpyxl.utils import get_column_letter, range_boundaries

from tests.documents.excel.package import CHART, MAIN, REL, Package

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
FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name"]
FONT_ORDER += ["family", "charset", "scheme"]
LAST_ROW, LAST_COLUMN, MOST_LINKS, MOST_IN_CELL = 1_048_576, 16_384, 65_530, 32_767
LOCATION = re.compile(r"'((?:[^']|'')+)'!\$?[A-Z]{1,3}\$?[0-9]+")
Box = tuple[int, int, int, int]


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a workbook, in English; an empty list when nothing is."""
    package = Package(content)
    found = package.faults()
    book = package.tree("xl/workbook.xml")
    related = package.related("xl/workbook.xml")
    sheets = {
        one.get("name", ""): related[one.get(f"{REL}id", "")][1]
        for one in book.iter(f"{MAIN}sheet")
        if one.get(f"{REL}id", "") in related
    }
    found += _book_faults(book, set(sheets))
    styles = package.tree("xl/styles.xml")
    found += _style_faults(styles)
    looks, dresses = len(styles.findall(f"{MAIN}cellXfs/{MAIN}xf")), len(styles.findall(f"{MAIN}dxfs/{MAIN}dxf"))
    shared = len(package.tree("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in package.names else 0
    tables: list[ET.Element] = []
    for name, part in sheets.items():
        sheet = package.tree(part)
        own = [package.tree(place) for kind, place in package.related(part).values() if kind == "table"]
        tables += own
        told = [*_sheet_faults(sheet, looks, dresses, shared), *_link_faults(sheet, set(sheets))]
        told += [*_note_faults(package, part, sheet), *_area_faults(sheet, own)]
        told += _drawing_faults(package, part, sheet, set(sheets))
        if len(own) != len(list(sheet.iter(f"{MAIN}tablePart"))):
            told.append("tables that the sheet does not name")
        for table in own:
            told += _table_faults(table, _cells(sheet))
        found += [f"{name}: {fault}" for fault in told]
    names = {one.get("name", "").casefold() for one in book.iter(f"{MAIN}definedName")}
    return found + _table_names(tables, names)


def _book_faults(book: ET.Element, sheets: set[str]) -> list[str]:
    found = []
    ones = list(book.iter(f"{MAIN}sheet"))
    for name in sheets:
        bad = re.search(r"[\[\]:*?/\\\x00-\x1f]", name) or name.strip("'") != name or name.casefold() == "history"
        if not 1 <= len(name.encode("utf-16-le")) // 2 <= 31 or bad:
            found.append(f"bad sheet name {name!r}")
    alike = (
        key for key in ("name", "sheetId", f"{REL}id") if len({one.get(key, "").casefold() for one in ones}) < len(ones)
    )
    found += [f"two sheets with one {key}" for key in alike]
    if len(sheets) != len(ones) or all(one.get("state", "visible") != "visible" for one in ones):
        found.append("a sheet without a part, or none to see")
    seen = set()
    for defined in book.iter(f"{MAIN}definedName"):
        key = defined.get("name", "").casefold(), defined.get("localSheetId")
        if key in seen or int(key[1] or 0) >= len(ones):
            found.append(f"defined name {key}")
        seen.add(key)
        if key[0] not in ("_xlnm.print_titles", "_xlnm.print_area"):
            found.append(f"defined name {key[0]}")
        if not re.fullmatch(r"('(?:[^']|'')+'!\$?[A-Z]*\$?\d*:\$?[A-Z]*\$?\d*,?)+", defined.text or ""):
            found.append(f"defined name points at {defined.text}")
        meant = (name.replace("''", "'") for name in re.findall(r"'((?:[^']|'')+)'!", defined.text or ""))
        found += [f"no sheet {name}" for name in meant if name not in sheets]
    return found


def _style_faults(styles: ET.Element) -> list[str]:
    formats = {int(one.get("numFmtId", 0)) for one in styles.findall(f"{MAIN}numFmts/{MAIN}numFmt")}
    found = [
        f"number format {one.attrib}"
        for one in styles.iter(f"{MAIN}numFmt")
        if int(one.get("numFmtId", 0)) < 164 or not 0 < len(one.get("formatCode", "")) <= 255
    ]
    rooms = {"fontId": "fonts/{0}font", "fillId": "fills/{0}fill", "borderId": "borders/{0}border"}
    there = {key: len(styles.findall(MAIN + path.format(MAIN))) for key, path in rooms.items()}
    for xf in styles.findall(f"{MAIN}cellXfs/{MAIN}xf"):
        found += [f"a look without its {key}" for key, many in there.items() if int(xf.get(key, 0)) >= many]
        if int(xf.get("numFmtId", 0)) >= 164 and int(xf.get("numFmtId", 0)) not in formats:
            found.append("a look without its number format")
    for font in styles.iter(f"{MAIN}font"):
        places = [FONT_ORDER.index(part.tag.removeprefix(MAIN)) for part in font]
        if places != sorted(set(places)):
            found.append("a font out of order")
    return found


def _cells(sheet: ET.Element) -> dict[str, ET.Element]:
    return {cell.get("r", ""): cell for cell in sheet.iter(f"{MAIN}c")}


def _sheet_faults(sheet: ET.Element, looks: int, dresses: int, shared: int) -> list[str]:
    found = []
    tags = [child.tag.removeprefix(MAIN) for child in sheet]
    if [ORDER.index(tag) for tag in tags] != sorted(ORDER.index(tag) for tag in tags):
        found.append(f"elements out of order: {tags}")
    once = [tag for tag in tags if tag != "conditionalFormatting"]
    if len(set(once)) != len(once):
        found.append("an element twice")
    for tag in ("cols", "mergeCells", "dataValidations", "hyperlinks", "tableParts"):
        found += [f"{tag} is empty" for one in sheet.findall(MAIN + tag) if not len(one)]
    before = (0, 0)
    for row in sheet.iter(f"{MAIN}row"):
        if float(row.get("ht", 0)) > 409:
            found.append(f"row {row.get('r')} is too tall")
        for cell in row:
            column, line, *_ = _box(cell.get("r", ""))
            if (line, column) <= before or line != int(row.get("r", 0)) or line > LAST_ROW or column > LAST_COLUMN:
                found.append(f"cell {cell.get('r')} is out of order")
            before = (line, column)
            found += _cell_faults(cell, looks, shared)
    found += _rule_faults(sheet, dresses) + _width_faults(sheet)
    for words in sheet.iter():
        if words.tag in (f"{MAIN}oddFooter", f"{MAIN}oddHeader") and len(words.text or "") > 255:
            found.append("a footer too long")
    return found


def _width_faults(sheet: ET.Element) -> list[str]:
    spans = [(int(one.get("min", 0)), int(one.get("max", 0)), one) for one in sheet.iter(f"{MAIN}col")]
    found = [f"columns {first}-{last}" for first, last, _ in spans if not 1 <= first <= last <= LAST_COLUMN]
    found += ["columns overlap" for one, two in pairwise(spans) if two[0] <= one[1]]
    return found + ["a column too wide" for *_, one in spans if float(one.get("width", 8)) > 255]


def _rule_faults(sheet: ET.Element, dresses: int) -> list[str]:
    found = []
    rules = list(sheet.iter(f"{MAIN}cfRule"))
    if len({rule.get("priority") for rule in rules}) != len(rules):
        found.append("two conditional formats of one priority")
    for rule in rules:
        if int(rule.get("dxfId", -1)) not in range(dresses):
            found.append("a conditional format without its dress")
        if not all(1 <= len(formula.text or "") <= 8192 for formula in rule.iter(f"{MAIN}formula")):
            found.append("a conditional format without a formula")
    for check in sheet.iter(f"{MAIN}dataValidation"):
        formulas = [formula.text or "" for formula in check]
        found += ["a list to choose from that is too long" for text in formulas if len(text.strip('"')) > 255]
        limits = {"errorTitle": 32, "promptTitle": 32, "error": 225, "prompt": 255}
        found += [f"{key} too long" for key, most in limits.items() if len(check.get(key, "")) > most]
        if not check.get("sqref"):
            found.append("a check on no cell")
    return found


def _cell_faults(cell: ET.Element, looks: int, shared: int) -> list[str]:
    found, place, kind = [], cell.get("r"), cell.get("t", "n")
    if int(cell.get("s", 0)) not in range(looks):
        found.append(f"{place} has no style")
    texts = [text.text or "" for text in cell.iter(f"{MAIN}t")]
    if sum(len(text.encode("utf-16-le")) // 2 for text in texts) > MOST_IN_CELL:
        found.append(f"{place} is too long")
    formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
    if formula is not None and (len(formula.text or "") > 8192 or (formula.text or "=").startswith("=")):
        found.append(f"{place} has a bad formula")
    if kind == "inlineStr" and (formula is not None or value is not None or cell.find(f"{MAIN}is") is None):
        found.append(f"{place} is text and formula")
    if kind == "n" and value is not None and not math.isfinite(float(value.text or "nan")):
        found.append(f"{place} is no number")
    if kind == "s" and int(value.text or -1 if value is not None else -1) not in range(shared):
        found.append(f"{place} is no shared text")
    if kind not in ("n", "s", "str", "inlineStr", "b", "e", "d"):
        found.append(f"{place} is of no kind")
    return found


def _link_faults(sheet: ET.Element, names: set[str]) -> list[str]:
    found = []
    links = list(sheet.iter(f"{MAIN}hyperlink"))
    if len(links) > MOST_LINKS:
        found.append("more links than Excel takes")
    if len({link.get("ref") for link in links}) != len(links):
        found.append("two links in one cell")
    for link in links:
        location = LOCATION.fullmatch(link.get("location", ""))
        if location is None or location[1].replace("''", "'") not in names:
            found.append(f"a link to nowhere: {link.get('location')}")
        if link.get(f"{REL}id") is not None or not re.fullmatch(r"[A-Z]+[0-9]+", link.get("ref", "")):
            found.append(f"a link that leads out: {link.attrib}")
    return found


def _note_faults(package: Package, part: str, sheet: ET.Element) -> list[str]:
    """Look at the notes of a sheet, and at the drawing that old programs show them with."""
    found: list[str] = []
    kinds = {kind: place for kind, place in package.related(part).values() if kind in ("comments", "vmlDrawing")}
    drawn = sheet.find(f"{MAIN}legacyDrawing")
    if not kinds and drawn is None:
        return found
    if set(kinds) != {"comments", "vmlDrawing"} or drawn is None:
        return ["notes without a drawing, or a drawing without notes"]
    if package.related(part).get(drawn.get(f"{REL}id", ""), ("", ""))[0] != "vmlDrawing":
        found.append("notes drawn by what is no drawing")
    notes = package.tree(kinds["comments"])
    authors = len(list(notes.iter(f"{MAIN}author")))
    places = [note.get("ref", "") for note in notes.iter(f"{MAIN}comment")]
    if len(set(places)) != len(places) or not places:
        found.append("two notes at one cell")
    for note in notes.iter(f"{MAIN}comment"):
        text = "".join(note.itertext())
        if int(note.get("authorId", -1)) not in range(authors) or not 0 < len(text) <= MOST_IN_CELL:
            found.append(f"a note at {note.get('ref')}")
    drawing = package.text(kinds["vmlDrawing"])
    rows, columns = re.findall(r"Row>(\d+)<", drawing), re.findall(r"Column>(\d+)<", drawing)
    at = {f"{get_column_letter(int(column) + 1)}{int(row) + 1}" for row, column in zip(rows, columns, strict=True)}
    shapes = re.findall(r'\bid="(_x0000_s\d+)"', drawing)
    if at != set(places) or len(set(shapes)) != len(places):
        found.append("notes are drawn at other cells")
    return found


def _area_faults(sheet: ET.Element, tables: list[ET.Element]) -> list[str]:
    """Look for merged cells and tables that lie over each other."""
    merged = [_box(one.get("ref", "")) for one in sheet.iter(f"{MAIN}mergeCell")]
    areas = merged + [_box(table.get("ref", "")) for table in tables]
    return [f"areas overlap: {one} {two}" for one, two in combinations(areas, 2) if _meet(one, two)]


def _box(ref: str) -> Box:
    left, top, right, bottom = range_boundaries(ref)
    return left or 0, top or 0, right or 0, bottom or 0


def _meet(one: Box, two: Box) -> bool:
    return one[0] <= two[2] and two[0] <= one[2] and one[1] <= two[3] and two[1] <= one[3]


def _drawing_faults(package: Package, part: str, sheet: ET.Element, names: set[str]) -> list[str]:
    drawing = sheet.find(f"{MAIN}drawing")
    if drawing is None:
        return []
    kind, place = package.related(part).get(drawing.get(f"{REL}id", ""), ("", ""))
    if kind != "drawing":
        return ["a drawing that is not there"]
    found = []
    shown = [one.get(f"{REL}id", "") for one in package.tree(place).iter(f"{CHART}chart")]
    charts = package.related(place)
    for one in shown:
        if charts.get(one, ("", ""))[0] != "chart":
            found.append("a chart that is not there")
            continue
        sources = [source.text or "" for source in package.tree(charts[one][1]).iter(f"{CHART}f")]
        found += [
            f"a chart of {source}"
            for source in sources
            if source.rpartition("!")[0].strip("'").replace("''", "'") not in names
        ]
    return found


def _table_faults(table: ET.Element, cells: dict[str, ET.Element]) -> list[str]:
    found = []
    left, top, right, bottom = _box(table.get("ref", ""))
    columns = table.findall(f"{MAIN}tableColumns/{MAIN}tableColumn")
    names = [column.get("name", "") for column in columns]
    totals = int(table.get("totalsRowCount", 0))
    if len({name.casefold() for name in names}) != len(names) or not all(1 <= len(name) <= 255 for name in names):
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
    if filtered is not None and _box(filtered.get("ref", "")) != (left, top, right, bottom - totals):
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


def _table_names(tables: list[ET.Element], taken: set[str]) -> list[str]:
    found = []
    names = [table.get("displayName", "") for table in tables]
    if len({name.casefold() for name in names}) != len(names) or taken & {name.casefold() for name in names}:
        found.append("two tables with one name")
    if len({table.get("id") for table in tables}) != len(tables):
        found.append("two tables with one id")
    for name in names:
        looks_like_cell = re.fullmatch(r"[A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*[Cc][0-9]*", name)
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]{3,}", name) or len(name) > 255 or looks_like_cell:
            found.append(f"table name {name}")
    return found
