"""What every use case gets: the open store and the clock; and what a command gives back."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, Generic, TypeVar

from wijkregie.domain.frozen import frozen
from wijkregie.store.stores import Reading, Store
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases.clock import Clock

T = TypeVar("T")


@frozen
class Changes:
    """The rows a command touched, as pairs of table name and id."""

    rows: frozenset[tuple[str, str]] = frozenset()

    def touches(self, *tables: str) -> bool:
        """Tell whether one of these tables has a changed row."""
        return any(table in tables for table, _ in self.rows)


@frozen
class Outcome(Generic[T]):
    """Result of a command: its value, what changed, its Dutch label and its number in the journaal.

    `nummer` is None when nothing had to change.
    """

    value: T
    changes: Changes
    label: str
    nummer: int | None


@frozen
class Session:
    """An open store, seen by use cases; `user` is the name the journaal keeps."""

    store: Store
    clock: Clock
    user: str
    continues: bool = False
    """Each command goes on with the one before it, where that changed the same: both are undone as one."""
    named: str = ""
    """What a command is called, where it does the work of another: in place of its own label."""

    @property
    def today(self) -> date:
        """Today's date by the session's clock."""
        return self.clock.today()

    def read(self) -> AbstractContextManager[Reading]:
        """Open a connection for reading."""
        return self.store.read()

    def command(self, label: str, act: Callable[[UnitOfWork], T], **journaal: Any) -> Outcome[T]:
        """Carry out one command as a whole or not at all, under its Dutch label.

        `journaal` passes on what only undo and redo need: soort, verwijst_naar, omkeerbaar.
        """
        journaal = {"continues": self.continues, **journaal}
        label = self.named or label
        with self.store.unit_of_work(label, user=self.user, moment=self.clock.now(), **journaal) as uow:
            value = act(uow)
        return Outcome(value, Changes(uow.changed), label, uow.nummer)
