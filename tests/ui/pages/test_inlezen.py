"""A list of one's own becomes what the store holds: from the file to what changed, and back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.values import values
from wijkregie.ui import lanes as lanes_module
from wijkregie.ui.pages.uitwisselen.frame import UitwisselenPage
from wijkregie.ui.pages.uitwisselen.inlezen import GEDAAN, INDELEN, VERANDEREN, InlezenView
from wijkregie.ui.pages.uitwisselen.stappen import KIEZEN
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.usecases.session import Session

Settle = Callable[[], None]
PAGE = "uitwisselen"

ROWS: list[list[object]] = [
    ["Wijkraden, bijgewerkt in september"],
    [],
    ["Naam wijkraad", "Stadsdeel", "Niveau", "Mail", "Notitie", "Kleur"],
    ["Wijkraad Nieuwland", "Noord", "N2", "info@nieuwland.example", "belt liever", "rood"],
    ["Wijkraad Oudeland", "Noord", "niv. 1", "post@oudeland.example", None, "blauw"],
    ["Dorpsraad Lindevoort", "Noord", None, "nieuw@lindevoort.example", None, None],
    ["Dorpsraad Lindevort", "Noord", 2, None, None, None],
    ["Wijkraad Zonder Niveau", "Noord", "vier", None, None, None],
]


def write(path: Path, *sheets: tuple[str, Sequence[Sequence[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    return write(tmp_path / "wijkraden.xlsx", ("Wijkraden", ROWS), ("Kladblok", [["even onthouden"]]))


@pytest.fixture
def page(window: MainWindow) -> UitwisselenPage:
    assert isinstance(window.page, UitwisselenPage)
    return window.page


@pytest.fixture
def view(page: UitwisselenPage) -> InlezenView:
    assert isinstance(page.view, InlezenView)
    return page.view


def words(widget: QWidget) -> str:
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return "\n".join(part.text() for part in parts if part.isVisible())


def bodies(session: Session) -> dict[str, Wijkorgaan]:
    with session.read() as connection:
        return {body.naam: replace(body, version=0) for body in values(connection, Wijkorgaan)}


def lots(view: InlezenView) -> dict[str, Lot]:
    return {row.regel.naam: row.regel.lot for row in view.changes.rows}


def stand_on(view: InlezenView, name: str) -> None:
    key = next(row.key for row in view.changes.rows if row.regel.naam == name)
    assert view.changes.table.choose(key)
    look(view)


def look(view: InlezenView) -> None:
    """Let the pane show what is chosen: after a short rest, and its parts come up in a turn of their own."""
    if view.changes._rest.isActive():
        assert QSignalSpy(view.changes._rest.timeout).wait(2000)
    for _ in range(3):
        QApplication.processEvents()


def see(view: InlezenView, settle: Settle) -> None:
    """Wait until what comes of a decision is shown; before that it cannot be carried out."""
    assert not view.foot.on.isEnabled()
    assert QSignalSpy(view._rest.timeout).wait(2000)
    settle()


def cards(view: InlezenView) -> dict[str, ChoiceCard]:
    return {card.text(): card for card in view.changes.pane.findChildren(ChoiceCard) if card.isVisible()}


def preview(view: InlezenView, path: Path, settle: Settle) -> None:
    view.read_file(path)
    settle()
    assert view.step == INDELEN
    view.foot.on.click()
    settle()
    assert view.step == VERANDEREN


def test_a_list_is_read_and_taken_back(
    view: InlezenView, page: UitwisselenPage, lijst: Path, session: Session, settle: Settle
) -> None:
    before = bodies(session)
    assert complaints(page) == []
    view.read_file(lijst)
    settle()
    assert view.step == INDELEN
    assert complaints(page) == []
    assert [box.currentText() for box in view.sorting.grid.boxes[:4]] == ["Naam", "Stadsdeel", "Niveau", "E-mail"]
    assert "wordt niet gelezen" in words(page) or view.sorting.sheets.isVisible()
    view.foot.on.click()
    settle()
    assert complaints(page) == []
    found = lots(view)
    assert found["Wijkraad Nieuwland"] is Lot.NIEUW
    assert found["Dorpsraad Lindevoort"] is Lot.GEWIJZIGD
    assert found["Dorpsraad Lindevort"] is Lot.TWIJFEL
    assert found["Wijkraad Zonder Niveau"] is Lot.GEWEIGERD
    assert view.foot.on.text() == "Lees 3 regels in"
    assert bodies(session) == before, "nothing is kept before the button"

    stand_on(view, "Dorpsraad Lindevoort")
    assert "nieuw@lindevoort.example" in words(view.changes.pane)
    stand_on(view, "Wijkraad Zonder Niveau")
    assert "Cel C8: “vier”" in words(view.changes.pane)
    cards(view)["Lezen zonder deze cellen"].click()
    stand_on(view, "Dorpsraad Lindevort")
    cards(view)["Nee, lees als nieuw"].click()
    assert view.foot.on.text() == "Lees 5 regels in"
    see(view, settle)

    view.foot.on.click()
    settle()
    assert view.step == GEDAAN
    assert complaints(page) == []
    said = words(view.report)
    assert "5 regels ingelezen" in said
    after = bodies(session)
    assert set(after) - set(before) == {
        "Wijkraad Nieuwland",
        "Wijkraad Oudeland",
        "Dorpsraad Lindevort",
        "Wijkraad Zonder Niveau",
    }
    assert after["Dorpsraad Lindevoort"].email == "nieuw@lindevoort.example"

    view.report.undo.click()
    settle()
    assert bodies(session) == before
    assert view.step == VERANDEREN
    assert view.foot.on.text() == "Lees 5 regels in", "what was decided is still there"


def test_another_choice_for_a_column_counts_and_stays_on_the_way_back(
    view: InlezenView, lijst: Path, settle: Settle, window: MainWindow
) -> None:
    view.read_file(lijst)
    settle()
    box = view.sorting.grid.boxes[5]
    assert box.currentText() == "overslaan"
    box.setFocus()
    box.setCurrentIndex(box.findText("Vergadert"))
    box.activated.emit(box.currentIndex())
    assert view.sorting.grid.boxes[5].accessibleDescription() == "zelf gekozen"
    view.foot.on.click()
    settle()
    stand_on(view, "Wijkraad Nieuwland")
    assert "rood" in words(view.changes.pane)
    window.open_page("acties")
    settle()
    window.open_page("uitwisselen")
    settle()
    assert view.step == VERANDEREN
    view.foot.back.click()
    assert view.step == INDELEN
    assert view.sorting.grid.boxes[5].currentText() == "Vergadert"
    view.sorting.grid.boxes[0].setCurrentIndex(0)
    view.sorting.grid.boxes[0].activated.emit(0)
    assert not view.foot.on.isEnabled()
    assert view.foot.hint.text() == "Nog geen kolom voor Naam. Kies boven een kolom wat erin staat."


def test_what_was_decided_goes_where_a_sheet_is_read_otherwise(view: InlezenView, lijst: Path, settle: Settle) -> None:
    preview(view, lijst, settle)
    stand_on(view, "Wijkraad Zonder Niveau")
    cards(view)["Lezen zonder deze cellen"].click()
    stand_on(view, "Dorpsraad Lindevort")
    cards(view)["Nee, lees als nieuw"].click()
    see(view, settle)
    assert view._gang is not None
    view.foot.back.click()
    box = view.sorting.grid.boxes[5]
    box.setCurrentIndex(box.findText("Vergadert"))
    box.activated.emit(box.currentIndex())
    assert [each.keus for each in view._gang.decided] == [Keus.NIEUW]
    kinds = view.sorting.soort
    kinds.setCurrentIndex(kinds.findText("Actiepunten"))
    kinds.activated.emit(kinds.currentIndex())
    settle()
    assert view._gang.decided == ()


def test_the_row_of_the_headings_and_the_kind_can_be_chosen(view: InlezenView, lijst: Path, settle: Settle) -> None:
    view.read_file(lijst)
    settle()
    (stand, other) = view._gang.bladen if view._gang else []
    assert (stand.indeling.kop if stand.indeling else None) == 2
    view.sorting.grid.verticalHeader().sectionClicked.emit(3)
    settle()
    assert (stand.indeling.kop if stand.indeling else None) == 3
    view.sorting._up.click()
    settle()
    assert (stand.indeling.kop if stand.indeling else None) == 2
    kinds = view.sorting.soort
    kinds.setCurrentIndex(kinds.findText("Actiepunten"))
    kinds.activated.emit(kinds.currentIndex())
    settle()
    assert "Actie" in [box.itemText(1) for box in view.sorting.grid.boxes][:1]
    assert other.indeling is None
    view.sorting.sheets.choose("Kladblok")
    QTest.keyClick(view.sorting.sheets, Qt.Key.Key_Space)
    settle()
    assert other.indeling is not None
    QTest.keyClick(view.sorting.sheets, Qt.Key.Key_Space)
    settle()
    assert other.indeling is None


def test_several_rows_are_decided_at_once(view: InlezenView, tmp_path: Path, session: Session, settle: Settle) -> None:
    known = sorted(bodies(session))[:3]
    rows = [["Naam", "Website"], *[[f"{name}x", "https://voorbeeld.example"] for name in known]]
    preview(view, write(tmp_path / "dubbel.xlsx", ("Lijst", rows)), settle)
    assert set(lots(view).values()) == {Lot.TWIJFEL}
    assert not view.foot.on.isEnabled()
    view.changes.table.selectAll()
    look(view)
    offered = [button for button in view.changes.pane.findChildren(QAbstractButton) if button.isVisible()]
    assert [button.text() for button in offered] == [
        "Alle 3 samenvoegen met het eerste voorstel",
        "Alle 3 als nieuw lezen",
        "Alle 3 overslaan",
    ]
    offered[0].click()
    assert {row.besluit.keus for row in view.changes.rows if row.besluit} == {Keus.SAMEN}
    see(view, settle)
    view.foot.on.click()
    settle()
    assert {bodies(session)[name].website for name in known} == {"https://voorbeeld.example"}


def test_doubts_are_worked_off_by_keyboard(view: InlezenView, tmp_path: Path, session: Session, settle: Settle) -> None:
    known = sorted(bodies(session))[:2]
    rows = [["Naam", "Website"], *[[f"{name}x", "https://voorbeeld.example"] for name in known]]
    preview(view, write(tmp_path / "dubbel.xlsx", ("Lijst", rows)), settle)
    view.changes._narrow(Lot.TWIJFEL)
    look(view)
    view.changes.table.setFocus()
    QTest.keyClick(view.changes.table, Qt.Key.Key_F6)
    for _ in known:
        first = QApplication.focusWidget()
        assert isinstance(first, ChoiceCard)
        assert first.text().startswith("Ja: ")
        QTest.keyClick(first, Qt.Key.Key_Space)
        view._propose()
        settle()
        look(view)
    assert set(lots(view).values()) == {Lot.GEWIJZIGD}
    assert view.foot.on.text() == "Lees 2 regels in"
    QTest.keyClick(view.changes.table, Qt.Key.Key_Delete)
    assert view.foot.on.text() == "Lees 1 regel in"


def test_tab_goes_in_reading_order(view: InlezenView, lijst: Path, settle: Settle) -> None:
    view.read_file(lijst)
    settle()
    boxes = view.sorting.grid.boxes
    view.sorting._down.setFocus()
    for part in boxes[:3]:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is part
    view.foot.on.click()
    settle()
    stand_on(view, "Dorpsraad Lindevort")
    view.changes.finder.setFocus()
    reached = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    first = next(iter(cards(view).values()))  # the arrows go to the others
    assert reached == [view.changes.table, first, view.foot.back, view.foot.on]


def test_reading_into_the_store_can_be_stopped(
    view: InlezenView, tmp_path: Path, session: Session, settle: Settle
) -> None:
    before = bodies(session)
    rows = [["Naam", "Stadsdeel"], *[[f"Wijkraad {number}", "Noord"] for number in range(300)]]
    preview(view, write(tmp_path / "lang.xlsx", ("Lijst", rows)), settle)
    view.foot.on.click()
    view.foot.stop.click()
    settle()
    assert view.step == VERANDEREN
    assert bodies(session) == before
    view.foot.on.click()
    settle()
    assert view.step == GEDAAN


def test_undoing_it_anywhere_goes_back_to_the_preview(
    window: MainWindow, view: InlezenView, lijst: Path, session: Session, settle: Settle
) -> None:
    before = bodies(session)
    preview(view, lijst, settle)
    view.foot.on.click()
    settle()
    window.undo()
    settle()
    assert bodies(session) == before
    assert view.step == VERANDEREN
    assert view.foot.on.isEnabled()


def test_a_sheet_with_headings_only_is_not_read(view: InlezenView, tmp_path: Path, settle: Settle) -> None:
    empty = [["Naam", "Stadsdeel", "Niveau", "Mail"]]
    view.read_file(write(tmp_path / "leeg.xlsx", ("Wijkraden", ROWS), ("Volgend jaar", empty)))
    settle()
    (stand, other) = view._gang.bladen if view._gang else []
    assert stand.indeling is not None
    assert other.indeling is None
    view.sorting.sheets.choose("Volgend jaar")
    assert view.foot.hint.text() == "Onder de kop van dit blad staan geen regels."
    QTest.keyClick(view.sorting.sheets, Qt.Key.Key_Space)
    assert other.indeling is not None
    assert view.foot.hint.text() == "Onder de kop van dit blad staan geen regels."


def test_working_out_the_changes_shows_in_the_foot_and_can_be_stopped(
    window: MainWindow, view: InlezenView, lijst: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A panel over the page would stand on the button that goes on."""
    monkeypatch.setattr(lanes_module, "SHOWN_AFTER_S", 0)
    held = Event()
    view.read_file(lijst)
    settle()
    view.lanes.work(lambda _session, progress: held.wait(5), title="Iets anders", in_sight=view.isVisible)
    view.lanes.work(lambda _session, progress: held.wait(5), title="Nog iets", in_sight=view.isVisible)
    view.foot.on.click()  # waits for those
    qtbot.waitUntil(view.foot.stop.isVisible, timeout=2000)
    assert not window._progress.isVisible()
    assert view.foot.hint.text() == "Uitzoeken wat er verandert."
    view.foot.stop.click()
    held.set()
    settle()
    qtbot.waitUntil(view.foot.on.isEnabled, timeout=2000)
    assert view.step == INDELEN
    assert not view.foot.stop.isVisible()


