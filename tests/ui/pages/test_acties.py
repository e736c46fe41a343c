"""All actiepunten in one list, driven as a user on the example town."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK, TODAY
from tests.ui.walk import complaints
from wijkregie.domain.acties import AFGESLOTEN, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.lijstkeuzes import Lijstkeuze
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.acties import actie_columns, herkomst_tekst, in_order, searched
from wijkregie.ui.models.facets import ALLES, JA
from wijkregie.ui.models.rows import Groep, RowsModel
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import acties, history
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, open_session

PAGE = "acties"
Settle = Callable[[], None]
BUS = "Antwoord geven over de snelheid op de Esweg"


@pytest.fixture
def page(window: MainWindow) -> ActiesPage:
    page = window.page
    assert isinstance(page, ActiesPage)
    return page


def stand_on(page: ActiesPage, tekst: str) -> None:
    page.table.setFocus()
    assert page.table.choose(next(rij.id for rij in page._model.rows if rij.tekst == tekst))


def statuses(session: Session) -> dict[str, Actiestatus]:
    return {rij.id: rij.status for rij in acties.acties(session)}


def type_over(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_the_list_shows_what_is_open_by_date_with_the_late_ones_on_top(page: ActiesPage, session: Session) -> None:
    rows = page._model.rows
    known = [rij for rij in acties.acties(session) if rij.status not in AFGESLOTEN]
    assert [rij.id for rij in rows] == [rij.id for rij in known]
    dates = [rij.uiterlijk or date.max for rij in rows]
    assert dates == sorted(dates)
    late = sum(day < TODAY for day in dates)
    assert late >= 2
    assert page.header._context.text() == f"{len(rows)} acties open · {late} te laat"
    first = page._model.index(0, 3)
    look = page._model.columns[3].look
    assert look is not None
    assert (look(rows[0]).sign, look(rows[0]).sign_colour) == ("laat", "laat")
    assert "te laat" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_page_is_complete_for_eyes_keys_and_ears(page: ActiesPage, theme: Theme, settle: Settle) -> None:
    QAbstractItemModelTester(page._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(page) == []
    page.open_pane()
    settle()
    assert complaints(page) == []
    for width, height in ((1366, 688), (900, 600)):
        page.window().resize(width, height)
        QApplication.sendPostedEvents()
        assert page.width() <= width
    assert not page.table.horizontalScrollBar().isVisible()


def test_space_closes_and_undo_opens_again(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    stand_on(page, BUS)
    key = page.table.row.id
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    settle()
    assert statuses(session)[key] is Actiestatus.KLAAR
    assert page._model.position(key) < 0
    assert window.toast_text == "Actie afgerond."
    window.undo()
    settle()
    assert statuses(session)[key] is not Actiestatus.KLAAR
    assert page._model.position(key) >= 0


def test_several_are_closed_as_one_command_after_one_question(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [False, True]

    def ask(question: str, *_words: str) -> bool:
        asked.append(question)
        return answers.pop(0)

    monkeypatch.setattr(window, "ask", ask)
    page.table.setFocus()
    page.table.selectRow(0)
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = {rij.id for rij in page.table.selected_rows}
    words = [word for word, _ in page._choices(page.table.row)]
    assert words == ["3 acties afronden…\tSpatie", "3 acties verwijderen…\tDel"]
    before = statuses(session)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    settle()
    assert statuses(session) == before
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    settle()
    assert asked == ["3 acties afronden?"] * 2
    assert all(statuses(session)[key] is Actiestatus.KLAAR for key in chosen)
    assert history.steps(session).undo == "3 acties afgerond"
    history.undo(session)
    assert not any(statuses(session)[key] is Actiestatus.KLAAR for key in chosen)


def test_the_menu_has_all_that_can_be_done(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_on(page, BUS)
    rij = page.table.row
    choices = dict(page._choices(rij))
    go = f"Naar {rij.wijkorgaan}"
    assert list(choices) == ["Afronden\tSpatie", "Wijzigen\tF2", "Laten vervallen", go, "Verwijderen…\tDel"]
    choices["Laten vervallen"]()
    settle()
    assert statuses(session)[rij.id] is Actiestatus.VERVALLEN
    page.lijstbalk.choose("Status", (ALLES,))
    page.table.choose(rij.id)
    dict(page._choices(page.table.row))["Weer openen\tSpatie"]()
    settle()
    assert statuses(session)[rij.id] is Actiestatus.OPEN
    opened: list[tuple[str, dict[str, object]]] = []
    monkeypatch.setattr(window, "open_page", lambda key, **place: opened.append((key, place)))
    dict(page._choices(page.table.row))[go]()
    assert opened == [("wijkorganen", {"wijkorgaan_id": rij.wijkorgaan_id, "tab": "acties"})]
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    choices["Verwijderen…\tDel"]()
    settle()
    assert rij.id not in statuses(session)


def test_enter_opens_the_pane_and_each_field_is_saved_when_left(
    page: ActiesPage, session: Session, settle: Settle
) -> None:
    stand_on(page, BUS)
    key = page.table.row.id
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    assert page.pane.shown_id == key
    text = page.pane.form.fields["tekst"].editor
    assert isinstance(text, QPlainTextEdit)
    assert text.hasFocus()
    type_over(text, "Antwoord geven")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    due = page.pane.form.fields["uiterlijk"].editor
    assert isinstance(due, QLineEdit)
    assert due.hasFocus()
    type_over(due, "+2w")
    page.pane.form.fields["toelichting"].editor.setFocus()
    settle()
    kept = acties.actiepunt(session, key)
    assert (kept.tekst, kept.uiterlijk) == ("Antwoord geven", TODAY + timedelta(days=14))
    assert page.table.row.tekst == "Antwoord geven"
    QTest.keyClick(page.pane.form.fields["toelichting"].editor, Qt.Key.Key_Escape)
    assert not page.pane.open
    assert page.table.hasFocus()


def test_the_status_in_the_pane_sets_the_day(page: ActiesPage, session: Session, settle: Settle) -> None:
    stand_on(page, BUS)
    key = page.table.row.id
    page.open_pane()
    settle()
    field = page.pane.form.fields["status"]
    for status, day in ((Actiestatus.KLAAR, TODAY), (Actiestatus.WACHT_OP, None)):
        field.set_value(status)
        field.touched = True
        field.left.emit()
        settle()
        kept = acties.actiepunt(session, key)
        assert (kept.status, kept.afgerond_op) == (status, day)
        assert page.pane.shown_id == page.table.row.id == key


def test_nothing_typed_is_lost_by_another_row_another_page_or_closing(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    stand_on(page, BUS)
    key = page.table.row.id
    page.open_pane(keyboard=True)
    settle()
    note = page.pane.form.fields["toelichting"].editor
    assert isinstance(note, QPlainTextEdit)
    type_over(note, "eerste")
    other = next(rij.id for rij in page._model.rows if rij.id != key)
    page.table.choose(other)
    settle()
    assert acties.actiepunt(session, key).toelichting == "eerste"
    type_over(note, "tweede")
    window.open_page("vandaag")
    settle()
    assert acties.actiepunt(session, other).toelichting == "tweede"
    window.open_page("acties")
    type_over(note, "derde")
    window.close()
    settle()
    assert acties.actiepunt(session, other).toelichting == "derde"


def test_a_date_that_cannot_be_read_stays_in_its_field(
    page: ActiesPage, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_on(page, BUS)
    key = page.table.row.id
    before = acties.actiepunt(session, key)
    page.open_pane()
    settle()
    due = page.pane.form.fields["uiterlijk"].editor
    assert isinstance(due, QLineEdit)
    type_over(due, "31 februari")
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask", lambda *args, **_more: asked.append(args[1]))
    assert not page.may_leave()
    assert asked == ["Niet alles is bewaard."]
    assert due.text() == "31 februari"
    assert "31 februari" in page.pane.form.fields["uiterlijk"].message
    assert acties.actiepunt(session, key) == before
    page.pane.form.discard()


def test_search_and_filters_work_together(page: ActiesPage, settle: Settle) -> None:
    page.search()
    bar = page.lijstbalk
    assert bar.finder.hasFocus()
    QTest.keyClicks(bar.finder, "esweg snelheid")
    assert [rij.tekst for rij in page._model.rows] == [BUS]
    QTest.keyClick(bar.finder, Qt.Key.Key_Escape)
    assert bar.finder.text() == ""
    bar.choose("Te laat", (JA,))
    assert page._model.rows
    assert all(rij.uiterlijk is not None and rij.uiterlijk < TODAY for rij in page._model.rows)
    bar.clear_all()
    bar.choose("Stadsdeel", ("Noord", "Oost"))
    assert {rij.stadsdeel for rij in page._model.rows} == {"Noord", "Oost"}
    bar.choose("Wie", ("Mobiliteit",))
    assert {rij.eigenaar for rij in page._model.rows} == {"Mobiliteit"}
    bar.set_keuze(Lijstkeuze(filters={"Status": ("klaar", "vervallen")}))
    closed = [rij.afgerond_op or date.min for rij in page._model.rows]
    assert len(closed) > 50
    assert closed == sorted(closed, reverse=True)
    bar.choose("Status", (ALLES,))
    assert len(page._model.rows) == page._model.total


def test_chips_are_changed_and_taken_away_with_the_keyboard(
    page: ActiesPage, settle: Settle, window: MainWindow
) -> None:
    bar = page.lijstbalk
    QTest.keyClick(bar.button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()][:3] == ["Te laat (2)", "Status", "Stadsdeel"]
    QTest.keyClick(menu, Qt.Key.Key_Space)  # a menu begins on its first line
    assert menu.isVisible()  # a tick more may follow
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert [chip.text() for chip in bar.chips] == ["Te laat"]
    bar.choose("Stadsdeel", ("Noord", "Oost"))
    assert [chip.accessibleName() for chip in bar.chips] == ["Filter Te laat", "Filter Stadsdeel: Noord, Oost"]
    assert complaints(page) == []
    bar.chips[1].setFocus()
    QTest.keyClick(bar.chips[1], Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    east = next(action for action in menu.actions() if action.text().startswith("Oost"))
    assert east.isChecked()
    east.trigger()
    menu.close()
    assert [chip.text() for chip in bar.chips] == ["Te laat", "Stadsdeel: Noord"]
    bar.chips[0].setFocus()
    QTest.keyClick(bar.chips[0], Qt.Key.Key_Delete)
    assert [chip.text() for chip in bar.chips] == ["Stadsdeel: Noord"]
    assert bar.chips[0].hasFocus()
    QTest.keyClick(bar.chips[0], Qt.Key.Key_Return)
    assert bar.chips == []
    assert bar.button.hasFocus()
    assert not bar.active


def test_no_match_and_all_done_say_so_with_one_button(page: ActiesPage, session: Session, settle: Settle) -> None:
    page.lijstbalk.finder.setText("bestaat niet")
    assert page._empty._what.text() == "Niets gevonden voor ‘bestaat niet’."
    assert page._empty.button.text() == "Filter wissen"
    page._empty.button.click()
    assert page._model.rows
    acties.close_actiepunten(session, [rij.id for rij in page._model.rows])
    page.refresh()
    settle()
    assert page._stack.currentWidget() is page._empty
    assert page._empty._what.text() == "Alles is gedaan."
    assert complaints(page) == []


def test_the_first_time_there_is_one_way_to_begin(
    tmp_path: Path, qtbot: QtBot, settings: Settings, light: None
) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, clock=CLOCK)
    session = open_session(path, CLOCK)
    lanes = Lanes(session)
    window = MainWindow(lanes, settings)
    window.show()
    window.open_page("acties")
    qtbot.waitUntil(lanes.idle)
    page = window.page
    assert isinstance(page, ActiesPage)
    assert page._empty._what.text() == "Nog geen acties."
    page._empty.button.click()
    dialog = window.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    QTest.keyClicks(dialog.fields["tekst"].editor, "Bellen")
    dialog.act.click()
    qtbot.waitUntil(lambda: lanes.idle() and bool(page._model.rows))
    assert [rij.tekst for rij in page._model.rows] == ["Bellen"]
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    session.store.close()


def test_a_new_one_is_asked_with_body_owner_and_date(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    settle()
    assert complaints(dialog) == []
    dialog.act.click()
    assert dialog.errors == ["Schrijf op wat er moet gebeuren."]
    QTest.keyClicks(dialog.fields["tekst"].editor, "Bel de wethouder")
    body = dialog.fields["wijkorgaan_id"].editor.findChild(QLineEdit)
    assert isinstance(body, QLineEdit)
    QTest.keyClicks(body, "dorpsraad lindevoort")
    QTest.keyClicks(dialog.fields["uiterlijk"].editor, "morgen")
    QTest.keyClicks(dialog.fields["eigenaar"].editor, "Vergunningen")
    dialog.fields["eigenaarsoort"].set_value(Eigenaarsoort.AFDELING)
    dialog.act.click()
    settle()
    new = next(rij for rij in acties.acties(session) if rij.tekst == "Bel de wethouder")
    assert (new.wijkorgaan, new.uiterlijk) == ("Dorpsraad Lindevoort", TODAY + timedelta(days=1))
    assert (new.eigenaar, new.eigenaarsoort, new.herkomst) == ("Vergunningen", Eigenaarsoort.AFDELING, Herkomst.LOS)
    assert not [found for found in window.findChildren(FormDialog) if found.isVisible()]


def test_another_page_leads_to_one_that_a_filter_hides(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    closed = next(rij for rij in acties.acties(session) if rij.status is Actiestatus.KLAAR)
    page.lijstbalk.finder.setText("bestaat niet")
    window.open_page("acties", actiepunt_id=closed.id)
    settle()
    assert page.table.row.id == closed.id
    assert page.pane.shown_id == closed.id
    assert page.lijstbalk.filters("Status") == (ALLES,)
    assert any(button.text() == "Weer openen" and button.isVisible() for button in page.pane.findChildren(QPushButton))


def test_f6_walks_between_list_and_pane(page: ActiesPage, settle: Settle) -> None:
    stand_on(page, BUS)
    page.open_pane()
    settle()
    page.focus_pane()
    assert page.pane.form.fields["tekst"].editor.hasFocus()
    page.focus_pane()
    assert page.lijstbalk.finder.hasFocus()
    page.focus_pane()
    assert page.table.hasFocus()


def test_twenty_thousand_are_no_trouble(session: Session, light: None) -> None:
    known = acties.acties(session)
    many = [replace(rij, id=f"{rij.id}{number}") for number in range(20_000 // len(known) + 1) for rij in known]
    model = RowsModel(actie_columns(lambda: TODAY), key=lambda rij: rij.id, searched=searched)
    started = time.perf_counter()
    model.set_rows(in_order(many))
    model.set_filter(lambda rij: rij.status not in AFGESLOTEN)
    model.sort(3)
    model.set_text("esweg")
    assert len(many) >= 20_000
    assert model.rows
    assert time.perf_counter() - started < 2


def test_help_that_was_asked_for_is_told_as_such_and_can_be_another_kind(
    page: ActiesPage, session: Session, settle: Settle
) -> None:
    asked = next(rij for rij in page._model.rows if rij.ondersteuning is Ondersteuning.COACHING)
    assert herkomst_tekst(asked).endswith(", coaching gevraagd")
    assert "coaching" in searched(asked)
    page.table.choose(asked.id)
    page.open_pane()
    settle()
    field = page.pane.form.fields["ondersteuning"]
    assert field.isVisibleTo(page)
    assert field.value() is Ondersteuning.COACHING
    choice = field.editor
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    settle()
    assert acties.actiepunt(session, asked.id).ondersteuning is Ondersteuning.TRAINING
    loose = next(rij for rij in page._model.rows if rij.gesprek_jaar is None)
    page.table.choose(loose.id)
    page.open_pane()
    settle()
    assert not field.isVisibleTo(page)


def test_in_a_low_window_the_pane_is_still_wide_enough(page: ActiesPage, window: MainWindow, settle: Settle) -> None:
    window.resize(1366, 660)
    stand_on(page, page._model.rows[0].tekst)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    area = page.pane.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    inner = area.widget()
    assert inner is not None
    assert area.verticalScrollBar().isVisible()
    assert inner.width() == area.viewport().width()
    assert inner.minimumSizeHint().width() <= area.viewport().width()


def choose_three(page: ActiesPage) -> list[str]:
    page.table.setFocus()
    page.table.selectRow(0)
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return [rij.id for rij in page.table.selected_rows]


def press(page: ActiesPage, words: str) -> None:
    next(button for button in page.gekozen.buttons if button.text() == words).click()


def test_several_that_are_chosen_are_done_with_at_once(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    assert not page.gekozen.active
    chosen = choose_three(page)
    assert page.gekozen.isVisible()
    assert page.gekozen._count.text() == "3 acties gekozen"
    assert complaints(page) == []
    press(page, "Verzetten…")
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    QTest.keyClicks(dialog.fields["uiterlijk"].editor, "31 februari")
    dialog.act.click()
    assert "31 februari" in dialog.errors[0]
    type_over(dialog.fields["uiterlijk"].editor, "1-12-2026")  # type: ignore[arg-type]
    dialog.act.click()
    settle()
    assert {rij.uiterlijk for rij in acties.acties(session) if rij.id in chosen} == {date(2026, 12, 1)}
    assert window.toast_text == "3 acties gewijzigd."
    chosen = choose_three(page)
    press(page, "Afronden")
    settle()
    assert window.toast_text == "3 acties afgerond."
    window.undo()
    settle()
    assert not any(statuses(session)[key] is Actiestatus.KLAAR for key in chosen)
    choose_three(page)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.gekozen.active
    assert window.focusWidget() is page.table


def test_of_several_one_that_is_closed_stops_all_and_is_told(
    page: ActiesPage, session: Session, settle: Settle
) -> None:
    rows = acties.acties(session)
    closed = next(rij.id for rij in rows if rij.status in AFGESLOTEN)
    ids = [rij.id for rij in rows if rij.status not in AFGESLOTEN][:2]
    with pytest.raises(Refusal, match="Van de 3 acties zijn er 1 al afgerond"):
        acties.change_actiepunten(session, [*ids, closed], uiterlijk=TODAY)
    assert acties.acties(session) == rows


def test_groups_are_folded_and_walked_with_the_keyboard(page: ActiesPage, settle: Settle) -> None:
    QAbstractItemModelTester(page._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.lijstbalk.set_keuze(Lijstkeuze(groep="Stadsdeel"))
    areas = [line.naam for line in page._model.lines if isinstance(line, Groep)]
    assert areas == [*sorted(areas[:-1]), "geen stadsdeel"]
    known = list(page._model.rows)
    page.table.setFocus()
    assert page.table.choose(known[0].id)
    assert page.table.row == known[0]
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert page.table.row is None
    assert page.table.currentIndex().row() == 0
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    first = page._model.lines[0]
    assert isinstance(first, Groep)
    assert not first.open
    assert isinstance(page._model.lines[1], Groep)
    assert list(page._model.rows) == known
    assert len(page.table.seen().rijen) == len(known) - first.aantal
    assert page.table.seen().kolommen[0].kop == "Stadsdeel"
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    assert page._model.position(known[0].id) == 1
    QTest.mouseClick(
        page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(page._model.index(0, 0)).center()
    )
    assert isinstance(page._model.lines[1], Groep)
    QTest.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.row == page._model.lines[-1]
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    assert page.table.currentIndex().row() == 0
    assert page._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"Groep {areas[0]}, ")
    assert " acties" in page._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    page.table.selectAll()
    assert len(page.table.selected_rows) == len(known) - first.aantal
    assert complaints(page) == []


def test_a_cell_is_changed_in_its_place(page: ActiesPage, session: Session, settle: Settle, window: MainWindow) -> None:
    stand_on(page, BUS)
    key = page.table.row.id
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    field = page.cel.field
    assert field is not None
    assert field.name == "tekst"
    assert field.rect().contains(field.editor.geometry()), "the field is seen whole"
    cell = page.table.visualRect(page._model.index(page._model.position(key), 0))
    seen = field.editor.mapTo(page.table.viewport(), field.editor.rect().center())
    assert abs(seen.y() - cell.center().y()) <= 1, "on the middle of its cell"
    assert complaints(page) == []
    type_over(field.editor, "Antwoord geven")  # type: ignore[arg-type]
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    settle()
    assert acties.actiepunt(session, key).tekst == "Antwoord geven"
    assert page.cel.field is not None
    assert page.cel.field.name == "eigenaar"
    QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Tab)
    due = page.cel.field
    assert due is not None
    assert due.name == "uiterlijk"
    type_over(due.editor, "31 februari")  # type: ignore[arg-type]
    QTest.keyClick(due.editor, Qt.Key.Key_Return)
    settle()
    assert page.cel.field is due
    assert "31 februari" in due.message
    assert due.editor.text() == "31 februari"  # type: ignore[attr-defined]
    type_over(due.editor, "1-12-2026")  # type: ignore[arg-type]
    QTest.keyClick(due.editor, Qt.Key.Key_Return)
    settle()
    assert page.cel.field is None
    assert acties.actiepunt(session, key).uiterlijk == date(2026, 12, 1)
    assert window.focusWidget() is page.table
    window.undo()
    settle()
    assert acties.actiepunt(session, key).uiterlijk != date(2026, 12, 1)
    place = page.table.visualRect(page._model.index(page._model.position(key), 0)).center()
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert page.cel.field is not None
    type_over(page.cel.field.editor, "Toch niet")
    QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Escape)
    settle()
    assert page.cel.field is None
    assert acties.actiepunt(session, key).tekst == "Antwoord geven"
