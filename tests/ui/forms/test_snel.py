"""Quick add, played with real keys: what is understood, what is asked, and what is kept."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.entities import Entity
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.store.queries.values import values
from wijkregie.ui.forms.snelchips import Snelchip, Snelchips
from wijkregie.ui.forms.sneldialoog import Sneldialoog
from wijkregie.ui.forms.snelveld import Regel
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import acties, jaargesprekken, wijkorganen
from wijkregie.usecases.session import Session

PAGE = "acties"
E = TypeVar("E", bound=Entity)
Settle = Callable[[], None]
Key, Mod = Qt.Key, Qt.KeyboardModifier
ALL = "bel Wijkraad De Weerd di 14:00 over verkeer"


@pytest.fixture
def dialog(window: MainWindow, settle: Settle, qtbot: QtBot) -> Sneldialoog:
    """Return the dialog, called up by its key."""
    QTest.keyClick(window, Key.Key_N, Mod.ControlModifier | Mod.ShiftModifier)
    found = window.findChild(Sneldialoog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    settle()
    return found


def typed(dialog: Sneldialoog, text: str) -> Snelchips:
    """Type a line and return what shows what was understood."""
    dialog.veld.line.clear()
    QTest.keyClicks(dialog.veld.line, text)
    assert dialog.veld.chips is not None
    return dialog.veld.chips


def words(chips: Snelchips) -> list[str]:
    return [chip.text() for chip in shown(chips)]


def shown(chips: Snelchips) -> list[Snelchip]:
    return [chip for chip in chips.chips if chip.isVisible()]


def press(key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    focused = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, mod)


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def newest(session: Session, kind: type[E]) -> E:
    """Return what was kept last of a kind."""
    with session.read() as connection:
        return max(values(connection, kind), key=lambda each: each.version)


def test_one_line_and_enter_keep_an_action(
    dialog: Sneldialoog, window: MainWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    chips = typed(dialog, ALL)
    assert words(chips) == [
        "Soort: actie",
        "Dag: dinsdag 29 september 2026",
        "Tijd: 14:00",
        "Wijkorgaan: Wijkraad De Weerd",
        "Thema: verkeer",
        "Wie: jij",
    ]
    qtbot.waitUntil(lambda: not cut_off(dialog))
    assert complaints(dialog) == []
    press(Key.Key_Return)
    settle()
    assert not dialog.isVisible()
    kept = newest(session, Actiepunt)
    assert (kept.tekst, kept.uiterlijk, kept.tijd) == ("bel over verkeer", date(2026, 9, 29), "14:00")
    assert kept.wijkorgaan_id is not None
    assert wijkorganen.namen(session)[kept.wijkorgaan_id] == "Wijkraad De Weerd"
    assert window.toast_text == "Actie toegevoegd."


def test_what_is_not_clear_is_asked_one_by_one_before_it_is_kept(
    dialog: Sneldialoog, session: Session, settle: Settle
) -> None:
    chips = typed(dialog, "bel Esweg 31 februari om 25:00")
    before = len(acties.acties(session))
    asked = [chip.text() for chip in shown(chips) if chip.property("soort") == "chipvraag"]
    assert asked == [
        "31 februari bestaat niet. Welke dag bedoel je?",
        "25:00 is geen tijd. Hoe laat bedoel je?",
        "Welke Esweg bedoel je?",
    ]
    press(Key.Key_Return)
    assert menu().activeAction().text() == "Zondag 28 februari 2027"
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert menu().activeAction().text() == "09:00"
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert [action.text() for action in menu().actions()[:2]] == ["Buurtkring Esweg en Esrand", "Wijk Esweg"]
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert words(chips)[3] == "Wijk: Esweg"
    assert len(acties.acties(session)) == before
    press(Key.Key_Return)
    settle()
    kept = newest(session, Actiepunt)
    assert (kept.tekst, kept.uiterlijk, kept.tijd) == ("bel", date(2027, 2, 28), "10:00")
    assert kept.wijkorgaan_id is None
    assert kept.wijk_id is not None


def test_chips_are_walked_changed_and_left_out_by_keyboard(dialog: Sneldialoog) -> None:
    chips = typed(dialog, ALL)
    press(Key.Key_Down)
    first = QApplication.focusWidget()
    press(Key.Key_Right)
    assert QApplication.focusWidget() is shown(chips)[1]
    press(Key.Key_Left)
    assert QApplication.focusWidget() is first
    press(Key.Key_Tab)
    press(Key.Key_Delete)  # the day: its word goes back to the text
    assert chips.regel.tekst == "bel di over verkeer"
    assert QApplication.focusWidget() is dialog.veld.line
    press(Key.Key_Down)
    press(Key.Key_Right)
    assert shown(chips)[1].hasFocus()
    assert shown(chips)[1].property("soort") == "chipvraag"
    press(Key.Key_Return)
    menu().close()
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is dialog.veld.line
    press(Key.Key_Down)
    press(Key.Key_Delete)  # a line becomes something: that cannot be left out
    assert words(chips)[0] == "Soort: actie"


def test_a_chip_opens_by_mouse(dialog: Sneldialoog) -> None:
    chips = typed(dialog, ALL)
    QTest.mouseClick(shown(chips)[-1], Qt.MouseButton.LeftButton)
    texts = [action.text() for action in menu().actions()]
    assert texts[:2] == ["Jij", "Het wijkorgaan"]
    assert "Afdeling Mobiliteit" in texts
    menu().close()


def test_esc_keeps_what_was_typed_and_another_text_can_be_undone(
    dialog: Sneldialoog, window: MainWindow, qtbot: QtBot
) -> None:
    typed(dialog, "bel morgen")
    press(Key.Key_Escape)
    assert not dialog.isVisible()
    window.quick_add()
    assert dialog.veld.line.text() == "bel morgen"
    window.quick_add("gebeld")
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.veld.line.text() == "gebeld"
    press(Key.Key_Z, Mod.ControlModifier)
    assert dialog.veld.line.text() == "bel morgen"


def test_the_past_is_noted_and_a_talk_is_planned(
    dialog: Sneldialoog, window: MainWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    typed(dialog, "gebeld met Jan Wolters gisteren over verkeer: het is druk")
    press(Key.Key_Return)
    settle()
    assert window.toast_text == "Contact genoteerd."
    kept = newest(session, Contactmoment)
    assert (kept.datum, kept.onderwerp, kept.verslag) == (date(2026, 9, 23), "verkeer", "het is druk")
    window.quick_add("jaargesprek met Wijkraad De Weerd 3 nov 19:30 in De Hagenborgh")
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_Return)
    settle()
    talks = [rij for rij in jaargesprekken.jaargesprekken(session, 2027) if rij.wijkorgaan == "Wijkraad De Weerd"]
    assert [(talk.gesprek.stand, talk.gesprek.datum, talk.gesprek.tijd) for talk in talks] == [
        (Gespreksstand.GEPLAND, date(2026, 11, 3), "19:30")
    ]


def test_what_is_refused_stands_there_again(dialog: Sneldialoog, settle: Settle) -> None:
    line = "jaargesprek 2026 met Wijkraad De Weerd 3 nov"
    chips = typed(dialog, line)
    press(Key.Key_Return)
    settle()
    assert dialog.isVisible()
    assert dialog.veld.line.text() == line
    assert "is al gevoerd" in chips.error
    assert complaints(dialog) == []


@pytest.mark.parametrize("text", ["🎉🎉", "אתמול דיברתי עם", "\"'“”‘’`", "x " * 5_000])
def test_whatever_is_typed_is_kept_as_it_was(dialog: Sneldialoog, session: Session, settle: Settle, text: str) -> None:
    dialog.veld.put(text)
    settle()
    press(Key.Key_Return)
    settle()
    assert newest(session, Actiepunt).tekst == text.strip()


def test_without_words_it_says_what_is_missing(dialog: Sneldialoog, session: Session, settle: Settle) -> None:
    before = len(acties.acties(session))
    press(Key.Key_Return)
    chips = typed(dialog, "di")
    press(Key.Key_Return)
    settle()
    assert chips.error == "Wat moet er gebeuren?"
    assert len(acties.acties(session)) == before


def test_a_new_name_is_known_at_once(dialog: Sneldialoog, window: MainWindow, settle: Settle) -> None:
    chips = typed(dialog, "bel Buurtkring Proefveld")
    assert "Wijkorgaan: geen" in words(chips)
    window.lanes.command(wijkorganen.create_wijkorgaan, "Buurtkring Proefveld")
    settle()
    settle()
    assert "Wijkorgaan: Buurtkring Proefveld" in words(chips)
    assert chips.regel.tekst == "bel"


def test_the_field_of_vandaag_is_the_same(
    dialog: Sneldialoog, window: MainWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_page("vandaag")
    settle()
    QTest.keyClick(window, Key.Key_N, Mod.ControlModifier)
    line = QApplication.focusWidget()
    assert isinstance(line, Regel)
    line.insert(ALL)  # the names are known by now: its chips come at once
    QTest.keyClick(line, Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), Snelchip)
    press(Key.Key_Escape)
    press(Key.Key_Return)
    settle()
    assert newest(session, Actiepunt).tekst == "bel over verkeer"
    assert line.text() == ""
    assert line.hasFocus()


def test_who_types_before_the_names_are_read_loses_nothing(
    window: MainWindow, session: Session, settle: Settle
) -> None:
    window.quick_add("bel wijkraad De Weerd morgen")
    dialog = window.findChild(Sneldialoog)
    assert dialog is not None
    chips = dialog.veld.chips
    assert chips is not None
    assert chips.isHidden()
    QTest.keyClick(dialog.veld.line, Key.Key_Return)
    settle()
    settle()
    kept = newest(session, Actiepunt)
    assert (kept.tekst, kept.uiterlijk) == ("bel", date(2026, 9, 25))
    assert not dialog.isVisible()


def test_the_wijkorgaan_on_the_screen_is_filled_in_where_one_is_needed(
    window: MainWindow, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    names = wijkorganen.namen(session)
    for naam in ("Wijkraad De Weerd", "Buurtkring Heidehof"):
        window.open_page("wijkorganen", wijkorgaan_id=next(each for each in names if names[each] == naam))
        settle()
        QTest.keyClick(window, Key.Key_N, Mod.ControlModifier | Mod.ShiftModifier)
        dialog = window.findChild(Sneldialoog)
        assert dialog is not None
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        assert f"Wijkorgaan: {naam}" in words(typed(dialog, "gebeld over het plein"))
        press(Key.Key_Escape)
        window.activateWindow()  # as a desktop does when a dialog ends
        qtbot.waitUntil(window.isActiveWindow)


def test_of_many_names_alike_a_few_are_offered_and_more_is_typed(
    dialog: Sneldialoog, session: Session, window: MainWindow, settle: Settle
) -> None:
    for number in range(15):
        window.lanes.command(wijkorganen.create_wijkorgaan, f"Wijkraad Kerkbuurt {number}")
    settle()
    settle()
    typed(dialog, "bel Kerkbuurt")
    press(Key.Key_Return)
    offered = [action.text() for action in menu().actions() if not action.isSeparator()]
    assert len(offered) == 14
    assert offered[-2] == "Nog 3 andere: typ meer van de naam"
    press(Key.Key_Up)
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert dialog.veld.line.hasFocus()
    assert dialog.veld.line.text() == "bel Kerkbuurt"
