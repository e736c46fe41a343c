"""Bijeenkomsten in the window: a new one with all of a stadsdeel, and who came."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomstsoort
from wijkregie.ui.pages.afspraken.bijeenkomsten import BijeenkomstenView
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.bijeenkomsten import add_bijeenkomst, bijeenkomsten, genodigden, te_nodigen
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.session import Session

MEETING, SOON = Bijeenkomstsoort.STEDELIJKE_BIJEENKOMST, TODAY + timedelta(days=9)
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


def test_several_are_invited_at_once_and_undone_at_once(window: MainWindow, session: Session, settle: Settle) -> None:
    window.open_page("wijkorganen")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    table = page.listing.table
    page.begin()
    QTest.keyClick(table, Qt.Key.Key_Home)
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle()
    chosen = page.listing.chosen_ids
    button = next(each for each in page.listing.gekozen.buttons if each.toolTip().startswith("Uitnodigen"))
    made = add_bijeenkomst(
        session,
        Bijeenkomstsoort.STEDELIJKE_BIJEENKOMST,
        TODAY + timedelta(days=9),
        wijkorganen=chosen[:1],
        onderwerp="Jaarmarkt",
    ).value
    button.click()
    settle()
    dialog = dialog_of(window)
    assert dialog.windowTitle() == "3 wijkorganen uitnodigen"
    assert complaints(dialog) == []
    press(dialog, settle)
    assert dialog.errors == ["Kies een bijeenkomst."]
    press(dialog, settle, bijeenkomst=made.id)
    assert window.toast_text == "2 wijkorganen uitgenodigd."

    def invited() -> set[str]:
        return {each.uitnodiging.wijkorgaan_id for each in genodigden(session, made.id)}

    assert invited() == set(chosen)
    button.click()
    settle()
    dialog = dialog_of(window)
    press(dialog, settle, bijeenkomst=made.id)
    assert "3 van de 3" in dialog.fields["bijeenkomst"].message or dialog._told
    assert dialog.isVisible(), "there is nobody left to invite"
    dialog.fields["bijeenkomst"].touched = False
    dialog.reject()
    window.undo()
    settle()
    assert invited() == set(chosen[:1])


def test_more_are_invited_from_the_meeting_itself(window: MainWindow, session: Session, settle: Settle) -> None:
    made = add_bijeenkomst(session, MEETING, SOON, wijkorganen=[]).value
    window.open_page("afspraken", deel="bijeenkomsten", jaar=TODAY.year, bijeenkomst_id=made.id)
    settle()
    page = window.page
    assert isinstance(page, AfsprakenPage)
    view = page.view
    assert isinstance(view, BijeenkomstenView)
    view.pane.invite.click()
    settle()
    dialog = dialog_of(window)
    press(dialog, settle)
    assert dialog.errors == ["Kies een wijkorgaan."]
    ids = {body.id for body in te_nodigen(session, made)[:3]}
    press(dialog, settle, wijkorganen=ids)
    settle()
    assert {each.uitnodiging.wijkorgaan_id for each in genodigden(session, made.id)} == ids
