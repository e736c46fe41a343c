"""Paper, its tables and the workbook count a year alike, also when a body has ended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.documents.jaarbeelden import OOST, WEST, dossier, gemeente, niveaukeuzes, subsidie
from wijkregie.documents.excel.overzicht import write_overzicht
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaarcijfers import verdelingen
from wijkregie.documents.pdf.jaarverslag import paper
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.dossiers import Jaarbeeld, Subsidiedossier
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

Made = tuple[list[str], list[dict[str, str]]]


def town() -> Jaarbeeld:
    """Return two bodies granted 3.000 and 5.000 for 2026, of which the first ended in the year before."""
    old, new = dossier("Oude Raad"), dossier("Nieuwe Raad", stadsdeel=WEST)
    ended = replace(old.wijkorgaan, status=Wijkorgaanstatus.BEEINDIGD, beeindigd_op=date(2025, 12, 15), einde_reden="x")
    return gemeente(
        replace(
            old,
            wijkorgaan=ended,
            niveaus=niveaukeuzes("oude-raad", {2024: 1, 2025: 2}),
            gesprekken=(),
            subsidies=(_granted("oude-raad", 300_000),),
        ),
        replace(new, subsidies=(_granted("nieuwe-raad", 500_000),)),
    )


def _granted(own: str, cents: int) -> Subsidiedossier:
    steps = ((Stapsoort.AANVRAAG_ONTVANGEN, date(2025, 9, 1), cents), (Stapsoort.VERLEEND, date(2025, 11, 1), cents))
    return subsidie(own, 2026, *steps)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """Gather the sentences and the totals of tables, each by column, while paper is written."""
    texts: list[str] = []
    tables: list[dict[str, str]] = []
    write, table = Paper.text, Paper.table

    def text(self: Paper, told: str) -> None:
        texts.append(told)
        write(self, told)

    def rows(
        self: Paper, columns: Sequence[Column], lines: Sequence[Sequence[str]], *, total: Sequence[str] | None = None
    ) -> None:
        if total:
            _adds_up(columns, lines, total)
            tables.append(dict(zip((column.head for column in columns), total, strict=True)))
        table(self, columns, lines, total=total)

    monkeypatch.setattr(Paper, "text", text)
    monkeypatch.setattr(Paper, "table", rows)
    return texts, tables


def _adds_up(columns: Sequence[Column], lines: Sequence[Sequence[str]], total: Sequence[str]) -> None:
    for index, column in enumerate(columns):
        if column.align == "right" and total[index]:
            parts = [_numbers(line[index]) for line in lines]
            added = [sum(each) for each in zip(*(part for part in parts if part), strict=True)]
            assert added in (_numbers(total[index]), [0])
            assert any(added) or total[index] == "–"


def _numbers(cell: str) -> list[int]:
    """Return the numbers of a cell: "€ 1.500,00" as cents, "2 van 3" as two of them, a dash as none."""
    if cell == "–":
        return []
    return [int("".join(letter for letter in part if letter.isdigit())) for part in cell.split(" van ")]


def _front(picture: Jaarbeeld, jaar: int) -> dict[str, object]:
    target = BytesIO()
    write_overzicht(replace(picture, jaar=jaar), target)
    sheet = load_workbook(target, data_only=True)["Overzicht"]
    return {str(line[0]): line[1] for line in sheet.iter_rows(values_only=True)}


def test_an_ended_body_counts_alike_everywhere(made: Made) -> None:
    picture = town()
    for jaar, head in ((2026, "2026"), (2025, "2026")):
        texts, tables = made
        texts.clear()
        tables.clear()
        paper(replace(picture, jaar=jaar))
        assert "€ 8.000 subsidie verleend" in " ".join(texts).replace("\xa0", " ")
        parts = [_numbers(table[head])[0] for table in tables if head in table and table[head] != "–"]
        assert sum(parts) == 800_000
        assert _front(picture, 2026)["Subsidie verleend"] == 8_000


def test_a_year_of_the_chart_is_the_same_in_every_jaarverslag() -> None:
    picture = town()
    for jaar in (2024, 2025, 2026):
        shown = [
            next(one for one in verdelingen(replace(picture, jaar=report)) if one.jaar == jaar)
            for report in (jaar - 1, jaar, 2026, 2027)
        ]
        assert all(one == shown[0] for one in shown)
        front = _front(picture, jaar)
        assert [front[f"Niveau {niveau:d}, {niveau.woord}"] for niveau in Niveau] == list(shown[0].aantallen.values())
        assert front["Nog geen niveau gekozen"] == shown[0].onbekend


def test_open_acties_add_up_with_those_of_no_body(made: Made) -> None:
    picture = town()
    paper(picture)
    whole = next(table for table in made[1] if "Acties open" in table)
    assert whole["Acties open"] == str(_front(picture, 2026)["Open acties"]) == "5"
    paper(replace(picture, stadsdeel=OOST, dossiers=picture.dossiers[:1], losse_acties=()))


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ((), "Voor 2027 is nog geen subsidie vastgelegd."),
        ((Stapsoort.AANVRAAG_ONTVANGEN,), "Voor 2027 is subsidie aangevraagd, daarover is nog niet besloten."),
        ((Stapsoort.AANVRAAG_ONTVANGEN, Stapsoort.GEWEIGERD), "De aanvraag voor 2027 is geweigerd."),
        ((Stapsoort.AANVRAAG_ONTVANGEN, Stapsoort.BUITEN_BEHANDELING), "De aanvraag voor 2027 is niet behandeld."),
        ((Stapsoort.AANVRAAG_ONTVANGEN, Stapsoort.INGETROKKEN), "De aanvraag voor 2027 is ingetrokken."),
    ],
)
def test_an_aanvraag_without_money_is_told_as_it_stands(made: Made, steps: tuple[Stapsoort, ...], told: str) -> None:
    body = dossier("Wijkraad Zonder")
    dated = [(step, date(2026, 10, day), None) for day, step in enumerate(steps, 1)]
    own = replace(body, subsidies=(_granted("wijkraad-zonder", 500_000), subsidie("wijkraad-zonder", 2027, *dated)))
    for limited in ({}, {"stadsdeel": OOST}, {"wijkorgaan": own.wijkorgaan}):
        made[0].clear()
        paper(replace(gemeente(own), **limited))
        assert told in " ".join(made[0])
        assert ("nog geen subsidie" in " ".join(made[0])) is (not steps)


def test_refusals_of_several_are_counted(made: Made) -> None:
    bodies = [dossier(f"Wijkraad {letter}") for letter in "AB"]
    asked, refused = (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1)), (Stapsoort.GEWEIGERD, date(2026, 10, 1))
    steps = ((*asked, 100_000), (*refused, None))
    paper(gemeente(*(replace(one, subsidies=(subsidie(one.wijkorgaan.id, 2027, *steps),)) for one in bodies)))
    assert "Twee aanvragen voor 2027 zijn geweigerd." in " ".join(made[0])
