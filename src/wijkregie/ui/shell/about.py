"""Help and versions."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, row
from wijkregie.usecases.versions import versions

KEYS = (
    ("Alt+1 … Alt+0", "naar een pagina"),
    ("F10", "menu"),
    ("Ctrl+L", "noteren wat er met een wijkorgaan is gebeurd"),
    ("Ctrl+N", "iets nieuws op deze pagina"),
    ("F2", "wijzigen"),
    ("Del", "weghalen wat gekozen is, na een vraag"),
    ("Spatie", "afronden wat gekozen is"),
    ("Ctrl+F", "zoeken op deze pagina"),
    ("Ctrl+Z, Ctrl+Y", "ongedaan maken, opnieuw doen"),
    ("Ctrl+P", "afdrukken"),
    ("Ctrl+E", "de lijst in Excel zetten"),
    ("Ctrl+Shift+C", "de hele lijst kopiëren als tabel"),
    ("Ctrl+S", "opslaan wat je in een voorbeeld ziet"),
    ("F5", "verversen"),
    ("F6", "naar het volgende deel van de pagina"),
    ("Ctrl+Tab", "naar het volgende tabblad"),
    ("Shift+F10", "menu van de gekozen regel"),
    ("Esc", "terug"),
)


def show_about(parent: QWidget, lanes: Lanes) -> None:
    """Show the versions, read first."""
    lanes.read(versions, owner=parent, done=lambda found: _About(parent, found).open())


def show_help(parent: QWidget, page: str) -> None:
    """Show the keys that work, from the page where help was asked."""
    _Help(parent, page).open()


class _Sheet(QDialog):
    """A dialog that only tells."""

    def __init__(self, parent: QWidget, title: str, sentence: str, pairs: "list[tuple[str, str]]") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(Size.DIALOG)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(pairs):
            grid.addWidget(label(name, "vet"), number, 0)
            grid.addWidget(label(value, "tweede"), number, 1)
        close = plain("Sluiten", self.accept)
        close.setDefault(True)
        top = column(label(title, "titel"), label(sentence, "tweede", wrap=True), space=Space.XS)
        self.setLayout(column(top, line(), grid, line(), row(None, close), space=Space.L, margin=Space.XL))


class _About(_Sheet):
    def __init__(self, parent: QWidget, found: list[tuple[str, str]]) -> None:
        sentence = (
            "Het werkgeheugen van de wijkregisseur. Vrije software onder de EUPL 1.2. "
            "Alles blijft op deze computer; wijkregie gebruikt geen internet."
        )
        super().__init__(parent, "Over wijkregie", sentence, [*found, ("Qt", qVersion())])


class _Help(_Sheet):
    def __init__(self, parent: QWidget, page: str) -> None:
        where = f"Je bent nu bij {page}. " if page else ""
        sentence = f"{where}Wat je invult, wordt vanzelf bewaard. Elke wijziging kun je ongedaan maken."
        super().__init__(parent, "Hulp", sentence, list(KEYS))
