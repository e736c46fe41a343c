"""Cells as a workbook stores them: text stays text, cents become euros, a formula carries its outcome."""

import re
from collections.abc import Collection
from datetime import date, datetime, time
from decimal import Decimal
from xml.sax.saxutils import escape

from wijkregie.domain.frozen import frozen

LONGEST_TEXT = 32_767
"""Characters Excel takes in a cell, counted in UTF-16; a longer one makes it repair the file."""

CUT_OFF = "… (ingekort)"

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel reads "_x000D_" in a text as a character of its own; typed letters like these are told apart by this.
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NEEDS_CARE = re.compile(f"{_ILLEGAL.pattern}|[&<>\r]|_x")
_NO_SHEET_NAME = re.compile(r"(?:[\[\]:*?/\\\s]|_(?=x[0-9A-Fa-f]{4}_))+")
_LONGEST_NAME = 31
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1)
"""Before it, the days of Excel are one off; earlier ones are written as text."""


@frozen
class Formula:
    """A live formula (without "=") and its outcome, which shows where nothing is computed: a preview, a phone.

    The outcome is in cents where the cell shows euros. Without text it is its outcome and no more.
    """

    text: str
    outcome: int | str


Value = str | int | Decimal | date | time | bool | Formula | None
"""What a cell may hold; an int is a count or, in a cell that shows euros, cents."""


def clean(text: str) -> str:
    """Return a text as a workbook can hold it: without control characters, and cut off where it is too long."""
    text = _ILLEGAL.sub("", text).replace("\r\n", "\n")
    if len(text) * 2 > LONGEST_TEXT and len(text.encode("utf-16-le")) > 2 * LONGEST_TEXT:
        return _cut(text, LONGEST_TEXT - len(CUT_OFF)) + CUT_OFF
    return text


def euros(cents: int) -> str:
    """Write cents as the number Excel keeps, exact to the cent: "1250.50"."""
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{rest:02d}"


def serial(day: date) -> int:
    """Return the number Excel keeps for a day."""
    return day.toordinal() - _DAY_ZERO


def cell(place: str, style: int, value: Value, *, cents: bool) -> str:
    """Write one cell as XML; no text can become a formula, whatever it begins with."""
    if value is None or value == "":
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, str):
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_escaped(value)}</t></is></c>'
    if isinstance(value, int):
        if isinstance(value, bool):
            return f'<c r="{place}" s="{style}" t="b"><v>{value:d}</v></c>'
        return f'<c r="{place}" s="{style}"><v>{euros(value) if cents else format(value, "d")}</v></c>'
    if isinstance(value, datetime) and value.date() >= _FIRST_DAY:
        return f'<c r="{place}" s="{style}"><v>{serial(value) + _part_of_day(value.time())}</v></c>'
    if isinstance(value, date):
        value = date(value.year, value.month, value.day)
        if value < _FIRST_DAY:
            return cell(place, style, f"{value:%d-%m-}{value.year:04d}", cents=False)
        return f'<c r="{place}" s="{style}"><v>{serial(value)}</v></c>'
    if isinstance(value, Decimal):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    if isinstance(value, time):
        return f'<c r="{place}" s="{style}"><v>{_part_of_day(value)}</v></c>'
    if not value.text:
        return cell(place, style, value.outcome, cents=cents)
    return _formula_cell(place, style, value, cents=cents)


def sheet_name(naam: str, taken: Collection[str]) -> str:
    """Return a name as a sheet can have it, unlike those that are taken."""
    wanted = _cut(_NO_SHEET_NAME.sub(" ", clean(naam)).strip("' "), _LONGEST_NAME).strip("' ") or "Blad"
    others, name, number = {"history", *(one.casefold() for one in taken)}, wanted, 2
    while name.casefold() in others:
        ending = f" {number}"
        name, number = _cut(wanted, _LONGEST_NAME - len(ending)) + ending, number + 1
    return name


def quoted(name: str) -> str:
    """Write a text as a literal in a formula."""
    return '"' + name.replace('"', '""') + '"'


def _cut(text: str, units: int) -> str:
    """Return the part of a text that fits in so many units of UTF-16, which is how Excel counts letters."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def told_apart(text: str) -> str:
    """Return a text in which Excel reads no sign where letters like "_x000D_" were typed."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def _part_of_day(moment: time) -> Decimal:
    """Return the number Excel keeps for a time: 0.5 is noon."""
    return Decimal(moment.hour * 3600 + moment.minute * 60 + moment.second) / (24 * 3600)


def _formula_cell(place: str, style: int, formula: Formula, *, cents: bool) -> str:
    outcome, kind = formula.outcome, ""
    if isinstance(outcome, str):
        shown, kind = _escaped(outcome), ' t="str"'
    else:
        shown = euros(outcome) if cents else str(outcome)
    return f'<c r="{place}" s="{style}"{kind}><f>{escape(formula.text)}</f><v>{shown}</v></c>'


def _escaped(text: str) -> str:
    if len(text) * 2 <= LONGEST_TEXT and not _NEEDS_CARE.search(text):
        return text
    return escape(told_apart(clean(text)), {"\r": "&#13;"})
