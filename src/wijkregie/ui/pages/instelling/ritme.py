"""Instellingen: after how many days without contact a wijkorgaan asks for attention on Vandaag."""

from collections.abc import Iterator

from wijkregie.domain.ritme import LANGSTE
from wijkregie.ui.forms.fields import Field, NumberField
from wijkregie.ui.pages.instelling.inrichtingsdeel import Inrichtingsdeel

_SAYS = "Na zoveel dagen zonder contact staat een wijkorgaan op Vandaag. Na anderhalf keer zo lang staat het in rood."
_ROWS = (
    ("ritme_niveau_1", "Niveau &1, basis", "Bijvoorbeeld 60: zo’n zes keer per jaar."),
    ("ritme_niveau_2", "Niveau &2, uitvoerend", "Dagen tussen twee keer contact."),
    ("ritme_niveau_3", "Niveau &3, beleidsvormend", "Wie meer samen doet, spreek je vaak vaker."),
    ("ritme_zonder_niveau", "&Zonder niveau", "Voor een wijkorgaan dat nog geen niveau heeft."),
)


class Ritmedeel(Inrichtingsdeel):
    """A number of days for each niveau."""

    tables = frozenset({"inrichting"})
    title, says = "Vandaag en contact", _SAYS

    def rows(self) -> Iterator[Field]:
        for name, title, told in _ROWS:
            required = "Vul een aantal dagen in."
            yield NumberField(name, title, least=1, most=LANGSTE, help_=told, required=required)
