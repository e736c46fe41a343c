"""What waits: one signal for each thing that asks for attention, and the stoplicht of a wijkorgaan."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from wijkregie.domain.acties import Actiepunt, Actiestatus, is_open
from wijkregie.domain.contacten import dagen_stil
from wijkregie.domain.datums import format_datum_kort, format_vandaag, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import (
    Gespreksstand,
    Jaargesprek,
    akkoord_verwacht,
    gespreksnaam,
    verslag_uiterlijk,
)
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.ritme import Ritme
from wijkregie.domain.subsidies import Subsidie, Subsidiestap, bedragen, besluit, maatbedrag, reserve_te_hoog
from wijkregie.domain.subsidietermijnen import Termijn, Termijnsoort, aanvraag_te_laat, termijnen

LET_OP_DAGEN = 7
"""Days before a last day in which it asks for attention; also the length of "deze week"."""

BINNENKORT_DAGEN = 28
"""Days ahead that count as soon; planning a talk asks for attention this long before."""

TERUG_DAGEN = 182
"""Days before the last day to take money back from which it counts as soon: the term itself is five years."""


class Ernst(IntEnum):
    """How much a signal asks, from least to most."""

    OP_SCHEMA = 0
    NOG_NIET = 1
    WACHT = 2
    STAAT_STIL = 3
    LET_OP = 4
    TE_LAAT = 5

    @property
    def woord(self) -> str:
        """The word the screens show for it."""
        return self.name.lower().replace("_", " ")


class Groep(StrEnum):
    """Span of time in which something waits."""

    TE_LAAT = "te laat"
    DEZE_WEEK = "deze week"
    BINNENKORT = "binnenkort"


class Vervolg(StrEnum):
    """The one step that ends what waits; the value is how it is offered."""

    AFRONDEN = "Afronden"
    PLANNEN = "Gesprek plannen"
    VASTLEGGEN = "Gesprek vastleggen"
    VERSLAG = "Verslag mailen"
    AKKOORD = "Akkoord noteren"
    AANVRAAG = "Aanvraag noteren"
    SUBSIDIESTAP = "Stap noteren"
    CONTACT = "Contact noteren"
    INITIATIEFSTAP = "Volgende stap"
    COLLECTIEF = "Stoppen"
    TERUGKOPPELEN = "Terugkoppeling noteren"
    INFORMEREN = "Informeren"
    VRAGEN = "Vragen"
    VERTELLEN = "Verteld"
    BEWAREN = "Langer bewaren"
    VERANTWOORD = "Verantwoording is binnen"
    AFSLUITEN = "Jaar afsluiten"
    BESTEDEN = "Besteden"
    VRIJVALLEN = "Laten vrijvallen"
    EINDVERSLAG = "Eindverslag schrijven"
    SPECIALIST = "Er kwam iemand"
    UITNODIGEN = "Uitnodiging is verstuurd"
    AANWEZIGHEID = "Noteren wie er was"


@frozen
class Signaal:
    """One thing that waits.

    `woord` is the few words for a list, `regel` the line for Vandaag. `datum` is the last day, or the
    day of a talk with its `tijd`. `bron` is the table and id of what it came from; a talk or subsidie
    that does not exist yet comes from its wijkorgaan, and an eindverslag has the id of its traject. Signals of
    many bodies that say the same on the same day may be shown as one when `samen`. What is of no wijkorgaan
    says whose it is in `van`; a budget also by wijk and year, what is of a plan by `traject_id`. It is soon from
    `vooruit` days before its day.
    `vervolg` is the step that ends it, None for what is only done where it came from.
    """

    ernst: Ernst
    woord: str
    regel: str
    datum: date | None
    bron: tuple[str, str]
    wijkorgaan_id: str | None
    tijd: str = ""
    samen: bool = False
    van: str = ""
    wijk_id: str | None = None
    jaar: int | None = None
    traject_id: str | None = None
    vooruit: int = BINNENKORT_DAGEN
    vervolg: Vervolg | None = None


def signalen_van_gesprek(
    wijkorgaan_id: str,
    jaar: int,
    gesprek: Jaargesprek | None,
    regeling: Regeling | None,
    today: date,
    *,
    opgericht_op: date | None = None,
) -> list[Signaal]:
    """Return what waits around the talk about a year; `gesprek` is None while there is none.

    A body founded shortly before the last day to apply, or later, has BINNENKORT_DAGEN to come to its first talk.
    """
    stand = gesprek.stand if gesprek else Gespreksstand.TE_PLANNEN
    bron = ("jaargesprek", gesprek.id) if gesprek else ("wijkorgaan", wijkorgaan_id)
    uiterlijk = regeling.aanvraag_uiterlijk if regeling else None
    if stand is Gespreksstand.TE_PLANNEN:
        if jaar < today.year:
            return []
        if uiterlijk and opgericht_op:
            uiterlijk = max(uiterlijk, opgericht_op + timedelta(days=BINNENKORT_DAGEN))
        ernst = ernst_voor(uiterlijk, today, Ernst.NOG_NIET, BINNENKORT_DAGEN)
        words = "nog te plannen", "Jaargesprek plannen"
        return [Signaal(ernst, *words, uiterlijk, bron, wijkorgaan_id, samen=True, jaar=jaar, vervolg=Vervolg.PLANNEN)]
    if gesprek is None or gesprek.datum is None:
        return []
    if stand is Gespreksstand.GEPLAND:
        return [_gepland(gesprek, gesprek.datum, today)]
    if stand is Gespreksstand.GEVOERD:
        regel, datum = "Verslag van het jaargesprek versturen", verslag_uiterlijk(gesprek)
        ernst = ernst_voor(datum, today, Ernst.WACHT)
        woord = woord_voor("verslag", datum, today)
        return [Signaal(ernst, woord, regel, datum, bron, wijkorgaan_id, jaar=jaar, vervolg=Vervolg.VERSLAG)]
    if stand is Gespreksstand.VERSLAG_VERSTUURD:
        datum = akkoord_verwacht(gesprek)
        ernst = Ernst.LET_OP if datum and datum < today else Ernst.WACHT
        regel = "Navragen of het verslag akkoord is"
        return [Signaal(ernst, "wacht op akkoord", regel, datum, bron, wijkorgaan_id, vervolg=Vervolg.AKKOORD)]
    return []


def signalen_van_subsidie(
    wijkorgaan_id: str,
    jaar: int,
    subsidie: Subsidie | None,
    stappen: Sequence[Subsidiestap],
    regeling: Regeling | None,
    today: date,
    *,
    bedrag: int | None = None,
    opgericht_op: date | None = None,
) -> list[Signaal]:
    """Return what waits in the subsidie of a year; `subsidie` is None while there is none.

    `bedrag` is what is expected by niveau and toeslag in cents, for the reserve rule. A body founded after the last day
    to apply is not late.
    """
    bron = ("subsidie", subsidie.id) if subsidie else ("wijkorgaan", wijkorgaan_id)
    waiting = [termijn for termijn in termijnen(stappen, regeling, today) if termijn.voldaan_op is None]
    signalen = []
    for termijn in waiting:
        if termijn.soort is Termijnsoort.AANVRAAG and opgericht_op and opgericht_op > termijn.datum:
            continue
        if parts := _van_termijn(termijn, waiting, jaar, today):
            ernst, woord, regel, datum = parts
            samen = termijn.soort is Termijnsoort.AANVRAAG
            ahead = TERUG_DAGEN if termijn.soort is Termijnsoort.TERUGVORDERING else BINNENKORT_DAGEN
            vervolg = Vervolg.SUBSIDIESTAP if subsidie else Vervolg.AANVRAAG
            waits = Signaal(ernst, woord, regel, datum, bron, wijkorgaan_id, samen=samen, jaar=jaar, vooruit=ahead)
            signalen.append(replace(waits, vervolg=vervolg))
    if besluit(stappen) is not None:
        return signalen
    if late := aanvraag_te_laat(stappen, regeling):
        regel = f"De aanvraag {jaar} kwam {tel(late, 'dag', 'dagen')} te laat"
        signalen.append(Signaal(Ernst.LET_OP, "te laat aangevraagd", regel, None, bron, wijkorgaan_id))
    reserve = subsidie.egalisatiereserve if subsidie else None
    bedrag = maatbedrag(bedrag, bedragen(stappen).gevraagd)
    if reserve_te_hoog(regeling, reserve, bedrag):
        regel = f"De reserve is hoger dan de subsidie {jaar}"
        signalen.append(Signaal(Ernst.LET_OP, "reserve te hoog", regel, None, bron, wijkorgaan_id))
    return signalen


def signalen_van_actie(actie: Actiepunt, today: date) -> list[Signaal]:
    """Return the signal of an actiepunt: one while it is open, else none."""
    if not is_open(actie):
        return []
    calm = Ernst.WACHT if actie.status is Actiestatus.WACHT_OP else Ernst.NOG_NIET
    ernst = ernst_voor(actie.uiterlijk, today, calm)
    woord = woord_voor("actie", actie.uiterlijk, today)
    regel = actie.tekst.strip().partition("\n")[0]
    return [
        Signaal(
            ernst,
            woord,
            regel,
            actie.uiterlijk,
            ("actiepunt", actie.id),
            actie.wijkorgaan_id,
            tijd=actie.tijd,
            wijk_id=actie.wijk_id,
            vervolg=Vervolg.AFRONDEN,
        )
    ]


def signaal_stil(
    wijkorgaan_id: str, laatste_contact: date | None, today: date, *, ritme: Ritme, niveau: Niveau | None
) -> Signaal | None:
    """Return the signal of a body that has not been spoken to for long, for its niveau; it has no last day."""
    dagen = dagen_stil(laatste_contact, today)
    if dagen is None:
        ernst, woord = Ernst.NOG_NIET, "nog geen contact"
    elif not ritme.is_stil(laatste_contact, niveau, today):
        return None
    else:
        ernst = Ernst.TE_LAAT if ritme.is_lang_stil(laatste_contact, niveau, today) else Ernst.LET_OP
        woord = f"{dagen} dagen stil"
    return Signaal(
        ernst, woord, "Contact opnemen", None, ("wijkorgaan", wijkorgaan_id), wijkorgaan_id, vervolg=Vervolg.CONTACT
    )


def ergste(signalen: Iterable[Signaal]) -> Signaal | None:
    """Return the gravest signal; among equals the one with the earliest day, then the first."""
    return max(signalen, key=lambda signaal: (signaal.ernst, -_ordinal(signaal.datum)), default=None)


def stoplicht(signalen: Sequence[Signaal]) -> tuple[Ernst, str]:
    """Return state and words for a wijkorgaan in a list; what merely takes its time is "op schema"."""
    worst = ergste(signalen)
    if worst and worst.ernst >= Ernst.STAAT_STIL:
        return worst.ernst, worst.woord
    words = (signaal.woord for signaal in signalen if signaal.ernst is Ernst.OP_SCHEMA)
    return Ernst.OP_SCHEMA, next(words, "op schema")


def groep(datum: date | None, today: date, vooruit: int = BINNENKORT_DAGEN) -> Groep | None:
    """Return the span of time of a day: late, the coming 7 days, the coming `vooruit` days, or None beyond."""
    if datum is None or (days := (datum - today).days) > vooruit:
        return None
    if days < 0:
        return Groep.TE_LAAT
    return Groep.DEZE_WEEK if days <= LET_OP_DAGEN else Groep.BINNENKORT


def groepeer(signalen: Iterable[Signaal], today: date) -> dict[Groep, list[Signaal]]:
    """Put signals in their span of time, each span in order of day and time."""
    groups: dict[Groep, list[Signaal]] = {span: [] for span in Groep}
    for signaal in sorted(signalen, key=lambda signaal: (_ordinal(signaal.datum), signaal.tijd)):
        if span := groep(signaal.datum, today, signaal.vooruit):
            groups[span].append(signaal)
    return groups


def bundel(signalen: Iterable[Signaal]) -> list[list[Signaal]]:
    """Bring signals together that many bodies share ("Laatste dag om aan te vragen · 6 wijkorganen"), order kept."""
    bundles: dict[object, list[Signaal]] = {}
    for number, signaal in enumerate(signalen):
        key: object = (signaal.regel, signaal.datum) if signaal.samen else number
        bundles.setdefault(key, []).append(signaal)
    return list(bundles.values())


_CALM = {
    Termijnsoort.BUITEN_BEHANDELING: Ernst.LET_OP,
    Termijnsoort.BESLUIT: Ernst.WACHT,
    Termijnsoort.BEKENDMAKING: Ernst.WACHT,
    Termijnsoort.BETALING: Ernst.WACHT,
    Termijnsoort.BESLUIT_OP_BEZWAAR: Ernst.WACHT,
    Termijnsoort.VERANTWOORDING: Ernst.NOG_NIET,
    Termijnsoort.VASTSTELLING: Ernst.WACHT,
    Termijnsoort.TERUGVORDERING: Ernst.NOG_NIET,
}
_REGEL = {
    Termijnsoort.BUITEN_BEHANDELING: "Beslissen: de aanvulling op de aanvraag {jaar} is niet op tijd gekomen",
    Termijnsoort.BESLUIT: "Besluit nemen over de aanvraag {jaar}",
    Termijnsoort.BEKENDMAKING: "Besluit over {jaar} bekendmaken",
    Termijnsoort.BETALING: "Betalen van de subsidie {jaar}",
    Termijnsoort.BESLUIT_OP_BEZWAAR: "Besluit nemen op het bezwaar over {jaar}",
    Termijnsoort.VERANTWOORDING: "Verantwoording over {jaar} moet binnen zijn",
    Termijnsoort.VASTSTELLING: "Subsidie {jaar} vaststellen",
    Termijnsoort.TERUGVORDERING: "Te veel betaalde subsidie {jaar} terugvragen of verrekenen",
}


def _gepland(gesprek: Jaargesprek, datum: date, today: date) -> Signaal:
    days, naam = (datum - today).days, gespreksnaam(gesprek.jaar).capitalize()
    if days < 0:
        ernst, woord, regel = Ernst.TE_LAAT, "gesprek bijwerken", f"{naam} bijwerken"
    elif days == 0:
        ernst, woord, regel = Ernst.OP_SCHEMA, f"gesprek {format_vandaag(gesprek.tijd)}", naam
    else:
        when = "morgen" if days == 1 else format_datum_kort(datum, today)
        ernst, woord, regel = Ernst.NOG_NIET, f"gesprek {when}", naam
    bron = ("jaargesprek", gesprek.id)
    vervolg = Vervolg.VASTLEGGEN
    return Signaal(ernst, woord, regel, datum, bron, gesprek.wijkorgaan_id, tijd=gesprek.tijd, vervolg=vervolg)


def _van_termijn(
    termijn: Termijn, waiting: list[Termijn], jaar: int, today: date
) -> tuple[Ernst, str, str, date | None] | None:
    """Return ernst, words, line and last day of an open termijn; None when nobody has to act on it."""
    datum, days = termijn.datum, termijn.dagen_over(today)
    match termijn.soort:
        case Termijnsoort.AANVRAAG:
            if days < 0 and jaar < today.year:
                return None
            regel = "Laatste dag om aan te vragen" if days >= 0 else f"Aanvraag {jaar} is niet binnen"
            return ernst_voor(datum, today, Ernst.NOG_NIET), _woord_aanvraag(days), regel, datum
        case Termijnsoort.AANVULLING:
            # Once it has lapsed, the term to leave the aanvraag out of consideration speaks for it.
            regel = "Aanvulling op de aanvraag moet binnen zijn"
            return (Ernst.STAAT_STIL, "wacht op aanvulling", regel, datum) if days >= 0 else None
        case Termijnsoort.BESLUIT if termijn.staat_stil:
            # An aanvulling with a last day speaks for itself.
            known = any(other.soort is Termijnsoort.AANVULLING for other in waiting)
            regel = f"Navragen: aanvulling op de aanvraag {jaar}"
            return None if known else (Ernst.STAAT_STIL, "wacht op aanvulling", regel, None)
        case Termijnsoort.BEZWAAR:
            return None
        case soort:
            noun = "aanvulling" if soort is Termijnsoort.BUITEN_BEHANDELING else soort.value
            ernst = ernst_voor(datum, today, _CALM[soort])
            return ernst, woord_voor(noun, datum, today), _REGEL[soort].format(jaar=jaar), datum


def _woord_aanvraag(days: int) -> str:
    if days < 0:
        return "aanvraag te laat"
    return f"aanvraag nog {tel(days, 'dag', 'dagen')}" if days else "aanvraag vandaag nog"


def ernst_voor(datum: date | None, today: date, calm: Ernst, ahead: int = LET_OP_DAGEN) -> Ernst:
    """Return how much a last day asks: late, near (within `ahead` days), or else `calm`."""
    if datum is None:
        return calm
    days = (datum - today).days
    return Ernst.TE_LAAT if days < 0 else Ernst.LET_OP if days <= ahead else calm


def woord_voor(noun: str, datum: date | None, today: date) -> str:
    """Return the few words for a last day of something: "verslag morgen", "verslag te laat"."""
    if datum is None:
        return f"{noun} open"
    days = (datum - today).days
    if days < 0:
        return f"{noun} te laat"
    return f"{noun} {('vandaag', 'morgen')[days] if days < 2 else f'uiterlijk {format_datum_kort(datum, today)}'}"


def _ordinal(datum: date | None) -> int:
    return (datum or date.max).toordinal()
