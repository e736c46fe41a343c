"""What a store says about itself."""

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Inrichting(Entity):
    """Whose store this is: municipality, wijkregisseur and own stadsdeel; one row, id "inrichting".

    `voorbeeld` marks the invented example town. The fields of the ritme say after how many days without contact a
    wijkorgaan of that niveau asks for attention; a working habit, no law.
    """

    gemeente: str = ""
    wijkregisseur: str = ""
    stadsdeel_id: str | None = None
    voorbeeld: bool = False
    ritme_zonder_niveau: int = 60
    ritme_niveau_1: int = 60
    ritme_niveau_2: int = 60
    ritme_niveau_3: int = 60
