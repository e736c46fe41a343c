"""The second step of Inlezen: what stands in each sheet, where its headings are, and what each column holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import opsomming, tel
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.kolommen import AAN_BLAD, AAN_INHOUD, AAN_KOP, ONTHOUDEN, ZELF, ligt_op_zijn_kant
from wijkregie.domain.lijsten.voorstellen import Indeling
from wijkregie.ui.models.kolomkeuzes import (
    Inhoud,
    inhoud,
    inhoud_words,
    kolomletter,
    missing,
    offered,
    soort_words,
    twice,
)
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.uitwisselen.leesgang import Bladstand, Leesgang
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, label, line, row
from wijkregie.ui.widgets.bladraster import Bladraster, Kolom
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import ComboBox
from wijkregie.usecases.leesgangen import Herkendblad

_TEKENS = {AAN_KOP: "vink", AAN_INHOUD: "toon", ONTHOUDEN: "geschiedenis", ZELF: "mens", AAN_BLAD: "tabel"}
_ON_ITS_SIDE = (
    "Deze lijst ligt op zijn kant. Kopieer hem in Excel, kies Plakken speciaal en Transponeren, en lees hem dan in."
)
_SOORTEN: Sequence[Lijstsoort | None] = (None, *Lijstsoort)


class Indelen(QWidget):
    """The sheets at the left when there are more, at the right the one that is looked at."""

    changed = Signal()
    """Another choice was made: what was proposed no longer holds."""
    looked = Signal()
    """Another sheet is looked at."""
    asked = Signal(object, object, object)
    """A sheet must be understood anew: the Bladstand, its kind, and the row of its headings; None for as found."""

    def __init__(self) -> None:
        super().__init__()
        self._gang: Leesgang | None = None
        self._stand: Bladstand | None = None
        self._offered: list[tuple[str, Inhoud]] = []
        self._model: RowsModel[Bladstand] = RowsModel(
            [
                Column(
                    "Blad",
                    lambda each: each.blad.naam,
                    look=_look,
                    check=lambda each: each.indeling is not None,
                    chars=0,
                )
            ],
            key=lambda each: each.blad.naam,
        )
        self.sheets = DataTable(self._model, "Bladen van dit bestand", two_lines=True, head=False, edge=Space.L)
        self.sheets.setMinimumWidth(Size.NAV)
        self.sheets.setMaximumWidth(Size.NAV)
        self.sheets.chosen.connect(self._choose_sheet)
        self.sheets.ticked.connect(self._tick)
        self._upright = line(upright=True)
        self.grid = Bladraster()
        self.grid.kop_chosen.connect(self._choose_kop)
        self.grid.keuze_chosen.connect(self._choose_column)
        right = column(self._top(), line(), self.grid, space=Space.NONE)
        right.setStretch(2, 1)
        outer = row(self.sheets, self._upright, right, space=Space.NONE)
        outer.setStretch(2, 1)
        self.setLayout(outer)

    @property
    def start(self) -> QWidget:
        """Where the keyboard begins."""
        return self.grid.boxes[0] if self.grid.boxes else self.soort

    def show_gang(self, gang: Leesgang) -> None:
        """Show a file; the sheet that is read comes first in sight."""
        self._gang = gang
        several = len(gang.bladen) > 1
        self.sheets.setVisible(several)
        self._upright.setVisible(several)
        self._model.set_rows(list(gang.bladen))
        first = next((each for each in gang.bladen if each.indeling is not None), gang.bladen[0])
        self.sheets.choose(first.blad.naam)
        self.show_blad(first)

    def show_blad(self, stand: Bladstand) -> None:
        """Show one sheet as it is read now."""
        self._stand, indeling = stand, stand.indeling
        self.soort.setCurrentIndex(_SOORTEN.index(indeling.soort if indeling else None))
        for part in self._kop_parts:
            part.setVisible(indeling is not None)
        if indeling is None:
            columns = [Kolom(kolomletter(number), "", 0) for number in range(stand.breedte)]
            self._offered = [(inhoud_words(Lijstsoort.WIJKORGANEN, Inhoud()), Inhoud())]
            self.grid.offer([words for words, _ in self._offered])
            self.grid.show_sheet(stand.rows, -1, columns, stand.blad.samengevoegd)
        else:
            self._show_columns(stand, indeling)
        for box in self.grid.boxes:
            box.setEnabled(indeling is not None)
        self.sheets.viewport().update()

    def _show_columns(self, stand: Bladstand, indeling: Indeling) -> None:
        chosen = {keuze.kolom: inhoud(keuze) for keuze in indeling.kolommen}
        years = {what.jaar for what in chosen.values() if what.jaar is not None}
        roles = {what.rol for what in chosen.values()}
        span = range(min(years), max(years) + 1) if years else range(0)
        found = offered(indeling.soort, span, roles)
        if found != self._offered:
            self._offered = found
            self.grid.offer([words for words, _ in found])
        values = [what for _, what in found]
        headings = stand.rows[indeling.kop] if indeling.kop < len(stand.rows) else ()
        columns = []
        for number in range(stand.breedte):
            what = chosen.get(number, Inhoud())
            told = stand.herkend.get(number, "") if what.veld else "gaat niet mee"
            sign = _TEKENS.get(told, "vraag") if told and what.veld else ""
            heading = headings[number] if number < len(headings) else ""
            choice = values.index(what)
            columns.append(Kolom(kolomletter(number), heading, choice, found[choice][0], told, sign))
        self._kop.setText(str(indeling.kop + 1))
        self._up.setEnabled(indeling.kop > 0)
        self._down.setEnabled(indeling.kop < len(stand.rows) - 1)
        self.grid.show_sheet(stand.rows, indeling.kop, columns, stand.blad.samengevoegd)

    def _top(self) -> QWidget:
        self.soort = ComboBox()
        self.soort.addItems([soort_words(soort) if soort else "Dit blad niet lezen" for soort in _SOORTEN])
        self.soort.activated.connect(self._choose_soort)
        about = label("Dit blad gaat &over", "label")
        about.setBuddy(self.soort)
        self._kop = label("", "vet")
        self._up = icon_button("naar_boven", "De kop staat een regel hoger", lambda: self._move_kop(-1), edge=False)
        self._down = icon_button("naar_beneden", "De kop staat een regel lager", lambda: self._move_kop(1), edge=False)
        word = label("De kop staat op regel", "label")
        self._kop_parts = (word, self._kop, self._up, self._down)
        top = row(about, self.soort, Space.L, word, self._kop, self._up, self._down, None)
        top.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        made = QWidget()
        made.setLayout(top)
        return made

    @property
    def told(self) -> tuple[str, str]:
        """A sign, and in words whether the sheet in sight can be read and what is missing."""
        stand = self._stand
        if stand is not None and not stand.regels and (stand.indeling or stand.before):
            return "info", "Onder de kop van dit blad staan geen regels."
        if stand is None or stand.indeling is None:
            if stand is not None and ligt_op_zijn_kant(stand.blad):
                return "let", _ON_ITS_SIDE
            return "info", "Dit blad wordt niet gelezen. Kies waar het over gaat als dat wel moet."
        if lacking := missing(stand.indeling):
            return "let", f"Nog geen kolom voor {opsomming(lacking)}. Kies boven een kolom wat erin staat."
        if double := twice(stand.indeling):
            words, where = double[0]
            letters = opsomming(kolomletter(number) for number in where)
            return "let", f"‘{words}’ is meer dan een keer gekozen: kolom {letters}."
        read = sum(bool(keuze.veld) for keuze in stand.indeling.kolommen)
        columns = f"{read} van de {stand.breedte} kolommen" if read < stand.breedte else f"Alle {read} kolommen"
        return "ok", f"{tel(stand.regels, 'regel', 'regels')} te lezen. {columns} gaan mee."

    def _choose_sheet(self, stand: Bladstand | None) -> None:
        if stand is not None and stand is not self._stand:
            self.show_blad(stand)
            self.looked.emit()

    def _tick(self, stand: Bladstand) -> None:
        """Leave a sheet out, or read it as before."""
        self.sheets.choose(stand.blad.naam)
        if stand.indeling is not None:
            self._leave_out(stand)
        elif stand.before is not None:
            stand.indeling = stand.before
            self._show_changed(stand)
        else:
            self.asked.emit(stand, None, None)

    def _choose_soort(self, number: int) -> None:
        if self._stand is None:
            return
        soort = _SOORTEN[number]
        if soort is None:
            self._leave_out(self._stand)
        elif self._stand.indeling is None or self._stand.indeling.soort is not soort:
            kop = self._stand.indeling.kop if self._stand.indeling else None
            self.asked.emit(self._stand, soort, kop)

    def _leave_out(self, stand: Bladstand) -> None:
        stand.before, stand.indeling = stand.indeling or stand.before, None
        self._show_changed(stand)

    def _move_kop(self, step: int) -> None:
        if self._stand is not None and self._stand.indeling is not None:
            self._choose_kop(self._stand.indeling.kop + step)

    def _choose_kop(self, kop: int) -> None:
        stand = self._stand
        if stand is not None and stand.indeling is not None and kop != stand.indeling.kop:
            self.asked.emit(stand, stand.indeling.soort, kop)

    def _choose_column(self, number: int, choice: int) -> None:
        stand = self._stand
        if stand is None or stand.indeling is None:
            return
        what = self._offered[choice][1]
        if what == inhoud(next((k for k in stand.indeling.kolommen if k.kolom == number), Kolomkeuze(number))):
            return
        stand.choose(Kolomkeuze(number, what.veld, what.jaar, what.rol))
        self._show_changed(stand)

    def show_understood(self, stand: Bladstand, found: Herkendblad) -> None:
        """Take how a sheet was understood when it was asked."""
        stand.take(found)
        self._show_changed(stand)

    def _show_changed(self, stand: Bladstand) -> None:
        self.show_blad(stand)
        self.changed.emit()


def _look(stand: Bladstand) -> Look:
    if stand.indeling is None:
        empty = stand.before is not None and not stand.regels
        return Look(colour="tekst3", second="geen regels" if empty else "wordt niet gelezen")
    regels = tel(stand.regels, "regel", "regels") if stand.regels else "geen regels"
    return Look(second=f"{soort_words(stand.indeling.soort)} · {regels}")
