"""A yearly subsidie: dated stappen, from which stand, amounts and deadlines follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_geweest, check_jaar
from wijkregie.domain.geld import check_bedrag, format_bedrag_kort
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


class Grond(StrEnum):
    """Why money is refused, settled lower or taken back: the article it rests on."""

    ACTIVITEITEN_VERWACHT = "Awb 4:35 lid 1 onder a"
    VERPLICHTINGEN_VERWACHT = "Awb 4:35 lid 1 onder b"
    VERANTWOORDING_VERWACHT = "Awb 4:35 lid 1 onder c"
    GEGEVENS_BIJ_AANVRAAG = "Awb 4:35 lid 2 onder a"
    FAILLISSEMENT = "Awb 4:35 lid 2 onder b"
    PLAFOND = "Awb 4:25 lid 2"
    REGELING = "regeling"
    ACTIVITEITEN_NIET_GEDAAN = "Awb 4:46 lid 2 onder a"
    VERPLICHTINGEN_NIET_NAGEKOMEN = "Awb 4:46 lid 2 onder b"
    GEGEVENS_ONJUIST = "Awb 4:46 lid 2 onder c"
    VERLENING_ONJUIST = "Awb 4:46 lid 2 onder d"
    INTREKKING_ACTIVITEITEN = "Awb 4:48 lid 1 onder a"
    INTREKKING_VERPLICHTINGEN = "Awb 4:48 lid 1 onder b"
    INTREKKING_GEGEVENS = "Awb 4:48 lid 1 onder c"
    INTREKKING_ONJUIST = "Awb 4:48 lid 1 onder d"
    BEGROTING = "Awb 4:48 lid 1 onder e"
    GEWIJZIGD_INZICHT = "Awb 4:50 lid 1 onder b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidie(Entity):
    """The subsidie of one wijkorgaan for one year; amounts are eurocents.

    `egalisatiereserve` is the reserve as the wijkorgaan reported it with the aanvraag, `toeslag` what it may get
    beside the amount of its niveau. `correctie_reden` says why a step was last corrected or removed.
    """

    wijkorgaan_id: str
    jaar: int
    kenmerk: str = ""
    egalisatiereserve: int | None = None
    toelichting: str = ""
    toeslag: int | None = None
    correctie_reden: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidiestap(Entity):
    """One dated step of a subsidie.

    `bedrag` (eurocents) belongs to the step: asked, granted, paid, settled or reclaimed.
    `termijn_tot` is the last day the wijkorgaan has for an aanvulling (Awb 4:5), or the new last day of a decision
    that is put off (Awb 4:14). `kenmerk` is the number of the beschikking, of a step that is one.
    """

    subsidie_id: str
    soort: Stapsoort
    datum: date
    bedrag: int | None = None
    termijn_tot: date | None = None
    toelichting: str = ""
    grond: Grond | None = None
    kenmerk: str = ""


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

TERUG = frozenset({Stapsoort.TERUGGEVORDERD, Stapsoort.VERREKEND})
"""Steps by which money that was paid comes back (Awb 4:57), also that of an earlier round."""

_RANK = {soort: rank for rank, soort in enumerate(Stapsoort)}
_WORDS = frozenset(stand.value for stand in Subsidiestand)
_STAND = {soort: Subsidiestand(soort.value) for soort in Stapsoort if soort.value in _WORDS} | {
    Stapsoort.AANVRAAG_ONTVANGEN: Subsidiestand.AANGEVRAAGD,
    Stapsoort.AANVULLING_ONTVANGEN: Subsidiestand.COMPLEET,
    Stapsoort.LAGER_VASTGESTELD: Subsidiestand.VASTGESTELD,
    Stapsoort.AMBTSHALVE_VASTGESTELD: Subsidiestand.VASTGESTELD,
}


def op_volgorde(stappen: Iterable[Subsidiestap]) -> list[Subsidiestap]:
    """Sort stappen by date; on one day in the usual order of a subsidie.

    Save that an aanvulling answers what was asked on an earlier day, if that still waits, before what is asked anew.
    """
    ordered: list[Subsidiestap] = []
    for stap in sorted(stappen, key=lambda stap: (stap.datum, _RANK[stap.soort])):
        asked = len(ordered)
        if stap.soort is Stapsoort.AANVULLING_ONTVANGEN:
            while asked and ordered[asked - 1].soort is Stapsoort.AANVULLING_GEVRAAGD:
                asked -= 1
        waiting = [request for request in ordered[asked:] if request.datum < stap.datum]
        ordered.insert(asked + len(waiting) if waiting else len(ordered), stap)
    return ordered


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


def afgesloten_op(stappen: Iterable[Subsidiestap]) -> date | None:
    """Return the day on which the running round was closed, or None while it is open: a new aanvraag opens it anew."""
    closed = laatste_stap(lopende_ronde(stappen), Stapsoort.AFGESLOTEN)
    return closed.datum if closed else None


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

    What was asked, granted and settled is that of the running round; money that was paid or came back in an earlier
    round stays so, and counts with it. An end without money counts as 0 granted. A vaststelling without its own
    amount fixes the amount granted.
    """
    ordered = op_volgorde(stappen)
    ronde = lopende_ronde(ordered)
    aanvraag = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    decision = laatste_stap(ronde, *BESLUITEN)
    fixed = laatste_stap(ronde, *VASTSTELLINGEN)
    verleend = (0 if decision.soort in NIETS_TOEGEKEND else decision.bedrag) if decision else None
    return Bedragen(
        gevraagd=aanvraag.bedrag if aanvraag else None,
        verleend=verleend,
        betaald=_sum(ordered, Stapsoort.BETAALD),
        vastgesteld=(verleend if fixed.bedrag is None else fixed.bedrag) if fixed else None,
        teruggevorderd=_sum(ordered, Stapsoort.TERUGGEVORDERD),
        verrekend=_sum(ordered, Stapsoort.VERREKEND),
    )


