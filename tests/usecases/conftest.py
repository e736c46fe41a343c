"""Real stores in a temporary folder, each made once and copied for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.usecases.kit import CLOCK, TODAY, copied, found_small_town
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, create_voorbeeld, writing


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("leeg") / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    return path


@pytest.fixture(scope="session")
def town_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dorp") / "dorp.wijkregie"
    shutil.copy(empty_file, path)
    with writing(path, CLOCK) as session:
        found_small_town(session)
    return path


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.wijkregie"
    create_voorbeeld(path, peildatum=TODAY, clock=CLOCK)
    return path


@pytest.fixture
def session(empty_file: Path, tmp_path: Path) -> Iterator[Session]:
    """Give an empty store, as a new user has it."""
    yield from copied(empty_file, tmp_path)


@pytest.fixture
def town(town_file: Path, tmp_path: Path) -> Iterator[Session]:
    """Give a store with a little of everything in it."""
    yield from copied(town_file, tmp_path)


@pytest.fixture
def example(example_file: Path, tmp_path: Path) -> Iterator[Session]:
    """Give the example town."""
    yield from copied(example_file, tmp_path)
