"""The versions of what the program is made of."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QWidget

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.usecases.versions import versions


def show_about(parent: QWidget, lanes: Lanes) -> None:
    """Show the versions, read first."""
    lanes.read(versions, owner=parent, done=lambda found: _About(parent, found).open())


class _About(Dialog):
    """Only tells."""

    def __init__(self, parent: QWidget, found: list[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = "Over wijkregie"
        sentence = (
            "Het werkgeheugen van de wijkregisseur. Vrije software onder de EUPL 1.2. "
            "Alles blijft op deze computer; wijkregie gebruikt geen internet."
        )
        self.setWindowTitle(title)
        self.setMinimumWidth(Size.DIALOG)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate([*found, ("Qt", qVersion())]):
            grid.addWidget(label(name, "vet"), number, 0)
            grid.addWidget(label(value, "tweede"), number, 1)
        close = plain("Sluiten", self.accept)
        close.setDefault(True)
        top = column(label(title, "titel"), label(sentence, "tweede", wrap=True), space=Space.XS)
        self.setLayout(column(top, line(), grid, line(), row(None, close), space=Space.L, margin=Space.XL))
        wide = max(Size.DIALOG, self.sizeHint().width())
        self.resize(wide, self.heightForWidth(wide))  # the sentence needs more lines than a size hint counts
