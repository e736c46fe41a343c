"""What every chart shares: colours, a pen for shapes, and the way to the screen.

A chart is a function from values to a `Drawing`; paper prints it, the window shows it as SVG.
It reads without colour: edges, lengths and words carry it. Measures are points.
"""

import re
from dataclasses import dataclass
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, LineShape, PolyLine, Rect, String
from reportlab.lib.colors import HexColor

from wijkregie.documents.fonts import FAMILY, REGULAR, SEMIBOLD, printable, register


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#RRGGBB": text in three strengths, hairline, the accent in three strengths, warning, ground."""

    text: str
    text2: str
    text3: str
    line: str
    accent: str
    accent_soft: str
    accent_quiet: str
    late: str
    ground: str


PAPER = Palette(
    text="#14201E",
    text2="#42504D",
    text3="#5F6D6A",
    line="#C8D2D0",
    accent="#0B5F5C",
    accent_soft="#9CCBC6",
    accent_quiet="#E3F1EF",
    late="#A62B22",
    ground="#FFFFFF",
)

# (fill, edge, letters) of niveau 1, 2 and 3 in a chart, as attribute names of Palette.
NIVEAU_FILL = {
    1: ("ground", "accent", "text"),
    2: ("accent_soft", "accent", "text"),
    3: ("accent", "accent", "ground"),
}

Anchor = Literal["start", "middle", "end"]


class Pen:
    """Draws on a new Drawing in colours given as "#RRGGBB"."""

    def __init__(self, width: float, height: float) -> None:
        register()
        self.drawing = Drawing(width, height)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float = 0.6, *, dashed: bool = False
    ) -> None:
        """Draw a straight line."""
        self._add(Line(x1, y1, x2, y2), edge=colour, thickness=thickness, dashed=dashed)

    def path(self, points: list[float], colour: str, thickness: float) -> None:
        """Draw a line through x1, y1, x2, y2, …."""
        self._add(PolyLine(points), edge=colour, thickness=thickness)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        edge: str | None = None,
        thickness: float = 0.8,
        dashed: bool = False,
    ) -> None:
        """Draw a rectangle; without `fill` it is hollow, without `edge` it has no outline."""
        rect = Rect(x, y, width, height)
        rect.fillColor = HexColor(fill) if fill else None
        self._add(rect, edge=edge, thickness=thickness, dashed=dashed)

    def word(
        self,
        x: float,
        y: float,
        text: str,
        colour: str,
        size: float = 9,
        anchor: Anchor = "start",
        *,
        semibold: bool = False,
    ) -> None:
        """Write one line of text with its base line on `y`."""
        word = String(x, y, " ".join(printable(text).split()))
        word.fontName, word.fontSize = SEMIBOLD if semibold else REGULAR, size
        word.fillColor, word.textAnchor = HexColor(colour), anchor
        self.drawing.add(word)

    def _add(self, shape: LineShape, *, edge: str | None, thickness: float, dashed: bool = False) -> None:
        shape.strokeColor = HexColor(edge) if edge else None
        shape.strokeWidth = thickness if edge else 0
        if dashed:
            shape.strokeDashArray = [2.2, 2.2]
        self.drawing.add(shape)


def drawing_svg(drawing: Drawing) -> str:
    """Return a chart as SVG for the screen, in the typeface of the window."""
    from reportlab.graphics import renderSVG

    fonts = {REGULAR: {"family": FAMILY, "weight": "400"}, SEMIBOLD: {"family": FAMILY, "weight": "600"}}
    svg = str(renderSVG.drawToString(drawing, fontHacks=fonts))
    # Qt knows no clip paths and would paint the shape of this one black over the chart.
    svg = re.sub(r"<!DOCTYPE[^>]*>|<clipPath.*?</clipPath>", "", svg, flags=re.DOTALL)
    return svg.replace(' style="clip-path: url(#clip)"', "")
