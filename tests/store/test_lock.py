"""The lock is the system's; its text only informs."""

from pathlib import Path

import pytest

from tests.store.kit import MOMENT, kept_from_writing, reopen
from wijkregie.domain.refusals import Refusal
from wijkregie.store import lock


def test_the_lock_is_free_again_afterwards_and_leaves_nothing(path: Path) -> None:
    for _ in range(2):
        with lock.held(path, wie="Marijke", moment=MOMENT):
            assert lock.lock_path(path).exists()
        assert not lock.lock_path(path).exists()


@pytest.mark.parametrize("stale", [b"", b"{", b"\xff\xfe", b'{"wie": "Joost"}', b"[]", b'{"sinds": 3}'])
def test_a_file_nobody_holds_is_no_lock(closed: Path, stale: bytes) -> None:
    lock.lock_path(closed).write_bytes(stale)
    reopen(closed).close()
    assert not lock.lock_path(closed).exists()


@pytest.mark.parametrize("text", [b"", b"{", b"\xff\xfe", b'{"wie": "Joost"}', b"[]", b'{"sinds": 3}'])
def test_an_unreadable_lock_still_holds(path: Path, text: bytes) -> None:
    with lock.held(path, wie="Marijke", moment=MOMENT):
        lock.lock_path(path).write_bytes(text)
        with pytest.raises(Refusal) as refused, lock.held(path, wie="Joost", moment=MOMENT):
            pass
    assert str(refused.value).startswith("Mijn wijken.wijkregie is al geopend in een ander venster")


def test_a_lock_file_of_another_user(path: Path) -> None:
    """It cannot be written or removed, and holds all the same."""
    file = lock.lock_path(path)
    file.touch()
    for _ in kept_from_writing(file):
        with (
            lock.held(path, wie="Marijke", moment=MOMENT),
            pytest.raises(Refusal, match="al geopend"),
            lock.held(path, wie="Joost", moment=MOMENT),
        ):
            pass


def test_a_lock_of_somebody_without_a_name(path: Path) -> None:
    with (
        lock.held(path, wie="", moment=MOMENT),
        pytest.raises(Refusal, match="al geopend door iemand op "),
        lock.held(path, wie="Joost", moment=MOMENT),
    ):
        pass
