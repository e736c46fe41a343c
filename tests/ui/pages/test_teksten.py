"""Instellingen: the texts of letters and mails, with their fields and an example."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.sjablonen import Briefgroep, Sjabloonsoort, velden
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.instelling.teksten import Teksten
from wijkregie.ui.pages.instellingen import InstellingenPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.theme.tokens import Space
from wijkregie.usecases import sjablonen, wijkorganen

PAGE = "instellingen"
Settle = Callable[[], None]
UITNODIGING, VERSLAG = Sjabloonsoort.UITNODIGING, Sjabloonsoort.VERSLAG_TER_AKKOORD


@pytest.fixture
def part(window: MainWindow, settle: Settle) -> Teksten:
    window.open_page(PAGE, deel="teksten")
    settle()
    assert isinstance(window.page, InstellingenPage)
    assert isinstance(window.page.part, Teksten)
    return window.page.part


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is asked, and say yes."""
    said: list[str] = []

    def ask(_parent: object, question: str, *_words: str, **_more: str) -> bool:
        said.append(question)
        return True

    monkeypatch.setattr(dialogs, "ask", ask)
    return said


def text(part: Teksten) -> QPlainTextEdit:
    found = part.form.fields["tekst"].editor
    assert isinstance(found, QPlainTextEdit)
    return found


def subject(part: Teksten) -> QLineEdit:
    found = part.form.fields["onderwerp"].editor
    assert isinstance(found, QLineEdit)
    return found


def write(editor: QPlainTextEdit | QLineEdit, typed: str, settle: Settle) -> None:
    """Put text in a field in place of what stands there, and leave it."""
    editor.setFocus()
    editor.selectAll()
    QApplication.clipboard().setText(typed)
    editor.paste()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    settle()


def test_a_text_is_shown_with_the_fields_it_may_hold(part: Teksten, qtbot: QtBot) -> None:
    assert text(part).toPlainText() == sjablonen.shipped()[UITNODIGING].tekst
    assert [veld.naam for veld in part.model.rows] == list(velden(UITNODIGING))
    assert part.restore.isHidden()
    for tab in ("velden", "voorbeeld"):
        part.tabs.show_tab(tab)
        assert complaints(part) == []
        qtbot.waitUntil(lambda: cut_off(part) == [], timeout=2000)


def test_a_text_is_kept_when_it_is_left_and_the_example_follows(
    part: Teksten, lanes: Lanes, window: MainWindow, settle: Settle
) -> None:
    write(subject(part), "Kom je ook in {jaar}?", settle)
    write(text(part), "Beste {aanhef},\n\nTot {datum} in {plaats}.", settle)
    kept = sjablonen.sjabloon(lanes.session, UITNODIGING)
    assert (kept.onderwerp, kept.tekst) == ("Kom je ook in {jaar}?", "Beste {aanhef},\n\nTot {datum} in {plaats}.")
    assert part.subject.text() == "Kom je ook in 2027?"
    assert part.example.text().startswith("Beste ")
    assert "{" not in part.example.text() + part.subject.text()
    assert "…" not in part.example.text(), "it begins with a wijkorgaan whose talk is planned"
    window.undo()
    settle()
    assert text(part).toPlainText() == sjablonen.shipped()[UITNODIGING].tekst
    assert subject(part).text() == "Kom je ook in {jaar}?"


def test_an_unknown_field_is_told_under_the_text_and_nothing_is_lost(
    part: Teksten, lanes: Lanes, settle: Settle
) -> None:
    before = sjablonen.sjabloon(lanes.session, UITNODIGING)
    for editor, name in ((text(part), "tekst"), (subject(part), "onderwerp")):
        write(editor, "Kom op {datm}!", settle)
        field = part.form.fields[name]
        assert field.message.startswith("Het veld “{datm}” bestaat niet.")
        assert field.raw() == "Kom op {datm}!"
    part.choose(VERSLAG)
    settle()
    part.choose(UITNODIGING)
    settle()
    assert part.form.fields["tekst"].raw() == "Kom op {datm}!", "not even another text loses it"
    assert sjablonen.sjabloon(lanes.session, UITNODIGING) == before
    write(text(part), "Kom op {datum}!", settle)
    assert part.form.fields["tekst"].message == ""
    assert sjablonen.sjabloon(lanes.session, UITNODIGING).tekst == "Kom op {datum}!"
    part.form.discard()


def test_an_empty_text_is_told(part: Teksten, settle: Settle) -> None:
    write(subject(part), "", settle)
    write(text(part), " \n", settle)
    assert part.form.fields["onderwerp"].message == "Vul een onderwerp in."
    assert part.form.fields["tekst"].message == "Vul een tekst in."
    part.form.discard()


