"""What is asked and shown of a contact and of a note."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.personen import zit_nu
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, ChoiceField, DateField, LongTextField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.records import record_tools
from wijkregie.ui.widgets.basics import icon_button
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.sidepane import SidePane
from wijkregie.ui.widgets.textfields import dress_completions
from wijkregie.usecases import contacten
from wijkregie.usecases.contacten import Contactkeuzes
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.wijkorganen import dossier

SOORTEN = tuple((soort, soort.value.capitalize()) for soort in Contactsoort)
PRIVE = "Privé: komt nooit in een rapport"

_MET_WIE_HELP = "Namen met een komma ertussen."
_WELKE_DAG = "Vul in op welke dag het was."


class NamesField(TextField):
    """Names with commas between them; each can be completed from people who are likely."""

    def __init__(self, name: str, title: str, **more: Any) -> None:
        super().__init__(name, title, **more)
        self._names = QStringListModel(self)
        completer = _LastName(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        dress_completions(completer)
        self._line.setCompleter(completer)
        completer.activated.connect(lambda _text: self._on_typed())

    def set_names(self, names: Sequence[str]) -> None:
        """Offer these names."""
        self._names.setStringList(list(names))


class _LastName(QCompleter):
    """Completes what stands after the last comma and leaves the rest."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before = cast("Any", self.widget()).text().rpartition(",")[0].strip()
        name = super().pathFromIndex(index)
        return f"{before}, {name}" if before else name


def note_contact(
    shell: Shell,
    wijkorgaan_id: str | None,
    *,
    wijk_id: str | None = None,
    done: Callable[[], object] | None = None,
    verplichting_id: str | None = None,
) -> FormDialog:
    """Ask for a contact with a wijkorgaan, or in a wijk without one, and for what has to be done after it.

    It may be known which promise it proves; in a wijk none is proved.
    """
    met_wie = NamesField("personen", "&Met wie", help_=_MET_WIE_HELP)
    traject, promise = _belongs_to()
    today = shell.lanes.session.clock.today

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, contacten.note_contact, wijkorgaan_id, wijk_id=wijk_id, then=stored, **values)

    def stored(outcome: Outcome[Contactmoment]) -> None:
        shell.done(outcome)
        if done is not None:
            done()

    dialog = FormDialog(
        cast("QWidget", shell),
        "Contact noteren",
        "Noteren",
        [
            [
                DateField("datum", "&Datum", today=today, required=_WELKE_DAG),
                ChoiceField("soort", "&Soort", SOORTEN, required="Kies wat voor contact het was."),
            ],
            TextField("onderwerp", "&Onderwerp"),
            met_wie,
            LongTextField("verslag", "&Verslag", lines=3),
            [traject, promise] if wijkorgaan_id else traject,
            [
                TextField("actie", "En maak er een &actie van", placeholder="Wat moet er gebeuren? Mag leeg blijven."),
                DateField("actie_uiterlijk", "&Uiterlijk op", today=today),
            ],
        ],
        submit,
    )
    dialog.show_values(datum=today(), soort=Contactsoort.TELEFOON)
    if wijkorgaan_id:
        shell.lanes.read(dossier, wijkorgaan_id, owner=dialog, done=partial(_offer_bestuur, met_wie, shell))

    def offer_keuzes(keuzes: Contactkeuzes) -> None:
        _offer_keuzes(traject, promise, keuzes, today().year, verplichting_id)
        if not promise.touched:
            promise.set_value(verplichting_id)

    shell.lanes.read(contacten.contactkeuzes, wijkorgaan_id, owner=dialog, done=offer_keuzes)
    dialog.open()
    dialog.fields["onderwerp"].editor.setFocus()
    return dialog


