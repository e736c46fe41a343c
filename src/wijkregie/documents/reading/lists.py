"""Reading a list from a file: what it is shows from its first bytes, not from its name."""

import errno
import stat
from pathlib import Path

from wijkregie.documents.reading import tables, workbooks
from wijkregie.documents.reading.parts import Step
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.refusals import Refusal

MOST_BYTES = 100 << 20
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PAPER = (b"%PDF", b"{\\rtf")
_MARKED_UP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<style", b"<head", b"<body")


def read_list(path: Path, step: Step | None = None) -> Lijst:
    """Read a workbook or a text with separators into bare sheets; `step(done, total)` may raise to stop it.

    Raises Refusal, with one sentence that gives the way on, for whatever cannot be read or is too big to be a list.
    """
    step = step or (lambda done, total: None)
    try:
        lijst = _read(path, step)
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise Refusal("bestand_ontbreekt", bestand=path.name, map=str(path.parent)) from error
        raise Refusal("lijst_onbereikbaar", bestand=path.name) from error
    if not any(blad.rijen for blad in lijst.bladen):
        raise Refusal("lijst_leeg", bestand=path.name)
    return lijst


def _read(path: Path, step: Step) -> Lijst:
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise Refusal("is_een_map" if stat.S_ISDIR(about.st_mode) else "geen_lijst", bestand=path.name)
    size = about.st_size
    if size == 0:
        raise Refusal("lijst_leeg", bestand=path.name)
    if size > MOST_BYTES:
        raise Refusal("lijst_te_groot", bestand=path.name)
    with path.open("rb") as file:
        if file.read(4) in _ZIP:
            return workbooks.read_workbook(path, step)
        file.seek(0)
        content = file.read(tables.MOST_BYTES + 1)
    if content.startswith(_OLD_OFFICE):
        raise Refusal("lijst_wachtwoord" if _LOCKED in content else "lijst_andere_soort", bestand=path.name)
    if content.startswith(_PAPER):
        raise Refusal("lijst_van_papier", bestand=path.name)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_MARKED_UP):
        raise Refusal("lijst_andere_soort", bestand=path.name)
    if len(content) > tables.MOST_BYTES:
        raise Refusal("lijst_te_groot", bestand=path.name)
    return tables.read_table(path, content, step)
