"""The running program: one QApplication, one theme, and the window of the store that is open."""

import gc
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QMimeData, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from wijkregie import paths
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import POLL_MS, Lanes
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.settings import TEXT_SIZES, Settings
from wijkregie.ui.shell.window import LAST_PAGE, MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.rowmenu import COPIED_HERE
from wijkregie.usecases import begin
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import is_overdracht, open_session

LAST_FILE = "bestand"
READ_PAGE = "uitwisselen"
"""The page on which a list is read in, and a colleague's file."""
COLLECT_MS = 20_000
FIRST_READ_S = 0.3
"""The window comes up with what it shows, or after so long without."""


def make_qt(text_size: str = "") -> QApplication:
    """Return the QApplication, in Dutch; `text_size`, in percents, makes letters larger with all that goes with them.

    What is no size counts as none: it comes from a file that anyone can write in.
    """
    scaled = text_size in TEXT_SIZES and "QT_SCALE_FACTOR" not in os.environ
    if scaled:
        os.environ["QT_SCALE_FACTOR"] = str(int(text_size) / 100)
    # The style goes along as a word: setStyle gives it back, and PySide takes long to make the class of a style.
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
    assert isinstance(app, QApplication)
    if scaled:
        del os.environ["QT_SCALE_FACTOR"]  # Qt has read it; a program that is opened from here keeps its own size
    app.setApplicationName("wijkregie")
    app.setApplicationDisplayName("wijkregie")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    _collect_on_this_thread(app)
    app.aboutToQuit.connect(leave_clipboard)
    return app


