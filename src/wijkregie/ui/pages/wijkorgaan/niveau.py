"""The niveaus of a wijkorgaan: every year with its reason, and what both sides may expect now."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaarbeelden import ondersteuning_in
from wijkregie.domain.jaargesprekken import gespreksnaam, werkjaar
from wijkregie.domain.niveaus import Beweging, Niveau, Niveaukeuze, bewegingen, niveau_voor
from wijkregie.domain.regelingen import Regeling, bedrag_voor
from wijkregie.ui.forms.niveaukeuze import choose_niveau
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.pages.wijkorgaan.afspraken import Afspraken
from wijkregie.ui.pages.wijkorgaan.niveauverloop import keuze_van, show_verloop
from wijkregie.ui.pages.wijkorgaan.overzicht import quote
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.badge import NiveauBadge, niveau_words
from wijkregie.ui.widgets.basics import clear, column, label, plain, row, scrolled, section
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.niveauverloop import Niveauverloop
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.jaargesprekken import remove_niveaukeuze
from wijkregie.usecases.regelingen import regeling_van

_SIGNS = {Beweging.TRAP_OP: "trap_op", Beweging.GELIJK: "gelijk", Beweging.TRAP_AF: "trap_af", Beweging.START: "vlag"}


class NiveauTab(DossierTab):
    """The stair, what was agreed for each year, and the promises that go with it."""

    key = "niveau"
    title = "Niveau & afspraken"
    opened = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._dossier: Dossier | None = None
        self._chart = Niveauverloop()
        self._model: RowsModel[Niveaukeuze] = RowsModel(self._columns(), key=lambda keuze: keuze.id)
        self.table = DataTable(self._model, "Niveau per jaar", two_lines=True, edge=Space.NONE, grows=True)
        self.table.opened.connect(self._open)
        self.table.set_menu(self._choices)
        self.choose = plain("Niveau kiezen", self.new, "plus")
        self._now = QVBoxLayout()
        self._now.setSpacing(Space.S)
        side = QWidget()
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        side.setLayout(column(self._now, None))
        left = column(row(label("Trap op, trap af", "vet"), None, self.choose), self._chart, None, space=Space.S)
        upper = row(left, side, space=Space.XXL)
        upper.setStretch(0, 13)
        upper.setStretch(1, 7)
        self.afspraken = Afspraken(shell)
        years = column(section("Per jaar"), self.table, space=Space.NONE)
        content = column(upper, years, self.afspraken, None, space=Space.XL)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(content))
        self._stack.addWidget(
            EmptyState(
                "Nog geen niveau gekozen.",
                "Een wijkorgaan kiest elk jaar een niveau, meestal in het jaargesprek.",
                "Niveau kiezen",
                self.new,
            )
        )
        self.body.addWidget(self._stack)

    def show_dossier(self, dossier: Dossier) -> None:
        self._dossier = dossier
        jaar = werkjaar(self.lanes.session.today)
        self._stack.setCurrentIndex(0 if dossier.niveaus else 1)
        show_verloop(self._chart, dossier, jaar)
        self._model.set_rows(list(reversed(dossier.niveaus)))
        self.afspraken.show_wijkorgaan(dossier.wijkorgaan.id)
        self.lanes.read(regeling_van, jaar, owner=self, done=partial(self._show_now, dossier), slot="regeling")

    def new(self) -> None:
        if self._dossier is not None:
            choose_niveau(self.shell, self, self._dossier, werkjaar(self.lanes.session.today))

    def _show_now(self, dossier: Dossier, regeling: Regeling | None) -> None:
        """Say what holds for the year in focus, or while nothing is chosen what held last."""
        jaar = werkjaar(self.lanes.session.today)
        keuze = keuze_van(dossier.niveaus, jaar)
        niveau = keuze.niveau if keuze else niveau_voor(dossier.niveaus, jaar)
        clear(self._now)
        if niveau is None:
            return
        self._now.addWidget(label(f"Niveau voor {jaar}" if keuze else "Niveau van nu", "meta"))
        self._now.addWidget(NiveauBadge(niveau, word=True))
        self._now.addWidget(label(_amount_words(regeling, niveau, jaar, chosen=keuze is not None), "meta", wrap=True))
        if keuze is not None and keuze.motivering.strip():
            self._now.addWidget(quote(keuze.motivering))

    def _open(self, keuze: Niveaukeuze) -> None:
        """Go to where a niveau was chosen."""
        if keuze.jaargesprek_id is not None:
            self.opened.emit("jaargesprekken")
        elif self._dossier is not None:
            choose_niveau(self.shell, self, self._dossier, keuze.jaar)

    def _choices(self, keuze: Niveaukeuze) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done with a niveau; one that was agreed in a talk is changed there."""
        open_ = partial(self._open, keuze)
        if keuze.jaargesprek_id is not None:
            return [("Naar het gesprek\tF2", open_)]
        return [("Wijzigen\tF2", open_), ("Verwijderen…\tDel", partial(self._remove, keuze))]

    def _remove(self, keuze: Niveaukeuze) -> None:
        if may_remove(self.shell, f"het niveau voor {keuze.jaar}"):
            self.lanes.command(remove_niveaukeuze, keuze.id, owner=self, done=self.shell.done)

    def _columns(self) -> list[Column[Niveaukeuze]]:
        return [
            Column("Jaar", lambda keuze: str(keuze.jaar), chars=6),
            Column(
                "Niveau",
                lambda keuze: keuze.niveau.woord,
                sort=lambda keuze: keuze.niveau,
                look=lambda keuze: Look(badge=keuze.niveau),
                accessible=lambda keuze: niveau_words(keuze.niveau),
                chars=17,
            ),
            Column(
                "Stap",
                lambda keuze: self._move(keuze).value,
                look=lambda keuze: Look(colour="tekst2", icon=_SIGNS[self._move(keuze)]),
                chars=11,
                goes=1,
            ),
            Column(
                "Waarom, en welke hulp",
                lambda keuze: keuze.motivering,
                look=lambda keuze: Look(second=self._help(keuze)),
                tip=self._reason,
                accessible=self._reason,
                chars=0,
            ),
            Column("Gekozen", self._origin, look=lambda _: Look(colour="tekst2", small=True), chars=18, goes=2),
        ]

    def _move(self, keuze: Niveaukeuze) -> Beweging:
        known: Sequence[Niveaukeuze] = self._dossier.niveaus if self._dossier else (keuze,)
        return bewegingen(known).get(keuze.jaar, Beweging.START)

    def _help(self, keuze: Niveaukeuze) -> str:
        """Say which help was asked for in the talk about that year, and given."""
        found = ondersteuning_in(self._dossier, keuze.jaar, self.lanes.session.today) if self._dossier else ""
        return f"{found[:1].upper()}{found[1:]}"

    def _reason(self, keuze: Niveaukeuze) -> str:
        return "\n".join(part for part in (keuze.motivering, self._help(keuze)) if part)

    def _origin(self, keuze: Niveaukeuze) -> str:
        talks = self._dossier.gesprekken if self._dossier else ()
        talk = next((talk for talk in talks if talk.id == keuze.jaargesprek_id), None)
        return "buiten een gesprek" if talk is None else gespreksnaam(talk.jaar)


def _amount_words(regeling: Regeling | None, niveau: Niveau, jaar: int, *, chosen: bool) -> str:
    amount = bedrag_voor(regeling, niveau)
    if amount is None:
        return f"Het bedrag voor {jaar} is nog niet bekend."
    example = " (voorbeeldbedrag)" if regeling and regeling.voorbeeld else ""
    verb = "Daar hoort" if chosen else f"Blijft het zo, dan hoort daar voor {jaar}"
    return f"{verb} {format_bedrag_kort(amount)} subsidie bij{example}."
