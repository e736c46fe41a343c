"""The list in sight into Excel and on the clipboard, with the columns, order and rows as they are seen."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.pages.subsidies import SubsidiesPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow

Settle = Callable[[], None]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(lanes: Lanes, settings: Settings, settle: Settle) -> Iterator[MainWindow]:
    made = MainWindow(lanes, settings, [entry for entry in PAGES if entry.key in ("acties", "rapporten")])
    made.show()
    settle()
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> ActiesPage:
    window.open_page("acties")
    settle()
    assert isinstance(window.page, ActiesPage)
    return window.page


def test_a_list_goes_to_excel_as_it_is_seen(
    window: MainWindow, page: ActiesPage, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "Acties.xlsx"
    offered: list[str] = []

    def choose(_parent: object, _title: str, suggestion: Path, _kind: str) -> Path:
        offered.append(suggestion.name)
        return target

    monkeypatch.setattr(dialogs, "save_file", choose)
    page._model.set_text("berkenkamp")
    page.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    shown = [row.tekst for row in page._model.rows]
    assert 1 < len(shown) < page._model.total
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert offered == ["Acties.xlsx"]
    assert window.toast_text.startswith("Acties opgeslagen")
    sheet = load_workbook(target)["Acties"]
    assert [sheet.cell(number, 1).value for number in range(2, sheet.max_row + 1)] == shown
    hidden = [column.title for number, column in enumerate(page._model.columns) if page.table.isColumnHidden(number)]
    heads = [cell.value for cell in sheet[1]]
    assert "Uiterlijk" in heads
    assert not set(hidden) & set(heads)
    assert isinstance(sheet.cell(2, heads.index("Uiterlijk") + 1).value, datetime)


def test_a_list_is_copied_as_it_is_seen(window: MainWindow, page: ActiesPage) -> None:
    page.table.setFocus()
    QTest.keyClick(window, Qt.Key.Key_C, CTRL_SHIFT)
    assert len(QApplication.clipboard().text().split("\n")) == len(page._model.rows) + 1
    assert window.toast_text == f"{len(page._model.rows)} regels gekopieerd. Plak ze in Excel, een mail of een tekst."
    page._model.set_text("bestaat nergens")
    page.setFocus()
    QTest.keyClick(window, Qt.Key.Key_C, CTRL_SHIFT)
    assert window.toast_text == "Hier staat nu geen lijst met regels."
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.toast_text == "Hier staat nu geen lijst met regels."


def test_the_menu_of_the_heads_offers_it_too(lanes: Lanes, settings: Settings, settle: Settle) -> None:
    window = MainWindow(lanes, settings, [entry for entry in PAGES if entry.key == "subsidies"])
    window.show()
    settle()
    assert isinstance(window.page, SubsidiesPage)
    menu = window.page.kolommen.menu()
    assert [action.text() for action in menu.actions()][-2:] == ["Lijst in Excel zetten…", "Lijst kopiëren als tabel"]
    menu.deleteLater()
    window.close()


def test_the_menu_of_a_row_offers_it_too(page: ActiesPage) -> None:
    page.table.choose_first()
    middle = page.table.visualRect(page.table.currentIndex()).center()
    reason = QContextMenuEvent.Reason.Keyboard
    page.table.contextMenuEvent(QContextMenuEvent(reason, middle, page.table.mapToGlobal(middle)))
    (menu,) = [found for found in page.table.findChildren(QMenu) if found.isVisible()]
    words = [action.text() for action in menu.actions()]
    assert words[-2:] == ["Lijst in Excel zetten…", "Lijst kopiëren als tabel"]
    menu.close()