@pytest.mark.parametrize("way", ["Enter", "click"])
def test_a_field_is_put_where_the_cursor_stood(
    part: Teksten, lanes: Lanes, window: MainWindow, settle: Settle, way: str
) -> None:
    def put(naam: str) -> None:
        part.velden.setFocus()
        part.velden.choose(naam)
        if way == "Enter":
            QTest.keyClick(part.velden, Qt.Key.Key_Return)
        else:
            place = part.velden.visualRect(part.velden.currentIndex()).center()
            QTest.mouseClick(part.velden.viewport(), Qt.MouseButton.LeftButton, pos=place)

    write(text(part), "Tot op !", settle)
    text(part).setFocus()
    cursor = text(part).textCursor()
    cursor.setPosition(len("Tot op "))
    text(part).setTextCursor(cursor)
    put("datum")
    assert window.focusWidget() is text(part)
    subject(part).setFocus()
    subject(part).setText("Voor ")
    put("wijkorgaan")
    assert window.focusWidget() is subject(part)
    QTest.keyClick(subject(part), Qt.Key.Key_Tab)
    settle()
    kept = sjablonen.sjabloon(lanes.session, UITNODIGING)
    assert (kept.onderwerp, kept.tekst) == ("Voor {wijkorgaan}", "Tot op {datum}!")


def test_the_text_of_the_program_comes_back_when_asked(
    part: Teksten, lanes: Lanes, window: MainWindow, settle: Settle, asked: list[str]
) -> None:
    part.choose(VERSLAG)
    settle()
    write(text(part), "Klopt dit?", settle)
    assert part.restore.isVisible()
    part.restore.click()
    settle()
    assert asked == ["Wil je je eigen tekst van “verslag ter akkoord” weggooien?"]
    assert text(part).toPlainText() == sjablonen.shipped()[VERSLAG].tekst
    assert part.restore.isHidden()
    window.undo()
    settle()
    assert text(part).toPlainText() == sjablonen.sjabloon(lanes.session, VERSLAG).tekst == "Klopt dit?"


def test_the_example_is_of_any_wijkorgaan(part: Teksten, lanes: Lanes, settle: Settle) -> None:
    part.tabs.show_tab("voorbeeld")
    names = list(wijkorganen.namen(lanes.session).values())
    assert [part.bodies.itemText(number) for number in range(part.bodies.count())] == names
    for number in (0, len(names) - 1):
        part.bodies.setCurrentIndex(number)
        part.bodies.activated.emit(number)
        settle()
        assert names[number] in part.subject.text()
    part.choose(VERSLAG)
    settle()
    assert part.subject.text().startswith("Verslag jaargesprek 2027 met ")


def test_a_change_of_theme_leaves_the_text_its_room(part: Teksten, theme: Theme, qtbot: QtBot) -> None:
    part.tabs.show_tab("voorbeeld")
    before = text(part).width()
    theme.set_mode(Mode.DONKER)
    qtbot.wait(100)
    assert text(part).width() == before


def test_who_stays_to_mend_a_text_sees_where_one_is(
    part: Teksten, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.page
    assert isinstance(page, InstellingenPage)
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: False)
    write(text(part), "Beste {gezellig},", settle)
    other = page.list.visualRect(page.list.model().index(0, 0)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=other)
    QTest.qWait(1)
    assert page.part is part
    assert [row.key for row in page.list.selected_rows] == ["teksten"]
    part.form.discard()


def test_a_group_of_letters_has_its_own_kinds_fields_and_examples(
    part: Teksten, lanes: Lanes, settle: Settle, qtbot: QtBot
) -> None:
    part.groups._group.button(1).click()
    settle()
    offered = [part.kinds.itemText(number) for number in range(part.kinds.count())]
    assert offered == [
        "Ontvangstbevestiging",
        "Verzoek om aanvulling",
        "Begeleidende brief",
        "Herinnering verantwoording",
    ]
    assert text(part).toPlainText() == sjablonen.shipped()[Sjabloonsoort.ONTVANGSTBEVESTIGING].tekst
    longest = max(part.kinds.fontMetrics().horizontalAdvance(words) for words in offered)
    qtbot.waitUntil(lambda: part.kinds.width() > longest + Space.XL, timeout=2000)
    part.kinds.setCurrentIndex(2)
    part.kinds.activated.emit(2)
    settle()
    assert [veld.naam for veld in part.model.rows] == list(velden(Sjabloonsoort.BEGELEIDENDE_BRIEF))
    assert part.example.text().count("beschikking") > 1
    assert "………" not in part.example.text(), "it begins with a subsidie that was decided on"
    write(text(part), "Dag {aanhef}: {besluit} {ontbreekt}", settle)
    assert part.form.fields["tekst"].message.startswith("Het veld “{ontbreekt}” bestaat niet.")
    write(text(part), "Dag {aanhef}: {besluit}", settle)
    assert sjablonen.sjabloon(lanes.session, Sjabloonsoort.BEGELEIDENDE_BRIEF).tekst == "Dag {aanhef}: {besluit}"
    part.tabs.show_tab("voorbeeld")
    assert complaints(part) == []
    qtbot.waitUntil(lambda: cut_off(part) == [], timeout=2000)


def test_without_an_example_it_says_how_to_get_one(part: Teksten, settle: Settle) -> None:
    part.choose(Sjabloonsoort.ANTWOORD_NEE)
    settle()
    assert part.groups.value is Briefgroep.INITIATIEF
    assert part.example.text().startswith("Beste ")
    part._take_examples(Sjabloonsoort.ANTWOORD_NEE, [])
    assert part.dots.text() == "Voeg een initiatief toe om hier een voorbeeld te zien."
    assert (part.example.text(), part.bodies.isHidden()) == ("", True)
    part.refresh()
    settle()
    assert part.dots.text().startswith("Puntjes ")
    assert part.example.text().startswith("Beste ")
