"""Views of a list: kept by name, shown with a count in the navigation, opened, changed and removed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.walk import complaints
from wijkregie.domain.lijstkeuzes import Lijstkeuze, keuze_tekst
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.models.facets import JA
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.shell.navview import MOST, NavView
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import acties
from wijkregie.usecases.lijstweergaven import add_weergave, weergaven
from wijkregie.usecases.session import Session

PAGE = "acties"
Settle = Callable[[], None]
LATE = keuze_tekst(Lijstkeuze(filters={"Te laat": (JA,)}))


@pytest.fixture
def page(window: MainWindow) -> ActiesPage:
    assert isinstance(window.page, ActiesPage)
    return window.page


def shown(window: MainWindow) -> list[NavView]:
    found = [view for view in window.navigation.findChildren(NavView) if view.isVisible()]
    return sorted(found, key=lambda view: view.y())


def pick(page: ActiesPage, words: str) -> None:
    """Open the menu of views and press a line in it."""
    button = next(
        each for each in page.lijstbalk.findChildren(type(page.lijstbalk.button)) if each.text() == "Weergaven"
    )
    QTest.keyClick(button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()


def test_what_is_seen_is_kept_and_comes_back_with_one_press(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    page.lijstbalk.choose("Te laat", (JA,))
    late = len(page._model.rows)
    pick(page, "Bewaar als")
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    QTest.keyClicks(dialog.fields["naam"].editor, "Te laat")
    QTest.keyClick(dialog.fields["naam"].editor, Qt.Key.Key_Return)
    settle()
    assert window.toast_text == "Weergave toegevoegd."
    assert [(view.accessibleName(), view.isChecked()) for view in shown(window)] == [
        (f"Weergave Te laat, {late} rijen", True)
    ]
    page.lijstbalk.clear_all()
    window.open_page("vandaag")
    item = shown(window)[0]
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    settle()
    assert window.page is page
    assert len(page._model.rows) == late
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    settle()
    assert shown(window)[0].accessibleName() == f"Weergave Te laat, {late - 1} {'rij' if late == 2 else 'rijen'}"
    assert complaints(window.navigation) == []


def test_a_view_stays_as_it_is_until_it_is_renewed(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.lanes.command(add_weergave, "acties", "Te laat", LATE)
    settle()
    shown(window)[0].click()
    page.lijstbalk.choose("Stadsdeel", ("Noord",))
    settle()
    assert weergaven(session)[0].keuzes == LATE
    pick(page, "‘Te laat’ bijwerken")
    settle()
    assert weergaven(session)[0].keuzes == keuze_tekst(page.lijstbalk.keuze)
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    pick(page, "‘Te laat’ verwijderen")
    settle()
    assert shown(window) == []
    window.undo()
    settle()
    assert len(shown(window)) == 1


def test_what_is_no_longer_there_is_left_out_and_said(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    old = replace(Lijstkeuze(), filters={"Te laat": (JA,), "Kleur": ("rood",)})
    window.lanes.command(add_weergave, "acties", "Oud", keuze_tekst(old))
    window.lanes.command(add_weergave, "acties", "Stuk", "[" * 50)
    settle()
    shown(window)[0].click()
    assert window.toast_text == "De kolom ‘Kleur’ bestaat niet meer. Die keuze is overgeslagen."
    assert [chip.text() for chip in page.lijstbalk.chips] == ["Te laat"]
    assert shown(window)[1].accessibleName() == "Weergave Stuk"
    shown(window)[1].click()
    assert "niet te lezen" in window.toast_text
    assert [chip.text() for chip in page.lijstbalk.chips] == ["Te laat"]


def test_a_few_are_shown_under_a_page_and_none_when_it_is_folded(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    for number in range(MOST + 2):
        window.lanes.command(add_weergave, "acties", f"Nummer {number}", "{}")
    window.lanes.command(add_weergave, "wijkorganen", "Alle", "{}")
    settle()
    assert [view.pagina for view in shown(window)] == ["wijkorganen"] + ["acties"] * MOST
    assert all(view.accessibleName().endswith(f"{len(page._model.rows)} rijen") for view in shown(window)[1:])
    first = shown(window)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert window.navigation.focusWidget() is window.navigation._items["wijkorganen"]
    window.fold_navigation(folded=True)
    assert shown(window) == []
    assert len(acties.acties(session)) > 0
