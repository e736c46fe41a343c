"""Every function of the window that opens a dialog, found in the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import wijkregie.ui

ROOT = Path(wijkregie.ui.__file__).parent
_CLASS = re.compile(r"^class (\w+)\((\w+)", re.MULTILINE)


def openers() -> set[str]:
    """Return where dialogs are made, as "forms.acties.new_actiepunt".

    What opens one through a function of its own module that begins with "_" is named instead of that.
    """
    texts = {path: path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")}
    bases = dict(each for text in texts.values() for each in _CLASS.findall(text))
    kinds = {"QDialog"}
    while more := {name for name, base in bases.items() if base in kinds} - kinds:
        kinds |= more
    found: set[str] = set()
    for path, text in texts.items():
        if not any(f"{kind}(" in text for kind in kinds):
            continue
        tree, names = ast.parse(text), kinds
        while helpers := {name for name in _callers(tree, names) if name.startswith("_")} - names:
            names = names | helpers
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found |= {f"{module}.{name}" for name in _callers(tree, names) if not name.startswith("_")}
    return found


def _callers(tree: ast.Module, names: set[str]) -> Iterator[str]:
    """Yield the functions and methods that call one of `names`."""
    inside = [(f"{kind.name}.", each) for kind in tree.body if isinstance(kind, ast.ClassDef) for each in kind.body]
    for before, part in [("", each) for each in tree.body] + inside:
        if isinstance(part, ast.FunctionDef):
            called = {each.func.id for each in ast.walk(part) if _is_plain_call(each)}  # type: ignore[attr-defined]
            if called & names:
                yield before + part.name


def _is_plain_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
