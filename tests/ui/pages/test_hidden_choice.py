"""What stands beside a list belongs to a row that is in it, whatever is searched for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.pages.subsidies import SubsidiesPage
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell.window import MainWindow

Settle = Callable[[], None]
NAAM = "Dorpsraad Lindevoort"


def find(window: MainWindow, text: str, settle: Settle) -> QLineEdit:
    assert window.page is not None
    window.page.search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    settle()
    return field


def said(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def test_a_wijkorgaan_that_is_searched_away_is_not_shown(window: MainWindow, settle: Settle) -> None:
    window.open_page("wijkorganen")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    first = page.wijkorgaan_id
    field = find(window, "lindevoort", settle)
    assert not page.frame.isVisible()
    assert "Kies een wijkorgaan." in said(page)
    page.edit()
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.frame.isVisible()
    assert page.wijkorgaan_id == first
    QTest.keyClick(find(window, "lindevoort", settle), Qt.Key.Key_Return)
    settle()
    assert page.frame.isVisible()
    assert NAAM in said(page.frame)


def test_a_wijkorgaan_that_is_worked_at_stays_when_a_change_takes_it_from_the_list(
    window: MainWindow, settle: Settle
) -> None:
    window.open_page("wijkorganen")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    find(window, page.listing.bodies[0].naam, settle)
    page.edit()
    settle()
    name = page.focusWidget()
    assert isinstance(name, QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Heel anders")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    settle()
    settle()
    assert page.listing.table.row is None
    assert page.frame.isVisible()


def test_an_action_that_is_searched_away_makes_room(window: MainWindow, settle: Settle) -> None:
    window.open_page("acties")
    settle()
    page = window.page
    assert isinstance(page, ActiesPage)
    page.open_pane()
    settle()
    find(window, "kaart dorp bord", settle)
    assert page.pane.shown_id == page.table.row.id
    field = find(window, "bestaat niet", settle)
    assert not page.pane.open
    assert field.hasFocus()


def test_a_subsidie_that_is_searched_away_makes_room(window: MainWindow, settle: Settle) -> None:
    window.open_page("subsidies")
    settle()
    page = window.page
    assert isinstance(page, SubsidiesPage)
    page.open_dossier(page.table.row)
    find(window, "lindevoort", settle)
    assert page.dossier.rij is not None
    assert page.dossier.rij.wijkorgaan == NAAM
    field = find(window, "bestaat niet", settle)
    assert not page.dossier_open
    assert field.hasFocus()
