"""Ten tasks of a morning, played one after the other with real keys alone; docs/ochtend.md tells how many."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.acties import acties
from wijkregie.usecases.jaargesprekken import jaargesprekken
from wijkregie.usecases.session import Session

PAGE = "rapporten"
COUNTS = Path(__file__).parents[2] / "docs" / "ochtend.md"
Key, Mod = Qt.Key, Qt.KeyboardModifier


class Keys:
    """Presses keys where the keyboard is, and counts them; what is typed as content is not counted."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.count = 0
        self.told: dict[str, int] = {}

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(self._keyboard, key, held)
        self.rest()

    def type(self, text: str) -> None:
        QTest.keyClicks(self._keyboard, text)
        self.rest()

    def done(self, task: str) -> None:
        self.told[task], self.count = self.count, 0

    def rest(self) -> None:
        for _ in range(3):
            self._qtbot.waitUntil(lambda: self.window.lanes.idle() and self.window.arrived, timeout=20_000)
            QTest.qWait(1)
        if QApplication.activeWindow() is None:
            self.window.activateWindow()  # a desktop goes back to it by itself when a dialog ends; this screen has none
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def paper(self) -> Papiervenster:
        def shown() -> list[Papiervenster]:
            return [each for each in self.window.findChildren(Papiervenster) if each.isVisible()]

        self._qtbot.waitUntil(lambda: any(each.paper for each in shown()), timeout=20_000)
        self._qtbot.waitUntil(shown()[0].isActiveWindow)
        return shown()[0]

    @property
    def _keyboard(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def written() -> dict[str, int]:
    rows = [line.strip("|").split("|") for line in COUNTS.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    return {row[0].strip(): int(row[1]) for row in rows if row[1].strip().isdigit()}


def open_acties(session: Session) -> set[str]:
    return {row.tekst for row in acties(session) if row.status not in AFGESLOTEN}


def test_a_morning_without_a_mouse(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    keys = Keys(window, qtbot)
    keys.rest()

    keys.press(Key.Key_1, Mod.AltModifier)
    assert window.page is not None
    assert window.page.title == "Vandaag"
    late = focused_name()
    assert late == "Te laat"
    keys.done("Openen en zien wat te laat is")

    keys.press(Key.Key_F8)
    keys.type("+1w")
    keys.press(Key.Key_Tab)
    keys.type("Wacht op antwoord")
    keys.press(Key.Key_Return, Mod.ControlModifier)
    assert "Ongedaan maken" not in window.toast_text
    assert window.toast_text
    keys.done("Iets van de lijst later laten zien, met een reden")

    keys.press(Key.Key_P, Mod.ControlModifier)
    keys.paper()
    keys.press(Key.Key_Escape)
    keys.done("De week op papier zien, en weer terug")

    keys.press(Key.Key_K, Mod.ControlModifier)
    keys.type("lindevoort")
    keys.press(Key.Key_Return)
    assert window.page.title == "Wijkorganen"
    assert window.page.wijkorgaan_id
    keys.done("Vinden wat er met een wijkorgaan is besproken")

    for task, line in {
        "Een actie opschrijven in één regel": "bel Wijkraad De Weerd di 14:00 over verkeer",
        "Een telefoongesprek noteren in één regel": "gebeld met Buurtkring Heidehof gisteren over het plein: plan komt",
        "Een jaargesprek plannen in één regel": "jaargesprek met Wijkraad De Weerd 3 nov 19:30 in het buurthuis",
    }.items():
        keys.press(Key.Key_N, Mod.ControlModifier | Mod.ShiftModifier)
        keys.type(line)
        keys.press(Key.Key_Return)
        assert QApplication.activeModalWidget() is None, f"{line} is kept"
        keys.done(task)
    assert any("verkeer" in text for text in open_acties(session))
    talk = next(row.gesprek for row in jaargesprekken(session, 2027) if row.wijkorgaan == "Wijkraad De Weerd")
    assert talk.stand is Gespreksstand.GEPLAND

    before = open_acties(session)
    keys.press(Key.Key_5, Mod.AltModifier)
    keys.press(Key.Key_Space)
    assert len(before - open_acties(session)) == 1
    keys.done("Een actie afronden")

    keys.press(Key.Key_Z, Mod.ControlModifier)
    assert open_acties(session) == before
    keys.done("Dat weer terugzetten")

    keys.press(Key.Key_3, Mod.AltModifier)
    keys.press(Key.Key_P, Mod.ControlModifier)
    keys.paper()
    keys.press(Key.Key_Escape)
    keys.done("Het voorblad van een gesprek maken, en weer terug")

    assert keys.told == written()


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None else ""
