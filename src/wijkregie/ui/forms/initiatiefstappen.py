"""What can be done with an initiatief: the step on, one back, or taking it away."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import Initiatief, Initiatieffase, mogelijke_fasen, vorige_fase
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, DateField, Field, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.initiatieven import advise, decide
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.usecases.initiatiefgeld import pay_initiatief
from wijkregie.usecases.initiatieven import (
    InitiatiefRow,
    answer_initiatief,
    answer_initiatieven,
    finish,
    give_terugkoppeling,
    remove_initiatief,
    step_back,
    withdraw_initiatief,
)
from wijkregie.usecases.session import Outcome

Step = tuple[str, Callable[[], object]]
F = Initiatieffase

TERUG = {
    F.ADVIES: "Advies weghalen",
    F.BESLOTEN: "Besluit weghalen",
    F.IN_UITVOERING: "Antwoord is toch niet verstuurd",
    F.AFGEROND: "Toch nog niet afgerond",
    F.INGETROKKEN: "Toch niet ingetrokken",
}
"""What taking back the last step is called."""


def steps(shell: Shell, parent: QWidget, rij: InitiatiefRow) -> list[Step]:
    """Return what can be done as words and acts: first the step on, in the end the step back and what takes it away."""
    found, fase = rij.initiatief, rij.fase
    on: dict[Initiatieffase, list[Step]] = {
        F.BINNEN: [
            ("Advies noteren", partial(advise, shell, parent, found)),
            ("Besluit noteren", partial(decide, shell, parent, found)),
        ],
        F.ADVIES: [("Besluit noteren", partial(decide, shell, parent, found))],
        F.BESLOTEN: [("Antwoord is verstuurd", partial(answer, shell, parent, found))],
        F.IN_UITVOERING: [("Afronden", partial(end, shell, parent, found))],
        F.AFGEROND: [],
        F.INGETROKKEN: [],
    }
    steps_on = list(on[fase])
    if rij.geld.nog_te_betalen:
        steps_on.insert(0 if fase is F.IN_UITVOERING else len(steps_on), _pay_step(shell, parent, rij))
    if found.besluit is not None and not (found.teruggekoppeld_op and found.bedankt_op):
        steps_on.append(("Terugkoppelen en bedanken", partial(tell_back, shell, parent, found)))
    if fase in (F.BINNEN, F.ADVIES):
        steps_on.append(("Indiener trekt het in", partial(withdraw, shell, parent, found)))
    if fase in TERUG:
        steps_on.append((TERUG[fase], partial(back, shell, parent, rij)))
    return steps_on


def may_go(fase: Initiatieffase, rij: InitiatiefRow) -> bool:
    """Tell whether an initiatief can be brought to a fase at once."""
    return fase is rij.fase or fase in mogelijke_fasen(rij.initiatief, rij.geld)


def move_to(shell: Shell, parent: QWidget, rij: InitiatiefRow, fase: Initiatieffase) -> None:
    """Bring an initiatief to a fase, asking only what that needs; what cannot be reached at once is said."""
    found = rij.initiatief
    if fase is rij.fase:
        return
    if not may_go(fase, rij):
        shell.toast("Dat gaat niet in één keer. Zet het initiatief stap voor stap verder.")
    elif fase is vorige_fase(rij.initiatief, rij.geld):
        back(shell, parent, rij)
    elif fase is F.ADVIES:
        advise(shell, parent, found)
    elif fase is F.BESLOTEN:
        decide(shell, parent, found)
    elif fase is F.INGETROKKEN:
        withdraw(shell, parent, found)
    elif rij.fase is F.BESLOTEN:
        answer(shell, parent, found)
    else:
        end(shell, parent, found)


def move(shell: Shell, parent: QWidget, rij: InitiatiefRow, step: int) -> None:
    """Bring an initiatief one column on (1) or back (-1)."""
    before = vorige_fase(rij.initiatief, rij.geld)
    on = [fase for fase in mogelijke_fasen(rij.initiatief, rij.geld) if fase not in (before, F.INGETROKKEN)]
    target = before if step < 0 else next(iter(on), None)
    if target is not None:
        move_to(shell, parent, rij, target)


def back(shell: Shell, parent: QWidget, rij: InitiatiefRow) -> None:
    """Take the last step back; asks first where words or money go with it."""
    more = "Wat erbij staat gaat ook weg. Je kunt het ongedaan maken."
    loses = rij.fase in (F.ADVIES, F.BESLOTEN)
    if not loses or shell.ask(f"{TERUG[rij.fase]} van “{rij.initiatief.naam}”?", "Weghalen", more=more):
        shell.lanes.command(step_back, rij.id, owner=parent, done=shell.done)


def answer(shell: Shell, parent: QWidget, found: Initiatief) -> FormDialog:
    """Ask when the answer was sent."""
    day = _day(shell, "antwoord_verstuurd_op")
    return _ask(shell, parent, found, "Antwoord verstuurd", "Noteren", [day], answer_initiatief)


def answer_all(shell: Shell, parent: QWidget, rows: Sequence[InitiatiefRow]) -> FormDialog | None:
    """Ask when the answers were sent to all of these that wait for theirs; says so when none does."""
    ids = [rij.id for rij in rows if rij.fase is F.BESLOTEN]
    if not ids:
        shell.toast("Geen van deze initiatieven wacht op een antwoord. Noteer eerst het besluit.")
        return None

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, answer_initiatieven, ids, then=shell.done, **values)

    more = f"{len(rows) - len(ids)} van de {len(rows)} doen niet mee: die wachten niet op een antwoord."
    dialog = FormDialog(
        parent,
        f"Antwoord verstuurd · {tel(len(ids), 'initiatief', 'initiatieven')}",
        "Noteren",
        [_day(shell, "antwoord_verstuurd_op")],
        submit,
        more=more if len(ids) < len(rows) else "",
    )
    dialog.show_values(antwoord_verstuurd_op=shell.lanes.session.today)
    dialog.open()
    return dialog


def end(shell: Shell, parent: QWidget, found: Initiatief) -> FormDialog:
    """Ask when it was done."""
    return _ask(shell, parent, found, "Afronden", "Afronden", [_day(shell, "afgerond_op")], finish)


def withdraw(shell: Shell, parent: QWidget, found: Initiatief) -> FormDialog:
    """Ask when it was taken back."""
    day = _day(shell, "ingetrokken_op")
    return _ask(shell, parent, found, "Ingetrokken", "Noteren", [day], withdraw_initiatief)


def tell_back(shell: Shell, parent: QWidget, found: Initiatief) -> FormDialog:
    """Ask what who had the idea heard of it."""
    words = LongTextField(
        "terugkoppeling", "&Wat heb je teruggekoppeld?", lines=4, required="Schrijf op wat je hebt teruggekoppeld."
    )
    day = _day(shell, "teruggekoppeld_op")
    fields: list[Field] = [words, day, CheckField("bedankt", "Ook bedankt")]
    dialog = _ask(shell, parent, found, "Terugkoppeling", "Noteren", fields, give_terugkoppeling)
    dialog.show_values(terugkoppeling=found.terugkoppeling, bedankt=True)
    return dialog


def pay(shell: Shell, parent: QWidget, rij: InitiatiefRow) -> FormDialog:
    """Ask for a payment on what was promised."""
    left = rij.geld.nog_te_betalen
    told = f"Nog te betalen: {format_bedrag_kort(left)}."
    fields: list[Field] = [
        MoneyField("bedrag", "&Bedrag", required="Vul het bedrag in.", help_=told),
        _day(shell, "datum"),
        TextField("omschrijving", "&Omschrijving", help_="Mag leeg blijven."),
    ]
    dialog = _ask(shell, parent, rij.initiatief, "Betaling", "Betaling noteren", fields, pay_initiatief)
    dialog.show_values(bedrag=left)
    return dialog


def remove(shell: Shell, parent: QWidget, found: Initiatief) -> bool:
    """Ask, and remove the initiatief; tells whether it goes."""
    going = may_remove(shell, f"het initiatief “{found.naam}”")
    if going:
        shell.lanes.command(remove_initiatief, found.id, owner=parent, done=shell.done)
    return going


def _pay_step(shell: Shell, parent: QWidget, rij: InitiatiefRow) -> Step:
    return "Betaling noteren", partial(pay, shell, parent, rij)


def _ask(
    shell: Shell,
    parent: QWidget,
    found: Initiatief,
    what: str,
    act: str,
    fields: list[Field],
    command: Callable[..., Outcome[Any]],
) -> FormDialog:
    """Ask for a few values, the day filled in as today, and carry out a command with them."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, command, found.id, then=shell.done, **values)

    dialog = FormDialog(parent, f"{what} · {found.naam}", act, fields, submit)
    days = {field.name: shell.lanes.session.clock.today() for field in fields if isinstance(field, DateField)}
    dialog.show_values(**days)
    dialog.open()
    return dialog


def _day(shell: Shell, name: str) -> DateField:
    return DateField(name, "Op welke &dag?", today=shell.lanes.session.clock.today, required="Vul de dag in.")
