"""The talks of a year, driven as a user on the example town."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.jaarbeelden import totalen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.ui.forms.afspraken import AfsprakenField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.kaartenbord import CardList
from wijkregie.usecases import history
from wijkregie.usecases.gespreksbladen import Gespreksblad, gespreksblad_van
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.session import Session

PAGE = "jaargesprekken"
TONIGHT, UNPLANNED, HELD, SENT = "Wijkraad ’t Hagen", "Wijkraad De Weerd", "Wijkraad Oude Veste", "Wijkraad Molenkamp"


@pytest.fixture
def page(window: MainWindow) -> JaargesprekkenPage:
    page = window.page
    assert isinstance(page, JaargesprekkenPage)
    return page


def talk_of(page: JaargesprekkenPage, body: str) -> Jaargesprek:
    return next(card.gesprek for card in page._cards if card.rij.wijkorgaan == body)


def stand_on(page: JaargesprekkenPage, body: str) -> CardList:
    talk = talk_of(page, body)
    cards = page.bord.columns[talk.stand].list
    cards.setFocus()
    assert cards.choose(talk.id)
    page.bord._use(page.bord.columns[talk.stand])
    return cards


def open_talk(page: JaargesprekkenPage, body: str, settle: Callable[[], None]) -> None:
    QTest.keyClick(stand_on(page, body), Qt.Key.Key_Return)
    settle()
    wait_for_talk(page)


def wait_for_talk(page: JaargesprekkenPage) -> None:
    """Wait until every question stands there: they come one after another."""
    for _ in range(500):
        if page.talk.ready and page.talk.isVisible():
            QTest.qWait(20)  # and its place is found
            return
        QTest.qWait(10)
    raise AssertionError("the talk was not shown")


def blad(page: JaargesprekkenPage) -> Gespreksblad:
    assert page.talk.blad is not None
    return page.talk.blad


def gesprek(page: JaargesprekkenPage) -> Jaargesprek:
    found = blad(page).gesprek
    assert found is not None
    return found


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def type_in(dialog: FormDialog, name: str, text: str) -> None:
    editor = dialog.fields[name].editor
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def words(widget: Any) -> str:
    said = " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def test_the_board_has_a_column_per_stand_and_counts(page: JaargesprekkenPage) -> None:
    shown = {stand: part.list.cards.rowCount() for stand, part in page.bord.columns.items() if part.isVisible()}
    assert list(shown) == list(Gespreksstand)[:-1]
    assert sum(shown.values()) == sum(card.gesprek.stand is not Gespreksstand.VERVALLEN for card in page._cards)
    assert "gesprekken gevoerd" in words(page)
    counts = totalen(jaarbeeld(page.lanes.session, page.year.year)).bewegingen
    assert f"trap op {counts[Beweging.TRAP_OP]}, gelijk {counts[Beweging.GELIJK]}" in page.strip.accessibleName()
    assert "gevoerd" in page.time_line.accessibleName()


def test_nobody_unnamed_in_both_themes_on_board_and_talk(
    page: JaargesprekkenPage, theme: Theme, settle: Callable[[], None]
) -> None:
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(page) == []
    open_talk(page, HELD, settle)
    assert complaints(page) == []
    assert cut_off(page) == []


def test_the_models_hold_while_talks_move(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    testers = [
        QAbstractItemModelTester(part.list.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for part in page.bord.columns.values()
    ]
    page.prepare()
    page.year.set_year(2026)
    settle()
    settle()
    assert len(testers) == 6


def test_arrows_walk_over_the_board_and_escape_comes_back(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    cards = stand_on(page, TONIGHT)
    QTest.keyClick(cards, Qt.Key.Key_Right)
    assert page.card is not None
    assert page.card.gesprek.stand is Gespreksstand.GEVOERD
    open_talk(page, TONIGHT, settle)
    assert "Jaargesprek 2027 · Wijkraad ’t Hagen" in words(page)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.talk.isVisible()
    assert "Jaargesprekken" in words(page)


def test_an_empty_year_is_filled_with_one_button_and_emptied_by_undo(
    page: JaargesprekkenPage, window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    page.year.set_year(2028)
    settle()
    assert "Voor 2028 zijn nog geen gesprekken klaargezet." in words(page)
    page._empty.button.click()
    settle()
    settle()
    assert page.bord.columns[Gespreksstand.TE_PLANNEN].list.cards.rowCount() > 10
    assert window.toast_text.startswith("Gesprekken voor 2028 klaargezet")
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert "Voor 2028 zijn nog geen gesprekken klaargezet." in words(page)


def test_planning_asks_only_a_day_and_the_card_moves(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    stand_on(page, UNPLANNED)
    QTest.keyClick(page.bord.start, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    dialog.act.click()
    assert dialog.errors == ["Vul de datum van het gesprek in."]
    type_in(dialog, "datum", "+2w")
    type_in(dialog, "tijd", "19u30")
    dialog.act.click()
    settle()
    settle()
    talk = talk_of(page, UNPLANNED)
    assert (talk.stand, str(talk.datum), talk.tijd) == (Gespreksstand.GEPLAND, "2026-10-08", "19:30")
    assert page.card is not None
    assert page.card.id == talk.id


def test_alt_left_takes_a_step_back_with_what_belonged_to_it(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    QTest.keyClick(stand_on(page, SENT), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    settle()
    talk = talk_of(page, SENT)
    assert (talk.stand, talk.verslag_verstuurd_op) == (Gespreksstand.GEVOERD, None)
    assert "Ongedaan" in words(window) or window.toast_text


def test_a_report_before_the_talk_is_refused_and_stays_typed(
    page: JaargesprekkenPage, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(stand_on(page, HELD), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    dialog = dialog_of(window)
    assert dialog.fields["verslag_verstuurd_op"].value() == TODAY
    type_in(dialog, "verslag_verstuurd_op", "1-9-2026")
    dialog.act.click()
    qtbot.waitUntil(lambda: "Het verslag kan niet vóór het gesprek verstuurd zijn. Kijk de datums na." in words(dialog))
    assert str(dialog.fields["verslag_verstuurd_op"].value()) == "2026-09-01"


def test_dropping_a_talk_asks_why_and_shows_it_in_a_sixth_column(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    stand_on(page, UNPLANNED)
    assert page.card is not None
    dict(page._choices([page.card]))["Gesprek laten vervallen…\tDel"]()
    dialog = dialog_of(window)
    dialog.act.click()
    assert dialog.errors == ["Schrijf op waarom."]
    dialog.fields["vervallen_reden"].set_value("Het bestuur is op reis.")
    dialog.act.click()
    settle()
    settle()
    assert talk_of(page, UNPLANNED).stand is Gespreksstand.VERVALLEN
    page._dropped.click()
    assert page.bord.columns[Gespreksstand.VERVALLEN].isVisible()


def test_holding_a_talk_keeps_niveau_and_agreements_and_one_undo_takes_all_back(
    page: JaargesprekkenPage, window: MainWindow, lanes: Lanes, session: Session, settle: Callable[[], None]
) -> None:
    stand_on(page, TONIGHT)
    before = talk_of(page, TONIGHT)
    page.hold()
    settle()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    assert dialog.fields["plaats"].value() == before.plaats
    agreed = dialog.fields["niveau_afgesproken"]
    assert isinstance(agreed, NiveauField)
    QTest.keyClick(agreed._cards.cards[0], Qt.Key.Key_3)
    said = agreed.consequence.replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Trap op. Bedrag 2027: € 5.000 in plaats van € 3.000 (voorbeeldbedrag)."
    made = dialog.fields["afspraken"]
    assert isinstance(made, AfsprakenField)
    made.add()
    made.lines[0].what.set_raw("Cijfers Hagenweg opvragen")
    made.lines[0].who.set_raw("Mobiliteit")
    made.lines[0].when.set_raw("1 nov")
    made.lines[1].what.set_raw("Zaal zoeken")
    dialog.act.click()
    settle()
    settle()
    sheet = gespreksblad_van(session, before.id)
    assert sheet.gesprek is not None
    assert sheet.gesprek.stand is Gespreksstand.GEVOERD
    assert sheet.keuze is not None
    assert sheet.keuze.niveau is Niveau.BELEIDSVORMEND
    assert {(actie.tekst, actie.eigenaar) for actie in sheet.afspraken} == {
        ("Cijfers Hagenweg opvragen", "Mobiliteit"),
        ("Zaal zoeken", ""),
    }
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert replace(talk_of(page, TONIGHT), version=before.version) == before
    assert gespreksblad_van(session, before.id).afspraken == ()


def test_what_is_agreed_follows_the_wish_until_it_is_chosen_itself(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    stand_on(page, TONIGHT)
    page.hold()
    settle()
    dialog = dialog_of(window)
    wished, agreed = dialog.fields["niveau_gewenst"], dialog.fields["niveau_afgesproken"]
    assert isinstance(wished, NiveauField)
    assert isinstance(agreed, NiveauField)
    below = agreed.y()
    QTest.keyClick(wished._cards.cards[0], Qt.Key.Key_3)
    settle()
    assert agreed.value() is Niveau.BELEIDSVORMEND
    assert agreed.y() == below
    QTest.keyClick(agreed._cards.cards[0], Qt.Key.Key_1)
    QTest.keyClick(wished._cards.cards[0], Qt.Key.Key_2)
    assert agreed.value() is Niveau.BASIS


def test_a_day_that_cannot_be_read_in_an_agreement_is_said_and_nothing_is_kept(
    page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    stand_on(page, TONIGHT)
    page.hold()
    settle()
    dialog = dialog_of(window)
    made = dialog.fields["afspraken"]
    assert isinstance(made, AfsprakenField)
    made.lines[0].what.set_raw("Zaal zoeken")
    made.lines[0].when.set_raw("31 februari")
    dialog.act.click()
    settle()
    assert "bestaat niet" in made.error
    assert made.lines[0].what.raw() == "Zaal zoeken"
    assert talk_of(page, TONIGHT).stand is Gespreksstand.GEPLAND


def test_a_talk_saves_each_field_when_it_is_left(
    page: JaargesprekkenPage, window: MainWindow, session: Session, settle: Callable[[], None]
) -> None:
    open_talk(page, HELD, settle)
    editor = page.talk.field("plaats")
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "De Kajuit; 'zaal' 2")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    settle()
    settle()
    assert gesprek(page).plaats == "De Kajuit; 'zaal' 2"
    assert "De Kajuit; 'zaal' 2" in words(page.header)


def test_last_year_stands_beside_it(page: JaargesprekkenPage, settle: Callable[[], None]) -> None:
    open_talk(page, HELD, settle)
    said = words(page.talk)
    assert "Vorig jaar gesprek van " in said
    assert "Gekozen voor 2026" in said
    last = [actie for actie in blad(page).vorige_afspraken if actie.ondersteuning is None]
    assert last
    assert all(actie.tekst in said for actie in last)


def test_the_first_talk_says_so(page: JaargesprekkenPage, settle: Callable[[], None]) -> None:
    open_talk(page, "Buurtkring Esweg en Esrand", settle)
    assert "Dit is het eerste gesprek." in words(page.talk)


def test_find_shows_only_what_matches(page: JaargesprekkenPage) -> None:
    page.search()
    QTest.keyClicks(page.finder, "molenkamp")
    assert [part.list.cards.rowCount() for part in page.bord.columns.values()] == [0, 0, 0, 1, 0, 0]
    QTest.keyClicks(page.finder, "xyz")
    assert "Niets gevonden voor ‘molenkampxyz’." in words(page)


def test_opened_from_elsewhere_by_id(page: JaargesprekkenPage, window: MainWindow, settle: Callable[[], None]) -> None:
    key = talk_of(page, SENT).id
    page.year.set_year(2025)
    settle()
    window.open_page("vandaag")
    window.open_page("jaargesprekken", jaargesprek_id=key)
    settle()
    wait_for_talk(page)
    assert gesprek(page).id == key
    assert page.year.year == 2027


def test_a_talk_that_is_undone_away_leaves_the_board(
    page: JaargesprekkenPage, window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    page.year.set_year(2028)
    settle()
    page.prepare()
    settle()
    settle()
    open_talk(page, UNPLANNED, settle)
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    settle()
    assert not page.talk.isVisible()
    assert "Voor 2028 zijn nog geen gesprekken klaargezet." in words(page)
