"""Agreeing on a niveau: shown before it happens, done as one, undone as one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.forms.gesprek.conftest import LATER, Evening, Open, words
from tests.ui.walk import complaints
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.forms.gesprek.eigen import Niveauafspraak
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.shell import dialogs
from wijkregie.usecases import history
from wijkregie.usecases.regelingen import remove_regeling


def choice(evening: Evening) -> Niveauafspraak:
    found = evening.form.question("niveau_afgesproken")
    assert isinstance(found, Niveauafspraak)
    return found


def choose(evening: Evening, words_: str) -> None:
    buttons = choice(evening).choice.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words_).click()
    evening.rest()


def test_the_wish_is_chosen_with_a_key_and_says_what_it_means(tonight: Evening) -> None:
    wish = tonight.form.question("niveau_gewenst")
    assert isinstance(wish, NiveauField)
    wish.setFocus()
    tonight.press(Qt.Key.Key_3)
    tonight.rest()
    assert tonight.gesprek().niveau_gewenst is Niveau.BELEIDSVORMEND
    assert tonight.gesprek().niveau_afgesproken is None
    said = wish.consequence.replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Trap op. Bedrag 2027: € 5.000 in plaats van € 3.000 (voorbeeldbedrag)."
    assert "Mee laten denken" not in words(wish)
    next(button for button in wish.findChildren(QPushButton) if button.text().startswith("Wat vraagt")).click()
    QTest.qWait(10)  # new words come in sight with the next turn
    assert "Mee laten denken over beleid (overslaan mag)" in words(wish)


def test_what_happens_is_shown_first_and_then_done_as_one(tonight: Evening) -> None:
    tonight.type_in("motivering", "Ze willen vanaf het begin meedenken")
    before = tonight.blad
    choose(tonight, "3 beleidsvormend")
    dialog = tonight.dialog()
    assert complaints(dialog) == []
    said = words(dialog)
    assert "Het niveau voor 2027 wordt 3, beleidsvormend (trap op)." in said
    assert "Het gesprek komt op “gevoerd” te staan." in said
    assert "Daar hoort € 5.000 subsidie bij in plaats van € 3.000 (voorbeeldbedrag)." in said
    assert tonight.gesprek().niveau_afgesproken is None
    dialog.act.click()
    tonight.rest()
    assert (tonight.gesprek().stand, tonight.gesprek().niveau_afgesproken) == (Gespreksstand.GEVOERD, Niveau(3))
    assert tonight.blad.keuze is not None
    assert tonight.blad.keuze.motivering == "Ze willen vanaf het begin meedenken"
    assert tonight.window.toast_text.startswith("Niveau 3 afgesproken")
    assert "Subsidie 2027: € 5.000 volgens niveau 3 (voorbeeldbedrag)." in words(choice(tonight))
    history.undo(tonight.session)
    assert tonight.gesprek().stand is Gespreksstand.GEPLAND
    assert tonight.gesprek().motivering == "Ze willen vanaf het begin meedenken"
    undone = tonight.blad
    assert undone.keuze is None
    assert undone.afspraken == before.afspraken


def test_cancelling_leaves_the_choice_as_it_was(tonight: Evening) -> None:
    choose(tonight, "3 beleidsvormend")
    tonight.dialog().reject()
    tonight.rest()
    assert choice(tonight).choice.value is None
    assert tonight.gesprek().niveau_afgesproken is None
    assert tonight.gesprek().stand is Gespreksstand.GEPLAND


def test_later_takes_back_what_was_agreed(tonight: Evening) -> None:
    choose(tonight, "2 uitvoerend")
    tonight.dialog().act.click()
    tonight.rest()
    assert choice(tonight).choice.value is Niveau.UITVOEREND
    choose(tonight, "Later beslissen")
    assert tonight.gesprek().niveau_afgesproken is None
    assert tonight.blad.keuze is None
    assert not words(choice(tonight)).count("Subsidie 2027")


def test_a_year_without_regeling_goes_on_without_an_amount(tonight: Evening) -> None:
    regeling = tonight.blad.regeling
    assert regeling is not None
    remove_regeling(tonight.session, regeling.id, reden="Een proef")
    choose(tonight, "3 beleidsvormend")
    dialog = tonight.dialog()
    assert "In de regeling voor 2027 staat nog geen bedrag." in words(dialog)
    dialog.act.click()
    tonight.rest()
    assert tonight.gesprek().niveau_afgesproken is Niveau.BELEIDSVORMEND


@pytest.mark.parametrize("today", [True, False])
def test_a_talk_that_is_still_to_come_is_asked_about(
    open_talk: Open, monkeypatch: pytest.MonkeyPatch, *, today: bool
) -> None:
    evening = open_talk(LATER)
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: today)
    choose(evening, "1 basis")
    if today:
        dialog = evening.dialog()
        assert evening.gesprek().stand is Gespreksstand.GEVOERD
        dialog.act.click()
        evening.rest()
        assert evening.gesprek().niveau_afgesproken is Niveau.BASIS
    else:
        assert evening.gesprek().stand is Gespreksstand.GEPLAND
        assert choice(evening).choice.value is None
    QTest.qWait(1)
