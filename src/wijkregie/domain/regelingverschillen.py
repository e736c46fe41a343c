"""Where a subsidie is other than what the regeling of its year says now."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from wijkregie.domain.datums import format_datum
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Regeling, mag_direct_vaststellen
from wijkregie.domain.subsidies import (
    NIETS_TOEGEKEND,
    Bedragen,
    Stapsoort,
    Subsidie,
    Subsidiestap,
    laatste_stap,
    lopende_ronde,
    maatbedrag,
    reserve_te_hoog,
)


class Verschilsoort(StrEnum):
    """What differs; the word is what the screen shows."""

    GEVRAAGD = "gevraagd bedrag"
    VERLEEND = "verleend bedrag"
    TOESLAG = "toeslag"
    DIRECT_VASTGESTELD = "direct vastgesteld"
    AANVRAAG = "dag van de aanvraag"
    VERANTWOORDING = "dag van de verantwoording"
    RESERVE = "reserve"


@frozen(kw_only=True)
class Verschil:
    """One thing in which a subsidie is other than its regeling: the amount or day of each, in words."""

    soort: Verschilsoort
    subsidie: str
    regeling: str


def verschillen(
    regeling: Regeling,
    verwacht: int | None,
    subsidie: Subsidie | None,
    stappen: Sequence[Subsidiestap],
    bekend: Bedragen,
) -> list[Verschil]:
    """Return where a subsidie is other than the regeling says; `verwacht` (cents) is niveau and toeslag together.

    One that ended without money (refused, not dealt with, withdrawn) hangs on the regeling no longer.
    """
    ronde = lopende_ronde(stappen)
    if subsidie is None or not ronde or laatste_stap(ronde, *NIETS_TOEGEKEND):
        return []
    return [
        *_amounts(verwacht, bekend),
        *_rules(regeling, subsidie, ronde, bekend, maatbedrag(verwacht, bekend.gevraagd)),
        *_days(regeling, ronde),
    ]


def _amounts(verwacht: int | None, bekend: Bedragen) -> Iterator[Verschil]:
    if verwacht is None:
        return
    for soort, bedrag in ((Verschilsoort.GEVRAAGD, bekend.gevraagd), (Verschilsoort.VERLEEND, bekend.verleend)):
        if bedrag is not None and bedrag != verwacht:
            yield Verschil(soort=soort, subsidie=format_bedrag_kort(bedrag), regeling=format_bedrag_kort(verwacht))


def _rules(
    regeling: Regeling, subsidie: Subsidie, ronde: list[Subsidiestap], bekend: Bedragen, bedrag: int | None
) -> Iterator[Verschil]:
    """Yield a toeslag and a reserve above the regeling, and what was settled at once above its limit (Awb 4:43)."""
    if subsidie.toeslag and subsidie.toeslag > (regeling.toeslag_hoogstens or 0):
        yield _above(Verschilsoort.TOESLAG, subsidie.toeslag, regeling.toeslag_hoogstens, none="geen")
    at_once = laatste_stap(ronde, Stapsoort.DIRECT_VASTGESTELD) is not None
    if at_once and bekend.verleend is not None and not mag_direct_vaststellen(regeling, bekend.verleend):
        limit = regeling.direct_vaststellen_tot
        yield _above(Verschilsoort.DIRECT_VASTGESTELD, bekend.verleend, limit, none="kan niet")
    reserve = subsidie.egalisatiereserve
    if reserve is not None and reserve_te_hoog(regeling, reserve, bedrag):
        yield _above(Verschilsoort.RESERVE, reserve, bedrag)


def _days(regeling: Regeling, ronde: list[Subsidiestap]) -> Iterator[Verschil]:
    """Yield what came in after the last day that the regeling gives."""
    for soort, stapsoort, last in (
        (Verschilsoort.AANVRAAG, Stapsoort.AANVRAAG_ONTVANGEN, regeling.aanvraag_uiterlijk),
        (Verschilsoort.VERANTWOORDING, Stapsoort.VERANTWOORDING_ONTVANGEN, regeling.verantwoording_uiterlijk),
    ):
        stap = laatste_stap(ronde, stapsoort)
        if stap and last and stap.datum > last:
            day, limit = format_datum(stap.datum), f"t/m {format_datum(last)}"
            yield Verschil(soort=soort, subsidie=day, regeling=limit)


def _above(soort: Verschilsoort, bedrag: int, most: int | None, none: str = "") -> Verschil:
    limit = none if most is None else f"hoogstens {format_bedrag_kort(most)}"
    return Verschil(soort=soort, subsidie=format_bedrag_kort(bedrag), regeling=limit)
