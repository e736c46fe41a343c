"""One initiatief opened: its life on a line, and under it what is known of each step."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea, QWidget

from wijkregie.domain.budgetten import Boeking, Boekingsoort
from wijkregie.domain.datums import format_datum_kort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieftermijnen import Initiatieftermijnsoort, termijnen_van
from wijkregie.domain.initiatieven import Initiatief, is_gewogen, is_toegekend
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.form import Form
from wijkregie.ui.forms.initiatiefdelen import Geld, Weging, advies_words, besluit_words, idee_form, vervolg_form
from wijkregie.ui.forms.initiatiefstappen import remove, steps
from wijkregie.ui.forms.initiatieven import advise, decide, wijk_choices
from wijkregie.ui.models.initiatiefkaarten import kaart
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell.brieven import initiatiefbrief_choices
from wijkregie.ui.shell.papieren import show_waardering
from wijkregie.ui.shell.records import record_choices
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import (
    ElidedLabel,
    clear,
    column,
    icon_button,
    label,
    line,
    plain,
    row,
    scrolled,
    section,
)
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.rowmenu import Choices, hang, offer
from wijkregie.ui.widgets.signal import Signal as Stoplicht
from wijkregie.ui.widgets.signal import Stand
from wijkregie.ui.widgets.waarderingsdriehoek import Waarderingsdriehoek
from wijkregie.ui.widgets.yearline import Phase, YearLine, YearStep
from wijkregie.usecases.bestuur import bekenden
from wijkregie.usecases.budgetten import remove_boeking
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.initiatieven import Initiatiefblad, initiatiefblad

IDEE, WEGING, ADVIES, BESLUIT, GELD, VERVOLG = "idee", "weging", "advies", "besluit", "geld", "vervolg"


class InitiatiefPaneel(QWidget):
    """Shows one initiatief in the place of the board; every field is saved when it is left."""

    closed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self.blad: Initiatiefblad | None = None
        self._wanted = ""
        self._title = ElidedLabel("", "titel")
        self._stand = Stoplicht()
        self.letters = plain("Brief…", icon_name="mail")
        self.next = plain("")
        self.next.clicked.connect(self._go_on)
        self._on: Callable[[], object] | None = None
        self.more = icon_button("meer", "Meer met dit initiatief")
        self.menu = QMenu(self.more)
        hang(self.more, self.menu)
        back = icon_button("pijl_links", "Naar alle initiatieven (Esc)", self.closed.emit, edge=False)
        head = row(back, self._title, self._stand, self.letters, self.next, self.more, space=Space.M)
        head.setStretch(1, 1)
        head.setContentsMargins(Space.L, Space.S, Space.XL, Space.S)
        self.life = YearLine("Het initiatief in stappen")
        self.life.opened.connect(self.show_section)
        self._hints = column(space=Space.XS)
        self._odd = QWidget()
        self._odd.setLayout(self._hints)
        self.triangle = Waarderingsdriehoek()
        self.idee, self._whose, self._where = idee_form(self.lanes)
        self.weging = Weging(self.lanes, self.triangle)
        self._advies, self._besluit = _Told(), _Told()
        self.geld = Geld()
        self.vervolg = vervolg_form(self.lanes)
        self._advise = plain("", self._ask_advies)
        self._decide = plain("", self._ask_besluit)
        self._pay = plain("Betaling noteren", self._ask_payment, "plus")
        self._heads: dict[str, QWidget] = {}
        self._left, self._right = self._typed(), self._told()
        both = row(self._left, line(upright=True), self._right, space=Space.NONE)
        both.setStretch(0, 2)
        both.setStretch(2, 1)
        self._right.setMinimumWidth(Size.LIST + Space.XXL)
        self._right.setMaximumWidth(Size.PANE)
        life = row(self.life)
        life.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        self._life = QWidget()
        self._life.setLayout(column(life, line(), space=Space.NONE))
        self.setLayout(column(head, line(), self._life, both, space=Space.NONE))
        self.geld.table.set_menu(self._money_choices)

    def record(self) -> Record | None:
        """Return the initiatief that is shown."""
        return ("initiatief", self._wanted) if self._wanted else None

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms in which something may be typed."""
        return (self.idee, self.weging, self.vervolg)

    @property
    def start(self) -> QWidget:
        """Where the keyboard goes."""
        return self.idee.fields["naam"].editor

    def show_initiatief(self, initiatief_id: str) -> None:
        """Read an initiatief and show it; what is gone closes the pane."""
        if initiatief_id != self._wanted:
            self._wanted = initiatief_id
            self.lanes.read(bekenden, owner=self, done=self._whose.set_choices, slot="personen")
            self.lanes.read(wijken, owner=self, done=self._offer_wijken, slot="wijken")
            for side in (self._left, self._right):
                side.verticalScrollBar().setValue(0)
        self.lanes.read(initiatiefblad, initiatief_id, owner=self, done=self._show, refused=self._gone, slot="blad")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._life.setVisible(event.size().height() >= Size.DIALOG)  # where it is low, what is typed goes first

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""
        return all(form.may_leave() for form in self.forms)

    def show_section(self, key: str) -> None:
        """Bring a part of the initiatief in sight, with the keyboard in it."""
        side = self._left if key in (IDEE, WEGING, VERVOLG) else self._right
        side.verticalScrollBar().setValue(self._heads[key].y() - Space.M)
        first = {
            IDEE: self.start,
            WEGING: self.weging,
            ADVIES: self._advise,
            BESLUIT: self._decide,
            GELD: self._pay,
            VERVOLG: self.vervolg,
        }[key]
        (next(iter(first.fields.values())) if isinstance(first, Form) else first).setFocus()

    def remove(self) -> None:
        """Ask, and remove the initiatief."""
        if self.blad is not None and remove(self.shell, self, self.blad.initiatief):
            for form in self.forms:
                form.discard()

    def _typed(self) -> QScrollArea:
        """Return what is typed: the idea, the scores with their reasons, and the end."""
        parts = [
            self._part(IDEE, "Het idee", self.idee),
            self._part(WEGING, "Weging", self.weging),
            self._part(VERVOLG, "Antwoord en terugkoppeling", self.vervolg),
        ]
        return scrolled(column(*parts, None, space=Space.XL), Space.XL)

    def _told(self) -> QScrollArea:
        """Return what stands beside it: the triangle, and what was advised, decided and paid."""
        parts = [
            self._odd,
            self.triangle,
            self._part(ADVIES, "Advies", self._advies, self._advise),
            self._part(BESLUIT, "Besluit", self._besluit, self._decide),
            self._part(GELD, "Geld", self.geld, self._pay),
        ]
        return scrolled(column(*parts, None, space=Space.XL), Space.L)

    def _part(self, key: str, title: str, part: QWidget, *beside: QPushButton) -> QWidget:
        whole = self._heads[key] = QWidget()
        whole.setLayout(column(section(title, *beside), part, space=Space.M))
        return whole

    def _offer_wijken(self, found: list[Wijk]) -> None:
        self._where.set_choices(wijk_choices(found))
        self._fill()

    def _show(self, blad: Initiatiefblad) -> None:
        if blad.initiatief.id != self._wanted:
            return
        self.blad = blad
        self._fill()

    def _fill(self) -> None:
        blad = self.blad
        if blad is None or blad.initiatief.id != self._wanted:
            return
        found, today = blad.initiatief, self.lanes.session.today
        card = kaart(blad.rij, today)
        self._title.setText(found.naam)
        told = card.ernst is not None
        self._stand.set_stand(STANDEN[card.ernst] if card.ernst is not None else Stand.OK, card.wat_wacht or card.stand)
        self._stand.setToolTip(card.stand if told else "")
        self.life.set_steps(life_of(blad, today))
        self._show_hints(blad)
        for form in self.forms:
            form.show_entity(found.id, found)
        self._advies.show_words(*advies_words(found))
        self._besluit.show_words(*besluit_words(found))
        self._advise.setText("Advies wijzigen" if found.advies else "Advies noteren")
        self._decide.setText("Besluit wijzigen" if found.besluit else "Besluit noteren")
        for button in (self._advise, self._decide):
            button.setEnabled(not found.ingetrokken_op)
        self._pay.setVisible(blad.rij.geld.nog_te_betalen > 0)
        self.geld.show_blad(blad)
        self._offer_steps(blad)
        self._offer_papers(found)

    def _show_hints(self, blad: Initiatiefblad) -> None:
        clear(self._hints)
        self._odd.setVisible(bool(blad.opvallend))
        for sentence in blad.opvallend:
            self._hints.addWidget(Stoplicht(Stand.LET, sentence, wrap=True))

    def _offer_steps(self, blad: Initiatiefblad) -> None:
        found = steps(self.shell, self, blad.rij)
        self.menu.clear()
        self._on = found[0][1] if found else None
        self.next.setText(found[0][0] if found else "")
        self.next.setVisible(self._on is not None)
        kept = record_choices(self.shell, self, ("initiatief", self._wanted))
        for words, act in (*found[1:], *kept, ("Verwijderen…", self.remove)):
            self.menu.addAction(words).triggered.connect(partial(self._saved_first, act))

    def _offer_papers(self, found: Initiatief) -> None:
        """Offer the letters about it, and how it is weighed on paper."""
        weighed = ("Waardering op papier…", partial(show_waardering, self.shell, self, found.id))
        papers: Choices = [*initiatiefbrief_choices(self.shell, self, found), weighed]
        offer(self.letters, [(words, partial(self._saved_first, act)) for words, act in papers])

    def _go_on(self) -> None:
        if self._on is not None:
            self._saved_first(self._on)

    def _saved_first(self, act: Callable[[], object], _checked: bool = False) -> None:
        """Hand over what is being typed, then act; what cannot be saved keeps the keyboard."""
        saved = [form.commit() for form in self.forms]  # each of them, also after one that cannot be
        if all(saved):
            act()

    def _ask_advies(self) -> None:
        if self.blad is not None:
            self._saved_first(partial(advise, self.shell, self, self.blad.initiatief))

    def _ask_besluit(self) -> None:
        if self.blad is not None:
            self._saved_first(partial(decide, self.shell, self, self.blad.initiatief))

    def _ask_payment(self) -> None:
        if self.blad is not None:
            on = dict(steps(self.shell, self, self.blad.rij))
            on["Betaling noteren"]()

    def _money_choices(self, boeking: Boeking) -> Sequence[tuple[str, Callable[[], object]]]:
        if boeking.soort is not Boekingsoort.BESTEDING:
            return ()
        return [("Betaling verwijderen…\tDel", partial(self._remove_payment, boeking))]

    def _remove_payment(self, boeking: Boeking) -> None:
        if may_remove(self.shell, f"de betaling van {format_bedrag_kort(boeking.bedrag)}"):
            self.lanes.command(remove_boeking, boeking.id, owner=self, done=self.shell.done)

    def _gone(self, _refusal: Refusal) -> None:
        self.blad, self._wanted = None, ""
        self.closed.emit()


