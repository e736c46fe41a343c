"""The wijken as tiles or by their outlines; fills differ in strength, and number and word say it too: grey will do."""

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from wijkregie.documents.charts.base import PAPER, Pen
from wijkregie.documents.fonts import fitted
from wijkregie.domain.frozen import frozen
from wijkregie.domain.wijken import Plaats, Tegel, Teken, Vulling
from wijkregie.domain.wijkgrenzen import binnenpunt, lees_vlakken

FILLS = {
    Vulling.HOL: (PAPER.ground, PAPER.text3, PAPER.text),
    Vulling.LEEG: (PAPER.ground, PAPER.text, PAPER.text),
    Vulling.LICHT: (PAPER.accent_quiet, PAPER.accent, PAPER.text),
    Vulling.MIDDEN: (PAPER.accent_soft, PAPER.accent, PAPER.text),
    Vulling.VOL: (PAPER.accent, PAPER.accent, PAPER.ground),
}
"""Fill, edge and letters of a tile on paper."""

_WIDTH, _TALL = 505.0, 560.0
_GAP = 5.0
_MOST = 78.0
_HIGH = 58.0


@frozen(kw_only=True)
class Getekend:
    """A wijk to draw: its name, what its tile shows, its place among the tiles, and its outline, "" without one."""

    naam: str
    tegel: Tegel
    plaats: Plaats = (0, 0)
    grens: str = ""


def tegels(wijken: Sequence[Getekend]) -> Drawing:
    """Draw the tiles of one stadsdeel."""
    rows = max(one.plaats[0] for one in wijken) + 1
    columns = max(one.plaats[1] for one in wijken) + 1
    each = min(_MOST, (_WIDTH - _GAP * (columns - 1)) / columns)
    high = _HIGH * min(1.0, 10 / rows)
    pen = Pen(_WIDTH, rows * (high + _GAP) - _GAP)
    for one in wijken:
        row, column = one.plaats
        x, y = column * (each + _GAP), (rows - 1 - row) * (high + _GAP)
        fill, edge, letters = FILLS[one.tegel.vulling]
        pen.box(x, y, each, high, fill=fill, edge=edge, dashed=one.tegel.vulling is Vulling.HOL, radius=4)
        pen.word(x + 6, y + high - 18, one.tegel.getal, letters, 15, semibold=True)
        pen.word(x + 6, y + 17, fitted(one.naam, 8.5, each - 10, semibold=True), letters, 8.5, semibold=True)
        pen.word(x + 6, y + 6, fitted(stand(one.tegel), 8.5, each - 10), letters, 8.5)
    return pen.drawing


def omtrekken(wijken: Sequence[Getekend]) -> Drawing:
    """Draw the wijken of which the outline is known, as large as fits."""
    known = [(one, polygons) for one in wijken if (polygons := lees_vlakken(one.grens))]
    points = [point for _, polygons in known for polygon in polygons for ring in polygon for point in ring]
    left, low = min(x for x, _ in points), min(y for _, y in points)
    wide, tall = max(x for x, _ in points) - left, max(y for _, y in points) - low
    scale = min(_WIDTH / max(wide, 1.0), _TALL / max(tall, 1.0))
    pen = Pen(_WIDTH, max(tall * scale, 1.0))
    for one, polygons in known:
        fill, _, _ = FILLS[one.tegel.vulling]
        for polygon in polygons:
            for number, ring in enumerate(polygon):
                flat = [value for x, y in ring for value in ((x - left) * scale, (y - low) * scale)]
                hollow = one.tegel.vulling is Vulling.HOL
                pen.shape(flat, fill=PAPER.ground if number else fill, edge=PAPER.text2, thickness=0.7, dashed=hollow)
    for one, polygons in known:
        x, y = binnenpunt(polygons)
        letters, at, up = FILLS[one.tegel.vulling][2], (x - left) * scale, (y - low) * scale
        pen.word(at, up + 3, f"{one.tegel.getal} {stand(one.tegel)}".strip(), letters, 8, "middle", semibold=True)
        pen.word(at, up - 7, one.naam, letters, 8, "middle")
    return pen.drawing


def stand(tegel: Tegel) -> str:
    """Return the word of a tile; alarm has a sign of its own, for who sees no colour."""
    alarm = {Teken.LET_OP: "! ", Teken.LAAT: "!! "}
    return f"{alarm.get(tegel.teken, '')}{tegel.woord}"


def legenda_tegels(fills: Sequence[tuple[Vulling, str]]) -> Drawing:
    """Draw what each fill stands for, side by side."""
    pen = Pen(_WIDTH, 14)
    each = _WIDTH / max(len(fills), 1)
    for number, (vulling, words) in enumerate(fills):
        fill, edge, _ = FILLS[vulling]
        pen.box(number * each, 1, 11, 11, fill=fill, edge=edge, dashed=vulling is Vulling.HOL, radius=2)
        pen.word(number * each + 16, 3, fitted(words, 8.5, each - 20), PAPER.text, 8.5)
    return pen.drawing
