"""The preview of what has no pages: its sheets with what is on them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from wijkregie.domain.datums import tel
from wijkregie.ui.pages.rapport.keuze import Keuze
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, row, scrolled
from wijkregie.ui.widgets.sign import Sign

_ABOUT = {
    "Overzicht": "Totalen, een grafiek van de niveaus, wat te laat is en een stoplicht per wijkorgaan",
    "Wijkorganen": "Eén regel per wijkorgaan",
    "Bestuur": "Eén regel per plek in een bestuur, met naam, e-mail en telefoon",
    "Jaargesprekken": "Eén regel per gesprek",
    "Niveauverloop": "Eén regel per wijkorgaan en jaar",
    "Subsidies": "Eén regel per wijkorgaan en jaar, met totalen",
    "Acties": "Open en afgeronde acties",
    "Wijkbudget": "Eén regel per wijk en jaar: waar het geld is, met totalen",
    "Initiatieven": "Eén regel per initiatief: weging, advies, besluit en geld",
    "Afspraken": "Eén regel per afspraak en wijkorgaan: wat beide kanten vinden, met tellingen",
    "Subsidieregister": "Eén regel per besluit: verlening, wijziging, vaststelling en intrekking",
    "Toelichting": "Wat er op elk blad staat, en de totalen",
    "Trajecten": "Eén regel per traject dat in deze jaren liep",
    "Betrokkenheden": "Eén regel per keer dat een wijkorgaan iets hoorde, gevraagd werd of inbracht",
    "Kosten": "Kosten en uren per traject: participatie los van communicatie",
    "Budgetten": "Eén regel per budget en jaar: waar het geld is, met totalen",
    "Gegeven subsidies": "Ontvanger, bedragen, dag van het besluit, regeling en gebied",
}
_WITHOUT_ROWS = {"Overzicht": "voorblad", "Toelichting": "uitleg"}
_HINTS = {
    ".xlsx": "In Excel kun je elk blad sorteren en filteren. De totalen rekenen mee.",
    ".csv": "De koppen in dit bestand zijn Engels: zo herkennen programma’s ze. Bedragen staan er met een punt.",
}


class Bladen(QWidget):
    """A workbook cannot be shown as pages; this tells what will be in it."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[str, str] = {}
        self._title = label("", "paneel", wrap=True)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(Space.XL)
        self._lines.setVerticalSpacing(Space.M)
        self._lines.setColumnStretch(1, 1)
        card = QFrame()
        card.setProperty("soort", "vraag")
        card.setMaximumWidth(Size.FORM + 2 * Space.XL)
        self._hint = label("", "meta", wrap=True)
        head = row(Sign("excel", "acc", Size.ICON), self._title, space=Space.S)
        head.setStretch(1, 1)
        card.setLayout(column(head, line(), self._lines, line(), self._hint, space=Space.M, margin=Space.L + Space.XS))
        self.setLayout(column(scrolled(column(card, None), Space.XL), space=Space.NONE))

    @property
    def rows(self) -> dict[str, str]:
        """What is said of each sheet."""
        return dict(self._said)

    def show_sheets(self, choice: Keuze, sheets: Mapping[str, int]) -> None:
        """Show the sheets with their number of rows; one that only tells has less than none."""
        whose = choice.naam or "de hele gemeente"
        self._title.setText(f"{choice.title} {choice.when} van {whose}")
        self._hint.setText(_HINTS[choice.soort.suffix])
        clear(self._lines)
        self._said.clear()
        for number, (name, count) in enumerate(sheets.items()):
            many = _WITHOUT_ROWS[name] if count < 0 else tel(count, "regel", "regels") if count else "nog leeg"
            self._said[name] = many
            self._lines.addWidget(label(name, "vet"), number, 0)
            self._lines.addWidget(label(_ABOUT.get(name, ""), "tweede", wrap=True), number, 1)
            self._lines.addWidget(label(many, "meta"), number, 2, Qt.AlignmentFlag.AlignRight)
