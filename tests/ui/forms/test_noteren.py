"""Noting what happened with a wijkorgaan, played with real keys; docs/noteren.md tells how many."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import TODAY
from tests.ui.test_tien_taken import Hand
from tests.ui.walk import complaints
from tests.usecases.kit import body_named, found_traject
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid
from wijkregie.domain.contacten import Contactsoort
from wijkregie.ui.forms.noteren import NoteerDialog, Wat
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import betrokkenheden, gebieden, wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijken import wijkdossier

PAGE = "vandaag"
RAAD = "Wijkraad Proefveld"
COUNTS = Path(__file__).parents[3] / "docs" / "noteren.md"
FEWEST, SECONDS = 8, 1.0
Settle = Callable[[], None]
Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def hand(window: MainWindow, settle: Settle) -> Hand:
    return Hand(window, settle)


@pytest.fixture
def raad(session: Session) -> str:
    """Return the id of a wijkorgaan that is asked one thing, and has brought in another."""
    body = wijkorganen.create_wijkorgaan(session, RAAD).value.id
    betrokkenheden.ask_wijkorganen(session, [body], gevraagd_op=TODAY, vraag="Welke toestellen?", onderwerp="Speelveld")
    betrokkenheden.note_advies(session, body, advies="Maai minder.", advies_op=TODAY, onderwerp="Bermen")
    found_traject(session, "Wijkplan")
    return body


@pytest.fixture
def looked_at(raad: str, window: MainWindow, settle: Settle) -> str:
    window.open_page("wijkorganen", wijkorgaan_id=raad)
    settle()
    return raad


def found(session: Session, raad: str, words: str) -> Betrokkenheid:
    rows = [row.betrokkenheid for row in betrokkenheden.betrokkenheden(session, raad)]
    return next(row for row in rows if words in (row.vraag, row.advies, row.terugkoppeling, row.toelichting))


def told(task: str, hand: Hand) -> None:
    """Compare a task with what is written down of it."""
    rows = [line.strip("|").split("|") for line in COUNTS.read_text(encoding="utf-8").splitlines()]
    counts = {row[0].strip(): int(row[1]) for row in rows if len(row) > 1 and row[1].strip().isdigit()}
    assert hand.count == counts[task] < FEWEST


def begin(hand: Hand, name: str = "") -> None:
    hand.key(Key.Key_L, Mod.ControlModifier)
    if name:
        hand.type(name)
        hand.key(Key.Key_Tab)


def finish(hand: Hand, words: str) -> None:
    hand.type(words)
    hand.key(Key.Key_Return)


def test_input_on_an_open_question_with_the_body_in_sight(hand: Hand, session: Session, looked_at: str) -> None:
    began = time.process_time()
    begin(hand)
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_Tab)
    finish(hand, "Een kabelbaan")
    assert time.process_time() - began < SECONDS
    kept = found(session, looked_at, "Een kabelbaan")
    assert (kept.onderwerp, kept.vraag, kept.advies_op) == ("Speelveld", "Welke toestellen?", TODAY)
    told("Inbreng op een vraag die openstaat, met het wijkorgaan in beeld", hand)


def test_the_day_that_was_promised_with_a_question_stays(hand: Hand, session: Session, looked_at: str) -> None:
    promised = TODAY + timedelta(days=100)
    asked = found(session, looked_at, "Welke toestellen?")
    betrokkenheden.change_betrokkenheid(session, asked.id, terugkoppeling_uiterlijk=promised)
    begin(hand)
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_Tab)
    finish(hand, "Een kabelbaan")
    assert found(session, looked_at, "Een kabelbaan").terugkoppeling_uiterlijk == promised


def test_input_on_an_open_question_from_any_page(hand: Hand, session: Session, raad: str) -> None:
    begin(hand, "proefveld")
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_Tab)
    finish(hand, "Een kabelbaan")
    assert found(session, raad, "Een kabelbaan").onderwerp == "Speelveld"
    told("Inbreng op een vraag die openstaat, vanaf elke pagina", hand)


def test_unasked_advice_about_something_new(hand: Hand, session: Session, raad: str) -> None:
    other = body_named(session, "Wijkraad ’t Hagen").id
    begin(hand, "hagen")
    hand.key(Key.Key_Tab)
    hand.type("Hondenveld")
    hand.key(Key.Key_Tab)
    finish(hand, "Zet er een hek om")
    kept = found(session, other, "Zet er een hek om")
    assert (kept.onderwerp, kept.gevraagd_op, kept.advies_op) == ("Hondenveld", None, TODAY)
    told("Ongevraagd advies over iets nieuws, vanaf elke pagina", hand)


def test_the_answer_to_what_was_brought_in(hand: Hand, session: Session, looked_at: str) -> None:
    begin(hand)
    hand.key(Key.Key_A)
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_Tab)
    finish(hand, "Vanaf mei")
    kept = found(session, looked_at, "Vanaf mei")
    assert (kept.advies, kept.teruggekoppeld_op, kept.verwerkt_op) == ("Maai minder.", TODAY, None)
    told("Het antwoord van de gemeente op de inbreng, met het wijkorgaan in beeld", hand)


def test_a_question_on_a_traject(hand: Hand, session: Session, looked_at: str) -> None:
    begin(hand)
    hand.key(Key.Key_V)
    hand.key(Key.Key_Tab)
    hand.type("wijkplan")
    hand.key(Key.Key_Tab)
    finish(hand, "Welke tijden?")
    assert found(session, looked_at, "Welke tijden?").traject_id == "traject Wijkplan"
    told("Een vraag over een traject, met het wijkorgaan in beeld", hand)


def test_a_telephone_call(hand: Hand, session: Session, looked_at: str) -> None:
    begin(hand)
    hand.key(Key.Key_C)
    hand.key(Key.Key_Tab)
    hand.type("Rooster")
    hand.key(Key.Key_Tab)
    finish(hand, "Belt terug")
    kept = next(each for each in wijkorganen.dossier(session, looked_at).contacten if each.verslag == "Belt terug")
    assert (kept.onderwerp, kept.soort, kept.datum) == ("Rooster", Contactsoort.TELEFOON, TODAY)
    told("Een telefoongesprek, met het wijkorgaan in beeld", hand)


def test_a_wijk_without_a_wijkorgaan_has_contact_alone(window: MainWindow, session: Session, settle: Settle) -> None:
    wijk = betrokkenheden.noteerkeuzes(session).wijken[0]
    window.note()
    settle()
    (dialog,) = window.findChildren(NoteerDialog)
    QTest.keyClicks(dialog.who.editor, f"{wijk.naam} (w")
    QTest.keyClick(dialog.who.editor, Key.Key_Tab)
    assert dialog.what.value() is Wat.CONTACT
    assert complaints(dialog) == []
    dialog.what.set_value(Wat.VRAAG)
    dialog.what.typed.emit()
    dialog.words.set_value("Over de markt")
    dialog.act.click()
    assert "In deze wijk is geen wijkorgaan." in dialog.who.error
    dialog.what.set_value(Wat.CONTACT)
    dialog.what.typed.emit()
    dialog.act.click()
    settle()
    (kept,) = [each for each in wijkdossier(session, wijk.id).contacten if each.verslag == "Over de markt"]
    assert (kept.wijkorgaan_id, kept.datum) == (None, TODAY)


def test_the_dialog_is_complete_for_each_kind_and_says_what_is_missing(
    window: MainWindow, session: Session, looked_at: str, settle: Settle
) -> None:
    window.note()
    settle()
    (dialog,) = window.findChildren(NoteerDialog)
    for wat in Wat:
        dialog.what.set_value(wat)
        dialog.what.typed.emit()
        assert complaints(dialog) == []
    dialog.what.set_value(Wat.ANTWOORD)
    dialog.what.typed.emit()
    dialog.about.set_value(None)
    dialog.act.click()
    assert dialog.errors == ["Schrijf het antwoord op."]
    dialog.words.set_value("Ja")
    dialog.act.click()
    settle()
    assert "Er is nog geen inbreng" in dialog.about.error
    QTest.keyClicks(dialog.about.editor, "Iets anders")
    dialog.act.click()
    assert "staat niet in de lijst" in dialog.about.error
    dialog.what.set_value(Wat.VRAAG)
    dialog.what.typed.emit()
    dialog.fields["adviessoort"].set_value(Adviessoort.PROCES)
    afdeling, _ = betrokkenheden.noteerkeuzes(session).afdelingen[0]
    dialog.show_values(afdeling_id=afdeling)
    QTest.keyClick(dialog.words.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(dialog.words.editor, "Wie?")
    QTest.keyClick(dialog.words.editor, Qt.Key.Key_Enter)
    settle()
    rows = [row.betrokkenheid for row in betrokkenheden.betrokkenheden(session, looked_at)]
    asked = next(row for row in rows if row.onderwerp == "Iets anders")
    assert (asked.adviessoort, asked.afdeling_id) == (Adviessoort.PROCES, afdeling)
    assert "Wie?" in asked.vraag


def test_a_body_outside_the_area_is_noted_when_meant(
    window: MainWindow, session: Session, raad: str, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    areas = [wijk.naam for wijk in gebieden.wijken(session)]
    wijkorganen.set_werkgebied(session, raad, [gebieden.wijken(session)[0].id])
    found_traject(session, "Ver weg", areas[1:])
    monkeypatch.setattr(dialogs, "ask", lambda *_words: True)
    window.note()
    settle()
    (dialog,) = window.findChildren(NoteerDialog)
    dialog.show_values(wijkorgaan_id=raad, wat=Wat.GEHOORD, tekst="Brief gekregen")
    dialog.what.typed.emit()
    dialog.show_values(waarover="traject Ver weg")
    dialog.act.click()
    settle()
    assert found(session, raad, "Brief gekregen").geinformeerd_op == TODAY
