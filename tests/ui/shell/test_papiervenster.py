"""The preview of one paper, in a real window; the jaarverslag stands in for any paper."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.conftest import CLOCK
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import Entry
from wijkregie.ui.shell import dialogs, printing
from wijkregie.ui.shell.papier import Papier
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.rapporten import jaarverslag
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import reading

LONG = "Bewonersplatform Kleine Beek, Hagenpoort, Oude Veste en Zonnewende-Noord en omgeving"


@pytest.fixture(scope="module")
def content(town: Path) -> bytes:
    with reading(town, CLOCK) as session:
        return jaarverslag(session, 2026, stadsdeel_id=stadsdelen(session)[0].id)


@pytest.fixture
def window(lanes: Lanes, settings: Settings) -> Iterator[MainWindow]:
    made = MainWindow(lanes, settings, [Entry("acties", "Acties", "wijkregie.ui.pages.acties", "ActiesPage")])
    made.resize(1366, 688)
    made.show()
    yield made
    if isValid(made):
        made.close()


@pytest.fixture
def preview(window: MainWindow, content: bytes, qtbot: QtBot) -> Papiervenster:
    def paper(_session: Session, *, progress: Progress) -> Papier:
        return Papier(naam=f"Verslag 2026 {LONG}", content=content, onbekend=["tijd van het gesprek"])

    made = Papiervenster(window, window, "Verslag 2026")
    made.show_made(paper)
    qtbot.waitUntil(lambda: made.paper is not None, timeout=20_000)
    return made


def colours(shown: Papiervenster) -> int:
    """Return in how many colours the pages are drawn; an empty page has three."""
    picture = shown.pdf.view.grab().toImage()
    return len({picture.pixelColor(x, y).name() for x in range(0, picture.width(), 5) for y in range(0, 400, 5)})


def words(shown: Papiervenster) -> str:
    return " ".join(label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown))


def test_it_shows_the_pages_of_the_pdf_and_what_is_not_known_yet(preview: Papiervenster, qtbot: QtBot) -> None:
    assert preview.pdf.pages > 3
    assert preview.windowTitle() == f"Verslag 2026 {LONG}"
    assert "Nog niet bekend: tijd van het gesprek. In de brief staan daar puntjes." in words(preview)
    assert preview.pdf.view.hasFocus(), "arrows scroll at once"
    qtbot.waitUntil(lambda: colours(preview) > 10, timeout=10_000)


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
def test_it_can_be_heard_reached_and_seen(preview: Papiervenster, theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    assert complaints(preview) == []
    assert cut_off(preview) == []


def test_f6_walks_and_escape_closes(preview: Papiervenster, qtbot: QtBot) -> None:
    QTest.keyClick(preview, Qt.Key.Key_F6)
    assert preview.buttons[-1].hasFocus()
    QTest.keyClick(preview, Qt.Key.Key_F6)
    assert preview.pdf.view.hasFocus()
    with qtbot.waitSignal(preview.destroyed):
        QTest.keyClick(preview.pdf.view, Qt.Key.Key_Escape)


def test_ctrl_s_keeps_what_is_shown_in_the_folder_of_last_time(
    preview: Papiervenster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert preview.paper is not None
    proposed: list[Path] = []

    def save_file(_parent: object, _title: str, suggestion: Path, kind: str) -> Path:
        proposed.append(suggestion)
        assert kind == "PDF (*.pdf)"
        return tmp_path / suggestion.name

    monkeypatch.setattr(dialogs, "save_file", save_file)
    QTest.keyClick(preview, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: preview.toast.isVisible(), timeout=10_000)
    target = tmp_path / f"Verslag 2026 {LONG}.pdf"
    assert target.read_bytes() == preview.paper.content
    assert [path.name for path in tmp_path.glob(".wijkregie*")] == []
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    preview.toast._button.click()
    assert opened == [str(target)]
    preview.save()
    assert proposed[1].parent == tmp_path


def test_ctrl_p_prints_every_page_and_closes(
    preview: Papiervenster, window: MainWindow, printed: Path, qtbot: QtBot
) -> None:
    pages = preview.pdf.pages
    with qtbot.waitSignal(preview.destroyed):
        QTest.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "naar de printer" in window.toast_text, timeout=20_000)
    paper = QPdfDocument()
    paper.load(str(printed))
    assert paper.pageCount() == pages


def test_the_program_may_close_while_pages_go_to_the_printer(
    preview: Papiervenster, window: MainWindow, printed: Path, qtbot: QtBot
) -> None:
    preview.print_paper()
    window.close()
    window.deleteLater()
    with qtbot.waitSignal(window.destroyed):
        pass


def test_without_a_printer_the_preview_stays(preview: Papiervenster, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    monkeypatch.setattr(dialogs, "inform", lambda _parent, text, more="": told.append(text))
    preview.print_paper()
    assert told == [printing.NO_PRINTER]
    assert preview.isVisible()


def test_a_refusal_is_one_sentence_in_its_place(window: MainWindow, qtbot: QtBot) -> None:
    def refuse(_session: Session, *, progress: Progress) -> Papier:
        raise Refusal("niets_opnieuw")

    shown = Papiervenster(window, window, "Uitnodiging 2027")
    shown.show_made(refuse)
    qtbot.waitUntil(lambda: str(Refusal("niets_opnieuw")) in words(shown), timeout=5000)
    assert not any(button.isVisible() for button in shown.buttons)
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Return)


class Slow:
    """A paper that is made until it is stopped."""

    def __init__(self) -> None:
        self.begun, self.stopped = threading.Event(), threading.Event()

    def __call__(self, _session: Session, *, progress: Progress) -> Papier:
        self.begun.set()
        try:
            while True:
                progress.step(1, 2)
                threading.Event().wait(0.01)
        finally:
            self.stopped.set()


def close_by_key(shown: Papiervenster, _window: MainWindow) -> None:
    QTest.keyClick(shown, Qt.Key.Key_Escape)


def close_program(_shown: Papiervenster, window: MainWindow) -> None:
    window.close()


def stop(shown: Papiervenster, _window: MainWindow) -> None:
    assert shown._job is not None
    shown._job.progress.cancel()


@pytest.mark.parametrize("how", [close_by_key, close_program, stop])
def test_what_is_being_made_stops_with_its_window(
    window: MainWindow, qtbot: QtBot, lanes: Lanes, how: Callable[[Papiervenster, MainWindow], None]
) -> None:
    slow = Slow()
    shown = Papiervenster(window, window, "Voorblad 2027")
    shown.show_made(slow)
    qtbot.waitUntil(slow.begun.is_set, timeout=5000)
    how(shown, window)
    qtbot.waitUntil(slow.stopped.is_set, timeout=5000)
    qtbot.waitUntil(lanes.idle, timeout=5000)


def test_long_work_shows_how_far_it_is(window: MainWindow, qtbot: QtBot) -> None:
    slow = Slow()
    shown = Papiervenster(window, window, "Voorbladen 2027")
    shown.show_made(slow)
    qtbot.waitUntil(lambda: "Voorbladen 2027 maken" in words(shown), timeout=5000)
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(slow.stopped.is_set, timeout=5000)
