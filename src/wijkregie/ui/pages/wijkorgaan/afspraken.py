"""The promises of both sides at one wijkorgaan for a year, with what both think and how much shows it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkregie.domain.bewijs import Vak
from wijkregie.domain.nakomingen import uitkomst, uitkomst_zin
from wijkregie.domain.verplichtingen import Partij
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.overzicht import quote
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.abreast import Abreast
from wijkregie.ui.widgets.basics import clear, column, label, line, link, plain_tip, row, section
from wijkregie.ui.widgets.header import YearStepper
from wijkregie.ui.widgets.oordeelteken import Oordeelteken
from wijkregie.usecases.nakomingen import Nakomingsblad, nakomingsblad


class Afspraken(QWidget):
    """Both sides beside each other for the year that is stepped to; a press on a promise opens it to judge."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._wijkorgaan_id = ""
        self.year = YearStepper(shell.lanes.session.today.year)
        self.year.changed.connect(lambda _year: self._read())
        self._count = label("", "meta")
        self._judge = link("Beoordelen", self.open_page)
        self._sides = {partij: column(space=Space.S) for partij in Partij}
        parts = [QWidget() for _ in Partij]
        for part, lines in zip(parts, self._sides.values(), strict=True):
            part.setLayout(lines)
        head = column(row(label("Afspraken", "vet"), self.year, self._count, None, self._judge), line(), space=Space.XS)
        self.setLayout(column(head, Abreast(*parts)))

    def show_wijkorgaan(self, wijkorgaan_id: str) -> None:
        """Show the promises at a wijkorgaan; the same one again after a change."""
        self._wijkorgaan_id = wijkorgaan_id
        self._read()

    def open_page(self, verplichting_id: str = "") -> None:
        """Go to this wijkorgaan on the page Afspraken, and to one promise."""
        place = {"wijkorgaan_id": self._wijkorgaan_id, "verplichting_id": verplichting_id}
        self._shell.open_page("afspraken", deel="nakoming", jaar=self.year.year, **place)

    def _read(self) -> None:
        self._shell.lanes.read(
            nakomingsblad, self._wijkorgaan_id, self.year.year, owner=self, done=self._show, slot="afspraken"
        )

    def _show(self, sheet: Nakomingsblad) -> None:
        if (sheet.rij.wijkorgaan_id, sheet.jaar) != (self._wijkorgaan_id, self.year.year):
            return
        self._count.setText(sheet.rij.telling.zin)
        self._judge.setVisible(bool(sheet.vakken))
        for partij, lines in self._sides.items():
            clear(lines)
            cells = [cell for cell in sheet.vakken if cell.verplichting.partij is partij]
            at = f", bij niveau {int(sheet.rij.niveau)}" if sheet.rij.niveau else ""
            lines.addLayout(section(f"{_NAMES[partij]}{at}"))
            self._fill(lines, cells, partij)

    def _fill(self, lines: QVBoxLayout, cells: Sequence[Vak], partij: Partij) -> None:
        for cell in cells:
            lines.addLayout(self._line(cell))
        if not cells:
            own = partij is Partij.WIJKORGAAN
            lines.addWidget(label("Hier gelden nog geen afspraken." if not own else _NOT_KNOWN, "meta", wrap=True))
            if own:
                fill = link("Invullen", lambda: self._shell.open_page("instellingen", deel="verplichtingen"))
                lines.addLayout(row(fill, None))
        lines.addStretch(1)

    def _line(self, cell: Vak) -> QHBoxLayout:
        promise, nakoming = cell.verplichting, cell.nakoming
        name = link(promise.kop, lambda: self.open_page(promise.id))
        name.setToolTip(plain_tip(promise.tekst))
        said = uitkomst_zin(nakoming)
        name.setAccessibleName(f"{promise.kop}: {said}")
        shown = f"{len(cell.bewijzen)} keer bewijs" if cell.bewijzen else "geen bewijs"
        words: QVBoxLayout = column(
            row(name, None), label(f"{said[:1].upper()}{said[1:]} · {shown}", "meta", wrap=True), space=Space.NONE
        )
        if nakoming is not None and nakoming.woorden_wijkorgaan.strip():
            words.addWidget(quote(nakoming.woorden_wijkorgaan))
        beside = row(space=Space.S)
        beside.addWidget(Oordeelteken(uitkomst(nakoming)), 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        return beside


_NAMES = {Partij.GEMEENTE: "De gemeente", Partij.WIJKORGAAN: "Het wijkorgaan"}
_NOT_KNOWN = "Wat het wijkorgaan belooft, is nog niet ingevuld. Het staat in de subsidieverordening van je gemeente."
