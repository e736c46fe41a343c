"""What the tests of the store share: a moment, small rows, opening again."""

import os
import subprocess
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.store.stores import Store, open_store
from wijkregie.store.tables import stadsdeel

MOMENT = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)


def add_stadsdeel(store: Store, naam: str) -> None:
    with store.unit_of_work("Stadsdeel toegevoegd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Stadsdeel(id=uuid.uuid4().hex, naam=naam))


def stadsdelen(store: Store) -> list[str]:
    with store.read() as connection:
        return list(connection.scalars(select(stadsdeel.c.naam).order_by(stadsdeel.c.naam)))


def reopen(path: Path, *, readonly: bool = False) -> Store:
    return open_store(path, wie="Marijke", moment=MOMENT, readonly=readonly)


def beside(path: Path) -> list[str]:
    """Return the names of everything in the folder of a store, save the store."""
    return sorted(other.name for other in path.parent.iterdir() if other != path)


def mounted(point: Path, options: list[str]) -> Iterator[Path]:
    """Mount a disk at `point`; skips the test where that is not possible."""
    point.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    if subprocess.run(["mount", *options, str(point)], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        yield point
    finally:
        subprocess.run(["umount", "-l", str(point)], check=True)


def kept_from_writing(path: Path) -> Iterator[Path]:
    """Take away the right to write: by the file's mode, and for root by its attribute."""
    path.chmod(0o444)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("this disk cannot hold a file back from root")
    try:
        yield path
    finally:
        if root:
            subprocess.run(["chattr", "-i", str(path)], check=True)
