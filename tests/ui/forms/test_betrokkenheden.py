"""The steps of a betrokkenheid in the window: told, asked, answered and thanked."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints
from tests.usecases.kit import body_named, found_traject
from wijkregie.domain.betrokkenheden import Verwerking
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.ui.forms import betrokkenheden as forms
from wijkregie.ui.forms.betrokkenheidsblad import BetrokkenheidPaneel
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import betrokkenheden, history, wijkorganen
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow
from wijkregie.usecases.regelingen import change_regeling, regeling_van
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajecten import change_traject

Settle = Callable[[], None]


@pytest.fixture
def raad(session: Session) -> str:
    """Return the id of a new wijkorgaan, beside others in the same wijk."""
    area = wijkorganen.dossier(session, body_named(session, "Dorpsraad Lindevoort").id).wijken[0]
    return wijkorganen.create_wijkorgaan(session, "Wijkraad Proefveld", wijk_ids=[area.id]).value.id


@pytest.fixture
def traject(session: Session, raad: str) -> Traject:
    """Return a plan in the area of the wijkraad, known half a year."""
    areas = [wijk.naam for wijk in wijkorganen.dossier(session, raad).wijken]
    known = TODAY - timedelta(days=180)
    return found_traject(session, "Sporthal", areas, bekend_op=known, ligt_open="De indeling")


def rows(session: Session, raad: str) -> list[BetrokkenheidRow]:
    return betrokkenheden.betrokkenheden(session, raad)


def type_in(dialog: FormDialog, **texts: str) -> None:
    for name, text in texts.items():
        QTest.keyClicks(dialog.fields[name].editor, text)


def test_the_bodies_of_the_area_are_proposed_and_another_is_added_when_meant(
    window: MainWindow,
    session: Session,
    traject: Traject,
    raad: str,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = forms.inform_wijkorganen(window, window, traject.id, traject.naam)
    settle()
    assert complaints(dialog) == []
    bodies = dialog.fields["wijkorgaan_ids"]
    proposed = {each.wijkorgaan_id for each in betrokkenheden.trajectleden(session, traject.id) if each.in_gebied}
    assert bodies.value() == proposed > {raad}
    other = wijkorganen.create_wijkorgaan(session, "Wijkraad Elders").value.id
    hagen = wijkorganen.dossier(session, body_named(session, "Wijkraad ’t Hagen").id)
    wijkorganen.set_werkgebied(session, other, [wijk.id for wijk in hagen.wijken])
    bodies.set_value({raad, other})
    asked: list[str] = []
    answers = iter([False, True])

    def answer(_parent: object, words: str, *_more: str) -> bool:
        asked.append(words)
        return next(answers)

    monkeypatch.setattr(dialogs, "ask", answer)
    dialog.act.click()
    settle()
    assert dialog.isVisible()
    assert rows(session, other) == []
    dialog.act.click()
    settle()
    assert len(asked) == 2
    assert "Wijkraad Elders" in asked[0]
    for each in (raad, other):
        (row,) = rows(session, each)
        assert row.betrokkenheid.geinformeerd_op == TODAY
    history.undo(session)
    assert rows(session, raad) == rows(session, other) == []


def test_a_question_to_several_proposes_what_the_traject_says_and_keeps_only_what_was_changed(
    window: MainWindow, session: Session, traject: Traject, raad: str, settle: Settle
) -> None:
    traject = change_traject(session, traject.id, staat_vast="De plek").value
    dialog = forms.ask_wijkorganen(window, window, traject)
    settle()
    assert (dialog.fields["staat_vast"].value(), dialog.fields["ligt_open"].value()) == ("De plek", "De indeling")
    dialog.fields["wijkorgaan_ids"].set_value({raad})
    dialog.fields["ligt_open"].set_value("De banken")
    type_in(dialog, vraag="Welke?")
    dialog.act.click()
    settle()
    found = rows(session, raad)[0].betrokkenheid
    assert (found.vraag, found.staat_vast, found.ligt_open) == ("Welke?", "", "De banken")


def test_a_plan_goes_from_heard_to_thanked_by_the_first_button(
    window: MainWindow, session: Session, traject: Traject, raad: str, settle: Settle
) -> None:
    betrokkenheden.inform_wijkorganen(session, [raad], geinformeerd_op=TODAY, traject_id=traject.id)
    pane = BetrokkenheidPaneel(window)
    try:

        def go_on(words: str, **texts: str) -> None:
            pane.show_rij(rows(session, raad)[0])
            assert pane.next.text() == words
            pane.next.click()
            settle()
            dialog = next(each for each in pane.findChildren(FormDialog) if each.isVisible())
            assert complaints(dialog) == []
            type_in(dialog, **texts)
            if words == "Terugkoppeling noteren" and "verwerking_reden" in texts:
                dialog.fields["verwerking"].set_value(Verwerking.TEN_DELE)
                dialog.fields["verwerking"].typed.emit()
            dialog.act.click()
            settle()
            assert not [each for each in pane.findChildren(FormDialog) if each.isVisible()]

        go_on("Vraag noteren", vraag="Welke tijden?")
        assert rows(session, raad)[0].betrokkenheid.ligt_open == ""  # as the traject has it, also when that changes
        go_on("Inbreng noteren", advies="Ook op zondag.")
        go_on("Terugkoppeling noteren", terugkoppeling="We rekenen het na.")
        half = rows(session, raad)[0].betrokkenheid
        assert (half.teruggekoppeld_op, half.verwerkt_op, half.bedankt_op) == (TODAY, None, None)
        go_on("Terugkoppeling noteren", verwerking_reden="Zondag is te duur.", bedankt_op="nu")
        (done,) = rows(session, raad)
        assert (done.betrokkenheid.verwerkt_op, done.betrokkenheid.bedankt_op) == (TODAY, TODAY)
        pane.show_rij(done)
        assert pane.next.text() == "Ervaring noteren"
        assert complaints(pane) == []
    finally:
        pane.deleteLater()


def test_the_promised_day_follows_the_day_of_the_input_until_another_is_typed(
    window: MainWindow, session: Session, raad: str, settle: Settle
) -> None:
    regeling = regeling_van(session, TODAY.year)
    assert regeling is not None
    change_regeling(session, regeling.id, "Termijn", terugkoppeling_weken=3)
    betrokkenheden.ask_wijkorganen(session, [raad], gevraagd_op=date(2026, 9, 1), vraag="?", onderwerp="Feest")
    dialog = forms.note_advies(window, window, rows(session, raad)[0])
    settle()
    day, promised = dialog.fields["advies_op"], dialog.fields["terugkoppeling_uiterlijk"]
    assert promised.value() == TODAY + timedelta(weeks=3)
    day.editor.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(day.editor, "1-9-2026")
    assert promised.value() == date(2026, 9, 22)
    for field in dialog.fields.values():
        field.touched = False
    dialog.close()


def test_all_of_it_can_be_changed_and_removed(
    window: MainWindow, session: Session, raad: str, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    betrokkenheden.ask_wijkorganen(session, [raad], gevraagd_op=TODAY, vraag="?", onderwerp="Feest")
    dialog = forms.change(window, window, rows(session, raad)[0])
    assert complaints(dialog) == []
    settle()
    _, naam = betrokkenheden.noteerkeuzes(session).afdelingen[0]
    dialog.show_values(onderwerp="Dorpsfeest")
    type_in(dialog, afdeling_id=naam)
    dialog.act.click()
    settle()
    (row,) = rows(session, raad)
    assert (row.waarover, row.betrokkenheid.vraag, row.afdeling) == ("Dorpsfeest", "?", naam)
    again = forms.change(window, window, row)
    again.act.click()
    settle()
    (row,) = rows(session, raad)
    assert row.afdeling == naam
    experience = forms.note_ervaring(window, window, row)
    experience.show_values(trede_ervaren=Trede.RAADPLEGEN, ervaring="Prettig.")
    experience.act.click()
    settle()
    assert rows(session, raad)[0].betrokkenheid.trede_ervaren is Trede.RAADPLEGEN
    skipped = forms.skip(window, window, row)
    skipped.act.click()
    settle()
    assert rows(session, raad)[0].betrokkenheid.overgeslagen_op == TODAY
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    forms.remove(window, window, row)
    settle()
    assert rows(session, raad) == []


def test_a_question_comes_with_a_card_to_take_along(
    window: MainWindow, session: Session, traject: Traject, raad: str, qtbot: QtBot
) -> None:
    betrokkenheden.inform_wijkorganen(session, [raad], geinformeerd_op=TODAY, traject_id=traject.id)
    (told,) = rows(session, raad)
    assert "Vraagkaart…" not in dict(forms.steps(window, window, told))
    betrokkenheden.ask_vraag(session, told.id, gevraagd_op=TODAY, vraag="Welke tijden?")
    (asked,) = rows(session, raad)
    shown = dict(forms.steps(window, window, asked))["Vraagkaart…"]()
    assert isinstance(shown, Papiervenster)
    qtbot.waitUntil(lambda: shown.paper is not None, timeout=20_000)
    assert shown.paper is not None
    assert shown.paper.naam == "Vraagkaart Wijkraad Proefveld Sporthal"
    assert shown.pdf.pages == 1
    assert complaints(shown) == []
    shown.reject()
