"""What every chart on paper shares: colours, and a pen for shapes.

A chart is a function from values to a `Drawing`. It reads without colour: edges, lengths and words carry it.
Measures are points.
"""

from dataclasses import dataclass
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, LineShape, PolyLine, Rect, String
from reportlab.lib.colors import HexColor

from wijkregie.documents.fonts import REGULAR, SEMIBOLD, printable, register


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

NIVEAU_FILL = {
    1: (PAPER.ground, PAPER.accent, PAPER.text),
    2: (PAPER.accent_soft, PAPER.accent, PAPER.text),
    3: (PAPER.accent, PAPER.accent, PAPER.ground),
}
"""Fill, edge and letters of a niveau in a chart."""

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
