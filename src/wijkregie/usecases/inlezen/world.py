"""The store and what a list would make of it, together in memory: what a row is compared with and planned in."""

from collections.abc import Callable, Hashable, Iterable
from hashlib import sha256
from operator import attrgetter
from typing import Any, TypeVar

from wijkregie.domain.entities import Entity
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.journaal import end_of_chain
from wijkregie.store.mapping import KINDS, kind_of, table_name, unique_fields
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork

E = TypeVar("E", bound=Entity)
Keys = Callable[[Any], Iterable[Hashable]]
_Place = tuple[type[Entity], str]


class World:
    """What there would be if all rows so far were carried out; it reads the store once, kind by kind, and never writes.

    To the rules it is a unit of work: it gets, finds, saves and removes. What one row does can be taken back whole.
    """

    def __init__(self, connection: Reading) -> None:
        self.connection = connection
        self._held: dict[type[Entity], dict[str, Entity]] = {}
        self._indexes: dict[type[Entity], dict[Hashable, tuple[Keys, dict[Hashable, dict[str, Entity]]]]] = {}
        self._before: dict[_Place, Entity | None] = {}
        self._row: dict[_Place, Entity | None] = {}
        self.stand, self._chain = end_of_chain(connection)
        self._source = ""
        self._made = 0

    def begin(self, source: str) -> None:
        """Begin on a row; `source` is its file, its place and its cells, which make the ids of what is new in it."""
        self._row, self._source, self._made = {}, source, 0

    def give_up(self) -> None:
        """Take back what the present row did."""
        for (kind, entity_id), before in self._row.items():
            self._put(kind, entity_id, before)
        self._row = {}

    def touched(self) -> list[tuple[Entity | None, Entity | None]]:
        """Return what the present row changed, before and after, parents first."""
        pairs = ((place, before, self._held[place[0]].get(place[1])) for place, before in self._row.items())
        changed = [(place, before, after) for place, before, after in pairs if before != after]
        return [(before, after) for _, before, after in sorted(changed, key=lambda each: KINDS.index(each[0][0]))]

    def accept(self) -> None:
        """Keep what the present row did."""
        for place, before in self._row.items():
            self._before.setdefault(place, before)
        self._row = {}

    def write(self, uow: UnitOfWork) -> None:
        """Carry out in the store what the accepted rows did."""
        final = ((place, before, self._held[place[0]].get(place[1])) for place, before in self._before.items())
        changed = [(place[0], before, after) for place, before, after in final if before != after]
        for kind in KINDS:
            mine = [(before, after) for own, before, after in changed if own is kind]
            uow.save_all([after for before, after in mine if before is None and after is not None])
            for before, after in mine:
                if before is not None and after is not None:
                    uow.save(after)
        for _, before, after in sorted(changed, key=lambda each: KINDS.index(each[0]), reverse=True):
            if before is not None and after is None:
                uow.remove(before)

    def new_id(self) -> str:
        """Return an id for a new value: the same when this list is planned again on this store, and never another's."""
        self._made += 1
        return sha256(self._chain + f"{self._source}\n{self._made}".encode()).hexdigest()[:32]

    def all(self, kind: type[E]) -> dict[str, E]:
        """Return every value of a kind by id."""
        held: Any = self._held.get(kind)
        if held is None:
            held = self._held[kind] = {value.id: value for value in values(self.connection, kind)}
        return held  # type: ignore[no-any-return]

    def get(self, kind: type[E], entity_id: str) -> E:
        """Return the value with this id; raises Refusal "weg" when there is none."""
        found = self.all(kind).get(entity_id)
        if found is None:
            raise Refusal("weg", wat=zelfstandig(table_name(kind)))
        return found

    def name(self, field: str, entity_id: str) -> str | None:
        """Return the name of what a field such as `stadsdeel_id` points at; None when that has none."""
        try:
            kind = kind_of(field.removesuffix("_id"))
        except KeyError:
            return None
        return getattr(self.all(kind).get(entity_id), "naam", None)

    def find(self, kind: type[E], **where: Any) -> list[E]:
        """Return every value whose fields equal the given ones."""
        if not where:
            return list(self.all(kind).values())
        names = tuple(sorted(where))
        read = attrgetter(*names)
        wanted = where[names[0]] if len(names) == 1 else tuple(where[name] for name in names)
        return self.near(kind, lambda value: (read(value),), wanted, name=names)

    def near(self, kind: type[E], keys: Keys, wanted: Hashable, *, name: Hashable = None) -> list[E]:
        """Return every value that has this key among its `keys`, which are worked out once for each value."""
        indexes = self._indexes.setdefault(kind, {})
        held: Any = self.all(kind)
        index = indexes.get(name or keys)
        if index is None:
            index = indexes[name or keys] = (keys, {})
            for value in held.values():
                _enter(index, value)
        found: Any = index[1].get(wanted, {})
        return list(found.values())

    def save(self, value: E) -> E:
        """Plan a new or changed value; raises Refusal "dubbel" when another has its unique fields already."""
        kind = type(value)
        before = self.all(kind).get(value.id)
        if before != value:
            for fields in unique_fields(table_name(kind)):
                same = self.find(kind, **{field: getattr(value, field) for field in fields})
                if any(other.id != value.id for other in same):
                    raise Refusal("dubbel", wat=zelfstandig(table_name(kind)))
            self._row.setdefault((kind, value.id), before)
            self._put(kind, value.id, value)
        return value

    def remove(self, value: Entity) -> None:
        """Plan that a value goes."""
        self._row.setdefault((type(value), value.id), self.get(type(value), value.id))
        self._put(type(value), value.id, None)

    def _put(self, kind: type[Entity], entity_id: str, value: Entity | None) -> None:
        held = self._held[kind]
        before = held.pop(entity_id, None)
        for index in self._indexes.get(kind, {}).values():
            if before is not None:
                _leave(index, before)
            if value is not None:
                _enter(index, value)
        if value is not None:
            held[entity_id] = value


def _enter(index: tuple[Keys, dict[Hashable, dict[str, Entity]]], value: Entity) -> None:
    for key in index[0](value):
        index[1].setdefault(key, {})[value.id] = value


def _leave(index: tuple[Keys, dict[Hashable, dict[str, Entity]]], value: Entity) -> None:
    for key in index[0](value):
        index[1][key].pop(value.id, None)
