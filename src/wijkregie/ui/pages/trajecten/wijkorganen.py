"""The wijkorganen of a traject: when each heard of it, what was asked and what came of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.beloofd import Aangegaan, paradox, paradox_zin
from wijkregie.domain.betrokkenheden import eerste_dag, is_open_vraag, stand_tekst
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.radiostilte import Stilte, stilte, stilte_zin
from wijkregie.domain.tijdigheid import (
    Tijdigheid,
    eerst_gehoord,
    norm_voor,
    tijdigheid,
    tijdigheid_zin,
    tijdigheidsklok,
)
from wijkregie.domain.trajecten import Trede, hoort_gevraagd, is_open, vraagt_inbreng
from wijkregie.ui.forms.betrokkenheden import Step, steps
from wijkregie.ui.forms.betrokkenheidsblad import BetrokkenheidPaneel
from wijkregie.ui.forms.trajecten import choose_wijken
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.ui.widgets.basics import clear, column, label, line
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.signal import Signal, Stand, icon_colour, word_colour
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow
from wijkregie.usecases.trajecten import Trajectblad, Trajectorgaan

_TIJDIG = {
    Tijdigheid.NIET_GEHOORD: Stand.LAAT,
    Tijdigheid.NA_BESLUIT: Stand.LAAT,
    Tijdigheid.OVER_TIJD: Stand.LET,
    Tijdigheid.TE_KORT: Stand.LET,
    Tijdigheid.OP_TIJD: Stand.OK,
}
_STIL = {Stilte.STIL: Stand.LAAT, Stilte.WACHT: Stand.WACHT, Stilte.AFMAKEN: Stand.LET, Stilte.ROND: Stand.OK}
_HURTS = list(_STIL)


class WijkorganenTab(TrajectTab):
    """A row per wijkorgaan of the area and whoever else is involved; Enter shows what happened with it at the right."""

    key: ClassVar[str] = "wijkorganen"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._model: RowsModel[Trajectorgaan] = RowsModel(self._columns(), key=lambda each: each.id)
        self.table = DataTable(self._model, "Wijkorganen bij dit traject", two_lines=True)
        self.table.opened.connect(lambda _each: self.open_pane(keyboard=True))
        self.table.clicked.connect(lambda _index: self.open_pane())
        self.table.chosen.connect(self._chosen)
        self.table.set_menu(self._choices)
        self._words = label("", "meta", wrap=True)
        self._odd: QVBoxLayout = column(space=Space.XS)
        head = column(self._words, self._odd, space=Space.S)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._empty = EmptyState("Nog geen wijkorganen.", "", "Wijken kiezen", self._choose_areas)
        left = QWidget()
        left.setLayout(column(head, line(), self.table, space=Space.NONE))
        self._stack = QStackedWidget()
        self._stack.addWidget(left)
        self._stack.addWidget(self._empty)
        self.pane = BetrokkenheidPaneel(shell, bij_traject=True)
        self.pane.closed.connect(self.close_pane)
        self.body.addWidget(Beside(self._stack, self.pane))
        self.setFocusProxy(self.table)

    def show_blad(self, blad: Trajectblad) -> None:
        if self.blad is None or self.blad.traject.id != blad.traject.id:
            self.pane.hide()
        super().show_blad(blad)
        self._model.set_rows(blad.organen)
        self._stack.setCurrentIndex(0 if blad.organen else 1)
        self.setFocusProxy(self.table if blad.organen else self._empty)
        told = sum(eerst_gehoord(body.betrokkenheden) is not None for body in blad.organen)
        self._words.setText(f"{told} van {tel(len(blad.organen), 'wijkorgaan', 'wijkorganen')} gehoord")
        clear(self._odd)
        for sentence in self._sentences(blad):
            self._odd.addWidget(Signal(Stand.LET, sentence, wrap=True))
        self._empty.set_texts("Nog geen wijkorganen.", _no_bodies(blad))
        self.table.choose_first()
        if self.pane.open:
            shown = next((rij for body in blad.organen for rij in body.rijen if rij.id == self.pane.shown_id), None)
            if shown is None:
                self.pane.hide()
            else:
                self.pane.show_rij(shown)

    def _sentences(self, blad: Trajectblad) -> Iterator[str]:
        """Yield what asks for attention around the list, each with a way on."""
        today, plan = self.lanes.session.today, blad.traject
        asked = [
            Aangegaan(
                wijkorgaan_id=body.id,
                naam=body.wijkorgaan.naam,
                niveau=body.niveau,
                gevraagd=any(each.gevraagd_op or each.advies_op for each in body.betrokkenheden),
            )
            for body in blad.organen
            if not body.is_gestopt
        ]
        near = paradox(plan.id, plan.naam, plan.invloed_tot, asked, today)
        if near is not None and is_open(plan) and plan.trede is not Trede.INFORMEREN:
            yield paradox_zin(near, today)
        if blad.zonder_wijkorgaan and is_open(plan):
            yield f"Zonder wijkorgaan: {', '.join(blad.zonder_wijkorgaan)}. Bedenk hoe bewoners het daar horen."
        if outside := [body.wijkorgaan.naam for body in blad.organen if body.buiten_gebied]:
            yield f"Van buiten het gebied: {', '.join(outside)}. Voeg een wijk toe bij Plan, of laat het zo."

    def _choose_areas(self) -> None:
        if self.blad is not None:
            choose_wijken(self.shell, self, self.blad.traject, list(self.blad.wijken))

    def open_pane(self, *, keyboard: bool = False) -> None:
        """Show what happened last with the wijkorgaan the keyboard stands on."""
        body: Trajectorgaan | None = self.table.row
        if body is None:
            return
        if not body.rijen:
            self.pane.hide()
            return
        self._show_rij(body.rijen[-1])
        if keyboard:
            self.pane.focus_first()

    def _show_rij(self, rij: BetrokkenheidRow) -> None:
        self.pane.show_rij(rij)
        self.pane.show()

    def close_pane(self) -> None:
        """Take the pane away."""
        self.pane.hide()
        self.table.setFocus()

    def _chosen(self, body: Trajectorgaan | None) -> None:
        if body is not None and self.pane.open and self.pane.shown_id not in {rij.id for rij in body.rijen}:
            self.open_pane()

    def _choices(self, body: Trajectorgaan) -> Choices:
        go: Step = (
            "Naar dit wijkorgaan",
            partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=body.id, tab="contact"),
        )
        if not body.rijen:
            return [go]
        last, show = body.rijen[-1], partial(self.open_pane, keyboard=True)
        earlier = [(f"Eerder: {_began(rij)}", partial(self._show_rij, rij)) for rij in reversed(body.rijen[:-1])]
        return [("Tonen", show), *steps(self.shell, self, last), *earlier, go]

    def _columns(self) -> list[Column[Trajectorgaan]]:
        return [
            Column(
                "Wijkorgaan",
                lambda body: body.wijkorgaan.naam,
                look=lambda body: Look(second=_where(body)),
                accessible=lambda body: f"{body.wijkorgaan.naam}, {_where(body)}",
                tip=lambda body: f"{body.wijkorgaan.naam}\n{_where(body)}",
                chars=0,
                least=20,
            ),
            _told("Gehoord", self._heard, chars=34),
            _told("Inbreng", self._brought_in, chars=30, goes=1),
        ]

    def _heard(self, body: Trajectorgaan) -> tuple[Stand, str]:
        assert self.blad is not None
        today = self.lanes.session.today
        norm = norm_voor(self.blad.regeling, body.niveau)
        clock = tijdigheidsklok(self.blad.traject, body.betrokkenheden, norm)
        return _TIJDIG.get(tijdigheid(clock, today), Stand.NOG_NIET), tijdigheid_zin(clock, today)

    def _brought_in(self, body: Trajectorgaan) -> tuple[Stand, str]:
        """Say how what it brought in stands, what hurts most first; else what was asked, or is still to be."""
        today = self.lanes.session.today
        clocks = sorted(
            filter(None, (rij.klok for rij in body.rijen)), key=lambda klok: _HURTS.index(stilte(klok, today))
        )
        waits = [each for each in body.betrokkenheden if is_open_vraag(each)]
        if clocks and not (waits and clocks[0].antwoord_op):
            return _STIL[stilte(clocks[0], today)], stilte_zin(clocks[0], today)
        asked = waits or [each for each in body.betrokkenheden if each.gevraagd_op]
        return (Stand.WACHT, stand_tekst(asked[-1], today)) if asked else (Stand.NOG_NIET, self._still_to_ask(body))

    def _still_to_ask(self, body: Trajectorgaan) -> str:
        """Say that a wijkorgaan is to be asked by its niveau, while there still is something to ask; "" otherwise."""
        assert self.blad is not None
        plan = self.blad.traject
        asks = is_open(plan) and vraagt_inbreng(plan) and hoort_gevraagd(plan.soort, body.niveau)
        return f"nog niet gevraagd (niveau {body.niveau:d})" if asks else ""


def _told(
    title: str, said: Callable[[Trajectorgaan], tuple[Stand, str]], *, chars: int, goes: int = 0
) -> Column[Trajectorgaan]:
    """Return a column with a stoplicht."""

    def look(body: Trajectorgaan) -> Look:
        stand, words = said(body)
        return (
            Look(sign=stand, sign_word=words, sign_colour=word_colour(stand), sign_icon_colour=icon_colour(stand))
            if words
            else Look()
        )

    def words(body: Trajectorgaan) -> str:
        return said(body)[1]

    return Column(
        title,
        lambda _body: "",
        sort=words,
        look=look,
        accessible=words,
        copied=words,
        tip=words,
        chars=chars,
        least=18,
        goes=goes,
    )


def _no_bodies(blad: Trajectblad) -> str:
    if blad.wijken:
        where = ", ".join(wijk.naam for wijk in blad.wijken)
        return f"In {where} is geen actief wijkorgaan. Bedenk hoe bewoners het daar horen, of kies meer wijken."
    return "Kies welke wijken dit raakt. Dan staan hier de wijkorganen die het moeten horen."


def _began(rij: BetrokkenheidRow) -> str:
    day = eerste_dag(rij.betrokkenheid)
    return format_datum_tekst(day) if day else "zonder dag"


def _where(body: Trajectorgaan) -> str:
    niveau = niveau_words(body.niveau) if body.niveau else "niveau niet gekozen"
    return f"{niveau} · {', '.join(body.wijken) if body.wijken else 'buiten het gebied'}"
