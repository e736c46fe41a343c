"""A subsidy year against its plafond: asked, granted and paid as steps through the months, for paper and screen."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from math import floor
from typing import TYPE_CHECKING

from wijkregie.documents.charts.palette import PAPER, Palette
from wijkregie.documents.charts.pens import Drawn
from wijkregie.documents.charts.svg import SvgPen
from wijkregie.domain.datums import MAANDEN, MAANDEN_KORT, opsomming
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.subsidieverloop import Subsidieverloop, Verlooppunt

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

LEEG = "Er is nog niets aangevraagd."

_PAPER_TYPE = 9.5
_MOST_LINES = 5
_EURO = 100
_PLAFOND = "plafond"


@frozen
class _Frame:
    """Where days and amounts stand; all follows from the size of the type."""

    left: float
    right: float
    bottom: float
    top: float
    first: date
    last: date
    most: int

    def x(self, day: date) -> float:
        return self.left + (self.right - self.left) * (day - self.first).days / max((self.last - self.first).days, 1)

    def y(self, cents: int) -> float:
        """Return the height of an amount: in the middle of a pixel, so that a hairline stays sharp."""
        return floor(self.bottom + (self.top - self.bottom) * cents / self.most) + 0.5


def subsidiejaar(
    verloop: Subsidieverloop, *, width: float = 505, height: float = 190, palette: Palette = PAPER
) -> "Drawing":
    """Draw the year for paper."""
    from wijkregie.documents.charts.base import Pen  # the screen does without reportlab

    pen = Pen(width, height)
    _draw(pen, verloop, width, height, _PAPER_TYPE, palette)
    return pen.drawing


def subsidiejaar_svg(
    verloop: Subsidieverloop, *, width: float, height: float, letter: float, family: str, palette: Palette
) -> str:
    """Draw the same as SVG; `letter` is the size of the type in pixels, `family` the typeface."""
    pen = SvgPen(width, height, family)
    _draw(pen, verloop, width, height, letter, palette)
    return pen.svg


def subsidiejaar_text(verloop: Subsidieverloop) -> str:
    """Say what the chart shows: what there was at the end of each month in which something changed."""
    if not verloop.punten:
        return f"Subsidie voor {verloop.jaar} door het jaar. {LEEG}"
    at_end = {(punt.datum.year, punt.datum.month): punt for punt in verloop.punten}
    told = []
    for (year, month), punt in at_end.items():
        amounts = opsomming(f"{format_bedrag_kort(cents)} {word}" for word, cents in _series(punt))
        told.append(f"eind {MAANDEN[month - 1]} {year} {amounts}")
    limit = f" Het plafond is {format_bedrag_kort(verloop.plafond)}." if verloop.plafond is not None else ""
    return f"Subsidie voor {verloop.jaar} door het jaar: {'; '.join(told)}.{limit}"


def _draw(pen: Drawn, verloop: Subsidieverloop, width: float, height: float, letter: float, palette: Palette) -> None:
    if not verloop.punten:
        pen.word(0, height / 2, LEEG, palette.text2, letter)
        return
    lines = list(_levels(verloop.hoogste))
    first, last = verloop.punten[0].datum.replace(day=1), _end_of_month(verloop.tot)
    frame = _Frame(
        left=5.2 * letter,
        right=width - 10.6 * letter,
        bottom=2 * letter,
        top=height - 1.1 * letter,
        first=first,
        last=last,
        most=max(verloop.hoogste, lines[-1]) or 1,
    )
    for cents in lines:
        y = frame.y(cents)
        pen.line(frame.left, y, frame.right, y, palette.line, letter / 13)
        pen.word(frame.left - 0.5 * letter, y - 0.32 * letter, format_bedrag_kort(cents), palette.text2, letter, "end")
    _months(pen, frame, letter, palette)
    if verloop.plafond is not None:
        y = frame.y(verloop.plafond)
        pen.line(frame.left, y, frame.right, y, palette.late if _is_over(verloop) else palette.text2, letter / 6)
    _steps(pen, frame, verloop, letter, palette)
    _ends(pen, frame, verloop, letter, palette)


def _steps(pen: Drawn, frame: _Frame, verloop: Subsidieverloop, letter: float, palette: Palette) -> None:
    """Draw the three lines: asked is dashed, granted thick, paid thin, so that they differ without colour."""
    dress = [(palette.text2, letter / 8, True), (palette.accent, letter / 4, False), (palette.text, letter / 10, False)]
    for index, (colour, thickness, dashed) in enumerate(dress):
        points, before = [frame.x(verloop.punten[0].datum), frame.y(0)], 0
        for punt in verloop.punten:
            cents, x = _series(punt)[index][1], frame.x(punt.datum)
            if cents != before:
                points += [x, frame.y(before), x, frame.y(cents)]
                before = cents
        points += [frame.x(verloop.tot), frame.y(before)]
        pen.path(points, colour, thickness, dashed=dashed)


def _ends(pen: Drawn, frame: _Frame, verloop: Subsidieverloop, letter: float, palette: Palette) -> None:
    """Write what each line is at its end; where they come close they make room for each other."""
    words = sorted([*_series(verloop.punten[-1])[::-1], *_limit(verloop)], key=lambda item: item[1])
    wanted, placed = [frame.y(cents) for _, cents in words], [-letter]
    for y in wanted:
        placed.append(max(y, placed[-1] + 1.3 * letter))
    pushed = sum(placed[1:]) - sum(wanted)
    down = min(pushed / len(words), placed[1] - frame.bottom)
    for (word, cents), y in zip(words, placed[1:], strict=True):
        told = f"{word} {format_bedrag_kort(cents)}"
        colour, chosen = palette.accent if word == "verleend" else palette.text, word == "verleend"
        if word == _PLAFOND:
            chosen = _is_over(verloop)
            colour = palette.late if chosen else palette.text2
        pen.word(frame.right + 0.7 * letter, y - down - 0.32 * letter, told, colour, letter, semibold=chosen)


def _months(pen: Drawn, frame: _Frame, letter: float, palette: Palette) -> None:
    """Write the months below; where they are narrow, not each of them. A new year says which."""
    months = list(_month_starts(frame.first, frame.last))
    each = (frame.right - frame.left) / len(months)
    stride = next(stride for stride in (1, 2, 3, 6, 12, len(months)) if each * stride >= 2.6 * letter or stride > 11)
    for index, day in enumerate(months):
        x = frame.x(day)
        pen.line(x, frame.bottom, x, frame.bottom - 0.3 * letter, palette.text3, letter / 13)
        if index % stride == 0:
            new_year = index == 0 or months[index - stride].year != day.year
            name = MAANDEN_KORT[day.month - 1]
            if new_year:
                name = f"{name} ’{day.year % 100:02d}" if each * stride >= 4 * letter else f"’{day.year % 100:02d}"
            pen.word(x + 0.15 * letter, 0.6 * letter, name, palette.text2, letter)


def _month_starts(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _levels(most: int) -> Iterator[int]:
    """Yield round amounts from nothing to the largest one, in cents: steps of 1, 2 or 5 with noughts."""
    step = _EURO
    while most > step * _MOST_LINES:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    yield from range(0, most + step, step)


def _limit(verloop: Subsidieverloop) -> list[tuple[str, int]]:
    return [(_PLAFOND, verloop.plafond)] if verloop.plafond is not None else []


def _is_over(verloop: Subsidieverloop) -> bool:
    return verloop.plafond is not None and any(punt.verleend > verloop.plafond for punt in verloop.punten)


def _series(punt: Verlooppunt) -> list[tuple[str, int]]:
    return [("gevraagd", punt.gevraagd), ("verleend", punt.verleend), ("betaald", punt.betaald)]
