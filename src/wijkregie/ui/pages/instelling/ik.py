"""Instellingen: who I am and whose municipality this is."""

from collections.abc import Iterator

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.ui.forms.fields import Field, TextField
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.instelling.inrichtingsdeel import Inrichtingsdeel
from wijkregie.usecases import gebieden


class Ik(Inrichtingsdeel):
    """Name, municipality and own stadsdeel."""

    tables = frozenset({"inrichting", "stadsdeel"})
    title, says = "Ik en mijn gemeente", "Wat je typt, wordt vanzelf bewaard."

    def rows(self) -> Iterator[Field]:
        yield TextField("wijkregisseur", "Mijn naam", help_="Staat op rapporten en bij elke wijziging.")
        yield TextField("gemeente", "Gemeente", help_="Zonder het woord gemeente, bijvoorbeeld Voorbeeldstad.")
        told = "Rapporten over een stadsdeel beginnen hiermee."
        self._stadsdeel = ReferenceField("stadsdeel_id", "Mijn stadsdeel", help_=told)
        yield self._stadsdeel

    def refresh(self) -> None:
        self.lanes.read(gebieden.stadsdelen, owner=self, done=self._offer, slot="stadsdelen")
        super().refresh()

    def _offer(self, parts: list[Stadsdeel]) -> None:
        self._stadsdeel.set_choices([(part.id, part.naam) for part in parts])
