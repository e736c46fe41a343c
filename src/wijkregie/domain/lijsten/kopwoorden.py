"""What one heading says: which field of a kind of list, of which year, and of which role on the bestuur."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeAlias

from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.begrepen import bijna, kaal
from wijkregie.domain.lijsten.personenwaarden import rol_van
from wijkregie.domain.lijsten.soorten import EMAIL, TELEFOON, Veld
from wijkregie.domain.lijsten.velden import VELDEN

KOP, WOORD, LIJKT, BEVAT = 4, 3, 2, 1
"""How sure a heading is: the program's own, a word people use for it, nearly one, or one among other words."""

LANGSTE_KOP = 60
"""Letters of a heading beyond which it is a sentence."""

_ROLLEN = frozenset({"voorzitter", "vicevoorzitter", "secretaris", "penningmeester", "contactpersoon"})
_Bekend: TypeAlias = Mapping[str, frozenset[str]]
_KORT_JAAR = re.compile(r"(?:['’‘`´]|(?<=[^\W\d_])[ _](?=[1-4][0-9]\s*$))([0-9]{2})(?![0-9])")
"""A year in two digits: behind an apostrophe, or behind a word at the end, as in "NIV_26"."""
_LEEG_WOORD = frozenset({"de", "het", "van", "een", "nr", "nummer", "in", "per", "en", "of", "op"})


@frozen
class Kopwoord:
    """A field that a heading may mean, and how sure that is."""

    veld: Veld
    zeker: int
    jaar: int | None = None
    rol: str = ""


@lru_cache(maxsize=20_000)
def betekenis(kop: str, soort: Lijstsoort) -> tuple[Kopwoord, ...]:
    """Return what a heading may mean in a kind of list, the surest first; a sentence means nothing."""
    bare = kaal(kop)
    if not bare or len(bare) > LANGSTE_KOP:
        return ()
    if exact := _eigen(soort).get(bare):
        return (Kopwoord(exact, KOP),)
    jaar, rest = _jaar(kop)
    rol, words = _rol(rest)
    mine = frozenset(rest.split()) - _LEEG_WOORD
    found = [each for veld, known in _bekend(soort) if (each := _past(veld, known, rest, mine, jaar))]
    if rol:
        found += [Kopwoord(veld, WOORD, None, rol) for veld in _van_rol(soort, words)]
    return tuple(sorted(found, key=lambda each: (-each.zeker, not each.rol, not each.veld.verplicht)))


def is_bekend(kop: str) -> bool:
    """Tell at little cost whether a heading is a word for a field of some kind of list, or a role."""
    if len(kop) > LANGSTE_KOP:
        return False
    _, rest = _jaar(kop)
    return rest in _alle_woorden() or bool(_rol(rest)[0])


@cache
def _alle_woorden() -> frozenset[str]:
    return frozenset(word for soort in Lijstsoort for _, known in _bekend(soort) for word in known)


def jaar_van(kop: str) -> int | None:
    """Return the year that a heading is, when it is nothing else: "2025", "'25"."""
    jaar, rest = _jaar(kop)
    return jaar if not rest else None


@cache
def _eigen(soort: Lijstsoort) -> Mapping[str, Veld]:
    return {kaal(veld.kop): veld for veld in VELDEN[soort]}


@cache
def _bekend(soort: Lijstsoort) -> tuple[tuple[Veld, _Bekend], ...]:
    """Return for each field the words it is known by, each with the set of those that count."""
    return tuple(
        (veld, {word: frozenset(word.split()) - _LEEG_WOORD for word in (kaal(veld.kop), *veld.synoniemen)})
        for veld in VELDEN[soort]
    )


@lru_cache(maxsize=20_000)
def _jaar(kop: str) -> tuple[int | None, str]:
    """Split a heading in its year and the bare words of the rest."""
    bare = kaal(_KORT_JAAR.sub(r" 20\1", kop))
    years = [word for word in bare.split() if len(word) == 4 and word.isdigit()]
    fitting = [year for year in years if EERSTE_JAAR <= int(year) <= LAATSTE_JAAR]
    if len(fitting) != 1:
        return None, bare
    return int(fitting[0]), " ".join(word for word in bare.split() if word != fitting[0])


@lru_cache(maxsize=20_000)
def _rol(bare: str) -> tuple[str, tuple[str, ...]]:
    """Split the bare words of a heading in a role on the bestuur and the rest."""
    words = bare.split()
    for at, word in enumerate(words):
        rol = rol_van(word)
        if rol in _ROLLEN and (len(word) > 2 or word in {"vz", "cp"}):
            return rol, (*words[:at], *words[at + 1 :])
    return "", tuple(words)


def _van_rol(soort: Lijstsoort, words: tuple[str, ...]) -> list[Veld]:
    """Return which field of a role the other words of a heading mean: its name, number or address."""
    velden = [veld for veld in VELDEN[soort] if veld.per_rol]
    rest = " ".join(word for word in words if word not in _LEEG_WOORD)
    if rest in {"", "naam", "bestuur", "naam bestuur"}:
        return velden[:1]
    return [veld for veld in velden[1:] for own in (EMAIL, TELEFOON) if own.soort is veld.soort and _is(own, rest)]


def _is(veld: Veld, bare: str) -> bool:
    return bare in {kaal(veld.kop), *veld.synoniemen} or any(bijna(bare, word) for word in veld.synoniemen)


def _past(veld: Veld, known: _Bekend, bare: str, mine: frozenset[str], jaar: int | None) -> Kopwoord | None:
    """Return how well bare words mean a field, None when they do not."""
    if not bare or (jaar is not None and not veld.per_jaar and len(mine) > 1):
        return None
    sure = WOORD if bare in known else _ongeveer(known, bare, mine)
    return Kopwoord(veld, sure, jaar if veld.per_jaar else None) if sure else None


def _ongeveer(known: _Bekend, bare: str, mine: frozenset[str]) -> int:
    near = 0
    for word, same in known.items():
        if (same == mine and same) or (len(bare) >= 4 and word.startswith(bare)):
            return LIJKT
        if abs(len(word) - len(bare)) < 3 and (bijna(bare, word) or _meervoud(bare, word)):
            return LIJKT
        if same and same < mine and max(map(len, same)) >= 4:
            near = BEVAT
    return near


def _meervoud(bare: str, word: str) -> bool:
    one, more = (bare, word) if len(bare) < len(word) else (word, bare)
    return more.startswith(one) and more[len(one) :] in {"s", "en", "n", "e"}
