"""Which rows of a sheet are read."""

from datetime import date

import pytest

from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import VOORBEELD, Blad, Cel, Vlak
from wijkregie.domain.lijsten.regels import Regel, regels
from wijkregie.domain.lijsten.voorstellen import Indeling

VELDEN = ("naam", "soort", "email")


def read(
    *rows: tuple[Cel, ...],
    velden: tuple[str, ...] = VELDEN,
    soort: Lijstsoort = Lijstsoort.WIJKORGANEN,
    merged: tuple[Vlak, ...] = (),
    beyond: int = 0,
) -> tuple[list[Regel], int]:
    columns = [Kolomkeuze(at, veld) for at, veld in enumerate(velden)]
    if beyond:
        columns.append(Kolomkeuze(beyond, "stadsdeel"))
    blad = Blad("Noord", (("Naam", "Soort", "E-mail"), *rows), merged)
    return regels(blad, Indeling("Noord", soort, 0, tuple(columns)))


@pytest.mark.parametrize(
    "row",
    [
        ("Totaal", 12, None),
        ("Subtotaal Noord", None, "€ 1.250,-"),
        (None, 4, 1250),
        ("naam", "Soort", "e-mail"),
        (f"{VOORBEELD} Wijkraad De Brug", "wijkraad", "x"),
        ("* onder voorbehoud",),
        ("Bron: subsidieregister",),
        ("x" * 100,),
    ],
)
def test_rows_that_are_none_are_passed_over_and_counted(row: tuple[Cel, ...]) -> None:
    found, passed = read(("A", "wijkraad"), row, ("B", "wijkraad"))
    assert [(regel.rij, regel.cellen[0]) for regel in found] == [(2, "A"), (4, "B")]
    assert passed == 1


@pytest.mark.parametrize(
    "row", [("Wijkraad Totaal", "x"), ("Totaalvoetbal", "wijkraad"), ("B",), ("Totaal", "wijkraad"), (7, 8)]
)
def test_rows_that_only_look_like_a_total_are_read(row: tuple[Cel, ...]) -> None:
    assert read(row) == ([Regel(2, row)], 0)


def test_empty_rows_do_not_count() -> None:
    found, passed = read(("A",), (), (None, "  ", "-"), ("B",), (), ())
    assert ([regel.rij for regel in found], passed) == ([2, 5], 0)
    assert read() == ([], 0)


def test_a_cell_merged_downwards_counts_for_each_of_its_rows() -> None:
    found, _ = read(
        ("A", "wijkraad"),
        (None, None, "x@y.nl"),
        ("B",),
        merged=(Vlak(1, 0, 2, 0), Vlak(9, 0, 10, 0), Vlak(3, 5, 4, 5)),
    )
    assert [regel.cellen for regel in found] == [("A", "wijkraad"), ("A", None, "x@y.nl"), ("B",)]


def test_a_column_filled_in_the_first_row_of_each_group_is_filled_on_and_said() -> None:
    rows: list[tuple[Cel, ...]] = [("a", "Noord"), ("b",), ("c", None), ("d", "Zuid"), ("e", "")]
    found, _ = read(*rows, velden=("naam", "stadsdeel"), soort=Lijstsoort.GEBIEDEN)
    assert [regel.cellen[1] for regel in found] == ["Noord", "Noord", "Noord", "Zuid", "Zuid"]
    assert [regel.aangevuld for regel in found] == [(), (1,), (1,), (), (1,)]


@pytest.mark.parametrize(
    "column",
    [
        [None, "Noord", None, None],
        ["Noord", "Zuid", "Oost", None],
        ["Noord", None, None, "Noord", None, None],
        [None] * 4,
    ],
)
def test_a_column_that_is_empty_here_and_there_stays_so(column: list[Cel]) -> None:
    rows = [(f"w{at}", cel) for at, cel in enumerate(column)]
    found, _ = read(*rows, velden=("naam", "stadsdeel"), soort=Lijstsoort.GEBIEDEN)
    assert [regel.cellen[1] for regel in found] == column


