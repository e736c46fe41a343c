"""The actielijst on paper and in Excel: per owner, late in words, tagged, and safe."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents.excel.repair import faults
from tests.documents.gespreksdossiers import MOMENT
from tests.documents.pdfs import Papers, assert_valid, of_kind, opened, unmarked_operators, words
from tests.domain.test_actielijsten import Rij
from wijkregie.documents.excel.actielijst import KOLOMMEN, write_actielijst
from wijkregie.documents.pdf.actielijst import actielijst
from wijkregie.domain.actielijsten import Actielijst, per_eigenaar
from wijkregie.domain.acties import Actiestatus, Eigenaarsoort
from wijkregie.domain.inrichting import Inrichting

DAY = date(2026, 11, 21)
BODY = "Wijkraad De Brug"
ROWS = (
    Rij(id="1", tekst="Offerte vragen", uiterlijk=date(2026, 11, 9), wijkorgaan=BODY),
    Rij(id="2", tekst="Bellen", uiterlijk=date(2026, 12, 1)),
    Rij(id="3", tekst="Leden zoeken", eigenaarsoort=Eigenaarsoort.WIJKORGAAN, eigenaar="Jan", wijkorgaan=BODY),
    Rij(id="4", tekst="Lantaarn", eigenaarsoort=Eigenaarsoort.AFDELING, eigenaar="Licht", wijkorgaan=BODY),
    Rij(id="5", tekst="Gedaan", status=Actiestatus.KLAAR, afgerond_op=date(2026, 11, 3), wijkorgaan=BODY),
)
TOWN = Inrichting(id="i", gemeente="Voorbeeldstad", wijkregisseur="Marijke", voorbeeld=True)


def _lijst(rows: tuple[Rij, ...] = ROWS, over: str = "", since: date | None = date(2026, 11, 1)) -> Actielijst:
    return Actielijst(DAY, TOWN, over, per_eigenaar(rows, since), since)


HOSTILE = tuple(
    replace(row, tekst="=1+1 <b>&\x00\u202e" + "x" * 3000, wijkorgaan="<i>", eigenaar="@SUM(A1)") for row in ROWS
)
FACTS = {
    "vol": _lijst(),
    "orgaan": _lijst(ROWS[:3], over=BODY, since=None),
    "leeg": replace(_lijst((), since=None), inrichting=Inrichting(id="i")),
    "vijandig": _lijst(HOSTILE, over="<b>=1"),
    "lang": _lijst(ROWS * 60),
}
PAPERS = Papers(lambda lijst: actielijst(lijst, MOMENT), FACTS)


@pytest.mark.parametrize("kind", PAPERS)
def test_all_of_it_is_tagged_with_a_heading_for_each_owner(kind: str) -> None:
    with opened(PAPERS[kind]) as pdf:
        assert unmarked_operators(pdf) == []
        assert len(of_kind(pdf, "H2")) == len(FACTS[kind].eigenaars) == len(of_kind(pdf, "Table"))


def test_every_list_is_valid(tmp_path: Path) -> None:
    assert_valid(PAPERS.values(), tmp_path)


def test_it_tells_who_does_what_and_what_is_late(tmp_path: Path) -> None:
    told = words(PAPERS["vol"], tmp_path)
    for part in (
        "Gemeente Voorbeeldstad",
        "Met wat klaar is sinds 1 november 2026",
        ["4", "open", "acties", "1", "te", "laat", "2", "zonder", "datum"][0],
        "2 open, 1 te laat, 1 afgesloten.",
        "Offerte vragen Wijkraad De Brug 09-11-2026 ! 12 dagen te laat",
        "klaar op 03-11-2026",
        "Wijkorgaan: 1 open.",
        "Leden zoeken Jan – open",
        "Afdeling: 1 open.",
    ):
        assert part in told
    assert told.index("Wijkregisseur") < told.index("Leden zoeken") < told.index("Licht")


def test_of_one_body_its_name_is_not_told_on_each_row(tmp_path: Path) -> None:
    told = words(PAPERS["orgaan"], tmp_path)
    assert told.startswith("Actielijst Gemeente Voorbeeldstad")
    assert "Leden zoeken Jan – open" in told
    assert "klaar is sinds" not in told


def test_without_actions_it_says_so(tmp_path: Path) -> None:
    assert "Er zijn geen open acties." in words(PAPERS["leeg"], tmp_path)


@pytest.mark.parametrize("kind", FACTS)
def test_excel_has_nothing_to_repair_and_computes_nothing(kind: str) -> None:
    target = BytesIO()
    write_actielijst(FACTS[kind], target)
    assert faults(target.getvalue()) == []
    sheet = load_workbook(target)["Acties"]
    assert [cell.value for cell in sheet[1]] == [column.kop for column in KOLOMMEN]
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "d"}


def test_a_row_of_the_workbook_can_be_read_back() -> None:
    target = BytesIO()
    write_actielijst(FACTS["vol"], target)
    rows = list(load_workbook(target)["Acties"].iter_rows(min_row=2, values_only=True))
    first = dict(zip((column.kop for column in KOLOMMEN), rows[0], strict=True))
    assert (first["Wie"], first["Actie"], first["Signaal"], first["Dagen te laat"]) == (
        "wijkregisseur",
        "Offerte vragen",
        "te laat",
        12,
    )
    assert [row[-1] for row in rows] == ["1", "2", "5", "3", "4"]
