"""Everything is to be seen in a small window: a common laptop at 150 %, an old one at 100 %."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell.first_run import FirstRun
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.abreast import Abreast
from wijkregie.ui.widgets.basics import both_ways, label
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.ui.widgets.turnover import TurnOver
from wijkregie.usecases.begin import Startlijst, lists
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijkorganen import wijkorganen

TABS = (
    "overzicht",
    "bestuur",
    "jaargesprekken",
    "niveau",
    "subsidie",
    "wijkbudget",
    "contact",
    "acties",
    "geschiedenis",
)
PARTS = (
    "ik",
    "ritme",
    "weergave",
    "regelingen",
    "verplichtingen",
    "gespreksformulier",
    "teksten",
    "gebieden",
    "afdelingen",
    "verwijderd",
    "bestand",
)
PLACES: list[tuple[str, dict[str, Any]]] = [
    *((key, {}) for key in ("vandaag", "jaargesprekken", "acties", "afspraken", "wijken", "trajecten", "rapporten")),
    ("uitwisselen", {}),
    *(("wijkorganen", {"tab": tab}) for tab in TABS),
    *(("subsidies", place) for place in ({}, {"wijkorgaan_id": ""})),
    *(("wijkbudget", {"deel": deel}) for deel in ("wijkbudget", "werkbudget", "initiatieven", "collectieven")),
    *(("trajecten", {"tab": tab}) for tab in ("plan", "wijkorganen", "tijdlijn", "kosten", "verhalen", "eindverslag")),
    *(("instellingen", {"deel": part}) for part in PARTS),
]


@pytest.fixture
def window(lanes: Lanes, settings: Settings, settle: Callable[[], None], qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(lanes, settings)
    qtbot.addWidget(made)
    made.show()
    made.resize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
    settle()
    yield made
    settle()


def test_nothing_is_cut_off_in_a_small_window(
    window: MainWindow, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    body = next(row.id for row in wijkorganen(session, 2027) if row.naam == "Dorpsraad Lindevoort")
    for key, place in PLACES:
        if key == "wijkorganen" or "wijkorgaan_id" in place:
            place = {**place, "wijkorgaan_id": body}
        window.open_page(key, **place)
        settle()
        assert window.width() == Size.WINDOW_MIN_WIDTH, (key, place)

        def whole(where: tuple[str, dict[str, Any]] = (key, place)) -> None:
            assert cut_off(_page(window)) == [], where

        qtbot.waitUntil(whole, timeout=3000)


def test_the_navigation_is_whole_in_the_lowest_window(window: MainWindow) -> None:
    layout = window.navigation.layout()
    assert layout is not None
    assert window.height() == Size.WINDOW_MIN_HEIGHT
    assert layout.minimumSize().height() <= window.height()
    assert cut_off(window.navigation) == []


def test_what_scrolls_both_ways_is_no_higher_than_its_room(qtbot: QtBot, theme: Theme) -> None:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.addWidget(label("Een lang verhaal. " * 2000, wrap=True))
    area = both_ways(content)
    qtbot.addWidget(area)
    area.resize(1000, 600)
    area.show()
    qtbot.waitUntil(lambda: area.viewport().size() == content.size() == area.size(), timeout=1000)
    area.resize(500, 300)
    assert content.size() == content.minimumSize()
    assert area.horizontalScrollBar().maximum() > 0 < area.verticalScrollBar().maximum()


def test_the_keyboard_begins_in_the_talk_not_on_the_way_to_last_year(
    window: MainWindow, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    body = next(row.id for row in wijkorganen(session, 2027) if row.naam == "Dorpsraad Lindevoort")
    window.activateWindow()
    window.open_page("wijkorganen", wijkorgaan_id=body, tab="jaargesprekken")
    settle()
    qtbot.waitUntil(lambda: window.focusWidget().accessibleName() == "Wanneer is het gesprek?", timeout=3000)


def _page(window: MainWindow) -> QWidget:
    assert window.page is not None
    return window.page


@pytest.mark.parametrize("size", [(900, 480), (1024, 560), (1366, 728)])
def test_the_first_run_is_whole_in_a_small_window(
    qtbot: QtBot, theme: Theme, session: Session, size: tuple[int, int]
) -> None:
    known: list[Startlijst] = lists(session.clock)
    welcome = FirstRun(known)
    qtbot.addWidget(welcome)
    welcome.resize(*size)
    welcome.show()
    qtbot.waitUntil(lambda: not cut_off(welcome), timeout=2000)
    assert (welcome.width(), welcome.height()) == size
    assert complaints(welcome) == []


@pytest.mark.parametrize(("width", "lines"), [(700, 1), (340, 2), (150, 3)])
def test_parts_abreast_go_below_each_other(qtbot: QtBot, theme: Theme, width: int, lines: int) -> None:
    parts = [label(word) for word in ("een", "twee", "drie")]
    for part in parts:
        part.setMinimumWidth(140)
    whole, hidden = QWidget(), QLabel("weg")
    qtbot.addWidget(whole)
    whole.setLayout(Abreast(*parts, hidden))
    hidden.hide()
    whole.resize(width, 300)
    whole.show()
    assert len({part.y() for part in parts}) == lines
    assert len({part.width() for part in parts}) <= 2
    assert all(whole.rect().contains(part.geometry()) for part in parts)
    assert whole.heightForWidth(width) >= parts[-1].geometry().bottom()


def test_a_card_is_as_high_as_its_words(qtbot: QtBot, theme: Theme) -> None:
    card = ChoiceCard("Begin leeg", "Voeg zelf je eerste wijkorgaan toe. " * 3)
    qtbot.addWidget(card)
    assert card.heightForWidth(300) > card.heightForWidth(900) == Size.WAY


def test_one_side_at_a_time_where_both_do_not_fit(qtbot: QtBot, theme: Theme) -> None:
    whole, main, side = QWidget(), QFrame(), QFrame()
    qtbot.addWidget(whole)
    both = TurnOver(main, side, wide=600, to_side="Notities", to_main="Contact")
    layout = QVBoxLayout(whole)
    for part in (both.to_side, both.to_main, both):
        layout.addWidget(part)

    def seen() -> list[bool]:
        return [part.isVisible() for part in (main, side, both.to_side, both.to_main)]

    whole.resize(800, 300)
    whole.show()
    assert seen() == [True, True, False, False]
    whole.resize(500, 300)
    QTest.qWait(0)
    assert seen() == [True, False, True, False]
    both.to_side.click()
    assert seen() == [False, True, False, True]
    both.show_side(shown=False)
    assert seen() == [True, False, False, False]
    both.show_side(shown=True)
    both.to_main.click()
    assert seen() == [True, False, True, False]
