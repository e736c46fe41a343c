"""The strip above the grid of a subsidy year: what is taken of the plafond, of all or of one stadsdeel."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Plafondstand, Regeling
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.subsidies_keuze import Keuzebalk
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, label, link, plain, plain_tip, row
from wijkregie.ui.widgets.plafondbar import PlafondBar
from wijkregie.ui.widgets.rowmenu import pop_up_below
from wijkregie.usecases.subsidiejaren import Subsidiejaar


class Plafondstrook(QStackedWidget):
    """One of three: figures and bar, that there is no regeling yet, or what is chosen in the grid."""

    area_chosen = Signal(str)
    """Name of the stadsdeel that the user wants to see."""
    asked_regeling = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.setFixedHeight(Size.HEADER + Space.S)
        self._year: Subsidiejaar | None = None
        self._figure = label("", "groot")
        self._words = ElidedLabel("", "meta")
        self.bar = PlafondBar()
        self.parts = link("Per stadsdeel", self._pop_up)
        figure = QWidget()
        figure.setLayout(column(row(self._figure, self.parts, None), self._words, space=Space.NONE))
        both = row(figure, Space.XXL, self.bar)
        both.setStretch(2, 1)
        both.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        amounts = QWidget()
        amounts.setLayout(both)
        self._unset_words = label("", "paneel")
        self.keuze = Keuzebalk(shell)
        for widget in (amounts, self._unset(), self.keuze):
            self.addWidget(widget)

    def show_year(self, year: Subsidiejaar, area: str) -> Plafondstand:
        """Show a year, of the stadsdeel with this name where that has a plafond of its own; return what is shown."""
        self._year = year
        stand = self._by_area.get(area)
        shown = stand or year.plafond
        self.bar.set_amounts(shown.verleend, shown.aangevraagd, shown.verwacht, shown.plafond)
        self._figure.setText(format_bedrag_kort(shown.totaal))
        self._words.setText(_plafond_words(shown, area if stand else ""))
        over = [area for area, part in self._by_area.items() if part.boven]
        self.parts.setIcon(icon("let", "let") if over else QIcon())
        said = f"Boven het eigen plafond: {', '.join(sorted(over))}" if over else ""
        self.parts.setToolTip(plain_tip(said))
        self.parts.setAccessibleName(f"Plafond per stadsdeel. {said}".strip())
        self.parts.setVisible(bool(self._by_area))
        self._unset_words.setText(f"De regeling voor {year.jaar} is nog leeg.")
        return shown

    def show_choice(self, *, many: bool) -> None:
        """Show what is chosen when that is more than one line, else the plafond or that there is no regeling."""
        empty = self._year is not None and is_empty(self._year.regeling)
        self.setCurrentIndex(2 if many else 1 if empty else 0)

    def areas_menu(self) -> QMenu:
        """Return a menu of the stadsdelen that have a plafond of their own, with what is taken of it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for area, stand in sorted(self._by_area.items(), key=lambda part: part[0].casefold()):
            said = f"{area} · {format_bedrag_kort(stand.totaal)} van {format_bedrag_kort(stand.plafond or 0)}"
            if stand.boven:
                said += f" · {format_bedrag_kort(stand.boven)} te veel"
            menu.addAction(said).triggered.connect(lambda _checked=False, area=area: self.area_chosen.emit(area))
        return menu

    @property
    def _by_area(self) -> Mapping[str, Plafondstand]:
        if self._year is None:
            return {}
        names = {rij.stadsdeel_id: rij.stadsdeel for rij in self._year.rijen}
        return {names[area]: stand for area, stand in self._year.deelplafonds.items() if area in names}

    def _pop_up(self) -> None:
        pop_up_below(self.parts, self.areas_menu())

    def _unset(self) -> QFrame:
        made = QFrame()
        made.setProperty("soort", "zij")
        words = column(
            self._unset_words,
            label("Vul de bedragen en de laatste dag in. Dan rekent wijkregie de rest uit.", "meta"),
            space=Space.XS,
        )
        said = row(words, None, plain("Regeling invullen", self.asked_regeling.emit))
        said.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        made.setLayout(said)
        return made


def is_empty(regeling: Regeling | None) -> bool:
    """Tell whether nothing that matters is filled in."""
    if regeling is None:
        return True
    amounts = (regeling.bedrag_niveau_1, regeling.bedrag_niveau_2, regeling.bedrag_niveau_3)
    return all(amount is None for amount in amounts) and regeling.aanvraag_uiterlijk is None


def _plafond_words(stand: Plafondstand, area: str) -> str:
    verb = "verwacht" if stand.aangevraagd or stand.verwacht or not stand.verleend else "verleend"
    if stand.plafond is None:
        return f"{verb}, er is geen plafond ingevuld"
    which = f"het plafond van {area}" if area else "het plafond"
    if stand.boven:
        return f"{verb}, {format_bedrag_kort(stand.boven)} boven {which}"
    return f"{verb} van {which} van {format_bedrag_kort(stand.plafond)}"
