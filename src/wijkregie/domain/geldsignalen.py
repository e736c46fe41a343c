"""What waits around wijkbudgetten, initiatieven and collectieven: one signal for each thing that asks for attention."""

from collections.abc import Iterator
from datetime import date, timedelta

from wijkregie.domain.budgetten import Budget, Budgetjaar, Budgetregime
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieftermijnen import Initiatieftermijn, Initiatieftermijnsoort, termijnen_van
from wijkregie.domain.initiatieven import Initiatief, Initiatiefgeld
from wijkregie.domain.saldi import LET_OP_DAGEN as SPAREN_DAGEN
from wijkregie.domain.saldi import Deel, spaartermijnen
from wijkregie.domain.signalen import Ernst, Signaal, Vervolg, ernst_voor, woord_voor

AFSLUITEN_DAGEN = 30
"""Days within which, by habit, a year is closed once it is over and accounted for."""


def signalen_van_initiatief(
    initiatief: Initiatief, geld: Initiatiefgeld, today: date, *, van: str = ""
) -> Iterator[Signaal]:
    """Yield what waits in an initiatief: the promised answer, its payment, and after it is done what came of it."""
    thanked = initiatief.bedankt_op is not None
    for termijn in termijnen_van(initiatief, geld):
        if termijn.voldaan_op is None or (termijn.soort is Initiatieftermijnsoort.TERUGKOPPELING and not thanked):
            regel = f"{_wat(initiatief, termijn)}: {initiatief.naam}"
            yield Signaal(
                ernst_voor(termijn.datum, today, Ernst.WACHT),
                woord_voor(termijn.soort.value, termijn.datum, today),
                regel,
                termijn.datum,
                ("initiatief", initiatief.id),
                None,
                van=van,
                vervolg=Vervolg.INITIATIEFSTAP,
            )


def signalen_van_spaardeel(deel: Deel, budget: Budget, today: date, *, van: str = "") -> Iterator[Signaal]:
    """Yield that a spaardeel with something left is about to end, or has ended (art. 10 subsidieverordening)."""
    for ending in spaartermijnen([deel], today):
        tot, left = ending.boeking.tot, format_bedrag_kort(ending.open)
        late = tot is not None and tot < today
        yield Signaal(
            ernst_voor(tot, today, Ernst.LET_OP),
            "spaartermijn voorbij" if late else woord_voor("spaartermijn", tot, today),
            f"Spaargeld laten vrijvallen: {left}" if late else f"Spaargeld besteden: nog {left}",
            tot,
            ("boeking", ending.boeking.id),
            None,
            van=van,
            wijk_id=budget.wijk_id,
            jaar=budget.jaar,
            vooruit=SPAREN_DAGEN,
            vervolg=Vervolg.VRIJVALLEN if late else Vervolg.BESTEDEN,
        )


def signalen_van_verantwoording(budget: Budget, jaar: Budgetjaar, today: date, *, van: str = "") -> Iterator[Signaal]:
    """Yield that a wijk that passed its wijkbudget on must account for it, once its year is over (domain study 4.1)."""
    uiterlijk = jaar.verantwoording_uiterlijk
    asked = jaar.regime is Budgetregime.VIA_DE_WIJK and budget.wijk_id is not None and not is_closed(jaar, today)
    if not asked or uiterlijk is None or budget.verantwoord_op is not None:
        return
    verb = "navragen" if uiterlijk < today else "moet binnen zijn"
    yield Signaal(
        ernst_voor(uiterlijk, today, Ernst.NOG_NIET),
        woord_voor("verantwoording", uiterlijk, today),
        f"Verantwoording wijkbudget {jaar.jaar} {verb}",
        uiterlijk,
        ("budget", budget.id),
        None,
        samen=True,
        van=van,
        wijk_id=budget.wijk_id,
        jaar=jaar.jaar,
        vervolg=Vervolg.VERANTWOORD,
    )


def signalen_van_budgetjaar(jaar: Budgetjaar, today: date) -> Iterator[Signaal]:
    """Yield that a year that is over is still to be closed."""
    if is_closed(jaar, today):
        return
    uiterlijk = max(date(jaar.jaar, 12, 31), jaar.verantwoording_uiterlijk or date.min) + timedelta(AFSLUITEN_DAGEN)
    yield Signaal(
        ernst_voor(uiterlijk, today, Ernst.NOG_NIET),
        woord_voor("budgetjaar", uiterlijk, today),
        f"Budgetjaar {jaar.jaar} afsluiten",
        uiterlijk,
        ("budgetjaar", jaar.id),
        None,
        jaar=jaar.jaar,
        vervolg=Vervolg.AFSLUITEN,
    )


def signalen_van_collectief(collectief: Gelegenheidscollectief, today: date, *, van: str = "") -> Iterator[Signaal]:
    """Yield that a collectief is about to stop, until it has."""
    einde = collectief.einde
    if einde is None or einde < today:
        return
    yield Signaal(
        ernst_voor(einde, today, Ernst.NOG_NIET),
        woord_voor("einde", einde, today),
        f"Afspreken hoe het verdergaat: {collectief.naam}",
        einde,
        ("gelegenheidscollectief", collectief.id),
        None,
        van=van,
        vervolg=Vervolg.COLLECTIEF,
    )


def is_closed(jaar: Budgetjaar, today: date) -> bool:
    """Tell whether nothing of a year is to be settled: it is closed, or not over yet."""
    return jaar.afgesloten_op is not None or jaar.jaar >= today.year


def _wat(initiatief: Initiatief, termijn: Initiatieftermijn) -> str:
    """Say in a word or two what is to be done by the end of a term."""
    if termijn.soort is Initiatieftermijnsoort.ANTWOORD:
        return "Antwoord versturen" if initiatief.besluit else "Antwoord geven"
    if termijn.soort is Initiatieftermijnsoort.BETALING:
        return "Betalen"
    if termijn.voldaan_op:
        return "Bedanken"
    return "Terugkoppelen" if initiatief.bedankt_op else "Terugkoppelen en bedanken"
