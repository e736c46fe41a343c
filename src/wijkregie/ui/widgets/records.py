"""Which kept row is looked at: lists and pages tell it, so that its history and files have one way everywhere."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any, Protocol, TypeAlias, runtime_checkable

from PySide6.QtWidgets import QWidget

from wijkregie.domain.entities import Entity

Record: TypeAlias = tuple[str, str]
"""The table and the id of a kept row."""

FOR_RECORDS = "gegeven"
"""Property of an action of the window that does something with the row the keyboard is on."""


@runtime_checkable
class ShowsRecord(Protocol):
    """A part of the window that shows one kept row, or in which one is chosen."""

    def record(self) -> Record | None:
        """Return which row that is, None for none just now."""


@runtime_checkable
class OfRecord(Protocol):
    """A row of a list that knows itself which kept row it is about."""

    @property
    def record(self) -> Record | None:
        """Return which row that is, None for none or for several."""


def record_in(row: Any) -> Record | None:
    """Return which kept row a row of a list is: what it says, or the kept value it holds first, itself or in a part."""
    if isinstance(row, OfRecord):
        return row.record
    found = _first(row) or next((deeper for part in _parts(row) if (deeper := _first(part))), None)
    return None if found is None else (type(found).__name__.lower(), found.id)


def _first(row: Any) -> Entity | None:
    return row if isinstance(row, Entity) else next((part for part in _parts(row) if isinstance(part, Entity)), None)


def _parts(row: Any) -> Iterable[Any]:
    if is_dataclass(row):
        return (getattr(row, field.name) for field in fields(row))
    return row if isinstance(row, tuple) else ()


def record_at(widget: QWidget | None) -> Record | None:
    """Return the row that a widget is about: its own, else that of what it stands in."""
    while widget is not None:
        if isinstance(widget, ShowsRecord) and (found := widget.record()) is not None:
            return found
        widget = widget.parentWidget()
    return None
