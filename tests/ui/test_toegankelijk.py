"""Every page, tab, dialog and state of the window for who works by key or by ear."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gang import Walk, looked_at
from tests.ui.walk import cut_off
from wijkregie.ui.models.handleiding import sections
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.instellingen import DELEN
from wijkregie.ui.pages.trajecten.detail import _TABS as TRAJECT
from wijkregie.ui.pages.uitwisselen.frame import UitwisselenPage
from wijkregie.ui.pages.views import ViewsPage
from wijkregie.ui.pages.wijkbudget.frame import WijkbudgetPage
from wijkregie.ui.pages.wijkorgaan.frame import _TABS as WIJKORGAAN
from wijkregie.ui.shell.toetsen import keys_of_window, keys_within
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.gespreksbladen import gespreksjaar
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajecten import trajecten
from wijkregie.usecases.wijkorganen import wijkorganen

PAGE = "acties"
VIEWS: dict[str, type[ViewsPage]] = {
    "afspraken": AfsprakenPage,
    "wijkbudget": WijkbudgetPage,
    "uitwisselen": UitwisselenPage,
}
WIJKTABS = ("contact", "acties", "geld", "groepen")
KEYS_OF_QT = {"Ctrl+A", "Ctrl+V", "Tab", "Shift+Tab", "Shift", "Alt", "Shift+Enter", "Esc", "↑", "↓"}
KEYS_OF_DIALOGS = {"Ctrl+Enter", "Ctrl+D", "Ctrl+S", "Ctrl++", "Ctrl+-"}


def places(session: Session) -> list[tuple[str, dict[str, Any]]]:
    """Return every page, with each tab, view, part and thing that can be open on it."""
    body = next(row.id for row in wijkorganen(session, 2027) if row.naam == "Dorpsraad Lindevoort")
    plan = next(row.id for row in trajecten(session) if row.traject.naam == "Herinrichting Hagenweg")
    talk = next(row.gesprek.id for row in gespreksjaar(session, 2027).rijen if row.gesprek.datum == session.today)
    wijk = wijken(session)[0].id
    within: dict[str, list[dict[str, Any]]] = {
        "wijkorganen": [{"wijkorgaan_id": body, "tab": tab} for tab in WIJKORGAAN],
        "trajecten": [{"traject_id": plan, "tab": tab} for tab in TRAJECT],
        "instellingen": [{"deel": part.key} for part in DELEN],
        "wijken": [{"vorm": "kaart"}, {"vorm": "lijst"}, *({"wijk_id": wijk, "tab": tab} for tab in WIJKTABS)],
        "jaargesprekken": [{}, {"jaargesprek_id": talk}],
        "subsidies": [{}, {"wijkorgaan_id": body}],
        **{key: [{"deel": view.key} for view in page.views] for key, page in VIEWS.items()},
    }
    return [(entry.key, place) for entry in PAGES for place in within.get(entry.key, [{}])]


def keys_in_manual() -> set[str]:
    """Return every key that the manual speaks of."""
    text = "\n".join(section.text for section in sections())
    key = r"(Ctrl|Alt|Shift)(\+.+)?|F\d+|Spatie|Esc|Enter|Del|Insert|Tab|[A-Z←→↑↓]"
    return {each for each in re.findall(r"\*\*([^*\n]+)\*\*", text) if re.fullmatch(key, each)}


@pytest.fixture
def rest(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    """Return what waits until all answers came, papers too."""

    def done() -> bool:
        return window.lanes.idle() and window.arrived

    return lambda: qtbot.waitUntil(done, timeout=20_000)


def test_every_place_without_a_mouse(
    window: MainWindow, session: Session, theme: Theme, rest: Callable[[], None], qtbot: QtBot
) -> None:
    walk, found, keys = Walk(), [], set(keys_of_window(window))
    new: list[tuple[str, dict[str, Any]]] = []
    for key, place in places(session):
        window.open_page(key, **place)
        rest()
        page, known = window.page, len(walk.seen)
        assert page is not None
        keys |= set(keys_within(page))
        found += [f"{key} {' '.join(place.values())}: {each}" for each in looked_at(walk, page, page.start)]
        new += [(key, place)] if len(walk.seen) > known else []

        def whole(page: QWidget = page) -> None:
            assert cut_off(page) == []

        qtbot.waitUntil(whole, timeout=3000)
    assert len(walk.seen) > 20, "focus was looked at on many kinds of control"
    for mode in Mode.DONKER, Mode.CONTRAST:
        theme.set_mode(mode)
        again = Walk()
        for key, place in new:
            window.open_page(key, **place)
            rest()
            assert window.page is not None
            found += [f"{mode} {key}: {each}" for each in again.unseen_focus(window.page)]
        assert len(again.seen) > 20
    assert not found, "\n".join(found)
    assert keys_in_manual() - keys - KEYS_OF_QT - KEYS_OF_DIALOGS == set()


def test_every_page_of_an_empty_store_without_a_mouse(empty: MainWindow, qtbot: QtBot) -> None:
    walk, found = Walk(), []
    views = [(key, {"deel": view.key}) for key, kind in VIEWS.items() for view in kind.views]
    for key, place in [*((entry.key, {}) for entry in PAGES if entry.key not in VIEWS), *views]:
        empty.open_page(key, **place)
        qtbot.waitUntil(lambda: empty.lanes.idle() and empty.arrived, timeout=20_000)
        page = empty.page
        assert page is not None
        found += [f"{key} {' '.join(place.values())}: {each}" for each in looked_at(walk, page, page.start)]
        found += [f"{key}: {each}" for each in cut_off(page)]
    assert not found, "\n".join(found)
