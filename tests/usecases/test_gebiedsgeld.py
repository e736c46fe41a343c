"""What residents have to spend where a wijkorgaan works."""

from datetime import date
from typing import Any

from tests.usecases.kit import TODAY, body_named, statements
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.gespreksbladen import Wijkgeld
from wijkregie.usecases import budgetten, initiatieven, wijkorganen
from wijkregie.usecases.gebiedsgeld import Gebiedsgeld, gebiedsgeld
from wijkregie.usecases.gespreksbladen import gespreksdossiers
from wijkregie.usecases.session import Session


def book(session: Session, wijk_id: str, jaar: int, soort: Boekingsoort, **fields: Any) -> None:
    budgetten.add_boeking(session, Budgetsoort.WIJKBUDGET, jaar, soort, wijk_id=wijk_id, **fields)


def money_of(session: Session, naam: str) -> Gebiedsgeld:
    return gebiedsgeld(session, wijkorganen.dossier(session, body_named(session, naam).id).wijken)


def test_each_wijk_has_a_line_this_year_and_for_every_year_with_a_budget(town: Session) -> None:
    esweg = next(w.id for w in wijkorganen.dossier(town, body_named(town, "Wijkraad Esweg").id).wijken)
    for jaar in (2025, 2026):
        book(town, esweg, jaar, Boekingsoort.TOEKENNING, bedrag=500_000, datum=date(2025, 1, 10))
    book(town, esweg, 2026, Boekingsoort.SPAREN, bedrag=100_000, datum=TODAY, tot=date(2027, 6, 1))
    found = money_of(town, "Buurtkring De Weerd")
    assert [(year.wijk.naam, year.jaar, year.saldo.vrij) for year in found.jaren] == [
        ("De Weerd", 2026, 0),
        ("Esweg", 2026, 400_000),
        ("Esweg", 2025, 500_000),
    ]
    assert len({year.id for year in found.jaren}) == 3
    assert found.saldo.vrij == 400_000
    assert [deel.open for year in found.jaren for deel in year.spaardelen] == [100_000]


def test_initiatieven_at_work_come_first(town: Session) -> None:
    esweg = next(w.id for w in wijkorganen.dossier(town, body_named(town, "Wijkraad Esweg").id).wijken)
    for naam, dag in (("Oud", date(2026, 3, 2)), ("Nieuw", date(2026, 10, 2)), ("Weg", TODAY)):
        new = initiatieven.add_initiatief(town, naam, ontvangen_op=dag, wijk_id=esweg, indiener="Wij").value
        if naam == "Weg":
            initiatieven.withdraw_initiatief(town, new.id, ingetrokken_op=TODAY)
    found = money_of(town, "Wijkraad Esweg")
    assert [row.initiatief.naam for row in found.initiatieven] == ["Nieuw", "Oud", "Weg"]
    assert found.lopend == 2


def test_the_paper_of_a_talk_tells_what_the_wijken_of_each_body_have(example: Session) -> None:
    told = {found.dossier.wijkorgaan.id: found.wijkgeld for found in gespreksdossiers(example, 2027)}
    for body_id, money in told.items():
        found = gebiedsgeld(example, wijkorganen.dossier(example, body_id).wijken)
        assert money == Wijkgeld(jaar=2026, vrij=found.saldo.vrij, initiatieven=found.lopend)


def test_the_paper_of_a_talk_tells_nothing_where_nothing_was_granted(town: Session) -> None:
    assert {found.wijkgeld for found in gespreksdossiers(town, 2027)} == {None}


def test_it_takes_three_queries(example: Session) -> None:
    dossier = wijkorganen.dossier(example, body_named(example, "Dorpsraad Lindevoort").id)
    with statements(example) as seen:
        gebiedsgeld(example, dossier.wijken)
    assert len(seen) == 3
    assert gebiedsgeld(example, ()).jaren == []
