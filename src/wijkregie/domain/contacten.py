"""Contactmomenten and notities."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity


class Contactsoort(StrEnum):
    """Kind of contact."""

    BEZOEK = "bezoek"
    TELEFOON = "telefoon"
    MAIL = "mail"
    OVERLEG = "overleg"
    WIJKRADENOVERLEG = "wijkradenoverleg"
    STADSDEELCOMMISSIE = "stadsdeelcommissie"
    STEDELIJKE_BIJEENKOMST = "stedelijke bijeenkomst"
    SPECIALIST_IN_DE_WIJK = "specialist in de wijk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contactmoment(Entity):
    """One contact with one wijkorgaan."""

    wijkorgaan_id: str
    datum: date
    soort: Contactsoort = Contactsoort.TELEFOON
    onderwerp: str = ""
    verslag: str = ""
    personen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notitie(Entity):
    """A loose note on a wijkorgaan; a private one never leaves in a report or overview."""

    wijkorgaan_id: str
    datum: date
    tekst: str
    prive: bool = False
