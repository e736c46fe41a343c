"""Gelegenheidscollectieven: residents who come together around one theme, for as long as it lasts."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


@frozen(kw_only=True)
class Gelegenheidscollectief(Entity):
    """A group for the time being, also in a wijk without a wijkorgaan; its money stands in boekingen."""

    naam: str
    thema: str = ""
    wijk_id: str | None = None
    begin: date | None = None
    einde: date | None = None
    contactpersoon: str = ""
    ondersteuning_gegeven: str = ""
    toelichting: str = ""


def check_gelegenheidscollectief(collectief: Gelegenheidscollectief) -> None:
    """Refuse a collectief without a name, or that ends before it begins; raises Refusal."""
    check_naam(collectief.naam)
    if collectief.begin and collectief.einde and collectief.einde < collectief.begin:
        raise Refusal("einde_voor_begin")


class Collectiefstand(StrEnum):
    """Whether a collectief is at work, in the order in which a list shows them."""

    LOPEND = "lopend"
    BEGINT_NOG = "begint nog"
    GESTOPT = "gestopt"


def collectiefstand(collectief: Gelegenheidscollectief, today: date) -> Collectiefstand:
    """Return whether a collectief is at work; its last day still counts."""
    if collectief.einde and collectief.einde < today:
        return Collectiefstand.GESTOPT
    return Collectiefstand.BEGINT_NOG if collectief.begin and collectief.begin > today else Collectiefstand.LOPEND
