"""What the tests of the window share: the theme, a copy of the example town, lanes, settings."""

import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell import printing
from wijkregie.ui.shell.application import leave_clipboard, make_qt
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import LAST_PAGE, MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, create_voorbeeld, open_session

TODAY = date(2026, 9, 24)
CLOCK = Clock(fixed=TODAY)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["wijkregie", "-style", "fusion"]  # as make_qt does


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Iterator[Theme]:
    make_qt()
    yield Theme(qapp, Mode.LICHT)
    leave_clipboard()  # pytest ends without asking Qt to quit


@pytest.fixture(autouse=True)
def light(theme: Theme) -> Iterator[None]:
    """Give each test the light theme and a screen without the windows of the one before."""
    gc.collect(0)  # what the test before left, and pytest held till now; all that is older was looked through already
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow):
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.set_accent("")
    theme.set_mode(Mode.LICHT)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeldstad.wijkregie"
    create_voorbeeld(path, peildatum=TODAY, clock=CLOCK)
    return path


@pytest.fixture
def session(town: Path, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "stad.wijkregie"
    shutil.copy(town, path)
    opened = open_session(path, CLOCK)
    with opened.store:
        yield opened


@pytest.fixture
def lanes(session: Session, light: None) -> Iterator[Lanes]:
    made = Lanes(session)
    yield made
    made.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "instellingen")


@pytest.fixture
def settle(lanes: Lanes, qtbot: QtBot) -> Callable[[], None]:
    """Return what waits until every use case has ended, every answer has come and the page asked for is shown.

    It tells a window that hangs from one on a busy computer: how fast a page is, the bench measures.
    """

    def done() -> bool:
        windows = (shown for shown in QApplication.topLevelWidgets() if isinstance(shown, MainWindow))
        return lanes.idle() and all(window.arrived for window in windows)

    def wait() -> None:
        qtbot.waitUntil(done, timeout=20_000)

    return wait


@pytest.fixture
def ahead() -> None:
    """Ask that the window makes pages ahead while it is idle, as it does for a user."""


@pytest.fixture(autouse=True)
def _pages_as_they_are_opened(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make no pages ahead but for a test that is about it: it takes a fifth of the time of all windows."""
    if "ahead" not in request.fixturenames:
        monkeypatch.setattr("wijkregie.ui.shell.making.AHEAD_AFTER_MS", 3_600_000)


@pytest.fixture
def first_page(request: pytest.FixtureRequest) -> str:
    """Return the page that a test file is about: its `PAGE`."""
    return getattr(request.module, "PAGE", "")


@pytest.fixture
def window(
    lanes: Lanes, settings: Settings, settle: Callable[[], None], qtbot: QtBot, first_page: str
) -> Iterator[MainWindow]:
    """Give the window with the keyboard in it, on its first page."""
    settings.put_text(LAST_PAGE, first_page)
    made = MainWindow(lanes, settings)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle()
    yield made
    made.close()


@pytest.fixture
def empty(tmp_path: Path, settings: Settings, light: None, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give a window on a new store, with nothing in it."""
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, clock=CLOCK)
    session = open_session(path, CLOCK)
    with session.store:
        lanes = Lanes(session)
        made = MainWindow(lanes, settings)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(lambda: made.isActiveWindow() and lanes.idle())
        yield made
        made.close()
        lanes.close()


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the system's dialog choose a printer that writes to this file."""
    target = tmp_path / "papier.pdf"

    def chosen(_parent: object, _name: str, _pages: int) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(72)
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "asked_printer", chosen)
    return target
