"""The top of a page: title, year, one sentence about now, save state and actions."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, icon_button, label, line, row
from wijkregie.ui.widgets.sign import Sign

_FINE = "vink"
"""The sign that all is stored."""


class SaveState(QWidget):
    """Says truthfully whether what was typed is stored."""

    SHOW_BUSY_AFTER_MS = 300

    def __init__(self, lanes: Lanes) -> None:
        super().__init__()
        self._sign = Sign()
        self._word = label("", "meta")
        self.setLayout(row(self._sign, self._word, space=Space.XS))
        self._busy = QTimer(self, singleShot=True, interval=self.SHOW_BUSY_AFTER_MS)
        self._busy.timeout.connect(lambda: self._show("bezig", "tekst3", "Bezig met bewaren"))
        lanes.busy.connect(self._busy.start)
        lanes.saved.connect(self._saved)
        lanes.failed.connect(self._failed)
        lanes.dropped.connect(self._dropped)
        self._known: tuple[str, str, str, str] | None = None
        self._before: tuple[str, str, str, str] | None = None
        self._brief = self._fine = False
        self.hide()

    @property
    def text(self) -> str:
        return self._word.text()

    def set_brief(self, *, brief: bool) -> None:
        """Leave the title its room: show only the sign that all is stored, with its words in the tooltip."""
        self._brief = brief
        self._word.setHidden(brief and self._fine)

    def _saved(self, moment: datetime) -> None:
        self._busy.stop()
        self._before = (_FINE, "ok", f"Bewaard om {moment.astimezone():%H:%M}", "")
        self._know(self._before)

    def _failed(self, sentence: str) -> None:
        self._busy.stop()
        self._before = self._known
        self._know(("laat", "laat", "Niet bewaard", sentence))

    def _dropped(self) -> None:
        """Say again what was so before the last command that was not stored."""
        self._know(self._before)

    def _know(self, told: tuple[str, str, str, str] | None) -> None:
        self._known = told
        if told is None:
            self.hide()
        else:
            self._show(*told)

    def _show(self, sign: str, colour: str, word: str, more: str = "") -> None:
        self._sign.set_icon(sign, colour)
        self._word.setText(word)
        self._fine = sign == _FINE
        self.set_brief(brief=self._brief)
        self.setToolTip(word if self._fine else more)
        self.setAccessibleName(f"{word}. {more}".rstrip(". "))
        self.show()


class YearStepper(QWidget):
    """Walks through the years: ‹ 2027 ›."""

    changed = Signal(int)

    def __init__(self, year: int, first: int = 1990, last: int = 2100) -> None:
        super().__init__()
        self._first, self._last, self._year = first, last, year
        self._word = label("", "vet")
        self._back = icon_button("links", "Een jaar terug", lambda: self.set_year(self._year - 1), edge=False)
        self._on = icon_button("rechts", "Een jaar verder", lambda: self.set_year(self._year + 1), edge=False)
        self.setLayout(row(self._back, self._word, self._on, space=Space.XS))
        self._show()

    @property
    def year(self) -> int:
        return self._year

    def set_year(self, year: int) -> None:
        """Go to a year within reach."""
        if year != self._year and self._first <= year <= self._last:
            self._year = year
            self._show()
            self.changed.emit(year)

    def _show(self) -> None:
        self._word.setText(str(self._year))
        self._back.setEnabled(self._year > self._first)
        self._on.setEnabled(self._year < self._last)


class Header(QFrame):
    """Title, context and actions of a page, with a hairline below."""

    def __init__(self, title: str, lanes: Lanes) -> None:
        super().__init__()
        self._title = ElidedLabel(title, "titel")
        self._beside = row(space=Space.S)
        self._context = ElidedLabel("", "meta")
        self._actions = row(space=Space.S)
        self.save_state = SaveState(lanes)
        words = column(row(self._title, Space.S, self._beside, None), self._context, space=Space.NONE)
        self._before = row(space=Space.NONE)
        top = row(self._before, words, self.save_state, self._actions, space=Space.L)
        top.setStretch(1, 1)
        top.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.setLayout(column(top, line(), space=Space.NONE))
        self.setFixedHeight(Size.HEADER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.save_state.set_brief(brief=self.width() < Size.WINDOW_MIN_WIDTH)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self._title.setText(text)

    def set_context(self, sentence: str) -> None:
        """Say in one sentence how things stand now."""
        self._context.setText(sentence)

    def add_year(self, year: int) -> YearStepper:
        """Put a year stepper beside the title and return it."""
        stepper = YearStepper(year)
        self._beside.addWidget(stepper)
        return stepper

    def add_before(self, widget: QWidget) -> None:
        """Put the way back before the title."""
        self._before.addWidget(widget)

    def add_action(self, *widgets: QWidget) -> None:
        """Add buttons at the right, at most one of them primary."""
        for widget in widgets:
            self._actions.addWidget(widget)
