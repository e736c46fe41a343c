"""The bestuur of one wijkorgaan: seats, vacancies, who stopped, and people on two boards."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.conftest import TODAY
from tests.ui.pages.wijkorgaan.conftest import NAAM, Show, kept
from tests.ui.walk import complaints
from wijkregie.domain.dossiers import Zetel
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.bestuur import add_lid, add_vacature, end_zetel, fill_vacature, remove_zetel
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijkorgaan.bestuur import BestuurTab
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import bestuur, history, wijkorganen
from wijkregie.usecases.kwetsbaarheid import kwetsbaarheid
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


@pytest.fixture
def tab(show: Show) -> BestuurTab:
    tab = show("bestuur").frame.tab
    assert isinstance(tab, BestuurTab)
    return tab


def type_in(field: QWidget, text: str) -> None:
    line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QApplication.clipboard().setText(text)  # keyClicks knows no ş
    line.paste()


def seated(session: Session, body: str, naam: str) -> list[Zetel]:
    return [zetel for zetel in kept(session, body).bestuur if zetel.persoon and zetel.persoon.naam == naam]


def double(session: Session) -> tuple[str, list[str]]:
    """Return a person with seats on two boards, and the wijkorganen."""
    found: dict[str, list[str]] = {}
    for body in wijkorganen.namen(session):
        for zetel in kept(session, body).bestuur:
            if zetel.persoon and zetel.functie.tot is None:
                found.setdefault(zetel.persoon.naam, []).append(body)
    return next((naam, bodies) for naam, bodies in found.items() if len(set(bodies)) == 2)


def test_vacancies_are_rows_and_former_seats_are_folded(tab: BestuurTab, session: Session, body: str) -> None:
    names = [zetel.persoon.naam if zetel.persoon else "Vacature" for zetel in tab._now.rows]
    assert names[-1] == "Vacature"
    assert tab._words.text() == f"{len(names) - 1} bestuursleden · 1 vacature"
    assert not tab.former.isVisible()
    tab.fold.click()
    assert tab.former.isVisible()
    assert all(zetel.functie.tot for zetel in tab._before.rows)
    assert len(tab._now.rows) + len(tab._before.rows) == len(kept(session, body).bestuur)
    for model in (tab._now, tab._before):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_tab_is_complete_for_eyes_keys_and_ears(tab: BestuurTab, theme: Theme, settle: Settle) -> None:
    tab.open_pane(tab.table.row)
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(tab) == []


def test_enter_shows_a_seat_whose_fields_are_saved_when_left(
    tab: BestuurTab, session: Session, body: str, settle: Settle
) -> None:
    tab.table.setFocus()
    functie_id = tab.table.row.functie.id
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.pane.zetel_form.fields["rol"].editor.hasFocus()
    type_in(tab.pane.zetel_form.fields["rol"].editor, "voorzitter a.i.")
    type_in(tab.pane.persoon_form.fields["telefoon"].editor, "12")
    type_in(tab.pane.persoon_form.fields["bewaren_tot"].editor, "1 jan 2030")
    tab.table.setFocus()
    settle()
    zetel = next(zetel for zetel in kept(session, body).bestuur if zetel.functie.id == functie_id)
    assert zetel.persoon is not None
    assert (zetel.functie.rol, zetel.persoon.telefoon) == ("voorzitter a.i.", "12")
    assert zetel.persoon.bewaren_tot == date(2030, 1, 1)
    assert "tien cijfers" in tab.pane.persoon_form.fields["telefoon"].message
    QTest.keyClick(tab.pane, Qt.Key.Key_Escape)
    assert not tab.pane.open


def test_a_new_person_takes_a_seat(tab: BestuurTab, session: Session, body: str, settle: Settle) -> None:
    tab.new()
    dialog = tab.window().findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    settle()
    assert complaints(dialog) == []
    dialog.act.click()
    assert len(dialog.errors) == 2
    type_in(dialog.fields["persoon"].editor, "Şule van den Broek")
    type_in(dialog.fields["rol"].editor, "lid groen")
    type_in(dialog.fields["email"].editor, "sule@example.org")
    dialog.act.click()
    settle()
    (zetel,) = seated(session, body, "Şule van den Broek")
    assert zetel.persoon is not None
    assert (zetel.functie.rol, zetel.persoon.email) == ("lid groen", "sule@example.org")
    assert history.steps(session).undo == "Bestuurslid toegevoegd"


def test_a_known_person_is_found_by_part_of_the_name_and_kept_once(
    tab: BestuurTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    elsewhere = next(words for _, words in bestuur.bekenden(session) if "(" in words and NAAM not in words)
    before = len(bestuur.personen(session))
    dialog = add_lid(window, body)
    settle()
    type_in(dialog.fields["persoon"].editor, elsewhere)
    type_in(dialog.fields["rol"].editor, "lid")
    assert not dialog.fields["email"].isEnabled()
    naam = elsewhere.partition(" (")[0]
    known = next(persoon for persoon in bestuur.personen(session) if persoon.naam == naam)
    assert (dialog.fields["telefoon"].value(), dialog.fields["email"].value()) == (known.telefoon, known.email)
    assert known.telefoon or known.email
    type_in(dialog.fields["persoon"].editor, "Nog niemand")
    assert dialog.fields["email"].isEnabled()
    assert dialog.fields["email"].value() == ""
    type_in(dialog.fields["persoon"].editor, elsewhere)
    dialog.act.click()
    settle()
    assert len(bestuur.personen(session)) == before
    (zetel,) = seated(session, body, naam)
    assert tab._also_words(zetel) == f"zit ook in {elsewhere.partition('(')[2].rstrip(')').replace(', ', ' en ')}"


def test_a_vacancy_is_added_filled_and_ended(
    tab: BestuurTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    dialog = add_vacature(window, body)
    type_in(dialog.fields["rol"].editor, "lid sport")
    dialog.act.click()
    settle()
    vacancy = next(zetel for zetel in kept(session, body).bestuur if zetel.functie.rol == "lid sport")
    assert vacancy.persoon is None
    dialog = fill_vacature(window, vacancy)
    settle()
    type_in(dialog.fields["persoon"].editor, "Tim Broek")
    dialog.act.click()
    settle()
    (zetel,) = seated(session, body, "Tim Broek")
    assert (zetel.functie.id, zetel.functie.sinds) == (vacancy.functie.id, TODAY)
    dialog = end_zetel(window, zetel)
    dialog.show_values(vacature=True)
    dialog.act.click()
    settle()
    (zetel,) = seated(session, body, "Tim Broek")
    assert zetel.functie.tot == TODAY
    assert [each.functie.rol for each in kept(session, body).bestuur if each.persoon is None].count("lid sport") == 1


def test_someone_on_two_boards_is_not_removed(
    show: Show, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    naam, bodies = double(session)
    tab = show("bestuur", bodies[0]).frame.tab
    assert isinstance(tab, BestuurTab)
    (zetel,) = [each for each in seated(session, bodies[0], naam) if each.functie.tot is None]
    tab.open_pane(zetel)
    settle()
    names = [wijkorganen.namen(session)[each] for each in bodies]
    assert tab.pane._also.text().startswith(f"Zit ook in {names[1]}")
    said: list[str] = []
    monkeypatch.setattr(window, "refuse", lambda refusal: said.append(str(refusal)))
    window.lanes.refused.disconnect()
    window.lanes.refused.connect(window.refuse)
    tab.pane.remove_persoon()
    settle()
    assert said == [f"{naam} heeft een functie bij {' en '.join(sorted(names))}. Haal die functies eerst weg."]
    dialog = remove_zetel(window, zetel)
    dialog.show_values(persoon=True)
    dialog.act.click()
    settle()
    assert zetel.functie in [each.functie for each in kept(session, bodies[0]).bestuur]
    dialog.fields["persoon"].touched = False
    dialog.close()


def test_a_mistaken_seat_goes_with_its_person_and_comes_back(
    tab: BestuurTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    new = bestuur.add_bestuursfunctie(session, body, "lid", naam="Per Ongeluk")
    (zetel,) = seated(session, body, "Per Ongeluk")
    dialog = remove_zetel(window, zetel)
    dialog.show_values(persoon=True)
    dialog.act.click()
    settle()
    assert not seated(session, body, "Per Ongeluk")
    assert "Per Ongeluk" not in {persoon.naam for persoon in bestuur.personen(session)}
    history.undo(session)
    assert seated(session, body, "Per Ongeluk")[0].functie.id == new.value.id


def test_a_seat_on_another_board_keeps_the_person(session: Session) -> None:
    naam, bodies = double(session)
    (zetel,) = [each for each in seated(session, bodies[0], naam) if each.functie.tot is None]
    with pytest.raises(Refusal) as found:
        bestuur.remove_bestuursfunctie(session, zetel.functie.id, persoon=True)
    assert all(wijkorganen.namen(session)[body] in str(found.value) for body in bodies)


def test_early_signs_of_frailty_are_quiet_facts_with_an_action(
    tab: BestuurTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    settle()
    signs = kwetsbaarheid(session, body)
    assert signs
    assert tab.signs.isVisible()
    shown = [each.text() for each in tab.signs.findChildren(QLabel)]
    assert shown == ["Om samen naar te kijken", *(sign.feit for sign in signs)]
    tab.signs.findChildren(QPushButton)[0].click()
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    assert dialog.fields["tekst"].value() == signs[0].teken.actie
    assert complaints(tab) == []
    dialog.reject()
