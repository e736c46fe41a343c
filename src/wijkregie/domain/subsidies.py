"""A yearly subsidie: dated stappen, from which stand, amounts and deadlines follow."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import check_bedrag
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidiegronden import Grond as Grond


class Stapsoort(StrEnum):
    """What happened in the life of a subsidie, in the usual order (domain study 3.3)."""

    AANVRAAG_ONTVANGEN = "aanvraag ontvangen"
    AANVULLING_GEVRAAGD = "aanvulling gevraagd"
    AANVULLING_ONTVANGEN = "aanvulling ontvangen"
    VERDAAGD = "verdaagd"
    VERLEEND = "verleend"
    DIRECT_VASTGESTELD = "direct vastgesteld"
    GEDEELTELIJK_VERLEEND = "gedeeltelijk verleend"
    GEWEIGERD = "geweigerd"
    BUITEN_BEHANDELING = "buiten behandeling"
    INGETROKKEN = "ingetrokken"
    BEKENDGEMAAKT = "bekendgemaakt"
    BEZWAAR_ONTVANGEN = "bezwaar ontvangen"
    BEZWAAR_GEGROND = "bezwaar gegrond"
    BEZWAAR_ONGEGROND = "bezwaar ongegrond"
    BEZWAAR_INGETROKKEN = "bezwaar ingetrokken"
    VERLENING_GEWIJZIGD = "verlening gewijzigd"
    BETAALD = "betaald"
    VERANTWOORDING_ONTVANGEN = "verantwoording ontvangen"
    VASTGESTELD = "vastgesteld"
    LAGER_VASTGESTELD = "lager vastgesteld"
    AMBTSHALVE_VASTGESTELD = "ambtshalve vastgesteld"
    VERLENING_INGETROKKEN = "verlening ingetrokken"
    TERUGGEVORDERD = "teruggevorderd"
    VERREKEND = "verrekend"
    AFGESLOTEN = "afgesloten"


@frozen(kw_only=True)
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


@frozen(kw_only=True)
class Subsidiestap(Entity):
    """One dated step of a subsidie.

    `bedrag` (eurocents) belongs to the step: asked, granted, paid, settled or reclaimed.
    `termijn_tot` is the last day the wijkorgaan has for an aanvulling (Awb 4:5), or the new last day of a decision
    that is put off (Awb 4:14). `kenmerk` is the number of the beschikking, of a step that is one. `dag_onbekend` marks
    a step of which only the amount is known: its `datum` keeps the order, and begins no term.
    """

    subsidie_id: str
    soort: Stapsoort
    datum: date
    bedrag: int | None = None
    termijn_tot: date | None = None
    toelichting: str = ""
    grond: Grond | None = None
    kenmerk: str = ""
    dag_onbekend: bool = False


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
    VERLENING_INGETROKKEN = "verlening ingetrokken"
    TERUGGEVORDERD = "teruggevorderd"
    VERREKEND = "verrekend"
    AFGESLOTEN = "afgesloten"


@frozen(kw_only=True)
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

NIETS_TOEGEKEND = frozenset(
    {Stapsoort.GEWEIGERD, Stapsoort.BUITEN_BEHANDELING, Stapsoort.INGETROKKEN, Stapsoort.VERLENING_INGETROKKEN}
)
"""Ends without money: refused, not dealt with (Awb 4:5), withdrawn by the wijkorgaan, or taken back (Awb 4:48)."""

BESLUITEN = TOEGEKEND | NIETS_TOEGEKEND

VASTSTELLINGEN = frozenset(
    {Stapsoort.VASTGESTELD, Stapsoort.LAGER_VASTGESTELD, Stapsoort.AMBTSHALVE_VASTGESTELD, Stapsoort.DIRECT_VASTGESTELD}
)
"""Decisions that fix the final amount (Awb 4:42, 4:43, 4:46, 4:47)."""

HERZIENINGEN = frozenset({Stapsoort.BEZWAAR_GEGROND, Stapsoort.VERLENING_GEWIJZIGD})
"""Decisions that put another amount in the place of the one that held (Awb 7:11, 4:48 to 4:50)."""

BEZWAAR_AF = frozenset({Stapsoort.BEZWAAR_GEGROND, Stapsoort.BEZWAAR_ONGEGROND, Stapsoort.BEZWAAR_INGETROKKEN})
"""Ends of a bezwaar."""

BESCHIKKINGEN = (BESLUITEN | VASTSTELLINGEN | HERZIENINGEN | {Stapsoort.BEZWAAR_ONGEGROND, Stapsoort.VERDAAGD}) - {
    Stapsoort.INGETROKKEN
}
"""Steps that are written to the wijkorgaan as a decision, with a kenmerk of their own."""

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
"""Where each step brings a subsidie; a step that is not here leaves it where it was (Awb 6:16 for a bezwaar)."""

_TE_MELDEN = frozenset(_STAND[soort] for soort in TOEGEKEND) | {Subsidiestand.AANGEVRAAGD}


class Stapreeks(list[Subsidiestap]):
    """Stappen that are in order already, so that nobody sorts them again; never changed after it is made.

    `vanaf` is the place of the last aanvraag among them, once it was looked for.
    """

    vanaf: int | None = None


def op_volgorde(stappen: Iterable[Subsidiestap]) -> Stapreeks:
    """Sort stappen by date; on one day in the usual order of a subsidie.

    Save that an aanvulling answers what was asked on an earlier day, if that still waits, before what is asked anew.
    """
    if isinstance(stappen, Stapreeks):
        return stappen
    by_day = sorted(stappen, key=lambda stap: (stap.datum, _RANK[stap.soort]))
    if Stapsoort.AANVULLING_ONTVANGEN not in [stap.soort for stap in by_day]:
        return Stapreeks(by_day)
    ordered = Stapreeks()
    for stap in by_day:
        place = asked = len(ordered)
        if stap.soort is Stapsoort.AANVULLING_ONTVANGEN:
            while asked and ordered[asked - 1].soort is Stapsoort.AANVULLING_GEVRAAGD:
                asked -= 1
            waiting = sum(request.datum < stap.datum for request in ordered[asked:])
            place = asked + waiting if waiting else place
        ordered.insert(place, stap)
    return ordered


def lopende_ronde(stappen: Iterable[Subsidiestap]) -> Stapreeks:
    """Return the stappen from the last aanvraag on, in order.

    A wijkorgaan may apply anew after an end without money; what came before no longer counts.
    """
    ordered = op_volgorde(stappen)
    if ordered.vanaf is None:
        starts = [place for place, stap in enumerate(ordered) if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN]
        ordered.vanaf = starts[-1] if starts else 0
    return Stapreeks(ordered[ordered.vanaf :]) if ordered.vanaf else ordered


def laatste_stap(stappen: Sequence[Subsidiestap], *soorten: Stapsoort) -> Subsidiestap | None:
    """Return the last of these kinds among stappen in order, or None."""
    for stap in reversed(stappen):
        if stap.soort in soorten:
            return stap
    return None


def eerste_stap(stappen: Iterable[Subsidiestap], vanaf: date, *soorten: Stapsoort) -> Subsidiestap | None:
    """Return the first of these kinds on or after a day, among stappen in order, or None."""
    for stap in stappen:
        if stap.soort in soorten and stap.datum >= vanaf:
            return stap
    return None


def eerste_dag(stappen: Iterable[Subsidiestap], vanaf: date, *soorten: Stapsoort) -> date | None:
    """Return the day of that first one, or None."""
    found = eerste_stap(stappen, vanaf, *soorten)
    return found.datum if found else None


def besluit(stappen: Iterable[Subsidiestap]) -> Subsidiestap | None:
    """Return the decision that holds now, or None while there is none; a bezwaar may turn a refusal into money."""
    held = None
    for stap in lopende_ronde(stappen):
        if stap.soort in BESLUITEN or (held and held.soort in NIETS_TOEGEKEND and _geeft_alsnog(stap)):
            held = stap
    return held


def afgesloten_op(stappen: Iterable[Subsidiestap]) -> date | None:
    """Return the day on which the running round was closed, or None while it is open: a new aanvraag opens it anew."""
    closed = laatste_stap(lopende_ronde(stappen), Stapsoort.AFGESLOTEN)
    return closed.datum if closed else None


def lopend_bezwaar(ronde: Iterable[Subsidiestap]) -> Subsidiestap | None:
    """Return the bezwaar among the stappen of a round, in order, that is not decided on yet, or None."""
    last = laatste_stap(list(ronde), Stapsoort.BEZWAAR_ONTVANGEN, *BEZWAAR_AF)
    return last if last and last.soort is Stapsoort.BEZWAAR_ONTVANGEN else None


def subsidiestand(stappen: Iterable[Subsidiestap]) -> Subsidiestand:
    """Return the stand that follows from the stappen: what happened last.

    Announcing a decision leaves a refusal a refusal, and what was paid or settled as it was. A bezwaar, a verdaging
    or a change of the amount leaves the stand, save a bezwaar that turns a refusal into money.
    """
    return _stand(lopende_ronde(stappen))[0]


def stand_sinds(stappen: Iterable[Subsidiestap]) -> date | None:
    """Return the day of the step that brought the subsidie where it stands, or None while there is none.

    Not that of the last step: a refusal stays of its own day when it is announced, or when a bezwaar comes.
    """
    return _stand(lopende_ronde(stappen))[1]


def _stand(ronde: list[Subsidiestap]) -> tuple[Subsidiestand, date | None]:
    if not ronde:
        return Subsidiestand.NOG_NIET_AANGEVRAAGD, None
    stand, since = Subsidiestand.AANGEVRAAGD, ronde[0].datum
    for stap in ronde:
        if stap.soort is Stapsoort.BEKENDGEMAAKT and stand not in _TE_MELDEN:
            continue
        alsnog = _geeft_alsnog(stap) and stand.value in NIETS_TOEGEKEND
        reached = Subsidiestand.VERLEEND if alsnog else _STAND.get(stap.soort)
        if reached is not None:
            stand, since = reached, stap.datum
    return stand, since


def bedragen(stappen: Iterable[Subsidiestap]) -> Bedragen:
    """Return the amounts that follow from the stappen, in cents.

    What was asked, granted and settled is that of the running round; money that was paid or came back in an earlier
    round stays so, and counts with it. An end without money counts as 0 granted. A vaststelling without its own
    amount fixes the amount granted. A change, or a bezwaar that is gegrond, replaces the amount it is about.
    """
    ordered = op_volgorde(stappen)
    gevraagd = verleend = vastgesteld = None
    settled = direct = about_settled = False
    for stap in lopende_ronde(ordered):
        soort, bedrag = stap.soort, stap.bedrag
        if soort is Stapsoort.AANVRAAG_ONTVANGEN:
            gevraagd = bedrag
        elif soort is Stapsoort.BEZWAAR_ONTVANGEN:
            about_settled = settled
        elif soort in NIETS_TOEGEKEND:
            verleend = 0
            if settled and soort is Stapsoort.VERLENING_INGETROKKEN:
                vastgesteld = 0
        elif soort in HERZIENINGEN:
            about = settled if soort is Stapsoort.VERLENING_GEWIJZIGD else about_settled
            vastgesteld = bedrag if about else vastgesteld
            verleend = verleend if about and not direct else bedrag
        elif soort in TOEGEKEND:
            verleend = bedrag
        if soort in VASTSTELLINGEN:
            settled, direct = True, soort is Stapsoort.DIRECT_VASTGESTELD
            vastgesteld = verleend if bedrag is None else bedrag
    return Bedragen(
        gevraagd=gevraagd,
        verleend=verleend,
        betaald=_sum(ordered, Stapsoort.BETAALD),
        vastgesteld=vastgesteld,
        teruggevorderd=_sum(ordered, Stapsoort.TERUGGEVORDERD),
        verrekend=_sum(ordered, Stapsoort.VERREKEND),
    )


def nog_te_betalen(bekend: Bedragen) -> int | None:
    """Return what is left of the amount settled, else granted (cents), after what was paid and did not come back.

    None while the amount is not known.
    """
    due = _due(bekend)
    return None if due is None else max(due - _net(bekend), 0)


def te_veel_betaald(bekend: Bedragen) -> int:
    """Return what was paid above the amount settled, else granted, and has not come back yet, in cents."""
    due = _due(bekend)
    return 0 if due is None else max(_net(bekend) - due, 0)


def betaald_op(stappen: Iterable[Subsidiestap]) -> date | None:
    """Return the day on which all was paid that was due: an advance is enough until the amount is settled (Awb 4:95).

    A payment without its amount counts as all. What was paid in an earlier round and did not come back counts as an
    advance. None while money is due, also when it came back (Awb 4:57) and is due again after all.
    """
    ordered = op_volgorde(stappen)
    ronde, settled, paid, day = lopende_ronde(ordered), bedragen(ordered).vastgesteld, 0, None
    known = all(stap.bedrag is not None for stap in ordered if stap.soort is Stapsoort.BETAALD)
    for stap in ordered:
        if stap.soort in TERUG:
            paid -= stap.bedrag or 0
            if known and settled is not None and paid < settled:
                day = None
        elif stap.soort is Stapsoort.BETAALD:
            paid += stap.bedrag or 0
            enough = settled is None or stap.bedrag is None or paid >= settled
            if day is None and enough and stap.datum >= ronde[0].datum:
                day = stap.datum
    return day


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


def _due(bekend: Bedragen) -> int | None:
    return bekend.verleend if bekend.vastgesteld is None else bekend.vastgesteld


def _net(bekend: Bedragen) -> int:
    return (bekend.betaald or 0) - (bekend.teruggevorderd or 0) - (bekend.verrekend or 0)


def _geeft_alsnog(stap: Subsidiestap) -> bool:
    return stap.soort is Stapsoort.BEZWAAR_GEGROND and stap.bedrag != 0


def _sum(stappen: list[Subsidiestap], soort: Stapsoort) -> int | None:
    amounts = [stap.bedrag for stap in stappen if stap.soort is soort and stap.bedrag is not None]
    return sum(amounts) if amounts else None
