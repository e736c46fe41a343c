"""The store: one SQLite file with its tables, unit of work, journaal, queries, migrations and back-ups."""

import importlib
import inspect
import sys
from types import ModuleType
from typing import Any


def _load_at_first_use(name: str, **at_hand: Any) -> None:
    """Let a module of Python be loaded when something of it is asked for that is not at hand already."""
    if name in sys.modules:
        return
    stand_in = ModuleType(name)

    def load(attribute: str) -> Any:
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(importlib.import_module(name), attribute)

    vars(stand_in).update(at_hand, __getattr__=load)
    sys.modules[name] = stand_in
    parent, _, last = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], last, stand_in)


# SQLAlchemy imports these for what the store never does, and all of ssl, email and subprocess behind them.
_load_at_first_use("asyncio", iscoroutine=inspect.iscoroutine)
_load_at_first_use("importlib.metadata")
