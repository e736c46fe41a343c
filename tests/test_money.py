"""Money is whole cents everywhere: the source itself is read for every place where a float could touch an amount."""

import ast
import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import get_args, get_type_hints

import pytest
from sqlalchemy import Integer

import wijkregie.domain
from wijkregie.domain.entities import Entity
from wijkregie.domain.initiatieven import Initiatiefgeld
from wijkregie.domain.regelingen import Aanspraak, Plafondstand
from wijkregie.domain.saldi import Saldo
from wijkregie.domain.subsidies import Bedragen
from wijkregie.domain.subsidieverloop import Verlooppunt
from wijkregie.domain.woorden import BEDRAGEN
from wijkregie.store.tables import metadata

SOURCE = Path(wijkregie.domain.__file__).parents[1]
ROOMS = ("domain", "store", "documents", "usecases", "ui")
SUMS = (Aanspraak, Bedragen, Initiatiefgeld, Plafondstand, Saldo, Verlooppunt)
"""Sums of money: what is a number in them is cents."""

MONEY = (
    BEDRAGEN
    | {"cents", "amount"}
    | {name for kind in SUMS for name, hint in get_type_hints(kind).items() if hint in (int, int | None)}
)
DRAWN = ("documents/charts/", "ui/widgets/")
"""Here an amount becomes a length on paper or screen, which is no amount any more; it must not become one again."""

_TURNS = ("float", "round", "fsum", "mean", "Decimal", "Fraction")


def _dataclasses() -> Iterator[type]:
    for info in pkgutil.iter_modules(wijkregie.domain.__path__, "wijkregie.domain."):
        for kind in vars(importlib.import_module(info.name)).values():
            if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == info.name:
                yield kind


def _names(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        match part:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name
            case ast.Subscript(slice=ast.Constant(value=str(name))):
                yield name


def _is_money(node: ast.AST) -> bool:
    return any(name in MONEY for name in _names(node))


def _makes_float(node: ast.AST) -> bool:
    """Tell whether an expression holds a division, a float or a call that gives one."""
    for part in ast.walk(node):
        match part:
            case ast.BinOp(op=ast.Div()) | ast.Constant(value=float()):
                return True
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _TURNS:
                return True
    return False


def _filled(node: ast.AST) -> Iterator[tuple[str | None, ast.AST | None]]:
    """Yield the names that a piece of source fills, each with what it is filled with."""
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from ((name, value) for name in _names(target))
        case ast.AnnAssign(target=ast.Name(id=name) | ast.Attribute(attr=name), value=value, annotation=hint):
            yield name, value
            yield (name if "float" in ast.unparse(hint) else None), ast.Constant(0.5)
        case ast.AugAssign(target=target, op=op, value=value):
            told = ast.Constant(0.5) if isinstance(op, ast.Div) else value
            yield from ((name, told) for name in _names(target))
        case ast.NamedExpr(target=ast.Name(id=name), value=value) | ast.keyword(arg=name, value=value):
            yield name, value
        case ast.arg(arg=name, annotation=hint) if hint is not None and "float" in ast.unparse(hint):
            yield name, ast.Constant(0.5)
        case ast.FunctionDef(name=name, returns=hint) if hint is not None and "float" in ast.unparse(hint):
            yield name, ast.Constant(0.5)
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                yield (key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None), value


def touched(source: str, *, drawn: bool = False) -> list[str]:
    """Return the pieces of source in which a float touches money; with `drawn` only those that fill an amount."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if any(name in MONEY and value is not None and _makes_float(value) for name, value in _filled(node)):
            found.append(node)
        if drawn:
            continue
        match node:
            case ast.BinOp(left=left, op=op, right=right):
                floats = isinstance(op, ast.Div) or any(
                    isinstance(side, ast.Constant) and isinstance(side.value, float) for side in (left, right)
                )
                if floats and _is_money(node):
                    found.append(node)
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in _TURNS:
                if any(_is_money(arg) for arg in args):
                    found.append(node)
            case ast.Compare(left=left, comparators=others):
                sides = [left, *others]
                if any(map(_is_money, sides)) and any(map(_makes_float, sides)):
                    found.append(node)
            case ast.FormattedValue(value=value, format_spec=ast.JoinedStr() as spec):
                if _is_money(value) and ast.unparse(spec).rstrip("'\"")[-1:] in set("eEfFgG%"):
                    found.append(node)
    return [f"{node.lineno}: {ast.unparse(node)}" for node in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "planted",
    [
        "bedrag = 12.5",
        "x = subsidie.bedrag / 2",
        "x = sum(row.bedrag for row in rows) / 100",
        "x = gevraagd * 1.21",
        "x = 0.5 * (plafond - verleend)",
        "save(bedrag=euros * 100.0)",
        "save(toegekend=totaal / 3)",
        "x = float(regeling.plafond)",
        "x = round(saldo.vrij, -2)",
        "stap.bedrag /= 2",
        "bedrag += 0.5",
        "def f(bedrag: float): ...",
        "def verleend(self) -> float: ...",
        "bedrag: float = 0",
        "bedrag: int = 1 / 2",
        "x = {'bedrag': 1 / 3}",
        "x = row['plafond'] / 2",
        "if stap.bedrag > 99.9: ...",
        "x = f'{bedrag:.2f}'",
        "x = f'{cents:,.2f}'",
        "x = Decimal(bedrag)",
        "y = (bedrag := 3 / 4)",
    ],
)
def test_a_float_near_money_is_found(planted: str) -> None:
    assert touched(planted)


@pytest.mark.parametrize(
    "sound",
    [
        "euros, rest = divmod(bedrag, 100)",
        "x = bedrag // 100 + plafond * 2",
        "x = f'{bedrag:,}' + f'{bedrag:d}'",
        "x = width / 2 if bedrag else 0.5",
        "save(bedrag=100, breedte=width / 2)",
        "x = 0.5 * letter",
        "def f(bedrag: int | None): ...",
        "if stap.bedrag > 0: ...",
    ],
)
def test_whole_cents_are_left_alone(sound: str) -> None:
    assert not touched(sound)


def test_a_length_may_be_drawn_but_never_becomes_an_amount() -> None:
    assert not touched("x = width * verleend / plafond", drawn=True)
    assert touched("verleend = width * plafond / whole", drawn=True)
    assert touched("Saldo(vrij=share / 2)", drawn=True)


def test_no_float_touches_money() -> None:
    modules = [path for room in ROOMS for path in sorted((SOURCE / room).rglob("*.py"))]
    assert len(modules) > 200
    found = []
    for path in modules:
        name = path.relative_to(SOURCE).as_posix()
        drawn = name.startswith(DRAWN)
        found += [f"{name}:{place}" for place in touched(path.read_text(encoding="utf-8"), drawn=drawn)]
    assert found == []


def test_every_amount_of_the_domain_is_whole() -> None:
    seen = set()
    for kind in _dataclasses():
        for name, hint in get_type_hints(kind).items():
            assert hint is not float or name not in MONEY, f"{kind.__name__}.{name}"
            if issubclass(kind, Entity) and name in BEDRAGEN:
                seen.add(name)
                parts = set(get_args(hint)) if isinstance(hint, UnionType) else {hint}
                assert parts - {type(None)} == {int}, f"{kind.__name__}.{name}"
    assert seen == BEDRAGEN, "every amount is a field of something that is kept"


def test_the_store_keeps_whole_cents() -> None:
    columns = [column for table in metadata.tables.values() for column in table.columns if column.name in BEDRAGEN]
    assert {column.name for column in columns} == BEDRAGEN
    assert all(type(column.type) is Integer for column in columns)
