"""Initiatieven of residents: what is asked, how it is weighed, what is advised and decided, and what came of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetregime
from wijkregie.domain.entities import Entity, check_geweest, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import GROOTSTE_BEDRAG, check_bedrag, format_bedrag_kort
from wijkregie.domain.refusals import Refusal


class Initiatiefsoort(StrEnum):
    """By which road an idea comes to the municipality (Evaluatie Participatieverordening)."""

    BEWONERSINITIATIEF = "bewonersinitiatief"
    MAATSCHAPPELIJK_INITIATIEF = "maatschappelijk initiatief"
    UITDAAGRECHT = "uitdaagrecht"


class Advies(StrEnum):
    """What the commissie of residents advises; the decision is taken apart from it."""

    POSITIEF = "positief"
    MET_VOORWAARDEN = "positief met voorwaarden"
    NEGATIEF = "negatief"


class Antwoordsoort(StrEnum):
    """What the municipality decides on an initiatief."""

    JA = "ja"
    GEDEELTELIJK = "gedeeltelijk"
    NEE = "nee"


class Geldbron(StrEnum):
    """Where the money for an initiatief comes from."""

    WIJKBUDGET = "wijkbudget"
    WERKBUDGET = "werkbudget"
    ELDERS = "elders"
    GEEN = "geen geld nodig"


class Zijde(StrEnum):
    """A side of the waarderingsdriehoek; its value names the field of the score, `reden` that of its reason."""

    LEGITIMITEIT = "legitimiteit"
    BETROKKENHEID = "betrokkenheid"
    RENDEMENT = "rendement"

    @property
    def reden(self) -> str:
        """Name of the field that says why."""
        return f"{self.value}_reden"


SCOREWOORDEN = {1: "onvoldoende", 2: "matig", 3: "voldoende", 4: "goed", 5: "zeer goed"}
"""What each score means, in a word."""


class Initiatiefstand(StrEnum):
    """How far an initiatief is, in the order of its life."""

    BINNEN = "binnen"
    GEWOGEN = "gewogen"
    ADVIES_BINNEN = "advies binnen"
    JA = "ja"
    GEDEELTELIJK = "gedeeltelijk"
    NEE = "nee"
    BETAALD = "betaald"
    AFGEROND = "afgerond"
    BEDANKT = "teruggekoppeld en bedankt"
    INGETROKKEN = "ingetrokken"


class Initiatieffase(StrEnum):
    """What happens now with an initiatief: the columns of the board, in order."""

    BINNEN = "binnen"
    ADVIES = "advies"
    BESLOTEN = "besloten"
    IN_UITVOERING = "in uitvoering"
    AFGEROND = "afgerond"
    INGETROKKEN = "ingetrokken"


@frozen(kw_only=True)
class Initiatief(Entity):
    """One initiatief, from the idea to the thanks; amounts are eurocents.

    Who brought it is a persoon, or a group by name (`indiener`). `contactpersoon` is the one fixed contact within the
    municipality. The three sides of the waarderingsdriehoek are scores of 1 to 5, each with its reason. The advice
    (`advies…`) and the decision (`besluit…`) are kept apart. What was promised and paid stands in boekingen.
    """

    naam: str
    soort: Initiatiefsoort = Initiatiefsoort.BEWONERSINITIATIEF
    ontvangen_op: date
    wijk_id: str | None = None
    persoon_id: str | None = None
    indiener: str = ""
    contactpersoon: str = ""
    idee: str = ""
    gevraagd: int | None = None
    draagvlak: str = ""
    antwoord_uiterlijk: date | None = None
    legitimiteit: int | None = None
    legitimiteit_reden: str = ""
    betrokkenheid: int | None = None
    betrokkenheid_reden: str = ""
    rendement: int | None = None
    rendement_reden: str = ""
    advies: Advies | None = None
    advies_op: date | None = None
    advies_reden: str = ""
    besluit: Antwoordsoort | None = None
    besluit_op: date | None = None
    besluit_reden: str = ""
    toegekend: int | None = None
    geldbron: Geldbron | None = None
    geldbron_toelichting: str = ""
    antwoord_verstuurd_op: date | None = None
    afgerond_op: date | None = None
    terugkoppeling: str = ""
    teruggekoppeld_op: date | None = None
    bedankt_op: date | None = None
    ingetrokken_op: date | None = None
    toelichting: str = ""


@frozen
class Initiatiefgeld:
    """What was promised and paid out of budgets, in cents; `betaald_op` is the day of the last payment."""

    toegezegd: int = 0
    betaald: int = 0
    betaald_op: date | None = None

    @property
    def nog_te_betalen(self) -> int:
        """What was promised and not paid yet, in cents."""
        return max(self.toegezegd - self.betaald, 0)


NIETS = Initiatiefgeld()
"""The money of an initiatief without boekingen."""


def geld_van(boekingen: Iterable[Boeking]) -> Initiatiefgeld:
    """Return what the boekingen of one initiatief come to."""
    told = list(boekingen)
    paid = [boeking for boeking in told if boeking.soort is Boekingsoort.BESTEDING]
    return Initiatiefgeld(
        toegezegd=sum(boeking.bedrag for boeking in told if boeking.soort is Boekingsoort.TOEZEGGING),
        betaald=sum(boeking.bedrag for boeking in paid),
        betaald_op=max((boeking.datum for boeking in paid), default=None),
    )


def scores(initiatief: Initiatief) -> dict[Zijde, int | None]:
    """Return the score of each side of the waarderingsdriehoek, None where none is given."""
    return {zijde: getattr(initiatief, zijde.value) for zijde in Zijde}


def is_gewogen(initiatief: Initiatief) -> bool:
    """Tell whether all three sides of the waarderingsdriehoek have a score."""
    return None not in scores(initiatief).values()


def is_toegekend(initiatief: Initiatief) -> bool:
    """Tell whether the answer is yes, wholly or in part."""
    return initiatief.besluit in (Antwoordsoort.JA, Antwoordsoort.GEDEELTELIJK)


def is_betaald(initiatief: Initiatief, geld: Initiatiefgeld = NIETS) -> bool:
    """Tell whether all that was granted out of a budget is paid, less what of the toezegging was freed."""
    due = min(initiatief.toegekend or 0, geld.toegezegd or GROOTSTE_BEDRAG)
    return is_toegekend(initiatief) and geld.betaald > 0 and geld.betaald >= due


def check_boekingen(initiatief: Initiatief, boekingen: Iterable[Boeking], regime: Budgetregime) -> None:
    """Refuse boekingen for an initiatief that its decision does not carry; raises Refusal.

    Where the municipality decides, money goes to an initiatief after its yes (domain study 4.2). What is promised and
    paid of it is no more than what was granted, and paid from the day of the decision on.
    """
    if not is_toegekend(initiatief):
        if regime is Budgetregime.GEMEENTE_BESLIST:
            raise Refusal("boeking_zonder_ja", naam=initiatief.naam)
        return
    told = list(boekingen)
    paid = [boeking for boeking in told if boeking.soort is Boekingsoort.BESTEDING]
    if any(initiatief.besluit_op and boeking.datum < initiatief.besluit_op for boeking in paid):
        raise Refusal("betaling_voor_besluit")
    geld, granted = geld_van(told), initiatief.toegekend or 0
    if initiatief.geldbron is not Geldbron.ELDERS and max(geld.toegezegd, geld.betaald) > granted:
        raise Refusal("meer_geboekt_dan_toegekend", naam=initiatief.naam, toegekend=format_bedrag_kort(granted))


def initiatiefstand(initiatief: Initiatief, geld: Initiatiefgeld = NIETS) -> Initiatiefstand:
    """Return how far an initiatief is, from what was written down of it and what was paid."""
    if initiatief.ingetrokken_op:
        return Initiatiefstand.INGETROKKEN
    if initiatief.besluit is None:
        if initiatief.advies:
            return Initiatiefstand.ADVIES_BINNEN
        return Initiatiefstand.GEWOGEN if is_gewogen(initiatief) else Initiatiefstand.BINNEN
    told = initiatief.teruggekoppeld_op and initiatief.bedankt_op
    if told and (initiatief.afgerond_op or not is_toegekend(initiatief)):
        return Initiatiefstand.BEDANKT
    if initiatief.afgerond_op:
        return Initiatiefstand.AFGEROND
    return Initiatiefstand.BETAALD if is_betaald(initiatief, geld) else Initiatiefstand(initiatief.besluit.value)


def initiatieffase(initiatief: Initiatief, geld: Initiatiefgeld = NIETS) -> Initiatieffase:
    """Return what happens now; a no is done with once its answer was sent."""
    if initiatief.ingetrokken_op:
        return Initiatieffase.INGETROKKEN
    if initiatief.besluit is None:
        return Initiatieffase.ADVIES if initiatief.advies else Initiatieffase.BINNEN
    answered = initiatief.antwoord_verstuurd_op is not None
    if not is_toegekend(initiatief):
        return Initiatieffase.AFGEROND if answered else Initiatieffase.BESLOTEN
    if initiatief.afgerond_op:
        return Initiatieffase.AFGEROND
    return Initiatieffase.IN_UITVOERING if answered or geld.betaald else Initiatieffase.BESLOTEN


def vorige_fase(initiatief: Initiatief, geld: Initiatiefgeld = NIETS) -> Initiatieffase | None:
    """Return where the last step back leads; None at the beginning."""
    undecided = Initiatieffase.ADVIES if initiatief.advies else Initiatieffase.BINNEN
    granted = Initiatieffase.IN_UITVOERING if is_toegekend(initiatief) else Initiatieffase.BESLOTEN
    return {
        Initiatieffase.ADVIES: Initiatieffase.BINNEN,
        Initiatieffase.BESLOTEN: undecided,
        Initiatieffase.IN_UITVOERING: Initiatieffase.BESLOTEN,
        Initiatieffase.AFGEROND: granted,
        Initiatieffase.INGETROKKEN: undecided,
    }.get(initiatieffase(initiatief, geld))


def mogelijke_fasen(initiatief: Initiatief, geld: Initiatiefgeld = NIETS) -> tuple[Initiatieffase, ...]:
    """Return the fasen an initiatief may go to: steps on, one step back, and withdrawal before the decision."""
    fasen = Initiatieffase
    answered = (fasen.IN_UITVOERING,) if is_toegekend(initiatief) else (fasen.AFGEROND,)
    on: dict[Initiatieffase, tuple[Initiatieffase, ...]] = {
        fasen.BINNEN: (fasen.ADVIES, fasen.BESLOTEN, fasen.INGETROKKEN),
        fasen.ADVIES: (fasen.BESLOTEN, fasen.INGETROKKEN),
        fasen.BESLOTEN: answered,
        fasen.IN_UITVOERING: (fasen.AFGEROND,),
    }
    back = vorige_fase(initiatief, geld)
    return (*on.get(initiatieffase(initiatief, geld), ()), *([back] if back else []))


def is_lopend(initiatief: Initiatief) -> bool:
    """Tell whether something may still be asked of the municipality."""
    if initiatief.ingetrokken_op:
        return False
    closed = (
        initiatief.afgerond_op if is_toegekend(initiatief) else initiatief.besluit and initiatief.antwoord_verstuurd_op
    )
    return not (closed and initiatief.teruggekoppeld_op and initiatief.bedankt_op)


def opvallend(initiatief: Initiatief, regime: Budgetregime = Budgetregime.GEMEENTE_BESLIST) -> Iterator[str]:
    """Yield, as Dutch sentences, what is odd and stops nothing; once the answer was sent nothing is told any more."""
    if initiatief.antwoord_verstuurd_op:
        return
    for zijde in Zijde:
        if getattr(initiatief, zijde.value) is not None and not getattr(initiatief, zijde.reden).strip():
            yield f"Schrijf bij {zijde.value} waarom je deze score geeft."
    if initiatief.besluit is None:
        return
    asked, granted = initiatief.gevraagd, initiatief.toegekend
    if asked is not None and granted is not None and granted > asked:
        more = format_bedrag_kort(granted - asked)
        yield f"Er is {more} meer toegekend dan gevraagd. Kijk of dat klopt."
    if wijkt_af(initiatief.advies, initiatief.besluit):
        yield "Het besluit wijkt af van het advies. Vertel in de reden waarom."
    advised = initiatief.advies is not None or regime is Budgetregime.VIA_DE_WIJK
    if initiatief.geldbron is Geldbron.WIJKBUDGET and not advised:
        yield "De commissie heeft nog geen advies gegeven over dit geld uit het wijkbudget. Noteer het advies."


def wijkt_af(advies: Advies | None, besluit: Antwoordsoort | None) -> bool:
    """Tell whether a decision goes against the advice."""
    if advies is None or besluit is None:
        return False
    return (advies is Advies.NEGATIEF) is not (besluit is Antwoordsoort.NEE)


def check_initiatief(initiatief: Initiatief) -> None:
    """Refuse an initiatief whose parts do not fit together; raises Refusal."""
    check_naam(initiatief.naam)
    check_bedrag(initiatief.gevraagd, initiatief.toegekend)
    _check_indiener(initiatief)
    for score in scores(initiatief).values():
        if score is not None and score not in SCOREWOORDEN:
            raise Refusal("score_buiten_bereik", laagste=min(SCOREWOORDEN), hoogste=max(SCOREWOORDEN))
    if initiatief.antwoord_uiterlijk and initiatief.antwoord_uiterlijk < initiatief.ontvangen_op:
        raise Refusal("antwoord_voor_idee")
    _check_advies(initiatief)
    _check_besluit(initiatief)
    _check_vervolg(initiatief)


def check_initiatief_geweest(initiatief: Initiatief, today: date) -> None:
    """Refuse what has happened on a day still to come; raises Refusal."""
    for name in GEBEURD:
        check_geweest(getattr(initiatief, name), today)


GEBEURD = (
    "ontvangen_op",
    "advies_op",
    "besluit_op",
    "antwoord_verstuurd_op",
    "afgerond_op",
    "teruggekoppeld_op",
    "bedankt_op",
    "ingetrokken_op",
)
"""Days on which something happened with an initiatief."""


def _check_indiener(initiatief: Initiatief) -> None:
    if initiatief.persoon_id is None and not initiatief.indiener.strip():
        raise Refusal("indiener_ontbreekt")


def _check_advies(initiatief: Initiatief) -> None:
    advies, datum = initiatief.advies, initiatief.advies_op
    if advies is None and (datum or initiatief.advies_reden.strip()):
        raise Refusal("advies_ontbreekt")
    if advies is None:
        return
    if datum is None:
        raise Refusal("advies_zonder_datum")
    if datum < initiatief.ontvangen_op:
        raise Refusal("advies_voor_idee")
    if initiatief.besluit_op and datum > initiatief.besluit_op:
        raise Refusal("advies_na_besluit")


def _check_besluit(initiatief: Initiatief) -> None:
    besluit, datum = initiatief.besluit, initiatief.besluit_op
    if besluit is None:
        if datum or initiatief.besluit_reden.strip() or initiatief.toegekend is not None or initiatief.geldbron:
            raise Refusal("besluit_ontbreekt")
        return
    if initiatief.ingetrokken_op:
        raise Refusal("ingetrokken_en_besloten")
    if datum is None:
        raise Refusal("besluit_zonder_datum")
    if datum < initiatief.ontvangen_op:
        raise Refusal("besluit_voor_idee")
    if not initiatief.besluit_reden.strip():
        raise Refusal("besluit_zonder_reden")
    for zijde in Zijde:
        if getattr(initiatief, zijde.value) is not None and not getattr(initiatief, zijde.reden).strip():
            raise Refusal("score_zonder_reden", zijde=zijde.value)
    _check_geld(initiatief)


def _check_geld(initiatief: Initiatief) -> None:
    granted, source = initiatief.toegekend, initiatief.geldbron
    if not is_toegekend(initiatief):
        if granted or source not in (None, Geldbron.GEEN):
            raise Refusal("nee_met_geld")
    elif source is None:
        raise Refusal("toekenning_zonder_bron")
    elif source is Geldbron.GEEN:
        if granted:
            raise Refusal("geen_geld_met_bedrag")
    elif not granted:
        raise Refusal("toekenning_zonder_bedrag")


def _check_vervolg(initiatief: Initiatief) -> None:
    """Refuse what can only follow on something that is not there, or came before it."""
    begin, besluit = initiatief.ontvangen_op, initiatief.besluit_op
    if initiatief.ingetrokken_op and initiatief.ingetrokken_op < begin:
        raise Refusal("intrekking_voor_idee")
    for day, code in (
        (initiatief.antwoord_verstuurd_op, "antwoord_zonder_besluit"),
        (initiatief.afgerond_op, "afronding_zonder_ja"),
        (initiatief.teruggekoppeld_op, "terugkoppeling_zonder_besluit"),
        (initiatief.bedankt_op, "bedankt_zonder_besluit"),
    ):
        if day and (besluit is None or day < besluit):
            raise Refusal(code)
    if initiatief.afgerond_op and not is_toegekend(initiatief):
        raise Refusal("afronding_zonder_ja")
    if initiatief.teruggekoppeld_op and not initiatief.terugkoppeling.strip():
        raise Refusal("terugkoppeling_leeg")
