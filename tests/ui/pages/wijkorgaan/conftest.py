"""A window on one wijkorgaan of the example town."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import wijkorganen
from wijkregie.usecases.session import Session

NAAM = "Dorpsraad Lindevoort"
Show = Callable[..., WijkorganenPage]


@pytest.fixture
def first_page() -> str:
    return "wijkorganen"


@pytest.fixture
def body(session: Session) -> str:
    """Return the id of a wijkorgaan with a long history."""
    return next(key for key, naam in wijkorganen.namen(session).items() if naam == NAAM)


@pytest.fixture
def show(window: MainWindow, body: str, settle: Callable[[], None], qtbot: QtBot) -> Show:
    """Return what goes to a tab of the wijkorgaan and gives the page."""

    def go(tab: str, wijkorgaan_id: str = body) -> WijkorganenPage:
        window.open_page("wijkorganen", wijkorgaan_id=wijkorgaan_id, tab=tab)
        settle()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page = window.page
        assert isinstance(page, WijkorganenPage)
        return page

    return go


def kept(session: Session, body: str) -> Dossier:
    return wijkorganen.dossier(session, body)
