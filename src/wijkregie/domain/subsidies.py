"""A yearly subsidie: dated stappen, from which stand, amounts and deadlines follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.geld import check_bedrag
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling


class Stapsoort(StrEnum):
    """What happened in the life of a subsidie, in the usual order (domain study 3.3)."""

    AANVRAAG_ONTVANGEN = "aanvraag ontvangen"
    AANVULLING_GEVRAAGD = "aanvulling gevraagd"
    AANVULLING_ONTVANGEN = "aanvulling ontvangen"
    VERLEEND = "verleend"
    DIRECT_VASTGESTELD = "direct vastgesteld"
    GEDEELTELIJK_VERLEEND = "gedeeltelijk verleend"
    GEWEIGERD = "geweigerd"
    BUITEN_BEHANDELING = "buiten behandeling"
    INGETROKKEN = "ingetrokken"
    BEKENDGEMAAKT = "bekendgemaakt"
    BETAALD = "betaald"
    VERANTWOORDING_ONTVANGEN = "verantwoording ontvangen"
    VASTGESTELD = "vastgesteld"
    LAGER_VASTGESTELD = "lager vastgesteld"
    AMBTSHALVE_VASTGESTELD = "ambtshalve vastgesteld"
    TERUGGEVORDERD = "teruggevorderd"
    VERREKEND = "verrekend"
    AFGESLOTEN = "afgesloten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidie(Entity):
    """The subsidie of one wijkorgaan for one year; amounts are eurocents.

    `egalisatiereserve` is the reserve as the wijkorgaan reported it with the aanvraag.
    """

    wijkorgaan_id: str
    jaar: int
    kenmerk: str = ""
    egalisatiereserve: int | None = None
    toelichting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidiestap(Entity):
    """One dated step of a subsidie.

    `bedrag` (eurocents) belongs to the step: asked, granted, paid, settled or reclaimed.
    `termijn_tot` is the last day the wijkorgaan has for an aanvulling (Awb 4:5).
    """

    subsidie_id: str
    soort: Stapsoort
    datum: date
    bedrag: int | None = None
    termijn_tot: date | None = None
    toelichting: str = ""


class Subsidiestand(StrEnum):
    """Where a subsidie stands, in order; the word is what the screens show."""

    NOG_NIET_AANGEVRAAGD = "nog niet aangevraagd"
    AANGEVRAAGD = "aangevraagd"
    AANVULLING_GEVRAAGD = "aanvulling gevraagd"
    COMPLEET = "compleet"
    VERLEEND = "verleend"
    DIRECT_VASTGESTELD = "direct vastgesteld"
    GEDEELTELIJK_VERLEEND = "gedeeltelijk verleend"
    GEWEIGERD = "geweigerd"
    BUITEN_BEHANDELING = "buiten behandeling"
    INGETROKKEN = "ingetrokken"
    BEKENDGEMAAKT = "bekendgemaakt"
    BETAALD = "betaald"
    VERANTWOORDING_ONTVANGEN = "verantwoording ontvangen"
    VASTGESTELD = "vastgesteld"
    TERUGGEVORDERD = "teruggevorderd"
    VERREKEND = "verrekend"
    AFGESLOTEN = "afgesloten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bedragen:
    """The amounts of a subsidie in cents; None means: not known or not there yet."""

    gevraagd: int | None = None
    verleend: int | None = None
    betaald: int | None = None
    vastgesteld: int | None = None
    teruggevorderd: int | None = None
    verrekend: int | None = None


TOEGEKEND = frozenset({Stapsoort.VERLEEND, Stapsoort.DIRECT_VASTGESTELD, Stapsoort.GEDEELTELIJK_VERLEEND})
"""Decisions that give the wijkorgaan money."""

NIETS_TOEGEKEND = frozenset({Stapsoort.GEWEIGERD, Stapsoort.BUITEN_BEHANDELING, Stapsoort.INGETROKKEN})
"""Ends without money: refused, not dealt with (Awb 4:5), or withdrawn by the wijkorgaan."""

BESLUITEN = TOEGEKEND | NIETS_TOEGEKEND

VASTSTELLINGEN = frozenset(
    {Stapsoort.VASTGESTELD, Stapsoort.LAGER_VASTGESTELD, Stapsoort.AMBTSHALVE_VASTGESTELD, Stapsoort.DIRECT_VASTGESTELD}
)
"""Decisions that fix the final amount (Awb 4:42, 4:43, 4:46, 4:47)."""

_RANK = {soort: rank for rank, soort in enumerate(Stapsoort)}
_WORDS = frozenset(stand.value for stand in Subsidiestand)
_STAND = {soort: Subsidiestand(soort.value) for soort in Stapsoort if soort.value in _WORDS} | {
    Stapsoort.AANVRAAG_ONTVANGEN: Subsidiestand.AANGEVRAAGD,
    Stapsoort.AANVULLING_ONTVANGEN: Subsidiestand.COMPLEET,
    Stapsoort.LAGER_VASTGESTELD: Subsidiestand.VASTGESTELD,
    Stapsoort.AMBTSHALVE_VASTGESTELD: Subsidiestand.VASTGESTELD,
}


def op_volgorde(stappen: Iterable[Subsidiestap]) -> list[Subsidiestap]:
    """Sort stappen by date; on one day in the usual order of a subsidie."""
    return sorted(stappen, key=lambda stap: (stap.datum, _RANK[stap.soort]))


def lopende_ronde(stappen: Iterable[Subsidiestap]) -> list[Subsidiestap]:
    """Return the stappen from the last aanvraag on, in order.

    A wijkorgaan may apply anew after an end without money; what came before no longer counts.
    """
    ordered = op_volgorde(stappen)
    starts = [index for index, stap in enumerate(ordered) if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN]
    return ordered[starts[-1] :] if starts else ordered


def laatste_stap(stappen: Sequence[Subsidiestap], *soorten: Stapsoort) -> Subsidiestap | None:
    """Return the last of these kinds among stappen in order, or None."""
    return next((stap for stap in reversed(stappen) if stap.soort in soorten), None)


def besluit(stappen: Iterable[Subsidiestap]) -> Subsidiestap | None:
    """Return the decision that holds now, or None while there is none."""
    return laatste_stap(lopende_ronde(stappen), *BESLUITEN)


def subsidiestand(stappen: Iterable[Subsidiestap]) -> Subsidiestand:
    """Return the stand that follows from the stappen: what happened last.

    A refusal stays a refusal when it has been announced.
    """
    ronde = lopende_ronde(stappen)
    if not ronde:
        return Subsidiestand.NOG_NIET_AANGEVRAAGD
    last, decision = ronde[-1], laatste_stap(ronde, *BESLUITEN)
    if last.soort is Stapsoort.BEKENDGEMAAKT and decision and decision.soort in NIETS_TOEGEKEND:
        last = decision
    return _STAND[last.soort]


def bedragen(stappen: Iterable[Subsidiestap]) -> Bedragen:
    """Return the amounts that follow from the stappen, in cents.

    An end without money counts as 0 granted. A vaststelling without its own amount fixes the amount granted.
    """
    ronde = lopende_ronde(stappen)
    aanvraag = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    decision = laatste_stap(ronde, *BESLUITEN)
    fixed = laatste_stap(ronde, *VASTSTELLINGEN)
    verleend = (0 if decision.soort in NIETS_TOEGEKEND else decision.bedrag) if decision else None
    return Bedragen(
        gevraagd=aanvraag.bedrag if aanvraag else None,
        verleend=verleend,
        betaald=_sum(ronde, Stapsoort.BETAALD),
        vastgesteld=(verleend if fixed.bedrag is None else fixed.bedrag) if fixed else None,
        teruggevorderd=_sum(ronde, Stapsoort.TERUGGEVORDERD),
        verrekend=_sum(ronde, Stapsoort.VERREKEND),
    )


def nog_te_betalen(bekend: Bedragen) -> int | None:
    """Return what the payments left of the amount settled, else granted (cents); None while that is not known."""
    due = bekend.verleend if bekend.vastgesteld is None else bekend.vastgesteld
    return None if due is None else max(due - (bekend.betaald or 0), 0)


def betaald_op(stappen: Iterable[Subsidiestap]) -> date | None:
    """Return the day on which all was paid that was due: an advance is enough until the amount is settled (Awb 4:95).

    A payment without its amount counts as all. None while money is due.
    """
    ronde = lopende_ronde(stappen)
    settled, paid = bedragen(ronde).vastgesteld, 0
    for stap in ronde:
        if stap.soort is Stapsoort.BETAALD:
            paid += stap.bedrag or 0
            if settled is None or stap.bedrag is None or paid >= settled:
                return stap.datum
    return None


def maatbedrag(volgens_niveau: int | None, gevraagd: int | None) -> int | None:
    """Return the amount of the year (cents) that a reserve is held against: that of the niveau, else the one asked."""
    return gevraagd if volgens_niveau is None else volgens_niveau


def reserve_te_hoog(regeling: Regeling | None, reserve: int | None, bedrag: int | None) -> bool:
    """Tell whether the egalisatiereserve is above the amount of the year (cents), where the regeling has that rule.

    Subsidieverordening wijkorganen 2008; a signal for the one who decides, never a block.
    """
    if regeling is None or not regeling.reserveregel or reserve is None or bedrag is None:
        return False
    return reserve > bedrag


def check_subsidie(subsidie: Subsidie) -> None:
    """Refuse a subsidie with an impossible year or reserve; raises Refusal."""
    check_jaar(subsidie.jaar)
    check_bedrag(subsidie.egalisatiereserve)


def check_stap(stappen: Iterable[Subsidiestap], stap: Subsidiestap) -> None:
    """Refuse a new or changed stap that cannot be true beside the others of its subsidie.

    A new aanvraag is of a later day than the end of the one before, for on one day it would stand first.
    Raises Refusal. What is merely unusual is let through: the zaaksysteem is the archive.
    """
    others = [other for other in stappen if other.id != stap.id]
    check_bedrag(stap.bedrag)
    if stap.termijn_tot is not None and stap.termijn_tot < stap.datum:
        raise Refusal("hersteltermijn_te_vroeg")
    if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN:
        _check_aanvraag(others, stap)
    else:
        _check_order(others, stap)


def check_stap_weg(stappen: Iterable[Subsidiestap], stap: Subsidiestap) -> None:
    """Refuse to remove an aanvraag that other stappen follow on: they would belong to nothing; raises Refusal."""
    ordered = op_volgorde(stappen)
    after = ordered[ordered.index(stap) + 1 :][:1]
    if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN and after and after[0].soort is not stap.soort:
        raise Refusal("aanvraag_met_stappen")


def _check_aanvraag(others: list[Subsidiestap], stap: Subsidiestap) -> None:
    ronde = lopende_ronde(others)
    earlier = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    ended = laatste_stap(ronde, *NIETS_TOEGEKEND)
    if earlier and not (ended and ended.datum <= stap.datum):
        raise Refusal("aanvraag_dubbel")
    if earlier and ended and ended.datum == stap.datum:
        raise Refusal("aanvraag_op_einddag")
    if not earlier and ronde and ronde[0].datum < stap.datum:
        raise Refusal("aanvraag_na_stap", soort=ronde[0].soort.value)


def _check_order(others: list[Subsidiestap], stap: Subsidiestap) -> None:
    earlier = [other for other in others if other.datum <= stap.datum]
    present = {other.soort for other in earlier}
    if Stapsoort.AANVRAAG_ONTVANGEN not in {other.soort for other in others}:
        raise Refusal("stap_zonder_aanvraag")
    if Stapsoort.AANVRAAG_ONTVANGEN not in present:
        raise Refusal("stap_voor_aanvraag")
    if stap.soort is Stapsoort.AANVULLING_ONTVANGEN and Stapsoort.AANVULLING_GEVRAAGD not in present:
        raise Refusal("aanvulling_niet_gevraagd")
    if stap.soort is Stapsoort.BEKENDGEMAAKT and not present & BESLUITEN:
        raise Refusal("bekendmaking_zonder_besluit")
    if stap.soort is Stapsoort.BETAALD and not present & TOEGEKEND:
        raise Refusal("betaling_zonder_besluit")


def _sum(stappen: list[Subsidiestap], soort: Stapsoort) -> int | None:
    amounts = [stap.bedrag for stap in stappen if stap.soort is soort and stap.bedrag is not None]
    return sum(amounts) if amounts else None
