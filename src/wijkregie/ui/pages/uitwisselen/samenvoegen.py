"""Samenvoegen: the files of several colleagues become one store, in which each keeps the own wijkorganen."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from wijkregie.domain.overneemvoorstellen import Wijze
from wijkregie.ui.pages.uitwisselen.overnemen import OvernemenView
from wijkregie.ui.shell.incoming import COLLEAGUES, Drops


class SamenvoegenView(OvernemenView):
    """As Overnemen, with several files at once; a wijkorgaan stays of the colleague who looks after it."""

    wijze: ClassVar[Wijze] = Wijze.SAMENVOEGEN
    about: ClassVar[str] = "De bestanden van je collega’s bij elkaar, voor het overzicht van de gemeente."
    steps: ClassVar[Sequence[str]] = ("Kies de bestanden", "Wat verandert er?", "Klaar")
    choosing_words: ClassVar[tuple[str, str]] = (
        "Voeg de bestanden van je collega’s samen",
        "Elk wijkorgaan blijft van de collega die ervoor zorgt. Privénotities komen niet mee.",
    )
    done_words: ClassVar[str] = "Voeg samen"
    busy_words: ClassVar[str] = "Bezig met samenvoegen."
    several: ClassVar[bool] = True

    def build(self) -> Iterator[None]:
        yield from super().build()
        Drops(self, COLLEAGUES).dropped.connect(self.take_file)
