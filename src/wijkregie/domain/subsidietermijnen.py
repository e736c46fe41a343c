"""Deadlines of a subsidie, derived from its stappen, the regeling and today."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum

from wijkregie.domain.beslisklokken import aanvulling_op, beslisklok, beslistermijn
from wijkregie.domain.frozen import frozen
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import (
    BESLUITEN,
    BEZWAAR_AF,
    HERZIENINGEN,
    NIETS_TOEGEKEND,
    TERUG,
    VASTSTELLINGEN,
    Stapreeks,
    Stapsoort,
    Subsidiestap,
    afgesloten_op,
    bedragen,
    besluit,
    betaald_op,
    eerste_dag,
    eerste_stap,
    laatste_stap,
    lopende_ronde,
    nog_te_betalen,
    op_volgorde,
    te_veel_betaald,
)
from wijkregie.domain.subsidiestappen import laatste_dag_terug
from wijkregie.domain.termijnen import eind_van_termijn

BETAALTERMIJN_WEKEN = 6
"""Term of payment where no regeling says otherwise (Awb 4:87)."""

BEZWAARTERMIJN_WEKEN = 6
"""Term for bezwaar (Awb 6:7)."""

BEZWAAR_BESLISTERMIJN_WEKEN = 6
"""Term to decide on a bezwaar, from the day after the term for bezwaar ended (Awb 7:10)."""

BUITEN_BEHANDELING_WEKEN = 4
"""Term to announce that an incomplete aanvraag is not dealt with (Awb 4:5, fourth paragraph)."""

_NA_BEKENDMAKING = (
    Stapsoort.BEKENDGEMAAKT,
    Stapsoort.BEZWAAR_ONTVANGEN,
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
    BESLUIT_OP_BEZWAAR = "besluit op bezwaar"
    VERANTWOORDING = "verantwoording"
    VASTSTELLING = "vaststelling"
    TERUGVORDERING = "terugvordering"


@frozen
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

    Without stappen only the last day to apply is there. A closed subsidie has no open deadlines, and a step of which
    the day is not known begins none.
    """
    stappen = op_volgorde(stappen)
    ronde = lopende_ronde(stappen)
    granted = besluit(ronde)
    if granted and granted.soort in NIETS_TOEGEKEND:
        granted = None
    found = [
        *_aanvraag(ronde, regeling),
        *_aanvullingen(ronde, today),
        *_besluit(ronde, regeling, today),
        *_bezwaar(ronde),
        *(_betaling(stappen, ronde, granted, regeling) if granted else ()),
        *(_afrekening(stappen, ronde, granted, regeling) if granted else ()),
        *_terug(stappen, ronde),
    ]
    unknown = {stap.soort for stap in ronde if stap.dag_onbekend}
    found = [termijn for termijn in found if termijn.voldaan_op or not _BEGINT_MET.get(termijn.soort, set()) & unknown]
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
    decision = eerste_stap(ronde, date.min, *BESLUITEN)
    for asked in ronde:
        if asked.soort is not Stapsoort.AANVULLING_GEVRAAGD or asked.termijn_tot is None:
            continue
        received = aanvulling_op(ronde, asked)
        done = received or (decision.datum if decision else None)
        yield Termijn(Termijnsoort.AANVULLING, asked.termijn_tot, "Awb 4:5", done)
        if asked.termijn_tot < today and not (received and received <= asked.termijn_tot):
            uiterlijk = eind_van_termijn(asked.termijn_tot, weken=BUITEN_BEHANDELING_WEKEN)
            if decision and decision.soort is Stapsoort.BUITEN_BEHANDELING:
                done = eerste_dag(ronde, decision.datum, Stapsoort.BEKENDGEMAAKT)
            yield Termijn(Termijnsoort.BUITEN_BEHANDELING, uiterlijk, "Awb 4:5 lid 4", done)