def leave_clipboard() -> None:
    """Leave what was copied as text that Qt itself holds: content made in Python that outlives it ends in a crash."""
    clipboard = QApplication.clipboard()
    copied: QMimeData | None = clipboard.mimeData()  # none where the screen keeps no clipboard
    if copied is not None and copied.hasFormat(COPIED_HERE):  # else it may be of another program
        clipboard.setText(clipboard.text())


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
        self._theme = Theme(app, settings.text("thema", Mode.SYSTEEM), settings.text("accent"))
        self._window: MainWindow | None = None
        self._welcome: Any = None
        self._maker = ThreadPoolExecutor(1, "begin")
        sys.excepthook = lambda _kind, error, _trace: self.crashed(error)

    @property
    def window(self) -> MainWindow | None:
        """The window of the store that is open."""
        return self._window

    def start(self, session: Session | None, refusal: Refusal | None = None, given: Path | None = None) -> int:
        """Show the window of a session, or the first page, and run until the last window is closed.

        `refusal` says why there is no session, when the user expects one; `given` is what a colleague handed over.
        """
        if session is not None:
            self.show(session)
            if given is not None:
                QTimer.singleShot(0, self, lambda: self._take_over(given))
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
        window.renew_wanted.connect(self.renew_example)
        window.closed.connect(session.store.close)
        window.show()
        self._settings.put_text(LAST_FILE, str(session.store.path))
        self._window = window
        if self._welcome is not None:
            self._welcome.close()

    def open(self, path: Path) -> None:
        """Open another store; the present window closes only when that succeeded and all in it is stored.

        A store of an earlier version is brought up to date first, which may take long.
        """
        if self._window is None or path.resolve() != self._window.lanes.session.store.path:
            self._bring(lambda: open_session(path, self._clock), "Bestand openen", refused=partial(self._refused, path))

    def _refused(self, path: Path, refusal: Refusal) -> None:
        """Say why a file is not opened; what a colleague handed over can be taken over instead."""
        assert self._window is not None
        if not is_overdracht(path):
            self._window.refuse(refusal)
        elif self._window.ask(
            f"{path.name} is een overdracht van een collega. Wil je die overnemen?",
            "Overnemen",
            more="Je ziet eerst wat er in je eigen bestand verandert.",
        ):
            self._take_over(path)

    def _take_over(self, path: Path) -> None:
        """Show what taking over a colleague's file would change."""
        if self._window is not None:
            self._window.open_page(READ_PAGE, deel="overnemen", bestand=path)

    def welcome(self) -> None:
        """Show the ways to begin, with a way back to the window when there is one."""
        from wijkregie.ui.shell.first_run import FirstRun

        if self._welcome is None:
            self._welcome = FirstRun(begin.lists(self._clock), back=self._window is not None)
            self._welcome.chosen.connect(self._begin)
            self._welcome.left.connect(self._leave_welcome)
        self._welcome.show()
        self._welcome.activateWindow()

    def renew_example(self) -> None:
        """Make the example town anew, when the user is sure, and remove the present one."""
        window = self._window
        if window is None or not dialogs.ask(
            window,
            "Wil je de voorbeeldstad opnieuw maken?",
            "Opnieuw maken",
            more="Wat je in deze voorbeeldstad veranderde, is daarna weg. Je eigen bestanden blijven zoals ze zijn.",
        ):
            return
        old = window.lanes.session.store.path
        self._bring(
            lambda: open_session(begin.fresh_example(old.parent, self._clock), self._clock),
            "Voorbeeldstad maken",
            then=lambda: self._maker.submit(begin.remove_example, old, self._clock),
        )

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
            first = {Way.STARTLIJST: "wijkorganen", Way.EIGEN: READ_PAGE}.get(start.way, "vandaag")
            self._make(lambda: begin.begin_own(chosen, start.begin, self._clock), first)

    def _leave_welcome(self) -> None:
        """Go back to the window, if there is one."""
        left, self._welcome = self._welcome, None
        QTimer.singleShot(0, left.deleteLater)  # it is in the middle of closing
        if self._window is not None:
            self._window.activateWindow()

    def _make(self, make: Callable[[], Path], page: str) -> None:
        """Make a store on another thread and open it on a page."""
        self._welcome.set_busy(busy=True)
        future = self._maker.submit(lambda: open_session(make(), self._clock))
        timer = QTimer(self, interval=POLL_MS)
        timer.timeout.connect(lambda: self._made(future, timer, page))
        timer.start()

    def _made(self, future: "Future[Session]", timer: QTimer, page: str) -> None:
        if not future.done():
            return
        timer.stop()
        timer.deleteLater()
        if self._welcome is not None:
            self._welcome.set_busy(busy=False)
        error = future.exception()
        if isinstance(error, Refusal):
            dialogs.refuse(self._welcome or self._window, error)
        elif error is not None:
            self.crashed(error)
        else:
            self._settings.put_text(LAST_PAGE, page)
            if self._replace(future.result()) and page == READ_PAGE and self._window is not None:
                window = self._window
                QTimer.singleShot(0, window, lambda: window.open_page(READ_PAGE, deel="inlezen", kiezen=True))

    def _bring(
        self,
        get: Callable[[], Session],
        title: str,
        then: Callable[[], object] | None = None,
        refused: Callable[[Refusal], object] | None = None,
    ) -> None:
        """Open a store off the window's thread, with progress in the window, and show it in its place."""
        assert self._window is not None

        def replace(session: Session) -> None:
            if self._replace(session) and then is not None:
                then()

        self._window.lanes.work(
            _get, get, title=title, owner=self, done=replace, refused=refused or self._window.refuse
        )

    def _replace(self, session: Session) -> bool:
        """Show a session's window once the present one has closed; False, and all as it was, when it cannot."""
        if self._window is not None and not self._window.close():
            session.store.close()
            return False
        self.show(session)
        return True

    def _choose_file(self) -> None:
        if self._window is not None:
            folder = self._window.lanes.session.store.path.parent
            if path := dialogs.open_file(self._window, folder):
                self.open(path)


def _get(_session: Session, get: Callable[[], Session], *, progress: Progress) -> Session:
    """Get another session; when it is no longer wanted it is closed again."""
    progress.step(0, 0)
    got = get()
    try:
        progress.step(0, 0)
    except Cancelled:
        got.store.close()
        raise
    return got
