"""The form of one promise, and the dialog that adds one."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import opsomming
from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.verplichtingen import BELOFTE, Bewijsregel, Partij, nieuw_vanaf
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, Field, LongTextField, NumberField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.widgets.basics import column, icon_button, label, plain, row
from wijkregie.ui.widgets.sidepane import RowPane
from wijkregie.usecases import verplichtingen
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.verplichtingen import Verplichtingjaren


class VerplichtingPaneel(RowPane):
    """One promise beside the list; every field is saved when it is left.

    What was judged keeps its words: the way on is a promise that goes on from the first year that was not judged.
    """

    def __init__(self, shell: Shell, *, move: Callable[[int], object]) -> None:
        """`move` brings the promise up (-1) or down (1)."""
        super().__init__("Afspraak")
        self._shell = shell
        self._rij: Verplichtingjaren | None = None
        self._vanaf = 0
        self._facts = label("", "meta", wrap=True)
        self._renew = plain("", self.renew)
        self.form = Form(saves_with(shell.lanes, verplichtingen.change_verplichting), *_fields())
        for part in (
            icon_button("naar_boven", "Omhoog (Alt+↑)", lambda: move(-1), edge=False),
            icon_button("naar_beneden", "Omlaag (Alt+↓)", lambda: move(1), edge=False),
            icon_button("prullenbak", "Afspraak verwijderen", self.remove, edge=False),
        ):
            self.tools.addWidget(part)
        self.content.addLayout(column(self._facts, row(self._renew, None)))
        self.content.addWidget(self.form)
        self.content.addStretch(1)

    @property
    def shown_id(self) -> str:
        return self.form.entity_id

    def show_rij(self, rij: Verplichtingjaren) -> None:
        self.set_title(rij.verplichting.kop)
        self._rij, judged = rij, bool(rij.beoordeeld)
        self._vanaf = nieuw_vanaf(rij.beoordeeld, self._shell.lanes.session.today.year)
        self._facts.setText(f"Beoordeeld over {opsomming(map(str, rij.beoordeeld))}: daarom liggen de woorden vast.")
        self._renew.setText(f"Andere woorden vanaf {self._vanaf}")
        for part in (self._facts, self._renew):
            part.setVisible(judged)
        for name in BELOFTE:
            self.form.fields[name].set_locked(judged)
        self.form.show_entity(rij.verplichting.id, rij.verplichting)

    def focus_first(self) -> None:
        self.form.fields["titel"].editor.setFocus()

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def remove(self) -> None:
        """Ask, and remove the promise."""
        if may_remove(self._shell, "deze afspraak"):
            self.form.discard()
            act = verplichtingen.remove_verplichting
            self._shell.lanes.command(act, self.shown_id, owner=self, done=self._shell.done)

    def renew(self) -> None:
        """Ask for the words that hold from the first year that was not judged."""
        rij, vanaf = self._rij, self._vanaf
        if rij is None or not self.may_leave():
            return
        dialog = FormDialog(
            cast("QWidget", self._shell),
            f"Andere afspraak vanaf {vanaf}",
            "Afspraak maken",
            _words(),
            submit=lambda values: dialog.run(
                self._shell.lanes,
                verplichtingen.renew_verplichting,
                *(rij.verplichting.id, vanaf),
                then=self._shell.done,
                **values,
            ),
            more=f"De afspraak van nu geldt dan tot en met {vanaf - 1}.",
        )
        dialog.show_values(**{name: getattr(rij.verplichting, name) for name in dialog.fields})
        dialog.open()


def new_verplichting(shell: Shell, partij: Partij, then: Callable[[Outcome[Any]], object]) -> FormDialog:
    """Open the dialog that adds a promise of a side."""
    dialog = FormDialog(
        cast("QWidget", shell),
        "Afspraak toevoegen",
        "Afspraak toevoegen",
        _fields(),
        submit=lambda values: dialog.run(shell.lanes, verplichtingen.add_verplichting, then=then, **values),
        more="De afspraak geldt voor elk wijkorgaan dat dit niveau of een hoger niveau heeft.",
    )
    dialog.show_values(partij=partij, vanaf_niveau=Niveau.BASIS, bewijsregel=Bewijsregel.CONTACTEN)
    dialog.open()
    dialog.fields["titel"].editor.setFocus()
    return dialog


def _words() -> list[Field]:
    """Return what is promised: once it was judged it stays as it is."""
    return [
        TextField("titel", "&Afspraak", required="Schrijf in een paar woorden op wat er is afgesproken."),
        LongTextField("tekst", "&Hele zin", lines=3),
        ChoiceField("partij", "&Wie belooft het", [(each, each.value.capitalize()) for each in Partij]),
        ChoiceField("vanaf_niveau", "&Vanaf niveau", [(each, str(each.value)) for each in Niveau]),
    ]


def _fields() -> list[Any]:
    years = {"least": EERSTE_JAAR, "most": LAATSTE_JAAR}
    titel, tekst, partij, niveau = _words()
    rows: list[Field | list[Field]] = [
        titel,
        tekst,
        TextField(
            "naam", "&Kort woord", required="Vul een kort woord in.", help_="Staat boven de kolom bij Afspraken."
        ),
        [partij, niveau],
        ChoiceField(
            "bewijsregel",
            "&Bewijs",
            [(each, each.value.capitalize()) for each in Bewijsregel],
            help_="Waar wijkregie bewijs zoekt. Contacten kun je er altijd zelf bij zetten.",
        ),
        [
            NumberField("vanaf_jaar", "Geldt vana&f", help_="Leeg: altijd al.", **years),
            NumberField("tot_jaar", "Geldt tot en &met", help_="Leeg: tot nader order.", **years),
        ],
        TextField("bron", "B&ron", placeholder="Bijvoorbeeld: subsidieverordening, artikel 6"),
    ]
    return rows
