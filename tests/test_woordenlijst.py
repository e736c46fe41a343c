"""Code and docs/woordenlijst.md say the same: one Dutch word per notion, never translated."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import wijkregie.domain
from wijkregie.domain.entities import Entity

ROOT = Path(__file__).resolve().parents[1]
CODE = [*(ROOT / "src").rglob("*.py"), *(ROOT / "migrations").rglob("*.py")]
CELLS = 5


def _rows() -> list[list[str]]:
    text = (ROOT / "docs" / "woordenlijst.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [row for row in rows if row[0] not in {"Enkelvoud", "---"}]


ROWS = _rows()


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_")


def _names_made(tree: ast.AST) -> Iterator[str]:
    """Give every name that this code itself makes; what a library is called is not our choice."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.id if isinstance(node, ast.Name) else node.attr


def _entities() -> list[type[Entity]]:
    for module in pkgutil.iter_modules(wijkregie.domain.__path__):
        importlib.import_module(f"wijkregie.domain.{module.name}")
    return Entity.__subclasses__()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_word_is_complete(row: list[str]) -> None:
    assert len(row) == CELLS
    assert all(row[:4])


def test_no_word_stands_twice() -> None:
    words = [row[0] for row in ROWS]
    assert len(words) == len(set(words))


def test_every_kept_value_is_in_the_list() -> None:
    kept = {entity.__name__.lower() for entity in _entities()}
    assert kept
    assert kept <= {row[0] for row in ROWS}


def test_no_word_is_translated_or_bent() -> None:
    """`action_point` and `actiepunts` are equally wrong, also inside a longer name."""
    translated = {word.strip() for row in ROWS for word in row[4].split(",") if word.strip()}
    bent = {row[0] + ending for row in ROWS for ending in ("s", "en", "es")} - {row[1] for row in ROWS}
    wrong = re.compile(rf"(?:^|_)({'|'.join(sorted(translated | bent))})(?:_|$)")
    offenders = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in CODE
        for name in _names_made(ast.parse(path.read_text(encoding="utf-8")))
        if wrong.search(_snake(name))
    ]
    assert not offenders


def test_the_ban_sees_what_it_must() -> None:
    tree = ast.parse("class ActionPointModel:\n    def close(self, action_point):\n        self.board_member = 1")
    assert {"ActionPointModel", "action_point", "board_member"} <= set(_names_made(tree))
    assert _snake("ActionPointModel") == "action_point_model"
