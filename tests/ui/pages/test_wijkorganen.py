"""The wijkorganen: list, detail, data and dialogs, driven as a user on the example town."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK, TODAY
from tests.ui.walk import complaints
from wijkregie.domain.acties import Actiestatus
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.wijkorganen import Gegevens
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.facets import ALLES
from wijkregie.ui.models.rows import Groep
from wijkregie.ui.pages import wijkorganen as page_module
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import acties, gebieden, startlijsten, wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, open_session

PAGE = "wijkorganen"
LONG = "Vereniging Bewonersbelangen Singelkwartier, Kerkplein, Nieuwe Gracht en alle zijstraten tot aan de Oude Haven"
LINDEVOORT, ESBROEK, ENDED = "Dorpsraad Lindevoort", "Dorpsraad Esbroek", "Wijkraad Haven en Kade"
TABS = (
    "overzicht",
    "bestuur",
    "jaargesprekken",
    "niveau",
    "subsidie",
    "wijkbudget",
    "contact",
    "acties",
    "geschiedenis",
)
Settle = Callable[[], None]


@pytest.fixture
def settle(lanes: Lanes, qtbot: QtBot) -> Settle:
    """Return what waits until all answers have come and are laid out; one answer may ask for the next."""

    def wait() -> None:
        calm = 0
        while calm < 2:
            qtbot.waitUntil(lanes.idle, timeout=5000)
            qtbot.wait(5)
            calm = calm + 1 if lanes.idle() else 0

    return wait


@pytest.fixture
def page(window: MainWindow) -> WijkorganenPage:
    page = window.page
    assert isinstance(page, WijkorganenPage)
    return page


def body_id(page: WijkorganenPage, naam: str) -> str:
    return next(body.id for body in page.listing.bodies if body.naam == naam)


def kept(session: Session, naam_or_id: str) -> Wijkorgaan:
    names = wijkorganen.namen(session)
    found = naam_or_id if naam_or_id in names else next(key for key, name in names.items() if name == naam_or_id)
    return wijkorganen.dossier(session, found).wijkorgaan


def standing_on(page: WijkorganenPage) -> str:
    """Return the name of the wijkorgaan the keyboard stands on in the list, "" for none."""
    line = page.listing.table.row
    return line.body.naam if line else ""


def walk_to(page: WijkorganenPage, naam: str) -> None:
    """Choose a wijkorgaan in the list, as by hand."""
    place = next(row for row, line in enumerate(page.listing._model.rows) if line.body.naam == naam)
    page.listing.table.setFocus()
    page.listing.table.selectRow(place)


def words(widget: Any) -> str:
    said = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    said += [button.text() for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]
    return " | ".join(said).replace("\N{NO-BREAK SPACE}", " ")


def type_in(field: QWidget, text: str, key: Qt.Key | None = Qt.Key.Key_Tab) -> None:
    """Type over what stands in a field and leave it by a key, or stay when there is none."""
    editor = field if isinstance(field, QLineEdit | QPlainTextEdit) else field.findChild(QLineEdit)
    assert editor is not None
    editor.setFocus()
    editor.selectAll()
    if text.isascii():
        QTest.keyClicks(editor, text)
    elif isinstance(editor, QLineEdit):
        editor.insert(text)
    else:
        editor.insertPlainText(text)
    if key is not None:
        QTest.keyClick(editor, key)


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def gegevens(page: WijkorganenPage, settle: Settle) -> Gegevens:
    page.edit()
    settle()
    return page.findChildren(Gegevens)[0]


def choose_in(menu: QMenu, *path: str) -> None:
    """Press a line of a menu, through its submenus."""
    for word in path[:-1]:
        action = next(it for it in menu.actions() if it.text().startswith(word))
        inner = action.menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(it for it in menu.actions() if it.text().startswith(path[-1])).trigger()


def test_the_list_says_what_there_is_and_how_it_stands(page: WijkorganenPage) -> None:
    QAbstractItemModelTester(page.listing._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = page.listing._model.rows
    assert len(shown) == 19
    assert ENDED not in {line.body.naam for line in shown}
    assert all(line.stoplicht for line in shown)
    assert page.listing.late > 0
    assert f"19 wijkorganen · {page.listing.late} met iets dat te laat is" in words(page.header)
    assert page.wijkorgaan_id == shown[0].body.id
    first = page.listing._model.index(0, 0)
    assert shown[0].body.naam in first.data(Qt.ItemDataRole.AccessibleTextRole)
    niveau = page.listing._model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert niveau.startswith("Niveau: ")
    assert "niveau" in niveau.removeprefix("Niveau: ")


def test_a_large_town_arrives_in_two_steps(
    lanes: Lanes, settings: Settings, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "FIRST", 6)
    window = MainWindow(lanes, settings)
    window.show()
    window.open_page("wijkorganen")
    counts: list[int] = []
    page = window.page
    assert isinstance(page, WijkorganenPage)
    page.listing._model.rowsInserted.connect(lambda *_: counts.append(len(page.listing.bodies)))
    page.listing._model.modelReset.connect(lambda: counts.append(len(page.listing.bodies)))
    last = wijkorganen.wijkorganen(lanes.session, 2027)[-1].id
    page.go_to(wijkorgaan_id=last, tab="niveau")
    settle()
    assert counts == [6, 20]
    assert page.wijkorgaan_id == last
    assert page.listing.table.row.body.id == last
    assert page.frame.tabs.value == "niveau"
    window.close()


def test_up_and_down_change_the_detail_and_the_newest_wins(page: WijkorganenPage, settle: Settle) -> None:
    page.listing.enter()
    for _ in range(3):
        QTest.keyClick(page.listing.table, Qt.Key.Key_Down)
    settle()
    fourth = page.listing._model.rows[3].body
    assert page.wijkorgaan_id == fourth.id
    assert fourth.naam in words(page.frame)


def test_searching_narrows_the_list_and_leaves_the_detail(page: WijkorganenPage, settle: Settle) -> None:
    present = page.wijkorgaan_id
    page.search()
    page.listing.search.insert("SINT jorís")
    assert [line.body.naam for line in page.listing._model.rows] == ["Wijkraad Sint Joris"]
    assert page.wijkorgaan_id == present
    assert standing_on(page) == ""
    QTest.keyClick(page.listing.search, Qt.Key.Key_Return)
    settle()
    assert "Wijkraad Sint Joris" in words(page.frame)
    QTest.keyClicks(page.listing.search, " zzz")
    assert "Niets gevonden voor ‘SINT jorís zzz’." in words(page.listing)
    next(it for it in page.listing.findChildren(QPushButton) if it.text() == "Filter wissen" and it.isVisible()).click()
    assert len(page.listing._model.rows) == 19
    assert standing_on(page) == "Wijkraad Sint Joris"


def test_filters_add_up_and_are_named(page: WijkorganenPage) -> None:
    listing, bar = page.listing, page.listing.lijstbalk
    bar.choose("Stadsdeel", ("Noord",))
    bar.choose("Status", ("actief",))
    north = {line.body.naam for line in listing._model.rows}
    assert LINDEVOORT in north
    assert {line.body.stadsdeel for line in listing._model.rows} == {"Noord"}
    assert [chip.text() for chip in bar.chips] == ["Stadsdeel: Noord", "Status: actief"]
    assert f"{len(north)} van 20" in words(listing)
    bar.choose("Stoplicht", ("te laat",))
    assert {line.ernst.woord for line in listing._model.rows} == {"te laat"}
    choose_in(bar.menu(), "Wis alles")
    bar.choose("Niveau", ("3 beleidsvormend",))
    assert {line.body.niveau or line.body.niveau_nu for line in listing._model.rows} == {Niveau.BELEIDSVORMEND}
    bar.clear_all()
    bar.choose("Status", (ALLES,))
    assert ENDED in {line.body.naam for line in listing._model.rows}
    bar.clear_all()
    assert ENDED not in {line.body.naam for line in listing._model.rows}
    choose_in(bar.menu(), "Te controleren")
    assert not listing._model.rows
    assert "Niets gevonden voor ‘Te controleren’." in words(listing)


def test_several_get_an_action_or_a_wijkregisseur_at_once(
    page: WijkorganenPage, session: Session, settle: Settle, window: MainWindow
) -> None:
    listing = page.listing
    listing.enter()
    QTest.keyClick(listing.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle()
    ids = listing.chosen_ids
    assert len(ids) == 2
    assert listing.gekozen._count.text() == "2 gekozen"
    assert complaints(page) == []
    for button, name, typed in ((0, "tekst", "Uitnodigen"), (1, "naam", "Aylin")):
        listing.gekozen.buttons[button].click()
        dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
        QTest.keyClicks(dialog.fields[name].editor, typed)
        dialog.act.click()
        settle()
        if listing.chosen_ids != ids:
            QTest.keyClick(listing.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    made = [rij.wijkorgaan_id for rij in acties.acties(session) if rij.tekst == "Uitnodigen"]
    assert sorted(made, key=str) == sorted(ids)
    assert {wijkorganen.dossier(session, id_).wijkorgaan.wijkregisseur for id_ in ids} == {"Aylin"}
    assert window.toast_text == "Wijkregisseur van 2 wijkorganen gewijzigd."


def test_the_order_can_be_chosen(page: WijkorganenPage) -> None:
    bar = page.listing.lijstbalk
    choose_in(bar.menu(), "Volgorde", "Dringendst")
    grave = [line.ernst for line in page.listing._model.rows]
    assert grave == sorted(grave, reverse=True)
    choose_in(bar.menu(), "Volgorde", "Stadsdeel")
    areas = [line.body.stadsdeel for line in page.listing._model.rows]
    assert areas == sorted(areas)
    assert page.listing.table.row.body.id == page.wijkorgaan_id


def test_the_tab_is_kept_for_each_wijkorgaan(page: WijkorganenPage, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT), tab="subsidie")
    settle()
    walk_to(page, ESBROEK)
    settle()
    assert page.frame.tabs.value == "overzicht"
    QTest.keyClick(page.frame.tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    walk_to(page, LINDEVOORT)
    settle()
    assert page.frame.tabs.value == "subsidie"
    assert LINDEVOORT in words(page.frame)


def test_a_link_to_an_ended_wijkorgaan_takes_the_filter_away(page: WijkorganenPage, settle: Settle) -> None:
    page.listing.lijstbalk.choose("Stadsdeel", ("Noord",))
    page.go_to(wijkorgaan_id=body_id(page, ENDED))
    settle()
    assert standing_on(page) == ENDED
    said = words(page.frame)
    assert "Beëindigd op 31 december 2024" in said
    assert "Verder als Wijkplatform Havenkwartier." in said
    assert "Laatste niveau" in said
    assert "Niveau kiezen" not in said
    next(it for it in page.frame.findChildren(QPushButton) if it.text() == "Naar de opvolger").click()
    settle()
    assert "Wijkplatform Havenkwartier" in words(page.frame)


def test_a_link_to_a_wijkorgaan_in_a_folded_group_shows_it(page: WijkorganenPage, settle: Settle) -> None:
    wanted = body_id(page, "Wijkraad De Weerd")
    page.listing.lijstbalk.set_keuze(replace(page.listing.lijstbalk.keuze, groep="Stadsdeel"))
    table = page.listing.table
    for place in reversed([place for place, line in enumerate(table._rows.lines) if isinstance(line, Groep)]):
        table._stand_on(place)
        QTest.keyClick(table, Qt.Key.Key_Left)
    assert all(isinstance(line, Groep) for line in table._rows.lines)
    page.go_to(wijkorgaan_id=wanted)
    settle()
    assert table.row is not None
    assert table.row.body.id == wanted


def test_the_overview_says_how_a_wijkorgaan_stands(page: WijkorganenPage, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT))
    settle()
    said = words(page.frame)
    assert "2 wijken in stadsdeel Noord · 4.440 inwoners · vergadert elke tweede dinsdag" in said
    for part in ("Trap op, trap af", "Niveau voor 2027", "Het jaar 2027", "Bestuur", "Open acties", "Laatste contact"):
        assert part in said
    tab: Any = page.frame.tab
    assert "2026 niveau 2, uitvoerend (trap af)" in tab._chart.accessibleName()
    roles = [zetel.functie.rol for zetel in tab._bestuur._model.rows]
    assert roles[:3] == ["voorzitter", "secretaris", "penningmeester"]
    assert tab._bestuur._model.rows[-1].persoon is None
    assert "te laat" in said


def test_the_steps_of_the_year_and_alles_open_their_tab(page: WijkorganenPage, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT))
    settle()
    tab: Any = page.frame.tab
    tab._year._dots[4].click()
    assert page.frame.tabs.value == "subsidie"
    page.frame.tabs.show_tab("overzicht")
    tab._year._dots[0].click()
    assert page.frame.tabs.value == "jaargesprekken"
    page.frame.tabs.show_tab("overzicht")
    next(it for it in tab.findChildren(QPushButton) if it.accessibleName() == "Alles van open acties").click()
    settle()
    assert page.frame.tabs.value == "acties"


def test_ticking_an_action_closes_it_and_can_be_undone(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT))
    settle()
    table = page.frame.tab._acties.table  # type: ignore[attr-defined]
    table.setFocus()
    table.selectRow(0)
    actie = table.row
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle()
    assert actie.id not in {row.id for row in page.frame.tab._acties._model.rows}  # type: ignore[attr-defined]
    assert window.toast_text.startswith("Actie afgerond.")
    window.undo()
    settle()
    found = wijkorganen.dossier(session, page.wijkorgaan_id).acties
    assert next(it for it in found if it.id == actie.id).status is not Actiestatus.KLAAR


def test_the_niveaus_are_listed_with_their_reason_and_promises(page: WijkorganenPage, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT), tab="niveau")
    settle()
    tab: Any = page.frame.tab
    years = [keuze.jaar for keuze in tab._model.rows]
    assert years == sorted(years, reverse=True)
    moves = {keuze.jaar: tab._move(keuze).value for keuze in tab._model.rows}
    assert moves[2026] == "trap af"
    help_ = {keuze.jaar: tab._help(keuze) for keuze in tab._model.rows}
    assert help_[2027] == "Coaching en bekendheid gevraagd, nog niet gegeven"
    assert help_[2024].startswith("Coaching gevraagd, gegeven op ")
    assert help_[2026] == ""
    reason = tab._model.index(0, 3)
    assert help_[2027] in reason.data(Qt.ItemDataRole.AccessibleTextRole)
    assert help_[2027] in reason.data(Qt.ItemDataRole.ToolTipRole)
    said = words(tab)
    assert "Het wijkorgaan, bij niveau" in said
    assert "Vroeg vertellen over plannen" in said
    assert tab.afspraken._count.text() == "9 nagekomen · 1 niet"
    tab.afspraken.year.set_year(2027)
    settle()
    assert "Nog niet beoordeeld" in words(tab)
    tab.table.setFocus()
    tab.table.selectRow(0)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    assert page.frame.tabs.value == "jaargesprekken"


def test_a_niveau_is_chosen_outside_a_talk(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, "Wijkcommissie Bleekveld"), tab="niveau")
    settle()
    page.frame.tab.new()
    settle()
    dialog = dialog_of(window)
    assert not complaints(dialog)
    QTest.keyClicks(dialog.fields["niveau"].editor, "2")
    assert "€ 3.000" in words(dialog)
    type_in(dialog.fields["motivering"].editor, "Er zijn weer mensen.", None)
    dialog.act.click()
    settle()
    keuze = wijkorganen.dossier(session, page.wijkorgaan_id).niveaus[-1]
    assert (keuze.jaar, keuze.niveau, keuze.motivering) == (2027, Niveau.UITVOEREND, "Er zijn weer mensen.")
    assert keuze.jaargesprek_id is None
    assert "buiten een gesprek" in page.frame.tab._origin(keuze)  # type: ignore[attr-defined]


def test_talks_and_subsidies_stand_by_year(page: WijkorganenPage, window: MainWindow, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT), tab="jaargesprekken")
    settle()
    tab: Any = page.frame.tab
    assert tab.jaar == 2027
    assert tab.form.blad.jaar == 2027
    tab.go_to_year(2025)
    settle()
    assert tab.form.blad.jaar == 2025
    page.frame.tabs.show_tab("subsidie")
    settle()
    file: Any = page.frame.tab
    file.go_to_year(2024)
    settle()
    assert file.file.rij.subsidie.jaar == 2024
    assert file.table.row.stand == "afgesloten"
    file.table.choose(2025)
    settle()
    assert file.file.rij.subsidie.jaar == file.jaar == 2025
    page.go_to(wijkorgaan_id=body_id(page, "Buurtkring Esweg en Esrand"), tab="subsidie")
    settle()
    assert "Geen subsidie voor 2027." in words(file) or "Nog geen aanvraag voor 2027." in words(file)


def test_money_of_residents_stands_in_a_tab_and_leads_to_its_own_page(
    page: WijkorganenPage, window: MainWindow, settle: Settle
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT), tab="wijkbudget")
    settle()
    tab: Any = page.frame.tab
    rows = tab.years._rows.rows
    assert [(year.wijk.naam, year.jaar) for year in rows[:2]] == [("Esweg", 2026), ("Lindevoort", 2026)]
    assert [row.initiatief.naam for row in tab.ideas._rows.rows] == ["Lichtjestocht door Lindevoort"]
    assert "9.075 vrij in 2026" in words(tab)
    tab.years.choose(rows[1].id)
    QTest.keyClick(tab.years, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == "Wijkbudget & initiatieven"
    assert window.page.view.panel.dossier.rij.naam == "Lindevoort"  # type: ignore[attr-defined]


def test_a_wijkorgaan_without_wijken_says_where_to_choose_them(page: WijkorganenPage, settle: Settle) -> None:
    page.lanes.command(wijkorganen.create_wijkorgaan, "Wijkraad Nieuw")
    settle()
    page.go_to(wijkorgaan_id=body_id(page, "Wijkraad Nieuw"), tab="wijkbudget")
    settle()
    assert "Nog geen wijken" in words(page.frame.tab)
    assert "Nog geen initiatieven." in words(page.frame.tab)


def test_a_talk_can_be_planned_from_its_tab(page: WijkorganenPage, window: MainWindow, settle: Settle) -> None:
    page.lanes.command(wijkorganen.create_wijkorgaan, "Wijkraad Nieuw")
    settle()
    page.go_to(wijkorgaan_id=body_id(page, "Wijkraad Nieuw"), tab="jaargesprekken")
    settle()
    assert "Nog geen gesprek voor 2027." in words(page.frame.tab)
    page.frame.tab.empty.button.click()  # type: ignore[attr-defined]
    settle()
    dialog = dialog_of(window)
    type_in(dialog.fields["datum"].editor, "+2w")
    dialog.act.click()
    settle()
    assert page.frame.tab.form.blad.gesprek.datum.isoformat() == "2026-10-08"  # type: ignore[attr-defined]


def test_each_field_of_the_data_is_saved_when_it_is_left(
    page: WijkorganenPage, session: Session, settle: Settle
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, ESBROEK))
    settle()
    form = gegevens(page, settle)
    assert not complaints(form)
    type_in(form.fields["iban"].editor, "NL00 FOUT 12")
    type_in(form.fields["vergaderritme"].editor, "elke maand")
    settle()
    body = kept(session, ESBROEK)
    assert (body.iban, body.vergaderritme) == ("NL00 FOUT 12", "elke maand")
    assert form.fields["iban"].message.startswith("Dit rekeningnummer klopt niet.")
    assert "vergadert elke maand" in words(page.frame)
    page.escape()
    assert page.frame.tabs.isVisible()


def test_the_werkgebied_is_ticked_and_unticked(page: WijkorganenPage, session: Session, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, ESBROEK))
    settle()
    field: Any = gegevens(page, settle).fields["wijk_ids"]
    before = {wijk.naam for wijk in wijkorganen.dossier(session, page.wijkorgaan_id).wijken}
    type_in(field.search, "Berken", None)
    field.table.setFocus()
    field.table.selectRow(0)
    QTest.keyClick(field.table, Qt.Key.Key_Space)
    settle()
    after = {wijk.naam for wijk in wijkorganen.dossier(session, page.wijkorgaan_id).wijken}
    assert after == before | {"Berkenkamp"}
    middle = field.table.viewport().rect().center()
    middle.setY(field.table.visualRect(field.table.model().index(0, 0)).center().y())
    QTest.mouseClick(field.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settle()
    assert {wijk.naam for wijk in wijkorganen.dossier(session, page.wijkorgaan_id).wijken} == before


def test_a_new_name_of_a_stadsdeel_becomes_one(page: WijkorganenPage, session: Session, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, ESBROEK))
    settle()
    form = gegevens(page, settle)
    type_in(form.fields["stadsdeel_id"].editor, "Zuidoost")
    settle()
    area = next(it for it in gebieden.stadsdelen(session) if it.naam == "Zuidoost")
    assert kept(session, ESBROEK).stadsdeel_id == area.id
    assert form.fields["stadsdeel_id"].value() == area.id


@pytest.mark.parametrize("way", ["another", "escape", "page", "close"])
def test_what_is_being_typed_is_stored_whatever_one_goes_to(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle, way: str, qtbot: QtBot
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, ESBROEK))
    settle()
    form = gegevens(page, settle)
    esbroek = page.wijkorgaan_id
    type_in(form.fields["website"].editor, "https://esbroek.example.org", None)
    if way == "another":
        page.listing.table.selectRow(0)
    elif way == "escape":
        page.escape()
    elif way == "page":
        window.open_page("acties")
    else:
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
    settle()
    assert wijkorganen.dossier(session, esbroek).wijkorgaan.website == "https://esbroek.example.org"


@pytest.mark.parametrize("way", ["another", "escape", "page", "close"])
def test_a_wrong_date_holds_until_it_is_improved_or_left_out(
    page: WijkorganenPage,
    window: MainWindow,
    session: Session,
    settle: Settle,
    way: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, ESBROEK))
    settle()
    form = gegevens(page, settle)
    esbroek, founded = page.wijkorgaan_id, kept(session, ESBROEK).opgericht_op
    field = form.fields["opgericht_op"]
    type_in(field.editor, "31 februari", None)
    asked: list[str] = []
    answer = False

    def ask(_parent: object, question: str, yes: str, no: str, *, more: str = "") -> bool:
        asked.append(more)
        return answer

    monkeypatch.setattr(dialogs, "ask", ask)
    go = {
        "another": lambda: page.listing.table.selectRow(0),
        "escape": page.escape,
        "page": lambda: window.open_page("acties"),
        "close": window.close,
    }[way]
    go()
    settle()
    assert len(asked) == 1
    assert "31 februari" in asked[0]
    assert (window.page, window.isVisible(), page.wijkorgaan_id) == (page, True, esbroek)
    assert page.listing.table.row.body.id == esbroek
    assert form.isVisible()
    assert field.raw() == "31 februari"
    answer = True
    go()
    settle()
    assert wijkorganen.dossier(session, esbroek).wijkorgaan.opgericht_op == founded
    assert {
        "another": page.wijkorgaan_id != esbroek,
        "escape": not form.isVisible(),
        "page": window.page is not page,
        "close": not window.isVisible(),
    }[way]


def test_a_new_wijkorgaan_opens_where_its_board_is_typed(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.new()
    settle()
    dialog = dialog_of(window)
    assert not complaints(dialog)
    dialog.act.click()
    assert dialog.errors == ["Vul een naam in."]
    type_in(dialog.fields["naam"].editor, ESBROEK)
    assert dialog.fields["naam"].message == "Er is al een wijkorgaan met deze naam."
    type_in(dialog.fields["naam"].editor, "Buurtkring Yeşilköy & Zn.")
    type_in(dialog.fields["stadsdeel_id"].editor, "zuid")
    field: Any = dialog.fields["wijk_ids"]
    field.table.setFocus()
    field.table.selectRow(2)
    QTest.keyClick(field.table, Qt.Key.Key_Space)
    type_in(dialog.fields["opgericht_op"].editor, "1 mrt 2026")
    dialog.act.click()
    settle()
    found = wijkorganen.dossier(session, page.wijkorgaan_id)
    assert found.wijkorgaan.naam == "Buurtkring Yeşilköy & Zn."
    assert found.stadsdeel is not None
    assert found.stadsdeel.naam == "Zuid"
    assert len(found.wijken) == 1
    assert page.frame.tabs.value == "bestuur"
    assert page.listing.table.row.body.id == page.wijkorgaan_id
    assert window.toast_text.startswith("Wijkorgaan toegevoegd.")
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    choose_in(page.frame.build_menu(), "Verwijderen")
    settle()
    assert "Buurtkring Yeşilköy & Zn." not in wijkorganen.namen(session).values()
    assert page.wijkorgaan_id in wijkorganen.namen(session)


def test_an_undone_addition_goes_from_the_page(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.new()
    settle()
    dialog = dialog_of(window)
    type_in(dialog.fields["naam"].editor, "Wijkraad Even")
    dialog.act.click()
    settle()
    gone = page.wijkorgaan_id
    window.undo()
    settle()
    assert page.wijkorgaan_id not in {"", gone}
    assert page.listing.table.row.body.id == page.wijkorgaan_id
    assert "Wijkraad Even" not in words(page.frame)


def test_ending_asks_what_happens_to_open_actions(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT))
    settle()
    lindevoort = page.wijkorgaan_id
    choose_in(page.frame.build_menu(), "Beëindigen")
    settle()
    dialog = dialog_of(window)
    assert not complaints(dialog)
    dialog.act.click()
    assert dialog.errors == ["Schrijf op waarom het wijkorgaan is gestopt.", "Kies wat daarmee gebeurt."]
    type_in(dialog.fields["reden"].editor, "Samen met Esbroek.", None)
    dialog.fields["acties"].set_value("opvolger")
    dialog.act.click()
    assert dialog.isVisible()
    assert "Kies de opvolger, of kies iets anders voor de open acties." in words(dialog)
    type_in(dialog.fields["opvolger_id"].editor, ESBROEK)
    type_in(dialog.fields["op"].editor, "1-1-1900")
    dialog.act.click()
    settle()
    assert "De einddatum ligt vóór de begindatum." in words(dialog)
    type_in(dialog.fields["op"].editor, "vandaag")
    dialog.act.click()
    settle()
    ended = wijkorganen.dossier(session, lindevoort)
    assert (ended.wijkorgaan.status, ended.wijkorgaan.beeindigd_op) == (Wijkorgaanstatus.BEEINDIGD, TODAY)
    assert all(actie.status in {Actiestatus.KLAAR, Actiestatus.VERVALLEN} for actie in ended.acties)
    assert f"Verder als {ESBROEK}." in words(page.frame)
    form = gegevens(page, settle)
    assert not form.fields["status"].isVisible()
    assert form.fields["einde_reden"].isVisible()
    page.escape()
    choose_in(page.frame.build_menu(), "Weer actief maken")
    settle()
    assert kept(session, lindevoort).status is Wijkorgaanstatus.ACTIEF


def test_open_actions_may_stay_or_be_dropped_at_the_end(
    page: WijkorganenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    for choice, left in (("staan", True), ("vervallen", False)):
        naam = (
            LINDEVOORT
            if choice == "staan"
            else next(
                line.body.naam
                for line in page.listing._model.rows
                if line.body.naam != LINDEVOORT
                and wijkorganen.dossier(session, line.body.id).acties
                and any(it.status is Actiestatus.OPEN for it in wijkorganen.dossier(session, line.body.id).acties)
            )
        )
        page.go_to(wijkorgaan_id=body_id(page, naam))
        settle()
        body = page.wijkorgaan_id
        page.frame.end()
        settle()
        dialog = dialog_of(window)
        type_in(dialog.fields["reden"].editor, "Gestopt.", None)
        type_in(dialog.fields["opvolger_id"].editor, ESBROEK)
        dialog.fields["acties"].set_value(choice)
        dialog.act.click()
        settle()
        waiting = [it for it in wijkorganen.dossier(session, body).acties if it.status is Actiestatus.OPEN]
        assert bool(waiting) is left


def test_a_body_of_a_start_list_is_confirmed(tmp_path: Path, settings: Settings, light: None, qtbot: QtBot) -> None:
    path = tmp_path / "enschede.wijkregie"
    create_nieuw(path, startlijsten.available()[0], user="Marijke", clock=CLOCK)
    session = open_session(path, CLOCK)
    with session.store:
        lanes = Lanes(session)
        window = MainWindow(lanes, settings)
        window.show()
        window.open_page("wijkorganen")
        qtbot.waitUntil(lanes.idle)
        page = window.page
        assert isinstance(page, WijkorganenPage)
        assert "Deze gegevens komen uit een startlijst. Controleer ze." in words(page.frame)
        assert not complaints(page)
        next(it for it in page.frame.findChildren(QPushButton) if it.text() == "Klopt zo").click()
        qtbot.waitUntil(lanes.idle)
        assert not kept(session, page.wijkorgaan_id).controleren
        assert "Klopt zo" not in words(page.frame)
        for tab in TABS:
            page.go_to(tab=tab)
            qtbot.waitUntil(lanes.idle)
            assert not complaints(page), tab
        window.close()
        lanes.close()


def test_an_empty_store_takes_its_first_wijkorgaan(
    tmp_path: Path, settings: Settings, light: None, qtbot: QtBot
) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    session = open_session(path, CLOCK)
    with session.store:
        lanes = Lanes(session)
        window = MainWindow(lanes, settings)
        window.show()
        window.open_page("wijkorganen")
        qtbot.waitUntil(lanes.idle)
        page = window.page
        assert isinstance(page, WijkorganenPage)
        assert "Nog geen wijkorganen." in words(page)
        assert not complaints(page)
        assert page._none is not None
        next(made for made in page._none.findChildren(QPushButton) if made.text() == "Wijkorgaan toevoegen").click()
        qtbot.waitUntil(lanes.idle)
        dialog = dialog_of(window)
        type_in(dialog.fields["naam"].editor, "Dorpsraad Eerste")
        type_in(dialog.fields["stadsdeel_id"].editor, "Midden")
        assert dialog.fields["stadsdeel_id"].message == "Dit wordt een nieuw stadsdeel: Midden."
        dialog.act.click()
        qtbot.waitUntil(lanes.idle)
        assert "Dorpsraad Eerste" in words(page.frame)
        assert "Stadsdeel Midden" in words(page.frame)
        assert page.frame.tabs.value == "bestuur"
        window.close()
        lanes.close()


@pytest.mark.parametrize("mode", list(Mode)[1:])
def test_every_tab_is_named_in_dutch_and_fits(
    page: WijkorganenPage, window: MainWindow, settle: Settle, theme: Theme, mode: Mode
) -> None:
    theme.set_mode(mode)
    window.resize(1366, 688)
    for naam in (LONG, LINDEVOORT):
        for tab in TABS:
            page.go_to(wijkorgaan_id=body_id(page, naam), tab=tab)
            settle()
            assert not complaints(page), (naam, tab)
            assert page.minimumSizeHint().width() <= page.width(), (naam, tab)
            assert page.frame.width() + page.listing.width() <= page.width()
    form = gegevens(page, settle)
    assert not complaints(form)


def test_keys_lead_from_list_to_detail_and_back(page: WijkorganenPage, window: MainWindow, settle: Settle) -> None:
    window.activateWindow()
    page.listing.enter()
    QTest.keyClick(page.listing.table, Qt.Key.Key_Return)
    assert page.frame.isAncestorOf(window.focusWidget())
    page.focus_pane()
    assert window.focusWidget() is page.listing.table
    page.focus_pane()
    assert page.frame.isAncestorOf(window.focusWidget())
    page.escape()
    assert window.focusWidget() is page.listing.table
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is page.listing.search
    QTest.keyClick(page.listing.search, Qt.Key.Key_Down)
    assert window.focusWidget() is page.listing.table


def test_the_menu_leads_to_the_report(page: WijkorganenPage, window: MainWindow, settle: Settle) -> None:
    page.go_to(wijkorgaan_id=body_id(page, LINDEVOORT))
    settle()
    assert "Verwijderen" not in [action.text() for action in page.frame.build_menu().actions()]
    choose_in(page.frame.build_menu(), "Jaarverslag maken")
    settle()
    assert window.page is not None
    assert window.page.title == "Rapporten"
