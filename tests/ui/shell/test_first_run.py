import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK
from tests.ui.walk import complaints, cut_off
from wijkregie.ui.shell.first_run import FirstRun, Start, Way
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import begin
from wijkregie.usecases.begin import Begin


@pytest.fixture
def first(qtbot: QtBot, theme: Theme) -> FirstRun:
    made = FirstRun(begin.lists(CLOCK))
    qtbot.addWidget(made)
    made.show()
    return made


def chosen(first: FirstRun) -> list[Start]:
    heard: list[Start] = []
    first.chosen.connect(heard.append)
    return heard


def test_enter_begins_with_the_example(first: FirstRun) -> None:
    heard = chosen(first)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert [start.way for start in heard] == [Way.VOORBEELD]


def test_the_start_list_offers_its_own_stadsdelen(first: FirstRun) -> None:
    heard = chosen(first)
    cards = [card for card, _, _ in first._ways]
    assert "Enschede" in cards[2].text()
    assert "Controleer deze lijst" in cards[2].accessibleDescription()
    cards[2].click()
    first._name.set_value("Marijke Veldhuis")
    known = begin.lists(CLOCK)[0].stadsdelen[0]
    first._stadsdeel.set_raw(known.upper())
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert heard == [Start(Way.STARTLIJST, Begin("enschede", "Marijke Veldhuis", known))]


def test_both_fields_may_stay_empty(first: FirstRun) -> None:
    heard = chosen(first)
    first._ways[-1][0].click()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert heard == [Start(Way.LEEG, Begin())]


def test_it_begins_once(first: FirstRun) -> None:
    heard = chosen(first)
    first.set_busy(busy=True)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert heard == []


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
def test_it_can_be_used_without_seeing_it(first: FirstRun, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    first._ways[1][0].click()
    assert complaints(first) == []


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER, Mode.CONTRAST])
def test_at_200_percent_all_choices_have_their_room(first: FirstRun, theme: Theme, qtbot: QtBot, mode: Mode) -> None:
    theme.set_mode(mode)
    first.resize(1366 // 2, 768 // 2)
    qtbot.waitUntil(lambda: first.width() == 1366 // 2 and not first._panel.isVisible())
    assert cut_off(first) == []
    first.resize(1366, 768)
    qtbot.waitUntil(first._panel.isVisible)
