"""What a screen reader hears: names of what is drawn, cells of lists, descriptions of fields, and what is announced."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from wijkregie.ui.forms.acties import new_actiepunt
from wijkregie.ui.forms.snelveld import Regel
from wijkregie.ui.models.rows import Column, Groepering, Look, RowsModel
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.widgets.badge import NiveauBadge, niveau_words
from wijkregie.ui.widgets.cellbar import CellBar
from wijkregie.ui.widgets.plafondbar import PlafondBar
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.yearline import Phase, YearLine, YearStep

PAGE = "acties"
Key, Mod, Role = Qt.Key, Qt.KeyboardModifier, QAccessible.Role
Settle = Callable[[], None]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is announced, as it goes to Qt while a screen reader runs."""
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def keyboard() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def cells(view: QAbstractItemView) -> list[str]:
    """Return what is heard of each cell, and after a bar of its state."""
    heard = QAccessible.queryAccessibleInterface(view)
    found = [heard.child(number) for number in range(heard.childCount())]
    return [
        cell.text(QAccessible.Text.Name) + (" | gekozen" if cell.state().selected else "")
        for cell in found
        if cell.role() in {Role.Cell, Role.ListItem}
    ]


def test_what_is_drawn_says_what_it_shows(theme: Theme) -> None:
    bar = PlafondBar()
    bar.set_amounts(300_000_00, 100_000_00, 50_000_00, 500_000_00)
    year = YearLine()
    year.set_steps(
        [
            YearStep("a", "Jaargesprek", "3 nov 2026", Phase.GEDAAN, False),
            YearStep("b", "Aanvraag", "vóór 1 jan", Phase.NU, True),
        ]
    )
    drawn = [NiveauBadge(2), Signal(Stand.LAAT, "6 dagen te laat"), CellBar("Acties", 2, 5)]
    assert [name(each) for each in drawn] == ["niveau 2, uitvoerend", "6 dagen te laat", "Acties: 2 van 5"]
    assert name(bar).startswith("Subsidie tegen het plafond: ")
    assert "300.000" in name(bar)
    heard = QAccessible.queryAccessibleInterface(year)
    assert heard.text(QAccessible.Text.Name) == "Het jaar in stappen"
    steps = [heard.child(number).text(QAccessible.Text.Name) for number in range(heard.childCount())]
    assert steps == ["Jaargesprek, gedaan, 3 nov 2026", "Aanvraag, nu, te laat, vóór 1 jan"]
    for widget in (*drawn, bar, year):
        widget.deleteLater()


def test_a_choice_of_one_of_several_is_told_as_such(theme: Theme) -> None:
    choice = Segment("Zoom", [(1, "Passend"), (2, "Breedte")])
    heard = QAccessible.queryAccessibleInterface(choice)
    choice.set_value(2)
    parts = [heard.child(number) for number in range(heard.childCount())]
    assert [part.role() for part in parts] == [Role.RadioButton] * 2
    assert [(part.text(QAccessible.Text.Name), bool(part.state().checked)) for part in parts] == [
        ("Zoom: Passend", False),
        ("Zoom: Breedte", True),
    ]
    choice.deleteLater()


def test_a_list_says_heads_ticks_choice_and_groups(theme: Theme) -> None:
    model: RowsModel[tuple[int, str, int]] = RowsModel(
        [
            Column("Actie", lambda row: row[1], check=lambda row: row[0] > 1, chars=0),
            Column(
                "Niveau", lambda _: "", look=lambda row: Look(badge=row[2]), accessible=lambda r: niveau_words(r[2])
            ),
            Column("Bij", lambda _: ""),
        ],
        key=lambda row: row[0],
    )
    model.set_rows([(1, "Bellen", 2), (2, "Mailen", 0)])
    table = DataTable(model, "Acties")
    table.choose(1)
    assert name(table) == "Acties"
    assert cells(table) == [
        "Actie: Bellen, niet aangevinkt | gekozen",
        "Niveau: niveau 2, uitvoerend | gekozen",
        "Bij: leeg | gekozen",
        "Actie: Mailen, aangevinkt",
        f"Niveau: {niveau_words(0)}",
        "Bij: leeg",
    ]
    model.narrow("", None, Groepering("Wie", lambda row: "jij", sorted))
    grouped = DataTable(model, "Acties")
    assert cells(grouped)[0] == "Groep jij, 2 rijen, open"
    table.deleteLater()
    grouped.deleteLater()


def test_a_map_and_a_clock_are_heard_as_sentences(window: MainWindow, settle: Settle) -> None:
    for key, view_name, part in (
        ("wijken", "Kaart van de wijken", "niveau"),
        ("wijkorganen", "Wijkorganen", "Niveau: niveau"),
        ("subsidies", "Subsidies", "Volgende termijn: besluit uiterlijk"),
    ):
        window.open_page(key)
        settle()
        view = next(each for each in window.findChildren(QAbstractItemView) if each.accessibleName() == view_name)
        assert any(part in said for said in cells(view)), key


def test_a_field_tells_its_help_its_error_and_says_that_aloud(
    window: MainWindow, settle: Settle, heard: list[str]
) -> None:
    dialog = new_actiepunt(window)
    settle()
    helped = next(field for field in dialog.fields.values() if field.editor.accessibleDescription())
    before = helped.editor.accessibleDescription()
    dialog.fields["uiterlijk"].set_raw("31 februari")
    dialog.act.click()
    wrong = dialog.fields["uiterlijk"]
    told = QAccessible.queryAccessibleInterface(wrong.editor)
    assert told.text(QAccessible.Text.Description) == wrong.error != ""
    assert any(wrong.error in said for said in heard)
    assert any(dialog.fields["tekst"].error in said for said in heard)
    assert helped.error or helped.editor.accessibleDescription() == before
    dialog.done(0)


def test_what_happens_is_announced(window: MainWindow, settle: Settle, heard: list[str], qtbot: QtBot) -> None:
    page = window.page
    assert isinstance(page, ActiesPage)

    def hears(words: str) -> None:
        qtbot.waitUntil(lambda: any(words in said for said in heard), timeout=5000)
        heard.clear()

    QTest.keyClick(page.table, Key.Key_Space)
    settle()
    hears("afgerond. Ongedaan maken")
    window.undo()
    settle()
    hears("Ongedaan: Actie afgerond")
    page.lijstbalk.finder.setText("bewoner")
    hears(f"{len(page._model.rows)} van ")
    QTest.keyClick(keyboard(), Key.Key_K, Mod.ControlModifier)
    QTest.keyClicks(keyboard(), "lindevoort")
    settle()
    hears("gevonden")
    QTest.keyClick(keyboard(), Key.Key_Escape)
    window.quick_add()
    settle()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Regel))
    QTest.keyClicks(keyboard(), "bel Wijkraad De Weerd di 14:00")
    hears("Wijkraad De Weerd. ")
    QTest.keyClick(keyboard(), Key.Key_A, Mod.ControlModifier)
    QTest.keyClicks(keyboard(), "gebeld met de wijkraad")
    QTest.keyClick(keyboard(), Key.Key_Return)
    hears("?")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()
