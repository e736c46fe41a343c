from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    TextField,
    TimeField,
)
from wijkregie.ui.forms.form import Form
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.forms.werkgebied import WijkenField
from wijkregie.ui.shell import dialogs
from wijkregie.ui.widgets.textfields import LineEdit

TODAY = date(2026, 9, 24)


@dataclass(frozen=True)
class Body:
    naam: str = "Wijkraad"
    sinds: date | None = date(2020, 10, 1)
    bedrag: int | None = 125_000
    tijd: str = "19:30"
    leden: int | None = 7
    niveau: int | None = 2
    soort: int | None = None
    voorzitter: str | None = "g"
    klopt: bool = False
    tekst: str = ""


def fields() -> list[Any]:
    return [
        TextField("naam", "&Naam", required="Vul een naam in."),
        [DateField("sinds", "Sinds", today=lambda: TODAY), MoneyField("bedrag", "Bedrag"), TimeField("tijd", "Tijd")],
        NumberField("leden", "Leden", least=1, most=99),
        ChoiceField("niveau", "Niveau", [(1, "1 basis"), (2, "2 uitvoerend"), (3, "3 beleidsvormend")]),
        ChoiceField("soort", "Soort", [(number, f"soort {number}") for number in range(6)]),
        ReferenceField("voorzitter", "Voorzitter", [("g", "Gerda Olthuis"), ("m", "Mehmet Yıldız")]),
        CheckField("klopt", "Deze gegevens kloppen"),
        LongTextField("tekst", "Toelichting", help_="Wat anderen moeten weten."),
    ]


class Saver:
    """Remembers what a form saved, and may refuse."""

    def __init__(self) -> None:
        self.saved: list[tuple[str, str, Any]] = []
        self.continued: list[bool] = []
        self.refused: Callable[[Refusal], object] | None = None

    def __call__(
        self, entity_id: str, name: str, value: Any, refused: Callable[[Refusal], object], *, continues: bool
    ) -> None:
        self.saved.append((entity_id, name, value))
        self.continued.append(continues)
        self.refused = refused


@pytest.fixture
def saver() -> Saver:
    return Saver()


@pytest.fixture
def form(qtbot: QtBot, saver: Saver, light: None) -> Iterator[Form]:
    window = QWidget()
    made = Form(saver, *fields())
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.show_entity("1", Body())
    yield made
    window.close()


def type_(qtbot: QtBot, form: Form, name: str, text: str) -> None:
    editor = form.fields[name].editor
    target = editor if isinstance(editor, QLineEdit | QPlainTextEdit) else editor.findChild(QLineEdit)
    assert target is not None
    target.setFocus()
    target.selectAll()
    QTest.keyClick(target, Qt.Key.Key_Delete)
    QTest.keyClicks(target, text)


def tab_away() -> None:
    offered = QApplication.activePopupWidget()
    assert offered is not None
    QTest.keyClick(offered, Qt.Key.Key_Tab)


