"""One part of the form: its questions under each other, each with last year beside it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from wijkregie.domain.gespreksbladen import Gespreksblad
from wijkregie.domain.gespreksformulieren import Formulierdeel, Vraag
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.forms.form import Form, Save
from wijkregie.ui.forms.gesprek.eigen import EigenVraag
from wijkregie.ui.forms.gesprek.vorigjaar import beside, heading
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, label, line, row

MakeField = Callable[[Vraag], Field]

_FROM_STAND = {
    "verslag_verstuurd_op": Gespreksstand.VERSLAG_VERSTUURD,
    "akkoord_op": Gespreksstand.AKKOORD,
    "akkoord_door": Gespreksstand.AKKOORD,
}
"""Questions that are asked only once the talk has come so far."""


class Rij(QWidget):
    """What is asked, with what was said last year level with it: at its right, or below it in a narrow window."""

    def __init__(self, left: QWidget, *, top: int) -> None:
        super().__init__()
        content = QWidget()
        self._top = top
        self._inside = column(left, None, space=Space.NONE)
        content.setLayout(self._inside)
        self._side = QFrame()
        self._side.setProperty("soort", "zij")
        self._vorig = column(space=Space.S)
        self._name = label("Vorig jaar", "metavet")  # below a question it is not clear of itself
        self._may_be_below = False
        side = column(self._name, self._vorig, None, space=Space.XS)
        side.setContentsMargins(Space.XL, top, Space.XL, Space.M)
        self._side.setLayout(side)
        self._edge = line(upright=True)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        for part in (content, self._edge, self._side):
            self._box.addWidget(part)
        self._box.setStretch(0, 1)

    def show_vorig(self, parts: Sequence[QWidget], *, below: bool = True) -> None:
        """Show what was said last year; with `below` False only where it can stand beside."""
        clear(self._vorig)
        self._may_be_below = below and bool(parts)
        for part in parts:
            self._vorig.addWidget(part)

    def set_side(self, width: int) -> None:
        """Give the side this width at the right; 0 puts it below, when there is something in it."""
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if width else QBoxLayout.Direction.TopToBottom)
        self._side.setMinimumWidth(width)
        self._side.setMaximumWidth(width or self.maximumWidth())
        self._edge.setVisible(bool(width))
        top = self._top if width else max(self._top, Space.M)
        self._inside.setContentsMargins(Space.XL, top, Space.XL, Space.M)
        self._name.setVisible(not width)
        self._side.setVisible(bool(width) or self._may_be_below)


class Deelblok(Form):
    """The questions of a part. Saves what is a field of the talk; fill it with `build`, a question at a time."""

    def __init__(self, save: Save, nummer: int, deel: Formulierdeel) -> None:
        super().__init__(save)
        self.deel = deel
        self.vragen: dict[str, tuple[Vraag, Field]] = {}
        self._rows: dict[str, Rij] = {}
        self._shown: object = None
        self._side = -1
        title = QWidget()
        title.setLayout(row(label(str(nummer), "titel"), label(deel.titel, "titel"), None, space=Space.S))
        self._head = Rij(title, top=Space.L)
        self._later = label("Dit vul je in als het verslag is verstuurd.", "tweede", wrap=True)
        self._waits = Rij(self._later, top=Space.NONE)
        above = line()
        if nummer == 1:
            above.hide()
        self._lines = column(above, self._head, self._waits, space=Space.NONE)
        self._waits.hide()
        self.setLayout(self._lines)

    def build(self, vragen: Sequence[Vraag], make: MakeField) -> Iterator[None]:
        """Make the fields of these questions, one at a time; begun anew it goes on where it was."""
        for vraag in vragen[len(self.vragen) :]:
            field = make(vraag)
            self.vragen[vraag.sleutel] = vraag, field
            if not isinstance(field, EigenVraag):
                self.take(field)
            self._rows[vraag.sleutel] = Rij(field, top=Space.XS)
            self._lines.addWidget(self._rows[vraag.sleutel])
            yield

    @property
    def first(self) -> QWidget | None:
        """What the keyboard goes to: the first question that is asked now."""
        shown = (field for name, (_, field) in self.vragen.items() if not self._rows[name].isHidden())
        return next((field.editor for field in shown), None)

    @property
    def asked(self) -> int:
        """Return how many questions are to be seen."""
        return sum(not row_.isHidden() for row_ in self._rows.values())

    def show_blad(self, blad: Gespreksblad, answers: Mapping[str, Any], said: Mapping[str, str], today: date) -> None:
        """Show a talk: the answers, and those of last year in words (`said`)."""
        assert blad.gesprek is not None
        self.show_entity(blad.gesprek.id, answers)
        for _, field in self.vragen.values():
            if isinstance(field, EigenVraag):
                field.show_blad(blad)
        for name, (vraag, _) in self.vragen.items():
            self._rows[name].setVisible(asked_now(vraag, blad.gesprek))
        self._waits.setVisible(bool(self._rows) and not self.asked)
        vorig = (blad.gesprek.id, blad.vorig, blad.vorige_afspraken, blad.vorige_keuze, said)
        if vorig != self._shown:
            self._shown = vorig
            self._show_vorig(blad, said, today)

    def set_side(self, width: int) -> None:
        """Give last year this width, 0 for below the questions."""
        self._side = width
        for row_ in (self._head, self._waits, *self._rows.values()):
            row_.set_side(width)

    def _show_vorig(self, blad: Gespreksblad, said: Mapping[str, str], today: date) -> None:
        found = {name: beside(blad, vraag, said, today) for name, (vraag, _) in self.vragen.items()}
        for name, parts in found.items():
            self._rows[name].show_vorig(parts)
        is_first = blad.formulier.delen[0].sleutel == self.deel.sleutel
        named = is_first or any(parts for name, parts in found.items() if not self._rows[name].isHidden())
        self._head.show_vorig([heading(blad)] if named else [], below=blad.vorig is None)
        self.set_side(self._side)


def asked_now(vraag: Vraag, gesprek: Jaargesprek) -> bool:
    """Tell whether the talk has come as far as a question is about."""
    return vraag.sleutel not in _FROM_STAND or bereikt(gesprek, _FROM_STAND[vraag.sleutel])


def asked_in(deel: Formulierdeel, blad: Gespreksblad) -> list[Vraag]:
    """Return the questions of a part that are shown: those that are asked, and retired ones that were answered."""
    return [vraag for vraag in deel.vragen if not vraag.vervallen or blad.antwoorden.get(vraag.sleutel, "").strip()]
