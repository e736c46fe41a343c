"""What is asked and shown of a gelegenheidscollectief: a new one, the form of one that is kept, and its money."""

from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.budgetten import Boeking
from wijkregie.domain.collectieven import Collectiefstand, Gelegenheidscollectief, collectiefstand
from wijkregie.domain.datums import format_datum, format_datum_tekst
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.geld import format_bedrag, format_bedrag_kort
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.initiatieven import wijk_choices
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.records import record_tools
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, icon_button, label, plain, section
from wijkregie.ui.widgets.sidepane import RowPane
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import collectieven
from wijkregie.usecases.budgetten import remove_boeking
from wijkregie.usecases.collectieven import CollectiefRow
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.session import Outcome

_NAAM = "Geef het collectief een naam."
_THEMA_HELP = "Waar het om gaat, bijvoorbeeld verkeer of groen."


def new_collectief(shell: Shell, *, wijk_id: str | None = None) -> FormDialog:
    """Ask for a new collectief, of this wijk unless told otherwise, and show it when it is kept."""
    today = shell.lanes.session.clock.today
    where = ReferenceField("wijk_id", "&Wijk")

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, collectieven.add_collectief, then=stored, **values)

    def stored(outcome: Outcome[Gelegenheidscollectief]) -> None:
        shell.done(outcome)
        shell.open_page("wijkbudget", deel="collectieven", collectief_id=outcome.value.id)

    def offer(found: list[Wijk]) -> None:
        where.set_choices(wijk_choices(found))
        if not where.touched:
            where.set_value(wijk_id)

    dialog = FormDialog(
        cast("QWidget", shell),
        "Collectief toevoegen",
        "Toevoegen",
        [
            TextField("naam", "Hoe &heet het?", required=_NAAM),
            TextField("thema", "&Thema", help_=_THEMA_HELP),
            [where, DateField("begin", "Begonnen &op", today=today)],
            LongTextField("ondersteuning_gegeven", "Wat doet de &gemeente ervoor?", lines=3),
        ],
        submit,
        more="Een tijdelijke groep bewoners rond één thema, ook in een wijk zonder wijkorgaan.",
    )
    dialog.show_values(begin=today())
    shell.lanes.read(wijken, owner=dialog, done=offer)
    dialog.open()
    return dialog


def end_collectief(shell: Shell, parent: QWidget, found: Gelegenheidscollectief) -> FormDialog:
    """Ask what the last day was."""
    today = shell.lanes.session.clock.today

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, collectieven.end_collectief, found.id, then=shell.done, **values)

    day = DateField("einde", "Wat was de laatste &dag?", today=today, required="Vul de dag in.")
    dialog = FormDialog(parent, f"Stoppen · {found.naam}", "Stoppen", [day], submit)
    dialog.show_values(einde=today())
    dialog.open()
    return dialog


class OndersteuningDialog(FormDialog):
    """Asks for support out of the werkbudget; a reason to go over it only when there is too little."""

    def __init__(self, shell: Shell, parent: QWidget, found: Gelegenheidscollectief) -> None:
        today = shell.lanes.session.clock.today
        over = TextField(
            "overschrijding",
            "Waarom mag het budget &eroverheen?",
            help_="Alleen als het toch door moet gaan terwijl er te weinig geld is.",
        )
        over.hide()  # before the dialog takes its height
        super().__init__(
            parent,
            f"Ondersteuning betalen · {found.naam}",
            "Betaling noteren",
            [
                MoneyField("bedrag", "&Bedrag", required="Vul het bedrag in."),
                DateField("datum", "Op welke &dag?", today=today, required="Vul de dag in."),
                TextField("omschrijving", "&Omschrijving", help_="Bijvoorbeeld zaalhuur of drukwerk."),
                over,
            ],
            lambda values: self.run(shell.lanes, collectieven.pay_collectief, found.id, then=shell.done, **values),
            more="Het geld komt uit het werkbudget van het stadsdeel.",
        )
        self.show_values(datum=today())

    def show_refusal(self, refusal: Refusal, name: str = "") -> None:
        if refusal.code == "budget_tekort":
            self.fields["overschrijding"].show()
        super().show_refusal(refusal, name)


def pay_collectief(shell: Shell, parent: QWidget, found: Gelegenheidscollectief) -> OndersteuningDialog:
    """Ask for support out of the werkbudget."""
    dialog = OndersteuningDialog(shell, parent, found)
    dialog.open()
    return dialog


def remove_collectief(shell: Shell, parent: QWidget, found: Gelegenheidscollectief) -> bool:
    """Ask, and remove a collectief; tells whether it goes."""
    going = may_remove(shell, f"het collectief “{found.naam}”")
    if going:
        shell.lanes.command(collectieven.remove_collectief, found.id, owner=parent, done=shell.done)
    return going


