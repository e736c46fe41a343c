"""What every chart on paper shares: a pen for shapes.

A chart is a function from values to a `Drawing`. It reads without colour: edges, lengths and words carry it.
Measures are points.
"""

from typing import Final

from reportlab.graphics.shapes import Drawing, Line, LineShape, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import HexColor

from wijkregie.documents.charts.palette import PAPER as PAPER
from wijkregie.documents.charts.pens import Anchor
from wijkregie.documents.fonts import REGULAR, SEMIBOLD, printable, register

NIVEAU_FILL = {
    1: (PAPER.ground, PAPER.accent, PAPER.text),
    2: (PAPER.accent_soft, PAPER.accent, PAPER.text),
    3: (PAPER.accent, PAPER.accent, PAPER.ground),
}
"""Fill, edge and letters of a niveau in a chart."""

_ROUND: Final = 1
"""How lines of a path end and meet."""


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

    def path(self, points: list[float], colour: str, thickness: float, *, dashed: bool = False) -> None:
        """Draw a line through x1, y1, x2, y2, …, round at its ends and corners."""
        line = PolyLine(points)
        line.strokeLineJoin = line.strokeLineCap = _ROUND
        self._add(line, edge=colour, thickness=thickness, dashed=dashed)

    def shape(
        self,
        points: list[float],
        *,
        fill: str | None = None,
        edge: str | None = None,
        thickness: float = 0.8,
        dashed: bool = False,
    ) -> None:
        """Draw a closed shape through x1, y1, x2, y2, …; hollow without `fill`, without outline without `edge`."""
        closed = Polygon(points)
        closed.strokeLineJoin = _ROUND
        closed.fillColor = HexColor(fill) if fill else None
        self._add(closed, edge=edge, thickness=thickness, dashed=dashed)

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
        radius: float = 0,
    ) -> None:
        """Draw a rectangle; without `fill` it is hollow, without `edge` it has no outline."""
        rect = Rect(x, y, width, height, radius, radius)
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
