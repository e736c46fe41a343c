"""The page Rapporten, driven as a user on the example town."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK, TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.overzichten import Overzichtkeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import Entry
from wijkregie.ui.pages.rapport.keuze import PAPIEREN, Bereik, Soort
from wijkregie.ui.pages.rapport.overzichtkeuze import Overzichtkeuzes
from wijkregie.ui.pages.rapporten import RapportenPage
from wijkregie.ui.shell import dialogs, printing
from wijkregie.ui.shell.printing import NO_PRINTER
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import acties, gebieden, rapporten, wijkorganen
from wijkregie.usecases.jaargesprekken import jaargesprekken
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, open_session

ENTRIES = [Entry("rapporten", "Rapporten", "wijkregie.ui.pages.rapporten", "RapportenPage")]


@pytest.fixture(autouse=True)
def _short_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rest shorter after a choice: a test chooses at once."""
    monkeypatch.setattr("wijkregie.ui.pages.rapporten.PAUSE_MS", 30)


def show(lanes: Lanes, settings: Settings) -> MainWindow:
    made = MainWindow(lanes, settings, ENTRIES)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def window(lanes: Lanes, settings: Settings) -> Iterator[MainWindow]:
    made = show(lanes, settings)
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow) -> RapportenPage:
    found = window.page
    assert isinstance(found, RapportenPage)
    return found


@pytest.fixture
def ready(page: RapportenPage, lanes: Lanes, qtbot: QtBot) -> Callable[[], None]:
    """Return what waits until the preview of the present choice is there; here only for what can be chosen."""

    def wait() -> None:
        qtbot.waitUntil(lambda: lanes.idle() and not page._pause.isActive() and page._job is None, timeout=20_000)

    qtbot.waitUntil(lambda: page._read)
    return wait


@pytest.mark.usefixtures("ahead")
def test_no_preview_is_made_before_anybody_looks(lanes: Lanes, settings: Settings, qtbot: QtBot) -> None:
    settings.put_text("pagina", "vandaag")
    made = MainWindow(
        lanes, settings, [Entry("vandaag", "Vandaag", "wijkregie.ui.pages.vandaag", "VandaagPage"), *ENTRIES]
    )
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.making.ready)
    ahead = made.findChild(RapportenPage)
    assert isinstance(ahead, RapportenPage)
    assert not ahead._read
    made.open_page("rapporten")
    qtbot.waitUntil(lambda: ahead.pdf is not None, timeout=20_000)


def said(page: RapportenPage) -> str:
    """Return what stands where the preview would be."""
    shown = page._preview.currentWidget()
    assert shown is not None
    return " ".join(word.text() for word in shown.findChildren(QLabel) if word.isVisibleTo(shown))


def colours(page: RapportenPage) -> int:
    """Return in how many colours the preview is drawn; an empty page has three."""
    assert page.pdf is not None
    picture = page.pdf.view.grab().toImage()
    return len({picture.pixelColor(x, y).name() for x in range(0, picture.width(), 5) for y in range(0, 400, 5)})


def key_of(names: Mapping[str, str], name: str) -> str:
    return next(key for key, known in names.items() if known == name)


def choose_area(page: RapportenPage, bereik: Bereik, name: str) -> None:
    """Choose a stadsdeel or body by typing its name."""
    line = page.panel.area[bereik].editor.lineEdit()  # type: ignore[attr-defined]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_the_preview_shows_the_pages_of_the_real_pdf(
    page: RapportenPage, ready: Callable[[], None], qtbot: QtBot
) -> None:
    ready()
    assert page.panel.choice.jaar == TODAY.year
    assert page.pdf is not None
    assert page.pdf.pages > 3
    assert page.pdf.place == f"Bladzijde 1 van {page.pdf.pages}"
    qtbot.waitUntil(lambda: colours(page) > 10, timeout=10_000)


