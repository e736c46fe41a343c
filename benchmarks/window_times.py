"""What the window costs, measured inside one process: opening pages, and how long its thread is held."""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from wijkregie.domain.jaargesprekken import Gespreksstand, werkjaar
from wijkregie.ui.forms.gesprek.formulier import GespreksForm
from wijkregie.ui.lanes import Job, Lanes
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.shell.application import make_qt
from wijkregie.ui.shell.making import AHEAD_EACH_MS
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.kaartenbord import CardColumn
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.gespreksbladen import gespreksjaar
from wijkregie.usecases.history import undo
from wijkregie.usecases.jaargesprekken import change_jaargesprek
from wijkregie.usecases.stores import open_session

ROUNDS = 8
TYPED, KEYS = "de straat is schoner dan vorig jaar en dat is fijn\r", 8
BETWEEN_KEYS_MS = 30
SECOND_LOOK_MS = 1000
"""Between the window coming up and the first page that is opened after it."""


@dataclass(frozen=True)
class Took:
    """Milliseconds on the clock, and of them at work: the rest is waiting for others on this machine or for a lane."""

    clock: float
    work: float


@dataclass
class Times:
    """What was timed of a window: visits to pages, changes of theme, and each task on its thread.

    `unprepared` are the first visits to pages that are not made ahead.
    """

    first: list[Took] = field(default_factory=list)
    unprepared: list[Took] = field(default_factory=list)
    later: list[Took] = field(default_factory=list)
    theme: list[Took] = field(default_factory=list)
    tasks: list[Took] = field(default_factory=list)


class Tasks:
    """Runs the window's events as its own loop does, and times each turn from when it woke up.

    A turn holds all events that were waiting, so it is at least as long as the longest task in it. The loop sleeps
    while nothing waits: one that spins would keep Python's lock from the lane it waits for.
    """

    def __init__(self) -> None:
        self.times: list[Took] = []
        self._awake = 0.0
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.awake.connect(self._woken)

    def time(self, act: Callable[[], object]) -> object:
        """Do one thing on the window's thread and keep how long it held it."""
        began, worked = time.perf_counter(), time.thread_time()
        done = act()
        took = (time.perf_counter() - max(began, self._awake)) * 1000
        self.times.append(Took(took, (time.thread_time() - worked) * 1000))
        return done

    def settle(self, lanes: Lanes) -> None:
        """Wait until every answer is shown and painted."""
        while not lanes.idle():
            self.step()
        while self.time(self.handle):
            pass

    def handle(self) -> bool:
        """Handle what waits, and tell whether there was anything."""
        return self._dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

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


class ShortLanes(Lanes):
    """Begins no long work: a page is whole without it, and the preview of Rapporten would go on beneath other pages."""

    def work(self, *_: Any, title: str, **__: Any) -> Job:
        return Job(title)


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
        self.lanes = ShortLanes(self.session)
        self.window = MainWindow(self.lanes, Settings())
        self.window.resize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT)
        self.window.show()
        self.tasks.rest(SECOND_LOOK_MS)
        self.settle()

    def settle(self) -> None:
        """Wait until the page that was asked for is there, and every answer is shown and painted."""
        while not self.window.arrived:
            self.tasks.step()
        self.tasks.settle(self.lanes)

    def visit(self, key: str, **place: Any) -> Took:
        """Go to a page, or to a place in it, and return how long it took until it is whole."""
        return self.until_whole(lambda: self.window.open_page(key, **place) if place else self.window.visit(key))

    def until_whole(self, act: Callable[[], object]) -> Took:
        """Do something and return how long it took until all it leads to is painted."""
        began, before = time.perf_counter(), len(self.tasks.times)
        self.tasks.time(act)
        self.settle()
        work = sum(took.work for took in self.tasks.times[before:])
        return Took((time.perf_counter() - began) * 1000, work)

    def close(self) -> None:
        self.window.close()
        self.settle()
        self.lanes.close()
        self.session.store.close()
        self.window.deleteLater()


def page_times(path: Path, today: date) -> Times:
    """Time every visit to every page, every task on the window's thread from its coming up on, and changes of theme."""
    opened = Opened(path, today)
    times = Times()
    for round_ in range(ROUNDS):
        for entry in PAGES:
            visits = times.later if round_ else times.first if entry.ahead else times.unprepared
            visits.append(opened.visit(entry.key))
    times.tasks = [took for took in opened.tasks.times if took.clock > 0.05]
    theme = Opened.theme
    assert theme is not None
    times.theme = [opened.until_whole(partial(theme.set_mode, mode)) for mode in (Mode.DONKER, Mode.LICHT) * 3]
    opened.close()
    return times


