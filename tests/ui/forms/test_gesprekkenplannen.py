"""Planning talks: many in a grid with the keyboard alone, and one with what is known of it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.gesprekkenplannen import PlanDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.planregels import DATUM, OPMERKING, PLAATS, TIJD
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import history
from wijkregie.usecases.jaargesprekken import hold_jaargesprek, jaargesprekken, prepare_jaargesprekken
from wijkregie.usecases.session import Session

PAGE = "jaargesprekken"
Settle = Callable[[], None]
S = Gespreksstand


@pytest.fixture
def page(window: MainWindow) -> JaargesprekkenPage:
    page = window.page
    assert isinstance(page, JaargesprekkenPage)
    return page


@pytest.fixture
def dialog(page: JaargesprekkenPage, session: Session, settle: Settle) -> Iterator[PlanDialog]:
    """Give the grid of 2028, of which every talk is still to be planned."""
    prepare_jaargesprekken(session, 2028)
    page.year.set_year(2028)
    settle()
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    (made,) = page.findChildren(PlanDialog)
    yield made
    settle()


def keys(dialog: PlanDialog, *typed: str | Qt.Key) -> int:
    """Type in the grid as on a keyboard: into the field when one is open; gives back how many keys that were."""
    count = 0
    for part in typed:
        for key in part if isinstance(part, str) else [part]:
            target = dialog.focusWidget() or dialog.table
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)
            QTest.qWait(0)  # a field closes after the key that leaves it
            count += 1
    return count


def save(dialog: PlanDialog, settle: Settle) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    settle()


def talks(session: Session) -> dict[str, Jaargesprek]:
    return {row.wijkorgaan: row.gesprek for row in jaargesprekken(session, 2028)}


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def shown(dialog: PlanDialog, row: int, column: int) -> str:
    return str(dialog.lines.index(row, column).data() or "")


def throw_away(dialog: PlanDialog) -> None:
    """Close the grid, and say in the box that comes up that what was typed can go."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            next(button for button in box.buttons() if button.text() == "Weggooien").click()
        else:
            QTimer.singleShot(1, press)

    press()
    dialog.reject()


def test_a_whole_season_is_planned_with_three_keys(
    dialog: PlanDialog, session: Session, lanes: Lanes, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    """Ctrl+Shift+N opened it; Alt+V takes the proposals, Ctrl+Enter plans."""
    count = dialog.lines.rowCount()
    assert count >= 15
    QTest.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(dialog.lines.plannen) >= count - 1)  # a button is seen going down first
    planned_now = dialog.lines.plannen
    assert dialog.act.text() == f"{len(planned_now)} gesprekken plannen"
    save(dialog, settle)
    after = talks(session)
    planned = [talk for talk in after.values() if talk.stand is S.GEPLAND]
    assert len(planned) == len(planned_now)
    assert all(talk.datum and talk.datum > TODAY and talk.plaats and talk.tijd for talk in planned)
    assert window.toast_text == f"{len(planned)} jaargesprekken gepland."
    lanes.command(history.undo, owner=window)
    settle()
    assert {talk.stand for talk in talks(session).values()} == {S.TE_PLANNEN}


def test_a_season_typed_by_weekday_takes_three_keys_a_talk(
    dialog: PlanDialog, session: Session, settle: Settle
) -> None:
    count = dialog.lines.rowCount()
    typed = sum(keys(dialog, "di", Qt.Key.Key_Return) for _ in range(count))
    assert typed == 3 * count
    days = [rij.datum for rij in dialog.lines.rijen]
    assert [str(day) for day in days[:3]] == ["2026-09-29", "2026-10-06", "2026-10-13"]
    save(dialog, settle)
    assert {talk.datum for talk in talks(session).values()} >= set(days)


