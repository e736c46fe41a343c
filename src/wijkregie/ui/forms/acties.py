"""What is asked and shown of one actiepunt: the dialog for a new one, and the form of one that is kept."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst, is_open
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.woorden import kort
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField, TimeField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.models.acties import EIGENAARS, herkomst_tekst
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.records import record_tools
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import icon_button, label, link, plain, row
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.sidepane import SidePane
from wijkregie.usecases import acties
from wijkregie.usecases.acties import ActieRow
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.wijkorganen import namen

_HULP = ((None, "Geen"), *((soort, soort.value.capitalize()) for soort in Ondersteuning))
STATUSSEN = tuple((status, status.value.capitalize()) for status in Actiestatus)

_NAAM_HELP = "Van de afdeling of de persoon. Mag leeg blijven."
_ZEG_WAT = "Schrijf op wat er moet gebeuren."


def new_actiepunt(
    shell: Shell,
    *,
    wijkorgaan_id: str | None = None,
    traject_id: str | None = None,
    wijk_id: str | None = None,
    tekst: str = "",
) -> FormDialog:
    """Ask for a new actiepunt and keep it; it may be of a traject or a wijk."""
    body = ReferenceField("wijkorgaan_id", "Wi&jkorgaan")
    origin: dict[str, Any] = {}
    if traject_id:
        origin = {"traject_id": traject_id, "herkomst": Herkomst.TRAJECT}
    elif wijk_id:
        origin = {"wijk_id": wijk_id}

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, acties.create_actiepunt, then=shell.done, **values, **origin)

    def offer(known: dict[str, str]) -> None:
        body.set_choices(list(known.items()))
        if not body.touched:
            body.set_value(wijkorgaan_id)

    dialog = FormDialog(
        cast("QWidget", shell),
        "Actie toevoegen",
        "Toevoegen",
        [
            TextField("tekst", "&Wat moet er gebeuren?", required=_ZEG_WAT),
            body,
            [
                DateField("uiterlijk", "&Uiterlijk op", today=shell.lanes.session.clock.today),
                TimeField("tijd", "Tij&d"),
            ],
            ChoiceField("eigenaarsoort", "Wi&e doet het?", EIGENAARS),
            TextField("eigenaar", "&Naam", help_=_NAAM_HELP),
            LongTextField("toelichting", "T&oelichting", lines=2),
        ],
        submit,
    )
    dialog.show_values(tekst=tekst.strip(), eigenaarsoort=Eigenaarsoort.WIJKREGISSEUR)
    shell.lanes.read(namen, owner=dialog, done=offer)
    dialog.open()
    return dialog


def remove_acties(shell: Shell, owner: QWidget, rows: Sequence[ActieRow]) -> bool:
    """Ask, and remove actiepunten as one command; tells whether they go."""
    what = f"‘{kort(rows[0].tekst)}’" if len(rows) == 1 else f"{len(rows)} acties"
    going = may_remove(shell, what)
    if going:
        ids = [row_.id for row_ in rows]
        shell.lanes.command(acties.remove_actiepunten, ids, owner=owner, done=shell.done)
    return going


def cell_fields(today: Callable[[], date]) -> dict[str, Callable[[], Field]]:
    """Return what can be changed of an actiepunt in the list itself, by the title of its column."""
    return {
        "Wat": lambda: TextField("tekst", "", required=_ZEG_WAT),
        "Wie": lambda: TextField("eigenaar", "", placeholder="Naam"),
        "Uiterlijk": lambda: DateField("uiterlijk", "", today=today),
        "Status": lambda: ChoiceField("status", "", STATUSSEN),
    }


def move_acties(shell: Shell, rows: Sequence[ActieRow]) -> FormDialog:
    """Ask for one last day for all these actiepunten."""
    field = DateField("uiterlijk", "&Uiterlijk op", today=shell.lanes.session.clock.today, required="Vul een dag in.")
    return _change_all(shell, rows, "Verzetten", [field])


def assign_acties(shell: Shell, rows: Sequence[ActieRow]) -> FormDialog:
    """Ask who takes all these actiepunten."""
    fields = [
        ChoiceField("eigenaarsoort", "Wi&e doet het?", EIGENAARS),
        TextField("eigenaar", "&Naam", help_=_NAAM_HELP),
    ]
    dialog = _change_all(shell, rows, "Aan iemand geven", fields)
    dialog.show_values(eigenaarsoort=Eigenaarsoort.WIJKREGISSEUR)
    return dialog


def _change_all(shell: Shell, rows: Sequence[ActieRow], act: str, fields: Sequence[Field]) -> FormDialog:
    ids = [row_.id for row_ in rows]

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, acties.change_actiepunten, ids, then=shell.done, **values)

    dialog = FormDialog(cast("QWidget", shell), f"{tel(len(ids), 'actie', 'acties')}", act, fields, submit)
    dialog.open()
    return dialog


def acties_for_each(shell: Shell, wijkorgaan_ids: Sequence[str]) -> FormDialog:
    """Ask for an actiepunt that each of these wijkorganen gets."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, acties.create_for_each, wijkorgaan_ids, then=shell.done, **values)

    dialog = FormDialog(
        cast("QWidget", shell),
        f"Actie voor {tel(len(wijkorgaan_ids), 'wijkorgaan', 'wijkorganen')}",
        "Toevoegen",
        [
            TextField("tekst", "&Wat moet er gebeuren?", required=_ZEG_WAT),
            DateField("uiterlijk", "&Uiterlijk op", today=shell.lanes.session.clock.today),
            ChoiceField("eigenaarsoort", "Wi&e doet het?", EIGENAARS),
            TextField("eigenaar", "&Naam", help_=_NAAM_HELP),
        ],
        submit,
    )
    dialog.show_values(eigenaarsoort=Eigenaarsoort.WIJKREGISSEUR)
    dialog.open()
    return dialog


