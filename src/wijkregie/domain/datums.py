"""Dates, times and counts: what people type, and the Dutch words for them; no locale, no clock."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from wijkregie.domain.refusals import Refusal, quoted

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
MAANDEN_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAGEN_KORT = ("ma", "di", "wo", "do", "vr", "za", "zo")

EERSTE_JAAR, LAATSTE_JAAR = 1900, 2199
"""Years outside are taken for typing errors; they also keep every date within what a store can hold."""

_RELATIVE = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2}
_MONTH_NUMBER = {naam: nummer for rij in (MAANDEN, MAANDEN_KORT) for nummer, naam in enumerate(rij, 1)} | {
    "febr": 2,
    "mar": 3,
    "sept": 9,
}
_WEEKDAY_NUMBER = {naam: nummer for rij in (DAGEN, DAGEN_KORT) for nummer, naam in enumerate(rij)}

# Patterns are text: `re` compiles each once, at its first use, which keeps the start of the program short.
_STEP = r"(?P<sign>[+-]) ?(?P<count>[0-9]{1,3}) ?(?P<unit>[dw])(?:agen|ag|eken|eek)?"
_ISO = r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"
_NUMBERS = r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})(?:[-/. ](?P<year>[0-9]{4}|[0-9]{2}))?"
_WORDS = r"(?P<day>[0-9]{1,2})[- ]?(?P<month>[a-z]+)\.?(?:[- ]?(?P<year>[0-9]{4}|[0-9]{2}))?"
_TIME = r"(?P<hour>[0-9]{1,2})(?:[:.u ]?(?P<minute>[0-9]{2})|u|:)?(?: ?(?:uur|u))?"


def parse_datum(text: str, today: date, vanaf: date | None = None) -> date | None:
    """Return the typed day, or None for an empty field.

    Takes "1-10-26", "2026-10-01", "1 okt", "1 oktober 2026", "vandaag", "vr", "+2w". A weekday is the
    next one, strictly after `today`. Without a year the year is chosen that brings the day closest to
    `today` (the later one when equal), or with `vanaf` the first one that is not before it. Two digits
    are a year of this century. Raises Refusal "datum_onleesbaar", "datum_bestaat_niet" or
    "datum_buiten_bereik".
    """
    typed = " ".join(text.split())
    if not typed:
        return None
    bare = typed.lower()
    if bare in _RELATIVE:
        return today + timedelta(days=_RELATIVE[bare])
    if bare.removesuffix(".") in _WEEKDAY_NUMBER:
        ahead = (_WEEKDAY_NUMBER[bare.removesuffix(".")] - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if step := re.fullmatch(_STEP, bare):
        days = int(step["count"]) * (7 if step["unit"] == "w" else 1)
        return _in_range(today + timedelta(days=days if step["sign"] == "+" else -days), typed)
    return _parse_calendar_day(_without_weekday(bare), typed, today, vanaf)


def parse_tijd(text: str) -> str:
    """Return the typed time as "HH:MM", or "" for an empty field; raises Refusal "tijd_onleesbaar".

    Takes "19:30", "19.30", "1930", "19u30", "19" and "19.30 uur".
    """
    typed = " ".join(text.split())
    if not typed:
        return ""
    match = re.fullmatch(_TIME, typed.lower())
    hour, minute = (int(match["hour"]), int(match["minute"] or 0)) if match else (24, 0)
    if hour > 23 or minute > 59:
        raise Refusal("tijd_onleesbaar", getypt=quoted(typed))
    return f"{hour:02d}:{minute:02d}"


def format_datum(datum: date) -> str:
    """Write a day for a table: "01-10-2026"."""
    return f"{datum.day:02d}-{datum.month:02d}-{datum.year:04d}"


def format_datum_tekst(datum: date) -> str:
    """Write a day in running text: "1 oktober 2026"."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def format_datum_kort(datum: date, today: date | None = None) -> str:
    """Write a day in few letters: "1 okt"; with `today` given, a far year is added: "1 apr 2028"."""
    return f"{datum.day} {MAANDEN_KORT[datum.month - 1]}{_far_year(datum, today)}"


