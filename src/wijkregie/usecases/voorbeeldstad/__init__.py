"""Voorbeeldstad: an invented town with six years of history, for trying out, showing and measuring."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from wijkregie.domain.entities import Entity
from wijkregie.domain.refusals import Refusal
from wijkregie.store.mapping import KINDS
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.voorbeeldstad.acties import build_acties, build_waiting
from wijkregie.usecases.voorbeeldstad.afspraken import VERPLICHTINGEN, build_afdelingen, build_afspraken
from wijkregie.usecases.voorbeeldstad.antwoorden import build_antwoorden
from wijkregie.usecases.voorbeeldstad.budgetten import build_bestedingen, build_budgetjaren, open_kas
from wijkregie.usecases.voorbeeldstad.contacten import build_contacten, build_notities, build_wijkcontacten
from wijkregie.usecases.voorbeeldstad.days import Calendar
from wijkregie.usecases.voorbeeldstad.initiatieven import build_collectieven, build_initiatieven
from wijkregie.usecases.voorbeeldstad.jaargesprekken import build_gesprekken
from wijkregie.usecases.voorbeeldstad.levens import build_levens
from wijkregie.usecases.voorbeeldstad.opvolging import build_opvolging
from wijkregie.usecases.voorbeeldstad.subsidies import build_deelplafonds, build_regelingen, build_subsidies
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
    kinds = ("", " geld", " afspraken", " wijken")
    new_id, new_geld_id, new_afspraak_id, new_wijk_id = (_ids(f"ids{of} {zaad}") for of in kinds)
    regelingen = build_regelingen(calendar, schaal, new_id)
    jaren = build_budgetjaren(calendar, new_geld_id)
    afdelingen = build_afdelingen(new_afspraak_id)
    entities: list[Entity] = [
        inrichting(),
        shipped(),
        *regelingen.values(),
        *jaren.values(),
        *afdelingen.values(),
        *VERPLICHTINGEN,
    ]
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
        money = replace(town, rng=Random(f"geld {zaad} {number}"), new_id=new_geld_id)
        build_levens(money)
        build_deelplafonds(money)
        kas = open_kas(money, jaren)
        build_initiatieven(kas)
        build_collectieven(kas)
        build_bestedingen(kas)
        build_afspraken(
            replace(town, rng=Random(f"afspraken {zaad} {number}"), new_id=new_afspraak_id), years, afdelingen
        )
        build_wijkcontacten(replace(town, new_id=new_wijk_id))
        entities.extend(town.entities)
    place = {soort: nummer for nummer, soort in enumerate(KINDS)}
    return sorted(entities, key=lambda entity: place[type(entity)])


def _ids(seed: str) -> Callable[[], str]:
    """Return a maker of ids that are the same each time; what it makes does not hang on what other makers made."""
    chance = Random(seed)
    return lambda: f"{chance.getrandbits(128):032x}"
