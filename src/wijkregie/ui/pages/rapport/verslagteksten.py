"""What the writer of a participatieverslag makes of each section, beside what is recorded."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.participatieverslagen import Onderdeel, periode_tekst
from wijkregie.domain.trajectdossiers import NIET_VASTGELEGD
from wijkregie.ui.forms.fields import LongTextField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.abreast import Abreast
from wijkregie.ui.widgets.basics import column, label, scrolled
from wijkregie.usecases.participatieverslagen import Verslagdeel, change_verslagtekst, verslagdelen, verslagteksten

_LINES = 6


class Verslagteksten(QWidget):
    """A field for each section with what is recorded beside it; every text is kept while it is typed."""

    def __init__(self, lanes: Lanes) -> None:
        super().__init__()
        self._lanes = lanes
        self._wanted = (0, 0)
        self.form = Form(self._save)
        self.recorded: dict[Onderdeel, Any] = {}
        self._head = label("", "paneel", wrap=True)
        parts = column(self._head, space=Space.XL)
        for onderdeel in Onderdeel:
            field = LongTextField(onderdeel.value, onderdeel.titel, lines=_LINES, placeholder="Schrijf hier je verhaal")
            self.form.take(field)
            self.recorded[onderdeel] = label("", "tweede", wrap=True)
            beside = QWidget()
            beside.setMinimumWidth(Size.SIDE)
            beside.setLayout(column(label("Vastgelegd", "label"), self.recorded[onderdeel], None, space=Space.XS))
            field.setMinimumWidth(Size.SIDE)
            parts.addLayout(Abreast(field, beside))
        parts.addStretch(1)
        self.setLayout(column(scrolled(parts, Space.XL), space=Space.NONE))

    def show_period(self, eerste_jaar: int, laatste_jaar: int) -> None:
        """Read and show the sections of the report on these years."""
        self._wanted = (eerste_jaar, laatste_jaar)
        show = partial(self._show, self._wanted)
        self._lanes.work(
            verslagdelen, eerste_jaar, laatste_jaar, title="Lezen wat er is vastgelegd", owner=self, done=show
        )

    def renew(self) -> None:
        """Show the texts as they are kept now; what is recorded stays as it was read."""
        show = partial(self._show_texts, self._wanted)
        self._lanes.read(verslagteksten, *self._wanted, owner=self, done=show, slot="teksten")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def _show(self, years: tuple[int, int], delen: Sequence[Verslagdeel]) -> None:
        if years != self._wanted:  # others were asked for meanwhile
            return
        self._head.setText(f"Teksten bij het participatieverslag {periode_tekst(*years)}")
        self._show_texts(years, {deel.onderdeel: deel.tekst for deel in delen})
        for deel in delen:
            told = [f"• {zin}" for zin in deel.vastgelegd] or [f"{NIET_VASTGELEGD.capitalize()}."]
            self.recorded[deel.onderdeel].setText("\n".join(told))

    def _show_texts(self, years: tuple[int, int], teksten: Mapping[Onderdeel, str]) -> None:
        self.form.show_entity("-".join(map(str, years)), {part.value: tekst for part, tekst in teksten.items()})

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        eerste_jaar, laatste_jaar = map(int, entity_id.split("-"))
        self._lanes.command(
            change_verslagtekst,
            eerste_jaar,
            laatste_jaar,
            Onderdeel(name),
            value,
            refused=refused,
            continues=continues,
        )
