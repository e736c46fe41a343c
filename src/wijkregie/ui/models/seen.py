"""A table as it is seen: its columns, order and rows, with what kind of thing each column holds."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from wijkregie.domain.geld import NBSP
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.tabellen import Kolom, Tabel, Waarde
from wijkregie.ui.models.rows import Column

_AMOUNT = re.compile(rf"([+−-]?) ?€{NBSP}(-?)([0-9.]+)(?:,([0-9]{{2}}))?")
_NUMBER = re.compile(r"-?[0-9]+|-?[0-9]{1,3}(\.[0-9]{3})+")
_SHORT = re.compile(r"0|[1-9][0-9]{0,3}")
_DAY = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")


def as_seen(naam: str, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> Tabel:
    """Return these columns of these rows; a second line in the cells of a column becomes a column behind it.

    A drawing that says in words what another column says is left out.
    """
    said = [[_said(column, row) for row in rows] for column in columns]
    kolommen: list[Kolom] = []
    values: list[Sequence[Waarde]] = []
    for number, column in enumerate(columns):
        drawn = column.look is not None and not any(column.text(row).strip() for row in rows)
        if drawn and said[number] in said[:number] + said[number + 1 :]:
            continue
        soort, typed = _typed(column, rows, said[number])
        kolommen.append(Kolom(column.title, soort))
        values.append(typed)
        second = [] if column.copied else [_second(column, row) for row in rows]
        if any(second):
            kolommen.append(Kolom(f"Bij {column.title}"))
            values.append(second)
    return Tabel(naam, tuple(kolommen), tuple(zip(*values, strict=True)))


def _said(column: Column[Any], row: Any) -> str:
    """Return what a cell says in words; a drawing says what it does to who cannot see it."""
    if column.copied:
        return column.copied(row)
    return column.text(row).strip() or (column.accessible(row) if column.accessible else "")


def _second(column: Column[Any], row: Any) -> str | None:
    look = column.look(row) if column.look else None
    more = (look.second, look.sign_word if look.sign else "") if look else ()
    return ", ".join(words for words in more if words and words != _said(column, row)) or None


def _typed(column: Column[Any], rows: Sequence[Any], said: Sequence[str]) -> tuple[Waardesoort, Sequence[Waarde]]:
    """Return what a column holds: days, amounts or numbers where each cell with words shows one, or else words."""
    shown = list(zip(rows, said, strict=True))
    for soort, read in _KINDS.items():
        found = [read(column, row, words) if words else None for row, words in shown]
        if any(said) and all((value is None) == (not words) for value, words in zip(found, said, strict=True)):
            return soort, found
    return Waardesoort.TEKST, [words or None for words in said]


def _day(column: Column[Any], row: Any, words: str) -> date | None:
    """Return the day that a column sorts by, or that it says in full."""
    key = column.sort(row) if column.sort else None
    if isinstance(key, date):
        return key
    match = _DAY.fullmatch(words)
    return date(int(match[3]), int(match[2]), int(match[1])) if match else None


def _amount(column: Column[Any], row: Any, _words: str) -> int | None:
    match = _AMOUNT.fullmatch(column.text(row))
    if match is None:
        return None
    before, sign, euros, cents = match.groups()
    cents = int(euros.replace(".", "") + (cents or "00"))
    return -cents if sign or before in ("−", "-") else cents


def _year(_column: Column[Any], _row: Any, words: str) -> int | None:
    return int(words) if _SHORT.fullmatch(words) and len(words) == len("2027") else None


def _number(column: Column[Any], _row: Any, words: str) -> int | None:
    """Return a number that stands as numbers do, or is a short one: not that of a telephone or a register."""
    counted = _NUMBER if column.right else _SHORT
    return int(words.replace(".", "")) if counted.fullmatch(words) else None


_KINDS = {
    Waardesoort.DATUM: _day,
    Waardesoort.BEDRAG: _amount,
    Waardesoort.JAAR: _year,
    Waardesoort.GETAL: _number,
}
