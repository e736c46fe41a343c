"""The yearly talk between a wijkorgaan and its wijkregisseur."""

from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_geweest, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal

VERSLAG_DAGEN = 14
"""Days after the talk in which the verslag is sent; a working habit, no law."""

AKKOORD_DAGEN = 28
"""Days after sending the verslag in which the akkoord is awaited; a working habit, no law."""

GESPREK_MINUTEN = 90
"""Minutes a talk takes, in a calendar and between two talks of one day; a working habit, no law."""


class Gespreksstand(StrEnum):
    """Where a jaargesprek is, in order; vervallen stands outside the order."""

    TE_PLANNEN = "te plannen"
    GEPLAND = "gepland"
    GEVOERD = "gevoerd"
    VERSLAG_VERSTUURD = "verslag verstuurd"
    AKKOORD = "akkoord"
    VERVALLEN = "vervallen"


@frozen(kw_only=True)
class Jaargesprek(Entity):
    """The talk of one wijkorgaan for one subsidy year (`jaar`), held in the year before.

    `tijd` is "HH:MM" or empty. Agreements made in the talk are actiepunten that point at it, answers are Antwoorden.
    `gespreksformulier_id` is the version it is held with, None while nothing was written down.
    """

    wijkorgaan_id: str
    jaar: int
    stand: Gespreksstand = Gespreksstand.TE_PLANNEN
    datum: date | None = None
    tijd: str = ""
    plaats: str = ""
    gespreksformulier_id: str | None = None
    uitgenodigd_op: date | None = None
    aanwezigen: str = ""
    gaat_goed: str = ""
    kan_beter: str = ""
    focus: str = ""
    niveau_gewenst: Niveau | None = None
    niveau_afgesproken: Niveau | None = None
    motivering: str = ""
    verslag_verstuurd_op: date | None = None
    akkoord_op: date | None = None
    akkoord_door: str = ""
    vervallen_reden: str = ""


_ORDER = (
    Gespreksstand.TE_PLANNEN,
    Gespreksstand.GEPLAND,
    Gespreksstand.GEVOERD,
    Gespreksstand.VERSLAG_VERSTUURD,
    Gespreksstand.AKKOORD,
)


GEVOERD = frozenset(_ORDER[_ORDER.index(Gespreksstand.GEVOERD) :])
"""Standen of a talk that was held."""

LOPEND = frozenset({Gespreksstand.GEPLAND, Gespreksstand.GEVOERD, Gespreksstand.VERSLAG_VERSTUURD})
"""Where something waits around a talk, whatever year it is about."""


def gespreksnaam(jaar: int) -> str:
    """Return what a talk is called wherever it is named: by the year it is about, not the one it was held in."""
    return f"jaargesprek {jaar}"


def werkjaar(today: date) -> int:
    """Return the year that talks are about: from 1 July on the next one, before that this one."""
    return today.year + 1 if today.month >= 7 else today.year


def bereikt(gesprek: Jaargesprek | None, stand: Gespreksstand) -> bool:
    """Tell whether a talk has come at least as far as `stand`; a cancelled talk never has."""
    if gesprek is None or gesprek.stand not in _ORDER:
        return False
    return _ORDER.index(gesprek.stand) >= _ORDER.index(stand)


def is_leeg(gesprek: Jaargesprek) -> bool:
    """Tell whether a talk was only got ready: nothing was written down in it yet."""
    return gesprek == Jaargesprek(
        id=gesprek.id, version=gesprek.version, wijkorgaan_id=gesprek.wijkorgaan_id, jaar=gesprek.jaar
    )


def niveau_van_gesprek(gesprek: Jaargesprek) -> Niveau | None:
    """Return the niveau that was agreed in a talk, or None: while it was not held nothing was."""
    return gesprek.niveau_afgesproken if bereikt(gesprek, Gespreksstand.GEVOERD) else None


