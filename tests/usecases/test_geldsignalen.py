"""What waits around money, over a whole town."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.usecases.kit import TODAY, statements
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.signalen import Groep
from wijkregie.usecases import budgetten, collectieven, gebieden, initiatieven
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.geldsignalen import geldsignalen
from wijkregie.usecases.session import Session
from wijkregie.usecases.vandaag import vandaag


def on(session: Session, day: date) -> Session:
    return replace(session, clock=Clock(fixed=day))


def grant(session: Session, wijk_id: str, jaar: int, **fields: Any) -> None:
    day = date(jaar, 1, 12)
    budgetten.add_boeking(
        on(session, day), Budgetsoort.WIJKBUDGET, jaar, Boekingsoort.TOEKENNING, wijk_id=wijk_id, datum=day, **fields
    )


def told(session: Session) -> list[tuple[str, str]]:
    return [(signaal.regel, signaal.van) for signaal in geldsignalen(session)]


def test_a_year_by_way_of_the_wijk_waits_until_it_is_accounted_for_and_closed(town: Session) -> None:
    wijken = {wijk.naam: wijk.id for wijk in gebieden.wijken(town)}
    for naam in ("Esweg", "De Weerd"):
        grant(town, wijken[naam], 2025, bedrag=500_000)
    grant(town, wijken["Haven"], 2026, bedrag=500_000)
    march = on(town, date(2026, 3, 20))
    (line,) = (line for line in vandaag(march).groepen[Groep.BINNENKORT] if "wijkbudget" in line.signaal.regel)
    assert (line.signaal.regel, line.van) == ("Verantwoording wijkbudget 2025 moet binnen zijn", "2 wijken")
    budgetten.change_budget(
        march, Budgetsoort.WIJKBUDGET, 2025, wijk_id=wijken["Esweg"], verantwoord_op=date(2026, 3, 19)
    )
    assert told(march) == [
        ("Budgetjaar 2025 afsluiten", ""),
        ("Verantwoording wijkbudget 2025 moet binnen zijn", "De Weerd"),
    ]
    budgetten.close_budgetjaar(march, 2025)
    assert told(march) == []


def test_a_year_without_budgets_is_not_to_be_closed(town: Session) -> None:
    budgetten.change_budgetjaar(town, 2025, toelichting="Nog niets toegekend.")
    assert told(town) == []


def test_saving_an_idea_and_a_collectief_wait_for_their_day(town: Session) -> None:
    wijken = {wijk.naam: wijk.id for wijk in gebieden.wijken(town)}
    grant(town, wijken["Esweg"], 2026, bedrag=500_000)
    budgetten.add_boeking(
        town,
        Budgetsoort.WIJKBUDGET,
        2026,
        Boekingsoort.SPAREN,
        wijk_id=wijken["Esweg"],
        bedrag=100_000,
        datum=TODAY,
        tot=date(2027, 1, 15),
    )
    initiatieven.add_initiatief(
        town, "Pluktuin", ontvangen_op=date(2026, 9, 1), wijk_id=wijken["Haven"], indiener="Wij"
    )
    initiatieven.add_initiatief(town, "Zangkoor", ontvangen_op=TODAY, indiener="De buren")
    collectieven.add_collectief(town, "Rust", wijk_id=wijken["Esweg"], einde=date(2026, 12, 1))
    assert told(town) == [
        ("Spaargeld besteden: nog €\N{NO-BREAK SPACE}1.000", "Esweg"),
        ("Antwoord geven: Pluktuin", "Haven"),
        ("Antwoord geven: Zangkoor", "De buren"),
        ("Afspreken hoe het verdergaat: Rust", "Esweg"),
    ]
    page = vandaag(town)
    assert "Haven" in [line.van for line in page.groepen[Groep.TE_LAAT]]
    assert ("Esweg", date(2027, 1, 15)) in [(line.van, line.signaal.datum) for line in page.groepen[Groep.BINNENKORT]]


def test_it_takes_as_many_queries_for_a_town_as_for_none(session: Session, example: Session) -> None:
    counts = []
    for found in (session, example):
        with statements(found) as seen:
            geldsignalen(found)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 7
