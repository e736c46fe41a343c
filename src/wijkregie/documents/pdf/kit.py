"""The paper every report is written on: header, footer, text, tables and figures, tagged from the start.

A report makes a `Paper`, adds its content in reading order, and asks for the bytes. Only plain text goes
in: nothing a person typed is ever read as markup. Measures are points, on A4.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from io import BytesIO
from itertools import pairwise
from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Spacer,
)

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import REGULAR, fitted, printable, register, shortened, width
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.columns import EDGE, GUTTER, WIDTH, Column, column_widths
from wijkregie.documents.pdf.flowables import Figure, Grid, Heading, Rule, Text, line
from wijkregie.documents.pdf.tagging import CREATOR, About, Node, TaggedCanvas, artifact, finish
from wijkregie.domain.frozen import frozen

TOP = 40.0
FOOT = 58.0
PAGE = A4[1] - TOP - FOOT

Facts = Sequence[tuple[str, str]]
"""Names with their values."""

_SMALL_TABLE = 5

NO_PADDING: list[Any] = [
    (side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
]
"""Grid style of a layout without room around its cells."""


@frozen
class Card:
    """A small figure with its name above and its caption below, for a row of equals."""

    name: str
    drawing: Drawing
    alt: str
    caption: str = ""


class Paper:
    """One report in the making; the order of the calls is the order of reading."""

    def __init__(
        self,
        *,
        over: str,
        title: str,
        under: str = "",
        aside: Sequence[str] = (),
        footer: str = "",
        corner: str = "",
        author: str = "",
        headed: bool = True,
    ) -> None:
        """Begin a paper; without a head, as a letter is, `over` and `title` only name the file.

        The footer says `corner` on the right, else the number of the page.
        """
        register()
        self._root = Node("Document")
        self._story: list[Flowable] = []
        self._sections = 0
        self._section_heads: list[Heading] = []
        self._level = -1
        self._headings = 0
        self._head_at: int | None = None
        over = shortened(over, 120)
        self._footer = f"{CREATOR} · {footer or over}"
        self._corner = corner
        self._title = shortened(printable(f"{over}: {title}"), 240)
        self._author = shortened(printable(author), 120) or CREATOR
        if headed:
            self.head(over=over, title=title, under=under, aside=aside)

    def head(self, *, over: str, title: str, under: str = "", aside: Sequence[str] = ()) -> None:
        """Set the head of a paper: its kind `over` the title, a line `under` it, and whose it is on the right."""
        left: list[Flowable] = [Text.of(shortened(over, 120), styles.OVER, self.node("P"))]
        size = next((size for size in (24, 20, 17) if width(printable(title[:300]), size, semibold=True) < 330), 15)
        left.append(self.heading(title, styles.style(size, size + 4, semibold=True), 0))
        if under:
            left.append(Text.of(shortened(under, 240), styles.UNDER, self.node("P")))
        right = [Text.of(shortened(one, 120), styles.ASIDE, self.node("P")) for one in aside if one]
        grid = Grid([[left, right]], colWidths=[WIDTH * 0.66, WIDTH * 0.34])
        grid.setStyle([*NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "BOTTOM")])
        self.add(grid, Spacer(0, 7), Rule(PAPER.accent, 1.5), Spacer(0, 10))

    def node(self, tag: str) -> Node:
        """Append an element to the structure, for content that a caller makes itself."""
        return self._root.add(tag)

    def add(self, *pieces: Flowable) -> None:
        """Add what a caller made; each marks what it draws."""
        self._story += pieces

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that is added within on one page, as far as a page can hold it."""
        start, self._head_at = len(self._story), None
        yield
        self._story[start:] = [KeepTogether(self._story[start:])]

    def heading(self, text: str, style: ParagraphStyle, level: int, number: str = "") -> Heading:
        """Set a heading; a level is never skipped (PDF/UA-1, 7.4.2)."""
        level = self._level = min(level, self._level + 1)
        text = number + (shortened(printable(text), 1000) or "–")
        heading = Heading.of(text, style, self._root.add(f"H{level + 1}"))
        assert isinstance(heading, Heading)
        self._headings += 1
        heading.level, heading.bookmark, heading.key = level, shortened(text, 240), f"kop{self._headings}"
        return heading

    def section(self, text: str, *, numbered: bool = True, room: float = 110) -> None:
        """Open a section; it starts on a new page when less than `room` points are left."""
        self._sections += numbered
        number = f"{self._sections}\u00a0\u00a0" if numbered else ""
        heading = self.heading(text, styles.H2, 1, number)
        self._head(room, heading)
        self._section_heads.append(heading)

    @property
    def section_pages(self) -> list[int]:
        """The page on which each section begins, once the paper was rendered."""
        return [heading.page for heading in self._section_heads]

    def subsection(self, text: str, *, room: float = 120) -> None:
        """Open a part of a section."""
        self._head(room, self.heading(text, styles.H3, 2))

    def _head(self, room: float, heading: Heading) -> None:
        if room:
            more = heading.style.leading * (len(heading.text) // 70)
            self._story.append(CondPageBreak(room + more))
        self._head_at = len(self._story)
        self._story.append(heading)

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self._story.append(PageBreak())

    def space(self, height: float) -> None:
        """Leave white."""
        self._story.append(Spacer(0, height))

    def text(self, text: str) -> None:
        """Add a paragraph; empty lines in it part it, nothing is added for an empty text."""
        for part in printable(text).split("\n\n"):
            if part.strip():
                self._story.append(Text.of(part, styles.BODY, self.node("P")))

    def note(self, text: str) -> None:
        """Add a paragraph in small type."""
        self._story.append(Text.of(text, styles.NOTE, self.node("P")))

    def callout(self, text: str) -> None:
        """Add a paragraph that must not be missed."""
        grid = Grid([[Text.of(text, styles.CELL, self.node("P"))]], colWidths=[WIDTH])
        grid.setStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), PAPER.accent_quiet),
                ("LINEBEFORE", (0, 0), (0, -1), 2.5, PAPER.accent),
                ("LEFTPADDING", (0, 0), (-1, -1), 10),
                ("TOPPADDING", (0, 0), (-1, -1), 6),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ]
        )
        self._story += [Spacer(0, 10), grid, Spacer(0, 4)]

    def key_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Add a row of large figures, each with its word."""
        cells: list[list[Text]] = []
        share = WIDTH / len(figures)
        for figure, word in figures:
            size = next((size for size in (22, 18, 15) if width(figure, size, semibold=True) < share - 14), 12)
            style = ParagraphStyle("", styles.KEY, fontSize=size)
            cells.append([Text.of(figure, style, self.node("P")), Text.of(word, styles.KEY_WORD, self.node("P"))])
        grid = Grid([cells], colWidths=[share] * len(figures))
        grid.setStyle(
            [
                *NO_PADDING,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (1, 0), (-1, -1), 12),
                ("LINEBEFORE", (1, 0), (-1, -1), 0.6, PAPER.line),
            ]
        )
        self._story += [grid, Rule(PAPER.line, 0.6, before=11, after=2)]

    def figure(self, drawing: Drawing, alt: str) -> None:
        """Add a drawing over the width; `alt` says in words what it shows."""
        self._story += [CondPageBreak(drawing.height), self.drawn(drawing, alt)]

    def drawn(self, drawing: Drawing, alt: str) -> Figure:
        """Return a drawing for a caller to place; `alt` says in words what it shows."""
        return Figure(drawing, self._root.add("Figure", alt=shortened(printable(alt), 4000)))

    def cards(self, cards: Sequence[Card], per_row: int) -> None:
        """Add small figures in rows; a row is never split over pages."""
        gap = 18.0
        each = (WIDTH - gap * (per_row - 1)) / per_row
        for start in range(0, len(cards), per_row):
            rows: list[list[Any]] = [[""] * per_row for _ in range(3)]
            for index, card in enumerate(cards[start : start + per_row]):
                # Two lines at most: words that do not fit a line take some of its room.
                name = fitted(card.name, 10, each * 1.6, semibold=True)
                rows[0][index] = Text.of(name, styles.TOTAL, self.node("P"))
                rows[1][index] = self.drawn(card.drawing, card.alt)
                rows[2][index] = Text.of(shortened(card.caption, 120), styles.NOTE, self.node("P"))
            grid = Grid(rows, colWidths=[each + gap] * (per_row - 1) + [each])
            grid.setStyle(
                [
                    *NO_PADDING,
                    ("RIGHTPADDING", (0, 0), (-2, -1), gap),
                    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
                    ("VALIGN", (0, 1), (-1, -1), "TOP"),
                    ("BOTTOMPADDING", (0, 0), (-1, 0), 3),
                    ("BOTTOMPADDING", (0, 2), (-1, 2), 6),
                    ("NOSPLIT", (0, 0), (-1, -1)),
                ]
            )
            self._story.append(grid)

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        *,
        total: Sequence[str] | None = None,
    ) -> None:
        """Add a table; the first column heads its row, the head comes back on each page.

        A small one stays on one page with the heading above it.
        """
        table = self._root.add("Table")
        heads = table.add("TR")
        right = [column.align == "right" for column in columns]
        cells = [
            [
                Text.of(column.head, styles.HEAD_RIGHT if at_right else styles.HEAD, heads.add("TH", scope="Column"))
                for column, at_right in zip(columns, right, strict=True)
            ]
        ]
        for row in [*rows, *([total] if total else [])]:
            line_node = table.add("TR")
            left_style, right_style = (
                (styles.TOTAL, styles.TOTAL_RIGHT) if row is total else (styles.CELL, styles.CELL_RIGHT)
            )
            made = []
            for index, (value, at_right) in enumerate(zip(row, right, strict=True)):
                node = line_node.add("TD") if index else line_node.add("TH", scope="Row")
                made.append(Text.of(value, right_style if at_right else left_style, node))
            cells.append(made)
        grid = Grid(cells, colWidths=column_widths(columns, rows, total), repeatRows=1)
        style: list[Any] = [
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-2, -1), GUTTER),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("VALIGN", (0, 1), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, PAPER.text),
            ("LINEBELOW", (0, 1), (-1, -1), 0.6, PAPER.line),
        ]
        for index, (before, after) in enumerate(pairwise(right), 1):
            if before and not after:
                style.append(("LEFTPADDING", (index, 0), (index, -1), GUTTER))
        if total:
            style += [("LINEABOVE", (0, -1), (-1, -1), 0.9, PAPER.text3), ("NOSPLIT", (0, -2), (-1, -1))]
        grid.setStyle(style)
        self._add_below_head(grid, small=len(rows) <= _SMALL_TABLE)

    def _add_below_head(self, grid: Grid, *, small: bool) -> None:
        """Add a table; a small one stays with the heading it belongs to."""
        self._story.append(grid)
        if small and self._head_at is not None:
            self._story[self._head_at :] = [KeepTogether(self._story[self._head_at :])]
        self._head_at = None
        self._story.append(Spacer(0, 6))

    def facts(self, facts: Facts, *, names: float = 0.25) -> None:
        """Add a list of name and value, one a line; `names` is the share of the width for the names."""
        grid = self._facts(facts, [WIDTH * names, WIDTH * (1 - names)], styles.CELL)
        self._add_below_head(grid, small=len(facts) <= _SMALL_TABLE)

    def fact_columns(self, left: tuple[str, Facts], right: tuple[str, Facts]) -> None:
        """Add two lists of name and value beside each other, each under its own head; long ones below each other."""
        gap = 36.0
        brief = all(len(text) <= 160 for _, facts in (left, right) for pair in facts for text in pair)
        side_by_side = brief and max(len(left[1]), len(right[1])) <= 12
        each = (WIDTH - gap) / 2 if side_by_side else WIDTH
        blocks: list[list[Flowable]] = []
        for head, facts in (left, right):
            heading = self.heading(head, styles.H3, 2)
            widest = max((width(printable(name), 9.5) for name, _ in facts), default=0)
            names = min(max(widest + 9, each * 0.3), each * 0.62)
            widths = [names, each - names]
            blocks.append([heading, self._facts(facts, widths, styles.CELL_RIGHT)])
        if not side_by_side:
            self._story += [*blocks[0], *blocks[1], Spacer(0, 6)]
            return
        grid = Grid([blocks], colWidths=[each + gap, each])
        grid.setStyle([*NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("RIGHTPADDING", (0, 0), (0, 0), gap)])
        self._story += [grid, Spacer(0, 6)]

    def _facts(self, facts: Facts, widths: list[float], style: ParagraphStyle) -> Grid:
        table = self._root.add("Table")
        cells = []
        for name, value in facts:
            row = table.add("TR")
            cells.append([Text.of(name, styles.FACT, row.add("TH", scope="Row")), Text.of(value, style, row.add("TD"))])
        grid = Grid(cells, colWidths=widths)
        grid.setStyle(
            [
                *NO_PADDING,
                ("RIGHTPADDING", (0, 0), (0, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 3.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), 0.6, PAPER.line),
            ]
        )
        return grid

    def render(self, moment: datetime, *, tagged: bool = True) -> bytes:
        """Return the PDF; `moment` (with time zone) is written in it. A paper is rendered once.

        Without tags it is what reportlab makes of the same pages: the floor for measuring.
        """
        out = BytesIO()
        frame = Frame(EDGE, FOOT, WIDTH, PAGE, 0, 0, 0, 0)
        pages = [PageTemplate("blad", [frame], onPage=_draw_footer)]
        template = BaseDocTemplate(out, pageTemplates=pages, invariant=1)
        vars(template)["_doSave"] = 0  # the footers come first
        kind: Any = TaggedCanvas if tagged else Canvas
        template.build(self._story, canvasmaker=partial(kind, initialFontName=REGULAR))
        canvas = template.canv
        for number in range(1, template.page + 1):
            self._define_footer(canvas, number, template.page)
        canvas.showOutline()
        canvas.save()
        if not isinstance(canvas, TaggedCanvas):
            return out.getvalue()
        about = About(title=self._title, author=self._author, moment=moment)
        return finish(out.getvalue(), self._root, canvas.marks, about)

    def _define_footer(self, canvas: Canvas, number: int, total: int) -> None:
        """Write the footer of a page, which can only be done when the number of pages is known."""
        canvas.beginForm(_footer_name(number))
        canvas.setFont(REGULAR, 9)
        canvas.setFillColor(PAPER.text2)
        corner = self._corner or f"{number} van {total}"
        canvas.drawString(EDGE, 31, fitted(self._footer, 9, WIDTH - width(corner, 9) - 20))
        canvas.drawRightString(A4[0] - EDGE, 31, corner)
        canvas.endForm()


def _draw_footer(canvas: Canvas, template: BaseDocTemplate) -> None:
    line(canvas, EDGE, A4[0] - EDGE, 45, PAPER.line, 0.6)
    with artifact(canvas):
        canvas.doForm(_footer_name(canvas.getPageNumber()))


def _footer_name(number: int) -> str:
    return f"voet{number}"