def card_moves(path: Path, today: date, times: int) -> tuple[list[Took], list[Took]]:
    """Return how long it takes until a moved card stands painted in its new column, and until a column is scrolled.

    From the step asked for, through the store, to the paint; the other pages read again after that and do not count.
    """
    opened = Opened(path, today)
    while not opened.window.making.ready:
        opened.tasks.rest(AHEAD_EACH_MS)
    opened.visit("jaargesprekken")
    page = opened.window.page
    assert isinstance(page, JaargesprekkenPage)
    sent, held = (page.bord.columns[stand] for stand in (Gespreksstand.VERSLAG_VERSTUURD, Gespreksstand.GEVOERD))

    def until_painted(act: Callable[[], object], column: CardColumn, key: str) -> Took:
        began, worked = time.perf_counter(), time.process_time()
        opened.tasks.time(act)
        while column.list.cards.position(key) < 0:
            opened.tasks.step()
        column.list.viewport().repaint()
        took = Took((time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000)
        opened.settle()
        return took

    moves, scrolls = [], []
    for _ in range(times):
        card = sent.list.cards.rows[0]
        page.bord.choose(card.id)
        opened.settle()
        moves.append(until_painted(partial(page.bord.moved.emit, [card], -1), held, card.id))
        moves.append(until_painted(lambda: opened.lanes.command(undo, owner=page), sent, card.id))
    fullest = max(page.bord.columns.values(), key=lambda column: column.list.cards.rowCount()).list
    bar = fullest.verticalScrollBar()
    for place in range(times):
        began, worked = time.perf_counter(), time.process_time()
        bar.setValue(bar.maximum() * place // times)
        fullest.viewport().repaint()
        scrolls.append(Took((time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000))
    opened.close()
    return moves, scrolls


def view_times(path: Path, today: date, key: str, views: Sequence[str], times: int) -> dict[str, list[Took]]:
    """Time visits to each view of a page that read anew, the first of them when the view is not made yet.

    Work is that of all threads together: the reading is most of it.
    """
    opened = Opened(path, today)
    while not opened.window.making.ready:
        opened.tasks.rest(AHEAD_EACH_MS)
    found: dict[str, list[Took]] = {view: [] for view in views}
    for _ in range(times):
        for view in views:
            worked = time.process_time()
            took = opened.visit(key, deel=view)
            found[view].append(Took(took.clock, (time.process_time() - worked) * 1000))
    opened.close()
    return found


def keystrokes(path: Path, today: date, answer: str) -> tuple[list[Took], list[Took]]:
    """Time keys typed amid a long answer: in a bare editor, and in the form of a talk that saves as it goes."""
    opened = Opened(path, today)
    while not opened.window.making.ready:
        opened.tasks.rest(AHEAD_EACH_MS)
    talk = gespreksjaar(opened.session, werkjaar(today)).rijen[0].gesprek
    change_jaargesprek(opened.session, talk.id, verkeer=answer)
    opened.window.open_page("jaargesprekken", jaargesprek_id=talk.id)
    form = None
    while form is None or not form.ready:
        opened.tasks.rest(AHEAD_EACH_MS)
        form = opened.window.findChild(GespreksForm)
    editor = form.field("verkeer")
    assert isinstance(editor, QPlainTextEdit)
    bare = QPlainTextEdit()
    bare.resize(editor.size())
    bare.setPlainText(answer)
    bare.show()
    below = _type(opened, bare)
    bare.close()
    above = _type(opened, editor)
    opened.close()
    return below, above


def _type(opened: Opened, editor: QPlainTextEdit) -> list[Took]:
    """Type amid what stands there, with a rest between keys, and time each until all it leads to is painted."""
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().characterCount() // 2)
    editor.setTextCursor(cursor)
    editor.setFocus()
    opened.settle()
    took = []
    for typed in TYPED * KEYS:
        code = Qt.Key.Key_Return if typed == "\r" else Qt.Key(ord(typed.upper()))

        began, worked = time.perf_counter(), time.thread_time()
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(editor, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, typed))
        while opened.tasks.handle():
            pass
        took.append(Took((time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000))
        opened.tasks.rest(BETWEEN_KEYS_MS)
    return took


def searched(path: Path, today: date, typed: Sequence[str]) -> list[Took]:
    """Time each of these texts in the palette, from its last key until what it finds is painted."""
    from wijkregie.ui.shell.palette import Palette, toggle

    opened = Opened(path, today)
    while not opened.window.making.ready:
        opened.tasks.rest(AHEAD_EACH_MS)
    toggle(opened.window)
    opened.settle()
    palette = opened.window.findChild(Palette)
    assert isinstance(palette, Palette)
    times = [opened.until_whole(partial(palette.field.setText, text)) for text in typed]
    toggle(opened.window)
    opened.settle()
    opened.close()
    return times


def list_opening(path: Path, today: date, key: str) -> float:
    """Return the milliseconds until the list of a page is painted, first opened once all pages were made ahead."""
    opened = Opened(path, today)
    while not opened.window.making.ready:
        opened.tasks.rest(AHEAD_EACH_MS)
    began = time.perf_counter()
    opened.window.open_page(key)
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
