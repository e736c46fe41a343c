"""The form of a talk, filled in as on the evening itself."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from tests.ui.forms.gesprek.conftest import FIRST, HELD, LATER, TONIGHT, Evening, Open, words
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.acties import Eigenaarsoort, Herkomst
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.gespreksbladen import vorig_gezegd
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.store.queries.values import values
from wijkregie.ui.forms.gesprek.delenlijst import Voortgang
from wijkregie.ui.forms.gesprek.eigen import Hulpvraag
from wijkregie.ui.forms.gesprek.formulier import TERUGBLIK
from wijkregie.ui.forms.gesprek.vragen import SchaalField
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.afspraken.nakoming import NakomingView
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.segment import Segment
from wijkregie.usecases import history
from wijkregie.usecases.acties import close_actiepunt
from wijkregie.usecases.gespreksformulieren import add_vraag, formuliergebruik, retire_vraag

CTRL = Qt.KeyboardModifier.ControlModifier


def part_names(evening: Evening) -> list[str]:
    return [button.accessibleName() for button in evening.form.parts._buttons]


def press_on(segment: QWidget, word: str) -> None:
    assert isinstance(segment, Segment | QWidget)
    next(button for button in segment.findChildren(QPushButton) if button.text() == word).click()


def test_it_shows_the_parts_with_how_far_each_is(tonight: Evening) -> None:
    names = part_names(tonight)
    assert len(names) == len(tonight.blad.formulier.delen) == 12
    assert names[0] == "1 Gegevens, alles beantwoord"
    assert names[4].startswith("5 Thema’s, 0 van 8") or " van 8" in names[4]
    assert names[11] == "12 Akkoord"
    said = words(tonight.form.parts)
    assert "van 41" in said
    assert (Voortgang("Geld", 2, 4).tekst, Voortgang("Geld", 4, 4).klaar) == ("2 van 4", True)


def test_an_answer_counts_once_it_is_stored(tonight: Evening) -> None:
    before = tonight.form.parts._bar.value()
    tonight.type_in("wijkbudget", "Dat gaat goed.")
    tonight.leave()
    assert tonight.form.parts._bar.value() == before + 1
    assert "10 Wijkbudget, alles beantwoord" in part_names(tonight)


def test_keys_and_buttons_walk_through_the_parts(tonight: Evening) -> None:
    form = tonight.form
    assert form.on.text() == "Volgende: Terugblik"
    assert not form.back.isEnabled()
    form.field("plaats").setFocus()
    tonight.press(Qt.Key.Key_Down, CTRL)
    assert form.vel.part == 1
    assert form.field("afspraken_vorig_jaar").hasFocus()
    tonight.press(Qt.Key.Key_Down, CTRL)  # from a field of several lines, which has a use for this key itself
    assert form.field("bestuur").hasFocus()
    tonight.press(Qt.Key.Key_Up, CTRL)
    assert form.vel.part == 1
    form.parts._buttons[6].click()
    assert form.vel.part == 6
    assert form.on.text() == "Volgende: Ondersteuning"
    deel = form.vel.delen[6]
    assert abs(deel.mapTo(form.vel, QPoint(0, 0)).y()) <= 2
    form.on.click()
    assert form.vel.part == 7
    form.parts._buttons[11].click()
    assert form.vel.part == 11
    assert abs(form.vel.delen[11].mapTo(form.vel, QPoint(0, 0)).y()) <= 2
    assert form.on.text() == "Gesprek afronden"


def test_scrolling_follows_to_the_part_in_sight(tonight: Evening) -> None:
    tonight.form.parts.setFocus()
    tonight.form.vel._scroll.verticalScrollBar().setValue(tonight.form.vel.delen[3].y() + 10)
    assert tonight.form.vel.part == 3
    assert tonight.form.parts._buttons[3].isChecked()


def test_each_kind_of_answer_is_kept_as_its_kind(tonight: Evening) -> None:
    form = tonight.form
    tonight.type_in("bestuur", "Twee nieuwe mensen.\nEen plek vrij.")
    tonight.leave()
    press_on(form.field("vrijwilligers"), "Net genoeg")
    press_on(form.field("bekendheid"), "4")
    press_on(form.field("openbare_bijeenkomst"), "Ja")
    tonight.type_in("besteed", "2450")
    tonight.leave()
    tonight.rest()
    kept = tonight.blad.antwoorden
    assert kept["bestuur"] == "Twee nieuwe mensen.\nEen plek vrij."
    assert kept["vrijwilligers"] == "net genoeg"
    assert (kept["bekendheid"], kept["openbare_bijeenkomst"], kept["besteed"]) == ("4", "ja", "245000")
    assert tonight.gesprek().gespreksformulier_id is not None
    press_on(form.field("bekendheid"), "4")
    press_on(form.field("openbare_bijeenkomst"), "Ja")
    tonight.rest()
    assert not tonight.blad.antwoorden["bekendheid"]
    assert not tonight.blad.antwoorden["openbare_bijeenkomst"]


def test_a_scale_has_words_at_both_ends(tonight: Evening) -> None:
    field = tonight.form.question("bekendheid")
    assert isinstance(field, SchaalField)
    said = words(field)
    assert "Bijna niet bekend" in said
    assert "Heel bekend" in said


def test_tab_goes_through_the_questions_in_order(tonight: Evening) -> None:
    names = ["bestuur", "vrijwilligers", "bekendheid", "achterban", "openbare_bijeenkomst"]
    tonight.form.field("bestuur").setFocus()
    for name in names[1:]:
        for _ in range(6):
            tonight.press(Qt.Key.Key_Tab)
            if tonight.form.question(name).isAncestorOf(tonight.window.focusWidget()):
                break
        else:
            raise AssertionError(name)


def test_an_agreement_is_made_in_one_line_from_anywhere(tonight: Evening) -> None:
    form, balk = tonight.form, tonight.form.balk
    before = len(tonight.blad.afspraken)
    tonight.type_in("verkeer", "Te druk")
    tonight.press(Qt.Key.Key_J, CTRL)
    assert balk.line.hasFocus()
    QTest.keyClicks(balk.line, "cijfers Hagenweg, Mobiliteit, 1 nov")
    assert balk.understood == ["Wat: cijfers Hagenweg", "Wie: afdeling Mobiliteit", "Wanneer: 1 november 2026"]
    QTest.keyClick(balk.line, Qt.Key.Key_Return)
    tonight.rest()
    (made,) = [actie for actie in tonight.blad.afspraken if actie.tekst == "cijfers Hagenweg"]
    assert (made.eigenaarsoort, made.eigenaar) == (Eigenaarsoort.AFDELING, "Mobiliteit")
    assert (made.uiterlijk, made.herkomst) == (date(2026, 11, 1), Herkomst.JAARGESPREK)
    assert balk.line.text() == ""
    assert f"{before + 1} afspra" in words(form)
    assert tonight.window.toast_text.startswith("Actie toegevoegd")
    QTest.keyClick(balk.line, Qt.Key.Key_Escape)
    assert form.field("verkeer").hasFocus()
    assert tonight.blad.antwoorden["verkeer"] == "Te druk"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("zaal zoeken, 1 nov", "Vul in wie dit doet, na een komma: ik, wijkorgaan, een afdeling of een naam."),
        ("zaal zoeken, ik, 31 februari", "De datum “31 februari” bestaat niet."),
    ],
)
def test_an_agreement_that_lacks_something_says_so_and_stays(tonight: Evening, typed: str, said: str) -> None:
    balk = tonight.form.balk
    before = tonight.blad.afspraken
    balk.begin()
    QTest.keyClicks(balk.line, typed)
    QTest.keyClick(balk.line, Qt.Key.Key_Return)
    tonight.rest()
    assert balk.error.startswith(said)
    assert balk.line.text() == typed
    assert tonight.blad.afspraken == before
    balk.line.clear()
    QTest.keyClicks(balk.line, "zaal zoeken, wijkraad")
    assert balk.error == ""


def test_the_next_field_stands_there_as_a_whole(tonight: Evening) -> None:
    form = tonight.form
    form.field("datum").setFocus()
    seen = 0
    for _ in range(16):
        tonight.leave()
        editor = tonight.window.focusWidget()
        if isinstance(editor, QPlainTextEdit):
            seen += 1
            assert editor.visibleRegion().boundingRect() == editor.rect(), editor.accessibleName()
    assert seen > 5


def test_a_line_that_was_left_empty_says_nothing_more(tonight: Evening) -> None:
    balk = tonight.form.balk
    tonight.form.field("verkeer").setFocus()
    balk.begin()
    QTest.keyClick(balk.line, Qt.Key.Key_Return)
    assert balk.error == "Schrijf op wat er moet gebeuren."
    QTest.keyClick(balk.line, Qt.Key.Key_Escape)
    assert tonight.form.field("verkeer").hasFocus()
    assert balk.error == ""


def test_an_agreement_half_typed_waits_with_its_talk(open_talk: Open) -> None:
    balk = open_talk(TONIGHT).form.balk
    balk.begin()
    QTest.keyClicks(balk.line, "zaal zoeken, wij")
    assert open_talk(HELD).form.balk is balk
    assert balk.line.text() == ""
    open_talk(TONIGHT)
    assert balk.line.text() == "zaal zoeken, wij"


def test_who_is_at_the_table_is_known_by_first_name(tonight: Evening) -> None:
    tonight.form.balk.begin()
    QTest.keyClicks(tonight.form.balk.line, "sleutel regelen, aynur")
    assert "Wie: Aynur Demir (wijkorgaan)" in tonight.form.balk.understood


def test_help_asked_for_becomes_an_action_and_back(tonight: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = tonight.form.question("ondersteuning")
    assert isinstance(asked, Hulpvraag)
    box = asked.boxes[Ondersteuning.TRAINING]
    box.click()
    tonight.rest()
    (actie,) = [found for found in tonight.blad.afspraken if found.ondersteuning is Ondersteuning.TRAINING]
    box.click()
    tonight.rest()
    assert not [found for found in tonight.blad.afspraken if found.ondersteuning]
    box.click()
    tonight.rest()
    (actie,) = [found for found in tonight.blad.afspraken if found.ondersteuning]
    close_actiepunt(tonight.session, actie.id)
    told: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: told.append(str(refusal)))
    box.click()
    tonight.qtbot.waitUntil(lambda: bool(told))
    assert "is al gedaan" in told[0]
    assert box.isChecked()


def test_last_year_stands_level_with_the_question(open_talk: Open) -> None:
    evening = open_talk(HELD)
    said = vorig_gezegd(evening.blad)
    assert said["gaat_goed"]
    form = evening.form
    form.vel.go_to_part(1)
    row = next(deel for deel in form.vel.delen if "gaat_goed" in deel.vragen)._rows["gaat_goed"]
    assert said["gaat_goed"] in words(row._side)
    question = form.question("gaat_goed").mapTo(form, QPoint(0, 0)).y()
    assert abs(row._side.mapTo(form, QPoint(0, 0)).y() - question) < 10
    assert "Gekozen voor 2026" in words(form)


def test_both_sides_judge_their_promises_from_the_talk_and_come_back(
    tonight: Evening, window: MainWindow, settle: Callable[[], None]
) -> None:
    looked_back = tonight.form.question(TERUGBLIK)
    (way,) = [each for each in looked_back.findChildren(QPushButton) if each.text() == "Beoordeel samen de afspraken"]
    way.click()
    settle()
    assert isinstance(window.page, AfsprakenPage)
    view = window.page.view
    assert isinstance(view, NakomingView)
    assert window.page.year.year == tonight.blad.jaar - 1
    assert view.model.rows[view.grid.currentIndex().row()].wijkorgaan_id == tonight.blad.wijkorgaan_id
    assert view.pane._talk.text() == "Naar het jaargesprek van vandaag"
    view.pane._talk.click()
    settle()
    assert window.page.title == "Jaargesprekken"


def test_the_first_talk_says_so(open_talk: Open) -> None:
    said = words(open_talk(FIRST).form)
    assert "Dit is het eerste gesprek. Volgend jaar staan hier de antwoorden van nu." in said


def test_the_talk_is_ended_with_one_button_and_the_report_is_next(tonight: Evening) -> None:
    tonight.type_in("jeugd", "Er is weinig te doen")
    assert tonight.form.tools.next.text() == "Gesprek afronden"
    tonight.form.tools.next.click()
    tonight.rest()
    assert tonight.gesprek().stand is Gespreksstand.GEVOERD
    assert tonight.blad.antwoorden["jeugd"] == "Er is weinig te doen"
    assert tonight.form.tools.next.text() == "Verslag is verstuurd"
    history.undo(tonight.session)
    assert tonight.gesprek().stand is Gespreksstand.GEPLAND


def test_a_talk_that_is_still_to_come_is_ended_today_or_not(open_talk: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    evening = open_talk(LATER)
    asked: list[str] = []
    answers = [False, True]

    def ask(_parent: object, question: str, *_words: str, more: str = "") -> bool:
        asked.append(f"{question} {more}")
        return answers.pop(0)

    monkeypatch.setattr(dialogs, "ask", ask)
    evening.form.finish()
    evening.rest()
    assert evening.gesprek().stand is Gespreksstand.GEPLAND
    evening.form.finish()
    evening.rest()
    assert (evening.gesprek().stand, evening.gesprek().datum) == (Gespreksstand.GEVOERD, date(2026, 9, 24))
    assert asked[0].startswith("Was dit gesprek vandaag? In de agenda staat 28 september 2026.")


def test_a_private_note_has_its_own_dialog_and_stays_out_of_the_talk(tonight: Evening) -> None:
    tonight.form.tools.note.click()
    dialog = tonight.dialog()
    assert complaints(dialog) == []
    dialog.act.click()
    assert dialog.errors == ["Schrijf eerst iets op."]
    dialog.fields["tekst"].set_value("De voorzitter twijfelt.")
    dialog.act.click()
    tonight.rest()
    with tonight.session.read() as connection:
        notes = values(connection, Notitie, wijkorgaan_id=tonight.blad.wijkorgaan_id, prive=True)
    assert "De voorzitter twijfelt." in [note.tekst for note in notes]


def test_a_question_retired_while_one_types_keeps_what_was_typed(tonight: Evening) -> None:
    lanes = tonight.form.lanes
    tonight.type_in("wonen", "Veel vraag naar")
    lanes.command(retire_vraag, "wonen")
    tonight.rest()
    tonight.qtbot.waitUntil(lambda: tonight.form.ready)
    tonight.rest()
    assert tonight.blad.antwoorden["wonen"] == "Veel vraag naar"
    editor = tonight.form.field("wonen")
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "Veel vraag naar"


def test_a_changed_form_keeps_what_could_not_be_saved_yet(tonight: Evening) -> None:
    tonight.type_in("besteed", "veel")
    tonight.leave()
    assert tonight.form.question("besteed").error.startswith("“veel” is geen bedrag.")
    deel = formuliergebruik(tonight.session).formulier.delen[4].sleutel
    soort = tonight.blad.formulier.delen[4].vragen[0].soort
    tonight.form.lanes.command(add_vraag, deel, soort, "Nog iets over verkeer?")
    tonight.rest()
    tonight.qtbot.waitUntil(lambda: tonight.form.ready)
    assert tonight.form.question("besteed").raw() == "veel"
    assert tonight.form.question("besteed").error
    assert "Nog iets over verkeer?" in words(tonight.form)
    tonight.type_in("besteed", "1200")
    tonight.leave()
    assert tonight.blad.antwoorden["besteed"] == "120000"


def test_another_talk_before_all_questions_stand_there(open_talk: Open, settle: Callable[[], None]) -> None:
    evening = open_talk(TONIGHT)
    form = evening.form
    body = evening.blad
    form.vel._take_down()
    form.vel._questions = ()
    form.vel.show_blad(body)
    for _ in range(7):
        form.vel._fill_on()
    other = open_talk(HELD)
    assert other.form.ready
    assert len(form.vel.delen) == 12
    assert [len(deel.vragen) for deel in form.vel.delen] == [len(deel.gesteld) for deel in body.formulier.delen]


def test_the_navigation_makes_room_and_comes_back(tonight: Evening) -> None:
    assert tonight.window.navigation.folded
    QTest.keyClick(tonight.window, Qt.Key.Key_Escape)
    assert not tonight.window.navigation.folded
    tonight.window.open_page("vandaag")
    assert not tonight.window.navigation.folded


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
@pytest.mark.parametrize("size", [(1366, 768), (900, 500)])
def test_everything_is_named_and_fits(open_talk: Open, theme: Theme, mode: Mode, size: tuple[int, int]) -> None:
    theme.set_mode(mode)
    evening = open_talk(HELD)
    evening.window.resize(*size)
    QTest.qWait(50)
    assert complaints(evening.form) == []
    assert cut_off(evening.form) == []
