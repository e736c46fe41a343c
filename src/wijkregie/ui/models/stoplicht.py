"""How the gravity of a signal is drawn in a table or beside a name."""

from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.rows import Look
from wijkregie.ui.widgets.signal import Stand, icon_colour, word_colour

STANDEN = {
    Ernst.OP_SCHEMA: Stand.OK,
    Ernst.NOG_NIET: Stand.NOG_NIET,
    Ernst.WACHT: Stand.WACHT,
    Ernst.STAAT_STIL: Stand.STIL,
    Ernst.LET_OP: Stand.LET,
    Ernst.TE_LAAT: Stand.LAAT,
}


def look_of(ernst: Ernst, word: str) -> Look:
    """Return the look of a cell with only a stoplicht in it."""
    return sign_look(STANDEN[ernst], word)


def sign_look(stand: Stand, word: str) -> Look:
    """Return the look of a cell with only a sign and its words in it."""
    return Look(sign=stand, sign_word=word, sign_colour=word_colour(stand), sign_icon_colour=icon_colour(stand))
