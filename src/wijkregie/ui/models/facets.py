"""By what a list is filtered and grouped: values to choose from, yes or no, days, numbers, amounts, words.

Nothing here needs a widget: the rows of a kept view are counted with it on the lane of the store.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import Any, Generic, TypeVar

from wijkregie.domain.datums import format_datum
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.ui.models.rows import Groepering, folded

R = TypeVar("R")
Filters = Mapping[str, tuple[str, ...]]
"""The chosen values by the title of their facet."""

JA = "ja"
ALLES = "alles"
"""Chosen to see also what a facet leaves out."""

_TO = ".."
"""Stands between the two ends of a span; one end may be left out."""


class Soort(Enum):
    """What a facet says of a row."""

    KEUZE = "keuze"
    """A word, or several."""
    VLAG = "vlag"
    """Yes or no."""
    DAG = "dag"
    GETAL = "getal"
    BEDRAG = "bedrag"
    """Whole cents."""
    TEKST = "tekst"


SPANS = frozenset({Soort.DAG, Soort.GETAL, Soort.BEDRAG})


@frozen
class Facet(Generic[R]):
    """One thing by which a list is filtered, and where it has values to choose from grouped."""

    title: str
    value: Callable[[R], Any]
    soort: Soort = Soort.KEUZE
    order: tuple[str, ...] = ()
    """Values in the order in which they are offered; others come after, by name."""
    left_out: frozenset[str] = frozenset()
    """Values that are not shown until they are asked for."""
    empty: str = ""
    """Word for a row that has no value."""

    @property
    def impersonal(self) -> bool:
        """Tell whether none of its words can be the name of somebody or of a wijkorgaan."""
        return self.soort is Soort.VLAG or self.soort in SPANS or bool(self.order) or self.title == "Stadsdeel"

    def values(self, row: R) -> tuple[str, ...]:
        """Return the words of a row, for a facet of words."""
        found = self.value(row)
        several = found if isinstance(found, tuple) else (found,) if found else ()
        return several or (self.empty or "leeg",)

    def sort(self, values: Iterable[str]) -> list[str]:
        """Return values in the order in which they are offered."""
        place = {word: number for number, word in enumerate(self.order)}
        return sorted(values, key=lambda word: (place.get(word, len(place)), word == self.empty, folded(word)))

    def test(self, chosen: Sequence[str], today: date) -> Callable[[R], bool] | None:
        """Return what a row must meet, None where every row does; of several chosen values one must fit."""
        value = self.value
        if self.soort is Soort.VLAG:
            return (lambda row: bool(value(row))) if JA in chosen else None
        if self.soort is Soort.TEKST:
            words = [folded(word) for word in chosen]
            return (lambda row: any(word in folded(value(row)) for word in words)) if words else None
        if self.soort in SPANS:
            spans = [self.span(word, today) for word in chosen]
            return (lambda row: any(_within(value(row), span) for span in spans)) if spans else None
        if ALLES in chosen:
            return None
        if chosen:
            wanted = frozenset(chosen)
            return lambda row: not wanted.isdisjoint(self.values(row))
        hidden = self.left_out
        return (lambda row: not hidden.issuperset(self.values(row))) if hidden else None

    def span(self, word: str, today: date) -> "Span":
        """Return the two ends of a chosen span, or None for what has no value; what cannot be read meets no row."""
        if self.soort is Soort.DAG and word in DAYS:
            return DAYS[word](today)
        first, between, last = word.partition(_TO)
        read: Callable[[str], Any] = date.fromisoformat if self.soort is Soort.DAG else int
        try:
            return (read(first) if first else None, read(last) if last else None) if between else _NOTHING
        except ValueError:
            return _NOTHING

    def said(self, word: str) -> str:
        """Return a chosen value as it is read on the screen."""
        if self.soort not in SPANS or _TO not in word:
            return word
        first, _, last = word.partition(_TO)
        if first and last:
            return f"{self._end(first)} t/m {self._end(last)}"
        return f"vanaf {self._end(first)}" if first else f"t/m {self._end(last)}"

    def _end(self, word: str) -> str:
        try:
            if self.soort is Soort.DAG:
                return format_datum(date.fromisoformat(word))
            return format_bedrag_kort(int(word)) if self.soort is Soort.BEDRAG else word
        except ValueError:
            return word


Span = tuple[Any, Any] | None
_NOTHING = (date.max, date.min)


def span_word(first: object, last: object) -> str:
    """Return a span of days, numbers or cents as it is kept; None for an open end."""
    return _TO.join(
        "" if end is None else end.isoformat() if isinstance(end, date) else str(end) for end in (first, last)
    )


def _week(today: date) -> Span:
    first = today - timedelta(days=today.weekday())
    return first, first + timedelta(days=6)


DAYS: Mapping[str, Callable[[date], Span]] = {
    "voor vandaag": lambda today: (None, today - timedelta(days=1)),
    "vandaag": lambda today: (today, today),
    "deze week": _week,
    "komende 30 dagen": lambda today: (today, today + timedelta(days=30)),
    "dit jaar": lambda today: (today.replace(month=1, day=1), today.replace(month=12, day=31)),
    "geen datum": lambda _today: None,
}
"""Spans of days that go along with the day of today, None for no day at all."""


def _within(value: Any, span: Span) -> bool:
    if span is None or value is None:
        return span is None and value is None
    first, last = span
    if span is _NOTHING:
        return False
    return (first is None or first <= value) and (last is None or value <= last)


def accepts(facets: Sequence[Facet[R]], filters: Filters, today: date) -> Callable[[R], bool] | None:
    """Return what tells whether a row is wanted, None when every row is; filters of facets that are gone count not."""
    tests = [test for facet in facets if (test := facet.test(filters.get(facet.title, ()), today)) is not None]
    if len(tests) <= 1:
        return next(iter(tests), None)
    return lambda row: all(test(row) for test in tests)


def groups(facets: Sequence[Facet[R]]) -> dict[str, Groepering[R]]:
    """Return by what rows can be put together: facets with words, by title."""
    return {each.title: _group(each) for each in facets if each.soort is Soort.KEUZE}


def _group(facet: Facet[R]) -> Groepering[R]:
    return Groepering(facet.title, lambda row: ", ".join(facet.values(row)), facet.sort)


def words(facets: Sequence[Facet[Any]], filters: Filters) -> list[str]:
    """Say what is filtered on, one phrase for each facet: "Stadsdeel: Noord, Oost", "Te laat"."""
    return [phrase(facet, filters[facet.title]) for facet in facets if filters.get(facet.title)]


def phrase(facet: Facet[Any], chosen: Sequence[str]) -> str:
    """Say what is chosen of one facet."""
    if facet.soort is Soort.VLAG:
        return facet.title
    return f"{facet.title}: {', '.join(facet.said(word) for word in facet.sort(chosen))}"
