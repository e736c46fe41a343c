"""Subsidie of a year against the plafond of its regeling, as one bar."""

from reportlab.graphics.shapes import Drawing

from wijkregie.documents.charts.base import PAPER, Pen
from wijkregie.documents.fonts import width as text_width
from wijkregie.domain.datums import opsomming
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Plafondstand


def plafondbalk(stand: Plafondstand, *, width: float = 505) -> Drawing:
    """Draw the bar with a legend below it; past the plafond it runs on beyond a line."""
    pen = Pen(width, 58)
    whole = max(stand.totaal, stand.plafond or 0) or 1
    parts = _parts(stand)
    x = 0.0
    base, tall = 32.0, 17.0
    pen.box(0, base, width, tall, edge=PAPER.text3)
    for index, (_, amount) in enumerate(parts[:3]):
        share = amount / whole * width
        if share:
            fill, edge = _FILL[index]
            pen.box(x, base, share, tall, fill=fill, edge=edge, dashed=index == 2)
        x += share
    if stand.boven and stand.plafond is not None:
        edge_x = stand.plafond / whole * width
        pen.line(edge_x, base - 4, edge_x, base + tall + 6, PAPER.late, 1.8)
    left = 0.0
    for index, (word, amount) in enumerate(parts):
        fill, edge = _FILL[index]
        late = word == _OVER
        if late:
            pen.line(left + 5, 8, left + 5, 19, PAPER.late, 1.8)
        else:
            pen.box(left + 0.5, 9, 9, 9, fill=fill, edge=edge, dashed=index == 2)
        label = f"{word} {format_bedrag_kort(amount)}"
        pen.word(left + 14, 10, label, PAPER.late if late else PAPER.text, 9.5, semibold=late)
        left += 14 + text_width(label, 9.5, semibold=late) + 20
    return pen.drawing


def plafond_text(jaar: int, stand: Plafondstand) -> str:
    """Say in one sentence how the money of a year stands."""
    parts = opsomming(f"{format_bedrag_kort(amount)} {word}" for word, amount in _parts(stand))
    limit = f" Het plafond is {format_bedrag_kort(stand.plafond)}." if stand.plafond is not None else ""
    return f"Subsidie voor {jaar}: {parts}.{limit}"


_OVER = "boven het plafond"
_FILL = [
    (PAPER.accent, PAPER.accent),
    (PAPER.accent_soft, PAPER.accent),
    (PAPER.accent_quiet, PAPER.accent),
    (PAPER.ground, PAPER.text3),
]


def _parts(stand: Plafondstand) -> list[tuple[str, int]]:
    parts = [("verleend", stand.verleend), ("aangevraagd", stand.aangevraagd), ("verwacht", stand.verwacht)]
    if stand.boven:
        return [*parts, (_OVER, stand.boven)]
    return [*parts, ("vrij", stand.vrij)] if stand.plafond is not None else parts
