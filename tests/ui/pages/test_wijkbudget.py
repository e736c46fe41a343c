"""Budgets of wijken and stadsdelen, driven as a user on the example town."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.saldi import Saldo
from wijkregie.ui.forms.boekingen import BoekingDialog
from wijkregie.ui.forms.budgetten import TicksField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijkbudget.frame import WijkbudgetPage
from wijkregie.ui.pages.wijkbudget.wijkbudgetten import BudgettenView, WijkbudgettenView
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import budgetten, history
from wijkregie.usecases.budgetjaren import budgetdossier, budgetoverzicht
from wijkregie.usecases.session import Session

PAGE = "wijkbudget"
NEW = 2027
"""A year in which nothing was booked yet."""
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow) -> WijkbudgetPage:
    page = window.page
    assert isinstance(page, WijkbudgetPage)
    return page


@pytest.fixture
def view(page: WijkbudgetPage) -> WijkbudgettenView:
    assert isinstance(page.view, WijkbudgettenView)
    return page.view


def words(widget: QWidget) -> str:
    said = " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def choose(view: BudgettenView, naam: str, settle: Settle) -> str:
    """Stand on a wijk and return its id."""
    line = next(line for line in view._model.rows if line.rij is not None and line.naam == naam)
    view.table.setFocus()
    view.table.choose(line.id)
    settle()
    return line.id


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def type_in(dialog: FormDialog, name: str, text: str) -> None:
    editor = dialog.fields[name].editor
    field = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def hint(dialog: FormDialog) -> str:
    return dialog.fields["bedrag"].message.replace("\N{NO-BREAK SPACE}", " ")


def pick(dialog: FormDialog, soort: Boekingsoort) -> None:
    """Choose a kind with the arrow keys."""
    target = dialog.fields["soort"]
    for _ in range(len(Boekingsoort)):
        if target.value() is soort:
            return
        focused = dialog.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
    assert target.value() is soort


def test_every_wijk_stands_under_its_stadsdeel_with_what_it_has_left(
    page: WijkbudgetPage, view: WijkbudgettenView, session: Session, theme: Theme, settle: Settle
) -> None:
    QAbstractItemModelTester(view._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = budgetoverzicht(session, page.year.year)
    lines = view._model.rows
    assert [line.naam for line in lines if line.rij] == [rij.naam for rij in found.wijken]
    first = lines[0]
    assert (first.rij, first.naam) == (None, found.wijken[0].stadsdeel)
    here = [rij.saldo for rij in found.wijken if rij.stadsdeel == first.naam]
    assert first.saldo == sum(here, Saldo())
    assert f"Totaal: {len(found.wijken)} wijken" in view.totals.accessibleName()
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(page) == []
    page.show_view("werkbudget")
    settle()
    assert complaints(page) == []
    assert [line.naam for line in page.view._model.rows][-1] == "Hele gemeente"  # type: ignore[attr-defined]


def test_a_boeking_says_what_is_left_while_it_is_typed(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    """A toekenning, then more spent than there is: refused until it says why, and nothing typed is lost."""
    page.year.set_year(NEW)
    settle()
    choose(view, "Jorishof", settle)
    assert f"Voor {NEW} is hier nog niets geboekt." in words(view.panel)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    assert dialog.fields["soort"].value() is Boekingsoort.TOEKENNING
    type_in(dialog, "bedrag", "1.000")
    assert hint(dialog) == "Na deze boeking is er € 1.000 vrij."
    QTest.keyClick(dialog.fields["bedrag"].editor, Qt.Key.Key_Return)
    settle()
    assert window.toast_text.startswith("Toekenning geboekt")
    assert "€ 1.000 vrij van € 1.000 toegekend" in words(view.panel)

    QTest.keyClick(view.table, Qt.Key.Key_Insert)
    dialog = dialog_of(window)
    assert dialog.fields["soort"].value() is Boekingsoort.BESTEDING
    assert not dialog.fields["overschrijding"].isVisible()
    type_in(dialog, "bedrag", "1250,50")
    assert hint(dialog) == "Er komt dan € 250,50 tekort."
    assert dialog.fields["overschrijding"].isVisible()
    dialog.act.click()
    settle()
    qtbot.waitUntil(lambda: "schrijf op waarom het budget wordt overschreden" in words(dialog))
    assert dialog.fields["bedrag"].raw() == "1250,50"
    type_in(dialog, "overschrijding", "De storm nam de tent mee.")
    dialog.act.click()
    settle()
    assert not [found for found in window.findChildren(FormDialog) if found.isVisible()]
    assert "€ 250,50 tekort op € 1.000 toegekend" in words(view.panel)
    assert "Het budget is overschreden: De storm nam de tent mee." in words(view.panel)


def test_a_spaardeel_of_four_years_is_refused_with_its_last_day(
    page: WijkbudgetPage,
    view: WijkbudgettenView,
    window: MainWindow,
    session: Session,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    """Three years at most (art. 10 subsidieverordening wijkbudgetten); then it is saved, spent and given back."""
    wijk = next(rij.id for rij in budgetoverzicht(session, NEW).wijken if rij.naam == "Jorishof")
    budgetten.allot_budgetten(session, NEW, {wijk: 100_000}, datum=session.today)
    page.year.set_year(NEW)
    settle()
    choose(view, "Jorishof", settle)
    view.panel.new(Boekingsoort.SPAREN)
    dialog = dialog_of(window)
    type_in(dialog, "bedrag", "600")
    type_in(dialog, "tot", f"1-1-{NEW + 4}")
    dialog.act.click()
    settle()
    qtbot.waitUntil(lambda: f"Sparen kan hoogstens 3 jaar na {NEW}: tot en met 31 december {NEW + 3}." in words(dialog))
    type_in(dialog, "tot", f"31-12-{NEW + 3}")
    dialog.act.click()
    settle()
    assert not [found for found in window.findChildren(FormDialog) if found.isVisible()]
    qtbot.waitUntil(view.panel.apart.isVisible)
    view.panel.apart.choose_first()
    QTest.keyClick(view.panel.apart, Qt.Key.Key_Return)
    dialog = dialog_of(window)
    assert dialog.fields["soort"].value() is Boekingsoort.BESTEDING
    type_in(dialog, "bedrag", "700")
    assert hint(dialog) == "In het spaardeel blijft dan € -100."
    type_in(dialog, "bedrag", "250")
    dialog.act.click()
    settle()
    found = budgetdossier(session, NEW, wijk_id=wijk).rij.saldo
    assert (found.gespaard, found.besteed, found.vrij) == (35_000, 25_000, 40_000)


def test_a_boeking_is_corrected_and_removed_from_the_ledger(
    page: WijkbudgetPage,
    view: WijkbudgettenView,
    window: MainWindow,
    session: Session,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wijken = {rij.naam: rij.id for rij in budgetoverzicht(session, NEW).wijken}
    budgetten.allot_budgetten(session, NEW, {wijken["Jorishof"]: 100_000}, datum=session.today)
    budgetten.add_boeking(
        session,
        Budgetsoort.WIJKBUDGET,
        NEW,
        Boekingsoort.OVERHEVELING,
        wijk_id=wijken["Jorishof"],
        naar_wijk_id=wijken["Esweg"],
        bedrag=30_000,
        datum=session.today,
    )
    page.year.set_year(NEW)
    settle()
    choose(view, "Esweg", settle)
    ledger = view.panel.ledger
    ledger.setFocus()
    QTest.keyClick(ledger, Qt.Key.Key_F2)
    assert window.toast_text == "Deze boeking staat bij Jorishof. Wijzig haar daar."
    choose(view, "Jorishof", settle)
    assert [line.words for line in view.panel._ledger.rows] == ["Toekenning", "Naar Esweg"]
    ledger.choose(view.panel._ledger.rows[1].boeking.id)
    ledger.setFocus()
    QTest.keyClick(ledger, Qt.Key.Key_F2)
    dialog = dialog_of(window)
    type_in(dialog, "bedrag", "400")
    assert hint(dialog) == "Na deze boeking is er € 600 vrij."
    dialog.act.click()
    settle()
    assert [line.regel.vrij for line in view.panel._ledger.rows] == [100_000, 60_000]
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)
    ledger.setFocus()
    QTest.keyClick(ledger, Qt.Key.Key_Delete)
    settle()
    assert [line.words for line in view.panel._ledger.rows] == ["Toekenning"]


def test_the_years_of_a_wijk_show_both_regimes_and_lead_to_each(
    page: WijkbudgetPage, view: WijkbudgettenView, settle: Settle
) -> None:
    """By way of the wijk up to 2025, the municipality decides from 2026 on (domain study 4.1 and 4.2)."""
    page.year.set_year(2026)
    settle()
    choose(view, "Jorishof", settle)
    shown = [(line.jaar.jaar, line.jaar.regime.value) for line in view.panel._years.rows]
    assert shown == [
        (2024, "via de wijk"),
        (2025, "via de wijk"),
        (2026, "gemeente beslist"),
        (2027, "gemeente beslist"),
    ]
    assert [dot.step.title for dot in view.panel.steps._dots] == ["Aanvraag", "Advies", "Besluit", "Uitbetaling"]
    view.panel.years.choose(2025)
    view.panel.years.setFocus()
    QTest.keyClick(view.panel.years, Qt.Key.Key_Return)
    settle()
    assert page.year.year == 2025
    titles = ["Aangevraagd", "Toegekend", "Bestedingsplan", "Besteed", "Verantwoord"]
    assert [dot.step.title for dot in view.panel.steps._dots] == titles


def test_the_day_of_a_step_is_written_down_from_the_line(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.year.set_year(2025)
    settle()
    wijk = choose(view, "Jorishof", settle)
    plan = view.panel.steps._dots[2]
    plan.setFocus()
    QTest.keyClick(plan, Qt.Key.Key_Space)
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    type_in(dialog, "bestedingsplan_op", "5-3-2025")
    dialog.act.click()
    settle()
    budget = budgetdossier(session, 2025, wijk_id=wijk).rij.budget
    assert budget is not None
    assert budget.bestedingsplan_op == date(2025, 3, 5)
    assert view.panel.steps._dots[2].step.when == "5 mrt 2025"


def test_all_wijken_are_granted_as_last_year_in_one_step(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.year.set_year(NEW)
    settle()
    view._allot.click()
    settle()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    dialog.act.click()
    settle()
    before = budgetoverzicht(session, NEW - 1).totaal.toegekend
    assert budgetoverzicht(session, NEW).totaal.toegekend == before > 0
    assert not view._allot.isEnabled()
    history.undo(session)
    assert budgetoverzicht(session, NEW).totaal.toegekend == 0


def test_a_year_is_closed_with_what_stays_ticked_and_opened_again(
    page: WijkbudgetPage,
    view: WijkbudgettenView,
    window: MainWindow,
    session: Session,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page.year.set_year(2026)
    settle()
    wijk = choose(view, "Jorishof", settle)
    free = budgetdossier(session, 2026, wijk_id=wijk).rij.saldo.vrij
    assert free > 0
    view._close.click()
    settle()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    assert "Het jaar 2026 is nog niet voorbij." in words(dialog)
    ticks = dialog.fields["vrijval"]
    assert isinstance(ticks, TicksField)
    ticks.table.setFocus()
    place = next(row for row, line in enumerate(ticks._model.rows) if line.words == "Jorishof")
    ticks.table.selectRow(place)
    QTest.keyClick(ticks.table, Qt.Key.Key_Space)
    dialog.act.click()
    settle()
    assert budgetdossier(session, 2026, wijk_id=wijk).rij.saldo.vrij == free
    assert sum(max(0, rij.saldo.vrij) for rij in budgetoverzicht(session, 2026).wijken) == free
    assert view._close.text() == "Jaar heropenen"
    view.panel.new(Boekingsoort.TOEKENNING)
    dialog = dialog_of(window)
    assert "afgesloten: alleen uit een spaardeel" in words(dialog)
    type_in(dialog, "bedrag", "10")
    dialog.act.click()
    settle()
    qtbot.waitUntil(lambda: "Het budgetjaar 2026 is op 24 september 2026 afgesloten." in words(dialog))
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)
    dialog.reject()
    view._close.click()
    settle()
    assert view._close.text() == "Jaar afsluiten"


def test_the_rules_of_a_year_are_changed_beside_the_list(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, settle: Settle
) -> None:
    view._rules.click()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    type_in(dialog, "spaarjaren", "0")
    dialog.act.click()
    settle()
    view.panel.new()
    booking = dialog_of(window)
    assert isinstance(booking, BoekingDialog)
    assert "Sparen" not in [line.text() for line in booking.fields["soort"]._lines.values()]  # type: ignore[attr-defined]
    booking.reject()


def test_a_werkbudget_is_reached_by_key_and_takes_no_saving(
    page: WijkbudgetPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    QTest.keyClick(page.view.table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]
    settle()
    view = page.view
    assert isinstance(view, BudgettenView)
    assert page.choice.value == "werkbudget"
    assert view.table.hasFocus()
    choose(view, "Hele gemeente", settle)
    view.panel.empty.button.click()
    dialog = dialog_of(window)
    kinds = [line.text() for line in dialog.fields["soort"]._lines.values()]  # type: ignore[attr-defined]
    assert kinds == ["Toekenning", "Toezegging", "Besteding", "Vrijval"]
    type_in(dialog, "bedrag", "500")
    dialog.act.click()
    settle()
    assert budgetdossier(session, page.year.year).rij.saldo.vrij == 50_000


def test_keys_lead_around_the_page(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    choose(view, "Jorishof", settle)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert view.panel.ledger.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert view.table.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(view.finder, "molen")
    assert [line.naam for line in view._model.rows] == ["Molenkamp"]
    assert "1 wijk" in view.totals.accessibleName()
    QTest.keyClicks(view.finder, "xyz")
    assert "Niets gevonden voor ‘molenxyz’." in words(view)
    for _ in range(2):
        QTest.keyClick(view.finder, Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    assert len(view._model.rows) > 20
    window.open_page("wijkbudget", deel="wijkbudget", jaar=2025, wijk_id=choose(view, "Esweg", settle))
    settle()
    assert "Esweg" in words(view.panel)
    assert page.year.year == 2025
