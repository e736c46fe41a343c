"""One promise of one wijkorgaan: what it says, what both sides think of it, and the evidence."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QMenu

from wijkregie.domain.bewijs import Vak, Voorstel
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.datums import format_dag_maand
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.nakomingen import Oordeel, Uitkomst, uitkomst
from wijkregie.domain.verplichtingen import Partij, Verplichting
from wijkregie.ui.forms.contacten import note_contact
from wijkregie.ui.forms.fields import LongTextField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.pages.afspraken.bewijslijst import Bewijslijst
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, link, plain, quiet, row
from wijkregie.ui.widgets.oordeelteken import Oordeelkeuze
from wijkregie.ui.widgets.rowmenu import pop_up_below
from wijkregie.ui.widgets.sidepane import SidePane
from wijkregie.usecases import nakomingen
from wijkregie.usecases.nakomingen import Nakomingsblad

_WORDEN = {
    Partij.GEMEENTE: ("woorden_gemeente", "Wat zegt de &gemeente?"),
    Partij.WIJKORGAAN: ("woorden_wijkorgaan", "Wat zegt het &wijkorgaan?"),
}
_MOST = 12
"""Contacten that the menu offers, the newest of the year."""


class Nakomingpaneel(SidePane):
    """Judges for both sides at once, or apart where they differ; proposes, and never fills in by itself.

    Its parts come by `build`, once it stands in its place.
    """

    judged = Signal(Oordeel, object)
    """A judgement was pressed, for a Partij or for both (None)."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setMinimumWidth(Size.SIDE)
        self._shell = shell
        self._sheet: Nakomingsblad | None = None
        self._cell: Vak | None = None
        self._apart = False

    def build(self) -> Iterator[None]:
        """Make the parts, with a `yield` now and then as a page does, once it stands in its place."""
        self._promise = label("", "paneel", wrap=True)
        self._text = label("", "tweede", wrap=True)
        self._from = label("", "meta", wrap=True)
        self.content.addLayout(column(self._promise, self._text, self._from, space=Space.XS))
        self._holding = QFrame()
        self.content.addWidget(self._holding)
        self._apart_part = QFrame()
        holding = column(space=Space.L)
        self._holding.setLayout(holding)
        question = label("Nagekomen?", "label")
        self._switch = link("Apart beoordelen", self._change_way)
        self._both = self._choice("Nagekomen, volgens beide", None)
        self._back = link("Oordeel terugnemen", self.take_back)
        holding.addLayout(
            column(row(question, None, self._switch), self._both, self._apart_part, row(self._back, None))
        )
        yield
        self._sides = {side: self._choice(f"Nagekomen, volgens {_the(side)}", side) for side in Partij}
        self._side_words = {side: label(_the(side).capitalize(), "meta") for side in Partij}
        self._apart_part.setLayout(
            column(*(part for side in Partij for part in (self._side_words[side], self._sides[side])), space=Space.XS)
        )
        yield
        self._proposal = _Voorstelkader(self._take_over)
        self._fact = label("", "meta", wrap=True)
        self.bewijzen = Bewijslijst(self._shell)
        self.link_button = quiet("Bewijs koppelen", self._offer, "plus")
        self._menu = QMenu(self)
        self._menu.setAccessibleName("Bewijs koppelen")
        holding.addWidget(self._proposal)
        holding.addLayout(column(label("Bewijs", "label"), self._fact, self.bewijzen, row(self.link_button, None)))
        yield
        self.form = Form(
            self._save, *(LongTextField(name, title, lines=2) for name, title in reversed(_WORDEN.values()))
        )
        holding.addWidget(self.form)
        self._talk = link("", self._open_talk)
        self.content.addLayout(row(self._talk, None))
        self.content.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDE, super().sizeHint().height())

    def show_cell(self, sheet: Nakomingsblad, promise: Verplichting) -> None:
        """Show a promise for a body, of which this is the sheet."""
        before = self._place
        self._sheet = sheet
        self._cell = next((each for each in sheet.vakken if each.verplichting.id == promise.id), None)
        self.set_title(f"{sheet.rij.naam} · {sheet.jaar}")
        self._promise.setText(promise.kop)
        self._text.setText(promise.tekst)
        self._from.setText(_since(sheet, promise, holds=self._cell is not None))
        self._holding.setVisible(self._cell is not None)
        self._talk.setVisible(sheet.gesprek is not None)
        if sheet.gesprek is not None:
            self._talk.setText(_talk_words(sheet.gesprek, self._shell.lanes.session.today))
        if self._cell is None:
            return
        self._apart = self._apart and self._place == before
        self._show_oordeel(self._cell)
        self.bewijzen.show_bewijzen(sheet.rij.wijkorgaan_id, self._cell.bewijzen)
        empty = {name: "" for name, _ in _WORDEN.values()}
        self.form.show_entity(self._place, self._cell.nakoming or empty)

    def _show_oordeel(self, cell: Vak) -> None:
        nakoming = cell.nakoming
        both = uitkomst(nakoming)
        half = nakoming is not None and both is Uitkomst.OPEN and any(nakoming.oordelen.values())
        self._apart = self._apart or half or both is Uitkomst.VERSCHIL
        given = nakoming.oordelen if nakoming else dict.fromkeys(Partij)
        self._both.set_value(given[Partij.GEMEENTE] if both not in {Uitkomst.VERSCHIL, Uitkomst.OPEN} else None)
        for side, choice in self._sides.items():
            choice.set_value(given[side])
        self._show_way()
        self._back.setVisible(any(given.values()))
        proposed = cell.voorstel
        self._proposal.setVisible(proposed is not None and both is Uitkomst.OPEN)
        self._fact.setVisible(proposed is not None and both is not Uitkomst.OPEN)
        if proposed is not None:
            self._proposal.show_voorstel(proposed)
            self._fact.setText(proposed.reden)

    def focus_first(self) -> None:
        """Go to the evidence, or to what makes it."""
        (self.bewijzen.first or self.link_button).setFocus()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.form.may_leave()

    def take_back(self) -> None:
        """Take back what both sides think."""
        promise, body, year = self._place.split(" ")
        self._shell.lanes.command(
            nakomingen.take_back_oordeel, promise, body, int(year), owner=self, done=self._shell.done
        )

    @property
    def _place(self) -> str:
        """The promise, wijkorgaan and year that are shown, as the form knows them; "" when none is."""
        if self._cell is None or self._sheet is None:
            return ""
        return f"{self._cell.verplichting.id} {self._sheet.rij.wijkorgaan_id} {self._sheet.jaar}"

    def _open_talk(self) -> None:
        if self._sheet is not None and self._sheet.gesprek is not None:
            self._shell.open_page("jaargesprekken", jaargesprek_id=self._sheet.gesprek.id)

    def _choice(self, name: str, side: Partij | None) -> Oordeelkeuze:
        made = Oordeelkeuze(name)
        made.chosen.connect(lambda oordeel: self.judged.emit(oordeel, side))
        return made

    def _change_way(self) -> None:
        self._apart = not self._apart
        self._show_way()
        (self._sides[Partij.GEMEENTE] if self._apart else self._both).setFocus()

    def _show_way(self) -> None:
        self._both.setHidden(self._apart)
        self._apart_part.setVisible(self._apart)
        self._switch.setText("Samen beoordelen" if self._apart else "Apart beoordelen")

    def _take_over(self) -> None:
        if self._cell is not None and self._cell.voorstel is not None:
            self.judged.emit(self._cell.voorstel.oordeel, None)

    def _offer(self) -> None:
        """Offer the contacten of the year that are not here yet, and a new one."""
        sheet, cell = self._sheet, self._cell
        if sheet is None or cell is None:
            return
        self._menu.clear()
        self._menu.addAction("Nieuw contact noteren…", self._note)
        here = cell.verplichting.id
        others = [each for each in sheet.contacten if each.verplichting_id != here][:_MOST]
        if others:
            self._menu.addSeparator()
        for each in others:
            self._menu.addAction(_named(each), partial(self._link, each.id, here))
        linked = [each for each in sheet.contacten if each.verplichting_id == here]
        if linked:
            self._menu.addSeparator()
        for each in linked:
            self._menu.addAction(f"Losmaken: {_named(each)}", partial(self._link, each.id, None))
        pop_up_below(self.link_button, self._menu)

    def _note(self) -> None:
        assert self._sheet is not None
        assert self._cell is not None
        note_contact(self._shell, self._sheet.rij.wijkorgaan_id, verplichting_id=self._cell.verplichting.id)

    def _link(self, contactmoment_id: str, verplichting_id: str | None) -> None:
        self._shell.lanes.command(
            nakomingen.link_bewijs, contactmoment_id, verplichting_id, owner=self, done=self._shell.done
        )

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        promise, body, year = entity_id.split(" ")
        self._shell.lanes.command(
            nakomingen.change_nakoming,
            *(promise, body, int(year)),
            refused=refused,
            continues=continues,
            **{name: value},
        )


