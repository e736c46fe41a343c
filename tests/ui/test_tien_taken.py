"""Ten tasks of a wijkregisseur, played with real keys and clicks; docs/tien-taken.md tells how many."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.test_jaargesprekken import wait_for_talk
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.subsidies import Subsidie
from wijkregie.store.queries.values import values
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.gesprekkenplannen import PlanDialog
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.shell import dialogs, printing
from wijkregie.ui.shell.briefvenster import Briefvenster
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.kaartenbord import CardList
from wijkregie.usecases.acties import acties
from wijkregie.usecases.jaargesprekken import jaargesprekken, prepare_jaargesprekken
from wijkregie.usecases.session import Session

PAGE = "vandaag"
COUNTS = Path(__file__).parents[2] / "docs" / "tien-taken.md"
TONIGHT, HELD, SENT = "Wijkraad ’t Hagen", "Wijkplatform Zonnewende", "Dorpsraad Esbroek"
Settle = Callable[[], None]
Key, Mod = Qt.Key, Qt.KeyboardModifier


class Hand:
    """Presses keys where the keyboard is and clicks with the mouse, and counts both."""

    def __init__(self, window: MainWindow, settle: Settle) -> None:
        self.window = window
        self.count = 0
        self._settle = settle

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(self._keyboard, key, modifier)
        self._rest()

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.count += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self._rest()

    def choose(self, words: str, menu: Callable[[], object]) -> None:
        """Open a menu with one click and click a line of it with the next."""
        self.count += 2

        def pick() -> None:
            shown = QApplication.activePopupWidget()
            assert isinstance(shown, QMenu)
            action = next(each for each in shown.actions() if each.text().split("\t")[0].rstrip("…") == words)
            QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.actionGeometry(action).center())

        QTimer.singleShot(0, pick)
        menu()
        self._rest()

    def type(self, text: str) -> None:
        """Type content, which any program asks."""
        QTest.keyClicks(self._keyboard, text)

    @property
    def _keyboard(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _rest(self) -> None:
        for _ in range(3):
            self._settle()
            QTest.qWait(1)


@pytest.fixture
def hand(window: MainWindow, settle: Settle) -> Hand:
    return Hand(window, settle)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the names of the files another program would open."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()).suffix)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture(scope="module", autouse=True)
def all_told() -> Iterator[None]:
    """See after the last task that every line of the list was played."""
    PLAYED.clear()
    yield
    if len(PLAYED) > 1:
        assert set(PLAYED) == set(written())


PLAYED: list[str] = []


def written() -> dict[str, tuple[int, int]]:
    """Return the counts that are written down, of wijkregie and of Word and Excel."""
    rows = [line.strip("|").split("|") for line in COUNTS.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    return {row[0].strip(): (int(row[1]), int(row[2])) for row in rows if row[1].strip().isdigit()}


def told(task: str, hand: Hand) -> None:
    """Compare a task with what is written down of it."""
    PLAYED.append(task)
    ours, theirs = written()[task]
    assert hand.count == ours < theirs


def kept(session: Session, body: str, jaar: int = 2027) -> Jaargesprek:
    return next(row.gesprek for row in jaargesprekken(session, jaar) if row.wijkorgaan == body)


def board(window: MainWindow, settle: Settle) -> JaargesprekkenPage:
    window.open_page("jaargesprekken")
    settle()
    page = window.page
    assert isinstance(page, JaargesprekkenPage)
    return page


def open_talk(window: MainWindow, settle: Settle, session: Session, body: str) -> JaargesprekkenPage:
    page = board(window, settle)
    page.open_talk(kept(session, body).id)
    wait_for_talk(page)
    return page


def stand_on(page: JaargesprekkenPage, talk: Jaargesprek) -> CardList:
    cards = page.bord.columns[talk.stand].list
    cards.setFocus()
    assert cards.choose(talk.id)
    return cards


def ask_menu(cards: CardList) -> None:
    """Click a card with the right button of the mouse."""
    place = cards.visualRect(cards.currentIndex()).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, cards.viewport().mapToGlobal(place))
    QApplication.sendEvent(cards.viewport(), asked)


def paper(window: MainWindow, qtbot: QtBot) -> Papiervenster:
    qtbot.waitUntil(lambda: bool(window.findChildren(Papiervenster)))
    (shown,) = window.findChildren(Papiervenster)
    qtbot.waitUntil(lambda: shown.paper is not None, timeout=20_000)
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def button(of: QWidget, words: str) -> QPushButton:
    return next(each for each in of.findChildren(QPushButton) if each.text() == words and each.isVisible())


def test_what_waits(hand: Hand) -> None:
    hand.key(Key.Key_3, Mod.AltModifier)
    page = hand.window.page
    assert isinstance(page, JaargesprekkenPage)
    assert page.bord.columns[Gespreksstand.TE_PLANNEN].list.cards.rowCount() == 3
    told("Zien welke gesprekken nog moeten, en hoe lang aanvragen nog kan", hand)


def test_planning_a_year(hand: Hand, session: Session, settle: Settle, qtbot: QtBot) -> None:
    page = board(hand.window, settle)
    prepare_jaargesprekken(session, 2028)
    page.year.set_year(2028)
    settle()
    hand.key(Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
    (dialog,) = page.findChildren(PlanDialog)
    hand.key(Key.Key_V, Mod.AltModifier)
    qtbot.waitUntil(lambda: len(dialog.lines.plannen) > 15)
    hand.key(Key.Key_Return, Mod.ControlModifier)
    planned = [row for row in jaargesprekken(session, 2028) if row.gesprek.stand is Gespreksstand.GEPLAND]
    assert len(planned) > 15
    told("Alle gesprekken van een jaar plannen (20)", hand)


def test_the_voorblad_of_tonight(hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "asked_printer", lambda _parent, name, _pages: asked.append(name))
    hand.click(button(hand.window, "Voorblad"))
    shown = paper(hand.window, qtbot)
    hand.key(Key.Key_P, Mod.ControlModifier)
    assert asked == [shown.paper.naam if shown.paper else ""]
    hand.count += 1  # Enter in the dialog of the system
    told("Voorblad van het gesprek van vanavond op papier", hand)


def test_the_invitation(hand: Hand, session: Session, settle: Settle, qtbot: QtBot, opened: list[str]) -> None:
    page = board(hand.window, settle)
    body = "Buurtkring Ooievaarsnest"
    cards = stand_on(page, kept(session, body))
    hand.choose("Uitnodiging", lambda: ask_menu(cards))
    shown = paper(hand.window, qtbot)
    assert isinstance(shown, Briefvenster)
    hand.click(button(shown, "Mail klaarzetten"))
    qtbot.waitUntil(shown.sent.isVisible, timeout=20_000)
    assert opened == [".eml"]
    hand.click(shown.sent.button)
    assert kept(session, body).uitgenodigd_op == session.today
    told("Uitnodiging als mail met brief en agendapunt klaarzetten", hand)


def test_last_years_agreements(hand: Hand, qtbot: QtBot) -> None:
    hand.click(button(hand.window, "Gesprek openen"))
    page = hand.window.page
    assert isinstance(page, JaargesprekkenPage)
    wait_for_talk(page)
    hand.key(Key.Key_Down, Mod.ControlModifier)
    assert page.talk.blad is not None
    assert page.talk.blad.vorige_afspraken
    told("Openen en zien wat er van de afspraken van vorig jaar kwam", hand)


def test_an_agreement(hand: Hand, session: Session, settle: Settle) -> None:
    open_talk(hand.window, settle, session, TONIGHT)
    hand.key(Key.Key_J, Mod.ControlModifier)
    hand.type("cijfers Hagenweg, Mobiliteit, 1 nov")
    hand.key(Key.Key_Return)
    (made,) = [row for row in acties(session) if row.tekst == "cijfers Hagenweg"]
    assert (made.eigenaar, str(made.uiterlijk)) == ("Mobiliteit", "2026-11-01")
    told("Tijdens het gesprek een afspraak noteren, met wie en wanneer", hand)


def test_a_niveau_with_all_that_follows(hand: Hand, session: Session, settle: Settle) -> None:
    page = open_talk(hand.window, settle, session, TONIGHT)
    hand.click(button(page.talk.question("niveau_afgesproken"), "3 beleidsvormend"))
    hand.key(Key.Key_Return)
    talk = kept(session, TONIGHT)
    with session.read() as connection:
        (keuze,) = values(connection, Niveaukeuze, jaargesprek_id=talk.id)
        assert values(connection, Subsidie, wijkorgaan_id=talk.wijkorgaan_id, jaar=2027)
    assert keuze.niveau is Niveau.BELEIDSVORMEND
    told("Niveau afspreken, met bedrag, subsidie, termijnen en vervolg", hand)


def test_the_verslag(hand: Hand, session: Session, settle: Settle, qtbot: QtBot, opened: list[str]) -> None:
    page = board(hand.window, settle)
    cards = stand_on(page, kept(session, HELD))
    hand.choose("Verslag ter akkoord", lambda: ask_menu(cards))
    shown = paper(hand.window, qtbot)
    assert isinstance(shown, Briefvenster)
    hand.click(button(shown, "Mail klaarzetten"))
    qtbot.waitUntil(shown.sent.isVisible, timeout=20_000)
    hand.click(shown.sent.button)
    hand.key(Key.Key_Return)
    assert opened == [".eml"]
    assert kept(session, HELD).verslag_verstuurd_op == session.today
    told("Verslag ter akkoord mailen en noteren dat het weg is", hand)


def test_the_akkoord(hand: Hand, session: Session, settle: Settle) -> None:
    page = board(hand.window, settle)
    stand_on(page, kept(session, SENT))
    hand.key(Key.Key_Right, Mod.AltModifier)
    assert [each for each in hand.window.findChildren(FormDialog) if each.isVisible()]
    hand.key(Key.Key_Return)
    assert kept(session, SENT).akkoord_op == session.today
    told("Akkoord noteren", hand)


def test_the_calendar(
    hand: Hand, settle: Settle, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = board(hand.window, settle)
    monkeypatch.setattr(dialogs, "save_file", lambda _parent, _title, proposal, _kind: tmp_path / proposal.name)
    hand.choose("Agenda bewaren (.ics)", lambda: QTest.mouseClick(page._more, Qt.MouseButton.LeftButton))
    hand.count += 1  # Enter in the dialog of the system
    qtbot.waitUntil(lambda: (tmp_path / "Jaargesprekken 2027.ics").is_file(), timeout=10_000)
    told("Alle gesprekken en termijnen in je agenda zetten", hand)
