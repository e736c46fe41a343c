"""What can be done with a talk: plan it, write it down, send the verslag, agree, one step back, or drop it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, mogelijke_standen
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.afspraken import AfsprakenField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, Field, LongTextField, TextField, TimeField
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.gespreksbladen import Gespreksblad, gespreksblad
from wijkregie.usecases.jaargesprekken import hold_jaargesprek, move_jaargesprek, plan_jaargesprek

Names = Sequence[tuple[str, str]]
Step = tuple[str, Callable[[], object]]

LATEN_VERVALLEN = "Gesprek laten vervallen"
_ORDER = tuple(Gespreksstand)[:-1]
_BACK_CLEARS: dict[Gespreksstand, dict[str, Any]] = {
    Gespreksstand.VERSLAG_VERSTUURD: {"verslag_verstuurd_op": None},
    Gespreksstand.AKKOORD: {"akkoord_op": None, "akkoord_door": ""},
    Gespreksstand.VERVALLEN: {"vervallen_reden": ""},
}


def plan(shell: Shell, parent: QWidget, jaar: int, names: Names, gesprek: Jaargesprek | None = None) -> FormDialog:
    """Ask when and where a talk is; `names` are the wijkorganen to choose from, `gesprek` the one to plan."""
    today = shell.lanes.session.clock.today

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, plan_jaargesprek, jaar=jaar, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        f"Jaargesprek {jaar} plannen",
        "Gesprek plannen",
        [
            ReferenceField("wijkorgaan_id", "&Wijkorgaan", names, required="Kies een wijkorgaan."),
            [
                DateField("datum", "&Datum", today=today, required="Vul de datum van het gesprek in."),
                TimeField("tijd", "&Tijd"),
            ],
            TextField("plaats", "&Plaats"),
        ],
        submit,
    )
    if gesprek is not None:
        dialog.show_values(wijkorgaan_id=gesprek.wijkorgaan_id, tijd=gesprek.tijd, plaats=gesprek.plaats)
        if gesprek.stand is not Gespreksstand.VERVALLEN:
            dialog.show_values(datum=gesprek.datum)
        dialog.fields["datum"].editor.setFocus()
    dialog.open()
    return dialog


def hold(shell: Shell, parent: QWidget, jaar: int, names: Names, wijkorgaan_id: str = "") -> FormDialog:
    """Ask how a talk went: who were there, what was said, the niveau with its amount, and what was agreed."""
    clock_today = shell.lanes.session.clock.today
    body = ReferenceField("wijkorgaan_id", "&Wijkorgaan", names, required="Kies een wijkorgaan.")
    wished = NiveauField("niveau_gewenst", "Welk niveau w&il het wijkorgaan?", mark="wens", words=True, promises=False)
    agreed = NiveauField("niveau_afgesproken", "Welk niveau spreken we &af?", mark="afgesproken", later=True)
    rows: list[Field | Sequence[Field]] = [
        body,
        [
            DateField("datum", "&Datum", today=clock_today, required="Vul de datum van het gesprek in."),
            TimeField("tijd", "&Tijd"),
        ],
        [TextField("plaats", "&Plaats"), TextField("aanwezigen", "Wie waren &er?")],
        LongTextField("gaat_goed", "Wat gaat &goed?", lines=2),
        LongTextField("kan_beter", "Wat kan &beter?", lines=2),
        LongTextField("focus", "Waar ligt het komende jaar de nadr&uk op?", lines=2),
        wished,
        agreed,
        LongTextField("motivering", "Waaro&m dit niveau?", lines=2, help_="In de woorden van het wijkorgaan."),
        AfsprakenField("afspraken", "Wat spreken we verder af?", today=clock_today),
    ]

    wished.left.connect(partial(_agree_as_wished, wished, agreed))

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, hold_jaargesprek, jaar=jaar, then=shell.done, **values)

    dialog = FormDialog(parent, f"Jaargesprek {jaar} vastleggen", "Gesprek vastleggen", rows, submit)

    def show_known(blad: Gespreksblad) -> None:
        for choice in (wished, agreed):
            choice.set_known(blad.niveau_nu, jaar, blad.regeling)
        if blad.gesprek is None:
            return
        for name, field in dialog.fields.items():
            kept = getattr(blad.gesprek, name, None)
            if kept and not field.touched and name != body.name:
                field.set_value(kept)
        _not_in_future(dialog.fields["datum"], clock_today())

    def read() -> None:
        try:
            chosen = body.value()
        except Refusal:  # said when the field is left
            return
        if chosen:
            shell.lanes.read(gespreksblad, chosen, jaar, owner=dialog, done=show_known, slot="blad")

    body.left.connect(read)
    dialog.show_values(datum=clock_today())
    if wijkorgaan_id:
        dialog.show_values(wijkorgaan_id=wijkorgaan_id)
        read()
        dialog.fields["aanwezigen"].editor.setFocus()
    dialog.open()
    return dialog


def _agree_as_wished(wished: NiveauField, agreed: NiveauField) -> None:
    """Let what is agreed follow the wish until something else is chosen: it is seen there at once."""
    if not agreed.touched:
        agreed.set_value(wished.value())


def steps(shell: Shell, parent: QWidget, gesprek: Jaargesprek, name: str) -> list[Step]:
    """Return what can be done with a talk as words and acts: first the step on, then back, then dropping it."""
    found: list[Step] = []
    names = [(gesprek.wijkorgaan_id, name)]
    plan_it = partial(plan, shell, parent, gesprek.jaar, names, gesprek)
    hold_it = partial(hold, shell, parent, gesprek.jaar, names, gesprek.wijkorgaan_id)
    match gesprek.stand:
        case Gespreksstand.TE_PLANNEN:
            found += [("Gesprek plannen", plan_it), ("Gesprek vastleggen", hold_it)]
        case Gespreksstand.GEPLAND:
            found += [("Gesprek vastleggen", hold_it), ("Anders plannen", plan_it)]
        case Gespreksstand.GEVOERD:
            found.append(("Verslag is verstuurd", partial(_send, shell, parent, gesprek, name)))
        case Gespreksstand.VERSLAG_VERSTUURD:
            found.append(("Wijkorgaan is akkoord", partial(_agree, shell, parent, gesprek, name)))
        case Gespreksstand.VERVALLEN:
            found.append(("Gesprek toch plannen", plan_it))
    if previous := previous_stand(gesprek.stand):
        found.append((f"Terug naar “{previous.value}”", partial(move_back, shell, parent, gesprek)))
    if gesprek.stand is not Gespreksstand.VERVALLEN:
        found.append((LATEN_VERVALLEN, partial(_drop, shell, parent, gesprek, name)))
    return found


def move_on(shell: Shell, parent: QWidget, gesprek: Jaargesprek, name: str) -> None:
    """Bring a talk one step on; asks only what that step needs."""
    if gesprek.stand is not Gespreksstand.AKKOORD:
        steps(shell, parent, gesprek, name)[0][1]()


def move_back(shell: Shell, parent: QWidget, gesprek: Jaargesprek) -> None:
    """Bring a talk one step back, with what belonged to the step that is undone."""
    previous = previous_stand(gesprek.stand)
    if previous is not None:
        cleared = _BACK_CLEARS.get(gesprek.stand, {})
        shell.lanes.command(move_jaargesprek, gesprek.id, previous, owner=parent, done=shell.done, **cleared)


def previous_stand(stand: Gespreksstand) -> Gespreksstand | None:
    """Return the stand one step back, None at the start."""
    if stand is Gespreksstand.VERVALLEN:
        return Gespreksstand.TE_PLANNEN
    place = _ORDER.index(stand)
    back = _ORDER[place - 1] if place else None
    return back if back in mogelijke_standen(stand) else None


def _send(shell: Shell, parent: QWidget, gesprek: Jaargesprek, name: str) -> FormDialog:
    today = shell.lanes.session.clock.today
    sent = DateField("verslag_verstuurd_op", "Op welke &dag?", today=today, required="Vul de dag in.")
    dialog = _move_dialog(
        shell, parent, gesprek, Gespreksstand.VERSLAG_VERSTUURD, f"Verslag verstuurd · {name}", "Noteren", [sent]
    )
    dialog.show_values(verslag_verstuurd_op=today())
    return dialog


def _agree(shell: Shell, parent: QWidget, gesprek: Jaargesprek, name: str) -> FormDialog:
    today = shell.lanes.session.clock.today
    fields = [
        DateField("akkoord_op", "Op welke &dag?", today=today, required="Vul de dag in."),
        TextField("akkoord_door", "&Wie gaf het akkoord?"),
    ]
    dialog = _move_dialog(shell, parent, gesprek, Gespreksstand.AKKOORD, f"Akkoord · {name}", "Noteren", fields)
    dialog.show_values(akkoord_op=today())
    return dialog


def _drop(shell: Shell, parent: QWidget, gesprek: Jaargesprek, name: str) -> FormDialog:
    why = LongTextField(
        "vervallen_reden", "Waarom gaat het gesprek &niet door?", lines=3, required="Schrijf op waarom."
    )
    title = f"Gesprek laten vervallen · {name}"
    return _move_dialog(shell, parent, gesprek, Gespreksstand.VERVALLEN, title, "Laten vervallen", [why])


def _move_dialog(
    shell: Shell,
    parent: QWidget,
    gesprek: Jaargesprek,
    stand: Gespreksstand,
    title: str,
    act: str,
    fields: Sequence[Field],
) -> FormDialog:
    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, move_jaargesprek, gesprek.id, stand, then=shell.done, **values)

    dialog = FormDialog(parent, title, act, fields, submit)
    dialog.open()
    return dialog


def _not_in_future(field: Field, today: date) -> None:
    """Take today where the plan was for later: a talk that is written down has been."""
    if not field.touched and (field.value() or today) > today:
        field.set_value(today)
