"""What somebody chose to see later: a line of Vandaag that stays away until a day, with the reason."""

from datetime import date

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Uitstel(Entity):
    """One line of what waits that stays away until a day; the term itself does not move.

    `tabel` and `rij_id` say what it came from, `regel` which of its signals.
    """

    tabel: str
    rij_id: str
    regel: str
    tot: date
    reden: str = ""
