"""Writing a file that goes out: whole or not at all, and never in the place of a store."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from wijkregie import paths
from wijkregie.domain.refusals import Refusal
from wijkregie.store import faults
from wijkregie.store.engine import is_store
from wijkregie.store.placing import built_beside
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

_TO_HAND_OVER = "klaargezet"
_OPENED = "geopend"
_OLD_SECONDS = 24 * 60 * 60
_LONGEST_NAME = 80  # a disk takes 255 bytes, and a letter may take three


@contextmanager
def outgoing(session: Session | None, target: Path) -> Iterator[Path]:
    """Give a temporary path; when the block ends well, what was written there replaces what is at `target`.

    `session` is that of the open store, None where there is none.

    Raises Refusal "bestaat_al" for the place of a store, the one it is made from or another, and the Refusals of
    `built_beside`.
    """
    if (session is not None and target.resolve() == session.store.path) or is_store(target):
        raise Refusal("bestaat_al", bestand=target.name, map=str(target.absolute().parent))
    with built_beside(target.absolute(), replace=True) as temporary:
        yield temporary


def save_file(session: Session, content: bytes, *, target: Path, progress: Progress | None = None) -> Path:
    """Write what was made before to a file, replacing one that is there; gives back where it is."""
    with outgoing(session, target) as temporary:
        temporary.write_bytes(content)
    return target


def place_to_hand_over(session: Session, name: str) -> Path:
    """Return a place for a file that another program opens from there, in a new folder that only the user can read.

    Raises the Refusals of `faults`.
    """
    sweep_handed_over(session)
    folder = paths.data_folder() / _TO_HAND_OVER / uuid.uuid4().hex
    with faults.sorted_out(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
    return folder / name


def sweep_handed_over(session: Session) -> None:
    """Remove what was handed over more than a day ago: the other program has it, or nobody wants it any more."""
    now = session.clock.now().timestamp()
    with suppress(OSError):
        for folder in (paths.data_folder() / _TO_HAND_OVER).glob("*"):
            if now - folder.stat().st_mtime > _OLD_SECONDS:
                _remove(folder)  # what the other program still holds goes another time


def place_to_open(session: Session, name: str) -> Path:
    """Return a place for a copy that is looked at while the store is open, in a new folder of its own.

    Raises the Refusals of `faults`.
    """
    folder = _opened(session) / uuid.uuid4().hex
    with faults.sorted_out(folder):
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
    return folder / name


def forget_opened(place: Path) -> None:
    """Remove a copy that turned out not to be one to look at."""
    _clear(place.parent)


def sweep_opened(session: Session) -> None:
    """Remove every copy that was looked at, this time or before: only one program has a store open."""
    _clear(_opened(session))


def _opened(session: Session) -> Path:
    return paths.data_folder() / _OPENED / f"{crc32(bytes(session.store.path)):08x}"


def _clear(folder: Path) -> None:
    with suppress(OSError):
        for copy in folder.rglob("*"):
            copy.chmod(0o700)  # Windows keeps what cannot be changed
    _remove(folder)


def _remove(folder: Path) -> None:
    """Remove a folder as far as that goes; mostly there is none, and nothing to import for it."""
    if folder.exists():
        import shutil

        shutil.rmtree(folder, ignore_errors=True)


def file_name(*words: object) -> str:
    """Return a file name without characters that a disk refuses: "Jaarverslag 2026 Oost"."""
    joined = " ".join(str(word) for word in words if word != "").strip()
    return "".join(letter for letter in joined if letter.isalnum() or letter in " -’'")[:_LONGEST_NAME].strip()
