"""Two parts beside each other, or one at a time where there is no room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import line, plain, row


class TurnOver(QWidget):
    """Put `to_side` and `to_main` where they belong: they are shown only while they have something to do."""

    def __init__(self, main: QWidget, side: QWidget, *, wide: int, to_side: str, to_main: str) -> None:
        """Show both from `wide` pixels on; the words are those of the buttons."""
        super().__init__()
        self._main, self._side, self._wide = main, side, wide
        self._turned = False
        self._alone = False
        self._widest = side.maximumWidth()
        self._line = line(upright=True)
        self.to_side = plain(to_side, self._turn)
        self.to_main = plain(to_main, self._turn)
        both = row(main, self._line, side, space=Space.NONE)
        both.setStretch(0, 3)
        both.setStretch(2, 2)
        self.setLayout(both)
        for button in (self.to_side, self.to_main):
            button.hide()  # until there is a width; shown before it has a parent it would be a window of its own

    def show_side(self, *, shown: bool) -> None:
        """Take the side away for as long as something else stands in its place."""
        self._alone = not shown
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self._wide
        main = self._alone or wide or not self._turned
        side = not self._alone and (wide or self._turned)
        for part, shown in (
            (self._main, main),
            (self._side, side),
            (self._line, main and side),
            (self.to_side, not side and not self._alone),
            (self.to_main, not main),
        ):
            part.setVisible(shown)
        self._side.setMaximumWidth(self._widest if wide else self.width())

    def _turn(self) -> None:
        self._turned = not self._turned
        self._fit()
        (self.to_main if self._turned else self.to_side).setFocus(Qt.FocusReason.TabFocusReason)
