"""Bijlagen: files kept inside the store, with any value."""

from datetime import date

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


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


def format_grootte(aantal: int) -> str:
    """Return a number of bytes as people say it: "812 bytes", "14 kB", "2,3 MB"."""
    if aantal < 1000:
        return f"{aantal} byte{'' if aantal == 1 else 's'}"
    for eenheid, bytes_ in (("kB", 10**3), ("MB", 10**6), ("GB", 10**9)):
        tienden = (aantal * 10 + bytes_ // 2) // bytes_
        if tienden < 10_000 or eenheid == "GB":
            heel, rest = divmod(tienden, 10)
            return f"{heel},{rest} {eenheid}" if heel < 10 and rest else f"{(tienden + 5) // 10} {eenheid}"
    raise AssertionError
