"""What is asked and shown of a bestuur: new members and vacancies, how a seat ends, and who sits on it."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from PySide6.QtWidgets import QLineEdit, QWidget

from wijkregie.domain.checks import hint_email, hint_telefoon
from wijkregie.domain.dossiers import Zetel
from wijkregie.domain.personen import Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, DateField, Field, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, icon_button, label, link, plain, section
from wijkregie.ui.widgets.sidepane import SidePane
from wijkregie.usecases import bestuur

ROLLEN = ("voorzitter", "secretaris", "penningmeester", "lid")
"""The usual roles, in the order a bestuur is shown in; any other is as good."""

_WELKE_ROL = "Vul in welke rol iemand heeft, bijvoorbeeld voorzitter."


def add_lid(shell: Shell, wijkorgaan_id: str) -> FormDialog:
    """Ask for a new member: someone who is known already, or a new name."""
    wie = _wie_field(shell)
    contact = [TextField("telefoon", "&Telefoon", hint=hint_telefoon), TextField("email", "&E-mail", hint=hint_email)]

    def submit(values: dict[str, Any]) -> None:
        values = _plain_values(values)
        if "persoon_id" in values:
            values.pop("telefoon"), values.pop("email")
        dialog.run(shell.lanes, bestuur.add_bestuursfunctie, wijkorgaan_id, then=shell.done, **values)

    dialog = _dialog(shell, "Bestuurslid toevoegen", "Toevoegen", [wie, [_role(), _since(shell)], contact], submit)
    known: dict[str, Persoon] = {}
    for told in (wie.typed, wie.left):
        told.connect(lambda: _show_contact(wie, contact, known))
    shell.lanes.read(
        bestuur.personen,
        owner=dialog,
        done=lambda found: known.update((persoon.id, persoon) for persoon in found),
    )
    _offer_known(shell, dialog, wie)
    return dialog


def add_vacature(shell: Shell, wijkorgaan_id: str) -> FormDialog:
    """Ask which seat is open."""

    def submit(values: dict[str, Any]) -> None:
        values = _plain_values(values)
        dialog.run(shell.lanes, bestuur.add_bestuursfunctie, wijkorgaan_id, then=shell.done, **values)

    dialog = _dialog(shell, "Vacature toevoegen", "Toevoegen", [[_role(), _since(shell)]], submit)
    return dialog


def fill_vacature(shell: Shell, zetel: Zetel) -> FormDialog:
    """Ask who takes an open seat."""
    wie = _wie_field(shell)

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, bestuur.fill_vacature, zetel.functie.id, then=shell.done, **_plain_values(values))

    title = f"Vacature vervullen: {zetel.functie.rol}"
    dialog = _dialog(shell, title, "Vervullen", [wie, _since(shell)], submit)
    dialog.show_values(sinds=shell.lanes.session.today)
    _offer_known(shell, dialog, wie)
    return dialog


def end_zetel(shell: Shell, zetel: Zetel) -> FormDialog:
    """Ask when someone stopped, and whether the seat stays open."""
    until = DateField("tot", "&Gestopt op", today=shell.lanes.session.clock.today, required="Vul de dag in.")
    vacature = CheckField("vacature", "De plek blijft open als vacature")

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, bestuur.end_bestuursfunctie, zetel.functie.id, then=shell.done, **values)

    title = f"{zetel.persoon.naam} stopt als {zetel.functie.rol}" if zetel.persoon else "Vacature vervalt"
    more = "Wie gestopt is, blijft zichtbaar onder ‘Eerder in het bestuur’."
    dialog = _dialog(shell, title, "Stoppen", [until, *([vacature] if zetel.persoon else [])], submit, more=more)
    dialog.show_values(tot=shell.lanes.session.today)
    return dialog


def remove_zetel(shell: Shell, zetel: Zetel) -> FormDialog:
    """Ask whether a seat was a mistake, and whether the person goes with it."""
    naam = zetel.persoon.naam if zetel.persoon else ""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, bestuur.remove_bestuursfunctie, zetel.functie.id, then=shell.done, **values)

    more = "Doe dit alleen bij een vergissing. Is iemand gestopt? Kies dan ‘Stoppen’: dan blijft het te zien."
    fields: list[Field] = [CheckField("persoon", f"Ook de gegevens van {naam} weghalen")] if naam else []
    title = f"{naam or 'Vacature'} ({zetel.functie.rol}) verwijderen"
    dialog = _dialog(shell, title, "Verwijderen", fields, submit, more=more)
    return dialog


class ZetelPaneel(SidePane):
    """One seat beside the list of a bestuur, with who sits on it; every field is saved when it is left."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.zetel: Zetel | None = None
        today = shell.lanes.session.clock.today
        self.zetel_form = Form(
            saves_with(shell.lanes, bestuur.change_bestuursfunctie),
            TextField("rol", "&Rol", required=_WELKE_ROL),
            [DateField("sinds", "&Sinds", today=today), DateField("tot", "T&ot", today=today)],
        )
        self.persoon_form = Form(
            saves_with(shell.lanes, bestuur.change_persoon),
            TextField("naam", "&Naam", required="Vul een naam in."),
            TextField("telefoon", "&Telefoon", hint=hint_telefoon),
            TextField("email", "&E-mail", hint=hint_email),
            [
                TextField("grondslag", "&Grondslag", help_="Waarom je de gegevens mag hebben."),
                DateField("bewaren_tot", "Bewaren t&ot", today=today, help_="Dan kijk je er opnieuw naar."),
            ],
        )
        self._also = label("", "tweede", wrap=True)
        self._fill = plain("Vervullen…", lambda: self._ask(fill_vacature), "mens_erbij")
        self._end = plain("Stoppen…", lambda: self._ask(end_zetel))
        self._forget = link("Persoon verwijderen", self.remove_persoon)
        remove = icon_button("prullenbak", "Verwijderen…", lambda: self._ask(remove_zetel), edge=False)
        for part in (self._fill, self._end):
            self.buttons.addWidget(part)
        self.buttons.addStretch(1)
        self.tools.addWidget(remove)
        self._who = QWidget()
        head = section("Persoon", self._forget)
        self._who.setLayout(column(head, self._also, self.persoon_form, space=Space.M))
        self.content.addWidget(self.zetel_form)
        self.content.addWidget(self._who)
        self.content.addStretch(1)

    def show_zetel(self, zetel: Zetel, also: list[str]) -> None:
        """Show a seat; `also` names the other wijkorganen where its holder sits."""
        self.zetel = zetel
        functie, persoon = zetel.functie, zetel.persoon
        self.set_title(persoon.naam if persoon else f"Vacature: {functie.rol}")
        self.zetel_form.show_entity(functie.id, functie)
        self.zetel_form.fields["tot"].setVisible(functie.tot is not None)
        self._fill.setVisible(persoon is None)
        self._end.setVisible(functie.tot is None)
        self._who.setVisible(persoon is not None)
        self._also.setVisible(bool(also))
        self._also.setText(f"Zit ook in {' en '.join(also)}. Wat je hier wijzigt, geldt ook daar.")
        if persoon is not None:
            self.persoon_form.show_entity(persoon.id, persoon)

    def focus_first(self) -> None:
        """Go to the first field."""
        self.zetel_form.fields["rol"].editor.setFocus()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.zetel_form.may_leave() and self.persoon_form.may_leave()

    def remove_persoon(self) -> None:
        """Remove the person everywhere; refused while there is a seat."""
        if self.zetel is not None and self.zetel.persoon is not None and self.may_leave():
            shell = self._shell
            shell.lanes.command(bestuur.remove_persoon, self.zetel.persoon.id, owner=self, done=shell.done)

    def _ask(self, dialog: Callable[[Shell, Zetel], FormDialog]) -> None:
        if self.zetel is not None and self.may_leave():
            dialog(self._shell, self.zetel)


