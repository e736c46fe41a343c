"""What goes out as a list can be read back without telling what its columns are."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from wijkregie.documents.excel.invulboek import blad, kolommen
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.regels import regels
from wijkregie.usecases.inlezen import read, recognise
from wijkregie.usecases.lijsten import save_invulboek
from wijkregie.usecases.session import Session

BODY = "Wijkraad Proef"
FILLED: Mapping[Lijstsoort, Mapping[str, Any]] = {
    Lijstsoort.GEBIEDEN: {"Stadsdeel": "Noordwest", "Wijk": "Proefwijk", "Soort": "wijk", "Inwoners": 1200},
    Lijstsoort.WIJKORGANEN: {
        "Naam": BODY,
        "Soort": "wijkraad",
        "Stadsdeel": "Noordwest",
        "Werkgebied": "Proefwijk",
        "Status": "actief",
        "KvK-nummer": "68750110",
        "Telefoon": "+31 53 123 45 67",
        "Opgericht op": date(2019, 5, 1),
    },
    Lijstsoort.BESTUUR: {"Wijkorgaan": BODY, "Persoon": "Jan Proef", "Rol": "voorzitter", "Sinds": date(2024, 1, 1)},
    Lijstsoort.NIVEAUS: {"Wijkorgaan": BODY, "Jaar": 2026, "Niveau": 2, "Motivering": "Een proef."},
    Lijstsoort.JAARGESPREKKEN: {
        "Wijkorgaan": BODY,
        "Jaar": 2026,
        "Stand": "gevoerd",
        "Datum": date(2025, 10, 6),
        "Tijd": "19:30",
        "Gaat goed": "Veel.",
    },
    Lijstsoort.SUBSIDIES: {
        "Wijkorgaan": BODY,
        "Jaar": 2026,
        "Gevraagd": 5000,
        "Aangevraagd op": date(2025, 10, 1),
        "Verleend": 4500.5,
        "Besluit op": date(2025, 11, 20),
    },
    Lijstsoort.TRAJECTEN: {"Traject": "Proefstraat", "Soort": "uitvoering", "Besluit op": date(2026, 9, 1)},
    Lijstsoort.ACTIES: {"Actie": "Offerte vragen", "Wijkorgaan": BODY, "Wie": "wijkregisseur", "Status": "open"},
    Lijstsoort.CONTACT: {"Wijkorgaan": BODY, "Datum": date(2026, 3, 12), "Soort": "bezoek", "Onderwerp": "Kennismaken"},
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workbook with a row below the example on every sheet."""
    path = save_invulboek(None, tmp_path_factory.mktemp("invulboek") / "invulboek.xlsx")
    book = load_workbook(path)
    for soort, row in FILLED.items():
        sheet = book[blad(soort)]
        heads = {str(cell.value): number for number, cell in enumerate(sheet[1], 1)}
        for kop, value in row.items():
            sheet.cell(3, heads[kop]).value = value
    book.save(path)
    return path


def test_the_invulboek_is_recognised_sheet_by_sheet_and_column_by_column(session: Session, filled: Path) -> None:
    lijst = read(filled)
    front, *found = recognise(session, lijst)
    assert front is None
    sheets = dict(zip(Lijstsoort, lijst.bladen[1:], strict=True))
    for soort, one in zip(Lijstsoort, found, strict=True):
        assert one is not None
        assert (one.indeling.soort, one.indeling.kop) == (soort, 0)
        assert [keuze.veld for keuze in one.indeling.kolommen] == [veld.naam for veld in kolommen(soort)]
        rows, passed = regels(sheets[soort], one.indeling)
        assert ([row.rij for row in rows], passed) == ([3], 1)
