"""Asking when and where a talk will be, of one wijkorgaan or of many; a day that looks odd is told, never forbidden."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_relatief
from wijkregie.domain.gesprekskalender import Gespreksmoment, opmerkingen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, Field, TextField, TimeField
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.gespreksplanning import Planblad, Planregel, planblad
from wijkregie.usecases.jaargesprekken import plan_jaargesprek

Names = Sequence[tuple[str, str]]


class _DayField(DateField):
    """A day that also says what looks odd about it."""

    def __init__(self, *, today: Callable[[], date], oddity: Callable[[], str]) -> None:
        super().__init__("datum", "&Datum", today=today, required="Vul de datum van het gesprek in.")
        self._oddity = oddity

    def check(self) -> bool:
        can_be_used = super().check()
        if can_be_used and (words := self._oddity()):
            self._say(words, "let", "let", "let")
        return can_be_used


class _PlanDialog(FormDialog):
    """Asks for the moment of one talk, and offers last time's time and place."""

    def __init__(self, shell: Shell, parent: QWidget, jaar: int, names: Names, gesprek: Jaargesprek | None) -> None:
        today = shell.lanes.session.clock.today
        self._shell, self._jaar, self._gesprek = shell, jaar, gesprek
        self._sheet: Planblad | None = None
        required = "Kies een wijkorgaan."
        self.body = ReferenceField("wijkorgaan_id", "&Wijkorgaan", names, required=required, hint=self._about_body)
        self.day = _DayField(today=today, oddity=self._about_day)
        self.time, self.place = TimeField("tijd", "&Tijd"), TextField("plaats", "&Plaats")
        rows: list[Field | Sequence[Field]] = [self.body, [self.day, self.time], self.place]
        super().__init__(parent, f"Jaargesprek {jaar} plannen", "Gesprek plannen", rows, self._plan)
        self.body.left.connect(self._fill_known)
        for field in (self.body, self.day, self.time):
            field.left.connect(self._check_day)
        shell.lanes.read(planblad, jaar, owner=self, done=self._show_sheet)
        if gesprek is not None:
            self.show_values(wijkorgaan_id=gesprek.wijkorgaan_id, tijd=gesprek.tijd, plaats=gesprek.plaats)
            if gesprek.stand is not Gespreksstand.VERVALLEN:
                self.show_values(datum=gesprek.datum)
            self.day.editor.setFocus()

    def _plan(self, values: dict[str, Any]) -> None:
        self.run(self._shell.lanes, plan_jaargesprek, jaar=self._jaar, then=self._shell.done, **values)

    def _show_sheet(self, sheet: Planblad) -> None:
        self._sheet = sheet
        self._fill_known()
        self._check_day()

    def _line(self) -> Planregel | None:
        """Return what is known of the chosen wijkorgaan."""
        chosen = self.body.value() if self.body.usable() else None
        known = self._sheet.regels if self._sheet else ()
        return next((line for line in known if line.wijkorgaan_id == chosen), None)

    def _fill_known(self) -> None:
        line = self._line()
        for field, known in ((self.time, line.tijd), (self.place, line.plaats)) if line else ():
            if not field.touched:
                field.set_value(known)

    def _check_day(self) -> None:
        if self.day.touched:
            self.day.check()

    def _about_body(self, _chosen: object) -> str | None:
        """Say that there is a talk of this year already, when another was meant to be planned."""
        line = self._line()
        if line is None or line.datum is None or self._gesprek is not None:
            return None
        if line.stand not in {Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND}:
            return str(Refusal("gesprek_al_gevoerd", naam=line.wijkorgaan, jaar=self._jaar))
        when = format_relatief(line.datum, self._shell.lanes.session.today, line.tijd)
        return f"Dit gesprek is al gepland: {when}. Als je doorgaat, verplaats je het."

    def _about_day(self) -> str:
        day, line, sheet = self.day.value(), self._line(), self._sheet
        if sheet is None or day is None or not self.time.usable():
            return ""
        moment = Gespreksmoment(line.wijkorgaan_id if line else "", self._jaar, "", day, self.time.value())
        return " ".join(
            opmerkingen(moment, sheet.gepland, aanvraag_uiterlijk=sheet.aanvraag_uiterlijk, today=sheet.today)
        )


def plan(shell: Shell, parent: QWidget, jaar: int, names: Names, gesprek: Jaargesprek | None = None) -> FormDialog:
    """Ask when and where a talk is; `names` are the wijkorganen to choose from, `gesprek` the one to plan."""
    dialog = _PlanDialog(shell, parent, jaar, names, gesprek)
    dialog.open()
    return dialog


def plan_many(shell: Shell, parent: QWidget, jaar: int, wijkorgaan_ids: Collection[str] = ()) -> QWidget:
    """Ask for the day, time and place of many talks: of these wijkorganen, or of all still to be planned."""
    from wijkregie.ui.forms.gesprekkenplannen import PlanDialog

    dialog = PlanDialog(shell, parent, jaar, wijkorgaan_ids)
    dialog.open()
    return dialog
