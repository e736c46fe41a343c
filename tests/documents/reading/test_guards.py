"""A file that is broken, or made to do harm, gets one sentence: soon, in little memory, and without being trusted."""

import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pytest
from openpyxl import Workbook

from wijkregie.documents.reading.lists import read_list
from wijkregie.domain.lijsten.bladen import Cel, Formule
from wijkregie.domain.refusals import Refusal

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Repeated: TypeAlias = tuple[bytes, bytes, int, bytes]
Content: TypeAlias = str | bytes | Repeated
PARTS: Mapping[str, str] = {
    "_rels/.rels": f'<R><Relationship Id="a" Type="{KINDS}/officeDocument" Target="xl/workbook.xml"/></R>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS}"><sheet name="Een" r:id="b"/></workbook>',
    "xl/_rels/workbook.xml.rels": (
        f'<R><Relationship Id="b" Type="{KINDS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="c" Type="{KINDS}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
        f'<Relationship Id="d" Type="{KINDS}/styles" Target="styles.xml"/></R>'
    ),
    "xl/sharedStrings.xml": "<sst><si><t>Naam</t></si></sst>",
    "xl/styles.xml": '<s><cellXfs><xf numFmtId="0"/></cellXfs></s>',
    "xl/worksheets/sheet1.xml": '<worksheet><row r="1"><c r="A1" t="s" s="0"><v>0</v></c></row></worksheet>',
}
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
    + "]>"
)
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def _packed(folder: Path, parts: Mapping[str, Content] | None = None) -> Path:
    path = folder / "lijst.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in {**PARTS, **(parts or {})}.items():
            if isinstance(content, tuple):
                before, piece, times, after = content
                with archive.open(name, "w") as part:
                    part.write(before)
                    for _ in range(times):
                        part.write(piece)
                    part.write(after)
            else:
                archive.writestr(name, content)
    return path


def _refused(path: Path) -> str:
    with pytest.raises(Refusal) as refused:
        read_list(path)
    assert path.name in str(refused.value) or refused.value.code == "lijst_ver_weg"
    assert str(refused.value).count(". ") <= 1
    return refused.value.code


def test_the_smallest_workbook_reads(tmp_path: Path) -> None:
    assert read_list(_packed(tmp_path)).bladen[0].rijen == (("Naam",),)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("told", [LAUGHS, '<!DOCTYPE x SYSTEM "file:///etc/passwd">', "<!DOCTYPE x>"])
def test_a_part_that_declares_entities_is_refused(part: str, told: str, tmp_path: Path) -> None:
    body = PARTS[part].replace("Naam", "&i;") if told == LAUGHS else PARTS[part]
    assert _refused(_packed(tmp_path, {part: f'<?xml version="1.0"?>{told}{body}'})) == "lijst_onveilig"


def test_entities_in_other_letters_are_refused_too(tmp_path: Path) -> None:
    told = f'<?xml version="1.0" encoding="utf-16"?>{LAUGHS}{PARTS[SHEET]}'
    assert _refused(_packed(tmp_path, {SHEET: told.encode("utf-16")})) == "lijst_onveilig"


