"""What usually comes next in a subsidie: offers for a form, never a rule of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from wijkregie.domain.datums import format_dag_maand, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Regeling, mag_direct_vaststellen
from wijkregie.domain.subsidies import (
    BEZWAAR_AF,
    TERUG,
    TOEGEKEND,
    VASTSTELLINGEN,
    Bedragen,
    Stapsoort,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    besluit,
    eerste_dag,
    laatste_stap,
    lopend_bezwaar,
    lopende_ronde,
    nog_te_betalen,
    subsidiestand,
    te_veel_betaald,
)
from wijkregie.domain.subsidiestappen import STAPVORMEN, fouten
from wijkregie.domain.subsidietermijnen import bezwaartermijn, dagen_te_laat
from wijkregie.domain.termijnen import eerste_werkdag

_TOEKENNEN = (Stapsoort.VERLEEND, Stapsoort.DIRECT_VASTGESTELD, Stapsoort.GEDEELTELIJK_VERLEEND, Stapsoort.GEWEIGERD)
_AFREKENEN = (Stapsoort.VASTGESTELD, Stapsoort.LAGER_VASTGESTELD, Stapsoort.AMBTSHALVE_VASTGESTELD)
_SLUITEN = (Stapsoort.AFGESLOTEN, Stapsoort.TERUGGEVORDERD, Stapsoort.VERREKEND)
_WACHTEN = (Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.VERDAAGD, Stapsoort.INGETROKKEN)
_OPNIEUW = (Stapsoort.AFGESLOTEN, Stapsoort.AANVRAAG_ONTVANGEN)
_MET_REST = (
    Subsidiestand.BETAALD,
    Subsidiestand.VASTGESTELD,
    Subsidiestand.TERUGGEVORDERD,
    Subsidiestand.VERREKEND,
)
_VERVOLG: dict[Subsidiestand, tuple[Stapsoort, ...]] = {
    Subsidiestand.NOG_NIET_AANGEVRAAGD: (Stapsoort.AANVRAAG_ONTVANGEN,),
    Subsidiestand.AANGEVRAAGD: (*_TOEKENNEN, *_WACHTEN),
    Subsidiestand.AANVULLING_GEVRAAGD: (
        Stapsoort.AANVULLING_ONTVANGEN,
        Stapsoort.BUITEN_BEHANDELING,
        Stapsoort.VERDAAGD,
        Stapsoort.INGETROKKEN,
    ),
    Subsidiestand.COMPLEET: (*_TOEKENNEN, *_WACHTEN),
    Subsidiestand.VERLEEND: (Stapsoort.BEKENDGEMAAKT, Stapsoort.BETAALD),
    Subsidiestand.DIRECT_VASTGESTELD: (Stapsoort.BEKENDGEMAAKT, Stapsoort.BETAALD),
    Subsidiestand.GEDEELTELIJK_VERLEEND: (Stapsoort.BEKENDGEMAAKT, Stapsoort.BETAALD),
    Subsidiestand.GEWEIGERD: (Stapsoort.BEKENDGEMAAKT, *_OPNIEUW),
    Subsidiestand.BUITEN_BEHANDELING: (Stapsoort.BEKENDGEMAAKT, *_OPNIEUW),
    Subsidiestand.INGETROKKEN: _OPNIEUW,
    Subsidiestand.BEKENDGEMAAKT: (Stapsoort.BETAALD, Stapsoort.VERANTWOORDING_ONTVANGEN),
    Subsidiestand.BETAALD: (Stapsoort.VERANTWOORDING_ONTVANGEN, Stapsoort.AMBTSHALVE_VASTGESTELD),
    Subsidiestand.VERANTWOORDING_ONTVANGEN: _AFREKENEN,
    Subsidiestand.VASTGESTELD: _SLUITEN,
    Subsidiestand.VERLENING_INGETROKKEN: (Stapsoort.BEKENDGEMAAKT, *_SLUITEN),
    Subsidiestand.TERUGGEVORDERD: _SLUITEN,
    Subsidiestand.VERREKEND: _SLUITEN,
    Subsidiestand.AFGESLOTEN: (),
}


def volgende_stappen(
    stappen: Iterable[Subsidiestap], regeling: Regeling | None, bedrag: int | None
) -> tuple[Stapsoort, ...]:
    """Return the kinds of step that usually come next, likeliest first; `bedrag` is the amount at stake in cents."""
    known = list(stappen)
    stand, ronde, amounts = subsidiestand(known), lopende_ronde(known), bedragen(known)
    found = _VERVOLG[stand]
    if stand is Subsidiestand.BETAALD and laatste_stap(ronde, *VASTSTELLINGEN):
        found = _SLUITEN
    decision = besluit(ronde)
    gone = set() if laatste_stap(known, Stapsoort.BETAALD) else set(TERUG)
    if decision:
        gone.add(Stapsoort.VERDAAGD)
        gone |= {Stapsoort.BEKENDGEMAAKT} if eerste_dag(ronde, decision.datum, Stapsoort.BEKENDGEMAAKT) else set()
    found = tuple(soort for soort in found if soort not in gone)
    if stand in _MET_REST and amounts.betaald and nog_te_betalen(amounts):
        found = (Stapsoort.BETAALD, *found)
    elif te_veel_betaald(amounts):
        found = _first(found, Stapsoort.BEKENDGEMAAKT, *TERUG)
    elif mag_direct_vaststellen(regeling, bedrag):
        found = _first(found, Stapsoort.DIRECT_VASTGESTELD)
    return (*found, *sorted(BEZWAAR_AF, key=list(Stapsoort).index)) if lopend_bezwaar(ronde) else found


def _first(soorten: tuple[Stapsoort, ...], *likely: Stapsoort) -> tuple[Stapsoort, ...]:
    """Bring the likely kinds to the front, each group in its own order."""
    return tuple(sorted(soorten, key=lambda soort: soort not in likely))


def mogelijke_stappen(stappen: Iterable[Subsidiestap], stap: Subsidiestap | None = None) -> tuple[Stapsoort, ...]:
    """Return the kinds of step that can be written down after these, or that `stap`, one of them, can be changed into.

    In the usual order; whether its day and amount are right as well is for `check_stappen`.
    """
    stappen = list(stappen)
    others = [other for other in stappen if stap is None or other.id != stap.id]
    after = max((other.datum for other in others), default=date.min) + timedelta(days=1)
    tried = stap or Subsidiestap(id="", subsidie_id="", soort=Stapsoort.AFGESLOTEN, datum=after)
    known = _errors(stappen)
    return tuple(soort for soort in Stapsoort if _errors([*others, replace(tried, soort=soort, bedrag=None)]) <= known)


def _errors(stappen: Iterable[Subsidiestap]) -> set[tuple[str, str]]:
    return {(refusal.code, stap.id) for refusal, stap in fouten(stappen)}


def voorgesteld_bedrag(soort: Stapsoort, bekend: Bedragen, volgens_niveau: int | None) -> int | None:
    """Return the amount (cents) a step of this kind usually carries, or None where only the user can know it."""
    match soort:
        case Stapsoort.AANVRAAG_ONTVANGEN:
            return volgens_niveau
        case Stapsoort.VERLEEND | Stapsoort.DIRECT_VASTGESTELD:
            known = [bedrag for bedrag in (bekend.gevraagd, volgens_niveau) if bedrag is not None]
            return min(known, default=None)
        case Stapsoort.BETAALD:
            return nog_te_betalen(bekend)
        case Stapsoort.VASTGESTELD | Stapsoort.AMBTSHALVE_VASTGESTELD:
            return bekend.verleend
        case Stapsoort.TERUGGEVORDERD | Stapsoort.VERREKEND:
            return te_veel_betaald(bekend) or None
        case _:
            return None


def voorgestelde_termijn(soort: Stapsoort, regeling: Regeling | None, datum: date) -> date | None:
    """Return the last day that a step of a kind usually gives the wijkorgaan; a working day, though no law asks it."""
    if soort is not Stapsoort.AANVULLING_GEVRAAGD or regeling is None:
        return None
    return eerste_werkdag(datum + timedelta(weeks=regeling.aanvulling_weken))


def hints_stap(
    stap: Subsidiestap, stappen: Iterable[Subsidiestap], regeling: Regeling | None
) -> Iterator[tuple[str, str]]:
    """Yield what is unusual in a step, beside the other stappen: a field and a Dutch sentence; it forbids nothing.

    The college decides: above the threshold it may settle at once, and it may take in what came late (Awb 6:11).
    """
    others = [other for other in stappen if other.id != stap.id and other.datum <= stap.datum]
    known, bedrag = bedragen(others), stap.bedrag
    gevraagd, too_much, left = known.gevraagd, te_veel_betaald(known), nog_te_betalen(known)
    if dagen := dagen_te_laat(stap, regeling):
        yield "datum", f"Dat is {tel(dagen, 'dag', 'dagen')} te laat. De gemeente weegt of dat uitmaakt."
    last = bezwaartermijn(lopende_ronde(others), stap) if stap.soort is Stapsoort.BEZWAAR_ONTVANGEN else None
    if last is not None and stap.datum > last:
        yield (
            "datum",
            f"Bezwaar kon tot en met {format_dag_maand(last, stap.datum)}. De gemeente weegt of dat uitmaakt.",
        )
    if stap.soort in TERUG and bedrag is not None and bedrag > too_much:
        yield "bedrag", f"Er is {format_bedrag_kort(too_much)} te veel betaald. Klopt het dat er meer terugkomt?"
    if stap.soort is Stapsoort.AFGESLOTEN and (open_ := too_much or left):
        what = "te veel betaald" if too_much else "niet betaald"
        yield "datum", f"Er is nog {format_bedrag_kort(open_)} {what}. Klopt het dat alles klaar is?"
    if bedrag is not None and (words := _hint_bedrag(stap.soort, bedrag, gevraagd, regeling)):
        yield "bedrag", words
    if "kenmerk" in STAPVORMEN[stap.soort].velden and not stap.kenmerk:
        yield "kenmerk", "Nog leeg. Je kunt het later invullen."


def _hint_bedrag(soort: Stapsoort, bedrag: int, gevraagd: int | None, regeling: Regeling | None) -> str:
    drempel = regeling.direct_vaststellen_tot if regeling else None
    if soort is Stapsoort.DIRECT_VASTGESTELD and drempel is not None and bedrag > drempel:
        return f"De regeling noemt direct vaststellen tot {format_bedrag_kort(drempel)}. Het college beslist."
    if gevraagd is not None and soort is Stapsoort.GEDEELTELIJK_VERLEEND and bedrag >= gevraagd:
        return f"Dit is niet minder dan de {format_bedrag_kort(gevraagd)} die is gevraagd. Klopt dat?"
    if gevraagd is not None and soort in TOEGEKEND and bedrag > gevraagd:
        return f"Dit is meer dan de {format_bedrag_kort(gevraagd)} die is gevraagd. Klopt dat?"
    return ""
