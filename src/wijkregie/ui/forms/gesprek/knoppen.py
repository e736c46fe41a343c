"""What can be done with a talk: a private note, the next step, and the rest in a menu."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from wijkregie.domain.gespreksbladen import Gespreksblad
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import LongTextField
from wijkregie.ui.forms.gespreksstappen import VASTLEGGEN, Step, steps
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.papieren import paper_choices
from wijkregie.ui.shell.records import record_choices
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import fold, icon_button, plain, row
from wijkregie.ui.widgets.rowmenu import hang
from wijkregie.usecases.contacten import add_notitie

AFRONDEN = "Gesprek afronden"
_NOTITIE = "Privénotitie"
_TO_HOLD = frozenset({Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND})
_ON = frozenset({Gespreksstand.GEVOERD, Gespreksstand.VERSLAG_VERSTUURD, Gespreksstand.VERVALLEN})
"""Standen of which the first step is the one on."""

SavedFirst = Callable[[Callable[[], object]], None]


class Knoppen(QWidget):
    """The buttons of a talk, for the header of the page it stands on."""

    def __init__(self, shell: Shell, saved_first: SavedFirst, finish: Callable[[], object]) -> None:
        """`saved_first` does something once what is being typed is handed over to be stored; `finish` ends the talk."""
        super().__init__()
        self._shell = shell
        self._saved_first = saved_first
        self._finish = finish
        self._blad: Gespreksblad | None = None
        self._on: Step | None = None
        self._others: Sequence[Step] = ()
        self._shows_buttons = True
        self.note = plain(_NOTITIE, self._write_note, "slot")
        self.note.setToolTip("Een notitie voor jezelf. Die staat nooit op papier.")
        self.next = plain("", self._go_on)
        self.more = icon_button("meer", "Meer met dit gesprek")
        self.menu = QMenu(self.more)
        hang(self.more, self.menu)
        self.setLayout(row(self.note, self.next, self.more, space=Space.S))

    def show_blad(self, blad: Gespreksblad) -> None:
        """Offer what can be done with this talk as it stands now."""
        self._blad = blad
        assert blad.gesprek is not None
        found = [step for step in steps(self._shell, self, blad.gesprek, blad.wijkorgaan) if step[0] != VASTLEGGEN]
        self._on = None
        if blad.gesprek.stand in _TO_HOLD:
            self._on = AFRONDEN, self._finish
        elif blad.gesprek.stand in _ON:
            self._on = found.pop(0)
        self.next.setText(self._on[0] if self._on else "")
        papers = paper_choices(self._shell, self, blad.gesprek, blad.wijkorgaan)
        self._others = (*papers, *found, *record_choices(self._shell, self, ("jaargesprek", blad.gesprek.id)))
        self._share()

    def fit(self, width: int) -> None:
        """Show as much as goes with a form of this width; the rest is in the menu."""
        fold(self.note, narrow=width < Size.TOOLS_FROM)
        self._shows_buttons = width >= Size.PARTS_FOLD_BELOW
        self._share()

    def _share(self) -> None:
        """Put each thing on a button, or else in the menu."""
        self.note.setVisible(self._shows_buttons)
        self.next.setVisible(self._shows_buttons and self._on is not None)
        self.menu.clear()
        hidden: list[Step] = [] if self._shows_buttons else [(_NOTITIE, self._write_note)]
        if self._on is not None and not self._shows_buttons:
            hidden.insert(0, self._on)
        for words, act in (*hidden, *self._others):
            self.menu.addAction(words).triggered.connect(partial(self._act, act))

    def _act(self, act: Callable[[], object], _checked: bool = False) -> None:
        self._saved_first(act)

    def _go_on(self) -> None:
        if self._on is not None:
            self._saved_first(self._on[1])

    def _write_note(self) -> None:
        """Ask for a private note on the wijkorgaan."""
        blad = self._blad
        if blad is None:
            return

        def submit(values: dict[str, Any]) -> None:
            dialog.run(
                self._shell.lanes, add_notitie, blad.wijkorgaan_id, values["tekst"], prive=True, then=self._shell.done
            )

        text = LongTextField("tekst", "Wat wil je onthouden?", lines=5, required="Schrijf eerst iets op.")
        more = "Alleen jij ziet dit; op papier komt het nooit. Je leest het terug bij het wijkorgaan, onder Contact."
        dialog = FormDialog(self, f"{_NOTITIE} · {blad.wijkorgaan}", "Bewaren", [text], submit, more=more)
        dialog.open()
