"""What is asked and shown of a bijeenkomst: a new one, who was invited, and who came."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Bijeenkomstsoort, opkomst
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, ChoiceField, DateField, Field, LongTextField, TextField, TimeField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.forms.ticks import TicksField
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.records import record_tools
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, icon_button, label, plain, row, section
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import RowPane
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import bijeenkomsten
from wijkregie.usecases.bijeenkomsten import BijeenkomstRow, UitnodigingRow
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.session import Outcome

_SIGNS = {
    Aanwezigheid.AANWEZIG: ("ok", "was er", "ok"),
    Aanwezigheid.AFGEMELD: ("wacht", "afgemeld", "rust"),
    Aanwezigheid.NIET_GEKOMEN: ("stil", "niet gekomen", "rust"),
}
"""Icon, word and colour of whether a wijkorgaan came; staying away is a fact, no fault."""

_SOORTEN = list(zip(Bijeenkomstsoort, ("Wijkradenoverleg", "Stadsdeelcommissie", "Stedelijk"), strict=True))


def _fields(today: Callable[[], date], where: ReferenceField) -> list[Field | Sequence[Field]]:
    return [
        [
            DateField("datum", "&Dag", today=today, required="Vul de dag in."),
            TimeField("tijd", "T&ijd"),
        ],
        [where, TextField("plaats", "Waa&r?")],
        TextField("onderwerp", "Waar &gaat het over?"),
        TextField("thema_van", "Wie koos het t&hema?", help_="Bijvoorbeeld: de wijkorganen zelf."),
    ]


def asked_on(today: Callable[[], date]) -> DateField:
    """Return the field for the day of an invitation."""
    return DateField("uitgenodigd_op", "&Uitgenodigd op", today=today, help_="Leeg zolang de uitnodiging niet weg is.")


def new_bijeenkomst(shell: Shell) -> FormDialog:
    """Ask for a new bijeenkomst and show it when it is kept."""
    today = shell.lanes.session.clock.today
    where = ReferenceField("stadsdeel_id", "&Stadsdeel", help_="Leeg is de hele gemeente.")

    def submit(values: dict[str, Any]) -> None:
        invited = values.pop("alle")
        more = {} if invited else {"wijkorganen": ()}
        dialog.run(shell.lanes, bijeenkomsten.add_bijeenkomst, then=stored, **values, **more)

    def stored(outcome: Outcome[Bijeenkomst]) -> None:
        shell.done(outcome)
        kept = outcome.value
        shell.open_page("afspraken", deel="bijeenkomsten", jaar=kept.datum.year, bijeenkomst_id=kept.id)

    dialog = FormDialog(
        cast("QWidget", shell),
        "Bijeenkomst toevoegen",
        "Toevoegen",
        [
            ChoiceField("soort", "Wat &voor bijeenkomst?", _SOORTEN),
            *_fields(today, where),
            CheckField("alle", "Alle wijkorganen van het stadsdeel uitnodigen"),
            asked_on(today),
        ],
        submit,
        more="Zo zie je later wie is uitgenodigd en wie er was.",
    )
    dialog.show_values(soort=Bijeenkomstsoort.WIJKRADENOVERLEG, alle=True)
    shell.lanes.read(stadsdelen, owner=dialog, done=lambda found: where.set_choices(_places(found)))
    dialog.open()
    return dialog


def note_invited(shell: Shell, parent: QWidget, guests: Sequence[UitnodigingRow]) -> FormDialog:
    """Ask when those who were not asked yet got their invitation."""
    ids = [each.id for each in guests if each.uitnodiging.uitgenodigd_op is None]
    return _ask_day(shell, parent, "uitgenodigd_op", "Wanneer is er uitgenodigd?", ids)


def note_came(shell: Shell, parent: QWidget, guests: Sequence[UitnodigingRow]) -> FormDialog:
    """Ask who came, with all ticked at first but those who sent word; who is not ticked stayed away."""
    word = {each.id: each.uitnodiging.aanwezigheid for each in guests}
    who = TicksField("aanwezig", "&Wie was er?", one="wijkorgaan", many="wijkorganen", empty="Nodig eerst uit.")
    who.set_lines((each.id, each.wijkorgaan, said or "") for each in guests for said in [word[each.id]])

    def submit(values: dict[str, Any]) -> None:
        sent = Aanwezigheid.AFGEMELD
        told = {each: sent if said is sent else Aanwezigheid.NIET_GEKOMEN for each, said in word.items()}
        told |= dict.fromkeys(values["aanwezig"], Aanwezigheid.AANWEZIG)
        dialog.run(shell.lanes, bijeenkomsten.note_aanwezigheid, told, then=shell.done)

    dialog = FormDialog(parent, "Wie was er?", "Noteren", [who], submit)
    dialog.show_values(aanwezig=[each for each, said in word.items() if said in {None, Aanwezigheid.AANWEZIG}])
    dialog.open()
    return dialog


def remove_bijeenkomst(shell: Shell, parent: QWidget, found: Bijeenkomst) -> bool:
    """Ask, and remove a bijeenkomst with who was invited; tells whether it goes."""
    going = may_remove(shell, f"{het_soort(found)} van {format_datum_tekst(found.datum)}")
    if going:
        shell.lanes.command(bijeenkomsten.remove_bijeenkomst, found.id, owner=parent, done=shell.done)
    return going


def het_soort(found: Bijeenkomst) -> str:
    """Return what kind of meeting it is with its article."""
    article = "het" if found.soort is Bijeenkomstsoort.WIJKRADENOVERLEG else "de"
    return f"{article} {found.soort.value}"


class BijeenkomstPaneel(RowPane):
    """One bijeenkomst beside the list: who was invited and came, and below it what it was about."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("Bijeenkomst")
        self._shell = shell
        self._rij: BijeenkomstRow | None = None
        today = shell.lanes.session.clock.today
        self._where = ReferenceField("stadsdeel_id", "&Stadsdeel", help_="Leeg is de hele gemeente.")
        self.form = Form(
            saves_with(shell.lanes, bijeenkomsten.change_bijeenkomst),
            ChoiceField("soort", "Wat &voor bijeenkomst?", _SOORTEN),
            *_fields(today, self._where),
            LongTextField("verslag", "&Kort verslag", lines=4),
        )
        self.invite = plain("Uitnodigen", self._invite, "plus")
        for button in record_tools(self._shell, self):
            self.tools.addWidget(button)
        self.tools.addWidget(icon_button("prullenbak", "Bijeenkomst verwijderen", self.remove, edge=False))
        self.guests: RowsModel[UitnodigingRow] = RowsModel(_columns(), key=lambda rij: rij.id)
        self.table = DataTable(self.guests, "Genodigde wijkorganen", two_lines=True, edge=Space.S, grows=True)
        self.table.set_menu(self._choices)
        self.came = [
            plain(word, partial(self._note, aanwezigheid))
            for word, aanwezigheid in (
                ("&Was er", Aanwezigheid.AANWEZIG),
                ("A&fgemeld", Aanwezigheid.AFGEMELD),
                ("&Niet gekomen", Aanwezigheid.NIET_GEKOMEN),
            )
        ]
        self._count = label("", "tweede", wrap=True)
        self._keys = row(*self.came, None, space=Space.XS)
        guests = column(section("Wijkorganen", self.invite), self._count, self.table, self._keys, space=Space.S)
        self.content.addLayout(guests)
        self.content.addWidget(self.form)
        self.content.addStretch(1)

    @property
    def shown_id(self) -> str:
        return self._rij.id if self._rij and self.open else ""

    def show_rij(self, rij: BijeenkomstRow) -> None:
        self._rij = rij
        self.set_title(f"{rij.bijeenkomst.soort.value.capitalize()} · {format_datum_tekst(rij.bijeenkomst.datum)}")
        self.guests.set_rows(rij.genodigden)
        counted = opkomst(each.uitnodiging for each in rij.genodigden)
        self.table.setVisible(bool(rij.genodigden))
        for button in self.came:
            button.setVisible(bool(rij.genodigden))
        words = [
            (counted.aanwezig, "was er", "waren er"),
            (counted.afgemeld, "meldde zich af", "meldden zich af"),
            (counted.niet_gekomen, "kwam niet", "kwamen niet"),
            (counted.onbekend, "nog niet genoteerd", "nog niet genoteerd"),
        ]
        told = [tel(number, one, more) for number, one, more in words if number]
        self._count.setText(" · ".join(told) if told else "Er is nog niemand genodigd.")
        self._shell.lanes.read(stadsdelen, owner=self, done=self._offer, slot="stadsdelen")

    def focus_first(self) -> None:
        self.table.setFocus() if self.guests.rows else self.form.setFocus()

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def remove(self) -> None:
        """Ask, and remove the bijeenkomst."""
        if self._rij is not None and remove_bijeenkomst(self._shell, self, self._rij.bijeenkomst):
            self.form.discard()

    def _offer(self, found: Sequence[Stadsdeel]) -> None:
        self._where.set_choices(_places(found))
        if self._rij is not None:
            self.form.show_entity(self._rij.id, self._rij.bijeenkomst)

    def _chosen(self) -> list[UitnodigingRow]:
        return self.table.selected_rows or list(self.guests.rows)

    def _note(self, aanwezigheid: Aanwezigheid | None) -> None:
        """Write down for the chosen wijkorganen whether they came; without a choice for all."""
        told = {each.id: aanwezigheid for each in self._chosen()}
        self._run(bijeenkomsten.note_aanwezigheid, told)

    def _choices(self, rij: UitnodigingRow) -> Choices:
        ids = [each.id for each in self._chosen()]
        return [
            *((_SIGNS[each][1].capitalize(), partial(self._note, each)) for each in Aanwezigheid),
            ("Nog niet bekend", partial(self._note, None)),
            ("Uitgenodigd op…", partial(self._ask_day, "uitgenodigd_op", "Wanneer is er uitgenodigd?", ids)),
            (
                "Naar agenda gevraagd op…",
                partial(self._ask_day, "agenda_gevraagd_op", "Wanneer is ernaar gevraagd?", ids),
            ),
            ("Agendapunt noteren…", partial(self._ask_agendapunt, rij)),
            ("Van de lijst halen\tDel", partial(self._run, bijeenkomsten.remove_uitnodiging, rij.id)),
        ]

    def _ask_day(self, name: str, title: str, ids: Sequence[str]) -> None:
        _ask_day(self._shell, self, name, title, ids)

    def _ask_agendapunt(self, rij: UitnodigingRow) -> None:
        def submit(values: dict[str, Any]) -> None:
            dialog.run(
                self._shell.lanes, bijeenkomsten.note_agendapunt, rij.id, values["agendapunt"], then=self._shell.done
            )

        field = TextField("agendapunt", "Wat zette het wijkorgaan op de &agenda?")
        dialog = FormDialog(self, f"Agendapunt · {rij.wijkorgaan}", "Noteren", [field], submit)
        dialog.show_values(agendapunt=rij.uitnodiging.agendapunt)
        dialog.open()

    def _invite(self) -> None:
        """Ask which wijkorganen are invited too."""
        if self._rij is None or not self.form.commit():
            return
        meeting, today = self._rij, self._shell.lanes.session.clock.today
        who = TicksField(
            "wijkorganen",
            "&Welke wijkorganen?",
            one="wijkorgaan",
            many="wijkorganen",
            empty="Elk wijkorgaan is al uitgenodigd.",
            beside=False,
            required="Kies een wijkorgaan.",
        )

        def submit(values: dict[str, Any]) -> None:
            dialog.run(
                self._shell.lanes,
                bijeenkomsten.invite_wijkorganen,
                meeting.id,
                sorted(values["wijkorganen"]),
                uitgenodigd_op=values["uitgenodigd_op"],
                then=self._shell.done,
            )

        def offer(found: Sequence[Wijkorgaan]) -> None:
            known = {each.uitnodiging.wijkorgaan_id for each in meeting.genodigden}
            who.set_lines((body.id, body.naam, "") for body in found if body.id not in known)

        dialog = FormDialog(self, "Wijkorganen uitnodigen", "Uitnodigen", [who, asked_on(today)], submit)
        self._shell.lanes.read(bijeenkomsten.te_nodigen, meeting.bijeenkomst, owner=dialog, done=offer)
        dialog.open()

    def _run(self, command: Callable[..., Outcome[Any]], *given: Any) -> None:
        self._shell.lanes.command(command, *given, owner=self, done=self._shell.done)


