"""A choice of at most four, side by side."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from wijkregie.ui.theme.fonts import font

_ACTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class _Choice(QPushButton):
    """Has room for its word when it is down, in heavier letters."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        heavier = QFontMetrics(font(bold=True)).horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, heavier - self.fontMetrics().horizontalAdvance(self.text())), hint.height())


class Segment(QWidget):
    """Buttons of which one is down; without a choice none is.

    Arrow keys go to the next; a letter or figure presses the one button that begins with it.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[Hashable, str]], *, optional: bool = False) -> None:
        """Offer (value, word) pairs; `name` is what a screen reader calls the choice.

        With `optional` the button that is down comes up again when it is pressed once more.
        """
        super().__init__()
        self._optional = optional
        self._last = -1
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values: list[Hashable] = []
        self._group = QButtonGroup(self, exclusive=True)
        self._group.idClicked.connect(self._press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, (value, word) in enumerate(choices):
            button = _Choice(word)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAutoExclusive(True)  # to a screen reader one of several; the group sees to it
            button.setProperty("soort", "segment")
            place = "enig" if len(choices) == 1 else {0: "eerste", len(choices) - 1: "laatste"}.get(number, "midden")
            button.setProperty("plaats", place)
            button.setAccessibleName(f"{name}: {word}" if name else word)
            self._values.append(value)
            self._group.addButton(button, number)
            layout.addWidget(button)
        if choices:
            self.setFocusProxy(self._group.button(0))

    @property
    def value(self) -> Any:
        """What is chosen, None for nothing."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose a value without telling; one that is not offered chooses nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
        elif (button := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            button.setChecked(False)
            self._group.setExclusive(True)
        self._last = self._group.checkedId()
        if self._last >= 0:
            self.setFocusProxy(self._group.button(self._last))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        buttons = self._group.buttons()
        focused = self.focusWidget()
        typed = "" if event.modifiers() & _ACTING else event.text().strip().casefold()
        meant = [button for button in buttons if typed and button.text().casefold().startswith(typed)]
        if len(meant) == 1:
            meant[0].setFocus(Qt.FocusReason.TabFocusReason)
            if not meant[0].isChecked():
                meant[0].click()
        elif step is None or focused not in buttons:
            super().keyPressEvent(event)
        else:
            buttons[(buttons.index(focused) + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, number: int) -> None:
        if self._optional and number == self._last:
            self.set_value(None)
        self._last = self._group.checkedId()
        self.changed.emit(self.value)
