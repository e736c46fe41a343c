"""Bijlagen: files kept inside the store, with any value; what they are, and which may be opened."""

from collections.abc import Iterable
from datetime import date
from itertools import chain, count

from wijkregie.domain.entities import LANGSTE_NAAM, Entity, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

GROOTSTE = 100 * 10**6
"""The most bytes that one bijlage may have."""

BEGIN_BYTES = 512
"""How much of a file is looked at to tell what it is."""

_ZIPPED = (b"PK\x03\x04",)
_OPENS: dict[str, tuple[str, tuple[bytes, ...]]] = {
    ".pdf": ("PDF", (b"%PDF-",)),
    ".png": ("Afbeelding", (b"\x89PNG\r\n\x1a\n",)),
    ".jpg": ("Foto", (b"\xff\xd8\xff",)),
    ".jpeg": ("Foto", (b"\xff\xd8\xff",)),
    ".docx": ("Word", _ZIPPED),
    ".xlsx": ("Excel", _ZIPPED),
    ".odt": ("Tekstdocument", _ZIPPED),
    ".ods": ("Rekenblad", _ZIPPED),
    ".txt": ("Tekst", ()),
}
"""What may be opened, by its ending: what people call it, and the bytes with which it must begin.

Nothing that another program carries out: no programs, scripts, web pages, mails with files in them, or lists of which
Excel carries out the formulas (.csv).
"""

_KNOWN = {".csv": "Lijst", ".eml": "Mail", ".msg": "Mail", ".zip": "Ingepakte map", ".doc": "Word", ".xls": "Excel"}
_NO_TEXT = (b"MZ", b"#!", b"\x7fELF", b"%PDF", b"PK", b"<")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""Names that Windows keeps for itself, with any ending."""

_MOST_BYTES = 240
"""Of a name in UTF-8; a disk takes 255, and a copy of the file may get a number behind its name."""

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))


@frozen(kw_only=True)
class Bijlage(Entity):
    """A file that belongs to a kept value, named by its table and id.

    `grootte` is in bytes. The content stands apart, once for each `sha256` (64 hex digits), and outside the journaal.
    """

    tabel: str
    rij_id: str
    naam: str
    grootte: int
    sha256: str
    toegevoegd_op: date | None = None


@frozen
class Ingelezen:
    """A file whose content was kept, before it is a bijlage of anything."""

    naam: str
    grootte: int
    sha256: str


def check_grootte(naam: str, grootte: int) -> None:
    """Refuse a file that is empty or too large; raises Refusal."""
    if grootte == 0:
        raise Refusal("bijlage_leeg", naam=naam)
    if grootte > GROOTSTE:
        raise Refusal("bijlage_te_groot", naam=naam, grootte=format_grootte(grootte), meest=format_grootte(GROOTSTE))


def bijlagenaam(naam: str) -> str:
    """Return the name of a file as every disk takes it: on one line, with its ending, and never hidden or a path."""
    written = naam.encode(errors="replace").decode()  # a disk of long ago has bytes in its names that are no letters
    tidy = one_line(written).translate(_NOT_IN_NAMES).strip(" .") or "bijlage"
    if tidy.split(".")[0].strip().casefold() in _DEVICES:
        tidy = f"bijlage {tidy}"
    begin = len(tidy) - len(_ending(tidy))
    return _fitting(tidy[:begin], tidy[begin:])


def _fitting(stem: str, tail: str) -> str:
    """Return a name with this tail, which is plain, and as much before it as a disk takes."""
    kept = stem[: LANGSTE_NAAM - len(tail)].encode()[: _MOST_BYTES - len(tail)].decode(errors="ignore")
    return (stem if kept == stem else kept.rstrip(" .")) + tail


def andere_naam(oud: str, nieuw: str) -> str:
    """Return a new name for a file, with the ending it had: that tells what it is; raises Refusal for no name."""
    ending = _ending(oud)
    tidy = one_line(nieuw)
    stem = tidy[: -len(ending)] if ending and tidy.lower().endswith(ending) else tidy
    if not stem.strip(" ."):
        raise Refusal("naam_ontbreekt")
    return bijlagenaam(stem.rstrip(" .") + oud[len(oud) - len(ending) :])


def vrije_naam(naam: str, bezet: Iterable[str]) -> str:
    """Return a name that is not taken: the same, or with a number before its ending, "plan (2).pdf"."""
    taken = {each.casefold() for each in bezet}
    stem = naam[: len(naam) - len(_ending(naam))]
    tries = (_fitting(stem, f" ({number}){naam[len(stem) :]}") for number in count(2))
    return next(each for each in chain((naam,), tries) if each.casefold() not in taken)


def is_snelkoppeling(naam: str) -> bool:
    """Tell by its ending whether a file only says where another is."""
    return _ending(naam) in {".lnk", ".url", ".desktop", ".webloc"}


def soort_bestand(naam: str) -> str:
    """Return what people call a file by its ending: "PDF", "Word", "EXE-bestand"; "Bestand" without one."""
    ending = _ending(naam)
    if ending in _OPENS:
        return _OPENS[ending][0]
    return _KNOWN.get(ending) or (f"{ending[1:].upper()}-bestand" if ending else "Bestand")


def mag_open(naam: str) -> bool:
    """Tell whether a file is of a kind that may be opened, by its ending alone."""
    return _ending(naam) in _OPENS


def opent(naam: str, begin: bytes) -> bool:
    """Tell whether a file may be opened: its ending is of a kind that may, and it begins as that kind does."""
    if (ending := _ending(naam)) not in _OPENS:
        return False
    if beginnings := _OPENS[ending][1]:
        return begin.startswith(beginnings)
    return b"\0" not in begin and not begin.lstrip().startswith(_NO_TEXT)


def is_ingepakt(naam: str) -> bool:
    """Tell whether a file that may be opened has parts within, of which one may be a macro."""
    return _OPENS.get(_ending(naam), ("", ()))[1] == _ZIPPED


def _ending(naam: str) -> str:
    """Return the last ending of a name with its point, in small letters; "" when there is none that is one."""
    stem, dot, ending = naam.rpartition(".")
    return (
        f".{ending}".lower() if stem and dot and 0 < len(ending) <= 10 and ending.isascii() and ending.isalnum() else ""
    )


def format_grootte(aantal: int) -> str:
    """Return a number of bytes as people say it: "812 bytes", "14 kB", "2,3 MB"."""
    if aantal < 1000:
        return f"{aantal} byte{'' if aantal == 1 else 's'}"
    tienden, eenheden = (aantal + 50) // 100, ["kB", "MB", "GB"]
    while tienden >= 10_000 and len(eenheden) > 1:
        tienden = (tienden + 500) // 1000
        eenheden.pop(0)
    heel, rest = divmod(tienden, 10)
    return f"{heel},{rest} {eenheden[0]}" if heel < 10 and rest else f"{(tienden + 5) // 10} {eenheden[0]}"
