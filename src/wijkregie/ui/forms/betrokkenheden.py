"""What is asked at each step of a betrokkenheid, and what can be done with one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid, Betrokkenheidsstap, Verwerking, volgende_stappen
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.domain.vraagkaarten import heeft_vraag
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, ChoiceField, DateField, Field, LongTextField, TextField
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.forms.ticks import TicksField
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.papieren import show_vraagkaart
from wijkregie.usecases import betrokkenheden
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow, Noteerkeuzes, TrajectlidRow
from wijkregie.usecases.session import Outcome

Step = tuple[str, Callable[[], object]]
S = Betrokkenheidsstap

ADVIESSOORTEN = ((Adviessoort.INHOUD, "De inhoud"), (Adviessoort.PROCES, "Het proces"))
VERWERKINGEN = tuple((each, each.value.capitalize()) for each in Verwerking)
TREDEN = tuple((each, each.value.capitalize()) for each in Trede)
TOCH_TOEVOEGEN = {"buiten_gebied": ("Toch toevoegen", "buiten_gebied")}
"""The way on for a wijkorgaan that a traject does not touch."""
SOORT_HINT = "Kies of je advies vraagt over de inhoud of over het proces. Dan weet het wijkorgaan wat je verwacht."
NO_PROMISE = "Zonder dag telt de gewone termijn uit de regeling, als die er is."
WAAROM = "Schrijf op waarom. Dat wil het wijkorgaan horen."


def steps(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> list[Step]:
    """Return what can be done with a betrokkenheid as words and acts: the likeliest step on first, removing last."""
    ways: dict[Betrokkenheidsstap, Step] = {
        S.GEHOORD: ("Gehoord noteren", partial(tell, shell, parent, rij)),
        S.GEVRAAGD: ("Vraag noteren", partial(ask, shell, parent, rij)),
        S.INBRENG: ("Inbreng noteren", partial(note_advies, shell, parent, rij)),
        S.OVERGESLAGEN: ("Slaat de vraag over", partial(skip, shell, parent, rij)),
        **dict.fromkeys(
            (S.ANTWOORD, S.VERWERKING, S.DANK), ("Terugkoppeling noteren", partial(tell_back, shell, parent, rij))
        ),
    }
    on = list(dict.fromkeys(ways[stap] for stap in volgende_stappen(rij.betrokkenheid)))
    return [
        *on,
        ("Ervaring noteren", partial(note_ervaring, shell, parent, rij)),
        *([("Vraagkaart…", partial(show_vraagkaart, shell, parent, rij.id))] if heeft_vraag(rij.betrokkenheid) else []),
        ("Wijzigen\tF2", partial(change, shell, parent, rij)),
        ("Verwijderen…\tDel", partial(remove, shell, parent, rij)),
    ]


def inform_wijkorganen(shell: Shell, parent: QWidget, traject_id: str, traject: str) -> FormDialog:
    """Ask which wijkorganen heard of a traject on which day; those of its area that did not are ticked."""
    bodies = _bodies()
    fields: list[Any] = [bodies, _day(shell, "geinformeerd_op", "Gehoord &op"), _note()]
    dialog = _ask(
        shell,
        parent,
        f"Informeren · {traject}",
        "Noteren",
        fields,
        lambda values: (betrokkenheden.inform_wijkorganen, [sorted(values.pop("wijkorgaan_ids"))]),
        traject_id=traject_id,
    )
    _offer_leden(shell, dialog, bodies, traject_id, lambda lid: lid.in_gebied and not lid.gehoord)
    return dialog


def ask_wijkorganen(shell: Shell, parent: QWidget, traject: Traject) -> FormDialog:
    """Ask what was asked of which wijkorganen on a traject; those of its area are ticked."""
    bodies, room = _bodies(), _room(traject)

    def command(values: dict[str, Any]) -> tuple[Callable[..., Outcome[Any]], list[Any]]:
        _leave_unchanged(values, room)
        return betrokkenheden.ask_wijkorganen, [sorted(values.pop("wijkorgaan_ids"))]

    fields = [bodies, *_question(shell)]
    dialog = _ask(shell, parent, f"Advies vragen · {traject.naam}", "Noteren", fields, command, traject_id=traject.id)
    dialog.show_values(**room)
    _offer_leden(shell, dialog, bodies, traject.id, lambda lid: lid.in_gebied)
    return dialog


def tell(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Ask when a wijkorgaan heard of it."""
    fields = [_day(shell, "geinformeerd_op", "Gehoord &op"), _note()]
    dialog = _change(shell, parent, rij, "Gehoord", fields, betrokkenheden.change_betrokkenheid)
    dialog.show_values(toelichting=rij.betrokkenheid.toelichting)
    return dialog


