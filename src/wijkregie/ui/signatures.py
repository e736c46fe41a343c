"""Loads PySide without what it needs only to explain a wrong call; that comes when a call is wrong.

PySide brings fourteen modules of Python as text in a library and compiles all of them at each start: they word the
TypeError of a call with wrong arguments, and give signatures and help. That is an eighth of the start of the window.
"""

import builtins
import sys
from collections.abc import Callable
from functools import partial
from types import ModuleType, SimpleNamespace
from typing import Any

_PACKAGE = "shibokensupport"
_KNOWN = (6, 12)
"""The versions of PySide this was tried with; another is given all of it at once."""


class _Loader:
    """Has what PySide asks of its own loader; each function brings in the real one when it is called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return partial(self._call, name)

    def finish_import(self, module: ModuleType) -> None:
        """Do nothing for a module of Qt that was imported: PySide would replace deprecated functions, and has none."""

    def post_init(self) -> None:
        """Do nothing: PySide would let every import look for `from __feature__ import snake_case`."""

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        return getattr(_real(), name)(*args, **kwargs)


_mapping = ModuleType(f"{_PACKAGE}.signature.mapping")
"""PySide looks up a name here before it asks the loader to word an error, and keeps no reference of its own."""


def _update_mapping() -> None:
    real = _real().mapping
    real.update_mapping()
    vars(_mapping).update(vars(real) | {"update_mapping": _update_mapping})


def _real() -> Any:
    """Return PySide's own loader."""
    name = f"{_PACKAGE}.signature.loader"
    if name not in sys.modules:
        bootstrap: Any = sys.modules["signature_bootstrap"]
        bootstrap.recursion_trap = 0  # it expects to be called once, and has been
        bootstrap.bootstrap()
    return sys.modules[name]


def load_pyside() -> None:
    """Import PySide with the loader left out until it is needed; does nothing when PySide is there already."""
    if "shiboken6" in sys.modules:
        return
    ordinary = builtins.__import__
    stand_in = SimpleNamespace(loader=_Loader())

    def without_loader(name: str, *args: Any, **kwargs: Any) -> Any:
        return stand_in if name.partition(".")[0] == _PACKAGE else ordinary(name, *args, **kwargs)

    builtins.__import__ = without_loader
    try:
        import PySide6.QtCore
    finally:
        builtins.__import__ = ordinary
    vars(_mapping)["update_mapping"] = _update_mapping
    sys.modules[_mapping.__name__] = _mapping
    if PySide6.__version_info__[:2] != _KNOWN:
        _real()