class ActiePaneel(SidePane):
    """One actiepunt beside a list: every field is saved when it is left, and what can be done with it.

    Its form comes by `build`, once it stands in its place: moving it filled would style all of it again.
    """

    def __init__(self, shell: Shell, *, with_body: bool = True) -> None:
        """Show actiepunten of any wijkorgaan, or with `with_body` False those of the one in sight."""
        super().__init__("Actie")
        self._shell = shell
        self._row: ActieRow | None = None
        self._known: dict[str, str] = {}
        self._with_body = with_body
        self._close = plain("Afronden", partial(self._act, acties.close_actiepunt), "vink")
        self._drop = plain("Vervallen", partial(self._act, acties.drop_actiepunt))
        self._reopen = plain("Weer openen", partial(self._act, acties.reopen_actiepunt), "ongedaan")
        for button in (self._close, self._reopen, self._drop):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        for button in record_tools(self._shell, self):
            self.tools.addWidget(button)
        self.tools.addWidget(icon_button("prullenbak", "Actie verwijderen", self.remove, edge=False))

    def build(self) -> Iterator[None]:
        """Make the form, a row at a time, and what is told below it."""
        self.form = Form(saves_with(self._shell.lanes, acties.change_actiepunt))
        self.content.addWidget(self.form)
        yield from self.form.fill(self._rows())
        self._origin = label("", "meta", wrap=True)
        self._go = link("Naar dit wijkorgaan", self.open_body)
        facts = row(self._origin, self._go, space=Space.M)
        facts.setStretch(0, 1)
        self.content.addLayout(facts)
        self.content.addStretch(1)

    def _rows(self) -> Iterator[Field | Sequence[Field]]:
        yield LongTextField("tekst", "&Wat moet er gebeuren?", lines=2, required=_ZEG_WAT)
        yield [
            DateField("uiterlijk", "&Uiterlijk op", today=self._shell.lanes.session.clock.today),
            TimeField("tijd", "Tij&d"),
            ChoiceField("status", "Sta&tus", STATUSSEN, required="Kies een status."),
        ]
        yield ChoiceField("eigenaarsoort", "Wi&e doet het?", EIGENAARS)
        yield TextField("eigenaar", "&Naam", help_=_NAAM_HELP)
        self._body = ReferenceField("wijkorgaan_id", "Wi&jkorgaan")
        if self._with_body:
            yield self._body
        self._help = ChoiceField("ondersteuning", "&Gevraagde hulp", _HULP)
        yield self._help
        yield LongTextField("toelichting", "T&oelichting", lines=4)

    def record(self) -> Record | None:
        """Return the row that is shown."""
        return ("actiepunt", self.shown_id) if self.shown_id else None

    @property
    def shown_id(self) -> str:
        """Id of the actiepunt that is shown, "" for none."""
        return self._row.id if self._row and self.open else ""

    def show_row(self, row_: ActieRow) -> None:
        """Show the actiepunt of a row of the list."""
        self._row = row_
        self._shell.lanes.read(namen, owner=self, done=self._offer, slot="namen")
        self._shell.lanes.read(acties.actiepunt, row_.id, owner=self, done=self._show, refused=self._gone, slot="actie")

    def focus_first(self) -> None:
        """Go to the first field."""
        self.form.fields["tekst"].editor.setFocus()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.form.may_leave()

    def open_body(self) -> None:
        """Go to the wijkorgaan of the actiepunt."""
        if self._row is not None and self._row.wijkorgaan_id is not None:
            self._shell.open_page("wijkorganen", wijkorgaan_id=self._row.wijkorgaan_id, tab="acties")

    def remove(self) -> None:
        """Ask, and remove the actiepunt."""
        if self._row is not None and remove_acties(self._shell, self, [self._row]):
            self.form.discard()
            self.closed.emit()

    def _act(self, command: Callable[..., Outcome[Any]]) -> None:
        if self._row is not None and self.form.commit():
            self._shell.lanes.command(command, self._row.id, owner=self, done=self._shell.done)

    def _offer(self, known: dict[str, str]) -> None:
        if known != self._known:
            self._known = known
            self._body.set_choices(cast("list[tuple[Hashable, str]]", list(known.items())))

    def _show(self, actie: Actiepunt) -> None:
        if self._row is None or actie.id != self._row.id:
            return
        self.form.show_entity(actie.id, actie)
        self._help.setVisible(actie.jaargesprek_id is not None)
        open_ = is_open(actie)
        self._close.setVisible(open_)
        self._drop.setVisible(open_)
        self._reopen.setVisible(not open_)
        self._go.setVisible(bool(self._row.wijkorgaan_id) and "wijkorgaan_id" in self.form.fields)
        self._origin.setText(_facts(actie, self._row))

    def _gone(self, _refusal: object) -> None:
        self._row = None
        self.closed.emit()


def _facts(actie: Actiepunt, rij: ActieRow) -> str:
    origin = herkomst_tekst(rij)
    parts = [f"Kwam {origin}." if origin.startswith("uit") else f"Hoort {origin}." if origin else ""]
    if actie.afgerond_op:
        word = "Vervallen" if actie.status is Actiestatus.VERVALLEN else "Klaar"
        parts.append(f"{word} op {format_datum_tekst(actie.afgerond_op)}.")
    return " ".join(part for part in parts if part)
