"""What every kept value shares: an id and a version; and the checks of a name, a year and a day that has been."""

from dataclasses import dataclass
from datetime import date

from wijkregie.domain.refusals import Refusal

LANGSTE_NAAM = 200
EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A kept value: a stable id and the version of its row.

    `id` never changes and is never reused. `version` is 0 for a value that was never stored, else the
    number in the journaal of the command that wrote it last; a newer version is never overwritten.
    """

    id: str
    version: int = 0


def one_line(text: str) -> str:
    """Return a text without line ends, tabs and double spaces, as a name must be."""
    return " ".join(text.split())


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
