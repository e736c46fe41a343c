"""The bar above a list: the field that searches, what is filtered on as chips, and the menus that change it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.lijstkeuzes import Lijstkeuze
from wijkregie.ui.models.facets import ALLES, Facet, accepts, groups, phrase, words
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import clear, column, fold, icon_button, label, link, plain, row
from wijkregie.ui.widgets.chip import Chip
from wijkregie.ui.widgets.filtermenu import Filtermenu
from wijkregie.ui.widgets.flow import Flow
from wijkregie.ui.widgets.rowmenu import pop_up_below
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.ui.widgets.tickmenu import TickMenu

FILTER, GROEPEREN, KOLOMMEN, WEERGAVEN = "Filter", "Groeperen", "Kolommen", "Weergaven"
"""Titles of the menus of a bar."""


class Lijstbalk(QWidget):
    """Searches and filters a model; of one facet the values add up, of several all must fit."""

    changing = Signal()
    """Other rows are about to be shown, because something else was chosen or typed."""
    changed = Signal()
    """They are."""

    def __init__(
        self,
        model: RowsModel[Any],
        facets: Sequence[Facet[Any]],
        today: Callable[[], date],
        *,
        sought: str = "Zoek in de lijst",
        narrow: bool = False,
        orders: Sequence[str] = (),
        grouped: bool = True,
    ) -> None:
        """Work on `model`; a `narrow` list has icons for its menus, and `orders` in which it can stand.

        One that has groups of its own is not `grouped` by another thing.
        """
        super().__init__()
        self._model = model
        self._facets = facets
        self._today = today
        self._orders = orders
        self._groups = groups(facets)
        self._keuze = Lijstkeuze(sorteer=orders[0] if orders else "")
        self._keeps: Callable[[Any], bool] | None = None
        self._parts: dict[str, Callable[[TickMenu], object]] = {}
        self.menus: dict[str, QPushButton] = {}
        self._need = 0
        self._narrow = narrow
        self._menus = Filtermenu(self, self.choose, today)
        self.finder = SearchField(sought)
        self.finder.setMaximumWidth(Size.LIST)
        self.finder.setMinimumWidth(Size.FIELD_MONEY)
        self.finder.textChanged.connect(self._search)
        self.button = (
            icon_button("filter", "Filter en volgorde" if orders else FILTER, self._pop_up)
            if narrow
            else plain(FILTER, self._pop_up, "filter")
        )
        self._told = label("", "meta")
        self.again = link("Wis alles", self.clear_all)
        self._flow = Flow()
        self._on = QWidget()
        self._on.setLayout(self._flow)
        self._on.hide()
        self._chips: list[Chip] = []
        self._notes: list[QWidget] = []
        self.tools = row(self.finder, self.button, space=Space.S)
        if not narrow:
            self.tools.addStretch(1)
        self.tools.setStretch(0, 1 if narrow else 2)
        if not facets:
            self.button.hide()
        if self._groups and grouped:
            self.add_menu(GROEPEREN, "lijst", self._fill_groups)
        outer = column(self.tools, self._on, space=Space.S)
        side = Space.M if narrow else Space.XL
        outer.setContentsMargins(side, Space.S, side, Space.S)
        self.setLayout(outer)
        self._announcing = QTimer(self, singleShot=True, interval=_REST_MS)
        self._announcing.timeout.connect(lambda: announce(self, self._told.text()))
        for told in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            told.connect(self._count)
        self.apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the words of the buttons where there is no room for them; their names and tips stay."""
        buttons = [] if self._narrow else [self.button, *self.menus.values()]
        if all(button.text() for button in buttons):
            shown = [button.sizeHint().width() + Space.S for button in buttons if not button.isHidden()]
            self._need = self.finder.minimumWidth() + sum(shown) + 2 * Space.XL
        for button in buttons:
            fold(button, narrow=self._need > self.width())

    def add_menu(self, title: str, icon_name: str, fill: Callable[[TickMenu], object]) -> None:
        """Give the bar one more menu, that `fill` fills when it opens; a narrow one has it within its one menu."""
        self._parts[title] = fill
        if not self._narrow:
            self.menus[title] = plain(title, partial(self.open_menu, title), icon_name)
            self.tools.insertWidget(self.tools.count() - 1, self.menus[title])

    def add_note(self, note: QWidget) -> None:
        """Give a hidden part a place behind what is filtered on."""
        self._notes.append(note)
        self._flow.addWidget(note)

    def show_note(self, note: QWidget, *, shown: bool) -> None:
        """Show such a part, or take it away; the keyboard then goes to the list."""
        if not shown and note.isAncestorOf(self.focusWidget() or self):
            self.finder.ended.emit()
        note.setVisible(shown)
        self._count()

    def open_menu(self, title: str) -> bool:
        """Open one of the menus, also while the bar itself is away; False where this list has none such now."""
        under = self.menus.get(title, self.button)
        if (title != FILTER and title not in self._parts) or under.isHidden():
            return False
        self.show()
        if title == FILTER:
            self._pop_up()
        else:
            menu = TickMenu(self, title)
            self._parts[title](menu)
            self._open(menu, under)
        return True

    @property
    def titles(self) -> list[str]:
        """Titles of what can be filtered on."""
        return [facet.title for facet in self._facets]

    @property
    def impersonal(self) -> set[str]:
        """Titles of what can be filtered on without naming somebody or a wijkorgaan."""
        return {each.title for each in self._facets if each.impersonal}

    @property
    def keuze(self) -> Lijstkeuze:
        """What is chosen now."""
        return self._keuze

    @property
    def active(self) -> bool:
        """Tell whether anything was chosen or typed that keeps rows out of sight."""
        return bool(self.finder.text().strip() or self.words)

    @property
    def words(self) -> list[str]:
        """What is filtered on, a phrase for each facet."""
        return words(self._facets, self._keuze.filters)

    @property
    def chips(self) -> Sequence[Chip]:
        """The chips that are shown, a facet each."""
        return self._chips

    def filters(self, title: str) -> tuple[str, ...]:
        """Return what is chosen of one facet."""
        return self._keuze.filters.get(title, ())

    def nothing_found(self) -> str:
        """Say that no row is left, and by what."""
        sought = self.finder.text().strip() or ", ".join(self.words)
        return f"Niets gevonden voor ‘{sought}’."

    def choose(self, title: str, values: tuple[str, ...]) -> None:
        """Choose these values of one facet, none for any."""
        filters = {**self._keuze.filters, title: values}
        self.set_keuze(replace(self._keuze, filters={name: each for name, each in filters.items() if each}))

    def set_keuze(self, keuze: Lijstkeuze) -> None:
        """Choose all at once."""
        self._keuze = keuze
        if self.finder.text() != keuze.zoek:
            self.finder.setText(keuze.zoek)  # applies by itself
        else:
            self.apply()

    def set_order(self, order: str) -> None:
        """Stand in another order; the list itself puts its rows so."""
        self.set_keuze(replace(self._keuze, sorteer=order))

    def clear_all(self) -> None:
        """Show every row again that is shown at first, those of folded groups too."""
        self._model.unfold()
        self.set_keuze(replace(self._keuze, zoek="", filters={}))

    def keep(self, keeps: Callable[[Any], bool] | None) -> None:
        """Keep rows in sight for which `keeps` is true, whatever is chosen."""
        self._keeps = keeps
        self.apply()

    def apply(self) -> None:
        """Let the model show what is chosen."""
        fits, keeps = accepts(self._facets, self._keuze.filters, self._today()), self._keeps

        def either(row: Any) -> bool:
            return keeps is None or fits is None or keeps(row) or fits(row)

        self.changing.emit()
        self._model.narrow(
            self._keuze.zoek, fits if keeps is None or fits is None else either, self._groups.get(self._keuze.groep)
        )
        self._show_chips()
        self.changed.emit()

    def menu(self) -> TickMenu:
        """Return what can be filtered on, with how many rows have each."""
        menu = TickMenu(self, FILTER)
        if self._orders:
            part = menu.add_part("Volgorde")
            for order in self._orders:
                part.addAction(order).triggered.connect(partial(self._turn_order, order))
                part.actions()[-1].setCheckable(True)
                part.actions()[-1].setChecked(order == self._keuze.sorteer)
            menu.addSeparator()
        for facet in self._facets:
            self._menus.add(menu, facet, partial(self._rows_but, facet), self.filters(facet.title))
        menu.addSeparator()
        for title, fill in self._parts.items() if self._narrow else ():
            fill(menu.add_part(title))
        menu.addSeparator()
        again = menu.addAction("Wis alles")
        again.setEnabled(self.active)
        again.triggered.connect(lambda: self.clear_all())
        return menu

    def _fill_groups(self, menu: TickMenu) -> None:
        for title in ("", *self._groups):
            action = menu.addAction(title or "Niet groeperen")
            action.setCheckable(True)
            action.setChecked(title == self._keuze.groep)
            action.triggered.connect(partial(self._turn_group, menu, title))

    def _turn_group(self, menu: TickMenu, title: str) -> None:
        menu.close()
        self.set_keuze(replace(self._keuze, groep=title))

    def _turn_order(self, order: str) -> None:
        self.set_order(order)

    def _rows_but(self, facet: Facet[Any]) -> Sequence[Any]:
        """Return the rows that meet what is chosen of the other facets."""
        others = [each for each in self._facets if each is not facet]
        wanted = accepts(others, self._keuze.filters, self._today())
        return self._model.every if wanted is None else [each for each in self._model.every if wanted(each)]

    def _search(self, text: str) -> None:
        self._keuze = replace(self._keuze, zoek=text)
        self.apply()

    def _pop_up(self) -> None:
        self._open(self.menu(), self.button)

    def _change(self, facet: Facet[Any], chip: QPushButton) -> None:
        menu = TickMenu(self, facet.title)
        self._menus.fill(menu, facet, self._rows_but(facet), self.filters(facet.title))
        self._open(menu, chip)

    def _open(self, menu: TickMenu, under: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up_below(under, menu)

    def _remove(self, title: str) -> None:
        place = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        self.choose(title, ())
        if place is not None:
            left = [*self._chips[place:], *self._chips[-1:], self.button]
            left[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chips(self) -> None:
        on: Mapping[str, Facet[Any]] = {
            phrase(facet, chosen): facet for facet in self._facets if (chosen := self.filters(facet.title))
        }
        if [chip.words for chip in self._chips] != list(on):
            for part in (self._told, self.again, *self._notes):
                self._flow.removeWidget(part)
            clear(self._flow)
            self._chips = [self._made(said, facet) for said, facet in on.items()]
            for part in (*self._chips, self._told, self.again, *self._notes):
                self._flow.addWidget(part)
            for chip in self._chips:
                chip.show()  # at once, for the keyboard may go to it now
        self._count()

    def _made(self, said: str, facet: Facet[Any]) -> Chip:
        chip = Chip(said)
        chip.removed.connect(partial(self._remove, facet.title))
        chip.opened.connect(partial(self._change, facet, chip))
        return chip

    def _count(self, *_what: object) -> None:
        """Say how many rows are left of all."""
        for part in (self._told, self.again):
            if self._flow.indexOf(part) < 0:
                self._flow.addWidget(part)
            part.setVisible(self.active)
        self._on.setVisible(self.active or not all(note.isHidden() for note in self._notes))
        of = self._of() if self.active else 0
        said = f"{len(self._model.rows)} van {tel(of, *self._model.things)}" if self.active else ""
        if said != self._told.text():
            self._told.setText(said)
            self._announcing.start()

    def _of(self) -> int:
        """Return how many rows there are to choose from; what is left out counts when it was asked for."""
        asked = {each.title: (ALLES,) for each in self._facets if each.left_out and self.filters(each.title)}
        shown = accepts(self._facets, asked, self._today())
        return self._model.total if shown is None else sum(map(shown, self._model.every))


_REST_MS = 600
"""Rest in typing before the number of rows is said."""
