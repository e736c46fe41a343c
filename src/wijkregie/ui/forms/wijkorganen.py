"""What is asked and shown of a wijkorgaan: the dialogs to add and to end one, and the form of its data."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.acties import is_open
from wijkregie.domain.checks import hint_email, hint_iban, hint_kvk, hint_postcode, hint_telefoon
from wijkregie.domain.datums import tel
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Rechtsvorm, Wijkorgaan, Wijkorgaansoort, Wijkorgaanstatus
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField
from wijkregie.ui.forms.form import Form, Refused
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.forms.werkgebied import WijkenField
from wijkregie.ui.models.rows import folded
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row, scrolled
from wijkregie.usecases import gebieden, wijkorganen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Outcome, Session

_NAME = "Vul een naam in."
_WHY = "Schrijf op waarom het wijkorgaan is gestopt."
_SOORTEN = [(soort, soort.value.capitalize()) for soort in Wijkorgaansoort]
_STATUSSEN = [
    (status, status.value.capitalize()) for status in Wijkorgaanstatus if status is not Wijkorgaanstatus.BEEINDIGD
]
_RECHTSVORMEN = [(vorm, vorm.value.capitalize()) for vorm in Rechtsvorm]


@frozen
class Choices:
    """What a wijkorgaan can point at: stadsdelen, wijken and other wijkorganen; `own` is the user's stadsdeel."""

    stadsdelen: Sequence[Stadsdeel]
    wijken: Sequence[Wijk]
    namen: Mapping[str, str]
    own: str | None


def read_choices(session: Session) -> Choices:
    """Read what a wijkorgaan can point at."""
    return Choices(
        gebieden.stadsdelen(session),
        gebieden.wijken(session),
        wijkorganen.namen(session),
        inrichting(session).stadsdeel_id,
    )


