"""By what a list is filtered: words, yes or no, days, amounts, text."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from wijkregie.ui.models.facets import ALLES, JA, Facet, Soort, accepts, phrase, span_word, words

TODAY = date(2026, 9, 24)


@dataclass(frozen=True)
class Line:
    naam: str = "Wijkraad"
    deel: tuple[str, ...] = ()
    stand: str = "open"
    dag: date | None = None
    bedrag: int | None = None
    laat: bool = False


FACETS: list[Facet[Line]] = [
    Facet("Laat", lambda line: line.laat, Soort.VLAG),
    Facet("Deel", lambda line: line.deel, empty="nergens"),
    Facet("Stand", lambda line: line.stand, order=("open", "klaar"), left_out=frozenset({"klaar"})),
    Facet("Dag", lambda line: line.dag, Soort.DAG),
    Facet("Bedrag", lambda line: line.bedrag, Soort.BEDRAG),
    Facet("Naam", lambda line: line.naam, Soort.TEKST),
]


def fits(line: Line, **filters: tuple[str, ...]) -> bool:
    wanted = accepts(FACETS, filters, TODAY)
    return wanted is None or wanted(line)


def test_values_of_one_facet_add_up_and_facets_must_all_fit() -> None:
    both = Line(deel=("Noord", "Oost"), laat=True)
    assert fits(both, Deel=("West", "Oost"), Laat=(JA,))
    assert not fits(both, Deel=("West",), Laat=(JA,))
    assert not fits(Line(deel=("Oost",)), Deel=("Oost",), Laat=(JA,))
    assert fits(Line(), Deel=("nergens",))


def test_what_is_left_out_is_shown_when_asked_for() -> None:
    done = Line(stand="klaar")
    assert not fits(done)
    assert fits(done, Stand=("klaar",))
    assert not fits(Line(), Stand=("klaar",))
    assert fits(done, Stand=(ALLES,))
    assert fits(Line(), Stand=(ALLES,))


@pytest.mark.parametrize(
    ("chosen", "days"),
    [
        ("voor vandaag", [-1]),
        ("vandaag", [0]),
        ("deze week", [-1, 0]),
        ("komende 30 dagen", [0, 30]),
        ("dit jaar", [-1, 0, 30]),
        ("geen datum", [None]),
        ("2026-09-23..2026-09-24", [-1, 0]),
        ("2026-10-01..", [30, 200]),
        ("..2026-09-23", [-1]),
        ("2026-02-31..", []),
        ("gisteren", []),
    ],
)
def test_days_are_chosen_by_span_or_along_with_today(chosen: str, days: list[int | None]) -> None:
    shown = [None, -1, 0, 30, 200]
    lines = [Line(dag=None if day is None else TODAY + timedelta(days=day)) for day in shown]
    assert [day for day, line in zip(shown, lines, strict=True) if fits(line, Dag=(chosen,))] == days


def test_amounts_and_words_are_filtered_too() -> None:
    assert fits(Line(bedrag=50_000), Bedrag=("10000..50000",))
    assert not fits(Line(bedrag=50_001), Bedrag=("10000..50000",))
    assert not fits(Line(), Bedrag=("10000..",))
    assert not fits(Line(bedrag=1), Bedrag=("veel..",))
    assert fits(Line(naam="Café Şahin"), Naam=("cafe sah",))
    assert not fits(Line(), Naam=("cafe",))
    assert span_word(None, date(2026, 9, 1)) == "..2026-09-01"
    assert span_word(100, None) == "100.."


def test_what_is_chosen_is_said_in_words() -> None:
    chosen = {
        "Laat": (JA,),
        "Deel": ("Oost", "nergens", "Noord"),
        "Dag": ("2026-09-01..2026-09-30",),
        "Bedrag": ("10000..",),
        "Weg": ("x",),
    }
    assert words(FACETS, chosen) == [
        "Laat",
        "Deel: Noord, Oost, nergens",
        "Dag: 01-09-2026 t/m 30-09-2026",
        "Bedrag: vanaf €\N{NO-BREAK SPACE}100",
    ]
    assert phrase(FACETS[4], ("..x",)) == "Bedrag: t/m x"
