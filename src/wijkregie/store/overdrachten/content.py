"""The rows and the history of a colleague's file, each value of it checked before it is believed."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from sqlalchemy import Connection, UniqueConstraint

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.store.mapping import from_image, from_row, table_name, table_of
from wijkregie.store.prepared import conversions
from wijkregie.store.tables import metadata

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?\+00:00")
_LOOSE = re.compile(r"[\ud800-\udfff]")
_LARGEST_NUMBER = 10**12
_WRONG = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


class Wrong(ValueError):
    """Something in the file is not what it says."""


@frozen
class Gelezen:
    """One row of the file: its id, and what it holds, None when that cannot be."""

    id: str
    waarde: Entity | None


def rows(connection: Connection, kind: type[Entity]) -> Iterator[Gelezen]:
    """Yield every row of a kind, with version 0."""
    table = table_of(kind)
    names = [column.name for column in table.c]
    cursor: Any = connection.connection.cursor()
    cursor.execute(f"SELECT {', '.join(names)} FROM {table.name} ORDER BY id")
    for given in cursor:
        row = dict(zip(names, given, strict=True))
        yield Gelezen(str(row["id"])[:64], _value(kind, row))


def count(connection: Connection, kind: type[Entity]) -> int:
    """Return how many rows of a kind the file has."""
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table_name(kind)}").scalar_one())


def image_value(kind: type[Entity], image: str | None) -> Entity | None:
    """Return what an image of the history holds, with version 0; raises Wrong when that cannot be."""
    if image is None:
        return None
    try:
        found = from_image(kind, image, version=0)
    except _WRONG as error:
        raise Wrong from error
    if not _is_of_kind(found):
        raise Wrong
    return found


def is_id(text: object) -> bool:
    """Tell whether this is an id as the program makes them."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def is_moment(text: object) -> bool:
    """Tell whether this is a moment in UTC, as the journaal writes it."""
    try:
        return isinstance(text, str) and _MOMENT.fullmatch(text) is not None and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


@cache
def references(table: str) -> dict[str, tuple[str, bool]]:
    """Return of a table the columns that point at a row, with that row's table and whether they may be empty."""
    columns = metadata.tables[table].c
    return {each.name: (key.column.table.name, bool(each.nullable)) for each in columns for key in each.foreign_keys}


@cache
def unique_columns(table: str) -> tuple[tuple[str, ...], ...]:
    """Return the columns that together tell one row of a table from every other, beside its id."""
    found = (each for each in metadata.tables[table].constraints if isinstance(each, UniqueConstraint))
    return tuple(sorted(tuple(column.name for column in each.columns) for each in found))


def _value(kind: type[Entity], row: dict[str, Any]) -> Entity | None:
    try:
        if not all(_is_plain(name, held, row[name]) for name, held in _plain_types(table_name(kind)).items()):
            return None
        for name, convert in conversions(table_of(kind)):
            row[name] = convert(row[name])
        row["version"] = 0
        found = from_row(kind, row)
    except _WRONG:
        return None
    return found if _is_of_kind(found) else None


@cache
def _plain_types(table: str) -> Mapping[str, tuple[type, bool]]:
    """Return by column the type of the driver's value, and whether it may be NULL."""
    found = {}
    for column in metadata.tables[table].c:
        plain = column.type.python_type
        found[column.name] = ({date: str}.get(plain, plain), bool(column.nullable))
    return found


def _is_plain(name: str, held: tuple[type, bool], value: object) -> bool:
    if value is None:
        return held[1]
    if held[0] is bool:
        return value in (0, 1)
    if type(value) is not held[0]:
        return False
    return is_id(value) if name == "id" or name.endswith("_id") else True


def _is_of_kind(value: Any) -> bool:
    """Tell whether every field, and what it holds, is of the type that its kind says, and of a size that can be."""
    kind: Any = type(value)
    return all(_holds(held, name, getattr(value, name)) for name, held in _field_types(kind))


@cache
def _field_types(kind: Any) -> tuple[tuple[str, "_Types"], ...]:
    return tuple((part.name, _types(part.type)) for part in fields(kind))


_Types = tuple[frozenset[Any], Any]
"""The types that a value may have, and the hint of its parts when it is a tuple."""


def _types(hint: Any) -> _Types:
    if isinstance(hint, UnionType):
        return frozenset(NoneType if option is None else option for option in get_args(hint)), None
    if get_origin(hint) is tuple:
        return frozenset({tuple}), get_args(hint)[0]
    return frozenset({hint}), None


def _holds(held: _Types, name: str, value: Any) -> bool:
    types, parts = held
    if type(value) not in types:
        return False
    if parts is not None:
        return all(_holds(_types(parts), name, part) for part in value)
    return _is_of_kind(value) if is_dataclass(value) else _is_sane(name, value)


def _is_sane(name: str, value: object) -> bool:
    if value is None or isinstance(value, Enum | bool):
        return True
    if isinstance(value, int):
        return abs(value) <= _LARGEST_NUMBER
    if isinstance(value, date):
        return _DAY.fullmatch(value.isoformat()) is not None
    assert isinstance(value, str)
    if name == "id" or name.endswith("_id"):
        return is_id(value)
    return "\x00" not in value and not _LOOSE.search(value)


def parts(connection: Connection, sha256: str) -> Iterator[bytes]:
    """Yield the content of a bijlage part by part; raises Wrong at the end when it is not what its hash says."""
    found: Any = connection.connection.cursor()
    found.execute("SELECT bytes FROM inhouddeel WHERE sha256 = ? ORDER BY nummer", (sha256,))
    digest = hashlib.sha256()
    for (part,) in found:
        if not isinstance(part, bytes):
            raise Wrong
        digest.update(part)
        yield part
    if digest.hexdigest() != sha256:
        raise Wrong


def is_there(connection: Connection, sha256: str, grootte: int) -> bool:
    """Tell whether the file has content of this hash and size; whether it is what the hash says, `parts` tells."""
    size = "SELECT grootte, (SELECT sum(octet_length(bytes)) FROM inhouddeel WHERE sha256 = :one) FROM inhoud"
    found = connection.exec_driver_sql(f"{size} WHERE sha256 = :one", {"one": sha256}).one_or_none()
    return found is not None and found[0] == grootte and (found[1] or 0) == grootte
