"""The bar at the foot of a list while several rows are chosen: how many, and what can be done with all at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, icon_button, label, line, plain, quiet, row
from wijkregie.ui.widgets.flow import Flow
from wijkregie.ui.widgets.tables import DataTable

Acts = Sequence[tuple[str, str, Callable[[], object]]]
"""Words, icon and act of each button."""

_END = "Kiezen opheffen"


class Gekozen(QWidget):
    """Stands below a table; it is there only while more than one row is chosen."""

    def __init__(self, table: DataTable, noun: str, acts: Acts, *, narrow: bool = False) -> None:
        """Offer `acts` for the chosen rows of `table`, of which several are called `noun`.

        Below a `narrow` list they are icons on one line.
        """
        super().__init__()
        self._table = table
        self._noun = noun
        self._count = label("", "vet")
        self._count.setMinimumHeight(Size.FIELD)
        every = (*acts, ("Kopiëren", "kopie", table.copy))
        parts: list[QPushButton]
        if narrow:
            parts = [icon_button(icon_name, words, act, edge=False) for words, icon_name, act in every]
            self.end: QPushButton = icon_button("weg", _END, self.give_up, edge=False)
            inner = column(row(self._count, None, *parts, self.end, space=Space.XS))
        else:
            parts = [plain(words, act, icon_name) for words, icon_name, act in every]
            self.end = quiet(_END, self.give_up, "weg")
            flow = Flow()
            for part in (self._count, *parts, self.end):
                flow.addWidget(part)
            inner = column(flow)
        self.buttons = parts[: len(acts)]
        side = Space.M if narrow else Space.XL
        inner.setContentsMargins(side, Space.S, side, Space.S)
        self.setLayout(column(line(), inner, space=Space.NONE))
        table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        table.model().modelReset.connect(self._tell)
        self.hide()

    @property
    def active(self) -> bool:
        """Tell whether several rows are chosen."""
        return not self.isHidden()

    def give_up(self) -> None:
        """Stand on one row again."""
        self._table.choose_one()
        self._table.setFocus()

    def _tell(self) -> None:
        count = len(self._table.selectionModel().selectedRows())
        said = " ".join(f"{count} {self._noun} gekozen".split()) if count > 1 else ""
        if said != self._count.text():
            self._count.setText(said)
            if said:
                announce(self, said)
        self.setVisible(bool(said))
