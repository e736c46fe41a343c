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
from wijkregie.usecases.voorbeeldstad.kalender import Kalender
from wijkregie.usecases.voorbeeldstad.profielen import Profiel

T = TypeVar("T")

WIJKREGISSEUR = "Marijke Veldhuis"


@dataclass(slots=True)
class Orgaan:
    """A wijkorgaan while its story is told: its record, its profile and who sits on its bestuur."""

    entity: Wijkorgaan
    profiel: Profiel
    wijk: str
    functies: list[tuple[Bestuursfunctie, Persoon | None]] = field(default_factory=list)

    def vul(self, tekst: str) -> str:
        """Fill the names of this wijkorgaan into a sentence."""
        if "{" not in tekst:
            return tekst
        profiel = self.profiel
        return tekst.format(wijk=self.wijk, straat=profiel.straat, plek=profiel.plek, stadsdeel=profiel.stadsdeel)

    def bestuur_op(self, dag: date) -> list[str]:
        """Return the names of those who sat on the bestuur on a day."""
        return [
            persoon.naam
            for functie, persoon in self.functies
            if persoon and (functie.sinds or dag) <= dag and (functie.tot is None or functie.tot > dag)
        ]


@dataclass(slots=True)
class Bouw:
    """The growing town: chance, ids, calendar and everything made so far, by kind."""

    kalender: Kalender
    rng: Random
    nieuw_id: Callable[[], str]
    stad: int
    regelingen: dict[int, Regeling]
    stadsdelen: dict[str, Stadsdeel] = field(default_factory=dict)
    wijken: dict[str, Wijk] = field(default_factory=dict)
    organen: dict[str, Orgaan] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    beurten: dict[int, Iterator[Any]] = field(default_factory=dict)

    def kies(self, keuzes: Sequence[T]) -> T:
        """Return the next of these choices: each has its turn, in an order of chance."""
        beurt = self.beurten.get(id(keuzes))
        if beurt is None:
            beurt = self.beurten[id(keuzes)] = cycle(self.rng.sample(keuzes, len(keuzes)))
        keuze: T = next(beurt)
        return keuze

    def genummerd(self, naam: str) -> str:
        """Return a name that is unique over several towns."""
        return naam if self.stad == 1 else f"{naam} {self.stad}"


def inrichting() -> Inrichting:
    """Return whose store the example is."""
    return Inrichting(id="inrichting", gemeente="Voorbeeldstad", wijkregisseur=WIJKREGISSEUR, voorbeeld=True)
