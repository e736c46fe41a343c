"""Bijeenkomsten in the window: a new one with all of a stadsdeel, and who came."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints
from wijkregie.domain.bijeenkomsten import Aanwezigheid
from wijkregie.ui.pages.afspraken.bijeenkomsten import BijeenkomstenView
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.bijeenkomsten import bijeenkomsten
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


def test_a_meeting_is_added_and_who_came_is_noted(window: MainWindow, session: Session, settle: Settle) -> None:
    window.open_page("afspraken", deel="bijeenkomsten", jaar=TODAY.year)
    settle()
    page = window.page
    assert isinstance(page, AfsprakenPage)
    page.new()
    settle()
    dialog = dialog_of(window)
    noord = stadsdelen(session)[0]
    assert complaints(dialog) == []
    press(dialog, settle, datum=TODAY - timedelta(days=1), stadsdeel_id=noord.id, onderwerp="Veilig naar school")
    settle()
    view = page.view
    assert isinstance(view, BijeenkomstenView)
    pane = view.pane
    assert pane.open
    QAbstractItemModelTester(pane.guests)
    kept = next(rij for rij in bijeenkomsten(session, TODAY.year) if rij.id == pane.shown_id)
    assert kept.bijeenkomst.onderwerp == "Veilig naar school"
    assert len(kept.genodigden) > 1
    assert {guest.uitnodiging.aanwezigheid for guest in kept.genodigden} == {None}
    pane.table.choose(kept.genodigden[0].id)
    pane.came[1].click()
    settle()
    settle()
    noted = next(rij for rij in bijeenkomsten(session, TODAY.year) if rij.id == kept.id).genodigden
    assert noted[0].uitnodiging.aanwezigheid is Aanwezigheid.AFGEMELD
    assert {guest.uitnodiging.aanwezigheid for guest in noted[1:]} == {None}
    assert complaints(view) == []
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    settle()
    assert not pane.open
