"""A talk opened in the window, as a user has it on the evening itself."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.gesprek.formulier import GespreksForm
from wijkregie.ui.pages.jaargesprekken import JaargesprekkenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.gespreksbladen import Gespreksblad, gespreksblad_van, gespreksjaar
from wijkregie.usecases.session import Session

TONIGHT, LATER, HELD, FIRST = (
    "Wijkraad ’t Hagen",
    "Buurtkring Ooievaarsnest",
    "Wijkraad Oude Veste",
    "Buurtkring Esweg en Esrand",
)


@dataclass
class Evening:
    """The open talk with what drives it."""

    window: MainWindow
    session: Session
    qtbot: QtBot
    settle: Callable[[], None]
    form: GespreksForm

    @property
    def blad(self) -> Gespreksblad:
        """The talk as it is kept."""
        assert self.form.blad is not None
        assert self.form.blad.gesprek is not None
        return gespreksblad_van(self.session, self.form.blad.gesprek.id)

    def gesprek(self) -> Jaargesprek:
        found = self.blad.gesprek
        assert found is not None
        return found

    def rest(self) -> None:
        """Wait until all is stored and shown."""
        for _ in range(3):
            self.settle()

    def type_in(self, sleutel: str, text: str) -> QWidget:
        editor = self.form.field(sleutel)
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        editor.setFocus()
        editor.selectAll()
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(editor, Qt.Key.Key_Return)
            QTest.keyClicks(editor, line)
        return editor

    def leave(self) -> None:
        """Go on to the next field, as after typing."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        self.rest()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def dialog(self) -> FormDialog:
        self.qtbot.waitUntil(lambda: any(found.isVisible() for found in self.window.findChildren(FormDialog)))
        return next(found for found in self.window.findChildren(FormDialog) if found.isVisible())


Open = Callable[[str], Evening]


@pytest.fixture
def first_page() -> str:
    return "jaargesprekken"


@pytest.fixture
def open_talk(window: MainWindow, session: Session, settle: Callable[[], None], qtbot: QtBot) -> Open:
    """Return what opens the talk of a wijkorgaan for 2027."""

    def open_(body: str) -> Evening:
        talk = next(found.gesprek for found in gespreksjaar(session, 2027).rijen if found.wijkorgaan == body)
        window.open_page("jaargesprekken", jaargesprek_id=talk.id)
        settle()
        page = window.page
        assert isinstance(page, JaargesprekkenPage)
        qtbot.waitUntil(lambda: page.talk.ready and page.talk.isVisible())
        QTest.qWait(20)  # and its place is found
        return Evening(window, session, qtbot, settle, page.talk)

    return open_


@pytest.fixture
def tonight(open_talk: Open) -> Evening:
    return open_talk(TONIGHT)


def words(widget: QWidget) -> str:
    """Return all that is to be read in a widget."""
    said = " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return said.replace("\N{NO-BREAK SPACE}", " ")
