"""The second step of Overnemen: what is not the same here and there, before anything is done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wijkregie.domain.overneemvoorstellen import NAAMGENOOT, Keuzes, Overneemvoorstel, Plek
from wijkregie.domain.samenvoegen import Kant
from wijkregie.ui.models.overneemregels import Verschilregel, counts, make_model, verschilregels
from wijkregie.ui.pages.uitwisselen.verschilpaneel import Verschilpaneel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, plain, row
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField


class Verschillen(QWidget):
    """Counts to narrow the list with, the list, and beside it the row that is chosen."""

    changed = Signal()
    """A side was chosen for something."""
    asked = Signal()
    """What was chosen changes what becomes of other rows too: it must be worked out anew."""

    def __init__(self) -> None:
        super().__init__()
        self._voorstel: Overneemvoorstel | None = None
        self.keuzes: dict[Plek, Kant] = {}
        self.rows: list[Verschilregel] = []
        self._group = self._namesake = ""
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._show_chosen)
        self.model = make_model()
        self.table = DataTable(self.model, "Wat er verandert")
        self.table.setMinimumWidth(Size.SIDE)
        self.table.opened.connect(lambda _row: self.focus_pane())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._rest.start())
        self.model.modelReset.connect(lambda: self._rest.start())
        self.pane = Verschilpaneel()
        self.pane.decided.connect(self._decided)
        self.finder = SearchField("Zoek in de regels")
        self.finder.setMaximumWidth(Size.NAV)
        self.finder.textChanged.connect(self.model.set_text)
        self.finder.ended.connect(self.table.setFocus)
        self.all_theirs = plain("Alles van daar", lambda: self.decide(self.rows, Kant.DAAR))
        self.all_mine = plain("Alles van hier", lambda: self.decide(self.rows, Kant.HIER))
        self._segment_place = row()
        top = row(self._segment_place, None, self.finder)
        top.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        self._bulk = QWidget()
        bulk = row(label("Bij elk verschil dat je zelf kiest:", "tweede"), self.all_mine, self.all_theirs, None)
        bulk.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.S)
        self._bulk.setLayout(bulk)
        beside = row(self.table, self.pane, space=Space.NONE)
        beside.setStretch(0, 3)
        beside.setStretch(1, 2)
        whole = column(top, self._bulk, line(), beside, space=Space.NONE)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.segment = Segment("Toon", [])

    @property
    def start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.table

    def show_voorstel(self, voorstel: Overneemvoorstel) -> None:
        """Show what files would change; choices that were made stay."""
        self._voorstel = voorstel
        self._show_rows()
        looked_at, self._namesake = self._namesake, ""
        row = next((row for row in self.rows if looked_at and row.regel.naamgenoot == looked_at), None)
        if row is None or not self.table.choose(row.key):
            self.table.choose_first()

    @property
    def naamgenoten(self) -> Keuzes:
        """What was chosen for wijkorganen that bear the name of one here; the other choices come on top of that."""
        return Keuzes(per_plek={plek: kant for plek, kant in self.keuzes.items() if plek[2] == NAAMGENOOT})

    def focus_pane(self) -> None:
        """Go to what can be chosen on the row."""
        if (first := self.pane.first) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _decided(self, shown: Verschilregel, veld: str, kant: Kant) -> None:
        if veld == NAAMGENOOT:
            self._namesake = shown.regel.naamgenoot
            self.keuzes[shown.regel.tabel, self._namesake, NAAMGENOOT] = kant
            self._narrow("")
            self.asked.emit()
        else:
            self.decide([shown], kant, veld)

    def decide(self, rows: Iterable[Verschilregel], kant: Kant, veld: str | None = None) -> None:
        """Choose a side for a field of these rows, or for all that is in conflict in them."""
        for each in rows:
            regel = each.regel
            wanted = [veld] if veld is not None else [conflict.veld for conflict in each.conflicts]
            self.keuzes |= {(regel.tabel, regel.rij_id, name): kant for name in wanted}
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        if self._voorstel is None:
            return
        self.rows = verschilregels(self._voorstel, self.keuzes)
        self._bulk.setVisible(any(each.conflicts for each in self.rows))
        words = counts(self.rows)
        if self._group not in {group for group, _ in words}:
            self._group = ""
        clear(self._segment_place)
        self.segment = Segment("Toon", words)
        self.segment.set_value(self._group)
        self.segment.changed.connect(self._narrow)
        self._segment_place.addWidget(self.segment)
        self.model.set_filter(self._passes if self._group else None)
        self.model.set_rows(self.rows)
        self._rest.start()

    def _passes(self, row: Verschilregel) -> bool:
        return row.group == self._group

    def _narrow(self, group: str) -> None:
        self._group = group
        self.segment.set_value(group)
        self.model.set_filter(self._passes if group else None)
        self.table.choose_first()

    def _show_chosen(self) -> None:
        self.pane.show_row(self.table.row)
