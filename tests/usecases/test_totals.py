"""Totals agree to the cent with sums in plain SQL over the raw tables, which share nothing with the program's own."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.usecases.kit import CLOCK, JAAR
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.initiatieven import Antwoordsoort, Geldbron
from wijkregie.domain.jaarbeelden import budgetten_in, saldo_van, totalen
from wijkregie.domain.subsidieregister import registerregels, verstrekkingen
from wijkregie.domain.subsidies import Grond, Stapsoort
from wijkregie.usecases import budgetten, gebieden, initiatieven, subsidies
from wijkregie.usecases.budgetjaren import budgetoverzicht
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.rapporten import save_overzicht
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import writing
from wijkregie.usecases.subsidiejaren import subsidiejaar
from wijkregie.usecases.subsidieregister import subsidieregister
from wijkregie.usecases.subsidieverloop import subsidieverloop

Row = dict[str, Any]

NOTHING = "('geweigerd', 'buiten behandeling', 'ingetrokken', 'verlening ingetrokken')"
SETTLED = "('vastgesteld', 'lager vastgesteld', 'ambtshalve vastgesteld', 'direct vastgesteld')"
GRANTED = "('verleend', 'gedeeltelijk verleend', 'direct vastgesteld')"
RUNNING = """
    WITH lopend AS (
        SELECT s.id, (SELECT max(a.datum) FROM subsidiestap a
                      WHERE a.subsidie_id = s.id AND a.soort = 'aanvraag ontvangen') AS begin
        FROM subsidie s WHERE s.jaar = :jaar
    ), stap AS (
        SELECT t.*, (SELECT min(v.datum) FROM subsidiestap v WHERE v.subsidie_id = t.subsidie_id
                     AND v.datum >= l.begin AND v.soort IN {settled}) AS vast_op
        FROM subsidiestap t JOIN lopend l ON l.id = t.subsidie_id WHERE t.datum >= l.begin
    )
"""
SUBSIDIES = {
    "gevraagd": "SELECT sum(bedrag) FROM stap WHERE soort = 'aanvraag ontvangen'",
    "verleend": """
        SELECT sum((SELECT CASE WHEN soort IN {nothing} THEN 0 ELSE bedrag END FROM stap
                    WHERE subsidie_id = l.id AND (soort IN {nothing} OR soort IN {granted}
                        OR soort IN ('bezwaar gegrond', 'verlening gewijzigd') AND (vast_op IS NULL OR datum < vast_op))
                    ORDER BY datum DESC LIMIT 1)) FROM lopend l""",
    "vastgesteld": """
        SELECT sum((SELECT bedrag FROM stap WHERE subsidie_id = l.id AND soort IN {settled}
                    ORDER BY datum DESC LIMIT 1)) FROM lopend l""",
    "betaald": """
        SELECT sum(t.bedrag) FROM subsidiestap t JOIN subsidie s ON s.id = t.subsidie_id
        WHERE s.jaar = :jaar AND t.soort = 'betaald'""",
    "teruggevorderd": """
        SELECT sum(t.bedrag) FROM subsidiestap t JOIN subsidie s ON s.id = t.subsidie_id
        WHERE s.jaar = :jaar AND t.soort = 'teruggevorderd'""",
}
BUDGETS = {
    "toegekend": "SELECT sum(bedrag) FROM geboekt WHERE soort = 'toekenning'",
    "besteed": "SELECT sum(bedrag) FROM geboekt WHERE soort = 'besteding'",
    "overgeheveld": "SELECT sum(bedrag) FROM geboekt WHERE soort = 'overheveling'",
    "vrijgevallen": "SELECT sum(bedrag) FROM geboekt WHERE soort = 'vrijval'",
    "ingekomen": """
        SELECT sum(g.bedrag) FROM boeking g JOIN budget n ON n.id = g.naar_budget_id
        WHERE n.jaar = :jaar AND n.soort = 'wijkbudget'""",
    "toegezegd": """
        SELECT sum(max(t.bedrag - coalesce((SELECT sum(p.bedrag) FROM boeking p WHERE p.uit_boeking_id = t.id), 0), 0))
        FROM geboekt t WHERE t.soort = 'toezegging'""",
    "gespaard": """
        SELECT sum(t.bedrag - coalesce((SELECT sum(p.bedrag) FROM boeking p WHERE p.uit_boeking_id = t.id), 0))
        FROM geboekt t WHERE t.soort = 'sparen'""",
}
BOOKED = """
    WITH geboekt AS (
        SELECT g.* FROM boeking g JOIN budget b ON b.id = g.budget_id WHERE b.jaar = :jaar AND b.soort = 'wijkbudget'
    )
