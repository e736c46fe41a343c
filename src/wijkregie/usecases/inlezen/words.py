"""What a row would change, in the words of the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum

from wijkregie.domain.entities import Entity
from wijkregie.domain.lijsten.voorstellen import Veldwijziging
from wijkregie.domain.woorden import VELDEN, kort, soortnaam, waarde_tekst
from wijkregie.store.mapping import table_name, to_row
from wijkregie.usecases.geschiedenis import KNOWN_BY
from wijkregie.usecases.inlezen.world import World

_HIDDEN = frozenset({"id", "version"})
_NOTHING: tuple[object, ...] = (None, "", False, "[]")


def wijzigingen(
    main: Entity, touched: Sequence[tuple[Entity | None, Entity | None]], world: World
) -> tuple[Veldwijziging, ...]:
    """Return what changes: field by field of the value the row is about, and of what comes or goes with it."""
    of_main_first = sorted(touched, key=lambda pair: main.id not in {each.id for each in pair if each is not None})
    return tuple(change for pair in of_main_first for change in _of_value(main, *pair, world))


def in_words(field: str, value: object, world: World) -> str:
    """Return a value of a field as the screen shows it; an id becomes the name of what it points at."""
    if field.endswith("_id") and isinstance(value, str):
        return kort(world.name(field, value) or "wat er niet meer is")
    plain = value.value if isinstance(value, Enum) else value
    return waarde_tekst(field, plain.isoformat() if isinstance(plain, date) else plain)


def _of_value(main: Entity, before: Entity | None, after: Entity | None, world: World) -> Iterator[Veldwijziging]:
    known = after or before
    assert known is not None
    mine = known.id == main.id
    noun = soortnaam(table_name(type(known))).capitalize()
    if not mine and (before is None or after is None):
        what = _known_by(known, main, world)
        comes = before is None
        heading = f"{'Nieuw' if comes else 'Weg'}: {noun.lower()}"
        yield Veldwijziging(heading, "leeg" if comes else what, what if comes else "leeg")
        return
    new, old = to_row(known), _made_empty(known) if before is None else to_row(before)
    what = "" if mine else f"{noun} ({_known_by(before or known, main, world)}): "
    for field, value in new.items():
        if field not in _HIDDEN and value != old.get(field) and _has_words(field, (value, old.get(field)), world):
            heading = f"{what}{VELDEN[field].lower()}" if what else VELDEN[field]
            van = "leeg" if before is None else in_words(field, old[field], world)
            yield Veldwijziging(heading, van, in_words(field, value, world))


def _has_words(field: str, values: Sequence[object], world: World) -> bool:
    """Tell whether a change can be told: what an id points at has a name, save what hangs on the row itself."""
    return not field.endswith("_id") or any(isinstance(value, str) and world.name(field, value) for value in values)


def _made_empty(value: Entity) -> dict[str, object]:
    """Return what a new value holds of which nothing is said."""
    return {field.name: field.default for field in fields(value) if field.default is not MISSING}


def _known_by(value: Entity, main: Entity, world: World) -> str:
    """Return by what people know a value beside the one that the row is about."""
    table, row = table_name(type(value)), to_row(value)
    told = [
        in_words(field, row[field], world) for field in KNOWN_BY.get(table, ("naam",)) if row[field] not in _NOTHING
    ]
    return ", ".join(told) if told else soortnaam(table)
