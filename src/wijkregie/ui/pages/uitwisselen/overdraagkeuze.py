"""Which wijkorganen to hand over: a list in which whole stadsdelen can be ticked too."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import Act, column, line
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.overdragen import Gebiedskeuze


@frozen
class _Line:
    """A stadsdeel as a whole, or one wijkorgaan in it; `part` is that stadsdeel."""

    id: str
    part: Gebiedskeuze
    naam: str
    beside: str
    whole: bool
    ticked: bool


class Overdraagkeuze(QWidget):
    """Ticks; a stadsdeel that is ticked has all its wijkorganen ticked, and takes what is of no wijkorgaan too."""

    changed = Signal()

    def __init__(self, to_bodies: Act) -> None:
        """`to_bodies` goes where the first wijkorgaan is made."""
        super().__init__()
        self._parts: Sequence[Gebiedskeuze] = ()
        self.stadsdelen: frozenset[str] = frozenset()
        self.wijkorganen: frozenset[str] = frozenset()
        self._model: RowsModel[_Line] = RowsModel(
            [
                Column(
                    "Wat",
                    lambda each: each.naam,
                    check=lambda each: each.ticked,
                    look=lambda each: Look(bold=each.whole),
                    chars=0,
                ),
                Column("Bij", lambda each: each.beside, look=lambda _: Look(colour="tekst3", small=True), chars=16),
            ],
            key=lambda each: each.id,
            searched=lambda each: f"{each.naam} {each.beside}",
        )
        self.search = SearchField("Zoek een wijkorgaan of stadsdeel")
        self.search.textChanged.connect(self._find)
        self.table = DataTable(self._model, "Wat je overdraagt", head=False, ticks_whole_row=True)
        self.table.ticked.connect(self._toggle)
        self.table.opened.connect(self._toggle)
        why = "Zodra er een is, kies je hier wat je overdraagt."
        self._none = EmptyState("Nog geen wijkorganen.", why, "Naar de wijkorganen", to_bodies)
        self._no_match = EmptyState("", "", "Zoektekst wissen", self.search.clear)
        self._stack = QStackedWidget()
        for part in (self.table, self._none, self._no_match):
            self._stack.addWidget(part)
        top = column(self.search)
        top.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.setLayout(column(top, line(), self._stack, space=Space.NONE))
        self.setFocusProxy(self.search)

    def set_parts(self, parts: Sequence[Gebiedskeuze]) -> None:
        """Offer these; what is no longer there is no longer chosen."""
        self._parts = parts
        known = {key for part in parts for key, _ in part.wijkorganen}
        self.stadsdelen &= {part.stadsdeel_id for part in parts}
        self.wijkorganen &= known
        self._fill()

    def _toggle(self, each: _Line) -> None:
        part, own = each.part, {key for key, _ in each.part.wijkorganen}
        if each.whole:
            self.stadsdelen ^= {each.id}
            self.wijkorganen -= own
        elif part.stadsdeel_id in self.stadsdelen:
            self.stadsdelen -= {part.stadsdeel_id}
            self.wijkorganen |= own - {each.id}
        else:
            self.wijkorganen ^= {each.id}
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        lines = []
        for part in self._parts:
            whole = part.stadsdeel_id in self.stadsdelen
            if part.stadsdeel_id:
                count = tel(len(part.wijkorganen), "wijkorgaan", "wijkorganen")
                lines.append(_Line(part.stadsdeel_id, part, f"Heel stadsdeel {part.naam}", count, True, whole))
            for key, naam in part.wijkorganen:
                lines.append(_Line(key, part, naam, part.naam, False, whole or key in self.wijkorganen))
        self._model.set_rows(lines)
        self._see()

    def _find(self, text: str) -> None:
        self._model.set_text(text)
        self._no_match.set_texts(f"Niets gevonden voor ‘{text.strip()}’.")
        self._see()

    def _see(self) -> None:
        """Show the list, or say why it is empty."""
        left = self._no_match if self._model.total else self._none
        self._stack.setCurrentWidget(self.table if self._model.rows else left)
