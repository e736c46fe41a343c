"""What a participatieverslag is made from, for tests: a full one, an empty one, a hostile one."""

from dataclasses import replace
from datetime import date

from tests.documents.jaarbeelden import HOSTILE
from tests.documents.trajectzaken import LATER, TOWN, hostile_eindverslag, trajectdossier
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Uitnodiging
from wijkregie.domain.budgetten import Budget, Budgetregime, Budgetsoort
from wijkregie.domain.dossiers import Gebiedsbudget, Gebiedsinitiatief
from wijkregie.domain.initiatieven import Antwoordsoort, Initiatief, Initiatiefgeld, Initiatiefsoort
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.participatieverslagen import Onderdeel, Participatieverslag, Verslagtekst
from wijkregie.domain.saldi import Saldo
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.trajectdossiers import Inbreng
from wijkregie.domain.verplichtingen import Partij
from wijkregie.domain.verslagbeelden import Subsidiejaar, Verslagbeeld

VERSLAG = Participatieverslag(
    id="p",
    eerste_jaar=2025,
    laatste_jaar=2026,
    teksten=(
        Verslagtekst(onderdeel="kort", tekst="We leerden vooral dat vroeg beginnen helpt."),
        Verslagtekst(onderdeel="rollen", tekst="De raad gaf vooraf kaders mee."),
    ),
)


def initiatief(
    soort: Initiatiefsoort = Initiatiefsoort.BEWONERSINITIATIEF, *, naam: str = "Buurttuin", reden: str = "Past goed."
) -> Gebiedsinitiatief:
    """Return an initiatief that was granted € 900."""
    made = Initiatief(
        id=naam[:20], naam=naam, soort=soort, ontvangen_op=date(2026, 3, 2), indiener="Fatma Geheim",
        besluit=Antwoordsoort.JA, besluit_op=date(2026, 4, 20), besluit_reden=reden, toegekend=90_000,
    )  # fmt: skip
    return Gebiedsinitiatief(initiatief=made, wijk="Hagenpoort", stadsdeel="Oost", geld=Initiatiefgeld(90_000, 40_000))


def verslagbeeld() -> Verslagbeeld:
    """Return two years in which everything is recorded at least once."""
    loose = Betrokkenheid(
        id="los", wijkorgaan_id="w2", onderwerp="Kerstmarkt", advies_op=date(2025, 11, 3), advies="Doen."
    )
    meeting = Bijeenkomst(id="m", datum=date(2026, 4, 14))
    asked = (
        Uitnodiging(id="u1", bijeenkomst_id="m", wijkorgaan_id="w1", aanwezigheid=Aanwezigheid.AANWEZIG),
        Uitnodiging(id="u2", bijeenkomst_id="m", wijkorgaan_id="w2"),
    )
    judged = Nakoming(
        id="n", verplichting_id="v", wijkorgaan_id="w1", jaar=2026, oordeel_gemeente=Oordeel.NAGEKOMEN,
        oordeel_wijkorgaan=Oordeel.TEN_DELE,
    )  # fmt: skip
    budget = Budget(id="b", jaar=2026, wijk_id="x")
    money = Saldo(toegekend=1_000_000, besteed=450_000, vrij=550_000)
    return Verslagbeeld(
        verslag=VERSLAG,
        inrichting=TOWN,
        peildatum=LATER,
        trajecten=(trajectdossier(),),
        zonder_dag=2,
        los=(Inbreng(betrokkenheid=loose, wijkorgaan="Buurtkring Oude Veste", onderwerp="Kerstmarkt"),),
        bijeenkomsten=((meeting, asked),),
        specialistvragen=(
            Specialistvraag(id="s", wijkorgaan_id="w1", onderwerp="Bomen", gevraagd_op=date(2026, 5, 1)),
        ),
        nakomingen=((Partij.GEMEENTE, judged),),
        initiatieven=(initiatief(), initiatief(Initiatiefsoort.UITDAAGRECHT, naam="Zelf het plantsoen doen")),
        budgetten=(
            Gebiedsbudget(
                budget=budget, gebied="Hagenpoort", stadsdeel="Oost", regime=Budgetregime.VIA_DE_WIJK, saldo=money
            ),
            Gebiedsbudget(
                budget=Budget(id="w", soort=Budgetsoort.WERKBUDGET, jaar=2025), gebied="", stadsdeel="",
                regime=Budgetregime.VIA_DE_WIJK, saldo=Saldo(toegekend=200_000, vrij=200_000),
            ),
        ),
        subsidies=(Subsidiejaar(jaar=2026, aantal=3, verleend=900_000),),
    )  # fmt: skip


def empty_verslagbeeld() -> Verslagbeeld:
    """Return years of which nothing is recorded."""
    verslag = Participatieverslag(id="", eerste_jaar=2026, laatste_jaar=2026)
    return Verslagbeeld(verslag=verslag, inrichting=Inrichting(id="i"), peildatum=LATER)


def hostile_verslagbeeld(typed: str = HOSTILE) -> Verslagbeeld:
    """Return years with this text wherever people type."""
    base = verslagbeeld()
    return replace(
        base,
        verslag=replace(VERSLAG, teksten=tuple(Verslagtekst(onderdeel=each.value, tekst=typed) for each in Onderdeel)),
        inrichting=replace(TOWN, gemeente=typed, wijkregisseur=typed),
        trajecten=(hostile_eindverslag(typed).dossier,),
        los=tuple(replace(one, wijkorgaan=typed, onderwerp=typed) for one in base.los),
        initiatieven=tuple(initiatief(one.initiatief.soort, naam=typed, reden=typed) for one in base.initiatieven),
        budgetten=tuple(replace(one, gebied=typed, stadsdeel=typed) for one in base.budgetten),
    )
