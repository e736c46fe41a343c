"""Instellingen: the texts of letters and mails, with the fields they may hold and an example beside them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.sjablonen import Briefgroep, Sjabloon, Sjabloonsoort, check_velden, velden
from wijkregie.ui.forms.fields import Field, LongTextField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets import focus
from wijkregie.ui.widgets.basics import column, label, line, quiet, row, scrolled
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.tabs import Tabs
from wijkregie.ui.widgets.textfields import ComboBox
from wijkregie.ui.widgets.turnover import TurnOver
from wijkregie.usecases import sjablonen
from wijkregie.usecases.brieven import Voorbeeld, voorbeeld, voorbeelden
from wijkregie.usecases.session import Outcome

_LINES = 17
_NO_EXAMPLE = {
    Briefgroep.JAARGESPREK: "Voeg een wijkorgaan toe om hier een voorbeeld te zien.",
    Briefgroep.SUBSIDIE: "Noteer een aanvraag om hier een voorbeeld te zien.",
    Briefgroep.INITIATIEF: "Voeg een initiatief toe om hier een voorbeeld te zien.",
}


@frozen
class Veld:
    """A field that a text may hold, with what it is filled with."""

    naam: str
    betekenis: str

    @property
    def code(self) -> str:
        """The field as it stands in a text."""
        return f"{{{self.naam}}}"


_ONDERWERP = "Staat boven de brief, en in de mail als onderwerp."
_TEKST = "Per brief pas je hem nog aan."


class _Onderwerp(TextField):
    soort = Sjabloonsoort.UITNODIGING

    def value(self) -> Any:
        check_velden(self._line.text(), self.soort)
        return super().value()


class _Tekst(LongTextField):
    soort = Sjabloonsoort.UITNODIGING

    def value(self) -> Any:
        check_velden(self._text.toPlainText(), self.soort)
        return super().value()


class Teksten(Deel):
    """One text at a time at the left; at the right the fields it may hold, or the text filled in for an example."""

    tables = frozenset(
        {"sjabloon", "wijkorgaan", "jaargesprek", "niveaukeuze", "regeling", "inrichting", "bestuursfunctie", "persoon"}
        | {"subsidie", "subsidiestap", "initiatief", "wijk", "stadsdeel"}
    )

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._examples: Sequence[Voorbeeld] = ()
        self.groups = Segment("Waarover", [(groep, groep.value.capitalize()) for groep in Briefgroep])
        self.groups.set_value(Briefgroep.JAARGESPREK)
        self.groups.changed.connect(self._choose_group)
        self._kinds: list[Sjabloonsoort] = []
        self.kinds = ComboBox()
        self.kinds.setAccessibleName("Welke tekst")
        self.kinds.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kinds.activated.connect(lambda _number: self._choose_kind())
        self._offer_kinds(Briefgroep.JAARGESPREK)
        self.form = Form(
            saves_with(self.lanes, sjablonen.change_sjabloon),
            _Onderwerp("onderwerp", "&Onderwerp", help_=_ONDERWERP, required="Vul een onderwerp in."),
            _Tekst("tekst", "&Tekst", lines=_LINES, help_=_TEKST, required="Vul een tekst in."),
        )
        self._target: Field = self.form.fields["tekst"]
        for field in self.form.fields.values():
            field.left.connect(lambda field=field: self._remember(field))
        self.restore = quiet("Terug naar de tekst van het programma", self._restore, "ongedaan")
        editor = column(row(self.kinds, None), self.form, row(self.restore, None), None, space=Space.M)
        both = TurnOver(
            scrolled(editor, Space.XL),
            self._build_side(),
            wide=Size.PANE + Size.SIDE,
            to_side="Velden en voorbeeld",
            to_main="Tekst",
        )
        editor.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
        bar = row(self.groups, None, both.to_side, both.to_main)
        bar.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.M)
        sentence = "Wat er in je brieven en mails staat. Een veld tussen { } vult wijkregie bij elke brief in."
        self.body.addWidget(head("Teksten", sentence))
        self.body.addLayout(bar)
        self.body.addWidget(line())
        self.body.addWidget(both, 1)

    def _build_side(self) -> QWidget:
        self.model: RowsModel[Veld] = RowsModel(
            [
                Column(
                    "Veld",
                    lambda veld: veld.code,
                    look=lambda veld: Look("acc", second=veld.betekenis),
                    accessible=lambda veld: f"{veld.naam}: {veld.betekenis}",
                    tip=lambda veld: veld.betekenis,
                    chars=0,
                )
            ],
            key=lambda veld: veld.naam,
        )
        self.velden = DataTable(self.model, "Velden", two_lines=True, head=False, edge=Space.L)
        self.velden.clicked.connect(lambda _index: self.insert(self.velden.row))
        self.velden.opened.connect(self.insert)
        self.velden.set_menu(lambda veld: [("Invoegen\tEnter", lambda: self.insert(veld))])
        help_ = label("Klik op een veld, of druk op Enter, om het in de tekst te zetten.", "meta", wrap=True)
        help_.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        fields = QWidget()
        fields.setLayout(column(help_, line(), self.velden, space=Space.NONE))
        self.bodies = ComboBox()
        self.bodies.setAccessibleName("Voorbeeld voor")
        self.bodies.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.bodies.activated.connect(lambda _number: self._read_example())
        self.subject, self.example = label("", "vet", wrap=True), label("", wrap=True)
        self.example.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = scrolled(column(self.subject, self.example, None, space=Space.M), Space.L)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setProperty(focus.RINGED, True)
        area.setAccessibleName("Voorbeeld van de tekst")
        self.dots = label("", "meta", wrap=True)
        top = column(self.bodies, self.dots)
        top.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        example = QWidget()
        example.setLayout(column(top, line(), area, space=Space.NONE))
        self.tabs = Tabs(edge=Space.L)
        self.tabs.set_tabs([("velden", "Velden", fields), ("voorbeeld", "Voorbeeld", example)])
        return self.tabs

    @property
    def soort(self) -> Sjabloonsoort:
        """The text in sight."""
        return self._kinds[self.kinds.currentIndex()]

    def refresh(self) -> None:
        self.lanes.read(sjablonen.sjabloon, self.soort, owner=self, done=self._show, slot="sjabloon")
        take = partial(self._take_examples, self.soort)
        self.lanes.read(voorbeelden, self.soort, owner=self, done=take, slot="voorbeelden")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def edit(self) -> None:
        self.form.fields["tekst"].editor.setFocus()

    def focus_first(self) -> None:
        self.groups.setFocus()

    def insert(self, veld: Veld) -> None:
        """Put a field in the text, where the cursor last stood."""
        assert isinstance(self._target, TextField | LongTextField)
        self._target.insert(veld.code)
        self._target.editor.setFocus()

    def _remember(self, field: Field) -> None:
        self._target = field

    def choose(self, soort: Sjabloonsoort) -> None:
        """Show the text of a kind."""
        self.groups.set_value(soort.groep)
        self._offer_kinds(soort.groep)
        self.kinds.setCurrentIndex(self._kinds.index(soort))
        self._choose_kind()

    def _choose_group(self, groep: Briefgroep) -> None:
        self._offer_kinds(groep)
        self._choose_kind()

    def _offer_kinds(self, groep: Briefgroep) -> None:
        self._kinds = [soort for soort in Sjabloonsoort if soort.groep is groep]
        self.kinds.clear()
        self.kinds.addItems([soort.value.capitalize() for soort in self._kinds])

    def _choose_kind(self) -> None:
        self._target = self.form.fields["tekst"]
        self._examples = ()
        self.bodies.clear()
        self.refresh()

    def _show(self, found: Sjabloon) -> None:
        self.form.show_entity(found.soort, found)  # what was typed in the text before is saved by the fields of that
        for field in self.form.fields.values():
            assert isinstance(field, _Onderwerp | _Tekst)
            field.soort = found.soort
        self.model.set_rows([Veld(naam, betekenis) for naam, betekenis in velden(found.soort).items()])
        self.restore.setVisible(found.version > 0)

    def _take_examples(self, soort: Sjabloonsoort, found: Sequence[Voorbeeld]) -> None:
        """Offer examples; begin with one of which most is known that this text asks for, and stay with it."""
        if soort is not self.soort:  # another text was chosen meanwhile
            return
        if [(each.over, each.naam) for each in found] != [(each.over, each.naam) for each in self._examples]:
            number = self.bodies.currentIndex()
            before = self._examples[number].over if 0 <= number < len(self._examples) else None
            self._examples = found
            self.bodies.clear()
            self.bodies.addItems([each.naam for each in found])
            likely = [each.over for each in found if each.past] or [each.over for each in found]
            shown = [each.over for each in found]
            chosen = before if before in shown else next(iter(likely), None)
            self.bodies.setCurrentIndex(shown.index(chosen) if chosen else -1)
        self.bodies.setVisible(bool(found))
        self.dots.setText("Puntjes staan voor wat nog niet bekend is." if found else _NO_EXAMPLE[self.soort.groep])
        if not found:
            self._show_example(("", ""))
        self._read_example()

    def _read_example(self) -> None:
        number = self.bodies.currentIndex()
        if number >= 0:
            over = self._examples[number].over
            self.lanes.read(voorbeeld, self.soort, over, owner=self, done=self._show_example, slot="voorbeeld")

    def _show_example(self, found: tuple[str, str]) -> None:
        self.subject.setText(found[0])
        self.example.setText(found[1])

    def _restore(self) -> None:
        question = f"Wil je je eigen tekst van “{self.soort.value}” weggooien?"
        more = "Daarna staat er weer wat wijkregie zelf schrijft. Je kunt het ongedaan maken."
        if self.shell.ask(question, "Weggooien", more=more):
            self.form.discard()
            self.lanes.command(sjablonen.restore_sjabloon, self.soort, owner=self, done=self._restored)

    def _restored(self, outcome: Outcome[Sjabloon]) -> None:
        self.shell.done(outcome)
