"""Dialogs of a budget year: its rules, granting many wijken at once, a step of one budget, and closing the year."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.budgetstappen import VELD, Budgetstap
from wijkregie.domain.budgetten import MEESTE_SPAARJAREN, Budgetjaar, Budgetregime, Budgetsoort
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag, format_bedrag_kort
from wijkregie.ui.forms.choices import LinesField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, Field, LongTextField, MoneyField, NumberField, TextField
from wijkregie.ui.models.rows import Column, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.budgetjaren import Budgetdossier, Budgetoverzicht, Jaareinde, Spaardeel
from wijkregie.usecases.budgetten import (
    allot_budgetten,
    change_budget,
    change_budgetjaar,
    close_budgetjaar,
)

_MOST_ROWS = 8

REGIMES = (
    (Budgetregime.VIA_DE_WIJK, "Via de wijk", "De wijk verdeelt het geld en verantwoordt erover."),
    (Budgetregime.GEMEENTE_BESLIST, "Gemeente", "Beslist en betaalt per initiatief, na advies van de commissie."),
)


def edit_budgetjaar(shell: Shell, parent: QWidget, jaar: Budgetjaar) -> FormDialog:
    """Ask for the rules of a year."""
    today = shell.lanes.session.clock.today

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, change_budgetjaar, jaar.jaar, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        f"Regels van {jaar.jaar}",
        "Regels bewaren",
        [
            LinesField("regime", "Hoe komt het &geld bij bewoners?", REGIMES, required="Kies een van beide."),
            [
                NumberField(
                    "spaarjaren",
                    "&Jaren sparen",
                    most=MEESTE_SPAARJAREN,
                    required="Vul een getal in.",
                    help_="Na dit jaar; 0 is niet sparen.",
                ),
                NumberField(
                    "antwoord_weken",
                    "&Weken om te antwoorden",
                    least=1,
                    most=52,
                    required="Vul een getal in.",
                    help_="Op een initiatief (Awb 4:13).",
                ),
            ],
            [
                DateField("aanvraag_uiterlijk", "&Aanvragen uiterlijk", today=today),
                DateField("verantwoording_uiterlijk", "&Verantwoorden uiterlijk", today=today),
            ],
            TextField("bron", "B&ron", help_="De verordening of het besluit waar dit staat."),
            LongTextField("toelichting", "Toe&lichting", lines=3),
        ],
        submit,
        more="Deze regels gelden voor alle budgetten van dit jaar. Een nieuw jaar begint met die van het jaar ervoor.",
    )
    dialog.show_values(**{name: getattr(jaar, name) for name in dialog.fields})
    dialog.open()
    return dialog


def allot(shell: Shell, parent: QWidget, overzicht: Budgetoverzicht, vorige: Mapping[str, int]) -> FormDialog:
    """Ask what each wijk is granted that has nothing yet; last year's amounts stand there already."""
    jaar = overzicht.jaar.jaar
    open_ = [rij for rij in overzicht.wijken if not rij.saldo.toegekend]
    today = shell.lanes.session.today

    def submit(values: dict[str, Any]) -> None:
        datum, omschrijving = values.pop("datum"), values.pop("omschrijving")
        amounts = {wijk_id: bedrag for wijk_id, bedrag in values.items() if bedrag}
        dialog.run(shell.lanes, allot_budgetten, jaar, amounts, then=shell.done, datum=datum, omschrijving=omschrijving)

    amounts: list[Field] = [MoneyField(rij.id, rij.naam.replace("&", "&&")) for rij in open_]
    pairs: list[Field | Sequence[Field]] = [amounts[number : number + 2] for number in range(0, len(amounts), 2)]
    last = f"De bedragen van {jaar - 1} staan al ingevuld. " if vorige else ""
    dialog = FormDialog(
        parent,
        f"Wijkbudgetten {jaar} toekennen",
        "Toekennen",
        [
            [
                DateField("datum", "Op welke &dag?", today=shell.lanes.session.clock.today, required="Vul de dag in."),
                TextField("omschrijving", "&Besluit", placeholder="bijvoorbeeld: begroting"),
            ],
            *pairs,
        ],
        submit,
        more=f"{last}Een leeg veld slaat de wijk over; wie al iets heeft gekregen staat er niet bij.",
    )
    dialog.show_values(datum=today, **vorige)
    dialog.open()
    return dialog


def edit_stap(shell: Shell, parent: QWidget, dossier: Budgetdossier, stap: Budgetstap) -> FormDialog:
    """Ask on which day a step of a budget was done."""
    name, rij = VELD[stap.soort], dossier.rij

    def submit(values: dict[str, Any]) -> None:
        dialog.run(
            shell.lanes,
            change_budget,
            Budgetsoort.WIJKBUDGET,
            dossier.jaar.jaar,
            then=shell.done,
            wijk_id=rij.wijk_id,
            **values,
        )

    term = f"Uiterlijk {format_datum_tekst(stap.uiterlijk)}." if stap.uiterlijk else ""
    dialog = FormDialog(
        parent,
        f"{stap.soort.value.capitalize()} · {rij.naam} {dossier.jaar.jaar}",
        "Bewaren",
        [DateField(name, "Op welke &dag?", today=shell.lanes.session.clock.today, help_=term)],
        submit,
        more="Laat het veld leeg als dit nog niet is gebeurd.",
    )
    dialog.show_values(
        **{name: stap.op or (None if stap.te_laat(shell.lanes.session.today) else shell.lanes.session.today)}
    )
    dialog.open()
    return dialog


@frozen
class _Tick:
    """A line that can be ticked."""

    id: str
    words: str
    bedrag: int
    ticked: bool


