"""Writing a file that goes out: whole or not at all, and never in the place of a store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkregie.domain.refusals import Refusal
from wijkregie.store.engine import is_store
from wijkregie.store.placing import built_beside
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

_LONGEST_NAME = 80  # a disk takes 255 bytes, and a letter may take three


@contextmanager
def outgoing(session: Session, target: Path) -> Iterator[Path]:
    """Give a temporary path; when the block ends well, what was written there replaces what is at `target`.

    Raises Refusal "bestaat_al" for the place of a store, the one it is made from or another, and the Refusals of
    `built_beside`.
    """
    if target.resolve() == session.store.path or is_store(target):
        raise Refusal("bestaat_al", bestand=target.name, map=str(target.absolute().parent))
    with built_beside(target.absolute(), replace=True) as temporary:
        yield temporary


def save_file(session: Session, content: bytes, *, target: Path, progress: Progress | None = None) -> Path:
    """Write what was made before to a file, replacing one that is there; gives back where it is."""
    with outgoing(session, target) as temporary:
        temporary.write_bytes(content)
    return target


def file_name(*words: object) -> str:
    """Return a file name without characters that a disk refuses: "Jaarverslag 2026 Oost"."""
    joined = " ".join(str(word) for word in words).strip()
    return "".join(letter for letter in joined if letter.isalnum() or letter in " -’'")[:_LONGEST_NAME].strip()
