"""What is asked of an initiatief: a new one, the advice and the decision."""

from collections.abc import Hashable
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import (
    Advies,
    Antwoordsoort,
    Geldbron,
    Initiatief,
    Initiatiefsoort,
    wijkt_af,
)
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, Choices, DateField, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.bestuur import bekenden
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.initiatieven import add_initiatief, advise_initiatief, decide_initiatief
from wijkregie.usecases.session import Outcome

SOORTEN = tuple((soort, soort.value.capitalize()) for soort in Initiatiefsoort)
ADVIEZEN = tuple((advies, advies.value.capitalize()) for advies in Advies)
ANTWOORDEN = tuple((antwoord, antwoord.value.capitalize()) for antwoord in Antwoordsoort)
BRONNEN = tuple((bron, bron.value.capitalize()) for bron in Geldbron)

PERSOON_HELP = "Kies iemand, of typ een nieuwe naam."
GROEP_HELP = "Een van de twee is genoeg."


def persoon_field() -> ReferenceField:
    """Return the field for who brought it."""
    return ReferenceField("persoon_id", "&Persoon", new=True, help_=PERSOON_HELP)


def wijk_choices(found: list[Wijk]) -> Choices:
    """Return the wijken to choose from."""
    return cast("list[tuple[Hashable, str]]", [(wijk.id, wijk.naam) for wijk in found])


def named(values: dict[str, Any]) -> dict[str, Any]:
    """Return values with a name that is not in the list yet as the name of a new persoon."""
    whose = values.get("persoon_id")
    return {**values, "persoon_id": None, "persoon_naam": whose.text} if isinstance(whose, New) else values


def new_initiatief(shell: Shell) -> FormDialog:
    """Ask for a new initiatief and show it when it is kept."""
    clock_today = shell.lanes.session.clock.today
    whose, where = persoon_field(), ReferenceField("wijk_id", "&Wijk")

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, add_initiatief, then=stored, **named(values))

    def stored(outcome: Outcome[Initiatief]) -> None:
        shell.done(outcome)
        shell.open_page("wijkbudget", deel="initiatieven", initiatief_id=outcome.value.id)

    dialog = FormDialog(
        cast("QWidget", shell),
        "Initiatief toevoegen",
        "Toevoegen",
        [
            TextField("naam", "Hoe &heet het?", required="Geef het initiatief een naam."),
            ChoiceField("soort", "&Soort", SOORTEN, required="Kies een soort."),
            [whose, TextField("indiener", "&Groep", help_=GROEP_HELP)],
            LongTextField("idee", "Wat is het &idee?", lines=3),
            [where, MoneyField("gevraagd", "Gevraagd &bedrag")],
            LongTextField("draagvlak", "Wie staan er &achter?", lines=2),
            DateField(
                "ontvangen_op", "Binnengekomen &op", today=clock_today, required="Vul in wanneer het binnenkwam."
            ),
        ],
        submit,
    )
    dialog.show_values(soort=Initiatiefsoort.BEWONERSINITIATIEF, ontvangen_op=clock_today())
    shell.lanes.read(bekenden, owner=dialog, done=whose.set_choices)
    shell.lanes.read(wijken, owner=dialog, done=lambda found: where.set_choices(wijk_choices(found)))
    dialog.open()
    return dialog