def _many(before: str, piece: str, bytes_: int, after: str) -> Repeated:
    """Return a part that holds a piece again and again, up to a number of bytes."""
    block = (piece * (_BLOCK // len(piece) + 1)).encode()
    return before.encode(), block, bytes_ // len(block), after.encode()


_BLOCK = 1 << 20
BOMBS: Mapping[str, Mapping[str, Content]] = {
    "spaces": {SHEET: _many("<worksheet>", " ", 120_000_000, "</worksheet>")},
    "cells": {SHEET: _many("<worksheet><sheetData><row>", "<c/>", 40_000_000, "</row></sheetData></worksheet>")},
    "texts": {STRINGS: _many("<sst>", "<si><t>x</t></si>", 60_000_000, "</sst>")},
    "one text": {STRINGS: _many("<sst><si><t>", "x", 99_000_000, "</t></si></sst>")},
    "a comment": {SHEET: _many("<worksheet><!--", "x", 99_000_000, "--></worksheet>")},
    "an attribute": {SHEET: _many('<worksheet a="', "x", 99_000_000, '"/>')},
    "deep": {SHEET: _many("<a>", "<a>", 30_000_000, "")},
    "styles": {"xl/styles.xml": _many("<s><cellXfs>", '<xf numFmtId="14"/>', 60_000_000, "</cellXfs></s>")},
    "merged": {SHEET: _many("<worksheet>", '<mergeCell ref="A1:B2"/>', 90_000_000, "</worksheet>")},
    "relations": {"_rels/.rels": _many("<R>", '<Relationship Id="a"/>', 60_000_000, "</R>")},
    "sheets": {"xl/workbook.xml": _many("<w>", "<sheet name='x' r:id='b'/>", 4_000_000, "</w>")},
    "parts": {f"p/{number}": "" for number in range(4_000)},
    "a directory": {"p/" + "x" * 60_000 + str(number): "" for number in range(20)},
}
_MEASURED = """
import sys, time
from pathlib import Path
from typing import TypeAlias
from wijkregie.documents.reading.lists import read_list
from wijkregie.domain.refusals import Refusal
began = time.process_time()
try:
    read_list(Path(sys.argv[1]))
except Refusal as refusal:
    took = time.process_time() - began
    status = Path("/proc/self/status").read_text()
    print(refusal.code, took, int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_soon_and_in_little_memory(bomb: str, tmp_path: Path) -> None:
    path = _packed(tmp_path, BOMBS[bomb])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(path)], env=environment, capture_output=True, text=True, check=True
    )
    code, seconds, megabytes = done.stdout.split()
    assert code in ("lijst_te_groot", "lijst_beschadigd")
    assert float(seconds) < 1
    assert int(megabytes) < 100


def test_a_cell_far_from_the_list_is_named(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["XFD1048576"] = "Naam", "."
    book.save(tmp_path / "ver.xlsx")
    with pytest.raises(Refusal, match=r"“Sheet” staat iets in cel XFD1048576") as refused:
        read_list(tmp_path / "ver.xlsx")
    assert refused.value.code == "lijst_ver_weg"


def test_a_false_size_is_not_believed(tmp_path: Path) -> None:
    honest = PARTS[SHEET].replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    assert read_list(_packed(tmp_path, {SHEET: honest})).bladen[0].rijen == (("Naam",),)


@pytest.mark.parametrize("told", [10, 0xFFFFFFF0])
def test_a_part_of_which_the_declared_size_lies(told: int, tmp_path: Path) -> None:
    path = _packed(tmp_path, {SHEET: _many("<worksheet>", " ", 3_000_000, "</worksheet>")})
    raw = bytearray(path.read_bytes())
    place = raw.rindex(SHEET.encode()) - 46  # its line in the directory, at the end of the file
    assert raw[place : place + 4] == b"PK\x01\x02"
    struct.pack_into("<I", raw, place + 24, told)
    path.write_bytes(raw)
    assert _refused(path) == ("lijst_beschadigd" if told == 10 else "lijst_te_groot")


def _wide() -> str:
    rows = (f'<row r="{row}"><c r="ALL{row}"><v>1</v></c></row>' for row in range(1, 5000))
    return f"<worksheet>{''.join(rows)}</worksheet>"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({SHEET: _wide()}, "lijst_te_groot"),
        ({SHEET: "<worksheet><row>" + "<c><v>1</v></c>" * 1001 + "</row></worksheet>"}, "lijst_ver_weg"),
        ({SHEET: '<worksheet><row r="200000"><c><v>1</v></c></row></worksheet>'}, "lijst_ver_weg"),
        ({SHEET: '<worksheet><row r="-1"><c><v>1</v></c></row></worksheet>'}, "lijst_beschadigd"),
        ({SHEET: '<worksheet><row r="1"><c r="é1"><v>1</v></c></row></worksheet>'}, "lijst_beschadigd"),
        ({SHEET: '<worksheet><row><c t="s"><v>7</v></c></row></worksheet>'}, "lijst_beschadigd"),
        ({SHEET: '<worksheet><row><c t="s"><v>-1</v></c></row></worksheet>'}, "lijst_beschadigd"),
        ({SHEET: '<worksheet><row><c s="9"><v>1</v></c></row></worksheet>'}, "lijst_beschadigd"),
        ({SHEET: '<worksheet><mergeCell ref="A1:"/></worksheet>'}, "lijst_leeg"),
        ({SHEET: '<worksheet><mergeCell ref="5"/></worksheet>'}, "lijst_beschadigd"),
        ({SHEET: "<worksheet><row>"}, "lijst_beschadigd"),
        ({SHEET: b"\xff\xfe<"}, "lijst_beschadigd"),
        ({SHEET: '<?xml version="1.0" encoding="nergens"?><worksheet/>'}, "lijst_beschadigd"),
        ({SHEET: "<worksheet/>"}, "lijst_leeg"),
        ({"xl/workbook.xml": "<workbook/>"}, "lijst_leeg"),
        ({"_rels/.rels": "<R/>"}, "geen_lijst"),
        ({"_rels/.rels": PARTS["_rels/.rels"].replace("workbook.xml", "nergens.xml")}, "lijst_beschadigd"),
        ({"_rels/.rels": PARTS["_rels/.rels"].replace("workbook.xml", "workbook.bin")}, "lijst_andere_soort"),
        ({"_rels/.rels": PARTS["_rels/.rels"].replace("xl/workbook", "word/document")}, "lijst_van_papier"),
        ({"_rels/.rels": "<R/>", "content.xml": "<x/>"}, "lijst_andere_soort"),
        ({"_rels/.rels": PARTS["_rels/.rels"].replace('Id="a"', 'Id="a" TargetMode="External"')}, "geen_lijst"),
    ],
)
def test_a_broken_workbook_gets_one_sentence(changed: Mapping[str, str | bytes], code: str, tmp_path: Path) -> None:
    assert _refused(_packed(tmp_path, changed)) == code


def test_what_stands_elsewhere_is_never_fetched(tmp_path: Path) -> None:
    """A sheet that points out of the file, up out of its folder or at a disk is not there."""
    away = PARTS["xl/_rels/workbook.xml.rels"]
    for target in (
        '"http://voorbeeld.invalid/x.xml" TargetMode="External"',
        '"../../../../etc/passwd"',
        '"file:///etc/passwd"',
    ):
        path = _packed(tmp_path, {"xl/_rels/workbook.xml.rels": away.replace('"worksheets/sheet1.xml"', target)})
        assert _refused(path) in ("lijst_leeg", "lijst_beschadigd")


def _zipped(method: int, flag: int = 0) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
    line = b"PK\x01\x02\x14\x03\x14\0"  # how a line of the directory begins; then come its flags
    return file.getvalue().replace(line + b"\0\0", line + struct.pack("<H", flag))


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("oud.xls", OLD + bytes(5000), "lijst_andere_soort"),
        (
            "slot.xlsx",
            OLD + bytes(2000) + "EncryptedPackage".encode("utf-16-le"),
            "lijst_wachtwoord",
        ),
        ("slot2.xlsx", _zipped(zipfile.ZIP_DEFLATED, 1), "lijst_wachtwoord"),
        ("vreemd.xlsx", _zipped(zipfile.ZIP_LZMA), "lijst_beschadigd"),
        ("half.xlsx", _zipped(zipfile.ZIP_DEFLATED)[:700], "lijst_beschadigd"),
        ("begin.xlsx", b"PK\x03\x04" + _zipped(zipfile.ZIP_DEFLATED)[400:], "lijst_beschadigd"),
        ("stuk.xlsx", b"PK\x03\x04" + bytes(100), "lijst_beschadigd"),
        ("brief.pdf", b"%PDF-1.7 ...", "lijst_van_papier"),
        ("brief.rtf", b"{\\rtf1 x", "lijst_van_papier"),
        ("export.xls", b"\xef\xbb\xbf<html><table><tr><td>Naam</td></tr></table></html>", "lijst_andere_soort"),
        ("oud.xml", b'<?xml version="1.0"?><Workbook/>', "lijst_andere_soort"),
        ("foto.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "geen_lijst"),
        ("leeg.xlsx", b"", "lijst_leeg"),
        ("leeg.csv", b"\r\n;;;\r\n", "lijst_leeg"),
        ("quote.csv", b'Naam;Tel\r\nA;1\r\nB;"2\r\nC;3\r\n', "lijst_aanhalingsteken"),
        ("wild.csv", b"\x81\x8d" * 10, "geen_lijst"),
        ("breed.csv", b";" * 3000 + b"x", "lijst_te_groot"),
    ],
)
def test_what_is_no_list_gets_the_way_on(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert _refused(tmp_path / name) == code


def test_a_quote_that_never_ends_is_named_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text('Naam;Tel\nA;1\nB;"2\nC;3\n', encoding="utf-8")
    with pytest.raises(Refusal, match="begint bij regel 3 een"):
        read_list(tmp_path / "x.csv")


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Naam", encoding="utf-8")
    os.mkfifo(tmp_path / "pijp")
    assert _refused(tmp_path / "pijp") == "geen_lijst"
    assert _refused(tmp_path) == "is_een_map"
    assert _refused(tmp_path / "weg.xlsx") == "bestand_ontbreekt"
    assert _refused(tmp_path / "lijst.csv" / "x.xlsx") == "lijst_onbereikbaar"
    assert _refused(tmp_path / ("x" * 300)) == "lijst_onbereikbaar"


@pytest.mark.parametrize("name", ["lang.xlsx", "lang.csv"])
def test_reading_tells_how_far_it_is_and_can_be_stopped(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name.endswith(".csv"):
        path.write_text("Naam;Tel\n" + "Wijkraad;06\n" * 3000, encoding="utf-8")
    else:
        path = _packed(tmp_path, {SHEET: _many("<worksheet><row>", "<c/>", 2_000_000, "</row></worksheet>")})
    steps: list[tuple[int, int]] = []

    class Stop(Exception):
        pass

    def step(done: int, total: int) -> None:
        steps.append((done, total))
        if len(steps) == 5:
            raise Stop

    with pytest.raises(Stop):
        read_list(path, step)
    assert len(steps) == 5


def test_a_file_too_long_to_be_a_list_is_not_read_at_all(tmp_path: Path) -> None:
    with (tmp_path / "groot.xlsx").open("wb") as file:
        file.truncate(101 << 20)
    assert _refused(tmp_path / "groot.xlsx") == "lijst_te_groot"


def test_more_text_than_a_list_has_is_refused(tmp_path: Path) -> None:
    strings = "<sst>" + f"<si><t>{'x' * 30_000}</t></si>" * 350 + "</sst>"
    assert _refused(_packed(tmp_path, {STRINGS: strings})) == "lijst_te_groot"
    cells = '<c t="s"><v>0</v></c>' * 400
    shared = {
        STRINGS: f"<sst><si><t>{'x' * 30_000}</t></si></sst>",
        SHEET: f"<worksheet><row>{cells}</row></worksheet>",
    }
    assert _refused(_packed(tmp_path, shared)) == "lijst_te_groot"


def test_more_sheets_than_a_list_has_are_refused(tmp_path: Path) -> None:
    sheets = "".join(f'<sheet name="{number}" r:id="b"/>' for number in range(101))
    main = f'<workbook xmlns:r="{KINDS}">{sheets}</workbook>'
    assert _refused(_packed(tmp_path, {"xl/workbook.xml": main})) == "lijst_te_groot"


def test_areas_that_are_merged_over_and_over_each_other_are_refused(tmp_path: Path) -> None:
    """Each row of an area gets its value: thousands of them on top of each other would take minutes."""
    rows = "<row><c><v>1</v></c></row>" * 1_000
    areas = '<mergeCell ref="A1:A1000"/>' * 4_000
    assert _refused(_packed(tmp_path, {SHEET: f"<worksheet>{rows}{areas}</worksheet>"})) == "lijst_te_groot"


@pytest.mark.parametrize(
    "sheets", ['<sheet name="A" r:id="b"/>' * 2, '<sheet name="A"/>', '<sheet name="A" r:id="z"/>']
)
def test_sheets_of_one_name_or_without_a_part(sheets: str, tmp_path: Path) -> None:
    main = f'<workbook xmlns:r="{KINDS}">{sheets}</workbook>'
    assert _refused(_packed(tmp_path, {"xl/workbook.xml": main})) in ("lijst_beschadigd", "lijst_leeg")


def test_tags_with_any_prefix_and_days_as_text_are_read(tmp_path: Path) -> None:
    """As other programs write them, and Excel in its strict form."""
    cells = (
        '<x:c t="d"><x:v>2025-10-01</x:v></x:c><x:c t="d"><x:v>19:30:00</x:v></x:c>'
        '<x:c t="d"><x:v>2025-10-01T19:30:00Z</x:v></x:c><x:c t="d"><x:v>2025-10-01T00:00:00</x:v></x:c>'
        '<x:c t="d"><x:v>ooit</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v/></x:c><x:c><x:f>A1</x:f></x:c>'
        '<x:c t="inlineStr"><x:is><x:r><x:t>Wijk</x:t></x:r><x:r><x:t>raad</x:t></x:r>'
        '<x:rPh><x:t>weg</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>0</x:v></x:c><x:c t="e"><x:v>#VEEL!</x:v></x:c>'
    )
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row>{cells}</x:row></x:sheetData></x:worksheet>'
    assert read_list(_packed(tmp_path, {SHEET: sheet})).bladen[0].rijen == (
        (
            *(
                date(2025, 10, 1),
                time(19, 30),
                datetime(2025, 10, 1, 19, 30),
                date(2025, 10, 1),
                "ooit",
                None,
                Formule("=A1"),
            ),
            *("Wijkraad", False, "#VEEL!"),
        ),
    )


@pytest.mark.parametrize(
    ("code", "value", "read"),
    [
        ("14", "45931", date(2025, 10, 1)),
        ("22", "45931.5", datetime(2025, 10, 1, 12, 0)),
        ("21", "0.5", time(12, 0)),
        ("46", "1.5", Decimal("1.5")),
        ("46", "2", 2),
        ("14", "45931.999999", date(2025, 10, 1)),
        ("22", "45931.9999999", date(2025, 10, 2)),
        ("18", "0.9999999", time(0, 0)),
        ("0", "1E-400", 0),
        ("0", "1E400", "1E400"),
        ("0", "NaN", "NaN"),
        ("0", "12.0", 12),
        ("0", "1250.5000000000001", Decimal("1250.5")),
        ("170", "5", 5),
        ("171", "45931", date(2025, 10, 1)),
        ("172", "-3", -3),
    ],
)
def test_numbers_by_the_format_they_are_shown_in(code: str, value: str, read: Cel, tmp_path: Path) -> None:
    known = (("170", "0 &quot;dagen&quot;"), ("171", "mmmm yyyy"), ("172", "0000"))
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode="{told}"/>' for number, told in known)
    styles = (
        f'<s>{formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="{code}"/></cellXfs></s>'
    )
    sheet = f'<worksheet><row><c s="0"><v>{value}</v></c></row></worksheet>'
    found = read_list(_packed(tmp_path, {"xl/styles.xml": styles, SHEET: sheet})).bladen[0].rijen[0][0]
    assert (found, type(found)) == (read, type(read))
