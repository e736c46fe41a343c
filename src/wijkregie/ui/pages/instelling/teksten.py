"""Instellingen: the texts of letters and mails, with the fields they may hold and an example beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkregie.domain.jaargesprekken import Gespreksstand, bereikt, werkjaar
from wijkregie.domain.sjablonen import VELDEN, Sjabloon, Sjabloonsoort, check_velden
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
from wijkregie.usecases import sjablonen, wijkorganen
from wijkregie.usecases.gespreksbladen import gespreksdossier
from wijkregie.usecases.jaargesprekken import GesprekRow, jaargesprekken
from wijkregie.usecases.session import Outcome, Session

_LINES = 17


@dataclass(frozen=True, slots=True)
class Veld:
    """A field that a text may hold, with what it is filled with."""

    naam: str
    betekenis: str

    @property
    def code(self) -> str:
        """The field as it stands in a text."""
        return f"{{{self.naam}}}"


class _Onderwerp(TextField):
    def value(self) -> Any:
        check_velden(self._line.text())
        return super().value()


class _Tekst(LongTextField):
    def value(self) -> Any:
        check_velden(self._text.toPlainText())
        return super().value()


class Teksten(Deel):
    """One text at a time at the left; at the right the fields it may hold, or the text filled for one wijkorgaan."""

    tables = frozenset(
        {"sjabloon", "wijkorgaan", "jaargesprek", "niveaukeuze", "regeling", "inrichting", "bestuursfunctie", "persoon"}
    )

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._names: dict[str, str] = {}
        self._talks: Sequence[GesprekRow] = ()
        self.kinds = Segment("Welke tekst", [(soort, soort.value.capitalize()) for soort in Sjabloonsoort])
        self.kinds.set_value(Sjabloonsoort.UITNODIGING)
        self.kinds.changed.connect(self._choose_kind)
        self.form = Form(
            saves_with(self.lanes, sjablonen.change_sjabloon),
            _Onderwerp("onderwerp", "&Onderwerp", required="Vul een onderwerp in."),
            _Tekst("tekst", "&Tekst", lines=_LINES, required="Vul een tekst in."),
        )
        self._target: Field = self.form.fields["tekst"]
        for field in self.form.fields.values():
            field.left.connect(lambda field=field: self._remember(field))
        self.restore = quiet("Terug naar de tekst van het programma", self._restore, "ongedaan")
        editor = column(self.form, row(self.restore, None), None, space=Space.M)
        both = TurnOver(
            scrolled(editor, Space.XL),
            self._build_side(),
            wide=Size.PANE + Size.SIDE,
            to_side="Velden en voorbeeld",
            to_main="Tekst",
        )
        editor.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
        bar = row(self.kinds, None, both.to_side, both.to_main)
        bar.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.M)
        sentence = "Wat er in je brieven en mails staat. Een veld tussen { } vult wijkregie voor elk gesprek in."
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
        self.model.set_rows([Veld(naam, betekenis) for naam, betekenis in VELDEN.items()])
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
        top = column(self.bodies, label("Puntjes staan voor wat nog niet bekend is.", "meta", wrap=True))
        top.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        example = QWidget()
        example.setLayout(column(top, line(), area, space=Space.NONE))
        self.tabs = Tabs(edge=Space.L)
        self.tabs.set_tabs([("velden", "Velden", fields), ("voorbeeld", "Voorbeeld", example)])
        return self.tabs

    @property
    def soort(self) -> Sjabloonsoort:
        """The text in sight."""
        found: Sjabloonsoort = self.kinds.value
        return found

    def refresh(self) -> None:
        self.lanes.read(sjablonen.sjabloon, self.soort, owner=self, done=self._show, slot="sjabloon")
        self.lanes.read(wijkorganen.namen, owner=self, done=self._take_names, slot="namen")
        jaar = werkjaar(self.lanes.session.today)
        self.lanes.read(jaargesprekken, jaar, owner=self, done=self._take_talks, slot="gesprekken")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def edit(self) -> None:
        self.form.fields["tekst"].editor.setFocus()

    def focus_first(self) -> None:
        self.kinds.setFocus()

    def insert(self, veld: Veld) -> None:
        """Put a field in the text, where the cursor last stood."""
        assert isinstance(self._target, TextField | LongTextField)
        self._target.insert(veld.code)
        self._target.editor.setFocus()

    def _remember(self, field: Field) -> None:
        self._target = field

    def _choose_kind(self) -> None:
        self._target = self.form.fields["tekst"]
        self.bodies.setCurrentIndex(-1)
        self.refresh()

    def _show(self, found: Sjabloon) -> None:
        self.form.show_entity(found.soort, found)
        self.restore.setVisible(found.version > 0)

    def _take_names(self, names: dict[str, str]) -> None:
        if names != self._names:
            self._names = names
            self.bodies.clear()
            self.bodies.addItems(list(names.values()))
            self.bodies.setCurrentIndex(-1)

    def _take_talks(self, talks: Sequence[GesprekRow]) -> None:
        """Begin with a wijkorgaan of which most is known that this text asks for."""
        far = Gespreksstand.GEPLAND if self.soort is Sjabloonsoort.UITNODIGING else Gespreksstand.GEVOERD
        if self.bodies.currentIndex() < 0 and self._names:
            ready = [talk.gesprek.wijkorgaan_id for talk in talks if bereikt(talk.gesprek, far)]
            self.bodies.setCurrentIndex(list(self._names).index(next(iter(ready), next(iter(self._names)))))
        self._read_example()

    def _read_example(self) -> None:
        number = self.bodies.currentIndex()
        if number >= 0:
            body = list(self._names)[number]
            self.lanes.read(_example, self.soort, body, owner=self, done=self._show_example, slot="voorbeeld")

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


def _example(session: Session, soort: Sjabloonsoort, wijkorgaan_id: str) -> tuple[str, str]:
    dossier = gespreksdossier(session, wijkorgaan_id, werkjaar(session.today))
    return sjablonen.voorbeeld(session, soort, dossier)
