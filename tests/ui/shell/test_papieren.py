"""The papers and the calendar of a talk, asked for in a real window on the example town."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie import paths
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, werkjaar
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.pages.rapporten import RapportenPage
from wijkregie.ui.pages.wijkorgaan.jaargesprekken import JaargesprekkenTab
from wijkregie.ui.pages.wijkorganen import WijkorganenPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.briefvenster import Briefvenster
from wijkregie.ui.shell.papieren import (
    paper_choices,
    save_agenda_van_gesprek,
    save_agenda_van_jaar,
    show_eindverslag,
    show_papier,
    show_voorbladen,
)
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.jaargesprekken import change_jaargesprek, jaargesprekken
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajectpapieren import trajecten_om_te_kiezen
from wijkregie.usecases.wijkorganen import change_wijkorgaan

JAAR = werkjaar(TODAY)
LONG = "Bewonersplatform " + "Kleine Beek, Hagenpoort en Oude Veste " * 4
Wait = Callable[[Papiervenster], Papiervenster]


@pytest.fixture
def ready(qtbot: QtBot) -> Wait:
    """Return what waits until a paper is made."""

    def wait(shown: Papiervenster) -> Papiervenster:
        qtbot.waitUntil(lambda: shown.paper is not None, timeout=20_000)
        return shown

    return wait


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Keep what another program would open."""
    found: list[Path] = []

    def open_url(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """Take every place that is proposed, in a folder of the test; nothing else may remain there."""
    folder = tmp_path / "bewaard"
    folder.mkdir()
    found: list[str] = []

    def save_file(_parent: object, _title: str, suggestion: Path, _kind: str) -> Path:
        found.append(suggestion.name)
        return folder / suggestion.name

    monkeypatch.setattr(dialogs, "save_file", save_file)
    yield found
    assert sorted(path.name for path in folder.iterdir()) == sorted(set(found))


def preview(window: MainWindow) -> Papiervenster:
    """Return the preview that is open."""
    return next(shown for shown in window.findChildren(Papiervenster) if shown.isVisible())


def talk(session: Session, *standen: Gespreksstand) -> Jaargesprek:
    return next(row.gesprek for row in jaargesprekken(session, JAAR) if row.gesprek.stand in standen)


def words(shown: Papiervenster) -> str:
    return " ".join(label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown))


def show_letter(window: MainWindow, soort: Papiersoort, gesprek: Jaargesprek, ready: Wait) -> Briefvenster:
    shown = ready(show_papier(window, window, soort, gesprek.wijkorgaan_id, gesprek.jaar))
    assert isinstance(shown, Briefvenster)
    return shown


@pytest.mark.parametrize("soort", Papiersoort)
@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
def test_every_paper_can_be_seen_heard_and_reached(
    window: MainWindow, session: Session, ready: Wait, theme: Theme, soort: Papiersoort, mode: Mode
) -> None:
    gesprek = talk(session, Gespreksstand.GEVOERD)
    change_wijkorgaan(session, gesprek.wijkorgaan_id, naam=LONG)
    theme.set_mode(mode)
    window.resize(1366, 688)
    shown = ready(show_papier(window, window, soort, gesprek.wijkorgaan_id, gesprek.jaar))
    assert shown.pdf.pages >= 1
    assert shown.windowTitle().startswith(f"{soort.value.capitalize()} {JAAR} Bewonersplatform")
    assert complaints(shown) == []
    assert cut_off(shown) == []
    assert shown.height() <= window.height()


def test_a_voorblad_is_one_page_and_all_of_them_one_file(window: MainWindow, session: Session, ready: Wait) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    one = ready(show_papier(window, window, Papiersoort.VOORBLAD, gesprek.wijkorgaan_id, JAAR))
    assert one.pdf.pages == 1
    one.reject()
    every = ready(show_voorbladen(window, window, JAAR))
    assert every.windowTitle() == f"Voorbladen {JAAR}"
    active = [row for row in jaargesprekken(session, JAAR) if row.gesprek.stand is not Gespreksstand.VERVALLEN]
    assert every.pdf.pages >= len(active)


