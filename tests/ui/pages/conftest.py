"""The window on a page, as a user has it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow


@pytest.fixture
def window(
    request: pytest.FixtureRequest, lanes: Lanes, settings: Settings, settle: Callable[[], None], qtbot: QtBot
) -> Iterator[MainWindow]:
    """Give the window with the keyboard in it, on the page that a test file is about: its `PAGE`."""
    made = MainWindow(lanes, settings)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    if page := getattr(request.module, "PAGE", ""):
        made.open_page(page)
    settle()
    yield made
    made.close()
