"""Verplichtingen: what municipality and wijkorgaan promise each other, from a niveau on (PV art. 10)."""

from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal


class Partij(StrEnum):
    """Whose promise it is."""

    GEMEENTE = "gemeente"
    WIJKORGAAN = "wijkorgaan"


class Bewijsregel(StrEnum):
    """By which rule what is kept shows whether a promise was kept; contacten can be added by hand to each."""

    VROEG_INFORMEREN = "vroeg informeren"
    TERUGKOPPELEN = "terugkoppelen"
    WIJKRADENOVERLEG = "uitnodigen voor het wijkradenoverleg"
    STADSDEELCOMMISSIE = "uitnodigen voor de stadsdeelcommissie"
    ADVIES_UITVOERING = "advies vragen over de uitvoering"
    AGENDA = "vragen wat op de agenda moet"
    ADVIES_BELEID = "advies vragen over beleid"
    JAARGESPREK = "jaargesprek voeren"
    VERANTWOORDING = "op tijd verantwoorden"
    CONTACTEN = "alleen contacten"


@frozen(kw_only=True)
class Verplichting(Entity):
    """One promise; `naam` is the word over its column, `tekst` the whole sentence.

    It holds from `vanaf_niveau` on, and from `vanaf_jaar` up to and including `tot_jaar`; None is without bound.
    """

    partij: Partij = Partij.GEMEENTE
    vanaf_niveau: Niveau = Niveau.BASIS
    naam: str
    titel: str = ""
    tekst: str = ""
    bewijsregel: Bewijsregel = Bewijsregel.CONTACTEN
    volgorde: int = 0
    vanaf_jaar: int | None = None
    tot_jaar: int | None = None
    bron: str = ""


def check_verplichting(verplichting: Verplichting) -> None:
    """Refuse a promise without a name, or with years that cannot be; raises Refusal."""
    check_naam(verplichting.naam)
    for jaar in (verplichting.vanaf_jaar, verplichting.tot_jaar):
        if jaar is not None:
            check_jaar(jaar)
    if verplichting.vanaf_jaar and verplichting.tot_jaar and verplichting.tot_jaar < verplichting.vanaf_jaar:
        raise Refusal("einde_voor_begin")
