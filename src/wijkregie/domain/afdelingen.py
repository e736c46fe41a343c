"""Afdelingen of the municipality: who makes the plans, and answers what a wijkorgaan brings in."""

from datetime import date

from wijkregie.domain.entities import Entity, check_naam
from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Afdeling(Entity):
    """A department; one that no longer is keeps its record. No name of a civil servant is kept with it."""

    naam: str
    toelichting: str = ""
    opgeheven_op: date | None = None


def check_afdeling(afdeling: Afdeling) -> None:
    """Refuse an afdeling without a name; raises Refusal."""
    check_naam(afdeling.naam)


def is_opgeheven(afdeling: Afdeling, today: date) -> bool:
    """Tell whether a department no longer is; its last day still counts."""
    return afdeling.opgeheven_op is not None and afdeling.opgeheven_op < today
