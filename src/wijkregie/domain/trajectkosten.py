"""What a traject costs in money and hours, against the band of the regeling for how much participation it takes.

Participation stands apart from communication: an evaluation that cannot tell them apart says nothing about either
(Evaluatie, chapter 7). A band is an indication and no rule: what lies outside it is said, and judged by people.
"""

from collections.abc import Iterator
from enum import StrEnum

from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajecten import Participatiegraad, Traject, voorgestelde_graad


class Bandplaats(StrEnum):
    """Where costs lie against their band."""

    ONDER = "onder de band"
    BINNEN = "binnen de band"
    BOVEN = "boven de band"


@frozen(kw_only=True)
class Kostenband:
    """What participation of one graad costs as a rule, in cents; `voorstel` when nobody chose the graad yet."""

    graad: Participatiegraad
    vanaf: int
    tot: int
    voorstel: bool

    @property
    def tekst(self) -> str:
        """The band in words: "laag, € 1.000 tot € 15.000"."""
        return f"{self.graad.value}, {format_bedrag_kort(self.vanaf)} tot {format_bedrag_kort(self.tot)}"


@frozen(kw_only=True)
class Kosten:
    """What was planned and what it really took, in cents or hours; None for what is not known."""

    geraamd: int | None
    werkelijk: int | None

    @property
    def bekend(self) -> int | None:
        """What is known of it: the real figure, else the planned one."""
        return self.geraamd if self.werkelijk is None else self.werkelijk


def participatiekosten(traject: Traject) -> Kosten:
    """Return what participation costs, in cents."""
    return Kosten(geraamd=traject.kosten_participatie_geraamd, werkelijk=traject.kosten_participatie)


def communicatiekosten(traject: Traject) -> Kosten:
    """Return what communication costs, in cents."""
    return Kosten(geraamd=traject.kosten_communicatie_geraamd, werkelijk=traject.kosten_communicatie)


def participatie_uren(traject: Traject) -> Kosten:
    """Return the hours that participation takes."""
    return Kosten(geraamd=traject.uren_participatie_geraamd, werkelijk=traject.uren_participatie)


def communicatie_uren(traject: Traject) -> Kosten:
    """Return the hours that communication takes."""
    return Kosten(geraamd=traject.uren_communicatie_geraamd, werkelijk=traject.uren_communicatie)


def kostenband(traject: Traject, regeling: Regeling | None) -> Kostenband | None:
    """Return the band of the graad of a plan, chosen or else proposed from its trede; None when it is not filled in.

    The bands lie on each other: where one ends the next begins. Without `kosten_vanaf` the lowest begins at nothing.
    """
    graad = traject.graad or voorgestelde_graad(traject.trede)
    if graad is None or regeling is None:
        return None
    vanaf, tot = {
        Participatiegraad.LAAG: (regeling.kosten_vanaf or 0, regeling.kosten_laag_tot),
        Participatiegraad.MIDDEL: (regeling.kosten_laag_tot, regeling.kosten_middel_tot),
        Participatiegraad.HOOG: (regeling.kosten_middel_tot, regeling.kosten_hoog_tot),
    }[graad]
    if vanaf is None or tot is None:
        return None
    return Kostenband(graad=graad, vanaf=vanaf, tot=tot, voorstel=traject.graad is None)


def bandplaats(band: Kostenband, bedrag: int) -> Bandplaats:
    """Return where an amount (cents) lies; both ends belong to the band."""
    if bedrag < band.vanaf:
        return Bandplaats.ONDER
    return Bandplaats.BOVEN if bedrag > band.tot else Bandplaats.BINNEN


def band_tekst(traject: Traject, regeling: Regeling | None, jaar: int) -> str:
    """Say in one sentence where the costs of participation lie, or why that cannot be said."""
    band, bedrag = kostenband(traject, regeling), participatiekosten(traject).bekend
    if traject.graad is None and traject.trede is None:
        return "Kies eerst de beloofde trede of de participatiegraad, dan zie je welke band daarbij hoort."
    if band is None:
        return f"Band niet ingevuld: in de regeling van {jaar} staan geen kosten bij deze participatiegraad."
    proposed = " De graad is een voorstel op grond van de trede." if band.voorstel else ""
    if bedrag is None:
        return f"De band is {band.tekst}. Vul de kosten in om te zien waar ze liggen.{proposed}"
    return f"{format_bedrag_kort(bedrag)}: {bandplaats(band, bedrag).value} ({band.tekst}).{proposed}"


def opvallende_kosten(traject: Traject) -> Iterator[str]:
    """Yield Dutch sentences on costs and hours that look unfinished or odd, until something was written about it."""
    if traject.toelichting.strip():
        return
    for what, kosten, uren in (
        ("participatie", participatiekosten(traject), participatie_uren(traject)),
        ("communicatie", communicatiekosten(traject), communicatie_uren(traject)),
    ):
        if kosten.bekend and uren.bekend is None:
            yield (
                f"Bij {what} staan kosten, maar geen uren. Vraag de uren na bij de afdeling, "
                "of schrijf in de toelichting dat ze niet zijn bijgehouden."
            )
        if kosten.geraamd is not None and kosten.werkelijk is not None and kosten.werkelijk > kosten.geraamd:
            more = format_bedrag_kort(kosten.werkelijk - kosten.geraamd)
            yield f"De kosten van {what} waren {more} hoger dan geraamd. Schrijf in de toelichting hoe dat kwam."
