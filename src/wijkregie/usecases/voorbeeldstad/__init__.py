"""Voorbeeldstad: an invented town with six years of history, for trying out, showing and measuring."""

from datetime import date
from random import Random

from wijkregie.domain.entities import Entity
from wijkregie.domain.refusals import Refusal
from wijkregie.store.mapping import KINDS
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.voorbeeldstad.acties import build_acties, build_waiting
from wijkregie.usecases.voorbeeldstad.antwoorden import build_antwoorden
from wijkregie.usecases.voorbeeldstad.contacten import build_contacten, build_notities
from wijkregie.usecases.voorbeeldstad.days import Calendar
from wijkregie.usecases.voorbeeldstad.jaargesprekken import build_gesprekken
from wijkregie.usecases.voorbeeldstad.opvolging import build_opvolging
from wijkregie.usecases.voorbeeldstad.subsidies import build_regelingen, build_subsidies
from wijkregie.usecases.voorbeeldstad.town import WIJKREGISSEUR as WIJKREGISSEUR
from wijkregie.usecases.voorbeeldstad.town import Town, inrichting
from wijkregie.usecases.voorbeeldstad.wijkorganen import build_map, build_wijkorganen

MAX_SCHAAL = 1000
_YEARS = range(1990, 2101)


def build_voorbeeldstad(*, schaal: int = 1, zaad: int = 1, peildatum: date) -> list[Entity]:
    """Return everything kept on the example town, in an order that foreign keys allow.

    `schaal` is the number of towns' worth, `zaad` another draw of the same kind of town. The
    same arguments give the same values. Nothing is dated after `peildatum`, save what is planned.
    Raises Refusal for a schaal or peildatum out of range.
    """
    if not 1 <= schaal <= MAX_SCHAAL:
        raise Refusal("schaal_buiten_bereik", hoogste=MAX_SCHAAL)
    if peildatum.year not in _YEARS:
        raise Refusal("peildatum_buiten_bereik", van=_YEARS[0], tot=_YEARS[-1])
    calendar = Calendar(peildatum)
    ids = Random(f"ids {zaad}")

    def new_id() -> str:
        return f"{ids.getrandbits(128):032x}"

    regelingen = build_regelingen(calendar, schaal, new_id)
    entities: list[Entity] = [inrichting(), shipped(), *regelingen.values()]
    for number in range(1, schaal + 1):
        town = Town(calendar, Random(f"{zaad} {number}"), new_id, number, regelingen)
        build_map(town)
        build_wijkorganen(town)
        years = {}
        for naam, body in town.bodies.items():
            years[naam] = build_gesprekken(town, body)
            build_subsidies(town, body, years[naam])
            build_acties(town, body, years[naam])
            build_contacten(town, body)
            build_notities(town, body)
        build_waiting(town, years)
        build_opvolging(town, years)
        build_antwoorden(town, years)
        entities.extend(town.entities)
    place = {soort: nummer for nummer, soort in enumerate(KINDS)}
    return sorted(entities, key=lambda entity: place[type(entity)])
