"""What usually comes next in a subsidie, and what a step carries: offers for a form, never a rule of its own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling, mag_direct_vaststellen
from wijkregie.domain.subsidies import (
    TERUG,
    VASTSTELLINGEN,
    Bedragen,
    Stapsoort,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    check_stappen,
    laatste_stap,
    lopende_ronde,
    nog_te_betalen,
    subsidiestand,
)

MET_BEDRAG = frozenset(
    {
        Stapsoort.AANVRAAG_ONTVANGEN,
        Stapsoort.VERLEEND,
        Stapsoort.GEDEELTELIJK_VERLEEND,
        Stapsoort.BETAALD,
        Stapsoort.TERUGGEVORDERD,
        Stapsoort.VERREKEND,
    }
    | VASTSTELLINGEN
)
"""Kinds of step that carry an amount."""

MET_TERMIJN = frozenset({Stapsoort.AANVULLING_GEVRAAGD})
"""Kinds of step that give the wijkorgaan a last day (Awb 4:5)."""

_TOEKENNEN = (Stapsoort.VERLEEND, Stapsoort.DIRECT_VASTGESTELD, Stapsoort.GEDEELTELIJK_VERLEEND, Stapsoort.GEWEIGERD)
_AFREKENEN = (Stapsoort.VASTGESTELD, Stapsoort.LAGER_VASTGESTELD, Stapsoort.AMBTSHALVE_VASTGESTELD)
_SLUITEN = (Stapsoort.AFGESLOTEN, Stapsoort.TERUGGEVORDERD, Stapsoort.VERREKEND)
_OPNIEUW = (Stapsoort.AFGESLOTEN, Stapsoort.AANVRAAG_ONTVANGEN)
_VERVOLG: dict[Subsidiestand, tuple[Stapsoort, ...]] = {
    Subsidiestand.NOG_NIET_AANGEVRAAGD: (Stapsoort.AANVRAAG_ONTVANGEN,),
    Subsidiestand.AANGEVRAAGD: (*_TOEKENNEN, Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.INGETROKKEN),
    Subsidiestand.AANVULLING_GEVRAAGD: (
        Stapsoort.AANVULLING_ONTVANGEN,
        Stapsoort.BUITEN_BEHANDELING,
        Stapsoort.INGETROKKEN,
    ),
    Subsidiestand.COMPLEET: (*_TOEKENNEN, Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.INGETROKKEN),
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
    Subsidiestand.TERUGGEVORDERD: _SLUITEN,
    Subsidiestand.VERREKEND: _SLUITEN,
    Subsidiestand.AFGESLOTEN: (),
}


def volgende_stappen(
    stappen: Iterable[Subsidiestap], regeling: Regeling | None, bedrag: int | None
) -> tuple[Stapsoort, ...]:
    """Return the kinds of step that usually come next, likeliest first; `bedrag` is the amount at stake in cents."""
    known = list(stappen)
    stand = subsidiestand(known)
    found = _VERVOLG[stand]
    if stand is Subsidiestand.BETAALD and laatste_stap(lopende_ronde(known), *VASTSTELLINGEN):
        found = _SLUITEN
    if not laatste_stap(known, Stapsoort.BETAALD):
        found = tuple(soort for soort in found if soort not in TERUG)
    amounts = bedragen(known)
    if stand in (Subsidiestand.BETAALD, Subsidiestand.VASTGESTELD) and amounts.betaald and nog_te_betalen(amounts):
        return (Stapsoort.BETAALD, *found)
    if Stapsoort.DIRECT_VASTGESTELD in found and mag_direct_vaststellen(regeling, bedrag):
        others = (soort for soort in found if soort is not Stapsoort.DIRECT_VASTGESTELD)
        return (Stapsoort.DIRECT_VASTGESTELD, *others)
    return found


def mogelijke_stappen(stappen: Iterable[Subsidiestap], stap: Subsidiestap | None = None) -> tuple[Stapsoort, ...]:
    """Return the kinds of step that can be written down after these, or that `stap`, one of them, can be changed into.

    In the usual order; whether its day and amount are right as well is for `check_stappen`.
    """
    others = [other for other in stappen if stap is None or other.id != stap.id]
    after = max((other.datum for other in others), default=date.min) + timedelta(days=1)
    tried = stap or Subsidiestap(id="", subsidie_id="", soort=Stapsoort.AFGESLOTEN, datum=after)
    return tuple(soort for soort in Stapsoort if _can_be([*others, replace(tried, soort=soort, bedrag=None)]))


def _can_be(stappen: list[Subsidiestap]) -> bool:
    try:
        check_stappen(stappen)
    except Refusal:
        return False
    return True


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
            too_much = (bekend.betaald or 0) - (bekend.vastgesteld or 0) - (bekend.teruggevorderd or 0)
            rest = too_much - (bekend.verrekend or 0)
            return rest if bekend.vastgesteld is not None and rest > 0 else None
        case _:
            return None
