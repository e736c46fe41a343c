"""What the window costs, measured inside one process: opening pages, and how long its thread is held."""

import os
import tempfile
import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEventLoop, QTimer

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import PAGES
from wijkregie.ui.shell.application import make_qt
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import open_session

ROUNDS = 8


def _run_events() -> None:
    QAbstractEventDispatcher.instance().processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


class Heartbeat:
    """Ticks as often as the thread allows; the time between two ticks is what one task took."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


class Opened:
    """A window on a store, without anyone's settings."""

    theme: Theme | None = None

    def __init__(self, path: Path, today: date) -> None:
        home = tempfile.mkdtemp(dir=path.parent)
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
        self.session = open_session(path, Clock(today))
        app = make_qt()
        Opened.theme = Opened.theme or Theme(app, Mode.LICHT, "")
        self.lanes = Lanes(self.session)
        self.window = MainWindow(self.lanes, Settings())
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Wait until every answer is shown and painted."""
        while True:
            QCoreApplication.sendPostedEvents()
            _run_events()
            if self.lanes.idle():
                _run_events()
                return

    def visit(self, key: str) -> float:
        """Go to a page and return the milliseconds until it is whole."""
        began = time.perf_counter()
        self.window.open_page(key)
        self.settle()
        return (time.perf_counter() - began) * 1000

    def close(self) -> None:
        self.window.close()
        self.settle()
        self.lanes.close()
        self.session.store.close()
        self.window.deleteLater()


def page_times(path: Path, today: date) -> tuple[list[float], list[float]]:
    """Return the milliseconds of every visit to every page, and of every task on the window's thread meanwhile."""
    opened = Opened(path, today)
    heart = Heartbeat()
    times = [opened.visit(entry.key) for _ in range(ROUNDS) for entry in PAGES]
    heart.stop()
    opened.close()
    return times, [gap for gap in heart.gaps if gap > 0.05]


def list_opening(path: Path, today: date) -> float:
    """Return the milliseconds until the list of wijkorganen is painted, opened for the first time in a window."""
    opened = Opened(path, today)
    began = time.perf_counter()
    opened.window.open_page("wijkorganen")
    page = opened.window.page
    assert page is not None
    table = page.findChild(DataTable)
    assert isinstance(table, DataTable)
    while not table.model().rowCount():
        _run_events()
    table.grab()
    took = (time.perf_counter() - began) * 1000
    opened.settle()
    opened.close()
    return took
