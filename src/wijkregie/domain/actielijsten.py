"""The actielijst: what was promised and is to be done, by who must do it."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from wijkregie.domain.acties import AFGESLOTEN, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting


class Actierij(Protocol):
    """What is known of an actiepunt in a list."""

    @property
    def id(self) -> str: ...
    @property
    def tekst(self) -> str: ...
    @property
    def wijkorgaan(self) -> str: ...
    @property
    def stadsdeel(self) -> str: ...
    @property
    def eigenaarsoort(self) -> Eigenaarsoort: ...
    @property
    def eigenaar(self) -> str: ...
    @property
    def uiterlijk(self) -> date | None: ...
    @property
    def status(self) -> Actiestatus: ...
    @property
    def herkomst(self) -> Herkomst: ...
    @property
    def afgerond_op(self) -> date | None: ...


@frozen
class Eigenaaracties:
    """What one must do: a person, an afdeling or a wijkorgaan. Open ones come first, by their last day."""

    naam: str
    soort: Eigenaarsoort
    acties: tuple[Actierij, ...]


@frozen
class Actielijst:
    """The actiepunten of a municipality, a stadsdeel or a wijkorgaan (`over`) on a day.

    With `klaar_sinds` also those that were closed from that day on are in it.
    """

    peildatum: date
    inrichting: Inrichting
    over: str
    eigenaars: tuple[Eigenaaracties, ...]
    klaar_sinds: date | None = None

    @property
    def open(self) -> list[Actierij]:
        """What is to be done, of all."""
        return [actie for one in self.eigenaars for actie in one.acties if actie.status not in AFGESLOTEN]


def dagen_te_laat(actie: Actierij, peildatum: date) -> int:
    """Return how many days an open actiepunt is past its last day, 0 when it is not."""
    if actie.status in AFGESLOTEN or actie.uiterlijk is None:
        return 0
    return max(0, (peildatum - actie.uiterlijk).days)


def per_eigenaar(acties: Iterable[Actierij], klaar_sinds: date | None = None) -> tuple[Eigenaaracties, ...]:
    """Return what is open, and what was closed from a day on, by owner.

    The wijkregisseur comes first, then wijkorganen, afdelingen and others, each by name.
    """
    found: dict[tuple[int, str], list[Actierij]] = {}
    for actie in acties:
        if actie.status not in AFGESLOTEN or _closed_since(actie, klaar_sinds):
            place = list(Eigenaarsoort).index(actie.eigenaarsoort)
            found.setdefault((place, _eigenaar(actie).casefold()), []).append(actie)
    return tuple(
        Eigenaaracties(_eigenaar(group[0]), group[0].eigenaarsoort, tuple(sorted(group, key=_by_day)))
        for _, group in sorted(found.items())
    )


def _closed_since(actie: Actierij, day: date | None) -> bool:
    return day is not None and actie.afgerond_op is not None and actie.afgerond_op >= day


def _eigenaar(actie: Actierij) -> str:
    """Return who must act as a heading: for a wijkorgaan always that, whoever of it does so."""
    if actie.eigenaarsoort is Eigenaarsoort.WIJKORGAAN and actie.wijkorgaan:
        return actie.wijkorgaan
    return actie.eigenaar.strip() or actie.eigenaarsoort.woord.capitalize()


def _by_day(actie: Actierij) -> tuple[bool, date, str]:
    return actie.status in AFGESLOTEN, actie.afgerond_op or actie.uiterlijk or date.max, actie.tekst.casefold()
