"""Samenwerkingsniveaus: the yearly choice, and trap op – trap af."""

from collections import Counter
from collections.abc import Collection, Iterable
from enum import IntEnum, StrEnum

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen


class Niveau(IntEnum):
    """Samenwerkingsniveau of a wijkorgaan (Participatieverordening art. 10)."""

    BASIS = 1
    UITVOEREND = 2
    BELEIDSVORMEND = 3

    @property
    def woord(self) -> str:
        """The word the council uses for it."""
        return self.name.lower()


@frozen(kw_only=True)
class Niveaukeuze(Entity):
    """The niveau of one wijkorgaan for one year, with the reason and the talk it came from."""

    wijkorgaan_id: str
    jaar: int
    niveau: Niveau
    motivering: str = ""
    jaargesprek_id: str | None = None


class Beweging(StrEnum):
    """Step from the last known niveau to this one; down is as good as up."""

    START = "start"
    TRAP_OP = "trap op"
    GELIJK = "gelijk"
    TRAP_AF = "trap af"


def beweging(vorig: Niveau | None, niveau: Niveau) -> Beweging:
    """Return the step between two niveaus; without an earlier one it is the start."""
    if vorig is None:
        return Beweging.START
    if niveau == vorig:
        return Beweging.GELIJK
    return Beweging.TRAP_OP if niveau > vorig else Beweging.TRAP_AF


def bewegingen(keuzes: Iterable[Niveaukeuze]) -> dict[int, Beweging]:
    """Return the step of each year with a choice; after a gap it counts from the last known year."""
    steps: dict[int, Beweging] = {}
    vorig: Niveau | None = None
    for keuze in sorted(keuzes, key=lambda keuze: keuze.jaar):
        steps[keuze.jaar] = beweging(vorig, keuze.niveau)
        vorig = keuze.niveau
    return steps


def niveautelling(gekozen: Iterable[tuple[Niveau | None, Niveau | None]]) -> Counter[Niveau | Beweging | None]:
    """Count the choices and the steps of a year, over the wijkorganen that count in it.

    Each gives the last niveau known before the year and the one chosen for it; None counts those that have not chosen.
    """
    counts: Counter[Niveau | Beweging | None] = Counter()
    for vorig, niveau in gekozen:
        counts[niveau] += 1
        if niveau is not None:
            counts[beweging(vorig, niveau)] += 1
    return counts


def niveau_in(keuzes: Iterable[Niveaukeuze], jaar: int) -> Niveau | None:
    """Return the niveau chosen for exactly this year, or None."""
    return next((keuze.niveau for keuze in keuzes if keuze.jaar == jaar), None)


def niveau_voor(keuzes: Iterable[Niveaukeuze], jaar: int) -> Niveau | None:
    """Return the last niveau known before a year: what holds while nothing is chosen yet."""
    earlier = [keuze for keuze in keuzes if keuze.jaar < jaar]
    return max(earlier, key=lambda keuze: keuze.jaar).niveau if earlier else None


def niveau_geldend(keuzes: Collection[Niveaukeuze], jaar: int) -> Niveau | None:
    """Return the niveau that holds in a year: the one chosen for it, else the last one before."""
    return niveau_in(keuzes, jaar) or niveau_voor(keuzes, jaar)


def verwachtingen(niveau: Niveau) -> tuple[str, ...]:
    """Return what a wijkorgaan does at a niveau while its own promises are not filled in.

    The duties in the subsidieverordening are not known here; this is what the definition in art. 10 of the
    Participatieverordening and the yearly cycle ask of every body, and the freedom that niveau 3 leaves.
    """
    always = (
        "komt op voor het algemeen belang van het gebied",
        "houdt elk jaar een jaargesprek en kiest daarin een niveau",
        "vraagt elk jaar op tijd subsidie aan",
    )
    return (*always, "mag een uitnodiging overslaan") if niveau is Niveau.BELEIDSVORMEND else always


def check_niveaukeuze(keuze: Niveaukeuze) -> None:
    """Refuse a choice for an impossible year; raises Refusal."""
    check_jaar(keuze.jaar)
