"""The actions of one wijkorgaan: agreements marked, closed by key, kept in sight while one is at it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.pages.wijkorgaan.conftest import Show, kept
from tests.ui.walk import complaints
from wijkregie.domain.acties import Actiestatus, is_open
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijkorgaan.acties import ALLES, ActiesTab
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import acties, wijkorganen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


@pytest.fixture
def tab(show: Show) -> ActiesTab:
    tab = show("acties").frame.tab
    assert isinstance(tab, ActiesTab)
    return tab


def test_open_and_closed_with_agreements_marked(tab: ActiesTab, session: Session, body: str) -> None:
    known = kept(session, body)
    assert {rij.id for rij in tab._model.rows} == {actie.id for actie in known.acties if is_open(actie)}
    assert ActiesTab.count(known) == len(tab._model.rows)
    tab._show._group.button(1).click()
    assert tab._show.value == ALLES
    assert len(tab._model.rows) == len(known.acties)
    talks = {talk.id: talk.jaar for talk in known.gesprekken}
    agreed = next(actie for actie in known.acties if actie.jaargesprek_id)
    place = tab._model.position(agreed.id)
    said = tab._model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"uit jaargesprek {talks[agreed.jaargesprek_id or '']}" in said
    QAbstractItemModelTester(tab._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert complaints(tab) == []


def test_space_closes_and_the_pane_saves(tab: ActiesTab, session: Session, body: str, settle: Settle) -> None:
    tab.table.setFocus()
    key = tab.table.row.id
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    settle()
    note = tab.pane.form.fields["toelichting"].editor
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    QTest.keyClicks(note, "Gebeld")
    tab.table.setFocus()
    settle()
    assert acties.actiepunt(session, key).toelichting == "Gebeld"
    QTest.keyClick(tab.table, Qt.Key.Key_Space)
    settle()
    assert acties.actiepunt(session, key).status is Actiestatus.KLAAR
    assert tab.pane.shown_id == tab.table.row.id == key
    QTest.keyClick(tab.pane, Qt.Key.Key_Escape)
    settle()
    assert tab._model.position(key) < 0


def test_what_was_being_typed_is_saved_by_another_tab(
    tab: ActiesTab, show: Show, session: Session, settle: Settle
) -> None:
    key = tab.table.row.id
    tab.open_pane(keyboard=True)
    settle()
    text = tab.pane.form.fields["tekst"].editor
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, "Nieuwe tekst")
    show("bestuur")
    settle()
    assert acties.actiepunt(session, key).tekst == "Nieuwe tekst"


def test_a_new_one_is_for_this_wijkorgaan(
    tab: ActiesTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    tab.new()
    dialog = window.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    settle()
    QTest.keyClicks(dialog.fields["tekst"].editor, "Langsgaan")
    dialog.act.click()
    settle()
    assert next(rij for rij in acties.acties(session) if rij.tekst == "Langsgaan").wijkorgaan_id == body


def test_empty_says_what_belongs_here(show: Show, session: Session, settle: Settle) -> None:
    new = wijkorganen.create_wijkorgaan(session, "Wijkraad Nieuw").value.id
    tab = show("acties", new).frame.tab
    assert isinstance(tab, ActiesTab)
    assert tab._empty._what.text() == "Nog geen acties."
    acties.create_actiepunt(session, "Klaar", wijkorgaan_id=new)
    acties.close_actiepunten(session, [rij.id for rij in acties.acties(session) if rij.tekst == "Klaar"])
    tab.show_dossier(wijkorganen.dossier(session, new))
    assert tab._empty._what.text() == "Alles is gedaan."
    assert complaints(tab) == []