def _besluit(ronde: list[Subsidiestap], regeling: Regeling | None, today: date) -> Iterator[Termijn]:
    klok = beslisklok(ronde, regeling, today)
    if klok is None:
        return
    uiterlijk, besloten = klok.besluit_uiterlijk, klok.besloten_op
    artikel = "Awb 4:14" if klok.verdaagd else "Awb 4:13"
    yield Termijn(Termijnsoort.BESLUIT, uiterlijk, artikel, besloten, klok.staat_stil)
    if besloten and not laatste_stap(ronde, Stapsoort.INGETROKKEN, Stapsoort.BUITEN_BEHANDELING):
        # A payment or a verantwoording shows that the decision was known, also when nobody wrote it down.
        known = eerste_dag(ronde, besloten, *_NA_BEKENDMAKING)
        yield Termijn(Termijnsoort.BEKENDMAKING, uiterlijk, "Awb 3:41 en 4:13", known)


def _bezwaar(ronde: list[Subsidiestap]) -> Iterator[Termijn]:
    """Yield the term for bezwaar of the decision announced last, and that to decide on each bezwaar (Awb 7:10)."""
    received = laatste_stap(ronde, Stapsoort.BEZWAAR_ONTVANGEN)
    announced = None
    for stap in ronde:
        if stap.soort in _VATBAAR:
            announced = eerste_dag(ronde, stap.datum, Stapsoort.BEKENDGEMAAKT) or announced
        elif stap.soort is Stapsoort.BEZWAAR_ONTVANGEN:
            einde = bezwaartermijn(ronde, stap)
            if einde is not None:
                uiterlijk = eind_van_termijn(einde, weken=BEZWAAR_BESLISTERMIJN_WEKEN)
                done = eerste_dag(ronde[ronde.index(stap) :], stap.datum, *BEZWAAR_AF)
                yield Termijn(Termijnsoort.BESLUIT_OP_BEZWAAR, uiterlijk, "Awb 7:10", done)
    if announced:
        done = received.datum if received and received.datum >= announced else None
        einde = eind_van_termijn(announced, weken=BEZWAARTERMIJN_WEKEN)
        yield Termijn(Termijnsoort.BEZWAAR, einde, "Awb 6:7 en 6:8", done)


def bezwaartermijn(ronde: list[Subsidiestap], bezwaar: Subsidiestap) -> date | None:
    """Return the last day for this bezwaar, of a round in order, against the decision before it; None without one.

    Six weeks from the day after the decision was announced (Awb 6:7 and 6:8), or was made while nobody wrote down
    when it was announced. A later bezwaar is for who decides to weigh (Awb 6:9 to 6:11).
    """
    before = ronde[: ronde.index(bezwaar)] if bezwaar in ronde else ronde
    decision = laatste_stap(before, *_VATBAAR)
    if decision is None:
        return None
    announced = eerste_dag(ronde, decision.datum, Stapsoort.BEKENDGEMAAKT)
    return eind_van_termijn(announced or decision.datum, weken=BEZWAARTERMIJN_WEKEN)


def _betaling(
    stappen: list[Subsidiestap], ronde: list[Subsidiestap], decision: Subsidiestap, regeling: Regeling | None
) -> Iterator[Termijn]:
    """Yield the term to pay what was granted, which a bezwaar does not put off (Awb 4:87 and 6:16)."""
    bekend = eerste_dag(ronde, decision.datum, Stapsoort.BEKENDGEMAAKT)
    if bekend is None or decision.bedrag == 0:
        return
    if decision.soort in VASTSTELLINGEN:
        # What was paid in full before the amount was put higher was paid in time.
        revised = next((stap.datum for stap in ronde if stap.soort in HERZIENINGEN), None)
        before = stappen if revised is None else Stapreeks(stap for stap in stappen if stap.datum < revised)
        paid = betaald_op(before) or betaald_op(stappen)
    else:
        paid = eerste_dag(ronde, decision.datum, Stapsoort.BETAALD)
    yield Termijn(Termijnsoort.BETALING, eind_van_termijn(bekend, weken=betaaltermijn(regeling)), "Awb 4:87", paid)


