"""The field of quick add: one line of Dutch, with what was understood of it as chips below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label
from wijkregie.ui.widgets.textfields import LineEdit

if TYPE_CHECKING:
    from wijkregie.ui.forms.snelchips import Snelchips

VOORBEELD = "Nieuwe actie, bijvoorbeeld: bel Wijkraad De Weerd di 14:00 over verkeer"
UITLEG = (
    "Een actie, een contact of een jaargesprek in één regel. Onder de regel staat wat is begrepen; "
    "met pijl omlaag ga je erheen, Enter bewaart."
)


class Regel(LineEdit):
    """The line itself, with its key at the right while it is empty."""

    entered = Signal()
    """The keyboard came into it."""
    down = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setPlaceholderText(VOORBEELD)
        self.setAccessibleName("Snel toevoegen")
        self.setAccessibleDescription(UITLEG)
        self.addAction(icon("plus", "tekst3"), QLineEdit.ActionPosition.LeadingPosition)
        self._key = label(key, "toets")
        self._key.setParent(self)
        self._key.setVisible(bool(key))
        self.textChanged.connect(lambda text: self._key.setVisible(bool(key) and not text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._key.sizeHint()
        self._key.setGeometry(
            self.width() - size.width() - Space.S, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Snelveld(QWidget):
    """A line to type in; what reads it, and shows what was understood, is made when the keyboard first comes there."""

    saved = Signal()
    """What was typed is kept."""

    def __init__(self, shell: Shell, key: str = "", *, main: bool = False) -> None:
        """`key` is shown in the empty line; with `main` its button is the primary one of where it stands."""
        super().__init__()
        self._shell = shell
        self._main = main
        self._hier = ""
        self.chips: Snelchips | None = None
        self.line = Regel(key)
        self._column = column(self.line, space=Space.S)
        self.setLayout(self._column)
        self.setFocusProxy(self.line)
        self.line.entered.connect(self._wake)
        self.line.textChanged.connect(self._wake)

    def set_hier(self, wijkorgaan_id: str) -> None:
        """Read the line as one who looks at this wijkorgaan means it."""
        self._hier = wijkorgaan_id
        if self.chips is not None:
            self.chips.set_hier(wijkorgaan_id)

    def put(self, text: str) -> None:
        """Put a text in the line, in the place of what stands there; Ctrl+Z brings that back."""
        if text:
            self.line.selectAll()
            self.line.insert(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.end(False)

    def _wake(self) -> None:
        if self.chips is None:
            from wijkregie.ui.forms.snelchips import Snelchips

            self.chips = Snelchips(self, self._shell, self.line, self._hier, main=self._main)
            self.chips.saved.connect(self.saved)
            self._column.addWidget(self.chips)