def test_walking_through_the_pages_and_zooming(page: RapportenPage, ready: Callable[[], None]) -> None:
    ready()
    assert page.pdf is not None
    page.pdf._on.click()
    assert page.pdf.place.startswith("Bladzijde 2 van")
    page.pdf._back.click()
    assert page.pdf.place.startswith("Bladzijde 1 van")
    before = page.pdf._factor()
    page.pdf._in.click()
    assert page.pdf._factor() == pytest.approx(before * 1.2)
    page.pdf._out.click()
    page.pdf._out.click()
    assert page.pdf._factor() == pytest.approx(before / 1.2)
    QTest.mouseClick(page.pdf._fit._group.button(0), Qt.MouseButton.LeftButton)
    assert page.pdf._factor() < before, "a whole page fits"


def test_another_scope_makes_another_report(page: RapportenPage, ready: Callable[[], None]) -> None:
    ready()
    assert page.pdf is not None
    whole = page.pdf.pages
    page.panel.scopes[Soort.JAARVERSLAG.bereiken]._group.button(2).click()
    assert said(page).startswith("Kies eerst een wijkorgaan.")
    assert not page.save_button.isEnabled()
    name = next(iter(page.panel.names[Bereik.WIJKORGAAN].values()))
    choose_area(page, Bereik.WIJKORGAAN, name)
    ready()
    assert page.panel.choice.naam == name
    assert page.pdf is not None
    assert 0 < page.pdf.pages < whole
    assert page.save_button.isEnabled()


def test_only_the_last_of_many_choices_is_made(
    page: RapportenPage, ready: Callable[[], None], lanes: Lanes, qtbot: QtBot
) -> None:
    made: list[str] = []
    work = lanes.work

    def counted(fn: Any, *args: Any, **more: Any) -> Any:
        made.append(f"{more['jaar']}")
        return work(fn, *args, **more)

    lanes.work = counted  # type: ignore[method-assign]
    for _ in range(4):
        page.panel.year._back.click()
    assert page._pause.interval() > 0
    ready()
    assert made == [str(TODAY.year - 4)]
    assert page._shown is not None
    assert page._shown[0].jaar == TODAY.year - 4


def test_stopping_the_preview_says_so_and_offers_to_go_on(
    page: RapportenPage, ready: Callable[[], None], qtbot: QtBot, lanes: Lanes
) -> None:
    page.panel.year._back.click()
    qtbot.waitUntil(lambda: page._job is not None, timeout=5000)
    assert page._job is not None
    page._job.progress.cancel()
    qtbot.waitUntil(lambda: "gestopt" in said(page), timeout=10_000)
    page._trouble.button.click()
    ready()
    assert page.pdf is not None


def test_a_change_in_the_store_makes_the_preview_again(
    page: RapportenPage, ready: Callable[[], None], lanes: Lanes
) -> None:
    ready()
    assert page._shown is not None
    before = page._shown[1]
    lanes.command(acties.create_actiepunt, "Bank plaatsen")
    ready()
    assert page._shown[1] != before


