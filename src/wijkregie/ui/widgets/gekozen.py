"""The bar at the foot of a list while several rows are chosen: how many, and what can be done with all at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, line, plain, quiet
from wijkregie.ui.widgets.flow import Flow
from wijkregie.ui.widgets.tables import DataTable

Acts = Sequence[tuple[str, str, Callable[[], object]]]
"""Words, icon and act of each button."""


class Gekozen(QWidget):
    """Stands below a table; it is there only while more than one row is chosen."""

    def __init__(self, table: DataTable, noun: str, acts: Acts, *, edge: int = Space.XL) -> None:
        """Offer `acts` for the chosen rows of `table`, of which several are called `noun`."""
        super().__init__()
        self._table = table
        self._noun = noun
        self._count = label("", "vet")
        self._count.setMinimumHeight(Size.FIELD)
        self.buttons: list[QPushButton] = [plain(words, act, icon_name) for words, icon_name, act in acts]
        self.end = quiet("Kiezen opheffen", self.give_up, "weg")
        flow = Flow()
        parts: list[QWidget] = [self._count, *self.buttons, plain("Kopiëren", table.copy, "kopie"), self.end]
        for part in parts:
            flow.addWidget(part)
        inner = column(flow)
        inner.setContentsMargins(edge, Space.S, edge, Space.S)
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
