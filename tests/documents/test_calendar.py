"""A calendar file, read back: hours that hold through the seasons, and text that stays text."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone

from wijkregie.documents.calendar import calendar
from wijkregie.domain.agenda import Agendapunt

MOMENT = datetime(2026, 9, 24, 12, 0, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOSTILE = (
    "Zaal; 1, hoek\\achter",
    "Buurthuis\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:gekaapt",
    "\u2028END:VCALENDAR\x00\x0b\x1c\x85ATTENDEE:mailto:iedereen@example.nl",
    "👩🏽‍🌾 Yeşilğöz, ’t Hagen 🇳🇱" * 20,
    'ALTREP="http://example.nl":x',
    "\\n \\; \\, %0D%0A",
)


def punt(**fields: Any) -> Agendapunt:
    known: dict[str, Any] = {
        "uid": "een@wijkregie",
        "volgnummer": 3,
        "titel": "Jaargesprek",
        "datum": date(2026, 10, 1),
    }
    return Agendapunt(**{**known, **fields})


def read(content: bytes) -> list[Any]:
    """Return the entries, of a file that is one calendar with nothing wrong in it."""
    (found,) = Calendar.from_ical(content, multiple=True)
    assert [part.name for part in found.walk() if part.errors] == []
    assert {part.name for part in found.subcomponents} <= {"VTIMEZONE", "VEVENT"}
    return list(found.walk("VEVENT"))


def test_a_talk_stands_at_its_hour_in_the_netherlands() -> None:
    (event,) = read(calendar([punt(tijd="19:30", plaats="Buurthuis", toelichting="Met: Ayşe")], MOMENT))
    begin = event["dtstart"]
    assert (begin.params["TZID"], begin.dt) == ("Europe/Amsterdam", datetime(2026, 10, 1, 19, 30, tzinfo=AMSTERDAM))
    assert event.end - event.start == timedelta(minutes=90)
    assert (event["location"], event["description"], event["status"]) == ("Buurthuis", "Met: Ayşe", "CONFIRMED")
    assert (event["dtstamp"].dt, event["sequence"], event["transp"]) == (MOMENT, 3, "OPAQUE")


def test_without_an_hour_it_takes_the_day() -> None:
    (event,) = read(calendar([punt()], MOMENT))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 10, 1), date(2026, 10, 2))
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert (event["transp"], "location" in event, "description" in event) == ("TRANSPARENT", False, False)


@pytest.mark.parametrize(
    ("day", "tijd", "begin", "end"),
    [
        (date(2026, 10, 24), "19:30", "17:30", "19:00"),  # the evening before winter time
        (date(2026, 10, 25), "19:30", "18:30", "20:00"),
        (date(2027, 3, 27), "19:30", "18:30", "20:00"),
        (date(2027, 3, 28), "19:30", "17:30", "19:00"),
    ],
)
def test_the_hour_holds_when_the_clocks_change(day: date, tijd: str, begin: str, end: str) -> None:
    content = calendar([punt(datum=day, tijd=tijd)], MOMENT)
    (event,) = read(content)
    assert [f"{found.astimezone(UTC):%H:%M}" for found in (event.start, event.end)] == [begin, end]
    assert event.start.strftime("%H:%M") == tijd


def test_the_time_zone_says_what_the_system_knows() -> None:
    (zone,) = Calendar.from_ical(calendar([punt()], MOMENT)).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    told = zone.to_tz()
    for hour in range(0, 24 * 366 * 2, 5):
        moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
        assert moment.astimezone(told).utcoffset() == moment.astimezone(AMSTERDAM).utcoffset()


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_type_stays_text(text: str) -> None:
    content = calendar([punt(titel=text, plaats=text, toelichting=text, tijd="19:30")], MOMENT)
    (event,) = read(content)
    assert event["uid"] == "een@wijkregie"
    assert set(event) == {
        "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP", "LOCATION", "DESCRIPTION",
    }  # fmt: skip
    words = [word for word in ("Zaal; 1, hoek\\achter", "END:VEVENT", "’t Hagen", "\\; \\, %0D%0A") if word in text]
    assert all(word in str(event[name]) for word in words for name in ("summary", "location", "description"))
    assert not set("\n\r\x00\x0b\x1c\x85\u2028") & set(str(event["location"]))


@pytest.mark.parametrize("text", HOSTILE)
def test_lines_are_folded_between_letters(text: str) -> None:
    content = calendar([punt(titel=text, plaats=text * 5, toelichting=text)], MOMENT)
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() and b"\n" not in line and b"\r" not in line for line in lines)


def test_a_note_keeps_its_lines() -> None:
    (event,) = read(calendar([punt(toelichting="Met: Ayşe\n\n  en: Jan\r\n")], MOMENT))
    assert event["description"] == "Met: Ayşe\nen: Jan"


def test_entries_stand_by_day_whatever_order_they_came_in() -> None:
    punten = [
        punt(uid=f"{day}-{tijd}", datum=date(2026, 10, day), tijd=tijd) for day in (3, 1) for tijd in ("20:00", "")
    ]
    assert calendar(punten, MOMENT) == calendar(punten[::-1], MOMENT)
    assert [event["uid"] for event in read(calendar(punten, MOMENT))] == ["1-", "1-20:00", "3-", "3-20:00"]
