"""Regelingen with invented amounts, and the life of every subsidie under them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.regelingen import Regeling, bedrag_voor
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.usecases.voorbeeldstad.bouw import Bouw, Orgaan
from wijkregie.usecases.voorbeeldstad.gesprekken import Jaar
from wijkregie.usecases.voorbeeldstad.kalender import Kalender, later, werkdag
from wijkregie.usecases.voorbeeldstad.profielen import Rol

# Euros per niveau and the plafond of one town, oldest year first.
_BEDRAGEN = (
    (1_350, 2_700, 4_500, 46_000),
    (1_350, 2_700, 4_500, 46_000),
    (1_400, 2_800, 4_700, 48_000),
    (1_450, 2_900, 4_850, 51_000),
    (1_500, 3_000, 5_000, 54_000),
    (1_500, 3_000, 5_000, 54_000),
)
_DIRECT_TOT = 2_000


class Loop(StrEnum):
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
_ANDERS: dict[tuple[str, int], Loop] = {
    ("Wijkraad Oude Veste", 5): Loop.GEWEIGERD,
    ("Wijkraad Haven en Kade", 4): Loop.LAAT_AANGEVRAAGD,
    ("Wijkraad Haven en Kade", 3): Loop.AMBTSHALVE,
    ("Buurtkring Ooievaarsnest", 4): Loop.BUITEN_BEHANDELING,
    ("Wijkraad Sint Joris", 4): Loop.LAAT_BESLUIT,
    ("Wijkraad Molenkamp", 4): Loop.GEDEELTELIJK,
    ("Wijkplatform Zonnewende", 3): Loop.TERUG,
    ("Dorpsraad Esbroek", 3): Loop.VERREKEND,
    ("Buurtkring Heidehof", 2): Loop.RESERVE,
    ("Wijkraad Berkenkamp", 2): Loop.GEDEELTELIJK,
    ("Wijkcommissie Bleekveld", 1): Loop.INGETROKKEN,
    ("Bewonersteam Jorishof", 1): Loop.LAAT_AANGEVRAAGD,
}


def build_regelingen(kalender: Kalender, schaal: int, nieuw_id: Callable[[], str]) -> dict[int, Regeling]:
    """Return the regeling of every year, with amounts that are plainly an example."""
    return {
        jaar: Regeling(
            id=nieuw_id(),
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
        )
        for jaar, (een, twee, drie, plafond) in zip(kalender.jaren, _BEDRAGEN, strict=True)
    }


@dataclass(slots=True)
class _Stappen:
    """The steps of one subsidie; what has not happened yet on the peildatum is left out."""

    bouw: Bouw
    subsidie_id: str
    gezet: list[Subsidiestap] = field(default_factory=list)

    def zet(
        self,
        soort: Stapsoort,
        datum: date,
        bedrag: int | None = None,
        *,
        termijn_tot: date | None = None,
        toelichting: str = "",
    ) -> None:
        """Add a step, unless its day is still to come."""
        if datum <= self.bouw.kalender.peildatum:
            stap = Subsidiestap(
                id=self.bouw.nieuw_id(),
                subsidie_id=self.subsidie_id,
                soort=soort,
                datum=datum,
                bedrag=bedrag,
                termijn_tot=termijn_tot,
                toelichting=toelichting,
            )
            self.gezet.append(stap)


def build_subsidies(bouw: Bouw, orgaan: Orgaan, jaren: list[Jaar]) -> None:
    """Add the subsidies of one wijkorgaan for every year in which it has a niveau."""
    nummer = list(bouw.organen).index(orgaan.profiel.naam) + 1
    for jaar in jaren:
        if jaar.niveau is None:
            continue
        loop = _ANDERS.get((orgaan.profiel.naam, bouw.kalender.werkjaar - jaar.jaar))
        rol = orgaan.profiel.rol if jaar.jaar == bouw.kalender.werkjaar else None
        if rol is Rol.RESERVE_TE_HOOG:
            loop = Loop.RESERVE
        bedrag = bedrag_voor(bouw.regelingen[jaar.jaar], jaar.niveau)
        assert bedrag is not None  # the regelingen of the example are complete
        reserve = bouw.rng.randint(0, bedrag // 200) * 100
        subsidie = Subsidie(
            id=bouw.nieuw_id(),
            wijkorgaan_id=orgaan.entity.id,
            jaar=jaar.jaar,
            kenmerk=f"VB-{jaar.jaar}-{bouw.stad:02}{nummer:02}",
            egalisatiereserve=bedrag + 81_300 if loop is Loop.RESERVE else reserve,
            toelichting="De reserve is groter dan het bedrag voor dit jaar." if loop is Loop.RESERVE else "",
        )
        stappen = _Stappen(bouw, subsidie.id)
        _behandel(stappen, jaar, bedrag, loop, rol)
        if stappen.gezet:
            bouw.entities.append(subsidie)
            bouw.entities.extend(stappen.gezet)


def _behandel(stappen: _Stappen, jaar: Jaar, bedrag: int, loop: Loop | None, rol: Rol | None) -> None:
    bouw = stappen.bouw
    rng = bouw.rng
    aanvraag = _aanvraag(bouw, jaar, loop, rol)
    laat = "Na de laatste dag ontvangen. De gemeente nam hem toch in behandeling."
    stappen.zet(
        Stapsoort.AANVRAAG_ONTVANGEN,
        aanvraag,
        bedrag,
        toelichting=laat if aanvraag > date(jaar.jaar - 1, 9, 30) else "",
    )
    if rol is Rol.AANVULLING_LOOPT:
        stappen.zet(
            Stapsoort.AANVULLING_GEVRAAGD,
            max(werkdag(bouw.kalender.over(-10)), aanvraag),
            termijn_tot=werkdag(bouw.kalender.over(11), 1),
            toelichting="De begroting en het verslag van de kascontrole ontbreken.",
        )
        return
    if loop is Loop.INGETROKKEN:
        stappen.zet(Stapsoort.INGETROKKEN, later(aanvraag, 19), toelichting="Het wijkorgaan heeft geen bestuur meer.")
        return
    wacht = 0
    if loop is Loop.BUITEN_BEHANDELING or (rol is None and loop is None and rng.random() < 0.15):
        gevraagd = later(aanvraag, rng.randint(5, 9))
        termijn = later(gevraagd, 14)
        stappen.zet(Stapsoort.AANVULLING_GEVRAAGD, gevraagd, termijn_tot=termijn, toelichting="De begroting ontbreekt.")
        if loop is Loop.BUITEN_BEHANDELING:
            besluit = later(termijn, 12)
            stappen.zet(Stapsoort.BUITEN_BEHANDELING, besluit, toelichting="De aanvulling kwam niet.")
            stappen.zet(Stapsoort.BEKENDGEMAAKT, later(besluit, 3))
            stappen.zet(Stapsoort.AFGESLOTEN, later(besluit, 60))
            return
        ontvangen = later(gevraagd, rng.randint(4, 12))
        stappen.zet(Stapsoort.AANVULLING_ONTVANGEN, ontvangen)
        wacht = (ontvangen - gevraagd).days
    besluit = _besluitdag(bouw, aanvraag, wacht, loop, rol)
    if loop in (Loop.GEWEIGERD, Loop.RESERVE):
        reserve = loop is Loop.RESERVE
        reden = "De reserve is groter dan het bedrag." if reserve else "Er waren geen activiteiten gepland."
        stappen.zet(Stapsoort.GEWEIGERD, besluit, 0, toelichting=reden)
        stappen.zet(Stapsoort.BEKENDGEMAAKT, later(besluit, 4))
        stappen.zet(Stapsoort.AFGESLOTEN, later(besluit, 60))
        return
    _na_toekenning(stappen, jaar.jaar, bedrag, besluit, loop)


def _na_toekenning(stappen: _Stappen, jaar: int, bedrag: int, besluit: date, loop: Loop | None) -> None:
    """Add the decision in favour and all that follows: payment, account, settlement, closing."""
    rng = stappen.bouw.rng
    direct = bedrag <= _DIRECT_TOT * 100 and loop not in (Loop.GEDEELTELIJK, Loop.AMBTSHALVE)
    verleend = bedrag * 3 // 4 if loop is Loop.GEDEELTELIJK else bedrag
    soort = Stapsoort.DIRECT_VASTGESTELD if direct else Stapsoort.VERLEEND
    toelichting = ""
    if loop is Loop.GEDEELTELIJK:
        soort, toelichting = Stapsoort.GEDEELTELIJK_VERLEEND, "De kosten van het feest horen niet bij deze subsidie."
    elif loop is Loop.LAAT_BESLUIT:
        toelichting = "Later dan acht weken, door drukte bij de behandeling. Het wijkorgaan is gebeld."
    stappen.zet(soort, besluit, verleend, toelichting=toelichting)
    bekend = later(besluit + timedelta(days=1), rng.randint(2, 4))
    stappen.zet(Stapsoort.BEKENDGEMAAKT, bekend)
    betaald = later(bekend, rng.randint(9, 36))
    stappen.zet(Stapsoort.BETAALD, betaald, verleend)
    if direct:
        stappen.zet(Stapsoort.AFGESLOTEN, max(later(betaald, 50), later(date(jaar + 1, 1, 5), rng.randint(0, 25))))
        return
    terug = bedrag // 5 if loop in (Loop.TERUG, Loop.VERREKEND) else 0
    if loop is Loop.AMBTSHALVE:
        vastgesteld = later(date(jaar + 1, 5, 20), 0)
        stappen.zet(Stapsoort.AMBTSHALVE_VASTGESTELD, vastgesteld, verleend, toelichting="Er kwam geen verantwoording.")
    else:
        verantwoord = later(date(jaar + 1, 1, 20), rng.randint(0, 66))
        stappen.zet(Stapsoort.VERANTWOORDING_ONTVANGEN, verantwoord, verleend - terug)
        vastgesteld = later(verantwoord, rng.randint(14, 45))
        stappen.zet(
            Stapsoort.LAGER_VASTGESTELD if terug else Stapsoort.VASTGESTELD,
            vastgesteld,
            verleend - terug,
            toelichting="Een deel van de plannen ging niet door." if terug else "",
        )
    if loop is Loop.TERUG:
        stappen.zet(Stapsoort.TERUGGEVORDERD, later(vastgesteld, 10), terug)
    elif loop is Loop.VERREKEND:
        stappen.zet(Stapsoort.VERREKEND, later(vastgesteld, 14), terug, toelichting="Met het jaar erna.")
    stappen.zet(Stapsoort.AFGESLOTEN, later(vastgesteld, rng.randint(46, 60)))


def _aanvraag(bouw: Bouw, jaar: Jaar, loop: Loop | None, rol: Rol | None) -> date:
    """Return the day the aanvraag came in: after the talk and, save for a few, before 1 October."""
    rng, over = bouw.rng, bouw.kalender.over
    uiterlijk = date(jaar.jaar - 1, 9, 30)
    op_tijd = later(uiterlijk, -rng.randint(0, 4))
    if rol is Rol.AANVULLING_LOOPT:
        if over(-24) <= uiterlijk:
            return werkdag(over(-24))
        # With the clock still short of eight weeks on the day of the question; else it must have come late.
        return op_tijd if over(-10) < uiterlijk + timedelta(days=45) else werkdag(over(-24))
    if rol is Rol.BESLUIT_MORGEN:
        morgen = over(1 - 56)
        vroegst = jaar.gesprek.datum
        if vroegst and vroegst < morgen <= uiterlijk:
            return morgen
    if loop is Loop.LAAT_AANGEVRAAGD:
        return later(uiterlijk, rng.randint(5, 12))
    klaar = jaar.verloop.akkoord or jaar.verloop.verslag or jaar.verloop.datum
    return min(op_tijd, later(klaar, rng.randint(3, 10))) if klaar else op_tijd


def _besluitdag(bouw: Bouw, aanvraag: date, wacht: int, loop: Loop | None, rol: Rol | None) -> date:
    """Return the day of the decision: within eight weeks, the days of waiting for papers left out."""
    if loop is Loop.LAAT_BESLUIT:
        return later(aanvraag, 67)
    if rol is Rol.BESLUIT_MORGEN and aanvraag == bouw.kalender.over(1 - 56):
        return bouw.kalender.over(1)
    return later(aanvraag, wacht + bouw.rng.randint(26, 52))
