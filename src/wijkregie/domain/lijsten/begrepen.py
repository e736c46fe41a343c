"""What was understood of one cell, and the ways of looking at text that all kinds of values share."""

import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from wijkregie.domain.datums import format_datum
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.refusals import quoted

LANGSTE_WAARDE = 200
"""Letters in a cell beyond which it can be no date, amount or other short value."""

_NIETS = frozenset({"nvt", "n v t", "nb", "n b", "nnb", "n n b", "ntb", "n t b", "n a", "geen", "leeg", "null"})
_STREPEN = frozenset("-–—−?.…_*=~/ ")
_ONBEKEND = frozenset(
    {"onbekend", "nog onbekend", "pm", "p m", "tbd", "volgt", "volgt nog", "nog niet bekend", "nader te bepalen"}
)
_FOUTEN = (
    "#N/",
    "#REF",
    "#VERW",
    "#WAARDE",
    "#VALUE",
    "#NAAM",
    "#NAME",
    "#DEEL",
    "#DIV",
    "#GETAL",
    "#NUM",
    "#LEEG",
    "#NULL",
)


@frozen
class Begrepen:
    """A cell as the program sees it; an empty one has neither value nor reason.

    `opmerking` tells, in Dutch, what was made of something odd; `reden` why it was not understood and what to do.
    """

    waarde: Any = None
    opmerking: str = ""
    reden: str = ""


LEEG = Begrepen()


def gelezen_als(cel: Cel, waarde: Any, woorden: str) -> Begrepen:
    """Return a value with the remark what the cell was read as."""
    return Begrepen(waarde, f"“{getypt(cel)}” is gelezen als {woorden}.")


def niet(cel: Cel, soort: str, raad: str) -> Begrepen:
    """Return that a cell holds no value of its kind, with what to write instead."""
    return Begrepen(reden=f"“{getypt(cel)}” is geen {soort}. {raad}")


def getypt(cel: Cel) -> str:
    """Return a cell on one line and cut short, for use in a sentence."""
    return quoted(als_tekst(cel))


def als_tekst(cel: Cel) -> str:
    """Write a cell as a Dutch reader expects it, with the line ends it has."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, str):
        return cel
    if isinstance(cel, datetime) and cel.time() != time():
        return f"{format_datum(cel)} {cel.hour:02d}:{cel.minute:02d}"
    if isinstance(cel, date):
        return format_datum(cel)
    if isinstance(cel, time):
        return f"{cel.hour:02d}:{cel.minute:02d}"
    return _getal(Decimal(cel))


def _getal(getal: Decimal) -> str:
    if not getal.is_finite() or abs(getal.adjusted()) > 30:
        return f"{getal:.6E}" if getal.is_finite() else "geen getal"
    return f"{getal:f}".replace(".", ",")


def op_een_regel(cel: Cel) -> str:
    """Return a cell as text on one line, without signs that cannot be seen."""
    return one_line(als_tekst(cel))


def kaal(text: str) -> str:
    """Return the bare words of a text, to compare by: small letters, no accents, a space for each other sign."""
    if text.isascii():  # most are, and there are many
        return " ".join(re.findall("[a-z0-9]+", text.lower()))
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").casefold())
    signs = (sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(signs).split())


def is_leeg(cel: Cel) -> bool:
    """Tell whether a cell holds nothing, or only a sign or word for nothing ("-", "n.v.t.")."""
    if not isinstance(cel, str) or len(cel) > LANGSTE_WAARDE:
        return cel is None
    return _STREPEN.issuperset(one_line(cel)) or kaal(cel) in _NIETS


def leeg(cel: Cel) -> Begrepen | None:
    """Return what to make of a cell that tells no value; None for one that does."""
    if isinstance(cel, str) and cel.strip().upper().startswith(_FOUTEN):
        return Begrepen(opmerking=f"“{getypt(cel)}” is een fout van Excel en is niet gelezen.")
    if is_leeg(cel):
        return LEEG
    if isinstance(cel, str) and len(cel) <= LANGSTE_WAARDE and kaal(cel) in _ONBEKEND:
        return Begrepen(opmerking=f"“{getypt(cel)}” is gelezen als nog niet ingevuld.")
    return None


def bijna(een: str, ander: str) -> bool:
    """Tell whether two words of five letters or more differ by one typing error: a letter, or two swapped."""
    if len(een) < 5 or len(ander) < 5 or not -1 <= len(een) - len(ander) <= 1 or een == ander:
        return False
    if een[0] != ander[0] and een[-1] != ander[-1]:  # one error leaves one of the ends as it is
        return False
    pairs = enumerate(zip(een, ander, strict=False))
    at = next((place for place, (a, b) in pairs if a != b), min(len(een), len(ander)))
    rest, other = een[at:], ander[at:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def dag_van(cel: date) -> date:
    """Return the bare day of a cell that may hold a moment."""
    return cel.date() if isinstance(cel, datetime) else cel
