"""In every list a row is changed by F2 and goes by Delete, after a question; its menu says so."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.instellingen import InstellingenPage
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.records import record_at
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import contacten, jaargesprekken, regelingen, wijkorganen
from wijkregie.usecases.history import steps
from wijkregie.usecases.session import Session

Settle = Callable[[], None]
NAAM = "Dorpsraad Lindevoort"
OF_RECORD = ["", "Bijlagen…", "Geschiedenis…"]
"""What the menu of a row offers last where it is a record of its own."""
WHOLE_LIST = ["", "Lijst in Excel zetten…", "Lijst kopiëren als tabel"]  # below a line, in the menu of every row


@dataclass
class Answers:
    """What is asked, and what the user answers."""

    yes: bool = False
    asked: list[str] = field(default_factory=list)

    def ask(self, question: str, *_words: str, more: str = "") -> bool:
        self.asked.append(question)
        return self.yes


@pytest.fixture
def answers(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Answers:
    made = Answers()
    monkeypatch.setattr(window, "ask", made.ask)
    return made


@pytest.fixture
def body(session: Session) -> str:
    return next(key for key, naam in wijkorganen.namen(session).items() if naam == NAAM)


def press(table: QWidget, key: Qt.Key, settle: Settle) -> None:
    table.setFocus()
    QTest.keyClick(table, key)
    settle()


def menu_of(table: DataTable) -> list[str]:
    """Return what the menu of the chosen row, as Shift+F10 shows it, says of that row."""
    middle = table.visualRect(table.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, table.viewport().mapToGlobal(middle))
    QApplication.sendEvent(table.viewport(), event)
    menu = next(found for found in table.findChildren(QMenu) if found.isVisible())
    words = [action.text() for action in menu.actions()]
    menu.close()
    assert words[-3:] == WHOLE_LIST
    own = words[:-3]
    assert (own[-3:] == OF_RECORD) == (record_at(table) is not None), "as their keys work there, or not"
    return own[:-3] if own[-3:] == OF_RECORD else own


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def tab_of(window: MainWindow, body: str, tab: str, settle: Settle) -> WijkorganenPage:
    window.open_page("wijkorganen", wijkorgaan_id=body, tab=tab)
    settle()
    assert isinstance(window.page, WijkorganenPage)
    return window.page


def focused_within(part: QWidget) -> bool:
    now = part.window().focusWidget()
    return now is part or (now is not None and part.isAncestorOf(now))


def removed(answers: Answers, table: DataTable, settle: Settle, session: Session, label: str) -> None:
    """Press Delete twice: once to think better of it, once to go through with it."""
    asked = len(answers.asked)
    before = steps(session).undo
    press(table, Qt.Key.Key_Delete, settle)
    assert len(answers.asked) == asked + 1
    assert steps(session).undo == before
    answers.yes = True
    press(table, Qt.Key.Key_Delete, settle)
    answers.yes = False
    assert steps(session).undo == label


def test_bestuur(window: MainWindow, body: str, settle: Settle) -> None:
    tab = tab_of(window, body, "bestuur", settle).frame.tab
    table: DataTable = tab.table  # type: ignore[attr-defined]
    table.choose_first()
    assert menu_of(table) == ["Wijzigen\tF2", "Stoppen…\tDel", "Verwijderen…"]
    press(table, Qt.Key.Key_F2, settle)
    assert focused_within(tab.pane)  # type: ignore[attr-defined]
    press(table, Qt.Key.Key_Delete, settle)
    dialog = dialog_of(window)
    assert "stopt als" in dialog.windowTitle()
    dialog.close()


def test_contact_and_notes(window: MainWindow, body: str, settle: Settle, session: Session, answers: Answers) -> None:
    contacten.add_notitie(session, body, "Niet vergeten")
    tab = tab_of(window, body, "contact", settle).frame.tab
    table: DataTable = tab.table  # type: ignore[attr-defined]
    notes: DataTable = tab.notes.table  # type: ignore[attr-defined]
    first = {
        "Notitie verwijderd": max(wijkorganen.notities(session, body), key=lambda note: (note.datum, note.version)).id,
        "Contact verwijderd": wijkorganen.dossier(session, body).contacten[-1].id,
    }
    for each, label in ((notes, "Notitie verwijderd"), (table, "Contact verwijderd")):
        each.choose(first[label])
        assert menu_of(each) == ["Wijzigen\tF2", "Verwijderen…\tDel"]
        press(each, Qt.Key.Key_F2, settle)
        assert not focused_within(each)
        tab.close_pane()  # type: ignore[attr-defined]
        each.choose(first[label])
        removed(answers, each, settle, session, label)
        tab.close_pane()  # type: ignore[attr-defined]


def test_acties_of_one_wijkorgaan(
    window: MainWindow, body: str, settle: Settle, session: Session, answers: Answers
) -> None:
    tab = tab_of(window, body, "acties", settle).frame.tab
    table: DataTable = tab.table  # type: ignore[attr-defined]
    table.choose_first()
    assert menu_of(table) == ["Afronden\tSpatie", "Wijzigen\tF2", "Verwijderen…\tDel"]
    press(table, Qt.Key.Key_F2, settle)
    assert focused_within(tab.pane)  # type: ignore[attr-defined]
    removed(answers, table, settle, session, "Actie verwijderd")


def test_several_acties_are_one_question(
    window: MainWindow, settle: Settle, session: Session, answers: Answers
) -> None:
    window.open_page("acties")
    settle()
    assert window.page is not None
    table: DataTable = window.page.table  # type: ignore[attr-defined]
    table.choose_first()
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    removed(answers, table, settle, session, "3 acties verwijderd")
    assert answers.asked[0] == "Wil je 3 acties verwijderen?"


def test_niveau(window: MainWindow, body: str, settle: Settle, session: Session, answers: Answers) -> None:
    jaargesprekken.choose_niveau(session, body, 2030, Niveau(2))
    tab = tab_of(window, body, "niveau", settle).frame.tab
    table: DataTable = tab.table  # type: ignore[attr-defined]
    assert table.choose(next(keuze.id for keuze in tab._model.rows if keuze.jaar == 2030))  # type: ignore[attr-defined]
    assert menu_of(table) == ["Wijzigen\tF2", "Verwijderen…\tDel"]
    press(table, Qt.Key.Key_F2, settle)
    dialog_of(window).close()
    removed(answers, table, settle, session, "Niveaukeuze verwijderd")
    agreed = next(keuze for keuze in tab._model.rows if keuze.jaargesprek_id)  # type: ignore[attr-defined]
    table.choose(agreed.id)
    assert menu_of(table) == ["Naar het gesprek\tF2"]


@pytest.mark.parametrize(("part", "label"), [("regelingen", "Regeling verwijderd"), ("gebieden", "")])
def test_settings(
    window: MainWindow, settle: Settle, session: Session, answers: Answers, part: str, label: str
) -> None:
    regelingen.add_regeling(session, 2019)  # the last of the years, and not in use
    window.open_page("instellingen", deel=part)
    settle()
    page = window.page
    assert isinstance(page, InstellingenPage)
    found = {name: getattr(page.part, name, None) for name in ("years", "parts", "wijken")}
    tables = [table for table in found.values() if isinstance(table, DataTable)]
    for table in tables:
        last = table._rows.rowCount() - 1
        table.selectRow(last)
        settle()
        assert menu_of(table) == ["Wijzigen\tF2", "Verwijderen…\tDel"]
        press(table, Qt.Key.Key_F2, settle)
        assert not focused_within(table)
        asked = len(answers.asked)
        press(table, Qt.Key.Key_Delete, settle)
        assert len(answers.asked) == asked + 1
    if label:
        removed(answers, tables[0], settle, session, label)


def test_subsidies_and_their_steps(
    window: MainWindow, settle: Settle, session: Session, answers: Answers, qtbot: QtBot
) -> None:
    window.open_page("subsidies", jaar=2026)
    settle()
    page = window.page
    assert page is not None
    table: DataTable = page.table  # type: ignore[attr-defined]
    table.choose(next(regel.id for regel in page.model.rows if regel.rij.subsidie))  # type: ignore[attr-defined]
    assert menu_of(table)[-1] == "Verwijderen…\tDel"
    press(table, Qt.Key.Key_Return, settle)
    dossier = page.dossier  # type: ignore[attr-defined]
    dossier.steps.selectRow(len(dossier.rij.stappen) - 1)
    press(dossier.steps, Qt.Key.Key_F2, settle)
    dialog_of(window).close()
    settle()
    press(dossier.steps, Qt.Key.Key_Delete, settle)
    why = dialog_of(window)
    why.fields["reden"].set_value("Dubbel ingevoerd")
    why.act.click()
    settle()
    assert steps(session).undo == "Stap verwijderd"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(table, Qt.Key.Key_F2, settle)
    assert focused_within(dossier.form.fields["kenmerk"].editor)
    removed(answers, table, settle, session, "Subsidie verwijderd")


def test_wijkorganen(window: MainWindow, body: str, settle: Settle, session: Session, answers: Answers) -> None:
    page = tab_of(window, body, "overzicht", settle)
    table = page.listing.table
    assert "Beëindigen…\tDel" in menu_of(table)
    press(table, Qt.Key.Key_F2, settle)
    assert not focused_within(table)
    page.escape()
    press(table, Qt.Key.Key_Delete, settle)
    dialog = dialog_of(window)
    assert dialog.act.text() == "Beëindigen"
    dialog.close()
    new = wijkorganen.create_wijkorgaan(session, "Per ongeluk").value.id
    tab_of(window, new, "overzicht", settle)
    page.refresh()
    settle()
    tab_of(window, new, "overzicht", settle)
    assert {"Beëindigen…", "Verwijderen…\tDel"} <= set(menu_of(table))
    removed(answers, table, settle, session, "Wijkorgaan verwijderd")


def test_the_board_of_talks(window: MainWindow, settle: Settle) -> None:
    window.open_page("jaargesprekken")
    settle()
    board = QApplication.focusWidget()
    assert board is not None
    press(board, Qt.Key.Key_Delete, settle)
    dialog = dialog_of(window)
    assert "laten vervallen" in dialog.windowTitle()
    dialog.close()
