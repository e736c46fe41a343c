"""What is asked of a traject: a new one, its wijken, the promised trede, its parts, and its end."""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.afdelingen import Afdeling, is_opgeheven
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.trajecten import (
    Integraliteit,
    Participatiedoel,
    Participatiegraad,
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    Trajectsoort,
    Trede,
)
from wijkregie.ui.forms.choices import LinesField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import Choices, DateField, LongTextField, TextField
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.forms.werkgebied import WijkenField
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.usecases import trajecten
from wijkregie.usecases.afdelingen import afdelingen
from wijkregie.usecases.gebieden import stadsdelen, wijken
from wijkregie.usecases.session import Outcome

TREDEN = (
    (Trede.INFORMEREN, "Informeren", "Vertellen wat er gebeurt. Er is geen ruimte voor inbreng."),
    (Trede.RAADPLEGEN, "Raadplegen", "Vragen wat mensen vinden. De gemeente weegt dat mee en beslist."),
    (Trede.ADVISEREN, "Adviseren", "Advies vragen. De gemeente zegt waarom als zij het anders doet."),
    (Trede.COPRODUCEREN, "Coproduceren", "Samen maken. Vraagt vooraf een participatieplan."),
    (Trede.MEEBESLISSEN, "Meebeslissen", "Samen beslissen, binnen wat vaststaat."),
)
SOORTEN = tuple((soort, soort.value.capitalize()) for soort in Trajectsoort)
GRADEN = tuple((graad, graad.value.capitalize()) for graad in Participatiegraad)
DOELEN = (
    (Participatiedoel.STEUN, "Steun voor de keuze"),
    (Participatiedoel.IEDEREEN_BETREKKEN, "Iedereen betrekken"),
    (Participatiedoel.KENNIS, "Kennis en ideeën"),
)
INTEGRALITEITEN = (
    (None, "Nog niet gekozen"),
    (Integraliteit.EVENWICHT, "Evenwicht tussen belangen"),
    (Integraliteit.AFSTEMMING, "Beleid op elkaar afstemmen"),
    (Integraliteit.COORDINATIE, "De uitvoering op elkaar afstemmen"),
)

EINDVERSLAGDELEN = ("proces", "uitkomsten", "reactie", "benutting")
EINDVERSLAG_HOORT = "Het eindverslag hoort bij de besluitstukken (Participatieverordening artikel 5)."
_NAAM = "Geef het traject een naam."
AFDELING_HELP = "Kies er een, of typ een nieuwe."


def afdeling_choices(found: list[Afdeling], today: date, kept: str | None = None) -> Choices:
    """Return the afdelingen to choose from: those that still are, and the one that is `kept`."""
    return [(each.id, each.naam) for each in found if each.id == kept or not is_opgeheven(each, today)]


def named(values: dict[str, Any]) -> dict[str, Any]:
    """Return values with an afdeling that is not in the list yet as the name of a new one."""
    whose = values.get("afdeling_id")
    return {**values, "afdeling_id": None, "afdeling_naam": whose.text} if isinstance(whose, New) else values


def new_traject(shell: Shell) -> FormDialog:
    """Ask for a new traject and show it when it is kept; the rest of it comes later."""
    whose = ReferenceField("afdeling_id", "Welke &afdeling?", new=True, help_=AFDELING_HELP)
    where = WijkenField(
        "wijk_ids", "Welke &wijken raakt het?", help_="Daaruit volgt welke wijkorganen het moeten horen."
    )

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, trajecten.add_traject, then=stored, **named(values))

    def stored(outcome: Outcome[Traject]) -> None:
        shell.done(outcome)
        shell.open_page("trajecten", traject_id=outcome.value.id)

    def offer_afdelingen(found: list[Afdeling]) -> None:
        whose.set_choices(afdeling_choices(found, shell.lanes.session.today))

    dialog = FormDialog(
        cast("QWidget", shell),
        "Traject toevoegen",
        "Toevoegen",
        [
            TextField("naam", "Hoe &heet het?", required=_NAAM, placeholder="Bijvoorbeeld: Herinrichting Dorpsstraat"),
            [whose, _day(shell, "besluit_op", "&Besluit op", "Gepland of geweest. Mag leeg blijven.")],
            where,
        ],
        submit,
    )
    shell.lanes.read(afdelingen, owner=dialog, done=offer_afdelingen)
    offer_wijken(shell, dialog, where)
    dialog.open()
    return dialog


