"""What people said and wrote, on paper: a text or the words that there is none, and quotes with whose they are."""

from reportlab.lib.styles import ParagraphStyle

from wijkregie.documents.fonts import printable
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.flowables import Text
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.trajectdossiers import NIET_VASTGELEGD

_QUOTE = ParagraphStyle("", styles.BODY, leftIndent=16, spaceAfter=2)
_WHOSE = ParagraphStyle("", styles.NOTE, leftIndent=16, spaceAfter=8)


def add_text(paper: Paper, text: str, *, missing: str = "") -> None:
    """Add a text, or a note that what `missing` names was not recorded."""
    if text.strip():
        paper.text(text)
    else:
        paper.note(f"{missing}: {NIET_VASTGELEGD}." if missing else f"{NIET_VASTGELEGD.capitalize()}.")


def add_quote(paper: Paper, words: str, whose: str) -> None:
    """Add the words of someone between quotation marks, and whose they are."""
    said = " ".join(printable(words).split())
    paper.add(Text.of(f"“{said}”", _QUOTE, paper.node("P")), Text.of(whose, _WHOSE, paper.node("P")))
