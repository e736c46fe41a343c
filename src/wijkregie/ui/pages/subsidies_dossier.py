"""The file of one subsidie: its running terms, its dated steps, and what is kept beside them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_dag_maand, format_datum, format_datum_kort, tel
from wijkregie.domain.geld import format_bedrag, format_bedrag_kort
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst
from wijkregie.domain.subsidies import Subsidiestap, maatbedrag
from wijkregie.domain.subsidietermijnen import Termijn, Termijnsoort, aanvraag_te_laat, termijnen
from wijkregie.ui.forms.subsidies import drop_stap, edit_stap, new_aanvraag, new_stap, show_toeslag, subsidie_form
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.models.subsidieregels import took
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.brieven import subsidiebrief_choices
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import column, icon_button, label, line, link, plain, quiet, row, scrolled, section
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import offer
from wijkregie.ui.widgets.signal import Signal as Stoplicht
from wijkregie.ui.widgets.signal import Stand
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.subsidiejaren import Subsidierij
from wijkregie.usecases.subsidies import remove_subsidie

_WORDS = {
    Termijnsoort.AANVRAAG: "Aanvraag binnen",
    Termijnsoort.AANVULLING: "Aanvulling binnen",
    Termijnsoort.BUITEN_BEHANDELING: "Beslissen na gemiste aanvulling",
    Termijnsoort.BESLUIT: "Besluit nemen",
    Termijnsoort.BEKENDMAKING: "Besluit bekendmaken",
    Termijnsoort.BETALING: "Betalen",
    Termijnsoort.BEZWAAR: "Bezwaar kan tot en met",
    Termijnsoort.BESLUIT_OP_BEZWAAR: "Besluit op bezwaar nemen",
    Termijnsoort.VERANTWOORDING: "Verantwoording binnen",
    Termijnsoort.VASTSTELLING: "Vaststellen",
    Termijnsoort.TERUGVORDERING: "Te veel betaald geld terugvragen",
}


class Subsidiedossier(QWidget):
    """Shows the line of one wijkorgaan in a subsidy year, with all that is known of its subsidie."""

    closed = Signal()

    def __init__(self, shell: Shell, *, closable: bool = True) -> None:
        """`closable` shows a cross that sends `closed`; a tab needs none."""
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self._rij: Subsidierij | None = None
        self._regeling: Regeling | None = None
        self._rijen: Sequence[Subsidierij] = ()
        self._jaar = 0
        self._name = label("", "titel", wrap=True)
        self._badge = NiveauBadge(word=True)
        self._amount = label("", "tweede", wrap=True)
        self._clock = Stoplicht()
        self._late = Stoplicht()
        self._reserve = Stoplicht()
        self._to_body = link("Naar het wijkorgaan", self._open_body)
        self._close = icon_button("weg", "Sluiten", self.closed.emit, edge=False)
        if not closable:
            for part in (self._name, self._to_body, self._close):
                part.hide()
        self._terms: RowsModel[Termijn] = RowsModel(self._term_columns(), key=lambda term: (term.soort, term.datum))
        self._term_table = DataTable(self._terms, "Lopende termijnen", head=False, edge=Space.NONE, grows=True)
        self._no_terms = label("Er loopt geen termijn.", "meta")
        self._steps: RowsModel[Subsidiestap] = RowsModel(_step_columns(), key=lambda step: step.id)
        self.steps = DataTable(self._steps, "Stappen", edge=Space.NONE, grows=True)
        self.form = subsidie_form(self.lanes)
        self.letters = plain("Brief…", icon_name="mail")
        self.empty = EmptyState("", "", "Aanvraag invoeren", self.add)
        self._content = QWidget()
        self._build()
        self._listen()

    @property
    def rij(self) -> Subsidierij | None:
        """The line that is shown."""
        return self._rij

    def show_rij(
        self, rij: Subsidierij, jaar: int, regeling: Regeling | None, rijen: Sequence[Subsidierij] = ()
    ) -> None:
        """Show a line of a year; `rijen` are those an aanvraag can be entered for."""
        self._rij, self._jaar, self._regeling, self._rijen = rij, jaar, regeling, rijen or (rij,)
        today = self.lanes.session.today
        self._name.setText(rij.wijkorgaan)
        self._badge.set_niveau(rij.niveau or 0, dashed=not rij.gekozen)
        self._amount.setText(_amount_words(rij, jaar, regeling))
        self._show_clock(rij, today)
        late = aanvraag_te_laat(rij.stappen, regeling)
        self._late.set_stand(Stand.LET, f"De aanvraag kwam {tel(late, 'dag', 'dagen')} te laat binnen")
        self._late.setVisible(late > 0)
        self._reserve.set_stand(Stand.LET, _reserve_words(rij))
        self._reserve.setVisible(rij.reserve_te_hoog)
        has_file = rij.subsidie is not None
        self._content.setVisible(has_file)
        self.empty.setVisible(not has_file)
        if rij.subsidie is None:
            self.empty.set_texts(f"Nog geen aanvraag voor {jaar}.", _why_empty(rij, jaar, regeling, today))
            return
        self.form.show_entity(rij.subsidie.id, rij.subsidie)
        show_toeslag(self.form, regeling, rij.subsidie)
        self._steps.set_rows(rij.stappen)
        offer(self.letters, subsidiebrief_choices(self.shell, self, rij.id, jaar, rij.stappen))
        waiting = [term for term in termijnen(rij.stappen, regeling, today) if _is_waiting(term, today)]
        self._terms.set_rows(waiting)
        self._term_table.setVisible(bool(waiting))
        self._no_terms.setVisible(not waiting)

    def may_leave(self) -> bool:
        """Save what is being typed."""
        return self.form.may_leave()

    def add(self) -> None:
        """Add the next step, or the aanvraag when there is no subsidie yet."""
        if self._rij is None:
            return
        if self._rij.subsidie is None:
            new_aanvraag(self.shell, self, self._jaar, self._rijen, self._regeling, self._rij.id)
        elif self.form.commit():
            new_stap(self.shell, self, self._rij, self._regeling)

    def edit(self, step: Subsidiestap) -> None:
        """Correct a step."""
        if self._rij is not None:
            edit_stap(self.shell, self, self._rij, self._regeling, step)

    def remove(self, step: Subsidiestap) -> None:
        """Ask why, and remove a step."""
        if self._rij is not None:
            drop_stap(self.shell, self, self._rij, step)

    def _build(self) -> None:
        top = row(self._name, self._to_body, self._close, space=Space.M)
        top.setStretch(0, 1)
        sums = row(self._badge, self._amount, space=Space.M)
        sums.setStretch(1, 1)
        head = column(top, sums, self._clock, self._late, self._reserve, space=Space.XS)
        terms = column(section("Lopende termijnen"), self._no_terms, self._term_table, space=Space.XS)
        add = plain("Stap toevoegen", self.add, "plus")
        add.setToolTip("Stap toevoegen (Insert)")
        steps = column(section("Stappen", self.letters, add), self.steps, space=Space.XS)
        gone = quiet("Subsidie verwijderen…", self.remove_all, "prullenbak")
        kept = column(section("Gegevens"), Space.XS, self.form, row(gone, None), space=Space.S)
        self._content.setLayout(column(terms, steps, kept, space=Space.XL))
        inner = column(head, line(), self._content, self.empty, None, space=Space.L)
        inner.setStretchFactor(self.empty, 1)
        self.setLayout(column(scrolled(inner, Space.XL), space=Space.NONE))

    def _listen(self) -> None:
        self.steps.opened.connect(self.edit)
        self.steps.set_menu(
            lambda step: [
                ("Wijzigen\tF2", partial(self.edit, step)),
                ("Verwijderen…\tDel", partial(self.remove, step)),
                ("Stap toevoegen\tInsert", self.add),
            ]
        )
        insert = QShortcut(QKeySequence(Qt.Key.Key_Insert), self)
        insert.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        insert.activated.connect(self.add)

    def _show_clock(self, rij: Subsidierij, today: date) -> None:
        klok = rij.klok
        self._clock.setVisible(klok is not None)
        if klok is None:
            return
        if klok.besloten_op is not None:
            when = format_dag_maand(klok.besloten_op, today)
            self._clock.set_stand(Stand.OK, f"Besloten op {when}, {took(klok.in_dagen or 0)}")
        elif klok.staat_stil:
            over = tel(max(klok.dagen_over, 0), "dag", "dagen")
            self._clock.set_stand(Stand.STIL, f"De beslistermijn staat stil, met nog {over} over")
        else:
            last = format_datum_kort(klok.besluit_uiterlijk, today)
            late = klok.dagen_over < 0
            stand = Stand.LAAT if late else Stand.LET if klok.dagen_over <= LET_OP_DAGEN else Stand.WACHT
            days = tel(abs(klok.dagen_over), "dag", "dagen")
            words = f"Besluit {days} te laat ({last})" if late else f"Nog {days} om te besluiten ({last})"
            self._clock.set_stand(stand, words)

    def _term_columns(self) -> list[Column[Termijn]]:
        return [
            Column("Termijn", lambda term: _WORDS[term.soort], chars=0),
            Column(
                "Artikel",
                lambda term: term.artikel,
                look=lambda _term: Look(colour="tekst3", small=True),
                chars=16,
                goes=1,
            ),
            Column("Uiterlijk", lambda term: format_datum(term.datum), right=True, chars=11),
            Column(
                "Over",
                lambda _term: "",
                look=lambda term: look_of(*_days_words(term, self.lanes.session.today)),
                accessible=lambda term: _days_words(term, self.lanes.session.today)[1],
                chars=16,
            ),
        ]

    def _open_body(self) -> None:
        if self._rij is not None:
            self.shell.open_page("wijkorganen", wijkorgaan_id=self._rij.id, tab="subsidie")

    def remove_all(self) -> None:
        """Ask, and remove the subsidie with its steps."""
        rij = self._rij
        if rij is None or rij.subsidie is None:
            return
        steps = tel(len(rij.stappen), "stap", "stappen")
        question = f"Wil je de subsidie {self._jaar} van {rij.wijkorgaan} verwijderen?"
        if self.shell.ask(question, "Verwijderen", more=f"Er hangen {steps} aan. Je kunt het ongedaan maken."):
            self.lanes.command(remove_subsidie, rij.subsidie.id, owner=self, done=self.shell.done)


def _step_columns() -> list[Column[Subsidiestap]]:
    return [
        Column("Datum", lambda step: format_datum(step.datum), sort=lambda step: step.datum, chars=11),
        Column("Stap", _step_words, look=lambda _step: Look(bold=True), chars=31, least=31),
        Column(
            "Bedrag",
            lambda step: "" if step.bedrag is None else format_bedrag(step.bedrag),
            sort=lambda step: step.bedrag,
            right=True,
            chars=13,
        ),
        Column(
            "Toelichting",
            lambda step: step.toelichting,
            look=lambda _step: Look(colour="tekst2", small=True),
            tip=lambda step: step.toelichting,
            chars=0,
            least=12,
        ),
    ]


def _step_words(step: Subsidiestap) -> str:
    until = f", t/m {format_datum_kort(step.termijn_tot)}" if step.termijn_tot else ""
    return f"{step.soort.value}{until}"


def _is_waiting(term: Termijn, today: date) -> bool:
    """Tell whether a term still runs; that for bezwaar ends by itself."""
    return term.voldaan_op is None and not (term.soort is Termijnsoort.BEZWAAR and term.datum < today)


def _days_words(term: Termijn, today: date) -> tuple[Ernst, str]:
    days = term.dagen_over(today)
    if term.staat_stil:
        return Ernst.STAAT_STIL, "staat stil"
    if days < 0:
        return Ernst.TE_LAAT, f"{tel(-days, 'dag', 'dagen')} te laat"
    words = f"nog {tel(days, 'dag', 'dagen')}" if days else "vandaag"
    near = days <= LET_OP_DAGEN and term.soort is not Termijnsoort.BEZWAAR
    return (Ernst.LET_OP if near else Ernst.NOG_NIET), words


def _amount_words(rij: Subsidierij, jaar: int, regeling: Regeling | None) -> str:
    if rij.volgens_niveau is None:
        return f"Het bedrag voor {jaar} is nog niet bekend."
    example = " (voorbeeldbedrag)" if regeling and regeling.voorbeeld else ""
    expected = "" if rij.gekozen else " Het niveau is nog niet gekozen."
    toeslag = rij.subsidie.toeslag if rij.subsidie else None
    more = f", met de toeslag van {format_bedrag_kort(toeslag)}" if toeslag else ""
    return f"Bij dit niveau hoort in {jaar} {format_bedrag_kort(rij.volgens_niveau)}{example}{more}.{expected}"


def _reserve_words(rij: Subsidierij) -> str:
    reserve = rij.subsidie.egalisatiereserve if rij.subsidie else None
    amount = maatbedrag(rij.volgens_niveau, rij.bedragen.gevraagd)
    if reserve is None or amount is None:
        return ""
    return f"De reserve van {format_bedrag_kort(reserve)} is hoger dan de subsidie van {format_bedrag_kort(amount)}"


def _why_empty(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> str:
    if regeling is None or regeling.aanvraag_uiterlijk is None:
        return "Zodra de aanvraag binnen is, staan hier de stappen en hun termijnen."
    last = regeling.aanvraag_uiterlijk
    verb = "kan" if last >= today else "kon"
    return f"Aanvragen {verb} tot en met {format_dag_maand(last)} {last.year}."