def answer(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    asked: list[str] = []

    def ask(_parent: object, question: str, *_words: str, more: str = "") -> bool:
        asked.append(f"{question} {more}")
        return yes

    monkeypatch.setattr(dialogs, "ask", ask)
    return asked


@pytest.mark.parametrize(
    ("name", "typed", "stored", "shown"),
    [
        ("naam", "  Wijkraad 't Hagen ", "Wijkraad 't Hagen", "Wijkraad 't Hagen"),
        ("sinds", "1 okt", date(2026, 10, 1), "01-10-2026"),
        ("bedrag", "1.250,5", 125_050, "€\N{NO-BREAK SPACE}1.250,50"),
        ("bedrag", "", None, ""),
        ("tijd", "20u15", "20:15", "20:15"),
        ("leden", "12", 12, "12"),
        ("voorzitter", "mehmet yildiz", "m", "Mehmet Yıldız"),
        ("tekst", "regel een", "regel een", "regel een"),
    ],
)
def test_a_field_saves_when_it_is_left(
    qtbot: QtBot, form: Form, saver: Saver, name: str, typed: str, stored: Any, shown: str
) -> None:
    type_(qtbot, form, name, typed)
    assert saver.saved == []
    other = "leden" if name != "leden" else "naam"
    form.fields[other].editor.setFocus()
    assert saver.saved == [("1", name, stored)]
    assert form.fields[name].raw() == shown
    form.fields[name].editor.setFocus()
    form.fields[other].editor.setFocus()
    assert len(saver.saved) == 1


def test_a_text_saves_while_typing_rests_and_goes_on_as_one_step(qtbot: QtBot, form: Form, saver: Saver) -> None:
    editor = form.fields["tekst"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "Het gaat")
    assert saver.saved == []
    qtbot.waitUntil(lambda: saver.saved == [("1", "tekst", "Het gaat")], timeout=3000)
    form.show_entity("1", Body(tekst="Het gaat"))
    QTest.keyClicks(editor, " goed")
    assert form.fields["tekst"].raw() == "Het gaat goed"
    qtbot.waitUntil(lambda: len(saver.saved) == 2, timeout=3000)
    QTest.keyClicks(editor, "!")
    form.fields["leden"].editor.setFocus()
    assert saver.saved[1:] == [("1", "tekst", "Het gaat goed"), ("1", "tekst", "Het gaat goed!")]
    assert saver.continued == [False, True, True]
    editor.setFocus()
    QTest.keyClicks(editor, "En")
    form.fields["leden"].editor.setFocus()
    assert saver.continued == [False, True, True, False]


def test_typing_without_a_rest_saves_in_the_end(
    qtbot: QtBot, form: Form, saver: Saver, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = form.fields["tekst"].editor
    editor.setFocus()
    form._longest.setInterval(200)
    form.fields["tekst"].rest_ms = 60_000
    QTest.keyClicks(editor, "Het")
    qtbot.waitUntil(lambda: saver.saved == [("1", "tekst", "Het")], timeout=3000)


@pytest.mark.parametrize(("name", "typed"), [("naam", "  "), ("sinds", "31 feb"), ("bedrag", "12,"), ("leden", "0")])
def test_what_is_no_value_yet_is_not_saved_nor_complained_about(
    qtbot: QtBot, form: Form, saver: Saver, name: str, typed: str
) -> None:
    field = form.fields[name]
    field.rest_ms = 20
    type_(qtbot, form, name, typed)
    qtbot.wait(80)
    assert saver.saved == []
    assert field.error == ""
    form.fields["tekst"].editor.setFocus()
    assert field.error


def test_a_name_from_a_list_waits_until_it_is_left(qtbot: QtBot, form: Form, saver: Saver) -> None:
    form.fields["voorzitter"].editor.setFocus()
    assert form.fields["voorzitter"].rest_ms == 0
    assert form.fields["niveau"].rest_ms == 0


def test_part_of_a_name_chooses_the_only_one_it_can_be(qtbot: QtBot, form: Form, saver: Saver) -> None:
    type_(qtbot, form, "voorzitter", "mehm")
    tab_away()
    assert saver.saved == [("1", "voorzitter", "m")]
    assert form.fields["voorzitter"].raw() == "Mehmet Yıldız"
    type_(qtbot, form, "voorzitter", "e")  # both have one
    tab_away()
    assert len(saver.saved) == 1
    assert form.fields["voorzitter"].error == "“e” staat niet in de lijst. Kies een naam uit de lijst."


def test_the_help_of_a_box_stands_below_it(qtbot: QtBot, light: None) -> None:
    field = CheckField("voorbeeld", "Dit zijn voorbeeldbedragen", help_="Dat staat er dan bij.")
    qtbot.addWidget(field)
    field.show()
    (words,) = (each for each in field.findChildren(QLabel) if each.text() == "Dat staat er dan bij.")
    assert words.y() > field.editor.geometry().bottom()


def test_a_refusal_while_typing_is_told_when_the_field_is_left(qtbot: QtBot, form: Form, saver: Saver) -> None:
    field = form.fields["naam"]
    field.rest_ms = 20
    type_(qtbot, form, "naam", "Dubbel")
    qtbot.waitUntil(lambda: bool(saver.saved), timeout=3000)
    assert saver.refused is not None
    saver.refused(Refusal("dubbel", wat="Het wijkorgaan"))
    assert field.error == ""
    form.fields["tekst"].editor.setFocus()
    assert saver.saved == [("1", "naam", "Dubbel")] * 2
    saver.refused(Refusal("dubbel", wat="Het wijkorgaan"))
    assert field.error


def test_a_choice_saves_at_once(qtbot: QtBot, form: Form, saver: Saver) -> None:
    segment = form.fields["niveau"].editor
    third = next(button for button in segment.findChildren(QPushButton) if "beleid" in button.text())
    third.click()
    QTest.mouseClick(form.fields["klopt"].editor, Qt.MouseButton.LeftButton)
    assert saver.saved == [("1", "niveau", 3), ("1", "klopt", True)]


@pytest.mark.parametrize(
    ("name", "typed"),
    [("sinds", "31 februari"), ("bedrag", "1.250,5o"), ("tijd", "25:00"), ("leden", "veel"), ("leden", "0"),
     ("naam", "   "), ("voorzitter", "Niemand")],
)  # fmt: skip
def test_what_cannot_be_used_stays_with_its_reason(
    qtbot: QtBot, form: Form, saver: Saver, name: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_(qtbot, form, name, typed)
    form.fields["tekst"].editor.setFocus()
    field = form.fields[name]
    assert saver.saved == []
    assert field.raw() == typed
    assert field.message == field.error != ""
    assert field.editor.accessibleDescription() == field.error

    asked = answer(monkeypatch, yes=False)
    assert not form.may_leave()
    assert field.error in asked[0]
    assert field.raw() == typed

    answer(monkeypatch, yes=True)
    assert form.may_leave()
    assert field.error == ""
    assert field.value() == getattr(Body(), name)


def test_what_cannot_be_used_comes_back_with_its_entity(qtbot: QtBot, form: Form, saver: Saver) -> None:
    type_(qtbot, form, "sinds", "31 februari")
    form.show_entity("2", Body(naam="Dorpsraad"))
    assert form.fields["sinds"].error == ""
    form.show_entity("1", Body())
    assert form.fields["sinds"].raw() == "31 februari"
    assert "bestaat niet" in form.fields["sinds"].error


def test_going_to_another_entity_saves_what_was_typed_for_the_first(qtbot: QtBot, form: Form, saver: Saver) -> None:
    type_(qtbot, form, "naam", "Nieuwe naam")
    form.show_entity("2", Body(naam="Dorpsraad"))
    assert saver.saved == [("1", "naam", "Nieuwe naam")]
    assert form.fields["naam"].value() == "Dorpsraad"


def test_a_change_from_outside_shows_except_where_is_typed(qtbot: QtBot, form: Form, saver: Saver) -> None:
    type_(qtbot, form, "naam", "Half getyp")
    form.show_entity("1", Body(naam="Van buiten", leden=9))
    assert form.fields["naam"].raw() == "Half getyp"
    assert form.fields["leden"].raw() == "9"


def test_a_refused_value_stays_with_the_reason(qtbot: QtBot, form: Form, saver: Saver) -> None:
    type_(qtbot, form, "naam", "Dubbel")
    form.fields["leden"].editor.setFocus()
    assert saver.refused is not None
    saver.refused(Refusal("dubbel", wat="Dit wijkorgaan"))
    assert form.fields["naam"].raw() == "Dubbel"
    assert "bestaat al" in form.fields["naam"].message
    form.show_entity("1", Body())
    assert form.fields["naam"].raw() == "Dubbel"
    type_(qtbot, form, "naam", "Anders")
    form.fields["leden"].editor.setFocus()
    assert saver.saved[-1] == ("1", "naam", "Anders")
    assert form.fields["naam"].message == ""


def test_what_is_put_back_after_a_refusal_is_handed_over_again(qtbot: QtBot, form: Form, saver: Saver) -> None:
    type_(qtbot, form, "naam", "Dubbel")
    form.fields["leden"].editor.setFocus()
    assert saver.refused is not None
    saver.refused(Refusal("dubbel", wat="Dit wijkorgaan"))
    for _ in range(2):
        type_(qtbot, form, "naam", "Wijkraad")
        form.fields["leden"].editor.setFocus()
    assert saver.saved == [("1", "naam", "Dubbel"), ("1", "naam", "Wijkraad")]


def test_a_hint_never_stops_anything(qtbot: QtBot, saver: Saver, light: None) -> None:
    form = Form(saver, TextField("iban", "Rekening", hint=lambda typed: "Dit lijkt geen IBAN." if typed else None))
    qtbot.addWidget(form)
    form.show()
    form.show_entity("1", {"iban": ""})
    form.fields["iban"].editor.setFocus()
    QTest.keyClicks(form.fields["iban"].editor, "NL00")
    assert form.commit()
    assert saver.saved == [("1", "iban", "NL00")]
    assert form.fields["iban"].message == "Dit lijkt geen IBAN."
    assert form.fields["iban"].error == ""


def test_tab_leaves_a_long_text(qtbot: QtBot, form: Form) -> None:
    text = form.fields["tekst"].editor
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()
    assert form.fields["tekst"].value() == ""


def test_twenty_thousand_letters_and_odd_ones_come_through(form: Form, saver: Saver) -> None:
    odd = "👩🏽‍🌾 לשכת\tג " + "é" * 20_000
    editor = form.fields["tekst"].editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText(odd)
    form.commit()
    assert saver.saved == [("1", "tekst", odd)]


def test_a_form_is_heard_and_reached_by_everyone(form: Form) -> None:
    assert complaints(form.window()) == []


def test_a_new_name_is_a_value_where_that_is_allowed(qtbot: QtBot, light: None) -> None:
    field = ReferenceField("p", "Persoon", [("g", "Gerda")], new=True)
    qtbot.addWidget(field)
    field.set_raw("Ayşe")
    assert field.value() == New("Ayşe")
    field.set_raw("GERDA")
    assert field.value() == "g"


def test_of_a_new_name_is_said_which_known_one_it_is_like(qtbot: QtBot, light: None) -> None:
    field = ReferenceField("a", "Afdeling", [("m", "Mobiliteit"), ("g", "Groen")], new=True)
    qtbot.addWidget(field)
    for typed, said in (
        ("Mob", "Dit is nieuw. Of bedoel je “Mobiliteit”?"),
        ("Mo", ""),
        ("Sport", ""),
        ("groen", ""),
    ):
        field.set_raw(typed)
        assert field.check()
        assert field.message == said


@pytest.fixture
def dialog(qtbot: QtBot, light: None) -> Iterator[tuple[FormDialog, list[dict[str, Any]]]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    submitted: list[dict[str, Any]] = []
    made = FormDialog(parent, "Wijkorgaan toevoegen", "Wijkorgaan toevoegen", fields()[:2], submitted.append)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.open()
    yield made, submitted
    parent.close()


def test_a_dialog_sums_up_what_is_wrong_and_goes_there(
    qtbot: QtBot, dialog: tuple[FormDialog, list[dict[str, Any]]]
) -> None:
    made, submitted = dialog
    made.fields["sinds"].set_raw("morgenochtend vroeg")
    made.act.click()
    assert submitted == []
    assert len(made.errors) == 2
    assert made.focusWidget() is made.fields["naam"].editor
    QTest.keyClicks(made.fields["naam"].editor, "Wijkraad")
    made.fields["sinds"].set_raw("1-10-26")
    made.act.click()
    assert submitted == [{"naam": "Wijkraad", "sinds": date(2026, 10, 1), "bedrag": None, "tijd": ""}]
    assert made.isVisible()
    made.show_refusal(Refusal("dubbel", wat="Dit wijkorgaan"), "naam")
    assert made.fields["naam"].value() == "Wijkraad"
    assert complaints(made) == []


def test_enter_presses_the_button_it_is_on(dialog: tuple[FormDialog, list[dict[str, Any]]]) -> None:
    made, submitted = dialog
    made.fields["naam"].set_value("Wijkraad")
    away = next(button for button in made.findChildren(QPushButton) if button.text() == "Annuleren")
    away.setFocus()
    QTest.keyClick(away, Qt.Key.Key_Return)
    assert submitted == []
    assert not made.isVisible()


def test_ctrl_enter_submits_from_a_long_text(qtbot: QtBot, light: None) -> None:
    submitted: list[dict[str, Any]] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FormDialog(parent, "Inbreng", "Noteren", [LongTextField("advies", "Inbreng")], submitted.append)
    made.open()
    text = made.fields["advies"].editor
    QTest.keyClicks(text, "Meer bomen")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "en banken")
    assert submitted == []
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert submitted == [{"advies": "Meer bomen\nen banken"}]
    assert made.act.toolTip() == "Noteren (Ctrl+Enter)"


def test_the_summary_stops_telling_what_was_put_right(dialog: tuple[FormDialog, list[dict[str, Any]]]) -> None:
    made, _ = dialog
    made.fields["sinds"].set_raw("31 februari")
    made.act.click()
    assert len(made._told) == 2
    QTest.keyClicks(made.fields["naam"].editor, "Wijkraad")
    made.fields["naam"].left.emit()
    assert [name for name, _ in made._told] == ["sinds"]


def test_enter_in_the_search_ticks_the_wijk_that_was_found(qtbot: QtBot, light: None) -> None:
    wijken = WijkenField("wijken", "&Werkgebied")
    submitted: list[dict[str, Any]] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FormDialog(parent, "Wijkorgaan toevoegen", "Toevoegen", [wijken], submitted.append)
    wijken.set_wijken(
        [Wijk(id=key, naam=naam, stadsdeel_id="") for key, naam in (("k", "De Kiem"), ("w", "De Weerd"))], []
    )
    made.show()
    wijken.search.setFocus()
    QTest.keyClicks(wijken.search, "kiem")
    QTest.keyClick(wijken.search, Qt.Key.Key_Return)
    assert wijken.value() == {"k"}
    assert submitted == []


def test_a_field_of_parts_can_be_reached_by_its_letter(light: None) -> None:
    wijken = WijkenField("wijken", "&Werkgebied")
    assert wijken.editor.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert wijken.editor.focusProxy() is wijken.search


def test_escape_asks_before_typed_work_is_thrown_away(
    qtbot: QtBot, dialog: tuple[FormDialog, list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, submitted = dialog
    QTest.keyClicks(made.fields["naam"].editor, "Wijk")
    asked = answer(monkeypatch, yes=False)
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible()
    assert asked
    answer(monkeypatch, yes=True)
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert submitted == []


def test_a_field_with_nothing_to_undo_leaves_the_key_to_the_window(qtbot: QtBot, light: None) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    field = LineEdit()
    qtbot.addWidget(field)
    field.show()
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z")
    key.ignore()
    field.event(key)
    assert not key.isAccepted()
    QTest.keyClicks(field, "abc")
    field.event(key)
    assert key.isAccepted()


def test_the_cursor_stays_in_a_text_that_is_left_and_come_back_to(form: Form, saver: Saver, qtbot: QtBot) -> None:
    type_(qtbot, form, "tekst", "De straat")
    form.fields["naam"].editor.setFocus()
    assert saver.saved == [("1", "tekst", "De straat")]
    form.fields["tekst"].editor.setFocus()
    QTest.keyClicks(form.fields["tekst"].editor, " is schoner")
    assert form.fields["tekst"].value() == "De straat is schoner"
