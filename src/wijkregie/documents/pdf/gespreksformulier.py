"""The blank gespreksformulier: every question of the form, with room to answer by hand."""

from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.pdf import styles
from wijkregie.documents.pdf.by_hand import LINE, Lines, fits, signatures, ticks
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.flowables import Grid, Text
from wijkregie.documents.pdf.gesprekshoofd import gesprekspapier
from wijkregie.documents.pdf.kit import NO_PADDING, Paper
from wijkregie.documents.pdf.niveaublokken import niveau_keuze
from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.gespreksbladen import Gespreksblad, Gespreksdossier
from wijkregie.domain.gespreksformulieren import JA, NEE, SCHAAL, Vraag, Vraagsoort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.ondersteuning import Ondersteuning

_QUESTION = styles.style(10.5, 14, semibold=True)
_HELP = styles.style(9.5, 12.5, colour=PAPER.text2)
_ANSWER = styles.style(10.5, 14)
_LEFT = 0.52
"""Share of the width for a question with its answer beside it."""

_WRITTEN = 3
_ROWS = 6
_TICKS: dict[Vraagsoort, tuple[str, ...]] = {
    Vraagsoort.JA_NEE: (JA, NEE),
    Vraagsoort.SCHAAL: tuple(map(str, SCHAAL)),
    Vraagsoort.ONDERSTEUNING: tuple(soort.value for soort in Ondersteuning),
}
_NIVEAUS = (Vraagsoort.WENS, Vraagsoort.AFSPRAAK, Vraagsoort.NIVEAU)
_ON_ONE_LINE = (Vraagsoort.REGEL, Vraagsoort.DATUM, Vraagsoort.TIJD, Vraagsoort.BEDRAG)


def gespreksformulier(gesprek: Gespreksdossier, moment: datetime) -> bytes:
    """Return the form as a tagged PDF; `moment` (with time zone) is when it was made."""
    blad = gesprek.blad
    paper = gesprekspapier(gesprek, "Gespreksformulier")
    paper.note("Niet elke vraag hoeft een antwoord. Is er te weinig ruimte? Schrijf verder op de achterkant.")
    known, explained = _known(blad), False
    for deel in blad.formulier.delen:
        for number, vraag in enumerate(deel.gesteld):
            with paper.together():
                if number == 0:
                    paper.section(deel.titel, room=0)
                explain = vraag.soort in _NIVEAUS and not explained
                explained = explained or explain
                _ask(paper, blad, vraag, known.get(vraag.sleutel, ""), explain=explain)
    with paper.together():
        paper.section("Handtekeningen", numbered=False, room=0)
        signatures(paper, ("Namens het wijkorgaan", "Namens de gemeente"))
    return paper.render(moment)


def _ask(paper: Paper, blad: Gespreksblad, vraag: Vraag, known: str, *, explain: bool) -> None:
    asked: list[Flowable] = [Text.of(vraag.tekst, _QUESTION, paper.node("P"))]
    if vraag.toelichting.strip():
        asked.append(Text.of(vraag.toelichting, _HELP, paper.node("P")))
    if explain and blad.niveau_nu:
        asked.append(
            Text.of(f"Nu is het niveau {blad.niveau_nu.value}, {blad.niveau_nu.woord}.", _HELP, paper.node("P"))
        )
    paper.add(Spacer(0, 10))
    if explain:
        paper.add(*asked)
        niveau_keuze(paper, blad.regeling, blad.verplichtingen)
    elif vraag.soort in _ON_ONE_LINE:
        start = "€" if vraag.soort is Vraagsoort.BEDRAG else known
        _beside(paper, asked, [Text.of(start, _ANSWER, paper.node("P"))] if start else [], ruled=True)
    elif vraag.soort is Vraagsoort.OPEN:
        paper.add(*asked, Lines(_WRITTEN))
    elif vraag.soort is Vraagsoort.AFSPRAKEN:
        paper.add(*asked)
        _rows(paper)
    else:
        words = _words(vraag)
        boxes = ticks(paper, words, WIDTH)
        if fits(words, WIDTH * (1 - _LEFT)):
            _beside(paper, asked, boxes)
        else:
            paper.add(*asked, Spacer(0, 4), *boxes)


def _words(vraag: Vraag) -> tuple[str, ...]:
    if vraag.soort in _NIVEAUS:
        return tuple(f"{niveau.value} {niveau.woord}" for niveau in Niveau)
    return vraag.keuzes if vraag.soort is Vraagsoort.KEUZE else _TICKS[vraag.soort]


def _beside(paper: Paper, asked: list[Flowable], answer: list[Flowable], *, ruled: bool = False) -> None:
    grid = Grid([[asked, answer]], colWidths=[WIDTH * _LEFT, WIDTH * (1 - _LEFT)])
    look = [*NO_PADDING, ("RIGHTPADDING", (0, 0), (0, 0), 16), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    if ruled:
        look += [("VALIGN", (1, 0), (1, 0), "BOTTOM"), ("LINEBELOW", (1, 0), (1, 0), 0.6, PAPER.text3)]
        look += [("TOPPADDING", (0, 0), (-1, -1), 5), ("BOTTOMPADDING", (1, 0), (1, 0), 3)]
    grid.setStyle(look)
    paper.add(grid)


def _rows(paper: Paper) -> None:
    """Add the empty rows for what is agreed."""
    heads = [Text.of(word, styles.HEAD, paper.node("P")) for word in ("Wat", "Wie", "Wanneer")]
    widths = [WIDTH * 0.54, WIDTH * 0.26, WIDTH * 0.2]
    grid = Grid([heads, *[["", "", ""]] * _ROWS], colWidths=widths, rowHeights=[18, *[LINE + 3] * _ROWS])
    grid.setStyle(
        [
            *NO_PADDING,
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("BOTTOMPADDING", (0, 0), (-1, 0), 3),
            ("LEFTPADDING", (1, 0), (-1, -1), 8),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, PAPER.text),
            ("LINEBELOW", (0, 1), (-1, -1), 0.6, PAPER.text3),
            ("LINEBEFORE", (1, 1), (-1, -1), 0.6, PAPER.line),
        ]
    )
    paper.add(Spacer(0, 3), grid)


def _known(blad: Gespreksblad) -> dict[str, str]:
    """Return the answers that are known before the talk, by sleutel of the vraag."""
    talk = blad.gesprek
    if talk is None or talk.stand is Gespreksstand.VERVALLEN:
        return {}
    return {
        "datum": format_dag_jaar(talk.datum) if talk.datum else "",
        "tijd": f"{talk.tijd} uur" if talk.tijd else "",
        "plaats": talk.plaats,
    }
