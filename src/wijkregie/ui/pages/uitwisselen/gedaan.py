"""The last step of Inlezen: what was read, in numbers that add up, and where to go from here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Leesvoorstel, Lot
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, plain, primary, quiet, row, scrolled
from wijkregie.ui.widgets.sign import Sign

_NUMBERS = ((Lot.NIEUW, "nieuw"), (Lot.GEWIJZIGD, "gewijzigd"), (Lot.GELIJK, "gelijk"), (Lot.GEWEIGERD, "geweigerd"))
_PLACES = {
    Lijstsoort.WIJKORGANEN: ("wijkorganen", "wijkorganen"),
    Lijstsoort.ACTIES: ("acties", "acties"),
    Lijstsoort.SUBSIDIES: ("subsidies", "subsidies"),
    Lijstsoort.JAARGESPREKKEN: ("jaargesprekken", "jaargesprekken"),
    Lijstsoort.TRAJECTEN: ("trajecten", "trajecten"),
}
"""Where the rows of a kind of list can be seen, and what they are called; the others show with the wijkorganen."""


class Gedaan(QWidget):
    """The report, with the ways on: look at what came in, take it back, or read another list."""

    look_wanted = Signal(str)
    """The page on which what was read can be seen."""
    overview_wanted = Signal()
    again_wanted = Signal()
    undo_wanted = Signal()
    refused_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "groot", wrap=True)
        self._what = label("", "tweede", wrap=True)
        self._sum = row(space=Space.M)
        numbers = QFrame()
        numbers.setProperty("soort", "blok")
        self._sum.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        numbers.setLayout(self._sum)
        self._passed = label("", "meta", wrap=True)
        self._page = "wijkorganen"
        self.look = primary("", lambda: self.look_wanted.emit(self._page), "toon")
        self.overview = plain("Maak het eerste overzicht", self.overview_wanted.emit, "excel")
        self.again = plain("Nog een lijst", self.again_wanted.emit, "inlezen")
        self.undo = quiet("Ongedaan maken", self.undo_wanted.emit, "ongedaan")
        self.refused = plain("Bewaar de geweigerde regels…", self.refused_wanted.emit, "bewaren")
        self._refused_words = label("", "", wrap=True)
        sign = Sign("let", "let", Size.ICON)
        told = row(sign, self._refused_words, self.refused, space=Space.M, margin=Space.M)
        told.setStretch(1, 1)
        self._refused = QFrame()
        self._refused.setProperty("soort", "vraag")
        self._refused.setLayout(told)
        ways = row(self.look, self.overview, self.again, None, self.undo, space=Space.S)
        inner = QWidget()
        inner.setMaximumWidth(Size.PLAN_HEIGHT + Size.FIELD_DATE)
        words = column(self._title, self._what, space=Space.XS)
        parts = column(words, numbers, self._passed, self._refused, Space.S, ways, space=Space.L)
        parts.addStretch(1)
        inner.setLayout(parts)
        around = row(None, inner, None, space=Space.NONE)
        around.setStretch(1, Size.FORM)
        self.setLayout(column(scrolled(around, Space.XXL), space=Space.NONE))
        self.setFocusProxy(self.look)

    def show_report(self, done: Leesvoorstel, *, changed: bool) -> None:
        """Tell what was read; `changed` is whether anything had to change."""
        counts = done.aantallen
        refused = done.geweigerd
        read = counts[Lot.NIEUW] + counts[Lot.GEWIJZIGD]
        self._title.setText(f"{tel(read, 'regel', 'regels')} ingelezen" if read else "Er is niets veranderd")
        self._what.setText(f"Uit {done.bestand}." if changed else f"Alles uit {done.bestand} stond al zo in wijkregie.")
        if not read and refused:
            self._what.setText(f"Uit {done.bestand} kwam niets mee.")
        clear(self._sum)
        self._add(len(done.regels), "gelezen")
        for number, (lot, words) in enumerate(_NUMBERS):
            self._sum.addWidget(label("+" if number else "=", "tweede"))
            self._add(refused if lot is Lot.GEWEIGERD else counts[lot], words)
        self._sum.addStretch(1)
        self._refused.setVisible(refused > 0)
        it = "hem" if refused == 1 else "ze"
        self._refused_words.setText(
            f"{tel(refused, 'regel is', 'regels zijn')} niet gelezen. Bewaar {it} met de reden erbij, "
            f"verbeter {it} en lees dat bestand weer in."
        )
        passed = tel(done.overgeslagen, "regel was leeg of een totaal", "regels waren leeg of een totaal")
        self._passed.setText(f"{passed}. Die tellen niet mee.")
        self._passed.setVisible(done.overgeslagen > 0)
        self._page, words = _PLACES.get(done.indelingen[0].soort, _PLACES[Lijstsoort.WIJKORGANEN])
        self.look.setText(f"Bekijk de {words}")
        self.undo.setVisible(changed)

    def _add(self, count: int, words: str) -> None:
        made = column(label(str(count), "groot"), label(words, "meta"), space=Space.NONE)
        self._sum.addLayout(made)
