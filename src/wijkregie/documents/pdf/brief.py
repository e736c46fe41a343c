"""A letter: who writes, to whom, the day, and the text; ready for an envelope with a window."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.platypus import Spacer

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import printable, shortened
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.afzender import afzender
from wijkregie.documents.pdf.columns import EDGE, WIDTH
from wijkregie.documents.pdf.flowables import Grid, Rule, Text
from wijkregie.documents.pdf.gesprekshoofd import add_hoofd
from wijkregie.documents.pdf.gespreksverslag import add_gespreksverslag
from wijkregie.documents.pdf.kit import NO_PADDING, Paper
from wijkregie.domain.brieven import Brief, Geadresseerde
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.gespreksbladen import Gespreksdossier

_ADDRESS = styles.style(10.5, 14)
_SUBJECT = styles.style(13, 17, semibold=True, spaceAfter=12)
_SENDER = styles.style(13, 17, semibold=True)
_INDENT = 57 - EDGE
"""An address begins 2 cm from the edge, so that it shows in the window of an envelope."""

_WINDOW = 100.0
"""Height that is kept for the address."""

_ADDRESS_LINES = 5
_HEAD = 89.0
"""Height from the rule to the address, which begins 5 cm from the top, less 12.5 for each line of the sender."""

_SIGN = 24.0
"""Height that is kept to sign."""


def brief(
    letter: Brief, onderwerp: str, tekst: str, moment: datetime, *, verslag: Gespreksdossier | None = None
) -> bytes:
    """Return a letter as a tagged PDF, with the gespreksverslag of a talk behind it when given.

    `onderwerp` and `tekst` are filled in already. Raises Refusal as the verslag does.
    """
    author = letter.inrichting.wijkregisseur
    paper = Paper(over=letter.aan.naam, title=onderwerp, footer=onderwerp, author=author, headed=False)
    _letterhead(paper, letter)
    _address(paper, letter.aan)
    paper.add(
        Text.of(format_datum_tekst(letter.dag), _ADDRESS, paper.node("P")),
        Spacer(0, 14),
        paper.heading(onderwerp, _SUBJECT, 0),
    )
    _text(paper, [part.strip() for part in printable(tekst).split("\n\n") if part.strip()])
    if verslag is not None:
        paper.new_page()
        add_hoofd(paper, verslag, "Verslag")
        add_gespreksverslag(paper, verslag)
    return paper.render(moment)


def _letterhead(paper: Paper, letter: Brief) -> None:
    lines = afzender(letter.inrichting, letter.stadsdeel)
    for number, words in enumerate(lines):
        paper.add(Text.of(shortened(words, 120), styles.FACT if number else _SENDER, paper.node("P")))
    paper.add(Spacer(0, 7), Rule(PAPER.accent, 1.5), Spacer(0, max(_HEAD - 12.5 * len(lines), 12)))


def _address(paper: Paper, aan: Geadresseerde) -> None:
    postadres = [one for one in printable(aan.postadres).splitlines() if one.strip()]
    lines = [aan.naam, *([aan.tav] if aan.tav else []), *postadres[:_ADDRESS_LINES]]
    block = [Text.of(shortened(one, 100), _ADDRESS, paper.node("P")) for one in lines]
    grid = Grid([[block]], colWidths=[WIDTH])
    grid.setStyle([*NO_PADDING, ("LEFTPADDING", (0, 0), (-1, -1), _INDENT)])
    paper.add(grid, Spacer(0, max(_WINDOW - 14 * len(lines), 20)))


def _text(paper: Paper, parts: Sequence[str]) -> None:
    """Add the paragraphs; below a closing line ("Met vriendelijke groet,") there is room to sign."""
    for number, part in enumerate(parts):
        signs = number == len(parts) - 1 and number > 1 and parts[number - 1].endswith(",")
        paper.add(Spacer(0, _SIGN if signs else 0), Text.of(part, styles.LETTER, paper.node("P")))
