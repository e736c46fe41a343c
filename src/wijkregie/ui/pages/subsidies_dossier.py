"""The file of one subsidie: its life as a line of time, the next step, and what is kept beside it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_dag_maand, format_datum_kort, tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import LET_OP_DAGEN
from wijkregie.domain.subsidies import Stapsoort, Subsidiestap, maatbedrag
from wijkregie.domain.subsidietermijnen import aanvraag_te_laat
from wijkregie.domain.subsidietijdlijn import Tijdlijnpunt, tijdlijn
from wijkregie.domain.subsidievervolg import mogelijke_stappen, voorgesteld_bedrag
from wijkregie.ui.forms.subsidies import (
    drop_stap,
    edit_stap,
    new_aanvraag,
    new_stap,
    show_toeslag,
    stapwoord,
    subsidie_form,
)
from wijkregie.ui.models.subsidieregels import took
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.brieven import subsidiebrief_choices
from wijkregie.ui.shell.records import record_tools
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import NiveauBadge
from wijkregie.ui.widgets.basics import column, icon_button, label, line, link, plain, quiet, row, scrolled, section
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.keys import on_key
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.rowmenu import Choices, offer
from wijkregie.ui.widgets.signal import Signal as Stoplicht
from wijkregie.ui.widgets.signal import Stand
from wijkregie.ui.widgets.tijdlijn import Tijdlijn
from wijkregie.usecases.subsidiejaren import Subsidierij
from wijkregie.usecases.subsidies import remove_subsidie


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
        self.next = plain("", self._add_next, "plus")
        self._other = link("Andere stap…", self.add)
        self._other.setToolTip("Stap toevoegen (Insert)")
        self._likely: Stapsoort | None = None
        self.steps = Tijdlijn("Tijdlijn van de subsidie")
        self._corrected = label("", "meta", wrap=True)
        self.form = subsidie_form(self.lanes)
        self.letters = plain("Brief…", icon_name="mail")
        self.empty = EmptyState("", "", "Aanvraag invoeren", self.add)
        self._content = QWidget()
        self._build(closable=closable)
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
        self._show_next(rij)
        self.steps.set_points(tijdlijn(rij.stappen, regeling, today), today)
        self._corrected.setText(f"Laatste correctie: {rij.subsidie.correctie_reden}")
        self._corrected.setVisible(bool(rij.subsidie.correctie_reden))
        offer(self.letters, subsidiebrief_choices(self.shell, self, rij.id, jaar, rij.stappen))

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

    def _add_next(self) -> None:
        if self._rij is not None and self.form.commit():
            new_stap(self.shell, self, self._rij, self._regeling, self._likely)

    def open_point(self, point: Tijdlijnpunt) -> None:
        """Correct a step that was taken, or note the one that a term waits for, when it can be noted now."""
        if point.stap is not None:
            self.edit(point.stap)
        elif self._rij is not None and self._rij.subsidie is not None and self.form.commit():
            possible = point.soort in mogelijke_stappen(self._rij.stappen)
            new_stap(self.shell, self, self._rij, self._regeling, point.soort if possible else None)
        else:
            self.add()

    def edit(self, step: Subsidiestap) -> None:
        """Correct a step."""
        if self._rij is not None:
            edit_stap(self.shell, self, self._rij, self._regeling, step)

    def remove(self, step: Subsidiestap) -> None:
        """Ask why, and remove a step."""
        if self._rij is not None:
            drop_stap(self.shell, self, self._rij, step)

    def _build(self, *, closable: bool) -> None:
        sums = row(self._badge, self._amount, space=Space.M)
        sums.setStretch(1, 1)
        tools = record_tools(self.shell, self)
        head = column(sums, self._clock, self._late, self._reserve, space=Space.XS)
        if closable:
            top = row(self._name, self._to_body, *tools, self._close, space=Space.S)
            top.setStretch(0, 1)
            head.insertLayout(0, top)
        else:  # a tab has the name above it
            for tool in tools:
                sums.addWidget(tool)
        todo = row(self.next, self._other, None, space=Space.M)
        steps = column(section("Tijdlijn", self.letters), todo, self.steps, self._corrected, space=Space.S)
        gone = quiet("Subsidie verwijderen…", self.remove_all, "prullenbak")
        kept = column(section("Gegevens"), Space.XS, self.form, row(gone, None), space=Space.S)
        self._content.setLayout(column(steps, kept, space=Space.XL))
        inner = column(head, line(), self._content, self.empty, None, space=Space.L)
        inner.setStretchFactor(self.empty, 1)
        self.setLayout(column(scrolled(inner, Space.XL), space=Space.NONE))

    def _listen(self) -> None:
        self.steps.opened.connect(self.open_point)
        self.steps.set_menu(self._choices)
        on_key(self, "Ins", "stap toevoegen", self.add)

    def _choices(self, point: Tijdlijnpunt) -> Choices:
        more = ("Stap toevoegen\tInsert", self.add)
        if point.stap is None:
            return [("Nu noteren\tF2", partial(self.open_point, point)), more]
        return [
            ("Wijzigen\tF2", partial(self.edit, point.stap)),
            ("Verwijderen…\tDel", partial(self.remove, point.stap)),
            more,
        ]

    def _show_next(self, rij: Subsidierij) -> None:
        """Offer the step that usually comes next, with its amount."""
        self._likely = next(iter(rij.volgende), None)
        for part in (self.next, self._other):
            part.setVisible(self._likely is not None)
        if self._likely is not None:
            amount = voorgesteld_bedrag(self._likely, rij.bedragen, rij.volgens_niveau)
            more = "" if amount is None else f" · {format_bedrag_kort(amount)}"
            self.next.setText(f"{stapwoord(self._likely)}{more}")
            self.next.setAccessibleName(f"Volgende stap noteren: {self._likely.value}{more}")

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

    def _open_body(self) -> None:
        if self._rij is not None:
            self.shell.open_page("wijkorganen", wijkorgaan_id=self._rij.id, tab="subsidie")

    def record(self) -> Record | None:
        """Return the subsidie that is shown."""
        return ("subsidie", self._rij.subsidie.id) if self._rij and self._rij.subsidie else None

    def remove_all(self) -> None:
        """Ask, and remove the subsidie with its steps."""
        rij = self._rij
        if rij is None or rij.subsidie is None:
            return
        steps = tel(len(rij.stappen), "stap", "stappen")
        question = f"Wil je de subsidie {self._jaar} van {rij.wijkorgaan} verwijderen?"
        if self.shell.ask(question, "Verwijderen", more=f"Er hangen {steps} aan. Je kunt het ongedaan maken."):
            self.lanes.command(remove_subsidie, rij.subsidie.id, owner=self, done=self.shell.done)


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
    return f"{format_bedrag_kort(reserve)} reserve, meer dan de {format_bedrag_kort(amount)} van het jaar"


def _why_empty(rij: Subsidierij, jaar: int, regeling: Regeling | None, today: date) -> str:
    if regeling is None or regeling.aanvraag_uiterlijk is None:
        return "Zodra de aanvraag binnen is, staan hier de stappen en hun termijnen."
    last = regeling.aanvraag_uiterlijk
    verb = "kan" if last >= today else "kon"
    return f"Aanvragen {verb} tot en met {format_dag_maand(last)} {last.year}."
