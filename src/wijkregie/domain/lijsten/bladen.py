"""A list as it was read from a file: sheets of bare cells, before anyone knows what they mean."""

from datetime import date, time
from decimal import Decimal
from typing import TypeAlias

from wijkregie.domain.frozen import frozen

Cel: TypeAlias = str | int | Decimal | date | time | bool | None
"""What a cell held; a whole number is an int, any other a Decimal, never a float. None is empty."""


class Formule(str):
    """A formula that no program has ever computed, with its "=": a cell without a value, which is not an empty one."""

    __slots__ = ()


VOORBEELD = "Voorbeeld:"
"""How the first filled cell of a row begins that only shows how a list is filled in: it is not read."""

REDEN, RIJ = "Niet gelezen omdat", "Rij in het bestand"
"""Headings of the columns that a workbook of refused rows adds; columns under them are passed over."""


@frozen
class Vlak:
    """A rectangle of merged cells; rows and columns count from 0, both ends belong to it."""

    rij: int
    kolom: int
    laatste_rij: int
    laatste_kolom: int


@frozen
class Blad:
    """One sheet: its rows from the first of the file on, also empty ones, each as long as its last filled cell.

    A merged area holds its value in its first cell only; `samengevoegd` tells how far it goes.
    """

    naam: str
    rijen: tuple[tuple[Cel, ...], ...]
    samengevoegd: tuple[Vlak, ...] = ()


@frozen
class Lijst:
    """All sheets of a file, in its order; `naam` is that of the file."""

    naam: str
    bladen: tuple[Blad, ...]


def kolomletter(kolom: int) -> str:
    """Return what Excel calls a column, counted from 0: 25 is Z and 26 is AA."""
    before, last = divmod(kolom, 26)
    return (kolomletter(before - 1) if before else "") + chr(ord("A") + last)
