"""The first page, driven as a user on the example town."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK, TODAY
from tests.ui.walk import complaints
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomstsoort
from wijkregie.domain.signalen import Vervolg
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import PAGES
from wijkregie.ui.pages.vandaag import VandaagPage
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import LAST_PAGE, MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.cellbar import CellBar
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties, betrokkenheden, bijeenkomsten, history, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, open_session
from wijkregie.usecases.vandaag import Wachtend

PAGE = "vandaag"
WEERD = "Wijkraad De Weerd"
YEARS = "Per wijkorgaan (19)"


def page_of(window: MainWindow) -> VandaagPage:
    page = window.page
    assert isinstance(page, VandaagPage)
    return page


def tables(window: MainWindow) -> dict[str, DataTable]:
    return {table.accessibleName(): table for table in page_of(window).findChildren(DataTable)}


def found_lines(window: MainWindow) -> list[Wachtend]:
    found = page_of(window)._found
    assert found is not None
    return [line for waiting in found.groepen.values() for line in waiting]


def texts(table: DataTable) -> list[str]:
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_day_sentence_and_number_of_late_things(window: MainWindow) -> None:
    words = [label.text() for label in page_of(window).findChildren(QLabel)]
    assert "Donderdag 24 september" in words
    assert "10 dingen zijn te laat. Aanvragen voor 2027 kan nog 6 dagen." in words
    assert len(texts(tables(window)["Te laat"])) == 10


def test_space_ticks_an_action_and_it_can_be_undone_by_name(
    window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    table = tables(window)["Te laat"]
    place = next(
        row for row in range(10) if table.model().index(row, 0).data(Qt.ItemDataRole.CheckStateRole) is not None
    )
    told = texts(table)[place]
    table.selectRow(place)
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle()
    settle()
    assert told not in texts(table)
    assert window.toast_text.startswith("Actie afgerond")
    assert history.steps(lanes.session).undo == "Actie afgerond"
    window.undo()
    settle()
    settle()
    assert told in texts(table)


@pytest.mark.parametrize(
    ("span", "line", "page"),
    [
        ("Te laat", "Terugkoppelen: Zwerfvuil langs de Heideweg", "Afspraken"),
        ("Te laat", "Eindverslag maken", "Trajecten"),
        ("Binnenkort", "Nog niet gevraagd: Andere route voor buslijn 4", "Trajecten"),
    ],
)
def test_a_line_about_a_promise_opens_where_it_is_kept(
    window: MainWindow, settle: Callable[[], None], span: str, line: str, page: str
) -> None:
    table = tables(window)[span]
    table.selectRow(texts(table).index(line))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == page


def test_ticking_what_is_no_action_opens_where_it_is_done(window: MainWindow, settle: Callable[[], None]) -> None:
    table = tables(window)["Te laat"]
    table.selectRow(texts(table).index("Verslag van het jaargesprek versturen"))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == "Wijkorganen"


def test_an_idea_that_waits_for_its_answer_opens_where_it_is_given(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    table = tables(window)["Te laat"]
    table.selectRow(texts(table).index("Antwoord geven: Fietsenmakers op zaterdag"))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == "Wijkbudget & initiatieven"
    assert "Fietsenmakers op zaterdag" in {found.text() for found in window.page.findChildren(QLabel)}


def test_next_talk_and_progress_are_shown(window: MainWindow) -> None:
    words = " ".join(label.text() for label in page_of(window).findChildren(QLabel))
    assert "Jaargesprek met" in words
    assert "Lang niet gesproken" in words
    names = [bar.accessibleName() for bar in page_of(window).findChildren(CellBar)]
    assert names[0].startswith("Gesprek gevoerd: ")
    assert len(names) == 5


def test_the_keyboard_stays_beside_what_waits_when_all_is_read_again(
    window: MainWindow, lanes: Lanes, settle: Callable[[], None]
) -> None:
    beside = [part for part in page_of(window).findChildren(QPushButton) if part.text() in {"Voorblad", YEARS}]
    assert len(beside) == 2
    for button in beside:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        lanes.command(acties.create_actiepunt, "Bel de gemeente", uiterlijk=TODAY)
        settle()
        settle()
        assert window.focusWidget() is button


def test_advice_and_a_meeting_end_a_silence(window: MainWindow, lanes: Lanes, settle: Callable[[], None]) -> None:
    def silent() -> set[str]:
        settle()
        settle()
        found = tables(window).get("Lang niet gesproken")
        return set(texts(found) if found else ()) & {"Buurtkring Heidehof", WEERD}

    assert silent() == {"Buurtkring Heidehof", WEERD}
    ids = {naam: body_id for body_id, naam in wijkorganen.namen(lanes.session).items()}
    lanes.command(
        betrokkenheden.note_advies, ids["Buurtkring Heidehof"], advies="Ja.", advies_op=TODAY, onderwerp="Zand"
    )
    assert silent() == {WEERD}
    lanes.command(bijeenkomsten.add_bijeenkomst, Bijeenkomstsoort.STADSDEELCOMMISSIE, TODAY, wijkorganen=[ids[WEERD]])
    settle()
    found = bijeenkomsten.bijeenkomsten(lanes.session, TODAY.year)
    (asked,) = next(row.genodigden for row in found if row.bijeenkomst.datum == TODAY)
    lanes.command(bijeenkomsten.note_aanwezigheid, {asked.id: Aanwezigheid.AANWEZIG})
    assert silent() == set()


def test_new_action_due_today_appears_this_week(window: MainWindow, lanes: Lanes, settle: Callable[[], None]) -> None:
    lanes.command(acties.create_actiepunt, "Bloemen meenemen", uiterlijk=TODAY)
    settle()
    settle()
    assert "Bloemen meenemen" in texts(tables(window)["Deze week"])


def test_a_line_is_put_off_by_keys_and_taken_back(window: MainWindow, lanes: Lanes, settle: Callable[[], None]) -> None:
    table = tables(window)["Te laat"]
    line = "Verslag van het jaargesprek versturen"
    table.selectRow(texts(table).index(line))
    QTest.keyClick(table, Qt.Key.Key_F8)
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    assert "De laatste dag zelf verschuift niet." in " ".join(part.text() for part in dialog.findChildren(QLabel))
    day = dialog.fields["tot"].editor
    assert isinstance(day, QLineEdit)
    QTest.keyClicks(day, "31 februari")
    assert not dialog.fields["tot"].check()
    assert dialog.fields["tot"].error.startswith("De datum “31 februari” bestaat niet.")
    day.selectAll()
    QTest.keyClicks(day, "+2w")
    assert dialog.fields["tot"].check()
    assert dialog.fields["tot"].message == "Let op: dan is de laatste dag al voorbij. Die blijft 22 september 2026."
    QTest.keyClicks(dialog.fields["reden"].editor, "wacht op Jan")
    QTest.keyClick(dialog.fields["reden"].editor, Qt.Key.Key_Return)
    settle()
    settle()
    assert window.toast_text.startswith("Regel uitgesteld")
    assert line not in texts(table)
    count = next(link for link in page_of(window).findChildren(QPushButton) if link.text() == "1 ding uitgesteld")
    count.setFocus()
    QTest.keyClick(count, Qt.Key.Key_Space)
    away = tables(window)["Uitgesteld"]
    assert [away.model().index(0, place).data() for place in (0, 2, 3)] == [line, "wacht op Jan", "8 okt"]
    assert complaints(page_of(window)) == []
    away.choose_first()
    QTest.keyClick(away, Qt.Key.Key_Delete)
    settle()
    settle()
    assert line in texts(table)
    assert not count.isVisible()


def test_who_was_not_spoken_to_can_be_spoken_to_from_here(window: MainWindow, settle: Callable[[], None]) -> None:
    table = tables(window)["Lang niet gesproken"]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table, Qt.Key.Key_Space)
    dialog = window.findChild(FormDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Contact noteren"
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    settle()
    assert texts(table) == [WEERD]
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == "Wijkorganen"


def test_what_changed_since_yesterday_is_told_until_it_was_seen(
    session: Session, settings: Settings, light: None, qtbot: QtBot
) -> None:
    def opened(on: date) -> MainWindow:
        lanes = Lanes(replace(session, clock=Clock(fixed=on)))
        made = MainWindow(lanes, settings, PAGES)
        made.show()
        qtbot.waitUntil(lambda: lanes.idle() and bool(settings.text(page_of(made)._remembered_by)))
        qtbot.waitUntil(lanes.idle)
        return made

    def told(window: MainWindow) -> list[str]:
        return [part.text() for part in page_of(window).findChildren(QLabel) if part.text().startswith("Sinds ")]

    settings.put_text(LAST_PAGE, "vandaag")
    made = opened(TODAY)
    assert told(made) == [], "the first time there is nothing to compare with"
    made.close()
    acties.create_actiepunt(session, "Bloemen meenemen", uiterlijk=TODAY)
    made = opened(TODAY + timedelta(days=1))
    qtbot.waitUntil(lambda: bool(told(made)))
    assert told(made) == ["Sinds gisteren: 1 actie toegevoegd en 3 termijnen zijn verlopen."]
    press = {button.text(): button for button in page_of(made).findChildren(QPushButton)}
    QTest.keyClick(press["Toon de lijst"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Gedaan sinds de vorige keer" in tables(made))
    done = tables(made)["Gedaan sinds de vorige keer"].model()
    assert [done.index(0, place).data() for place in (0, 1)] == ["Actie toegevoegd", "Bloemen meenemen"]
    assert complaints(page_of(made)) == []
    QTest.keyClick(press["Gezien"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not told(made))
    made.close()
    made = opened(TODAY + timedelta(days=1))
    assert told(made) == []
    made.close()


def test_the_year_of_each_body_is_shown_in_steps(window: MainWindow, settle: Callable[[], None]) -> None:
    page = page_of(window)
    press = next(one for one in page.findChildren(QPushButton) if one.text() == YEARS)
    press.setFocus()
    QTest.keyClick(press, Qt.Key.Key_Space)
    settle()
    settle()
    years = tables(window)["Het jaar per wijkorgaan"]
    assert years.hasFocus()
    place = texts(years).index("Dorpsraad Esbroek")
    told = years.model().index(place, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Akkoord: nu, uiterlijk 9 okt"
    assert complaints(page) == []
    years.selectRow(place)
    page.escape()
    assert not years.isVisible()
    assert tables(window)["Te laat"].hasFocus()
    page.show_years()
    settle()
    QTest.keyClick(years, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == "Wijkorganen"


def test_the_week_is_shown_on_paper(window: MainWindow, settle: Callable[[], None], qtbot: QtBot) -> None:
    page_of(window).print_page()
    paper = window.findChild(Papiervenster)
    assert paper is not None
    qtbot.waitUntil(lambda: paper.paper is not None)
    assert paper.windowTitle() == "Week 24-09-2026"
    paper.reject()
    settle()


STEPS = {
    Vervolg.PLANNEN: "Jaargesprekken 2027 plannen",
    Vervolg.VASTLEGGEN: "Jaargesprek 2027 vastleggen",
    Vervolg.VERSLAG: "Verslag ter akkoord",
    Vervolg.AKKOORD: "Akkoord",
    Vervolg.AANVRAAG: "Aanvraag 2027 invoeren",
    Vervolg.SUBSIDIESTAP: "Stap toevoegen",
    Vervolg.INITIATIEFSTAP: "Advies · ",
    Vervolg.TERUGKOPPELEN: "Terugkoppeling",
    Vervolg.VRAGEN: "Advies vragen",
    Vervolg.BEWAREN: "Verhaal wijzigen",
    Vervolg.EINDVERSLAG: "Eindverslag · ",
    Vervolg.SPECIALIST: "Er kwam iemand · ",
    Vervolg.BESTEDEN: "Boeking",
}
"""What is asked for each step, by how its title begins."""


def test_each_step_is_asked_in_place(window: MainWindow, settle: Callable[[], None], qtbot: QtBot) -> None:
    page = page_of(window)
    lines = found_lines(window)
    told = {}
    for vervolg in STEPS:
        line = next(line for line in lines if line.signaal.vervolg is vervolg)
        (words, step), *_ = page.choices(line)
        assert words == f"{vervolg}\tSpatie"
        step()
        settle()
        dialog = window.findChild(QDialog)
        assert dialog is not None
        told[vervolg] = dialog.windowTitle()
        dialog.reject()
        qtbot.waitUntil(lambda: window.findChild(QDialog) is None)
    assert window.page is page
    assert {vervolg: title[: len(STEPS[vervolg])] for vervolg, title in told.items()} == STEPS


def test_a_meeting_asks_first_for_its_invitations_and_on_its_day_for_who_came(
    window: MainWindow, lanes: Lanes, settle: Callable[[], None], qtbot: QtBot
) -> None:
    ids = {naam: key for key, naam in wijkorganen.namen(lanes.session).items()}
    bodies = [ids[WEERD], ids["Wijkraad Molenkamp"]]
    soort, add = Bijeenkomstsoort.WIJKRADENOVERLEG, bijeenkomsten.add_bijeenkomst
    lanes.command(add, soort, TODAY, wijkorganen=bodies, onderwerp="Nu")
    lanes.command(add, soort, TODAY + timedelta(days=1), wijkorganen=bodies, onderwerp="Morgen")
    settle()
    settle()
    table = tables(window)["Deze week"]
    told = {}
    for line in ("Wijkradenoverleg: Morgen", "Wijkradenoverleg: Nu"):
        table.selectRow(texts(table).index(line))
        QTest.keyClick(table, Qt.Key.Key_Space)
        settle()
        dialog = window.findChild(FormDialog)
        assert dialog is not None
        told[line] = dialog.windowTitle()
        assert complaints(dialog) == []
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
        settle()
        qtbot.waitUntil(lambda: window.findChild(QDialog) is None)
    assert list(told.values()) == ["Wanneer is er uitgenodigd? · 2 wijkorganen", "Wie was er?"]
    assert "Wijkradenoverleg: Nu" not in texts(table)
    found = [row for row in bijeenkomsten.bijeenkomsten(lanes.session, TODAY.year) if row.bijeenkomst.datum >= TODAY]
    (now,) = [row.genodigden for row in found if row.bijeenkomst.onderwerp == "Nu"]
    assert {each.uitnodiging.aanwezigheid for each in now} == {Aanwezigheid.AANWEZIG}
    (later,) = [row.genodigden for row in found if row.bijeenkomst.onderwerp == "Morgen"]
    assert {each.uitnodiging.uitgenodigd_op for each in later} == {TODAY}


def test_the_row_the_keyboard_is_on_has_its_step_and_menu_as_buttons(window: MainWindow, qtbot: QtBot) -> None:
    table = tables(window)["Te laat"]

    def shown() -> list[str]:
        buttons = table.viewport().findChildren(QPushButton)
        row_ = table.visualRect(table.currentIndex())
        middles = {one: one.mapTo(table.viewport(), one.rect().center()) for one in buttons if one.isVisible()}
        return [one.text() or one.accessibleName() for one, middle in middles.items() if row_.contains(middle)]

    more = "Wat je hiermee kunt doen"
    table.selectRow(texts(table).index("Eindverslag maken"))
    qtbot.waitUntil(lambda: shown() == ["Eindverslag schrijven", more])
    table.selectRow(texts(table).index("Verslag van het jaargesprek versturen"))
    qtbot.waitUntil(lambda: more in shown())


def test_files_and_history_are_of_what_a_line_came_from(
    window: MainWindow, settle: Callable[[], None], qtbot: QtBot
) -> None:
    table = tables(window)["Te laat"]
    told = []
    for line in ("Losse stoeptegels in de Berkenlaan herstellen", "Eindverslag maken"):
        window.activateWindow()  # as a desktop does when a dialog ends
        qtbot.waitUntil(window.isActiveWindow)
        table.setFocus()
        table.selectRow(texts(table).index(line))
        QTest.keyClick(table, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        settle()
        dialog = window.findChild(QDialog)
        assert dialog is not None
        told.append(dialog.windowTitle())
        dialog.reject()
        qtbot.waitUntil(lambda: window.findChild(QDialog) is None)
    assert told == [
        "Geschiedenis van actie ‘Losse stoeptegels in de Berkenlaan herstellen’",
        "Geschiedenis van traject ‘Speelnatuur in Molenkamp’",
    ]
    shared = next(line for line in found_lines(window) if line.samen)
    assert shared.record is None


def test_telling_is_ticked_at_once(window: MainWindow, lanes: Lanes, settle: Callable[[], None]) -> None:
    table = tables(window)["Deze week"]
    line = "Vertellen hoe het staat: Uitleg over de tekening"
    table.selectRow(texts(table).index(line))
    QTest.keyClick(table, Qt.Key.Key_Space)
    settle()
    settle()
    assert line not in texts(table)
    assert history.steps(lanes.session).undo == "Terugkoppelmoment afgerond"


def test_empty_store_says_what_belongs_here(tmp_path: Path, settings: Settings, light: None, qtbot: QtBot) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, clock=CLOCK)
    session = open_session(path, CLOCK)
    lanes = Lanes(session)
    made = MainWindow(lanes, settings, PAGES)
    made.show()
    made.open_page("vandaag")
    qtbot.waitUntil(lanes.idle)
    empty = next(found for found in page_of(made).findChildren(EmptyState) if found.isVisible())
    assert "Hier zie je straks wat wacht." in [label.text() for label in empty.findChildren(QLabel)]
    assert complaints(page_of(made)) == []
    made.close()
    session.store.close()


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
def test_page_speaks_dutch_and_names_its_controls(window: MainWindow, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    assert complaints(page_of(window)) == []
