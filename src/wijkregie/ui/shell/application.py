"""The running program: one QApplication, one theme, and the window of the store that is open."""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from wijkregie import paths
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import POLL_MS, Lanes
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import LAST_PAGE, MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import begin
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import open_session

LAST_FILE = "bestand"
COLLECT_MS = 20_000
FIRST_READ_S = 0.3
"""The window comes up with what it shows, or after so long without."""


def make_qt() -> QApplication:
    """Return the QApplication, in Dutch."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("wijkregie")
    app.setApplicationDisplayName("wijkregie")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    _collect_on_this_thread(app)
    return app


def _collect_on_this_thread(app: QApplication) -> None:
    """Let Python clear away unused objects on the window's thread only.

    It would else happen in whatever thread comes by, and a widget that is deleted in a lane's thread
    ends or stops the program.
    """
    gc.disable()
    timer = QTimer(app, interval=COLLECT_MS)
    timer.timeout.connect(gc.collect)
    timer.start()


class Application(QObject):
    """Opens stores in the window, and the first page when there is none yet."""

    def __init__(self, app: QApplication, settings: Settings, clock: Clock, log_crash: Callable[..., Path]) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._clock = clock
        self._log_crash = log_crash
        self._theme = Theme(app, Mode(settings.text("thema", Mode.SYSTEEM)), settings.text("accent"))
        self._window: MainWindow | None = None
        self._welcome: Any = None
        self._maker = ThreadPoolExecutor(1, "begin")
        sys.excepthook = lambda _kind, error, _trace: self.crashed(error)

    @property
    def window(self) -> MainWindow | None:
        """The window of the store that is open."""
        return self._window

    def start(self, session: Session | None, refusal: Refusal | None = None) -> int:
        """Show the window of a session, or the first page, and run until the last window is closed.

        `refusal` says why there is no session, when the user expects one.
        """
        if session is not None:
            self.show(session)
        else:
            self.welcome()
        if refusal is not None:
            QTimer.singleShot(0, self, lambda: dialogs.refuse(self._welcome, refusal))
        return self._app.exec()

    def show(self, session: Session) -> None:
        """Show a session's window in place of what was shown."""
        lanes = Lanes(session, self)
        lanes.crashed.connect(self.crashed)
        with self._theme.undressed():
            window = MainWindow(lanes, self._settings)
            lanes.settle(FIRST_READ_S)
        window.new_wanted.connect(self.welcome)
        window.open_wanted.connect(self._choose_file)
        window.copy_wanted.connect(self._copy)
        window.closed.connect(session.store.close)
        window.show()
        self._settings.put_text(LAST_FILE, str(session.store.path))
        self._window = window
        if self._welcome is not None:
            self._welcome.close()
            self._welcome = None

    def open(self, path: Path) -> None:
        """Open another store; the present window closes only when that succeeded and all in it is stored."""
        if self._window is not None and path.resolve() == self._window.lanes.session.store.path:
            return
        try:
            session = open_session(path, self._clock)
        except Refusal as refusal:
            dialogs.refuse(self._welcome or self._window, refusal)
            return
        if self._window is not None and not self._window.close():
            session.store.close()
            return
        self.show(session)

    def welcome(self) -> None:
        """Show the three ways to begin."""
        from wijkregie.ui.shell.first_run import FirstRun

        self._welcome = FirstRun(begin.lists(self._clock))
        self._welcome.chosen.connect(self._begin)
        self._welcome.show()

    def crashed(self, error: BaseException) -> None:
        """Write a bug down and say so."""
        dialogs.crashed(self._window, self._log_crash(error))

    def _begin(self, start: Any) -> None:
        from wijkregie.ui.shell.first_run import Way

        if start.way is Way.VOORBEELD:
            self._make(lambda: begin.begin_example(paths.data_folder(), self._clock), "vandaag")
            return
        path: Path | None = paths.data_folder() / begin.EIGEN
        if path is not None and path.exists():
            path = dialogs.save_file(self._welcome, "Nieuw bestand", path.with_stem("nieuw"), dialogs.KIND)
        if path is not None:
            chosen = path
            first = "wijkorganen" if start.way is Way.STARTLIJST else "vandaag"
            self._make(lambda: begin.begin_own(chosen, start.begin, self._clock), first)

    def _make(self, make: Callable[[], Path], page: str) -> None:
        """Make a store on another thread and open it on a page."""
        self._welcome.set_busy(busy=True)
        future = self._maker.submit(make)
        timer = QTimer(self, interval=POLL_MS)
        timer.timeout.connect(lambda: self._made(future, timer, page))
        timer.start()

    def _made(self, future: "Future[Path]", timer: QTimer, page: str) -> None:
        if not future.done():
            return
        timer.stop()
        timer.deleteLater()
        self._welcome.set_busy(busy=False)
        error = future.exception()
        if isinstance(error, Refusal):
            dialogs.refuse(self._welcome, error)
        elif error is not None:
            self.crashed(error)
        else:
            self._settings.put_text(LAST_PAGE, page)
            self.open(future.result())

    def _choose_file(self) -> None:
        if self._window is not None:
            folder = self._window.lanes.session.store.path.parent
            if path := dialogs.open_file(self._window, folder):
                self.open(path)

    def _copy(self) -> None:
        window = self._window
        if window is None:
            return
        store = window.lanes.session.store.path
        name = f"{store.stem} {self._clock.today():%Y-%m-%d}{store.suffix}"
        if path := dialogs.save_file(window, "Kopie maken", store.with_name(name), dialogs.KIND):
            window.lanes.work(
                copy_store,
                path,
                title="Kopie maken",
                owner=window,
                done=lambda _: window.toast(f"De kopie staat in {path.parent.name} en is gecontroleerd."),
            )


def copy_store(session: Session, path: Path, *, progress: Progress) -> None:
    """Write a checked copy of the open store; what stood there was confirmed by the file dialog."""
    session.store.backup(path, replace=True, progress=progress.step)
