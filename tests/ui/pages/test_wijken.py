"""The map of wijken, driven as a user on the example town: by keys, as a list, and as someone who does not see it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.wijken import Toon
from wijkregie.domain.wijkgrenzen import Grenzenvoorstel
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijken.frame import WijkenPage
from wijkregie.ui.pages.wijken.inlezen import told
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.theme.tokens import Size
from wijkregie.usecases import gebieden, history
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajecten import add_traject
from wijkregie.usecases.wijkgrenzen import keep_grenzen, read_grenzen

PAGE = "wijken"
TOWN = Path(__file__).parents[2] / "data" / "grenzen" / "voorbeeldstad.geojson"
Settle = Callable[[], None]
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(window: MainWindow) -> WijkenPage:
    found = window.page
    assert isinstance(found, WijkenPage)
    return found


def press(page: WijkenPage, *keys: Qt.Key, mod: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(page.map, key, mod)


def stood_on(page: WijkenPage) -> str:
    assert page.regel is not None
    return page.regel.beeld.wijk.naam


def stand_on(page: WijkenPage, naam: str, settle: Settle) -> str:
    """Stand on a wijk and return its id."""
    wijk_id = next(each.id for each in page.map.model_.rows if each.beeld.wijk.naam == naam)
    assert page.map.choose(wijk_id)
    page.map.setFocus()
    settle()
    return wijk_id


def test_arrows_walk_through_and_between_stadsdelen(page: WijkenPage, settle: Settle) -> None:
    QAbstractItemModelTester(page.map.model_)
    QAbstractItemModelTester(page._lines)
    stand_on(page, "Oude Veste", settle)
    assert page.map.hasFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        press(page, key)
        walked.append(stood_on(page))
    assert walked == ["Kleine Beek", "Havenkwartier", "Lindevoort", "Berkenkamp", "Heidehof"]
    press(page, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert stood_on(page) == "Marktzijde"
    press(page, Qt.Key.Key_End)
    last = stood_on(page)
    press(page, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home)
    assert (last, stood_on(page)) == (page.map.model_.rows[-1].beeld.wijk.naam, page.map.model_.rows[0].beeld.wijk.naam)


def test_a_letter_jumps_to_a_name(page: WijkenPage, settle: Settle) -> None:
    stand_on(page, "Oude Veste", settle)
    QTest.keyClicks(page.map, "rav")
    assert stood_on(page) == "Ravelijn"


def test_enter_opens_the_wijk_and_from_there_its_wijkorgaan(
    page: WijkenPage, window: MainWindow, settle: Settle
) -> None:
    stand_on(page, "Lindevoort", settle)
    press(page, Qt.Key.Key_Return)
    settle()
    assert "Dorpsraad Lindevoort" in page.blad._context.text()
    page.escape()
    assert not page.wijk_open
    assert stood_on(page) == "Lindevoort"
    press(page, Qt.Key.Key_Return)
    settle()
    assert complaints(page) == []
    page.blad.body.click()
    settle()
    assert window.page is not None
    assert window.page.title == "Wijkorganen"
    assert window.page.wijkorgaan_id


def test_each_tile_is_an_item_of_a_list(page: WijkenPage, settle: Settle) -> None:
    known = QAccessible.queryAccessibleInterface(page.map)
    assert known is not None
    assert known.role() is QAccessible.Role.List
    assert known.text(QAccessible.Text.Name) == "Kaart van de wijken"
    said = [known.child(number) for number in range(known.childCount())]
    items = [child for child in said if child is not None and child.role() is QAccessible.Role.ListItem]
    assert len(items) == len(page.map.model_.rows) == 30
    assert (
        items[3].text(QAccessible.Text.Name)
        == "Oude Veste, stadsdeel Centrum. niveau 2, uitvoerend. te laat. Wijkraad Oude Veste"
    )
    assert items[3].rect().size() == page.map.visualRect(page.map.model_.index(3, 0)).size()
    assert "zonder wijkorgaan" in items[2].text(QAccessible.Text.Name)


def test_two_wijken_of_one_wijkorgaan_light_together(page: WijkenPage, settle: Settle) -> None:
    lindevoort = stand_on(page, "Lindevoort", settle)
    esweg = stand_on(page, "Esweg", settle)
    assert page.map.lit == {lindevoort}
    stand_on(page, "Ravelijn", settle)
    assert page.map.lit == frozenset()
    at = page.map.visualRect(page.map.model_.index(page.map.model_.position(lindevoort), 0)).center()
    QTest.mouseMove(page.map.viewport(), at)
    assert page.map.lit == {esweg}
    QTest.mouseMove(page.map.viewport(), QPoint(2, 2))
    assert page.map.lit == frozenset()


@pytest.mark.parametrize("toon", list(Toon))
def test_toon_changes_word_fill_and_legend(page: WijkenPage, settle: Settle, toon: Toon) -> None:
    page.go_to(toon=toon.value)
    settle()
    assert page.toon.text() == f"Toon: {toon.value}"
    assert page.legend.accessibleName().endswith("zonder wijkorgaan")
    assert {each.tegel for each in page._lines.rows} == {each.tegel for each in page.map.model_.rows}
    assert complaints(page) == []


def test_map_and_list_are_the_same(page: WijkenPage, settle: Settle) -> None:
    ravelijn = stand_on(page, "Ravelijn", settle)
    page.vorm.setFocus()
    QTest.keyClick(page.vorm.focusWidget() or page.vorm, Qt.Key.Key_L)
    settle()
    assert page.table.isVisible()
    assert page.table.row.id == ravelijn
    assert complaints(page) == []
    assert cut_off(page) == []
    page.go_to(vorm="kaart")
    settle()
    assert stood_on(page) == "Ravelijn"


def test_the_pane_shows_a_wijk_without_a_wijkorgaan(page: WijkenPage, settle: Settle) -> None:
    stand_on(page, "Stationsplein", settle)
    assert "groep bewoners" in page.pane._what.text()
    assert page.pane.found.isVisible()
    page.focus_pane()
    assert page.pane.note.hasFocus()
    page.focus_pane()
    assert page.map.hasFocus()


def test_contact_with_a_wijk_is_noted_from_the_map(
    page: WijkenPage, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    ravelijn = stand_on(page, "Ravelijn", settle)
    page.pane.note.click()
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    assert "verplichting_id" not in dialog.fields
    QTest.keyClicks(dialog.fields["onderwerp"].editor, "Over de speeltuin")
    dialog.act.click()
    settle()
    found = next(each.beeld for each in page.map.model_.rows if each.id == ravelijn)
    assert found.laatste_contact == page.lanes.session.today


def test_a_wijkorgaan_is_begun_from_the_map(page: WijkenPage, window: MainWindow, settle: Settle) -> None:
    stand_on(page, "Ravelijn", settle)
    page.pane.found.click()
    settle()
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.fields["naam"].editor, "Wijkraad Ravelijn")
    dialog.act.click()
    settle()
    assert stood_on(page) == "Ravelijn"
    assert page.regel is not None
    assert [(body.naam, body.status.value) for body in page.regel.beeld.organen] == [
        ("Wijkraad Ravelijn", "in oprichting")
    ]


def test_tiles_are_arranged_by_keys(page: WijkenPage, session: Session, settle: Settle) -> None:
    before = gebieden.wijken(session)
    stand_on(page, "Oude Veste", settle)
    page.arrange()
    assert page.ready.isVisible()
    press(page, Qt.Key.Key_Right, mod=ALT)
    settle()
    assert place_of(session, "Oude Veste") == (0, 1)
    assert place_of(session, "Kleine Beek") == (0, 0)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.map.held
    press(page, Qt.Key.Key_Escape)
    assert not page.map.held
    assert page.map.arranging
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    settle()
    assert place_of(session, "Oude Veste") == (2, 1)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Escape)
    assert not page.map.arranging
    for _ in range(2):
        history.undo(session)
    assert [(each.rij, each.kolom) for each in gebieden.wijken(session)] == [(each.rij, each.kolom) for each in before]


def test_tiles_are_arranged_by_dragging(page: WijkenPage, session: Session, settle: Settle) -> None:
    stand_on(page, "Oude Veste", settle)
    page.arrange()
    port, model = page.map.viewport(), page.map.model_
    begin, end = (
        page.map.visualRect(
            model.index(next(n for n, each in enumerate(model.rows) if each.beeld.wijk.naam == naam), 0)
        ).center()
        for naam in ("Oude Veste", "Havenkwartier")
    )
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert (place_of(session, "Oude Veste"), place_of(session, "Havenkwartier")) == ((0, 2), (0, 0))
    page.auto.click()
    settle()
    assert place_of(session, "Havenkwartier") == (0, 0)
    assert place_of(session, "Kleine Beek") == (0, 1)
    page.vorm.set_value("lijst")
    page._show_vorm()
    assert not page.map.arranging


def test_it_is_drawn_in_every_theme_and_narrow(
    page: WijkenPage, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    for mode in Mode:
        theme.set_mode(mode)
        page.grab()
    wide = page.map.verticalScrollBar().maximum()
    window.resize(900, 500)
    qtbot.waitUntil(lambda: all(place.right() <= page.map.viewport().width() < Size.FORM for place in page.map.places))
    assert page.map.verticalScrollBar().maximum() > wide
    assert cut_off(page) == []


def place_of(session: Session, naam: str) -> tuple[int | None, int | None]:
    found = next(each for each in gebieden.wijken(session) if each.naam == naam)
    return found.rij, found.kolom


def test_a_wijk_has_a_page_of_its_own(page: WijkenPage, window: MainWindow, settle: Settle) -> None:
    ravelijn = stand_on(page, "Ravelijn", settle)
    press(page, Qt.Key.Key_Return)
    settle()
    assert page.wijk_open
    blad = page.blad
    assert "geen wijkorgaan" in blad._context.text()
    assert page.record() == ("wijk", ravelijn)
    for tab in ("contact", "acties", "geld", "groepen", "bijlagen"):
        blad.tabs.show_tab(tab)
        assert complaints(page) == [], tab
        assert cut_off(page) == [], tab
    blad.tabs.show_tab("contact")
    page.new()
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.fields["onderwerp"].editor, "Over de speeltuin")
    QTest.keyClicks(dialog.fields["actie"].editor, "Schommel bestellen")
    dialog.act.click()
    settle()
    assert blad.found is not None
    assert [each.onderwerp for each in blad.found.contacten] == ["Over de speeltuin", "Groen om het Ravelijn"]
    blad.contact.open_contact(blad.contact.table.row, keyboard=True)
    assert blad.contact.contact_pane.open
    assert not blad.contact.contact_pane.form.fields["verplichting_id"].isVisible()
    window.lanes.command(add_traject, naam="Plan van na het openen")
    settle()
    plan = blad.contact.contact_pane.form.fields["traject_id"].editor
    assert isinstance(plan, QComboBox)
    assert plan.findText("Plan van na het openen") >= 0
    blad.tabs.show_tab("acties")
    QTest.keyClick(blad.acties.list.table, Qt.Key.Key_Space)
    settle()
    assert blad.acties.list.words.text() == "0 van 1 actie open"
    page.escape()
    assert not page.wijk_open
    page.go_to(wijk_id=ravelijn, tab="groepen")
    settle()
    assert blad.tabs.value == "groepen"
    page.new()
    settle()
    group = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    assert group.fields["wijk_id"].value() == ravelijn
    group.reject()


def test_a_wijk_without_an_outline_is_opened_from_the_map_of_outlines(page: WijkenPage, settle: Settle) -> None:
    session = page.lanes.session
    ravelijn, veste = (stand_on(page, naam, settle) for naam in ("Ravelijn", "Oude Veste"))
    found = read_grenzen(session, TOWN)
    keep_grenzen(session, replace(found, grenzen={veste: found.grenzen[veste]}))
    page.go_to(soort="grenzen")
    settle()
    assert page.outlines.isVisible()
    page.go_to(wijk_id=ravelijn, tab="contact")
    settle()
    assert page.wijk_open
    assert page.blad.found is not None
    assert page.blad.found.wijk.id == ravelijn
    page.escape()
    assert stood_on(page) == "Ravelijn"
    page.go_to(wijk_id="weg", tab="contact")
    settle()
    assert not page.wijk_open, "of one that is gone no other is shown in its place"


def test_outlines_are_read_and_walked(
    page: WijkenPage, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(question: str, _yes: str, *, more: str) -> bool:
        asked.append(f"{question} {more}")
        return True

    monkeypatch.setattr(dialogs, "open_any", lambda *_: TOWN)
    monkeypatch.setattr(window, "ask", ask)
    assert not page.soort.isVisible()
    page.read_grenzen()
    settle()
    assert asked == ["Op deze kaart staan de grenzen van 30 wijken. Wil je ze bewaren? "]
    settle()
    assert page.soort.isVisible()
    assert page.outlines.isVisible()
    page.go_to(soort="grenzen", wijk_id=stand_on(page, "Oude Veste", settle))
    settle()
    outlines = page.outlines
    assert outlines.isVisible()
    assert stood_on(page) == "Oude Veste"
    outlines.setFocus()
    QTest.keyClick(outlines, Qt.Key.Key_Right)
    assert stood_on(page) == "Kleine Beek"
    number = outlines.currentIndex().row()
    at = outlines.indexAt(outlines._shapes[number][1].toPoint())
    assert at == outlines.currentIndex()
    assert complaints(page) == []
    assert cut_off(page) == []
    outlines.grab()
    history.undo(page.lanes.session)
    page.refresh()
    settle()
    assert page.map.isVisible()
    assert not page.soort.isVisible()


def test_what_does_not_fit_on_a_map_is_told() -> None:
    names = tuple(f"Wijk {number}" for number in range(10))
    found = Grenzenvoorstel(grenzen={}, zonder=("Esweg",), over=names)
    assert told(found).splitlines() == [
        "Zonder grens blijven: Esweg.",
        "Bij geen wijk past: " + ", ".join(names[:8]) + " en nog 2 andere.",
    ]


def test_the_map_goes_on_paper(page: WijkenPage, window: MainWindow, settle: Settle) -> None:
    page.go_to(toon=Toon.CONTACT.value)
    settle()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    shown = window.findChild(Papiervenster)
    assert shown is not None
    assert shown.paper is not None
    assert shown.paper.naam.startswith("Wijken 2026 laatste contact")
    assert shown.paper.content.startswith(b"%PDF")
    shown.reject()


def test_what_is_scrolled_to_is_drawn_as_in_the_whole(page: WijkenPage, window: MainWindow, settle: Settle) -> None:
    window.resize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
    settle()
    page.map.choose_first()
    bar = page.map.verticalScrollBar()
    assert bar.maximum() > Size.TILE
    whole = QRectF(0, 0, page.map.viewport().width(), page.map.viewport().height() + bar.maximum())
    for place in (0, Size.TILE // 2, bar.maximum()):
        bar.setValue(place)
        seen = QRectF(page.map.viewport().rect()).translated(page.map.offset)
        assert drawn(page, seen) == drawn(page, whole)


def drawn(page: WijkenPage, seen: QRectF) -> QImage:
    """Return what is in sight of the map when so much of it is drawn."""
    image = QImage(page.map.viewport().size(), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(-page.map.offset)
    page.map.draw(painter, seen)
    painter.end()
    return image
