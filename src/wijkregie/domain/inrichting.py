"""What a store says about itself."""

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Inrichting(Entity):
    """Whose store this is: municipality, wijkregisseur and own stadsdeel; one row, id "inrichting".

    `voorbeeld` marks the invented example town.
    """

    gemeente: str = ""
    wijkregisseur: str = ""
    stadsdeel_id: str | None = None
    voorbeeld: bool = False