def test_a_verslag_of_a_talk_that_was_not_held_is_refused_in_its_place(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    shown = show_papier(window, window, Papiersoort.GESPREKSVERSLAG, gesprek.wijkorgaan_id, JAAR)
    qtbot.waitUntil(shown.trouble.isVisible, timeout=10_000)
    assert "gevoerd" in words(shown)
    assert shown.paper is None


def test_rapporten_leads_to_the_talk_that_a_verslag_waits_for(
    window: MainWindow, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    window.open_page("rapporten", soort="gespreksverslag", wijkorgaan_id=gesprek.wijkorgaan_id)
    report = window.page
    assert isinstance(report, RapportenPage)
    qtbot.waitUntil(report._too_early.isVisible, timeout=10_000)
    report._too_early.button.click()
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    assert (page.wijkorgaan_id, page.frame.tabs.value) == (gesprek.wijkorgaan_id, "jaargesprekken")


def test_the_voorblad_is_one_click_from_a_wijkorgaan_in_the_year_in_sight(
    window: MainWindow, session: Session, settle: Callable[[], None], ready: Wait, qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    window.open_page("wijkorganen", wijkorgaan_id=gesprek.wijkorgaan_id, tab="overzicht")
    settle()
    page = window.page
    assert isinstance(page, WijkorganenPage)
    page.frame.voorblad.click()
    shown = ready(preview(window))
    assert shown.windowTitle().startswith(f"Voorblad {JAAR}")
    shown.reject()
    page.frame.tabs.show_tab("jaargesprekken")
    settle()
    tab = page.frame.tab
    assert isinstance(tab, JaargesprekkenTab)
    tab.go_to_year(JAAR - 1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert ready(preview(window)).windowTitle().startswith(f"Voorblad {JAAR - 1}")


def test_the_voorblad_is_one_click_from_the_next_talk(
    window: MainWindow, settle: Callable[[], None], ready: Wait
) -> None:
    window.open_page("vandaag")
    settle()
    next(button for button in window.findChildren(QPushButton) if button.text() == "Voorblad").click()
    assert ready(preview(window)).windowTitle().startswith(f"Voorblad {JAAR}")


def test_a_paper_asked_for_twice_quickly_is_two_windows_that_both_close(
    window: MainWindow, session: Session, ready: Wait, qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    first = show_papier(window, window, Papiersoort.VOORBLAD, gesprek.wijkorgaan_id, JAAR)
    second = ready(show_papier(window, window, Papiersoort.VOORBLAD, gesprek.wijkorgaan_id, JAAR))
    for shown in (second, ready(first)):
        with qtbot.waitSignal(shown.destroyed):
            QTest.keyClick(shown, Qt.Key.Key_Escape)


def test_an_invitation_says_what_is_not_known(window: MainWindow, session: Session, ready: Wait) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    change_jaargesprek(session, gesprek.id, tijd="", plaats="")
    shown = show_letter(window, Papiersoort.UITNODIGING, gesprek, ready)
    assert shown.unknown.text() == (
        "Nog niet bekend: tijd van het gesprek, plaats van het gesprek. In de brief staan daar puntjes."
    )
    change_jaargesprek(session, gesprek.id, tijd="19:30", plaats="De Hagenborgh")
    shown.reject()
    assert show_letter(window, Papiersoort.UITNODIGING, gesprek, ready).unknown.isHidden()


def test_what_was_typed_a_moment_before_is_on_the_paper(
    window: MainWindow, session: Session, lanes: Lanes, ready: Wait
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    lanes.read(busy)
    lanes.command(change_jaargesprek, gesprek.id, plaats="De Nieuwe Zaal")
    shown = show_letter(window, Papiersoort.UITNODIGING, gesprek, ready)
    assert shown.paper is not None
    assert isinstance(shown.paper.zaak, Gespreksdossier)
    assert shown.paper.zaak.blad.gesprek is not None
    assert shown.paper.zaak.blad.gesprek.plaats == "De Nieuwe Zaal"


def test_a_field_of_the_talk_that_is_still_being_typed_is_on_the_paper(
    window: MainWindow, session: Session, settle: Callable[[], None], ready: Wait, qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    window.open_page("jaargesprekken", jaargesprek_id=gesprek.id)
    settle()
    page = window.page
    assert isinstance(page, JaargesprekkenPage)
    qtbot.waitUntil(lambda: page.talk.ready, timeout=10_000)
    field = page.talk.field("plaats")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Buurthuis")
    QTest.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = ready(preview(window))
    assert shown.paper is not None
    assert isinstance(shown.paper.zaak, Gespreksdossier)
    assert shown.paper.zaak.blad.gesprek is not None
    assert shown.paper.zaak.blad.gesprek.plaats == "Buurthuis"


def busy(_session: Session) -> None:
    """Keep the store busy longer than making a paper takes."""
    threading.Event().wait(1.5)


def test_the_mail_opens_and_the_invitation_is_noted(
    window: MainWindow, session: Session, lanes: Lanes, ready: Wait, opened: list[Path], qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEPLAND)
    shown = show_letter(window, Papiersoort.UITNODIGING, gesprek, ready)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    (path,) = opened
    assert path.is_relative_to(paths.data_folder())
    assert path.parent.stat().st_mode & 0o077 == 0, "nobody else reads it"
    assert path.name.startswith(f"Uitnodiging {JAAR}")
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert next(part.get_content_type() for part in mail.iter_attachments()) == "application/pdf"
    assert shown.sent.button.hasFocus()
    assert complaints(shown) == []
    with qtbot.waitSignal(shown.destroyed):
        shown.sent.button.click()
    qtbot.waitUntil(lambda: window.toast_text == "Uitnodiging verstuurd.", timeout=5000)
    assert talk_again(session, gesprek).uitgenodigd_op == TODAY


def test_the_verslag_goes_on_with_the_step_that_notes_it(
    window: MainWindow, session: Session, ready: Wait, opened: list[Path], qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.GEVOERD)
    shown = show_letter(window, Papiersoort.VERSLAG_TER_AKKOORD, gesprek, ready)
    shown.buttons[-1].click()
    qtbot.waitUntil(lambda: shown.sent.isVisible(), timeout=10_000)
    shown.sent.button.click()
    asked = next(dialog for dialog in window.findChildren(FormDialog) if dialog.isVisible())
    assert "Verslag verstuurd" in asked.windowTitle()
    asked.act.click()
    qtbot.waitUntil(lambda: talk_again(session, gesprek).stand is Gespreksstand.VERSLAG_VERSTUURD, timeout=5000)


def test_a_verslag_that_was_sent_before_is_not_noted_again(
    window: MainWindow, session: Session, ready: Wait, opened: list[Path], qtbot: QtBot
) -> None:
    gesprek = talk(session, Gespreksstand.VERSLAG_VERSTUURD)
    shown = show_letter(window, Papiersoort.VERSLAG_TER_AKKOORD, gesprek, ready)
    shown.make_mail()
    qtbot.waitUntil(lambda: shown.toast.text == "De mail staat klaar in je mailprogramma.", timeout=10_000)
    assert shown.sent.isHidden()


def test_without_a_mail_program_the_mail_can_be_saved(
    window: MainWindow,
    session: Session,
    ready: Wait,
    proposed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    told: list[str] = []

    def ask(_parent: object, question: str, *_words: str, more: str) -> bool:
        told.append(f"{question} {more}")
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setattr(dialogs, "ask", ask)
    gesprek = talk(session, Gespreksstand.GEPLAND)
    shown = show_letter(window, Papiersoort.UITNODIGING, gesprek, ready)
    shown.make_mail()
    qtbot.waitUntil(lambda: "opgeslagen" in shown.toast.text, timeout=10_000)
    assert told[0].startswith("Er is geen mailprogramma gevonden. De mail staat hier: ")
    assert proposed[0].endswith(".eml")


def test_the_calendar_of_a_talk_and_of_a_year(
    window: MainWindow, session: Session, proposed: list[str], opened: list[Path], qtbot: QtBot
) -> None:
    save_agenda_van_gesprek(window, window, talk(session, Gespreksstand.GEPLAND), "Wijkraad ’t Hagen")
    qtbot.waitUntil(lambda: window.toast_text == f"Jaargesprek {JAAR} Wijkraad ’t Hagen opgeslagen.", timeout=10_000)
    window._toast._button.click()
    assert opened[0].read_bytes().startswith(b"BEGIN:VCALENDAR")
    save_agenda_van_jaar(window, window, JAAR)
    qtbot.waitUntil(lambda: window.toast_text == f"Jaargesprekken {JAAR} opgeslagen.", timeout=10_000)
    assert proposed == [f"Jaargesprek {JAAR} Wijkraad ’t Hagen.ics", f"Jaargesprekken {JAAR}.ics"]


@pytest.mark.parametrize(
    ("stand", "offered"),
    [
        (Gespreksstand.TE_PLANNEN, ["Voorblad…", "Gespreksformulier…"]),
        (Gespreksstand.GEPLAND, ["Voorblad…", "Gespreksformulier…", "Uitnodiging…", "Agenda bewaren (.ics)…"]),
        (
            Gespreksstand.AKKOORD,
            ["Voorblad…", "Gespreksverslag…", "Verslag ter akkoord…", "Agenda bewaren (.ics)…"],
        ),
    ],
)
def test_a_talk_offers_what_can_be_made_of_it_now(
    window: MainWindow, session: Session, stand: Gespreksstand, offered: list[str]
) -> None:
    assert [words for words, _ in paper_choices(window, window, talk(session, stand), "Wijkraad")] == offered


def test_a_year_without_talks_has_no_calendar(
    window: MainWindow, proposed: list[str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: told.append(str(refusal)))
    save_agenda_van_jaar(window, window, date.max.year - 8000)
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    proposed.clear()


def talk_again(session: Session, gesprek: Jaargesprek) -> Jaargesprek:
    return next(row.gesprek for row in jaargesprekken(session, JAAR) if row.gesprek.id == gesprek.id)


def test_an_eindverslag_is_shown_from_anywhere(window: MainWindow, session: Session, ready: Wait) -> None:
    found, naam = next(iter(trajecten_om_te_kiezen(session).items()))
    shown = ready(show_eindverslag(window, window, found))
    assert shown.paper is not None
    assert shown.paper.naam.startswith(f"Eindverslag {naam[:8]}")
    assert shown.pdf.pages >= 1
    assert complaints(shown) == []
    shown.reject()
