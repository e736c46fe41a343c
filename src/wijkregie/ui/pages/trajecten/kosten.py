"""What a traject costs: participation and communication apart, planned and real, against the band of the regeling."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.domain.trajecten import MEESTE_UREN
from wijkregie.domain.trajectkosten import band_tekst, kostenband, opvallende_kosten, participatiekosten
from wijkregie.ui.forms.fields import Field, LongTextField, MoneyField, NumberField
from wijkregie.ui.forms.form import Form, lay, saves_with
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, form_wide, label, line, link, row, scrolled
from wijkregie.ui.widgets.kostenbalk import Kostenbalk
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.usecases.trajecten import Trajectblad, change_traject

_NOTE = "Een band is een richtlijn, geen norm. Wat participatie oplevert, staat bij Verhalen."


class KostenTab(TrajectTab):
    """The band above, the amounts and hours below; every field is saved when it is left."""

    key: ClassVar[str] = "kosten"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._said = label("", wrap=True)
        self.bar = Kostenbalk()
        self._fill = link("Naar de regeling", self._go_to_regeling)
        self._odd: QVBoxLayout = column(space=Space.XS)
        self.form = Form(saves_with(shell.lanes, change_traject))
        parts = [self._part(name) for name in ("participatie", "communicatie")]
        rest = QWidget()
        why = LongTextField("toelichting", "Toelichting", lines=2, help_="Ook bij Plan te lezen.")
        for field in lay(rest, [why]).values():
            self.form.take(field)
        self.form.setLayout(column(*parts, rest, space=Space.XL))
        note = label(_NOTE, "meta", wrap=True)
        top = form_wide(column(self._said, self.bar, row(self._fill, None), note, self._odd, space=Space.S))
        self.body.addWidget(scrolled(column(top, self.form, None, space=Space.XL)))
        self.setFocusProxy(self.form.fields["kosten_participatie_geraamd"].editor)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        found = blad.traject
        said = band_tekst(found, blad.regeling, blad.jaar)
        self._said.setText(said)
        band = kostenband(found, blad.regeling)
        self.bar.setVisible(band is not None)
        self._fill.setVisible(band is None and (found.graad or found.trede) is not None)
        if band is not None:
            self.bar.set_band(band, participatiekosten(found), said)
        clear(self._odd)
        for sentence in opvallende_kosten(found):
            self._odd.addWidget(Signal(Stand.LET, sentence, wrap=True))
        self.form.show_entity(found.id, found)

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def _part(self, name: str) -> QVBoxLayout:
        rows: list[list[Field]] = [
            [
                MoneyField(f"kosten_{name}_geraamd", f"Kosten {name}, geraamd"),
                MoneyField(f"kosten_{name}", f"Kosten {name}, werkelijk"),
            ],
            [
                NumberField(f"uren_{name}_geraamd", f"Uren {name}, geraamd", most=MEESTE_UREN),
                NumberField(f"uren_{name}", f"Uren {name}, werkelijk", most=MEESTE_UREN),
            ],
        ]
        inner = QWidget()
        for field in lay(inner, rows).values():
            self.form.take(field)
        head = column(label(name.capitalize(), "paneel"), line(), space=Space.XS)
        return column(head, inner, space=Space.M)

    def _go_to_regeling(self) -> None:
        if self.blad is not None and self.form.commit():
            self.shell.open_page("instellingen", deel="regelingen", jaar=self.blad.jaar)
