"""Gelegenheidscollectieven in the window: the list, one at the side, its money and its end."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints, cut_off
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijkbudget.collectieven import CollectievenView
from wijkregie.ui.pages.wijkbudget.frame import WijkbudgetPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.collectieven import CollectiefRow, collectieven
from wijkregie.usecases.session import Session

PAGE = "wijkbudget"
RUNNING, ENDED = "Rust op het Stationsplein", "Droge kelders Zonnewende"
Settle = Callable[[], None]


@pytest.fixture
def view(window: MainWindow, settle: Settle) -> Iterator[CollectievenView]:
    window.open_page("wijkbudget", deel="collectieven")
    settle()
    page = window.page
    assert isinstance(page, WijkbudgetPage)
    found = page.view
    assert isinstance(found, CollectievenView)
    yield found
    for dialog in window.findChildren(FormDialog):
        for field in dialog.fields.values():
            field.touched = False
        dialog.reject()
    settle()


def of(session: Session, name: str) -> CollectiefRow:
    return next(rij for rij in collectieven(session) if rij.collectief.naam == name)


def test_one_is_changed_paid_and_ended_beside_the_list(
    view: CollectievenView, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [rij.collectief.naam for rij in view.model.rows] == [RUNNING, ENDED]
    QAbstractItemModelTester(view.model)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    settle()
    settle()
    pane = view.pane
    assert complaints(view) == []
    assert pane.form.fields["naam"].editor.hasFocus()
    assert (pane.end.isVisible(), pane._stand.text()) == (True, "Loopt sinds 6 juni 2026")
    thema = pane.form.fields["thema"].editor
    thema.setFocus()
    QTest.keyClicks(thema, "Nacht: ")
    pane.pay.click()
    settle()
    assert of(session, RUNNING).collectief.thema.startswith("Nacht:")
    asked = dialog_of(window)
    assert complaints(asked) == []
    before = of(session, RUNNING).besteed
    press(asked, settle, bedrag=99_000_00, omschrijving="Zaalhuur")
    over = asked.fields["overschrijding"]
    assert over.isVisible(), "there is not so much in the budget"
    press(asked, settle, bedrag=10_00)
    assert of(session, RUNNING).besteed == before + 10_00
    assert pane._money.text().endswith("\N{NO-BREAK SPACE}850.")
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    pane._remove_payment(pane._rows.rows[-1])
    settle()
    settle()
    assert of(session, RUNNING).besteed == before
    window.resize(900, 500)
    QTest.qWait(50)
    assert cut_off(pane) == []
    pane.end.click()
    press(dialog_of(window), settle)
    assert of(session, RUNNING).collectief.einde == TODAY
    assert view.table.choose(of(session, ENDED).id)
    QTest.qWait(1)
    settle()
    settle()
    assert (pane.end.isVisible(), pane._stand.text()) == (False, "Gestopt op 17 mei 2026")
    view.escape()
    assert not pane.open
    menu = [words for words, _ in view.choices(of(session, ENDED))]
    assert menu == ["Openen\tEnter", "Wijzigen\tF2", "Ondersteuning betalen…", "Verwijderen…\tDel"]


def test_a_new_one_is_shown_and_removed_again(
    view: CollectievenView, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.new()
    settle()
    asked = dialog_of(window)
    assert complaints(asked) == []
    asked.act.click()
    assert asked.errors == ["Geef het collectief een naam."]
    press(asked, settle, naam="Veilig naar school", thema="verkeer")
    settle()
    assert view.pane.open
    assert view.pane.form.fields["thema"].value() == "verkeer"
    assert view.pane._money.text() == "Er is nog niets uit het werkbudget betaald."
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    view.pane.remove()
    settle()
    settle()
    assert not view.pane.open
    assert "Veilig naar school" not in {rij.collectief.naam for rij in collectieven(session)}
