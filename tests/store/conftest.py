"""Real stores in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.kit import MOMENT, add_stadsdeel, mounted
from wijkregie.store.stores import Store, create_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Mijn wijken.wijkregie"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with create_store(path, wie="Marijke", moment=MOMENT) as made:
        yield made


@pytest.fixture
def closed(path: Path) -> Path:
    """Make a store with one stadsdeel and close it."""
    with create_store(path, wie="Marijke", moment=MOMENT) as made:
        add_stadsdeel(made, "Noord")
    return path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 3 MB."""
    yield from mounted(tmp_path / "schijf", ["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
