"""The lock beside a store: one program at a time may write, and the next is told who has it.

The operating system holds the lock, so it is gone with the program that took it, however that ended.
What stands in the lock file only informs.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.refusals import Refusal

if sys.platform == "win32":
    import msvcrt

    _BEYOND_TEXT = 1 << 20
    """Windows forbids others to read what is locked, so the lock lies past the text."""

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _BEYOND_TEXT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _computer() -> str:
    """Return the name of this computer; importing `socket` for it takes a hundredth of the start of the window."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def lock_path(store: Path) -> Path:
    """Return where the lock file of a store stands."""
    return store.with_name(store.name + ".slot")


@contextmanager
def held(store: Path, *, wie: str, moment: datetime) -> Iterator[None]:
    """Hold the store for one writer; raises Refusal "al_geopend" when another program has it."""
    path = lock_path(store)
    descriptor = _take(path)
    if descriptor is None:
        raise Refusal("al_geopend", bestand=store.name, houder=_holder(path))
    try:
        with suppress(OSError):  # a full disk may not keep anyone from opening
            _write(descriptor, wie, moment)
        yield
    finally:
        _let_go(descriptor, path)


def _take(path: Path) -> int | None:
    """Return the descriptor of the locked file, or None when another has it."""
    while True:
        descriptor = _open(path)
        if not _try_lock(descriptor):
            os.close(descriptor)
            return None
        # Its last holder may have removed the file between our opening and locking it.
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), path.stat()):
                return descriptor
        os.close(descriptor)


def _open(path: Path) -> int:
    binary = getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | binary, 0o644)
    except PermissionError:
        if not path.exists():
            raise
        return os.open(path, os.O_RDONLY | binary)  # another user's; locking it needs no right to write in it


def _write(descriptor: int, wie: str, moment: datetime) -> None:
    content = {"wie": wie, "sinds": moment.isoformat(), "computer": _computer(), "proces": os.getpid()}
    os.ftruncate(descriptor, 0)
    os.write(descriptor, json.dumps(content, ensure_ascii=False).encode())


def _let_go(descriptor: int, path: Path) -> None:
    if sys.platform == "win32":
        os.close(descriptor)  # an open file cannot be removed there
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _holder(path: Path) -> str:
    """Return who holds the lock, in words that follow "al geopend"."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(content["sinds"]).astimezone()
        day = format_datum_tekst(since.date())
        return f"door {content['wie'] or 'iemand'} op {content['computer']} sinds {day} {since:%H:%M}"
    except (OSError, ValueError, KeyError, TypeError):
        return "in een ander venster of door iemand anders"
