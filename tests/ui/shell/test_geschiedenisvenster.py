"""The history of the row the keyboard is on, with a way back for each field."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.shell.geschiedenisvenster import Geschiedenisvenster
from wijkregie.ui.shell.window import MainWindow
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
