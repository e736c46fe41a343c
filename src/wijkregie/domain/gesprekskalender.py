"""When talks are: two that stand too close to each other, days that deserve a second look, and a day to propose."""

from collections.abc import Iterable
from datetime import date, timedelta

from wijkregie.domain.datums import DAGEN, format_datum_kort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import GESPREK_MINUTEN
from wijkregie.domain.termijnen import feestdagen


@frozen
class Gespreksmoment:
    """Day and time of a talk that is planned or about to be; `tijd` is "HH:MM" or empty."""

    wijkorgaan_id: str
    jaar: int
    wijkorgaan: str
    datum: date
    tijd: str = ""


def botsingen(moment: Gespreksmoment, others: Iterable[Gespreksmoment]) -> list[Gespreksmoment]:
    """Return the talks of other wijkorganen on the same day that begin less than GESPREK_MINUTEN before or after.

    A talk without a time may be at any moment of its day, so it counts. Earliest first.
    """
    found = [
        other
        for other in others
        if other.datum == moment.datum and other.wijkorgaan_id != moment.wijkorgaan_id and _close(moment, other)
    ]
    return sorted(found, key=lambda other: (other.tijd, other.wijkorgaan))


def opmerkingen(
    moment: Gespreksmoment, others: Iterable[Gespreksmoment], *, aanvraag_uiterlijk: date | None, today: date
) -> list[str]:
    """Return Dutch sentences on what looks odd about a moment, the gravest first; none of them forbids it.

    `aanvraag_uiterlijk` is the last day to apply for the year the talk is about.
    """
    found = []
    if clashes := botsingen(moment, others):
        first, *more = clashes
        also = f" en nog {len(more)}" if more else ""
        found.append(f"Te dicht op {first.wijkorgaan}{also}, {first.tijd or 'zelfde dag'}.")
    datum = moment.datum
    if datum < today:
        found.append("Deze dag is al geweest.")
    if datum in feestdagen(datum.year):
        found.append("Dit is een feestdag.")
    elif datum.weekday() >= 5:
        found.append(f"Dit is een {DAGEN[datum.weekday()]}.")
    if aanvraag_uiterlijk is not None and datum > aanvraag_uiterlijk >= today:
        found.append(f"Na de laatste dag om aan te vragen, {format_datum_kort(aanvraag_uiterlijk, today)}.")
    return found


def propose_dag(vorig: Gespreksmoment, jaar: int, others: Iterable[Gespreksmoment], *, today: date) -> Gespreksmoment:
    """Return last talk's moment in another year: same weekday and time, after today, no holiday, free of others."""
    taken = list(others)
    day = vorig.datum + timedelta(weeks=52 * (jaar - vorig.jaar))
    day += timedelta(weeks=max(0, (today - day).days // 7 + 1))
    moment = _on(vorig, jaar, day)
    while moment.datum in feestdagen(moment.datum.year) or botsingen(moment, taken):
        moment = _on(vorig, jaar, moment.datum + timedelta(weeks=1))
    return moment


def _on(vorig: Gespreksmoment, jaar: int, day: date) -> Gespreksmoment:
    return Gespreksmoment(vorig.wijkorgaan_id, jaar, vorig.wijkorgaan, day, vorig.tijd)


def _close(one: Gespreksmoment, other: Gespreksmoment) -> bool:
    if not one.tijd or not other.tijd:
        return True
    return abs(_minutes(one.tijd) - _minutes(other.tijd)) < GESPREK_MINUTEN


def _minutes(tijd: str) -> int:
    hour, minute = tijd.split(":")
    return int(hour) * 60 + int(minute)
