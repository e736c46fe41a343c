"""People and their functions on a bestuur."""

from datetime import date

from wijkregie.domain.entities import Entity, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


@frozen(kw_only=True)
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


@frozen(kw_only=True)
class Bestuursfunctie(Entity):
    """A seat on a bestuur: who holds which role since when; without a persoon it is a vacancy."""

    wijkorgaan_id: str
    persoon_id: str | None = None
    rol: str
    sinds: date | None = None
    tot: date | None = None


def zit_nu(functie: Bestuursfunctie, today: date) -> bool:
    """Tell whether a seat exists today, taken or vacant."""
    return (functie.sinds is None or functie.sinds <= today) and (functie.tot is None or functie.tot >= today)


_ROLLEN = ("voorzitter", "secretaris", "penningmeester")


def rang(rol: str) -> tuple[int, str]:
    """Order seats as a bestuur is introduced: chair, secretary, treasurer, then the others by role."""
    known = rol.strip().casefold()
    return (_ROLLEN.index(known) if known in _ROLLEN else len(_ROLLEN), known)


def check_persoon(persoon: Persoon) -> None:
    """Refuse a person without a proper name; raises Refusal."""
    check_naam(persoon.naam)


def check_bestuursfunctie(functie: Bestuursfunctie) -> None:
    """Refuse a seat without a role, or that ends before it begins; raises Refusal."""
    if not functie.rol.strip():
        raise Refusal("rol_ontbreekt")
    if functie.sinds and functie.tot and functie.tot < functie.sinds:
        raise Refusal("einde_voor_begin")
