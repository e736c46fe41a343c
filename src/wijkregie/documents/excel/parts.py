"""Parts of a workbook file that openpyxl does not write as wanted: links, what a chart shows, fonts."""

import re
from collections.abc import Iterator
from itertools import islice
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from wijkregie.documents.excel.cells import clean

MOST_LINKS = 65_530
"""Links that Excel takes on one sheet; more make it repair the file."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FONT = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name")
_FONT_END = ("family", "charset", "scheme")
_CHUNK = 1000


def location(sheet: str, row: int) -> str:
    """Return where a link to a row of a sheet leads."""
    return f"'{sheet.replace(chr(39), chr(39) * 2)}'!A{row}"


def hyperlinks(links: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    """Write links within the book, each a cell and where it leads, in parts; nothing when there are none."""
    some = islice(links, MOST_LINKS)
    begun = False
    while chunk := list(islice(some, _CHUNK)):
        written = "".join(f'<hyperlink ref="{place}" location={quoteattr(target)}/>' for place, target in chunk)
        yield (written if begun else "<hyperlinks>" + written).encode()
        begun = True
    if begun:
        yield b"</hyperlinks>"


def described(drawing: bytes, text: str) -> bytes:
    """Give the chart of a drawing words for who cannot see it."""
    words = quoteattr(clean(text)).encode()
    return re.sub(rb'(<(?:\w+:)?cNvPr id="\d+" name="Chart \d+")', lambda found: found[1] + b" descr=" + words, drawing)


def with_fonts_in_order(styles: bytes) -> bytes:
    """Put what a font has in the order in which strict readers want it."""
    ET.register_namespace("", _MAIN)
    tree = ET.fromstring(styles)
    order = {f"{{{_MAIN}}}{name}": place for place, name in enumerate((*_FONT, *_FONT_END))}
    for font in tree.iter(f"{{{_MAIN}}}font"):
        font[:] = sorted(font, key=lambda part: order[part.tag])
    return bytes(ET.tostring(tree, encoding="utf-8", xml_declaration=True))
