"""Views of a list: kept by name, shown with a count in the navigation, opened, changed and removed."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.domain.datums import tel
from wijkregie.domain.lijstkeuzes import Lijstkeuze, keuze_tekst
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.models.facets import JA, Soort
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.pages.afspraken.tijdigheid import TijdigheidView
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.pages.views import ViewsPage
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.pages.wijken.frame import WijkenPage
from wijkregie.ui.shell.navview import MOST, NavView
from wijkregie.ui.shell.toetsen import keys_of_window
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.lijstbalk import Lijstbalk
from wijkregie.usecases import acties
from wijkregie.usecases.lijstweergaven import add_weergave, weergaven
from wijkregie.usecases.session import Session

PAGE = "acties"
Settle = Callable[[], None]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
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


def test_that_a_view_is_changed_is_shown_with_ways_to_keep_or_drop_it(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    window.lanes.command(add_weergave, "acties", "Te laat", LATE)
    settle()
    assert isinstance(page.weergaven, Weergaven)
    note, bar = page.weergaven._note, page.lijstbalk
    (item,) = shown(window)
    item.click()
    assert (item.isChecked(), note.isVisible()) == (True, False)
    bar.choose("Stadsdeel", ("Noord",))
    assert note.isVisible()
    assert page.weergaven._words.text() == "Gewijzigd: Te laat"
    assert item.accessibleName().startswith("Weergave Te laat, gewijzigd, ")
    assert complaints(page) == complaints(window.navigation) == []
    keep, back = note.findChildren(QPushButton)
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert bar.words == ["Te laat"]
    assert not note.isVisible()
    assert window.focusWidget() is page.table
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert note.isVisible(), "another order is a change"
    keep.setFocus()
    QTest.keyClick(keep, Qt.Key.Key_Space)
    settle()
    assert "gewijzigd" not in item.accessibleName()
    assert not note.isVisible()
    window.undo()
    settle()
    assert note.isVisible(), "the view is again what it was, and the list is not"
    window.open_page("vandaag")
    assert not item.isChecked()
    window.open_page("acties")
    assert item.isChecked()
    bar.clear_all()
    assert not item.isChecked(), "what shows every row is left"
    assert not note.isVisible()


def test_the_menus_of_a_list_open_by_key_on_their_first_line(
    page: ActiesPage, settle: Settle, window: MainWindow, qtbot: QtBot
) -> None:
    known = keys_of_window(window)
    for key, words in (("F", "Lijst filteren"), ("G", "Lijst groeperen"), ("W", "Weergaven"), ("K", "Kolommen")):
        assert known[f"Ctrl+Shift+{key}"].startswith(words)
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"), CTRL_SHIFT)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), words
        first = next(action for action in menu.actions() if not action.isSeparator())
        assert menu.activeAction() is first
        QTest.keyClick(menu, Qt.Key.Key_Escape)
    window.open_page("trajecten")
    settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL_SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    assert menu.activeAction().menu() is not QApplication.activePopupWidget(), "the menu within stays closed"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL_SHIFT)
    assert window.toast_text == "Van deze lijst kun je geen kolommen kiezen."


def test_a_span_of_days_is_filtered_on_by_keyboard_alone(
    page: ActiesPage, settle: Settle, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CTRL_SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    while menu.activeAction().text() != "Uiterlijk":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    within = QApplication.activePopupWidget()
    assert isinstance(within, QMenu)
    while not (within.activeAction() and within.activeAction().text().startswith("Van")):
        QTest.keyClick(within, Qt.Key.Key_Down)
    QTest.keyClick(within, Qt.Key.Key_Return)
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    assert complaints(dialog) == []
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.fields["van"].editor)
    asked = dialog.focusWidget()
    QTest.keyClicks(asked, "1 december 2026")
    QTest.keyClick(asked, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "1 oktober 2026")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._told == [("", "Het eind ligt voor het begin. Draai de twee om.")]
    last = dialog.fields["tot"].editor
    last.setFocus()
    last.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(last, "31-12-2026")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    (chip,) = page.lijstbalk.chips
    assert chip.text() == "Uiterlijk: 01-12-2026 t/m 31-12-2026"
    assert {rij.uiterlijk.month for rij in page._model.rows if rij.uiterlijk} == {12}


def test_a_view_of_another_page_changes_nothing_here_while_this_one_cannot_be_left(
    page: ActiesPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    add_weergave(session, "subsidies", "Noord", keuze_tekst(Lijstkeuze(filters={"Stadsdeel": ("Noord",)})))
    window.views._read()
    settle()
    page.table.setFocus()
    page.table.choose_first()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Tab)  # type: ignore[union-attr]
    settle()
    QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Tab)  # type: ignore[union-attr]
    settle()
    QTest.keyClicks(page.cel.field.editor, "31 februari")  # type: ignore[union-attr]
    rows = list(page._model.rows)
    QTest.mouseClick(shown(window)[0], Qt.MouseButton.LeftButton)
    settle()
    assert window.page is page
    assert list(page._model.rows) == rows
    QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Escape)  # type: ignore[union-attr]


def test_each_list_of_a_page_keeps_its_own_views_counted_as_they_show(
    session: Session, settle: Settle, window: MainWindow
) -> None:
    for number, deel in enumerate(("tijdigheid", "radiostilte", "beloofd", "bijeenkomsten", "specialisten")):
        window.open_page("afspraken", deel=deel)
        settle()
        page = window.page
        assert isinstance(page, ViewsPage)
        bar = next(bar for bar in page.view.findChildren(Lijstbalk) if bar.isVisible())
        facet = next(each for each in bar._facets if each.soort is Soort.KEUZE)
        bar.choose(facet.title, facet.values(bar._model.every[0])[:1])
        left = len(bar._model.rows)
        assert 0 < left <= len(bar._model.every)
        window.lanes.command(add_weergave, f"afspraken/{deel}", f"Eerste {deel}", keuze_tekst(bar.keuze))
        settle()
        bar.clear_all()
        page.show_view("nakoming")
        window.open_page("vandaag")
        item = shown(window)[number]
        assert item.accessibleName() == f"Weergave Eerste {deel}, {tel(left, 'rij', 'rijen')}"
        QTest.mouseClick(item, Qt.MouseButton.LeftButton)
        settle()
        assert (window.page, page.choice.value, len(bar._model.rows)) == (page, deel, left)
        assert [view.isChecked() for view in shown(window)] == [False] * number + [True]
        assert complaints(page) == []
        page.show_view("nakoming")
        assert not item.isChecked(), "another list of the page is looked at"


def test_a_plan_stands_above_the_clocks_that_are_left_of_it(settle: Settle, window: MainWindow) -> None:
    window.open_page("afspraken", deel="tijdigheid")
    settle()
    page = window.page
    assert isinstance(page, ViewsPage)
    view = page.view
    assert isinstance(view, TijdigheidView)
    body = view._listed.every[-1].wijkorgaan
    view.lijstbalk.choose("Wijkorgaan", (body,))
    lines = view.model.rows
    assert {line.rij.wijkorgaan for line in lines if not line.kop} == {body}
    assert all(line.kop or above.kop for above, line in pairwise(lines))
    assert all(not below.kop for line, below in pairwise(lines) if line.kop)
    assert not lines[-1].kop
    assert "Groeperen" not in view.lijstbalk.menus


@pytest.mark.parametrize("key", ["jaargesprekken", "wijken"])
def test_a_view_is_counted_and_comes_back_over_the_board_or_the_map(
    settle: Settle, window: MainWindow, key: str
) -> None:
    window.open_page(key)
    settle()
    page = window.page
    assert isinstance(page, JaargesprekkenPage | WijkenPage)
    page.search()
    bar = next(bar for bar in page.findChildren(Lijstbalk) if bar.isVisible())
    assert bar.finder.hasFocus()
    area = bar._facets[2].values(bar._model.every[0])
    bar.choose("Stadsdeel", area)
    left = len(bar._model.rows)
    assert 0 < left < len(bar._model.every)
    if isinstance(page, JaargesprekkenPage):
        assert sum(part.list.cards.rowCount() for part in page.bord.columns.values()) == left
    window.lanes.command(add_weergave, key, "Hier", keuze_tekst(bar.keuze))
    settle()
    bar.clear_all()
    if isinstance(page, WijkenPage):
        page.go_to(vorm="kaart")
        settle()
    window.open_page("vandaag")
    (item,) = shown(window)
    assert item.accessibleName() == f"Weergave Hier, {left} rijen"
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    settle()
    assert window.page is page
    assert (len(bar._model.rows), item.isChecked(), bar.isVisible()) == (left, True, True)
    if isinstance(page, WijkenPage):
        page.go_to(vorm="kaart")
        assert not item.isChecked(), "the map shows all wijken"
    assert complaints(page) == []


@pytest.mark.parametrize("pagina", ["afspraken/weg", "rapporten"])
def test_of_a_list_that_is_gone_that_is_said(settle: Settle, window: MainWindow, pagina: str) -> None:
    window.lanes.command(add_weergave, pagina, "Oud", LATE)
    settle()
    (item,) = shown(window)
    assert item.accessibleName() == "Weergave Oud", "there is nothing to count"
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    settle()
    assert window.toast_text == "De lijst van deze weergave bestaat niet meer."
    assert not item.isChecked()
