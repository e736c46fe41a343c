"""Trajecten: plans of the municipality that touch wijken, from known in-house to the eindverslag."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_naam
from wijkregie.domain.frozen import frozen


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


def check_traject(traject: Traject) -> None:
    """Refuse a plan without a name; raises Refusal."""
    check_naam(traject.naam)


def check_trajectfase(fase: Trajectfase) -> None:
    """Refuse a part without a name; raises Refusal."""
    check_naam(fase.naam)