"""

GRONDEN = {
    Stapsoort.GEDEELTELIJK_VERLEEND: Grond.PLAFOND,
    Stapsoort.LAGER_VASTGESTELD: Grond.GEGEVENS_ONJUIST,
    Stapsoort.VERLENING_GEWIJZIGD: Grond.VERLENING_KLOPT_NIET,
    Stapsoort.VERLENING_INGETROKKEN: Grond.INTREKKING_ACTIVITEITEN,
}


def sums(session: Session, head: str, queries: dict[str, str], jaar: int) -> dict[str, int]:
    """Return what plain SQL adds up to."""
    found = {}
    with session.read() as connection:
        for name, query in queries.items():
            text = (head + query).format(nothing=NOTHING, settled=SETTLED, granted=GRANTED)
            found[name] = connection.exec_driver_sql(text.replace(":jaar", str(jaar))).scalar() or 0
    return found


@pytest.fixture(scope="module")
def filled(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give the example town with odd cents, changes, withdrawals and a wijkbudget in it; nobody changes it."""
    with writing(Path(shutil.copy(example_file, tmp_path_factory.mktemp("gevuld"))), CLOCK) as session:
        _fill(session)
        yield session


@pytest.fixture(scope="module")
def sheets(filled: Session, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Row]]:
    """Give what stands on the sheets of the overview, of every year."""
    book = load_workbook(
        save_overzicht(filled, JAAR, tmp_path_factory.mktemp("overzicht") / "o.xlsx"), data_only=True, read_only=True
    )
    found: dict[str, list[Row]] = {}
    for name in ("Subsidies", "Wijkbudget", "Initiatieven"):
        heads, *rows = book[name].iter_rows(values_only=True)
        found[name] = [dict(zip(map(str, heads), row, strict=True)) for row in rows if row[-1]]
    book.close()
    return found


def _fill(example: Session) -> None:
    files = {rij.wijkorgaan: rij for rij in subsidiejaar(example, JAAR).rijen if rij.subsidie}
    open_ = [rij for rij in files.values() if rij.bedragen.verleend is None]
    granted = [
        rij
        for rij in subsidiejaar(example, JAAR - 1).rijen
        if rij.subsidie and rij.bedragen.verleend and rij.bedragen.vastgesteld is None and rij.bedragen.betaald
    ]
    assert len(open_) >= 1
    assert len(granted) >= 3
    steps = [
        (open_[0], Stapsoort.GEDEELTELIJK_VERLEEND, date(2026, 11, 18), 123_457),
        (open_[0], Stapsoort.VERLENING_GEWIJZIGD, date(2026, 11, 20), 123_451),
        (granted[0], Stapsoort.LAGER_VASTGESTELD, date(2026, 11, 19), (granted[0].bedragen.verleend or 0) - 1_003),
        (granted[0], Stapsoort.TERUGGEVORDERD, date(2026, 11, 20), 1_003),
        (granted[1], Stapsoort.VERLENING_INGETROKKEN, date(2026, 11, 19), None),
        (granted[2], Stapsoort.VERLENING_GEWIJZIGD, date(2026, 11, 19), (granted[2].bedragen.verleend or 0) + 77),
        (granted[2], Stapsoort.BETAALD, date(2026, 11, 20), 77),
    ]
    for rij, soort, datum, bedrag in steps:
        assert rij.subsidie is not None
        subsidies.add_stap(example, rij.subsidie.id, soort, datum, bedrag=bedrag, grond=GRONDEN.get(soort))
    first, second, *_ = gebieden.wijken(example)
    book = partial(_book, example, JAAR - 1, first.id)
    book(Boekingsoort.TOEKENNING, 1_000_003)
    promised = book(Boekingsoort.TOEZEGGING, 200_001)
    saved = book(Boekingsoort.SPAREN, 300_007, tot=date(JAAR + 1, 12, 31))
    book(Boekingsoort.BESTEDING, 50_002, uit_boeking_id=promised)
    book(Boekingsoort.BESTEDING, 10_009, uit_boeking_id=saved)
    book(Boekingsoort.BESTEDING, 33_333)
    book(Boekingsoort.VRIJVAL, 5, uit_boeking_id=saved)
    book(Boekingsoort.OVERHEVELING, 11, naar_wijk_id=second.id)
    added = initiatieven.add_initiatief(
        example, "Moestuin", ontvangen_op=date(2026, 5, 1), indiener="Buurt", wijk_id=first.id, gevraagd=99_999
    ).value
    initiatieven.change_initiatief(
        example,
        added.id,
        besluit=Antwoordsoort.JA,
        besluit_op=date(2026, 6, 1),
        besluit_reden="Goed plan",
        toegekend=99_997,
        geldbron=Geldbron.ELDERS,
    )


