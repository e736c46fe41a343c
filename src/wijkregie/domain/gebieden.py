"""Stadsdelen and wijken; a wijk without a wijkorgaan counts as much as one with."""

from enum import StrEnum

from wijkregie.domain.entities import Entity, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


class Gebiedsoort(StrEnum):
    """Kind of area a wijk is."""

    WIJK = "wijk"
    DORP = "dorp"
    KERN = "kern"
    BUURT = "buurt"
    LANDELIJK_GEBIED = "landelijk gebied"


@frozen(kw_only=True)
class Stadsdeel(Entity):
    """Part of the municipality with its own stadsdeelmanagement."""

    naam: str


@frozen(kw_only=True)
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


def check_stadsdeel(stadsdeel: Stadsdeel) -> None:
    """Refuse a stadsdeel without a proper name; raises Refusal."""
    check_naam(stadsdeel.naam)


def check_wijk(wijk: Wijk) -> None:
    """Refuse a wijk without a proper name or with an impossible number of residents; raises Refusal."""
    check_naam(wijk.naam)
    if wijk.inwoners is not None and wijk.inwoners < 0:
        raise Refusal("inwoners_negatief")