def test_the_report_leads_to_the_first_overview(
    view: InlezenView, window: MainWindow, lijst: Path, settle: Settle
) -> None:
    preview(view, lijst, settle)
    view.foot.on.click()
    settle()
    view.report.overview.click()
    settle()
    shown: Any = window.page
    assert shown.panel.choice.soort.value == "Overzicht"


def test_a_file_that_is_no_list_says_so_and_leaves_the_way_open(
    view: InlezenView, page: UitwisselenPage, lijst: Path, tmp_path: Path, settle: Settle
) -> None:
    broken = tmp_path / "kapot.xlsx"
    broken.write_bytes(b"PK\x03\x04 geen werkmap")
    view.read_file(broken)
    settle()
    assert view.step == KIEZEN
    assert "kapot.xlsx" in view.choosing._refusal.text()
    assert view.choosing._refused.isVisible()
    assert complaints(page) == []
    view.read_file(lijst)
    settle()
    assert view.step == INDELEN


def test_reading_can_be_stopped(view: InlezenView, lijst: Path, settle: Settle) -> None:
    view.read_file(lijst)
    view.choosing._stop.click()
    settle()
    assert view.step == KIEZEN
    assert view.choosing.button.isVisible()


def test_a_second_list_of_that_shape_remembers_its_columns(
    view: InlezenView, lijst: Path, tmp_path: Path, settle: Settle
) -> None:
    view.read_file(lijst)
    settle()
    box = view.sorting.grid.boxes[5]
    box.setCurrentIndex(box.findText("Vergadert"))
    box.activated.emit(box.currentIndex())
    view.foot.on.click()
    settle()
    view.foot.on.click()
    settle()
    view.report.again.click()
    later: list[list[object]] = [*ROWS[:3], ["Wijkraad Later", "Noord", 1, "later@later.example", None, "dinsdag"]]
    view.read_file(write(tmp_path / "later.xlsx", ("Nu", later)))
    settle()
    assert view.sorting.grid.boxes[5].currentText() == "Vergadert"
    assert view.sorting.grid.boxes[5].accessibleDescription() == "onthouden"


