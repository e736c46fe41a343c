"""Bringing talks from stand to stand, with the mouse on the board and with keys in the list."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.gesprekslijst import Gesprekslijst
from wijkregie.ui.widgets.kaartenbord import KIND
from wijkregie.usecases import history
from wijkregie.usecases.geschiedenis import geschiedenis
from wijkregie.usecases.session import Session

PAGE = "jaargesprekken"
TONIGHT, NEXT, UNPLANNED = "Wijkraad ’t Hagen", "Buurtkring Ooievaarsnest", "Wijkraad De Weerd"
HELD, SENT, AGREED = "Wijkraad Oude Veste", "Wijkraad Molenkamp", "Wijkraad Sint Joris"
S = Gespreksstand
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> Iterator[JaargesprekkenPage]:
    page = window.page
    assert isinstance(page, JaargesprekkenPage)
    yield page
    for dialog in window.findChildren(FormDialog):
        for field in dialog.fields.values():
            field.touched = False
        dialog.reject()
    settle()


def talk_of(page: JaargesprekkenPage, body: str) -> Jaargesprek:
    return next(card.gesprek for card in page._cards if card.rij.wijkorgaan == body)


def middle_of(page: JaargesprekkenPage, body: str) -> tuple[QWidget, QPoint]:
    talk = talk_of(page, body)
    cards = page.bord.columns[talk.stand].list
    return cards.viewport(), cards.visualRect(cards.cards.index(cards.cards.position(talk.id), 0)).center()


def drop(page: JaargesprekkenPage, body: str, stand: Gespreksstand, settle: Settle) -> bool | None:
    """Hold a card above a column and let it go there; gives back whether the column said it was welcome."""
    talk, target = talk_of(page, body), page.bord.columns[stand]
    page.bord.columns[talk.stand].list.lifted.emit(next(card for card in page._cards if card.rij.wijkorgaan == body))
    data, place = QMimeData(), QPointF(target.rect().center())
    data.setData(KIND, talk.id.encode())
    how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(place, *how))
    assert target.isVisible()
    welcome = target.list._welcome
    target.grab()
    QApplication.sendEvent(target, QDropEvent(place, *how))
    page.bord.columns[talk.stand].list.lifted.emit(None)
    QTest.qWait(1)
    settle()
    settle()
    assert target.list._welcome is None
    return welcome


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def no_dialog(window: MainWindow) -> bool:
    return not any(found.isVisible() for found in window.findChildren(FormDialog))


def refused_with(window: MainWindow, act: Callable[[], object]) -> str:
    """Return the sentence in the box that comes up, once it was closed."""
    said: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.reject()
        else:
            QTimer.singleShot(1, close)

    close()
    act()
    return said[0]


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def see_list(page: JaargesprekkenPage) -> Gesprekslijst:
    page.seen_as._group.button(1).click()
    page.list.setFocus()
    return page.list


def test_a_card_dropped_a_step_back_moves_at_once_and_is_undone(
    page: JaargesprekkenPage, window: MainWindow, lanes: Lanes, settle: Settle
) -> None:
    before = talk_of(page, SENT)
    assert drop(page, SENT, S.GEVOERD, settle)
    talk = talk_of(page, SENT)
    assert (talk.stand, talk.verslag_verstuurd_op) == (S.GEVOERD, None)
    assert page.bord.columns[S.GEVOERD].list.cards.position(talk.id) >= 0
    assert window.toast_text == "Jaargesprek: gevoerd."
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert replace(talk_of(page, SENT), version=before.version) == before


@pytest.mark.parametrize(
    ("body", "stand", "asked"),
    [
        (UNPLANNED, S.GEPLAND, "datum"),
        (UNPLANNED, S.GEVOERD, "aanwezigen"),
        (NEXT, S.GEVOERD, "aanwezigen"),
        (HELD, S.VERSLAG_VERSTUURD, "verslag_verstuurd_op"),
        (SENT, S.AKKOORD, "akkoord_op"),
        (TONIGHT, S.VERVALLEN, "vervallen_reden"),
    ],
)
def test_a_card_dropped_a_step_on_asks_what_that_stand_needs_and_stays_when_called_off(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle, body: str, stand: Gespreksstand, asked: str
) -> None:
    before = talk_of(page, body)
    assert drop(page, body, stand, settle)
    dialog = dialog_of(window)
    assert asked in dialog.fields
    dialog.reject()
    settle()
    page.refresh()
    settle()
    assert talk_of(page, body) == before


def test_the_report_of_a_dropped_card_is_noted_with_its_day(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle
) -> None:
    drop(page, HELD, S.VERSLAG_VERSTUURD, settle)
    dialog = dialog_of(window)
    assert dialog.fields["verslag_verstuurd_op"].value() == TODAY
    dialog.act.click()
    settle()
    settle()
    assert talk_of(page, HELD).stand is S.VERSLAG_VERSTUURD


def test_a_card_dropped_on_vervallen_asks_why(page: JaargesprekkenPage, window: MainWindow, settle: Settle) -> None:
    assert not page.bord.columns[S.VERVALLEN].isVisible()
    drop(page, NEXT, S.VERVALLEN, settle)
    assert not page.bord.columns[S.VERVALLEN].isVisible()
    dialog = dialog_of(window)
    dialog.act.click()
    assert dialog.errors == ["Schrijf op waarom."]
    dialog.fields["vervallen_reden"].set_value("De voorzitter is ziek.")
    dialog.act.click()
    settle()
    settle()
    assert talk_of(page, NEXT).vervallen_reden == "De voorzitter is ziek."


@pytest.mark.parametrize(
    ("body", "stand", "sentence"),
    [
        (
            UNPLANNED,
            S.VERSLAG_VERSTUURD,
            "Van “te plannen” naar “verslag verstuurd” gaat niet in één keer. Zet het gesprek stap voor stap verder.",
        ),
        (HELD, S.AKKOORD, "Er is nog geen verslag verstuurd. Noteer dat eerst; daarna kan het akkoord."),
        (
            AGREED,
            S.GEPLAND,
            "Van “akkoord” naar “gepland” gaat niet in één keer. Zet het gesprek stap voor stap verder.",
        ),
    ],
)
def test_a_jump_over_a_stand_is_refused_with_one_sentence(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle, body: str, stand: Gespreksstand, sentence: str
) -> None:
    before = talk_of(page, body)
    welcome: list[bool | None] = []
    assert refused_with(window, lambda: welcome.append(drop(page, body, stand, settle))) == sentence
    assert welcome == [False]
    assert no_dialog(window)
    assert talk_of(page, body) == before


def test_a_card_dropped_where_it_was_stays(page: JaargesprekkenPage, window: MainWindow, settle: Settle) -> None:
    before = talk_of(page, SENT)
    assert drop(page, SENT, S.VERSLAG_VERSTUURD, settle)
    assert no_dialog(window)
    assert talk_of(page, SENT) == before


def test_the_mouse_lifts_a_card_and_what_is_not_a_talk_is_not_taken(page: JaargesprekkenPage, qtbot: QtBot) -> None:
    port, place = middle_of(page, SENT)
    cards = page.bord.columns[S.VERSLAG_VERSTUURD].list
    screen, begin = page.window().windowHandle(), port.mapTo(page.window(), place)
    lifted: list[object] = []
    cards.lifted.connect(lifted.append)
    QTest.mousePress(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    for away in (QPoint(5, 5), QPoint(40, 10)):
        QTest.mouseMove(screen, begin + away)
    qtbot.waitUntil(lambda: len(lifted) == 2)  # this screen lets go at once
    QTest.mouseRelease(screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    assert [getattr(card, "id", None) for card in lifted] == [talk_of(page, SENT).id, None]
    target, data = page.bord.columns[S.GEVOERD], QMimeData()
    data.setText("iets anders")
    event = QDragEnterEvent(
        QPointF(place), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(target, event)
    assert not event.isAccepted()
    assert target.list._welcome is None


def test_the_list_has_the_same_talks_sorts_and_is_searched_with_the_same_field(
    page: JaargesprekkenPage, settings: Settings, theme: Theme
) -> None:
    listed = see_list(page)
    assert settings.text("jaargesprekken_als") == "lijst"
    tester = QAbstractItemModelTester(listed.model_, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert {card.id for card in listed.model_.rows} == {card.id for card in page._cards}
    standen = [card.gesprek.stand for card in listed.model_.rows]
    assert standen == sorted(standen, key=list(S).index)
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(page) == []
    titles = [column.title for column in listed.model_.columns]
    listed.sortByColumn(titles.index("Tot aanvraag"), Qt.SortOrder.AscendingOrder)
    assert listed.model_.rows[0].dagen == 6
    assert listed.model_.rows[-1].dagen is None
    listed.sortByColumn(titles.index("Datum"), Qt.SortOrder.DescendingOrder)
    assert listed.model_.rows[0].rij.wijkorgaan == NEXT
    QTest.keyClicks(page.finder, "molenkamp")
    assert [card.rij.wijkorgaan for card in listed.model_.rows] == [SENT]
    QTest.keyClicks(page.finder, "xyz")
    assert page._no_match.isVisible()
    assert tester is not None


def test_a_line_of_the_list_says_all_that_its_card_says(page: JaargesprekkenPage) -> None:
    columns = {column.title: column for column in page.list.model_.columns}
    cards = {card.rij.wijkorgaan: card for card in page._cards}

    def said(body: str, *titles: str) -> list[str]:
        return [(columns[title].accessible or columns[title].text)(cards[body]) for title in titles]

    assert said(SENT, "Stadsdeel", "Stand", "Niveau", "Wat wacht") == [
        "Zuid",
        "verslag verstuurd",
        "van niveau 2 naar niveau 1, basis, trap af",
        "wacht 7 dagen",
    ]
    assert said(NEXT, "Datum", "Tijd", "Plaats", "Tot aanvraag") == [
        "ma 28-09-2026",
        "19:30",
        "Boerderij Het Nest",
        "nog 6 dagen tot aanvraag",
    ]


def test_the_choice_between_board_and_list_is_remembered_and_keeps_the_talk(
    page: JaargesprekkenPage, lanes: Lanes, settings: Settings, settle: Settle, qtbot: QtBot
) -> None:
    page.bord.choose(talk_of(page, SENT).id)
    listed = see_list(page)
    assert listed.card is not None
    assert listed.card.rij.wijkorgaan == SENT
    again = MainWindow(lanes, settings)
    qtbot.addWidget(again)
    again.open_page("jaargesprekken")
    settle()
    assert isinstance(again.page, JaargesprekkenPage)
    assert again.page.view is again.page.list
    page.seen_as._group.button(0).click()
    assert settings.text("jaargesprekken_als") == "bord"
    assert page.bord.isVisible()


def test_keys_in_the_list_move_open_and_drop(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    listed = see_list(page)
    listed.choose(talk_of(page, SENT).id)
    QTest.keyClick(listed, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    settle()
    assert talk_of(page, SENT).stand is S.GEVOERD
    QTest.keyClick(listed, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "verslag_verstuurd_op" in dialog_of(window).fields
    dialog_of(window).reject()
    settle()
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert "vervallen_reden" in dialog_of(window).fields
    dialog_of(window).reject()
    settle()
    QTest.keyClick(listed, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: page.talk.isVisible())
    settle()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle()
    assert page.list.isVisible()


def choose_many(page: JaargesprekkenPage, *bodies: str) -> Gesprekslijst:
    listed = see_list(page)
    listed.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for body in bodies:
        place = listed.model_.position(talk_of(page, body).id)
        listed.selectionModel().setCurrentIndex(listed.model_.index(place, 0), flags.Select | flags.Rows)
    return listed


def test_many_talks_take_a_step_together_and_are_undone_as_one(
    page: JaargesprekkenPage, window: MainWindow, lanes: Lanes, settle: Settle
) -> None:
    bodies = (SENT, "Dorpsraad Esbroek")
    before = {body: talk_of(page, body) for body in bodies}
    listed = choose_many(page, *bodies)
    words = [said for said, _ in page._choices(listed.cards)]
    assert words == ["Wijkorganen zijn akkoord", "Terug naar “gevoerd”", "Gesprekken laten vervallen…\tDel"]
    QTest.keyClick(listed, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    dialog = dialog_of(window)
    assert list(dialog.fields) == ["akkoord_op"]
    dialog.act.click()
    settle()
    settle()
    assert {talk_of(page, body).stand for body in bodies} == {S.AKKOORD}
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert {body: replace(talk_of(page, body), version=before[body].version) for body in bodies} == before


def test_talks_that_are_not_equally_far_do_not_move_together(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle
) -> None:
    listed = choose_many(page, SENT, HELD)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        said = refused_with(window, partial(QTest.keyClick, listed, key, Qt.KeyboardModifier.AltModifier))
        assert said == "Deze gesprekken zijn niet even ver. Kies gesprekken met dezelfde stand."
    choose_many(page, TONIGHT, NEXT)
    said = refused_with(window, lambda: QTest.keyClick(listed, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier))
    assert said == "Wat er is gezegd leg je per gesprek vast. Kies één gesprek."
    words = [said for said, _ in page._choices(listed.cards)]
    assert words[:2] == ["Gesprekken plannen", "Uitnodigingen zijn verstuurd"]


def test_an_invitation_is_noted_from_the_menu_and_shown_on_the_card(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle
) -> None:
    page.bord.choose(talk_of(page, NEXT).id)
    assert page.card is not None
    dict(page._choices([page.card]))["Uitnodiging is verstuurd"]()
    dialog = dialog_of(window)
    assert dialog.fields["uitgenodigd_op"].value() == TODAY
    dialog.fields["uitgenodigd_op"].set_raw("3 sep")
    dialog.act.click()
    settle()
    settle()
    assert str(talk_of(page, NEXT).uitgenodigd_op) == "2026-09-03"
    assert page.card is not None
    assert "uitgenodigd 3 sep" in page.card.gezegd
    assert window.toast_text == "Uitnodiging verstuurd."


def test_the_menu_of_the_year_offers_what_is_for_all_talks(page: JaargesprekkenPage, settle: Settle) -> None:
    page._fill_menu()
    words = [action.text() for action in page.menu.actions()]
    assert "Meer gesprekken plannen…\tCtrl+Shift+P" in words
    assert "Agenda bewaren (.ics)…" in words
    page.year.set_year(2028)
    settle()
    page._fill_menu()
    assert page.menu.actions()[0].text().endswith("gesprekken klaarzetten")


@pytest.mark.parametrize("size", [(900, 500), (1366, 768)])
def test_nothing_of_the_list_is_cut_off(
    page: JaargesprekkenPage, window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    see_list(page)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    qtbot.waitUntil(lambda: cut_off(page) == [])


def test_a_talk_still_to_come_is_not_written_down_and_nothing_typed_is_lost(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    drop(page, NEXT, S.GEVOERD, settle)
    dialog = dialog_of(window)
    assert dialog.fields["datum"].value() == TODAY  # not the day it was planned for: that is still to come
    dialog.fields["datum"].set_raw("28-9-2026")
    dialog.fields["gaat_goed"].set_raw("Veel bewoners doen mee.")
    dialog.act.click()
    sentence = "Dit gesprek is nog niet geweest. Kies vandaag of een eerdere dag."
    qtbot.waitUntil(lambda: sentence in words(dialog))
    assert dialog.fields["gaat_goed"].raw() == "Veel bewoners doen mee."
    assert talk_of(page, NEXT).stand is S.GEPLAND
    dialog.fields["datum"].set_raw("vandaag")
    dialog.act.click()
    settle()
    settle()
    assert talk_of(page, NEXT).gaat_goed == "Veel bewoners doen mee."


def test_a_niveau_for_a_year_without_a_regeling_says_so_and_goes_on_without_an_amount(
    page: JaargesprekkenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.year.set_year(2029)
    settle()
    page.prepare()
    settle()
    settle()
    drop(page, UNPLANNED, S.GEVOERD, settle)
    dialog = dialog_of(window)
    agreed = dialog.fields["niveau_afgesproken"]
    assert isinstance(agreed, NiveauField)
    QTest.keyClick(agreed._cards.cards[0], Qt.Key.Key_3)
    assert "Het bedrag voor 2029 is nog niet bekend." in agreed.consequence
    dialog.act.click()
    settle()
    settle()
    assert talk_of(page, UNPLANNED).niveau_afgesproken is Niveau.BELEIDSVORMEND


def test_a_step_back_stands_in_the_history_of_the_wijkorgaan(
    page: JaargesprekkenPage, session: Session, settle: Settle
) -> None:
    drop(page, SENT, S.GEVOERD, settle)
    newest = geschiedenis(session, talk_of(page, SENT).wijkorgaan_id)[0]
    assert newest.label == "Jaargesprek: gevoerd"
    assert ("Stand", "verslag verstuurd", "gevoerd") in [
        (field.veld, field.van, field.naar) for line in newest.regels for field in line.velden
    ]


def test_a_click_in_a_column_that_was_scrolled_takes_the_card_under_the_mouse(
    window: MainWindow, page: JaargesprekkenPage, settle: Settle
) -> None:
    window.resize(1366, 520)
    settle()
    page.bord.start.setFocus()
    cards = page.bord.columns[S.AKKOORD].list
    assert not cards.currentIndex().isValid()
    bar = cards.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    place = cards.viewport().rect().center()
    under = cards.cards.row_at(cards.indexAt(place))
    assert under is not None
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cards.hasFocus()
    assert cards.card == under
    assert bar.value() == bar.maximum()