def _dialog(
    shell: Shell,
    title: str,
    act: str,
    rows: Sequence[Field | Sequence[Field]],
    submit: Callable[[dict[str, Any]], object],
    more: str = "",
) -> FormDialog:
    dialog = FormDialog(cast("QWidget", shell), title, act, rows, submit, more=more)
    dialog.open()
    return dialog


def _wie_field(shell: Shell) -> ReferenceField:
    return ReferenceField("persoon", "&Naam", new=True, required="Vul een naam in.")


def _role() -> ReferenceField:
    roles = [(role, role) for role in ROLLEN]
    field = ReferenceField("rol", "&Rol", roles, new=True, required=_WELKE_ROL)
    for line_edit in field.findChildren(QLineEdit):
        line_edit.setPlaceholderText("Kies of typ een rol")
    return field


def _since(shell: Shell) -> DateField:
    return DateField("sinds", "&Sinds", today=shell.lanes.session.clock.today)


def _offer_known(shell: Shell, dialog: FormDialog, wie: ReferenceField) -> None:
    shell.lanes.read(bestuur.bekenden, owner=dialog, done=wie.set_choices)


def _show_contact(wie: ReferenceField, contact: list[TextField], known: dict[str, Persoon]) -> None:
    """Ask phone and e-mail of new people only: those of a known person are shown, and changed at that person."""
    try:
        chosen = known.get(wie.value())
    except Refusal:
        chosen = None
    for field in contact:
        if chosen is not None:
            field.set_value(getattr(chosen, field.name))
        elif not field.isEnabled():
            field.set_value("")
        field.setEnabled(chosen is None)


def _plain_values(values: dict[str, Any]) -> dict[str, Any]:
    """Turn what the reference fields give into what the use cases take."""
    found = {name: value.text if isinstance(value, New) else value for name, value in values.items()}
    if "persoon" in found:
        wie = found.pop("persoon")
        found["naam" if isinstance(values["persoon"], New) else "persoon_id"] = wie
    return found
