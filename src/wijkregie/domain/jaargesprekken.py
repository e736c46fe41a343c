"""The yearly talk between a wijkorgaan and its wijkregisseur."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity
from wijkregie.domain.niveaus import Niveau


class Gespreksstand(StrEnum):
    """Where a jaargesprek is, in order; vervallen stands outside the order."""

    TE_PLANNEN = "te plannen"
    GEPLAND = "gepland"
    GEVOERD = "gevoerd"
    VERSLAG_VERSTUURD = "verslag verstuurd"
    AKKOORD = "akkoord"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaargesprek(Entity):
    """The talk of one wijkorgaan for one subsidy year (`jaar`), held in the year before.

    `tijd` is "HH:MM" or empty. Agreements made in the talk are actiepunten that point at it.
    """

    wijkorgaan_id: str
    jaar: int
    stand: Gespreksstand = Gespreksstand.TE_PLANNEN
    datum: date | None = None
    tijd: str = ""
    plaats: str = ""
    aanwezigen: str = ""
    gaat_goed: str = ""
    kan_beter: str = ""
    focus: str = ""
    niveau_gewenst: Niveau | None = None
    niveau_afgesproken: Niveau | None = None
    motivering: str = ""
    verslag_verstuurd_op: date | None = None
    akkoord_op: date | None = None
    akkoord_door: str = ""
    vervallen_reden: str = ""
