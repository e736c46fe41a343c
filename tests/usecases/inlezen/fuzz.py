"""Break lists in every way, read them as a user would, and hold that nothing else breaks with them.

`python -m tests.usecases.inlezen.fuzz 5000 [FIRST]` breaks so many lists and tells what each came to.
"""

import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from datetime import time as clock_time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.usecases.inlezen.praktijk import LISTS
from tests.usecases.kit import CLOCK, holdings
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import history, inlezen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, writing

LONGEST_SECONDS = 5
NASTY = (
    *("", "0", "-1", "-0", "1e999", "-1E-999", "NaN", "INF", "1E308", "9" * 30, "9" * 5000, "0x10", "1_000", "٣"),
    *("2958465", "2958466", "60", "0.999999999", "-0.5", "1e5", "TRUE", "A0", "XFD1048576", "XFE1", "A1048577", "a1"),
    *("s", "b", "e", "d", "str", "inlineStr", "x", "2025-02-30", "2025-10-01T25:00", "T19:30", "#N/A", "../../x.xml"),
    *("yyyy", "[h]:mm", "[$-413]dddd d mmmm yyyy;@", '"', "\\\\", "General;;;@", "0" * 300, "=1+1", "\u202e", "\ufffe"),
    *("&#0;", "&#55296;", "&onbekend;", "_x0000_", "_xD800_", "<", "]]>", "<!--", "<![CDATA[x]]>", "<!DOCTYPE a>"),
)
XML = ("<a>", "<a>" * 5000, "<c><v>1</v></c>" * 300, "</row>", "<row><c><is><t>x</t></is></c></row>")


def broken(seed: int) -> tuple[str, bytes]:
    """Return the name and content of a list that is broken in the way of this number."""
    chance = random.Random(seed)
    path = chance.choice(LISTS)
    content = path.read_bytes()
    breakers: Sequence[Callable[[random.Random, bytes], bytes]] = (
        (_flipped, _cut, _part, _part, _part, _parts) if content.startswith(b"PK") else (_flipped, _cut, _text, _text)
    )
    for _ in range(chance.choice((1, 1, 2, 3))):
        content = chance.choice(breakers)(chance, content)
        if path.suffix.startswith(".xls") and not content.startswith(b"PK"):
            break
    return f"stuk{seed}{path.suffix}", content


def _flipped(chance: random.Random, content: bytes) -> bytes:
    raw = bytearray(content)
    for _ in range(chance.choice((1, 3, 30)) if raw else 0):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return bytes(raw)


def _cut(chance: random.Random, content: bytes) -> bytes:
    first, last = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return chance.choice(
        (content[:last], content[:first] + content[last:], content + content[first:last], content[first:])
    )


def _text(chance: random.Random, content: bytes) -> bytes:
    letters = chance.choice(("utf-8", "utf-16", "cp1252", "utf-16-be"))
    text = content.decode("utf-16" if content.startswith(b"\xff\xfe") else "cp1252", "replace")
    piece = chance.choice((*NASTY, '"', ";", "\t", "\r", "\n", "\0", "sep=x\n", ";" * 2000, '"' * 99, "\n" * 500))
    for _ in range(chance.choice((1, 5))):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + piece + text[at:]
    return text.encode(letters, "replace")


