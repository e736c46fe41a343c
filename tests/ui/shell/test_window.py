from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.shell.pages import ENTRIES, Acties, Rust
from tests.ui.walk import complaints
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.making import STRIPS
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, current
from wijkregie.ui.widgets.basics import first_size
from wijkregie.ui.widgets.header import SaveState
from wijkregie.usecases.acties import acties, create_actiepunt
from wijkregie.usecases.history import wijzigingen
from wijkregie.usecases.inrichting import change_inrichting
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


@pytest.fixture
def window(lanes: Lanes, settings: Settings, settle: Settle, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(lanes, settings, ENTRIES)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settle()
    yield made
    settle()


def page(window: MainWindow) -> Acties:
    window.open_page("acties")
    assert isinstance(window.page, Acties)
    return window.page


def text_of(window: MainWindow) -> QLineEdit:
    editor = page(window).form.fields["tekst"].editor
    assert isinstance(editor, QLineEdit)
    return editor


def test_pages_are_made_when_they_are_visited(window: MainWindow) -> None:
    assert window.stack.count() == 1
    window.open_page("rapporten", jaar=2027)
    assert window.stack.count() == 2
    window.open_page("acties", id="x")
    assert page(window).place == {"id": "x"}
    assert page(window).read == 1
    assert window.navigation.keys == ["acties", "rapporten"]


@pytest.mark.usefixtures("ahead")
def test_a_page_is_made_part_by_part_before_it_is_visited(window: MainWindow, settle: Settle) -> None:
    window.making.stop()
    while window.findChild(Rust) is None:
        window.making.go_on_ahead()
        settle()
    ahead = window.findChild(Rust)
    assert isinstance(ahead, Rust)
    assert ahead.parts == ["first"]
    assert window.stack.count() == 1
    window.open_page("rapporten")
    assert window.page is ahead
    assert ahead.parts == ["first", "second", "third"]


@pytest.mark.usefixtures("ahead")
def test_a_page_is_painted_in_strips_before_it_is_visited(window: MainWindow, settle: Settle) -> None:
    window.making.stop()
    window.making.go_on_ahead()
    settle()
    heights = set()
    for _ in range(20):
        window.making.go_on_ahead()
        ahead = window.findChild(Rust)
        heights.add(ahead.painted.boundingRect().height() if isinstance(ahead, Rust) else 0)
    assert isinstance(ahead, Rust)
    assert ahead.painted.boundingRect() == ahead.rect()
    assert ahead.isHidden()
    assert len(heights) > STRIPS


@pytest.mark.usefixtures("ahead")
def test_pages_made_ahead_stay_out_of_sight_and_hear_of_changes(
    window: MainWindow, session: Session, lanes: Lanes, settle: Settle, settings: Settings, qtbot: QtBot
) -> None:
    settings.put_text("pagina", "rapporten")
    again = MainWindow(lanes, settings, ENTRIES)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.making.ready)
    settle()
    lanes.command(create_actiepunt, tekst="Bellen")
    settle()
    ahead = again.findChild(Acties)
    assert isinstance(ahead, Acties)
    assert ahead.read == 2
    assert ahead.isHidden()


def test_the_last_page_comes_back(window: MainWindow, lanes: Lanes, settings: Settings, qtbot: QtBot) -> None:
    window.open_page("rapporten")
    again = MainWindow(lanes, settings, ENTRIES)
    qtbot.addWidget(again)
    assert again.page is not None
    assert again.page.title == "Rapporten"


def test_the_example_town_says_so_and_the_title_names_it(window: MainWindow) -> None:
    assert window.windowTitle() == "Voorbeeldstad – wijkregie"
    assert any("Verzonnen" in name or "verzonnen" in name for name in _names(window))


def _names(window: MainWindow) -> list[str]:
    from PySide6.QtWidgets import QWidget

    return [widget.accessibleName() for widget in window.findChildren(QWidget) if widget.isVisible()]


def test_a_new_name_stands_at_the_next_change(window: MainWindow, lanes: Lanes, settle: Settle) -> None:
    lanes.command(change_inrichting, wijkregisseur="Ayşe van den Berg")
    settle()
    settle()
    lanes.command(create_actiepunt, "Bellen")
    settle()
    made = next(row.id for row in acties(lanes.session) if row.tekst == "Bellen")
    assert [change.wie for change in wijzigingen(lanes.session, ("actiepunt", made))] == ["Ayşe van den Berg"]


