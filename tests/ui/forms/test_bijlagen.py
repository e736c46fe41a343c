"""The files of a row: dropped, pasted and by key; opened only when they are what they say."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.walk import complaints
from wijkregie.domain.bijlagen import GROOTSTE
from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.shell.bijlagenvenster import Bijlagenvenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import bijlagen, history
from wijkregie.usecases.session import Session

PAGE = "acties"
Settle = Callable[[], None]
PDF = b"%PDF-1.7\n"


@pytest.fixture
def venster(window: MainWindow, session: Session, settle: Settle) -> Bijlagenvenster:
    """Return the files of an action, asked for by its key in the list."""
    page = window.page
    assert page is not None
    settle()
    page.begin()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    found = window.findChild(Bijlagenvenster)
    assert isinstance(found, Bijlagenvenster)
    return found


@pytest.fixture
def paneel(venster: Bijlagenvenster) -> BijlagenPaneel:
    return venster.paneel


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what dialogs refuse."""
    said: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: said.append(refusal.code))
    return said


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Collect what another program would open."""
    found: list[Path] = []

    def opens(path: Path) -> bool:
        found.append(path)
        return True

    monkeypatch.setattr(outgoing, "opens", opens)
    return found


def names(paneel: BijlagenPaneel) -> list[str]:
    return [each.naam for each in paneel._model.rows]


def files(*paths: Path) -> QMimeData:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return content


def drop(paneel: BijlagenPaneel, content: QMimeData) -> bool:
    """Let go of something over the pane, as the system does; tells whether it was taken."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = QPointF(paneel.rect().center())
    entering = QDragEnterEvent(middle, Qt.DropAction.CopyAction, content, buttons, keys)
    QApplication.sendEvent(paneel, entering)
    if not entering.isAccepted():
        return False
    event = QDropEvent(middle, Qt.DropAction.CopyAction, content, buttons, keys, QEvent.Type.Drop)
    QApplication.sendEvent(paneel, event)
    return event.isAccepted()


def test_what_is_dropped_comes_in_as_one_step(
    paneel: BijlagenPaneel, venster: Bijlagenvenster, session: Session, settle: Settle, tmp_path: Path
) -> None:
    assert complaints(venster) == []
    plan, lijst = tmp_path / "plan.pdf", tmp_path / "lijst.xlsx"
    plan.write_bytes(PDF)
    lijst.write_bytes(b"PK\x03\x04")
    assert drop(paneel, files(plan, lijst))
    settle()
    assert names(paneel) == ["lijst.xlsx", "plan.pdf"]
    assert history.steps(session).undo == "Bijlagen toegevoegd"
    assert venster.toast.text == "Bijlagen toegevoegd."
    assert plan.exists()
    assert complaints(venster) == []


