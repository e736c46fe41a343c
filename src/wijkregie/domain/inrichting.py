"""What a store says about itself."""

from dataclasses import dataclass

from wijkregie.domain.entities import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Inrichting(Entity):
    """Whose store this is: municipality, wijkregisseur and own stadsdeel; one row, id "inrichting".

    `voorbeeld` marks the invented example town.
    """

    gemeente: str = ""
    wijkregisseur: str = ""
    stadsdeel_id: str | None = None
    voorbeeld: bool = False
