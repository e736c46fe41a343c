"""Deadlines of a subsidie, derived from its stappen, the regeling and today; and the clock of the decision."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import (
    BESLUITEN,
    TOEGEKEND,
    VASTSTELLINGEN,
    Stapsoort,
    Subsidiestap,
    afgesloten_op,
    bedragen,
    betaald_op,
    laatste_stap,
    lopende_ronde,
    nog_te_betalen,
)
from wijkregie.domain.termijnen import eind_van_termijn

BESLISTERMIJN_WEKEN = 8
"""Reasonable term where no regeling says otherwise (Awb 4:13)."""

BETAALTERMIJN_WEKEN = 6
"""Term of payment where no regeling says otherwise (Awb 4:87)."""

BEZWAARTERMIJN_WEKEN = 6
"""Term for bezwaar (Awb 6:7)."""

BUITEN_BEHANDELING_WEKEN = 4
"""Term to announce that an incomplete aanvraag is not dealt with (Awb 4:5, fourth paragraph)."""

_NA_BEKENDMAKING = (
    Stapsoort.BEKENDGEMAAKT,
    Stapsoort.BETAALD,
    Stapsoort.VERANTWOORDING_ONTVANGEN,
    *sorted(VASTSTELLINGEN - BESLUITEN),
)


class Termijnsoort(StrEnum):
    """What must have happened by the end of a term."""

    AANVRAAG = "aanvraag"
    AANVULLING = "aanvulling"
    BUITEN_BEHANDELING = "buiten behandeling"
    BESLUIT = "besluit"
    BEKENDMAKING = "bekendmaking"
    BETALING = "betaling"
    BEZWAAR = "bezwaar"
    VERANTWOORDING = "verantwoording"
    VASTSTELLING = "vaststelling"


@dataclass(frozen=True, slots=True)
class Termijn:
    """A deadline: what, its last day, the article it rests on, and when it was met.

    `staat_stil` marks a term that does not run now; its `datum` then holds if it ran on from today.
    """

    soort: Termijnsoort
    datum: date
    artikel: str
    voldaan_op: date | None = None
    staat_stil: bool = False

    def dagen_over(self, today: date) -> int:
        """Return the days left; negative when the last day has passed."""
        return (self.datum - today).days


@dataclass(frozen=True, slots=True)
class Beslisklok:
    """The running term of the decision, for the clock on the screen.

    `gebruikt_deel` is the used share of the term, 0 to 1. While `staat_stil`, `besluit_uiterlijk` is the working
    day it would be if the term ran on from today, and `dagen_over` what is left of the term itself. `besloten_op`
    and `in_dagen` (from the aanvraag) are set once there is a decision.
    """

    besluit_uiterlijk: date
    dagen_over: int
    gebruikt_deel: float
    staat_stil: bool = False
    besloten_op: date | None = None
    in_dagen: int | None = None


def beslisklok(stappen: Iterable[Subsidiestap], regeling: Regeling | None, today: date) -> Beslisklok | None:
    """Return the clock of the decision (Awb 4:13), or None without an aanvraag.

    The term stands still from the day an aanvulling was asked until the day it came or its term lapsed
    unused (Awb 4:15); the days in between are added to the end.
    """
    ronde = lopende_ronde(stappen)
    aanvraag = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    if aanvraag is None:
        return None
    decision = laatste_stap(ronde, *BESLUITEN)
    peildag = decision.datum if decision else today
    weken = beslistermijn(regeling)
    einde, stil, staat_stil = eind_van_termijn(aanvraag.datum, weken=weken), 0, False
    for pause in _pauses(ronde, peildag):
        if pause.van <= einde:
            stil += (pause.tot - pause.van).days
            einde = eind_van_termijn(aanvraag.datum, weken=weken, stil=stil)
            staat_stil = staat_stil or (pause.loopt and decision is None)
    # What is left while it stands still is the same each day, whatever weekday it would end on from there.
    over = ((aanvraag.datum + timedelta(weeks=weken, days=stil) if staat_stil else einde) - peildag).days
    return Beslisklok(
        besluit_uiterlijk=einde,
        dagen_over=over,
        gebruikt_deel=min(1.0, max(0.0, 1 - over / (7 * max(weken, 1)))),
        staat_stil=staat_stil,
        besloten_op=decision.datum if decision else None,
        in_dagen=(decision.datum - aanvraag.datum).days if decision else None,
    )


def dagen_te_laat(stap: Subsidiestap, regeling: Regeling | None) -> int:
    """Return by how many days an aanvraag came after the last day of the regeling; 0 in time, or for another step.

    A signal for who decides and never a sanction by itself: the interests must be weighed (ECLI:NL:RBOVE:2022:989).
    """
    last = regeling.aanvraag_uiterlijk if regeling else None
    if last is None or stap.soort is not Stapsoort.AANVRAAG_ONTVANGEN:
        return 0
    return max((stap.datum - last).days, 0)


def aanvraag_te_laat(stappen: Iterable[Subsidiestap], regeling: Regeling | None) -> int:
    """Return by how many days the aanvraag of the running round came too late; 0 in time, or while there is none."""
    aanvraag = laatste_stap(lopende_ronde(stappen), Stapsoort.AANVRAAG_ONTVANGEN)
    return dagen_te_laat(aanvraag, regeling) if aanvraag else 0


def termijnen(stappen: Iterable[Subsidiestap], regeling: Regeling | None, today: date) -> list[Termijn]:
    """Return every deadline of a subsidie, met or not, in order of date.

    Without stappen only the last day to apply is there. A closed subsidie has no open deadlines.
    """
    stappen = list(stappen)
    ronde = lopende_ronde(stappen)
    found = [
        *_aanvraag(ronde, regeling),
        *_aanvullingen(ronde, today),
        *_besluit(ronde, regeling, today),
        *_na_bekendmaking(stappen, ronde, regeling),
        *_afrekening(stappen, ronde, regeling),
    ]
    if closed := afgesloten_op(ronde):
        found = [termijn if termijn.voldaan_op else replace(termijn, voldaan_op=closed) for termijn in found]
    return sorted(found, key=lambda termijn: termijn.datum)


def volgende_termijn(found: Iterable[Termijn], today: date) -> Termijn | None:
    """Return the open one of these deadlines that ends first, or None.

    An aanvulling that did not come no longer waits, for then the term to decide on that runs; and on a bezwaar nobody
    has to act, so that it comes after what is to be done.
    """
    by_itself = (Termijnsoort.AANVULLING, Termijnsoort.BEZWAAR)
    waiting = (
        termijn
        for termijn in found
        if termijn.voldaan_op is None and not (termijn.soort in by_itself and termijn.datum < today)
    )
    return min(waiting, key=lambda termijn: (termijn.soort is Termijnsoort.BEZWAAR, termijn.datum), default=None)


def _aanvraag(ronde: list[Subsidiestap], regeling: Regeling | None) -> Iterator[Termijn]:
    if regeling and regeling.aanvraag_uiterlijk:
        done = ronde[0].datum if ronde else None
        yield Termijn(Termijnsoort.AANVRAAG, regeling.aanvraag_uiterlijk, "regeling", done)


def _aanvullingen(ronde: list[Subsidiestap], today: date) -> Iterator[Termijn]:
    decision = laatste_stap(ronde, *BESLUITEN)
    for asked in ronde:
        if asked.soort is not Stapsoort.AANVULLING_GEVRAAGD or asked.termijn_tot is None:
            continue
        received = _received(ronde, asked)
        done = received or (decision.datum if decision else None)
        yield Termijn(Termijnsoort.AANVULLING, asked.termijn_tot, "Awb 4:5", done)
        if asked.termijn_tot < today and not (received and received <= asked.termijn_tot):
            uiterlijk = eind_van_termijn(asked.termijn_tot, weken=BUITEN_BEHANDELING_WEKEN)
            if decision and decision.soort is Stapsoort.BUITEN_BEHANDELING:
                done = _first(ronde, decision.datum, Stapsoort.BEKENDGEMAAKT)
            yield Termijn(Termijnsoort.BUITEN_BEHANDELING, uiterlijk, "Awb 4:5 lid 4", done)


def _besluit(ronde: list[Subsidiestap], regeling: Regeling | None, today: date) -> Iterator[Termijn]:
    klok = beslisklok(ronde, regeling, today)
    if klok is None:
        return
    uiterlijk, besloten = klok.besluit_uiterlijk, klok.besloten_op
    yield Termijn(Termijnsoort.BESLUIT, uiterlijk, "Awb 4:13", besloten, klok.staat_stil)
    if besloten and not laatste_stap(ronde, Stapsoort.INGETROKKEN, Stapsoort.BUITEN_BEHANDELING):
        # A payment or a verantwoording shows that the decision was known, also when nobody wrote it down.
        known = _first(ronde, besloten, *_NA_BEKENDMAKING)
        yield Termijn(Termijnsoort.BEKENDMAKING, uiterlijk, "Awb 3:41 en 4:13", known)


def _na_bekendmaking(
    stappen: list[Subsidiestap], ronde: list[Subsidiestap], regeling: Regeling | None
) -> Iterator[Termijn]:
    decision = laatste_stap(ronde, *BESLUITEN)
    bekend = _first(ronde, decision.datum, Stapsoort.BEKENDGEMAAKT) if decision else None
    if decision is None or bekend is None:
        return
    yield Termijn(Termijnsoort.BEZWAAR, eind_van_termijn(bekend, weken=BEZWAARTERMIJN_WEKEN), "Awb 6:7 en 6:8")
    if decision.soort in TOEGEKEND and decision.bedrag != 0:
        settled = decision.soort in VASTSTELLINGEN
        paid = betaald_op(stappen) if settled else _first(ronde, decision.datum, Stapsoort.BETAALD)
        yield Termijn(Termijnsoort.BETALING, eind_van_termijn(bekend, weken=betaaltermijn(regeling)), "Awb 4:87", paid)


def _afrekening(stappen: list[Subsidiestap], ronde: list[Subsidiestap], regeling: Regeling | None) -> Iterator[Termijn]:
    decision = laatste_stap(ronde, *BESLUITEN)
    if decision is None or decision.soort not in TOEGEKEND - VASTSTELLINGEN:
        return
    fixed = _first(ronde, decision.datum, *VASTSTELLINGEN)
    received = _first(ronde, decision.datum, Stapsoort.VERANTWOORDING_ONTVANGEN)
    if regeling and regeling.verantwoording_uiterlijk:
        yield Termijn(Termijnsoort.VERANTWOORDING, regeling.verantwoording_uiterlijk, "regeling", received or fixed)
    if received:
        uiterlijk = eind_van_termijn(received, weken=beslistermijn(regeling))
        yield Termijn(Termijnsoort.VASTSTELLING, uiterlijk, "Awb 4:13 en 4:44", fixed)
    if fixed and (rest := _rest(stappen, fixed, regeling)):
        yield rest


def _rest(stappen: list[Subsidiestap], fixed: date, regeling: Regeling | None) -> Termijn | None:
    """Return the term to pay what the advance left, once the amount is settled (Awb 4:95 and 4:87)."""
    before = bedragen(stap for stap in stappen if stap.datum <= fixed)
    if before.betaald is None or not nog_te_betalen(before):
        return None
    uiterlijk = eind_van_termijn(fixed, weken=betaaltermijn(regeling))
    return Termijn(Termijnsoort.BETALING, uiterlijk, "Awb 4:87", betaald_op(stappen))


@dataclass(frozen=True, slots=True)
class _Pause:
    """Days on which the term of decision stood still; `loopt` when it still does."""

    van: date
    tot: date
    loopt: bool


def _pauses(ronde: list[Subsidiestap], peildag: date) -> Iterator[_Pause]:
    """Yield the pauses up to `peildag`, in order and without overlap (Awb 4:15)."""
    free_from = date.min
    for asked in ronde:
        if asked.soort is not Stapsoort.AANVULLING_GEVRAAGD or asked.datum > peildag:
            continue
        received, lapses = _received(ronde, asked), asked.termijn_tot
        ends = [day for day in (received, lapses) if day]
        van, tot = max(asked.datum, free_from), min([*ends, peildag])
        loopt = (received is None or received > peildag) and (lapses is None or lapses >= peildag)
        if tot >= van:
            free_from = tot
            yield _Pause(van, tot, loopt)


def _received(ronde: list[Subsidiestap], asked: Subsidiestap) -> date | None:
    """Return the day on which the aanvulling came that was asked with this step, one of the round in order."""
    return _first(ronde[ronde.index(asked) :], asked.datum, Stapsoort.AANVULLING_ONTVANGEN)


def _first(ronde: list[Subsidiestap], since: date, *soorten: Stapsoort) -> date | None:
    return next((stap.datum for stap in ronde if stap.soort in soorten and stap.datum >= since), None)


def betaaltermijn(regeling: Regeling | None) -> int:
    """Return the weeks in which is paid, by the regeling or else by Awb 4:87."""
    return regeling.betaaltermijn_weken if regeling else BETAALTERMIJN_WEKEN


def beslistermijn(regeling: Regeling | None) -> int:
    """Return the weeks in which is decided, by the regeling or else by Awb 4:13."""
    return regeling.beslistermijn_weken if regeling else BESLISTERMIJN_WEKEN
