"""Verplichtingen: what municipality and wijkorgaan promise each other, from a niveau on (PV art. 10)."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau, verwachtingen
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

    @property
    def kop(self) -> str:
        """What it is called where there is room: its titel, or else the word over its column."""
        return self.titel or self.naam


BELOFTE = ("partij", "vanaf_niveau", "titel", "tekst")
"""What is promised; the rest says how it is shown, or shown to be kept."""


def op_volgorde(verplichtingen: Iterable[Verplichting]) -> list[Verplichting]:
    """Return promises as a grid shows them: of the municipality first, each from niveau 1 on."""
    parties = list(Partij)
    return sorted(verplichtingen, key=lambda one: (parties.index(one.partij), one.vanaf_niveau, one.volgorde, one.id))


def geldt_in(verplichting: Verplichting, jaar: int) -> bool:
    """Tell whether a promise holds in a year, for some niveau."""
    begin, end = verplichting.vanaf_jaar, verplichting.tot_jaar
    return (begin is None or begin <= jaar) and (end is None or jaar <= end)


def geldt_voor(verplichting: Verplichting, jaar: int, niveau: Niveau | None) -> bool:
    """Tell whether a promise holds in a year for a body of this niveau (PV art. 10); of none while it has no niveau."""
    return geldt_in(verplichting, jaar) and niveau is not None and verplichting.vanaf_niveau <= niveau


def beloften(verplichtingen: Iterable[Verplichting], niveau: Niveau) -> dict[str, tuple[str, ...]]:
    """Return in a few words what each side promises at a niveau, the higher one after the lower.

    Of a wijkorgaan without promises of its own it is what every body does.
    """
    held = [one for one in op_volgorde(verplichtingen) if one.vanaf_niveau <= niveau]
    sides = {side: tuple(one.kop for one in held if one.partij is side) for side in Partij}
    return {
        "De gemeente": sides[Partij.GEMEENTE],
        "Het wijkorgaan": sides[Partij.WIJKORGAAN] or verwachtingen(niveau),
    }


def nieuw_vanaf(beoordeeld: Collection[int], jaar: int) -> int:
    """Return the first year, from `jaar` on, in which a promise can get other words: after the last one judged."""
    return max(jaar, max(beoordeeld, default=jaar - 1) + 1)


def opvolger(oud: Verplichting, nieuw: Verplichting, vanaf: int, new_id: str) -> tuple[Verplichting, Verplichting]:
    """Return a promise that ends the year before `vanaf`, and the one that goes on from then in its place."""
    return replace(oud, tot_jaar=vanaf - 1), replace(
        nieuw, id=new_id, version=0, vanaf_jaar=vanaf, tot_jaar=oud.tot_jaar
    )


def check_verplichting(verplichting: Verplichting) -> None:
    """Refuse a promise without a name, or with years that cannot be; raises Refusal."""
    check_naam(verplichting.naam)
    for jaar in (verplichting.vanaf_jaar, verplichting.tot_jaar):
        if jaar is not None:
            check_jaar(jaar)
    if verplichting.vanaf_jaar and verplichting.tot_jaar and verplichting.tot_jaar < verplichting.vanaf_jaar:
        raise Refusal("einde_voor_begin")


def check_wijziging(voor: Verplichting, na: Verplichting, beoordeeld: Collection[int], jaar: int) -> None:
    """Refuse to change what was promised once it was judged, or to let it not hold in a year that was judged.

    `beoordeeld` are the years with a judgement, `jaar` is this year. Raises Refusal "verplichting_beoordeeld" or
    "verplichting_jaar_beoordeeld".
    """
    if not beoordeeld:
        return
    if any(getattr(voor, name) != getattr(na, name) for name in BELOFTE):
        vanaf = nieuw_vanaf(beoordeeld, jaar)
        raise Refusal("verplichting_beoordeeld", naam=voor.naam, laatste=max(beoordeeld), tot=vanaf - 1, vanaf=vanaf)
    if outside := [year for year in beoordeeld if not geldt_in(na, year)]:
        raise Refusal("verplichting_jaar_beoordeeld", naam=voor.naam, jaar=max(outside))
