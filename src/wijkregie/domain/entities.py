"""What every kept value shares."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A kept value: a stable id and the version of its row.

    `id` never changes and is never reused. `version` is 0 for a value that was never stored, else the
    number in the journaal of the command that wrote it last; a newer version is never overwritten.
    """

    id: str
    version: int = 0
