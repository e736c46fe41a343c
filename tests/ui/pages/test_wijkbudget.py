"""Budgets of wijken and stadsdelen, driven as a user on the example town."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.saldi import Saldo
from wijkregie.ui.forms.budgetten import TicksField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijkbudget.frame import WijkbudgetPage
from wijkregie.ui.pages.wijkbudget.wijkbudgetten import BudgettenView, WijkbudgettenView
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.choicecard import ChoiceLine
from wijkregie.usecases import budgetten, gebieden, history
from wijkregie.usecases.budgetjaren import budgetdossier, budgetoverzicht
from wijkregie.usecases.prullenbak import prullenbak
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


def words(widget: QWidget, kind: type[QLabel | QPushButton] = QLabel) -> str:
    said = " ".join(part.text() for part in widget.findChildren(kind) if part.isVisibleTo(widget))
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
    page: WijkbudgetPage,
    view: WijkbudgettenView,
    window: MainWindow,
    session: Session,
    theme: Theme,
    settle: Settle,
) -> None:
    QAbstractItemModelTester(view._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = budgetoverzicht(session, page.year.year)
    lines = view._model.rows
    assert [line.naam for line in lines if line.rij] == [rij.naam for rij in found.wijken]
    first = lines[0]
    assert (first.rij, first.naam) == (None, found.wijken[0].stadsdeel)
    here = [rij.saldo for rij in found.wijken if rij.stadsdeel == first.naam]
    assert first.saldo == sum(here, Saldo())
    view.table.choose(first.id)
    assert f"Stadsdeel {first.naam} Alle wijken samen" in words(view.panel)
    view.new()
    assert window.toast_text == "Kies eerst waar je op boekt."
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
    dialog.fields["omschrijving"].editor.setFocus()
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


def test_a_wijkbudget_is_played_from_2024_up_to_2027(
    view: WijkbudgettenView,
    page: WijkbudgetPage,
    window: MainWindow,
    session: Session,
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By way of the wijk and then by the municipality, with a spaardeel of 2024 spent in 2026 (domain study 4.1, 4.2).

    In euros: of 31.000 granted, 17.300 was spent, 2.000 fell back, 1.000 went to another wijk; 500 is saved, 200
    promised, 10.000 free.
    """
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)
    west = next(one.id for one in gebieden.stadsdelen(session) if one.naam == "West")
    wijk = gebieden.add_wijk(session, "Proefwijk", west).value.id

    def go(jaar: int) -> None:
        window.open_page("wijkbudget", jaar=jaar, wijk_id=wijk)
        settle()
        if view._close.text() == "Jaar heropenen":
            view._close.click()
            settle()
        qtbot.waitUntil(lambda: view.panel.dossier is not None and view.panel.dossier.jaar.jaar == jaar)
        assert "Proefwijk" in words(view.panel)

    def book(soort: Boekingsoort, bedrag: str, datum: str, **more: str) -> None:
        view.panel.new(soort)
        fill({"bedrag": bedrag, "datum": datum, **more})

    def fill(typed: dict[str, str]) -> None:
        dialog = dialog_of(window)
        for name, text in typed.items():
            type_in(dialog, name, text)
        dialog.act.click()
        settle()

    def saldo(jaar: int) -> Saldo:
        return budgetdossier(session, jaar, wijk_id=wijk).rij.saldo

    go(2024)
    book(Boekingsoort.TOEKENNING, "10.000", "5-1-2024")
    book(Boekingsoort.BESTEDING, "7000", "1-6-2024")
    book(Boekingsoort.SPAREN, "2.500,-", "1-10-2024", tot="31-12-2028")
    dialog = dialog_of(window)
    refusal = "Sparen kan hoogstens 3 jaar na 2024: tot en met 31 december 2027."
    qtbot.waitUntil(lambda: refusal in words(dialog))
    fill({"tot": "31-12-2027"})
    view._close.click()
    settle()
    dialog_of(window).act.click()
    settle()
    assert saldo(2024) == Saldo(toegekend=1_000_000, besteed=700_000, gespaard=250_000, vrijgevallen=50_000)

    go(2025)
    book(Boekingsoort.TOEKENNING, "8000", "6-1-2025")
    book(Boekingsoort.OVERHEVELING, "1000", "1-3-2025", naar_wijk_id="Esweg")
    book(Boekingsoort.BESTEDING, "5500", "1-9-2025")
    view._close.click()
    settle()
    dialog_of(window).act.click()
    settle()
    assert saldo(2025) == Saldo(toegekend=800_000, overgeheveld=100_000, besteed=550_000, vrijgevallen=150_000)

    go(2026)
    view.panel.new(Boekingsoort.BESTEDING, view.panel._apart.rows[0])
    dialog = dialog_of(window)
    assert "Spaardeel 2024, nog € 2.500" in words(dialog, QPushButton)
    type_in(dialog, "bedrag", "2501")
    assert hint(dialog) == "In het spaardeel zit nog € 2.500."
    type_in(dialog, "bedrag", "2000")
    assert hint(dialog) == "In het spaardeel blijft dan € 500."
    fill({"datum": "1-9-2026"})
    book(Boekingsoort.TOEKENNING, "9000", "5-1-2026")
    book(Boekingsoort.TOEZEGGING, "3000", "1-2-2026")
    promised = next(line for line in view.panel._apart.rows if not line.spaart)
    view.panel.new(Boekingsoort.BESTEDING, promised)
    fill({"bedrag": "2800", "datum": "1-5-2026"})
    assert saldo(2026) == Saldo(toegekend=900_000, toegezegd=20_000, besteed=280_000, vrij=600_000)
    assert saldo(2024) == Saldo(toegekend=1_000_000, besteed=900_000, gespaard=50_000, vrijgevallen=50_000)

    go(2027)
    book(Boekingsoort.TOEKENNING, "4000", "20-9-2026")
    total = sum((saldo(jaar) for jaar in range(2024, 2028)), Saldo())
    assert total == Saldo(
        toegekend=3_100_000,
        besteed=1_730_000,
        vrijgevallen=200_000,
        overgeheveld=100_000,
        gespaard=50_000,
        toegezegd=20_000,
        vrij=1_000_000,
    )


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
    (gone,) = prullenbak(session)
    assert gone.wat.replace("\N{NO-BREAK SPACE}", " ") == "Overheveling van € 400 op 24-09-2026"


