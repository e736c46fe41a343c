"""The niveau of one wijkorgaan over the years, as a step line for paper and screen; down looks like any other step."""

from collections.abc import Sequence
from math import floor
from typing import TYPE_CHECKING

from wijkregie.documents.charts.palette import PAPER, Palette
from wijkregie.documents.charts.pens import Drawn
from wijkregie.documents.charts.svg import SvgPen
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Beweging, Niveau, beweging

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

Verloop = Sequence[tuple[int, Niveau | None]]
"""Years in order, each with its niveau; None where none is known."""

_PAPER_TYPE = 9.5


@frozen
class _Frame:
    """Where the steps stand; `rise` is between two niveaus, all else follows from the size of the type."""

    left: float
    bottom: float
    each: float
    rise: float

    def x(self, index: float) -> float:
        return self.left + index * self.each

    def y(self, niveau: int) -> float:
        """Return the height of a niveau: in the middle of a pixel, so that a hairline stays sharp."""
        return floor(self.bottom + (niveau - 1) * self.rise) + 0.5


def niveauverloop(
    jaren: Verloop,
    *,
    gekozen: int | None = None,
    vorige: Niveau | None = None,
    width: float = 505,
    height: float = 132,
    palette: Palette = PAPER,
) -> "Drawing":
    """Draw the years for paper, with the move on each step; `vorige` is the last niveau known before them.

    The chosen year stands on a band, open when it has no niveau.
    """
    from wijkregie.documents.charts.base import Pen  # the screen does without reportlab

    pen = Pen(width, height)
    _draw(pen, jaren, gekozen, vorige, width, height, _PAPER_TYPE, palette)
    return pen.drawing


def niveauverloop_svg(
    jaren: Verloop,
    *,
    gekozen: int | None,
    vorige: Niveau | None,
    width: float,
    height: float,
    letter: float,
    family: str,
    palette: Palette,
) -> str:
    """Draw the same as SVG; `letter` is the size of the type in pixels, `family` the typeface."""
    pen = SvgPen(width, height, family)
    _draw(pen, jaren, gekozen, vorige, width, height, letter, palette)
    return pen.svg


def niveauverloop_klein(
    jaren: Verloop,
    *,
    gekozen: int | None = None,
    width: float = 156,
    height: float = 84,
) -> "Drawing":
    """Draw the same small, for paper, to stand in a row of equals."""
    from wijkregie.documents.charts.base import Pen  # the screen does without reportlab

    pen = Pen(width, height)
    frame = _Frame(13, 18, (width - 13) / max(len(jaren), 1), (height - 26) / 2)
    _band(pen, frame, jaren, gekozen, 4, height, PAPER)
    _levels(pen, frame, width, 9, PAPER, words=False)
    _steps(pen, frame, jaren, 2, PAPER)
    _years(pen, frame, jaren, gekozen, 3, 9, PAPER, short=True)
    return pen.drawing


def niveauverloop_text(naam: str, jaren: Verloop, vorige: Niveau | None = None) -> str:
    """Say in one sentence what the step line of a wijkorgaan shows."""
    moves = _moves(jaren, vorige)
    parts = [
        f"{jaar} niveau {niveau.value}, {niveau.woord} ({moves[jaar].value})"
        if niveau
        else f"{jaar} nog niet vastgelegd"
        for jaar, niveau in jaren
    ]
    return f"Niveau van {naam} per jaar: {'; '.join(parts)}." if parts else f"Van {naam} is geen niveau vastgelegd."


def _draw(
    pen: Drawn,
    jaren: Verloop,
    gekozen: int | None,
    vorige: Niveau | None,
    width: float,
    height: float,
    letter: float,
    palette: Palette,
) -> None:
    """Draw the large chart; where it is narrow, words make way for the line, which tells up from down by itself."""
    words = width >= 26 * letter
    left, bottom = (9.3 if words else 1.4) * letter, 2.6 * letter
    each = (width - left - letter / 8) / max(len(jaren), 1)
    frame = _Frame(left, bottom, each, (height - bottom - 2.6 * letter) / 2)
    _band(pen, frame, jaren, gekozen, 0.75 * letter, height, palette)
    _levels(pen, frame, width, letter, palette, words=words)
    _steps(pen, frame, jaren, letter / 4, palette)
    _years(pen, frame, jaren, gekozen, 0.5 * letter, letter, palette, short=each < 2.8 * letter)
    if each < 3.2 * letter:
        return
    moves, size = _moves(jaren, vorige), min(letter, each / 4)
    for index, (jaar, niveau) in enumerate(jaren):
        if niveau is not None:
            y = frame.y(niveau) + 0.6 * letter
            chosen = jaar == gekozen
            colour = palette.text if chosen else palette.text2
            pen.word(frame.x(index + 0.5), y, moves[jaar].value, colour, size, "middle", semibold=chosen)


def _moves(jaren: Verloop, vorige: Niveau | None) -> dict[int, Beweging]:
    """Return the step of each year with a niveau; after a gap it counts from the last known year."""
    moves = {}
    for jaar, niveau in jaren:
        if niveau is not None:
            moves[jaar] = beweging(vorige, niveau)
            vorige = niveau
    return moves


def _band(
    pen: Drawn, frame: _Frame, jaren: Verloop, gekozen: int | None, below: float, height: float, palette: Palette
) -> None:
    for index, (jaar, niveau) in enumerate(jaren):
        if jaar == gekozen:
            low = frame.bottom - below
            place = (frame.x(index) + 0.5, low, frame.each - 1, height - low - 1)
            if niveau is None:
                pen.box(*place, edge=palette.text3, dashed=True, radius=4)
            else:
                pen.box(*place, fill=palette.accent_quiet, radius=4)


def _levels(pen: Drawn, frame: _Frame, width: float, letter: float, palette: Palette, *, words: bool) -> None:
    for niveau in Niveau:
        y = frame.y(niveau)
        pen.line(frame.left, y, width, y, palette.line, letter / 13)
        name = f"{niveau.value} {niveau.woord}" if words else str(niveau.value)
        pen.word(0, y - 0.32 * letter, name, palette.text2, letter)


def _years(
    pen: Drawn,
    frame: _Frame,
    jaren: Verloop,
    gekozen: int | None,
    y: float,
    letter: float,
    palette: Palette,
    *,
    short: bool,
) -> None:
    for index, (jaar, niveau) in enumerate(jaren):
        middle, chosen = frame.x(index + 0.5), jaar == gekozen
        name = f"’{jaar % 100:02d}" if short else str(jaar)
        colour = palette.accent if chosen else palette.text2
        pen.word(middle, y, name, colour, letter, "middle", semibold=chosen)
        if chosen and niveau is None:
            pen.word(middle, frame.y(Niveau.UITVOEREND) - 0.4 * letter, "?", palette.text, 1.3 * letter, "middle")


def _steps(pen: Drawn, frame: _Frame, jaren: Verloop, thickness: float, palette: Palette) -> None:
    """Draw the line; a year without a niveau breaks it."""
    points: list[float] = []
    for index, (_, niveau) in enumerate([*jaren, (0, None)]):
        if niveau is None:
            if points:
                pen.path(points, palette.accent, thickness)
            points = []
            continue
        y = frame.y(niveau)
        points += [frame.x(index), y, frame.x(index + 1), y]
