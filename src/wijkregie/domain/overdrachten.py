"""Overdrachten: what a file that hands wijkorganen over to a colleague says of itself."""

from collections.abc import Mapping
from datetime import datetime

from wijkregie.domain.bijlagen import format_grootte
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

KORTSTE_WACHTWOORD = 8

_GETELD = (
    ("wijkorgaan", "wijkorgaan", "wijkorganen"),
    ("jaargesprek", "jaargesprek", "jaargesprekken"),
    ("actiepunt", "actie", "acties"),
    ("subsidie", "subsidie", "subsidies"),
    ("contactmoment", "contactmoment", "contactmomenten"),
    ("traject", "traject", "trajecten"),
    ("initiatief", "initiatief", "initiatieven"),
    ("notitie", "notitie", "notities"),
)
"""What is told of the size of an overdracht: the table, and its word for one and for more."""


@frozen(kw_only=True)
class Overdrachtkeuze:
    """What is handed over: these wijkorganen, and all that belongs to these stadsdelen, their wijkorganen too.

    Private notes go along only when `prive` is set.
    """

    wijkorganen: frozenset[str] = frozenset()
    stadsdelen: frozenset[str] = frozenset()
    prive: bool = False

    @property
    def leeg(self) -> bool:
        """Tell whether nothing was chosen."""
        return not self.wijkorganen and not self.stadsdelen

    def check(self) -> None:
        """Refuse a choice of nothing; raises Refusal."""
        if self.leeg:
            raise Refusal("niets_gekozen")


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

    gemaakt_op: datetime
    gemaakt_door: str
    programma: str = ""
    schema: str = ""
    aan: str = ""
    gemeente: str = ""
    keuze: str = ""
    prive: bool = False
    weggelaten: tuple[Weggelaten, ...] = ()


@frozen(kw_only=True)
class Omvang:
    """How much goes along: rows by table, the size of the bijlagen in bytes, and how many references stay behind."""

    aantallen: Mapping[str, int]
    bijlagebytes: int = 0
    weggelaten: int = 0

    @property
    def delen(self) -> tuple[str, ...]:
        """What goes along in words, as "12 wijkorganen"; without what there is none of."""
        told = [
            f"{aantal} {een if aantal == 1 else meer}"
            for tabel, een, meer in _GETELD
            if (aantal := self.aantallen.get(tabel, 0))
        ]
        if aantal := self.aantallen.get("bijlage", 0):
            told.append(f"{aantal} {'bijlage' if aantal == 1 else 'bijlagen'} ({format_grootte(self.bijlagebytes)})")
        return tuple(told)


def check_wachtwoord(wachtwoord: str, nog_eens: str) -> None:
    """Refuse a password that is short, or typed in two ways; raises Refusal."""
    if wachtwoord != nog_eens:
        raise Refusal("wachtwoorden_verschillen")
    if len(wachtwoord) < KORTSTE_WACHTWOORD or not wachtwoord.isprintable():
        raise Refusal("wachtwoord_te_kort", kortste=KORTSTE_WACHTWOORD)
