"""New files are built beside their place and moved there when whole: no half file is ever seen."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wijkregie.domain.refusals import Refusal
from wijkregie.store import faults

_PREFIX = ".wijkregie-"
_OLD_SECONDS = 24 * 60 * 60


@contextmanager
def built_beside(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a temporary path in the same folder; when the block ends well, what was built there moves to `path`.

    Raises the Refusals of `faults`, among them "bestaat_al" when something stands at `path` and
    `replace` is not set. Whatever goes wrong, nothing remains of the temporary file.
    """
    temporary = path.with_name(f"{_PREFIX}{uuid.uuid4().hex}.tmp")
    try:
        with faults.sorted_out(path):
            if replace:
                faults.must_have_folder(path)
                if path.is_dir():
                    raise Refusal("is_een_map", bestand=path.name)
                faults.must_have_no_log(path)
            else:
                faults.must_be_free(path)
            _open_new(temporary)
            _sweep(temporary)
            yield temporary
            sync(temporary)
            _move(temporary, path, replace=replace)
            if os.name != "nt":
                sync(path.parent, os.O_RDONLY)
    finally:
        for remains in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                temporary.with_name(temporary.name + remains).unlink()


def sync(path: Path, flags: int = os.O_RDWR) -> None:
    """Wait until the disk has what was written to a file, or in a folder."""
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _open_new(temporary: Path) -> None:
    """Make the empty file; raises Refusal "map_alleen_lezen" when the folder takes no new file."""
    try:
        temporary.touch(exist_ok=False)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Refusal("map_alleen_lezen", map=str(temporary.parent)) from error
        raise


def _sweep(temporary: Path) -> None:
    """Remove what a program that was killed left in the folder: temporary files that nobody wrote in for a day."""
    with suppress(OSError):
        now = temporary.stat().st_mtime
        for left in temporary.parent.glob(f"{_PREFIX}{'[0-9a-f]' * 32}.tmp*"):
            with suppress(OSError):
                if now - left.stat().st_mtime > _OLD_SECONDS:
                    left.unlink()


def _move(temporary: Path, path: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(path)
    elif os.name == "nt":
        temporary.rename(path)  # never replaces there
    else:
        try:
            path.hardlink_to(temporary)  # never replaces, whoever came in between
        except FileExistsError:
            faults.must_be_free(path)
        except OSError:
            faults.must_be_free(path)  # a disk without links, such as a USB stick
            temporary.rename(path)
