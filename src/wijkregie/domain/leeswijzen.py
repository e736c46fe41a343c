"""Leeswijzen: how a list of a certain shape was read, for the next one that looks the same."""

from enum import StrEnum

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


class Lijstsoort(StrEnum):
    """What the rows of a list are about, in the order in which several sheets are read."""

    GEBIEDEN = "gebieden"
    WIJKORGANEN = "wijkorganen"
    BESTUUR = "bestuur"
    NIVEAUS = "niveaus"
    JAARGESPREKKEN = "jaargesprekken"
    SUBSIDIES = "subsidies"
    TRAJECTEN = "trajecten"
    ACTIES = "acties"
    CONTACT = "contact"


@frozen
class Kolomkeuze:
    """What one column holds: the name of a Veld, "" when it is passed over.

    `jaar` is the year that a heading such as "Niveau 2024" tells, `rol` the role that "Tel. voorzitter" does.
    """

    kolom: int
    veld: str = ""
    jaar: int | None = None
    rol: str = ""


@frozen(kw_only=True)
class Leeswijze(Entity):
    """The choices for lists whose sheet has this shape; `vorm` is the fingerprint of its headings."""

    vorm: str
    soort: Lijstsoort
    kolommen: tuple[Kolomkeuze, ...] = ()
