"""The clocks of Afspraken in the window: each view says in words what it draws, and leads on to what it is about."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints, cut_off
from tests.usecases.kit import found_traject, statements
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.radiostilte import Stilte, stilte
from wijkregie.domain.tijdigheid import tijdigheid_zin
from wijkregie.store.queries.values import values
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.tijdregels import tijd_regels
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.afspraken.klokview import KlokView
from wijkregie.ui.pages.afspraken.radiostilte import RadiostilteView
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.tokens import Size
from wijkregie.usecases import betrokkenheden
from wijkregie.usecases.klokken import aantal_stil, paradoxen, radiostilte_van_jaar, tijdigheid_van_jaar
from wijkregie.usecases.session import Session

Settle = Callable[[], None]
YEAR = TODAY.year


def view_of(window: MainWindow, settle: Settle, deel: str, jaar: int = YEAR) -> KlokView:
    window.open_page("afspraken", deel=deel, jaar=jaar)
    settle()
    page = window.page
    assert isinstance(page, AfsprakenPage)
    assert isinstance(page.view, KlokView)
    return page.view


def tabs_of(page: AfsprakenPage) -> list[str]:
    return [tab.accessibleName() for tab in page.tabs.findChildren(QAbstractButton)]


def said_by(page: AfsprakenPage) -> list[str]:
    return [label.text() for label in page.header.findChildren(QLabel)]


@pytest.mark.parametrize("deel", ["tijdigheid", "radiostilte", "spiegel", "beloofd"])
def test_each_view_is_whole_on_a_small_screen_and_says_what_it_draws(
    window: MainWindow, settle: Settle, qtbot: QtBot, deel: str
) -> None:
    window.resize(900, 500)
    view = view_of(window, settle, deel)
    assert view.model.rows
    assert complaints(view) == []
    qtbot.waitUntil(lambda: cut_off(view) == [])  # a longer sentence at the foot asks for its lines
    assert view.table.columnWidth(0) > Size.FIELD_SHORT
    for number in range(view.model.columnCount()):
        said = view.model.index(1, number).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.strip()
    assert view.sentence(view.table.row) in [label.text() for label in view.findChildren(QLabel)]
    view_of(window, settle, deel, 1999)
    assert view.start is not view.table
    assert complaints(view) == []


def test_a_click_on_a_clock_opens_its_plan(window: MainWindow, session: Session, settle: Settle) -> None:
    view = view_of(window, settle, "tijdigheid")
    found = tijdigheid_van_jaar(session, YEAR)
    lines = tijd_regels(found, TODAY)
    assert [line.id for line in view.model.rows] == [line.id for line in lines]
    first = found[0]
    assert tijdigheid_zin(first.klok, TODAY) in view.sentence(view.table.row)
    place = view.table.visualRect(view.model.index(1, 0)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle()
    assert window.page is not None
    assert window.page.title == "Trajecten"


def test_the_list_is_searched_by_plan_and_by_wijkorgaan(window: MainWindow, settle: Settle) -> None:
    view = view_of(window, settle, "tijdigheid")
    every = len(view.model.rows)
    view.search()
    name = view.model.rows[1].rij.wijkorgaan
    view.finder.setText(name)
    assert 0 < len(view.model.rows) < every
    view.finder.setText("dit staat er nergens")
    assert complaints(view) == []
    view.escape()
    assert len(view.model.rows) == every


def test_what_is_silent_is_counted_beside_its_word_and_ends_with_an_answer(
    window: MainWindow, session: Session, settle: Settle
) -> None:
    view = view_of(window, settle, "radiostilte")
    assert isinstance(view, RadiostilteView)
    page = window.page
    assert isinstance(page, AfsprakenPage)
    silent = aantal_stil(session)
    assert silent == sum(stilte(rij.klok, TODAY) is Stilte.STIL for rij in radiostilte_van_jaar(session, YEAR)) > 0
    assert f"Radiostilte, {silent}" in tabs_of(page)
    first = view.table.row
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    settle()
    assert view.pane.open
    assert view.pane.shown_id == first.id
    assert complaints(view) == []
    page.new()
    settle()
    press(dialog_of(window), settle, terugkoppeling="De bakken komen er.", teruggekoppeld_op=TODAY)
    settle()
    assert aantal_stil(session) == silent - 1
    assert f"Radiostilte, {silent - 1}" in tabs_of(page)
    view.escape()
    assert not view.pane.open


def test_a_view_is_read_again_only_after_something_it_shows_has_changed(
    window: MainWindow, session: Session, lanes: Lanes, settle: Settle
) -> None:
    view_of(window, settle, "radiostilte")
    view_of(window, settle, "tijdigheid")
    page = window.page
    assert isinstance(page, AfsprakenPage)
    said = said_by(page)
    with statements(session) as seen:
        page.show_view("radiostilte")
        page.show_view("tijdigheid")
        settle()
    assert seen == []
    assert said_by(page) == said
    first = radiostilte_van_jaar(session, YEAR)[0]
    lanes.command(betrokkenheden.tell_back, first.id, teruggekoppeld_op=TODAY, terugkoppeling="Komt goed.", owner=page)
    settle()
    view = view_of(window, settle, "radiostilte")
    assert view.model.rows[0].id != first.id


def test_the_mirror_is_copied_as_a_table(window: MainWindow, settle: Settle) -> None:
    view = view_of(window, settle, "spiegel")
    (button,) = [tool for tool in window.findChildren(QPushButton) if "Kopiëren als" in tool.text()]
    button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:2] == ["Afdeling", "Dagen vóór besluit"]
    assert len(lines) == len(view.model.rows) + 1
    assert "te weinig om iets van te zeggen" in "\n".join(lines)
    empty = view_of(window, settle, "spiegel", 1995)
    assert (empty.model.rows, button.isVisible()) == ([], False)
    view_of(window, settle, "spiegel")
    assert button.isVisible()


def test_the_warning_on_top_leads_to_the_plan(
    window: MainWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    with session.read() as connection:
        wijken = [wijk.naam for wijk in values(connection, Wijk)]
    found_traject(session, "Plan voor de hele stad", wijken, invloed_tot=TODAY)
    view = view_of(window, settle, "beloofd")
    warned = paradoxen(session)
    assert warned[0].traject == "Plan voor de hele stad"

    def links(words: str) -> list[QPushButton]:
        return [button for button in view.findChildren(QPushButton) if button.text() == words and button.isVisible()]

    assert len(links("Traject openen")) == 2 < len(warned)
    (more,) = links(f"Toon alle {len(warned)}")
    more.click()
    qtbot.waitUntil(lambda: len(links("Traject openen")) == len(warned))
    opening = links("Traject openen")
    assert [button.accessibleName() for button in opening] == [f"Traject openen: {one.traject}" for one in warned]
    opening[0].click()
    settle()
    assert window.page is not None
    assert window.page.title == "Trajecten"
