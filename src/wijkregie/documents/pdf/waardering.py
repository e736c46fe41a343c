"""The waardering of an initiatief on one page: what is asked, the triangle with its reasons, advice, decision, money.

A text that is longer than its place is cut with an ellipsis, so that the page is always one.
"""

from datetime import date, datetime

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from wijkregie.documents.charts.waarderingsdriehoek import waarderingsdriehoek, waarderingsdriehoek_text
from wijkregie.documents.fonts import fitted, printable, shortened
from wijkregie.documents.nederlands import hoofdletter
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.afzender import afzender
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.flowables import Grid, Text
from wijkregie.documents.pdf.kit import NO_PADDING, Paper
from wijkregie.documents.pdf.tagging import Node
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatiefbrieven import Initiatiefzaak, aan_indiener
from wijkregie.domain.initiatieven import SCOREWOORDEN, Initiatief, Zijde, scores, wijkt_af

_SOORT = "Waardering van een initiatief"
_TRIANGLE = (225.0, 195.0)
_GAP = 26.0
_LEFT = WIDTH * 0.66
"""Room of the title, beside whose paper it is."""
_HALF = (WIDTH - _GAP) / 2
_LONGEST = 1500


def waardering(zaak: Initiatiefzaak, moment: datetime) -> bytes:
    """Return the waardering of an initiatief as a tagged PDF of one page."""
    initiatief = zaak.initiatief
    paper = Paper(
        over=_SOORT,
        title=fitted(initiatief.naam, 15, 1.7 * _LEFT, semibold=True),
        under=fitted(_under(zaak), 10.5, _LEFT),
        aside=[fitted(line, 9.5, WIDTH - _LEFT) for line in afzender(zaak.inrichting, zaak.stadsdeel)],
        footer=f"{_SOORT}, {shortened(initiatief.naam, 80)}, {format_datum_tekst(zaak.peildatum)}",
        author=zaak.inrichting.wijkregisseur,
    )
    paper.section("Het idee", numbered=False, room=0)
    _said(paper, initiatief.idee.strip() or "Er is nog niets over opgeschreven.", 5)
    if initiatief.draagvlak.strip():
        _said(paper, f"Draagvlak: {initiatief.draagvlak.strip()}", 2)
    paper.note(_when(initiatief))
    paper.section("De weging", numbered=False, room=0)
    _weging(paper, initiatief)
    advies, besluit = _advies(paper, initiatief), _besluit(paper, initiatief)
    grid = Grid([[advies, besluit]], colWidths=[_HALF + _GAP, _HALF])
    grid.setStyle([*NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("RIGHTPADDING", (0, 0), (0, 0), _GAP)])
    paper.add(Spacer(0, 14), grid)
    paper.section("Het geld", numbered=False, room=0)
    paper.key_figures(_geld(zaak))
    paper.note(_cut(_bron(initiatief), 2, WIDTH, styles.NOTE))
    paper.note("De commissie van bewoners adviseert, de gemeente besluit. De scores helpen daarbij en beslissen niet.")
    return paper.render(moment)


def _under(zaak: Initiatiefzaak) -> str:
    parts = (zaak.initiatief.soort.value, zaak.wijk.naam if zaak.wijk else "", f"van {aan_indiener(zaak).naam}")
    return hoofdletter(" · ".join(part for part in parts if part))


def _when(initiatief: Initiatief) -> str:
    promised = initiatief.antwoord_uiterlijk
    answer = f", antwoord beloofd uiterlijk {format_datum_tekst(promised)}" if promised else ""
    return f"Ontvangen op {format_datum_tekst(initiatief.ontvangen_op)}{answer}."


def _said(paper: Paper, text: str, lines: int) -> None:
    paper.add(Text.of(_cut(text, lines, WIDTH), styles.BODY, paper.node("P")))


def _weging(paper: Paper, initiatief: Initiatief) -> None:
    given = scores(initiatief)
    figure = paper.drawn(
        waarderingsdriehoek(given, width=_TRIANGLE[0], height=_TRIANGLE[1]), waarderingsdriehoek_text(given)
    )
    beside = WIDTH - _TRIANGLE[0] - _GAP
    block: list[Flowable] = []
    for zijde in Zijde:
        score = given[zijde]
        told = "nog geen score" if score is None else f"{score} van {max(SCOREWOORDEN)}, {SCOREWOORDEN[score]}"
        block.append(paper.heading(f"{zijde.value.capitalize()}: {told}", styles.H3, 2))
        why = getattr(initiatief, zijde.reden).strip() or "Geen reden genoteerd."
        block.append(Text.of(_cut(why, 3, beside), styles.BODY, paper.node("P")))
    grid = Grid([[figure, block]], colWidths=[_TRIANGLE[0] + _GAP, beside])
    grid.setStyle([*NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("RIGHTPADDING", (0, 0), (0, 0), _GAP)])
    paper.add(Spacer(0, 6), grid)


def _advies(paper: Paper, initiatief: Initiatief) -> list[Flowable]:
    advies = initiatief.advies
    said = hoofdletter(advies.value) if advies else "De commissie heeft nog geen advies gegeven."
    return _spoken(paper, "Advies van de commissie", said, initiatief.advies_op, initiatief.advies_reden)


def _besluit(paper: Paper, initiatief: Initiatief) -> list[Flowable]:
    besluit = initiatief.besluit
    said = hoofdletter(besluit.value) if besluit else "De gemeente heeft nog niet besloten."
    if wijkt_af(initiatief.advies, besluit):
        said = f"{said}, anders dan het advies"
    return _spoken(paper, "Besluit van de gemeente", said, initiatief.besluit_op, initiatief.besluit_reden)


def _spoken(paper: Paper, head: str, said: str, day: date | None, why: str) -> list[Flowable]:
    block: list[Flowable] = [paper.heading(head, styles.H2, 1)]
    when = f" ({format_datum_tekst(day)})" if day else ""
    block.append(Text.of(f"{said}{when}", styles.BODY, paper.node("P")))
    if why.strip():
        block.append(Text.of(_cut(why, 3, _HALF), styles.BODY, paper.node("P")))
    return block


def _geld(zaak: Initiatiefzaak) -> list[tuple[str, str]]:
    initiatief = zaak.initiatief
    return [
        (_bedrag(initiatief.gevraagd), "gevraagd"),
        (_bedrag(initiatief.toegekend), "toegekend"),
        (_bedrag(zaak.geld.betaald), "betaald"),
    ]


def _bron(initiatief: Initiatief) -> str:
    source = initiatief.geldbron.value if initiatief.geldbron else "nog niet bekend"
    more = initiatief.geldbron_toelichting.strip()
    return f"Waar het geld vandaan komt: {source}{f', {more}' if more else ''}."


def _cut(text: str, lines: int, room: float, style: ParagraphStyle = styles.BODY) -> str:
    """Return a text on one line that takes at most so many lines of this room, cut at a word where it is longer."""
    shown = " ".join(printable(text[:_LONGEST]).split())
    while Text.of(shown, style, Node("P")).wrap(room, _LONGEST)[1] > lines * style.leading:
        shown = shortened(shown, len(shown) * 19 // 20)
    return shown


def _bedrag(cents: int | None) -> str:
    return "–" if cents is None else format_bedrag_kort(cents)
