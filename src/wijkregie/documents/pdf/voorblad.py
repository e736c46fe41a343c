"""The voorblad of a jaargesprek: one page to prepare the talk with and to write on.

The parts of fixed height have their place; what is left of the page is parted over the lists, and a list that is
longer than its part ends with what is "nog" there. So the page is always one, whatever is kept.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import TypeVar

from wijkregie.documents.charts.base import PAPER
from wijkregie.documents.charts.niveauverloop import niveauverloop, niveauverloop_text
from wijkregie.documents.fonts import printable, shortened, width
from wijkregie.documents.pdf.afzender import afzender
from wijkregie.documents.pdf.columns import WIDTH
from wijkregie.documents.pdf.gesprekshoofd import wanneer
from wijkregie.documents.pdf.jaarcijfers import Orgaanjaar, op_dag
from wijkregie.documents.pdf.kit import PAGE, Paper
from wijkregie.documents.pdf.sheet import HEADING, HEADS, LINE, ROW, Place, Sheet, Tick
from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, eigenaar_tekst, is_open, is_te_laat
from wijkregie.domain.afsprakenbeelden import (
    Plandagen,
    advies_tekst,
    nagekomen_door,
    op_tijd_gehoord,
    telling_tekst,
    wachtend,
)
from wijkregie.domain.datums import format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.dossiers import Zetel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.gespreksbladen import Gespreksdossier, Wijkgeld
from wijkregie.domain.jaarbeelden import niveau_nu, verwacht_in
from wijkregie.domain.jaargesprekken import Gespreksstand, gespreksnaam
from wijkregie.domain.niveaus import Niveau, niveau_voor
from wijkregie.domain.personen import rang, zit_nu
from wijkregie.domain.regelingen import bedrag_voor
from wijkregie.domain.verplichtingen import Partij
from wijkregie.domain.voorblad import (
    VAN_GEMEENTE,
    gespreksonderwerpen,
    laatste_reserve,
    vorig_gevoerd,
    vorige_afspraken,
)
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

_CHART = Place(0, 292)
_CHART_HEIGHT = 102.0
_FACTS = Place(316, WIDTH - 316)
_AGREED = (Place(0, 266), Place(276, 98), Place(382, 54), Place(440, WIDTH - 440))
_PLANS = (Place(0, 208), Place(218, 92), Place(318, 72), Place(398, WIDTH - 398))
_LEFT, _RIGHT = Place(0, 234), Place(270, WIDTH - 270)

_NUMBERED = 5
"""Numbered lines: what is suggested, and room for what the two sides bring."""

_NOTES = 4
"""Lines left from which there is a part to make notes on; fewer are numbered as well."""

_PLANNEN = 6
"""Plans shown at most: the first to be decided; the rest of the page is better used to write on."""

_WRITING = HEADING + _NUMBERED * LINE
_CHOICE = HEADING + 20 + 2 * LINE

_VOORBEELD = "De bedragen zijn voorbeelden."

T = TypeVar("T")


def voorblad(found: Gespreksdossier, moment: datetime, *, tagged: bool = True) -> bytes:
    """Return the voorblad as a tagged PDF; `moment` (with time zone) is when it was made."""
    return paper([found]).render(moment, tagged=tagged)


def paper(found: Sequence[Gespreksdossier], step: Callable[[int, int], None] | None = None) -> Paper:
    """Write voorbladen about one year on paper, a page each, not yet rendered; `step` is told how far it is."""
    first = found[0]
    over = f"Voorblad {gespreksnaam(first.blad.jaar)}"
    sheets = Paper(
        over=over,
        title=first.blad.wijkorgaan if len(found) == 1 else tel(len(found), "wijkorgaan", "wijkorganen"),
        footer=f"gemaakt op {format_datum_tekst(first.peildatum)}",
        corner=_laatste_dag(first),
        author=first.inrichting.wijkregisseur,
        headed=False,
    )

    def write(number: int, sheet: Sheet) -> None:
        _write(sheet, found[number - 1], f"blad{number}")
        if step is not None:
            step(number, len(found))

    for number, _ in enumerate(found, 1):
        sheets.add(Sheet(sheets.node("Part"), PAGE, partial(write, number)))
    return sheets


def _laatste_dag(found: Gespreksdossier) -> str:
    last = found.blad.regeling.aanvraag_uiterlijk if found.blad.regeling else None
    if last is None:
        return "De laatste dag om aan te vragen is nog niet bekend"
    return f"Aanvragen {'kan' if last >= found.peildatum else 'kon'} tot en met {format_datum_tekst(last)}"


def _write(sheet: Sheet, found: Gespreksdossier, key: str) -> None:
    one = Orgaanjaar(found.dossier, found.blad.jaar - 1, found.peildatum, found.inrichting.ritme)
    bottom = sheet.height - (_CHOICE if one.kiest else 0)
    _header(sheet, found, key)
    _niveau(sheet, found, one)
    _lists(sheet, found, bottom - _WRITING)
    lines = int((bottom - sheet.y - HEADING) / LINE) - _NUMBERED
    sheet.heading("Bespreken")
    sheet.numbered(gespreksonderwerpen(found), total=_NUMBERED + (lines if lines < _NOTES else 0))
    if lines >= _NOTES:
        sheet.heading("Aantekeningen")
        sheet.lines(int((bottom - sheet.y) / LINE))
    sheet.y = bottom
    if one.kiest:
        _choice(sheet, found)


def _header(sheet: Sheet, found: Gespreksdossier, key: str) -> None:
    aside = [shortened(line, 40) for line in afzender(found.inrichting, found.dossier.stadsdeel)]
    beside = min(max((width(printable(line), 9.5) for line in aside), default=0), 170.0)
    left, right = Place(0, WIDTH - beside - 18), Place(WIDTH - beside, beside, right=True)
    sheet.text(f"Voorblad {gespreksnaam(found.blad.jaar)}", left, down=9.5, colour=PAPER.text2)
    sheet.title(found.blad.wijkorgaan, left, key=key, down=35)
    sheet.text(wanneer(found) or _zonder_dag(found), left, down=54, size=10.5)
    for above, line in enumerate(reversed(aside)):
        sheet.text(line, right, down=54 - 13.5 * above, colour=PAPER.text2)
    sheet.rule(down=64, colour=PAPER.accent, thickness=1.5)
    sheet.y = 68


def _zonder_dag(found: Gespreksdossier) -> str:
    """Say why there is no day for the talk."""
    gesprek, ended = found.blad.gesprek, found.dossier.wijkorgaan.beeindigd_op
    if ended:
        return f"Gestopt op {format_datum_tekst(ended)}"
    if gesprek is not None and gesprek.stand is Gespreksstand.VERVALLEN:
        return f"Het gesprek is vervallen: {gesprek.vervallen_reden}"
    return "Het gesprek is nog niet gepland"


def _niveau(sheet: Sheet, found: Gespreksdossier, one: Orgaanjaar) -> None:
    """Draw the niveaus of the years, and beside them who it is and what money there is."""
    first = one.eerste_jaar or found.blad.jaar - 2
    verloop, vorige = one.verloop(first), niveau_voor(found.dossier.niveaus, first)
    with sheet.beside():
        sheet.heading("Samenwerkingsniveau", _CHART)
        drawing = niveauverloop(verloop, gekozen=one.kiest, vorige=vorige, width=_CHART.room, height=_CHART_HEIGHT)
        sheet.figure(drawing, niveauverloop_text(one.naam, verloop, vorige))
    bottom = sheet.y + HEADING + _CHART_HEIGHT
    now, when = found.blad.niveau_nu, "Nu" if one.kiest else "Laatst"
    sheet.heading(f"{when}: niveau {now.value}, {now.woord}" if now else f"{when}: geen niveau", _FACTS)
    sheet.facts(_FACTS, _feiten(found, one))
    sheet.y = max(sheet.y, bottom)


def _feiten(found: Gespreksdossier, one: Orgaanjaar) -> list[tuple[str, str]]:
    blad, body, wijken = found.blad, found.dossier.wijkorgaan, found.dossier.wijken
    inwoners, reserve = sum(wijk.inwoners or 0 for wijk in wijken), laatste_reserve(found)
    niveau = niveau_nu(found.dossier, blad.jaar)
    more = f" en nog {len(wijken) - 1}" if len(wijken) > 1 else ""
    area = shortened(wijken[0].naam, 16 if more else 60) + more if wijken else "–"
    facts = [
        ("Wijk" if len(wijken) == 1 else "Wijken", area),
        ("Inwoners", f"{inwoners:,}".replace(",", ".") if inwoners else "–"),
        (f"Subsidie {one.jaar}", _bedrag(one.bedrag(one.jaar))),
    ]
    if body.status is not Wijkorgaanstatus.ACTIEF:
        facts.insert(0, ("Status", body.status.value))
    if one.kiest:
        next_ = f"{blad.jaar} bij niveau {niveau}" if niveau else f"Subsidie {blad.jaar}"
        facts.append((next_, _bedrag(verwacht_in(found.dossier, blad.jaar, blad.regeling, niveau))))
    facts.append((f"Reserve bij aanvraag {reserve[0]}" if reserve else "Reserve", _bedrag(reserve and reserve[1])))
    return [*facts, *_wijkgeld(found.wijkgeld), _contact(found)]


def _wijkgeld(geld: Wijkgeld | None) -> list[tuple[str, str]]:
    """Say in one line what residents have to spend, and how many of their initiatieven are at work."""
    if geld is None:
        return []
    plans = f", {tel(geld.initiatieven, 'initiatief', 'initiatieven')}" if geld.initiatieven else ""
    return [(f"Wijkbudget {geld.jaar}", f"{format_bedrag_kort(geld.vrij)} vrij{plans}")]


def _bedrag(cents: int | None) -> str:
    return "–" if cents is None else format_bedrag_kort(cents)


def _lists(sheet: Sheet, found: Gespreksdossier, bottom: float) -> None:
    """Write what was agreed and is open, plans, promises and the board, as far as there is room above `bottom`."""
    today = found.peildatum
    agreed = op_dag(vorige_afspraken(found))
    known = {actie.id for actie in agreed}
    others = op_dag(actie for actie in found.dossier.acties if is_open(actie) and actie.id not in known)
    plans, promised = _plannen(found), _nakoming(found)
    seats = [zetel for zetel in found.dossier.bestuur if zit_nu(zetel.functie, today)]
    seats.sort(key=lambda zetel: rang(zetel.functie.rol))
    room = bottom - sheet.y - (2 + bool(others) + bool(plans)) * HEADING
    room -= HEADS * (bool(agreed or others) + bool(plans))
    wanted = [max(len(agreed), 1), len(others), min(len(plans), _PLANNEN), max(len(promised), len(seats), 1)]
    counts = allot(wanted, int(room / ROW))
    _afspraken(sheet, found, agreed, counts[0])
    if others:
        sheet.heading("Andere open acties")
        _acties(sheet, others, counts[1], today, heads=not agreed)
    if plans:
        _plannentabel(sheet, found, plans, counts[2])
    with sheet.beside():
        _nagekomen_deel(sheet, found, promised, counts[3])
    with sheet.beside():
        _bestuur(sheet, seats, counts[3])
    sheet.y += HEADING + counts[3] * ROW


def allot(wanted: Sequence[int], room: int) -> list[int]:
    """Part rows over lists: the shortest so far gets one more, until none wants more or nothing is left."""
    given = [0] * len(wanted)
    for _ in range(min(room, sum(wanted))):
        asking = [index for index, want in enumerate(wanted) if given[index] < want]
        given[min(asking, key=given.__getitem__)] += 1
    return given


def _split(rows: Sequence[T], room: int) -> tuple[Sequence[T], Sequence[T]]:
    """Return what is shown in this many rows and what is not: that takes the last row, to be told of."""
    shown = len(rows) if len(rows) <= room else max(room - 1, 0)
    return rows[:shown], rows[shown:]


def _afspraken(sheet: Sheet, found: Gespreksdossier, agreed: Sequence[Actiepunt], room: int) -> None:
    jaar, vorig = found.blad.jaar, vorig_gevoerd(found)
    last_year = vorig is None or vorig.jaar == jaar - 1
    head = "Afspraken van vorig jaar" if vorig is None or last_year else f"Afspraken uit het gesprek over {vorig.jaar}"
    sheet.heading(head, beside=_nagekomen(agreed) if agreed else "")
    if not agreed:
        sheet.note("Er zijn geen afspraken vastgelegd." if vorig else "Er was nog geen jaargesprek.")
        return
    _acties(sheet, agreed, room, found.peildatum, heads=True)


def _nagekomen(agreed: Sequence[Actiepunt]) -> str:
    """Count what became of the agreements, of both sides: "gemeente 1 van 3 klaar, wijkorgaan 2 van 2"."""
    sides = {"gemeente": VAN_GEMEENTE, "wijkorgaan": {Eigenaarsoort.WIJKORGAAN}, "anderen": {Eigenaarsoort.ANDERS}}
    told = []
    for side, soorten in sides.items():
        own = [actie for actie in agreed if actie.eigenaarsoort in soorten]
        done = sum(actie.status is Actiestatus.KLAAR for actie in own)
        if own:
            told.append(f"{side} {done} van {len(own)}")
    return f"Klaar: {', '.join(told)}"


def _acties(sheet: Sheet, acties: Sequence[Actiepunt], room: int, today: date, *, heads: bool) -> None:
    shown, rest = _split(acties, room)
    rows: list[tuple[str | Tick, ...]] = [
        (
            actie.tekst,
            eigenaar_tekst(actie),
            format_datum_kort(actie.uiterlijk, today) if actie.uiterlijk else "–",
            _stand(actie, today),
        )
        for actie in shown
    ]
    if rest:
        left = sum(is_open(actie) for actie in rest)
        rows.append((f"nog {len(rest)}, waarvan {left or 'geen'} open", "", "", ""))
    sheet.table(_AGREED, rows, ("Afspraak", "Wie", "Wanneer", "Stand") if heads else ())


def _stand(actie: Actiepunt, today: date) -> str | Tick:
    if actie.status is Actiestatus.VERVALLEN:
        return actie.status.value
    return Tick("te laat" if is_te_laat(actie, today) else actie.status.value, not is_open(actie))


def _plannen(found: Gespreksdossier) -> list[Plandagen]:
    """Return the plans of the year and those that are coming, the first decision first."""
    plans = found.afspraken.plannen if found.afspraken else ()
    return sorted(plans, key=lambda plan: (plan.klok.besluit_op or date.max, plan.traject))


def _plannentabel(sheet: Sheet, found: Gespreksdossier, plans: Sequence[Plandagen], room: int) -> None:
    assert found.afspraken is not None  # where there are plans there is a picture of them
    today, counted = found.peildatum, op_tijd_gehoord(found.afspraken, found.peildatum)
    beside = f"Op tijd gehoord: {counted.op_tijd} van {counted.van}" if counted.van else ""
    sheet.heading("Plannen in de wijk", beside=beside)
    shown, rest = _split(plans, room)
    rows = [(plan.traject, _gehoord(plan, today), _besluit(plan, today), advies_tekst(plan)) for plan in shown]
    sheet.table(
        _PLANS,
        [*rows, *([(f"nog {len(rest)}", "", "", "")] if rest else [])],
        ("Plan", "Jullie hoorden het", "Besluit", "Advies"),
    )


def _gehoord(plan: Plandagen, today: date) -> str:
    if plan.klok.gehoord_op is not None:
        return format_datum_kort(plan.klok.gehoord_op, today)
    decided = plan.klok.besluit_op is not None and plan.klok.besluit_op < today
    return "niet vooraf" if decided else "nog te vertellen"


def _besluit(plan: Plandagen, today: date) -> str:
    if plan.klok.ingetrokken_op is not None:
        return "gaat niet door"
    return format_datum_kort(plan.klok.besluit_op, today) if plan.klok.besluit_op else "–"


def _nakoming(found: Gespreksdossier) -> list[tuple[str, str]]:
    """Say how the promises of both sides were kept, and which answers are still to come."""
    beeld, today = found.afspraken, found.peildatum
    if beeld is None:
        return []
    sides = {"Gemeente": Partij.GEMEENTE, "Wijkorgaan": Partij.WIJKORGAAN}
    told = [(side, telling_tekst(nagekomen_door(beeld, partij))) for side, partij in sides.items()]
    return [(side, words) for side, words in told if words] + [
        (f"Antwoord: {one.onderwerp}", f"beloofd {format_datum_kort(one.klok.beloofd_op, today)}")
        if one.klok.beloofd_op
        else (f"Antwoord: {one.onderwerp}", "volgt")
        for one in wachtend(beeld, today)
    ]


def _nagekomen_deel(sheet: Sheet, found: Gespreksdossier, promised: Sequence[tuple[str, str]], room: int) -> None:
    sheet.heading(f"Wat is nagekomen in {found.blad.jaar - 1}?", _LEFT)
    if not promised:
        sheet.note("Daarover is nog niets vastgelegd.", _LEFT)
        return
    shown, rest = _split(promised, room)
    left = [(f"nog {tel(len(rest), 'antwoord', 'antwoorden')} te geven", "")] if rest else []
    sheet.facts(_LEFT, [*shown, *left], values=0.7)


def _contact(found: Gespreksdossier) -> tuple[str, str]:
    """Count the contactmomenten since the last talk, or of all time while there was none."""
    vorig = vorig_gevoerd(found)
    since = [each for each in found.dossier.contacten if not vorig or each.datum > (vorig.datum or date.min)]
    when = f" sinds {format_datum_kort(vorig.datum)} {vorig.datum.year}" if vorig and vorig.datum else ""
    return f"Contactmomenten{when}", str(len(since))


def _bestuur(sheet: Sheet, seats: Sequence[Zetel], room: int) -> None:
    vacant = sum(zetel.persoon is None for zetel in seats)
    told = f", {tel(vacant, 'plek', 'plekken')} vrij" if vacant else ""
    sheet.heading(f"Bestuur: {tel(len(seats) - vacant, 'lid', 'leden')}{told}" if seats else "Bestuur", _RIGHT)
    if not seats:
        sheet.note("Het bestuur is nog niet vastgelegd.", _RIGHT)
        return
    shown, rest = _split(seats, room)
    rows = [(zetel.persoon.naam if zetel.persoon else "vacature", zetel.functie.rol) for zetel in shown]
    if rest:
        left = sum(zetel.persoon is None for zetel in rest)
        rows.append((f"nog {len(rest)}", f"waarvan {left} vrij" if left else ""))
    sheet.facts(_RIGHT, rows)


def _choice(sheet: Sheet, found: Gespreksdossier) -> None:
    """Leave room for the choice, with what each niveau would give."""
    blad = found.blad
    made = f": niveau {blad.keuze.niveau}, {blad.keuze.niveau.woord}" if blad.keuze else ""
    example = blad.regeling is not None and blad.regeling.voorbeeld
    sheet.heading(f"Keuze voor {blad.jaar}{made}", beside=_VOORBEELD if example else "")
    for niveau in Niveau:
        chosen = blad.keuze is not None and blad.keuze.niveau is niveau
        bedrag = bedrag_voor(blad.regeling, niveau)
        given = f", {format_bedrag_kort(bedrag)}" if bedrag is not None else ""
        left = (niveau - 1) * WIDTH / 3
        sheet.box(left, down=13, size=10, ticked=chosen)
        words = f"{niveau.value} {niveau.woord}{given}"
        sheet.text(words, Place(left + 17, WIDTH / 3 - 22), down=13, size=10.5)
    why = f" {blad.keuze.motivering.strip()}" if blad.keuze else ""
    sheet.text(f"Waarom:{why}", down=20 + LINE - 7, colour=PAPER.text2)
    sheet.y += 20
    sheet.lines(2)
