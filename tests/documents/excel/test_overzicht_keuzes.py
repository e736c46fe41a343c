"""What can be chosen of Overzicht.xlsx, and what helps its reader: the stoplicht, what is late, links and notes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.afsprakenbeelden import with_promises
from tests.documents.excel.repair import faults
from tests.documents.overzichtbeeld import FORMULE, JAAR, OOST, PEILDATUM, PERSOON, WEST, actie, beeld, leeg
from wijkregie.documents.excel.overzicht import KOLOMMEN, NOT_READ, WORKED_OUT, keuzekolommen, write_overzicht
from wijkregie.documents.excel.parts import MOST_LINKS, hyperlinks, location
from wijkregie.domain.acties import Actiestatus, Eigenaarsoort
from wijkregie.domain.dossiers import Dossier, Jaarbeeld
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.berekend import BEREKEND, BLADSOORTEN
from wijkregie.domain.lijsten.velden import VELDEN
from wijkregie.domain.overzichten import BLADEN, Overzichtkeuze
from wijkregie.domain.signalen import Ernst, Signaal
from wijkregie.domain.wijkorganen import Wijkorgaan

NASTY = ["😀 Wijkraad " + "é" * 180, "مجلس الحي", '\'=HYPERLINK("x")', "]]>&<b>", "_x000D_ raad", "a\x07b\x0bc\ud800d"]


def signaal(ernst: Ernst, woord: str, wijkorgaan_id: str | None, datum: date | None = None) -> Signaal:
    return Signaal(ernst, woord, f"=Doen: {woord}", datum, ("actiepunt", woord), wijkorgaan_id)


LATE = [
    signaal(Ernst.TE_LAAT, "actie te laat", "hagen", date(2026, 11, 1)),
    signaal(Ernst.LET_OP, "besluit morgen", "hagen", date(2026, 11, 22)),
    signaal(Ernst.STAAT_STIL, "wacht op aanvulling", "spoor"),
    signaal(Ernst.TE_LAAT, "95 dagen stil", None),
]


def _content(picture: Jaarbeeld, **more: Any) -> bytes:
    target = BytesIO()
    write_overzicht(picture, target, **more)
    content = target.getvalue()
    assert faults(content) == []
    return content


def _book(picture: Jaarbeeld, *, outcomes: bool = True, **more: Any) -> Workbook:
    return load_workbook(BytesIO(_content(picture, **more)), data_only=outcomes)


def _heads(sheet: Worksheet) -> list[Any]:
    return [cell.value for cell in sheet[1]]


def _ids(sheet: Worksheet) -> list[Any]:
    return [row[-1] for row in sheet.iter_rows(min_row=2, values_only=True) if row[-1]]


def _front(book: Workbook) -> dict[str, Any]:
    return {str(row[0]).strip(): row[1] for row in book["Overzicht"].iter_rows(values_only=True) if row[1] is not None}


def _words(book: Workbook) -> str:
    return " ".join(str(cell.value) for row in book["Overzicht"] for cell in row if cell.value is not None)


def _stoplicht(book: Workbook) -> Mapping[str, tuple[Any, ...]]:
    rows = list(book["Overzicht"].iter_rows(values_only=True))
    start = next(place for place, row in enumerate(rows) if str(row[0]).startswith("Stoplicht op 21 "))
    return {str(row[0]): row[1:5] for row in rows[start + 2 :]}


def test_without_being_asked_no_person_is_named() -> None:
    picture = beeld()
    first = picture.dossiers[0]
    anders = replace(actie(9, "hagen", None, Actiestatus.OPEN), eigenaarsoort=Eigenaarsoort.ANDERS, eigenaar=PERSOON)
    picture = replace(picture, dossiers=(replace(first, acties=(*first.acties, anders)), *picture.dossiers[1:]))
    with ZipFile(BytesIO(_content(picture))) as parts:
        assert PERSOON not in "".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())
    bare, full = _book(picture), _book(picture, keuze=Overzichtkeuze(met_personen=True))
    assert "zonder personen" in _words(bare)
    wie = [{row[-1]: row[3] for row in book["Acties"].iter_rows(values_only=True)} for book in (bare, full)]
    assert [each["a-9"] for each in wie] == [None, PERSOON]
    assert wie[0]["a-1"] == "Mobiliteit", "a department is no person"
    assert "er staan personen in" in _words(full)
    rows = [row[:4] + row[8:9] for row in full["Bestuur"].iter_rows(min_row=2, values_only=True)]
    assert rows == [(FORMULE, "Oost*", "voorzitter", PERSOON, "ja"), (FORMULE, "Oost*", "secretaris", None, "ja")]


def test_who_left_a_bestuur_is_only_told_when_those_years_are_asked_for() -> None:
    picture = beeld()
    first = picture.dossiers[0]
    gone = replace(first.bestuur[0].functie, id="f-3", tot=date(2025, 5, 1))
    seats = (*first.bestuur, replace(first.bestuur[0], functie=gone))
    picture = replace(picture, dossiers=(replace(first, bestuur=seats),))
    found = [
        _ids(_book(picture, keuze=Overzichtkeuze(met_personen=True, van=van))["Bestuur"]) for van in (None, 2025, 2026)
    ]
    assert found == [["f-1", "f-2"], ["f-1", "f-3", "f-2"], ["f-1", "f-2"]]


def test_the_years_go_back_to_the_first_that_is_asked_for() -> None:
    book = _book(with_promises(beeld()), keuze=Overzichtkeuze(van=2026))
    assert _ids(book["Niveauverloop"]) == ["n-spoor-2026", "n-hagen-2026"]
    assert _ids(book["Subsidies"]) == ["s-spoor-2026", "s-hagen-2026"]
    assert _ids(book["Jaargesprekken"]) == ["g-spoor-2026", "g-hagen-2026"]
    assert "b-De Kiem-2025" not in _ids(book["Wijkbudget"])
    assert "Alleen 2026" in _words(book)
    later = _book(with_promises(replace(beeld(), jaar=2027)), keuze=Overzichtkeuze(van=2027))
    assert _ids(later["Acties"]) == ["a-5", "a-1", "a-2", "a-4"], "what is open is of every year"
    assert _ids(later["Trajecten"]) == []
    assert "Jaren 2025 tot en met 2026" in _words(_book(beeld(), keuze=Overzichtkeuze(van=2025)))


def test_sheets_and_columns_that_are_left_out_leave_their_totals() -> None:
    whole = _front(_book(with_promises(beeld()), signalen=LATE))
    keuze = Overzichtkeuze(
        zonder_bladen=frozenset({"Wijkorganen", "Afspraken"}),
        zonder_kolommen=frozenset(
            {("Subsidies", "Verleend"), ("Acties", "Signaal"), ("Acties", "Id"), ("Acties", "Actie")}
        ),
    )
    book = _book(with_promises(beeld()), keuze=keuze, signalen=LATE)
    assert book.sheetnames == [
        "Overzicht",
        *(blad for blad in BLADEN if blad not in ("Wijkorganen", "Bestuur", "Afspraken")),
    ]
    assert "Verleend" not in _heads(book["Subsidies"])
    assert _heads(book["Acties"])[:2] == ["Actie", "Wijkorgaan"]
    assert _heads(book["Acties"])[-1] == "Id"
    assert {key: value for key, value in _front(book).items() if key != "Ga naar"} == {
        key: value for key, value in whole.items() if key != "Ga naar"
    }
    live = _book(with_promises(beeld()), keuze=keuze, outcomes=False)
    formulas = " ".join(str(cell.value) for sheet in live for row in sheet for cell in row if cell.data_type == "f")
    for gone in ("Wijkorganen[", "Afspraken[", "Subsidies[Verleend]", "Acties[Signaal]"):
        assert gone not in formulas
    assert "Subsidies[Gevraagd]" in formulas
    assert "niet alle bladen en kolommen staan erin" in _words(book)
    assert not any(cell.hyperlink for row in book["Subsidies"] for cell in row)
    assert book["Subsidies"]["A1"].comment is None, "nothing to press"


def test_several_stadsdelen_are_named_and_nothing_else_is_counted() -> None:
    both = replace(beeld(), delen=(OOST, WEST))
    words = _words(_book(both))
    assert "stadsdelen Oost*, <West & 'co'>" in words
    assert "Subsidieplafond" not in words
    many = tuple(Stadsdeel(id=f"s{number}", naam=f"Deel {number}") for number in range(40))
    assert "40 stadsdelen" in _words(_book(replace(beeld(), stadsdelen=many, delen=many)))


def test_the_stoplicht_says_in_words_how_it_is() -> None:
    book = _book(beeld(), signalen=LATE)
    lights = _stoplicht(book)
    assert list(lights) == [
        FORMULE,
        next(name for name in lights if "Spoor" in name),
        "Zonder stadsdeel",
        "Dorpsraad Oud",
    ]
    assert lights[FORMULE] == ("te laat", 3, "trap op", "actie te laat, besluit morgen")
    assert lights["Dorpsraad Oud"] == ("doet niet mee", None, None, "beëindigd")
    spoor = next(value for name, value in lights.items() if "Spoor" in name)
    assert spoor == ("staat stil", 1, "trap af", "wacht op aanvulling"), "a step down is no reason"
    front = _front(book)
    assert [front[f"Stoplicht {word}"] for word in ("te laat", "staat stil", "op schema", "doet niet mee")] == [
        1,
        1,
        1,
        1,
    ]
    rules = [rule for area in book["Overzicht"].conditional_formatting for rule in area.rules]
    signs = {rule.formula[0]: rule.dxf.numFmt.formatCode for rule in rules}
    assert {'"te laat"': '"! "@', '"op schema"': '"✓ "@', '"trap af"': '"▼ "@'}.items() <= signs.items()
    down = next(rule for rule in rules if rule.formula[0] == '"trap af"')
    assert down.dxf.fill is None, "a step down has no colour"


def test_many_reasons_are_cut_short() -> None:
    many = [signaal(Ernst.LET_OP, f"reden {number}", "hagen") for number in range(5)]
    assert _stoplicht(_book(beeld(), signalen=many))[FORMULE][3] == "reden 0, reden 1, reden 2, en nog 2"


def test_what_is_late_stands_in_front() -> None:
    book = _book(beeld(), signalen=LATE[:2], overige=LATE[2:])
    rows: list[Any] = [row[4:] for row in book["Overzicht"].iter_rows(values_only=True)]
    start = next(place for place, row in enumerate(rows) if row[0] == "Te laat")
    found = [(row[0], row[2], row[5] and row[5].date(), row[6]) for row in rows[start + 2 : start + 4]]
    assert found == [
        (FORMULE, "=Doen: actie te laat", date(2026, 11, 1), "actie te laat"),
        (None, "=Doen: 95 dagen stil", None, "95 dagen stil"),
    ]
    assert "95 dagen stil" not in _words(_book(replace(beeld(), delen=(OOST,)), overige=LATE)), "it is of no stadsdeel"
    assert "Er is niets te laat." in _words(_book(leeg()))
    much = [signaal(Ernst.TE_LAAT, f"te laat {number:02}", "hagen", PEILDATUM) for number in range(60)]
    assert "En nog " in _words(_book(beeld(), overige=much))


def test_every_name_leads_to_the_row_of_its_wijkorgaan() -> None:
    book = _book(with_promises(beeld()), signalen=LATE, keuze=Overzichtkeuze(met_personen=True))
    bodies: Any = book["Wijkorganen"]
    leading = 0
    sheets: list[Any] = list(book)
    for sheet in sheets:
        koppen = {cell.value: cell.column for cell in sheet[1]}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink is None or cell.row <= 3:
                    continue
                assert cell.hyperlink.target is None, "nothing leads out of the book"
                place, _, number = str(cell.hyperlink.location).partition("!A")
                assert place == "'Wijkorganen'"
                assert bodies.cell(int(number), 1).value == cell.value
                if "Id wijkorgaan" in koppen:
                    assert (
                        bodies.cell(int(number), bodies.max_column).value
                        == sheet.cell(cell.row, koppen["Id wijkorgaan"]).value
                    )
                leading += 1
    assert leading > 10


def test_a_note_says_what_a_column_means_and_what_is_not_read_back() -> None:
    book = _book(beeld(), keuze=Overzichtkeuze(met_personen=True))
    for naam, soort in BLADSOORTEN.items():
        if naam == "Overzicht":
            continue
        notes = {cell.value: cell.comment.text if cell.comment else "" for cell in book[naam][1]}
        if soort is None:
            assert notes[_heads(book[naam])[0]].endswith(NOT_READ)
            continue
        read = {veld.kop for veld in VELDEN[soort]} - BEREKEND[soort]
        for kop, note in notes.items():
            assert (kop in read) != (WORKED_OUT in note), f"{naam}: {kop} is either read back or said to be worked out"
    telt_mee = book["Wijkorganen"].cell(1, _heads(book["Wijkorganen"]).index("Telt mee") + 1).comment
    assert telt_mee is not None
    assert telt_mee.author == "wijkregie"


def test_a_sheet_tells_what_its_kind_of_list_asks() -> None:
    for naam, soort in BLADSOORTEN.items():
        if soort is not None and soort is not Lijstsoort.WIJKORGANEN:
            koppen = [column.kop for column in KOLOMMEN[naam]]
            assert {veld.kop for veld in VELDEN[soort] if veld.verplicht} <= set(koppen)
            assert koppen[-1] == "Id"


def test_what_tells_rows_apart_cannot_be_left_out() -> None:
    for naam, columns in KOLOMMEN.items():
        assert columns[0].kop not in keuzekolommen(naam)
        assert not {"Id", "Id wijkorgaan"} & set(keuzekolommen(naam))


@pytest.mark.parametrize("count", [1, 300])
def test_names_of_any_kind_and_many_parts(count: int) -> None:
    parts = tuple(Stadsdeel(id=f"s{each}", naam=f"{NASTY[each % len(NASTY)]} {each}") for each in range(40))
    bodies = tuple(
        Dossier(
            wijkorgaan=Wijkorgaan(
                id=f"w{each}", naam=f"{NASTY[each % len(NASTY)]} {each}", stadsdeel_id=f"s{each % 39}"
            ),
            stadsdeel=parts[each % 39],
        )
        for each in range(count)
    )
    book = _book(replace(beeld(), stadsdelen=parts, dossiers=bodies), signalen=LATE)
    assert _front(book)["Wijkorganen die meedoen"] == count
    assert len(_ids(book["Wijkorganen"])) == count
    assert len(_stoplicht(book)) == count
    assert not any(cell.data_type == "f" for row in book["Wijkorganen"].iter_rows(max_col=1) for cell in row)
    assert book.properties.title == f"Overzicht wijkorganen {JAAR}"


def test_no_more_links_than_excel_takes() -> None:
    links = ((f"A{number}", location("Jan's blad", number)) for number in range(1, 2 * MOST_LINKS))
    written = b"".join(hyperlinks(links))
    assert written.count(b"<hyperlink ") == MOST_LINKS
    assert b"location=\"'Jan''s blad'!A1\"" in written
    assert b"".join(hyperlinks(iter(()))) == b""
