"""Stadsdelen and wijken; a wijk without a wijkorgaan counts as much as one with."""

from dataclasses import dataclass
from enum import StrEnum

from wijkregie.domain.entities import Entity


class Gebiedsoort(StrEnum):
    """Kind of area a wijk is."""

    WIJK = "wijk"
    DORP = "dorp"
    KERN = "kern"
    BUURT = "buurt"
    LANDELIJK_GEBIED = "landelijk gebied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stadsdeel(Entity):
    """Part of the municipality with its own stadsdeelmanagement."""

    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijk(Entity):
    """Area within a stadsdeel; it need not coincide with a CBS wijk.

    `rij` and `kolom` give its place on the tile map of its stadsdeel, counted from 0.
    """

    naam: str
    soort: Gebiedsoort = Gebiedsoort.WIJK
    stadsdeel_id: str
    cbs_code: str = ""
    inwoners: int | None = None
    rij: int | None = None
    kolom: int | None = None
