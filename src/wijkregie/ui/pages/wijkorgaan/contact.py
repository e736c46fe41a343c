"""All that passed with one wijkorgaan in one line of time, what of it is open on top, and the notes on it."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from wijkregie.domain.contacten import Contactmoment, Notitie, dagen_stil
from wijkregie.domain.datums import tel
from wijkregie.domain.dossiers import Dossier, laatste_contact
from wijkregie.ui.forms.betrokkenheden import steps
from wijkregie.ui.forms.betrokkenheidsblad import BetrokkenheidPaneel
from wijkregie.ui.forms.contacten import ContactPaneel, NotitiePaneel, add_notitie, note_contact
from wijkregie.ui.forms.noteren import note
from wijkregie.ui.models.contactlijn import line_columns, open_columns, waiting_days
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.pages.notitiekant import Notitiekant
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, label, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside, SidePane
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.turnover import TurnOver
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow
from wijkregie.usecases.contacten import Contactlijn, Lijnregel, contactlijn
from wijkregie.usecases.wijkorganen import notities

_OPEN_ROWS = 3


class ContactTab(DossierTab):
    """What passed, newest first, with the notes at the right; Enter shows one of either in place of the notes."""

    key: ClassVar[str] = "contact"
    title: ClassVar[str] = "Contact"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._dossier: Dossier | None = None
        self._lijn: Contactlijn | None = None
        today = self.lanes.session.clock.today
        self.contact_pane = ContactPaneel(shell)
        self.note_pane = NotitiePaneel(shell)
        self.step_pane = BetrokkenheidPaneel(shell)
        self._line: RowsModel[Lijnregel] = RowsModel(line_columns(today, self._name_of), key=lambda each: each.id)
        self.table = DataTable(self._line, "Contact", two_lines=True, head=False)
        self.table.opened.connect(lambda each: self.open_regel(each, keyboard=True))
        self.table.clicked.connect(lambda _index: self.open_regel(self.table.row) if self.table.row else None)
        self.table.chosen.connect(lambda each: self.open_regel(each) if each and self._shows_line else None)
        self._waiting: RowsModel[BetrokkenheidRow] = RowsModel(open_columns(today), key=lambda rij: rij.id)
        self.waiting = DataTable(self._waiting, "Nog open", two_lines=True, head=False)
        self.waiting.opened.connect(lambda rij: self.open_rij(rij, keyboard=True))
        self.waiting.clicked.connect(lambda _index: self.open_rij(self.waiting.row) if self.waiting.row else None)
        self.waiting.set_menu(lambda rij: steps(shell, self, rij))
        self.table.set_menu(self._choices)
        self.notes = Notitiekant(self.new_note, self.open_note, self.remove_note)
        self._panes: tuple[SidePane, ...] = (self.contact_pane, self.step_pane, self.note_pane)
        for pane in self._panes:
            pane.closed.connect(self.close_pane)
        self._words = ElidedLabel("", "meta")
        self._words.setMinimumHeight(Size.FIELD + 2 * Space.M)
        why = "Hier staat wanneer je wie sprak, en wat het wijkorgaan hoorde, inbracht en terug hoorde."
        self._empty = EmptyState("Nog geen contact genoteerd.", why, "Contact noteren", self.new)
        self.note = plain("Noteren", self._note, "notitie")
        self.note.setToolTip("Noteren wat er is gebeurd (Ctrl+L)")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        main, wide = QWidget(), Size.SIDE + Size.PANE
        self._both = TurnOver(main, self.notes, wide=wide, to_side="Notities", to_main="Contactmomenten")
        self.notes.set_way(self._both.to_main)
        top = row(self._words, self.note, self._both.to_side)
        top.setStretch(0, 1)
        top.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.NONE)
        self._open_part = self._waiting_part()
        inside = column(top, line(), self._open_part, self._stack, space=Space.NONE)
        inside.setStretch(3, 1)
        main.setLayout(inside)
        self.body.addWidget(Beside(self._both, *self._panes))
        self.setFocusProxy(self.table)

    def show_dossier(self, dossier: Dossier) -> None:
        other = self._dossier is None or self._dossier.wijkorgaan.id != dossier.wijkorgaan.id
        self._dossier = dossier
        if other:
            self.notes.show_notes([])
            self._show_only(None)
            self._lijn = None
            self._line.set_rows([])
            self._open_part.hide()
        self._tell(dossier)
        self.lanes.read(contactlijn, dossier.wijkorgaan.id, owner=self, done=self._take_line, slot="lijn")
        self.lanes.read(notities, dossier.wijkorgaan.id, owner=self, done=self._take_notes, slot="notities")

    @staticmethod
    def count(dossier: Dossier) -> int:
        return 0

    def may_leave(self) -> bool:
        return self.contact_pane.may_leave() and self.note_pane.may_leave()

    def new(self) -> None:
        if self._dossier is not None:
            note_contact(self.shell, self._dossier.wijkorgaan.id)

    def _note(self) -> None:
        if self._dossier is not None:
            note(self.shell, wijkorgaan_id=self._dossier.wijkorgaan.id)

    def new_note(self) -> None:
        """Ask for a note."""
        if self._dossier is not None:
            add_notitie(self.shell, self._dossier.wijkorgaan.id)

    def open_regel(self, each: Lijnregel, *, keyboard: bool = False) -> None:
        """Show what passed beside the line: a contact, a betrokkenheid, or on its own page a bijeenkomst."""
        if each.contact is not None:
            self.open_contact(each.contact, keyboard=keyboard)
        elif each.rij is not None:
            self.open_rij(each.rij, keyboard=keyboard)
        elif each.bijeenkomst is not None and keyboard:
            self.shell.open_page("afspraken", tab="bijeenkomsten", bijeenkomst_id=each.bijeenkomst.id)

    def open_contact(self, contact: Contactmoment, *, keyboard: bool = False) -> None:
        """Show a contact beside the line."""
        if self._dossier is None or self._lijn is None or not self.may_leave():
            return
        self._show_only(self.contact_pane)
        self.contact_pane.show_contact(contact, self._dossier, self._lijn.keuzes)
        if keyboard:
            self.contact_pane.form.fields["onderwerp"].editor.setFocus()

    def open_rij(self, rij: BetrokkenheidRow, *, keyboard: bool = False) -> None:
        """Show a betrokkenheid beside the line."""
        if not self.may_leave():
            return
        self._show_only(self.step_pane)
        self.step_pane.show_rij(rij)
        if keyboard:
            self.step_pane.focus_first()

    def open_note(self, note: Notitie, *, keyboard: bool = False) -> None:
        """Show a note beside the line."""
        if not self.may_leave():
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
            (self.notes.table if was_note else self.table).setFocus()

    def _waiting_part(self) -> QWidget:
        part = QWidget()
        self.waiting.setMinimumHeight(Size.ROW_TWO)  # in a low window the rest of them is scrolled to
        head = label("Nog open", "label")
        head.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XS)
        rest = label("Alles", "label")
        rest.setContentsMargins(Space.XL, Space.M, Space.XL, Space.XS)
        part.setLayout(column(head, self.waiting, line(), rest, space=Space.NONE))
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        part.hide()
        return part

    def _choices(self, each: Lijnregel) -> Choices:
        if each.contact is not None:
            return [
                ("Wijzigen\tF2", partial(self.open_contact, each.contact, keyboard=True)),
                ("Verwijderen…\tDel", partial(self.remove_contact, each.contact)),
            ]
        if each.rij is not None:
            return steps(self.shell, self, each.rij)
        return [("Bijeenkomst openen\tF2", partial(self.open_regel, each, keyboard=True))]

    @property
    def _shows_line(self) -> bool:
        return self.contact_pane.open or self.step_pane.open

    def _name_of(self, key: str) -> str:
        if self._lijn is None or not key:
            return ""
        keuzes = self._lijn.keuzes
        promises = ((each.id, each.titel or each.naam) for each in keuzes.verplichtingen)
        return dict([*keuzes.trajecten, *promises]).get(key, "")

    def _take_line(self, lijn: Contactlijn) -> None:
        if self._dossier is None or lijn.wijkorgaan_id != self._dossier.wijkorgaan.id:
            return
        first, self._lijn = self._lijn is None or self._lijn.wijkorgaan_id != lijn.wijkorgaan_id, lijn
        today = self.lanes.session.today
        longest_first = sorted(lijn.open, key=lambda rij: -waiting_days(rij, today))
        self._waiting.set_rows(longest_first)
        self.waiting.setMaximumHeight(min(len(longest_first), _OPEN_ROWS) * Size.ROW_TWO)
        self._open_part.setVisible(bool(longest_first))
        self._line.set_rows(list(lijn.regels))
        self._stack.setCurrentIndex(0 if lijn.regels else 1)
        if first and lijn.regels:
            self.table.choose_first()
        self._show_again(lijn)

    def _show_again(self, lijn: Contactlijn) -> None:
        """Show in the open pane what stands there now; what is gone closes it."""
        assert self._dossier is not None
        if self.contact_pane.open:
            contacts = (each.contact for each in lijn.regels if each.contact)
            contact = next((each for each in contacts if each.id == self.contact_pane.shown_id), None)
            if contact is None:
                self._show_only(None)
            else:
                self.contact_pane.show_contact(contact, self._dossier, lijn.keuzes)
        elif self.step_pane.open:
            rows = (each.rij for each in lijn.regels if each.rij)
            rij = next((each for each in rows if each.id == self.step_pane.shown_id), None)
            if rij is None:
                self._show_only(None)
            else:
                self.step_pane.show_rij(rij)

    def _take_notes(self, notes: list[Notitie]) -> None:
        if self._dossier is None or any(note.wijkorgaan_id != self._dossier.wijkorgaan.id for note in notes):
            return
        self.notes.show_notes(notes)
        if self.note_pane.open:
            shown = next((note for note in notes if note.id == self.note_pane.shown_id), None)
            if shown is None:
                self._show_only(None)
            else:
                self.note_pane.show_notitie(shown)

    def _show_only(self, pane: SidePane | None) -> None:
        """Show one pane, or the notes when there is none."""
        for each in self._panes:
            each.setVisible(each is pane)
        self._both.show_side(shown=pane is None)

    def _tell(self, dossier: Dossier) -> None:
        today = self.lanes.session.today
        days = dagen_stil(laatste_contact(dossier, today), today)
        if days is None:
            self._words.setText("")
        else:
            ago = "vandaag" if not days else f"{tel(days, 'dag', 'dagen')} geleden"
            count = tel(len(dossier.contacten), "contactmoment", "contactmomenten")
            self._words.setText(f"{count} · laatste contact {ago}")
