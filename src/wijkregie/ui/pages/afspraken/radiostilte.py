"""Radiostilte: what wijkorganen brought in and how long it waits, the longest silence first."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from wijkregie.domain.radiostilte import Stilte, stilte, stilte_zin
from wijkregie.ui.forms.betrokkenheden import steps
from wijkregie.ui.forms.betrokkenheidsblad import BetrokkenheidPaneel
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.stilteregels import stilte_columns, stilte_facets, stilte_gezocht, tikken_zin
from wijkregie.ui.pages.afspraken.klokview import KlokView
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow, betrokkenheid
from wijkregie.usecases.klokken import Stilterij, radiostilte_van_jaar

_WORDS = {
    Stilte.STIL: "stil",
    Stilte.WACHT: "wacht op antwoord",
    Stilte.AFMAKEN: "nog afmaken",
    Stilte.ROND: "rond",
}
_TELL_BACK = "Terugkoppeling noteren"


class RadiostilteView(KlokView):
    """What is silent first, what is done last; a click or Enter shows all of it, with the step on."""

    tables: ClassVar[frozenset[str]] = frozenset({"betrokkenheid", "traject", "wijkorgaan", "regeling", "afdeling"})

    def build(self) -> Iterator[None]:
        self._wanted = ""
        model: RowsModel[Stilterij] = RowsModel(
            stilte_columns(self.shell.lanes.session.clock.today),
            key=lambda rij: rij.id,
            searched=stilte_gezocht,
            things=("inbreng", "keer inbreng"),
        )
        empty = EmptyState(
            "Nog geen inbreng.",
            "Zodra een wijkorgaan advies geeft of iets vraagt, telt hier hoe lang het op antwoord wacht.",
            "Naar de wijkorganen",
            partial(self.shell.open_page, "wijkorganen"),
        )
        self.pane = BetrokkenheidPaneel(self.shell)
        self.pane.closed.connect(self.close_pane)
        yield from self.hold(
            model,
            "Wat wijkorganen inbrachten",
            empty,
            facets=stilte_facets,
            pagina="radiostilte",
            two_lines=True,
            pane=self.pane,
        )
        self.table.clicked.connect(lambda _index: self._open_row(keyboard=False))
        self.table.opened.connect(lambda _rij: self._open_row(keyboard=True))
        self.table.chosen.connect(self._chosen)
        self.table.set_menu(self._choices)

    def refresh(self, jaar: int) -> None:
        self._jaar = jaar
        self.lanes.read(radiostilte_van_jaar, jaar, owner=self, done=partial(self._show, jaar), slot="radiostilte")

    def go_to(self, **place: Any) -> None:
        """Show one of them (`betrokkenheid_id`) at the next answer."""
        self._wanted = str(place.get("betrokkenheid_id") or "")

    def sentence(self, rij: Any) -> str:
        today = self.lanes.session.today
        asked = "gevraagd advies" if rij.gevraagd else "ongevraagde inbreng"
        return f"{rij.wijkorgaan}, {rij.onderwerp} ({asked}): {stilte_zin(rij.klok, today)}. {tikken_zin(rij, today)}."

    def new(self) -> None:
        """Note what the wijkorgaan heard back."""
        if self.table.row is not None:
            self._ask(self.table.row)

    def edit(self) -> None:
        self._open_row(keyboard=True)

    def focus_pane(self) -> None:
        if not self.pane.open or self.pane.isAncestorOf(self.focusWidget() or self):
            self.begin()
        else:
            self.pane.focus_first()

    def escape(self) -> None:
        if self.pane.open:
            self.close_pane()
        else:
            super().escape()

    def close_pane(self) -> None:
        """Take the pane away."""
        self.pane.hide()
        self.foot.show()
        self.begin()

    def _show(self, jaar: int, found: list[Stilterij]) -> None:
        if jaar != self._jaar:
            return
        today = self.lanes.session.today
        counts = Counter(stilte(rij.klok, today) for rij in found)
        self.new_words = _TELL_BACK if len(found) > counts[Stilte.ROND] else ""
        self.told.emit(" · ".join(f"{counts[stand]} {word}" for stand, word in _WORDS.items() if counts[stand]))
        if self.pane.shown_id not in {rij.id for rij in found}:
            self.pane.hide()
            self.foot.show()
        self.show_rows(found)
        wanted, self._wanted = self._wanted, ""
        if wanted and self.table.choose(wanted):
            self._open_row(keyboard=False)
        elif self.pane.open:
            self._read_pane(self.pane.shown_id)

    def _choices(self, rij: Stilterij) -> Choices:
        go = self.shell.open_page
        choices: list[tuple[str, Any]] = [("Openen", partial(self._open_row, keyboard=True))]
        if stilte(rij.klok, self.lanes.session.today) is not Stilte.ROND:
            choices.append((f"{_TELL_BACK}\tInsert", partial(self._ask, rij)))
        choices.append(
            ("Wijkorgaan openen", partial(go, "wijkorganen", wijkorgaan_id=rij.wijkorgaan_id, tab="contact"))
        )
        if rij.traject_id is not None:
            choices.append(("Traject openen", partial(go, "trajecten", traject_id=rij.traject_id)))
        return choices

    def _ask(self, rij: Stilterij) -> None:
        """Ask what the wijkorgaan heard back."""

        def ask(found: BetrokkenheidRow) -> None:
            act = dict(steps(self.shell, self, found)).get(_TELL_BACK)
            if act is None:
                self.shell.toast("Hier is alles al teruggekoppeld.")
            else:
                act()

        self.lanes.read(betrokkenheid, rij.id, owner=self, done=ask, slot="stap")

    def _chosen(self, rij: Stilterij | None) -> None:
        if rij is not None and self.pane.open and rij.id != self.pane.shown_id:
            self._read_pane(rij.id)

    def _open_row(self, *, keyboard: bool) -> None:
        if self.table.row is not None:
            self._read_pane(self.table.row.id, keyboard=keyboard)

    def _read_pane(self, betrokkenheid_id: str, *, keyboard: bool = False) -> None:
        def show(found: BetrokkenheidRow) -> None:
            self.pane.show_rij(found)
            self.pane.show()
            self.foot.hide()
            if keyboard:
                self.pane.focus_first()

        self.lanes.read(betrokkenheid, betrokkenheid_id, owner=self, done=show, slot="paneel")