def add_notitie(shell: Shell, wijkorgaan_id: str | None, *, wijk_id: str | None = None) -> FormDialog:
    """Ask for a note on a wijkorgaan, or on a wijk."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, contacten.add_notitie, wijkorgaan_id, wijk_id=wijk_id, then=shell.done, **values)

    dialog = FormDialog(
        cast("QWidget", shell),
        "Notitie maken",
        "Bewaren",
        [
            LongTextField("tekst", "&Notitie", lines=6, required="Schrijf eerst iets op."),
            CheckField("prive", PRIVE),
        ],
        submit,
    )
    dialog.open()
    return dialog


class ContactPaneel(SidePane):
    """One contact beside the list; every field is saved when it is left."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("Contact")
        self._shell = shell
        self.shown_id = ""
        self._met_wie = NamesField("personen", "&Met wie", help_=_MET_WIE_HELP)
        self._traject, self._promise = _belongs_to()
        self.form = Form(
            saves_with(shell.lanes, contacten.change_contactmoment),
            [
                DateField("datum", "&Datum", today=shell.lanes.session.clock.today, required=_WELKE_DAG),
                ChoiceField("soort", "&Soort", SOORTEN, required="Kies wat voor contact het was."),
            ],
            TextField("onderwerp", "&Onderwerp"),
            self._met_wie,
            LongTextField("verslag", "&Verslag", lines=8),
            self._traject,
            self._promise,
        )
        for button in record_tools(self._shell, self):
            self.tools.addWidget(button)
        self.tools.addWidget(icon_button("prullenbak", "Contact verwijderen", self.remove, edge=False))
        self.content.addWidget(self.form)
        self.content.addStretch(1)

    def record(self) -> Record | None:
        """Return the row that is shown."""
        return ("contactmoment", self.shown_id) if self.shown_id else None

    def show_contact(self, contact: Contactmoment, of: Dossier | None, keuzes: Contactkeuzes) -> None:
        """Show a contact with the wijkorgaan of this dossier, or in a wijk, and to what it may belong."""
        self.shown_id = contact.id
        self.set_title(f"{contact.soort.value.capitalize()} op {format_datum_tekst(contact.datum)}")
        if of is not None:
            _offer_bestuur(self._met_wie, self._shell, of)
        self._promise.setVisible(of is not None)
        _offer_keuzes(self._traject, self._promise, keuzes, contact.datum.year, contact.verplichting_id)
        self.form.show_entity(contact.id, contact)

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.form.may_leave()

    def remove(self) -> None:
        """Ask, and remove the contact."""
        if may_remove(self._shell, "dit contact"):
            self.form.discard()
            self._shell.lanes.command(contacten.remove_contactmoment, self.shown_id, owner=self, done=self._shell.done)


class NotitiePaneel(SidePane):
    """One note beside the list; every field is saved when it is left."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("Notitie")
        self._shell = shell
        self.shown_id = ""
        self.form = Form(
            saves_with(shell.lanes, contacten.change_notitie),
            LongTextField("tekst", "&Notitie", lines=10, required="Schrijf eerst iets op."),
            CheckField("prive", PRIVE),
            DateField("datum", "&Datum", today=shell.lanes.session.clock.today, required=_WELKE_DAG),
        )
        for button in record_tools(self._shell, self):
            self.tools.addWidget(button)
        self.tools.addWidget(icon_button("prullenbak", "Notitie verwijderen", self.remove, edge=False))
        self.content.addWidget(self.form)
        self.content.addStretch(1)

    def record(self) -> Record | None:
        """Return the row that is shown."""
        return ("notitie", self.shown_id) if self.shown_id else None

    def show_notitie(self, notitie: Notitie) -> None:
        """Show a note."""
        self.shown_id = notitie.id
        self.set_title(f"Notitie van {format_datum_tekst(notitie.datum)}")
        self.form.show_entity(notitie.id, notitie)

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.form.may_leave()

    def remove(self) -> None:
        """Ask, and remove the note."""
        if may_remove(self._shell, "deze notitie"):
            self.form.discard()
            self._shell.lanes.command(contacten.remove_notitie, self.shown_id, owner=self, done=self._shell.done)


def _belongs_to() -> tuple[ReferenceField, ReferenceField]:
    """Return the fields of the traject a contact is about, and of the promise of which it is proof."""
    return ReferenceField("traject_id", "&Traject"), ReferenceField("verplichting_id", "&Bewijs bij de afspraak")


def _offer_keuzes(
    traject: ReferenceField, promise: ReferenceField, keuzes: Contactkeuzes, jaar: int, chosen: str | None = None
) -> None:
    """Offer the trajecten, and the promises that hold in a year with the one that is chosen already."""
    traject.set_choices(keuzes.trajecten)
    promise.set_choices([(each.id, each.titel or each.naam) for each in keuzes.beloofd_in(jaar, chosen)])


def _offer_bestuur(met_wie: NamesField, shell: Shell, of: Dossier) -> None:
    today = shell.lanes.session.today
    met_wie.set_names(
        [zetel.persoon.naam for zetel in of.bestuur if zetel.persoon is not None and zit_nu(zetel.functie, today)]
    )
