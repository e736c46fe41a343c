"""A calendar file (RFC 5545) that any calendar program takes in, also a second time."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from wijkregie.domain.agenda import Agendapunt
from wijkregie.domain.entities import one_line
from wijkregie.domain.jaargesprekken import GESPREK_MINUTEN

_ZONE = ZoneInfo("Europe/Amsterdam")

# By rule and for good; what the library derives from the system's tables ends after some years, and says so.
_VTIMEZONE = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def calendar(punten: Iterable[Agendapunt], moment: datetime) -> bytes:
    """Return a calendar with these entries, by date; `moment` is when it is made."""
    made = Calendar()
    made.add("prodid", "-//wijkregie//wijkregie//NL")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(Timezone.from_ical(_VTIMEZONE))
    for punt in sorted(punten, key=lambda punt: (punt.datum, punt.tijd, punt.uid)):
        made.add_component(_event(punt, moment))
    content: bytes = made.to_ical()
    return content


def _event(punt: Agendapunt, moment: datetime) -> Event:
    begin, end = _span(punt)
    event = Event()
    event.add("uid", punt.uid)
    event.add("sequence", punt.volgnummer)
    event.add("dtstamp", moment)
    event.add("dtstart", begin)
    event.add("dtend", end)
    event.add("summary", one_line(punt.titel))
    event.add("status", "CANCELLED" if punt.vervallen else "CONFIRMED")
    event.add("transp", "OPAQUE" if punt.tijd and not punt.vervallen else "TRANSPARENT")
    if place := one_line(punt.plaats):
        event.add("location", place)
    if lines := [line for line in map(one_line, punt.toelichting.splitlines()) if line]:
        event.add("description", "\n".join(lines))
    return event


def _span(punt: Agendapunt) -> tuple[date, date]:
    """Return begin and end: moments in the Netherlands, or the day and the one after it."""
    if not punt.tijd:
        return punt.datum, punt.datum + timedelta(days=1)
    begin = datetime.combine(punt.datum, time.fromisoformat(punt.tijd), tzinfo=_ZONE)
    return begin, begin + timedelta(minutes=GESPREK_MINUTEN)
