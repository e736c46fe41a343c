"""The field of the wijken that a wijkorgaan stands for."""

from collections.abc import Iterable
from typing import Any

from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.ui.forms.ticks import TicksField


class WijkenField(TicksField):
    """Ticks in the list of wijken; the value is a set of ids."""

    def __init__(self, name: str, title: str, **more: Any) -> None:
        empty = "Er zijn nog geen wijken. Voeg ze toe bij Instellingen."
        super().__init__(name, title, one="wijk", many="wijken", empty=empty, **more)

    def set_wijken(self, wijken: Iterable[Wijk], stadsdelen: Iterable[Stadsdeel]) -> None:
        """Offer these wijken."""
        names = {stadsdeel.id: stadsdeel.naam for stadsdeel in stadsdelen}
        self.set_lines((wijk.id, wijk.naam, names.get(wijk.stadsdeel_id, "")) for wijk in wijken)