def give_wijkregisseur(shell: Shell, parent: QWidget, ids: Sequence[str]) -> FormDialog:
    """Ask who looks after these wijkorganen from now on."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, wijkorganen.set_wijkregisseur, ids, then=shell.done, **values)

    name = TextField("naam", "&Wijkregisseur", help_="Leeg is: jijzelf.")
    title = f"Wie heeft {tel(len(ids), 'wijkorgaan', 'wijkorganen')}?"
    dialog = FormDialog(parent, title, "Vastleggen", [name], submit)
    dialog.open()
    return dialog


def new_wijkorgaan(
    shell: Shell, parent: QWidget, done: Callable[[Outcome[Wijkorgaan]], object], *, voor: Wijk | None = None
) -> FormDialog:
    """Ask for a new wijkorgaan and keep it; one that is begun `voor` a wijk is still being set up."""
    taken: dict[str, str] = {}
    area = ReferenceField("stadsdeel_id", "Stads&deel", new=True, hint=_hint_stadsdeel)
    wijken = WijkenField("wijk_ids", "&Werkgebied", help_="De wijken waar het wijkorgaan voor opkomt.")

    def known(naam: str) -> str | None:
        return "Er is al een wijkorgaan met deze naam." if folded(naam) in taken else None

    def submit(values: dict[str, Any]) -> None:
        stadsdeel = values["stadsdeel_id"]
        if isinstance(stadsdeel, New):
            values.update(stadsdeel_id=None, nieuw_stadsdeel=stadsdeel.text)
        dialog.run(shell.lanes, wijkorganen.create_wijkorgaan, then=done, **values)

    def offer(choices: Choices) -> None:
        area.set_choices([(it.id, it.naam) for it in choices.stadsdelen])
        if not area.touched:
            area.set_value(voor.stadsdeel_id if voor else choices.own)
        wijken.set_wijken(choices.wijken, choices.stadsdelen)
        if voor is not None and not wijken.touched:
            wijken.set_value([voor.id])
        taken.update({folded(name): name for name in choices.namen.values()})

    dialog = FormDialog(
        parent,
        "Wijkorgaan toevoegen",
        "Toevoegen",
        [
            TextField("naam", "&Naam", required=_NAME, hint=known),
            [ChoiceField("soort", "&Soort", _SOORTEN, required="Kies een soort."), area],
            [
                ChoiceField("status", "S&tatus", _STATUSSEN, required="Kies een status."),
                DateField("opgericht_op", "&Opgericht op", today=shell.lanes.session.clock.today),
            ],
            wijken,
        ],
        submit,
        more="Daarna kun je meteen het bestuur invullen.",
    )
    status = Wijkorgaanstatus.IN_OPRICHTING if voor else Wijkorgaanstatus.ACTIEF
    dialog.show_values(soort=Wijkorgaansoort.WIJKRAAD, status=status)
    shell.lanes.read(read_choices, owner=dialog, done=offer)
    dialog.open()
    return dialog


def end_wijkorgaan(shell: Shell, parent: QWidget, dossier: Dossier) -> FormDialog:
    """Ask when and why a wijkorgaan stopped, who goes on, and what happens to its open actions; and end it."""
    body = dossier.wijkorgaan
    waiting = sum(is_open(actie) for actie in dossier.acties)
    successor = ReferenceField("opvolger_id", "O&pvolger", help_="Het wijkorgaan dat verdergaat. Mag leeg blijven.")
    rows: list[Field] = [
        DateField("op", "&Gestopt op", today=shell.lanes.session.clock.today, required="Vul een datum in."),
        LongTextField("reden", "&Reden", lines=3, required=_WHY),
        successor,
    ]
    if waiting:
        title = f"Open &acties ({waiting})"
        choices = [("vervallen", "Laten vervallen"), ("staan", "Laten staan"), ("opvolger", "Naar de opvolger")]
        rows.append(ChoiceField("acties", title, choices, required="Kies wat daarmee gebeurt."))

    def submit(values: dict[str, Any]) -> None:
        chosen = values.pop("acties", None)
        if chosen == "opvolger" and values["opvolger_id"] is None:
            dialog.show_refusal(Refusal("opvolger_ontbreekt"), "opvolger_id")
            return
        dialog.run(
            shell.lanes,
            wijkorganen.end_wijkorgaan,
            body.id,
            then=shell.done,
            acties_vervallen=None if chosen is None else chosen == "vervallen",
            acties_mee=chosen == "opvolger",
            **values,
        )

    def offer(found: dict[str, str]) -> None:
        successor.set_choices([(key, name) for key, name in found.items() if key != body.id])

    dialog = FormDialog(
        parent,
        "Wijkorgaan beëindigen",
        "Beëindigen",
        rows,
        submit,
        more=f"{body.naam} blijft bewaard, met alles wat erbij hoort. Het telt niet meer mee voor nieuwe jaren.",
    )
    dialog.show_values(op=shell.lanes.session.today)
    shell.lanes.read(wijkorganen.namen, owner=dialog, done=offer)
    dialog.open()
    return dialog


_ONLY_THERE = "Gevoeligheden, hoe je het best contact houdt. Staat alleen in het overdrachtsdossier."


class Gegevens(QWidget):
    """All that is kept on a wijkorgaan itself, in sections; each field is saved when it is left."""

    def __init__(self, shell: Shell, close: Callable[[], object]) -> None:
        super().__init__()
        self._lanes = shell.lanes
        self._dossier: Dossier | None = None
        today = shell.lanes.session.clock.today
        self._stadsdeel = ReferenceField("stadsdeel_id", "Stads&deel", new=True, hint=_hint_stadsdeel)
        self._status = ChoiceField("status", "S&tatus", _STATUSSEN, required="Kies een status.")
        self._successor = ReferenceField("opvolger_id", "O&pvolger")
        self._wijken = WijkenField("wijk_ids", "Wi&jken", help_="De wijken waar het wijkorgaan voor opkomt.")
        self._sections = {
            "Wijkorgaan": Form(
                self._save,
                TextField("naam", "&Naam", required=_NAME),
                [ChoiceField("soort", "&Soort", _SOORTEN, required="Kies een soort."), self._stadsdeel],
                [DateField("opgericht_op", "Opgericht &op", today=today), self._status],
            ),
            "Einde": Form(
                self._save,
                [DateField("beeindigd_op", "&Gestopt op", today=today, required="Vul een datum in."), self._successor],
                LongTextField("einde_reden", "&Reden", lines=2, required=_WHY),
            ),
            "Werkgebied": Form(self._save, self._wijken),
            "Contact": Form(
                self._save,
                [
                    TextField("email", "&E-mail", hint=hint_email),
                    TextField("telefoon", "Tele&foon", hint=hint_telefoon),
                ],
                TextField("website", "We&bsite"),
                LongTextField("postadres", "Post&adres", lines=2, hint=_hint_postadres),
            ),
            "Rechtsvorm en rekening": Form(
                self._save,
                ChoiceField("rechtsvorm", "Rechts&vorm", _RECHTSVORMEN, required="Kies een rechtsvorm."),
                [TextField("kvk", "&KvK-nummer", hint=hint_kvk), TextField("iban", "&IBAN", hint=hint_iban)],
            ),
            "Vergaderen en toelichting": Form(
                self._save,
                TextField("vergaderritme", "Ve&rgadert", placeholder="elke tweede dinsdag"),
                LongTextField("toelichting", "Toe&lichting", lines=4),
            ),
            "Voor een opvolger": Form(
                self._save,
                LongTextField("gevoeligheden", "Wat een opvolger &moet weten", lines=4, help_=_ONLY_THERE),
            ),
        }
        self._parts: dict[str, QWidget] = {}
        content = column(space=Space.XL)
        for title, form in self._sections.items():
            part = QWidget()
            part.setLayout(column(label(title, "paneel"), line(), form, space=Space.S))
            part.setMaximumWidth(Size.FORM)
            self._parts[title] = part
            content.addWidget(part)
        content.addStretch(1)
        top = row(label("Gegevens", "vet"), None, plain("Klaar", close, "vink"))
        top.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.S)
        self.setLayout(column(top, line(), scrolled(content), space=Space.NONE))

    @property
    def fields(self) -> dict[str, Field]:
        """Every field by name."""
        return {name: field for form in self._sections.values() for name, field in form.fields.items()}

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the data of a wijkorgaan, once it is known what it can point at."""
        self._dossier = dossier
        self._lanes.read(read_choices, owner=self, done=self._show, slot="keuzes")

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the form may be left."""
        return all(form.may_leave() for form in self._sections.values())

    def focus_first(self) -> None:
        """Go to the first field."""
        self.fields["naam"].editor.setFocus()

    def _show(self, choices: Choices) -> None:
        dossier = self._dossier
        if dossier is None:
            return
        body = dossier.wijkorgaan
        self._stadsdeel.set_choices([(it.id, it.naam) for it in choices.stadsdelen])
        self._successor.set_choices([(key, name) for key, name in choices.namen.items() if key != body.id])
        self._wijken.set_wijken(choices.wijken, choices.stadsdelen)
        ended = body.status is Wijkorgaanstatus.BEEINDIGD
        self._parts["Einde"].setVisible(ended)
        self._status.setVisible(not ended)
        areas = {"wijk_ids": frozenset(wijk.id for wijk in dossier.wijken)}
        for title, form in self._sections.items():
            form.show_entity(body.id, areas if title == "Werkgebied" else body)

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        change = wijkorganen.change_wijkorgaan
        if name == "wijk_ids":
            self._lanes.command(wijkorganen.set_werkgebied, entity_id, tuple(value), refused=refused)
        elif isinstance(value, New):
            self._lanes.command(change, entity_id, refused=refused, nieuw_stadsdeel=value.text)
        else:
            self._lanes.command(change, entity_id, refused=refused, continues=continues, **{name: value})


def _hint_stadsdeel(value: Any) -> str | None:
    return f"Dit wordt een nieuw stadsdeel: {value.text}." if isinstance(value, New) else None


def _hint_postadres(text: str) -> str | None:
    """Look only at what is meant as a postcode: an address may be without."""
    found = re.search(r"\b[0-9]{4} ?[A-Z]{1,3}\b", text)
    return hint_postcode(found.group()) if found else None
