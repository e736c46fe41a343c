"""The heat grid of promises: walking, judging by key, the pane with its evidence, and going round what is open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.nakomingen import Oordeel, Uitkomst, uitkomst
from wijkregie.domain.verplichtingen import Partij
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.afspraken.nakoming import NakomingView
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.tokens import Size
from wijkregie.usecases.contacten import note_contact
from wijkregie.usecases.nakomingen import nakomingsjaar
from wijkregie.usecases.session import Session

PAGE = "afspraken"
Settle = Callable[[], None]
ADVIES = "afspraak-advies-uitvoering"


@pytest.fixture
def page(window: MainWindow) -> AfsprakenPage:
    page = window.page
    assert isinstance(page, AfsprakenPage)
    return page


@pytest.fixture
def view(page: AfsprakenPage) -> NakomingView:
    assert isinstance(page.view, NakomingView)
    return page.view


def body(view: NakomingView, naam: str) -> str:
    return next(rij.wijkorgaan_id for rij in view.model.rows if rij.naam == naam)


def stand_on(view: NakomingView, settle: Settle, naam: str, verplichting_id: str) -> None:
    view.grid.choose(body(view, naam), verplichting_id)
    settle()


def outcome(view: NakomingView, naam: str, verplichting_id: str) -> Uitkomst:
    rij = next(each for each in view.model.rows if each.naam == naam)
    return uitkomst(rij.vakken[verplichting_id])


def press(view: NakomingView, settle: Settle, key: Qt.Key) -> None:
    QTest.keyClick(view.grid, key)
    settle()


def test_the_year_is_told_and_every_cell_says_the_whole_promise(page: AfsprakenPage, view: NakomingView) -> None:
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.header._context.text().startswith("131 nagekomen · ")
    place = view.model.place_of(body(view, "Wijkraad De Weerd"), ADVIES)
    said = view.model.data(place, Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Wijkraad De Weerd, Advies vragen over de uitvoering: nog niet beoordeeld.\n"
        "De gemeente vraagt advies als een plan wordt uitgevoerd."
    )
    none = view.model.place_of(body(view, "Buurtkring Heidehof"), ADVIES)
    assert "geldt vanaf niveau 2, uitvoerend" in view.model.data(none, Qt.ItemDataRole.ToolTipRole)
    count = view.model.index(place.row(), view.model.columnCount() - 1)
    assert view.model.data(count) == "7 / 10"
    assert complaints(page) == []


def test_a_year_to_come_is_not_judged_yet(page: AfsprakenPage, view: NakomingView, settle: Settle) -> None:
    page.year.set_year(2027)
    settle()
    assert page.header._context.text() == "159 afspraken · beoordelen kan vanaf 1 januari 2027"
    assert not any(
        each.isVisible() for each in page.findChildren(QPushButton) if each.text().endswith("vakken beoordelen")
    )
    view.new()
    page.year.set_year(2015)
    settle()
    assert page.header._context.text() == "Voor 2015 is nog geen niveau gekozen"


def test_letters_judge_for_both_sides_and_delete_takes_back(view: NakomingView, settle: Settle) -> None:
    naam = "Wijkraad De Weerd"
    stand_on(view, settle, naam, ADVIES)
    for key, found in (
        (Qt.Key.Key_N, Uitkomst.NAGEKOMEN),
        (Qt.Key.Key_D, Uitkomst.TEN_DELE),
        (Qt.Key.Key_X, Uitkomst.NIET),
        (Qt.Key.Key_G, Uitkomst.GELDT_NIET),
        (Qt.Key.Key_Delete, Uitkomst.OPEN),
    ):
        press(view, settle, key)
        assert outcome(view, naam, ADVIES) is found


def test_the_filled_button_walks_what_is_open(page: AfsprakenPage, view: NakomingView, settle: Settle) -> None:
    button = next(each for each in page.findChildren(QPushButton) if each.text().endswith(" vakken beoordelen"))
    before = view.model.year.telling.open if view.model.year else 0
    assert button.text() == f"{before} vakken beoordelen"
    button.click()
    settle()
    for number in range(1, 4):
        place = view.grid.currentIndex()
        press(view, settle, Qt.Key.Key_N)
        assert button.text() == f"{before - number} vakken beoordelen"
        assert view.grid.currentIndex() != place
        assert "nog niet beoordeeld" in view.model.data(view.grid.currentIndex())
    place = view.grid.currentIndex()
    view.judge(Oordeel.NIET, Partij.GEMEENTE)
    settle()
    assert view.grid.currentIndex() == place
    view.judge(Oordeel.NIET, Partij.WIJKORGAAN)
    settle()
    assert view.grid.currentIndex() != place


def test_the_pane_judges_apart_where_they_differ(view: NakomingView, settle: Settle) -> None:
    naam = "Wijkraad De Weerd"
    stand_on(view, settle, naam, ADVIES)
    pane = view.pane
    assert pane._both.isVisible()
    pane._change_way()
    pane._sides[Partij.GEMEENTE].chosen.emit(Oordeel.NAGEKOMEN)
    settle()
    assert outcome(view, naam, ADVIES) is Uitkomst.OPEN
    pane._sides[Partij.WIJKORGAAN].chosen.emit(Oordeel.TEN_DELE)
    settle()
    assert outcome(view, naam, ADVIES) is Uitkomst.VERSCHIL
    assert pane._apart_part.isVisible()
    assert complaints(pane) == []
    stand_on(view, settle, "Wijkraad Sint Joris", ADVIES)
    assert pane._both.isVisible()


def test_a_proposal_is_only_taken_over_by_a_press(view: NakomingView, settle: Settle) -> None:
    naam = "Wijkraad De Weerd"
    stand_on(view, settle, naam, ADVIES)
    assert view.pane._proposal.isVisible()
    assert view.pane._proposal._title.text() == "Voorstel: nagekomen"
    assert outcome(view, naam, ADVIES) is Uitkomst.OPEN
    view.pane._proposal.button.click()
    settle()
    assert outcome(view, naam, ADVIES) is Uitkomst.NAGEKOMEN
    assert not view.pane._proposal.isVisible()


def test_what_a_wijkorgaan_says_is_kept(view: NakomingView, session: Session, settle: Settle) -> None:
    stand_on(view, settle, "Wijkraad De Weerd", ADVIES)
    field = view.pane.form.fields["woorden_wijkorgaan"]
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "Alles lag al vast.")
    assert view.may_leave()
    settle()
    cells = next(rij for rij in nakomingsjaar(session, 2026).rijen if rij.naam == "Wijkraad De Weerd").vakken
    kept = cells[ADVIES]
    assert kept is not None
    assert (kept.woorden_wijkorgaan, uitkomst(kept)) == ("Alles lag al vast.", Uitkomst.OPEN)


def test_a_contact_is_put_under_a_promise(view: NakomingView, session: Session, settle: Settle) -> None:
    weerd = body(view, "Wijkraad De Weerd")
    note_contact(session, weerd, datum=session.today, soort=Contactsoort.BEZOEK, onderwerp="Rondje wijk")
    stand_on(view, settle, "Wijkraad De Weerd", ADVIES)
    view.refresh(2026)
    settle()
    view.pane.link_button.click()
    (found,) = [act for act in view.pane._menu.actions() if "Rondje wijk" in act.text()]
    view.pane._menu.hide()
    found.trigger()
    settle()
    titles = [each.text() for each in view.pane.bewijzen._titles]
    assert "Rondje wijk" in titles


def test_much_evidence_is_shown_in_two_goes(view: NakomingView, session: Session, settle: Settle) -> None:
    weerd = body(view, "Wijkraad De Weerd")
    for number in range(15):
        note_contact(
            session,
            weerd,
            datum=session.today,
            soort=Contactsoort.MAIL,
            onderwerp=f"Mail {number:02}",
            verplichting_id=ADVIES,
        )
    stand_on(view, settle, "Wijkraad De Weerd", ADVIES)
    view.refresh(2026)
    settle()
    evidence = view.pane.bewijzen
    assert "Mail 14" in [each.text() for each in evidence._titles]
    assert len(evidence._titles) == 12
    more = next(each for each in evidence.findChildren(QPushButton) if each.text().endswith(" eerdere tonen"))
    more.click()
    assert len(evidence._titles) == len(evidence._shown) > 15


def test_enter_goes_to_the_evidence_and_esc_back(view: NakomingView, settle: Settle, qtbot: QtBot) -> None:
    stand_on(view, settle, "Wijkraad De Weerd", ADVIES)
    view.grid.setFocus()
    press(view, settle, Qt.Key.Key_Return)
    assert view.pane.bewijzen.first is not None
    qtbot.waitUntil(view.pane.bewijzen.first.hasFocus)
    QTest.keyClick(view.pane.bewijzen.first, Qt.Key.Key_Escape)
    settle()
    assert view.grid.hasFocus()
    assert not view.pane.open


def test_what_does_not_hold_says_why(view: NakomingView, settle: Settle) -> None:
    stand_on(view, settle, "Buurtkring Heidehof", ADVIES)
    assert "heeft in 2026 niveau 1: deze afspraak geldt hier niet." in view.pane._from.text()
    assert not view.pane._holding.isVisible()


def test_a_small_window_shows_the_grid_or_the_cell(
    window: MainWindow, page: AfsprakenPage, view: NakomingView, settle: Settle
) -> None:
    window.resize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
    view.pane.closed.emit()
    settle()
    assert view.grid.isVisible()
    assert cut_off(page) == []
    view.grid.setFocus()
    press(view, settle, Qt.Key.Key_Return)
    assert view.pane.isVisible()
    assert not view.grid.isVisible()
    assert cut_off(page) == []
