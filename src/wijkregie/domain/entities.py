"""What every kept value shares: an id and a version; and the checks of a name, a year and a day that has been."""

from collections.abc import Iterator
from datetime import date
from unicodedata import category

from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

LANGSTE_NAAM = 200
_JOINERS = frozenset("\u200c\u200d") | frozenset(map(chr, range(0xE0020, 0xE0080)))
"""What joins or parts letters in some scripts, and the signs of an emoji (a farmer, the flag of Wales)."""

_LETTERS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs of Arabic, Syriac and Kaithi that are seen, though they count as format."""

EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099


@frozen(kw_only=True)
class Entity:
    """A kept value: a stable id and the version of its row.

    `id` never changes and is never reused. `version` is 0 for a value that was never stored, else the
    number in the journaal of the command that wrote it last; a newer version is never overwritten.
    """

    id: str
    version: int = 0


def one_line(text: str) -> str:
    """Return a text without line ends, tabs, double spaces and signs that cannot be seen, as a name must be."""
    plain = text.isascii() and text.isprintable()  # nothing in it that cannot be seen
    return " ".join((text if plain else "".join(_seen(text))).split())


def _seen(text: str) -> Iterator[str]:
    """Yield what can be seen of a text: its white space, and no control or format signs save those within a word."""
    before = " "
    for sign in text:
        if sign.isspace():
            before = " "
        elif category(sign) in {"Cc", "Cf"} and sign not in _LETTERS and (before.isspace() or sign not in _JOINERS):
            continue
        else:
            before = sign
        yield sign


def check_naam(naam: str) -> None:
    """Refuse an empty or endless name; raises Refusal."""
    if not naam.strip():
        raise Refusal("naam_ontbreekt")
    if len(naam) > LANGSTE_NAAM:
        raise Refusal("lange_naam", langste=LANGSTE_NAAM, lengte=len(naam))


def check_geweest(datum: date | None, today: date, code: str = "dag_in_toekomst") -> None:
    """Refuse a day still to come for what has happened; raises Refusal with this code."""
    if datum is not None and datum > today:
        raise Refusal(code)


def check_jaar(jaar: int) -> None:
    """Refuse a year that must be a typing error; raises Refusal."""
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise Refusal("jaar_kan_niet", jaar=jaar, eerste=EERSTE_JAAR, laatste=LAATSTE_JAAR)
