"""Ten tasks of a morning, played one after the other with real keys alone; docs/ochtend.md tells how many."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
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
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window


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
    assert window.toast_text
    keys.done("Iets van de lijst later laten zien, met een reden")

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
    keys.press(Key.Key_Z, Mod.ControlModifier)
    assert open_acties(session) == before
    keys.done("Een actie afronden, en dat toch weer ongedaan maken")

    due = last_days(session)
    keys.press(Key.Key_5, Mod.AltModifier)
    keys.press(Key.Key_F, Mod.ControlModifier | Mod.ShiftModifier)
    keys.press(Key.Key_Space)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Return):
        keys.press(key)
    keys.press(Key.Key_A, Mod.ControlModifier)
    for key in (Key.Key_Tab, Key.Key_Tab, Key.Key_Return):
        keys.press(key)
    keys.type("+1w")
    keys.press(Key.Key_Return, Mod.ControlModifier)
    moved = {row for row, day in last_days(session).items() if day != due[row]}
    chosen = [row for row in acties(session) if row.id in moved]
    assert len(chosen) > 1
    assert len({row.stadsdeel for row in chosen}) == 1
    assert all(day < TODAY for row, day in due.items() if row in moved and day is not None)
    keys.done("De late acties van één stadsdeel samen een week verzetten")

    keys.press(Key.Key_K, Mod.ControlModifier)
    keys.type(chosen[0].tekst)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_H, Mod.ControlModifier)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Escape)
    assert last_days(session)[chosen[0].id] == due[chosen[0].id]
    keys.done("Van één daarvan de oude dag terugzetten")

    keys.press(Key.Key_3, Mod.AltModifier)
    keys.press(Key.Key_P, Mod.ControlModifier)
    keys.paper()
    keys.press(Key.Key_Escape)
    keys.done("Het voorblad van een gesprek maken, en weer terug")

    assert keys.told == written()


def last_days(session: Session) -> dict[str, date | None]:
    return {row.id: row.uiterlijk for row in acties(session)}


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused is not None else ""
