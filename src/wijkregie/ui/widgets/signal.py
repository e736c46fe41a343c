"""Stoplicht: how something stands, as icon and word; never by colour alone."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import label, redress, row
from wijkregie.ui.widgets.sign import Sign


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
    """Icon and word of a stoplicht; with `wrap` the word takes more lines in a narrow place."""

    def __init__(self, stand: Stand = Stand.NOG_NIET, word: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self._sign = Sign()
        self._word = label("", "meta", wrap=wrap)
        layout = row(self._sign, self._word, None, space=Space.XS)
        if wrap:
            layout.setStretch(1, 1)
            layout.setStretch(2, 0)
        self.setLayout(layout)
        self.set_stand(stand, word)

    def set_stand(self, stand: Stand, word: str) -> None:
        """Show another state."""
        self._word.setText(word)
        self.setAccessibleName(word)
        self._sign.set_icon(stand, icon_colour(stand))
        kind = {"let": "letklein", "laat": "laatklein"}.get(word_colour(stand), "meta")
        if self._word.property("soort") != kind:
            self._word.setProperty("soort", kind)
            redress(self._word)
