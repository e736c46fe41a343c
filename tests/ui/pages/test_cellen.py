"""Cells that are changed in their place, in each list where a column is one plain field of its row."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.walk import complaints
from wijkregie.ui.forms.celedit import Celedit
from wijkregie.ui.pages.views import ViewsPage
from wijkregie.ui.shell.window import MainWindow

Settle = Callable[[], None]

LISTS = {
    "bijeenkomsten": ("afspraken", {"deel": "bijeenkomsten"}, "Onderwerp"),
    "specialisten": ("afspraken", {"deel": "specialisten"}, "Onderwerp"),
    "collectieven": ("wijkbudget", {"deel": "collectieven"}, "Thema"),
    "initiatieven": ("wijkbudget", {"deel": "initiatieven"}, "Initiatief"),
    "wijken": ("wijken", {"vorm": "lijst"}, "Wijk"),
}


@pytest.mark.parametrize("which", LISTS)
def test_a_cell_is_changed_where_it_stands_and_undone(window: MainWindow, settle: Settle, which: str) -> None:
    key, place, title = LISTS[which]
    window.open_page(key, **place)
    settle()
    page: Any = window.page
    if which == "initiatieven":
        page.view.seen_as._group.button(1).click()
    owner: Any = page.view if isinstance(page, ViewsPage) else page.lijst
    cel: Celedit = owner.cel
    table, model = cel._table, cel._model
    number = [column.title for column in model.columns].index(title)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home)
    row = table.row
    table.setCurrentIndex(model.index(model.position(model.key_of(row)), number))
    before = model.columns[number].text(row)

    def shown() -> str:
        here = next(each for each in model.rows if model.key_of(each) == model.key_of(row))
        return model.columns[number].text(here)

    QTest.keyClick(table, Qt.Key.Key_F2)
    assert cel.field is not None
    line = cel.field.editor
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.accessibleName()) == (before, f"{title} wijzigen")
    assert complaints(page) == []
    QTest.keyClicks(line, "Half werk")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    settle()
    assert (shown(), window.focusWidget()) == (before, table)
    for leave in (lambda line: QTest.keyClick(line, Qt.Key.Key_Return), lambda _line: page.may_leave()):
        table.setCurrentIndex(model.index(model.position(model.key_of(row)), number))
        QTest.keyClick(table, Qt.Key.Key_F2)
        line = owner.cel.field.editor
        QTest.keyClicks(line, "Iets anders")
        leave(line)
        settle()
        assert shown() == "Iets anders"
        assert owner.cel.field is None
        window.undo()
        settle()
        assert shown() == before
        table.setFocus()
    assert ("Wijzigen", "F2") in table.row_keys()
