"""What can be done with a talk: plan it, write it down, send the verslag, agree, one step back, or drop it."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.jaargesprekken import (
    Gespreksstand,
    Jaargesprek,
    check_standwisseling,
    mogelijke_standen,
    vorige_stand,
    werkjaar,
)
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.afspraken import AfsprakenField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, Field, LongTextField, TextField, TimeField
from wijkregie.ui.forms.gespreksplanning import Names, plan, plan_many
from wijkregie.ui.forms.niveaus import NiveauField, Promises
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.gespreksbladen import Gespreksblad, gespreksblad
from wijkregie.usecases.jaargesprekken import hold_jaargesprek, invite_jaargesprekken, move_jaargesprekken

Talks = Sequence[tuple[Jaargesprek, str]]
"""Talks, each with the name of its wijkorgaan."""
Step = tuple[str, Callable[[], object]]

VASTLEGGEN = "Gesprek vastleggen"
LATEN_VERVALLEN = "Gesprek laten vervallen"


def hold(shell: Shell, parent: QWidget, jaar: int, names: Names, wijkorgaan_id: str = "") -> FormDialog:
    """Ask how a talk went: who were there, what was said, the niveau with its amount, and what was agreed."""
    clock_today = shell.lanes.session.clock.today
    body = ReferenceField("wijkorgaan_id", "&Wijkorgaan", names, required="Kies een wijkorgaan.")
    wished = NiveauField(
        "niveau_gewenst", "Welk niveau w&il het wijkorgaan?", mark="wens", words=True, promises=Promises.NONE
    )
    follows = f"Dan wordt ook de subsidie {jaar} geopend, en krijg jij een actie om naar de aanvraag te vragen."
    agreed = NiveauField(
        "niveau_afgesproken",
        "Welk niveau spreken we &af?",
        mark="afgesproken",
        later=True,
        help_=follows if jaar >= werkjaar(clock_today()) else "",
    )
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
            choice.set_known(blad.niveau_nu, jaar, blad.regeling, blad.verplichtingen)
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
    names, talks = [(gesprek.wijkorgaan_id, name)], [(gesprek, name)]
    plan_it = partial(plan, shell, parent, gesprek.jaar, names, gesprek)
    hold_it = partial(hold, shell, parent, gesprek.jaar, names, gesprek.wijkorgaan_id)
    match gesprek.stand:
        case Gespreksstand.TE_PLANNEN:
            found += [("Gesprek plannen", plan_it), (VASTLEGGEN, hold_it)]
        case Gespreksstand.GEPLAND:
            found += [(VASTLEGGEN, hold_it), ("Anders plannen", plan_it)]
            found.append(("Uitnodiging is verstuurd", partial(_invite, shell, parent, talks)))
        case Gespreksstand.GEVOERD:
            found.append(("Verslag is verstuurd", partial(_send, shell, parent, talks)))
        case Gespreksstand.VERSLAG_VERSTUURD:
            found.append(("Wijkorgaan is akkoord", partial(_agree, shell, parent, talks)))
        case Gespreksstand.VERVALLEN:
            found.append(("Gesprek toch plannen", plan_it))
    if previous := vorige_stand(gesprek.stand):
        found.append((f"Terug naar “{previous.value}”", partial(move_back, shell, parent, talks)))
    if gesprek.stand is not Gespreksstand.VERVALLEN:
        found.append((LATEN_VERVALLEN, partial(_drop, shell, parent, talks)))
    return found


def steps_together(shell: Shell, parent: QWidget, talks: Talks) -> list[Step]:
    """Return what can be done with several talks at once, as one command that is undone as one."""
    found: list[Step] = []
    standen = {gesprek.stand for gesprek, _ in talks}
    if standen <= {Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND}:
        jaar, ids = talks[0][0].jaar, [gesprek.wijkorgaan_id for gesprek, _ in talks]
        found.append(("Gesprekken plannen", partial(plan_many, shell, parent, jaar, ids)))
    together: dict[Gespreksstand, Step] = {
        Gespreksstand.GEPLAND: ("Uitnodigingen zijn verstuurd", partial(_invite, shell, parent, talks)),
        Gespreksstand.GEVOERD: ("Verslagen zijn verstuurd", partial(_send, shell, parent, talks)),
        Gespreksstand.VERSLAG_VERSTUURD: ("Wijkorganen zijn akkoord", partial(_agree, shell, parent, talks)),
    }
    if len(standen) == 1:
        (stand,) = standen
        found += [together[stand]] if stand in together else []
        if previous := vorige_stand(stand):
            found.append((f"Terug naar “{previous.value}”", partial(move_back, shell, parent, talks)))
    if Gespreksstand.VERVALLEN not in standen:
        found.append(("Gesprekken laten vervallen", partial(_drop, shell, parent, talks)))
    return found


def move_on(shell: Shell, parent: QWidget, talks: Talks) -> None:
    """Bring talks one step on; asks only what that step needs, for several only what is the same for all."""
    gesprek, name = talks[0]
    if len(talks) > 1 and len({talk.stand for talk, _ in talks}) > 1:
        shell.refuse(Refusal("standen_verschillen"))
    elif len(talks) > 1 and gesprek.stand is Gespreksstand.GEPLAND:
        shell.refuse(Refusal("vastleggen_een_voor_een"))
    elif gesprek.stand is not Gespreksstand.AKKOORD:
        found = steps(shell, parent, gesprek, name) if len(talks) == 1 else steps_together(shell, parent, talks)
        found[0][1]()


def move_back(shell: Shell, parent: QWidget, talks: Talks) -> None:
    """Bring talks one step back, with what belonged to the step that is undone."""
    if len({gesprek.stand for gesprek, _ in talks}) > 1:
        shell.refuse(Refusal("standen_verschillen"))
        return
    previous = vorige_stand(talks[0][0].stand)
    if previous is not None:
        shell.lanes.command(move_jaargesprekken, _ids(talks), previous, owner=parent, done=shell.done)


def may_go(gesprek: Jaargesprek, stand: Gespreksstand) -> bool:
    """Tell whether a talk can be brought to a stand at once; one that was never planned may have been held."""
    written_down = gesprek.stand is Gespreksstand.TE_PLANNEN and stand is Gespreksstand.GEVOERD
    return stand is gesprek.stand or written_down or stand in mogelijke_standen(gesprek.stand)


def move_to(shell: Shell, parent: QWidget, gesprek: Jaargesprek, name: str, stand: Gespreksstand) -> None:
    """Bring a talk to a stand, asking only what that stand needs; says why when it cannot go there at once."""
    talks, names = [(gesprek, name)], [(gesprek.wijkorgaan_id, name)]
    if stand is gesprek.stand:
        return
    if not may_go(gesprek, stand):
        try:
            check_standwisseling(gesprek.stand, stand)
        except Refusal as refusal:
            shell.refuse(refusal)
    elif stand is vorige_stand(gesprek.stand):
        move_back(shell, parent, talks)
    elif stand is Gespreksstand.GEPLAND:
        plan(shell, parent, gesprek.jaar, names, gesprek)
    elif stand is Gespreksstand.GEVOERD:
        hold(shell, parent, gesprek.jaar, names, gesprek.wijkorgaan_id)
    elif stand is Gespreksstand.VERSLAG_VERSTUURD:
        _send(shell, parent, talks)
    elif stand is Gespreksstand.AKKOORD:
        _agree(shell, parent, talks)
    else:
        _drop(shell, parent, talks)


def _invite(shell: Shell, parent: QWidget, talks: Talks) -> FormDialog:
    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, invite_jaargesprekken, _ids(talks), then=shell.done, **values)

    day = _day_field(shell, "uitgenodigd_op")
    dialog = FormDialog(parent, f"{_one_or_many('Uitnodiging', 'Uitnodigingen', talks)}", "Noteren", [day], submit)
    return _open_today(shell, dialog, day)


def _send(shell: Shell, parent: QWidget, talks: Talks) -> FormDialog:
    sent = _day_field(shell, "verslag_verstuurd_op")
    title = _one_or_many("Verslag verstuurd", "Verslagen verstuurd", talks)
    dialog = _move_dialog(shell, parent, talks, Gespreksstand.VERSLAG_VERSTUURD, title, "Noteren", [sent])
    return _open_today(shell, dialog, sent)


def _agree(shell: Shell, parent: QWidget, talks: Talks) -> FormDialog:
    day = _day_field(shell, "akkoord_op")
    fields: list[Field] = [day]
    if len(talks) == 1:
        fields.append(TextField("akkoord_door", "&Wie gaf het akkoord?"))
    title = _one_or_many("Akkoord", "Akkoord", talks)
    dialog = _move_dialog(shell, parent, talks, Gespreksstand.AKKOORD, title, "Noteren", fields)
    return _open_today(shell, dialog, day)


def _drop(shell: Shell, parent: QWidget, talks: Talks) -> FormDialog:
    goes = "gaat het gesprek" if len(talks) == 1 else "gaan de gesprekken"
    why = LongTextField("vervallen_reden", f"Waarom {goes} &niet door?", lines=3, required="Schrijf op waarom.")
    title = _one_or_many(LATEN_VERVALLEN, "Gesprekken laten vervallen", talks)
    dialog = _move_dialog(shell, parent, talks, Gespreksstand.VERVALLEN, title, "Laten vervallen", [why])
    dialog.open()
    return dialog


def _move_dialog(
    shell: Shell, parent: QWidget, talks: Talks, stand: Gespreksstand, title: str, act: str, fields: Sequence[Field]
) -> FormDialog:
    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, move_jaargesprekken, _ids(talks), stand, then=shell.done, **values)

    dialog = FormDialog(parent, title, act, fields, submit)
    return dialog


def _day_field(shell: Shell, name: str) -> DateField:
    return DateField(name, "Op welke &dag?", today=shell.lanes.session.clock.today, required="Vul de dag in.")


def _open_today(shell: Shell, dialog: FormDialog, day: DateField) -> FormDialog:
    dialog.show_values(**{day.name: shell.lanes.session.clock.today()})
    dialog.open()
    return dialog


def _ids(talks: Talks) -> list[str]:
    return [gesprek.id for gesprek, _ in talks]


def _one_or_many(one: str, many: str, talks: Talks) -> str:
    return f"{one} · {talks[0][1]}" if len(talks) == 1 else f"{many} · {len(talks)} gesprekken"


def _not_in_future(field: Field, today: date) -> None:
    """Take today where the plan was for later: a talk that is written down has been."""
    if not field.touched and (field.value() or today) > today:
        field.set_value(today)
