"""Instellingen: the questions of the talk and the texts of letters, changed as a user does, mostly by keyboard."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.datums import tel
from wijkregie.domain.gespreksformulieren import Gespreksformulier, Vraag, Vraagsoort, vraag_met
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.instelling.gespreksformulier import Formulier
from wijkregie.ui.pages.instellingen import InstellingenPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import gespreksformulieren, history
from wijkregie.usecases.gespreksbladen import gespreksblad
from wijkregie.usecases.jaargesprekken import change_jaargesprek, jaargesprekken

PAGE = "instellingen"
Settle = Callable[[], None]
UP, DOWN, ALT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def part(window: MainWindow, settle: Settle) -> Formulier:
    window.open_page(PAGE, deel="gespreksformulier")
    settle()
    assert isinstance(window.page, InstellingenPage)
    assert isinstance(window.page.part, Formulier)
    return window.page.part


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is asked and refused, and say yes."""
    said: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: said.append(str(refusal)))

    def ask(_parent: object, question: str, *_words: str, more: str = "") -> bool:
        said.append(f"{question} {more}".strip())
        return True

    monkeypatch.setattr(dialogs, "ask", ask)
    return said


def form(lanes: Lanes) -> Gespreksformulier:
    return gespreksformulieren.formuliergebruik(lanes.session).formulier


def vraag(lanes: Lanes, sleutel: str) -> Vraag:
    return vraag_met(form(lanes), sleutel)


def deel_of(lanes: Lanes, sleutel: str) -> list[str]:
    return next(
        [each.sleutel for each in deel.vragen]
        for deel in form(lanes).delen
        if sleutel in {each.sleutel for each in deel.vragen}
    )


def editor(field: Field) -> QPlainTextEdit:
    assert isinstance(field.editor, QPlainTextEdit)
    return field.editor


def write(field: Field, text: str, settle: Settle) -> None:
    """Put text in a field in place of what stands there, and leave it."""
    editor(field).setFocus()
    editor(field).selectAll()
    QApplication.clipboard().setText(text)
    editor(field).paste()
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    settle()


def choose_kind(field: Field, soort: Vraagsoort, settle: Settle) -> None:
    combo = field.editor
    assert isinstance(combo, QComboBox)
    combo.setCurrentText(soort.value.capitalize())
    combo.activated.emit(combo.currentIndex())
    settle()


def open_dialog(part: QWidget) -> FormDialog:
    return next(one for one in part.findChildren(FormDialog) if one.isVisible())


def test_every_question_stands_under_its_part(part: Formulier, lanes: Lanes, qtbot: QtBot) -> None:
    rows = part.model.rows
    assert [row.deel.sleutel for row in rows if row.vraag is None] == [deel.sleutel for deel in form(lanes).delen]
    assert [row.vraag for row in rows if row.vraag] == list(form(lanes).vragen)
    assert part.version.text() == (
        "Versie 1, in gebruik: wijzig je iets, dan wordt het versie 2. "
        "Gesprekken die al gevoerd zijn, houden de vragen van toen."
    )
    part.table.choose("gaat_goed")
    part.edit()
    assert part.pane.form.fields["soort"].isHidden(), "the talk keeps this answer itself, as text"
    assert complaints(part) == []
    qtbot.waitUntil(lambda: cut_off(part) == [], timeout=2000)


def test_a_question_is_reworded_by_keyboard_and_talks_that_were_held_keep_the_old_words(
    part: Formulier, lanes: Lanes, window: MainWindow, settle: Settle
) -> None:
    held = next(row.gesprek for row in jaargesprekken(lanes.session, 2026))
    part.table.choose("verkeer") or pytest.fail("no such question")
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_F2)
    assert window.focusWidget() is part.pane.form.fields["tekst"].editor
    write(part.pane.form.fields["tekst"], "Hoe veilig is het\nverkeer?", settle)
    write(part.pane.form.fields["toelichting"], "Fiets, auto en te voet.", settle)
    now = vraag(lanes, "verkeer")
    assert (now.tekst, now.toelichting) == ("Hoe veilig is het verkeer?", "Fiets, auto en te voet.")
    assert form(lanes).nummer == 2
    assert part.version.text().startswith("Versie 2, nog niet gebruikt.")
    kept = gespreksblad(lanes.session, held.wijkorgaan_id, 2026).formulier
    assert (kept.nummer, vraag_met(kept, "verkeer").tekst) == (1, "Verkeer")
    QTest.keyClick(part.pane, Qt.Key.Key_Escape)
    assert not part.pane.open
    assert window.focusWidget() is part.table
    window.undo()
    settle()
    window.undo()
    settle()
    assert vraag(lanes, "verkeer").tekst == "Verkeer"


