"""What the parts of the example town share while it is built."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import cycle
from random import Random
from typing import Any, TypeVar

from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases.voorbeeldstad.days import Calendar
from wijkregie.usecases.voorbeeldstad.profiles import Profile

T = TypeVar("T")

WIJKREGISSEUR = "Marijke Veldhuis"


@dataclass(slots=True)
class Body:
    """A wijkorgaan while its story is told: its record, its profile and who sits on its bestuur."""

    entity: Wijkorgaan
    profile: Profile
    wijk: str
    functies: list[tuple[Bestuursfunctie, Persoon | None]] = field(default_factory=list)

    def fill(self, tekst: str) -> str:
        """Fill the names of this wijkorgaan into a sentence."""
        if "{" not in tekst:
            return tekst
        profile = self.profile
        return tekst.format(
            wijk=f"het {self.wijk}" if "kwartier" in self.wijk else self.wijk,
            straat=profile.straat,
            plek=profile.plek.partition(",")[0],
            stadsdeel=profile.stadsdeel,
        )

    def bestuur_on(self, dag: date) -> list[str]:
        """Return the names of those who sat on the bestuur on a day."""
        return [
            persoon.naam
            for functie, persoon in self.functies
            if persoon and (functie.sinds or dag) <= dag and (functie.tot is None or functie.tot > dag)
        ]


@dataclass(slots=True)
class Town:
    """The growing town: chance, ids, calendar and everything made so far."""

    calendar: Calendar
    rng: Random
    new_id: Callable[[], str]
    number: int
    regelingen: dict[int, Regeling]
    stadsdelen: dict[str, Stadsdeel] = field(default_factory=dict)
    wijken: dict[str, Wijk] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    turns: dict[int, Iterator[Any]] = field(default_factory=dict)

    def pick(self, choices: Sequence[T]) -> T:
        """Return the next of these choices: each has its turn, in an order of chance."""
        turn = self.turns.get(id(choices))
        if turn is None:
            turn = self.turns[id(choices)] = cycle(self.rng.sample(choices, len(choices)))
        choice: T = next(turn)
        return choice

    def numbered(self, naam: str) -> str:
        """Return a name that is unique over several towns."""
        return naam if self.number == 1 else f"{naam} {self.number}"


def inrichting() -> Inrichting:
    """Return whose store the example is."""
    return Inrichting(id="inrichting", gemeente="Voorbeeldstad", wijkregisseur=WIJKREGISSEUR, voorbeeld=True)
