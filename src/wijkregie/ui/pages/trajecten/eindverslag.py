"""The eindverslag of a traject: process, outcomes, reaction, and what was done with the input (PV art. 5)."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from wijkregie.domain.trajecten import ontbrekende_delen, vraagt_inbreng
from wijkregie.ui.forms.fields import DateField
from wijkregie.ui.forms.form import Form
from wijkregie.ui.forms.trajecten import EINDVERSLAG_HOORT, EINDVERSLAGDELEN, eindverslag_fields
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.shell.papieren import show_eindverslag
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, form_wide, label, plain, row, scrolled
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.usecases.trajecten import Trajectblad, change_eindverslag


class EindverslagTab(TrajectTab):
    """Four texts and the day on which they were established; every field is saved when it is left."""

    key: ClassVar[str] = "eindverslag"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._stand = Signal(wrap=True)
        self.paper = plain("Eindverslag op papier", self._show_paper, "print")
        self.form = Form(
            self._save,
            *eindverslag_fields(),
            DateField("vastgesteld_op", "&Vastgesteld op", today=self.lanes.session.clock.today),
        )
        top = form_wide(
            column(self._stand, label(EINDVERSLAG_HOORT, "meta", wrap=True), row(self.paper, None), space=Space.S)
        )
        self.body.addWidget(scrolled(column(top, self.form, None, space=Space.L)))
        self.setFocusProxy(self.form.fields["proces"].editor)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        verslag = blad.verslag
        missing = ontbrekende_delen(verslag)
        if not missing:
            self._stand.set_stand(Stand.OK, "Volledig: de vier delen zijn ingevuld.")
        elif not vraagt_inbreng(blad.traject):
            self._stand.set_stand(Stand.NOG_NIET, "Bij alleen informeren is een eindverslag niet nodig.")
        else:
            said = f"Ontbreekt nog: {', '.join(missing)}."
            known = verslag is not None and verslag.vastgesteld_op is not None
            self._stand.set_stand(Stand.LET if known else Stand.NOG_NIET, said)
        kept: dict[str, Any] = {name: getattr(verslag, name) if verslag else "" for name in EINDVERSLAGDELEN}
        kept["vastgesteld_op"] = verslag.vastgesteld_op if verslag else None
        self.form.show_entity(blad.traject.id, kept)

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def _save(self, entity_id: str, name: str, value: Any, refused: Any, *, continues: bool) -> None:
        fields = {name: value}
        self.lanes.command(change_eindverslag, entity_id, refused=refused, continues=continues, **fields)

    def _show_paper(self) -> None:
        if self.blad is not None and self.form.commit():
            show_eindverslag(self.shell, self, self.blad.traject.id)
