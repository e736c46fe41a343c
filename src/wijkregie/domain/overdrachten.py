"""Overdrachten: what a file that hands wijkorganen over to a colleague says of itself."""

from datetime import datetime

from wijkregie.domain.frozen import frozen


@frozen
class Weggelaten:
    """A field that stayed behind because it points at what is not handed over: it is not known there, not empty."""

    tabel: str
    rij_id: str
    veld: str


@frozen(kw_only=True)
class Overdrachtskop:
    """Who made an overdracht, when, with which program, for whom, and what was chosen.

    `gemaakt_door` is the owner of the store it came from, whom an empty `Wijkorgaan.wijkregisseur` stands for.
    `keuze` is in words. Private notes are in it only when `prive` is set.
    """

    programma: str
    schema: str
    gemaakt_op: datetime
    gemaakt_door: str
    aan: str = ""
    gemeente: str = ""
    keuze: str = ""
    prive: bool = False
    weggelaten: tuple[Weggelaten, ...] = ()
