"""Real stores in a temporary folder, each made once and copied for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.kit import MOMENT, add_stadsdeel, mounted, reopen
from wijkregie.store.stores import Store, create_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Mijn wijken.wijkregie"


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("leeg") / "leeg.wijkregie"
    create_store(path, wie="Marijke", moment=MOMENT).close()
    return path


@pytest.fixture(scope="session")
def noord_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("noord")))
    with reopen(path) as made:
        add_stadsdeel(made, "Noord")
    return path


@pytest.fixture
def store(empty_file: Path, path: Path) -> Iterator[Store]:
    """Open an empty store."""
    shutil.copy(empty_file, path)
    with reopen(path) as made:
        yield made


@pytest.fixture
def closed(noord_file: Path, path: Path) -> Path:
    """Give a store with one stadsdeel that nobody has open."""
    return Path(shutil.copy(noord_file, path))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 3 MB."""
    yield from mounted(tmp_path / "schijf", ["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
