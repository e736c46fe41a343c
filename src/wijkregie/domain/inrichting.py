"""What a store says about itself."""

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.ritme import GEWOON, Ritme


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
    ritme_zonder_niveau: int = GEWOON
    ritme_niveau_1: int = GEWOON
    ritme_niveau_2: int = GEWOON
    ritme_niveau_3: int = GEWOON

    @property
    def ritme(self) -> Ritme:
        """How often a wijkorgaan of each niveau is spoken to."""
        return Ritme(
            zonder_niveau=self.ritme_zonder_niveau,
            niveau_1=self.ritme_niveau_1,
            niveau_2=self.ritme_niveau_2,
            niveau_3=self.ritme_niveau_3,
        )