def test_what_is_late_stands_beside_vandaag_only(window: MainWindow) -> None:
    window.set_late(3)
    assert not any("te laat" in name for name in _names(window))


def test_undo_carries_the_name_and_a_toast_says_what_happened(
    window: MainWindow, lanes: Lanes, settle: Settle, session: Session
) -> None:
    before = len(acties(session))
    lanes.command(create_actiepunt, "Bel de wijkraad", done=window.done)
    settle()
    assert window.toast_text.endswith(".")
    assert window.menu.undo.text().startswith("Ongedaan maken: ")
    label = window.menu.undo.text().removeprefix("Ongedaan maken: ")
    assert label[0].islower()
    window.menu.undo.trigger()
    settle()
    assert len(acties(session)) == before
    assert window.menu.redo.text() == f"Opnieuw doen: {label}"
    assert window.toast_text == "Ongedaan: Actie toegevoegd."
    window.menu.redo.trigger()
    settle()
    assert len(acties(session)) == before + 1
    assert window.menu.undo.text().startswith("Ongedaan maken: ")
    assert window.menu.redo.text() == "Opnieuw doen"
    for back in (1, 0, 1):
        next(button for button in window._toast.findChildren(QPushButton) if button.isVisible()).click()
        settle()
        assert len(acties(session)) == before + 1 - back


def test_nothing_left_to_undo_is_said_in_passing(window: MainWindow, settle: Settle) -> None:
    while window.menu.undo.text() != "Ongedaan maken":
        window.menu.undo.trigger()
        settle()
        settle()
    for action, said in ((window.menu.undo, "ongedaan te maken"), (window.menu.redo, "opnieuw te doen")):
        while action is window.menu.redo and action.text() != "Opnieuw doen":
            action.trigger()
            settle()
            settle()
        action.trigger()
        settle()
        assert window.toast_text.startswith("Er is niets om")
        assert said in window.toast_text


def test_undo_goes_first_to_the_field_that_is_typed_in(window: MainWindow, settle: Settle, session: Session) -> None:
    field = text_of(window)
    before = field.text()
    field.setFocus()
    QTest.keyClicks(field, "abc")
    window.menu.undo.trigger()
    assert field.text() == before
    settle()
    assert all(action.tekst != before + "abc" for action in acties(session))


def test_another_page_saves_what_was_typed(window: MainWindow, settle: Settle, session: Session) -> None:
    field = text_of(window)
    field.setFocus()
    field.setCursorPosition(0)
    QTest.keyClicks(field, "Eerst: ")
    window.open_page("rapporten")
    settle()
    assert any(action.tekst.startswith("Eerst: ") for action in acties(session))
    state = page(window).header.save_state
    assert "Bewaard om" in state.text
    assert "Bewaard om" in state.toolTip()
    assert state._word.isHidden(), "in the smallest window the title needs the room"
    window.resize(1366, 768)
    assert not state._word.isHidden()


def test_closing_saves_what_was_typed(window: MainWindow, qtbot: QtBot, session: Session) -> None:
    field = text_of(window)
    field.setFocus()
    field.setCursorPosition(0)
    QTest.keyClicks(field, "Nog net: ")
    with qtbot.waitSignal(window.closed, timeout=3000):
        window.close()
    assert any(action.tekst.startswith("Nog net: ") for action in acties(session))


def test_what_cannot_be_saved_keeps_the_window_open(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    field = page(window).form.fields["uiterlijk"]
    field.set_raw("31 februari")
    field.touched = True
    asked: list[str] = []

    def ask(_parent: Any, question: str, *_rest: str, more: str = "") -> bool:
        asked.append(more)
        return False

    monkeypatch.setattr(dialogs, "ask", ask)
    assert not window.close()
    assert window.isVisible()
    assert "31 februari" in asked[0]
    window.open_page("rapporten")
    assert window.page is page(window)
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)


def test_a_refusal_nobody_asked_for_is_said(
    window: MainWindow, lanes: Lanes, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: said.append(str(refusal)))

    def refuse(_session: Session) -> None:
        raise Refusal("schijf_vol")

    lanes.command(refuse)  # type: ignore[arg-type]
    settle()
    assert said == [str(Refusal("schijf_vol"))]
    assert page(window).header.save_state.text == "Niet bewaard"


