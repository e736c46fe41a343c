"""Every place where nothing is, at first use and where nothing matches: why that is, and the one thing to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK
from tests.ui.test_toegankelijk import VIEWS, WIJKTABS, places
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.instellingen import DELEN
from wijkregie.ui.pages.trajecten.detail import _TABS as TRAJECT
from wijkregie.ui.pages.wijkorgaan.frame import _TABS as WIJKORGAAN
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.gebieden import add_stadsdeel, add_wijk
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, open_session
from wijkregie.usecases.trajecten import add_traject
from wijkregie.usecases.wijkorganen import create_wijkorgaan

NOTHING_TO_DO = {
    "Nog niets gebeurd.": "what happens is written down by itself",
    "De prullenbak is leeg.": "it is filled where something is removed",
    "Kies een wijkorgaan.": "the list beside it is the way",
    "Kies een traject.": "the list beside it is the way",
    "Het rapport wordt gemaakt.": "it is there in a moment",
}
"""What an empty place says that has no button, and why it has none."""


def seen_empty(page: QWidget) -> tuple[list[str], set[str]]:
    """Return what is wrong with the empty places in sight, and what they say."""
    tables = [each for each in page.findChildren(DataTable) if each.isVisible() and each.height()]
    bare = [each.accessibleName() for each in tables if each.model().rowCount() == 0]
    found, said = [f"list {name!r} is empty and says nothing" for name in bare], set()
    for place in page.findChildren(EmptyState):
        if place.isVisible():
            words = [each.text() for each in place.findChildren(QLabel) if each.isVisible()]
            buttons = [each for each in place.findChildren(QPushButton) if each.isVisible()]
            buttons = [each for each in buttons if each.property("soort") != "link"]
            said.add(words[0])
            if len(words) < 2 and not words[0].startswith("Niets gevonden"):
                found.append(f"{words[0]!r} says not why")
            if len(buttons) != (words[0] not in NOTHING_TO_DO):
                found.append(f"{words[0]!r} has {len(buttons)} buttons")
    return found, said


def begun(session: Session) -> list[tuple[str, dict[str, Any]]]:
    """Return each tab of a wijkorgaan, a traject and a wijk of which no more is known than a name."""
    wijk = add_wijk(session, "Lindevoort", add_stadsdeel(session, "Noord").value.id).value
    body = create_wijkorgaan(session, "Dorpsraad Lindevoort", wijk_ids=[wijk.id]).value
    plan = add_traject(session, naam="Nieuwe brug").value
    return [
        *(("wijkorganen", {"wijkorgaan_id": body.id, "tab": tab}) for tab in WIJKORGAAN),
        *(("trajecten", {"traject_id": plan.id, "tab": tab}) for tab in TRAJECT),
        *(("wijken", {"wijk_id": wijk.id, "tab": tab}) for tab in WIJKTABS),
    ]


def bare() -> list[tuple[str, dict[str, Any]]]:
    """Return every page with its views and parts."""
    within: dict[str, list[dict[str, Any]]] = {
        "instellingen": [{"deel": part.key} for part in DELEN],
        "wijken": [{"vorm": "kaart"}, {"vorm": "lijst"}],
        **{key: [{"deel": view.key} for view in page.views] for key, page in VIEWS.items()},
    }
    return [(entry.key, place) for entry in PAGES for place in within.get(entry.key, [{}])]


def test_at_first_use_every_place_says_what_belongs_there(
    tmp_path: Path, settings: Settings, light: None, qtbot: QtBot
) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, clock=CLOCK)
    session = open_session(path, CLOCK)
    lanes = Lanes(session)
    window = MainWindow(lanes, settings)
    window.resize(1366, 768)
    window.show()
    found: list[str] = []
    told: set[str] = set()
    for places_ in (bare, lambda: begun(session)):
        for key, place in places_():
            window.open_page(key, **place)
            qtbot.waitUntil(lambda: lanes.idle() and window.arrived, timeout=20_000)
            assert window.page is not None
            wrong, said = seen_empty(window.page)
            found += [f"{key} {' '.join(place.values())}: {each}" for each in wrong]
            told |= said
    window.close()
    session.store.close()
    assert not found, "\n".join(found)
    assert len(told) > 15, "many places were looked at"


def test_where_nothing_matches_every_list_says_so(
    window: MainWindow, session: Session, settle: Callable[[], None]
) -> None:
    found: list[str] = []
    told: set[str] = set()
    for key, place in places(session):
        if place.get("tab") not in {None, "overzicht", "plan", "contact"}:
            continue  # the list beside a tab is the same
        window.open_page(key, **place)
        settle()
        assert window.page is not None
        for field in window.page.findChildren(SearchField):
            if field.isVisible():
                field.setText("qqqq")
                settle()
                wrong, said = seen_empty(window.page)
                found += [f"{key} {' '.join(place.values())}: {each}" for each in wrong]
                labels = [each.text() for each in window.page.findChildren(QLabel) if each.isVisible()]
                if not any("qqqq" in each for each in labels):
                    found.append(f"{key}: {field.placeholderText()!r} finds nothing, silently")
                told |= said
                field.clear()
                settle()
    assert not found, "\n".join(found)
    assert "Kies een wijkorgaan." in told