def _unpacked(content: bytes) -> dict[str, bytes] | None:
    try:
        with ZipFile(BytesIO(content)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except Exception:  # noqa: BLE001  # what is broken too much is left as it is
        return None


def _packed(chance: random.Random, parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", chance.choice((ZIP_DEFLATED, ZIP_DEFLATED, ZIP_STORED))) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def _parts(chance: random.Random, content: bytes) -> bytes:
    """Swap, lose, rename or double whole parts."""
    parts = _unpacked(content)
    if not parts:
        return content
    one, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
    match chance.randrange(4):
        case 0:
            parts[one], parts[other] = parts[other], parts[one]
        case 1:
            del parts[one]
        case 2:
            parts[one.upper() + "x"] = parts.pop(one)
        case 3:
            parts[one] = parts[one] + parts[other]
    return _packed(chance, parts)


def _part(chance: random.Random, content: bytes) -> bytes:
    """Break the XML of one part, those with cells above all."""
    parts = _unpacked(content)
    if not parts:
        return content
    sheets = [name for name in sorted(parts) if "sheet" in name or "shared" in name.lower() or "styles" in name]
    name = chance.choice(sheets if sheets and chance.random() < 0.8 else sorted(parts))
    text = parts[name].decode("utf-8", "replace")
    piece = chance.choice(NASTY)
    if chance.random() < 0.7:  # so that it is read as what it is
        piece = escape(piece, {'"': "&quot;"})
    found = [match.span() for match in re.finditer(r'(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)', text)]
    match chance.randrange(9):
        case 0 | 1 | 2 | 3 | 4 | 5 if found:
            for first, last in sorted(chance.sample(found, min(len(found), chance.choice((1, 1, 8)))), reverse=True):
                text = text[:first] + piece + text[last:]
        case 6:
            parts[name] = _flipped(chance, parts[name])
            return _packed(chance, parts)
        case 7:
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice((*XML, piece)) + text[at:]
        case _:
            first, last = sorted(chance.randrange(len(text) + 1) for _ in range(2))
            text = chance.choice((text[:first] + text[last:], text[:last] + text[first:]))
    parts[name] = text.encode("utf-8", "replace")
    return _packed(chance, parts)


class Reader:
    """Reads lists as a user would, into a store that must stay as it was when one is refused or taken back."""

    def __init__(self, session: Session, folder: Path) -> None:
        self._session = session
        self._folder = folder
        self._before = holdings(session)

    def read(self, seed: int) -> str:
        """Read a broken list; gives back a word for what it came to. Raises whatever a user would meet as a crash."""
        name, content = broken(seed)
        path = self._folder / name
        path.write_bytes(content)
        began = time.process_time()
        try:
            return self._read(path)
        except Refusal as refusal:
            return refusal.code
        finally:
            path.unlink()
            assert holdings(self._session) == self._before, "a list that was refused or taken back leaves nothing"
            took = time.process_time() - began
            assert took < LONGEST_SECONDS, f"{took:.1f} s"

    def _read(self, path: Path) -> str:
        lijst = inlezen.read(path)
        check(lijst)
        known = [one.indeling for one in inlezen.recognise(self._session, lijst) if one is not None]
        if not known:
            return "no list recognised"
        seen = inlezen.preview(self._session, lijst, known)
        assert len({(regel.blad, regel.rij) for regel in seen.regels}) == len(seen.regels)
        done = inlezen.carry_out(self._session, lijst, known, gezien=seen)
        assert done.value == seen
        if holdings(self._session) == self._before:
            return "read, nothing new"
        history.undo(self._session)
        return "read"


def check(lijst: Lijst) -> None:
    """Hold that a list has only what its types promise."""
    for blad in lijst.bladen:
        assert isinstance(blad.naam, str)
        for row in blad.rijen:
            assert not row or row[-1] is not None
            for cel in row:
                assert isinstance(cel, str | int | Decimal | date | clock_time | None), cel
                assert not isinstance(cel, Decimal) or cel.is_finite()
                assert not isinstance(cel, str) or (cel == cel.strip() != "" and "\0" not in cel)
        for vlak in blad.samengevoegd:
            assert min(vlak.rij, vlak.kolom, vlak.laatste_rij, vlak.laatste_kolom) >= 0


def main(count: int, first: int = 0) -> int:
    """Break and read so many lists; returns how many defects there were."""
    results, slowest, defects = Counter[str](), (0.0, -1), 0
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "lijsten.wijkregie"
        create_nieuw(store, None, clock=CLOCK)
        with writing(store, CLOCK) as session:
            reader = Reader(session, Path(folder))
            for seed in range(first, first + count):
                began = time.process_time()
                try:
                    results[reader.read(seed)] += 1
                except Exception:  # noqa: BLE001  # each is a defect to tell of
                    defects += 1
                    print(f"--- {seed} {broken(seed)[0]}\n{traceback.format_exc(limit=-6)}")  # noqa: T201
                slowest = max(slowest, (time.process_time() - began, seed))
    print(f"{count} lists, {defects} defects, slowest {slowest[0]:.2f} s (number {slowest[1]})")  # noqa: T201
    for result, times in results.most_common():
        print(f"{times:6} {result}")  # noqa: T201
    return defects


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:] or ["5000"]))))