def nog_te_betalen(bekend: Bedragen) -> int | None:
    """Return what is left of the amount settled, else granted (cents), after what was paid and not reclaimed.

    None while the amount is not known.
    """
    due = bekend.verleend if bekend.vastgesteld is None else bekend.vastgesteld
    return None if due is None else max(due - (bekend.betaald or 0) + (bekend.teruggevorderd or 0), 0)


def betaald_op(stappen: Iterable[Subsidiestap]) -> date | None:
    """Return the day on which all was paid that was due: an advance is enough until the amount is settled (Awb 4:95).

    A payment without its amount counts as all. What was paid in an earlier round and not reclaimed counts as an
    advance. None while money is due.
    """
    ordered = op_volgorde(stappen)
    ronde, settled, paid = lopende_ronde(ordered), bedragen(ordered).vastgesteld, 0
    for stap in ordered:
        if stap.soort is Stapsoort.TERUGGEVORDERD:
            paid -= stap.bedrag or 0
        elif stap.soort is Stapsoort.BETAALD:
            paid += stap.bedrag or 0
            enough = settled is None or stap.bedrag is None or paid >= settled
            if enough and stap.datum >= ronde[0].datum:
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
    """Refuse a subsidie with an impossible year, reserve or toeslag; raises Refusal."""
    check_jaar(subsidie.jaar)
    check_bedrag(subsidie.egalisatiereserve, subsidie.toeslag)


def check_stap(stap: Subsidiestap, today: date) -> None:
    """Refuse a step of a day still to come, for it would silence the deadline it meets; raises Refusal."""
    check_geweest(stap.datum, today)


def check_stappen(stappen: Iterable[Subsidiestap]) -> None:
    """Refuse stappen of one subsidie that cannot all be true; asked after every change of one of them.

    A new aanvraag is of a later day than the end of the one before, for on one day it would stand first. What is
    settled is no more than what was granted (Awb 4:46), what is reclaimed no more than what was paid (Awb 4:57).
    Raises Refusal. What is merely unusual is let through: the zaaksysteem is the archive.
    """
    ordered = op_volgorde(stappen)
    for place, stap in enumerate(ordered):
        check_bedrag(stap.bedrag)
        if stap.termijn_tot is not None and stap.termijn_tot < stap.datum:
            raise Refusal("hersteltermijn_te_vroeg")
        before, ronde = ordered[:place], lopende_ronde(ordered[:place])
        if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN:
            _check_aanvraag(ronde, ordered[place:])
            continue
        if not laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN):
            later = laatste_stap(ordered, Stapsoort.AANVRAAG_ONTVANGEN)
            raise Refusal("stap_voor_aanvraag" if later else "stap_zonder_aanvraag", soort=stap.soort.value)
        needed, code = _NODIG.get(stap.soort, (None, ""))
        if needed is not None and not laatste_stap(before if stap.soort in TERUG else ronde, *needed):
            raise Refusal(code, soort=stap.soort.value)
        _check_amount(stap, before)


_NODIG = {
    Stapsoort.AANVULLING_ONTVANGEN: (frozenset({Stapsoort.AANVULLING_GEVRAAGD}), "aanvulling_niet_gevraagd"),
    Stapsoort.BEKENDGEMAAKT: (BESLUITEN, "stap_zonder_besluit"),
    Stapsoort.BETAALD: (TOEGEKEND, "stap_zonder_toekenning"),
    Stapsoort.VERANTWOORDING_ONTVANGEN: (TOEGEKEND, "stap_zonder_toekenning"),
    **dict.fromkeys(VASTSTELLINGEN - BESLUITEN, (TOEGEKEND, "stap_zonder_toekenning")),
    **{soort: (frozenset({Stapsoort.BETAALD}), "stap_zonder_betaling") for soort in TERUG},
}
"""What must have come before a step, and how it is told that it did not."""


def _check_aanvraag(ronde: list[Subsidiestap], rest: list[Subsidiestap]) -> None:
    """Refuse an aanvraag, the first of `rest`, while the round before it has not ended without money."""
    if laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN) and not laatste_stap(ronde, *NIETS_TOEGEKEND):
        ends_today = any(stap.soort in NIETS_TOEGEKEND and stap.datum == rest[0].datum for stap in rest)
        raise Refusal("aanvraag_op_einddag" if ends_today else "aanvraag_dubbel")


def _check_amount(stap: Subsidiestap, before: list[Subsidiestap]) -> None:
    known, bedrag = bedragen(before), stap.bedrag
    if bedrag is None:
        return
    if stap.soort in VASTSTELLINGEN - BESLUITEN and known.verleend is not None and bedrag > known.verleend:
        raise Refusal("meer_vastgesteld_dan_verleend", verleend=format_bedrag_kort(known.verleend))
    if stap.soort in TERUG and all(paid.bedrag is not None for paid in before if paid.soort is Stapsoort.BETAALD):
        gone, paid_out = bedrag + (known.teruggevorderd or 0) + (known.verrekend or 0), known.betaald or 0
        if gone > paid_out:
            raise Refusal("meer_terug_dan_betaald", betaald=format_bedrag_kort(paid_out))


def _sum(stappen: list[Subsidiestap], soort: Stapsoort) -> int | None:
    amounts = [stap.bedrag for stap in stappen if stap.soort is soort and stap.bedrag is not None]
    return sum(amounts) if amounts else None
