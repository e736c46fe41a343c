"""One wijk or stadsdeel in a budget year: its bar, its steps, its ledger, what is set apart, and its years."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from wijkregie.domain.budgetstappen import VELD, Budgetstap, Budgetstapsoort
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetregime
from wijkregie.domain.datums import format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import Initiatief, geld_van, initiatiefstand
from wijkregie.domain.saldi import Saldo, spaartermijnen
from wijkregie.ui.forms.boekingen import BoekingDialog, Named
from wijkregie.ui.forms.budgetten import edit_stap
from wijkregie.ui.models.budgetregels import (
    Apart,
    Grootboekregel,
    Jaarregel,
    apart_columns,
    apart_lines,
    jaar_columns,
    ledger_columns,
    ledger_lines,
)
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, link, scrolled, section
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.keys import on_key
from wijkregie.ui.widgets.saldobar import SaldoBar
from wijkregie.ui.widgets.signal import Signal as Stoplicht
from wijkregie.ui.widgets.signal import Stand
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.yearline import Phase, YearLine, YearStep
from wijkregie.usecases.budgetjaren import Budgetdossier
from wijkregie.usecases.budgetten import release_toezegging, remove_boeking


class Budgetpaneel(QWidget):
    """Shows one budget with all that hangs on it; its parts come by `build`."""

    year_wanted = Signal(int)
    """Another year of this wijk was opened."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self._dossier: Budgetdossier | None = None
        self._wijken: Named = ()
        self._inner = column(space=Space.L)
        self.setLayout(column(scrolled(self._inner, Space.XL), space=Space.NONE))

    def build(self) -> Iterator[None]:
        """Make the parts, with a `yield` now and then as a page does, once it stands in its place."""
        self._name = label("", "titel", wrap=True)
        self._where = label("", "meta", wrap=True)
        self._inner.addLayout(column(self._name, self._where, space=Space.NONE))
        self._ends = Stoplicht(wrap=True)
        self._money = QWidget()
        self.empty = EmptyState("", "", "Toekenning boeken", partial(self.new, Boekingsoort.TOEKENNING))
        for part in (self._ends, self._money, self.empty):
            self._inner.addWidget(part)
        self._free = label("", "groot")
        self._of = label("", "meta", wrap=True)
        self.bar = SaldoBar()
        self._over = Stoplicht(wrap=True)
        figure = column(self._free, self._of, space=Space.NONE)
        self._money.setLayout(column(figure, self.bar, self._over, space=Space.S))
        yield
        self.steps = YearLine()
        self._steps_part = self._add(section("Stappen"), Space.XS, self.steps)
        yield
        self._ledger: RowsModel[Grootboekregel] = RowsModel(ledger_columns(), key=lambda one: one.boeking.id)
        self.ledger = DataTable(self._ledger, "Boekingen", edge=Space.S, grows=True)
        self._ledger_part = self._add(section("Boekingen"), self.ledger)
        yield
        today = self.lanes.session.today
        self._apart: RowsModel[Apart] = RowsModel(apart_columns(today), key=lambda one: one.deel.boeking.id)
        self.apart = DataTable(self._apart, "Apart gezet", head=False, edge=Space.S, grows=True)
        self._apart_part = self._add(section("Apart gezet"), self.apart)
        yield
        self._ideas: RowsModel[tuple[Initiatief, str]] = RowsModel(_idea_columns(), key=lambda one: one[0].id)
        self.ideas = DataTable(self._ideas, "Initiatieven", head=False, edge=Space.S, grows=True)
        all_ideas = link("Alle initiatieven", self._open_ideas)
        self._ideas_part = self._add(section("Initiatieven", all_ideas), self.ideas)
        yield
        self._years: RowsModel[Jaarregel] = RowsModel(jaar_columns(), key=lambda one: one.jaar.jaar)
        self.years = DataTable(self._years, "Jaren naast elkaar", edge=Space.S, grows=True)
        self._years_part = self._add(section("Jaren naast elkaar"), self.years)
        self._inner.addStretch(1)
        self._parts = (self._steps_part, self._ledger_part, self._apart_part, self._ideas_part, self._years_part)
        self._listen()

    @property
    def dossier(self) -> Budgetdossier | None:
        """What is shown."""
        return self._dossier

    def show_dossier(self, dossier: Budgetdossier, wijken: Named) -> None:
        """Show a wijk or stadsdeel; `wijken` are those that money can be passed on to."""
        self._dossier, self._wijken = dossier, wijken
        rij, jaar = dossier.rij, dossier.jaar
        of_wijk = rij.wijk_id is not None
        self._name.setText(rij.naam if of_wijk else f"Werkbudget {rij.naam}")
        words = [f"Stadsdeel {rij.stadsdeel}" if of_wijk else "", jaar.regime.value if of_wijk else ""]
        said = " · ".join(word for word in words if word)
        self._where.setText(said)
        self._where.setVisible(bool(said))
        bare = not dossier.regels
        self.empty.setVisible(bare)
        self.empty.set_texts(f"Voor {jaar.jaar} is hier nog niets geboekt.", _why_empty(dossier))
        self._money.setVisible(not bare)
        self._ledger_part.setVisible(not bare)
        self._ledger.set_rows(ledger_lines(dossier))
        self._show_saldo(rij.saldo)
        ending = spaartermijnen([one.deel for one in dossier.spaardelen], self.lanes.session.today)
        self._ends.setVisible(bool(ending))
        if ending:
            self._ends.set_stand(*self._ending_words(len(ending), ending[0].dagen_over(self.lanes.session.today) or 0))
        self._show_steps(dossier)
        apart = apart_lines(dossier)
        self._apart.set_rows(apart)
        self._apart_part.setVisible(bool(apart))
        self._show_ideas(dossier)
        self._years_part.show()
        self._years.set_rows([Jaarregel(year, saldo, year.jaar == jaar.jaar) for year, saldo in dossier.jaren])

    def show_sum(self, stadsdeel: str, saldo: Saldo) -> None:
        """Show what the wijken of a stadsdeel have together."""
        self._dossier = None
        self._name.setText(f"Stadsdeel {stadsdeel}")
        self._where.setText("Alle wijken samen")
        self._where.show()
        self._ledger.set_rows([])
        self._show_saldo(saldo)
        self._money.show()
        for part in (self._ends, self._over, self.empty, *self._parts):
            part.hide()

    def new(self, soort: Boekingsoort | None = None, uit: Apart | None = None) -> None:
        """Ask for a boeking."""
        if self._dossier is None:
            self.shell.toast("Kies eerst waar je op boekt.")
        else:
            BoekingDialog(self.shell, self, self._dossier, self._wijken, soort=soort, uit=uit).open()

    def edit(self, regel: Grootboekregel) -> None:
        """Correct a boeking; money that another wijk passed on is corrected there."""
        dossier = self._dossier
        if dossier is None or dossier.rij.budget is None:
            return
        if regel.boeking.budget_id != dossier.rij.budget.id:
            self.shell.toast(f"Deze boeking staat bij {dossier.namen[regel.boeking.budget_id]}. Wijzig haar daar.")
            return
        BoekingDialog(self.shell, self, dossier, self._wijken, boeking=regel.boeking).open()

    def remove(self, regel: Grootboekregel) -> None:
        """Ask, and remove a boeking."""
        boeking = regel.boeking
        what = f"de {boeking.soort.value} van {format_datum_tekst(boeking.datum)}"
        if may_remove(self.shell, f"{what} ({format_bedrag_kort(boeking.bedrag)})"):
            self.lanes.command(remove_boeking, boeking.id, owner=self, done=self.shell.done)

    def _add(self, heading: QLayout, *parts: QWidget | int) -> QWidget:
        """Put parts below the others under a heading, and return the whole."""
        made = QWidget()
        self._inner.addWidget(made)
        made.setLayout(column(heading, *parts, space=Space.XS))
        return made

    def _listen(self) -> None:
        self.steps.opened.connect(self._open_step)
        self.ledger.opened.connect(self.edit)
        self.ledger.set_menu(
            lambda regel: [
                ("Wijzigen\tF2", partial(self.edit, regel)),
                ("Verwijderen…\tDel", partial(self.remove, regel)),
                ("Boeking toevoegen\tInsert", self.new),
            ]
        )
        self.apart.opened.connect(lambda one: self.new(Boekingsoort.BESTEDING, one))
        self.apart.set_menu(self._apart_choices)
        self.ideas.opened.connect(lambda one: self._open_ideas(initiatief_id=one[0].id))
        self.years.opened.connect(lambda one: self.year_wanted.emit(one.jaar.jaar))
        on_key(self, "Ins", "boeking toevoegen", self.new)

    def _show_saldo(self, saldo: Saldo) -> None:
        self._free.setText(format_bedrag_kort(abs(saldo.vrij)))
        self._of.setText(f"{'tekort op' if saldo.vrij < 0 else 'vrij van'} {_granted_words(saldo)}")
        self.bar.set_saldo(saldo)
        reasons = [one.regel.boeking.overschrijding for one in self._ledger.rows if one.regel.boeking.overschrijding]
        self._over.setVisible(saldo.vrij < 0)
        why = f": {reasons[-1]}" if reasons else ""
        self._over.set_stand(Stand.LET, f"Het budget is overschreden{why}")

    def _show_steps(self, dossier: Budgetdossier) -> None:
        today = self.lanes.session.today
        now = next((stap.soort for stap in dossier.stappen if not stap.klaar), None)
        self._steps_part.setVisible(bool(dossier.stappen))
        self.steps.set_steps(
            [
                YearStep(
                    key=stap.soort.name,
                    title=stap.soort.value.capitalize(),
                    when=_step_words(stap),
                    phase=Phase.GEDAAN if stap.klaar else Phase.NU if stap.soort is now else Phase.LATER,
                    late=stap.te_laat(today),
                )
                for stap in dossier.stappen
            ]
        )

    def _show_ideas(self, dossier: Budgetdossier) -> None:
        """Show those of the wijk, or those that the werkbudget pays; the money tells how far they are."""
        booked = _per_initiatief(regel.boeking for regel in dossier.regels)
        shown = [one for one in dossier.initiatieven if dossier.rij.wijk_id or one.id in booked]
        self._ideas.set_rows([(one, initiatiefstand(one, geld_van(booked.get(one.id, ()))).value) for one in shown])
        self._ideas_part.setVisible(bool(shown))

    def _open_step(self, key: str) -> None:
        """Write down the day of a step, or go to where it follows from."""
        soort = Budgetstapsoort[key]
        if self._dossier is None:
            return
        if soort in VELD:
            stap = next(one for one in self._dossier.stappen if one.soort is soort)
            edit_stap(self.shell, self, self._dossier, stap)
        elif soort is Budgetstapsoort.TOEGEKEND:
            self.new(Boekingsoort.TOEKENNING)
        elif soort is Budgetstapsoort.BESTEED:
            self.new(Boekingsoort.BESTEDING)
        else:
            self._open_ideas()

    def _open_ideas(self, **place: str) -> None:
        if self._dossier is not None:
            self.shell.open_page("wijkbudget", deel="initiatieven", jaar=self._dossier.jaar.jaar, **place)

    def _apart_choices(self, one: Apart) -> "Sequence[tuple[str, partial[None]]]":
        if one.spaart:
            return [
                ("Besteden\tEnter", partial(self.new, Boekingsoort.BESTEDING, one)),
                ("Laten vrijvallen", partial(self.new, Boekingsoort.VRIJVAL, one)),
            ]
        return [
            ("Betalen\tEnter", partial(self.new, Boekingsoort.BESTEDING, one)),
            ("Rest vrijgeven", partial(self._release, one)),
        ]

    def _release(self, one: Apart) -> None:
        self.lanes.command(release_toezegging, one.deel.boeking.id, owner=self, done=self.shell.done)

    @staticmethod
    def _ending_words(count: int, days: int) -> tuple[Stand, str]:
        more = f", en nog {tel(count - 1, 'ander', 'andere')}" if count > 1 else ""
        if days < 0:
            return Stand.LAAT, f"De termijn van een spaardeel is voorbij{more}. Laat de rest vrijvallen."
        when = "vandaag" if days == 0 else f"over {tel(days, 'dag', 'dagen')}"
        return Stand.LET, f"Een spaardeel eindigt {when}{more}. Besteed het voor die dag."


