"""What every use case gets: the open store and the clock; and what a command gives back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from wijkregie.store.stores import Store
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases.clock import Clock


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows a command touched, as pairs of table name and id."""

    rows: frozenset[tuple[str, str]] = frozenset()

    def touches(self, *tables: str) -> bool:
        """Tell whether one of these tables has a changed row."""
        return any(table in tables for table, _ in self.rows)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """Result of a command: its value, what changed, its Dutch label and its number in the journaal.

    `nummer` is None when nothing had to change.
    """

    value: T
    changes: Changes
    label: str
    nummer: int | None


@dataclass(frozen=True, slots=True)
class Session:
    """An open store, seen by use cases."""

    store: Store
    clock: Clock
    user: str

    @property
    def today(self) -> date:
        """Today's date by the session's clock."""
        return self.clock.today()
