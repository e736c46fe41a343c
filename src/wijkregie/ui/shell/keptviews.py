"""The kept views of all lists: read once, counted on the lane of the store, shown under their page's word."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.ui.pages.page import LIST_GONE
from wijkregie.ui.shell.navview import page_of
from wijkregie.usecases.lijstweergaven import weergaven
from wijkregie.usecases.session import Changes

if TYPE_CHECKING:
    from wijkregie.ui.models.bronnen import Bron
    from wijkregie.ui.shell.window import MainWindow


class KeptViews(QObject):
    """Knows the views; counts anew when a change touches the rows of a page that has views."""

    changed = Signal()
    """Views were kept, changed or removed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._counts: dict[str, int] = {}
        self._sources: dict[str, Bron] = {}
        self.all: Sequence[Lijstweergave] = ()
        window.navigation.view_chosen.connect(self.open)
        window.lanes.changed.connect(self._changed)
        self._read()

    def open(self, weergave_id: str) -> None:
        """Go to the page of a view and show its list so."""
        found = next((each for each in self.all if each.id == weergave_id), None)
        if found is None:
            return
        self._window.open_page(page_of(found.pagina))
        page = self._window.page
        if page is not None and page.weergaven is not None:
            page.weergaven.open(found)
        elif page is not None:
            self._window.toast(LIST_GONE)

    def show_chosen(self, pagina: str, weergave_id: str, *, changed: bool) -> None:
        """Mark which view a page shows, "" for none, and whether it shows something else by now."""
        self._window.navigation.set_chosen_view(pagina, weergave_id, changed=changed)

    def _read(self) -> None:
        self._window.lanes.read(weergaven, owner=self, done=self._take, slot="weergaven")

    def _take(self, found: list[Lijstweergave]) -> None:
        if list(self.all) == found:
            return
        self.all = found
        self._show()
        self.changed.emit()
        self._count()

    def _changed(self, changes: Changes) -> None:
        if changes.touches("lijstweergave"):
            self._read()
        if any(changes.touches(*source.tables) for source in self._sources.values()):
            self._count()

    def _count(self) -> None:
        """Count the rows of every view; what that takes is imported here, for Qt is not to be met on two threads."""
        if not self.all:
            return
        from wijkregie.ui.models.bronnen import bron, tel_weergaven

        pages = dict.fromkeys(each.pagina for each in self.all)
        self._sources = {pagina: source for pagina in pages if (source := bron(pagina)) is not None}
        self._window.lanes.read(
            tel_weergaven, list(self.all), self._sources, owner=self, done=self._take_counts, slot="tellingen"
        )

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._show()

    def _show(self) -> None:
        self._window.navigation.show_views(self.all, self._counts)