def ask(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Ask what was asked of a wijkorgaan, of which kind, and by when the answer is wanted."""
    found = rij.betrokkenheid
    room = _room(rij.traject, found)

    def command(values: dict[str, Any]) -> tuple[Callable[..., Outcome[Any]], list[Any]]:
        _leave_unchanged(values, room)
        return betrokkenheden.ask_vraag, [rij.id]

    dialog = _ask(shell, parent, _title("Vraag", rij), "Noteren", _question(shell), command)
    dialog.show_values(vraag=found.vraag, adviessoort=found.adviessoort, **room)
    return dialog


def note_advies(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Ask what a wijkorgaan brought in, and by when it hears what came of it; that day is proposed."""
    found = rij.betrokkenheid
    day = _day(shell, "advies_op", "Binnengekomen &op")
    promised = promise_field(shell)
    dialog = _ask(
        shell,
        parent,
        _title("Inbreng", rij),
        "Noteren",
        [
            LongTextField("advies", "Wat brengt het wijkorgaan &in?", lines=4, required="Schrijf de inbreng op."),
            [day, promised],
        ],
        lambda _values: (betrokkenheden.note_advies, [found.wijkorgaan_id]),
        betrokkenheid_id=found.id,
    )
    follow_promise(shell, dialog, day, promised, known=found.terugkoppeling_uiterlijk is not None)
    dialog.show_values(terugkoppeling_uiterlijk=found.terugkoppeling_uiterlijk)
    return dialog


def tell_back(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Ask what a wijkorgaan heard of its input: an answer, what was done with it and why, thanks."""
    found = rij.betrokkenheid
    missing = volgende_stappen(found)
    rows: list[Field | Sequence[Field]] = []
    if S.ANTWOORD in missing:
        answer = LongTextField("terugkoppeling", "Wat heb je ge&antwoord?", lines=3)
        rows += [answer, _with_today(shell, answer, "teruggekoppeld_op", "Geantwoord &op")]
    if S.VERWERKING in missing:
        use = ChoiceField("verwerking", "Wat is &ermee gedaan?", VERWERKINGEN, optional=True)
        rows += [use, LongTextField("verwerking_reden", "&Waarom?", lines=2, placeholder=WAAROM)]
        rows.append(_with_today(shell, use, "verwerkt_op", "Verteld o&p"))
    if S.DANK in missing:
        thanks = CheckField("bedankt", "Ook bedankt")
        rows.append([thanks, _with_today(shell, thanks, "bedankt_op", "&Bedankt op")])

    def command(values: dict[str, Any]) -> tuple[Callable[..., Outcome[Any]], list[Any]]:
        values.pop("bedankt", None)
        return betrokkenheden.tell_back, [rij.id]

    return _ask(shell, parent, _title("Terugkoppeling", rij), "Noteren", rows, command)


def skip(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Ask when a wijkorgaan let know that it leaves the question aside."""
    fields = [_day(shell, "overgeslagen_op", "Overgeslagen &op")]
    return _change(shell, parent, rij, "Overslaan", fields, betrokkenheden.skip_vraag)


def note_ervaring(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Ask how a wijkorgaan experienced its part."""
    fields: list[Field] = [
        ChoiceField("trede_ervaren", "Welke &trede ervaart het wijkorgaan?", TREDEN),
        LongTextField("ervaring", "In de &woorden van het wijkorgaan", lines=4),
    ]
    dialog = _change(shell, parent, rij, "Ervaring", fields, betrokkenheden.note_ervaring)
    dialog.show_values(trede_ervaren=rij.betrokkenheid.trede_ervaren, ervaring=rij.betrokkenheid.ervaring)
    return dialog


def change(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> FormDialog:
    """Show all of a betrokkenheid to change."""
    found, today = rij.betrokkenheid, shell.lanes.session.clock.today

    def day(name: str, title: str) -> DateField:
        return DateField(name, title, today=today)

    of_traject, of_afdeling = ReferenceField("traject_id", "&Traject"), ReferenceField("afdeling_id", "A&fdeling")
    rows: list[Field | Sequence[Field]] = [
        TextField("onderwerp", "&Onderwerp"),
        [of_traject, of_afdeling],
        [day("geinformeerd_op", "&Gehoord op"), day("gevraagd_op", "Ge&vraagd op")],
        [day("antwoord_uiterlijk", "Antwoord uiterlijk"), day("overgeslagen_op", "Overgeslagen op")],
        ChoiceField("adviessoort", "Gevraagd is advies over", ADVIESSOORTEN, optional=True),
        LongTextField("vraag", "Vraag", lines=2),
        [LongTextField("staat_vast", "Wat staat vast", lines=2), LongTextField("ligt_open", "Wat ligt open", lines=2)],
        LongTextField("advies", "&Inbreng", lines=3),
        [day("advies_op", "Inbreng op"), day("terugkoppeling_uiterlijk", "Terugkoppeling beloofd voor")],
        LongTextField("terugkoppeling", "&Antwoord aan het wijkorgaan", lines=3),
        [day("teruggekoppeld_op", "Geantwoord op"), day("bedankt_op", "&Bedankt op")],
        ChoiceField("verwerking", "Wat is ermee gedaan", VERWERKINGEN, optional=True),
        LongTextField("verwerking_reden", "Waarom", lines=2),
        day("verwerkt_op", "Verteld op"),
        _note(),
    ]
    dialog = _change(shell, parent, rij, "Wijzigen", rows, betrokkenheden.change_betrokkenheid, "Opslaan")
    trajecten = {rij.traject.id: rij.traject.naam} if rij.traject else {}
    afdelingen = {found.afdeling_id: rij.afdeling} if found.afdeling_id else {}

    def offer(keuzes: Noteerkeuzes) -> None:
        """Offer what there is, with what it belongs to now: that may have ended."""
        for field, now, others in (
            (of_traject, trajecten, keuzes.trajecten),
            (of_afdeling, afdelingen, keuzes.afdelingen),
        ):
            field.set_choices(list({**dict(others), **now}.items()))

    offer(Noteerkeuzes())
    dialog.show_values(**{name: getattr(found, name) for name in dialog.fields})
    shell.lanes.read(betrokkenheden.noteerkeuzes, owner=dialog, done=offer)
    return dialog


def remove(shell: Shell, parent: QWidget, rij: BetrokkenheidRow) -> None:
    """Ask, and remove a betrokkenheid."""
    if may_remove(shell, f"“{rij.waarover}” van {rij.wijkorgaan}"):
        shell.lanes.command(betrokkenheden.remove_betrokkenheid, rij.id, owner=parent, done=shell.done)


def promise_field(shell: Shell) -> DateField:
    """Return the day by which a wijkorgaan hears what came of its input."""
    return DateField(
        "terugkoppeling_uiterlijk",
        "&Terugkoppeling beloofd voor",
        today=shell.lanes.session.clock.today,
        hint=lambda day: None if day else NO_PROMISE,
    )


def follow_promise(shell: Shell, dialog: FormDialog, day: DateField, promised: DateField, *, known: bool) -> None:
    """Propose by when a wijkorgaan hears what came of its input, as long as no day was typed or promised."""

    def propose(weeks: dict[int, int]) -> None:
        def follow() -> None:
            brought_on = day.value() if day.usable() else None
            if brought_on is not None and not promised.touched:
                promised.set_value(betrokkenheden.propose_terugkoppeling(weeks, brought_on))

        day.typed.connect(follow)
        follow()

    if not known:
        shell.lanes.read(betrokkenheden.terugkoppelweken, owner=dialog, done=propose)


def _bodies() -> TicksField:
    return TicksField(
        "wijkorgaan_ids",
        "&Wijkorganen",
        one="wijkorgaan",
        many="wijkorganen",
        empty="Er zijn nog geen wijkorganen. Voeg ze toe bij Wijkorganen.",
    )


def _offer_leden(
    shell: Shell, dialog: FormDialog, bodies: TicksField, traject_id: str, ticked: Callable[[TrajectlidRow], bool]
) -> None:
    def offer(leden: list[TrajectlidRow]) -> None:
        bodies.set_lines((lid.wijkorgaan_id, lid.naam, _beside(lid)) for lid in leden)
        bodies.set_value({lid.wijkorgaan_id for lid in leden if ticked(lid)})

    shell.lanes.read(betrokkenheden.trajectleden, traject_id, owner=dialog, done=offer)


def _beside(lid: TrajectlidRow) -> str:
    if lid.gehoord:
        return "heeft het gehoord"
    return "in het gebied" if lid.in_gebied else "buiten het gebied"


def _question(shell: Shell) -> list[Field | Sequence[Field]]:
    today = shell.lanes.session.clock.today
    return [
        LongTextField("vraag", "Wat &vraag je?", lines=3, required="Schrijf de vraag op."),
        ChoiceField(
            "adviessoort",
            "Advies over",
            ADVIESSOORTEN,
            optional=True,
            hint=lambda chosen: None if chosen else SOORT_HINT,
        ),
        [
            _day(shell, "gevraagd_op", "Gevraagd &op"),
            DateField("antwoord_uiterlijk", "&Antwoord graag voor", today=today),
        ],
        [
            LongTextField("staat_vast", "Wat &staat vast", lines=2),
            LongTextField("ligt_open", "Wat &ligt open", lines=2),
        ],
    ]


def _room(traject: Traject | None, found: Betrokkenheid | None = None) -> dict[str, str]:
    """Return what is fixed and what is open: of a betrokkenheid itself, or else as the traject has it."""
    return {
        name: (getattr(found, name) if found else "") or (getattr(traject, name) if traject else "")
        for name in ("staat_vast", "ligt_open")
    }


def _leave_unchanged(values: dict[str, Any], known: dict[str, str]) -> None:
    """Take out what still is as it was proposed: a later change of the traject then reaches the vraagkaart."""
    for name, text in known.items():
        if values[name].strip() == text.strip():
            del values[name]


def _with_today(shell: Shell, field: Field, name: str, title: str) -> DateField:
    """Return the day of what stands in a field: today from the moment something does, until another is typed."""
    today = shell.lanes.session.clock.today
    day = DateField(name, title, today=today)
    field.typed.connect(lambda: None if day.touched else day.set_value(today() if field.value() else None))
    return day


def _day(shell: Shell, name: str, title: str) -> DateField:
    return DateField(name, title, today=shell.lanes.session.clock.today, required="Vul de dag in.")


def _note() -> TextField:
    return TextField("toelichting", "Toe&lichting", placeholder="Mag leeg blijven.")


def _title(what: str, rij: BetrokkenheidRow) -> str:
    return f"{what} · {rij.wijkorgaan} · {rij.waarover}"


def _change(
    shell: Shell,
    parent: QWidget,
    rij: BetrokkenheidRow,
    what: str,
    rows: Sequence[Field | Sequence[Field]],
    command: Callable[..., Outcome[Any]],
    act: str = "Noteren",
) -> FormDialog:
    return _ask(shell, parent, _title(what, rij), act, rows, lambda _values: (command, [rij.id]))


def _ask(
    shell: Shell,
    parent: QWidget,
    title: str,
    act: str,
    rows: Sequence[Field | Sequence[Field]],
    command: Callable[[dict[str, Any]], tuple[Callable[..., Outcome[Any]], list[Any]]],
    **known: Any,
) -> FormDialog:
    """Ask for a few values, each day that must be filled in as today, and carry out a command with them.

    `command` takes out of the values what it needs and returns what is called with which arguments before them.
    """

    def submit(values: dict[str, Any]) -> None:
        fn, args = command(values)
        dialog.run(shell.lanes, fn, *args, then=shell.done, **known, **values)

    dialog = FormDialog(parent, title, act, rows, submit)
    dialog.anyway = TOCH_TOEVOEGEN
    today = shell.lanes.session.clock.today()
    needed = (field for field in dialog.fields.values() if isinstance(field, DateField) and field.required)
    dialog.show_values(**{field.name: today for field in needed})
    dialog.open()
    return dialog
