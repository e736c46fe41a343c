"""Every kind of value survives the way into the store and back."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Wijk
from wijkregie.store.mapping import (
    KINDS,
    from_image,
    from_row,
    kind_of,
    same_image,
    table_name,
    table_of,
    to_image,
    to_row,
)

TEXT = st.text(st.characters(codec="utf-8"), max_size=40)


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Return every value a field with this type may hold."""
    if isinstance(hint, UnionType):
        return st.one_of(*(st.none() if option is type(None) else values_of(option) for option in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values_of(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and is_dataclass(hint):
        return st.builds(hint, **{name: values_of(part) for name, part in get_type_hints(hint).items()})
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(min_value=-(10**12), max_value=10**12)
    if hint is date:
        return st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
    return TEXT


def entities(kind: type[Entity]) -> st.SearchStrategy[Entity]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)})


@given(st.sampled_from(KINDS).flatmap(entities))
def test_value_survives_row_and_image(value: Entity) -> None:
    kind = type(value)
    assert from_row(kind, to_row(value)) == value
    assert from_image(kind, to_image(to_row(value)), version=value.version) == value


@pytest.mark.parametrize("kind", KINDS)
def test_columns_equal_fields(kind: type[Entity]) -> None:
    assert [column.name for column in table_of(kind).columns] == [field.name for field in fields(kind)]
    assert kind_of(table_name(kind)) is kind


def test_image_of_an_older_schema_gets_defaults() -> None:
    assert from_image(Wijk, '{"id":"w","naam":"Oost","stadsdeel_id":"s"}', version=7) == Wijk(
        id="w", version=7, naam="Oost", stadsdeel_id="s"
    )


def test_images_are_the_same_by_content() -> None:
    full = to_image(to_row(Wijk(id="w", naam="Oost", stadsdeel_id="s")))
    assert same_image(Wijk, full, '{"id":"w","naam":"Oost","stadsdeel_id":"s"}')
    assert not same_image(Wijk, full, '{"id":"w","naam":"West","stadsdeel_id":"s"}')
    assert not same_image(Wijk, full, None)
    assert same_image(Wijk, None, None)
