"""Pieces of a page that mark what they draw: text, tables and figures."""

from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak, Paragraph, Table

from wijkregie.documents.fonts import printable
from wijkregie.documents.pdf.tagging import Node, artifact, marked


class Text(Paragraph):
    """Plain text from anyone: escaped, cleaned, and marked as content of its node."""

    node: Node

    @classmethod
    def of(cls, text: str, style: ParagraphStyle, node: Node, *, bullet: str | None = None) -> "Text":
        """Set a text; its line ends are kept, markup in it is shown as typed."""
        made = cls(escape(printable(text)).strip().replace("\n", "<br/>"), style, bulletText=bullet)
        made.node = node
        return made

    def draw(self) -> None:
        with marked(self.canv, self.node):
            super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        parts: list[Any] = super().split(availWidth, availHeight)
        for part in parts:
            part.node = self.node
        return parts


class Heading(Text):
    """A heading with its bookmark; `level` counts from 0, `key` is its name within the file.

    `page` is the number of the page it was drawn on, from 1.
    """

    level = 0
    page = 0
    bookmark = ""
    key = ""

    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        return []

    def draw(self) -> None:
        self.page = self.canv.getPageNumber()
        self.canv.bookmarkPage(self.key, fit="XYZ", left=0, top=self.canv.absolutePosition(0, self.height)[1] + 6)
        self.canv.addOutlineEntry(self.bookmark, self.key, level=self.level, closed=self.level > 0)
        super().draw()


_PAGE = 700.0
"""Points that a row with its head may take before it is parted; a page holds somewhat more."""


class Grid(Table):
    """A table whose cells mark themselves; its lines and fills are decoration.

    The stubs of reportlab leave out the two steps of drawing that are marked here.
    """

    _bkgrndcmds: list[Any]
    _linecmds: list[Any]

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Part the table over pages; what is left waits for the next page, or the head would come twice on one.

        Only a row that no page can hold is itself parted.
        """
        first: list[float] = self._rowHeights[: self.repeatRows + 1]  # type: ignore[attr-defined]
        self.splitInRow = int(sum(first) > _PAGE)
        parts: list[Flowable] = super().split(availWidth, availHeight)
        return [parts[0], FrameBreak, *parts[1:]] if len(parts) > 1 else parts

    def _drawBkgrnd(self) -> None:
        if self._bkgrndcmds:
            with artifact(self.canv):
                super()._drawBkgrnd()  # type: ignore[misc]

    def _drawLines(self) -> None:
        if self._linecmds:
            with artifact(self.canv):
                super()._drawLines()  # type: ignore[misc]


class Figure(Flowable):
    """A drawing with its text alternative."""

    def __init__(self, drawing: Drawing, node: Node) -> None:
        super().__init__()
        self.drawing = drawing
        self.node = node
        self.width, self.height = drawing.width, drawing.height

    def draw(self) -> None:
        left, bottom = self.canv.absolutePosition(0, 0)
        self.node.box = (left, bottom, left + self.width, bottom + self.height)
        with marked(self.canv, self.node):
            renderPDF.draw(self.drawing, self.canv, 0, 0)


class Rule(Flowable):
    """A line over the full width, as decoration."""

    def __init__(self, colour: str, thickness: float, *, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.colour, self.thickness = colour, thickness
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width, self.height = availWidth, self.thickness
        return self.width, self.height

    def draw(self) -> None:
        line(self.canv, 0, self.width, self.thickness / 2, self.colour, self.thickness)


@cache
def ink(colour: str) -> Color:
    """Return a colour to draw with; reportlab takes "#RRGGBB" as well, but reads it slowly each time."""
    return HexColor(colour)


def line(canvas: Canvas, left: float, right: float, y: float, colour: str, thickness: float) -> None:
    """Draw a horizontal line as decoration; `colour` comes from our own table only."""
    with artifact(canvas):
        canvas.saveState()
        canvas.setStrokeColor(ink(colour))
        canvas.setLineWidth(thickness)
        canvas.line(left, y, right, y)
        canvas.restoreState()
