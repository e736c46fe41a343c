"""Contactmomenten and notities."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


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


@frozen(kw_only=True)
class Contactmoment(Entity):
    """One contact with one wijkorgaan, or with a wijk that has none; exactly one of the two is known.

    It may be about a traject, and show that a promise was kept.
    """

    wijkorgaan_id: str | None = None
    datum: date
    soort: Contactsoort = Contactsoort.TELEFOON
    onderwerp: str = ""
    verslag: str = ""
    personen: str = ""
    verplichting_id: str | None = None
    traject_id: str | None = None
    wijk_id: str | None = None


@frozen(kw_only=True)
class Notitie(Entity):
    """A loose note on a wijkorgaan, or on a wijk that has none; a private one never leaves in a report or overview."""

    wijkorgaan_id: str | None = None
    datum: date
    tekst: str
    prive: bool = False
    wijk_id: str | None = None


def dagen_stil(laatste_contact: date | None, today: date) -> int | None:
    """Return the days since the last contact, or None when there never was one."""
    return None if laatste_contact is None else max((today - laatste_contact).days, 0)


def check_waarvan(kept: Contactmoment | Notitie) -> None:
    """Refuse what is not of exactly one of a wijkorgaan and a wijk; raises Refusal "wijkorgaan_of_wijk"."""
    if (kept.wijkorgaan_id is None) == (kept.wijk_id is None):
        raise Refusal("wijkorgaan_of_wijk")


def check_contactmoment(contact: Contactmoment, today: date) -> None:
    """Refuse a contact with nobody, or that has not happened yet; raises Refusal."""
    check_waarvan(contact)
    check_geweest(contact.datum, today, "contact_in_toekomst")


def check_notitie(notitie: Notitie) -> None:
    """Refuse an empty note, or one on nothing; raises Refusal."""
    check_waarvan(notitie)
    if not notitie.tekst.strip():
        raise Refusal("notitie_leeg")