def test_a_wijkorgaan_named_once_for_its_bestuur_is_filled_on_but_not_where_it_may_be_empty() -> None:
    rows: list[tuple[Cel, ...]] = [("A", "Jan"), (None, "Els"), (None, "Piet")]
    found, _ = read(*rows, velden=("wijkorgaan", "persoon", "rol"), soort=Lijstsoort.BESTUUR)
    assert [regel.cellen[0] for regel in found] == ["A", "A", "A"]
    loose, _ = read(*rows, velden=("wijkorgaan", "tekst"), soort=Lijstsoort.ACTIES)
    assert [regel.cellen[0] for regel in loose] == ["A", None, None]


def test_a_group_is_filled_where_only_some_of_them_are_merged() -> None:
    rows = (("Noord", "A"), (None, "B"), ("Zuid", "C"), (None, "D"))
    found, _ = read(*rows, velden=("stadsdeel", "naam"), merged=(Vlak(1, 0, 2, 0),))
    assert [regel.cellen[0] for regel in found] == ["Noord", "Noord", "Zuid", "Zuid"]
    assert [regel.aangevuld for regel in found] == [(), (), (), (0,)]


def test_idem_is_what_stands_above() -> None:
    rows = (('"', "A"), ("Noord", "A"), ("idem", "B"), ("Zuid", "C"), (",,", "D"), (None, "E"), ("Zuid", "F"))
    found, _ = read(*rows, velden=("stadsdeel", "naam"))
    assert [regel.cellen[0] for regel in found] == ['"', "Noord", "Noord", "Zuid", "Zuid", None, "Zuid"]
    assert [regel.aangevuld for regel in found][2:5] == [(0,), (), (0,)]


def test_the_name_of_the_sheet_or_a_line_between_the_rows_is_the_stadsdeel() -> None:
    found, passed = read(("A",), ("Stadsdeel Zuid",), ("B", "wijkraad", "x@y.nl"), (date(2025, 1, 1),), beyond=3)
    assert [regel.cellen[3] for regel in found] == ["Noord", "Zuid", "Zuid"]
    assert passed == 1


def test_bands_and_titles_that_come_again_are_passed_over() -> None:
    rows: tuple[tuple[Cel, ...], ...] = (
        ("Wijkraden, pagina 1",),
        ("Naam", "Soort", "E-mail"),
        ("A", "wijkraad"),
        ("AFGEROND",),
        ("Wijkraden, pagina 2",),
        ("B",),
    )
    columns = tuple(Kolomkeuze(at, veld) for at, veld in enumerate(VELDEN))
    blad = Blad("Noord", rows, (Vlak(3, 0, 3, 2), Vlak(5, 0, 5, 1)))
    found, passed = regels(blad, Indeling("Noord", Lijstsoort.WIJKORGANEN, 1, columns))
    assert ([regel.cellen[0] for regel in found], passed) == (["A", "B"], 2)


def test_a_sheet_without_headings_is_read_from_its_first_row() -> None:
    columns = tuple(Kolomkeuze(at, veld) for at, veld in enumerate(VELDEN))
    blad = Blad("Noord", (("A", "wijkraad"), ("B",)))
    assert [regel.rij for regel in regels(blad, Indeling("Noord", Lijstsoort.WIJKORGANEN, -1, columns))[0]] == [1, 2]


def test_the_same_as_above_is_read_as_what_stands_there() -> None:
    found, _ = read(("idem", "wijkraad"), ("B", "idem", "x@y.nl"), ("C", " Id. "), ("D", '"', "idem"))
    assert [regel.cellen for regel in found] == [
        ("idem", "wijkraad"),
        ("B", "wijkraad", "x@y.nl"),
        ("C", "wijkraad"),
        ("D", "wijkraad", None),
    ]
    assert [regel.aangevuld for regel in found] == [(), (1,), (1,), (1, 2)]


def test_rows_of_a_bestuur_belong_to_the_wijkorgaan_above() -> None:
    rows: list[tuple[Cel, ...]] = [("A", "Jan"), ("B", "Els"), (None, "Piet"), ("A", "Ans")]
    found, _ = read(*rows, velden=("wijkorgaan", "persoon", "rol"), soort=Lijstsoort.BESTUUR)
    assert [regel.cellen[0] for regel in found] == ["A", "B", "B", "A"]
