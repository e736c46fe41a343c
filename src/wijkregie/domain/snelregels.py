"""Quick add: one line of Dutch that becomes an actiepunt, a contactmoment or the planning of a jaargesprek.

What is understood leaves the text and becomes a begrip; what is not understood stays in the text. What can mean more
than one thing is asked, and never guessed. `snellezing` reads a line; here is what comes of it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.snelmomenten import Keus
from wijkregie.domain.snelnamen import Namen
from wijkregie.domain.snelsoorten import ACTIE, Wat

T = TypeVar("T")


class Deel(StrEnum):
    """Part of what a line says, in the order in which it is shown."""

    SOORT = "soort"
    DAG = "dag"
    TIJD = "tijd"
    WAAR = "wijkorgaan"
    MET = "met"
    JAAR = "jaar"
    PLAATS = "plaats"
    THEMA = "thema"
    WIE = "wie"
    TEKST = "tekst"


@frozen
class Wie:
    """Who does it."""

    soort: Eigenaarsoort
    naam: str = ""

    @property
    def woord(self) -> str:
        """What people read for it."""
        match self.soort:
            case Eigenaarsoort.WIJKREGISSEUR:
                return "jij"
            case Eigenaarsoort.WIJKORGAAN:
                return self.naam or "het wijkorgaan"
            case Eigenaarsoort.AFDELING:
                return f"afdeling {self.naam}"
            case _:
                return self.naam


@frozen(kw_only=True)
class Begrip:
    """One part of a line as it was understood: the words that were typed for it, and the value with its word.

    With a `vraag` it is not clear yet; `keuzes` are what can be meant.
    """

    deel: Deel
    woorden: str = ""
    waarde: object = None
    woord: str = ""
    keuzes: tuple[Keus, ...] = ()
    vraag: str = ""


Keuzes = Mapping[tuple[Deel, str], object]
"""What was chosen for a part, by the words it stands in; None for words that are text after all."""


@frozen(kw_only=True)
class Bekend:
    """What is known when a line is read: the names, the wijkregisseur's own, and the afdelingen."""

    namen: Namen
    ik: str = ""
    afdelingen: tuple[str, ...] = ()


@frozen(kw_only=True)
class Snelregel:
    """A line as it was understood."""

    tekst: str
    begrippen: tuple[Begrip, ...]

    @property
    def vragen(self) -> list[Begrip]:
        """Return what is not clear yet, in order."""
        return [begrip for begrip in self.begrippen if begrip.vraag]

    def begrip(self, deel: Deel) -> Begrip | None:
        """Return the part of this kind, the first when there are more."""
        return next((begrip for begrip in self.begrippen if begrip.deel is deel), None)

    def waarden(self, deel: Deel, kind: type[T]) -> list[T]:
        """Return the values of the parts of this kind."""
        return [one.waarde for one in self.begrippen if one.deel is deel and isinstance(one.waarde, kind)]

    def waarde(self, deel: Deel, kind: type[T]) -> T | None:
        """Return the value of a part, None when there is none."""
        return next(iter(self.waarden(deel, kind)), None)

    @property
    def wat(self) -> Wat:
        """What the line becomes."""
        return self.waarde(Deel.SOORT, Wat) or ACTIE


def choose(keuzes: Keuzes, begrip: Begrip, keus: Keus | None) -> dict[tuple[Deel, str], object]:
    """Return the choices with one more: a value for a part, or None to give its words back to the text."""
    return {**keuzes, (begrip.deel, begrip.woorden): keus.waarde if keus is not None else None}
