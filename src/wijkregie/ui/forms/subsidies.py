"""Dialogs and form of a subsidie: the aanvraag, a step, and what is kept beside the steps."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_dag_maand
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling, bedrag_voor
from wijkregie.domain.subsidies import Stapsoort, Subsidiestap
from wijkregie.domain.subsidiestappen import (
    MET_BEDRAG,
    MET_TERMIJN,
    mogelijke_stappen,
    volgende_stappen,
    voorgesteld_bedrag,
)
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, DateField, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.subsidiejaren import Subsidierij
from wijkregie.usecases.subsidies import add_aanvraag, add_stap, change_stap, change_subsidie

_RESERVE_HELP = "Zoals het wijkorgaan die bij de aanvraag opgeeft."


def subsidie_form(lanes: Lanes) -> Form:
    """Return the form of what is kept beside the steps; each field is saved when it is left."""
    return Form(
        saves_with(lanes, change_subsidie),
        [
            TextField("kenmerk", "&Kenmerk", help_="Nummer in het zaaksysteem."),
            MoneyField("egalisatiereserve", "&Egalisatiereserve", help_=_RESERVE_HELP),
        ],
        LongTextField("toelichting", "Toe&lichting", lines=3),
    )


def new_aanvraag(
    shell: Shell,
    parent: QWidget,
    jaar: int,
    rijen: Sequence[Subsidierij],
    regeling: Regeling | None,
    wijkorgaan_id: str = "",
) -> FormDialog:
    """Ask for an aanvraag of one of the wijkorganen that have none for the year."""
    open_ = {rij.id: rij for rij in rijen if not rij.stappen}
    today = shell.lanes.session.today
    body = ReferenceField(
        "wijkorgaan_id",
        "&Wijkorgaan",
        [(rij.id, rij.wijkorgaan) for rij in open_.values()],
        required="Kies een wijkorgaan.",
    )
    amount = MoneyField(
        "bedrag", "Gevraagd &bedrag", hint=lambda bedrag: _amount_hint(bedrag, _chosen(body, open_), regeling)
    )

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, add_aanvraag, jaar=jaar, then=shell.done, **values)

    def prefill() -> None:
        row = _chosen(body, open_)
        if row is not None and not amount.touched:
            amount.set_value(row.volgens_niveau)
            amount.check()

    dialog = FormDialog(
        parent,
        f"Aanvraag {jaar} invoeren",
        "Aanvraag invoeren",
        [
            body,
            [
                DateField("datum", "&Ontvangen op", today=shell.lanes.session.clock.today, required="Vul de dag in."),
                amount,
            ],
            [
                TextField("kenmerk", "&Kenmerk", help_="Nummer in het zaaksysteem."),
                MoneyField("egalisatiereserve", "&Egalisatiereserve", help_=_RESERVE_HELP),
            ],
        ],
        submit,
        more=_deadline(jaar, regeling, today),
    )
    body.typed.connect(prefill)
    body.left.connect(prefill)
    dialog.show_values(datum=today)
    if wijkorgaan_id in open_:
        dialog.show_values(wijkorgaan_id=wijkorgaan_id)
        prefill()
        amount.setFocus()
    dialog.open()
    return dialog


def new_stap(shell: Shell, parent: QWidget, rij: Subsidierij, regeling: Regeling | None) -> FormDialog:
    """Ask for the next step of a subsidie: what usually comes next stands first."""
    assert rij.subsidie is not None
    subsidie_id, jaar = rij.subsidie.id, rij.subsidie.jaar
    at_stake = rij.bedragen.gevraagd if rij.bedragen.gevraagd is not None else rij.volgens_niveau
    likely = volgende_stappen(rij.stappen, regeling, at_stake)
    kinds = (*likely, *(soort for soort in mogelijke_stappen(rij.stappen) if soort not in likely))

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, add_stap, subsidie_id, then=shell.done, **_of_kind(values))

    dialog = _stap_dialog(shell, parent, f"Stap toevoegen · {rij.wijkorgaan} {jaar}", "Stap toevoegen", kinds, submit)
    amount = dialog.fields["bedrag"]

    def suggest() -> None:
        soort = dialog.fields["soort"].value()
        if soort is not None and not amount.touched:
            amount.set_value(voorgesteld_bedrag(soort, rij.bedragen, rij.volgens_niveau))

    dialog.fields["soort"].left.connect(suggest)
    dialog.show_values(datum=shell.lanes.session.today, soort=likely[0] if likely else None)
    suggest()
    _show_what_kind_needs(dialog)
    dialog.open()
    return dialog


def edit_stap(shell: Shell, parent: QWidget, rij: Subsidierij, stap: Subsidiestap) -> FormDialog:
    """Correct a step."""
    kinds = mogelijke_stappen(rij.stappen, stap)

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, change_stap, stap.id, then=shell.done, **_of_kind(values))

    title = f"Stap wijzigen · {rij.wijkorgaan}"
    dialog = _stap_dialog(shell, parent, title, "Stap wijzigen", kinds, submit)
    dialog.show_values(
        soort=stap.soort,
        datum=stap.datum,
        bedrag=stap.bedrag,
        termijn_tot=stap.termijn_tot,
        toelichting=stap.toelichting,
    )
    _show_what_kind_needs(dialog)
    dialog.open()
    return dialog


def _stap_dialog(
    shell: Shell, parent: QWidget, title: str, act: str, kinds: Sequence[Stapsoort], submit: Any
) -> FormDialog:
    today = shell.lanes.session.clock.today
    dialog = FormDialog(
        parent,
        title,
        act,
        [
            ChoiceField(
                "soort",
                "&Wat is er gebeurd?",
                [(soort, _word(soort)) for soort in kinds],
                required="Kies wat er is gebeurd.",
            ),
            [
                DateField("datum", "Op welke &dag?", today=today, required="Vul de dag in."),
                MoneyField("bedrag", "&Bedrag"),
                DateField("termijn_tot", "Aanvulling &uiterlijk", today=today),
            ],
            LongTextField("toelichting", "Toe&lichting", lines=3),
        ],
        submit,
    )
    dialog.fields["soort"].left.connect(lambda: _show_what_kind_needs(dialog))
    return dialog


def _show_what_kind_needs(dialog: FormDialog) -> None:
    soort = dialog.fields["soort"].value()
    dialog.fields["bedrag"].setVisible(soort in MET_BEDRAG)
    dialog.fields["termijn_tot"].setVisible(soort in MET_TERMIJN)


def _of_kind(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what a step of this kind does not carry."""
    soort = values["soort"]
    bedrag = values["bedrag"] if soort in MET_BEDRAG else None
    termijn = values["termijn_tot"] if soort in MET_TERMIJN else None
    return {**values, "bedrag": bedrag, "termijn_tot": termijn}