def choose_wijken(shell: Shell, parent: QWidget, traject: Traject, touched: list[Wijk]) -> FormDialog:
    """Ask which wijken a traject touches."""
    where = WijkenField(
        "wijk_ids", "Welke &wijken raakt het?", help_="Daaruit volgt welke wijkorganen het moeten horen."
    )

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, trajecten.set_trajectwijken, traject.id, values["wijk_ids"], then=shell.done)

    dialog = FormDialog(
        parent,
        "Wijken kiezen",
        "Bewaren",
        [where],
        submit,
        more=f"{traject.naam}. Wat wijkorganen al hoorden of zeiden, blijft bewaard.",
    )
    offer_wijken(shell, dialog, where, [wijk.id for wijk in touched])
    dialog.open()
    return dialog


def offer_wijken(shell: Shell, owner: QWidget, field: WijkenField, chosen: list[str] | None = None) -> None:
    """Fill a field with all wijken, these of them chosen."""
    known: list[Stadsdeel] = []

    def show(found: list[Wijk]) -> None:
        field.set_wijken(found, known)
        if not field.touched:
            field.set_value(chosen)

    shell.lanes.read(stadsdelen, owner=owner, done=known.extend)
    shell.lanes.read(wijken, owner=owner, done=show)


def choose_trede(shell: Shell, parent: QWidget, traject: Traject) -> FormDialog:
    """Ask what is promised, with the reason; only informing is a choice like the others."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, trajecten.change_traject, traject.id, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        "Trede kiezen",
        "Bewaren",
        [
            LinesField("trede", "Wat wordt er &beloofd?", TREDEN, required="Kies een trede."),
            LongTextField(
                "trede_reden",
                "&Waarom deze?",
                lines=3,
                help_="Bij ‘informeren’ altijd nodig: zo weten wijkorganen dat er niets te kiezen is.",
            ),
        ],
        submit,
        more="Een hogere trede is niet altijd beter. Kies wat past bij de ruimte die er echt is.",
    )
    dialog.show_values(trede=traject.trede, trede_reden=traject.trede_reden)
    dialog.open()
    return dialog


def finish(shell: Shell, parent: QWidget, traject: Traject) -> FormDialog:
    """Ask on which day a traject was rounded off."""
    return _ask(
        shell,
        parent,
        f"Afronden · {traject.naam}",
        "Afronden",
        [_day(shell, "afgerond_op", "Op welke &dag?", required="Vul de dag in.")],
        lambda dialog, values: dialog.run(shell.lanes, trajecten.finish_traject, traject.id, then=shell.done, **values),
        "Het traject gaat uit de lijst met wat loopt. Alles blijft bewaard.",
        afgerond_op=shell.lanes.session.today,
    )


def withdraw(shell: Shell, parent: QWidget, traject: Traject) -> FormDialog:
    """Ask on which day a traject was withdrawn and why."""
    return _ask(
        shell,
        parent,
        f"Intrekken · {traject.naam}",
        "Intrekken",
        [
            _day(shell, "ingetrokken_op", "Op welke &dag?", required="Vul de dag in."),
            LongTextField("uitkomst", "&Waarom gaat het niet door?", lines=3),
        ],
        lambda dialog, values: dialog.run(
            shell.lanes, trajecten.withdraw_traject, traject.id, then=shell.done, **values
        ),
        "De klokken van dit traject stoppen. Alles blijft bewaard.",
        ingetrokken_op=shell.lanes.session.today,
        uitkomst=traject.uitkomst,
    )


def remove(shell: Shell, parent: QWidget, traject: Traject) -> None:
    """Ask, and remove a traject."""
    if may_remove(shell, f"het traject “{traject.naam}”"):
        shell.lanes.command(trajecten.remove_traject, traject.id, owner=parent, done=shell.done)


def ask_fase(shell: Shell, parent: QWidget, traject_id: str, fase: Trajectfase | None = None) -> FormDialog:
    """Ask for a part of a traject, new or kept."""

    def act(dialog: FormDialog, values: dict[str, Any]) -> None:
        if fase is None:
            dialog.run(shell.lanes, trajecten.add_trajectfase, traject_id, then=shell.done, **values)
        else:
            dialog.run(shell.lanes, trajecten.change_trajectfase, fase.id, then=shell.done, **values)

    known = {} if fase is None else {name: getattr(fase, name) for name in ("naam", "begin", "einde", "toelichting")}
    return _ask(
        shell,
        parent,
        "Fase toevoegen" if fase is None else "Fase wijzigen",
        "Toevoegen" if fase is None else "Bewaren",
        [
            TextField(
                "naam", "&Hoe heet de fase?", required="Geef de fase een naam.", placeholder="Bijvoorbeeld: ontwerp"
            ),
            [_day(shell, "begin", "&Begint op"), _day(shell, "einde", "&Eindigt op")],
            LongTextField("toelichting", "&Toelichting", lines=2),
        ],
        act,
        **known,
    )


def ask_moment(shell: Shell, parent: QWidget, traject_id: str, moment: Terugkoppelmoment | None = None) -> FormDialog:
    """Ask for a day on which all who took part hear how it stands, new or kept."""

    def act(dialog: FormDialog, values: dict[str, Any]) -> None:
        if moment is None:
            dialog.run(shell.lanes, trajecten.add_terugkoppelmoment, traject_id, then=shell.done, **values)
        else:
            dialog.run(shell.lanes, trajecten.change_terugkoppelmoment, moment.id, then=shell.done, **values)

    names = ("onderwerp", "gepland_op", "gedaan_op", "toelichting")
    return _ask(
        shell,
        parent,
        "Terugkoppelmoment toevoegen" if moment is None else "Terugkoppelmoment wijzigen",
        "Toevoegen" if moment is None else "Bewaren",
        [
            TextField(
                "onderwerp",
                "&Wat hoort iedereen die meedeed?",
                required="Schrijf op wat mensen dan horen.",
                placeholder="Bijvoorbeeld: wat er met de schetsen is gedaan",
            ),
            [
                _day(shell, "gepland_op", "&Gepland op", required="Vul de dag in."),
                _day(shell, "gedaan_op", "Ge&daan op"),
            ],
            LongTextField("toelichting", "&Toelichting", lines=2),
        ],
        act,
        **({} if moment is None else {name: getattr(moment, name) for name in names}),
    )


def eindverslag_fields(lines: int = 4) -> list[LongTextField]:
    """Return the four parts of an eindverslag."""
    return [
        LongTextField("proces", "Hoe ging het &proces?", lines=lines, help_="Op hoofdlijnen: wie, wanneer en hoe."),
        LongTextField("uitkomsten", "Wat kwam er&uit?", lines=lines, help_="De belangrijkste uitkomsten."),
        LongTextField("reactie", "Wat vindt de gemeente ervan?", lines=lines, help_="De reactie op de uitkomsten."),
        LongTextField(
            "benutting",
            "Wat is er met de &inbreng gedaan?",
            lines=lines,
            help_="Wat is overgenomen, wat niet, en waarom.",
        ),
    ]


def write_eindverslag(shell: Shell, parent: QWidget, blad: trajecten.Trajectblad) -> FormDialog:
    """Ask for the four parts of the eindverslag; what was written before stands there, and a part may wait."""

    def act(dialog: FormDialog, values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, trajecten.change_eindverslag, blad.traject.id, then=shell.done, **values)

    known = {name: getattr(blad.verslag, name) for name in EINDVERSLAGDELEN} if blad.verslag else {}
    title = f"Eindverslag · {blad.traject.naam}"
    return _ask(shell, parent, title, "Bewaren", [*eindverslag_fields(2)], act, EINDVERSLAG_HOORT, **known)


def _ask(
    shell: Shell,
    parent: QWidget,
    title: str,
    act: str,
    rows: list[Any],
    submit: Callable[[FormDialog, dict[str, Any]], object],
    more: str = "",
    **known: Any,
) -> FormDialog:
    """Open a dialog with these fields, filled with what is known."""
    dialog = FormDialog(parent, title, act, rows, lambda values: submit(dialog, values), more=more)
    dialog.show_values(**known)
    dialog.open()
    return dialog


def _day(shell: Shell, name: str, title: str, help_: str = "", *, required: str = "") -> DateField:
    return DateField(name, title, today=shell.lanes.session.clock.today, help_=help_, required=required)