def _ask_day(shell: Shell, parent: QWidget, name: str, title: str, ids: Sequence[str]) -> FormDialog:
    """Ask for a day that is the same for several uitnodigingen."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, bijeenkomsten.change_uitnodigingen, ids, then=shell.done, **values)

    today = shell.lanes.session.clock.today
    day = DateField(name, "Op welke &dag?", today=today)
    dialog = FormDialog(parent, f"{title} · {tel(len(ids), 'wijkorgaan', 'wijkorganen')}", "Noteren", [day], submit)
    dialog.show_values(**{name: today()})
    dialog.open()
    return dialog


def _places(found: Sequence[Stadsdeel]) -> list[tuple[str, str]]:
    return [(stadsdeel.id, stadsdeel.naam) for stadsdeel in found]


def _columns() -> list[Column[UitnodigingRow]]:
    return [
        Column(
            "Wijkorgaan",
            lambda rij: rij.wijkorgaan,
            look=lambda rij: Look(second=_agenda(rij)),
            tip=lambda rij: rij.uitnodiging.agendapunt,
            chars=0,
            least=16,
        ),
        Column(
            "Gekomen",
            lambda _rij: "",
            sort=lambda rij: rij.uitnodiging.aanwezigheid or "",
            look=_came,
            accessible=lambda rij: _SIGNS[came][1] if (came := rij.uitnodiging.aanwezigheid) else "nog niet bekend",
            chars=15,
        ),
    ]


def _agenda(rij: UitnodigingRow) -> str:
    asked = rij.uitnodiging
    if asked.agendapunt:
        return f"Agenda: {asked.agendapunt}"
    if asked.uitgenodigd_op is None:
        return "nog niet uitgenodigd"
    return f"uitgenodigd op {format_datum_tekst(asked.uitgenodigd_op)}"


def _came(rij: UitnodigingRow) -> Look:
    if rij.uitnodiging.aanwezigheid is None:
        return Look(small=True)
    sign, word, colour = _SIGNS[rij.uitnodiging.aanwezigheid]
    return Look(sign=sign, sign_word=word, sign_colour="tekst2", sign_icon_colour=colour)
