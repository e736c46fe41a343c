"""What is filled in by hand: lines to write on, squares to tick, and places to sign; measures are points.

Lines and squares are decoration: a screen reader hears the words they stand beside.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import printable, width
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.flowables import Grid, Text, line
from wijkregie.documents.pdf.kit import NO_PADDING, Paper
from wijkregie.documents.pdf.tagging import artifact

LINE = 23.0
"""From one line to the next: 8 mm, as in a writing pad."""

_SQUARE = 9.5
_INDENT = 16.0
_APART = 22.0
_TICKED = ParagraphStyle("", styles.CELL, fontSize=10.5, leading=15, leftIndent=_INDENT)
_SIGN = styles.style(10.5, 15, semibold=True)


class Lines(Flowable):
    """Empty lines over the width to write on."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width, self.height = availWidth, self.count * LINE
        return self.width, self.height

    def draw(self) -> None:
        for number in range(self.count):
            line(self.canv, 0, self.width, number * LINE + 0.5, PAPER.text3, 0.6)


class Ticked(Text):
    """A text with a square before it, to tick."""

    first = True

    def draw(self) -> None:
        if self.first:
            with artifact(self.canv):
                self.canv.setStrokeColor(PAPER.text)
                self.canv.setLineWidth(0.9)
                self.canv.rect(0.5, self.height - 12.5, _SQUARE, _SQUARE)
        super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        parts = super().split(availWidth, availHeight)
        for number, part in enumerate(parts):
            part.first = self.first and number == 0
        return parts


def fits(words: Sequence[str], room: float) -> bool:
    """Tell whether squares with their words stand beside each other within so many points."""
    return sum(_widths(words)) - _APART <= room


def ticks(paper: Paper, words: Sequence[str], room: float) -> list[Flowable]:
    """Return squares with their words, beside each other where that fits, else below each other."""
    made = [Ticked.of(word, _TICKED, paper.node("P")) for word in words]
    if not made or not fits(words, room):
        return [*made]
    grid = Grid([made], colWidths=_widths(words), hAlign="LEFT")
    grid.setStyle(NO_PADDING)
    return [grid]


def _widths(words: Sequence[str]) -> list[float]:
    return [width(printable(word), 10.5) + _INDENT + _APART for word in words]


def signatures(paper: Paper, names: tuple[str, str]) -> None:
    """Add a place to sign for each of two sides."""
    gap = 36.0
    each = (WIDTH - gap) / 2
    blocks: list[list[Flowable]] = []
    for name in names:
        block: list[Flowable] = [Text.of(name, _SIGN, paper.node("P"))]
        for word, height in (("Naam", 28.0), ("Datum", 28.0), ("Handtekening", 50.0)):
            grid = Grid(
                [[Text.of(word, styles.FACT, paper.node("P")), ""]], colWidths=[66, each - 66], rowHeights=[height]
            )
            grid.setStyle(
                [*NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("LINEBELOW", (1, 0), (1, 0), 0.6, PAPER.text3)]
            )
            block.append(grid)
        blocks.append(block)
    grid = Grid([blocks], colWidths=[each + gap, each])
    grid.setStyle([*NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("RIGHTPADDING", (0, 0), (0, 0), gap)])
    paper.add(Spacer(0, 4), grid)
