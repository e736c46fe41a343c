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
