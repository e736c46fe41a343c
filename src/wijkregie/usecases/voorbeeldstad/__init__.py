"""Voorbeeldstad: an invented town with six years of history, for trying out, showing and measuring."""

from datetime import date
from random import Random

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.contacten import Contactmoment, Notitie
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Subsidie, Subsidiestap
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.usecases.voorbeeldstad.acties import build_acties, build_wachtend
from wijkregie.usecases.voorbeeldstad.bouw import Bouw, inrichting
from wijkregie.usecases.voorbeeldstad.contacten import build_contacten, build_notities
from wijkregie.usecases.voorbeeldstad.gesprekken import build_gesprekken
from wijkregie.usecases.voorbeeldstad.kalender import Kalender
from wijkregie.usecases.voorbeeldstad.organen import build_kaart, build_organen
from wijkregie.usecases.voorbeeldstad.subsidies import build_regelingen, build_subsidies

MAX_SCHAAL = 1000
_JAREN = range(1990, 2101)

# Every kind comes after the kinds it points at.
VOLGORDE: tuple[type[Entity], ...] = (
    Inrichting,
    Stadsdeel,
    Wijk,
    Wijkorgaan,
    Werkgebied,
    Persoon,
    Bestuursfunctie,
    Regeling,
    Jaargesprek,
    Niveaukeuze,
    Subsidie,
    Subsidiestap,
    Actiepunt,
    Contactmoment,
    Notitie,
)


def build_voorbeeldstad(*, schaal: int = 1, zaad: int = 1, peildatum: date) -> list[Entity]:
    """Return everything kept on the example town, in an order that foreign keys allow.

    `schaal` is the number of towns' worth, `zaad` another draw of the same kind of town. The
    same arguments give the same values. Nothing is dated after `peildatum`, save what is planned.
    Raises Refusal for a schaal or peildatum out of range.
    """
    if not 1 <= schaal <= MAX_SCHAAL:
        raise Refusal("schaal_buiten_bereik", hoogste=MAX_SCHAAL)
    if peildatum.year not in _JAREN:
        raise Refusal("peildatum_buiten_bereik", van=_JAREN[0], tot=_JAREN[-1])
    kalender = Kalender(peildatum)
    ids = Random(f"ids {zaad}")

    def nieuw_id() -> str:
        return f"{ids.getrandbits(128):032x}"

    regelingen = build_regelingen(kalender, schaal, nieuw_id)
    entities: list[Entity] = [inrichting(), *regelingen.values()]
    for stad in range(1, schaal + 1):
        bouw = Bouw(kalender, Random(f"{zaad} {stad}"), nieuw_id, stad, regelingen)
        build_kaart(bouw)
        build_organen(bouw)
        jaren = {}
        for naam, orgaan in bouw.organen.items():
            jaren[naam] = build_gesprekken(bouw, orgaan)
            build_subsidies(bouw, orgaan, jaren[naam])
            build_acties(bouw, orgaan, jaren[naam])
            build_contacten(bouw, orgaan)
            build_notities(bouw, orgaan)
        build_wachtend(bouw, jaren)
        entities.extend(bouw.entities)
    plaats = {soort: nummer for nummer, soort in enumerate(VOLGORDE)}
    return sorted(entities, key=lambda entity: plaats[type(entity)])
