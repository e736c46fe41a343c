"""Numbers of a workbook: whole, decimal, or a day and time, as the format of their cell shows them. Never a float."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import Enum

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.bladen import Cel

_DIGITS = Context(prec=15, rounding=ROUND_HALF_EVEN, traps=[])
"""Excel keeps and shows fifteen digits; what a file has beyond those is noise of its arithmetic."""

_LARGEST = 308
_FIRST_1900 = date(1899, 12, 30)
_FIRST_1904 = date(1904, 1, 1)
_NEVER_WAS = 60
"""Excel counts 29 February 1900, a day that never was."""

_LAST = 2_957_000
"""Somewhere in the year 9995, from whichever year days are counted."""

_DAY = 86_400

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_GENERAL = {"", "@", "general", "standaard", "standard"}


class Shown(Enum):
    """What a format shows of a number that is a moment."""

    DAY = "day"
    MOMENT = "moment"
    TIME = "time"
    ELAPSED = "elapsed"


@frozen
class Format:
    """What matters of a number format: whether it shows a moment, and how many digits it fills up with zeros."""

    shown: Shown | None = None
    zeros: int = 0


PLAIN = Format()
BUILT_IN = {
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 59)), Format(Shown.DAY)),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47), Format(Shown.TIME)),
    22: Format(Shown.MOMENT),
    46: Format(Shown.ELAPSED),
}
"""The formats that a workbook names by number only (ECMA-376 part 1, 18.8.30)."""


def format_of(code: str) -> Format:
    """Return what matters of a format such as "d-m-jj" or "00000000"."""
    code = _QUOTED.sub("", code).partition(";")[0].lower()
    if code in _GENERAL:
        return PLAIN
    if _ELAPSED.search(code):
        return Format(Shown.ELAPSED)
    code = _BRACKETS.sub("", code).strip()
    if code.strip("0") == "":
        return Format(zeros=len(code))
    timed = any(sign in code for sign in ("h", "s", "am/pm"))
    if any(sign in code for sign in "dyj"):
        return Format(Shown.MOMENT if timed else Shown.DAY)
    if timed:
        return Format(Shown.TIME)
    return Format(Shown.DAY) if "m" in code else PLAIN


def number(text: str, shape: Format = PLAIN, *, from_1904: bool = False) -> Cel:
    """Return the number that a cell keeps as text; what is no number stays text."""
    if shape.shown is None and len(text) <= 15 and text.isascii() and text.isdigit():
        return _filled(int(text), shape)
    value = _DIGITS.create_decimal(text.strip())
    if not value.is_finite() or value.adjusted() > _LARGEST:
        return text.strip() or None
    if shape.shown is not None and 0 <= value < _LAST:
        return _moment(value, shape.shown, from_1904=from_1904)
    if value.adjusted() < -_LARGEST:
        return 0
    return _filled(int(value), shape) if value == value.to_integral_value() else value


def _filled(whole: int, shape: Format) -> Cel:
    """Return a number, as text when its format writes zeros before it: a KvK or telephone number."""
    return f"{whole:0{shape.zeros}d}" if shape.zeros > 1 and whole >= 0 else whole


def _moment(serial: Decimal, shown: Shown, *, from_1904: bool) -> Cel:
    days = int(serial)
    seconds = 0 if shown is Shown.DAY else int(((serial - days) * _DAY).to_integral_value())
    if seconds == _DAY:
        days, seconds = days + 1, 0
    clock = (datetime.min + timedelta(seconds=seconds)).time()
    if shown is Shown.TIME or (days == 0 and seconds):
        return clock
    if shown is Shown.ELAPSED:
        return days if serial == days else serial
    if days == 0:
        return None  # what a formula makes of an empty cell, shown as 0-1-1900
    if from_1904:
        day = _FIRST_1904 + timedelta(days=days)
    elif days > _NEVER_WAS:
        day = _FIRST_1900 + timedelta(days=days)
    else:
        day = _FIRST_1900 + timedelta(days=min(days + 1, _NEVER_WAS))
    return datetime.combine(day, clock) if shown is Shown.MOMENT and seconds else day