def test_a_question_without_words_stays_with_its_message(part: Formulier, lanes: Lanes, settle: Settle) -> None:
    part.table.choose("verkeer")
    part.edit()
    write(part.pane.form.fields["tekst"], " ", settle)
    assert part.pane.form.fields["tekst"].message == "Schrijf de vraag op."
    assert vraag(lanes, "verkeer").tekst == "Verkeer"
    part.pane.form.discard()


def test_another_kind_waits_for_its_options(part: Formulier, lanes: Lanes, settle: Settle) -> None:
    part.table.choose("verkeer")
    part.edit()
    fields = part.pane.form.fields
    assert fields["keuzes"].isHidden()
    choose_kind(fields["soort"], Vraagsoort.KEUZE, settle)
    assert fields["soort"].message == str(Refusal("keuze_zonder_keuzes"))
    assert fields["keuzes"].isVisible()
    assert vraag(lanes, "verkeer").soort is Vraagsoort.OPEN
    write(fields["keuzes"], "rustig\nrustig", settle)
    assert fields["keuzes"].message == str(Refusal("keuze_zonder_keuzes"))
    write(fields["keuzes"], " rustig \n\ndruk", settle)
    now = vraag(lanes, "verkeer")
    assert (now.soort, now.keuzes) == (Vraagsoort.KEUZE, ("rustig", "druk"))
    assert (fields["soort"].message, fields["keuzes"].message) == ("", "")
    choose_kind(fields["soort"], Vraagsoort.SCHAAL, settle)
    assert vraag(lanes, "verkeer").soort is Vraagsoort.SCHAAL
    assert fields["keuzes"].isHidden()
    assert part.may_leave()


@pytest.mark.parametrize("way", ["Insert", "Ctrl+N", "button"])
def test_a_question_is_added_to_the_part_one_stands_in(
    part: Formulier, lanes: Lanes, window: MainWindow, settle: Settle, way: str
) -> None:
    part.table.choose("verkeer")
    part.table.setFocus()
    if way == "Insert":
        QTest.keyClick(part.table, Qt.Key.Key_Insert)
    elif way == "Ctrl+N":
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    else:
        part.add_button.click()
    dialog = open_dialog(part)
    assert complaints(dialog) == []
    assert dialog.fields["deel"].value() == "themas"
    write(dialog.fields["tekst"], "Is er een nieuw wijkplan?", settle)
    choose_kind(dialog.fields["soort"], Vraagsoort.KEUZE, settle)
    dialog.act.click()
    settle()
    assert dialog.isVisible(), "without options it is refused, and nothing typed is lost"
    write(dialog.fields["keuzes"], "ja\nnee\nin de maak", settle)
    dialog.act.click()
    settle()
    added = vraag(lanes, deel_of(lanes, "verkeer")[-1])
    assert (added.tekst, added.soort, added.keuzes) == (
        "Is er een nieuw wijkplan?",
        Vraagsoort.KEUZE,
        ("ja", "nee", "in de maak"),
    )
    assert part.table.row.vraag == added
    window.undo()
    settle()
    assert added not in form(lanes).vragen