def _afrekening(
    stappen: list[Subsidiestap], ronde: list[Subsidiestap], decision: Subsidiestap, regeling: Regeling | None
) -> Iterator[Termijn]:
    fixed = laatste_stap(ronde, *VASTSTELLINGEN)
    if decision.soort not in VASTSTELLINGEN:
        done = eerste_dag(ronde, decision.datum, *VASTSTELLINGEN)
        received = eerste_dag(ronde, decision.datum, Stapsoort.VERANTWOORDING_ONTVANGEN)
        if regeling and regeling.verantwoording_uiterlijk:
            yield Termijn(Termijnsoort.VERANTWOORDING, regeling.verantwoording_uiterlijk, "regeling", received or done)
        if received:
            uiterlijk = eind_van_termijn(received, weken=beslistermijn(regeling))
            yield Termijn(Termijnsoort.VASTSTELLING, uiterlijk, "Awb 4:13 en 4:44", done)
    if rest := _rest(stappen, ronde, fixed, regeling):
        yield rest


def _rest(
    stappen: list[Subsidiestap], ronde: list[Subsidiestap], fixed: Subsidiestap | None, regeling: Regeling | None
) -> Termijn | None:
    """Return the term to pay what is left once the amount is settled, or was put higher (Awb 4:95 and 4:87).

    It begins when that decision was announced, or was made while nobody wrote down when. Until the amount is settled
    an advance is enough, save of what came with a higher amount.
    """
    anew = [stap for stap in ronde if stap.soort in HERZIENINGEN and (fixed is None or stap.datum >= fixed.datum)]
    last = anew[-1] if anew else fixed
    if last is None or (last is fixed and fixed.soort in BESLUITEN):
        return None
    before = bedragen(Stapreeks(stap for stap in stappen if stap.datum <= last.datum))
    if before.betaald is None or not nog_te_betalen(before):
        return None
    since = eerste_dag(ronde, last.datum, Stapsoort.BEKENDGEMAAKT) or last.datum
    if fixed is None:
        paid = laatste_stap(ronde, Stapsoort.BETAALD)
        done = paid.datum if paid and not nog_te_betalen(bedragen(stappen)) else None
    else:
        done = betaald_op(stappen)
    return Termijn(Termijnsoort.BETALING, eind_van_termijn(since, weken=betaaltermijn(regeling)), "Awb 4:87", done)


def _terug(stappen: list[Subsidiestap], ronde: list[Subsidiestap]) -> Iterator[Termijn]:
    """Yield the last day to take back what was paid above the amount settled (Awb 4:57 lid 4)."""
    last = laatste_dag_terug(ronde)
    if last is None:
        return
    back = laatste_stap(ronde, *TERUG)
    if te_veel_betaald(bedragen(stappen)):
        yield Termijn(Termijnsoort.TERUGVORDERING, last, "Awb 4:57 lid 4")
    elif back:
        yield Termijn(Termijnsoort.TERUGVORDERING, last, "Awb 4:57 lid 4", back.datum)


_VATBAAR = (BESLUITEN - {Stapsoort.INGETROKKEN}) | VASTSTELLINGEN | {Stapsoort.VERLENING_GEWIJZIGD}
"""Decisions against which bezwaar can be made; against one on a bezwaar there is only the court (Awb 7:1 lid 1)."""


_BEGINT_MET = {
    Termijnsoort.BESLUIT: {Stapsoort.AANVRAAG_ONTVANGEN},
    Termijnsoort.BEKENDMAKING: {Stapsoort.AANVRAAG_ONTVANGEN, *BESLUITEN},
    Termijnsoort.BETALING: set(VASTSTELLINGEN),
    Termijnsoort.VASTSTELLING: {Stapsoort.VERANTWOORDING_ONTVANGEN},
    Termijnsoort.TERUGVORDERING: set(VASTSTELLINGEN),
}
"""Steps from whose day a term runs, where a list may have told them without it."""


def betaaltermijn(regeling: Regeling | None) -> int:
    """Return the weeks in which is paid, by the regeling or else by Awb 4:87."""
    return regeling.betaaltermijn_weken if regeling else BETAALTERMIJN_WEKEN
