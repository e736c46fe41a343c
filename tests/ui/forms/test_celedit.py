"""A cell of a list that is changed in its place, and left in all the ways one leaves a field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from wijkregie.ui.forms.fields import Field
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import acties
from wijkregie.usecases.session import Session

PAGE = "acties"
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow) -> ActiesPage:
    """Stand on the first actiepunt."""
    page = window.page
    assert isinstance(page, ActiesPage)
    page.table.setFocus()
    page.table.choose_first()
    return page


def begin(page: ActiesPage, settle: Settle, name: str = "tekst") -> Field:
    """Begin to change a cell of the row one stands on, and walk on to the one of this name."""
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    for _ in range(4):
        assert page.cel.field is not None
        if page.cel.field.name == name:
            break
        QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Tab)
        settle()
    assert page.cel.field is not None
    return page.cel.field


def type_over(field: Field, text: str) -> None:
    assert isinstance(field.editor, QLineEdit)
    field.editor.selectAll()
    QTest.keyClicks(field.editor, text)


def test_going_elsewhere_keeps_what_was_typed(page: ActiesPage, session: Session, settle: Settle) -> None:
    key = page.table.row.id
    type_over(begin(page, settle), "Heg snoeien")
    page.lijstbalk.finder.setFocus()
    settle()
    assert acties.actiepunt(session, key).tekst == "Heg snoeien"
    assert page.cel.field is None
    assert page.lijstbalk.finder.hasFocus(), "the keyboard stays where one went"


def test_another_page_keeps_what_was_typed(
    window: MainWindow, page: ActiesPage, session: Session, settle: Settle
) -> None:
    key = page.table.row.id
    type_over(begin(page, settle), "Heg snoeien")
    window.open_page("vandaag")
    settle()
    assert acties.actiepunt(session, key).tekst == "Heg snoeien"


def test_what_cannot_be_kept_cannot_be_left(window: MainWindow, page: ActiesPage, settle: Settle) -> None:
    field = begin(page, settle, "uiterlijk")
    type_over(field, "31 februari")
    window.open_page("vandaag")
    settle()
    assert window.page is page
    place = page.table.visualRect(page._model.index(2, 0)).center()
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert page.cel.field is field
    assert "31 februari" in field.message
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    window.open_page("vandaag")
    assert window.page is not page


def test_a_choice_stays_while_its_own_list_is_open(page: ActiesPage, settle: Settle) -> None:
    field = begin(page, settle, "status")
    assert isinstance(field.editor, QComboBox)
    field.editor.showPopup()
    assert page.cel.field is field
    field.editor.hidePopup()


def test_a_refusal_that_comes_after_the_cell_was_left_is_told(
    window: MainWindow, page: ActiesPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: told.append(str(refusal)))
    field = begin(page, settle)
    type_over(field, "Heg snoeien")
    window.lanes.command(acties.remove_actiepunten, [page.table.row.id])
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    assert len(told) == 1


def test_the_field_goes_along_with_its_row(page: ActiesPage, settle: Settle) -> None:
    key = page.table.row.id
    type_over(begin(page, settle, "uiterlijk"), "1-12-2027")
    assert page.cel.field is not None
    QTest.keyClick(page.cel.field.editor, Qt.Key.Key_Tab)
    settle()
    place = page._model.position(key)
    assert place > 0, "the list is in order of the days"
    field = page.cel.field
    assert field is not None
    assert field.name == "status"
    seen = field.editor.mapTo(page.table.viewport(), field.editor.rect().center())
    assert page.table.rowAt(seen.y()) == place
