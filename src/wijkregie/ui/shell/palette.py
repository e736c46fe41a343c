"""Ctrl+K: one field that finds everything and runs every command by name, over the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from wijkregie.domain.zoekvragen import zoekwoorden
from wijkregie.ui.shell.commands import Opdracht, opdrachten
from wijkregie.ui.shell.palette_list import EDGE, RijenList
from wijkregie.ui.shell.palette_rows import ALLEEN_OPDRACHTEN, GEBIEDEN, PER_GROEP, Rij, Rijen, aantal_tekst, gehoord
from wijkregie.ui.shell.places import place_of
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, line, row
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.textfields import LineEdit
from wijkregie.usecases import zoeken
from wijkregie.usecases.zoeken import Uitslag, Vondst

if TYPE_CHECKING:
    from wijkregie.ui.shell.window import MainWindow

_REMEMBERED = 6
_LONGEST_TYPED = 10_000
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_PAGE = 4


def toggle(window: Any) -> None:
    """Open the palette of a window, made at its first use, or close it."""
    (window.findChild(Palette) or Palette(window)).toggle()


class Palette(QWidget):
    """A scrim over the window with the field and what it finds."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._known: Sequence[Opdracht] = ()
        self._opened: list[tuple[str, str]] = []
        self._before: QWidget | None = None
        self._answered = ""
        self._enter = False
        self._under: QPixmap | None = None
        self._rows = Rijen(window, self._open, self._show_all)
        self._build()
        window.installEventFilter(self)
        self.hide()

    @property
    def list(self) -> RijenList:
        """The list of what was found."""
        return self._list

    @property
    def told(self) -> str:
        """What stands at the right of the field."""
        return self._count.text()

    def toggle(self) -> None:
        """Open it, or close it when it is open."""
        if self.isVisible():
            self.leave()
            return
        self._before = self._window.focusWidget()
        self._known = opdrachten(self._window)
        self.setGeometry(self._window.rect())
        self._lie_on(self._window.grab())
        self.field.clear()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ask()

    def leave(self) -> None:
        """Close it and give the keyboard back to where it was."""
        before = self._before
        self.hide()
        if before is not None and isValid(before) and before.isVisible():  # the field of a cell is gone by now
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._pressed(event)
        if watched is self.field and event.type() is QEvent.Type.FocusOut and self.isVisible():
            if self._window.isActiveWindow():
                self.hide()  # a key of the window went on to something else
        elif watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._lie_on(None)
            self.setGeometry(self._window.rect())
            self._lay()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        self._enter = False  # what was to open at the answer was called off
        self._lie_on(None)
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._under is not None:
            painter.drawPixmap(0, 0, self._under)
        painter.fillRect(event.rect(), current().colour("scrim"))

    def _lie_on(self, under: QPixmap | None) -> None:
        """Lie on a picture of the window, so that the window need not be painted at each letter; None for on itself."""
        self._under = under
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, under is not None)

    def _build(self) -> None:
        self.setAccessibleName("Zoeken of doen")
        self._panel = QFrame(self)
        self._panel.setObjectName("palet")
        self.field = LineEdit()
        self.field.setPlaceholderText("Zoeken of doen")
        self.field.setAccessibleName("Zoeken of doen")
        self.field.setAccessibleDescription("Pijl omhoog en omlaag kiezen, Enter opent, Escape sluit")
        self.field.setMaxLength(_LONGEST_TYPED)
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self._count = label("", "meta")
        sign = Sign()
        sign.set_icon("zoek", "tekst2")
        top = row(sign, self.field, self._count, space=Space.M)
        top.setContentsMargins(EDGE, Space.M, EDGE, Space.M)
        self._empty = label("", "tweede", wrap=True)
        self._empty.setContentsMargins(EDGE, Space.M, EDGE, Space.S)
        self._list = RijenList(self._panel)
        self._list.clicked.connect(lambda _index: self._run())
        self._list.selectionModel().currentChanged.connect(self._say_chosen)
        self._panel.setLayout(column(top, line(), self._empty, self._list, line(), self._foot(), space=Space.NONE))

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("paletvoet")
        parts: list[QWidget | int | None] = []
        for keys, words in (("↑ ↓", "kiezen"), ("Enter", "openen"), (ALLEEN_OPDRACHTEN, "alleen opdrachten")):
            parts += [*(label(key, "toets") for key in keys.split()), label(words, "meta"), Space.M]
        parts += [None, label("Esc", "toets"), label("sluiten", "meta")]
        inner = row(*parts, space=Space.S)
        inner.setContentsMargins(EDGE, Space.S, EDGE, Space.S)
        foot.setLayout(inner)
        return foot

    def _pressed(self, event: QKeyEvent) -> bool:
        """Let the keys that walk, open and close go past the field."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _STEPS:
            self._list.step(_STEPS[key])
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._list.step(_PAGE if key == Qt.Key.Key_PageDown else -_PAGE)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._answered == self.field.text():
                self._run()
            else:
                self._enter = True  # what is seen belongs to fewer letters: open the first of what comes
        else:
            return False
        return True

    def _ask(self) -> None:
        """Find what the text says; what is seen stays until the answer comes, so that the first row stays put."""
        text = self.field.text()
        self._enter = False
        lanes = self._window.lanes
        if text.startswith(ALLEEN_OPDRACHTEN):
            self._show(text, self._rows.opdrachten(text[1:], self._known), "")
        elif zoekwoorden(text):
            lanes.read(zoeken.zoek, text, owner=self, done=self._found, slot="zoek")
        elif text.strip():
            self._found(Uitslag(tekst=text))
        else:
            lanes.read(zoeken.geopend, tuple(self._opened), owner=self, done=self._begun, slot="zoek")

    def _begun(self, eerder: Sequence[Vondst]) -> None:
        if not self.field.text().strip():
            self._show(self.field.text(), self._rows.begin(eerder[:PER_GROEP], self._known), "")

    def _found(self, uitslag: Uitslag) -> None:
        if uitslag.tekst != self.field.text() or self.isHidden():
            return  # an answer to fewer letters, that to these is on its way; or to who left
        rows = self._rows.gevonden(uitslag, self._known)
        nothing = not uitslag.aantal and sum(row.doe is not None for row in rows) == 1
        if nothing:
            rows = [self._rows.nieuwe_actie(uitslag.tekst, "Maak er een actie van")]
        self._show(uitslag.tekst, rows, aantal_tekst(uitslag), nothing=nothing)
        announce(self._list, f"Niets gevonden voor {uitslag.tekst}" if nothing else gehoord(uitslag))

    def _show_all(self, kop: str) -> None:
        """Show all of a group in place of what was found."""
        text = self.field.text()

        def show(uitslag: Uitslag) -> None:
            if uitslag.tekst == self.field.text():
                group = uitslag.gebieden if kop == GEBIEDEN else uitslag.overig
                self._show(text, self._rows.alle(kop, group), aantal_tekst(uitslag))

        self._window.lanes.read(zoeken.zoek, text, zoeken.ALLES, owner=self, done=show, slot="zoek")

    def _show(self, text: str, rows: Sequence[Rij], count: str, *, nothing: bool = False) -> None:
        self._answered = text
        self._count.setText(count)
        short = text if len(text) <= 60 else f"{text[:59]}…"
        self._empty.setText(f"Niets gevonden voor ‘{short}’." if nothing or not rows else "")
        self._empty.setVisible(bool(self._empty.text()))
        self._list.set_rows(rows)
        self._lay()
        if self._enter:
            self._enter = False
            self._run()

    def _lay(self) -> None:
        """Give the panel its place, and as much height as its rows ask and the window has."""
        room = self.height() - Size.PALETTE_TOP - Space.XL
        others = 2 * Size.PALETTE_FIELD + (Size.TAB if self._empty.text() else 0)
        self._list.setFixedHeight(max(min(self._list.wanted_height + Space.S, room - others), Size.ROW))
        self._panel.setFixedWidth(min(Size.PALETTE, self.width() - 2 * Space.L))
        self._panel.adjustSize()
        self._panel.move((self.width() - self._panel.width()) // 2, Size.PALETTE_TOP)

    def _say_chosen(self) -> None:
        chosen = self._list.row
        if chosen is not None:
            announce(self._list, chosen.gesproken)

    def _run(self) -> None:
        """Do what the chosen row says; the palette is gone before it begins, unless it stays for it."""
        chosen = self._list.row
        if chosen is None or chosen.doe is None:
            return
        if not chosen.blijft:
            self.leave()
        chosen.doe()

    def _open(self, found: Vondst) -> None:
        key = (found.tabel, found.rij_id)
        self._opened = [key, *(other for other in self._opened if other != key)][:_REMEMBERED]
        page, place = place_of(found)
        if page in self._window.navigation.keys:
            self._window.open_page(page, **place)
        else:
            self._window.open_page("instellingen", deel="gebieden")
