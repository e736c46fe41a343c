"""The grid of a subsidy year: steps from a line, one for many, what narrows it, and what it adds up to."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints
from wijkregie.domain.geld import NBSP
from wijkregie.domain.subsidies import Stapsoort, Subsidiestand
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.facets import JA
from wijkregie.ui.models.subsidieregels import Subsidieregel
from wijkregie.ui.pages.subsidies import SubsidiesPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import history, regelingen, subsidies
from wijkregie.usecases.session import Session

PAGE = "subsidies"
JAAR = 2027
ASKED, OTHER = "Dorpsraad Esbroek", "Bewonersteam Jorishof"
FREE, THIRD = "Wijkplatform Zonnewende", "Wijkraad Molenkamp"
UNKNOWN = "Buurtkring Esweg en Esrand"


@pytest.fixture
def page(window: MainWindow) -> SubsidiesPage:
    page = window.page
    assert isinstance(page, SubsidiesPage)
    return page


def line_of(page: SubsidiesPage, body: str) -> Subsidieregel:
    return next(line for line in page.model.rows if line.rij.wijkorgaan == body)


def choose(page: SubsidiesPage, *bodies: str) -> None:
    """Stand on the first, and choose the others with it."""
    page.table.setFocus()
    page.table.choose(line_of(page, bodies[0]).id)
    for body in bodies[1:]:
        index = page.model.index(page.model.position(line_of(page, body).id), 0)
        flags = QItemSelectionModel.SelectionFlag
        page.table.selectionModel().select(index, flags.Select | flags.Rows)


def words(widget: Any) -> str:
    said = " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return said.replace(NBSP, " ")


def names(page: SubsidiesPage) -> list[str]:
    return [line.rij.wijkorgaan for line in page.model.rows]


def menu_words(page: SubsidiesPage, body: str) -> Sequence[str]:
    return [words for words, _act in page._choices(line_of(page, body))]


def test_what_needs_no_asking_is_noted_at_once_and_undone(
    page: SubsidiesPage, window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    choose(page, FREE)
    assert menu_words(page, FREE)[0] == "Aanvraag ontvangen noteren\tCtrl+Enter"
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    settle()
    line = line_of(page, FREE)
    (step,) = line.rij.stappen
    assert (step.soort, step.datum, step.bedrag) == (Stapsoort.AANVRAAG_ONTVANGEN, TODAY, 300_000)
    assert window.toast_text.startswith("Stap genoteerd")
    assert not page.dossier_open
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert line_of(page, FREE).rij.subsidie is None


def test_what_has_to_be_told_is_asked_from_the_line(page: SubsidiesPage, window: MainWindow) -> None:
    choose(page, ASKED)
    assert page.stapknop.isVisible()
    assert page.stapknop.accessibleName() == f"Verleend noteren bij {ASKED}"
    page.stapknop.click()
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    assert ASKED in dialog.windowTitle()
    assert dialog.fields["bedrag"].value() == 300_000
    dialog.done(0)
    choose(page, UNKNOWN)
    page.stapknop.click()
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    assert dialog.fields["wijkorgaan_id"].raw() == UNKNOWN
    dialog.done(0)
    page.table.pointed.emit(line_of(page, OTHER))
    assert OTHER in page.stapknop.accessibleName()


def test_one_step_for_many_is_one_command_with_one_undo(
    page: SubsidiesPage, window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    choose(page, FREE, THIRD)
    assert "2 gekozen" in words(page.keuze)
    assert "samen € 4.500" in words(page.keuze)
    assert page.totals.accessibleName().startswith("Totaal: 2 gekozen, ")
    assert complaints(page) == []
    page.keuze.day.setText("22-9")
    page.keuze.first.click()
    settle()
    settle()
    noted = [line_of(page, body).rij.stappen[0] for body in (FREE, THIRD)]
    assert [(step.datum.day, step.bedrag) for step in noted] == [(22, 300_000), (22, 150_000)]
    assert page.keuze.steps[0] is Stapsoort.VERLEEND
    assert menu_words(page, FREE)[0] == "Verleend bij 2"
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert {line_of(page, body).rij.subsidie for body in (FREE, THIRD)} == {None}
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert len(page.table.selected_rows) == 1
    assert page.bar.isVisible()


def test_a_step_for_many_that_one_cannot_have_is_refused_by_name(
    page: SubsidiesPage, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: said.append(str(refusal)))
    choose(page, ASKED, OTHER)
    page.keuze.day.setText("gisteren of zo")
    page.keuze.first.click()
    assert "gisteren of zo" in said.pop()
    page.keuze.day.setText("1-9-2026")
    page.keuze.first.click()
    settle()
    assert said.pop().startswith("Er is niets genoteerd, want bij ")
    assert all(line_of(page, body).rij.stand is Subsidiestand.AANGEVRAAGD for body in (ASKED, OTHER))
    choose(page, ASKED, FREE)
    assert page.keuze.steps == []
    assert "Kies wijkorganen die even ver zijn" in words(page.keuze)


def test_ctrl_a_chooses_all_that_are_shown_and_ctrl_c_copies_them_for_a_spreadsheet(page: SubsidiesPage) -> None:
    page.filters.choose("Stand", (Subsidiestand.BETAALD.value,))
    choose(page, "Wijkraad Sint Joris")
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().split("\t")
    assert copied[:7] == ["Wijkraad Sint Joris", "3", "5000,00", "5000,00", "5000,00", "5000,00", "betaald 27 aug"]
    page.filters.clear_all()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert f"{page.model.total} gekozen" in words(page.keuze)
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rest = QApplication.clipboard().text().split("\n")
    assert head.startswith("Wijkorgaan\tNiveau\tVolgens niveau\tGevraagd")
    assert len(rest) == page.model.total


def test_what_is_late_is_found_and_chips_take_a_filter_away(
    page: SubsidiesPage, session: Session, settle: Callable[[], None]
) -> None:
    assert not page.filters.isVisible()
    page.filters.choose("Te laat", (JA,))
    assert "Niets gevonden voor ‘Te laat’." in words(page)
    rules = regelingen.regeling_van(session, JAAR)
    assert rules is not None
    regelingen.change_regeling(session, rules.id, beslistermijn_weken=1, reden="Een proef")
    page.refresh()
    settle()
    assert names(page)
    assert all(line.te_laat for line in page.model.rows)
    assert page.totals.accessibleName().startswith(f"Totaal: {len(page.model.rows)} wijkorgan")
    assert [chip.text() for chip in page.filters.chips] == ["Te laat"]
    titles = [action.text() for action in page.filters.menu().actions()]
    assert titles[:3] == [f"Te laat ({len(page.model.rows)})", "Stadsdeel", "Stand"]
    assert complaints(page) == []
    page.filters.choose("Stadsdeel", ("Noord",))
    assert {line.rij.stadsdeel for line in page.model.rows} == {"Noord"}
    page.finder.setText("bestaat niet")
    assert "Niets gevonden voor ‘bestaat niet’." in words(page)
    page._no_match.button.click()
    assert len(page.model.rows) == page.model.total
    page.filters.choose("Stadsdeel", ("Noord",))
    page.filters.choose("Stand", (Subsidiestand.AFGESLOTEN.value,))
    assert "Niets gevonden voor ‘Stadsdeel: Noord, Stand: afgesloten’." in words(page)
    page.filters.chips[1].removed.emit()
    assert {line.rij.stadsdeel for line in page.model.rows} == {"Noord"}


def test_a_stadsdeel_is_held_against_its_own_plafond(
    page: SubsidiesPage, session: Session, settle: Callable[[], None]
) -> None:
    rules = regelingen.regeling_van(session, JAAR)
    area = next(line.rij.stadsdeel_id for line in page.model.rows if line.rij.stadsdeel == "Noord")
    assert rules is not None
    assert area is not None
    regelingen.set_deelplafond(session, rules.id, area, 1_000_000, reden="Een proef")
    page.refresh()
    settle()
    assert "Noord" in page.strook.parts.toolTip()
    menu = page.strook.areas_menu()
    action = next(action for action in menu.actions() if action.text().startswith("Noord"))
    taken = sum(
        next(
            amount
            for amount in (line.rij.bedragen.verleend, line.rij.bedragen.gevraagd, line.rij.volgens_niveau, 0)
            if amount is not None
        )
        for line in page.model.rows
        if line.rij.stadsdeel == "Noord"
    )
    assert taken > 1_000_000
    assert "te veel" in action.text()
    action.trigger()
    assert {line.rij.stadsdeel for line in page.model.rows} == {"Noord"}
    assert "boven het plafond van Noord" in words(page.strook)
    assert page.totals.accessibleName().replace(NBSP, " ").endswith("van € 10.000")


def test_a_reserve_that_is_too_high_is_a_signal_with_its_figures(
    page: SubsidiesPage, session: Session, settle: Callable[[], None]
) -> None:
    found = line_of(page, ASKED).rij.subsidie
    assert found is not None
    subsidies.change_subsidie(session, found.id, egalisatiereserve=900_000)
    page.refresh()
    settle()
    line = line_of(page, ASKED)
    said = f"De reserve van €{NBSP}9.000 is hoger dan de subsidie van €{NBSP}3.000"
    place = page.model.position(line.id)
    by_title = {column.title: page.model.index(place, number) for number, column in enumerate(page.model.columns)}
    assert line.stand == "reserve te hoog"
    assert said in by_title["Reserve"].data(Qt.ItemDataRole.AccessibleTextRole)
    assert said in by_title["Reserve"].data(Qt.ItemDataRole.ToolTipRole)
    assert said in by_title["Stand"].data(Qt.ItemDataRole.ToolTipRole)


def test_a_year_that_is_left_takes_its_choice_along_to_no_other(
    page: SubsidiesPage, settle: Callable[[], None]
) -> None:
    choose(page, FREE, THIRD)
    page.year.set_year(2026)
    settle()
    assert len(page.table.selected_rows) <= 1
    assert page.bar.isVisible()


def test_a_very_long_year_is_shown_before_it_is_added_up(
    page: SubsidiesPage, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkregie.ui.pages.subsidies._FIRST", 4)
    whole = len(page.model.rows)
    page._found = None
    page.model.set_rows([])
    page.totals.set_texts([])
    seen = []
    page.model.modelReset.connect(lambda: seen.append((len(page.model.rows), page.totals.accessibleName())))
    page.refresh()
    settle()
    settle()
    assert seen[0][0] <= 4
    assert seen[0][1] == "Totaal: "
    assert len(page.model.rows) == whole
    assert page.totals.accessibleName().startswith(f"Totaal: {whole} wijkorganen")
