"""What a list on the screen is outside it: the same columns and words, with the kind of each."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QPainter

from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.seen import as_seen


@frozen
class Line:
    naam: str = ""
    dag: date | None = None
    cents: int | None = None
    tekst: str = ""
    second: str = ""


def _nothing(_painter: QPainter, _place: Any) -> None:
    return None


def _kind(column: Column[Line], *lines: Line) -> tuple[Waardesoort, list[Any]]:
    tabel = as_seen("Lijst", [column], lines)
    return tabel.kolommen[0].soort, [line[0] for line in tabel.rijen]


def test_a_day_is_what_it_sorts_by_or_says_in_full() -> None:
    day = date(2026, 9, 24)
    short = Column[Line]("Dag", lambda line: "24 sep" if line.dag else "", sort=lambda line: line.dag)
    assert _kind(short, Line(dag=day), Line()) == (Waardesoort.DATUM, [day, None])
    full = Column[Line]("Dag", lambda line: line.tekst)
    assert _kind(full, Line(tekst="24-09-2026"), Line()) == (Waardesoort.DATUM, [day, None])
    assert _kind(full, Line(tekst="24-09-2026"), Line(tekst="gauw")) == (Waardesoort.TEKST, ["24-09-2026", "gauw"])


def test_an_amount_is_cents_whatever_is_copied_of_it() -> None:
    column = Column[Line](
        "Bedrag", lambda line: "" if line.cents is None else format_bedrag(line.cents), copied=lambda line: "bloot"
    )
    assert _kind(column, Line(cents=125_050), Line(cents=-300)) == (Waardesoort.BEDRAG, [125_050, -300])
    signed = Column[Line]("Bedrag", lambda line: line.tekst)
    assert _kind(signed, Line(tekst="− €\xa02.250"), Line(tekst="+ €\xa01,05"))[1] == [-225_000, 105]


@pytest.mark.parametrize(
    ("text", "right", "expected"),
    [
        ("12", False, (Waardesoort.GETAL, [12])),
        ("0", False, (Waardesoort.GETAL, [0])),
        ("2027", False, (Waardesoort.JAAR, [2027])),
        ("1.250", True, (Waardesoort.GETAL, [1250])),
        ("12345678", False, (Waardesoort.TEKST, ["12345678"])),
        ("0534818181", True, (Waardesoort.GETAL, [534818181])),
        ("053", False, (Waardesoort.TEKST, ["053"])),
        ("12 dagen", True, (Waardesoort.TEKST, ["12 dagen"])),
    ],
)
def test_a_number_is_one_where_it_stands_as_one(
    text: str, right: bool, expected: tuple[Waardesoort, list[Any]]
) -> None:
    assert _kind(Column[Line]("N", lambda line: line.tekst, right=right), Line(tekst=text)) == expected


def test_a_second_line_is_a_column_behind_and_says_nothing_twice() -> None:
    name = Column[Line]("Naam", lambda line: line.naam, look=lambda line: Look(second=line.second, sign_word="ok"))
    tabel = as_seen("Lijst", [name], [Line(naam="Zuid", second="Oost"), Line(naam="Noord")])
    assert [kolom.kop for kolom in tabel.kolommen] == ["Naam", "Bij Naam"]
    assert tabel.rijen == (("Zuid", "Oost"), ("Noord", None))
    same = Column[Line](
        "Stand",
        lambda _: "",
        look=lambda line: Look(sign="ok", sign_word=line.tekst),
        accessible=lambda line: line.tekst,
    )
    assert as_seen("Lijst", [same], [Line(tekst="klaar")]).rijen == (("klaar",),)


def test_a_drawing_says_in_words_what_no_other_column_says() -> None:
    words = Column[Line]("Woorden", lambda line: line.tekst)
    drawn = Column[Line](
        "Beeld", lambda _: "", look=lambda _: Look(drawing=_nothing), accessible=lambda line: line.tekst
    )
    own = Column[Line]("Beeld", lambda _: "", look=lambda _: Look(drawing=_nothing), accessible=lambda line: line.naam)
    line = Line(tekst="drie van vier", naam="Zuid")
    assert as_seen("Lijst", [drawn, words], [line]).rijen == (("drie van vier",),)
    assert as_seen("Lijst", [own, words], [line]).rijen == (("Zuid", "drie van vier"),)
