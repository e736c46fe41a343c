"""Specialistvragen: a wijkorgaan asks for a vakspecialist in the wijk, and whether one came."""

from datetime import date

from wijkregie.domain.entities import Entity
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


def check_specialistvraag(vraag: Specialistvraag) -> None:
    """Refuse a request without a topic; raises Refusal."""
    if not vraag.onderwerp.strip():
        raise Refusal("onderwerp_ontbreekt")
