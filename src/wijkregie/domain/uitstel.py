"""What somebody chose to see later: a line of Vandaag that stays away until a day, with the reason."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

Plek: TypeAlias = tuple[str, str, str]
"""Table and id of what a line came from, and what it says."""


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

    def geldt(self, today: date) -> bool:
        """Tell whether the line still stays away."""
        return today < self.tot


def plek(tabel: str, rij_id: str, regel: str) -> Plek:
    """Return by what a line is known; of an actiepunt there is one, whatever its words become."""
    return tabel, rij_id, "" if tabel == "actiepunt" else regel


def per_plek(uitstellen: Iterable[Uitstel]) -> Mapping[Plek, Uitstel]:
    """Return what was put off, by the line."""
    return {plek(uitstel.tabel, uitstel.rij_id, uitstel.regel): uitstel for uitstel in uitstellen}


def check_uitstel(uitstel: Uitstel, today: date) -> None:
    """Refuse a day that is no later than today; raises Refusal "uitstel_te_vroeg"."""
    if uitstel.tot <= today:
        raise Refusal("uitstel_te_vroeg")