def format_dag_maand(datum: date, today: date | None = None) -> str:
    """Write a day without its year: "25 augustus"; with `today` given, a far year is added."""
    return f"{datum.day} {MAANDEN[datum.month - 1]}{_far_year(datum, today)}"


def format_dag_tekst(datum: date) -> str:
    """Write a day as a heading: "donderdag 24 september"."""
    return f"{DAGEN[datum.weekday()]} {format_dag_maand(datum)}"


def format_dag_jaar(datum: date) -> str:
    """Write a day in full, as in a letter: "donderdag 24 september 2026"."""
    return f"{DAGEN[datum.weekday()]} {format_datum_tekst(datum)}"


def format_relatief(datum: date, today: date, tijd: str = "") -> str:
    """Say when something is or was due: "6 dagen te laat", "vandaag 14:00", "morgen", "wo 30 september".

    With a `tijd` the month is short, so that the whole fits a column: "ma 28 sep 20:00".
    """
    days = (datum - today).days
    if days < 0:
        return f"{tel(-days, 'dag', 'dagen')} te laat"
    if days <= 1:
        woord = ("vandaag", "morgen")[days]
    else:
        day = format_datum_kort(datum, today) if tijd else format_dag_maand(datum, today)
        woord = f"{DAGEN_KORT[datum.weekday()]} {day}"
    return f"{woord} {tijd}".rstrip()


def format_vandaag(tijd: str) -> str:
    """Name the part of today in which a "HH:MM" falls: "vanochtend", "vanmiddag", "vanavond", or "vandaag"."""
    if not tijd:
        return "vandaag"
    return "vanochtend" if tijd < "12:00" else "vanmiddag" if tijd < "18:00" else "vanavond"


def tel(aantal: int, enkelvoud: str, meervoud: str) -> str:
    """Write a count with its noun: "1 dag", "6 dagen"."""
    return f"{aantal} {enkelvoud if aantal == 1 else meervoud}"


def opsomming(delen: Iterable[str]) -> str:
    """Join parts as in speech: "a", "a en b", "a, b en c"."""
    parts = list(delen)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} en {parts[-1]}" if parts else ""


def in_jaar(datum: date, jaar: int) -> date:
    """Return the same day in another year; 29 February becomes 28 February where there is none."""
    try:
        return datum.replace(year=jaar)
    except ValueError:
        return datum.replace(year=jaar, day=28)


def _parse_calendar_day(bare: str, typed: str, today: date, vanaf: date | None) -> date:
    match = re.fullmatch(_ISO, bare) or re.fullmatch(_NUMBERS, bare) or re.fullmatch(_WORDS, bare)
    month = _month_number(match["month"]) if match else None
    if match is None or month is None:
        raise Refusal("datum_onleesbaar", getypt=quoted(typed))
    if year := match["year"]:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
    else:
        years = [today.year, today.year + 1, today.year - 1]
    days = [found for number in years if (found := _day_or_none(number, month, int(match["day"])))]
    if vanaf and not year:
        days = [found for found in days if found >= vanaf]
    if not days:
        raise Refusal("datum_bestaat_niet", getypt=quoted(typed))
    return _in_range(min(days, key=lambda found: (abs(found - today), found < today)), typed)


def _month_number(word: str) -> int | None:
    return int(word) if word.isdigit() else _MONTH_NUMBER.get(word)


def _in_range(datum: date, typed: str) -> date:
    if not EERSTE_JAAR <= datum.year <= LAATSTE_JAAR:
        raise Refusal("datum_buiten_bereik", getypt=quoted(typed), eerste=EERSTE_JAAR, laatste=LAATSTE_JAAR)
    return datum


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _without_weekday(bare: str) -> str:
    first, _, rest = bare.partition(" ")
    return rest if rest and first.rstrip(".,") in _WEEKDAY_NUMBER else bare


def _far_year(datum: date, today: date | None) -> str:
    return f" {datum.year}" if today and datum.year != today.year and abs((datum - today).days) > 182 else ""
