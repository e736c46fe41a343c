"""The waarderingsdriehoek: three scores on the axes of a triangle, from the middle out, for paper and screen."""

from collections.abc import Mapping
from math import cos, radians, sin
from typing import TYPE_CHECKING

from wijkregie.documents.charts.palette import PAPER, Palette
from wijkregie.documents.charts.pens import Anchor, Drawn
from wijkregie.documents.charts.svg import SvgPen
from wijkregie.domain.initiatieven import SCOREWOORDEN, Zijde

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

Scores = Mapping[Zijde, int | None]
"""The score of each side, 1 to 5; None where none is given."""

_PAPER_TYPE = 9.5
_HOOGSTE = max(SCOREWOORDEN)
_AXES: dict[Zijde, tuple[float, Anchor]] = {
    Zijde.LEGITIMITEIT: (90, "middle"),
    Zijde.BETROKKENHEID: (210, "start"),
    Zijde.RENDEMENT: (330, "end"),
}
"""Direction of each axis in degrees, and on which side of its end the words stand."""


def waarderingsdriehoek(
    scores: Scores, *, width: float = 230, height: float = 200, palette: Palette = PAPER
) -> "Drawing":
    """Draw the triangle for paper; a side without a score has its axis and the words "nog geen score"."""
    from wijkregie.documents.charts.base import Pen  # the screen does without reportlab

    pen = Pen(width, height)
    _draw(pen, scores, width, height, _PAPER_TYPE, palette)
    return pen.drawing


def waarderingsdriehoek_svg(
    scores: Scores, *, width: float, height: float, letter: float, family: str, palette: Palette
) -> str:
    """Draw the same as SVG; `letter` is the size of the type in pixels, `family` the typeface."""
    pen = SvgPen(width, height, family)
    _draw(pen, scores, width, height, letter, palette)
    return pen.svg


def waarderingsdriehoek_text(scores: Scores) -> str:
    """Say in one sentence what the triangle shows."""
    return f"Waarderingsdriehoek: {'; '.join(f'{zijde.value} {_told(scores.get(zijde))}' for zijde in Zijde)}."


def _told(score: int | None) -> str:
    return "nog geen score" if score is None else f"{score} van {_HOOGSTE}, {SCOREWOORDEN[score]}"


def _draw(pen: Drawn, scores: Scores, width: float, height: float, letter: float, palette: Palette) -> None:
    above, below = 2.9 * letter, 3.0 * letter
    # The ends of the lower axes lie half a radius under the middle.
    radius = min((height - above - below) / 1.5, (width - letter) / (2 * cos(radians(30))))
    middle = (width / 2, below + radius / 2)

    def place(zijde: Zijde, share: float) -> tuple[float, float]:
        angle = radians(_AXES[zijde][0])
        return middle[0] + radius * share * cos(angle), middle[1] + radius * share * sin(angle)

    def ring(shares: Mapping[Zijde, float]) -> list[float]:
        return [measure for zijde, share in shares.items() for measure in place(zijde, share)]

    given = {zijde: score / _HOOGSTE for zijde in Zijde if (score := scores.get(zijde)) is not None}
    whole = len(given) == len(Zijde)
    if whole:
        pen.shape(ring(given), fill=palette.accent_soft)  # under the rings, so that they can be counted
    for step in SCOREWOORDEN:
        outer = step == _HOOGSTE
        pen.shape(
            ring(dict.fromkeys(Zijde, step / _HOOGSTE)),
            edge=palette.text3 if outer else palette.line,
            thickness=letter / (10 if outer else 14),
        )
    for zijde in Zijde:
        pen.line(*middle, *place(zijde, 1), palette.line, letter / 14)
    if whole:
        pen.shape(ring(given), edge=palette.accent, thickness=letter / 6)
    for zijde, share in given.items():
        if not whole:
            pen.line(*middle, *place(zijde, share), palette.accent, letter / 6)
        _dot(pen, place(zijde, share), letter, palette)
    # Words stand under their corners, within the drawing: the lower two begin and end a little beside the triangle.
    half = min(width / 2, radius * cos(radians(30)) + 3.5 * letter) - letter / 4
    for zijde, (_, anchor) in _AXES.items():
        x = middle[0] + {"start": -half, "middle": 0.0, "end": half}[anchor]
        _name(pen, zijde, scores.get(zijde), (x, place(zijde, 1)[1]), letter, palette)


def _dot(pen: Drawn, at: tuple[float, float], letter: float, palette: Palette) -> None:
    side = letter * 0.72
    pen.box(
        at[0] - side / 2,
        at[1] - side / 2,
        side,
        side,
        fill=palette.accent,
        edge=palette.ground,
        thickness=letter / 10,
        radius=side / 2,
    )


def _name(
    pen: Drawn, zijde: Zijde, score: int | None, end: tuple[float, float], letter: float, palette: Palette
) -> None:
    """Write a side and its score at the end of its axis: above the top, under the two lower corners."""
    (x, y), anchor = end, _AXES[zijde][1]
    y += 1.75 * letter if anchor == "middle" else -1.45 * letter
    words = "nog geen score" if score is None else f"{score} · {SCOREWOORDEN[score]}"
    pen.word(x, y, zijde.value.capitalize(), palette.text, letter, anchor, semibold=True)
    pen.word(x, y - 1.2 * letter, words, palette.text3 if score is None else palette.text2, letter, anchor)
