"""Specialistvragen: a wijkorgaan asks for a vakspecialist in the wijk, and whether one came."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


@frozen(kw_only=True)
class Specialistvraag(Entity):
    """One request for a specialist on a topic; `afgewezen_op` with its reason when none will come."""

    wijkorgaan_id: str
    afdeling_id: str | None = None
    onderwerp: str
    gevraagd_op: date
    gewenst_op: date | None = None
    gekomen_op: date | None = None
    afgewezen_op: date | None = None
    afwijzing_reden: str = ""
    verslag: str = ""


class Vraagstand(StrEnum):
    """What came of a request for a specialist."""

    GEVRAAGD = "gevraagd"
    TE_LAAT = "dag voorbij"
    GEKOMEN = "gekomen"
    AFGEWEZEN = "afgewezen"


def vraagstand(vraag: Specialistvraag, today: date) -> Vraagstand:
    """Return what came of a request; its wished day still counts."""
    if vraag.gekomen_op:
        return Vraagstand.GEKOMEN
    if vraag.afgewezen_op:
        return Vraagstand.AFGEWEZEN
    return Vraagstand.TE_LAAT if vraag.gewenst_op and vraag.gewenst_op < today else Vraagstand.GEVRAAGD


def dagen_gewacht(vraag: Specialistvraag, today: date) -> int:
    """Return the days from the request until someone came or it was turned down, else until today."""
    return ((vraag.gekomen_op or vraag.afgewezen_op or today) - vraag.gevraagd_op).days


def check_specialistvraag(vraag: Specialistvraag) -> None:
    """Refuse a request without a topic, or an outcome that cannot be; raises Refusal."""
    if not vraag.onderwerp.strip():
        raise Refusal("onderwerp_ontbreekt")
    if vraag.gekomen_op and vraag.afgewezen_op:
        raise Refusal("gekomen_en_afgewezen")
    if any(day and day < vraag.gevraagd_op for day in (vraag.gekomen_op, vraag.afgewezen_op)):
        raise Refusal("antwoord_voor_specialistvraag")
    if vraag.afgewezen_op and not vraag.afwijzing_reden.strip():
        raise Refusal("afwijzing_zonder_reden")


def check_dagen(vraag: Specialistvraag, today: date) -> None:
    """Refuse a day still to come for what has happened; raises Refusal."""
    for day in (vraag.gevraagd_op, vraag.gekomen_op, vraag.afgewezen_op):
        check_geweest(day, today)
