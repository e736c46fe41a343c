"""The field of the wijken that a wijkorgaan stands for."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.models.rows import Column, Look, RowsModel, folded
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField

_ROWS = 4


@frozen
class _Area:
    """A wijk in the list, ticked or not."""

    id: str
    naam: str
    stadsdeel: str
    ticked: bool


class WijkenField(Field):
    """Ticks in a list of wijken that can be searched; those ticked at first stand on top. The value is a set of ids."""

    def __init__(self, name: str, title: str, **more: Any) -> None:
        self._areas: Sequence[tuple[str, str, str]] = ()
        self._ids: frozenset[str] = frozenset()
        self._model: RowsModel[_Area] = RowsModel(
            [
                Column("Wijk", lambda area: area.naam, check=lambda area: area.ticked, accessible=_said, chars=0),
                Column("Stadsdeel", lambda area: area.stadsdeel, look=lambda _: Look(colour="tekst3", small=True)),
            ],
            key=lambda area: area.id,
        )
        self.search = SearchField("Zoek een wijk")
        self.search.textChanged.connect(self._model.set_text)
        self.search.returnPressed.connect(self._tick_found)
        self.table = DataTable(self._model, title.replace("&", ""), head=False, edge=Space.S, ticks_whole_row=True)
        self.table.setFixedHeight(_ROWS * Size.ROW)
        self.table.ticked.connect(self._toggle)
        self.table.opened.connect(self._toggle)
        self._count = label("", "meta")
        frame = QFrame()
        frame.setProperty("soort", "vraag")
        frame.setLayout(column(self.table, margin=Size.LINE))
        editor = QWidget()
        editor.setLayout(column(self.search, frame, self._count, space=Space.XS))
        super().__init__(name, title, editor, **more)
        editor.setFocusProxy(self.search)

    def set_wijken(self, wijken: Iterable[Wijk], stadsdelen: Iterable[Stadsdeel]) -> None:
        """Offer these wijken."""
        names = {stadsdeel.id: stadsdeel.naam for stadsdeel in stadsdelen}
        self._areas = [(wijk.id, wijk.naam, names.get(wijk.stadsdeel_id, "")) for wijk in wijken]
        self._fill()

    def value(self) -> frozenset[str]:
        return self._ids

    def set_value(self, value: Any) -> None:
        ids = frozenset(value or ())
        first = ids != self._ids
        self._ids = ids
        if first:
            self._areas = sorted(self._areas, key=lambda area: (area[0] not in ids, folded(area[1])))
        self._fill()

    def _toggle(self, area: _Area) -> None:
        self._ids ^= {area.id}
        self._fill()
        self._on_typed()
        self.left.emit()

    def _tick_found(self) -> None:
        """Enter in the search ticks what it found, when that is one wijk."""
        if self.search.text() and len(self._model.rows) == 1:
            self._toggle(self._model.rows[0])
            self.search.selectAll()

    def _fill(self) -> None:
        self._model.set_rows([_Area(*area, area[0] in self._ids) for area in self._areas])
        chosen = tel(len(self._ids), "wijk gekozen", "wijken gekozen")
        self._count.setText(chosen if self._areas else "Er zijn nog geen wijken. Voeg ze toe bij Instellingen.")


def _said(area: _Area) -> str:
    return f"{area.naam}, {'gekozen' if area.ticked else 'niet gekozen'}"
