"""What stands in a calendar: the talks of a year, its last days, and what was promised to residents."""

from collections.abc import Iterable
from datetime import date

from wijkregie.domain.budgetten import Budgetjaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, gespreksnaam
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.saldi import Deel


@frozen(kw_only=True)
class Agendapunt:
    """One entry of a calendar.

    A calendar knows it by `uid`, and takes the one with the highest `volgnummer`. `tijd` is "HH:MM" in the
    Netherlands; empty means the whole day. What is `vervallen` stays in the file, so that a calendar that knew it
    lets go of it.
    """

    uid: str
    volgnummer: int
    titel: str
    datum: date
    tijd: str = ""
    plaats: str = ""
    toelichting: str = ""
    vervallen: bool = False


def van_gesprek(
    gesprek: Jaargesprek, wijkorgaan: str, mensen: Iterable[str], laatst_gepland: Jaargesprek | None
) -> Agendapunt | None:
    """Return a talk as it stands in a calendar, or None when it never had a day.

    `laatst_gepland` is the talk as it stood when it was planned last; a talk that is not planned any more is called
    off on that day. One talk of a wijkorgaan a year is the same one in a calendar, also when it was removed and planned
    anew. `mensen` of the wijkorgaan are named when nobody wrote down who were there.
    """
    gaat_door = bereikt(gesprek, Gespreksstand.GEPLAND)
    shown = gesprek if gaat_door else laatst_gepland
    if shown is None and gesprek.stand is Gespreksstand.VERVALLEN:
        shown = gesprek
    if shown is None or shown.datum is None:
        return None
    naam = f"{gespreksnaam(gesprek.jaar).capitalize()}, {wijkorgaan}"
    aanwezig = gesprek.aanwezigen.strip() or ", ".join(mensen)
    return Agendapunt(
        uid=f"jaargesprek-{gesprek.jaar}-{gesprek.wijkorgaan_id}@wijkregie",
        volgnummer=gesprek.version,
        titel=naam if gaat_door else f"Gaat niet door: {naam}",
        datum=shown.datum,
        tijd=shown.tijd,
        plaats=shown.plaats,
        toelichting=f"Met: {aanwezig}" if aanwezig else "",
        vervallen=not gaat_door,
    )


def van_regeling(regeling: Regeling) -> list[Agendapunt]:
    """Return the last days that a regeling sets."""
    days = (
        ("aanvraag", f"Laatste dag: subsidie {regeling.jaar} aanvragen", regeling.aanvraag_uiterlijk),
        ("verantwoording", f"Laatste dag: verantwoording over {regeling.jaar}", regeling.verantwoording_uiterlijk),
    )
    return [
        Agendapunt(uid=f"{kind}-{regeling.id}@wijkregie", volgnummer=regeling.version, titel=titel, datum=day)
        for kind, titel, day in days
        if day is not None
    ]


def van_budgetjaar(jaar: Budgetjaar) -> list[Agendapunt]:
    """Return the last days for the wijkbudgetten of a year."""
    days = (
        ("wijkbudget-aanvraag", f"Laatste dag: wijkbudget {jaar.jaar} aanvragen", jaar.aanvraag_uiterlijk),
        (
            "wijkbudget-verantwoording",
            f"Laatste dag: wijkbudget {jaar.jaar} verantwoorden",
            jaar.verantwoording_uiterlijk,
        ),
    )
    return [
        Agendapunt(uid=f"{kind}-{jaar.id}@wijkregie", volgnummer=jaar.version, titel=titel, datum=day)
        for kind, titel, day in days
        if day is not None
    ]


def van_initiatief(initiatief: Initiatief, wijk: str) -> Agendapunt | None:
    """Return the day of the promised answer, called off once it was sent or nobody waits for it; None without one."""
    if initiatief.antwoord_uiterlijk is None:
        return None
    return Agendapunt(
        uid=f"antwoord-{initiatief.id}@wijkregie",
        volgnummer=initiatief.version,
        titel=f"Laatste dag: antwoord op {initiatief.naam}",
        datum=initiatief.antwoord_uiterlijk,
        toelichting=wijk,
        vervallen=initiatief.antwoord_verstuurd_op is not None or initiatief.ingetrokken_op is not None,
    )


def van_spaardeel(deel: Deel, wijk: str) -> Agendapunt | None:
    """Return the last day of a spaardeel, called off once nothing is left of it; None without one."""
    boeking = deel.boeking
    if boeking.tot is None:
        return None
    return Agendapunt(
        uid=f"spaargeld-{boeking.id}@wijkregie",
        volgnummer=boeking.version,
        titel=f"Laatste dag: spaargeld van {wijk}",
        datum=boeking.tot,
        toelichting=boeking.omschrijving,
        vervallen=not deel.open,
    )