def test_the_years_of_a_wijk_show_both_regimes_and_their_steps(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    """By way of the wijk up to 2025, the municipality decides from 2026 on (domain study 4.1 and 4.2)."""
    page.year.set_year(2026)
    settle()
    wijk = choose(view, "Jorishof", settle)
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


def test_wijken_are_granted_as_last_year_and_a_year_is_closed_with_what_stays_ticked(
    page: WijkbudgetPage,
    view: WijkbudgettenView,
    window: MainWindow,
    session: Session,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
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
    page.year.set_year(2026)
    settle()
    wijk = choose(view, "Jorishof", settle)
    free = budgetdossier(session, 2026, wijk_id=wijk).rij.saldo.vrij
    assert free > 0
    other = next(rij for rij in budgetoverzicht(session, 2026).wijken if rij.id != wijk and rij.saldo.vrij > 0)
    budgetten.add_boeking(
        session,
        Budgetsoort.WIJKBUDGET,
        2026,
        Boekingsoort.BESTEDING,
        wijk_id=other.id,
        bedrag=other.saldo.vrij + 40_010,
        datum=session.today,
        overschrijding="De kabel was kapot.",
    )
    view._close.click()
    settle()
    dialog = dialog_of(window)
    assert f"{other.naam} komt € 400,10 tekort. Je kunt het jaar later heropenen." in words(dialog)
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
    view._rules.click()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    type_in(dialog, "spaarjaren", "0")
    dialog.act.click()
    settle()
    qtbot.waitUntil(lambda: "sparen tot" not in words(page.header))
    view.panel.new()
    assert "Sparen" not in [line.text() for line in dialog_of(window).findChildren(ChoiceLine)]


def test_keys_lead_around_the_page_and_to_the_werkbudget_which_takes_no_saving(
    page: WijkbudgetPage, view: WijkbudgettenView, window: MainWindow, session: Session, settle: Settle
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
    window.open_page("wijkbudget", deel="wijkbudget", jaar=NEW, wijk_id=choose(view, "Esweg", settle))
    settle()
    assert "Esweg" in words(view.panel)
    assert page.year.year == NEW
    QTest.keyClick(view.table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    settle()
    werk = page.view
    assert isinstance(werk, BudgettenView)
    assert page.choice.value == "werkbudget"
    assert werk.table.hasFocus()
    choose(werk, "Hele gemeente", settle)
    werk.panel.empty.button.click()
    dialog = dialog_of(window)
    assert [line.text() for line in dialog.findChildren(ChoiceLine)] == [
        "Toekenning",
        "Toezegging",
        "Besteding",
        "Vrijval",
    ]
    type_in(dialog, "bedrag", "500")
    dialog.act.click()
    settle()
    assert budgetdossier(session, NEW).rij.saldo.vrij == 50_000
