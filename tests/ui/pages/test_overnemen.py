"""What a colleague handed over comes in: from the file to the choices, what it changed, and back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.walk import complaints
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.samenvoegen import Samenloop
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.values import values
from wijkregie.ui.pages.uitwisselen.frame import UitwisselenPage
from wijkregie.ui.pages.uitwisselen.overnemen import GEDAAN, VERANDEREN, OvernemenView
from wijkregie.ui.pages.uitwisselen.samenvoegen import SamenvoegenView
from wijkregie.ui.pages.uitwisselen.stappen import KIEZEN
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.usecases import contacten, history, inrichting, overdragen, wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import writing

Settle = Callable[[], None]
SECRET = "een lang wachtwoord"


@pytest.fixture
def first_page() -> str:
    return "uitwisselen"


@pytest.fixture
def raad(session: Session) -> Wijkorgaan:
    return bodies(session)[0]


@pytest.fixture
def colleague(session: Session, raad: Wijkorgaan, tmp_path: Path) -> Iterator[Session]:
    """Give the store of a colleague who went on with a copy, as the user did here."""
    session.store.backup(tmp_path / "sanne.wijkregie")
    with writing(tmp_path / "sanne.wijkregie", session.clock) as other:
        inrichting.change_inrichting(other, wijkregisseur="Sanne")
        wijkorganen.change_wijkorgaan(other, raad.id, telefoon="053 222 22 22", website="www.nieuw.example")
        contacten.add_notitie(other, raad.id, "Belde over de speeltuin")
        wijkorganen.change_wijkorgaan(session, raad.id, telefoon="053 111 11 11")
        yield other


@pytest.fixture
def overdracht(colleague: Session, raad: Wijkorgaan, tmp_path: Path) -> Path:
    return handed_over(colleague, raad, tmp_path / "overdracht.wijkregie")


def handed_over(session: Session, body: Wijkorgaan, path: Path, wachtwoord: str = "") -> Path:
    overdragen.overdragen(session, Overdrachtkeuze(wijkorganen=frozenset({body.id})), path, wachtwoord=wachtwoord)
    return path


def bodies(session: Session) -> list[Wijkorgaan]:
    with session.read() as connection:
        return values(connection, Wijkorgaan)


@pytest.fixture
def page(window: MainWindow) -> UitwisselenPage:
    assert isinstance(window.page, UitwisselenPage)
    return window.page


@pytest.fixture
def view(page: UitwisselenPage) -> OvernemenView:
    page.show_view("overnemen")
    assert isinstance(page.view, OvernemenView)
    return page.view


def look() -> None:
    for _ in range(3):
        QApplication.processEvents()


def words(widget: QWidget) -> str:
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return "\n".join(part.text() for part in parts if part.isVisible())


def cards(view: OvernemenView) -> list[ChoiceCard]:
    return [card for card in view.changes.pane.findChildren(ChoiceCard) if card.isVisible()]


def test_a_hand_over_is_looked_into_chosen_on_taken_and_taken_back(
    view: OvernemenView,
    page: UitwisselenPage,
    overdracht: Path,
    raad: Wijkorgaan,
    session: Session,
    settle: Settle,
) -> None:
    assert complaints(page) == []
    view.take_file(overdracht)
    settle()
    assert view.step == VERANDEREN
    assert complaints(page) == []
    lots = {row.regel.soort: row.regel.lot for row in view.changes.rows}
    assert (lots["wijkorgaan"], lots["notitie"]) == (Samenloop.CONFLICT, Samenloop.NIEUW)
    assert "1 verschil nog te kiezen" in view.foot.hint.text()
    view.changes.table.choose(view.changes.rows[0].key)
    look()
    assert "053 111 11 11" in words(view.changes.pane)
    assert "www.nieuw.example" in words(view.changes.pane)
    here, there = cards(view)
    assert (here.isChecked(), there.isChecked()) == (True, False)
    there.click()
    look()
    assert complaints(page) == []
    assert "nog te kiezen" not in view.foot.hint.text()
    view.foot.on.click()
    settle()
    assert view.step == GEDAAN
    assert complaints(page) == []
    assert "Sanne" in words(view.report)
    now = next(body for body in bodies(session) if body.id == raad.id)
    assert (now.telefoon, now.website) == ("053 222 22 22", "www.nieuw.example")
    view.report.undo.click()
    settle()
    assert view.step == VERANDEREN
    now = next(body for body in bodies(session) if body.id == raad.id)
    assert now.telefoon == "053 111 11 11"


def test_taking_over_can_be_stopped_and_undone_anywhere(
    window: MainWindow, view: OvernemenView, overdracht: Path, session: Session, settle: Settle
) -> None:
    before, count = bodies(session), history.count(session)
    view.take_file(overdracht)
    settle()
    view.foot.on.click()
    assert view.foot.stop.isVisible()
    view.foot.stop.click()
    settle()
    assert (bodies(session), history.count(session)) == (before, count)
    assert view.step == VERANDEREN
    assert not view.foot.stop.isVisible()
    view.foot.on.click()
    settle()
    assert view.step == GEDAAN
    window.undo()
    settle()
    assert view.step == VERANDEREN
    assert [body.website for body in bodies(session)] == [body.website for body in before]


def test_a_password_is_asked_and_a_wrong_one_told(
    view: OvernemenView, page: UitwisselenPage, colleague: Session, raad: Wijkorgaan, tmp_path: Path, settle: Settle
) -> None:
    view.take_file(handed_over(colleague, raad, tmp_path / "slot.wijkregie", SECRET))
    settle()
    assert view.step == KIEZEN
    (field,) = view.choosing.fields.values()
    field.setText("iets anders")
    view.choosing.on.click()
    settle()
    assert view.step == KIEZEN
    assert "gaat slot.wijkregie niet open" in words(view.choosing)
    assert complaints(page) == []
    view.choosing.fields[tmp_path / "slot.wijkregie"].setText(SECRET)
    view.choosing.on.click()
    settle()
    assert view.step == VERANDEREN


def test_what_is_no_file_of_a_colleague_is_told_and_what_is_the_same_changes_nothing(
    view: OvernemenView, session: Session, tmp_path: Path, settle: Settle
) -> None:
    broken = tmp_path / "iets.wijkregie"
    broken.write_bytes(b"geen bestand van wijkregie" * 300)
    view.take_file(broken)
    settle()
    assert "iets.wijkregie" in words(view.choosing)
    assert view.step == KIEZEN
    session.store.backup(tmp_path / "kopie.wijkregie")
    view.take_file(tmp_path / "kopie.wijkregie")
    settle()
    assert view.step == VERANDEREN
    assert not view.foot.on.isEnabled()
    assert "Alles staat hier al zo" in view.foot.hint.text()


def test_one_that_is_known_by_its_name_can_stay_another(
    view: OvernemenView, page: UitwisselenPage, colleague: Session, session: Session, tmp_path: Path, settle: Settle
) -> None:
    mine = wijkorganen.create_wijkorgaan(session, "Wijkraad Tweeling", nieuw_stadsdeel="Hier").value
    theirs = wijkorganen.create_wijkorgaan(
        colleague, "Wijkraad Tweeling", nieuw_stadsdeel="Daar", email="twee@voorbeeld.example"
    ).value
    view.take_file(handed_over(colleague, theirs, tmp_path / "tweeling.wijkregie"))
    settle()
    look()
    assert "1 wijkorgaan heet hier ook zo" in view.foot.hint.text()
    assert view.changes.table.choose(f"0-wijkorgaan-{mine.id}")
    look()
    assert complaints(page) == []
    same, other = (card for card in cards(view) if "wijkorgaan" in card.text())
    assert (same.isChecked(), other.isChecked()) == (True, False)
    other.click()
    settle()
    look()
    assert view.changes.table.row is not None
    assert view.changes.table.row.regel.rij_id == theirs.id
    assert "Dit komt erbij" in words(view.changes.pane)
    assert "twee@voorbeeld.example" in words(view.changes.pane)
    assert complaints(page) == []
    view.foot.on.click()
    settle()
    assert view.step == GEDAAN
    assert {body.id for body in bodies(session) if body.naam == "Wijkraad Tweeling"} == {mine.id, theirs.id}


def dropped(path: Path, on: QWidget) -> bool:
    """Drop a file and tell whether it was taken."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    coming, let_go = QDragEnterEvent(QPointF(9, 9), *how), QDropEvent(QPointF(9, 9), *how)
    coming.ignore()
    QApplication.sendEvent(on, coming)
    if coming.isAccepted():
        QApplication.sendEvent(on, let_go)
    return coming.isAccepted()


