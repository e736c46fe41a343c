"""A list as it is seen on the screen: what goes into a workbook or on the clipboard."""

import re
import unicodedata
from datetime import date
from typing import TypeAlias

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.soorten import Waardesoort

Waarde: TypeAlias = str | int | date | None
"""What a cell holds: an int is a number, or cents in a column of amounts."""

_FORMULA = re.compile(r"\s*[=+\-@]|[\t\r\n]")
_HARMLESS = re.compile(r"[+-]?[0-9][0-9 .,()/-]*")


@frozen
class Kolom:
    """A column under its heading: TEKST, GETAL, JAAR, DATUM or BEDRAG."""

    kop: str
    soort: Waardesoort = Waardesoort.TEKST


@frozen
class Tabel:
    """Columns and rows in the order in which they are seen."""

    naam: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Waarde, ...], ...]


def begins_formula(text: str) -> bool:
    """Tell whether a spreadsheet may take a text for a formula, also by a sign of full width, which some read alike."""
    return _FORMULA.match(unicodedata.normalize("NFKC", text[:8])) is not None


def safe_to_paste(text: str) -> str:
    """Return a text that no spreadsheet computes when it is pasted: after an apostrophe, where it begins a formula.

    A number or a telephone number with its plus stays as people write it.
    """
    return f"'{text}" if begins_formula(text) and not _HARMLESS.fullmatch(text) else text