class TicksField(Field):
    """Amounts of which some are ticked; the value is the set of their ids."""

    def __init__(self, name: str, title: str, lines: Sequence[tuple[str, str, int]], **more: Any) -> None:
        """Offer (id, words, cents), all of them ticked."""
        self._lines = lines
        self._ids = frozenset(id_ for id_, _, _ in lines)
        self._model: RowsModel[_Tick] = RowsModel(
            [
                Column("Wat", lambda line: line.words, check=lambda line: line.ticked, chars=0, accessible=_tick_words),
                Column("Bedrag", lambda line: format_bedrag(line.bedrag), right=True, chars=12),
            ],
            key=lambda line: line.id,
        )
        self.table = DataTable(self._model, title.replace("&", ""), head=False, edge=Space.S, ticks_whole_row=True)
        self.table.setFixedHeight(min(_MOST_ROWS, len(lines)) * Size.ROW)
        self.table.ticked.connect(self._toggle)
        self._sum = label("", "meta")
        frame = QFrame()
        frame.setProperty("soort", "vraag")
        frame.setLayout(column(self.table, margin=Size.LINE))
        editor = QWidget()
        editor.setLayout(column(frame, self._sum, space=Space.XS))
        super().__init__(name, title, editor, **more)
        editor.setFocusProxy(self.table)
        self._fill()

    def value(self) -> frozenset[str]:
        return self._ids

    def set_value(self, value: Any) -> None:
        self._ids = frozenset(value or ())
        self._fill()

    def _toggle(self, line: _Tick) -> None:
        self._ids ^= {line.id}
        self._fill()
        self._on_typed()

    def _fill(self) -> None:
        self._model.set_rows([_Tick(*line, line[0] in self._ids) for line in self._lines])
        total = sum(bedrag for id_, _, bedrag in self._lines if id_ in self._ids)
        self._sum.setText(f"Samen {format_bedrag_kort(total)} terug naar de gemeente.")


class SaidField(Field):
    """Lines to read, among what is asked."""

    def __init__(self, name: str, title: str, lines: Sequence[str]) -> None:
        said = label("\n".join(lines), "tweede", wrap=True)
        super().__init__(name, title, said)
        said.setAccessibleName("")  # its own words, not the title of what is asked
        said.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def value(self) -> None:
        return None

    def set_value(self, value: Any) -> None:
        """Nothing can be filled in here."""


def close_jaar(shell: Shell, parent: QWidget, einde: Jaareinde) -> FormDialog:
    """Propose how a year closes: what falls to the municipality, and what is still set apart."""
    jaar = einde.jaar.jaar

    def submit(values: dict[str, Any]) -> None:
        vrijval, voorbij = values.get("vrijval", frozenset()), values.get("voorbij", frozenset())
        dialog.run(shell.lanes, close_budgetjaar, jaar, then=shell.done, vrijval=vrijval, voorbij=voorbij)

    free = [(rij.budget.id, _named(rij.naam, rij.wijk_id), rij.saldo.vrij) for rij in einde.rijen if rij.budget]
    over = [(one.deel.boeking.id, _saved(one), one.deel.open) for one in einde.voorbij]
    promised = [
        f"{_named(rij.naam, rij.wijk_id)}: {format_bedrag_kort(deel.open)}{_about(deel.boeking.omschrijving)}"
        for rij, deel in einde.toezeggingen
    ]
    kept = [f"{_saved(one)}: {format_bedrag_kort(one.deel.open)}" for one in einde.spaardelen]
    rows: list[Field] = []
    if free:
        rows.append(TicksField("vrijval", "Wat er nog &vrij is, valt terug", free))
    if over:
        rows.append(TicksField("voorbij", "&Spaardelen waarvan de termijn voorbij is", over))
    if promised:
        rows.append(SaidField("toezeggingen", "Toegezegd, maar nog niet betaald", promised))
    if kept:
        rows.append(SaidField("spaardelen", "Dit blijft apart staan", kept))
    dialog = FormDialog(
        parent,
        f"Budgetjaar {jaar} afsluiten",
        "Jaar afsluiten",
        rows,
        submit,
        more=_warning(einde, shell.lanes.session.today),
    )
    dialog.open()
    return dialog


def _warning(einde: Jaareinde, today: date) -> str:
    jaar = einde.jaar.jaar
    words = f"Daarna kan er op {jaar} niet meer geboekt worden, behalve uit een spaardeel."
    if today <= date(jaar, 12, 31):
        words = f"Het jaar {jaar} is nog niet voorbij. {words}"
    if einde.toezeggingen:
        count = tel(len(einde.toezeggingen), "toezegging is", "toezeggingen zijn")
        words += f" Let op: {count} nog niet betaald. Betaal die eerst, of geef het geld vrij."
    if einde.tekorten:
        short = format_bedrag_kort(-sum(rij.saldo.vrij for rij in einde.tekorten))
        first, *more = einde.tekorten
        who = f"{len(einde.tekorten)} budgetten komen samen" if more else f"{_named(first.naam, first.wijk_id)} komt"
        words += f" {who} {short} tekort."
    return f"{words} Je kunt het jaar later heropenen."


def _named(naam: str, wijk_id: str | None) -> str:
    return naam if wijk_id else f"Werkbudget {naam}"


def _saved(one: Spaardeel) -> str:
    tot = f", tot en met {format_datum_tekst(one.deel.boeking.tot)}" if one.deel.boeking.tot else ""
    return f"{one.naam}{_about(one.deel.boeking.omschrijving)}{tot}"


def _about(words: str) -> str:
    return f" · {words}" if words else ""


def _tick_words(line: _Tick) -> str:
    return f"{line.words}, {format_bedrag_kort(line.bedrag)}"
