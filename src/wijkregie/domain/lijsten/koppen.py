"""The headings of a sheet: on which row they stand, what each says with what stands above it, and their fingerprint."""

from collections.abc import Iterator
from hashlib import sha256

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.begrepen import is_leeg, kaal, op_een_regel
from wijkregie.domain.lijsten.bladen import REDEN, RIJ, Blad, Cel

LAATSTE_KOP = 30
"""Rows from the top among which the headings are looked for."""

LANGSTE_KOP = 120
"""Letters of a heading that count."""

MEESTE_KOLOMMEN = 256


@frozen
class Koppen:
    """The headings of a sheet on one row: what that says of each column, and of the groups they stand in."""

    kop: int
    eigen: tuple[str, ...]
    groepen: tuple[str, ...]


def koptekst(cel: Cel) -> str:
    """Return a cell as the text of a heading."""
    return "" if cel is None else op_een_regel(cel[: 2 * LANGSTE_KOP] if isinstance(cel, str) else cel)[:LANGSTE_KOP]


def breedte(blad: Blad) -> int:
    """Return how many columns a sheet has."""
    return max((len(row) for row in blad.rijen), default=0)


def kopregels(blad: Blad) -> Iterator[int]:
    """Yield the rows that may be headings: near the top, and mostly text."""
    last = max((at for at, row in enumerate(blad.rijen) if any(not is_leeg(cel) for cel in row)), default=-1)
    for at, row in enumerate(blad.rijen[: min(LAATSTE_KOP, last + 1)]):
        filled = [cel for cel in row if not is_leeg(cel)]
        words = sum(isinstance(cel, str) or _is_jaar(cel) for cel in filled)
        if filled and 2 * words > len(filled):
            yield at


def koppen(blad: Blad, kop: int) -> Koppen:
    """Return the headings on a row, from 0."""
    return Koppen(kop, tuple(_eigen(blad, kop)), tuple(_groepen(blad, kop)))


def _eigen(blad: Blad, kop: int) -> list[str]:
    """Return what the row of headings itself says of each column; one merged downwards stands there too."""
    own = [koptekst(cel) for cel in blad.rijen[kop][:MEESTE_KOLOMMEN]] if 0 <= kop < len(blad.rijen) else []
    own += [""] * (min(breedte(blad), MEESTE_KOLOMMEN) - len(own))
    for vlak in blad.samengevoegd:
        if vlak.rij < kop <= vlak.laatste_rij and vlak.kolom == vlak.laatste_kolom < len(own) and not own[vlak.kolom]:
            own[vlak.kolom] = _op(blad, vlak.rij, vlak.kolom)
    return own


def _groepen(blad: Blad, kop: int) -> list[str]:
    """Return for each column the heading of the group it stands in, in the row above; "" without one.

    A group reaches as far as it is merged, else to the next one. What spans the whole sheet is its title.
    """
    above = [""] * min(breedte(blad), MEESTE_KOLOMMEN)
    if not 0 < kop <= len(blad.rijen):
        return above
    starts = [at for at, cel in enumerate(blad.rijen[kop - 1][: len(above)]) if koptekst(cel)]
    merged = {vlak.kolom: vlak.laatste_kolom for vlak in blad.samengevoegd if vlak.rij <= kop - 1 <= vlak.laatste_rij}
    if len(starts) < 2 and not any(merged.get(at, at) > at for at in starts):
        return above
    for number, at in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else len(above)
        until = merged[at] + 1 if at in merged else following if not merged else at + 1
        if until - at < len(above):
            above[at:until] = [_op(blad, kop - 1, at)] * (min(until, len(above)) - at)
    return above


def vorm(blad: Blad, kop: int) -> str:
    """Return the fingerprint of the headings of a sheet: the same for every list of this shape."""
    return vorm_van(koppen(blad, kop))


def vorm_van(headings: Koppen) -> str:
    """Return the fingerprint of headings; without those that a workbook of refused rows adds."""
    pairs = zip(headings.groepen, headings.eigen, strict=True)
    words = [f"{kaal(group)}|{kaal(heading)}" for group, heading in pairs if heading not in (REDEN, RIJ)]
    return sha256("\n".join(words).rstrip("|\n").encode()).hexdigest()[:32]


def _op(blad: Blad, rij: int, kolom: int) -> str:
    row = blad.rijen[rij]
    return koptekst(row[kolom]) if kolom < len(row) else ""


def _is_jaar(cel: Cel) -> bool:
    return isinstance(cel, int) and not isinstance(cel, bool) and 2000 <= cel <= 2099