def test_a_hand_over_can_be_dropped_on_the_window(
    window: MainWindow, view: OvernemenView, page: UitwisselenPage, overdracht: Path, settle: Settle
) -> None:
    window.open_page("acties")
    assert dropped(overdracht, window)
    settle()
    assert (window.page, page.view) == (page, view)
    assert view.step == VERANDEREN
    page.show_view("samenvoegen")
    together = page.view
    assert isinstance(together, SamenvoegenView)
    assert dropped(overdracht, together)
    assert page.view is together
    assert dropped(overdracht.with_name("lijst.xlsx"), together), "the window takes that"
    settle()
    assert page.view is not together
    assert [bestand.pad for bestand in together.choosing.bestanden] == [overdracht]


def test_files_of_colleagues_are_joined(
    page: UitwisselenPage, overdracht: Path, colleague: Session, session: Session, settle: Settle
) -> None:
    page.show_view("samenvoegen")
    view = page.view
    assert isinstance(view, SamenvoegenView)
    other = handed_over(colleague, bodies(session)[1], overdracht.with_name("twee.wijkregie"))
    for path in (overdracht, other, other):
        view.take_file(path)
    assert [bestand.pad for bestand in view.choosing.bestanden] == [overdracht, other]
    assert complaints(page) == []
    view.choosing.on.click()
    settle()
    assert view.step == VERANDEREN
    view.changes.all_theirs.click()
    look()
    view.foot.on.click()
    settle()
    assert view.step == GEDAAN
    assert {body.wijkregisseur for body in bodies(session)[:2]} == {"Sanne"}
