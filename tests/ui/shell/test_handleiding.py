"""The manual: F1 opens it at the right place, it reads by keyboard, and what it says of keys and pages is so."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.paths import manual
from wijkregie.ui.forms.noteren import NoteerDialog
from wijkregie.ui.models.handleiding import CHAPTERS, place, sections
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.instellingen import DELEN
from wijkregie.ui.pages.trajecten.detail import _TABS as TRAJECT
from wijkregie.ui.pages.uitwisselen.frame import UitwisselenPage
from wijkregie.ui.pages.wijkbudget.frame import WijkbudgetPage
from wijkregie.ui.pages.wijkorgaan.frame import _TABS as WIJKORGAAN
from wijkregie.ui.shell.handleiding import Handleiding, place_of
from wijkregie.ui.shell.toetsen import keys_of_window, keys_within
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.tokens import Size
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijkorganen import wijkorganen

Settle = Callable[[], None]
Key, Mod = Qt.Key, Qt.KeyboardModifier
PAGE = "acties"


def opened(window: MainWindow) -> Handleiding:
    (shown,) = window.findChildren(Handleiding)
    return shown


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> Handleiding:
    QTest.keyClick(window, Key.Key_F1)
    found = opened(window)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_every_chapter_is_a_file_and_every_link_leads_somewhere() -> None:
    assert {path.stem for path in manual().glob("*.md")} == set(CHAPTERS)
    known = {section.id for section in sections()}
    assert len(known) == len(sections())
    for path in manual().glob("*.md"):
        for link in re.findall(r"\]\(([^)]*)\)", path.read_text(encoding="utf-8")):
            assert link.strip("<>").replace(".md", "") in known, (path.name, link)


def test_every_page_and_every_tab_has_a_section() -> None:
    known = {section.id for section in sections()}
    views = {
        "afspraken": [view.word for view in AfsprakenPage.views],
        "wijkbudget": [view.word for view in WijkbudgetPage.views],
        "uitwisselen": [view.word for view in UitwisselenPage.views],
        "wijkorganen": [word for word, *_ in WIJKORGAAN.values()],
        "trajecten": [word for word, *_ in TRAJECT.values()],
        "instellingen": [part.title for part in DELEN],
        "wijken": ["Contact", "Acties", "Wijkbudget", "Collectieven & trajecten"],
        "jaargesprekken": ["Het gesprek zelf", "Gesprekken plannen"],
        "subsidies": ["Eén subsidie"],
    }
    assert {entry.key for entry in PAGES} <= known
    assert {f"{key}#{word}" for key, words in views.items() for word in words} <= known


def test_a_place_that_is_not_there_is_the_nearest_that_is() -> None:
    assert place("wijkorganen#Contact") == "wijkorganen#Contact"
    assert place("wijkorganen#Iets anders") == "wijkorganen"
    assert place("") == CHAPTERS[0]


def test_f1_opens_the_manual_where_one_is(
    window: MainWindow, session: Session, settle: Settle, shown: Handleiding, qtbot: QtBot
) -> None:
    assert shown.place == "acties"
    assert QApplication.focusWidget() is shown.text
    assert shown.text.toPlainText().startswith("Acties")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    body = wijkorganen(session, 2027)[0].id
    window.open_page("wijkorganen", wijkorgaan_id=body, tab="contact")
    settle()
    QTest.keyClick(window, Key.Key_F1)
    assert opened(window) is shown
    assert shown.place == "wijkorganen#Contact"
    heading = shown.text.textCursor().block()
    assert (heading.text(), heading.blockFormat().headingLevel()) == ("Contact", 2)
    place_in_sight = shown.text.cursorRect().top()
    assert 0 <= place_in_sight < shown.text.viewport().height()
    assert complaints(shown) == []
    assert cut_off(shown) == []


def test_f1_in_a_dialog_is_about_the_dialog_and_can_be_read(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_L, Mod.ControlModifier)
    settle()
    (dialog,) = window.findChildren(NoteerDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Key.Key_F1)
    (shown,) = dialog.findChildren(Handleiding)
    qtbot.waitUntil(shown.isActiveWindow)
    assert shown.place == "noteren"
    QTest.keyClick(shown.text, Key.Key_Escape)
    assert not shown.isVisible()
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("key", "held", "where"),
    [
        (Key.Key_H, Mod.ControlModifier, "lijsten#Geschiedenis en bijlagen"),
        (Key.Key_B, Mod.ControlModifier | Mod.ShiftModifier, "lijsten#Geschiedenis en bijlagen"),
        (Key.Key_N, Mod.ControlModifier | Mod.ShiftModifier, "vandaag#Snel toevoegen"),
    ],
)
def test_f1_works_in_each_window_that_lies_over_the_page(
    window: MainWindow, settle: Settle, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, where: str
) -> None:
    assert window.page is not None
    window.page.begin()
    QTest.keyClick(QApplication.focusWidget() or window, key, held)
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Key.Key_F1)
    (shown,) = dialog.findChildren(Handleiding)
    assert shown.place == where
    assert shown.height() >= 400, "high enough to read in, however low the dialog"
    shown.close()
    dialog.close()


def test_searching_links_and_going_back_by_key(shown: Handleiding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail(f"{url} was opened"))
    QTest.keyClick(shown.text, Key.Key_F, Mod.ControlModifier)
    assert QApplication.focusWidget() is shown.search
    QTest.keyClicks(shown.search, "radiostilte antwoord")
    assert [section.id for section in shown.model.rows][:1] == ["afspraken#Radiostilte"]
    QTest.keyClick(shown.search, Key.Key_Return)
    assert QApplication.focusWidget() is shown.list
    assert shown.place == "afspraken#Radiostilte"
    shown.text.anchorClicked.emit(QUrl("wijkorganen.md#Contact"))
    assert shown.place == "wijkorganen#Contact"
    shown.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert shown.place == "wijkorganen#Contact"
    QTest.keyClick(shown.text, Key.Key_Left, Mod.AltModifier)
    assert shown.place == "afspraken#Radiostilte"
    QTest.keyClick(shown.list, Key.Key_F6)
    assert QApplication.focusWidget() is shown.text


def test_ctrl_question_mark_shows_the_keys_of_the_page_on_one_screen(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_Question, Mod.ControlModifier | Mod.ShiftModifier)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    words = {part.text() for part in sheet.findChildren(QLabel)}
    assert {"Spatie", "Afronden", "Del", "Verwijderen", "F1", "Handleiding", "Ctrl+N"} <= words
    assert sheet.height() <= sheet.screen().availableSize().height() - Size.TITLE_BAR
    assert complaints(sheet) == []
    assert cut_off(sheet) == []
    QTest.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_keys_of_a_dialog_are_those_that_work_in_it(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    QTest.keyClick(window, Key.Key_N, Mod.ControlModifier)
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert {"Ctrl+Enter", "Esc", "F1", "Ctrl+?"} <= set(keys_within(dialog))
    dialog.close()


def test_every_key_of_the_window_is_in_the_table_of_the_manual(window: MainWindow) -> None:
    (keys,) = [section.text for section in sections() if section.id == "toetsen#Overal"]
    table = set(re.findall(r"\| \*\*([^*]+)\*\*", keys))
    assert len(keys_of_window(window)) > 20
    assert set(keys_of_window(window)) <= table


def test_every_key_of_the_menu_is_one_that_a_keyboard_has(window: MainWindow) -> None:
    for action in window.actions():
        for sequence in action.shortcuts():
            assert QKeySequence(sequence.toString()) == sequence
            assert action.text(), sequence.toString()


def test_the_place_of_what_is_no_page_is_the_beginning(qtbot: QtBot) -> None:
    alone = QLabel("los")
    qtbot.addWidget(alone)
    assert place_of(alone) == ""
