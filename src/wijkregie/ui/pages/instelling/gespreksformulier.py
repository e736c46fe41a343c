"""Instellingen: what is asked in a jaargesprek, in parts; added, reworded, moved and retired."""

from functools import partial

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.gespreksformulieren import Gespreksformulier
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.gespreksformulieren import VraagPaneel, new_vraag
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.vraagregels import Vraagregel, vraag_columns, vraagregels
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.widgets.basics import label, line, plain
from wijkregie.ui.widgets.keys import ITSELF, on_key
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import gespreksformulieren
from wijkregie.usecases.gespreksformulieren import Formuliergebruik
from wijkregie.usecases.session import Outcome


class Formulier(Deel):
    """The questions of the newest form under the names of their parts; Enter shows one beside the list."""

    tables = frozenset({"gespreksformulier", "jaargesprek", "antwoord"})

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._formulier: Gespreksformulier | None = None
        self._next = ""
        self.version = label("", "meta", wrap=True)
        self.model: RowsModel[Vraagregel] = RowsModel(vraag_columns(), key=lambda regel: regel.id)
        self.table = DataTable(self.model, "Vragen van het gespreksformulier", head=False)
        self.table.set_menu(self._choices)
        self.table.opened.connect(lambda _regel: self.edit())
        self.table.clicked.connect(lambda _index: self._open())
        self.table.chosen.connect(lambda _regel: self._show_chosen())
        for key, words, step in (("Alt+Up", "omhoog zetten", -1), ("Alt+Down", "omlaag zetten", 1)):
            on_key(self.table, key, words, partial(self.move_vraag, step), ITSELF)
        self.pane = VraagPaneel(shell, move=self.move_vraag, ask=self.retire_or_restore)
        self.pane.closed.connect(self._close)
        self.add_button = plain("Vraag toevoegen", self.new, "plus")
        self.body.addWidget(head("Gespreksformulier", self.version, self.add_button))
        self.body.addWidget(line())
        self.body.addWidget(Beside(self.table, self.pane), 1)

    def refresh(self) -> None:
        self.lanes.read(gespreksformulieren.formuliergebruik, owner=self, done=self._show, slot="formulier")

    def may_leave(self) -> bool:
        return self.pane.may_leave()

    def new(self) -> None:
        if self._formulier is not None:
            chosen: Vraagregel = self.table.row
            new_vraag(self, self.lanes, self._formulier.delen, chosen.deel.sleutel, self._added)

    def edit(self) -> None:
        """Go to the words of the chosen question."""
        if self._open():
            self.pane.focus_first()

    def focus_first(self) -> None:
        self.table.setFocus()

    def move_vraag(self, step: int) -> None:
        """Bring the chosen question one place up (-1) or down (1)."""
        regel = self.table.row
        if regel is not None and regel.vraag is not None and self.may_leave():
            move = gespreksformulieren.move_vraag
            self.lanes.command(move, regel.vraag.sleutel, step, owner=self, done=self._done)

    def retire_or_restore(self) -> None:
        """Stop asking the chosen question, when the user is sure; or ask it again."""
        regel: Vraagregel | None = self.table.row
        if regel is None or regel.vraag is None or not self.may_leave():
            return
        sleutel = regel.vraag.sleutel
        if regel.vraag.vervallen:
            self.lanes.command(gespreksformulieren.restore_vraag, sleutel, owner=self, done=self._done)
        elif regel.vast:
            self.shell.refuse(Refusal("vraag_hoort_erbij"))
        elif self.shell.ask("Wil je deze vraag niet meer stellen?", "Niet meer stellen", more=consequence(regel)):
            self.lanes.command(gespreksformulieren.retire_vraag, sleutel, owner=self, done=self._done)

    def _show(self, gebruik: Formuliergebruik) -> None:
        self._formulier = gebruik.formulier
        self.version.setText(version_sentence(gebruik))
        self.model.set_rows(vraagregels(gebruik))
        if self._next and self.table.choose(self._next):
            self._next = ""
        self.table.choose_first()
        self._show_chosen()

    def _open(self) -> bool:
        """Show the chosen question beside the list; False for the name of a part."""
        regel = self.table.row
        if regel is None or regel.vraag is None:
            return False
        self.pane.show()
        self._show_chosen()
        return True

    def _close(self) -> None:
        if self.pane.may_leave():
            self.pane.hide()
            self.table.setFocus()

    def _show_chosen(self) -> None:
        regel = self.table.row
        if self.pane.open and regel is not None and regel.vraag is not None:
            self.pane.show_regel(regel)

    def _choices(self, regel: Vraagregel) -> Choices:
        add = ("Vraag toevoegen…\tInsert", self.new)
        if regel.vraag is None:
            return [add]
        stop = "Weer stellen" if regel.vraag.vervallen else "Niet meer stellen…\tDel"
        return [
            ("Wijzigen\tF2", self.edit),
            ("Omhoog\tAlt+↑", partial(self.move_vraag, -1)),
            ("Omlaag\tAlt+↓", partial(self.move_vraag, 1)),
            (stop, self.retire_or_restore),
            add,
        ]

    def _added(self, outcome: Outcome[Gespreksformulier]) -> None:
        known = {regel.vraag.sleutel for regel in self.model.rows if regel.vraag}
        self._next = next(vraag.sleutel for vraag in outcome.value.vragen if vraag.sleutel not in known)
        self._done(outcome)

    def _done(self, outcome: Outcome[Gespreksformulier]) -> None:
        if outcome.nummer is not None:
            self.shell.done(outcome)


def version_sentence(gebruik: Formuliergebruik) -> str:
    """Say which version this is, and what a change means for talks that were held."""
    number = gebruik.formulier.nummer
    now = (
        f"Versie {number}, in gebruik: wijzig je iets, dan wordt het versie {number + 1}."
        if gebruik.in_gebruik
        else f"Versie {number}, nog niet gebruikt."
    )
    return f"{now} Gesprekken die al gevoerd zijn, houden de vragen van toen."


def consequence(regel: Vraagregel) -> str:
    """Say what happens when a question is asked no more."""
    assert regel.vraag is not None
    if not regel.beantwoord:
        return f"“{regel.vraag.tekst}” staat dan niet meer in nieuwe gesprekken. Je kunt de vraag later weer stellen."
    answered = f"“{regel.vraag.tekst}” is in {tel(regel.beantwoord, 'gesprek', 'gesprekken')} beantwoord."
    return f"{answered} Die antwoorden blijven. In nieuwe gesprekken staat de vraag niet meer."
