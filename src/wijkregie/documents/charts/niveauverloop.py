"""The niveau of one wijkorgaan over the years, as a step line; a step down looks like any other."""

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from wijkregie.documents.charts.base import PAPER, Pen
from wijkregie.domain.niveaus import Niveau, beweging

Verloop = Sequence[tuple[int, Niveau | None]]
"""Years in order, each with its niveau; None where none is known."""


def niveauverloop(
    jaren: Verloop,
    *,
    gekozen: int | None = None,
    width: float = 505,
    height: float = 132,
) -> Drawing:
    """Draw the years with the move on each step; the chosen year stands on a band, open when it has no niveau."""
    pen = Pen(width, height)
    left, bottom = 88.0, 24.0
    rise = (height - bottom - 26) / 2
    year_width = (width - left) / max(len(jaren), 1)
    _band(pen, jaren, gekozen, left, year_width, bottom - 7, height - bottom + 7)
    for level in Niveau:
        y = bottom + (level - 1) * rise
        pen.line(left, y, width, y, PAPER.line)
        pen.word(0, y - 3, f"{level.value} {level.woord}", PAPER.text2, 9.5)
    _steps(pen, jaren, left, year_width, bottom, rise, 2.4)
    vorige: Niveau | None = None
    for index, (jaar, niveau) in enumerate(jaren):
        middle = left + (index + 0.5) * year_width
        chosen = jaar == gekozen
        pen.word(middle, 5, str(jaar), PAPER.text if chosen else PAPER.text2, 9.5, "middle", semibold=chosen)
        if niveau is not None:
            y = bottom + (niveau - 1) * rise + 6
            pen.word(middle, y, beweging(vorige, niveau).value, PAPER.text, 9, "middle", semibold=chosen)
        elif chosen:
            pen.word(middle, bottom + rise - 4, "?", PAPER.text, 13, "middle", semibold=True)
        vorige = niveau or vorige
    return pen.drawing


def niveauverloop_klein(
    jaren: Verloop,
    *,
    gekozen: int | None = None,
    width: float = 156,
    height: float = 84,
) -> Drawing:
    """Draw the same small, to stand in a row of equals."""
    pen = Pen(width, height)
    left, bottom = 13.0, 18.0
    rise = (height - bottom - 8) / 2
    year_width = (width - left) / max(len(jaren), 1)
    _band(pen, jaren, gekozen, left, year_width, bottom - 4, height - bottom + 4)
    for niveau in Niveau:
        y = bottom + (niveau - 1) * rise
        pen.line(left, y, width, y, PAPER.line)
        pen.word(0, y - 3, str(niveau.value), PAPER.text2, 9)
    _steps(pen, jaren, left, year_width, bottom, rise, 2)
    for index, (jaar, _) in enumerate(jaren):
        chosen = jaar == gekozen
        pen.word(
            left + (index + 0.5) * year_width, 3, f"’{jaar % 100:02d}",
            PAPER.text if chosen else PAPER.text2, 9, "middle", semibold=chosen,
        )  # fmt: skip
    if gekozen is not None and dict(jaren).get(gekozen) is None:
        index = [jaar for jaar, _ in jaren].index(gekozen)
        pen.word(left + (index + 0.5) * year_width, bottom + rise - 3, "?", PAPER.text, 10, "middle", semibold=True)
    return pen.drawing


def niveauverloop_text(naam: str, jaren: Verloop) -> str:
    """Say in one sentence what the step line of a wijkorgaan shows."""
    parts = [
        f"{jaar} {f'niveau {niveau.value}, {niveau.woord}' if niveau else 'nog niet vastgelegd'}"
        for jaar, niveau in jaren
    ]
    return f"Niveau van {naam} per jaar: {'; '.join(parts)}." if parts else f"Van {naam} is geen niveau vastgelegd."


def _band(
    pen: Pen,
    jaren: Verloop,
    gekozen: int | None,
    left: float,
    year_width: float,
    bottom: float,
    height: float,
) -> None:
    for index, (jaar, niveau) in enumerate(jaren):
        if jaar == gekozen:
            x = left + index * year_width
            if niveau is None:
                pen.box(x + 0.5, bottom, year_width - 1, height - 1, edge=PAPER.text2, dashed=True)
            else:
                pen.box(x, bottom, year_width, height, fill=PAPER.accent_quiet)


def _steps(
    pen: Pen,
    jaren: Verloop,
    left: float,
    year_width: float,
    bottom: float,
    rise: float,
    thickness: float,
) -> None:
    """Draw the line; a year without a niveau breaks it."""
    points: list[float] = []
    for index, (_, niveau) in enumerate([*jaren, (0, None)]):
        if niveau is None:
            if points:
                pen.path(points, PAPER.accent, thickness)
            points = []
            continue
        x, y = left + index * year_width, bottom + (niveau - 1) * rise
        points += [x, y, x + year_width, y]
