"""The week on paper: one page with a box before each line, whatever waits; what does not fit is counted."""

from datetime import datetime

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import printable, shortened, width
from wijkregie.documents.pdf.afzender import afzender
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.kit import PAGE, Paper
from wijkregie.documents.pdf.sheet import FULL, ROW, Place, Sheet, Tick
from wijkregie.domain.datums import format_dag_jaar, opsomming
from wijkregie.domain.signalen import Groep
from wijkregie.domain.weekbladen import Weekblad, inpassen

_OVER = "De week"
_HEAD = 62.0
_FOOT = 2 * ROW
_HEADS = {Groep.TE_LAAT: "Te laat", Groep.DEZE_WEEK: "Deze week", Groep.BINNENKORT: "Binnenkort"}
_WHO, _WHEN = 150.0, 96.0
_PLACES = (
    Place(0, WIDTH - _WHO - _WHEN - 16),
    Place(WIDTH - _WHO - _WHEN - 8, _WHO),
    Place(WIDTH - _WHEN, _WHEN, right=True),
)
_KOP = 2
"""Rows that a heading takes."""


def weekblad(blad: Weekblad, moment: datetime) -> bytes:
    """Return the week as a tagged PDF of one page; `moment` (with time zone) is when it was made."""
    day = format_dag_jaar(blad.peildatum)
    paper = Paper(
        over=_OVER,
        title=f"{_OVER} vanaf {day}",
        footer=f"{_OVER}, {day}",
        author=blad.inrichting.wijkregisseur,
        headed=False,
    )
    paper.add(Sheet(paper.node("Part"), PAGE, lambda sheet: _write(sheet, blad)))
    return paper.render(moment)


def _write(sheet: Sheet, blad: Weekblad) -> None:
    _head(sheet, blad)
    rows = int((sheet.height - _HEAD - _FOOT) / ROW)
    shown, left_out = inpassen(blad, rows, _KOP)
    for span, lines in shown.items():
        sheet.heading(_HEADS[span], beside=str(len(blad.regels[span])))
        sheet.rule(colour=PAPER.text, thickness=0.9)
        sheet.table(_PLACES, [[Tick(one.wat, ticked=False), one.van, one.wanneer] for one in lines])
    if not shown:
        sheet.note("Niets te laat, niets deze week.")
    if left_out:
        sheet.note(f"En nog {left_out} {'andere' if left_out > 1 else 'ander'}: zie Vandaag in wijkregie.")
    if blad.stil:
        sheet.y += ROW / 2
        sheet.note(_silent(blad))


def _head(sheet: Sheet, blad: Weekblad) -> None:
    aside = [shortened(line, 40) for line in afzender(blad.inrichting, None)]
    beside = min(max((width(printable(line), 9.5) for line in aside), default=0), 170.0)
    left, right = Place(0, WIDTH - beside - 18), Place(WIDTH - beside, beside, right=True)
    sheet.text(_OVER, left, down=9.5, colour=PAPER.text2)
    day = format_dag_jaar(blad.peildatum)
    sheet.title(f"{day[0].upper()}{day[1:]}", left, key="week", down=35)
    for above, line in enumerate(reversed(aside)):
        sheet.text(line, right, down=44 - 13.5 * above, colour=PAPER.text2)
    sheet.rule(FULL, down=54, colour=PAPER.accent, thickness=1.5)
    sheet.y = _HEAD


def _silent(blad: Weekblad) -> str:
    """Name who was not spoken to for long, as many as fit on a line, and count the others."""
    named = [f"{shortened(naam, 60)} ({dagen})" for naam, dagen in blad.stil]
    for count in range(len(named), 0, -1):
        others = len(named) - count
        words = f"Lang niet gesproken: {opsomming([*named[:count], *([f'nog {others}'] if others else [])])}."
        if width(printable(words), 9.5) <= WIDTH:
            return words
    return f"Lang niet gesproken: {len(named)} wijkorganen."
