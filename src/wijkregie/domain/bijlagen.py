"""Bijlagen: files kept inside the store, with any value."""

from datetime import date

from wijkregie.domain.entities import LANGSTE_NAAM, Entity, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

GROOTSTE = 100 * 10**6
"""The most bytes that one bijlage may have."""

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))


@frozen(kw_only=True)
class Bijlage(Entity):
    """A file that belongs to a kept value, named by its table and id.

    `grootte` is in bytes. The content stands apart, once for each `sha256` (64 hex digits), and outside the journaal.
    """

    tabel: str
    rij_id: str
    naam: str
    grootte: int
    sha256: str
    toegevoegd_op: date | None = None


def check_grootte(naam: str, grootte: int) -> None:
    """Refuse a file that is empty or too large; raises Refusal."""
    if grootte == 0:
        raise Refusal("bijlage_leeg", naam=naam)
    if grootte > GROOTSTE:
        raise Refusal("bijlage_te_groot", naam=naam, grootte=format_grootte(grootte), meest=format_grootte(GROOTSTE))


def bijlagenaam(naam: str) -> str:
    """Return the name of a file as every disk takes it: on one line, with its ending, and never hidden or a path."""
    tidy = one_line(naam).translate(_NOT_IN_NAMES).strip(" .") or "bijlage"
    if len(tidy) <= LANGSTE_NAAM:
        return tidy
    stem, dot, ending = tidy.rpartition(".")
    ending = dot + ending if stem and len(ending) <= 10 else ""
    return tidy[: LANGSTE_NAAM - len(ending)].rstrip(" .") + ending


def format_grootte(aantal: int) -> str:
    """Return a number of bytes as people say it: "812 bytes", "14 kB", "2,3 MB"."""
    if aantal < 1000:
        return f"{aantal} byte{'' if aantal == 1 else 's'}"
    tienden, eenheden = (aantal + 50) // 100, ["kB", "MB", "GB"]
    while tienden >= 10_000 and len(eenheden) > 1:
        tienden = (tienden + 500) // 1000
        eenheden.pop(0)
    heel, rest = divmod(tienden, 10)
    return f"{heel},{rest} {eenheden[0]}" if heel < 10 and rest else f"{(tienden + 5) // 10} {eenheden[0]}"