class _Told(QWidget):
    """A sentence, and under it why."""

    def __init__(self) -> None:
        super().__init__()
        self._what, self._why = label("", "vet", wrap=True), label("", "tweede", wrap=True)
        self.setLayout(column(self._what, self._why, space=Space.XS))

    def show_words(self, what: str, why: str) -> None:
        """Show other words."""
        self._what.setText(what)
        self._why.setText(why)
        self._why.setVisible(bool(why))


def life_of(blad: Initiatiefblad, today: date) -> list[YearStep]:
    """Return the steps of a life: done with its day, now, later, or not needed."""
    found, money = blad.initiatief, blad.rij.geld
    granted, decided = is_toegekend(found), found.besluit is not None
    late = {
        termijn.soort
        for termijn in termijnen_van(found, money)
        if termijn.voldaan_op is None and termijn.dagen_over(today) < 0
    }
    steps_: list[tuple[str, str, date | None, bool, bool]] = [
        (IDEE, "Binnen", found.ontvangen_op, True, False),
        (WEGING, "Gewogen", None, is_gewogen(found), decided),
        (ADVIES, "Advies", found.advies_op, found.advies is not None, decided),
        (BESLUIT, "Besluit", found.besluit_op, decided, False),
        (VERVOLG, "Antwoord", found.antwoord_verstuurd_op, found.antwoord_verstuurd_op is not None, False),
        (GELD, "Betaald", money.betaald_op, money.betaald > 0 and not money.nog_te_betalen, _no_money(found)),
        (VERVOLG, "Afgerond", found.afgerond_op, found.afgerond_op is not None, decided and not granted),
        (VERVOLG, "Terugkoppeling", found.teruggekoppeld_op, found.teruggekoppeld_op is not None, False),
        (VERVOLG, "Bedankt", found.bedankt_op, found.bedankt_op is not None, False),
    ]
    made: list[YearStep] = []
    now_given = found.ingetrokken_op is not None
    for key, title, day, done, skipped in steps_:
        phase = Phase.GEDAAN if done else Phase.VERVALLEN if skipped or found.ingetrokken_op else Phase.LATER
        if phase is Phase.LATER and not now_given:
            phase, now_given = Phase.NU, True
        when = format_datum_kort(day, today) if day else "niet nodig" if phase is Phase.VERVALLEN else ""
        made.append(YearStep(key, title, when, phase, late=_LATE.get(title) in late))
    return made


_LATE = {
    "Antwoord": Initiatieftermijnsoort.ANTWOORD,
    "Betaald": Initiatieftermijnsoort.BETALING,
    "Terugkoppeling": Initiatieftermijnsoort.TERUGKOPPELING,
}


def _no_money(found: Initiatief) -> bool:
    """Tell whether nothing will be paid out of a budget."""
    return found.besluit is not None and not (is_toegekend(found) and found.toegekend)
