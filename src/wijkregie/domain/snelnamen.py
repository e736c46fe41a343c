"""Names within a line of Dutch: wijkorganen, wijken, people and trajecten, in full, in short and misspelt."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from enum import Enum, StrEnum

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.lijsten.gelijkenis import (
    KORTSTE,
    SOORTWOORDEN,
    VULWOORDEN,
    kern,
    lijkt_op,
    sleutels,
    soortwoorden,
)
from wijkregie.domain.snelmomenten import Keus, Vondst


class Naamsoort(StrEnum):
    """What a name in a line can be of."""

    WIJKORGAAN = "wijkorgaan"
    WIJK = "wijk"
    PERSOON = "persoon"
    TRAJECT = "traject"


@frozen
class Naam:
    """One known name.

    `stadsdeel` tells two of one name apart. `bij` holds the ids of the wijkorganen of a person, and `jaren` the years
    of which a wijkorgaan has a talk still to come.
    """

    soort: Naamsoort
    id: str
    naam: str
    stadsdeel: str = ""
    bij: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()


@frozen
class Woord:
    """A word of the line in its bare form, from `van` up to `tot`; `hoofd` tells that it is a name by its capital."""

    kaal: str
    van: int
    tot: int
    hoofd: bool


_GEBIEDSWOORDEN = frozenset({"wijk", "dorp", "buurt", "kern"})
_LIDWOORDEN = frozenset({"de", "het", "t"})
_VOORZETSELS = frozenset({"met", "bij", "van", "voor", "aan", "naar", "namens", "in", "over"})
_TUSSENVOEGSELS = frozenset({"van", "de", "den", "der", "ten", "ter", "te", "het", "t", "el", "al", "fan", "tot", "op"})
_ORGAANWOORDEN = frozenset({"wijkorgaan", "orgaan"})
_LANGSTE_SPELFOUT = 2
"""Words of a line that are one name with a typing error."""

_LANGSTE_NAAM = 12
_KORTST_DEEL = 4
_LANG_GENOEG = KORTSTE + 2
"""Letters of a part of a name, or of one with a typing error, that is asked about without a capital."""


def woorden(regel: str) -> list[Woord]:
    """Return the words of a line; the capital with which it begins says nothing."""
    found = list[Woord]()
    for match in re.finditer(r"[^\W_]+", regel):
        typed = match[0]
        found.append(Woord(kaal(typed), match.start(), match.end(), typed[0].isupper() and bool(found)))
    return found


class _Graad(Enum):
    """How much of a name stands in a line: all of it, its begin, a word from within, or all but a letter."""

    HEEL = 0
    DEEL = 1
    WOORD = 2
    SPELFOUT = 3


class Namen:
    """The known names, looked up by their words; made once for as long as the names stay the same."""

    def __init__(self, namen: Iterable[Naam]) -> None:
        self._alle: dict[Naamsoort, list[Naam]] = {soort: [] for soort in Naamsoort}
        self._by_id: dict[str, Naam] = {}
        self._own: dict[str, list[tuple[list[str], Naam, bool]]] = defaultdict(list)
        self._personen: dict[str, list[Naam]] = defaultdict(list)
        self._like: dict[str, set[str]] = defaultdict(set)
        self._bare: dict[str, list[Naam]] = defaultdict(list)
        self._trajecten: list[tuple[str, Naam]] = []
        for naam in namen:
            self._alle[naam.soort].append(naam)
            self._by_id[naam.id] = naam
            if naam.soort in {Naamsoort.WIJKORGAAN, Naamsoort.WIJK}:
                self._learn_place(naam)
            elif naam.soort is Naamsoort.PERSOON:
                for word in set(kaal(naam.naam).split()) - _TUSSENVOEGSELS:
                    self._personen[word].append(naam)
            else:
                self._trajecten.append((f" {kaal(naam.naam)} ", naam))

    def alle(self, soort: Naamsoort) -> Sequence[Naam]:
        """Return all names of a kind, in their order."""
        return self._alle[soort]

    def met_id(self, id_: str) -> Naam | None:
        """Return the name of an id."""
        return self._by_id.get(id_)

    def find_plaatsen(self, regel: str) -> list[Vondst]:
        """Return the wijkorganen and wijken that a line names, in their order.

        A word for the kind before the name ("wijkraad", "wr", "wijk") says which is meant, and without one a wijkorgaan
        goes before the wijk that is called the same. Where that leaves more than one, and for a part of a name or one
        with a typing error, it is asked.
        """
        words, found, at = woorden(regel), list[Vondst](), 0
        own = [number for number, word in enumerate(words) if not _is_bijwoord(word.kaal)]
        while at < len(own):
            length, near = self._at(words, own[at : at + _LANGSTE_NAAM])
            meant = self._plaats(regel, words, own[at], own[at + length - 1], near)
            found += [meant] if meant is not None else []
            at += length if meant is not None else 1
        return found

    def find_personen(self, regel: str) -> list[Vondst]:
        """Return the people that a line names with a capital, in their order; "Jansen" is asked when there are more."""
        words, found, at = woorden(regel), list[Vondst](), 0
        while at < len(words):
            names, length = self._persoon(words[at:])
            if not names:
                at += 1
                continue
            whole = [naam for naam in names if len(kaal(naam.naam).split()) == length]
            meant = whole or names
            van, tot = words[at].van, words[at + length - 1].tot
            vraag = f"Welke {regel[van:tot]} bedoel je?" if len(meant) > 1 else ""
            found.append(Vondst(van, tot, tuple(Keus(naam, naam.naam) for naam in meant), vraag))
            at += length
        return found

    def trajecten(self, thema: str) -> list[Naam]:
        """Return the trajecten of which the name holds the words of a theme."""
        wanted = kaal(thema)
        return [naam for bare, naam in self._trajecten if f" {wanted} " in bare] if wanted else []

    def _learn_place(self, naam: Naam) -> None:
        words = kern(naam.naam).split()
        for begin, word in enumerate(words):
            if not begin or len(word) >= _KORTST_DEEL:
                self._own[word].append((words[begin:], naam, not begin))
        self._bare[" ".join(words)].append(naam)
        for key in sleutels(" ".join(words)):
            self._like[key].add(" ".join(words))

    def _at(self, words: Sequence[Woord], own: Sequence[int]) -> tuple[int, list[tuple[Naam, _Graad]]]:
        """Return the names that hold most of the own words from here, and else those that differ by a typing error."""
        best, near = 0, list[tuple[Naam, _Graad]]()
        for wanted, naam, from_begin in self._own.get(words[own[0]].kaal, []):
            pairs = enumerate(zip(wanted, own, strict=False))
            differs = (at for at, (word, number) in pairs if words[number].kaal != word)
            same = next(differs, min(len(wanted), len(own)))
            if same > best:
                best, near = same, []
            if same == best:
                whole = from_begin and same == len(wanted)
                grade = _Graad.HEEL if whole else _Graad.DEEL if from_begin or same > 1 else _Graad.WOORD
                near.append((naam, grade))
        if near:
            return best, near
        for length in range(min(_LANGSTE_SPELFOUT, len(own)), 0, -1):
            typed = " ".join(words[number].kaal for number in own[:length])
            if len(typed) >= KORTSTE:
                likes = {bare for key in sleutels(typed) for bare in self._like.get(key, ()) if lijkt_op(bare, typed)}
                near = [(naam, _Graad.SPELFOUT) for bare in sorted(likes) for naam in self._bare[bare]]
                if near:
                    return length, near
        return 1, []

    def _plaats(
        self, regel: str, words: Sequence[Woord], first: int, last: int, near: Sequence[tuple[Naam, _Graad]]
    ) -> Vondst | None:
        """Return what a name at these words means, with the words before it that belong to it; None for no name."""
        article = _back(words, first, _LIDWOORDEN)
        begin = _back(words, article, SOORTWOORDEN | _LIDWOORDEN | _GEBIEDSWOORDEN | _ORGAANWOORDEN)
        before = [word.kaal for word in words[begin:article]]
        kinds = {kind for word in before for kind in soortwoorden(word)}
        area, body = not _GEBIEDSWOORDEN.isdisjoint(before), bool(kinds) or not _ORGAANWOORDEN.isdisjoint(before)
        if not (area or body):
            near = [each for each in near if _valt_op(words[first : last + 1], each[1])]
        grades = {naam: grade for naam, grade in near if naam.soort is Naamsoort.WIJKORGAAN or not body}
        if area:
            grades = {naam: grade for naam, grade in grades.items() if naam.soort is Naamsoort.WIJK} or grades
        of_kind = [naam for naam in grades if kinds & soortwoorden(naam.naam)]
        meant = sorted(of_kind or grades, key=lambda naam: naam.soort is Naamsoort.WIJK)
        if not meant:
            return None
        keuzes = tuple(Keus(naam, plaatsnaam(naam, meant)) for naam in meant)
        vraag = ""
        evident = grades[meant[0]] is _Graad.HEEL and all(naam.soort is Naamsoort.WIJK for naam in meant[1:])
        if len(meant) > 1 and not evident:
            vraag = f"Welke {regel[_van(regel, words[article]) : words[last].tot]} bedoel je?"
        elif grades[meant[0]] is not _Graad.HEEL or (kinds and not of_kind):
            vraag = f"Bedoel je {keuzes[0].woord}?"
        if begin and words[begin - 1].kaal in _VOORZETSELS:
            begin -= 1
        return Vondst(_van(regel, words[begin]), words[last].tot, keuzes, vraag)

    def _persoon(self, words: Sequence[Woord]) -> tuple[list[Naam], int]:
        first = words[0]
        names, length = self._personen.get(first.kaal, []), 1
        run = first.kaal
        for word in words[1:]:
            longer = [naam for naam in names if f" {run} {word.kaal} " in f" {kaal(naam.naam)} "]
            if not longer:
                break
            names, run, length = longer, f"{run} {word.kaal}", length + 1
        whole = any(kaal(naam.naam) == run for naam in names)
        return (names, length) if whole or any(word.hoofd for word in words[:length]) else ([], 1)


def plaatsnaam(naam: Naam, among: Sequence[Naam] = ()) -> str:
    """Return how a name is chosen: a wijk and a traject say what they are, and of two alike the stadsdeel is told."""
    word = f"{naam.soort.value} {naam.naam}" if naam.soort in {Naamsoort.WIJK, Naamsoort.TRAJECT} else naam.naam
    same = [other for other in among if other.naam == naam.naam and other.soort is naam.soort]
    return f"{word} ({naam.stadsdeel})" if len(same) > 1 and naam.stadsdeel else word


def heet(naam: Naam, woorden: str) -> bool:
    """Tell whether words are a name, but for the year that ends it."""
    return re.sub(r" [0-9]{4}$", "", kaal(naam.naam)) == re.sub(r" [0-9]{4}$", "", kaal(woorden))


def _is_bijwoord(word: str) -> bool:
    """Tell whether a word says nothing by itself: an article, or the kind of a body."""
    return word in VULWOORDEN or word in SOORTWOORDEN


def _valt_op(words: Sequence[Woord], grade: _Graad) -> bool:
    """Tell whether words without a kind before them are a name: by their capital, or because they are long."""
    if grade is _Graad.WOORD:
        return False
    length = sum(len(word.kaal) for word in words)
    capital = all(word.hoofd for word in words if not _is_bijwoord(word.kaal))
    return capital or length >= (KORTSTE if grade is _Graad.HEEL else _LANG_GENOEG)


def _back(words: Sequence[Woord], at: int, allowed: Collection[str]) -> int:
    """Return where the words before a place begin that are all of these."""
    while at and words[at - 1].kaal in allowed:
        at -= 1
    return at


def _van(regel: str, word: Woord) -> int:
    """Return where a word begins, with its apostrophe: ’t Hagen."""
    return word.van - (word.van > 0 and regel[word.van - 1] in "'’‘`")
