"""How many wijkorganen have which niveau, a column per year."""

from collections.abc import Mapping, Sequence

from reportlab.graphics.shapes import Drawing

from wijkregie.documents.charts.base import NIVEAU_FILL, PAPER, Pen
from wijkregie.domain.datums import opsomming
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau


@frozen
class Jaarverdeling:
    """Of one year: the number of wijkorganen per niveau, and of those without one."""

    jaar: int
    aantallen: Mapping[Niveau, int]
    onbekend: int = 0


def niveauverdeling(
    jaren: Sequence[Jaarverdeling],
    *,
    gekozen: int | None = None,
    width: float = 505,
    height: float = 150,
) -> Drawing:
    """Draw the columns, niveau 1 below; each part carries its number, the legend gives the words."""
    pen = Pen(width, height)
    bottom, legend = 20.0, 108.0
    most = max((sum(one.aantallen.values()) + one.onbekend for one in jaren), default=0) or 1
    each = (width - legend) / max(len(jaren), 1)
    unit = (height - bottom - 4) / most
    for index, one in enumerate(jaren):
        x, y = index * each, bottom
        column = min(each - 14, 56)
        chosen = one.jaar == gekozen
        for name, count, (fill, edge, letters) in _parts(one):
            if not count:
                continue
            tall = count * unit
            dashed = name == _UNKNOWN
            pen.box(x, y, column, tall, fill=fill, edge=edge, dashed=dashed)
            middle = y + tall / 2 - 3.2
            if tall >= 10:
                pen.word(x + column / 2, middle, str(count), letters, 9.5, "middle", semibold=True)
            else:
                pen.word(x + column + 3, middle, str(count), PAPER.text, 9.5, semibold=True)
            y += tall
        pen.word(
            x + column / 2, 5, str(one.jaar), PAPER.text if chosen else PAPER.text2, 9.5, "middle", semibold=chosen
        )
    unknown = any(one.onbekend for one in jaren)
    shown = [part for part in _parts(Jaarverdeling(0, {})) if part[0] != _UNKNOWN or unknown]
    for row, (name, _, (fill, edge, _)) in enumerate(shown):
        y = bottom + row * 17
        dashed = name == _UNKNOWN
        pen.box(width - legend + 8, y, 10, 10, fill=fill, edge=edge, dashed=dashed)
        pen.word(width - legend + 24, y + 1.5, name, PAPER.text, 9.5)
    pen.line(0, bottom, width - legend - 14, bottom, PAPER.text3, 0.8)
    return pen.drawing


def niveauverdeling_text(jaren: Sequence[Jaarverdeling]) -> str:
    """Say per year how many wijkorganen have which niveau."""
    sentences = []
    for one in jaren:
        parts = [f"{count} op niveau {niveau.value}" for niveau, count in sorted(one.aantallen.items()) if count]
        parts += [f"{one.onbekend} {_UNKNOWN}"] if one.onbekend else []
        sentences.append(f"{one.jaar}: {opsomming(parts) or 'geen wijkorganen'}")
    return f"Aantal wijkorganen per niveau. {'; '.join(sentences)}."


_UNKNOWN = "niet vastgelegd"


def _parts(one: Jaarverdeling) -> list[tuple[str, int, tuple[str, str, str]]]:
    parts = [(f"{niveau.value} {niveau.woord}", one.aantallen.get(niveau, 0), NIVEAU_FILL[niveau]) for niveau in Niveau]
    return [*parts, (_UNKNOWN, one.onbekend, (PAPER.ground, PAPER.text3, PAPER.text2))]