class CollectiefPaneel(RowPane):
    """One collectief beside the list: every field is saved when it is left, and its money stands below."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("Collectief")
        self._shell = shell
        self._rij: CollectiefRow | None = None
        today = shell.lanes.session.clock.today
        self._where = ReferenceField("wijk_id", "&Wijk")
        self.form = Form(
            saves_with(shell.lanes, collectieven.change_collectief),
            TextField("naam", "&Naam", required=_NAAM),
            [TextField("thema", "&Thema"), self._where],
            [DateField("begin", "&Begin", today=today), DateField("einde", "&Einde", today=today)],
            TextField("contactpersoon", "&Vast contact", help_="Bij wie de groep altijd terechtkan."),
            LongTextField("ondersteuning_gegeven", "&Gegeven ondersteuning", lines=3),
            LongTextField("toelichting", "Toe&lichting", lines=2),
        )
        self._stand = label("", "meta")
        self.end = plain("Stoppen", self._end)
        self.pay = plain("Ondersteuning betalen", self._pay, "plus")
        self.buttons.addWidget(self.pay)
        self.buttons.addWidget(self.end)
        self.buttons.addStretch(1)
        for button in record_tools(self._shell, self):
            self.tools.addWidget(button)
        self.tools.addWidget(icon_button("prullenbak", "Collectief verwijderen", self.remove, edge=False))
        self._rows: RowsModel[Boeking] = RowsModel(_columns(), key=lambda boeking: boeking.id)
        self.table = DataTable(self._rows, "Geld uit het werkbudget", edge=Space.S, grows=True)
        self.table.set_menu(lambda boeking: [("Betaling verwijderen…\tDel", partial(self._remove_payment, boeking))])
        self._money = label("", "tweede", wrap=True)
        self.content.addWidget(self._stand)
        self.content.addWidget(self.form)
        self.content.addLayout(column(section("Uit het werkbudget"), self._money, self.table, space=Space.S))
        self.content.addStretch(1)

    @property
    def shown_id(self) -> str:
        """Id of the collectief that is shown, "" for none."""
        return self._rij.id if self._rij and self.open else ""

    def show_rij(self, rij: CollectiefRow) -> None:
        """Show a collectief."""
        self._rij = rij
        self.set_title(rij.collectief.naam)
        lanes = self._shell.lanes
        lanes.read(wijken, owner=self, done=self._offer, slot="wijken")
        lanes.read(collectieven.boekingen_van, rij.id, owner=self, done=self._show_money, slot="geld")

    def focus_first(self) -> None:
        """Go to the first field."""
        self.form.fields["naam"].editor.setFocus()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return self.form.may_leave()

    def remove(self) -> None:
        """Ask, and remove the collectief."""
        if self._rij is not None and remove_collectief(self._shell, self, self._rij.collectief):
            self.form.discard()

    def _offer(self, found: list[Wijk]) -> None:
        self._where.set_choices(wijk_choices(found))
        if self._rij is not None:
            collectief = self._rij.collectief
            self.form.show_entity(collectief.id, collectief)
            stand = collectiefstand(collectief, self._shell.lanes.session.today)
            self._stand.setText(_stand_words(collectief, stand))
            self.end.setVisible(stand is Collectiefstand.LOPEND)

    def _show_money(self, found: list[Boeking]) -> None:
        self._rows.set_rows(found)
        self.table.setVisible(bool(found))
        total = sum(boeking.bedrag for boeking in found)
        self._money.setText(
            f"Samen {format_bedrag_kort(total)}." if found else "Er is nog niets uit het werkbudget betaald."
        )

    def _end(self) -> None:
        if self._rij is not None and self.form.commit():
            end_collectief(self._shell, self, self._rij.collectief)

    def _pay(self) -> None:
        if self._rij is not None and self.form.commit():
            pay_collectief(self._shell, self, self._rij.collectief)

    def _remove_payment(self, boeking: Boeking) -> None:
        if may_remove(self._shell, f"de betaling van {format_bedrag_kort(boeking.bedrag)}"):
            self._shell.lanes.command(remove_boeking, boeking.id, owner=self, done=self._shell.done)


def _stand_words(found: Gelegenheidscollectief, stand: Collectiefstand) -> str:
    if stand is Collectiefstand.GESTOPT and found.einde:
        return f"Gestopt op {format_datum_tekst(found.einde)}"
    if found.begin:
        verb = "Begint" if stand is Collectiefstand.BEGINT_NOG else "Loopt sinds"
        return f"{verb} {'op ' if verb == 'Begint' else ''}{format_datum_tekst(found.begin)}"
    return "Loopt"


def _columns() -> list[Column[Boeking]]:
    return [
        Column("Datum", lambda boeking: format_datum(boeking.datum), sort=lambda boeking: boeking.datum, chars=11),
        Column(
            "Omschrijving",
            lambda boeking: boeking.omschrijving,
            look=lambda _boeking: Look(colour="tekst2", small=True),
            tip=lambda boeking: boeking.omschrijving,
            chars=0,
            least=14,
        ),
        Column(
            "Bedrag",
            lambda boeking: format_bedrag(boeking.bedrag),
            sort=lambda boeking: boeking.bedrag,
            right=True,
            chars=12,
        ),
    ]
