"""What goes out as a list can be read back without telling what its columns are."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.documents.excel.repair import faults
from tests.usecases.kit import CLOCK
from wijkregie.documents.excel.geweigerd import geweigerd
from wijkregie.documents.excel.invulboek import blad, kolommen
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.berekend import BEREKEND
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.lijsten.kolommen import ONTHOUDEN, UIT_WIJKREGIE
from wijkregie.domain.lijsten.regels import regels
from wijkregie.domain.lijsten.voorstellen import Indeling, Leesvoorstel, Lot
from wijkregie.domain.overzichten import Overzichtkeuze
from wijkregie.usecases import wijkorganen
from wijkregie.usecases.actielijsten import save_actielijst
from wijkregie.usecases.inlezen import carry_out, preview, read, recognise
from wijkregie.usecases.inlezen.planning import HANDLERS
from wijkregie.usecases.lijsten import save_geweigerd, save_invulboek
from wijkregie.usecases.rapporten import save_overzicht
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import reading

LIJSTEN = Path(__file__).parents[1] / "data" / "lijsten"
BODY = "Wijkraad Proef"
JAAR = 2027
ORGAAN = "Dorpsraad Lindevoort"
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


class Overview:
    """An overview of a town as somebody changes it in Excel."""

    def __init__(self, session: Session, path: Path) -> None:
        self.session, self.path = session, path
        self.book = load_workbook(path)

    def row_of(self, sheet: str, **cells: Any) -> int:
        """Return the first row with these cells."""
        heads = self._heads(sheet)
        for number in range(2, self.book[sheet].max_row + 1):
            if all(self.book[sheet].cell(number, heads[kop]).value == value for kop, value in cells.items()):
                return number
        raise LookupError(cells)

    def change(self, sheet: str, row: int, **cells: Any) -> None:
        """Type in cells; a heading of several words is written with an underscore."""
        heads = self._heads(sheet)
        for kop, value in cells.items():
            self.book[sheet].cell(row, heads[kop.replace("_", " ")]).value = value

    def append(self, sheet: str, **cells: Any) -> int:
        """Type a new row below the last that holds something."""
        row = self.book[sheet].max_row + 1
        self.change(sheet, row, **cells)
        return row

    def read(self) -> tuple[Lijst, list[Indeling]]:
        """Save it, and return what is read of it."""
        self.book.save(self.path)
        lijst = read(self.path)
        return lijst, [one.indeling for one in recognise(self.session, lijst) if one and one.indeling.soort in HANDLERS]

    def _heads(self, sheet: str) -> dict[str, int]:
        return {str(cell.value): number for number, cell in enumerate(self.book[sheet][1], 1)}


@pytest.fixture(scope="module")
def made(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with reading(example_file, CLOCK) as session:
        path = tmp_path_factory.mktemp("overzicht") / "overzicht.xlsx"
        return save_overzicht(session, JAAR, path, keuze=Overzichtkeuze(met_personen=True))


@pytest.fixture
def overview(example: Session, made: Path, tmp_path: Path) -> Overview:
    return Overview(example, Path(shutil.copy(made, tmp_path)))


def _changes(voorstel: Leesvoorstel) -> dict[tuple[str, int], list[tuple[str, str, str]]]:
    return {
        (regel.blad, regel.rij): [(one.veld, one.van, one.naar) for one in regel.wijzigingen]
        for regel in voorstel.regels
        if regel.lot is not Lot.GELIJK
    }


def test_an_overview_read_back_unchanged_changes_nothing(overview: Overview) -> None:
    lijst, indelingen = overview.read()
    assert {indeling.soort for indeling in indelingen} == set(HANDLERS) - {Lijstsoort.GEBIEDEN, Lijstsoort.CONTACT}
    done = carry_out(overview.session, lijst, indelingen)
    assert {regel.lot for regel in done.value.regels} == {Lot.GELIJK}
    assert [regel.opmerkingen for regel in done.value.regels if regel.opmerkingen] == []
    assert (done.nummer, done.changes.rows) == (None, frozenset())


def test_what_was_changed_in_an_overview_is_what_changes(overview: Overview) -> None:
    body = overview.row_of("Wijkorganen", Naam=ORGAAN)
    overview.change("Wijkorganen", body, Naam="Dorpsraad Nieuwe Naam", Telefoon="053 123 45 67", Open_acties=99)
    step = overview.row_of("Niveauverloop", Wijkorgaan=ORGAAN, Jaar=2026)
    overview.change("Niveauverloop", step, Motivering="Anders uitgelegd.", Woord="wat anders")
    action = overview.row_of("Acties", Status="open", Wijkorgaan=ORGAAN)
    overview.change("Acties", action, Actie="Anders gezegd", Uiterlijk=date(2027, 3, 1), Herkomst="niets")
    new = overview.append("Acties", Actie="Nieuwe actie", Wijkorgaan="Wijkraad Berkenkamp", Wie="wijkregisseur")
    lijst, indelingen = overview.read()
    done = carry_out(overview.session, lijst, indelingen)
    found = _changes(done.value)
    assert set(found) == {("Wijkorganen", body), ("Niveauverloop", step), ("Acties", action), ("Acties", new)}
    assert [(veld, naar) for veld, _, naar in found["Wijkorganen", body]] == [
        ("Naam", "Dorpsraad Nieuwe Naam"),
        ("Telefoon", "053 123 45 67"),
    ]
    assert [(veld, naar) for veld, _, naar in found["Niveauverloop", step]] == [("Motivering", "Anders uitgelegd.")]
    assert [(veld, naar) for veld, _, naar in found["Acties", action]] == [
        ("Tekst", "Anders gezegd"),
        ("Uiterlijk", "1 maart 2027"),
    ]
    assert {regel.rij for regel in done.value.regels if regel.lot is Lot.NIEUW} == {new}
    assert "Dorpsraad Nieuwe Naam" in wijkorganen.namen(overview.session).values()


def test_what_the_program_worked_out_is_not_read_and_says_so(overview: Overview) -> None:
    for one in recognise(overview.session, read(overview.path)):
        if one is not None:
            heads = [str(cell.value) for cell in overview.book[one.indeling.blad][1]]
            told = {heads[at] for at, words in one.herkend.items() if words == UIT_WIJKREGIE}
            assert told == BEREKEND[one.indeling.soort] & set(heads)
            assert told.isdisjoint(heads[keuze.kolom] for keuze in one.indeling.kolommen if keuze.veld)


def test_the_actielijst_in_excel_is_read_back_as_it_is(example: Session, tmp_path: Path) -> None:
    lijst = read(save_actielijst(example, tmp_path / "acties.xlsx"))
    (one,) = recognise(example, lijst)
    assert one is not None
    assert one.indeling.soort is Lijstsoort.ACTIES
    voorstel = preview(example, lijst, [one.indeling])
    assert voorstel.regels
    assert {regel.lot for regel in voorstel.regels} == {Lot.GELIJK}


def test_a_filled_invulboek_is_read_as_a_whole(session: Session, filled: Path) -> None:
    lijst = read(filled)
    indelingen = [one.indeling for one in recognise(session, lijst) if one]
    done = carry_out(session, lijst, indelingen).value
    assert {(regel.soort, regel.lot) for regel in done.regels} == {(soort, Lot.NIEUW) for soort in Lijstsoort}
    assert list(wijkorganen.namen(session).values()) == [BODY]
    again = preview(session, lijst, indelingen)
    assert {regel.lot for regel in again.regels} == {Lot.GELIJK}


@pytest.mark.parametrize("naam", ["01-wijkraden-noord-zuid.xlsx", "04-alles-in-een.xlsm", "13-plannen.xlsx"])
def test_refused_rows_of_a_list_as_it_grows_are_refused_again_at_the_same_cells(
    session: Session, tmp_path: Path, naam: str
) -> None:
    lijst = read(LIJSTEN / naam)
    voorstel = preview(session, lijst, [one.indeling for one in recognise(session, lijst) if one])
    path = save_geweigerd(session, lijst, voorstel, tmp_path / "geweigerd.xlsx")
    assert faults(path.read_bytes()) == []
    lijst = read(path)
    again = preview(session, lijst, [one.indeling for one in recognise(session, lijst) if one])
    cells = [[one.kolom for one in regel.redenen] for regel in geweigerd(voorstel)]
    assert [[one.kolom for one in regel.redenen] for regel in again.regels] == cells


def test_refused_rows_that_were_mended_are_read_without_telling_anything(session: Session, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Adreslijst 2026"])
    sheet.append(["Naam", "Tel.", "Sinds", "Iets eigens"])
    sheet.append(["Wijkraad Zuid", "053 123 45 67", "12 maart 2019", "a"])
    sheet.append(["Wijkraad Noord", "053 765 43 21", "31 februari 2020", "b"])
    book.save(tmp_path / "lijst.xlsx")
    lijst = read(tmp_path / "lijst.xlsx")
    indelingen = [one.indeling for one in recognise(session, lijst) if one]
    done = carry_out(session, lijst, indelingen).value
    assert [regel.lot for regel in done.regels] == [Lot.NIEUW, Lot.GEWEIGERD]
    path = save_geweigerd(session, lijst, done, tmp_path / "geweigerd.xlsx")
    mend = load_workbook(path)
    mend.worksheets[0]["C3"].value = "28 februari 2020"
    mend.save(path)
    lijst = read(path)
    (one,) = recognise(session, lijst)
    assert one is not None
    assert one.indeling.kolommen == indelingen[0].kolommen
    assert set(one.herkend.values()) == {ONTHOUDEN}
    (regel,) = carry_out(session, lijst, [one.indeling]).value.regels
    assert (regel.naam, regel.lot) == ("Wijkraad Noord", Lot.NIEUW)
