"""An icon that stands by itself, in the theme's colours also after a change of theme."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.tokens import Size


class Sign(QWidget):
    """One icon; what it means is said by the words beside it."""

    def __init__(self, name: str = "", colour: str = "tekst2", side: int = Size.ICON_SMALL) -> None:
        super().__init__()
        self._side = side
        self.setFixedSize(side, side + 2)
        self.set_icon(name, colour)

    def set_icon(self, name: str, colour: str) -> None:
        """Show another icon, "" for none, in a colour by token name."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            paint_icon(QPainter(self), QRectF(0, 1, self._side, self._side), self._name, self._colour)
