"""Columns of a table on paper, and how wide each becomes; measures are points."""

from collections.abc import Sequence
from typing import Literal

from reportlab.lib.pagesizes import A4

from wijkregie.documents.fonts import printable, width
from wijkregie.domain.frozen import frozen

EDGE = 45.0
WIDTH = A4[0] - 2 * EDGE
GUTTER = 10.0

_WIDEST = 0.4
"""Share of the width that a single word may claim."""


@frozen
class Column:
    """A column of a table: its head, its share of the width, and its side."""

    head: str
    share: float = 1
    align: Literal["left", "right"] = "left"


def column_widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], total: Sequence[str] | None) -> list[float]:
    """Part the width by the shares, but give each column room for its longest word, within reason."""
    least = []
    for index, column in enumerate(columns):
        words = {word for row in (*rows, total or ()) if row for word in row[index][:500].split(" ")}
        widest = max((width(printable(word), 10, semibold=total is not None) for word in words), default=0.0)
        head = max(width(word, 9, semibold=True) for word in column.head.split(" "))
        inset = GUTTER if index and columns[index - 1].align == "right" and column.align == "left" else 0.0
        least.append(min(max(widest, head) + inset + GUTTER + 0.5, WIDTH * _WIDEST))
    least = _levelled(least)
    shares = sum(column.share for column in columns)
    wanted = [max(WIDTH * column.share / shares, low) for column, low in zip(columns, least, strict=True)]
    slack = [want - low for want, low in zip(wanted, least, strict=True)]
    over = sum(wanted) - WIDTH
    if over <= 0:
        return [want * WIDTH / sum(wanted) for want in wanted]
    return [want - over * free / sum(slack) for want, free in zip(wanted, slack, strict=True)] if sum(slack) else least


def _levelled(least: list[float]) -> list[float]:
    """Make what columns claim fit the width: the widest give first, so that an endless word breaks no other."""
    room, level = WIDTH, WIDTH
    for number, low in enumerate(sorted(least)):
        level = room / (len(least) - number)
        if low > level:
            return [min(low, level) for low in least]
        room -= low
    return least
