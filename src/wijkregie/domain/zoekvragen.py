"""What somebody typed to find something: its words, how the index is asked for them, and where they stand."""

from collections.abc import Iterator, Sequence
from unicodedata import category, normalize

from wijkregie.domain.frozen import frozen

GERANGSCHIKT_VANAF = 3
"""Letters of the longest word from which the best comes first; below that the newest does."""

_MEESTE_WOORDEN = 12
_MEESTE_TEKENS = 1_000
_LANGSTE_WOORD = 60

Bereik = tuple[int, int]
"""Begin and end of a part of a text, as of a slice."""


@frozen
class Gemarkeerd:
    """A text to show, and the parts of it that were asked for."""

    tekst: str
    bereiken: tuple[Bereik, ...] = ()


def woorden(tekst: str) -> list[str]:
    """Return the words of a text: letters and figures, with the marks that belong to them; lower, without accents."""
    return [folded for begin, end in _places(tekst) if (folded := _fold(tekst[begin:end]))]


def zoekwoorden(tekst: str) -> list[str]:
    """Return the words that are asked for: each must be found, as the begin of a word.

    Of an endless text only the first words count.
    """
    return [woord[:_LANGSTE_WOORD] for woord in woorden(tekst[:_MEESTE_TEKENS])[:_MEESTE_WOORDEN]]


def gerangschikt(gevraagd: Sequence[str]) -> bool:
    """Tell whether the best is to come first instead of the newest."""
    return any(len(woord) >= GERANGSCHIKT_VANAF for woord in gevraagd)


def vraag(gevraagd: Sequence[str], *, delen: str, overal: Sequence[str]) -> str:
    """Return the words as the index is asked for them (FTS5): nothing that was typed can be more than a word.

    A short word is not looked for in the column `delen`, where parts of names stand, but in the columns `overal` only.
    """
    short = f"{{{' '.join(overal)}}}: "
    both = f"{{{' '.join((*overal, delen))}}}: "
    return " AND ".join(f'{short if len(woord) < GERANGSCHIKT_VANAF else both}"{woord}"*' for woord in gevraagd)


def markeer(tekst: str, gevraagd: Sequence[str], *, binnenin: bool = False) -> Gemarkeerd:
    """Mark where words of a text begin with what was asked for; `binnenin` also where it stands inside one."""
    return Gemarkeerd(tekst, tuple(_found(tekst, gevraagd, binnenin=binnenin)))


def fragment(tekst: str, gevraagd: Sequence[str], lengte: int = 48) -> Gemarkeerd:
    """Return the part of a long text where it says what was asked for, on one line, with marks.

    Without any of the words it is the begin of the text.
    """
    flat = " ".join(tekst.split())
    first = next(_found(flat, gevraagd), (0, 0))[0]
    begin = max(first - lengte // 3, 0) if len(flat) > lengte else 0
    if begin:
        begin = flat.find(" ", begin, first) + 1 or first
    end = begin + lengte
    if end < len(flat):
        end = max(flat.rfind(" ", begin, end), begin + lengte // 2)
    part = flat[begin:end].strip()
    before, after = "… " if begin else "", " …" if end < len(flat) else ""
    return markeer(f"{before}{part}{after}", gevraagd)


def noemt(tekst: str, gevraagd: Sequence[str]) -> bool:
    """Tell whether every word that was asked for begins a word of this text."""
    said = woorden(tekst)
    return all(any(word.startswith(each) for word in said) for each in gevraagd)


def _found(tekst: str, gevraagd: Sequence[str], *, binnenin: bool = False) -> Iterator[Bereik]:
    """Yield the parts of a text that were asked for, in order; of a word the longest."""
    for begin, end in _places(tekst):
        said = _fold(tekst[begin:end])
        if not any(each in said for each in gevraagd):
            continue
        letters = [(letter, place) for place in range(begin, end) for letter in _fold(tekst[place])]
        word = "".join(letter for letter, _ in letters)
        hits = [(word.find(each), -len(each)) for each in gevraagd if each in word]
        hits = [(at, size) for at, size in hits if at == 0 or (binnenin and -size >= GERANGSCHIKT_VANAF)]
        if hits:
            at, size = min(hits)
            last = letters[at - size - 1][1] + 1
            while last < end and category(tekst[last]).startswith("M"):
                last += 1
            yield letters[at][1], last


def _places(tekst: str) -> Iterator[Bereik]:
    """Yield where words stand."""
    begin = -1
    for place, sign in enumerate(tekst):
        inside = sign.isalnum() or (begin >= 0 and category(sign).startswith("M"))
        if inside and begin < 0:
            begin = place
        elif not inside and begin >= 0:
            yield begin, place
            begin = -1
    if begin >= 0:
        yield begin, len(tekst)


def _fold(tekst: str) -> str:
    """Return letters lower and without accents, as the index keeps them."""
    if tekst.isascii():
        return tekst.lower()
    parted = normalize("NFD", tekst.lower())
    return normalize("NFC", "".join(sign for sign in parted if not category(sign).startswith("M")))
