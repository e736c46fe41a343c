"""The subsidies of a year, driven as a user on the example town."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK
from tests.ui.walk import complaints
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.subsidies import SubsidiesPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.textfields import LineEdit
from wijkregie.usecases import history, regelingen, subsidies, wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, open_session

PAGE = "subsidies"
LONG = "Vereniging Bewonersbelangen Singelkwartier, Kerkplein, Nieuwe Gracht en alle zijstraten tot aan de Oude Haven"
ASKED, WAITING, FREE = "Dorpsraad Esbroek", "Bewonersteam Spoorkwartier", "Wijkplatform Zonnewende"


@pytest.fixture
def page(window: MainWindow) -> SubsidiesPage:
    page = window.page
    assert isinstance(page, SubsidiesPage)
    return page


def choose(page: SubsidiesPage, body: str) -> None:
    place = next(row for row, line in enumerate(page.model.rows) if line.rij.wijkorgaan == body)
    page.table.setFocus()
    page.table.selectRow(place)


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def type_in(dialog: FormDialog, name: str, text: str) -> None:
    editor = dialog.fields[name].editor
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def words(widget: Any) -> str:
    said = " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def told(page: SubsidiesPage) -> list[str]:
    """Return the points of the line of time as a screen reader says them."""
    model = page.dossier.steps.model()
    return [str(model.index(row, 0).data()).replace("\N{NO-BREAK SPACE}", " ") for row in range(model.rowCount())]


def test_the_year_says_its_regeling_its_plafond_and_that_amounts_are_invented(page: SubsidiesPage) -> None:
    said = words(page)
    assert "Regeling 2027 · aanvragen uiterlijk 30 september · besluit binnen 8 weken · voorbeeldbedragen" in said
    assert "verwacht van het plafond van € 57.500" in said
    assert "Verleend" in page.bar.accessibleName()


def test_what_ends_first_stands_on_top_and_heads_sort(page: SubsidiesPage) -> None:
    assert page.model.rows[0].rij.wijkorgaan == "Bewonersplatform Kleine Beek"
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    names = [line.rij.wijkorgaan for line in page.model.rows]
    assert names == sorted(names, key=lambda name: name.replace("’", "").casefold())


def test_no_horizontal_scrolling_and_nobody_unnamed(page: SubsidiesPage, theme: Theme, qtbot: QtBot) -> None:
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert page.table.horizontalScrollBar().maximum() == 0
        assert complaints(page) == []
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.table.horizontalScrollBar().maximum() == 0
    qtbot.waitUntil(lambda: page.dossier.steps.horizontalScrollBar().maximum() == 0)
    assert complaints(page) == []


def test_an_empty_regeling_says_so_while_the_rows_still_show(
    page: SubsidiesPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    page.year.set_year(2028)
    settle()
    assert "De regeling voor 2028 is nog leeg." in words(page)
    assert len(page.model.rows) > 10
    assert not page.bar.isVisible()


def test_enter_opens_the_file_and_escape_gives_the_grid_its_room_again(
    page: SubsidiesPage, window: MainWindow, qtbot: QtBot
) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.dossier.isVisible()
    assert ASKED in words(page.dossier)
    assert "Nog 48 dagen om te besluiten (11 nov)" in words(page.dossier)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(2))
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.dossier.rij is not None
    assert page.dossier.rij.wijkorgaan != ASKED
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not page.dossier.isVisible()
    qtbot.waitUntil(lambda: not page.table.isColumnHidden(2))


def test_a_running_term_names_its_article(page: SubsidiesPage) -> None:
    choose(page, WAITING)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told(page) == [
        "Aanvraag ontvangen, € 3.000, 31 augustus 2026",
        "Aanvulling gevraagd, tot en met 5 okt, 14 september 2026, De begroting en het verslag van de kascontrole "
        "ontbreken.",
        "Aanvulling binnen, Awb 4:5, loopt, uiterlijk 5 oktober 2026, nog 11 van 21 dagen",
        "Besluit nemen, Awb 4:13, staat stil, uiterlijk 5 november 2026, staat stil, nog 42 van 56 dagen",
        "Besluit bekendmaken, direct na het besluit, komt",
        "Betalen, binnen 6 weken na de bekendmaking, komt",
        "Verantwoording binnen, komt, uiterlijk 1 april 2028",
        "Vaststellen, binnen 8 weken na de verantwoording, komt",
        "Afsluiten, als alles klaar is, komt",
    ]


def test_the_usual_next_step_is_one_click_with_today_and_its_amount(
    page: SubsidiesPage, window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    choose(page, ASKED)
    page.edit()
    assert page.dossier.next.text().replace("\N{NO-BREAK SPACE}", " ") == "Verleend · € 3.000"
    page.dossier.next.click()
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert complaints(dialog) == []
    assert "soort" not in dialog.fields
    assert [name for name, field in dialog.fields.items() if not field.isHidden()] == [
        "datum",
        "bedrag",
        "kenmerk",
        "toelichting",
    ]
    dialog.fields["bedrag"].set_value(None)
    dialog.act.click()
    assert dialog.errors == ["Vul het bedrag in."]
    type_in(dialog, "bedrag", "3.500")
    assert "Dit is meer dan de € 3.000 die is gevraagd. Klopt dat?" in words(dialog)
    dialog.act.click()
    settle()
    settle()
    assert told(page)[1].startswith("Verleend, € 3.500, 24 september 2026")
    assert page.dossier.next.text() == "Bekendgemaakt"


def test_enter_on_what_comes_notes_it_when_it_can_be_noted(page: SubsidiesPage, window: MainWindow) -> None:
    choose(page, WAITING)
    page.edit()
    line = page.dossier.steps
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog_of(window).windowTitle().startswith("Aanvulling ontvangen noteren")
    dialog_of(window).done(0)
    for _ in range(3):
        QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_F2)
    dialog = next(found for found in window.findChildren(FormDialog) if found.isVisible())
    assert "soort" in dialog.fields


def test_a_refusal_asks_its_ground_and_an_aanvulling_its_last_day(page: SubsidiesPage, window: MainWindow) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    dialog = dialog_of(window)
    field = dialog.fields["soort"]
    field.set_value(Stapsoort.AANVULLING_GEVRAAGD)
    field.left.emit()
    assert dialog.fields["termijn_tot"].value() == date(2026, 10, 8)
    field.set_value(Stapsoort.GEWEIGERD)
    field.left.emit()
    dialog.act.click()
    assert dialog.errors == ["Kies waarop het besluit rust."]
    combo = dialog.fields["grond"].editor
    assert isinstance(combo, QComboBox)
    assert combo.itemText(1) == "Omdat het geld voor dit jaar op is (Awb 4:25 lid 2)"
    dialog.done(0)


def test_ins_adds_the_next_step_with_its_amount_and_it_can_be_undone(
    page: SubsidiesPage, window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    dialog = dialog_of(window)
    assert dialog.fields["soort"].value() is Stapsoort.VERLEEND
    assert dialog.fields["bedrag"].value() == 300_000
    dialog.act.click()
    settle()
    settle()
    line = next(line for line in page.model.rows if line.rij.wijkorgaan == ASKED)
    assert line.rij.bedragen.verleend == 300_000
    assert [line.split(",")[0] for line in told(page)[:3]] == ["Aanvraag ontvangen", "Verleend", "Besluit bekendmaken"]
    assert window.toast_text.startswith("Stap genoteerd: verleend")
    lanes.command(history.undo, owner=window)
    settle()
    settle()
    assert [line.split(",")[0] for line in told(page)[:2]] == ["Aanvraag ontvangen", "Besluit nemen"]


def test_only_the_fields_that_a_kind_of_step_needs_are_asked(page: SubsidiesPage, window: MainWindow) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    field = dialog.fields["soort"]
    seen = {}
    for soort in (Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.GEWEIGERD, Stapsoort.GEDEELTELIJK_VERLEEND):
        field.set_value(soort)
        field.left.emit()
        seen[soort.value] = [name for name in ("bedrag", "termijn_tot") if not dialog.fields[name].isHidden()]
    assert seen == {"aanvulling gevraagd": ["termijn_tot"], "geweigerd": [], "gedeeltelijk verleend": ["bedrag"]}


def test_only_steps_that_can_come_now_are_offered_and_letters_choose_one(
    page: SubsidiesPage, window: MainWindow
) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    dialog = dialog_of(window)
    combo = dialog.fields["soort"].editor
    assert isinstance(combo, QComboBox)
    offered = [combo.itemText(number) for number in range(combo.count())]
    assert offered[0] == "Verleend"
    assert "Aanvulling gevraagd" in offered
    assert not {"Betaald", "Bekendgemaakt", "Aanvraag ontvangen", "Aanvulling ontvangen"} & set(offered)
    combo.setFocus()
    QTest.keyClicks(combo, "aanvul")
    assert dialog.fields["soort"].value() is Stapsoort.AANVULLING_GEVRAAGD
    assert not dialog.fields["termijn_tot"].isHidden()
    dialog.done(0)


def test_a_refused_step_stays_in_the_dialog_with_all_that_was_typed(
    page: SubsidiesPage, window: MainWindow, qtbot: QtBot
) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    dialog = dialog_of(window)
    type_in(dialog, "datum", "1-8-2026")
    type_in(dialog, "bedrag", "2.750")
    dialog.act.click()
    qtbot.waitUntil(lambda: "ligt dan vóór de aanvraag" in words(dialog))
    assert dialog.isVisible()
    assert dialog.fields["bedrag"].value() == 275_000
    type_in(dialog, "datum", "31 februari")
    dialog.act.click()
    assert any("bestaat niet" in error for error in dialog.errors)


def test_a_step_is_corrected_and_removed(
    page: SubsidiesPage,
    window: MainWindow,
    session: Session,
    settle: Callable[[], None],
) -> None:
    choose(page, ASKED)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    steps = page.dossier.steps
    steps.setFocus()
    steps.selectRow(0)
    QTest.keyClick(steps, Qt.Key.Key_Return)
    dialog = dialog_of(window)
    type_in(dialog, "bedrag", "2.500,-")
    dialog.act.click()
    assert any("Schrijf op waarom" in error for error in dialog.errors)
    type_in(dialog, "reden", "Verkeerd overgenomen")
    dialog.act.click()
    settle()
    settle()
    assert page.dossier.rij is not None
    assert page.dossier.rij.bedragen.gevraagd == 250_000
    steps.selectRow(0)
    QTest.keyClick(steps, Qt.Key.Key_Delete)
    dialog = dialog_of(window)
    type_in(dialog, "reden", "Dubbel ingevoerd")
    dialog.act.click()
    settle()
    settle()
    assert page.dossier.rij.subsidie is not None
    assert page.dossier.rij.subsidie.correctie_reden == "Dubbel ingevoerd"
    assert page.dossier.rij.stappen == ()
    assert window.toast_text.startswith("Stap verwijderd")


def test_an_aanvraag_that_came_too_late_is_said_with_its_subsidie(
    page: SubsidiesPage, session: Session, settle: Callable[[], None]
) -> None:
    choose(page, ASKED)
    page.edit()
    assert page.dossier.rij is not None
    assert "te laat binnen" not in words(page.dossier)
    regeling = regelingen.regeling_van(session, page.year.year)
    assert regeling is not None
    (asked,) = page.dossier.rij.stappen
    regelingen.change_regeling(session, regeling.id, "Besluit", aanvraag_uiterlijk=asked.datum - timedelta(days=2))
    page.refresh()
    settle()
    assert "De aanvraag kwam 2 dagen te laat binnen" in words(page.dossier)


def test_fields_beside_the_steps_are_kept_when_left_and_the_reserve_gives_a_signal(
    page: SubsidiesPage, window: MainWindow, session: Session, settle: Callable[[], None]
) -> None:
    choose(page, ASKED)
    page.edit()
    reserve = page.dossier.form.fields["egalisatiereserve"].editor
    assert isinstance(reserve, LineEdit)
    reserve.setFocus()
    reserve.selectAll()
    QTest.keyClicks(reserve, "9000")
    QTest.keyClick(reserve, Qt.Key.Key_Tab)
    settle()
    settle()
    assert page.dossier.rij is not None
    assert page.dossier.rij.subsidie is not None
    assert subsidies.subsidie(session, page.dossier.rij.subsidie.id).subsidie.egalisatiereserve == 900_000
    assert "€ 9.000 reserve, meer dan de € 3.000 van het jaar" in words(page.dossier)


def test_an_amount_that_cannot_be_read_stays_and_asks_before_the_page_is_left(
    page: SubsidiesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, ASKED)
    page.edit()
    field = page.dossier.form.fields["egalisatiereserve"]
    editor = field.editor
    assert isinstance(editor, LineEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "1.250,5o")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert field.error.startswith("“1.250,5o” is geen bedrag.")
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_kwargs: False)
    assert not page.may_leave()
    assert editor.text() == "1.250,5o"
    page.dossier.form.discard()


def test_an_aanvraag_is_entered_with_the_amount_of_the_niveau(
    page: SubsidiesPage, window: MainWindow, settle: Callable[[], None]
) -> None:
    page.new()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    dialog.act.click()
    assert dialog.errors == ["Kies een wijkorgaan."]
    type_in(dialog, "bedrag", "75.000")
    dialog.fields["bedrag"].check()
    assert dialog.fields["bedrag"].message.replace("\N{NO-BREAK SPACE}", " ") == (
        "Het hoogste bedrag van de regeling is € 5.000."
    )
    dialog.fields["bedrag"].set_value(None)
    dialog.fields["bedrag"].touched = False
    type_in(dialog, "wijkorgaan_id", FREE)
    assert dialog.fields["bedrag"].value() == 300_000
    assert dialog.fields["bedrag"].message == "Hoort bij niveau 2."
    type_in(dialog, "kenmerk", "Z-2027-9")
    dialog.act.click()
    settle()
    settle()
    line = next(line for line in page.model.rows if line.rij.wijkorgaan == FREE)
    assert line.stand == "aangevraagd 24 sep"
    assert line.rij.subsidie is not None
    assert line.rij.subsidie.kenmerk == "Z-2027-9"
    assert line.klok.woorden == "nog 56 dagen · 19 nov"


def test_who_has_an_aanvraag_is_not_offered_again(page: SubsidiesPage, window: MainWindow) -> None:
    page.new()
    dialog = dialog_of(window)
    type_in(dialog, "wijkorgaan_id", ASKED)
    dialog.act.click()
    assert "staat niet in de lijst" in dialog.fields["wijkorgaan_id"].error


def test_the_file_of_a_body_without_an_aanvraag_offers_one(page: SubsidiesPage, window: MainWindow) -> None:
    page.go_to(wijkorgaan_id="")
    choose(page, FREE)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert "Nog geen aanvraag voor 2027." in words(page.dossier)
    page.dossier.empty.button.click()
    assert dialog_of(window).fields["wijkorgaan_id"].raw() == FREE


def test_a_place_is_opened_from_elsewhere(page: SubsidiesPage, window: MainWindow, settle: Callable[[], None]) -> None:
    body = next(line.id for line in page.model.rows if line.rij.wijkorgaan == WAITING)
    page.year.set_year(2025)
    settle()
    window.open_page("vandaag")
    window.open_page("subsidies", jaar=2027, wijkorgaan_id=body)
    settle()
    assert page.dossier.isVisible()
    assert page.dossier.rij is not None
    assert (page.year.year, page.dossier.rij.id) == (2027, body)


def test_find_narrows_the_grid_and_its_totals(page: SubsidiesPage, window: MainWindow) -> None:
    page.search()
    QTest.keyClicks(page.finder, "dorpsraad")
    assert {line.rij.wijkorgaan.split()[0] for line in page.model.rows} == {"Dorpsraad"}
    assert page.totals.accessibleName().startswith(f"Totaal: {len(page.model.rows)} wijkorganen")
    QTest.keyClicks(page.finder, " bestaat niet")
    assert "Niets gevonden voor ‘dorpsraad bestaat niet’." in words(page)
    QTest.keyClick(page.finder, Qt.Key.Key_Escape)
    assert len(page.model.rows) == page.model.total


def test_a_very_long_name_stays_whole_in_its_file(page: SubsidiesPage) -> None:
    choose(page, LONG)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert LONG in words(page.dossier)
    assert page.dossier.width() <= page.width() - page.table.width()


def test_the_year_is_saved_as_a_workbook(
    page: SubsidiesPage,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settle: Callable[[], None],
) -> None:
    target = tmp_path / "Overzicht 2027.xlsx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_args: target)
    page._to_excel()
    settle()
    assert target.stat().st_size > 5_000
    assert target.name in window.toast_text


def test_over_the_plafond_says_how_much(
    page: SubsidiesPage, session: Session, lanes: Lanes, settle: Callable[[], None], window: MainWindow
) -> None:
    rules = regelingen.regeling_van(session, 2027)
    assert rules is not None
    lanes.command(regelingen.change_regeling, rules.id, "Besluit", plafond=4_000_000, owner=window)
    settle()
    settle()
    assert "€ 11.500 boven het plafond" in words(page)


def test_the_model_holds_through_changes(
    page: SubsidiesPage, lanes: Lanes, session: Session, settle: Callable[[], None], window: MainWindow
) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    body = next(line for line in page.model.rows if line.rij.wijkorgaan == FREE)
    lanes.command(subsidies.add_aanvraag, body.id, 2027, datum=date(2026, 9, 2), bedrag=100_000, owner=window)
    lanes.command(wijkorganen.change_wijkorgaan, body.id, naam="Aa en Bee", owner=window)
    settle()
    settle()
    page.year.set_year(2026)
    settle()
    assert tester.model() is page.model


def test_a_new_store_has_one_sentence_and_no_table(
    tmp_path: Path, settings: Settings, theme: Theme, qtbot: QtBot
) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    session = open_session(path, CLOCK)
    lanes = Lanes(session)
    window = MainWindow(lanes, settings, PAGES)
    window.show()
    window.open_page("subsidies")
    qtbot.waitUntil(lanes.idle)
    page = window.page
    assert page is not None
    assert "Nog geen wijkorganen." in words(page)
    window.close()
    lanes.close()
    session.store.close()


def test_a_toeslag_is_asked_for_where_the_regeling_has_one(
    page: SubsidiesPage, session: Session, settle: Callable[[], None], window: MainWindow
) -> None:
    rules = regelingen.regeling_van(session, 2027)
    assert rules is not None
    choose(page, ASKED)
    page.edit()
    field = page.dossier.form.fields["toeslag"]
    for most in (None, 25_000):
        page.lanes.command(regelingen.change_regeling, rules.id, "Besluit", toeslag_hoogstens=most, owner=page)
        settle()
        settle()
        assert field.isVisible() == bool(most)
    assert isinstance(field.editor, QLineEdit)
    for typed in ("300", "250"):
        field.editor.setFocus()
        field.editor.selectAll()
        QTest.keyClicks(field.editor, typed)
        QTest.keyClick(field.editor, Qt.Key.Key_Tab)
        settle()
        assert ("hoogstens" in field.error) == (typed == "300")
    assert "met de toeslag van € 250" in words(page.dossier)
    page.new()
    dialog = dialog_of(window)
    type_in(dialog, "wijkorgaan_id", FREE)
    type_in(dialog, "toeslag", "200")
    assert dialog.fields["bedrag"].value() == 320_000
    assert dialog.fields["bedrag"].message == "Hoort bij niveau 2 met de toeslag."
    dialog.act.click()
    settle()
    settle()
    body = next(line.rij for line in page.model.rows if line.rij.wijkorgaan == FREE)
    assert body.subsidie is not None
    assert (body.subsidie.toeslag, body.volgens_niveau, body.bedragen.gevraagd) == (20_000, 320_000, 320_000)


def test_the_chart_of_the_year_is_shown_on_request_and_follows_the_year(
    window: MainWindow, page: SubsidiesPage, settings: Settings, settle: Callable[[], None]
) -> None:
    settle()
    button = next(made for made in page.findChildren(QPushButton) if made.accessibleName() == "Grafiek van het jaar")
    assert not page.grafiek.isVisible()
    button.click()
    settle()
    assert page.grafiek.isVisible()
    assert settings.flag("subsidies_grafiek")
    assert page.grafiek.chart.accessibleName().startswith(f"Subsidie voor {page.year.year} door het jaar: eind ")
    assert complaints(page) == []
    page.year._back.click()
    settle()
    assert f"voor {page.year.year} door" in page.grafiek.chart.accessibleName()
    button.click()
    assert not page.grafiek.isVisible()
    assert not settings.flag("subsidies_grafiek")
