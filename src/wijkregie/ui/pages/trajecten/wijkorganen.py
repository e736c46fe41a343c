"""The wijkorganen of a traject: when each heard of it, what was asked and what came of it."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.betrokkenheden import eerste_dag, stand_tekst
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.radiostilte import Stilte, stilte, stilte_zin, stilteklok
from wijkregie.domain.tijdigheid import Tijdigheid, norm_voor, tijdigheid, tijdigheid_zin, tijdigheidsklok
from wijkregie.ui.forms.betrokkenheden import Step, steps
from wijkregie.ui.forms.betrokkenheidsblad import BetrokkenheidPaneel
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.ui.widgets.basics import column, label, line, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.sidepane import Beside
from wijkregie.ui.widgets.signal import Stand, icon_colour, word_colour
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


class WijkorganenTab(TrajectTab):
    """A row per wijkorgaan of the area and whoever else is involved; Enter shows what happened with it at the right."""

    key: ClassVar[str] = "wijkorganen"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._model: RowsModel[Trajectorgaan] = RowsModel(self._columns(), key=lambda each: each.id)
        self.table = DataTable(self._model, "Wijkorganen bij dit traject", two_lines=True)
        self.table.opened.connect(lambda _each: self.open_pane(keyboard=True))
        self.table.clicked.connect(lambda _index: self.open_pane())
        self.table.chosen.connect(self._chosen)
        self.table.set_menu(self._choices)
        self._words = label("", "meta", wrap=True)
        head = row(self._words)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._empty = EmptyState(
            "Nog geen wijkorganen.",
            "Kies bij Plan welke wijken dit raakt. Dan staan hier de wijkorganen die het moeten horen.",
        )
        left = QWidget()
        left.setLayout(column(head, line(), self.table, space=Space.NONE))
        self._stack = QStackedWidget()
        self._stack.addWidget(left)
        self._stack.addWidget(self._empty)
        self.pane = BetrokkenheidPaneel(shell)
        self.pane.closed.connect(self.close_pane)
        self.body.addWidget(Beside(self._stack, self.pane))
        self.setFocusProxy(self.table)

    def show_blad(self, blad: Trajectblad) -> None:
        if self.blad is None or self.blad.traject.id != blad.traject.id:
            self.pane.hide()
        super().show_blad(blad)
        self._model.set_rows(blad.organen)
        self._stack.setCurrentIndex(0 if blad.organen else 1)
        told = sum(
            any(each.geinformeerd_op or each.gevraagd_op for each in body.betrokkenheden) for body in blad.organen
        )
        outside = sum(body.buiten_gebied for body in blad.organen)
        parts = [f"{told} van {tel(len(blad.organen), 'wijkorgaan', 'wijkorganen')} gehoord"]
        if outside:
            parts.append(f"{outside} van buiten het gebied: voeg een wijk toe bij Plan, of laat het zo")
        self._words.setText(" · ".join(parts))
        self.table.choose_first()
        if self.pane.open:
            shown = next((rij for body in blad.organen for rij in body.rijen if rij.id == self.pane.shown_id), None)
            if shown is None:
                self.pane.hide()
            else:
                self.pane.show_rij(shown)

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
                look=lambda body: Look(bold=True, second=_where(body)),
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
        assert self.blad is not None
        if not body.rijen:
            return Stand.NOG_NIET, ""
        last, today = body.rijen[-1].betrokkenheid, self.lanes.session.today
        weken = self.blad.regeling.terugkoppeling_weken if self.blad.regeling else None
        clock = stilteklok(last, weken)
        if clock is not None:
            return _STIL[stilte(clock, today)], stilte_zin(clock, today)
        return (Stand.WACHT, stand_tekst(last, today)) if last.gevraagd_op else (Stand.NOG_NIET, "")


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


def _began(rij: BetrokkenheidRow) -> str:
    day = eerste_dag(rij.betrokkenheid)
    return format_datum_tekst(day) if day else "zonder dag"


def _where(body: Trajectorgaan) -> str:
    niveau = niveau_words(body.niveau) if body.niveau else "niveau niet gekozen"
    return f"{niveau} · {', '.join(body.wijken) if body.wijken else 'buiten het gebied'}"
