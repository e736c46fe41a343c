"""Which columns of a table are shown, in which order and how wide: what the user chose, remembered."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.widgets.rowmenu import begin, for_lists
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.tickmenu import TickMenu

_SHOWN, _HIDDEN = "+", "-"
_REST_MS = 400
"""Rest after an edge was dragged before the width is kept."""


class ColumnChoice(QObject):
    """Gives the heads of a table a menu to show and hide columns; those that never give way are not in it."""

    changed = Signal()
    """Other columns are chosen, or another order."""

    def __init__(self, table: DataTable, settings: Settings, name: str) -> None:
        super().__init__(table)
        self._table = table
        self._settings = settings
        self._key = f"kolommen_{name}"
        self._unused: frozenset[str] = frozenset()
        words = [word for word in settings.text(self._key).split(",") if word]
        self._chosen = {word[1:]: word[0] == _SHOWN for word in words}
        head = table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._pop_up)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        self._put_back()
        self._apply()
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._keep_widths)
        head.sectionMoved.connect(lambda *_: self._keep_order())
        head.sectionResized.connect(lambda *_: self._resting.start() if _mouse_is_down() else None)

    def set_unused(self, titles: Iterable[str]) -> None:
        """Leave out columns that have nothing to show now, unless the user asked for them."""
        self._unused = frozenset(titles)
        self._apply()

    def show_menu(self) -> None:
        """Show the menu under the heads, for who works with the keyboard."""
        head = self._table.horizontalHeader()
        menu = self.menu()
        menu.popup(head.mapToGlobal(QPoint(head.width() // 2, head.height())))
        begin(menu)

    def _pop_up(self, place: QPoint) -> None:
        self.menu().popup(self._table.horizontalHeader().mapToGlobal(place))

    def menu(self) -> TickMenu:
        """Return what can be shown, hidden and moved, and what can be done with the list as a whole."""
        menu = TickMenu(self._table, "Kolommen")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        if whole := for_lists(self._table):
            menu.addSeparator()
            menu.addActions(whole)
        return menu

    def fill(self, menu: TickMenu) -> None:
        """Put what can be shown, hidden and moved in a menu."""
        for title in self._titles():
            if title in self._table.may_go:
                menu.add_tick(title, partial(self._choose, title), on=self._is_shown(title))
        menu.addSeparator()
        shown = self.shown
        for title in shown[1:]:
            part = menu.add_part(f"{title} verplaatsen")
            for words, step in (("Naar links", -1), ("Naar rechts", 1)):
                move = part.addAction(words)
                move.setEnabled(1 <= shown.index(title) + step < len(shown))
                move.triggered.connect(lambda _on=False, title=title, step=step: self.move(title, step))
        menu.addAction("Standaard").triggered.connect(lambda: self._forget())

    @property
    def shown(self) -> list[str]:
        """Titles of the columns in sight, from left to right."""
        titles = self._titles()
        return [titles[number] for number in self._table.widths.in_sight]

    @property
    def own(self) -> bool:
        """Tell whether the columns are not the usual ones in their usual order."""
        return bool(self._chosen or self._settings.text(f"{self._key}_volgorde"))

    def show(self, titles: Sequence[str]) -> list[str]:
        """Show these columns in this order; returns the titles that are not there (any more)."""
        known = self._titles()
        self._chosen = {title: title in titles for title in known if title in self._table.may_go}
        self._put_in_order([title for title in titles if title in known])
        self._keep_chosen()
        self._apply()
        return [title for title in titles if title not in known]

    def move(self, title: str, step: int) -> None:
        """Let a column change places with the one in sight beside it; the first stays where it is."""
        shown = self.shown
        head, numbers = self._table.horizontalHeader(), self._table.widths.in_sight
        wanted = shown.index(title) + step
        if 1 <= wanted < len(shown):
            head.moveSection(head.visualIndex(numbers[wanted - step]), head.visualIndex(numbers[wanted]))

    def _put_in_order(self, titles: Sequence[str]) -> None:
        """Put these behind the first column, in this order."""
        head, known = self._table.horizontalHeader(), self._titles()
        for place, title in enumerate((title for title in titles if title != known[0]), start=1):
            head.moveSection(head.visualIndex(known.index(title)), place)

    def _put_back(self) -> None:
        """Take order and widths as they were kept."""
        known = self._titles()
        kept = self._settings.text(f"{self._key}_volgorde").split("|")
        self._put_in_order([title for title in dict.fromkeys(kept) if title in known])
        for each in self._settings.text(f"{self._key}_breedte").split("|"):
            title, _, width = each.rpartition(":")
            if title in known and width.isascii() and width.isdigit() and len(width) < len("99999"):
                self._table.widths.want(known.index(title), int(width))

    def _keep_order(self) -> None:
        head, known = self._table.horizontalHeader(), self._titles()
        titles = [known[head.logicalIndex(place)] for place in range(head.count())]
        self._settings.put_text(f"{self._key}_volgorde", "|".join(titles) if titles != known else "")
        self._table.widths.share()
        self.changed.emit()

    def _keep_widths(self) -> None:
        known, widths = self._titles(), self._table.widths.wanted
        self._settings.put_text(
            f"{self._key}_breedte", "|".join(f"{known[place]}:{px}" for place, px in widths.items())
        )

    def _titles(self) -> list[str]:
        model = self._table.model()
        return [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]

    def _is_shown(self, title: str) -> bool:
        return self._chosen.get(title, title not in self._unused)

    def _choose(self, title: str, shown: bool) -> None:
        self._chosen[title] = shown
        self._keep_chosen()
        self._apply()

    def _keep_chosen(self) -> None:
        words = [f"{_SHOWN if on else _HIDDEN}{word}" for word, on in self._chosen.items()]
        self._settings.put_text(self._key, ",".join(words))
        self.changed.emit()

    def _forget(self) -> None:
        self._chosen = {}
        self._settings.put_text(self._key, "")
        self._settings.put_text(f"{self._key}_breedte", "")
        self._put_in_order(self._titles())
        self._table.widths.want_usual()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        left_out = [title for title in self._table.may_go if not self._is_shown(title)]
        self._table.choose_columns(left_out, [title for title, shown in self._chosen.items() if shown])


def _mouse_is_down() -> bool:
    return bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
