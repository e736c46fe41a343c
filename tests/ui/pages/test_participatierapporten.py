"""The participatieverslag, eindverslag and vraagkaart on the page Rapporten, driven as a user on the example town."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK, TODAY
from tests.ui.pages.test_rapporten import said, show
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.participatieverslagen import Onderdeel
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.rapport.keuze import Bereik, Soort
from wijkregie.ui.pages.rapporten import RapportenPage
from wijkregie.ui.shell.settings import Settings
from wijkregie.usecases import history
from wijkregie.usecases.participatieverslagen import verslagteksten
from wijkregie.usecases.stores import create_nieuw, open_session

Ready = Callable[[], None]
YEARS = (TODAY.year - 3, TODAY.year)


@pytest.fixture
def page(lanes: Lanes, settings: Settings) -> Iterator[RapportenPage]:
    window = show(lanes, settings)
    found = window.page
    assert isinstance(found, RapportenPage)
    yield found
    window.close()


@pytest.fixture
def ready(page: RapportenPage, lanes: Lanes, qtbot: QtBot) -> Ready:
    """Return what waits until the preview of the present choice is there."""

    def wait() -> None:
        qtbot.waitUntil(lambda: lanes.idle() and not page._pause.isActive() and page._job is None, timeout=20_000)

    wait()
    return wait


def write(page: RapportenPage, onderdeel: Onderdeel, words: str) -> None:
    """Type the text of a section and leave its field."""
    assert page._texts is not None
    field = page._texts.form.fields[onderdeel.value]
    editor = field.editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setFocus()
    editor.insertPlainText(words)
    page.panel.start.setFocus()


def test_the_texts_of_a_period_stand_beside_what_is_recorded_and_come_on_the_paper(
    page: RapportenPage,
    ready: Ready,
    lanes: Lanes,
    qtbot: QtBot,
) -> None:
    page.panel.lines[Soort.PARTICIPATIEVERSLAG].click()
    ready()
    assert page.pdf is not None
    before = page._shown
    page._views._group.button(1).click()
    ready()
    assert page._texts is not None
    assert "Trajecten die liepen: " in page._texts.recorded[Onderdeel.ORGANISATIE].text()
    assert not page.print_button.isVisible()
    texts = page._texts
    qtbot.waitUntil(lambda: cut_off(texts) == [])
    assert [*complaints(page), *cut_off(page.panel)] == []
    page.print_page()
    assert page.window().toast_text == "Kies eerst ‘Voorbeeld’. Dan zie je wat je afdrukt."  # type: ignore[attr-defined]
    write(page, Onderdeel.ROLLEN, "De raad gaf kaders.")
    ready()
    assert verslagteksten(lanes.session, *YEARS)[Onderdeel.ROLLEN] == "De raad gaf kaders."
    lanes.command(history.undo)
    ready()
    assert page._texts.form.fields["rollen"].value() == ""
    lanes.command(history.redo)
    ready()
    page.panel.first_year._on.click()
    ready()
    assert page._texts.form.fields["rollen"].value() == "", "every period has its own texts"
    page.panel.first_year._back.click()
    ready()
    assert page._texts.form.fields["rollen"].value() == "De raad gaf kaders."
    assert page.may_leave()
    page._views._group.button(0).click()
    ready()
    assert page.pdf is not None
    assert page.print_button.isVisible()
    assert before is not None
    assert page._shown is not None
    assert page._shown[1] != before[1], "the paper has the new text"


def test_the_years_stay_in_order_and_are_shared_with_the_annex(
    page: RapportenPage,
    ready: Ready,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    page.panel.lines[Soort.PARTICIPATIEVERSLAG].click()
    ready()
    choice = page.panel.choice
    assert (choice.eerste_jaar, choice.jaar) == YEARS
    assert choice.file_name("Voorbeeldstad") == f"Participatieverslag {YEARS[0]}-{YEARS[1]} Voorbeeldstad"
    for _ in range(4):
        page.panel.year._back.click()
    choice = page.panel.choice
    assert (choice.eerste_jaar, choice.jaar) == (YEARS[0] - 1, YEARS[0] - 1)
    page.panel.first_year._on.click()
    page.panel.lines[Soort.BIJLAGE].click()
    ready()
    choice = page.panel.choice
    assert (choice.eerste_jaar, choice.jaar) == (YEARS[0], YEARS[0])
    assert f"Bijlage participatieverslag {YEARS[0]} van de hele gemeente" in said(page)
    assert [*complaints(page), *cut_off(page.panel)] == []
    target = tmp_path / "bijlage.xlsx"
    page.save_to(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    ready()
    assert list(page._sheets.rows) == openpyxl.load_workbook(target).sheetnames


def test_an_eindverslag_and_a_vraagkaart_are_of_one_plan_and_one_question(
    page: RapportenPage,
    ready: Ready,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    for soort, bereik, name in (
        (Soort.EINDVERSLAG, Bereik.TRAJECT, "traject_id"),
        (Soort.VRAAGKAART, Bereik.VRAAG, "betrokkenheid_id"),
    ):
        page.panel.lines[soort].click()
        assert said(page).startswith(f"Kies eerst een {bereik.value.lower()}.")
        assert not page.panel.year.isVisible()
        found, naam = next(iter(page.panel.names[bereik].items()))
        page.shell.open_page("rapporten", soort=soort.value.lower(), **{name: found})
        ready()
        assert page.panel.choice.naam == naam
        assert page.panel.choice.file_name("Voorbeeldstad").startswith(f"{soort.value} {naam[:8]}")
        assert page.pdf is not None
        assert [*complaints(page), *cut_off(page.panel)] == []
        target = tmp_path / f"{name}.pdf"
        page.save_to(target)
        qtbot.waitUntil(target.exists, timeout=20_000)
        assert target.read_bytes().startswith(b"%PDF-")
    assert page.pdf is not None
    assert page.pdf.pages == 1


def test_an_empty_store_says_what_is_needed_first(
    tmp_path: Path, settings: Settings, light: None, qtbot: QtBot
) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    session = open_session(path, CLOCK)
    with session.store:
        lanes = Lanes(session)
        window = show(lanes, settings)
        page = window.page
        assert isinstance(page, RapportenPage)
        qtbot.waitUntil(lambda: page.pdf is not None, timeout=20_000)
        page.panel.lines[Soort.EINDVERSLAG].click()
        assert "nog geen trajecten" in said(page)
        page.panel.lines[Soort.VRAAGKAART].click()
        assert "nog niets aan een wijkorgaan gevraagd" in said(page)
        page.panel.lines[Soort.PARTICIPATIEVERSLAG].click()
        qtbot.waitUntil(lambda: page.pdf is not None, timeout=20_000)
        window.close()
