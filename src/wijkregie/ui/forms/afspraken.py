"""Several agreements at once: what, who, and by when, a line each."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import DateField, Field, TextField
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, label, quiet, row
from wijkregie.usecases.jaargesprekken import Afspraak

_WHO = (
    (Eigenaarsoort.WIJKREGISSEUR, "wijkregisseur"),
    (Eigenaarsoort.WIJKORGAAN, "het wijkorgaan"),
    (Eigenaarsoort.AFDELING, "een afdeling"),
)


class _Line(QWidget):
    """One agreement."""

    gone = Signal()
    typed = Signal()

    def __init__(self, number: int, today: Callable[[], date]) -> None:
        super().__init__()
        self.what = TextField("tekst", "")
        self.who = ReferenceField("wie", "", _WHO, new=True)
        self.when = DateField("uiterlijk", "", today=today, placeholder="")
        self.who.set_value(Eigenaarsoort.WIJKREGISSEUR)
        for field, words in ((self.what, "wat"), (self.who, "wie"), (self.when, "uiterlijk op")):
            field.editor.setAccessibleName(f"Afspraak {number}, {words}")
            field.typed.connect(self.typed)
        away = icon_button("weg", f"Afspraak {number} weghalen", self.gone.emit, edge=False)
        layout = row(self.what, self.who, self.when, away, space=Space.S)
        for part in (self.what, self.who, self.when, away):
            layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        _share(layout)
        self.setLayout(layout)

    def value(self) -> Afspraak | None:
        """Return the agreement, None for an empty line; raises Refusal."""
        tekst, who, when = self.what.value(), self.who.value(), self.when.value()
        if not tekst:
            if when is not None:
                raise Refusal("tekst_ontbreekt")
            return None
        if isinstance(who, New):
            return Afspraak(tekst, Eigenaarsoort.ANDERS, who.text, when)
        if who is None:
            raise Refusal("afspraak_zonder_eigenaar")
        return Afspraak(tekst, who, "", when)


class AfsprakenField(Field):
    """A list of agreements; an empty line counts for nothing."""

    def __init__(self, name: str, title: str, *, today: Callable[[], date], **more: Any) -> None:
        self._today = today
        self._lines: list[_Line] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(Space.XS)
        self._more = quiet("Nog een afspraak", self.add, "plus")
        heads = row(*(label(words, "meta") for words in ("Wat?", "Wie doet het?", "Uiterlijk")), space=Space.S)
        heads.addSpacing(Size.HIT)
        _share(heads)
        editor = QWidget()
        editor.setLayout(column(heads, self._box, row(self._more, None), space=Space.XS))
        super().__init__(name, title, editor, **more)
        self.add()

    def add(self) -> None:
        """Offer one more line."""
        made = _Line(len(self._lines) + 1, self._today)
        made.typed.connect(self._on_typed)
        made.gone.connect(lambda: self._remove(made))
        self._lines.append(made)
        self._box.addWidget(made)
        self.editor.setFocusProxy(self._lines[0].what)
        if len(self._lines) > 1:
            made.what.editor.setFocus()

    def value(self) -> list[Afspraak]:
        found = (line.value() for line in self._lines)
        return [afspraak for afspraak in found if afspraak is not None]

    def set_value(self, value: Any) -> None:
        """Begin anew; agreements that are kept are changed at their own place."""
        for line in list(self._lines):
            self._remove(line)

    @property
    def lines(self) -> list[_Line]:
        """The lines on offer."""
        return self._lines

    def _remove(self, line: _Line) -> None:
        self._lines.remove(line)
        self._box.removeWidget(line)
        line.hide()
        line.deleteLater()
        if not self._lines:
            self.add()


def _share(line: QHBoxLayout) -> None:
    """Give what, who and when their part of the width."""
    for place, part in enumerate((5, 3, 2)):
        line.setStretch(place, part)
