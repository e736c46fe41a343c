"""What is kept here of all that can be taken over, and what the files that were read before bring to it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.gespreksformulieren import Gespreksformulier
from wijkregie.domain.personen import Persoon
from wijkregie.domain.verplichtingen import Verplichting
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.overdrachten.content import unique_columns
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading

Sleutel: TypeAlias = tuple[str, str]
"""Table and id of a row."""

_BLIJVEN = frozenset({"sjabloon", "participatieverslag", "leeswijze", "lijstweergave", "uitstel", "inrichting"})
"""Tables of the owner of a store: nobody takes them over."""

SOORTEN: tuple[type[Entity], ...] = tuple(kind for kind in KINDS if table_name(kind) not in _BLIJVEN)
"""Kinds that go from one store to another, parents before what points at them."""

TABELLEN = tuple(map(table_name, SOORTEN))


class Stand:
    """Every value by table and id: as stored, and as it becomes."""

    def __init__(self, connection: Reading) -> None:
        self.stored: dict[str, dict[str, Entity]] = {}
        self.nu: dict[str, dict[str, Entity]] = {}
        self._put: dict[str, dict[str, None]] = {tabel: {} for tabel in TABELLEN}
        for kind in SOORTEN:
            found = self.stored[table_name(kind)] = {each.id: each for each in values(connection, kind)}
            self.nu[table_name(kind)] = {key: replace(each, version=0) for key, each in found.items()}

    def get(self, tabel: str, rij_id: str | None) -> Entity | None:
        """Return what a row becomes, None when there is none."""
        return self.nu[tabel].get(rij_id) if rij_id is not None else None

    def put(self, key: Sleutel, value: Entity | None) -> None:
        """Give a row another content; None takes it away."""
        tabel, rij_id = key
        self._put[tabel][rij_id] = None
        if value is None:
            self.nu[tabel].pop(rij_id, None)
        else:
            self.nu[tabel][rij_id] = value

    def changes(self) -> dict[Sleutel, tuple[Entity | None, Entity | None]]:
        """Return the rows that become something else, parents before what points at them, as stored and as they become.

        Both bear the version as stored, 0 for a new one.
        """
        found = {}
        for tabel in TABELLEN:
            for rij_id in self._put[tabel]:
                before, after = self.stored[tabel].get(rij_id), self.nu[tabel].get(rij_id)
                if before is not None and after is not None:
                    after = replace(after, version=before.version)
                if before != after:
                    found[tabel, rij_id] = (before, after)
        return found

    def all(self, tabel: str) -> Iterator[Any]:
        """Yield every value of a table as it becomes."""
        yield from self.nu[tabel].values()


def natuurlijke_sleutels(value: Entity) -> Iterator[tuple[object, ...]]:
    """Yield by what a value is the same as one with another id; its references must be of this side already."""
    match value:
        case Stadsdeel() | Afdeling() | Wijk():
            yield (type(value), _naam(value.naam))
        case Wijkorgaan():
            yield (Wijkorgaan, _naam(value.naam))
        case Persoon():
            yield (Persoon, _naam(value.naam), value.email.strip().casefold())
        case Verplichting():
            yield (Verplichting, value.partij, value.vanaf_niveau, _naam(value.naam), value.vanaf_jaar)
        case Gespreksformulier():
            yield (Gespreksformulier, value.delen)
        case _:
            yield from unieke_sleutels(value)


def unieke_sleutels(value: Entity) -> Iterator[tuple[object, ...]]:
    """Yield the values that no other row of its table may have too."""
    for columns in unique_columns(table_name(type(value))):
        found = tuple(getattr(value, column) for column in columns)
        if None not in found:
            yield (type(value), columns, *found)


def _naam(text: str) -> str:
    return one_line(text).casefold()


_SOORT = {table_name(kind): kind for kind in SOORTEN}


def soort_van(tabel: str) -> type[Entity]:
    """Return the kind that a table keeps."""
    return _SOORT[tabel]


def by_key(found: Iterator[Any]) -> dict[tuple[object, ...], str]:
    """Return by natural key the id of each value; of two with one key, the first."""
    ids: dict[tuple[object, ...], str] = {}
    for value in found:
        for key in natuurlijke_sleutels(value):
            ids.setdefault(key, value.id)
    return ids


def per_verwijzing(values: Iterator[Any], *fields: str) -> dict[str, list[Any]]:
    """Return values by what one of these fields points at."""
    found: dict[str, list[Any]] = defaultdict(list)
    for value in values:
        for pointed_at in dict.fromkeys(getattr(value, field) for field in fields):
            if pointed_at is not None:
                found[pointed_at].append(value)
    return found
