"""Contact in one wijk that belongs to no wijkorgaan, newest first, with the notes on it at the right."""

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.contacten import Contactmoment, Notitie
from wijkregie.domain.datums import tel
from wijkregie.ui.forms.contacten import ContactPaneel, NotitiePaneel, add_notitie, note_contact
from wijkregie.ui.models.contactlijn import line_columns
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.notitiekant import Notitiekant
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Tab
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, line, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside, SidePane
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.turnover import TurnOver
from wijkregie.usecases.contacten import Contactkeuzes, Lijnregel, contactkeuzes
from wijkregie.usecases.wijken import Wijkdossier

K = TypeVar("K", Contactmoment, Notitie)


class WijkcontactTab(Tab):
    """Enter shows a contact or a note beside its list; every field is saved when it is left."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._found: Wijkdossier | None = None
        self._keuzes = Contactkeuzes()
        today = self.lanes.session.clock.today
        self._contacts: RowsModel[Lijnregel] = RowsModel(line_columns(today, self._name_of), key=lambda each: each.id)
        self.table = DataTable(self._contacts, "Contact in deze wijk", two_lines=True, head=False)
        self.table.opened.connect(lambda each: self.open_contact(each, keyboard=True))
        self.table.clicked.connect(lambda _index: self.open_contact(self.table.row) if self.table.row else None)
        self.table.set_menu(self._choices)
        self.notes = Notitiekant(self.new_note, self.open_note, self._remove_note)
        self.contact_pane, self.note_pane = ContactPaneel(shell), NotitiePaneel(shell)
        self._panes: tuple[SidePane, ...] = (self.contact_pane, self.note_pane)
        for pane in self._panes:
            pane.closed.connect(self.close_pane)
        self._words = ElidedLabel("", "meta")
        why = "Hier staat wie je in deze wijk sprak, ook zonder wijkorgaan."
        self._empty = EmptyState("Nog geen contact genoteerd.", why, "Contact noteren", self.new)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        main, wide = QWidget(), Size.SIDE + Size.PANE
        self._both = TurnOver(main, self.notes, wide=wide, to_side="Notities", to_main="Contactmomenten")
        self.notes.set_way(self._both.to_main)
        top = row(self._words, self._both.to_side)
        top.setStretch(0, 1)
        top.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.NONE)
        self._words.setMinimumHeight(Size.FIELD + 2 * Space.M)
        inside = column(top, line(), self._stack, space=Space.NONE)
        inside.setStretch(2, 1)
        main.setLayout(inside)
        self.body.addWidget(Beside(self._both, *self._panes))
        self.setFocusProxy(self.table)

    def show_dossier(self, found: Wijkdossier) -> None:
        """Show what passed in a wijk; the same one again after a change."""
        other = self._found is None or self._found.wijk.id != found.wijk.id
        self._found = found
        if other:
            self._show_only(None)
        self.lanes.read(contactkeuzes, owner=self, done=self._take_keuzes, slot="keuzes")
        self._contacts.set_rows(
            [Lijnregel(id=each.id, datum=each.datum, volgorde=each.version, contact=each) for each in found.contacten]
        )
        self.notes.show_notes(found.notities)
        self._words.setText(tel(len(found.contacten), "contactmoment", "contactmomenten") if found.contacten else "")
        self._stack.setCurrentIndex(0 if found.contacten else 1)
        self.setFocusProxy(self.table if found.contacten else self._empty)
        self.table.choose_first()
        self._show_again(found)

    def may_leave(self) -> bool:
        return self.contact_pane.may_leave() and self.note_pane.may_leave()

    def new(self) -> None:
        if self._found is not None:
            note_contact(self.shell, None, wijk_id=self._found.wijk.id)

    def new_note(self) -> None:
        """Ask for a note."""
        if self._found is not None:
            add_notitie(self.shell, None, wijk_id=self._found.wijk.id)

    def open_contact(self, each: Lijnregel, *, keyboard: bool = False) -> None:
        """Show a contact beside the list."""
        if each.contact is not None and self.may_leave():
            self._show_only(self.contact_pane)
            self.contact_pane.show_contact(each.contact, None, self._keuzes)
            if keyboard:
                self.contact_pane.form.fields["onderwerp"].editor.setFocus()

    def open_note(self, note: Notitie, *, keyboard: bool = False) -> None:
        """Show a note beside the list."""
        if self.may_leave():
            self._show_only(self.note_pane)
            self.note_pane.show_notitie(note)
            if keyboard:
                self.note_pane.form.fields["tekst"].editor.setFocus()

    def close_pane(self) -> None:
        """Take the pane away, after what was typed in it was saved."""
        was_note = self.note_pane.open
        if self.may_leave():
            self._show_only(None)
            (self.notes.table if was_note else self.table).setFocus()

    def _show_again(self, found: Wijkdossier) -> None:
        """Show in the open pane what stands there now; what is gone closes it."""
        contact = _shown(found.contacten, self.contact_pane)
        note = _shown(found.notities, self.note_pane)
        if contact is not None:
            self.contact_pane.show_contact(contact, None, self._keuzes)
        elif note is not None:
            self.note_pane.show_notitie(note)
        else:
            self._show_only(None)

    def _choices(self, each: Lijnregel) -> Choices:
        return [
            ("Wijzigen\tF2", partial(self.open_contact, each, keyboard=True)),
            ("Verwijderen…\tDel", partial(self._remove_contact, each)),
        ]

    def _remove_contact(self, each: Lijnregel) -> None:
        self.open_contact(each)
        if self.contact_pane.open:
            self.contact_pane.remove()

    def _remove_note(self, note: Notitie) -> None:
        self.open_note(note)
        if self.note_pane.open:
            self.note_pane.remove()

    def _take_keuzes(self, keuzes: Contactkeuzes) -> None:
        if keuzes != self._keuzes:
            self._keuzes = keuzes
            self.table.viewport().update()
            if self._found is not None:
                self._show_again(self._found)

    def _name_of(self, key: str) -> str:
        return dict(self._keuzes.trajecten).get(key, "")

    def _show_only(self, pane: SidePane | None) -> None:
        for each in self._panes:
            each.setVisible(each is pane)
        self._both.show_side(shown=pane is None)


def _shown(found: Sequence[K], pane: ContactPaneel | NotitiePaneel) -> K | None:
    return next((each for each in found if pane.open and each.id == pane.shown_id), None)
