"""A frozen value behaves as a frozen dataclass with slots does."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any, Generic, TypeVar

import pytest

from wijkregie.domain.frozen import frozen

T = TypeVar("T")


@frozen
class Punt:
    """Given in order or by name."""

    x: int
    y: int = 0
    namen: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """What Python itself makes of the same."""

    x: int
    y: int = 0
    namen: list[str] = field(default_factory=list)


@frozen(kw_only=True)
class Ding:
    """Given by name."""

    versie: int = 0
    naam: str


@frozen(kw_only=True)
class Doos(Ding, Generic[T]):
    """A kind of another kind."""

    inhoud: T


def test_it_is_made_in_order_or_by_name() -> None:
    assert Punt(1, 2, ["a"]) == Punt(namen=["a"], y=2, x=1)
    assert Punt(1) == Punt(1, 0, [])
    assert Punt(1).namen is not Punt(1).namen
    doos = Doos[int](naam="doos", inhoud=3)
    assert (doos.versie, doos.naam, doos.inhoud) == (0, "doos", 3)


@pytest.mark.parametrize("kind", [Punt, Voorbeeld])
@pytest.mark.parametrize(
    "make",
    [
        lambda kind: kind(),
        lambda kind: kind(1, 2, [], 4),
        lambda kind: kind(1, x=2),
        lambda kind: kind(1, z=2),
        lambda kind: kind(1).__setattr__("x", 2),
        lambda kind: setattr(kind(1), "z", 2),
        lambda kind: kind(1).__delattr__("x"),
        lambda kind: hash(kind(1)),
    ],
)
def test_what_a_dataclass_refuses_it_refuses(kind: type, make: Callable[[Any], object]) -> None:
    with pytest.raises((TypeError, FrozenInstanceError)):
        make(kind)


def test_what_is_given_by_name_is_not_given_in_order() -> None:
    make: Callable[..., Ding] = Ding
    with pytest.raises(TypeError):
        make(1, "naam")


def test_it_says_what_it_is_as_a_dataclass_does() -> None:
    assert repr(Punt(1)) == "Punt(x=1, y=0, namen=[])" == repr(Voorbeeld(1)).replace("Voorbeeld", "Punt")
    assert not hasattr(Punt(1), "__dict__")
    assert [part.name for part in fields(Doos)] == ["versie", "naam", "inhoud"]
    assert asdict(Punt(1)) == asdict(Voorbeeld(1))


def test_values_of_one_kind_are_equal_when_all_fields_are() -> None:
    ding = Ding(naam="a")
    assert ding == Ding(naam="a")
    assert hash(ding) == hash(Ding(naam="a"))
    assert ding != Ding(naam="a", versie=1)
    assert replace(ding, versie=1) == Ding(naam="a", versie=1)
    assert ding != Doos(naam="a", inhoud=None)
    assert Punt(1) != Voorbeeld(1)  # type: ignore[comparison-overlap]


def test_a_changed_field_is_told_by_its_name() -> None:
    with pytest.raises(FrozenInstanceError, match=r"Ding\.naam"):
        setattr(Ding(naam="a"), "naam", "b")  # noqa: B010 (mypy knows that it cannot be)
