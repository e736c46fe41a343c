"""Samenwerkingsniveaus: the yearly choice, and trap op – trap af."""

from dataclasses import dataclass
from enum import IntEnum

from wijkregie.domain.entities import Entity


class Niveau(IntEnum):
    """Samenwerkingsniveau of a wijkorgaan (Participatieverordening art. 10)."""

    BASIS = 1
    UITVOEREND = 2
    BELEIDSVORMEND = 3

    @property
    def woord(self) -> str:
        """The word the council uses for it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Niveaukeuze(Entity):
    """The niveau of one wijkorgaan for one year, with the reason and the talk it came from."""

    wijkorgaan_id: str
    jaar: int
    niveau: Niveau
    motivering: str = ""
    jaargesprek_id: str | None = None
