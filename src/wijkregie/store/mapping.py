"""One generic mapping between the domain's values, rows, and the plain images the journaal keeps.

A row is a dict of column values (str, int, bool, date, None); values within a value, such as the parts of a
gespreksformulier, are one column of JSON text. An image is the JSON text of a row without its version: enough to
put a value back.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from sqlalchemy import Table, UniqueConstraint

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.budgetten import Boeking, Budget, Budgetjaar
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.contacten import Contactmoment, Notitie
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.gespreksformulieren import Antwoord, Gespreksformulier
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.leeswijzen import Leeswijze
from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.nakomingen import Nakoming
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.participatieverslagen import Participatieverslag
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.regelingen import Deelplafond, Regeling
from wijkregie.domain.sjablonen import Sjabloon
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.subsidies import Subsidie, Subsidiestap
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trajectfase, Trajectwijk
from wijkregie.domain.uitstel import Uitstel
from wijkregie.domain.verhalen import Verhaal
from wijkregie.domain.verplichtingen import Verplichting
from wijkregie.domain.wijkgrenzen import Wijkgrens
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.store import tables

E = TypeVar("E", bound=Entity)

KINDS: tuple[type[Entity], ...] = (
    Stadsdeel,
    Wijk,
    Wijkgrens,
    Wijkorgaan,
    Werkgebied,
    Persoon,
    Bestuursfunctie,
    Regeling,
    Deelplafond,
    Gespreksformulier,
    Sjabloon,
    Jaargesprek,
    Antwoord,
    Niveaukeuze,
    Subsidie,
    Subsidiestap,
    Budgetjaar,
    Gelegenheidscollectief,
    Initiatief,
    Budget,
    Boeking,
    Afdeling,
    Verplichting,
    Nakoming,
    Traject,
    Trajectwijk,
    Trajectfase,
    Terugkoppelmoment,
    Eindverslag,
    Verhaal,
    Betrokkenheid,
    Bijeenkomst,
    Uitnodiging,
    Specialistvraag,
    Participatieverslag,
    Actiepunt,
    Contactmoment,
    Notitie,
    Bijlage,
    Leeswijze,
    Lijstweergave,
    Uitstel,
    Inrichting,
)
"""Every kind of value the store keeps; parents stand before the rows that point at them."""

_encode = json.JSONEncoder(default=date.isoformat, ensure_ascii=False, separators=(",", ":")).encode
_KIND_BY_NAME = {kind.__name__.lower(): kind for kind in KINDS}


def table_name(kind: type[Entity]) -> str:
    """Return the name of the table that keeps this kind."""
    return kind.__name__.lower()


def table_of(kind: type[Entity]) -> Table:
    """Return the table that keeps this kind."""
    return tables.metadata.tables[table_name(kind)]


@cache
def unique_fields(table: str) -> tuple[tuple[str, ...], ...]:
    """Return which fields together no two rows of a table may share."""
    rules = (rule for rule in tables.metadata.tables[table].constraints if isinstance(rule, UniqueConstraint))
    return tuple(tuple(column.name for column in rule.columns) for rule in rules)


def kind_of(name: str) -> type[Entity]:
    """Return the kind that a table keeps; raises KeyError for another table."""
    return _KIND_BY_NAME[name]


def to_row(value: Entity) -> dict[str, Any]:
    """Return the column values of an entity."""
    name = table_name(type(value))
    row = {field: _plain(getattr(value, field)) for field in _field_types(name)}
    for field in _nested_fields(name):
        row[field] = _encode([asdict(part) for part in row[field]])
    return row


def from_row(kind: type[E], row: Mapping[Any, Any]) -> E:
    """Return the entity that a row holds; a field the row lacks (an image of an older schema) gets its default.

    Raises ValueError when a value is not of its kind.
    """
    name = table_name(kind)
    values = {field: row[field] for field in _field_types(name) if field in row}
    for field, convert in _enum_fields(name):
        if values.get(field) is not None:
            values[field] = convert(values[field])
    for field, held in _nested_fields(name).items():
        if field in values:
            values[field] = tuple(_built(held, part) for part in json.loads(values[field]))
    return kind(**values)


def to_image(row: Mapping[Any, Any]) -> str:
    """Return a row as JSON text, without its version."""
    content = {name: value for name, value in row.items() if name != "version"}
    return _encode(content)


def from_image(kind: type[E], image: str, *, version: int) -> E:
    """Return the entity that an image holds, with the given version."""
    row: dict[str, Any] = json.loads(image)
    row["version"] = version
    for name in _date_fields(table_name(kind)):
        if row.get(name) is not None:
            row[name] = date.fromisoformat(row[name])
    return from_row(kind, row)


def same_image(kind: type[Entity], one: str | None, other: str | None) -> bool:
    """Tell whether two images hold the same content, also when one is of an older schema."""
    if one is None or other is None or one == other:
        return one == other
    return from_image(kind, one, version=0) == from_image(kind, other, version=0)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _built(hint: Any, plain: Any) -> Any:
    """Return what plain JSON stands for: a dataclass, a tuple, an enum or a bare value."""
    if get_origin(hint) is tuple:
        return tuple(_built(get_args(hint)[0], part) for part in plain)
    held: Any = _without_none(hint)
    if plain is None:
        return None
    if is_dataclass(held):
        hints = _hints(held)
        return held(**{name: _built(hints[name], part) for name, part in plain.items() if name in hints})  # type: ignore[operator]
    return held(plain) if issubclass(held, Enum) else plain


def _hints(kind: Any) -> dict[str, Any]:
    """Return what each field holds; annotations of the domain are types, never text."""
    return {field.name: field.type for field in fields(kind)}


@cache
def _field_types(table: str) -> dict[str, type]:
    """Return for each field the type it holds when it is not None."""
    return {name: _without_none(hint) for name, hint in _hints(kind_of(table)).items()}


def _without_none(hint: Any) -> type:
    if isinstance(hint, UnionType):
        (kept,) = (option for option in get_args(hint) if option is not type(None))
        return _without_none(kept)
    if get_origin(hint) is tuple:
        return tuple
    assert isinstance(hint, type)
    return hint


@cache
def _enum_fields(table: str) -> tuple[tuple[str, type[Enum]], ...]:
    return tuple((name, held) for name, held in _field_types(table).items() if issubclass(held, Enum))


@cache
def _nested_fields(table: str) -> dict[str, Any]:
    """Return the fields that hold a tuple of values, with the kind of those."""
    hints = _hints(kind_of(table))
    return {name: get_args(hint)[0] for name, hint in hints.items() if get_origin(hint) is tuple}


@cache
def _date_fields(table: str) -> tuple[str, ...]:
    return tuple(name for name, held in _field_types(table).items() if issubclass(held, date))
