"""In which order rows are written, so that every step can be by itself: undoing takes the same steps back."""

from collections import defaultdict
from graphlib import TopologicalSorter

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.entities import Entity
from wijkregie.store.overdrachten.content import references
from wijkregie.usecases.overnemen.stand import Sleutel, Stand, unieke_sleutels


def steps(stand: Stand) -> list[list[Sleutel]]:
    """Return the rows that change, in steps of rows that do not wait for each other.

    A row comes after what it points at, after what held its unique values, and goes after what pointed at it. Raises
    CycleError, with the rows that wait for each other, when that cannot be.
    """
    changes = stand.changes()
    holders = {key: row for row, (before, _) in changes.items() for key in _unique(before)}
    waits: dict[Sleutel, set[Sleutel]] = defaultdict(set)
    for row, (before, after) in changes.items():
        waits[row] |= {each for each in _pointed_at(row, after) if each in changes and changes[each][0] is None}
        waits[row] |= {holders[key] for key in _unique(after) if key in holders}
        waits[row].discard(row)
        for each in _pointed_at(row, before):
            if each != row and each in changes and changes[each][1] is None:
                waits[each].add(row)
    return _layers(TopologicalSorter(waits), {row: number for number, row in enumerate(changes)})


def _layers(sorter: "TopologicalSorter[Sleutel]", place: dict[Sleutel, int]) -> list[list[Sleutel]]:
    sorter.prepare()
    found = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=place.__getitem__)
        sorter.done(*ready)
        found.append(ready)
    return found


def _unique(value: Entity | None) -> list[tuple[object, ...]]:
    return [] if value is None else list(unieke_sleutels(value))


def _pointed_at(row: Sleutel, value: Entity | None) -> list[Sleutel]:
    if value is None:
        return []
    if isinstance(value, Bijlage):
        return [(value.tabel, value.rij_id)]
    found = ((other, getattr(value, name)) for name, (other, _) in references(row[0]).items())
    return [(other, pointed_at) for other, pointed_at in found if pointed_at is not None]
