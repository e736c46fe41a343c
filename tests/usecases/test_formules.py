"""No text that somebody typed becomes a formula, a link or a name in any workbook or CSV that goes out."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_type_hints
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.documents.excel.repair import faults
from tests.usecases.kit import TODAY, copied
from wijkregie.documents.excel.geweigerd import write_geweigerd
from wijkregie.documents.excel.tabel import write_tabel
from wijkregie.domain.entities import Entity
from wijkregie.domain.leeswijzen import Kolomkeuze, Leeswijze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Blad, Lijst
from wijkregie.domain.lijsten.tabellen import Kolom, Tabel, begins_formula
from wijkregie.domain.lijsten.voorstellen import Celreden, Indeling, Kandidaat, Leesvoorstel, Lot, Regelvoorstel
from wijkregie.store.mapping import KINDS
from wijkregie.store.queries.values import values
from wijkregie.usecases.actielijsten import save_actielijst
from wijkregie.usecases.lijsten import save_invulboek
from wijkregie.usecases.participatieverslagen import save_participatieverslag
from wijkregie.usecases.rapporten import save_overzicht
from wijkregie.usecases.session import Session
from wijkregie.usecases.subsidieregister import save_subsidieregister

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MARK = "KWAAD"
HOSTILE = (
    f'=HYPERLINK("http://{MARK}.example";"klik")',
    f"+cmd|' /C calc'!{MARK}",
    f"-2+3+{MARK}",
    f"@SUM(1+1)*{MARK}",
    f"\t=1+{MARK}",
    f"\uff1d1+{MARK}",
    f"</t></is><f>1+{MARK}</f>",
    f"'=1+{MARK}\"]",
    f"_x003D_1+{MARK}",
    f"&A{MARK}[#All]",
)
KEPT = frozenset({"id", "tijd"})
"""Text that is no text of people: what it is about, and a time."""
EXTERNAL = re.compile(
    r"externalLink|ddeLink|oleObject|vba|customXml|connections|queryTable|activeX|embeddings", re.IGNORECASE
)
SHEET = re.compile(r"'(?:[^']|'')*'!")
"""The name of a sheet in what is computed: quoted, so that it is nothing else."""
COMPUTED = (
    f"{MAIN}f",
    f"{MAIN}formula",
    f"{MAIN}formula1",
    f"{MAIN}formula2",
    f"{MAIN}definedName",
    f"{MAIN}calculatedColumnFormula",
    f"{MAIN}totalsRowFormula",
    f"{MAIN}oddFooter",
    f"{MAIN}oddHeader",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}f",
)


def _spoiled(value: Entity, number: int) -> Entity:
    """Return a value with something hostile in every field of text; it stays unlike any other."""
    hints = get_type_hints(type(value))
    texts = [
        field.name
        for field in fields(value)
        if hints[field.name] is str and field.name not in KEPT and not field.name.endswith("_id")
    ]
    spoiled: dict[str, Any] = {
        name: f"{HOSTILE[(number + at) % len(HOSTILE)]} {value.id[:8]}" for at, name in enumerate(texts)
    }
    return replace(value, **spoiled)


@pytest.fixture(scope="module")
def spoiled(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give the example town with something hostile in every field of text."""
    for session in copied(example_file, tmp_path_factory.mktemp("kwaad")):
        with session.store.unit_of_work("Kwaad", user="test", moment=session.clock.now()) as uow:
            for kind in KINDS:
                if kind is not Leeswijze:
                    for number, value in enumerate(values(uow.connection, kind)):
                        uow.save(_spoiled(value, number))
        yield session


def _refused(_session: Session, target: Path) -> None:
    blad = Blad(HOSTILE[0], ((HOSTILE[1], "Rol"), *((text, text) for text in HOSTILE)))
    indeling = Indeling(blad.naam, Lijstsoort.BESTUUR, 0, (Kolomkeuze(0, "wijkorgaan"), Kolomkeuze(1, "rol")))
    regels = [
        Regelvoorstel(
            blad.naam,
            number,
            Lijstsoort.BESTUUR,
            text,
            Lot.GEWEIGERD,
            redenen=(Celreden(0, text), Celreden(None, text)),
            kandidaten=(Kandidaat("1", text, text),),
        )
        for number, text in enumerate(HOSTILE, 2)
    ]
    write_geweigerd(Lijst(HOSTILE[2], (blad,)), Leesvoorstel(HOSTILE[2], (indeling,), tuple(regels)), target)


def _seen(_session: Session, target: Path) -> None:
    row = (*HOSTILE, None)
    write_tabel(Tabel(HOSTILE[0], tuple(Kolom(str(text)) for text in row), (row, row[::-1])), HOSTILE[1], target)


WORKBOOKS: Mapping[str, Callable[[Session, Path], object]] = {
    "overzicht": lambda session, target: save_overzicht(session, TODAY.year, target),
    "register": lambda session, target: save_subsidieregister(session, TODAY.year, target),
    "bijlage": lambda session, target: save_participatieverslag(session, TODAY.year - 1, TODAY.year, target),
    "actielijst": lambda session, target: save_actielijst(session, target),
    "invulboek": lambda session, target: save_invulboek(session, target),
    "geweigerd": _refused,
    "tabel": _seen,
}


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_nothing_typed_is_computed_or_leads_outside(spoiled: Session, tmp_path: Path, kind: str) -> None:
    target = tmp_path / f"{kind}.xlsx"
    WORKBOOKS[kind](spoiled, target)
    assert faults(target.read_bytes()) == []
    told = 0
    with ZipFile(target) as parts:
        for name in parts.namelist():
            assert not EXTERNAL.search(name)
            content = parts.read(name)
            told += content.count(MARK.encode())
            assert b'TargetMode="External"' not in content
            assert b"macroEnabled" not in content
            for part in ET.fromstring(content).iter():
                if part.tag in COMPUTED:
                    assert MARK not in SHEET.sub("", "".join(part.itertext()))
                if part.tag == f"{MAIN}hyperlink":
                    assert MARK not in str(part.get("location"))
    assert bool(told) == (kind != "invulboek")
    for sheet in load_workbook(target):
        for row in sheet.iter_rows():
            assert not any(cell.data_type == "f" and MARK in str(cell.value) for cell in row)


def test_no_cell_of_the_open_data_begins_like_a_formula(spoiled: Session, tmp_path: Path) -> None:
    target = save_subsidieregister(spoiled, TODAY.year, tmp_path / "open.csv")
    with target.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any(MARK in cell for cell in cells)
    assert not [cell for cell in cells if begins_formula(cell)]