def test_what_a_dialog_throws_away_leaves_what_was_said_before(lanes: Lanes, qtbot: QtBot) -> None:
    state = SaveState(lanes)
    qtbot.addWidget(state)
    lanes.failed.emit("Een veld.")
    lanes.failed.emit("Een dialoog.")
    assert state.toolTip() == "Een dialoog."
    lanes.dropped.emit()
    assert (state.text, state.toolTip(), state.isHidden()) == ("Niet bewaard", "Een veld.", False)
    lanes.saved.emit(lanes.session.clock.now())
    kept = state.text
    lanes.failed.emit("Een dialoog.")
    lanes.dropped.emit()
    assert (state.text, state.toolTip()) == (kept, kept)
    assert kept.startswith("Bewaard om")


def test_only_pages_that_a_change_touches_read_again(window: MainWindow, lanes: Lanes, settle: Settle) -> None:
    from wijkregie.usecases.gebieden import add_stadsdeel

    shown = page(window)
    lanes.command(add_stadsdeel, "Nieuw")
    settle()
    assert shown.read == 1
    lanes.command(create_actiepunt, "x")
    settle()
    assert shown.read == 2


@pytest.mark.parametrize(("key", "title"), [("1", "Acties"), ("2", "Rapporten")])
def test_pages_by_key(window: MainWindow, settle: Callable[[], None], key: str, title: str) -> None:
    QTest.keyClick(window, Qt.Key(ord(key)), Qt.KeyboardModifier.AltModifier)
    settle()
    assert window.page is not None
    assert window.page.title == title


def test_a_page_is_made_when_the_pointer_comes_to_its_word(window: MainWindow, qtbot: QtBot) -> None:
    shown, item = window.page, window.navigation._items["rapporten"]
    middle = QPointF(item.rect().center())
    QApplication.sendEvent(item, QEnterEvent(middle, middle, middle))
    qtbot.waitUntil(lambda: "rapporten" in window.making.pages)
    assert window.page is shown
    window.visit("rapporten")
    assert window.page is window.making.pages["rapporten"]


def test_the_page_asked_for_last_is_shown(window: MainWindow, settle: Callable[[], None]) -> None:
    window.visit("rapporten")
    window.visit("acties")
    settle()
    assert window.page is window.making.pages["acties"]
    assert "rapporten" not in window.making.pages


def test_the_theme_is_chosen_in_the_menu_and_remembered(window: MainWindow, settings: Settings) -> None:
    view = next(action.menu() for action in window.menu.actions() if action.text() == "B&eeld")
    dark = next(action for action in view.actions() if action.text() == "Donker")  # type: ignore[attr-defined]
    dark.trigger()
    assert current().mode is Mode.DONKER
    assert settings.text("thema") == "donker"
    assert dark.isChecked()


def test_a_window_begins_within_the_screen(window: MainWindow) -> None:
    room, begins = window.screen().availableSize(), first_size(window)
    assert room.width() < 1366  # as a laptop that shows all of it half as large again
    assert begins.boundedTo(room) == begins


def test_a_narrow_window_folds_the_navigation(window: MainWindow) -> None:
    window.resize(1366, 768)
    assert not window.navigation.folded
    window.resize(950, 700)
    assert window.navigation.folded


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
def test_the_window_can_be_used_without_seeing_it(window: MainWindow, settle: Settle, mode: Mode) -> None:
    current().set_mode(mode)
    settle()
    assert complaints(window) == []


def test_the_menu_speaks_dutch(window: MainWindow) -> None:
    import re

    from tests.ui.walk import STRANGE

    texts = [action.text() for action in window.actions()]
    assert len(texts) > 15
    assert not [text for text in texts if set(re.findall("[a-z]+", text.replace("&", "").lower())) & STRANGE]


def test_the_versions_are_shown(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialog, QLabel

    for action in window.actions():
        if action.text() == "Over wijkregie":
            action.trigger()
            settle()
    sheets = window.findChildren(QDialog)
    said = {label.text() for sheet in sheets for label in sheet.findChildren(QLabel)}
    assert {"wijkregie", "Python", "Qt", "SQLite"} <= said
    assert [complaint for sheet in sheets for complaint in complaints(sheet)] == []
    for sheet in sheets:
        sheet.close()
