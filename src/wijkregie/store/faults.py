"""What can go wrong with a file and its disk, sorted once: known faults become refusals with advice.

What is not sorted here is a bug and goes on as it came.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy.exc import DBAPIError

from wijkregie.domain.refusals import Refusal
from wijkregie.store.engine import log_of

_BY_RESULT = {
    4874: "schijf_vol",  # SQLITE_IOERR_SHMSIZE
    1032: "bestand_onbereikbaar",  # SQLITE_READONLY_DBMOVED
    3: "alleen_lezen",  # SQLITE_PERM
    5: "bestand_bezet",  # SQLITE_BUSY
    6: "bestand_bezet",  # SQLITE_LOCKED
    8: "alleen_lezen",  # SQLITE_READONLY
    10: "schijf_hapert",  # SQLITE_IOERR
    11: "bestand_beschadigd",  # SQLITE_CORRUPT
    13: "schijf_vol",  # SQLITE_FULL
    14: "bestand_onbereikbaar",  # SQLITE_CANTOPEN
    26: "geen_wijkregie",  # SQLITE_NOTADB
}

_RESULT_BY_TEXT = {
    "attempt to write a readonly database": 8,
    "database disk image is malformed": 11,
    "database is locked": 5,
    "database or disk is full": 13,
    "disk I/O error": 10,
    "file is not a database": 26,
    "unable to open database file": 14,
}
"""SQLite's own words: the driver gives no number when copying page by page fails."""

_BY_ERRNO = {
    errno.ENOSPC: "schijf_vol",
    errno.EDQUOT: "schijf_vol",
    errno.EFBIG: "schijf_vol",
    errno.EACCES: "alleen_lezen",
    errno.EPERM: "alleen_lezen",
    errno.EROFS: "alleen_lezen",
    errno.EIO: "schijf_hapert",
    errno.ENOENT: "bestand_onbereikbaar",
    errno.ENOLCK: "schijf_zonder_slot",
    errno.EOPNOTSUPP: "schijf_zonder_slot",
    errno.ENAMETOOLONG: "naam_te_lang",
}


@contextmanager
def sorted_out(path: Path) -> Iterator[None]:
    """Turn the known faults of the engine and the disk into a Refusal about the file at `path`."""
    try:
        yield
    except (DBAPIError, dbapi.Error, OSError, UnicodeDecodeError) as error:
        code = _code(error)
        if code is None:
            raise
        raise Refusal(code, bestand=path.name, map=str(path.parent)) from error


def is_known(error: Exception) -> bool:
    """Tell whether `sorted_out` has a Refusal for this."""
    return _code(error) is not None


def is_damage(error: Exception) -> bool:
    """Tell whether this says that what is read is damaged."""
    return _code(error) == "bestand_beschadigd"


def _code(error: Exception) -> str | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, OSError):
        return _BY_ERRNO.get(cause.errno or 0)
    if isinstance(cause, UnicodeDecodeError) or "decode to UTF-8" in str(cause):
        return "bestand_beschadigd"
    result = getattr(cause, "sqlite_errorcode", None) or _RESULT_BY_TEXT.get(str(cause), 0)
    return _BY_RESULT.get(result, _BY_RESULT.get(result & 0xFF))


def must_be_file(path: Path) -> None:
    """Raise the Refusal that fits when no file with content stands at `path`."""
    must_have_folder(path)
    if path.is_dir():
        raise Refusal("is_een_map", bestand=path.name)
    if not path.exists():
        raise Refusal("bestand_ontbreekt", bestand=path.name, map=str(path.parent))
    if not path.is_file():
        raise Refusal("geen_wijkregie", bestand=path.name)
    if path.stat().st_size == 0:
        raise Refusal("bestand_leeg", bestand=path.name)


def must_be_free(path: Path) -> None:
    """Raise the Refusal that fits when no new file can be made at `path`."""
    must_have_folder(path)
    if path.exists() or path.is_symlink():
        raise Refusal("bestaat_al", bestand=path.name, map=str(path.parent))
    must_have_no_log(path)


def must_have_no_log(path: Path) -> None:
    """Raise Refusal "log_in_de_weg" when the log of another file lies at `path`.

    SQLite would read it into whatever comes to stand there; and it may hold the last work in that other file.
    """
    log = log_of(path)
    if log.exists():
        raise Refusal("log_in_de_weg", bestand=path.name, log=log.name)


def must_have_folder(path: Path) -> None:
    """Raise Refusal "map_ontbreekt" when the folder of `path` does not exist."""
    if not path.parent.is_dir():
        raise Refusal("map_ontbreekt", map=str(path.parent))