def test_the_overview_tells_what_will_be_in_the_workbook(
    page: RapportenPage, ready: Callable[[], None], lanes: Lanes, tmp_path: Path, qtbot: QtBot
) -> None:
    page.panel.lines[Soort.OVERZICHT].click()
    ready()
    assert page.panel.choice.jaar == TODAY.year + 1, "the year the talks are about"
    assert page.panel.choice.bereik is Bereik.GEMEENTE
    assert not page.panel.scopes[Soort.JAARVERSLAG.bereiken].isVisible()
    assert not page.print_button.isVisible()
    target = tmp_path / "overzicht.xlsx"
    page.save_to(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    ready()
    book = openpyxl.load_workbook(target)
    told = rapporten.overzicht_bladen(lanes.session, page.panel.choice.jaar)
    assert list(page._sheets.rows) == book.sheetnames
    for name, count in told.items():
        area = next(iter(book[name].tables.values())).ref if book[name].tables else "A1:A1"
        first, last = (int("".join(filter(str.isdigit, end))) for end in area.split(":"))
        has_total = any(table.totalsRowCount for table in book[name].tables.values())
        assert last - first - bool(has_total) == max(count, 0), name


def test_saving_writes_a_pdf_says_so_and_opens_it(
    page: RapportenPage,
    window: MainWindow,
    ready: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "rapporten"
    folder.mkdir()
    proposed: list[Path] = []

    def save_file(_parent: object, _title: str, suggestion: Path, kind: str) -> Path:
        proposed.append(suggestion)
        assert kind == "PDF (*.pdf)"
        return folder / suggestion.name

    monkeypatch.setattr(dialogs, "save_file", save_file)
    page.panel.scopes[Soort.JAARVERSLAG.bereiken]._group.button(1).click()
    choose_area(page, Bereik.STADSDEEL, "Oost")
    ready()
    page.save_button.click()
    qtbot.waitUntil(lambda: window.toast_text != "", timeout=20_000)
    assert proposed[0].name == f"Jaarverslag {TODAY.year} Oost.pdf"
    assert window.toast_text == f"Jaarverslag {TODAY.year} Oost opgeslagen."
    assert (folder / proposed[0].name).read_bytes().startswith(b"%PDF-")
    opened: list[str] = []

    def open_url(url: Any) -> bool:
        opened.append(url.toLocalFile())
        return False

    informed: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(dialogs, "inform", lambda _parent, text, more="": informed.append(f"{text} {more}"))
    window._toast._button.click()
    assert opened == [str(folder / proposed[0].name)]
    assert str(folder) in informed[0]
    page.save_button.click()
    assert proposed[1].parent == folder, "the folder is remembered"


@pytest.mark.parametrize("soort", [Soort.JAARVERSLAG, Soort.OVERZICHT])
def test_a_folder_that_is_gone_is_told_and_leaves_nothing(
    page: RapportenPage,
    ready: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    soort: Soort,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: told.append(str(refusal)))
    page.panel.lines[soort].click()
    ready()
    page.save_to(tmp_path / "weg" / f"verslag{soort.suffix}")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [str(Refusal("map_ontbreekt", map=str(tmp_path / "weg")))]
    assert not (tmp_path / "weg").exists()


def test_without_a_printer_it_says_what_to_do(
    page: RapportenPage, window: MainWindow, ready: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready()
    told: list[str] = []
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    monkeypatch.setattr(dialogs, "inform", lambda _parent, text, more="": told.append(text))
    page.print_page()
    assert told == [NO_PRINTER]
    page.panel.year._back.click()
    page.print_page()
    assert "nog niet klaar" in window.toast_text
    page.panel.lines[Soort.OVERZICHT].click()
    page.print_page()
    assert told[1:] == ["Dit bestand druk je af in Excel. Sla het eerst op."]


def test_printing_sends_every_page(
    page: RapportenPage,
    window: MainWindow,
    ready: Callable[[], None],
    printed: Path,
    qtbot: QtBot,
) -> None:
    from PySide6.QtPdf import QPdfDocument

    page.panel.scopes[Soort.JAARVERSLAG.bereiken]._group.button(2).click()
    choose_area(page, Bereik.WIJKORGAAN, next(iter(page.panel.names[Bereik.WIJKORGAAN].values())))
    ready()
    assert page.pdf is not None
    page.print_page()
    qtbot.waitUntil(lambda: "naar de printer" in window.toast_text, timeout=20_000)
    paper = QPdfDocument()
    paper.load(str(printed))
    assert paper.pageCount() == page.pdf.pages


def test_going_to_a_report_by_name(page: RapportenPage, window: MainWindow, ready: Callable[[], None]) -> None:
    oost = key_of(page.panel.names[Bereik.STADSDEEL], "Oost")
    window.open_page("rapporten", soort="jaarverslag", jaar=2025, stadsdeel_id=oost)
    ready()
    assert (page.panel.choice.soort, page.panel.choice.jaar, page.panel.choice.naam) == (
        Soort.JAARVERSLAG,
        2025,
        "Oost",
    )
    assert page.pdf is not None
    window.open_page("rapporten", soort="overzicht")
    ready()
    assert (page.panel.choice.soort, page.panel.choice.bereik) == (Soort.OVERZICHT, Bereik.GEMEENTE)


def test_the_register_and_the_open_data_of_a_stadsdeel(
    window: MainWindow, page: RapportenPage, ready: Callable[[], None], lanes: Lanes, tmp_path: Path, qtbot: QtBot
) -> None:
    part = gebieden.stadsdelen(lanes.session)[0]
    for soort, begin in ((Soort.SUBSIDIEREGISTER, b"PK"), (Soort.OPEN_DATA, b"\xef\xbb\xbfIdentifier,")):
        window.open_page("rapporten", soort=soort.value.lower(), stadsdeel_id=part.id)
        ready()
        choice = page.panel.choice
        assert (choice.soort, choice.jaar, choice.naam) == (soort, TODAY.year, part.naam)
        assert f"{soort.value} {TODAY.year} van {part.naam}" in said(page)
        assert not page.print_button.isVisible()
        assert not [*complaints(page), *cut_off(page)]
        target = tmp_path / f"uit{soort.suffix}"
        page.save_to(target)
        qtbot.waitUntil(target.exists, timeout=20_000)
        assert target.read_bytes().startswith(begin)
    page.panel.choose_place(Soort.SUBSIDIEREGISTER, TODAY.year - 1, Bereik.STADSDEEL, part.id)
    page.panel.lines[Soort.OPEN_DATA].click()
    assert page.panel.choice.jaar == TODAY.year - 1


def test_the_actielijst_of_one_wijkorgaan_on_paper_and_in_excel(
    window: MainWindow, page: RapportenPage, ready: Callable[[], None], lanes: Lanes, tmp_path: Path, qtbot: QtBot
) -> None:
    body = next(rij for rij in acties.acties(lanes.session) if rij.wijkorgaan_id)
    window.open_page("rapporten", soort="actielijst", wijkorgaan_id=body.wijkorgaan_id)
    ready()
    assert (page.panel.choice.soort, page.panel.choice.naam) == (Soort.ACTIELIJST, body.wijkorgaan)
    assert page.pdf is not None
    assert not [*complaints(page), *cut_off(page)]
    page.panel.lines[Soort.ACTIES_IN_EXCEL].click()
    ready()
    assert not page.print_button.isVisible()
    target = tmp_path / "acties.xlsx"
    page.save_to(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert target.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("size", [(1366, 688), (1366, 768)])
def test_it_can_be_heard_and_reached(
    page: RapportenPage, window: MainWindow, ready: Callable[[], None], theme: Theme, size: tuple[int, int]
) -> None:
    window.resize(*size)
    theme.set_mode(Mode.DONKER)
    choose_area(page, Bereik.WIJKORGAAN, next(iter(page.panel.names[Bereik.WIJKORGAAN].values())))
    for soort in Soort:
        page.panel.lines[soort].click()
        ready()
        assert complaints(page) == []
        assert cut_off(page.panel) == []


@pytest.mark.parametrize("soort", PAPIEREN)
def test_a_paper_of_a_talk_is_shown_and_saved_under_its_name(
    page: RapportenPage, ready: Callable[[], None], tmp_path: Path, session: Session, qtbot: QtBot, soort: Soort
) -> None:
    held = next(row for row in jaargesprekken(session, TODAY.year + 1) if row.gesprek.stand is Gespreksstand.GEVOERD)
    page.panel.lines[soort].click()
    assert said(page).startswith("Kies eerst een wijkorgaan.")
    choose_area(page, Bereik.WIJKORGAAN, held.wijkorgaan)
    ready()
    choice = page.panel.choice
    assert choice.jaar == TODAY.year + 1, "the year the talks are about"
    assert choice.file_name("Voorbeeldstad") == f"{soort.value} {TODAY.year + 1} {held.wijkorgaan}"
    assert page.pdf is not None
    assert page.print_button.isEnabled()
    target = tmp_path / "papier.pdf"
    page.save_to(target)
    qtbot.waitUntil(target.exists, timeout=10_000)
    assert target.read_bytes().startswith(b"%PDF-")


def test_the_papers_share_their_year_and_their_wijkorgaan(page: RapportenPage, ready: Callable[[], None]) -> None:
    page.panel.lines[Soort.VOORBLAD].click()
    page.panel.year._back.click()
    choose_area(page, Bereik.WIJKORGAAN, next(iter(page.panel.names[Bereik.WIJKORGAAN].values())))
    before = page.panel.choice
    page.panel.lines[Soort.FORMULIER].click()
    after = page.panel.choice
    assert (after.jaar, after.gebied_id) == (before.jaar, before.gebied_id) == (TODAY.year, before.gebied_id)
    page.panel.lines[Soort.OVERZICHT].click()
    assert page.panel.choice.jaar == TODAY.year + 1
    assert page.panel.choice.bereik is Bereik.GEMEENTE


def test_the_voorbladen_of_all_and_of_one_stadsdeel_come_in_one_file(
    page: RapportenPage, ready: Callable[[], None]
) -> None:
    page.panel.lines[Soort.VOORBLAD].click()
    scope = page.panel.scopes[Soort.VOORBLAD.bereiken]._group
    scope.button(2).click()
    ready()
    assert page.pdf is not None
    every = page.pdf.pages
    assert page.panel.choice.file_name("Voorbeeldstad") == f"Voorbladen {TODAY.year + 1} Voorbeeldstad"
    scope.button(1).click()
    choose_area(page, Bereik.STADSDEEL, "Oost")
    ready()
    assert 1 < page.pdf.pages < every
    assert page.panel.choice.file_name("Voorbeeldstad") == f"Voorbladen {TODAY.year + 1} Oost"


def test_a_paper_that_comes_too_soon_says_why_in_its_place(
    page: RapportenPage, window: MainWindow, ready: Callable[[], None], session: Session
) -> None:
    planned = next(row for row in jaargesprekken(session, TODAY.year + 1) if row.gesprek.stand is Gespreksstand.GEPLAND)
    window.open_page("rapporten", soort="gespreksverslag", wijkorgaan_id=planned.gesprek.wijkorgaan_id)
    ready()
    assert "gevoerd" in said(page)
    assert page._preview.currentWidget() is page._too_early
    assert not page.save_button.isEnabled()
    page.panel.lines[Soort.FORMULIER].click()
    ready()
    assert page.save_button.isEnabled()


def test_an_empty_store_gives_an_honest_report(tmp_path: Path, settings: Settings, light: None, qtbot: QtBot) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    session = open_session(path, CLOCK)
    with session.store:
        lanes = Lanes(session)
        window = show(lanes, settings)
        page = window.page
        assert isinstance(page, RapportenPage)
        qtbot.waitUntil(lambda: page.pdf is not None, timeout=20_000)
        assert page.pdf is not None
        assert page.pdf.pages >= 1
        page.panel.scopes[Soort.JAARVERSLAG.bereiken]._group.button(1).click()
        assert "nog geen stadsdelen" in said(page)
        page.panel.scopes[Soort.JAARVERSLAG.bereiken]._group.button(2).click()
        assert "nog geen wijkorganen" in said(page)
        page.panel.lines[Soort.OVERZICHT].click()
        page.panel.scopes[Soort.OVERZICHT.bereiken]._group.button(0).click()
        qtbot.waitUntil(lambda: page._sheets.rows.get("Acties") == "nog leeg", timeout=20_000)
        window.close()


def test_sheets_are_counted_of_one_stadsdeel_too(lanes: Lanes) -> None:
    session = lanes.session
    part = gebieden.stadsdelen(session)[0]
    bodies = [body for body in wijkorganen.wijkorganen(session, 2027) if body.stadsdeel_id == part.id]
    assert rapporten.overzicht_bladen(session, 2027, keuze=Overzichtkeuze(stadsdelen=(part.id,)))["Wijkorganen"] == len(
        bodies
    )


def test_what_the_overview_holds_is_chosen_and_remembered(
    page: RapportenPage, window: MainWindow, settings: Settings, ready: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    window.open_page("rapporten", soort="overzicht", jaar=2027)
    ready()
    assert page.panel.overview.isVisible()
    assert "Bestuur" not in page._sheets.rows
    names = page.panel.names[Bereik.STADSDEEL]
    page.panel.choose_place(Soort.OVERZICHT, 2027, Bereik.STADSDEEL, key_of(names, "Noord"))
    page.panel.overview.stadsdelen.set_value({key_of(names, "Noord"), key_of(names, "Oost")})
    page.panel.overview.persons.click()
    page.panel.overview.all_years.click()
    page.panel.overview.first_year.set_year(2026)
    page.panel.overview._ask_columns()
    ready()
    dialog = next(one for one in window.findChildren(FormDialog) if one.isVisible())
    bladen, kolommen = dialog.fields["bladen"], dialog.fields["kolommen"]
    bladen.set_value(bladen.value() - {"Acties"})
    kolommen.set_value(kolommen.value() - {"Subsidies:Kenmerk"})
    assert complaints(dialog) == []
    dialog.act.click()
    ready()
    assert page.panel.choice.naam == "Noord, Oost"
    assert page.panel.choice.inhoud == Overzichtkeuze(
        van=2026,
        stadsdelen=(key_of(names, "Noord"), key_of(names, "Oost")),
        zonder_bladen=frozenset({"Acties"}),
        zonder_kolommen=frozenset({("Subsidies", "Kenmerk")}),
        met_personen=True,
    )
    assert "Bestuur" in page._sheets.rows
    assert "Acties" not in page._sheets.rows
    page.save_to(tmp_path / "o.xlsx")
    ready()
    book = openpyxl.load_workbook(tmp_path / "o.xlsx", read_only=True)
    assert book.sheetnames[:3] == ["Overzicht", "Wijkorganen", "Bestuur"]
    book.close()
    page.panel.year.set_year(2024)
    assert page.panel.overview.first_year.year == 2024
    again = Overzichtkeuzes(page.lanes, settings, 2027)
    assert again.value == Overzichtkeuze(
        van=2024, zonder_bladen=frozenset({"Acties"}), zonder_kolommen=frozenset({("Subsidies", "Kenmerk")})
    )
    again.deleteLater()


@pytest.mark.parametrize("kept", ["[]", "{", '{"van": "x", "zonder_kolommen": 3}', '{"zonder_bladen": ["Vreemd"]}'])
def test_choices_that_cannot_be_read_are_none(lanes: Lanes, settings: Settings, qtbot: QtBot, kept: str) -> None:
    settings.put_text("overzicht_inhoud", kept)
    made = Overzichtkeuzes(lanes, settings, 2027)
    qtbot.addWidget(made)
    assert made.value == Overzichtkeuze()


def test_what_is_chosen_about_a_report_is_in_sight_with_it(page: RapportenPage, ready: Callable[[], None]) -> None:
    """With every report of every group in a row, it stood below a small screen."""
    page.window().resize(1366, 768)
    for head, soort in zip(reversed(page.panel.groups), (Soort.VOORBLAD, None, None, Soort.OVERZICHT), strict=True):
        head.click()
        assert [each.is_open for each in page.panel.groups] == [each is head for each in page.panel.groups]
        if soort is not None:
            page.panel.lines[soort].click()
            ready()
            scope = page.panel.scopes[soort.bereiken]
            assert scope.isVisible()
            assert page.panel.rect().contains(scope.mapTo(page.panel, scope.rect().bottomRight()))
            assert complaints(page) == []
    page.panel.groups[-1].click()
    assert page.start is page.panel.groups[-1], "the keyboard does not go to what is out of sight"
