"""The third step of Inlezen: every change that the list would make, before anything is done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from wijkregie.domain.lijsten.velden import veld
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.ui.models.leesregels import Leesregel, counts, keuzes, leesregels, make_model
from wijkregie.ui.pages.uitwisselen.leesgang import Leesgang
from wijkregie.ui.pages.uitwisselen.regelpaneel import Regelpaneel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, line, row
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField

REST_MS = 30
"""Rest on a row before it is shown: who walks through the list does not wait for each."""
_MENU = {
    Keus.SAMEN: "Samenvoegen met het eerste voorstel\tCtrl+Enter",
    Keus.NIEUW: "Lezen als nieuw\tInsert",
    Keus.ZONDER: "Lezen zonder deze cellen\tInsert",
    Keus.OVERSLAAN: "Overslaan\tDel",
}


class Veranderingen(QWidget):
    """Counts to narrow the list with, the list, and beside it the row that is chosen."""

    changed = Signal()
    """Something was decided on a row."""

    def __init__(self) -> None:
        super().__init__()
        self._gang: Leesgang | None = None
        self.rows: list[Leesregel] = []
        self._needed: dict[str, set[int]] = {}
        """By sheet the columns that no row can do without."""
        self._lot: Lot | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_chosen)
        self.model = make_model()
        self.table = DataTable(self.model, "Wat er verandert", two_lines=True)
        self.table.setMinimumWidth(Size.SIDE)
        self.table.set_menu(lambda _row: self._choices())
        self.table.opened.connect(lambda _row: self.focus_pane())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._rest.start())
        self.model.modelReset.connect(lambda: self._rest.start())
        self.pane = Regelpaneel()
        self.pane.decided.connect(self.decide)
        self.finder = SearchField("Zoek in de regels")
        self.finder.setMaximumWidth(Size.NAV)
        self.finder.textChanged.connect(self.model.set_text)
        self.finder.ended.connect(self.table.setFocus)
        self._segment_place = row()
        top = row(self._segment_place, None, self.finder)
        top.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        beside = row(self.table, self.pane, space=Space.NONE)
        beside.setStretch(0, 3)
        beside.setStretch(1, 2)
        whole = column(top, line(), beside, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.segment = Segment("Toon", [])
        self._counts: list[tuple[Lot | None, str]] = []

    @property
    def start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table

    def show_gang(self, gang: Leesgang) -> None:
        """Show what a list would change, narrowed as before."""
        self._gang = gang
        self._needed = {
            each.blad: {k.kolom for k in each.kolommen if k.veld and veld(each.soort, k.veld).verplicht}
            for each in gang.indelingen
        }
        several = len({indeling.blad for indeling in gang.indelingen}) > 1
        kinds = len(set(gang.soorten)) > 1
        self.table.choose_columns([*([] if several else ["Blad"]), *([] if kinds else ["Gaat over"])])
        self._show_rows()

    def focus_pane(self) -> None:
        """Go to what can be decided on the chosen row."""
        self.pane.begin()

    def decide(self, rows: Sequence[Leesregel], keus: Keus | None, met: str) -> None:
        """Decide the same on these rows, on each as far as it may be; None takes a decision back."""
        if self._gang is None:
            return
        for each in rows:
            possible = [found for known, found in self._may(each) if known is keus]
            if keus is None:
                self._gang.decide(each.regel, None)
            elif possible:
                self._gang.decide(each.regel, keus, met if met in possible else possible[0])
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        assert self._gang is not None
        assert self._gang.voorstel is not None
        self.rows = leesregels(self._gang.voorstel, self._gang.besluiten)
        self._show_segment()
        self.model.set_rows(self.rows)
        self.table.choose_first()
        self._rest.start()

    def _show_segment(self) -> None:
        words = counts(self.rows)
        if self._lot not in {lot for lot, _ in words}:
            self._narrow(None)
        if words != self._counts:
            self._counts = words
            held = self.segment.isAncestorOf(self.window().focusWidget() or self)
            clear(self._segment_place)
            self.segment = Segment("Toon", words)
            self.segment.changed.connect(self._narrow)
            self._segment_place.addWidget(self.segment)
            if held:
                QTimer.singleShot(0, self.segment, self.segment.setFocus)
        self.segment.set_value(self._lot)

    def _passes(self, row: Leesregel) -> bool:
        return row.regel.lot is self._lot

    def _narrow(self, lot: Lot | None) -> None:
        self._lot = lot
        self.model.set_filter(self._passes if lot else None)
        self.table.choose_first()

    def _may(self, row: Leesregel) -> list[tuple[Keus, str]]:
        """Return what may be decided on a row: a cell that it cannot do without cannot be left out."""
        needed = self._needed.get(row.regel.blad, set())
        hopeless = any(reden.kolom is None or reden.kolom in needed for reden in row.regel.redenen)
        return [found for found in keuzes(row.regel) if not (hopeless and found[0] is Keus.ZONDER)]

    def _show_chosen(self) -> None:
        chosen = self.table.selected_rows
        if not chosen:
            self.pane.show_none()
        elif len(chosen) == 1:
            koppen = dict(self._gang.voorstel.koppen) if self._gang and self._gang.voorstel else {}
            self.pane.show_regel(chosen[0], self._may(chosen[0]), koppen.get(chosen[0].regel.blad, ()))
        else:
            self.pane.show_several(chosen, self._shared(chosen))

    def _shared(self, rows: Sequence[Leesregel]) -> list[tuple[Keus, str]]:
        """Return what may be decided on every one of these rows."""
        kinds = [{keus for keus, _ in self._may(each)} for each in rows]
        return [(keus, "") for keus in Keus if all(keus in known for known in kinds)]

    def _choices(self) -> Choices:
        rows = self.table.selected_rows
        offered = self._shared(rows) if rows else []
        made: list[tuple[str, partial[None]]] = [
            (_MENU[keus], partial(self.decide, rows, keus, "")) for keus, _ in offered
        ]
        if any(each.besluit for each in rows):
            made.append(("Keuze wissen", partial(self.decide, rows, None, "")))
        return made
