"""What the window costs, measured inside one process: opening pages, and how long its thread is held."""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer

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
SECOND_LOOK_MS = 1000
"""Between the window coming up and the first page that is opened after it."""


class Tasks:
    """Runs the window's events as its own loop does, and times each turn from when it woke up.

    A turn holds all events that were waiting, so it is at least as long as the longest task in it. The loop sleeps
    while nothing waits: one that spins would keep Python's lock from the lane it waits for.
    """

    def __init__(self) -> None:
        self.times: list[float] = []
        self._awake = 0.0
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.awake.connect(self._woken)

    def time(self, act: Callable[[], object]) -> object:
        """Do one thing on the window's thread and keep how long it held it."""
        began = time.perf_counter()
        done = act()
        self.times.append((time.perf_counter() - max(began, self._awake)) * 1000)
        return done

    def settle(self, lanes: Lanes) -> None:
        """Wait until every answer is shown and painted."""
        while not lanes.idle():
            self.step()
        while self.time(lambda: self._dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)):
            pass

    def step(self) -> None:
        """Sleep until events come, and handle them."""
        self.time(lambda: self._dispatcher.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents))

    def rest(self, milliseconds: int) -> None:
        """Let the window go its way for a while."""
        over: list[bool] = []
        QTimer.singleShot(milliseconds, lambda: over.append(True))
        while not over:
            self.step()

    def _woken(self) -> None:
        self._awake = time.perf_counter()


class Opened:
    """A window on a store, without anyone's settings."""

    theme: Theme | None = None

    def __init__(self, path: Path, today: date) -> None:
        home = tempfile.mkdtemp(dir=path.parent)
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
        self.session = open_session(path, Clock(today))
        app = make_qt()
        Opened.theme = Opened.theme or Theme(app, Mode.LICHT, "")
        self.tasks = Tasks()
        self.lanes = Lanes(self.session)
        self.window = MainWindow(self.lanes, Settings())
        self.window.show()
        self.tasks.rest(SECOND_LOOK_MS)
        self.settle()

    def settle(self) -> None:
        """Wait until every answer is shown and painted."""
        self.tasks.settle(self.lanes)

    def visit(self, key: str) -> float:
        """Go to a page and return the milliseconds until it is whole."""
        began = time.perf_counter()
        self.tasks.time(lambda: self.window.open_page(key))
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
    opened.tasks.times.clear()
    times = [opened.visit(entry.key) for _ in range(ROUNDS) for entry in PAGES]
    tasks = [took for took in opened.tasks.times if took > 0.05]
    opened.close()
    return times, tasks


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
        opened.tasks.step()
    table.grab()
    took = (time.perf_counter() - began) * 1000
    opened.settle()
    opened.close()
    return took
