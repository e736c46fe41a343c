"""Overzicht.xlsx through the file itself: what stands in it, that it adds up, and that Excel opens it in peace."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.afsprakenbeelden import with_promises
from tests.documents.excel.repair import faults
from tests.documents.geldbeelden import INDIENER
from tests.documents.jaarbeelden import subsidie
from tests.documents.overzichtbeeld import FORMULE, JAAR, OOST, PERSOON, beeld, leeg
from wijkregie.documents.excel.cells import CUT_OFF
from wijkregie.documents.excel.overzicht import write_overzicht
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.jaarbeelden import totalen
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.domain.subsidies import Grond, Stapsoort

SHEETS = [
    "Overzicht",
    "Wijkorganen",
    "Jaargesprekken",
    "Niveauverloop",
    "Subsidies",
    "Acties",
    "Wijkbudget",
    "Initiatieven",
    "Afspraken",
    "Trajecten",
]


def _written(picture: Jaarbeeld) -> bytes:
    target = BytesIO()
    write_overzicht(picture, target)
    return target.getvalue()


def _one_stadsdeel() -> Jaarbeeld:
    own = tuple(dossier for dossier in beeld().dossiers if dossier.stadsdeel == OOST)
    return replace(beeld(), stadsdeel=OOST, dossiers=own, wijken_zonder_wijkorgaan=(), losse_acties=())


def _one_body() -> Jaarbeeld:
    first = beeld().dossiers[0]
    alone = replace(beeld(), dossiers=(first,), wijken_zonder_wijkorgaan=(), losse_acties=())
    return replace(alone, wijkorgaan=first.wijkorgaan)


def _with_promises() -> Jaarbeeld:
    return with_promises(beeld())


PICTURES = {"promises": _with_promises, "town": beeld, "stadsdeel": _one_stadsdeel, "body": _one_body, "empty": leeg}


@pytest.fixture(scope="module")
def content() -> bytes:
    return _written(with_promises(beeld()))


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


@pytest.fixture(scope="module")
def shown(content: bytes) -> Workbook:
    """Return the same book, with outcomes in place of formulas."""
    return load_workbook(BytesIO(content), data_only=True)


def _rows(sheet: Worksheet, *, totals: bool = False) -> list[dict[str, object]]:
    """Return the rows of a data sheet by heading; without its total row."""
    heads, *rows = sheet.iter_rows(values_only=True)
    found: list[dict[str, object]] = [dict(zip(map(str, heads), row, strict=True)) for row in rows]
    return [row for row in found if totals or row["Id"] is not None]


def _keys(sheet: Worksheet) -> dict[str, object]:
    """Return the key figures of the front sheet by their words."""
    return {str(label).strip(): value for label, value, *_ in sheet.iter_rows(values_only=True) if value is not None}


@pytest.mark.parametrize("kind", PICTURES)
def test_excel_has_nothing_to_repair(kind: str) -> None:
    assert faults(_written(PICTURES[kind]())) == []


def test_sheets_and_headings(book: Workbook) -> None:
    assert book.sheetnames == SHEETS
    heads = [cell.value for cell in book["Wijkorganen"][1]]
    assert heads[:5] == ["Naam", "Soort", "Stadsdeel", "Status", "Niveau"]
    for name in SHEETS[1:]:
        sheet = book[name]
        assert sheet.cell(1, sheet.max_column).value == "Id"
        assert list(sheet.tables) == [name]
        assert sheet.freeze_panes in ("A2", "B2")
        assert sheet.tables[name].autoFilter.ref.startswith("A1:")


def test_every_row_has_its_stable_id(shown: Workbook) -> None:
    ids = {name: [row["Id"] for row in _rows(shown[name])] for name in SHEETS[1:]}
    assert sorted(ids["Wijkorganen"], key=str) == ["hagen", "los", "oud", "spoor"]
    assert ids["Jaargesprekken"] == ["g-spoor-2026", "g-hagen-2026", "g-hagen-2025"]
    assert set(ids["Niveauverloop"]) == {
        "n-hagen-2024", "n-hagen-2025", "n-hagen-2026", "n-spoor-2025", "n-spoor-2026", "n-oud-2024",
    }  # fmt: skip
    assert ids["Subsidies"] == ["s-spoor-2026", "s-hagen-2026", "s-hagen-2025"]
    assert ids["Acties"] == ["a-5", "a-1", "a-2", "a-4", "a-3"]


def test_a_body(shown: Workbook) -> None:
    row = next(row for row in _rows(shown["Wijkorganen"]) if row["Id"] == "hagen")
    assert row == {
        "Naam": FORMULE,
        "Soort": "wijkraad",
        "Stadsdeel": "Oost*",
        "Status": "actief",
        "Niveau": 3,
        "Beweging": "trap op",
        "Telt mee": "ja",
        "Stoplicht": "op schema",
        "Waarom": None,
        "Wijkregisseur": "-Marijke",
        "Werkgebied": "De Kiem, Ravelijn",
        "Jaargesprek": "verslag verstuurd",
        "Datum gesprek": datetime(2025, 9, 24),
        "Stand subsidie": "verleend",
        "Volgens niveau": 5000.10,
        "Verleend": 5000.10,
        "Open acties": 2,
        "Te laat": 1,
        "Laatste contact": datetime(2026, 10, 2),
        "Vacatures": 1,
        "E-mail": "info@hagen.example.org",
        "Telefoon": "+31 53 481 81 81",
        "Website": "https://hagen.example.org",
        "Opgericht op": "30-04-1898",
        "Beëindigd op": None,
        "Reden einde": None,
        "Opvolger": None,
        "Controleren": None,
        "Id": "hagen",
    }
    ended = next(row for row in _rows(shown["Wijkorganen"]) if row["Id"] == "oud")
    assert [ended[name] for name in ("Status", "Opvolger", "Telt mee")] == ["beëindigd", FORMULE, "nee"]


def test_steps_subsidies_and_actions(shown: Workbook) -> None:
    steps = {row["Id"]: (row["Vorig niveau"], row["Beweging"]) for row in _rows(shown["Niveauverloop"])}
    assert steps["n-hagen-2026"] == (2, "trap op")
    assert steps["n-spoor-2026"] == (2, "trap af")
    assert steps["n-oud-2024"] == (None, "start")
    money = {row["Id"]: row for row in _rows(shown["Subsidies"])}
    kinds = ("Volgens niveau", "Gevraagd", "Verleend", "Betaald", "Vastgesteld")
    assert [money["s-hagen-2025"][kind] for kind in kinds] == [2500.07, 3000.01, 2500.07, 2500.07, 2000.03]
    assert [money["s-spoor-2026"][kind] for kind in kinds] == [1500, 1500, None, None, None]
    assert [money[own]["Beslistermijn"] for own in ("s-hagen-2025", "s-hagen-2026", "s-spoor-2026")] == [
        "te laat", "op tijd", "te laat",
    ]  # fmt: skip
    assert {row["Aanvraag"] for row in money.values()} == {None}, "the regeling has no last day"
    assert isinstance(money["s-spoor-2026"]["Besluit uiterlijk"], datetime)
    late = {row["Id"]: row["Signaal"] for row in _rows(shown["Acties"])}
    assert late == {"a-1": "te laat", "a-2": None, "a-3": None, "a-4": None, "a-5": "te laat"}
    loose = next(row for row in _rows(shown["Acties"]) if row["Id"] == "a-5")
    assert [loose["Wijkorgaan"], loose["Wie"]] == [None, "Mobiliteit"]


def test_an_aanvraag_after_the_last_day_is_marked() -> None:
    picture = beeld()
    early = {jaar: replace(each, aanvraag_uiterlijk=date(jaar - 1, 9, 1)) for jaar, each in picture.regelingen.items()}
    shown = load_workbook(BytesIO(_written(replace(picture, regelingen=early))), data_only=True)
    assert {row["Id"]: row["Aanvraag"] for row in _rows(shown["Subsidies"])} == {
        "s-hagen-2025": "op tijd", "s-hagen-2026": "op tijd", "s-spoor-2026": "te laat",
    }  # fmt: skip


def test_a_subsidie_tells_its_toeslag_ground_and_next_day() -> None:
    first = beeld().dossiers[0]
    (file,) = (one for one in first.subsidies if one.subsidie.jaar == JAAR)
    steps = (file.stappen[0], replace(file.stappen[1], grond=Grond.PLAFOND))
    own = replace(file, subsidie=replace(file.subsidie, toeslag=12_345), stappen=steps)
    rules = replace(beeld().regelingen[JAAR], verantwoording_uiterlijk=date(2027, 4, 1))
    picture = replace(beeld(), dossiers=(replace(first, subsidies=(own,)),), regelingen={JAAR: rules})
    (row,) = _rows(load_workbook(BytesIO(_written(picture)), data_only=True)["Subsidies"])
    assert [row[name] for name in ("Toeslag", "Volgens niveau", "Grond")] == [123.45, 5123.55, "Awb 4:25 lid 2"]
    assert [row["Volgende datum"], row["Wat dan"]] == [datetime(2025, 10, 27), "bekendmaking"]


def test_a_budget_per_wijk_and_year(shown: Workbook) -> None:
    rows = _rows(shown["Wijkbudget"])
    assert [row["Id"] for row in rows] == [
        "b-De Kiem-2026",
        "b-Het Lage-2026",
        "b--2026",
        "b-West-2026",
        "b-De Kiem-2025",
    ]
    first, last = rows[0], rows[-1]
    kinds = ("Toegekend", "Toegezegd", "Besteed", "Gespaard", "Overgeheveld", "Vrijgevallen", "Vrij")
    assert [first[kind] for kind in kinds] == [6000.03, 500, 1000.01, 1000, None, None, 3500.02]
    assert [first["Regime"], last["Regime"], rows[2]["Regime"]] == ["gemeente beslist", "via de wijk", None]
    assert last["Spaardelen"] == "€\u00a02.000 tot en met 31-12-2027: =speeltuin"
    assert [last["Sparen tot"], last["Aangevraagd op"]] == [datetime(2027, 12, 31), datetime(2024, 9, 1)]
    assert [row["Naam"] for row in rows[:4]] == ["De Kiem", "Het Lage", "Hele gemeente", "West"]


def test_an_initiatief_is_told_without_who_brought_it(shown: Workbook, content: bytes) -> None:
    rows = {row["Id"]: row for row in _rows(shown["Initiatieven"])}
    assert list(rows) == ["i-wacht", "i-nee", "i-ja", "i-oud"]
    granted = rows["i-ja"]
    kinds = ("Gevraagd", "Toegekend", "Toegezegd", "Betaald", "Legitimiteit", "Betrokkenheid", "Rendement")
    assert [granted[kind] for kind in kinds] == [1500, 1200.50, 1200.50, 1200.50, 4, 5, 3]
    assert [granted[kind] for kind in ("Initiatief", "Advies", "Besluit", "Stand")] == [
        "=Speeltuin", "positief", "gedeeltelijk", "betaald",
    ]  # fmt: skip
    assert [row["Antwoord"] for row in rows.values()] == ["te laat", "te laat", "op tijd", None]
    with ZipFile(BytesIO(content)) as parts:
        assert INDIENER not in parts.read("xl/worksheets/sheet8.xml").decode()


def test_the_front_sheet_tells_the_wijkbudget(shown: Workbook) -> None:
    front = _keys(shown["Overzicht"])
    assert [front[f"Wijkbudget {kop}"] for kop in ("toegekend", "besteed", "vrij")] == [9000.03, 1000.01, 6500.02]
    assert [front["Initiatieven binnengekomen"], front["Initiatieven toegekend"]] == [3, 1200.50]


def test_a_promise_tells_what_each_side_thinks(shown: Workbook) -> None:
    vroeg, geld = _rows(shown["Afspraken"])
    assert vroeg == {
        "Wijkorgaan": FORMULE,
        "Stadsdeel": "Oost",
        "Jaar": 2026,
        "Niveau": 2,
        "Van": "gemeente",
        "Afspraak": "Vroeg",
        "Samen": "deels",
        "Nagekomen": None,
        "Deels": 1,
        "Niet": None,
        "Verschillend": None,
        "Nog bespreken": None,
        "Gemeente vindt": "deels",
        "Wijkorgaan vindt": "deels",
        "Gemeente zegt": None,
        "Wijkorgaan zegt": "Bij de Hagenweg was alles al klaar.",
        "Besproken op": None,
        "Id wijkorgaan": "hagen",
        "Id": "vroeg",
    }
    assert [geld["Van"], geld["Nagekomen"]] == ["wijkorgaan", 1]
    front = _keys(shown["Overzicht"])
    assert [front["Nagekomen door gemeente"], front["Nagekomen door wijkorgaan"]] == [0, 1]


def test_a_promise_still_to_be_judged_has_a_row_too() -> None:
    picture = with_promises(beeld())
    promised = picture.afspraken
    assert promised is not None
    (rij,) = promised.nakomingen.rijen
    bare = replace(rij, stadsdeel="", vakken={"vroeg": None})
    picture = replace(picture, afspraken=replace(promised, nakomingen=replace(promised.nakomingen, rijen=(bare,))))
    (row,) = _rows(load_workbook(BytesIO(_written(picture)), data_only=True)["Afspraken"])
    assert [row["Samen"], row["Nog bespreken"], row["Gemeente vindt"]] == ["nog niet beoordeeld", 1, None]
    assert [row["Stadsdeel"], row["Id"]] == [None, "hagen-2026-vroeg"]


def test_a_plan_tells_its_days_its_costs_and_who_heard(shown: Workbook) -> None:
    (row,) = _rows(shown["Trajecten"])
    assert [row[kop] for kop in ("Traject", "Afdeling", "Wijken", "Jaar", "Stand", "Beloofd")] == [
        "=Hagenweg", "Mobiliteit", "Hagen, Poort", 2026, "besloten", "adviseren",
    ]  # fmt: skip
    assert [row[kop] for kop in ("Wijkorganen", "Gehoord", "Participatie geraamd", "Participatie")] == [
        2, 1, 10_000, 9500.50,
    ]  # fmt: skip
    assert [row["Uren participatie"], row["Uren communicatie"]] == [70, None]
    assert [row["Besluit op"], row["Eindverslag op"]] == [datetime(2026, 9, 25), datetime(2026, 10, 1)]
    front = _keys(shown["Overzicht"])
    assert [front["Trajecten"], front["Kosten van participatie"]] == [1, 9500.50]


@pytest.mark.parametrize("name", ["Wijkorganen", "Subsidies", "Wijkbudget", "Initiatieven", "Afspraken", "Trajecten"])
def test_totals_agree_with_the_rows(book: Workbook, shown: Workbook, name: str) -> None:
    rows, total = _rows(shown[name]), _rows(shown[name], totals=True)[-1]
    formulas = _rows(book[name], totals=True)[-1]
    added = [head for head, value in formulas.items() if str(value).startswith("=")]
    assert len(added) >= 4
    for head in added:
        cents = sum(round(float(str(row[head])) * 100) for row in rows if row[head] is not None)
        assert round(float(str(total[head])) * 100) == cents
        assert formulas[head] == f"=SUBTOTAL(109,{name}[{head}])"


@pytest.mark.parametrize("kind", PICTURES)
def test_front_sheet_counts_as_the_domain_does(kind: str) -> None:
    picture = PICTURES[kind]()
    front, want = _keys(load_workbook(BytesIO(_written(picture)), data_only=True)["Overzicht"]), totalen(picture)
    assert front["Wijkorganen die meedoen"] == want.wijkorganen
    assert [front[f"Niveau {niveau:d}, {niveau.woord}"] for niveau in Niveau] == list(want.niveaus.values())
    assert front["Nog geen niveau gekozen"] == want.zonder_niveau
    for step in (Beweging.TRAP_OP, Beweging.GELIJK, Beweging.TRAP_AF):
        assert front[step.value.capitalize()] == want.bewegingen[step]
    assert front["Jaargesprek gevoerd"] == want.gesprekken_gevoerd
    assert front["Jaargesprek akkoord"] == want.gesprekken_akkoord
    assert [front["Open acties"], front["Acties te laat"]] == [want.acties_open, want.acties_te_laat]
    for word in ("gevraagd", "verleend", "betaald", "vastgesteld", "volgens niveau"):
        assert front[f"Subsidie {word}"] == getattr(want, word.replace(" ", "_")) / 100


def test_front_sheet_is_live_and_safe(book: Workbook) -> None:
    front = book["Overzicht"]
    formulas = [str(cell.value) for row in front for cell in row if cell.data_type == "f"]
    assert len(formulas) > 60
    assert not any("Oost" in formula or "HYPERLINK" in formula for formula in formulas)
    assert front["A2"].value == "Gemeente =Voorbeeldstad · peildatum 21 november 2026"
    texts = " ".join(str(cell.value) for row in front for cell in row if cell.data_type == "s")
    for words in ("voorbeeldbedragen", "voorbeeldstad", "controleer deze lijst. 1 wijkorgaan is", "Het Lage"):
        assert words in texts
    assert {link.location for link in (cell.hyperlink for cell in front[3]) if link} == {
        f"'{name}'!A1" for name in SHEETS[1:]
    }


def test_front_sheet_counts_per_stadsdeel(shown: Workbook) -> None:
    lines = {line[0]: line[1:] for line in shown["Overzicht"].iter_rows(values_only=True) if line[2] is not None}
    assert lines["Oost*"] == (1, 0, 0, 1, 1, 5000.10, 2, 1, 0)
    assert lines["<West & 'co'>"] == (1, 1, 0, 0, 1, 0, 1, 0, 1)
    assert lines["zonder stadsdeel"] == (1, 0, 0, 0, 0, 0, 0, 0, 0)
    assert lines["Totaal"] == (3, 1, 0, 1, 2, 5000.10, 3, 1, 1)


def test_empty_says_so() -> None:
    found = load_workbook(BytesIO(_written(leeg())), data_only=True)
    texts = " ".join(str(cell.value) for row in found["Overzicht"] for cell in row if cell.value)
    for words in (
        "nog geen wijkorganen vastgelegd",
        "bedragen per niveau voor 2026 zijn nog niet",
        "nog niet vastgelegd",
    ):
        assert words in texts
    assert all(found[name].max_row == 2 and list(found[name].tables) == [name] for name in SHEETS[1:])


def test_chart_shows_the_years(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as parts:
        chart, drawing = parts.read("xl/charts/chart1.xml").decode(), parts.read("xl/drawings/drawing1.xml").decode()
    places = re.findall(r"<(?:c:)?f>('?Overzicht'?![^<]+)</", chart)
    years = {place for place in places if "$A$" in place}
    assert len(years) == 1
    first, last = map(int, re.findall(r"\$A\$(\d+)", years.pop()))
    front = load_workbook(BytesIO(content), data_only=True)["Overzicht"]
    assert [front.cell(row, 1).value for row in range(first, last + 1)] == [2024, 2025, 2026]
    assert [front.cell(last, column).value for column in (2, 3, 4)] == [1, 0, 1]
    assert 'descr="Aantal wijkorganen per niveau' in drawing
    assert "chart" not in " ".join(ZipFile(BytesIO(_written(leeg()))).namelist())


def test_nothing_private_and_no_names_from_the_bestuur(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist()).decode("utf-8", "ignore")
    for secret in (PERSOON, "alleen voor mij", "NL91ABNA0417164300"):
        assert secret not in everything


def test_text_of_people_stays_text(book: Workbook) -> None:
    names = [row for row in book["Wijkorganen"].iter_rows() if row[0].value == FORMULE]
    assert [row[0].data_type for row in names] == ["s"]
    for name in SHEETS[1:]:
        for row in book[name].iter_rows(min_row=2):
            for cell in row:
                assert cell.data_type != "f" or str(cell.value).startswith("=SUBTOTAL(109,")
    long = [cell.value for row in book["Acties"].iter_rows() for cell in row if str(cell.value).startswith("lang")]
    assert [str(value).endswith(CUT_OFF) for value in long] == [True]
    assert book.properties.creator == "-Marijke"
    assert book.properties.title == f"Overzicht wijkorganen {JAAR}"
    assert book.properties.language == "nl-NL"


def test_types_formats_and_print(book: Workbook) -> None:
    sheet = book["Subsidies"]
    first = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert first["Gevraagd"].number_format == "[$€-413] #,##0.00;[$€-413] -#,##0.00"
    assert first["Besluit uiterlijk"].number_format == "dd-mm-yyyy"
    assert [first[name].data_type for name in ("Jaar", "Niveau", "Gevraagd", "Wijkorgaan")] == ["n", "n", "n", "s"]
    assert sheet["A1"].fill.fgColor.rgb == "000B5F5C"
    for name in SHEETS:
        sheet = book[name]
        assert [sheet.page_setup.orientation, sheet.page_setup.paperSize] == ["landscape", 9]
        fit, footer = sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
        assert fit is not None
        assert fit.fitToPage
        assert footer is not None
        assert [footer.left.text, footer.right.text] == ["wijkregie · &A", "&P van &N"]
        if name != "Overzicht":
            assert sheet.print_title_rows == "$1:$1"
            assert all(6 < size.width <= 60 for size in sheet.column_dimensions.values())


def test_words_that_matter_get_a_sign_and_not_only_a_colour(book: Workbook) -> None:
    rules = [rule for area in book["Niveauverloop"].conditional_formatting for rule in area.rules]
    signs = {rule.formula[0]: rule.dxf.numFmt.formatCode for rule in rules}
    assert signs == {'"trap op"': '"▲ "@', '"trap af"': '"▼ "@', '"gelijk"': '"● "@'}
    late = [rule for area in book["Acties"].conditional_formatting for rule in area.rules]
    assert [(rule.formula[0], rule.dxf.numFmt.formatCode) for rule in late] == [('"te laat"', '"! "@')]


def test_a_filtering_reader_sees_size_and_rows(content: bytes) -> None:
    lazy = load_workbook(BytesIO(content), read_only=True)
    assert len(list(lazy["Wijkorganen"].iter_rows())) == 6
    assert lazy["Wijkorganen"].calculate_dimension() == "A1:AC6"
    lazy.close()


def test_progress_counts_up_and_can_stop(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    write_overzicht(beeld(), tmp_path / "overzicht.xlsx", lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]

    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        write_overzicht(beeld(), BytesIO(), stop)


def _recomputed(content: bytes, folder: Path) -> Workbook:
    """Return the book as LibreOffice computes it, without any outcome to lean on."""
    bare = folder / "kaal.xlsx"
    with ZipFile(BytesIO(content)) as parts, ZipFile(bare, "w") as target:
        for name in parts.namelist():
            target.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", parts.read(name)))
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    command: Sequence[str] = ("soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "uit"))
    subprocess.run([*command, str(bare)], check=True, capture_output=True, timeout=120)
    return load_workbook(folder / "uit" / "kaal.xlsx", data_only=True)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_another_program_computes_the_same(content: bytes, shown: Workbook, book: Workbook, tmp_path: Path) -> None:
    computed = _recomputed(content, tmp_path)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    place = (sheet.title, cell.coordinate)
                    assert computed[place[0]][place[1]].value == pytest.approx(shown[place[0]][place[1]].value), place


def test_an_unknown_day_is_empty_not_zero(shown: Workbook) -> None:
    row = next(row for row in _rows(shown["Acties"]) if row["Id"] == "a-4")
    assert row["Uiterlijk"] is None


def test_a_term_that_stands_still_or_has_not_begun() -> None:
    paused = subsidie(
        "los",
        JAAR,
        (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 11, 1), 150_000),
        (Stapsoort.AANVULLING_GEVRAAGD, date(2026, 11, 10), None),
    )
    first = replace(beeld().dossiers[2], subsidies=(subsidie("los", 2025), paused))
    found = load_workbook(BytesIO(_written(replace(beeld(), dossiers=(first,)))))
    rows = {row["Id"]: (row["Stand"], row["Beslistermijn"]) for row in _rows(found["Subsidies"])}
    assert rows == {
        "s-los-2025": ("nog niet aangevraagd", None),
        "s-los-2026": ("aanvulling gevraagd", "staat stil"),
    }


def test_a_large_sum_shrinks_instead_of_becoming_signs(book: Workbook) -> None:
    euros = [cell for sheet in book for row in sheet.iter_rows() for cell in row if "€" in cell.number_format]
    assert len(euros) > 20
    assert all(cell.alignment.shrink_to_fit for cell in euros)
    assert book["Overzicht"].column_dimensions["B"].width >= 18
