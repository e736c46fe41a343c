"""Betrokkenheid: how one wijkorgaan was told of a plan, asked, answered and thanked; its rules and how far it is."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.entities import Entity, check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.trajecten import Traject, Trede


class Adviessoort(StrEnum):
    """What is asked of a wijkorgaan: to advise on the matter, or on the way to go (Evaluatie, chapter 6)."""

    INHOUD = "inhoud"
    PROCES = "proces"


class Verwerking(StrEnum):
    """What was done with the input of a wijkorgaan."""

    OVERGENOMEN = "overgenomen"
    TEN_DELE = "deels overgenomen"
    NIET = "niet overgenomen"


class Betrokkenheidsstap(StrEnum):
    """Something that happened between municipality and wijkorgaan, in the order in which it goes."""

    GEHOORD = "gehoord"
    GEVRAAGD = "gevraagd"
    OVERGESLAGEN = "overgeslagen"
    INBRENG = "inbreng binnen"
    ANTWOORD = "antwoord gegeven"
    VERWERKING = "gezegd wat ermee is gedaan"
    DANK = "bedankt"


class Betrokkenheidsopmerking(StrEnum):
    """What stands out in a betrokkenheid: a fact for the talk, never a mistake."""

    NA_BESLUIT = "Het wijkorgaan hoorde het toen het besluit er al was."
    NA_INVLOED = "Het wijkorgaan hoorde het toen er niets meer aan te veranderen was."
    SOORT_ONBEKEND = "Er staat niet bij of om de inhoud of om het proces is gevraagd."
    BUITEN_GEBIED = "Het traject raakt het werkgebied van dit wijkorgaan niet."
    OVERGESLAGEN = "Een uitnodiging overslaan hoort bij niveau 3."


@frozen(kw_only=True)
class Betrokkenheid(Entity):
    """One time a wijkorgaan was told or asked something, or brought something in by itself.

    Without `traject_id` it is about `onderwerp`. `afdeling_id` is to answer, else the afdeling of the plan.
    `gevraagd_op` without `advies_op` is a question that is open; `advies_op` without `gevraagd_op` is unasked advice.
    By `terugkoppeling_uiterlijk` the wijkorgaan hears an answer (`teruggekoppeld_op`); what was done with its input and
    why (`verwerkt_op`) and thanks (`bedankt_op`) stand apart. A `vraag` without `gevraagd_op` is one that is still
    being made. At niveau 3 a wijkorgaan may leave an invitation aside (`overgeslagen_op`, PV art. 10).
    """

    wijkorgaan_id: str
    traject_id: str | None = None
    afdeling_id: str | None = None
    onderwerp: str = ""
    geinformeerd_op: date | None = None
    gevraagd_op: date | None = None
    adviessoort: Adviessoort | None = None
    vraag: str = ""
    staat_vast: str = ""
    ligt_open: str = ""
    antwoord_uiterlijk: date | None = None
    overgeslagen_op: date | None = None
    advies: str = ""
    advies_op: date | None = None
    terugkoppeling_uiterlijk: date | None = None
    teruggekoppeld_op: date | None = None
    terugkoppeling: str = ""
    verwerking: Verwerking | None = None
    verwerking_reden: str = ""
    verwerkt_op: date | None = None
    bedankt_op: date | None = None
    trede_ervaren: Trede | None = None
    ervaring: str = ""
    toelichting: str = ""


DAGEN = {
    Betrokkenheidsstap.GEHOORD: "geinformeerd_op",
    Betrokkenheidsstap.GEVRAAGD: "gevraagd_op",
    Betrokkenheidsstap.OVERGESLAGEN: "overgeslagen_op",
    Betrokkenheidsstap.INBRENG: "advies_op",
    Betrokkenheidsstap.ANTWOORD: "teruggekoppeld_op",
    Betrokkenheidsstap.VERWERKING: "verwerkt_op",
    Betrokkenheidsstap.DANK: "bedankt_op",
}
"""The field that keeps the day of each step."""

CONTACTSTAPPEN = (
    Betrokkenheidsstap.GEHOORD,
    Betrokkenheidsstap.GEVRAAGD,
    Betrokkenheidsstap.INBRENG,
    Betrokkenheidsstap.ANTWOORD,
)
"""Steps at which municipality and wijkorgaan were in touch."""

TERUGKOPPELING = (Betrokkenheidsstap.ANTWOORD, Betrokkenheidsstap.VERWERKING, Betrokkenheidsstap.DANK)
"""What a wijkorgaan is owed for its input (Evaluatie, chapter 6)."""


def dag(betrokkenheid: Betrokkenheid, stap: Betrokkenheidsstap) -> date | None:
    """Return the day on which a step was taken, or None."""
    found: date | None = getattr(betrokkenheid, DAGEN[stap])
    return found


def gehoord_op(betrokkenheid: Betrokkenheid) -> date | None:
    """Return the day on which the wijkorgaan heard of it: a question tells of it too."""
    return betrokkenheid.geinformeerd_op or betrokkenheid.gevraagd_op


def eerste_dag(betrokkenheid: Betrokkenheid) -> date | None:
    """Return the day on which it began; its year is that of the betrokkenheid."""
    days = (betrokkenheid.geinformeerd_op, betrokkenheid.gevraagd_op, betrokkenheid.advies_op)
    return min((day for day in days if day is not None), default=None)


def is_open_vraag(betrokkenheid: Betrokkenheid) -> bool:
    """Tell whether something was asked that the wijkorgaan neither answered nor left aside."""
    asked = betrokkenheid.gevraagd_op is not None
    return asked and betrokkenheid.advies_op is None and betrokkenheid.overgeslagen_op is None


def is_ongevraagd(betrokkenheid: Betrokkenheid) -> bool:
    """Tell whether the wijkorgaan brought something in that nobody asked for."""
    return betrokkenheid.advies_op is not None and betrokkenheid.gevraagd_op is None


def nog_terug_te_koppelen(betrokkenheid: Betrokkenheid) -> tuple[Betrokkenheidsstap, ...]:
    """Return what the wijkorgaan still has to hear of its input: an answer, what was done with it, thanks."""
    if betrokkenheid.advies_op is None:
        return ()
    return tuple(stap for stap in TERUGKOPPELING if dag(betrokkenheid, stap) is None)


def is_open(betrokkenheid: Betrokkenheid) -> bool:
    """Tell whether the wijkorgaan or the municipality still owes the other a word."""
    return is_open_vraag(betrokkenheid) or bool(nog_terug_te_koppelen(betrokkenheid))


def volgende_stappen(betrokkenheid: Betrokkenheid) -> tuple[Betrokkenheidsstap, ...]:
    """Return the steps that may be noted now, the likeliest first; none when all was said."""
    if betrokkenheid.overgeslagen_op is not None:
        return ()
    if betrokkenheid.advies_op is not None:
        return nog_terug_te_koppelen(betrokkenheid)
    if betrokkenheid.gevraagd_op is not None:
        return (Betrokkenheidsstap.INBRENG, Betrokkenheidsstap.OVERGESLAGEN)
    if betrokkenheid.geinformeerd_op is not None:
        return (Betrokkenheidsstap.GEVRAAGD, Betrokkenheidsstap.INBRENG)
    return (Betrokkenheidsstap.GEHOORD, Betrokkenheidsstap.GEVRAAGD, Betrokkenheidsstap.INBRENG)


def stand_tekst(betrokkenheid: Betrokkenheid, today: date) -> str:
    """Say in a few words how far it is, as "wacht op antwoord" or "30 dagen geen antwoord"."""
    if betrokkenheid.overgeslagen_op is not None:
        return "overgeslagen"
    if betrokkenheid.advies_op is not None:
        owed = nog_terug_te_koppelen(betrokkenheid)
        if Betrokkenheidsstap.ANTWOORD in owed:
            return "wacht op terugkoppeling"
        if Betrokkenheidsstap.VERWERKING in owed:
            return "nog zeggen wat ermee is gedaan"
        return "nog bedanken" if owed else "afgerond"
    if betrokkenheid.gevraagd_op is not None:
        until = betrokkenheid.antwoord_uiterlijk
        return "antwoord blijft uit" if until is not None and until < today else "wacht op antwoord"
    return "gehoord" if betrokkenheid.geinformeerd_op is not None else "nog niet gehoord"


def gebeurtenissen(betrokkenheid: Betrokkenheid) -> list[tuple[date, tuple[Betrokkenheidsstap, ...]]]:
    """Return what happened by day, oldest first; what happened on one day stands together."""
    taken = [(when, stap) for stap in DAGEN if (when := dag(betrokkenheid, stap)) is not None]
    taken.sort(key=lambda each: each[0])
    return [(when, tuple(stap for _, stap in same)) for when, same in groupby(taken, key=lambda each: each[0])]


def beloofde_terugkoppeling(advies_op: date, weken: int | None) -> date | None:
    """Propose the day by which a wijkorgaan hears what came of its input; None when the year has no such rule."""
    return None if weken is None else advies_op + timedelta(weeks=weken)


def opmerkingen(
    betrokkenheid: Betrokkenheid,
    traject: Traject | None = None,
    *,
    niveau: Niveau | None = None,
    in_gebied: bool = True,
) -> tuple[Betrokkenheidsopmerking, ...]:
    """Return what stands out, for the talk: none of it stops anything.

    `niveau` is that of the wijkorgaan in the year of it, None when not known; leaving an invitation aside belongs to
    niveau 3 (PV art. 10). `in_gebied` tells whether the traject touches its werkgebied.
    """
    heard = gehoord_op(betrokkenheid)
    found: list[Betrokkenheidsopmerking] = []
    if traject is not None and heard is not None:
        if traject.besluit_op is not None and heard > traject.besluit_op:
            found.append(Betrokkenheidsopmerking.NA_BESLUIT)
        elif traject.invloed_tot is not None and heard > traject.invloed_tot:
            found.append(Betrokkenheidsopmerking.NA_INVLOED)
    if betrokkenheid.gevraagd_op is not None and betrokkenheid.adviessoort is None:
        found.append(Betrokkenheidsopmerking.SOORT_ONBEKEND)
    if traject is not None and not in_gebied:
        found.append(Betrokkenheidsopmerking.BUITEN_GEBIED)
    if betrokkenheid.overgeslagen_op is not None and niveau is not None and niveau < Niveau.BELEIDSVORMEND:
        found.append(Betrokkenheidsopmerking.OVERGESLAGEN)
    return tuple(found)


def raakt_werkgebied(trajectwijken: Collection[str], werkgebied: Collection[str]) -> bool:
    """Tell whether a plan touches the werkgebied of a wijkorgaan; one without wijken, or without werkgebied, may."""
    return not trajectwijken or not werkgebied or not set(trajectwijken).isdisjoint(werkgebied)


def check_betrokkenheid(betrokkenheid: Betrokkenheid) -> None:
    """Refuse a betrokkenheid about nothing, with days out of order, or with an answer to nothing; raises Refusal."""
    if betrokkenheid.traject_id is None:
        if not betrokkenheid.onderwerp.strip():
            raise Refusal("onderwerp_ontbreekt")
        if eerste_dag(betrokkenheid) is None:
            raise Refusal("betrokkenheid_zonder_dag")
    _check_vraag(betrokkenheid)
    _check_inbreng(betrokkenheid)
    _check_terugkoppeling(betrokkenheid)


def check_betrokkenheid_geweest(betrokkenheid: Betrokkenheid, today: date) -> None:
    """Refuse a step that is still to come; raises Refusal "dag_in_toekomst"."""
    for stap in DAGEN:
        check_geweest(dag(betrokkenheid, stap), today)


def check_bij_traject(betrokkenheid: Betrokkenheid, traject: Traject) -> None:
    """Refuse that a wijkorgaan heard of a plan before the municipality knew; raises Refusal "gehoord_voor_bekend"."""
    days = [day for day in (betrokkenheid.geinformeerd_op, betrokkenheid.gevraagd_op) if day is not None]
    if days and traject.bekend_op is not None and min(days) < traject.bekend_op:
        raise Refusal(
            "gehoord_voor_bekend", dag=format_datum_tekst(min(days)), bekend=format_datum_tekst(traject.bekend_op)
        )


def _check_vraag(value: Betrokkenheid) -> None:
    if value.gevraagd_op is None:
        if value.overgeslagen_op is not None:
            raise Refusal("overgeslagen_zonder_vraag")
        return
    if _before(value.gevraagd_op, value.geinformeerd_op):
        raise Refusal("gevraagd_voor_gehoord")
    if _before(value.antwoord_uiterlijk, value.gevraagd_op):
        raise Refusal("antwoord_voor_vraag")
    if _before(value.overgeslagen_op, value.gevraagd_op):
        raise Refusal("overgeslagen_voor_vraag")


def _check_inbreng(value: Betrokkenheid) -> None:
    if value.advies_op is None:
        if value.advies.strip():
            raise Refusal("inbreng_zonder_dag")
        return
    if value.overgeslagen_op is not None:
        raise Refusal("overgeslagen_en_inbreng")
    if _before(value.advies_op, value.gevraagd_op):
        raise Refusal("inbreng_voor_vraag")
    if _before(value.terugkoppeling_uiterlijk, value.advies_op):
        raise Refusal("belofte_voor_inbreng")


def _check_terugkoppeling(value: Betrokkenheid) -> None:
    for stap in TERUGKOPPELING:
        when = dag(value, stap)
        if when is None:
            continue
        if value.advies_op is None:
            raise Refusal("terugkoppeling_zonder_inbreng")
        if when < value.advies_op:
            raise Refusal("terugkoppeling_voor_inbreng", dag=format_datum_tekst(value.advies_op))
    if value.teruggekoppeld_op is None and value.terugkoppeling.strip():
        raise Refusal("terugkoppeling_zonder_dag")
    if (value.verwerking is None) != (value.verwerkt_op is None):
        raise Refusal("verwerking_onvolledig")
    partly = value.verwerking in {Verwerking.TEN_DELE, Verwerking.NIET}
    if partly and not value.verwerking_reden.strip():
        raise Refusal("verwerking_zonder_reden")


def _before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other
