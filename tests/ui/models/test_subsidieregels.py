from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.conftest import TODAY
from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.subsidieregels import (
    TERM_COLUMN,
    Subsidieregel,
    columns,
    klokwoorden,
    read_overzicht,
    regel,
    took,
    totals,
)
from wijkregie.usecases.session import Session


@pytest.fixture
def lines(session: Session) -> dict[str, Subsidieregel]:
    return {line.rij.wijkorgaan: line for line in read_overzicht(session, 2027).regels}


@pytest.mark.parametrize(
    ("body", "ernst", "stand", "clock"),
    [
        ("Bewonersplatform Kleine Beek", Ernst.WACHT, "aangevraagd 31 jul", "nog 1 dag · 25 sep"),
        ("Bewonersteam Spoorkwartier", Ernst.STAAT_STIL, "aanvulling gevraagd", "staat stil · 42 dagen over"),
        ("Dorpsraad Esbroek", Ernst.WACHT, "aangevraagd 16 sep", "nog 48 dagen · 11 nov"),
        ("Wijkraad Sint Joris", Ernst.OP_SCHEMA, "betaald 27 aug", "besloten op 27 jul, in 31 dagen"),
        ("Wijkplatform Zonnewende", Ernst.LET_OP, "nog niet aangevraagd", "aanvragen kan nog 6 dagen"),
        ("Buurtkring Ooievaarsnest", Ernst.NOG_NIET, "gesprek 28 sep", "aanvragen kan nog 6 dagen"),
        ("Buurtkring Heidehof", Ernst.LET_OP, "gesprek niet gepland", "aanvragen kan nog 6 dagen"),
    ],
)
def test_each_line_says_its_stand_and_its_clock(
    lines: dict[str, Subsidieregel], body: str, ernst: Ernst, stand: str, clock: str
) -> None:
    line = lines[body]
    assert (line.ernst, line.stand, line.klok.woorden) == (ernst, stand, clock)


def test_a_clock_turns_amber_in_its_last_week_and_red_after(session: Session) -> None:
    found = read_overzicht(session, 2027)
    rij = next(line.rij for line in found.regels if line.rij.wijkorgaan == "Bewonersplatform Kleine Beek")
    assert rij.klok is not None
    seen = {}
    for over in (8, 7, 0, -1):
        klok = replace(rij.klok, dagen_over=over)
        said = klokwoorden(replace(rij, klok=klok), found.jaar.regeling, TODAY)
        seen[over] = (said.kleur, said.woorden.partition(" · ")[0])
    assert seen == {
        8: ("tekst", "nog 8 dagen"),
        7: ("let", "nog 7 dagen"),
        0: ("let", "vandaag"),
        -1: ("laat", "1 dag te laat"),
    }


def test_a_decision_that_is_late_is_told_in_the_stand_too(session: Session) -> None:
    """Beside an open file the column of the deadline has no room."""
    found = read_overzicht(session, 2027)
    rij = next(line.rij for line in found.regels if line.rij.wijkorgaan == "Bewonersplatform Kleine Beek")
    for day, told in ((date(2026, 9, 25), (Ernst.WACHT, "aangevraagd 31 jul")), (date(2026, 9, 26), None)):
        line = regel(rij, 2027, found.jaar.regeling, day)
        assert (line.ernst, line.stand) == (told or (Ernst.TE_LAAT, "besluit te laat"))
        assert line.te_laat == (told is None)


def test_after_the_last_day_an_aanvraag_that_is_missing_is_late(session: Session) -> None:
    found = read_overzicht(session, 2027)
    rij = next(line.rij for line in found.regels if line.rij.wijkorgaan == "Buurtkring Heidehof")
    line = regel(rij, 2027, found.jaar.regeling, date(2026, 10, 1))
    assert (line.ernst, line.stand) == (Ernst.TE_LAAT, "nog niet aangevraagd")
    assert line.klok.woorden == "aanvragen kon tot en met 30 sep"


def test_the_table_holds_and_sorts_by_what_ends_first(session: Session) -> None:
    model: RowsModel[Subsidieregel] = RowsModel(columns(), key=lambda line: line.id)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = read_overzicht(session, 2027).regels
    model.set_rows(found)
    model.sort(TERM_COLUMN)
    running = [
        line.rij.klok.besluit_uiterlijk for line in model.rows if line.rij.klok and not line.rij.klok.besloten_op
    ]
    assert running == sorted(running)
    assert model.rows[0].rij.wijkorgaan == "Bewonersplatform Kleine Beek"
    assert all(not line.rij.stappen for line in list(model.rows)[len([1 for line in found if line.rij.stappen]) :])
    for column in range(model.columnCount()):
        model.sort(column)
    assert tester.model() is model


def test_totals_add_up_and_stay_empty_where_nothing_is_known(session: Session) -> None:
    found = read_overzicht(session, 2027)
    asked = sum(rij.bedragen.gevraagd or 0 for rij in found.jaar.rijen)
    said = totals(found.regels, None)
    assert said[0] == f"{len(found.regels)} wijkorganen"
    assert said[3].replace("\N{NO-BREAK SPACE}", " ") == f"€ {asked // 100:,}".replace(",", ".") + ",00"
    assert totals(read_overzicht(session, 2028).regels, None)[2:8] == [""] * 6


def test_a_decision_on_the_day_itself_took_no_days() -> None:
    assert [took(days) for days in (0, 1, 31)] == ["dezelfde dag", "in 1 dag", "in 31 dagen"]