def test_what_was_dropped_comes_in_though_the_window_is_closed_at_once(
    window: MainWindow,
    paneel: BijlagenPaneel,
    venster: Bijlagenvenster,
    session: Session,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan, leeg = tmp_path / "plan.pdf", tmp_path / "leeg.pdf"
    plan.write_bytes(PDF)
    leeg.touch()
    told: list[str] = []
    monkeypatch.setattr(window, "refuse", lambda refusal: told.append(refusal.code))
    record = paneel.record()
    assert record is not None
    assert drop(paneel, files(plan))
    assert drop(paneel, files(leeg))
    venster.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    assert bijlagen.count_bijlagen(session, *record) == 1
    assert window.toast_text == "Bijlage toegevoegd."
    assert told == ["bijlage_leeg"]


def test_the_file_of_a_colleague_and_a_web_address_are_not_for_the_pane(paneel: BijlagenPaneel, tmp_path: Path) -> None:
    theirs = tmp_path / "stad.wijkregie"
    theirs.touch()
    web = QMimeData()
    web.setUrls([QUrl("https://voorbeeld.nl/plan.pdf")])
    assert not drop(paneel, files(theirs))
    assert not drop(paneel, web)


def test_files_and_a_picture_are_pasted_by_key(venster: Bijlagenvenster, settle: Settle, tmp_path: Path) -> None:
    paneel = venster.paneel
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(PDF)
    clipboard = QApplication.clipboard()
    for content in (files(plan), None, None):
        if content is None:
            image = QImage(3, 2, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.red)
            clipboard.setImage(image)
        else:
            clipboard.setMimeData(content)
        paneel.setFocus()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        settle()
    assert names(paneel) == ["plaatje 24 september (2).png", "plaatje 24 september.png", "plan.pdf"]
    for change in (partial(clipboard.setText, "tekst"), clipboard.clear):
        change()
        venster.toast.say("")
        paneel.paste()
        assert venster.toast.text == "Op het klembord staat geen bestand of plaatje."
    assert len(names(paneel)) == 3


def test_what_cannot_come_in_says_why(paneel: BijlagenPaneel, settle: Settle, tmp_path: Path, told: list[str]) -> None:
    empty, large, link, folder = (tmp_path / name for name in ("leeg.pdf", "groot.pdf", "plan.lnk", "map"))
    empty.touch()
    link.write_bytes(b"x")
    large.touch()
    os.truncate(large, 20 * GROOTSTE)
    folder.mkdir()
    for path in (empty, large, link, folder, tmp_path / "weg.pdf"):
        assert drop(paneel, files(path))
        settle()
    codes = ["bijlage_leeg", "bijlage_te_groot", "bijlage_is_snelkoppeling", "is_een_map", "bestand_ontbreekt"]
    assert told == codes
    assert names(paneel) == []


def test_enter_opens_a_copy_that_cannot_be_changed_and_that_goes(
    paneel: BijlagenPaneel, window: MainWindow, settle: Settle, tmp_path: Path, opened: list[Path]
) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(PDF)
    paneel.add_files([plan])
    settle()
    paneel.table.choose_first()
    QTest.keyClick(paneel.table, Qt.Key.Key_Return)
    settle()
    (copy,) = opened
    assert copy.read_bytes() == PDF
    assert copy != plan
    assert copy.stat().st_mode & 0o777 == 0o400
    window.close()
    assert not copy.parent.exists()


@pytest.mark.parametrize(
    ("naam", "content"), [("factuur.pdf.exe", b"MZ"), ("factuur.pdf", b"MZ\x90"), ("plan.docm", b"PK")]
)
def test_what_could_do_harm_is_not_opened_but_may_be_kept_on_disk(
    paneel: BijlagenPaneel,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: list[Path],
    naam: str,
    content: bytes,
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _question: str, yes: str) -> bool:
        asked.append(yes)
        return True

    monkeypatch.setattr(dialogs, "ask", ask)
    monkeypatch.setattr(outgoing, "ask_target", lambda *_: tmp_path / "kopie")
    source = tmp_path / naam
    source.write_bytes(content)
    paneel.add_files([source])
    settle()
    paneel.table.choose_first()
    paneel.open_button.click()
    settle()
    assert (opened, asked) == ([], ["Bewaren op schijf…"])
    assert (tmp_path / "kopie").read_bytes() == content


def test_it_gets_another_name_and_goes_by_key(
    paneel: BijlagenPaneel,
    window: MainWindow,
    session: Session,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(PDF)
    paneel.add_files([plan])
    settle()
    paneel.table.choose_first()
    QTest.keyClick(paneel.table, Qt.Key.Key_F2)
    dialog = paneel.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.fields["naam"].set_value("Begroting")
    dialog.act.click()
    settle()
    assert names(paneel) == ["Begroting.pdf"]
    monkeypatch.setattr(window, "ask", lambda *_, **__: True)
    paneel.table.choose_first()
    QTest.keyClick(paneel.table, Qt.Key.Key_Delete)
    settle()
    assert names(paneel) == []
    history.undo(session)
    assert bijlagen.count_bijlagen(session, *paneel.record() or ("", "")) == 1
