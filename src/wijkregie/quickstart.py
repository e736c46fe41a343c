"""Makes the window open sooner; only the program's own start calls this, so tests and scripts run without it.

Two libraries import at once what is needed seldom or never. `stand_ins` keeps from SQLAlchemy what it imports for other
engines, a tenth of the floor of a start; `load_pyside` leaves out what PySide needs only to explain a wrong call, a
quarter of that floor (benchmarks/README.md says what the floor is). Both leave Python itself as they found it. And
`load_libraries` has a second processor do a part of what is left.
"""

import builtins
import ctypes
import importlib.util
import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Thread
from types import ModuleType, SimpleNamespace
from typing import Any


def load_libraries() -> None:
    """Have the libraries of Qt loaded on a thread of their own while Python imports other modules.

    Python's lock is not held meanwhile. Where they stand elsewhere, the import of PySide loads them as ever.
    """
    package = importlib.util.find_spec("PySide6")
    if package is not None and package.origin is not None:
        library = Path(package.origin).with_name("QtWidgets.abi3.so")
        Thread(target=_load, args=(str(library),), daemon=True).start()


def _load(library: str) -> None:
    with suppress(OSError):
        ctypes.CDLL(library)


_PLATFORM: dict[str, Any] = {"python_implementation": lambda: "CPython"}  # PySide runs on no other
if sys.platform != "win32":
    _PLATFORM |= {"machine": lambda: os.uname().machine, "system": lambda: os.uname().sysname}

_IN_VAIN: dict[str, dict[str, Any]] = {
    "asyncio": {"iscoroutine": inspect.iscoroutine},
    "hashlib": {},
    "importlib.metadata": {},
    "pickle": {"HIGHEST_PROTOCOL": None},  # the default of a kind of column that the store has none of
    "platform": _PLATFORM,
    "random": {},
    "sqlalchemy.dialects.sqlite.aiosqlite": {},
    "sysconfig": {"get_config_var": lambda _name: None},  # asked whether Python runs without its lock
    "tempfile": {"gettempdir": lambda: importlib.import_module("tempfile").gettempdir()},
}
"""Modules that SQLAlchemy and platformdirs import, with ssl, email and subprocess behind them, and what is asked."""


@contextmanager
def stand_ins() -> Iterator[None]:
    """Let what is imported within the block have modules that load themselves when something else is asked of them.

    After it an import of such a module, or of one inside it, finds the real one.
    """
    made = {name: _stand_in(name, at_hand) for name, at_hand in _IN_VAIN.items() if name not in sys.modules}
    sys.modules.update(made)
    for name, module in made.items():
        parent, _, last = name.rpartition(".")
        if parent in sys.modules:
            setattr(sys.modules[parent], last, module)
    try:
        yield
    finally:
        for name, module in made.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _stand_in(name: str, at_hand: dict[str, Any]) -> ModuleType:
    module = ModuleType(name)

    def load(attribute: str) -> Any:
        if attribute == "__path__":  # `from ... import` looks whether it is a package
            raise AttributeError(attribute)
        if sys.modules.get(name) is module:
            del sys.modules[name]
        found = getattr(importlib.import_module(name), attribute)
        setattr(module, attribute, found)
        return found

    vars(module).update(at_hand, __getattr__=load)
    return module


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
        bootstrap.zipfile = importlib.import_module("zipfile")
        bootstrap.recursion_trap = 0  # it expects to be called once, and has been
        bootstrap.bootstrap()
    return sys.modules[name]


def load_pyside() -> None:
    """Import PySide with the loader left out until it is needed; does nothing when PySide is there already."""
    if "shiboken6" in sys.modules:
        return
    ordinary = builtins.__import__
    left_out = {
        _PACKAGE: SimpleNamespace(loader=_Loader()),
        "zipfile": SimpleNamespace(ZipFile=lambda _file: SimpleNamespace(filelist=())),  # the loader is in it
        "tempfile": None,  # imported in vain
    }

    def without_loader(name: str, *args: Any, **kwargs: Any) -> Any:
        package = name.partition(".")[0]
        return left_out[package] if package in left_out else ordinary(name, *args, **kwargs)

    builtins.__import__ = without_loader
    try:
        import PySide6.QtCore
    finally:
        builtins.__import__ = ordinary
    vars(_mapping)["update_mapping"] = _update_mapping
    sys.modules[_mapping.__name__] = _mapping
    if PySide6.__version_info__[:2] != _KNOWN:
        _real()