def _per_initiatief(boekingen: Iterable[Boeking]) -> dict[str, list[Boeking]]:
    """Return the boekingen of each initiatief, by its id."""
    found: dict[str, list[Boeking]] = {}
    for boeking in boekingen:
        if boeking.initiatief_id is not None:
            found.setdefault(boeking.initiatief_id, []).append(boeking)
    return found


def _idea_columns() -> list[Column[tuple[Initiatief, str]]]:
    return [
        Column("Initiatief", lambda one: one[0].naam, chars=0, least=16),
        Column("Stand", lambda one: one[1], look=lambda _one: Look(small=True, colour="tekst2"), chars=24),
        Column(
            "Gevraagd",
            lambda one: "" if one[0].gevraagd is None else format_bedrag_kort(one[0].gevraagd),
            right=True,
            chars=11,
        ),
    ]


def _step_words(stap: Budgetstap) -> str:
    if stap.soort is Budgetstapsoort.AANVRAAG and not stap.van:
        return "nog geen"
    if stap.van:
        return f"{stap.gedaan} van {stap.van}"
    if stap.op is not None:
        return f"{format_datum_kort(stap.op)} {stap.op.year}"
    return f"t/m {format_datum_kort(stap.uiterlijk)} {stap.uiterlijk.year}" if stap.uiterlijk else ""


def _granted_words(saldo: Saldo) -> str:
    words = f"{format_bedrag_kort(saldo.toegekend)} toegekend"
    if saldo.ingekomen:
        words += f", {format_bedrag_kort(saldo.ingekomen)} van andere wijken"
    if saldo.overgeheveld:
        words += f", {format_bedrag_kort(saldo.overgeheveld)} naar andere wijken"
    return words


def _why_empty(dossier: Budgetdossier) -> str:
    if dossier.rij.wijk_id is None:
        return "Boek eerst wat stadsdeelmanagement dit jaar mag besteden."
    if dossier.jaar.regime is Budgetregime.VIA_DE_WIJK:
        return "Het geld gaat dit jaar via de wijk, die het verdeelt en erover verantwoordt."
    return "De gemeente besluit dit jaar per initiatief, na advies van de commissie."
