"""An agreement typed in one line during the talk: what, who and by when, with commas between."""

import re
from collections.abc import Iterable
from datetime import date

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.datums import parse_datum
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

_IK = frozenset({"ik", "ikzelf", "wij", "we", "wijkregisseur"})
_WIJKORGAAN = frozenset(
    {"wijkorgaan", "wijkraad", "dorpsraad", "buurtraad", "buurtkring", "wijkplatform", "bewonersplatform"}
    | {"bewonersteam", "bewonersgroep", "collectief", "bestuur", "jullie", "zij"}
)
_LIDWOORDEN = ("de ", "het ", "een ", "’t ", "'t ")
_VOOR_DATUM = ("uiterlijk op ", "uiterlijk ", "vóór ", "voor ", "op ", "per ")
_TUSSEN = frozenset({"de", "den", "der", "van", "ten", "ter", "te", "’t", "'t", "el", "al"})
_LANGSTE_NAAM = 5
_KOMMA = r"(?<!\d),|,(?!\d)"
"""A comma between two parts, not one within a figure such as 1,5."""


@frozen(kw_only=True)
class Afspraakregel:
    """What was understood of a line; `eigenaarsoort` is None while it does not say who does it."""

    tekst: str
    eigenaarsoort: Eigenaarsoort | None = None
    eigenaar: str = ""
    uiterlijk: date | None = None


def parse_afspraak(
    regel: str,
    today: date,
    *,
    vanaf: date | None = None,
    ik: str = "",
    wijkorgaan: str = "",
    aanwezigen: Iterable[str] = (),
    afdelingen: Iterable[str] = (),
) -> Afspraakregel:
    """Return what a line as "cijfers Hagenweg, Mobiliteit, 1 nov" says; raises Refusal for a day that is none.

    First comes what; the last part that is a day says by when, and the last other part that is a name says who.
    What stands between belongs to what. `ik` and `wijkorgaan` are the names of both sides, `aanwezigen` the people
    at the table and `afdelingen` those known by name: any other name is of a person when it looks like one. What is
    agreed is still to be done: a day without a year is not before `vanaf`, by default today.
    """
    wat, *rest = [part for part in map(one_line, re.split(_KOMMA, regel)) if part] or [""]
    uiterlijk = None
    for number in reversed(range(len(rest))):
        if (found := _dag(rest[number], today, vanaf or today, last=number == len(rest) - 1)) is not None:
            uiterlijk = found
            del rest[number]
            break
    known = Eigenaarsnamen(ik, wijkorgaan, tuple(aanwezigen), tuple(afdelingen))
    for number in reversed(range(len(rest))):
        if (wie := known.eigenaar(rest[number])) is not None:
            del rest[number]
            tekst = ", ".join([wat, *rest])
            return Afspraakregel(tekst=tekst, eigenaarsoort=wie[0], eigenaar=wie[1], uiterlijk=uiterlijk)
    return Afspraakregel(tekst=", ".join([wat, *rest]), uiterlijk=uiterlijk)


def check_afspraak(regel: Afspraakregel) -> Eigenaarsoort:
    """Return who keeps it; raises Refusal for an agreement that says nothing, or that nobody keeps."""
    if not regel.tekst:
        raise Refusal("tekst_ontbreekt")
    if regel.eigenaarsoort is None:
        raise Refusal("afspraakregel_zonder_eigenaar")
    return regel.eigenaarsoort


@frozen
class Eigenaarsnamen:
    """The names of those who may keep what a line says."""

    ik: str = ""
    wijkorgaan: str = ""
    aanwezigen: tuple[str, ...] = ()
    afdelingen: tuple[str, ...] = ()

    def eigenaar(self, part: str) -> tuple[Eigenaarsoort, str] | None:
        """Return who a part of the line names, by how it looks when it is not known; None when it names nobody."""
        if (known := self.bekend(part)) is not None:
            return known
        if not _is_naam(part):
            return None
        return (Eigenaarsoort.ANDERS if _is_mens(part) else Eigenaarsoort.AFDELING), part[:1].upper() + part[1:]

    def bekend(self, part: str) -> tuple[Eigenaarsoort, str] | None:
        """Return who a part of the line names of those who are known, None for any other."""
        bare = _zonder_lidwoord(part)
        low = bare.casefold()
        if low in _IK or _same(part, self.ik):
            return Eigenaarsoort.WIJKREGISSEUR, ""
        if low in _WIJKORGAAN or _same(part, self.wijkorgaan):
            return Eigenaarsoort.WIJKORGAAN, ""
        if present := _een(part, self.aanwezigen):
            own = _same(present, self.ik)
            return (Eigenaarsoort.WIJKREGISSEUR, "") if own else (Eigenaarsoort.WIJKORGAAN, present)
        if low == "gemeente":
            return Eigenaarsoort.AFDELING, "gemeente"
        if low.startswith("afdeling "):
            return Eigenaarsoort.AFDELING, bare[len("afdeling ") :]
        if afdeling := next((naam for naam in self.afdelingen if _same(naam, bare)), ""):
            return Eigenaarsoort.AFDELING, afdeling
        return None


def _dag(part: str, today: date, vanaf: date, *, last: bool) -> date | None:
    """Return the day a part says, None when it says none; raises Refusal for a day that cannot be.

    What begins with a figure is meant as a day in the `last` place; before it, it may be "3 tafels".
    """
    low = part.casefold()
    before = next((words for words in _VOOR_DATUM if low.startswith(words)), "")
    try:
        return parse_datum(part[len(before) :], today, vanaf)
    except Refusal as refusal:
        if refusal.code == "datum_onleesbaar" and not (last and part[:1].isdigit()):
            return None
        raise


def _een(part: str, names: tuple[str, ...]) -> str:
    """Return the one name that is meant, in full or by its first word; "" when none or more are."""
    whole = [name for name in names if _same(name, part)]
    first = [name for name in names if _same(name.partition(" ")[0], part)]
    found = whole or first
    return found[0] if len(found) == 1 else ""


def _is_naam(part: str) -> bool:
    words = part.split()
    return len(words) == 1 or (part[:1].isupper() and len(words) <= _LANGSTE_NAAM)


def _is_mens(part: str) -> bool:
    """Tell a person by more than one word with a capital: "Jan de Vries", not "Openbare ruimte"."""
    words = [word for word in part.split() if word.casefold() not in _TUSSEN]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _zonder_lidwoord(part: str) -> str:
    low = part.casefold()
    before = next((words for words in _LIDWOORDEN if low.startswith(words)), "")
    return part[len(before) :]


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()
