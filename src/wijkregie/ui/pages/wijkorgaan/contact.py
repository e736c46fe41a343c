"""When and how there was contact with one wijkorgaan, and the notes on it."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie, dagen_stil
from wijkregie.domain.datums import format_datum, format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.woorden import kort
from wijkregie.ui.forms.contacten import ContactPaneel, NotitiePaneel, add_notitie, note_contact
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, quiet, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.sidepane import Beside, SidePane
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.turnover import TurnOver
from wijkregie.usecases.wijkorganen import notities

ICONS = {
    Contactsoort.BEZOEK: "bezoek",
    Contactsoort.TELEFOON: "telefoon",
    Contactsoort.MAIL: "mail",
    Contactsoort.OVERLEG: "vergadering",
    Contactsoort.WIJKRADENOVERLEG: "wijkorganen",
    Contactsoort.STADSDEELCOMMISSIE: "bank",
    Contactsoort.STEDELIJKE_BIJEENKOMST: "wijken",
    Contactsoort.SPECIALIST_IN_DE_WIJK: "mens",
}
"""Icon of each kind of contact."""


class ContactTab(DossierTab):
    """Contacts, newest first, with the notes at the right; Enter shows one of either in place of the notes."""

    key: ClassVar[str] = "contact"
    title: ClassVar[str] = "Contact"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._dossier: Dossier | None = None
        self._notes: list[Notitie] = []
        self.contact_pane = ContactPaneel(shell)
        self.note_pane = NotitiePaneel(shell)
        self._contacts: RowsModel[Contactmoment] = RowsModel(self._contact_columns(), key=lambda each: each.id)
        self.table = DataTable(self._contacts, "Contact", two_lines=True, head=False)
        self.table.opened.connect(lambda each: self.open_contact(each, keyboard=True))
        self.table.clicked.connect(lambda _index: self.open_contact(self.table.row) if self.table.row else None)
        self.table.chosen.connect(lambda each: self.open_contact(each) if each and self.contact_pane.open else None)
        self._noted: RowsModel[Notitie] = RowsModel(_note_columns(), key=lambda note: note.id)
        self.notes = DataTable(self._noted, "Notities", two_lines=True, head=False, edge=Space.L)
        self.notes.opened.connect(lambda note: self.open_note(note, keyboard=True))
        self.notes.clicked.connect(lambda _index: self.open_note(self.notes.row) if self.notes.row else None)
        self.table.set_menu(
            lambda each: [
                ("Wijzigen\tF2", partial(self.open_contact, each, keyboard=True)),
                ("Verwijderen…\tDel", partial(self.remove_contact, each)),
            ]
        )
        self.notes.set_menu(
            lambda note: [
                ("Wijzigen\tF2", partial(self.open_note, note, keyboard=True)),
                ("Verwijderen…\tDel", partial(self.remove_note, note)),
            ]
        )
        for pane in (self.contact_pane, self.note_pane):
            pane.closed.connect(self.close_pane)
        self._words = label("", "meta")
        self._words.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._words.setMinimumHeight(Size.FIELD + 2 * Space.M)
        why = "Hier staat wanneer je wie sprak, en waarover."
        self._empty = EmptyState("Nog geen contact genoteerd.", why, "Contact noteren", self.new)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        main, side = QWidget(), QFrame()
        side.setMinimumWidth(Size.SIDE)
        side.setMaximumWidth(Size.SIDE)
        wide = Size.SIDE + Size.PANE
        self._both = TurnOver(main, side, wide=wide, to_side="Notities", to_main="Contactmomenten")
        top = row(self._words, self._both.to_side)
        top.setStretch(0, 1)
        top.setContentsMargins(Space.NONE, Space.NONE, Space.XL, Space.NONE)
        main.setLayout(column(top, line(), self._stack, space=Space.NONE))
        side.setLayout(self._notes_part())
        self.body.addWidget(Beside(self._both, self.contact_pane, self.note_pane))
        self.setFocusProxy(self.table)

    def show_dossier(self, dossier: Dossier) -> None:
        other = self._dossier is None or self._dossier.wijkorgaan.id != dossier.wijkorgaan.id
        self._dossier = dossier
        if other:
            self._noted.set_rows([])
            self._show_only(None)
        newest_first = sorted(dossier.contacten, key=lambda each: (each.datum, each.version), reverse=True)
        self._contacts.set_rows(newest_first)
        self._stack.setCurrentIndex(0 if newest_first else 1)
        self._tell(dossier)
        if other and newest_first:
            self.table.choose_first()
        if self.contact_pane.open:
            shown = next((each for each in newest_first if each.id == self.contact_pane.shown_id), None)
            if shown is None:
                self._show_only(None)
            else:
                self.contact_pane.show_contact(shown, dossier)
        self.lanes.read(notities, dossier.wijkorgaan.id, owner=self, done=self._take_notes, slot="notities")

    @staticmethod
    def count(dossier: Dossier) -> int:
        return 0

    def may_leave(self) -> bool:
        return self.contact_pane.may_leave() and self.note_pane.may_leave()

    def new(self) -> None:
        if self._dossier is not None:
            note_contact(self.shell, self._dossier.wijkorgaan.id)

    def new_note(self) -> None:
        """Ask for a note."""
        if self._dossier is not None:
            add_notitie(self.shell, self._dossier.wijkorgaan.id)

    def open_contact(self, contact: Contactmoment, *, keyboard: bool = False) -> None:
        """Show a contact beside the list."""
        if self._dossier is None or not self.note_pane.may_leave():
            return
        self._show_only(self.contact_pane)
        self.contact_pane.show_contact(contact, self._dossier)
        if keyboard:
            self.contact_pane.form.fields["onderwerp"].editor.setFocus()

    def open_note(self, note: Notitie, *, keyboard: bool = False) -> None:
        """Show a note beside the list."""
        if not self.contact_pane.may_leave():
            return
        self._show_only(self.note_pane)
        self.note_pane.show_notitie(note)
        if keyboard:
            self.note_pane.form.fields["tekst"].editor.setFocus()

    def remove_contact(self, contact: Contactmoment) -> None:
        """Show a contact, and ask whether it goes."""
        self.open_contact(contact)
        if self.contact_pane.open:
            self.contact_pane.remove()

    def remove_note(self, note: Notitie) -> None:
        """Show a note, and ask whether it goes."""
        self.open_note(note)
        if self.note_pane.open:
            self.note_pane.remove()

    def close_pane(self) -> None:
        """Take the pane away, after what was typed in it was saved."""
        was_note = self.note_pane.open
        if self.may_leave():
            self._show_only(None)
            (self.notes if was_note else self.table).setFocus()

    def _notes_part(self) -> QVBoxLayout:
        head = row(label("Notities", "vet"), None, self._both.to_main, quiet("Toevoegen", self.new_note, "plus"))
        head.setContentsMargins(Space.L, Space.M, Space.S, Space.M)
        self._no_notes = label("Nog geen notities. Maak er een voor wat je wilt onthouden.", "meta", wrap=True)
        self._no_notes.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside = column(head, line(), self._no_notes, self.notes, None, space=Space.NONE)
        inside.setStretch(3, 1)
        return inside

    def _contact_columns(self) -> list[Column[Contactmoment]]:
        return [
            Column(
                "Wat",
                _subject,
                chars=0,
                look=lambda each: Look(icon=ICONS[each.soort], second=_second(each)),
                accessible=lambda each: f"{each.soort.value}: {each.onderwerp}. {each.personen}".strip(" .:"),
                tip=lambda each: kort(each.verslag),
            ),
            Column(
                "Datum",
                lambda each: format_datum_kort(each.datum, self.lanes.session.today),
                sort=lambda each: each.datum,
                look=lambda each: Look(colour="tekst3", small=True),
                accessible=lambda each: format_datum_tekst(each.datum),
                copied=lambda each: format_datum(each.datum),
                right=True,
                chars=11,
            ),
        ]

    def _take_notes(self, notes: list[Notitie]) -> None:
        if self._dossier is None or any(note.wijkorgaan_id != self._dossier.wijkorgaan.id for note in notes):
            return
        newest_first = sorted(notes, key=lambda note: (note.datum, note.version), reverse=True)
        self._noted.set_rows(newest_first)
        self.notes.setVisible(bool(notes))
        self._no_notes.setVisible(not notes)
        if self.note_pane.open:
            shown = next((note for note in notes if note.id == self.note_pane.shown_id), None)
            if shown is None:
                self._show_only(None)
            else:
                self.note_pane.show_notitie(shown)

    def _show_only(self, pane: SidePane | None) -> None:
        """Show one pane, or the notes when there is none."""
        self.contact_pane.setVisible(pane is self.contact_pane)
        self.note_pane.setVisible(pane is self.note_pane)
        self._both.show_side(shown=pane is None)

    def _tell(self, dossier: Dossier) -> None:
        last = max((each.datum for each in dossier.contacten), default=None)
        days = dagen_stil(last, self.lanes.session.today)
        if days is None:
            self._words.setText("")
        else:
            ago = "vandaag" if not days else f"{tel(days, 'dag', 'dagen')} geleden"
            self._words.setText(f"{tel(len(dossier.contacten), 'keer', 'keer')} contact · laatst {ago}")


def _note_columns() -> list[Column[Notitie]]:
    return [
        Column(
            "Notitie",
            lambda note: kort(note.tekst),
            chars=0,
            look=lambda note: Look(
                second=format_datum_kort(note.datum) + f" {note.datum.year}",
                sign="slot" if note.prive else "",
                sign_word="privé",
                sign_colour="tekst3",
                sign_icon_colour="tekst2",
            ),
            accessible=lambda note: f"{'privé, ' if note.prive else ''}{kort(note.tekst)}",
            tip=lambda note: kort(note.tekst),
            copied=lambda note: note.tekst,
        )
    ]


def _subject(contact: Contactmoment) -> str:
    return contact.onderwerp.strip() or kort(contact.verslag) or contact.soort.value.capitalize()


def _second(contact: Contactmoment) -> str:
    return " · ".join(part for part in (contact.soort.value, contact.personen.strip()) if part)
