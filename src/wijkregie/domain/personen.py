"""People and their functions on a bestuur."""

from dataclasses import dataclass
from datetime import date

from wijkregie.domain.entities import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon(Entity):
    """Someone with a role in one or more wijkorganen; kept once.

    `grondslag` is the AVG basis for keeping the data, `bewaren_tot` the day on which it
    is looked at again (AVG art. 5 and 6).
    """

    naam: str
    email: str = ""
    telefoon: str = ""
    grondslag: str = "taak van algemeen belang"
    bewaren_tot: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bestuursfunctie(Entity):
    """A seat on a bestuur: who holds which role since when; without a persoon it is a vacancy."""

    wijkorgaan_id: str
    persoon_id: str | None = None
    rol: str
    sinds: date | None = None
    tot: date | None = None
