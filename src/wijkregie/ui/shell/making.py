"""Makes the pages of a window part by part: those one comes near, and the others while nothing else goes on."""

import gc
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer

from wijkregie.ui.pages import SHARED, Entry
from wijkregie.ui.pages.page import Page
from wijkregie.usecases.files import sweep_opened

if TYPE_CHECKING:
    from wijkregie.ui.shell.window import MainWindow

AHEAD_AFTER_MS = 200
"""Rest after the window came up before the other pages are made."""
AHEAD_EACH_MS = 2
STRIPS = 4
"""Parts in which a page is painted ahead: what is painted for the first time takes up to twice as long as later."""


class Making(QObject):
    """Knows what is made of each page.

    On the window's thread: PySide makes its classes as they are first used, and not safely on two threads.
    """

    def __init__(self, window: "MainWindow", entries: Sequence[Entry]) -> None:
        super().__init__(window)
        self._window = window
        self._entries = {entry.key: entry for entry in entries}
        self._begun: dict[str, Iterator[None]] = {}
        self._near = ""
        self._ahead = self._make_ahead()
        self._idle = QTimer(self, interval=AHEAD_AFTER_MS)
        self._idle.timeout.connect(self.go_on_ahead)
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._go_on_soon)
        self.pages: dict[str, Page] = {}
        """Those that are whole, by their keys."""
        self.wanted = ""
        """The page that is gone to as soon as it is whole."""

    @property
    def ready(self) -> bool:
        """Tell whether every page was made that is made ahead."""
        return not self._idle.isActive()

    def start(self) -> None:
        """Begin with the pages that are made ahead."""
        self._idle.start()

    def stop(self) -> None:
        """Make no page any more that is not asked for at once."""
        self._idle.stop()
        self._soon.stop()

    def page(self, key: str) -> Page:
        """Return a page; what is not made of it yet is made now."""
        making = self.parts(key)
        while key not in self.pages:
            next(making)
        return self.pages[key]

    def want(self, key: str) -> None:
        """Go to a page once it is made, "" to none."""
        self.wanted = key
        if key:
            self._soon.start()

    def near(self, key: str) -> None:
        """Begin to make a page that waits for its first visit: who comes to its word may be about to go there."""
        if key not in self.pages:
            self._near = key
            self._soon.start()

    def parts(self, key: str) -> Iterator[None]:
        """Return what makes the next parts of a page."""
        return self._begun.setdefault(key, self._make(key))

    def go_on_ahead(self) -> None:
        """Make the next part of the pages while nothing else goes on: a first visit then need not wait for it."""
        self._idle.setInterval(AHEAD_EACH_MS)
        if self._window.lanes.idle() and next(self._ahead, self) is self:
            self._idle.stop()
            gc.freeze()  # all this stays: clearing away would go through it each time, and hold the window

    def _go_on_soon(self) -> None:
        """Make the next part of the page that is wanted, else of the one that is near."""
        if key := self.wanted or self._near:
            next(self.parts(key), None)  # it may have been made whole by now
        if self.wanted in self.pages:
            self._window.open_page(self.wanted)
        if not self.wanted and (not self._near or self._near in self.pages):
            self._soon.stop()

    def _make(self, key: str) -> Iterator[None]:
        """Make a page part by part, and after that what its first paint would have to wait for."""
        kind = self._entries[key].load()
        yield
        page = kind(self._window)
        yield from page.build()
        self.pages[key] = page
        page.refresh()
        yield
        if page.isHidden():
            page.resize(self._window.stack.size())
            page.grab(QRect(0, 0, 1, 1))  # styles and lays out all of it, and paints next to nothing
            yield
        height = page.height() // STRIPS + 1
        for number in range(STRIPS):
            if page.isHidden():
                page.grab(page.rect() & QRect(0, number * height, page.width(), height))
                yield  # the code of the next page is a part by itself

    def _make_ahead(self) -> Iterator[None]:
        self._window.read_steps()
        self._window.lanes.read(sweep_opened)  # what was left when the program ended before it could
        yield
        for module in SHARED:
            import_module(module)
            yield
        for key, entry in self._entries.items():
            if entry.ahead:
                yield from self.parts(key)
