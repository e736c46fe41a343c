"""What narrows the grid of a subsidy year: searched words, what is late, stadsdelen and standen, each a chip."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.subsidies import Subsidiestand
from wijkregie.ui.models.subsidieregels import Subsidieregel
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, plain, row
from wijkregie.ui.widgets.textfields import SearchField

NO_AREA = "geen stadsdeel"


@frozen
class Filter:
    """Which lines are wanted: of each kind that something is chosen of, at least one must fit."""

    te_laat: bool = False
    stadsdelen: frozenset[str] = frozenset()
    standen: frozenset[Subsidiestand] = frozenset()

    def accepts(self, line: Subsidieregel) -> bool:
        """Tell whether a line is wanted."""
        return (
            (not self.te_laat or line.te_laat)
            and (not self.stadsdelen or area_of(line) in self.stadsdelen)
            and (not self.standen or line.rij.stand in self.standen)
        )


NO_FILTER = Filter()


def area_of(line: Subsidieregel) -> str:
    """Return the name of a line's stadsdeel as it is filtered by."""
    return line.rij.stadsdeel or NO_AREA


class Filterbalk(QWidget):
    """A field to search in, a button with what can be chosen, and a chip for each that is."""

    changed = Signal()
    """Another choice was made; searching tells by `finder.textChanged`."""

    def __init__(self) -> None:
        super().__init__()
        self.filter = NO_FILTER
        self._lines: Sequence[Subsidieregel] = ()
        self.finder = SearchField("Zoek in de lijst")
        self.finder.setMaximumWidth(Size.LIST)
        self.button = plain("Filter", self._pop_up, "filter")
        self._chips: list[QPushButton] = []
        self._room = row(space=Space.S)
        outer = row(self.finder, self.button, self._room, None)
        outer.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        outer.setStretch(0, 1)
        self.setLayout(outer)

    @property
    def active(self) -> bool:
        """Tell whether anything keeps lines out of sight."""
        return bool(self.finder.text().strip()) or self.filter != NO_FILTER

    @property
    def chips(self) -> Sequence[QPushButton]:
        """The chips that are shown."""
        return self._chips

    def set_lines(self, lines: Sequence[Subsidieregel]) -> None:
        """Offer what these lines have; what was chosen and is no longer there stays chosen, and says so by its chip."""
        self._lines = lines

    def set_filter(self, wanted: Filter) -> None:
        """Choose what is wanted."""
        if wanted != self.filter:
            self.filter = wanted
            self._show_chips()
            self.changed.emit()

    def clear_all(self) -> None:
        """Show every line again."""
        self.finder.clear()
        self.set_filter(NO_FILTER)

    def late(self) -> int:
        """Return how many lines have something late."""
        return sum(line.te_laat for line in self._lines)

    def menu(self) -> QMenu:
        """Return what can be chosen, with how many lines each has."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        late = self.filter.te_laat
        self._offer(menu, f"Te laat ({self.late()})", replace(self.filter, te_laat=not late), chosen=late)
        areas = menu.addMenu("Stadsdeel")
        for area in sorted({area_of(line) for line in self._lines} | self.filter.stadsdelen, key=str.casefold):
            wanted = replace(self.filter, stadsdelen=self.filter.stadsdelen ^ {area})
            self._offer(areas, area, wanted, chosen=area in self.filter.stadsdelen)
        standen = menu.addMenu("Stand")
        present = {line.rij.stand for line in self._lines} | self.filter.standen
        for stand in (stand for stand in Subsidiestand if stand in present):
            wanted = replace(self.filter, standen=self.filter.standen ^ {stand})
            self._offer(standen, stand.value, wanted, chosen=stand in self.filter.standen)
        return menu

    def _offer(self, menu: QMenu, words: str, wanted: Filter, *, chosen: bool) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked=False: self.set_filter(wanted))

    def _pop_up(self) -> None:
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _show_chips(self) -> None:
        clear(self._room)
        chosen = self.filter
        late = [("Te laat", replace(chosen, te_laat=False))] if chosen.te_laat else []
        areas = [(area, replace(chosen, stadsdelen=chosen.stadsdelen - {area})) for area in sorted(chosen.stadsdelen)]
        standen = [
            (stand.value, replace(chosen, standen=chosen.standen - {stand}))
            for stand in Subsidiestand
            if stand in chosen.standen
        ]
        wanted = (*late, *areas, *standen)
        self._chips = [_chip(words, partial(self.set_filter, without)) for words, without in wanted]
        for chip in self._chips:
            self._room.addWidget(chip)


def _chip(words: str, act: partial[None]) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("soort", "chip")
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setIcon(icon("weg", "tekst2"))
    made.setIconSize(QSize(Size.CHECK, Size.CHECK))
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
    made.setToolTip(f"‘{words}’ weghalen")
    made.setAccessibleName(f"Filter {words} weghalen")
    made.clicked.connect(lambda _checked=False: act())
    return made


def nothing_found(typed: str, chosen: Filter) -> str:
    """Say that no line is left, and by what."""
    if typed:
        return f"Niets gevonden voor ‘{typed}’."
    if chosen == Filter(te_laat=True):
        return "Er is niets te laat."
    return "Geen wijkorgaan past bij dit filter."
