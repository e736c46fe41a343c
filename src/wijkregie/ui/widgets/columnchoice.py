"""Which columns of a table are shown: what the user chose, remembered, and else what there is a use for."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.widgets.rowmenu import for_lists
from wijkregie.ui.widgets.tables import DataTable

_SHOWN, _HIDDEN = "+", "-"


class ColumnChoice(QObject):
    """Gives the heads of a table a menu to show and hide columns; those that never give way are not in it."""

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
        self._apply()

    def set_unused(self, titles: Iterable[str]) -> None:
        """Leave out columns that have nothing to show now, unless the user asked for them."""
        self._unused = frozenset(titles)
        self._apply()

    def show_menu(self) -> None:
        """Show the menu under the heads, for who works with the keyboard."""
        head = self._table.horizontalHeader()
        self.menu().popup(head.mapToGlobal(QPoint(head.width() // 2, head.height())))

    def _pop_up(self, place: QPoint) -> None:
        self.menu().popup(self._table.horizontalHeader().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Return what can be shown and hidden."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for title in self._titles():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(self._is_shown(title))
            action.toggled.connect(partial(self._choose, title))
        menu.addSeparator()
        menu.addAction("Standaard").triggered.connect(self._forget)
        if whole := for_lists(self._table):
            menu.addSeparator()
            menu.addActions(whole)
        return menu

    def _titles(self) -> list[str]:
        model = self._table.model()
        titles = (model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount()))
        return [title for title in titles if title in self._table.may_go]

    def _is_shown(self, title: str) -> bool:
        return self._chosen.get(title, title not in self._unused)

    def _choose(self, title: str, shown: bool) -> None:
        self._chosen[title] = shown
        words = [f"{_SHOWN if on else _HIDDEN}{word}" for word, on in self._chosen.items()]
        self._settings.put_text(self._key, ",".join(words))
        self._apply()

    def _forget(self) -> None:
        self._chosen = {}
        self._settings.put_text(self._key, "")
        self._apply()

    def _apply(self) -> None:
        left_out = [title for title in self._table.may_go if not self._is_shown(title)]
        self._table.choose_columns(left_out, [title for title, shown in self._chosen.items() if shown])
