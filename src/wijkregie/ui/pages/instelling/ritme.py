"""Instellingen: after how many days without contact a wijkorgaan asks for attention on Vandaag."""

from collections.abc import Iterator
from typing import Any

from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.ritme import LANGSTE
from wijkregie.ui.forms.fields import Field, NumberField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, scrolled
from wijkregie.usecases.inrichting import change_inrichting, inrichting

_SAYS = "Na zoveel dagen zonder contact staat een wijkorgaan op Vandaag. Na anderhalf keer zo lang staat het in rood."
_ROWS = (
    ("ritme_niveau_1", "Niveau &1, basis", "Bijvoorbeeld 60: zo’n zes keer per jaar."),
    ("ritme_niveau_2", "Niveau &2, uitvoerend", "Dagen tussen twee keer contact."),
    ("ritme_niveau_3", "Niveau &3, beleidsvormend", "Wie meer samen doet, spreek je vaak vaker."),
    ("ritme_zonder_niveau", "&Zonder niveau", "Voor een wijkorgaan dat nog geen niveau heeft."),
)


class Ritmedeel(Deel):
    """A number of days for each niveau."""

    tables = frozenset({"inrichting"})

    def build(self) -> Iterator[None]:
        self.body.addWidget(head("Vandaag en contact", _SAYS))
        place = column()
        self.body.addWidget(scrolled(place))
        place.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self.form = Form(self._save)
        place.addWidget(self.form)
        place.addStretch(1)
        yield
        yield from self.form.fill(self._rows())

    def _rows(self) -> Iterator[Field]:
        for name, title, told in _ROWS:
            required = "Vul een aantal dagen in."
            yield NumberField(name, title, least=1, most=LANGSTE, help_=told, required=required)

    def refresh(self) -> None:
        self.lanes.read(inrichting, owner=self, done=self._show, slot="inrichting")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def edit(self) -> None:
        self.focus_first()

    def focus_first(self) -> None:
        self.form.fields[_ROWS[0][0]].editor.setFocus()

    def _show(self, known: Inrichting) -> None:
        self.form.show_entity(known.id, known)

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        assert entity_id == "inrichting"
        self.lanes.command(change_inrichting, refused=refused, continues=continues, **{name: value})
