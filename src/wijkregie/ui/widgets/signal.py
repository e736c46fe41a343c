"""Stoplicht: how something stands, as icon and word; never by colour alone."""

from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import label, row


class Stand(StrEnum):
    """What a stoplicht can say; the value names its icon."""

    OK = "ok"
    LET = "let"
    LAAT = "laat"
    NOG_NIET = "nog_niet"
    STIL = "stil"
    WACHT = "wacht"


_ICON_COLOUR = {Stand.OK: "ok", Stand.LET: "let", Stand.LAAT: "laat", Stand.STIL: "let"}
_WORD_COLOUR = {Stand.LET: "let", Stand.LAAT: "laat", Stand.STIL: "let"}


def icon_colour(stand: Stand) -> str:
    """Return the token for the icon of a stoplicht."""
    return _ICON_COLOUR.get(stand, "rust")


def word_colour(stand: Stand) -> str:
    """Return the token for its word; only trouble has a coloured word."""
    return _WORD_COLOUR.get(stand, "tekst3")


class Signal(QWidget):
    """Icon and word of a stoplicht."""

    def __init__(self, stand: Stand = Stand.NOG_NIET, word: str = "") -> None:
        super().__init__()
        self._sign = QLabel()
        self._word = label("", "meta")
        self.setLayout(row(self._sign, self._word, None, space=Space.XS))
        self.set_stand(stand, word)
        current().changed.connect(self._draw)

    def set_stand(self, stand: Stand, word: str) -> None:
        """Show another state."""
        self._stand = stand
        self._word.setText(word)
        self.setAccessibleName(word)
        self._draw()

    def _draw(self) -> None:
        sign = icon(self._stand, icon_colour(self._stand))
        self._sign.setPixmap(sign.pixmap(QSize(Size.ICON_SMALL, Size.ICON_SMALL), self.devicePixelRatioF()))
        kind = {"let": "letklein", "laat": "laatklein"}.get(word_colour(self._stand), "meta")
        self._word.setProperty("soort", kind)
        self._word.style().unpolish(self._word)
        self._word.style().polish(self._word)
