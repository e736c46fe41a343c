"""Actiepunten: what someone promised to do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity


class Eigenaarsoort(StrEnum):
    """Who must act."""

    WIJKREGISSEUR = "wijkregisseur"
    WIJKORGAAN = "wijkorgaan"
    AFDELING = "afdeling"
    ANDERS = "anders"


class Actiestatus(StrEnum):
    """State of an actiepunt; klaar and vervallen are closed."""

    OPEN = "open"
    BEZIG = "bezig"
    WACHT_OP = "wacht op"
    KLAAR = "klaar"
    VERVALLEN = "vervallen"


class Herkomst(StrEnum):
    """Where an actiepunt came from."""

    JAARGESPREK = "jaargesprek"
    CONTACT = "contact"
    SUBSIDIE = "subsidie"
    LOS = "los"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actiepunt(Entity):
    """A thing to do, with its owner and the last day for it.

    `eigenaar` names the afdeling or person; for wijkregisseur and wijkorgaan it may be empty.
    `jaargesprek_id` is set when it was agreed in a talk: then it is an agreement (afspraak).
    """

    tekst: str
    wijkorgaan_id: str | None = None
    eigenaarsoort: Eigenaarsoort = Eigenaarsoort.WIJKREGISSEUR
    eigenaar: str = ""
    uiterlijk: date | None = None
    status: Actiestatus = Actiestatus.OPEN
    herkomst: Herkomst = Herkomst.LOS
    jaargesprek_id: str | None = None
    afgerond_op: date | None = None
    toelichting: str = ""
