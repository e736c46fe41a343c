"""The form of one question of the gespreksformulier, and the dialog that adds one."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.entities import one_line
from wijkregie.domain.gespreksformulieren import VRIJE_SOORTEN, Formulierdeel, Gespreksformulier, Vraag, Vraagsoort
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, Field, LongTextField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.vraagregels import Vraagregel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.widgets.basics import icon_button, label, plain
from wijkregie.ui.widgets.sidepane import SidePane
from wijkregie.usecases.gespreksformulieren import add_vraag, change_vraag
from wijkregie.usecases.session import Outcome

_HOORT_ERBIJ = (
    "Het programma gebruikt dit antwoord zelf, daarom hoort de vraag bij elk gesprek. "
    "Je mag haar anders verwoorden en verplaatsen."
)


class KeuzesField(LongTextField):
    """The options of a question, one a line."""

    def value(self) -> tuple[str, ...]:
        return tuple(filter(None, map(one_line, self._text.toPlainText().splitlines())))

    def set_value(self, value: Any) -> None:
        super().set_value("\n".join(value or ()))


class VraagPaneel(SidePane):
    """One question beside the list; every field is saved when it is left. A part shows how many questions it has."""

    def __init__(self, shell: Shell, *, move: Callable[[int], object], ask: Callable[[], object]) -> None:
        """`move` brings the question up (-1) or down (1), `ask` stops asking it or asks it again."""
        super().__init__()
        self._lanes = shell.lanes
        self._facts = label("", "tweede", wrap=True)
        self.form = Form(self._save, *_vraag_fields())
        self.ask = plain("", ask)
        for part in (
            icon_button("naar_boven", "Omhoog (Alt+↑)", lambda: move(-1), edge=False),
            icon_button("naar_beneden", "Omlaag (Alt+↓)", lambda: move(1), edge=False),
        ):
            self.tools.addWidget(part)
        self.buttons.addWidget(self.ask)
        self.buttons.addStretch(1)
        self.content.addWidget(self.form)
        self.content.addWidget(self._facts)
        self.content.addStretch(1)
        self.form.fields["soort"].left.connect(lambda: _show_keuzes(self.form.fields))

    def show_regel(self, regel: Vraagregel) -> None:
        """Show a question."""
        vraag = regel.vraag
        assert vraag is not None
        self.set_title(f"Vraag in {regel.deel.titel}")
        self.form.show_entity(vraag.sleutel, vraag)
        self.form.fields["soort"].setVisible(not vraag.soort_ligt_vast)
        _show_keuzes(self.form.fields)
        self.ask.setText("Weer stellen" if vraag.vervallen else "Niet meer stellen")
        self.ask.setVisible(not regel.vast)
        self._facts.setText(" ".join(_facts(regel, vraag)))

    def focus_first(self) -> None:
        """Go to the first field."""
        self.form.fields["tekst"].editor.setFocus()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.form.may_leave()

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        """Save a field; kind and options go together, for a keuze without options is no question."""
        fields = {name: value}
        if name in {"soort", "keuzes"}:
            fields = {each: self.form.fields[each].value() for each in ("soort", "keuzes")}
        if name == "soort" and value is Vraagsoort.KEUZE and len(set(fields["keuzes"])) < 2:
            refused(Refusal("keuze_zonder_keuzes"))
            return
        self._lanes.command(
            change_vraag, entity_id, owner=self, done=self._saved, refused=refused, continues=continues, **fields
        )

    def _saved(self, outcome: Outcome[Gespreksformulier]) -> None:
        """Stop asking for options that have come meanwhile."""
        soort = self.form.fields["soort"]
        if soort.error and any(
            vraag.sleutel == self.form.entity_id and vraag.soort is soort.value() for vraag in outcome.value.vragen
        ):
            soort.touched = False
            soort.show_error("")


def new_vraag(
    parent: QWidget,
    lanes: Lanes,
    delen: Sequence[Formulierdeel],
    deel: str,
    then: Callable[[Outcome[Gespreksformulier]], object],
) -> FormDialog:
    """Open the dialog that adds a question at the end of a part; `deel` is proposed."""
    where = ChoiceField("deel", "&Deel", [(each.sleutel, each.titel) for each in delen], required="Kies een deel.")
    dialog = FormDialog(
        parent,
        "Vraag toevoegen",
        "Vraag toevoegen",
        [where, *_vraag_fields()],
        submit=lambda values: dialog.run(lanes, add_vraag, then=then, **values),
        more="De vraag komt onderaan het deel te staan, in gesprekken vanaf nu.",
    )
    dialog.show_values(deel=deel, soort=Vraagsoort.OPEN)

    def fit() -> None:
        _show_keuzes(dialog.fields)
        dialog.show_values()

    dialog.fields["soort"].left.connect(fit)
    dialog.fields["tekst"].editor.setFocus()
    dialog.open()
    return dialog


def _vraag_fields() -> list[Field]:
    keuzes = KeuzesField("keuzes", "&Keuzes", lines=4, help_="Eén op elke regel, minstens twee.")
    keuzes.hide()  # until the kind asks for them
    return [
        LongTextField("tekst", "&Vraag", lines=2, required="Schrijf de vraag op."),
        LongTextField("toelichting", "&Uitleg", lines=2, help_="Staat in het klein onder de vraag."),
        ChoiceField(
            "soort",
            "S&oort antwoord",
            [(soort, soort.value.capitalize()) for soort in VRIJE_SOORTEN],
            required="Kies wat voor antwoord je verwacht.",
        ),
        keuzes,
    ]


def _show_keuzes(fields: dict[str, Field]) -> None:
    fields["keuzes"].setVisible(fields["soort"].value() is Vraagsoort.KEUZE)


def _facts(regel: Vraagregel, vraag: Vraag) -> list[str]:
    found = []
    if vraag.soort_ligt_vast:
        found.append(f"Soort antwoord: {vraag.soort.value}.")
    if regel.vast:
        found.append(_HOORT_ERBIJ)
    if vraag.vervallen:
        found.append("Deze vraag wordt niet meer gesteld.")
    if regel.beantwoord:
        found.append(f"Beantwoord in {tel(regel.beantwoord, 'gesprek', 'gesprekken')}. Die antwoorden blijven bewaard.")
    return found
