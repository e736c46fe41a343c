"""What a card on a board says, whatever it is a card of."""

from collections.abc import Hashable
from typing import NamedTuple, Protocol

from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.widgets.signal import icon_colour, word_colour


class Kaartregel(NamedTuple):
    """A line at the foot of a card: icon and words, each with its token of colour."""

    teken: str
    tekenkleur: str
    woorden: str
    kleur: str


class Kaart(Protocol):
    """A name with a line under it, the column it stands in, and what waits at its foot. `vandaag` sets it apart."""

    @property
    def id(self) -> str:
        """Identity of what it is a card of."""

    @property
    def kolom(self) -> Hashable:
        """Key of its column."""

    @property
    def naam(self) -> str: ...

    @property
    def onderregel(self) -> str:
        """The line under the name."""

    @property
    def vandaag(self) -> bool: ...

    @property
    def regels(self) -> tuple[Kaartregel, ...]: ...

    @property
    def gezegd(self) -> str:
        """The whole card in words."""

    @property
    def gezocht(self) -> str:
        """The words by which it is found."""


def kaartregel(ernst: Ernst, woorden: str) -> Kaartregel:
    """Return the line of something that waits."""
    stand = STANDEN[ernst]
    return Kaartregel(stand, icon_colour(stand), woorden, word_colour(stand))


def ernst_van(dagen: int) -> Ernst:
    """Return how grave it is that so many days are left, fewer than none when the last one has passed."""
    return Ernst.TE_LAAT if dagen < 0 else Ernst.LET_OP if dagen <= LET_OP_DAGEN else Ernst.NOG_NIET