def _book(session: Session, jaar: int, wijk_id: str, soort: Boekingsoort, bedrag: int, **fields: Any) -> str:
    day = date(2026, 6, 1)
    where = (Budgetsoort.WIJKBUDGET, jaar, soort)
    return budgetten.add_boeking(session, *where, bedrag=bedrag, datum=day, wijk_id=wijk_id, **fields).value.id


@pytest.mark.parametrize("jaar", [JAAR - 2, JAAR - 1, JAAR])
def test_subsidies_agree_everywhere_with_plain_sql(filled: Session, sheets: dict[str, list[Row]], jaar: int) -> None:
    want = sums(filled, RUNNING, SUBSIDIES, jaar)
    assert want["verleend"] > 0
    grid = subsidiejaar(filled, jaar)
    for name, cents in want.items():
        assert sum(getattr(rij.bedragen, name) or 0 for rij in grid.rijen) == cents, name
    assert grid.plafond.verleend == want["verleend"]
    last = subsidieverloop(filled, jaar).punten[-1]
    assert (last.gevraagd, last.verleend, last.betaald) == (want["gevraagd"], want["verleend"], want["betaald"])
    whole = totalen(jaarbeeld(filled, jaar))
    assert [getattr(whole, name) for name in ("gevraagd", "verleend", "betaald", "vastgesteld")] == [
        want[name] for name in ("gevraagd", "verleend", "betaald", "vastgesteld")
    ]
    register = subsidieregister(filled, jaar)
    regels = registerregels(register)
    direct = sum(regel.vaststelling or 0 for regel in regels if regel.soort is Stapsoort.DIRECT_VASTGESTELD)
    held = sum((regel.verlening or 0) + (regel.wijziging_verlening or 0) for regel in regels)
    assert held + direct == want["verleend"]
    fixed = sum((regel.vaststelling or 0) + (regel.wijziging_vaststelling or 0) for regel in regels)
    assert fixed == want["vastgesteld"]
    assert sum(one.bedragen.verleend or 0 for one in verstrekkingen(register)) == want["verleend"]
    of_year = [row for row in sheets["Subsidies"] if row["Jaar"] == jaar]
    for name, cents in want.items():
        assert sum(_cents(row[name.capitalize()]) for row in of_year) == cents, name


@pytest.mark.parametrize("jaar", [JAAR - 2, JAAR - 1])
def test_budgets_agree_everywhere_with_plain_sql(filled: Session, sheets: dict[str, list[Row]], jaar: int) -> None:
    want = sums(filled, BOOKED, BUDGETS, jaar)
    gone = ("toegezegd", "besteed", "gespaard", "overgeheveld", "vrijgevallen")
    want["vrij"] = want["toegekend"] + want["ingekomen"] - sum(want[name] for name in gone)
    assert want["toegekend"] > want["gespaard"] > 0
    seen = budgetoverzicht(filled, jaar).wijken
    pictured = saldo_van(budgetten_in(jaarbeeld(filled, jaar), Budgetsoort.WIJKBUDGET))
    of_year = [row for row in sheets["Wijkbudget"] if row["Jaar"] == jaar]
    for name, cents in want.items():
        assert sum(getattr(rij.saldo, name) for rij in seen) == cents, name
        assert getattr(pictured, name) == cents, name
        assert sum(_cents(row[name.capitalize()]) for row in of_year if row["Soort"] == "wijkbudget") == cents, name


def test_initiatieven_agree_with_plain_sql(filled: Session, sheets: dict[str, list[Row]]) -> None:
    with filled.read() as connection:
        query = "SELECT sum(toegekend) FROM initiatief WHERE substr(ontvangen_op, 1, 4) = '2026'"
        want = connection.exec_driver_sql(query).scalar()
    assert want is not None
    assert sum(_cents(row["Toegekend"]) for row in sheets["Initiatieven"] if row["Jaar"] == 2026) == want


def _cents(euros: object) -> int:
    return 0 if euros is None else round(float(str(euros)) * 100)