def test_tab_goes_from_cell_to_cell_and_what_stands_above_is_taken_over(dialog: PlanDialog) -> None:
    for row in range(2):
        for column in (TIJD, PLAATS):
            dialog.lines.setData(dialog.lines.index(row, column), "")
    keys(dialog, "6 okt", Qt.Key.Key_Tab, "1930", Qt.Key.Key_Tab, "School", Qt.Key.Key_Return)
    assert [shown(dialog, 0, column) for column in (DATUM, TIJD, PLAATS)] == ["di 06-10-2026", "19:30", "School"]
    assert (dialog.table.currentIndex().row(), dialog.table.currentIndex().column()) == (1, PLAATS)
    QTest.keyClick(dialog.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert shown(dialog, 1, PLAATS) == "School"
    dialog.table.setCurrentIndex(dialog.lines.index(1, DATUM))
    keys(dialog, "+1w", Qt.Key.Key_Return)
    assert shown(dialog, 1, DATUM) == "di 13-10-2026"
    dialog.table.setCurrentIndex(dialog.lines.index(1, DATUM))
    keys(dialog, Qt.Key.Key_Delete)
    assert shown(dialog, 1, DATUM) == ""
    proposed = dialog.lines.rijen[1].regel.voorstel
    keys(dialog, Qt.Key.Key_Space)
    assert dialog.lines.rijen[1].datum == proposed
    throw_away(dialog)


def test_a_clash_a_weekend_and_a_holiday_are_told_and_do_not_stop_it(
    dialog: PlanDialog, session: Session, settle: Settle
) -> None:
    first, second, third = (rij.regel.wijkorgaan for rij in dialog.lines.rijen[:3])
    for row, (day, time) in enumerate([("6-10-2026", "19:30"), ("6-10-2026", "20:59"), ("25-12-2026", "20:00")]):
        dialog.lines.setData(dialog.lines.index(row, DATUM), day)
        dialog.lines.setData(dialog.lines.index(row, TIJD), time)
    assert shown(dialog, 0, OPMERKING).startswith(f"Te dicht op {second}, 20:59.")
    assert shown(dialog, 1, OPMERKING).startswith(f"Te dicht op {first}, 19:30.")
    assert "Dit is een feestdag." in shown(dialog, 2, OPMERKING)
    dialog.lines.setData(dialog.lines.index(1, TIJD), "21:00")
    assert "Te dicht" not in shown(dialog, 0, OPMERKING) + shown(dialog, 1, OPMERKING)
    dialog.lines.setData(dialog.lines.index(1, DATUM), "10-10-2026")
    assert "Dit is een zaterdag." in shown(dialog, 1, OPMERKING)
    dialog.lines.setData(dialog.lines.index(1, DATUM), "28-9-2026")
    dialog.lines.setData(dialog.lines.index(1, TIJD), "20:00")
    assert shown(dialog, 1, OPMERKING) == "Te dicht op Buurtkring Ooievaarsnest, 19:30."  # about 2027
    save(dialog, settle)
    assert [str(talks(session)[name].datum) for name in (first, second, third)] == [
        "2026-10-06",
        "2026-09-28",
        "2026-12-25",
    ]


def test_what_cannot_be_read_is_told_beside_it_and_stays_typed(
    dialog: PlanDialog, session: Session, settle: Settle
) -> None:
    keys(dialog, "31 feb", Qt.Key.Key_Return, "6 okt", Qt.Key.Key_Tab, "kwart over", Qt.Key.Key_Return)
    save(dialog, settle)
    assert "Niet alles is te lezen." in words(dialog)
    assert dialog.table.currentIndex() == dialog.lines.index(0, DATUM)
    assert shown(dialog, 0, OPMERKING).startswith("De datum “31 feb” bestaat niet.")
    assert shown(dialog, 1, OPMERKING) == "“kwart over” is geen tijd. Schrijf bijvoorbeeld 19:30."
    assert [shown(dialog, 0, DATUM), shown(dialog, 1, TIJD)] == ["31 feb", "kwart over"]
    assert not any(talk.datum for talk in talks(session).values())
    dialog.lines.setData(dialog.lines.index(0, DATUM), "5 okt")
    assert "Niet alles is te lezen." not in words(dialog)
    throw_away(dialog)


def test_nothing_filled_in_is_said_and_nothing_planned(dialog: PlanDialog, session: Session, settle: Settle) -> None:
    save(dialog, settle)
    assert "Vul bij minstens één wijkorgaan een datum in." in words(dialog)
    dialog.reject()
    settle()
    assert {talk.stand for talk in talks(session).values()} == {S.TE_PLANNEN}


def test_a_talk_held_meanwhile_is_named_and_all_that_was_typed_stays(
    dialog: PlanDialog, session: Session, settle: Settle
) -> None:
    body = dialog.lines.rijen[1].regel
    hold_jaargesprek(session, body.wijkorgaan_id, 2028, datum=TODAY)
    keys(dialog, "6 okt", Qt.Key.Key_Return, "7 okt", Qt.Key.Key_Return)
    save(dialog, settle)
    assert f"Het jaargesprek 2028 met {body.wijkorgaan} is al gevoerd." in words(dialog)
    keys(dialog, Qt.Key.Key_Up, Qt.Key.Key_Delete)
    save(dialog, settle)
    assert [str(talk.datum) for talk in talks(session).values() if talk.stand is S.GEPLAND] == ["2026-10-06"]


def test_the_grid_is_named_whole_and_right_in_both_themes(dialog: PlanDialog, theme: Theme) -> None:
    tester = QAbstractItemModelTester(dialog.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(dialog) == []
        assert cut_off(dialog) == []
    first = dialog.lines.index(0, DATUM)
    said = str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith(f"{dialog.lines.rijen[0].regel.wijkorgaan}, Datum: leeg, voorstel ")
    keys(dialog, "za", Qt.Key.Key_Return)
    assert "Dit is een zaterdag." in str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    assert tester is not None
    throw_away(dialog)


def test_tab_leaves_the_grid_at_its_end(dialog: PlanDialog) -> None:
    dialog.table.setCurrentIndex(dialog.lines.index(dialog.lines.rowCount() - 1, PLAATS))
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is not dialog.table
    dialog.reject()


def test_only_the_chosen_talks_stand_in_the_grid(page: JaargesprekkenPage, settle: Settle) -> None:
    page.seen_as._group.button(1).click()
    page.list.setFocus()
    page.list.clearSelection()
    for card in [card for card in page._cards if card.gesprek.stand is S.GEPLAND]:
        place = page.list.model_.index(page.list.model_.position(card.id), 0)
        flags = page.list.selectionCommand(place)
        page.list.selectionModel().select(place, flags.Select | flags.Rows)
    page.plan_many()
    settle()
    (dialog,) = page.findChildren(PlanDialog)
    assert {rij.regel.wijkorgaan for rij in dialog.lines.rijen} == {"Wijkraad ’t Hagen", "Buurtkring Ooievaarsnest"}
    assert all(rij.datum is not None for rij in dialog.lines.rijen)
    assert not dialog.lines.touched
    dialog.reject()


def form_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def type_in(dialog: FormDialog, name: str, text: str) -> None:
    line = dialog.fields[name].findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Tab)


def test_planning_one_talk_offers_last_times_place_and_tells_a_clash(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle
) -> None:
    page.new()
    settle()
    dialog = form_of(window)
    type_in(dialog, "wijkorgaan_id", "de weerd")
    assert (dialog.fields["tijd"].value(), dialog.fields["plaats"].value()) == ("19:00", "Wijkcentrum De Sluis")
    type_in(dialog, "datum", "28-9")
    type_in(dialog, "tijd", "20:00")
    assert dialog.fields["datum"].message == "Te dicht op Buurtkring Ooievaarsnest, 19:30."
    type_in(dialog, "tijd", "21:00")
    assert dialog.fields["datum"].message == ""
    type_in(dialog, "tijd", "20:00")
    dialog.act.click()
    settle()
    settle()
    talk = next(card.gesprek for card in page._cards if card.rij.wijkorgaan == "Wijkraad De Weerd")
    assert (str(talk.datum), talk.tijd) == ("2026-09-28", "20:00")


def test_a_second_talk_of_the_year_is_told_and_moves_the_first(
    page: JaargesprekkenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    count = len(jaargesprekken(session, 2027))
    page.new()
    settle()
    dialog = form_of(window)
    type_in(dialog, "wijkorgaan_id", "Buurtkring Ooievaarsnest")
    assert dialog.fields["wijkorgaan_id"].message == (
        "Dit gesprek is al gepland: ma 28 sep 19:30. Als je doorgaat, verplaats je het."
    )
    type_in(dialog, "datum", "29-9")
    dialog.act.click()
    settle()
    rows = {row.wijkorgaan: row.gesprek for row in jaargesprekken(session, 2027)}
    assert (len(rows), str(rows["Buurtkring Ooievaarsnest"].datum)) == (count, "2026-09-29")


def test_planning_what_was_held_already_is_refused_and_stays_typed(
    page: JaargesprekkenPage, window: MainWindow, settle: Settle
) -> None:
    page.new()
    settle()
    dialog = form_of(window)
    sentence = (
        "Het jaargesprek 2027 met Wijkraad Oude Veste is al gevoerd. "
        "Zet het eerst een stap terug als je het opnieuw wilt plannen."
    )
    type_in(dialog, "wijkorgaan_id", "Wijkraad Oude Veste")
    assert dialog.fields["wijkorgaan_id"].message == sentence
    type_in(dialog, "datum", "+1w")
    dialog.act.click()
    settle()
    settle()
    assert sentence in words(dialog)
    assert dialog.fields["datum"].raw() == "+1w"
    for field in dialog.fields.values():
        field.touched = False
    dialog.reject()


def test_the_grid_may_go_while_a_cell_is_being_typed_in(dialog: PlanDialog) -> None:
    keys(dialog, "6 o")
    assert isinstance(dialog.focusWidget(), QLineEdit)
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
