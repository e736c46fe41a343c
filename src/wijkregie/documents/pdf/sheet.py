"""One page laid out by hand: every text has its place and is cut to it, so that a page never becomes two.

Measures are points; `y` counts down from the top of the page, and where a row is written it moves on.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import simpleSplit
from reportlab.platypus import Flowable

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import REGULAR, SEMIBOLD, fitted, printable, shortened, width
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.flowables import ink, line
from wijkregie.documents.pdf.tagging import Node, artifact, marked
from wijkregie.domain.frozen import frozen

ROW = 16.5
"""Height of a row of text, its line included."""

LINE = 22.0
"""Height of a line to write on by hand."""

HEADS = 15.0
"""Height of the heads of a table."""

HEADING = 24.5
"""Height of a heading with the white above it."""


@frozen
class Place:
    """Where a text stands: from `x`, over `room` points, on the left or the right of it."""

    x: float
    room: float
    right: bool = False


FULL = Place(0, WIDTH)


@frozen
class Tick:
    """A box with its word; one that is still empty stands out."""

    word: str
    ticked: bool


class Sheet(Flowable):
    """A page of fixed height, on which `write` puts everything in order of reading."""

    def __init__(self, root: Node, height: float, write: "Callable[[Sheet], None]") -> None:
        """Prepare the page; it is written, as content of `root`, when it is drawn."""
        super().__init__()
        self.root, self.width, self.height = root, WIDTH, height
        self.y = 0.0
        self._write = write

    def draw(self) -> None:
        self.y = 0.0
        self._write(self)

    def text(
        self,
        text: str,
        place: Place = FULL,
        *,
        down: float,
        size: float = 9.5,
        colour: str = PAPER.text,
        semibold: bool = False,
        node: Node | None = None,
    ) -> None:
        """Write one line with its base line `down` points below `y`, as a paragraph unless it belongs to a node."""
        line_ = fitted(text, size, place.room, semibold=semibold)
        if not line_:
            return
        with marked(self.canv, node or self.root.add("P")):
            self.canv.setFont(SEMIBOLD if semibold else REGULAR, size)
            self.canv.setFillColor(ink(colour))
            if place.right:
                self.canv.drawRightString(place.x + place.room, self._up(down), line_)
            else:
                self.canv.drawString(place.x, self._up(down), line_)

    def paragraph(self, lines: Sequence[str], place: Place, *, size: float, leading: float) -> None:
        """Write lines that were broken before, as one paragraph."""
        node = self.root.add("P")
        for text in lines:
            self.text(text, place, down=size, size=size, node=node)
            self.y += leading

    def ground(self, height: float) -> None:
        """Draw a ground over the width for what is written on it from here, with a bar on its left, as decoration."""
        with artifact(self.canv):
            self.canv.saveState()
            for colour, room in ((PAPER.accent_quiet, self.width), (PAPER.accent, 2.5)):
                self.canv.setFillColor(ink(colour))
                self.canv.rect(0, self._up(height), room, height, stroke=0, fill=1)
            self.canv.restoreState()

    def rule(self, place: Place = FULL, *, down: float = 0, colour: str = PAPER.line, thickness: float = 0.6) -> None:
        """Draw a line `down` points below `y`, as decoration."""
        line(self.canv, place.x, place.x + place.room, self._up(down), colour, thickness)

    def title(self, text: str, place: Place, *, key: str, down: float) -> None:
        """Write the title of the page and bookmark the page; a long one is set smaller, then on two lines."""
        shown = " ".join(printable(text[:1000]).split()) or "–"
        self.canv.bookmarkPage(key, fit="XYZ", left=0, top=self.canv.absolutePosition(0, self.height)[1] + 6)
        self.canv.addOutlineEntry(shortened(shown, 240), key, level=0)
        node = self.root.add("H1")
        size = next((size for size in (24, 20, 17) if width(shown, size, semibold=True) <= place.room), 14)
        first, *more = simpleSplit(shown, SEMIBOLD, size, place.room)
        lines = [(first, down - 10), (shown.removeprefix(first), down + 5)] if more else [(first, down)]
        for line_, below in lines:
            self.text(line_, place, down=below, size=size, semibold=True, node=node)

    def heading(self, text: str, place: Place = FULL, *, beside: str = "") -> None:
        """Write the heading of a part, and what is told `beside` it on the right."""
        self.text(text, place, down=HEADING - 7, size=12.5, semibold=True, node=self.root.add("H2"))
        if beside:
            right = Place(place.x + place.room / 2, place.room / 2, right=True)
            self.text(beside, right, down=HEADING - 7, size=9, colour=PAPER.text2)
        self.y += HEADING

    def note(self, text: str, place: Place = FULL) -> None:
        """Write a row of text that is no part of a table."""
        self.text(text, place, down=12, colour=PAPER.text2)
        self.y += ROW

    def box(self, x: float, *, down: float, size: float, ticked: bool) -> None:
        """Draw a box to tick on the base line `down` points below `y`, as decoration."""
        bottom = self._up(down) - 0.12 * size
        with artifact(self.canv):
            self.canv.saveState()
            self.canv.setStrokeColor(ink(PAPER.text))
            self.canv.setLineWidth(0.8)
            self.canv.rect(x + 0.4, bottom, size, size)
            if ticked:
                self.canv.setLineWidth(1.3)
                marks = [(0.2, 0.52), (0.43, 0.26), (0.86, 0.84)]
                points = [(x + 0.4 + size * right, bottom + size * up) for right, up in marks]
                self.canv.lines([(*points[0], *points[1]), (*points[1], *points[2])])
            self.canv.restoreState()

    def table(self, places: Sequence[Place], rows: Sequence[Sequence[str | Tick]], heads: Sequence[str] = ()) -> None:
        """Write a table, a row a line; the first cell heads its row."""
        table = self.root.add("Table")
        span = Place(places[0].x, places[-1].x + places[-1].room - places[0].x)
        if heads:
            row = table.add("TR")
            for place, head in zip(places, heads, strict=True):
                node = row.add("TH", scope="Column")
                self.text(head, place, down=9.5, size=9, colour=PAPER.text2, semibold=True, node=node)
            self.y += HEADS
            self.rule(span, colour=PAPER.text, thickness=0.9)
        for cells in rows:
            row = table.add("TR")
            for place, cell in zip(places, cells, strict=True):
                node = row.add("TH", scope="Row") if place is places[0] else row.add("TD")
                if isinstance(cell, Tick):
                    self.box(place.x, down=12, size=8, ticked=cell.ticked)
                    beside = Place(place.x + 14, place.room - 14)
                    self.text(cell.word, beside, down=12, semibold=not cell.ticked, node=node)
                else:
                    self.text(cell, place, down=12, node=node)
            self.y += ROW
            self.rule(span)

    def facts(self, place: Place, facts: Sequence[tuple[str, str]], *, values: float = 0.6) -> None:
        """Write names with their values, one a line; a value takes this part of a line at most, a name what is left."""
        table = self.root.add("Table")
        for name, value in facts:
            row = table.add("TR")
            value = fitted(value, 9.5, place.room * values)
            left = Place(place.x, place.room - width(value, 9.5) - 8)
            self.text(name, left, down=12, node=row.add("TH", scope="Row"))
            self.text(value, Place(place.x, place.room, right=True), down=12, node=row.add("TD"))
            self.y += ROW
            self.rule(place)

    def figure(self, drawing: Drawing, alt: str, x: float = 0) -> None:
        """Add a drawing; `alt` says in words what it shows."""
        node = self.root.add("Figure", alt=shortened(printable(alt), 4000))
        left, bottom = self.canv.absolutePosition(x, self._up(drawing.height))
        node.box = (left, bottom, left + drawing.width, bottom + drawing.height)
        with marked(self.canv, node):
            renderPDF.draw(drawing, self.canv, x, self._up(drawing.height))
        self.y += drawing.height

    def numbered(self, texts: Sequence[str], *, total: int) -> None:
        """Write a numbered list on lines high enough to write on, with empty ones up to `total`."""
        listed = self.root.add("L")
        for number in range(1, total + 1):
            item = listed.add("LI")
            self.text(str(number), Place(0, 16), down=LINE - 7.5, colour=PAPER.text2, node=item.add("Lbl"))
            for text in texts[number - 1 : number]:
                self.text(text, Place(18, WIDTH - 18), down=LINE - 7.5, size=10, node=item.add("LBody"))
            self.y += LINE
            self.rule()

    def lines(self, number: int, place: Place = FULL) -> None:
        """Leave lines to write on."""
        for _ in range(number):
            self.y += LINE
            self.rule(place)

    @contextmanager
    def beside(self) -> Iterator[None]:
        """Write something that stands beside what follows: afterwards `y` is where it was."""
        top = self.y
        yield
        self.y = top

    def _up(self, down: float) -> float:
        return float(self.height - self.y - down)