def advise(shell: Shell, parent: QWidget, found: Initiatief) -> FormDialog:
    """Ask what the commissie advises."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, advise_initiatief, found.id, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        f"Advies · {found.naam}",
        "Advies noteren",
        [
            ChoiceField("advies", "Wat adviseert de &commissie?", ADVIEZEN, required="Kies een advies."),
            _day(shell, "advies_op", "Op welke &dag?"),
            LongTextField("advies_reden", "&Waarom?", lines=4, help_="In de woorden van de commissie."),
        ],
        submit,
        more="Het advies staat los van het besluit.",
    )
    known = found.advies is not None
    dialog.show_values(
        advies=found.advies, advies_op=found.advies_op if known else _today(shell), advies_reden=found.advies_reden
    )
    dialog.open()
    return dialog


class BesluitDialog(FormDialog):
    """Asks for the decision with its money; a reason to go over the budget is asked only when there is too little."""

    def __init__(self, shell: Shell, parent: QWidget, found: Initiatief) -> None:
        self._shell, self._found = shell, found
        asked = "" if found.gevraagd is None else f"Gevraagd is {format_bedrag_kort(found.gevraagd)}."
        answer = ChoiceField(
            "besluit",
            "Wat is het &antwoord?",
            ANTWOORDEN,
            required="Kies ja, gedeeltelijk of nee.",
            hint=partial(_hint_advies, found),
        )
        reason = LongTextField(
            "besluit_reden",
            "&Waarom dit besluit?",
            lines=4,
            help_="De indiener leest deze reden in de brief.",
            required="Schrijf op waarom dit het besluit is.",
        )
        elsewhere = TextField("geldbron_toelichting", "&Toelichting op het geld")
        over = TextField(
            "overschrijding",
            "Waarom mag het budget &eroverheen?",
            help_="Alleen als het toch door moet gaan terwijl er te weinig geld is.",
        )
        for field in (elsewhere, over):  # before the dialog takes its height
            field.hide()
        super().__init__(
            parent,
            f"Besluit · {found.naam}",
            "Besluit noteren",
            [
                answer,
                _day(shell, "besluit_op", "Op welke &dag?"),
                ChoiceField("geldbron", "Waar komt het &geld vandaan?", BRONNEN),
                MoneyField("toegekend", "Toegekend &bedrag", help_=asked, hint=partial(_hint_bedrag, found)),
                elsewhere,
                reason,
                over,
            ],
            self._decide,
        )
        known = found.besluit is not None
        self.show_values(
            besluit=found.besluit,
            besluit_op=found.besluit_op if known else _today(shell),
            geldbron=found.geldbron,
            toegekend=found.toegekend if known else found.gevraagd,
            geldbron_toelichting=found.geldbron_toelichting,
            besluit_reden=found.besluit_reden,
        )
        for name in ("besluit", "geldbron"):
            self.fields[name].left.connect(self._show_asked)
        self._show_asked()

    def show_refusal(self, refusal: Refusal, name: str = "") -> None:
        if refusal.code == "budget_tekort":
            self.fields["overschrijding"].show()
        super().show_refusal(refusal, name)

    def _show_asked(self) -> None:
        """Ask for money only where the answer gives it."""
        refused = self.fields["besluit"].value() is Antwoordsoort.NEE
        source = self.fields["geldbron"].value()
        self.fields["geldbron"].setVisible(not refused)
        gives = not refused and source is not Geldbron.GEEN
        self.fields["toegekend"].setVisible(gives)
        self.fields["geldbron_toelichting"].setVisible(gives and source is Geldbron.ELDERS)

    def _decide(self, values: dict[str, Any]) -> None:
        if values["besluit"] is Antwoordsoort.NEE:
            values = {**values, "geldbron": None, "toegekend": None, "geldbron_toelichting": ""}
        elif values["geldbron"] is Geldbron.GEEN:
            values = {**values, "toegekend": None}
        self.run(self._shell.lanes, decide_initiatief, self._found.id, then=self._shell.done, **values)


def decide(shell: Shell, parent: QWidget, found: Initiatief) -> BesluitDialog:
    """Ask for the decision."""
    dialog = BesluitDialog(shell, parent, found)
    dialog.open()
    return dialog


def _hint_advies(found: Initiatief, besluit: Antwoordsoort | None) -> str | None:
    return "Dit wijkt af van het advies. Vertel in de reden waarom." if wijkt_af(found.advies, besluit) else None


def _hint_bedrag(found: Initiatief, bedrag: int | None) -> str | None:
    if bedrag is None or found.gevraagd is None or bedrag <= found.gevraagd:
        return None
    return "Dit is meer dan er is gevraagd. Kijk of dat klopt."


def _today(shell: Shell) -> date:
    return shell.lanes.session.clock.today()


def _day(shell: Shell, name: str, title: str) -> DateField:
    return DateField(name, title, today=shell.lanes.session.clock.today, required="Vul de dag in.")
