"""The type of paper: what each kind of text is set in; measures are points."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import REGULAR, SEMIBOLD

_BASE = ParagraphStyle("tekst", fontName=REGULAR, fontSize=10.5, leading=15, splitLongWords=1)


def style(
    size: float, leading: float, *, semibold: bool = False, colour: str = PAPER.text, **more: Any
) -> ParagraphStyle:
    """Return a style of our typeface; sizes in points."""
    font = SEMIBOLD if semibold else REGULAR
    return ParagraphStyle("", _BASE, fontName=font, fontSize=size, leading=leading, textColor=HexColor(colour), **more)


BODY = style(10.5, 15, spaceAfter=5, allowWidows=0, allowOrphans=0)
NOTE = style(9, 12, colour=PAPER.text2, spaceAfter=4)
OVER = style(9.5, 12, colour=PAPER.text2)
UNDER = style(10.5, 15, spaceBefore=2)
LETTER = style(10.5, 15.5, spaceAfter=9, allowWidows=0, allowOrphans=0)
ASIDE = style(9.5, 13, colour=PAPER.text2, alignment=TA_RIGHT)
H2 = style(13, 17, semibold=True, spaceBefore=17, spaceAfter=3)
H3 = style(10.5, 14, semibold=True, spaceBefore=9, spaceAfter=2)
KEY = style(22, 27, semibold=True)
KEY_WORD = style(9.5, 12, colour=PAPER.text2)
CELL = style(9.5, 12.5)
CELL_RIGHT = style(9.5, 12.5, alignment=TA_RIGHT)
FACT = style(9.5, 12.5, colour=PAPER.text2)
HEAD = style(9, 12, semibold=True, colour=PAPER.text2)
HEAD_RIGHT = style(9, 12, semibold=True, colour=PAPER.text2, alignment=TA_RIGHT)
TOTAL = style(9.5, 12.5, semibold=True)
TOTAL_RIGHT = style(9.5, 12.5, semibold=True, alignment=TA_RIGHT)
