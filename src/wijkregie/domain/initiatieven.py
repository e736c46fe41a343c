"""Initiatieven of residents: what is asked, how it is weighed, what is advised and decided, and what came of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity


class Initiatiefsoort(StrEnum):
    """By which road an idea comes to the municipality (Evaluatie Participatieverordening)."""

    BEWONERSINITIATIEF = "bewonersinitiatief"
    MAATSCHAPPELIJK_INITIATIEF = "maatschappelijk initiatief"
    UITDAAGRECHT = "uitdaagrecht"


class Advies(StrEnum):
    """What the commissie of residents advises; the decision is taken apart from it."""

    POSITIEF = "positief"
    MET_VOORWAARDEN = "positief met voorwaarden"
    NEGATIEF = "negatief"


class Antwoordsoort(StrEnum):
    """What the municipality decides on an initiatief."""

    JA = "ja"
    GEDEELTELIJK = "gedeeltelijk"
    NEE = "nee"


class Geldbron(StrEnum):
    """Where the money for an initiatief comes from."""

    WIJKBUDGET = "wijkbudget"
    WERKBUDGET = "werkbudget"
    ELDERS = "elders"
    GEEN = "geen geld nodig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiatief(Entity):
    """One initiatief, from the idea to the thanks; amounts are eurocents.

    Who brought it is a persoon, or a group by name (`indiener`). `contactpersoon` is the one fixed contact within the
    municipality. The three sides of the waarderingsdriehoek are scores of 1 to 5, each with its reason. The advice
    (`advies…`) and the decision (`besluit…`) are kept apart. What was promised and paid stands in boekingen.
    """

    naam: str
    soort: Initiatiefsoort = Initiatiefsoort.BEWONERSINITIATIEF
    ontvangen_op: date
    wijk_id: str | None = None
    persoon_id: str | None = None
    indiener: str = ""
    contactpersoon: str = ""
    idee: str = ""
    gevraagd: int | None = None
    draagvlak: str = ""
    antwoord_uiterlijk: date | None = None
    legitimiteit: int | None = None
    legitimiteit_reden: str = ""
    betrokkenheid: int | None = None
    betrokkenheid_reden: str = ""
    rendement: int | None = None
    rendement_reden: str = ""
    advies: Advies | None = None
    advies_op: date | None = None
    advies_reden: str = ""
    besluit: Antwoordsoort | None = None
    besluit_op: date | None = None
    besluit_reden: str = ""
    toegekend: int | None = None
    geldbron: Geldbron | None = None
    geldbron_toelichting: str = ""
    antwoord_verstuurd_op: date | None = None
    afgerond_op: date | None = None
    terugkoppeling: str = ""
    teruggekoppeld_op: date | None = None
    bedankt_op: date | None = None
    ingetrokken_op: date | None = None
    toelichting: str = ""