def test_a_list_can_be_dropped_on_the_window(
    window: MainWindow, view: InlezenView, lijst: Path, settle: Settle
) -> None:
    window.open_page("acties")
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(lijst))])
    how = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(9, 9), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), *how))
    settle()
    assert window.page is not None
    assert window.page.isAncestorOf(view)
    assert view.step == INDELEN


def test_every_step_fits_a_small_window(
    window: MainWindow, view: InlezenView, page: UitwisselenPage, lijst: Path, settle: Settle, qtbot: QtBot
) -> None:
    window.resize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)

    def whole() -> None:
        beyond = [said for said in cut_off(page) if "ComboBox('Kolom" not in said]  # those scroll with the sheet
        assert beyond == []

    qtbot.waitUntil(whole, timeout=3000)
    view.read_file(lijst)
    for _ in range(3):
        settle()
        qtbot.waitUntil(whole, timeout=3000)
        view.foot.on.click()
    assert view.step == GEDAAN


def test_wijkorganen_leads_here(
    window: MainWindow, settle: Settle, lijst: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "open_list", lambda *_given: lijst)
    window.open_page("wijkorganen")
    settle()
    shown: Any = window.page
    shown.read_list()
    settle()
    assert isinstance(window.page, UitwisselenPage)
    assert isinstance(window.page.view, InlezenView)
    assert window.page.view.step == INDELEN


def test_a_wijkorgaan_that_only_an_action_names_is_made_by_choice(
    view: InlezenView, tmp_path: Path, session: Session, settle: Settle
) -> None:
    rows = [["Actie", "Wijkorgaan", "Deadline"], ["Bankje plaatsen", "Dorpsraad Ganzewei", "1-12-2026"]]
    path = write(tmp_path / "acties.xlsx", ("Acties", rows), ("Niveaus", [["Wijkraad", "2026"], ["Lindevoort", 2]]))
    preview(view, path, settle)
    stand_on(view, "Bankje plaatsen")
    said = words(view.changes.pane)
    assert "regel 2 van Acties" in said
    assert "Dorpsraad Ganzewei" in [part.text() for part in view.changes.pane.findChildren(QLabel) if part.isVisible()]
    assert complaints(view) == []
    cards(view)["Maak Dorpsraad Ganzewei"].click()
    see(view, settle)
    view.foot.on.click()
    settle()
    assert "Dorpsraad Ganzewei" in bodies(session)
