"""Instellingen: who I am and whose municipality this is."""

from collections.abc import Iterator
from typing import Any

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.ui.forms.fields import Field, TextField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, scrolled
from wijkregie.usecases import gebieden
from wijkregie.usecases.inrichting import change_inrichting, inrichting


class Ik(Deel):
    """Name, municipality and own stadsdeel."""

    tables = frozenset({"inrichting", "stadsdeel"})

    def build(self) -> Iterator[None]:
        self.body.addWidget(head("Ik en mijn gemeente", "Wat je typt, wordt vanzelf bewaard."))
        place = column()
        self.body.addWidget(scrolled(place))
        place.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self._stadsdeel = ReferenceField(
            "stadsdeel_id", "Mijn stadsdeel", help_="Rapporten over een stadsdeel beginnen hiermee."
        )
        self.form = Form(self._save)
        place.addWidget(self.form)
        place.addStretch(1)
        yield
        yield from self.form.fill(self._rows())

    def _rows(self) -> Iterator[Field]:
        yield TextField("wijkregisseur", "Mijn naam", help_="Staat op rapporten en bij elke wijziging.")
        yield TextField("gemeente", "Gemeente", help_="Zonder het woord gemeente, bijvoorbeeld Voorbeeldstad.")
        yield self._stadsdeel

    def refresh(self) -> None:
        self.lanes.read(gebieden.stadsdelen, owner=self, done=self._offer, slot="stadsdelen")
        self.lanes.read(inrichting, owner=self, done=self._show, slot="inrichting")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def edit(self) -> None:
        self.focus_first()

    def focus_first(self) -> None:
        self.form.fields["wijkregisseur"].editor.setFocus()

    def _offer(self, parts: list[Stadsdeel]) -> None:
        self._stadsdeel.set_choices([(part.id, part.naam) for part in parts])

    def _show(self, known: Inrichting) -> None:
        self.form.show_entity(known.id, known)

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        assert entity_id == "inrichting"
        self.lanes.command(change_inrichting, refused=refused, continues=continues, **{name: value})
