"""The annex of a participatieverslag: sheets, live totals, no persons, no formula from what was typed."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from tests.documents.excel.repair import faults
from tests.documents.trajectzaken import TRAJECT, VERHALEN
from tests.documents.verslagbeelden import empty_verslagbeeld, hostile_verslagbeeld, verslagbeeld
from wijkregie.documents.excel.participatieverslag import write_bijlage
from wijkregie.domain.verslagbeelden import Verslagbeeld

SHEETS = ["Toelichting", "Trajecten", "Betrokkenheden", "Kosten", "Initiatieven", "Budgetten"]


def book(beeld: Verslagbeeld, *, data_only: bool = True) -> Workbook:
    out = BytesIO()
    write_bijlage(beeld, out)
    return load_workbook(BytesIO(out.getvalue()), data_only=data_only)


def row(found: Workbook, sheet: str) -> dict[object, object]:
    """Return the first row of a sheet by its heads."""
    heads, first, *_ = found[sheet].iter_rows(values_only=True)
    return dict(zip(heads, first, strict=True))


def test_every_sheet_has_what_is_kept() -> None:
    found = book(verslagbeeld())
    assert found.sheetnames == SHEETS
    plan = row(found, "Trajecten")
    assert (plan["Traject"], plan["Stand"], plan["Wijkorganen"]) == (TRAJECT.naam, "besloten", 2)
    assert plan["Rollen raad en college"] == "De raad gaf de kaders, het college besluit."
    loose = row(found, "Betrokkenheden")
    assert (loose["Traject of onderwerp"], loose["Dagen vóór besluit"], loose["Beloofde trede"]) == (
        "Kerstmarkt",
        None,
        None,
    )
    told = [dict(zip((cell.value for cell in found["Betrokkenheden"][1]), line, strict=True))
            for line in found["Betrokkenheden"].iter_rows(min_row=3, values_only=True)]  # fmt: skip
    assert (told[0]["Dagen vóór besluit"], told[0]["Dagen tot antwoord"]) == (102, 21)
    costs = row(found, "Kosten")
    assert (costs["Participatie"], costs["Uren participatie"], costs["Communicatie geraamd"]) == (18500.5, 160, None)
    assert row(found, "Initiatieven")["Toegekend"] == 900
    assert row(found, "Budgetten")["Naam"] == "Hagenpoort"


def test_the_front_counts_and_adds_live() -> None:
    def front(*, data_only: bool) -> dict[object, object]:
        lines = book(verslagbeeld(), data_only=data_only)["Toelichting"].iter_rows(values_only=True)
        return {line[0]: line[1] for line in lines if line[0]}

    outcomes, formulas = front(data_only=True), front(data_only=False)
    assert (outcomes["Trajecten"], outcomes["Betrokkenheden"], outcomes["Budgetten"]) == (1, 2, 2)
    assert outcomes["Kosten van participatie"] == 18500.5
    assert outcomes["Wijkbudget en werkbudget"] == 12_000
    assert formulas["Kosten van participatie"] == "=SUM(Kosten[Participatie])"
    assert "Dit is de voorbeeldstad. Alle gegevens zijn verzonnen." in outcomes


def test_persons_and_stories_stay_out() -> None:
    found = book(verslagbeeld())
    text = " ".join(str(cell) for sheet in found for line in sheet.iter_rows(values_only=True) for cell in line if cell)
    for secret in (
        TRAJECT.contactpersoon,
        "Fatma Geheim",
        *(part for each in VERHALEN for part in (each.verteller, each.tekst)),
    ):
        assert secret not in text


@pytest.mark.parametrize(
    "typed", ["=1+1", "@SUM(1)", "+cmd|' /C calc'!A0", "-2", "<b>&amp;</b> \x00 _x000D_", "x" * 40_000]
)
def test_nothing_typed_becomes_a_formula_or_breaks_the_file(typed: str) -> None:
    out = BytesIO()
    write_bijlage(hostile_verslagbeeld(typed), out)
    assert faults(out.getvalue()) == []
    found = load_workbook(BytesIO(out.getvalue()))
    for sheet in found.worksheets[1:]:
        for line in sheet.iter_rows(max_row=2):
            assert all(cell.data_type != "f" for cell in line)


def test_without_anything_it_says_so() -> None:
    found = book(empty_verslagbeeld())
    about = [line[2] for line in found["Toelichting"].iter_rows(values_only=True) if line[0] in SHEETS]
    assert len(about) == 5
    assert all(str(each).endswith("Nu nog niet vastgelegd.") for each in about)
