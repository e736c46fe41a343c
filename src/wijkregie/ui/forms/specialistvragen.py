"""What is asked and shown of a request for a specialist in the wijk."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.specialistvragen import Specialistvraag, Vraagstand, vraagstand
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, LongTextField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.records import record_tools
from wijkregie.ui.widgets.basics import icon_button, label, plain
from wijkregie.ui.widgets.sidepane import RowPane
from wijkregie.usecases import specialistvragen
from wijkregie.usecases.afdelingen import afdelingen
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.specialistvragen import SpecialistvraagRow
from wijkregie.usecases.wijkorganen import namen

_WHAT = "Schrijf op waar het over gaat."


def new_specialistvraag(shell: Shell) -> FormDialog:
    """Ask which specialist a wijkorgaan would like to see."""
    today = shell.lanes.session.clock.today
    who = ReferenceField("wijkorgaan_id", "&Wie vraagt het?", required="Kies een wijkorgaan.")
    whose = ReferenceField("afdeling_id", "Van welke &afdeling?")

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, specialistvragen.add_specialistvraag, then=stored, **values)

    def stored(outcome: Outcome[Specialistvraag]) -> None:
        shell.done(outcome)
        kept = outcome.value
        shell.open_page("afspraken", deel="specialisten", jaar=kept.gevraagd_op.year, vraag_id=kept.id)

    def offer_bodies(found: dict[str, str]) -> None:
        who.set_choices(list(found.items()))

    dialog = FormDialog(
        cast("QWidget", shell),
        "Vraag om een specialist",
        "Toevoegen",
        [
            who,
            TextField("onderwerp", "Waar &gaat het over?", required=_WHAT, help_="Bijvoorbeeld bomen of verkeer."),
            whose,
            [
                DateField("gevraagd_op", "Gevraagd &op", today=today, required="Vul de dag in."),
                DateField("gewenst_op", "Gewenst &uiterlijk", today=today),
            ],
        ],
        submit,
        more="Zo zie je later of er iemand in de wijk kwam.",
    )
    dialog.show_values(gevraagd_op=today())
    shell.lanes.read(namen, owner=dialog, done=offer_bodies)
    shell.lanes.read(afdelingen, owner=dialog, done=lambda found: whose.set_choices(afdeling_choices(found)))
    dialog.open()
    return dialog


def note_komst(shell: Shell, parent: QWidget, found: Specialistvraag) -> FormDialog:
    """Ask when a specialist came, and what came of it."""
    today = shell.lanes.session.clock.today

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, specialistvragen.note_komst, found.id, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        f"Er kwam iemand · {found.onderwerp}",
        "Noteren",
        [
            DateField("gekomen_op", "Op welke &dag?", today=today, required="Vul de dag in."),
            LongTextField("verslag", "Wat &leverde het op?", lines=3),
        ],
        submit,
    )
    dialog.show_values(gekomen_op=today(), verslag=found.verslag)
    dialog.open()
    return dialog


def reject_specialistvraag(shell: Shell, parent: QWidget, found: Specialistvraag) -> FormDialog:
    """Ask why nobody will come."""
    today = shell.lanes.session.clock.today

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, specialistvragen.reject_specialistvraag, found.id, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        f"Er komt niemand · {found.onderwerp}",
        "Noteren",
        [
            DateField("afgewezen_op", "Wanneer hoorde je &dat?", today=today, required="Vul de dag in."),
            LongTextField("reden", "&Waarom niet?", lines=3, required="Schrijf op waarom er niemand komt."),
        ],
        submit,
    )
    dialog.show_values(afgewezen_op=today())
    dialog.open()
    return dialog


def remove_specialistvraag(shell: Shell, parent: QWidget, found: Specialistvraag) -> bool:
    """Ask, and remove a request; tells whether it goes."""
    going = may_remove(shell, f"de vraag om een specialist over “{found.onderwerp}”")
    if going:
        shell.lanes.command(specialistvragen.remove_specialistvraag, found.id, owner=parent, done=shell.done)
    return going


def afdeling_choices(found: Sequence[Afdeling]) -> list[tuple[str, str]]:
    """Return what to choose an afdeling from."""
    return [(afdeling.id, afdeling.naam) for afdeling in found]


class SpecialistPaneel(RowPane):
    """One request beside the list: every field is saved when it is left."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("Vraag om een specialist")
        self._shell = shell
        self._rij: SpecialistvraagRow | None = None
        today = shell.lanes.session.clock.today
        self._whose = ReferenceField("afdeling_id", "Van welke &afdeling?")
        self.form = Form(
            saves_with(shell.lanes, specialistvragen.change_specialistvraag),
            TextField("onderwerp", "&Onderwerp", required=_WHAT),
            self._whose,
            [
                DateField("gevraagd_op", "&Gevraagd op", today=today, required="Vul de dag in."),
                DateField("gewenst_op", "Gewenst &uiterlijk", today=today),
            ],
            [
                DateField("gekomen_op", "G&ekomen op", today=today),
                DateField("afgewezen_op", "Afgewe&zen op", today=today),
            ],
            LongTextField("afwijzing_reden", "&Reden van afwijzen", lines=2),
            LongTextField("verslag", "Wat &leverde het op?", lines=4),
        )
        self.came = plain("Er kwam iemand", self._on_found(note_komst), "vink")
        self.rejected = plain("Er komt niemand", self._on_found(reject_specialistvraag))
        self.buttons.addWidget(self.came)
        self.buttons.addWidget(self.rejected)
        self.buttons.addStretch(1)
        for button in record_tools(self._shell, self):
            self.tools.addWidget(button)
        self.tools.addWidget(icon_button("prullenbak", "Vraag verwijderen", self.remove, edge=False))
        self._who = label("", "tweede", wrap=True)
        self.content.addWidget(self._who)
        self.content.addWidget(self.form)
        self.content.addStretch(1)

    @property
    def shown_id(self) -> str:
        return self._rij.id if self._rij and self.open else ""

    def show_rij(self, rij: SpecialistvraagRow) -> None:
        self._rij = rij
        self.set_title(rij.vraag.onderwerp)
        self._who.setText(f"Gevraagd door {rij.wijkorgaan}")
        waiting = vraagstand(rij.vraag, self._shell.lanes.session.today) in (Vraagstand.GEVRAAGD, Vraagstand.TE_LAAT)
        self.came.setVisible(waiting)
        self.rejected.setVisible(waiting)
        self._shell.lanes.read(afdelingen, owner=self, done=self._offer, slot="afdelingen")

    def focus_first(self) -> None:
        self.form.fields["onderwerp"].editor.setFocus()

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def remove(self) -> None:
        """Ask, and remove the request."""
        if self._rij is not None and remove_specialistvraag(self._shell, self, self._rij.vraag):
            self.form.discard()

    def _on_found(self, ask: Callable[[Shell, QWidget, Specialistvraag], FormDialog]) -> Callable[[], None]:
        def act() -> None:
            if self._rij is not None and self.form.commit():
                ask(self._shell, self, self._rij.vraag)

        return act

    def _offer(self, found: Sequence[Afdeling]) -> None:
        self._whose.set_choices(afdeling_choices(found))
        if self._rij is not None:
            self.form.show_entity(self._rij.id, self._rij.vraag)
