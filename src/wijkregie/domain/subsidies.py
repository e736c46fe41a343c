"""A yearly subsidie: dated stappen, from which stand, amounts and deadlines follow."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity


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
