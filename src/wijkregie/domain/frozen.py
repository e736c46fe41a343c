"""How a value is written: frozen, with slots, and with the methods that all values have in common.

    @frozen(kw_only=True)               @frozen
    class Stadsdeel(Entity):            class Palet:
        naam: str                           kleuren: tuple[str, ...] = ()

To a reader, to mypy and to `dataclasses.fields`, `replace` and `asdict` this is `dataclass(frozen=True, slots=True)`.
That one writes six functions as text for each class and compiles them, which was a seventh of the start of the window;
here only `__init__` is, once so many values of its class were made that it pays.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")

FEW = 100
"""Values of a class, with all their fields given by name, that take less time together than compiling does."""


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T], /) -> type[T]: ...
@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...
def frozen(kind: type[T] | None = None, /, *, kw_only: bool = False) -> Any:
    """Make a class one of values, whose fields are given by name, and unless `kw_only` in their order too.

    Two values of one kind are equal when all their fields are. A field may have a default or a
    `field(default_factory=...)`; the rest of what `dataclass` knows (`__post_init__`, `InitVar`, `compare`) it has not.
    """
    return _made(kind, kw_only) if kind is not None else lambda kind: _made(kind, kw_only)


def _made(plain: type[T], kw_only: bool) -> type[T]:
    kind: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(plain)
    names = [part.name for part in fields(kind)]
    content = attrgetter(*names)
    few = iter(range(FEW))

    def init(self: Any, *given: Any, **named: Any) -> None:
        if named.keys() == slots.keys() and not given and next(few, None) is not None:
            for name, value in named.items():
                slots[name](self, value)
        else:
            kind.__init__ = _init(kind)
            kind.__init__(self, *given, **named)

    slots = {name: getattr(kind, name).__set__ for name in names}

    def equal(self: Any, other: object) -> bool:
        return content(self) == content(other) if other.__class__ is self.__class__ else NotImplemented

    kind.__init__, kind.__repr__ = init, _shown
    kind.__eq__, kind.__hash__ = equal, lambda self: hash(content(self))
    kind.__setattr__ = kind.__delattr__ = _refuse
    return cast("type[T]", kind)


def _init(kind: Any) -> Any:
    """Return the `__init__` of a kind, which fills its slots past the `__setattr__` that refuses."""
    in_order, by_name, body = ["self"], ["*"], list[str]()
    names: dict[str, Any] = {"MISSING": MISSING}
    for part in fields(kind):
        name = part.name
        parameter, given = name, name
        if part.default is not MISSING:
            parameter, names[f"default_{name}"] = f"{name}=default_{name}", part.default
        elif part.default_factory is not MISSING:
            parameter, names[f"make_{name}"] = f"{name}=MISSING", part.default_factory
            given = f"make_{name}() if {name} is MISSING else {name}"
        (by_name if part.kw_only else in_order).append(parameter)
        body.append(f" set_{name}(self, {given})")
        names[f"set_{name}"] = getattr(kind, name).__set__
    parameters = in_order + by_name if len(by_name) > 1 else in_order
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(body), names)
    return names["__init__"]


def _shown(self: Any) -> str:
    content = ", ".join(f"{part.name}={getattr(self, part.name)!r}" for part in fields(self))
    return f"{type(self).__qualname__}({content})"


def _refuse(self: object, name: str, _: object = None) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__qualname__}.{name} stays as it was made; use dataclasses.replace")
