"""Regelingen with invented amounts, and the life of every subsidie under them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.regelingen import Deelplafond, Regeling, bedrag_voor
from wijkregie.domain.subsidies import BESCHIKKINGEN, Grond, Stapsoort, Subsidie, Subsidiestap
from wijkregie.usecases.voorbeeldstad.days import Calendar, later, werkdag
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.profiles import Part
from wijkregie.usecases.voorbeeldstad.town import Body, Town

# Euros per niveau and the plafond of one town, oldest year first.
_AMOUNTS = (
    (1_350, 2_700, 4_500, 34_000),
    (1_350, 2_700, 4_500, 36_000),
    (1_400, 2_800, 4_700, 47_000),
    (1_450, 2_900, 4_850, 53_500),
    (1_500, 3_000, 5_000, 54_500),
    (1_500, 3_000, 5_000, 57_500),
)
_DIRECT_TOT = 2_000
_TOESLAG = 250
# Euros of the plafond that are there for a stadsdeel, oldest year first; the others share the rest.
_DEELPLAFONDS = {
    "Noord": (8_000, 8_000, 11_000, 14_000, 14_000, 16_000),
    "West": (8_000, 8_000, 9_500, 9_500, 10_500, 11_500),
}
_ACTIVITEITEN = "Het wijkorgaan vergadert, houdt contact met de wijk en geeft de gemeente advies."


class Twist(StrEnum):
    """How a subsidie runs when it does not run as usual."""

    GEWEIGERD = "refused"
    RESERVE = "refused for its reserve"
    BUITEN_BEHANDELING = "left aside after no answer"
    GEDEELTELIJK = "granted in part"
    LAAT_BESLUIT = "decided too late"
    LAAT_AANGEVRAAGD = "asked too late"
    INGETROKKEN = "taken back by the wijkorgaan"
    TERUG = "settled lower and reclaimed"
    VERREKEND = "settled lower and set off"
    AMBTSHALVE = "settled without an account"


# Wijkorgaan and how many years before the working year.
_TWISTS: dict[tuple[str, int], Twist] = {
    ("Wijkraad Oude Veste", 5): Twist.GEWEIGERD,
    ("Wijkraad Haven en Kade", 4): Twist.LAAT_AANGEVRAAGD,
    ("Wijkraad Haven en Kade", 3): Twist.AMBTSHALVE,
    ("Buurtkring Ooievaarsnest", 4): Twist.BUITEN_BEHANDELING,
    ("Wijkraad Sint Joris", 4): Twist.LAAT_BESLUIT,
    ("Wijkraad Molenkamp", 4): Twist.GEDEELTELIJK,
    ("Wijkplatform Zonnewende", 3): Twist.TERUG,
    ("Dorpsraad Esbroek", 3): Twist.VERREKEND,
    ("Buurtkring Heidehof", 2): Twist.RESERVE,
    ("Wijkraad Berkenkamp", 2): Twist.GEDEELTELIJK,
    ("Wijkcommissie Bleekveld", 1): Twist.INGETROKKEN,
    ("Bewonersteam Jorishof", 1): Twist.LAAT_AANGEVRAAGD,
}


def build_regelingen(calendar: Calendar, schaal: int, new_id: Callable[[], str]) -> dict[int, Regeling]:
    """Return the regeling of every year, with amounts that are plainly an example."""
    return {
        jaar: Regeling(
            id=new_id(),
            jaar=jaar,
            bedrag_niveau_1=een * 100,
            bedrag_niveau_2=twee * 100,
            bedrag_niveau_3=drie * 100,
            plafond=plafond * 100 * schaal,
            aanvraag_uiterlijk=date(jaar - 1, 9, 30),
            verantwoording_uiterlijk=date(jaar + 1, 4, 1),
            reserveregel=True,
            direct_vaststellen_tot=_DIRECT_TOT * 100,
            bron="voorbeeldbedrag, verzonnen",
            voorbeeld=True,
            toeslag_hoogstens=_TOESLAG * 100,
            toeslag_waarvoor="een eigen wijkkrant (verzonnen)",
            activiteiten=_ACTIVITEITEN,
            informeren_weken_niveau_1=6,
            informeren_weken_niveau_2=6,
            informeren_weken_niveau_3=8,
            terugkoppeling_weken=6,
            kosten_vanaf=1_000_00,
            kosten_laag_tot=15_000_00,
            kosten_middel_tot=75_000_00,
            kosten_hoog_tot=500_000_00,
            toelichting="Alles in deze regeling is verzonnen, om mee te oefenen.",
        )
        for jaar, (een, twee, drie, plafond) in zip(calendar.years, _AMOUNTS, strict=True)
    }


def build_deelplafonds(town: Town) -> None:
    """Add what two stadsdelen have of the plafond of each year, plainly an example too."""
    for naam, amounts in _DEELPLAFONDS.items():
        town.entities.extend(
            Deelplafond(
                id=town.new_id(),
                regeling_id=town.regelingen[jaar].id,
                stadsdeel_id=town.stadsdelen[naam].id,
                bedrag=bedrag * 100,
            )
            for jaar, bedrag in zip(town.calendar.years, amounts, strict=True)
        )


@dataclass(slots=True)
class _Steps:
    """The steps of one subsidie; what has not happened yet on the peildatum is left out."""

    town: Town
    subsidie_id: str
    kenmerk: str = ""
    taken: list[Subsidiestap] = field(default_factory=list)
    decisions: int = 0

    def take(
        self,
        soort: Stapsoort,
        datum: date,
        bedrag: int | None = None,
        *,
        termijn_tot: date | None = None,
        toelichting: str = "",
        grond: Grond | None = None,
    ) -> None:
        """Add a step, unless its day is still to come; a decision is numbered where there is a kenmerk."""
        if datum <= self.town.calendar.peildatum:
            decision = bool(self.kenmerk) and soort in BESCHIKKINGEN
            self.decisions += decision
            stap = Subsidiestap(
                id=self.town.new_id(),
                subsidie_id=self.subsidie_id,
                soort=soort,
                datum=datum,
                bedrag=bedrag,
                termijn_tot=termijn_tot,
                toelichting=toelichting,
                grond=grond,
                kenmerk=f"{self.kenmerk}-{self.decisions}" if decision else "",
            )
            self.taken.append(stap)


def build_subsidies(town: Town, body: Body, years: list[BodyYear]) -> None:
    """Add the subsidies of one wijkorgaan for every year in which it has a niveau."""
    nummer = list(town.bodies).index(body.profile.naam) + 1
    for jaar in years:
        if jaar.niveau is None:
            continue
        twist = _TWISTS.get((body.profile.naam, town.calendar.werkjaar - jaar.jaar))
        part = body.profile.part if jaar.jaar == town.calendar.werkjaar else None
        if part is Part.RESERVE_TOO_HIGH:
            twist = Twist.RESERVE
        bedrag = bedrag_voor(town.regelingen[jaar.jaar], jaar.niveau)
        assert bedrag is not None  # the regelingen of the example are complete
        reserve = town.rng.randint(0, bedrag // 200) * 100
        subsidie = Subsidie(
            id=town.new_id(),
            wijkorgaan_id=body.entity.id,
            jaar=jaar.jaar,
            kenmerk=f"VB-{jaar.jaar}-{town.number:02}{nummer:02}",
            egalisatiereserve=bedrag + 81_300 if twist is Twist.RESERVE else reserve,
            toelichting="De reserve is groter dan het bedrag voor dit jaar." if twist is Twist.RESERVE else "",
        )
        past = jaar.jaar < town.calendar.werkjaar
        steps = _Steps(town, subsidie.id, subsidie.kenmerk if past else "")
        _process(steps, jaar, bedrag, twist, part)
        if steps.taken:
            town.entities.append(subsidie)
            town.entities.extend(steps.taken)


def _process(steps: _Steps, jaar: BodyYear, bedrag: int, twist: Twist | None, part: Part | None) -> None:
    town = steps.town
    rng = town.rng
    aanvraag = _aanvraag(town, jaar, twist, part)
    laat = "Na de laatste dag ontvangen. De gemeente nam hem toch in behandeling."
    steps.take(
        Stapsoort.AANVRAAG_ONTVANGEN,
        aanvraag,
        bedrag,
        toelichting=laat if aanvraag > date(jaar.jaar - 1, 9, 30) else "",
    )
    if part is Part.PAPERS_ASKED:
        steps.take(
            Stapsoort.AANVULLING_GEVRAAGD,
            max(werkdag(town.calendar.day(-10)), aanvraag),
            termijn_tot=werkdag(town.calendar.day(11), 1),
            toelichting="De begroting en het verslag van de kascontrole ontbreken.",
        )
        return
    if twist is Twist.INGETROKKEN:
        steps.take(Stapsoort.INGETROKKEN, later(aanvraag, 19), toelichting="Het wijkorgaan heeft geen bestuur meer.")
        return
    wacht = 0
    if twist is Twist.BUITEN_BEHANDELING or (part is None and twist is None and rng.random() < 0.15):
        gevraagd = later(aanvraag, rng.randint(5, 9))
        termijn = later(gevraagd, 14)
        steps.take(Stapsoort.AANVULLING_GEVRAAGD, gevraagd, termijn_tot=termijn, toelichting="De begroting ontbreekt.")
        if twist is Twist.BUITEN_BEHANDELING:
            besluit = later(termijn, 12)
            steps.take(Stapsoort.BUITEN_BEHANDELING, besluit, toelichting="De aanvulling kwam niet.")
            steps.take(Stapsoort.BEKENDGEMAAKT, later(besluit, 3))
            steps.take(Stapsoort.AFGESLOTEN, later(besluit, 60))
            return
        ontvangen = later(gevraagd, rng.randint(4, 12))
        steps.take(Stapsoort.AANVULLING_ONTVANGEN, ontvangen)
        wacht = (ontvangen - gevraagd).days
    besluit = _decision_day(town, aanvraag, wacht, twist, part)
    if twist in (Twist.GEWEIGERD, Twist.RESERVE):
        reserve = twist is Twist.RESERVE
        reden = "De reserve is groter dan het bedrag." if reserve else "Er waren geen activiteiten gepland."
        grond = Grond.REGELING if reserve else Grond.ACTIVITEITEN_VERWACHT
        steps.take(Stapsoort.GEWEIGERD, besluit, toelichting=reden, grond=grond)
        steps.take(Stapsoort.BEKENDGEMAAKT, later(besluit, 4))
        steps.take(Stapsoort.AFGESLOTEN, later(besluit, 60))
        return
    _after_verlening(steps, jaar.jaar, bedrag, besluit, twist)


def _after_verlening(steps: _Steps, jaar: int, bedrag: int, besluit: date, twist: Twist | None) -> None:
    """Add the decision in favour and all that follows: payment, account, settlement, closing."""
    rng = steps.town.rng
    direct = bedrag <= _DIRECT_TOT * 100 and twist not in (Twist.GEDEELTELIJK, Twist.AMBTSHALVE)
    verleend = bedrag * 3 // 4 if twist is Twist.GEDEELTELIJK else bedrag
    soort = Stapsoort.DIRECT_VASTGESTELD if direct else Stapsoort.VERLEEND
    toelichting = ""
    if twist is Twist.GEDEELTELIJK:
        soort, toelichting = Stapsoort.GEDEELTELIJK_VERLEEND, "De kosten van het feest horen niet bij deze subsidie."
    elif twist is Twist.LAAT_BESLUIT:
        toelichting = "Later dan acht weken, door drukte bij de behandeling. Het wijkorgaan is gebeld."
    grond = Grond.REGELING if twist is Twist.GEDEELTELIJK else None
    steps.take(soort, besluit, verleend, toelichting=toelichting, grond=grond)
    known = later(besluit + timedelta(days=1), rng.randint(2, 4))
    steps.take(Stapsoort.BEKENDGEMAAKT, known)
    betaald = later(known, rng.randint(9, 36))
    steps.take(Stapsoort.BETAALD, betaald, verleend)
    if direct:
        steps.take(Stapsoort.AFGESLOTEN, max(later(betaald, 50), later(date(jaar + 1, 1, 5), rng.randint(0, 25))))
        return
    terug = bedrag // 5 if twist in (Twist.TERUG, Twist.VERREKEND) else 0
    if twist is Twist.AMBTSHALVE:
        vastgesteld = later(date(jaar + 1, 5, 20), 0)
        steps.take(Stapsoort.AMBTSHALVE_VASTGESTELD, vastgesteld, verleend, toelichting="Er kwam geen verantwoording.")
    else:
        verantwoord = later(date(jaar + 1, 1, 20), rng.randint(0, 66))
        steps.take(Stapsoort.VERANTWOORDING_ONTVANGEN, verantwoord, verleend - terug)
        vastgesteld = later(verantwoord, rng.randint(14, 45))
        steps.take(
            Stapsoort.LAGER_VASTGESTELD if terug else Stapsoort.VASTGESTELD,
            vastgesteld,
            verleend - terug,
            toelichting="Een deel van de plannen ging niet door." if terug else "",
            grond=Grond.ACTIVITEITEN_NIET_GEDAAN if terug else None,
        )
    if twist is Twist.TERUG:
        steps.take(Stapsoort.TERUGGEVORDERD, later(vastgesteld, 10), terug)
    elif twist is Twist.VERREKEND:
        steps.take(Stapsoort.VERREKEND, later(vastgesteld, 14), terug, toelichting="Met het jaar erna.")
    steps.take(Stapsoort.AFGESLOTEN, later(vastgesteld, rng.randint(46, 60)))


def _aanvraag(town: Town, jaar: BodyYear, twist: Twist | None, part: Part | None) -> date:
    """Return the day the aanvraag came in: after the talk and, save for a few, before 1 October."""
    rng, day = town.rng, town.calendar.day
    uiterlijk = date(jaar.jaar - 1, 9, 30)
    op_tijd = later(uiterlijk, -rng.randint(0, 4))
    if part is Part.PAPERS_ASKED:
        if day(-24) <= uiterlijk:
            return werkdag(day(-24))
        # With the clock still short of eight weeks on the day of the question; else it must have come late.
        return op_tijd if day(-10) < uiterlijk + timedelta(days=45) else werkdag(day(-24))
    if part is Part.DECISION_TOMORROW:
        morgen = day(1 - 56)
        vroegst = jaar.gesprek.datum
        if vroegst and vroegst < morgen <= uiterlijk:
            return morgen
    if twist is Twist.LAAT_AANGEVRAAGD:
        return later(uiterlijk, rng.randint(5, 12))
    klaar = jaar.course.akkoord or jaar.course.verslag or jaar.course.datum
    return min(op_tijd, later(klaar, rng.randint(3, 10))) if klaar else op_tijd


def _decision_day(town: Town, aanvraag: date, wacht: int, twist: Twist | None, part: Part | None) -> date:
    """Return the day of the decision: within eight weeks, the days of waiting for papers left out."""
    if twist is Twist.LAAT_BESLUIT:
        return later(aanvraag, 67)
    if part is Part.DECISION_TOMORROW and aanvraag == town.calendar.day(1 - 56):
        return town.calendar.day(1)
    return later(aanvraag, wacht + town.rng.randint(26, 52))
