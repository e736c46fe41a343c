"""The history of the row the keyboard is on, with a way back for each field."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.shell.geschiedenisvenster import Geschiedenisvenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.records import ShowsRecord
from wijkregie.usecases import acties, history
from wijkregie.usecases.session import Session

PAGE = "acties"


@pytest.fixture
def shown(window: MainWindow, session: Session, settle: Callable[[], None]) -> Geschiedenisvenster:
    """Return the history of an action that was changed twice, asked for by its key in the list."""
    made = acties.create_actiepunt(session, "Lamp vervangen", uiterlijk=TODAY).value
    acties.change_actiepunt(session, made.id, uiterlijk=TODAY + timedelta(days=9))
    acties.change_actiepunt(session, made.id, tekst="Lamp weg")
    page = window.page
    assert isinstance(page, ActiesPage)
    page.refresh()
    settle()
    page.table.choose(made.id)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()
    found = window.findChild(Geschiedenisvenster)
    assert isinstance(found, Geschiedenisvenster)
    return found


def test_each_changed_field_is_a_line_newest_first(shown: Geschiedenisvenster) -> None:
    assert shown.windowTitle() == "Geschiedenis van actie ‘Lamp weg’"
    said = [(each.woord or each.label, each.van, each.naar) for each in shown.model.rows]
    assert said == [
        ("Tekst", "Lamp vervangen", "Lamp weg"),
        ("Uiterlijk", "24 september 2026", "3 oktober 2026"),
        ("Actie toegevoegd", "", "toegevoegd"),
    ]
    assert complaints(shown) == []


def test_enter_puts_a_field_back_and_it_can_be_undone(
    shown: Geschiedenisvenster, session: Session, settle: Callable[[], None]
) -> None:
    QTest.keyClick(shown.table, Qt.Key.Key_Down)
    assert shown.back.isEnabled()
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    settle()
    assert history.steps(session).undo == "Uiterlijk teruggezet"
    assert shown.toast.text == "Uiterlijk teruggezet."
    newest = shown.model.rows[0]
    assert (newest.woord, newest.van, newest.naar) == ("Uiterlijk", "3 oktober 2026", "24 september 2026")
    shown.table.choose(shown.model.rows[2].id)
    assert not shown.back.isEnabled()
    assert shown.back.toolTip() == "Dit staat er nu ook."


def test_a_row_that_came_has_no_field_to_go_back(shown: Geschiedenisvenster) -> None:
    QTest.keyClick(shown.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert not shown.back.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isHidden()


def test_every_list_tells_which_kept_row_each_of_its_rows_is(
    window: MainWindow, session: Session, settle: Callable[[], None]
) -> None:
    told = {}
    for key, place in (
        ("wijkorganen", {}),
        ("subsidies", {}),
        ("trajecten", {}),
        ("jaargesprekken", {}),
        ("wijkbudget", {"deel": "initiatieven"}),
        ("afspraken", {"deel": "bijeenkomsten"}),
    ):
        window.open_page(key, **place)
        settle()
        page = window.page
        assert page is not None
        shown = [part for part in page.findChildren(QWidget) if isinstance(part, ShowsRecord) and part.isVisible()]
        told[key] = {found[0] for part in shown if (found := part.record()) is not None}
    assert told["wijkorganen"] == {"wijkorgaan"}
    assert told["subsidies"] >= {"subsidie"}
    assert told["trajecten"] >= {"traject"}
    assert told["jaargesprekken"] == {"jaargesprek"}
    assert told["wijkbudget"] == {"initiatief"}
    assert told["afspraken"] == {"bijeenkomst"}


def test_a_row_has_it_in_its_menu(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, ActiesPage)
    page.table.setFocus()
    QApplication.sendEvent(page.table.viewport(), _asked_by_key())
    (menu,) = [menu for menu in page.table.findChildren(QMenu) if menu.isVisible()]
    assert {"Bijlagen…", "Geschiedenis…"} <= {action.text() for action in menu.actions()}
    menu.close()


def test_where_no_kept_row_is_chosen_that_is_said(window: MainWindow, settle: Callable[[], None]) -> None:
    window.open_page("instellingen")
    settle()
    settings = window.page
    assert settings is not None
    QTest.keyClick(settings.start, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert window.toast_text == "Kies eerst een regel in een lijst."


def _asked_by_key() -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