def _chosen(body: ReferenceField, rows: dict[str, Subsidierij]) -> Subsidierij | None:
    """Return the row of the wijkorgaan that stands in the field, if one does."""
    typed = body.raw().strip()
    return next((row for row in rows.values() if row.wijkorgaan == typed), None)


def _amount_hint(bedrag: int | None, row: Subsidierij | None, regeling: Regeling | None) -> str | None:
    if row is None or row.niveau is None or row.volgens_niveau is None:
        most = max((amount for niveau in Niveau if (amount := bedrag_voor(regeling, niveau)) is not None), default=None)
        if bedrag is None or most is None or bedrag <= most:
            return None
        return f"Het hoogste bedrag van de regeling is {format_bedrag_kort(most)}."
    niveau = f"niveau {int(row.niveau)}{'' if row.gekozen else ' (nog niet gekozen)'}"
    if bedrag is None or bedrag == row.volgens_niveau:
        return f"Hoort bij {niveau}."
    return f"Bij {niveau} hoort {format_bedrag_kort(row.volgens_niveau)}."


def _deadline(jaar: int, regeling: Regeling | None, today: date) -> str:
    if regeling is None or regeling.aanvraag_uiterlijk is None:
        return ""
    example = " Bedragen zijn voorbeelden." if regeling.voorbeeld else ""
    last = format_dag_maand(regeling.aanvraag_uiterlijk)
    verb = "kan" if regeling.aanvraag_uiterlijk >= today else "kon"
    return f"Aanvragen voor {jaar} {verb} tot en met {last} {regeling.aanvraag_uiterlijk.year}.{example}"


def _word(soort: Stapsoort) -> str:
    return soort.value[0].upper() + soort.value[1:]
