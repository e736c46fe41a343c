"""Trajecten: plans of the municipality that touch wijken, from known in-house to the eindverslag."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.entities import Entity, check_geweest, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import check_bedrag
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal

MEESTE_UREN = 99_999
"""Most hours taken from a field: beyond it a typing error is certain."""


class Trede(StrEnum):
    """Step of the participatieladder, from low to high (Participatieverordening; domain study 2)."""

    INFORMEREN = "informeren"
    RAADPLEGEN = "raadplegen"
    ADVISEREN = "adviseren"
    COPRODUCEREN = "coproduceren"
    MEEBESLISSEN = "meebeslissen"

    @property
    def rang(self) -> int:
        """Place on the ladder, from 1."""
        return list(Trede).index(self) + 1


class Trajectstand(StrEnum):
    """How far a plan is; derived from its days, never typed."""

    IN_VOORBEREIDING = "in voorbereiding"
    LOOPT = "loopt"
    BESLOTEN = "besloten"
    AFGEROND = "afgerond"
    INGETROKKEN = "ingetrokken"


class Trajectsoort(StrEnum):
    """What a plan is about: niveau 2 is asked about carrying out, niveau 3 about policy too (PV art. 10)."""

    UITVOERING = "uitvoering"
    BELEID = "beleid"


class Participatiedoel(StrEnum):
    """Why the municipality asks residents (Wetenschappelijke Board, 2023)."""

    STEUN = "steun"
    IEDEREEN_BETREKKEN = "iedereen betrekken"
    KENNIS = "kennis"


class Integraliteit(StrEnum):
    """Which kind of integral work is meant (Wetenschappelijke Board, 2023)."""

    EVENWICHT = "evenwicht tussen belangen"
    AFSTEMMING = "afstemmen van beleid"
    COORDINATIE = "uitvoering op elkaar afstemmen"


class Participatiegraad(StrEnum):
    """How much participation a plan takes; each has its band of costs (Evaluatie, chapter 7)."""

    LAAG = "laag"
    MIDDEL = "middel"
    HOOG = "hoog"


@frozen(kw_only=True)
class Traject(Entity):
    """One plan; amounts are eurocents, hours are whole hours.

    `bekend_op` is the day it was known in-house, `invloed_tot` the last day on which residents can change it and
    `besluit_op` the day of the decision, planned or past. `trede` is what was promised, with `trede_reden` needed when
    it is only informing. Costs and hours of participation stand apart from those of communication; without `_geraamd`
    they are what it really took.
    """

    naam: str
    soort: Trajectsoort = Trajectsoort.UITVOERING
    afdeling_id: str | None = None
    contactpersoon: str = ""
    bekend_op: date | None = None
    invloed_tot: date | None = None
    besluit_op: date | None = None
    uitkomst: str = ""
    trede: Trede | None = None
    trede_reden: str = ""
    doel: Participatiedoel | None = None
    staat_vast: str = ""
    ligt_open: str = ""
    integraliteit: Integraliteit | None = None
    werkwijze: str = ""
    rolverdeling: str = ""
    platform: str = ""
    graad: Participatiegraad | None = None
    kosten_participatie_geraamd: int | None = None
    kosten_participatie: int | None = None
    kosten_communicatie_geraamd: int | None = None
    kosten_communicatie: int | None = None
    uren_participatie_geraamd: int | None = None
    uren_participatie: int | None = None
    uren_communicatie_geraamd: int | None = None
    uren_communicatie: int | None = None
    afgerond_op: date | None = None
    ingetrokken_op: date | None = None
    toelichting: str = ""


@frozen(kw_only=True)
class Trajectwijk(Entity):
    """A wijk that a plan touches."""

    traject_id: str
    wijk_id: str


@frozen(kw_only=True)
class Trajectfase(Entity):
    """A part of a plan in time."""

    traject_id: str
    naam: str
    begin: date | None = None
    einde: date | None = None
    toelichting: str = ""


@frozen(kw_only=True)
class Terugkoppelmoment(Entity):
    """A day on which all who took part hear how it stands; `gedaan_op` is when they did."""

    traject_id: str
    onderwerp: str
    gepland_op: date
    gedaan_op: date | None = None
    toelichting: str = ""


@frozen(kw_only=True)
class Eindverslag(Entity):
    """The report that closes participation: process, outcomes, reaction and use of the input (PV art. 5)."""

    traject_id: str
    proces: str = ""
    uitkomsten: str = ""
    reactie: str = ""
    benutting: str = ""
    vastgesteld_op: date | None = None


def is_open(traject: Traject) -> bool:
    """Tell whether a plan still asks for anything: it was neither rounded off nor withdrawn."""
    return traject.afgerond_op is None and traject.ingetrokken_op is None


def trajectstand(traject: Traject, today: date, begonnen_op: date | None = None) -> Trajectstand:
    """Return how far a plan is.

    `begonnen_op` is the first day on which a wijkorgaan heard of it or a part of it began: until then it is being
    prepared. From the day of the decision on it is decided, also where nobody wrote down how.
    """
    if traject.ingetrokken_op is not None:
        return Trajectstand.INGETROKKEN
    if traject.afgerond_op is not None:
        return Trajectstand.AFGEROND
    if traject.besluit_op is not None and traject.besluit_op <= today:
        return Trajectstand.BESLOTEN
    if begonnen_op is not None and begonnen_op <= today:
        return Trajectstand.LOOPT
    return Trajectstand.IN_VOORBEREIDING


def trajectjaar(traject: Traject, today: date) -> int:
    """Return the year whose regeling holds for a plan: of its decision, else of when it was known, else this one."""
    return (traject.besluit_op or traject.bekend_op or today).year


def voorgestelde_graad(trede: Trede | None) -> Participatiegraad | None:
    """Propose how much participation a promised step takes (Evaluatie, chapter 7); None while no step was chosen."""
    match trede:
        case None:
            return None
        case Trede.INFORMEREN | Trede.RAADPLEGEN:
            return Participatiegraad.LAAG
        case Trede.ADVISEREN:
            return Participatiegraad.MIDDEL
    return Participatiegraad.HOOG


def vraagt_inbreng(traject: Traject) -> bool:
    """Tell whether more was promised than to hear of it."""
    return traject.trede is not None and traject.trede is not Trede.INFORMEREN


def hoort_gevraagd(soort: Trajectsoort, niveau: Niveau | None) -> bool:
    """Tell whether a wijkorgaan of this niveau is asked for advice: on carrying out from 2 on, on policy at 3.

    PV art. 10. That of a wijkorgaan whose niveau is not known is not said.
    """
    least = Niveau.UITVOEREND if soort is Trajectsoort.UITVOERING else Niveau.BELEIDSVORMEND
    return niveau is not None and niveau >= least


def is_te_laat(moment: Terugkoppelmoment, today: date) -> bool:
    """Tell whether who took part should have heard by now how it stands, and did not."""
    return moment.gedaan_op is None and moment.gepland_op < today


def ontbrekende_delen(verslag: Eindverslag | None) -> list[str]:
    """Return, in words, the parts that a report must have and that are empty yet (PV art. 5)."""
    parts = {
        "het proces": verslag.proces if verslag else "",
        "de uitkomsten": verslag.uitkomsten if verslag else "",
        "de reactie van de gemeente": verslag.reactie if verslag else "",
        "hoe de inbreng is gebruikt": verslag.benutting if verslag else "",
    }
    return [name for name, text in parts.items() if not text.strip()]


def mist_eindverslag(traject: Traject, verslag: Eindverslag | None, today: date) -> bool:
    """Tell whether a plan with participation is decided or rounded off without a whole report (PV art. 5)."""
    decided = trajectstand(traject, today) in {Trajectstand.BESLOTEN, Trajectstand.AFGEROND}
    return vraagt_inbreng(traject) and decided and bool(ontbrekende_delen(verslag))


def opvallend(traject: Traject, wijken: Sequence[object], today: date) -> Iterator[str]:
    """Yield Dutch sentences on what looks odd in a plan or is missing, each with a way on; none of it is forbidden."""
    if not is_open(traject):
        return
    if not wijken:
        yield "Nog geen wijken gekozen. Kies ze, dan zie je welke wijkorganen dit moeten horen."
    if traject.besluit_op is not None and traject.besluit_op <= today and not traject.uitkomst.strip():
        day = format_datum_tekst(traject.besluit_op)
        yield f"Het besluit was op {day}. Schrijf op wat er is besloten, of kies een latere dag."
    if vraagt_inbreng(traject) and not traject.ligt_open.strip():
        yield "Er staat niet wat nog openligt. Vul dat in; ligt alles vast, kies dan ‘informeren’ met de reden."
    if vraagt_inbreng(traject) and traject.invloed_tot is None and traject.besluit_op is not None:
        yield "Er staat niet tot wanneer inbreng nog telt. Vul die dag in, dan weten wijkorganen waar ze aan toe zijn."


def check_traject(traject: Traject) -> None:
    """Refuse a plan that cannot be: raises Refusal.

    Its days go from known, through the last moment for influence, to the decision. Only informing is a choice that
    takes a reason (Evaluatie, recommendation 2).
    """
    check_naam(traject.naam)
    if traject.trede is Trede.INFORMEREN and not traject.trede_reden.strip():
        raise Refusal("alleen_informeren_zonder_reden")
    known, last, decided = traject.bekend_op, traject.invloed_tot, traject.besluit_op
    if known and decided and decided < known:
        raise Refusal("besluit_voor_bekend", dag=format_datum_tekst(known))
    if last and decided and decided < last:
        raise Refusal("invloed_na_besluit", dag=format_datum_tekst(decided))
    if known and last and last < known:
        raise Refusal("invloed_voor_bekend", dag=format_datum_tekst(known))
    if traject.afgerond_op and traject.ingetrokken_op:
        raise Refusal("afgerond_en_ingetrokken")
    check_bedrag(
        traject.kosten_participatie_geraamd,
        traject.kosten_participatie,
        traject.kosten_communicatie_geraamd,
        traject.kosten_communicatie,
    )
    hours = (
        traject.uren_participatie_geraamd,
        traject.uren_participatie,
        traject.uren_communicatie_geraamd,
        traject.uren_communicatie,
    )
    if any(each is not None and not 0 <= each <= MEESTE_UREN for each in hours):
        raise Refusal("getal_onleesbaar", laagste=0, hoogste=MEESTE_UREN)


def check_traject_geweest(traject: Traject, today: date) -> None:
    """Refuse days still to come for what has happened: known in-house, rounded off, withdrawn; raises Refusal."""
    for day in (traject.bekend_op, traject.afgerond_op, traject.ingetrokken_op):
        check_geweest(day, today)


def check_trajectfase(fase: Trajectfase) -> None:
    """Refuse a part without a name, or that ends before it begins; raises Refusal."""
    check_naam(fase.naam)
    if fase.begin and fase.einde and fase.einde < fase.begin:
        raise Refusal("einde_voor_begin")


def check_terugkoppelmoment(moment: Terugkoppelmoment) -> None:
    """Refuse a moment that is about nothing; raises Refusal."""
    if not moment.onderwerp.strip():
        raise Refusal("onderwerp_ontbreekt")