def mogelijke_standen(stand: Gespreksstand) -> tuple[Gespreksstand, ...]:
    """Return the standen a talk may go to: one step on, one step back, or vervallen; from vervallen to the start."""
    if stand is Gespreksstand.VERVALLEN:
        return (Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND)
    back = vorige_stand(stand)
    place = _ORDER.index(stand)
    return (*_ORDER[place + 1 : place + 2], *([back] if back else []), Gespreksstand.VERVALLEN)


def vorige_stand(stand: Gespreksstand) -> Gespreksstand | None:
    """Return the stand one step back, None at the start; a cancelled talk begins anew."""
    if stand is Gespreksstand.VERVALLEN:
        return Gespreksstand.TE_PLANNEN
    place = _ORDER.index(stand)
    return _ORDER[place - 1] if place else None


def teruggenomen(van: Gespreksstand, naar: Gespreksstand) -> tuple[Gespreksstand, ...]:
    """Return the standen that a talk loses by a step back; a cancelled one may have had any, cancelling takes none."""
    if naar is Gespreksstand.VERVALLEN:
        return ()
    later = _ORDER[_ORDER.index(naar) + 1 :]
    if van is Gespreksstand.VERVALLEN:
        return (*later, van)
    return tuple(stand for stand in later if _ORDER.index(stand) <= _ORDER.index(van))


def check_standwisseling(van: Gespreksstand, naar: Gespreksstand) -> None:
    """Refuse a jump over a stand; raises Refusal."""
    if naar is van or naar in mogelijke_standen(van):
        return
    if naar is Gespreksstand.AKKOORD:
        raise Refusal("akkoord_zonder_verslag")
    raise Refusal("stand_overgeslagen", van=van.value, naar=naar.value)


def verplaatst(voor: Jaargesprek, na: Jaargesprek) -> bool:
    """Tell whether a talk still to come got another day, time or place: an invitation to the old one is void."""
    moved = (voor.datum, voor.tijd, voor.plaats) != (na.datum, na.tijd, na.plaats)
    return moved and not bereikt(na, Gespreksstand.GEVOERD)


def check_jaargesprek(gesprek: Jaargesprek, today: date) -> None:
    """Refuse a talk that lacks what its stand needs, or of which something is still to come; raises Refusal."""
    check_jaar(gesprek.jaar)
    if gesprek.stand is Gespreksstand.VERVALLEN:
        if not gesprek.vervallen_reden.strip():
            raise Refusal("vervallen_zonder_reden")
        return
    check_geweest(gesprek.uitgenodigd_op, today)
    if bereikt(gesprek, Gespreksstand.GEPLAND) and gesprek.datum is None:
        raise Refusal("gesprek_zonder_datum")
    if bereikt(gesprek, Gespreksstand.GEVOERD):
        check_geweest(gesprek.datum, today, "gesprek_in_toekomst")
    _check_verslag(gesprek, today)


def _check_verslag(gesprek: Jaargesprek, today: date) -> None:
    verstuurd, akkoord = gesprek.verslag_verstuurd_op, gesprek.akkoord_op
    if bereikt(gesprek, Gespreksstand.VERSLAG_VERSTUURD):
        if verstuurd is None:
            raise Refusal("verslag_zonder_datum")
        check_geweest(verstuurd, today)
        if gesprek.datum and verstuurd < gesprek.datum:
            raise Refusal("verslag_voor_gesprek")
    if bereikt(gesprek, Gespreksstand.AKKOORD):
        if akkoord is None:
            raise Refusal("akkoord_zonder_datum")
        check_geweest(akkoord, today)
        if verstuurd and akkoord < verstuurd:
            raise Refusal("akkoord_voor_verslag")


def verslag_uiterlijk(gesprek: Jaargesprek) -> date | None:
    """Return the day by which the verslag is sent by habit, or None before there is a date."""
    return gesprek.datum + timedelta(days=VERSLAG_DAGEN) if gesprek.datum else None


def akkoord_verwacht(gesprek: Jaargesprek) -> date | None:
    """Return the day by which the akkoord is expected by habit, or None before the verslag was sent."""
    sent = gesprek.verslag_verstuurd_op
    return sent + timedelta(days=AKKOORD_DAGEN) if sent else None
