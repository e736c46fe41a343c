"""The vraagkaart: one page on which a wijkorgaan reads what is asked and writes its answer.

Head, days and the room to write have their place. The texts between get what is left: they are set smaller where they
are long, and what even then does not fit is cut, with words that say so. So the page is always one.
"""

from collections.abc import Sequence
from datetime import datetime

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.fonts import printable, shortened, width, wrapped
from wijkregie.documents.pdf.afzender import afzender
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.kit import PAGE, Paper
from wijkregie.documents.pdf.sheet import HEADING, LINE, Place, Sheet
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.vraagkaarten import Vraagkaart

_OVER = "Vraagkaart"
_INGEKORT = "… (ingekort: vraag naar de hele tekst)"
_INSET = 14.0
_GAP = 27.0
_HALF = (WIDTH - _GAP) / 2
_BLOCK = Place(_INSET, WIDTH - 2 * _INSET)
_COLUMNS = (Place(0, _HALF), Place(_HALF + _GAP, _HALF))
_SIZES = ((13.0, 11.0), (11.5, 10.5), (10.5, 10.0), (9.5, 9.5))
"""Letters of the question and of what is fixed and open, in points: the first in which they fit."""

_LEADING = 1.36
_LONGEST = 4000
"""Letters of a text that are looked at: more than any card holds."""

_HEAD = 84.0
_DAYS = 58.0
_FOOT = 42.0
_LINES = 7
"""Lines to write on that are always there."""


@frozen
class _Fit:
    """The texts as they fit: the sizes of their letters, and the lines of each."""

    sizes: tuple[float, float]
    vraag: Sequence[str]
    columns: Sequence[Sequence[str]]

    @property
    def height(self) -> float:
        """What the question and the longest column take together."""
        return _LEADING * (self.sizes[0] * len(self.vraag) + self.sizes[1] * max(map(len, self.columns)))


def vraagkaart(kaart: Vraagkaart, moment: datetime) -> bytes:
    """Return the vraagkaart as a tagged PDF of one page; `moment` (with time zone) is when it was made."""
    paper = Paper(
        over=_OVER,
        title=kaart.onderwerp,
        footer=f"{_OVER}, {shortened(kaart.wijkorgaan.naam, 80)}, {format_datum_tekst(kaart.peildatum)}",
        author=kaart.inrichting.wijkregisseur,
        headed=False,
    )
    paper.add(Sheet(paper.node("Part"), PAGE, lambda sheet: _write(sheet, kaart)))
    return paper.render(moment)


def _write(sheet: Sheet, kaart: Vraagkaart) -> None:
    _head(sheet, kaart)
    _asked(sheet, kaart)
    _days(sheet, kaart)
    _answer(sheet, kaart)


def _head(sheet: Sheet, kaart: Vraagkaart) -> None:
    asked = kaart.betrokkenheid.gevraagd_op
    afdeling = f"van afdeling {kaart.afdeling.naam}" if kaart.afdeling else "van de gemeente, afdeling nog niet bekend"
    under = [
        f"Voor {kaart.wijkorgaan.naam}",
        f"Vraag {afdeling}" + (f", gesteld op {format_datum_tekst(asked)}" if asked else ""),
    ]
    aside = [shortened(line, 40) for line in afzender(kaart.inrichting, kaart.stadsdeel)]
    beside = min(max((width(printable(line), 9.5) for line in aside), default=0), 170.0)
    left, right = Place(0, WIDTH - beside - 18), Place(WIDTH - beside, beside, right=True)
    sheet.text(_OVER, left, down=9.5, colour=PAPER.text2)
    sheet.title(kaart.onderwerp, left, key="vraagkaart", down=35)
    for below, line in enumerate(under):
        sheet.text(line, left, down=54 + 15 * below, size=10.5)
    for above, line in enumerate(reversed(aside)):
        sheet.text(line, right, down=69 - 13.5 * above, colour=PAPER.text2)
    sheet.rule(down=79, colour=PAPER.accent, thickness=1.5)
    sheet.y = _HEAD