class _Voorstelkader(QFrame):
    """What the evidence proposes, and a button to take it over."""

    def __init__(self, take_over: Any) -> None:
        super().__init__()
        self.setProperty("soort", "vraag")
        self._title = label("", "vet", wrap=True)
        self._reason = label("", "meta", wrap=True)
        self.button = plain("Overnemen", take_over)
        words = column(self._title, self._reason, row(self.button, None), space=Space.XS)
        words.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        self.setLayout(words)

    def show_voorstel(self, voorstel: Voorstel) -> None:
        """Say what is proposed, and why."""
        self._title.setText(f"Voorstel: {voorstel.oordeel}")
        self._reason.setText(voorstel.reden)


def _named(contact: Contactmoment) -> str:
    subject = contact.onderwerp.strip()
    return f"{format_dag_maand(contact.datum)}, {contact.soort}{f': {subject}' if subject else ''}".replace("&", "&&")


def _the(partij: Partij) -> str:
    return "de gemeente" if partij is Partij.GEMEENTE else "het wijkorgaan"


def _since(sheet: Nakomingsblad, promise: Verplichting, *, holds: bool) -> str:
    said = f"{_the(promise.partij).capitalize()} belooft dit vanaf niveau {int(promise.vanaf_niveau)}."
    if holds:
        return said
    niveau = sheet.rij.niveau
    has = f"heeft in {sheet.jaar} niveau {int(niveau)}" if niveau else f"heeft voor {sheet.jaar} nog geen niveau"
    return f"{said} {sheet.rij.naam} {has}: deze afspraak geldt hier niet."


def _talk_words(talk: Jaargesprek, today: date) -> str:
    day = "vandaag" if talk.datum == today or talk.datum is None else format_dag_maand(talk.datum, today)
    return f"Naar het jaargesprek van {day}"