def test_a_question_moves_by_keyboard_also_to_the_next_part(part: Formulier, lanes: Lanes, settle: Settle) -> None:
    before = deel_of(lanes, "gaat_goed")
    part.table.choose("gaat_goed")
    part.table.setFocus()
    QTest.keyClick(part.table, UP, ALT)
    settle()
    place = before.index("gaat_goed")
    assert deel_of(lanes, "gaat_goed").index("gaat_goed") == place - 1
    assert part.table.row.vraag.sleutel == "gaat_goed"
    for _ in range(len(before) - place + 1):
        QTest.keyClick(part.table, DOWN, ALT)
        settle()
    assert deel_of(lanes, "gaat_goed")[0] == "gaat_goed"
    assert deel_of(lanes, "gaat_goed") != before
    last = form(lanes).vragen[-1].sleutel
    part.table.choose(last)
    commands = history.count(lanes.session)
    QTest.keyClick(part.table, DOWN, ALT)
    settle()
    assert (form(lanes).vragen[-1].sleutel, history.count(lanes.session)) == (last, commands)
    part.table.choose("deel gegevens")
    QTest.keyClick(part.table, DOWN, ALT)
    settle()
    assert history.count(lanes.session) == commands, "a part stays where it is"


def test_a_question_with_answers_is_retired_and_asked_again(
    part: Formulier, lanes: Lanes, settle: Settle, asked: list[str]
) -> None:
    gesprek = next(row.gesprek for row in jaargesprekken(lanes.session, 2027))
    change_jaargesprek(lanes.session, gesprek.id, verkeer="Te druk")
    answered = gespreksformulieren.formuliergebruik(lanes.session).antwoorden["verkeer"]
    part.refresh()
    settle()
    part.table.choose("verkeer")
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    settle()
    assert asked == [
        f"Wil je deze vraag niet meer stellen? “Verkeer” is in {tel(answered, 'gesprek', 'gesprekken')} beantwoord. "
        "Die antwoorden blijven. In nieuwe gesprekken staat de vraag niet meer."
    ]
    assert vraag(lanes, "verkeer").vervallen
    assert part.table.row.soort == "niet meer gesteld"
    assert gespreksblad(lanes.session, gesprek.wijkorgaan_id, 2027).antwoorden["verkeer"] == "Te druk"
    part.edit()
    assert part.pane.ask.text() == "Weer stellen"
    assert part._choices(part.table.row)[3][0] == "Weer stellen"
    part.pane.ask.click()
    settle()
    assert not vraag(lanes, "verkeer").vervallen
    assert part.pane.ask.text() == "Niet meer stellen"
    assert len(asked) == 1


def test_a_question_without_answers_goes_with_one_sentence(
    part: Formulier, lanes: Lanes, settle: Settle, asked: list[str]
) -> None:
    gespreksformulieren.add_vraag(lanes.session, "themas", Vraagsoort.OPEN, "Cultuur")
    part.refresh()
    settle()
    part.table.choose(deel_of(lanes, "verkeer")[-1])
    part.retire_or_restore()
    settle()
    assert asked[0].endswith("“Cultuur” staat dan niet meer in nieuwe gesprekken. Je kunt de vraag later weer stellen.")


def test_a_question_that_every_talk_needs_is_kept_and_says_why(
    part: Formulier, lanes: Lanes, settle: Settle, asked: list[str]
) -> None:
    part.table.choose("datum")
    part.edit()
    assert part.pane.ask.isHidden()
    assert part.pane.form.fields["soort"].isHidden()
    assert "daarom hoort de vraag bij elk gesprek" in part.pane._facts.text()
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    settle()
    assert asked == [str(Refusal("vraag_hoort_erbij"))]
    write(part.pane.form.fields["tekst"], "Welke dag spreken we elkaar?", settle)
    assert vraag(lanes, "datum").tekst == "Welke dag spreken we elkaar?"
    assert part.may_leave()


def test_a_part_offers_only_what_it_can(part: Formulier, settle: Settle) -> None:
    part.table.choose("deel themas")
    assert [words for words, _ in part._choices(part.table.row)] == ["Vraag toevoegen…\tInsert"]
    part.edit()
    part.retire_or_restore()
    settle()
    assert not part.pane.open
    part.new()
    assert open_dialog(part).fields["deel"].value() == "themas"
    open_dialog(part).reject()


def test_the_answers_of_a_talk_itself_are_counted(lanes: Lanes) -> None:
    used: Any = gespreksformulieren.formuliergebruik(lanes.session).antwoorden
    with_words = [
        row for jaar in range(2020, 2028) for row in jaargesprekken(lanes.session, jaar) if row.gesprek.gaat_goed
    ]
    assert used["gaat_goed"] == len(with_words) > 0
