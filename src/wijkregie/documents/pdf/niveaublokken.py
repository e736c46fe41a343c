"""What a niveau asks of both sides, in plain words, to choose from or as it was agreed."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import REGULAR
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.by_hand import Ticked
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.flowables import Grid, Text
from wijkregie.documents.pdf.kit import NO_PADDING, Paper
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling, bedrag_voor
from wijkregie.domain.verplichtingen import Verplichting, beloften

_NAME = styles.style(10.5, 15, semibold=True, leftIndent=16)
_SIDE = styles.style(9.5, 12.5, semibold=True, colour=PAPER.text2, spaceBefore=5, spaceAfter=1)
_PLAIN = styles.style(9.5, 12.5, spaceAfter=1)
_BULLET = ParagraphStyle(
    "", styles.CELL, leftIndent=9, bulletIndent=0, bulletFontName=REGULAR, bulletFontSize=9.5, spaceAfter=1.5
)


def niveau_keuze(paper: Paper, regeling: Regeling | None, verplichtingen: Sequence[Verplichting]) -> None:
    """Add the three niveaus beside each other to tick one; a higher one says what it adds to the lower."""
    blocks: list[list[Flowable]] = []
    for niveau in Niveau:
        below = Niveau(niveau - 1) if niveau > 1 else None
        block: list[Flowable] = [Ticked.of(f"{niveau.value} {niveau.woord}", _NAME, paper.node("P"))]
        money = bedrag_voor(regeling, niveau)
        if regeling is not None and money is not None:
            example = " (voorbeeld)" if regeling.voorbeeld else ""
            told = f"{format_bedrag_kort(money)} subsidie in {regeling.jaar}{example}"
            block.append(Text.of(told, _PLAIN, paper.node("P")))
        lower = beloften(verplichtingen, below) if below else {}
        for side, promised in beloften(verplichtingen, niveau).items():
            known = lower.get(side, ())
            added = [text for text in promised if text not in known]
            block.append(Text.of(side, _SIDE, paper.node("P")))
            if known:
                also = ", en ook:" if added else "."
                block.append(Text.of(f"Alles van niveau {niveau - 1}{also}", _PLAIN, paper.node("P")))
            block += bullets(paper, added)
        blocks.append(block)
    _beside(paper, blocks, framed=True)


def niveau_betekenis(paper: Paper, niveau: Niveau, verplichtingen: Sequence[Verplichting]) -> None:
    """Add what both sides do at a niveau, beside each other."""
    blocks: list[list[Flowable]] = []
    for side, promised in beloften(verplichtingen, niveau).items():
        blocks.append([Text.of(side, _SIDE, paper.node("P")), *bullets(paper, promised)])
    _beside(paper, blocks)


def bullets(paper: Paper, texts: Sequence[str]) -> list[Flowable]:
    """Return the items of a list."""
    if not texts:
        return []
    items = paper.node("L")
    return [Text.of(text, _BULLET, items.add("LI").add("LBody"), bullet="•") for text in texts]


def _beside(paper: Paper, blocks: list[list[Flowable]], *, framed: bool = False) -> None:
    gap = 9.0 if framed else 24.0
    grid = Grid([blocks], colWidths=[WIDTH / len(blocks)] * len(blocks))
    grid.setStyle(
        [
            *NO_PADDING,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (1, 0), (-1, -1), gap),
            ("RIGHTPADDING", (0, 0), (-2, -1), gap),
            *([("LINEBEFORE", (1, 0), (-1, -1), 0.6, PAPER.line)] if framed else []),
        ]
    )
    paper.add(Spacer(0, 6 if framed else 2), grid, Spacer(0, 6))
