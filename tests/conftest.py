"""What every test shares: no window on anyone's screen, no file in anyone's own folders, the same examples each run."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from wijkregie.store.engine import Role

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("wijkregie", deadline=None, derandomize=True)
settings.load_profile("wijkregie")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of the window: they take longest, and at the end one core would wait for the other."""
    items.sort(key=lambda item: "ui" not in item.path.parts)


def pytest_collection_finish() -> None:
    """Leave what was loaded out of every clearing away: it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def _cleared() -> None:
    """Clear away what the file before left: since the first window Python does not do so by itself."""
    gc.collect(0)


@pytest.fixture(autouse=True)
def _no_wait_for_the_disk(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let a command be done before the disk says so, 4 ms later where all cores work; tests of the store do wait."""
    if "store" in request.path.parts:
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Role.WRITE, "pragmas", tuple(each.replace("FULL", "OFF") for each in Role.WRITE.pragmas))
        yield


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep settings and stores of whoever runs the tests out of reach."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield
