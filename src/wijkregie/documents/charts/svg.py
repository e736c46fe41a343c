"""A pen that writes SVG, for charts on the screen; reportlab is not needed for it. Measures are pixels."""

from wijkregie.documents.charts.pens import Anchor

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
"""What `html.escape` does, without the table of two thousand names that comes with it."""

_DASHED = ' stroke-dasharray="3 3"'


class SvgPen:
    """Draws as SVG in the typeface of the window, in colours given as "#RRGGBB"."""

    def __init__(self, width: float, height: float, family: str) -> None:
        self._width, self._height, self._family = width, height, family.translate(_ESCAPED)
        self._parts: list[str] = []

    @property
    def svg(self) -> str:
        """What was drawn so far."""
        size = f'width="{self._width:g}" height="{self._height:g}" viewBox="0 0 {self._width:g} {self._height:g}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(self._parts)}</svg>'

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float = 1, *, dashed: bool = False
    ) -> None:
        """Draw a straight line."""
        ends = f'x1="{x1:g}" y1="{self._down(y1):g}" x2="{x2:g}" y2="{self._down(y2):g}"'
        self._parts.append(f'<line {ends} stroke="{colour}" stroke-width="{thickness:g}"{_DASHED if dashed else ""}/>')

    def path(self, points: list[float], colour: str, thickness: float, *, dashed: bool = False) -> None:
        """Draw a line through x1, y1, x2, y2, …, round at its ends and corners."""
        self._parts.append(
            f'<polyline points="{self._through(points)}" fill="none" stroke="{colour}" stroke-width="{thickness:g}" '
            f'stroke-linejoin="round" stroke-linecap="round"{_DASHED if dashed else ""}/>'
        )

    def shape(
        self,
        points: list[float],
        *,
        fill: str | None = None,
        edge: str | None = None,
        thickness: float = 1,
        dashed: bool = False,
    ) -> None:
        """Draw a closed shape through x1, y1, x2, y2, …; hollow without `fill`, without outline without `edge`."""
        around = self._outline(edge, thickness, dashed=dashed)
        self._parts.append(
            f'<polygon points="{self._through(points)}" fill="{fill or "none"}" stroke-linejoin="round"{around}/>'
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        edge: str | None = None,
        thickness: float = 1,
        dashed: bool = False,
        radius: float = 0,
    ) -> None:
        """Draw a rectangle; without `fill` it is hollow, without `edge` it has no outline."""
        place = f'x="{x:g}" y="{self._down(y + height):g}" width="{width:g}" height="{height:g}" rx="{radius:g}"'
        around = self._outline(edge, thickness, dashed=dashed)
        self._parts.append(f'<rect {place} fill="{fill or "none"}"{around}/>')

    def word(
        self,
        x: float,
        y: float,
        text: str,
        colour: str,
        size: float = 13,
        anchor: Anchor = "start",
        *,
        semibold: bool = False,
    ) -> None:
        """Write one line of text with its base line on `y`."""
        face = f'font-family="{self._family}" font-size="{size:g}" font-weight="{600 if semibold else 400}"'
        place = f'x="{x:g}" y="{self._down(y):g}" text-anchor="{anchor}"'
        self._parts.append(f'<text {place} fill="{colour}" {face}>{text.translate(_ESCAPED)}</text>')

    def _through(self, points: list[float]) -> str:
        places = zip(points[::2], points[1::2], strict=True)
        return " ".join(f"{x:g},{self._down(y):g}" for x, y in places)

    @staticmethod
    def _outline(edge: str | None, thickness: float, *, dashed: bool) -> str:
        return f' stroke="{edge}" stroke-width="{thickness:g}"{_DASHED if dashed else ""}' if edge else ""

    def _down(self, y: float) -> float:
        return self._height - y
