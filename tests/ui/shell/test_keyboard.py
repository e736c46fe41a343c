"""Where the keyboard is, in a window with the real pages: at the start, on opening a page, after Esc and F6."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.pages.rapporten import RapportenPage
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.wijkorganen import end_wijkorgaan

Settle = Callable[[], None]

BEGINS = {
    "vandaag": "Te laat",
    "wijkorganen": "Wijkorganen",
    "jaargesprekken": "Gesprekken: te plannen",
    "subsidies": "Subsidies",
    "acties": "Acties",
    "afspraken": "Afspraken per wijkorgaan",
    "wijken": "Kaart van de wijken",
    "wijkbudget": "Wijkbudgetten",
    "trajecten": "Trajecten",
    "rapporten": "Jaarverslag",
    "uitwisselen": "Bestand kiezen…",
    "instellingen": "Delen van de instellingen",
}
EMPTY = {
    "vandaag": "Wijkorgaan toevoegen",
    "wijkorganen": "Lijst inlezen…",
    "jaargesprekken": "Naar de wijkorganen",
    "subsidies": "Naar de wijkorganen",
    "acties": "Actie toevoegen",
    "afspraken": "Naar de wijkorganen",
    "wijken": "Wijken inlezen…",
    "wijkbudget": "Wijken toevoegen",
    "trajecten": "Traject toevoegen",
}


class ShownAlone(QObject):
    """Notes every widget that comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def held() -> str:
    """Return the name of what has the keyboard."""
    focused = QApplication.focusWidget()
    return (focused.accessibleName() or getattr(focused, "text", lambda: "")()) if focused else ""


def test_work_begins_in_the_list_of_vandaag(window: MainWindow) -> None:
    assert held() == BEGINS["vandaag"]


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_page_opens_with_the_keyboard_where_work_begins(window: MainWindow, settle: Settle, by_mouse: bool) -> None:
    alone = ShownAlone()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(alone)
    found = {}
    assert len(PAGES) == 12
    for entry, key in zip(PAGES, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "", "0"], strict=True):
        if by_mouse or not key:
            QTest.mouseClick(window.navigation._items[entry.key], Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(window, Qt.Key(ord(key)), Qt.KeyboardModifier.AltModifier)
        settle()
        found[entry.key] = held()
    assert found == BEGINS
    assert alone.seen == []


def test_enter_presses_the_button_it_is_on(empty: MainWindow, qtbot: QtBot) -> None:
    empty.open_page("trajecten")
    qtbot.waitUntil(empty.lanes.idle)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    dialog = empty.findChild(FormDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Traject toevoegen"
    dialog.close()
    empty.navigation._items["acties"].setFocus()
    QTest.keyClick(empty.navigation._items["acties"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: empty.arrived)
    assert empty.page is not None
    assert empty.page.title == "Acties"


def test_esc_and_enter_go_from_searching_to_the_list(window: MainWindow, settle: Settle) -> None:
    for key in ("wijkorganen", "jaargesprekken", "subsidies", "acties", "trajecten"):
        window.open_page(key)
        settle()
        for leave in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Down):
            QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
            field = QApplication.focusWidget()
            assert isinstance(field, QLineEdit)
            QTest.keyClick(field, leave)
            assert held() == BEGINS[key]


def test_ctrl_tab_takes_the_keyboard_to_something_in_the_next_tab(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.open_page("wijkorganen")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    page.focus_pane()
    for _ in range(8):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        settle()
        qtbot.waitUntil(lambda: page.frame.tabs.isAncestorOf(window.focusWidget() or window) and bool(held()))


def test_ctrl_p_leads_to_the_paper(window: MainWindow, settle: Settle) -> None:
    window.open_page("acties")
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.toast_text == "Afdrukken doe je bij Rapporten."
    window.open_page("wijkorganen")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    window.lanes.command(end_wijkorgaan, page.wijkorgaan_id, op=TODAY, reden="Opgeheven", acties_vervallen=True)
    settle()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    report = window.page
    assert isinstance(report, RapportenPage)
    assert report.panel.choice.gebied_id == page.wijkorgaan_id, "who has ended has no next talk"


def test_f6_walks_the_panes_of_vandaag_and_comes_back(window: MainWindow) -> None:
    names = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        names.append(held())
    assert names == ["Gesprek openen", "Snel toevoegen", "Te laat"]


def test_an_empty_store_has_the_keyboard_on_its_one_button(empty: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for key in EMPTY:
        empty.open_page(key)
        qtbot.waitUntil(empty.lanes.idle)
        found[key] = held()
        QTest.keyClick(empty, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert key == "vandaag" or held() == found[key]
    assert found == EMPTY


def test_a_line_of_vandaag_leads_into_the_tab_it_is_about(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.open_page("wijkorganen")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    body = page.listing.bodies[3].id
    window.open_page("wijkorganen", wijkorgaan_id=body, tab="acties")
    settle()
    qtbot.waitUntil(lambda: page.frame.tab_with_keyboard() is page.frame.tab)
    assert page.frame.tab.key == "acties"


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def test_alt_left_goes_back_along_the_pages_one_came(window: MainWindow, settle: Settle) -> None:
    def press(key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key, Qt.KeyboardModifier.AltModifier)
        settle()

    def titles() -> str:
        assert window.page is not None
        return window.page.title

    first = titles()
    press(Qt.Key.Key_7)
    assert titles() == "Wijken"
    window.open_page("wijkorganen", tab="bestuur")
    settle()
    assert titles() == "Wijkorganen"
    press(Qt.Key.Key_Left)
    assert titles() == "Wijken"
    assert focused() == "Kaart van de wijken"
    press(Qt.Key.Key_Left)
    assert titles() == first
    press(Qt.Key.Key_Left)
    assert titles() == first, "there is nothing before"


def test_alt_left_on_a_board_moves_the_card(window: MainWindow, settle: Settle) -> None:
    window.open_page("jaargesprekken")
    settle()
    press = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press.ignore()
    QApplication.sendEvent(QApplication.focusWidget() or window, press)
    assert press.isAccepted(), "the window does not take it for going back"


def test_f6_goes_round_the_parts_of_a_list(window: MainWindow, settle: Settle) -> None:
    window.open_page("acties")
    settle()

    def press(key: Qt.Key) -> str:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        settle()
        return focused()

    assert [press(Qt.Key.Key_F6) for _ in range(3)] == ["Zoek in de lijst", "Acties", "Zoek in de lijst"]
    press(Qt.Key.Key_F6)
    in_pane = press(Qt.Key.Key_Return)
    assert [press(Qt.Key.Key_F6) for _ in range(3)] == ["Zoek in de lijst", "Acties", in_pane]


def test_a_menu_that_is_opened_by_key_begins_on_its_first_line(window: MainWindow, settle: Settle) -> None:
    window.open_page("jaargesprekken")
    settle()
    page = window.page
    assert isinstance(page, JaargesprekkenPage)
    more = page.menu.parent()
    assert isinstance(more, QWidget)
    more.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(more, Qt.Key.Key_Space)
    QTest.qWait(1)
    assert page.menu.activeAction() is page.menu.actions()[0]
    page.menu.close()


def test_what_gets_the_keyboard_is_scrolled_to(window: MainWindow, settle: Settle) -> None:
    window.open_page("vandaag")
    settle()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_End)
    area = window.page.findChild(QScrollArea) if window.page else None
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.visibleRegion().boundingRect().size() == field.size()
