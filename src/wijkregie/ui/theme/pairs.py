"""What stands on what, and how clearly it must: the pairs of colours that the window uses."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import product

from wijkregie.domain.frozen import frozen
from wijkregie.ui.theme.contrast import CONTROL, STRONG, TEXT


class Kind(StrEnum):
    """What a colour is for; the value is its word on the style page."""

    TEKST = "tekst"
    RAND = "rand of focus"
    LIJN = "lijn"


@frozen
class Pair:
    """A colour on a ground, both by token name."""

    on_top: str
    ground: str
    kind: Kind

    def least(self, *, strong: bool) -> float:
        """Return the least ratio, `strong` in high contrast; 1 asks nothing, as of a line that only parts two rows."""
        if self.kind is Kind.TEKST:
            return STRONG if strong else TEXT
        return CONTROL if strong or self.kind is Kind.RAND else 1.0


GROUNDS = ("vlak", "zij", "hover", "verheven", "accz")
"""What pages, panels, rows and cards are painted with."""

WORDS = ("tekst", "tekst2", "tekst3", "acc", "acch", "ok", "let", "laat", "rust")
SOFT = ("okz", "letz", "laatz", "rustz")
WITHOUT_PAIR = frozenset({"scrim"})
"""Tokens on which nothing stands: the veil over a window."""


def _all() -> Iterator[Pair]:
    for pair in product(WORDS, GROUNDS):
        yield Pair(*pair, Kind.TEKST)
    for pair in product(("tekst", "tekst2", "tekst3"), SOFT):
        yield Pair(*pair, Kind.TEKST)
    for word, ground in zip(("ok", "let", "laat", "rust"), SOFT, strict=True):
        yield Pair(word, ground, Kind.TEKST)
    for pair in (
        ("opacc", "acc"),
        ("opacc", "acch"),
        ("opaccm", "accm"),
        ("vbt", "vb"),
        ("vlak", "tekst"),
        ("accm", "tekst"),
        ("oppaneel", "paneel"),
        ("oppaneel2", "paneel"),
    ):
        yield Pair(*pair, Kind.TEKST)
    for pair in product(("rand", "acc", "acch", "laat"), GROUNDS):
        yield Pair(*pair, Kind.RAND)
    for pair in (*product(("acc", "let", "laat"), SOFT), ("paneeltrap", "paneel")):
        yield Pair(*pair, Kind.RAND)
    for pair in product(("lijn", "lijn2"), GROUNDS):
        yield Pair(*pair, Kind.LIJN)
    yield Pair("paneellijn", "paneel", Kind.LIJN)


PAIRS = tuple(_all())