def _asked(sheet: Sheet, kaart: Vraagkaart) -> None:
    """Write what is asked, in a block that stands out, and below it what is fixed and what is open."""
    kop, uitleg = kaart.gevraagd
    told = [uitleg, *wrapped(kaart.rol, 10.5, _BLOCK.room)]
    own = 12 + 24 + 15 * len(told) + 8 + 12 + 6 + HEADING + 10
    fit = _fit(kaart, sheet.height - _HEAD - own - _DAYS - HEADING - _LINES * LINE - _FOOT)
    big, small = fit.sizes
    sheet.y += 12
    sheet.ground(24 + 15 * len(told) + 8 + big * _LEADING * len(fit.vraag) + 12)
    sheet.text(kop, _BLOCK, down=20, size=14, semibold=True, node=sheet.root.add("H2"))
    sheet.y += 24
    for line in told:
        sheet.text(line, _BLOCK, down=12, size=10.5, colour=PAPER.text2)
        sheet.y += 15
    sheet.y += 8
    sheet.paragraph(fit.vraag, _BLOCK, size=big, leading=big * _LEADING)
    sheet.y += 12 + 6
    bottom = sheet.y
    for head, lines, place in zip(("Dit staat vast", "Dit ligt open"), fit.columns, _COLUMNS, strict=True):
        with sheet.beside():
            sheet.heading(head, place)
            sheet.rule(place, colour=PAPER.text, thickness=0.9)
            sheet.y += 3
            sheet.paragraph(lines, place, size=small, leading=small * _LEADING)
            bottom = max(bottom, sheet.y)
    sheet.y = bottom + 7


def _fit(kaart: Vraagkaart, room: float) -> _Fit:
    """Set the texts in the first sizes in which they fit; what does not fit in the last is cut.

    The question and the two columns then share the lines: the shorter is whole before the longer gets more than half.
    """
    texts = [text[:_LONGEST] for text in (kaart.staat_vast, kaart.ligt_open)]
    for big, small in _SIZES:
        vraag = wrapped(kaart.vraag[:_LONGEST], big, _BLOCK.room)
        columns = [wrapped(text, small, _HALF) for text in texts]
        fit = _Fit((big, small), vraag, columns)
        if fit.height <= room:
            return fit
    most, longest = int(room / (big * _LEADING)), max(map(len, columns))
    lines = min(len(vraag), max(most // 2, most - longest))
    return _Fit((big, small), _cut(vraag, lines, _BLOCK.room), [_cut(each, most - lines, _HALF) for each in columns])


def _cut(lines: list[str], most: int, room: float) -> list[str]:
    """Return at most so many lines; where some are left out, the last says so."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(f"{last}{_INGEKORT}", _SIZES[-1][0]) > room:
        last = last.rpartition(" ")[0]
    return [*lines[: most - 1], f"{last}{_INGEKORT}"]


def _days(sheet: Sheet, kaart: Vraagkaart) -> None:
    """Write the days that count beside each other."""
    days = kaart.dagen
    room = (WIDTH - _GAP) / len(days)
    sheet.rule(colour=PAPER.text, thickness=0.9)
    table = sheet.root.add("Table")
    for row, (down, tag) in enumerate(((16, "TH"), (32, "TD"))):
        node = table.add("TR")
        for number, day in enumerate(days):
            place = Place(number * (room + _GAP / (len(days) - 1)), room)
            cell = node.add(tag, scope="Column" if tag == "TH" else "")
            if not row:
                sheet.text(day[row], place, down=down, size=9, colour=PAPER.text2, node=cell)
                continue
            lines = wrapped(day[row], 11, room, semibold=True)
            for below, line in enumerate(lines[:2]):
                sheet.text(line, place, down=down + 13 * below, size=11, semibold=True, node=cell)
    sheet.y += _DAYS - 6
    sheet.rule(colour=PAPER.text, thickness=0.9)
    sheet.y += 6


def _answer(sheet: Sheet, kaart: Vraagkaart) -> None:
    naam = kaart.inrichting.wijkregisseur.strip()
    sheet.heading("Jullie antwoord", beside=f"Graag terug naar wijkregisseur {naam}" if naam else "")
    sheet.lines(int((sheet.height - _FOOT - sheet.y) / LINE))
    sheet.y = sheet.height - _FOOT
    for word, x, room in (("Naam", 0.0, 300.0), ("Datum", 330.0, WIDTH - 330)):
        sheet.text(word, Place(x, 40), down=16, colour=PAPER.text2)
        sheet.rule(Place(x + 36, room - 36), down=18, colour=PAPER.text3)
    sheet.text("Jullie horen wat we met het antwoord doen, en waarom.", down=36, colour=PAPER.text2)
