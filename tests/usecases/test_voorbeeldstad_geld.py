"""The money of the example town: every budget adds up, every initiatief can be, on any day of the year."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from tests.usecases.test_voorbeeldstad import PEILDATA, TODAY, of, town
from wijkregie.domain.budgetten import (
    Boeking,
    Boekingsoort,
    Budget,
    Budgetjaar,
    Budgetregime,
    Budgetsoort,
    check_boeking,
    check_budget,
    check_budgetjaar,
)
from wijkregie.domain.collectieven import (
    Collectiefstand,
    Gelegenheidscollectief,
    check_gelegenheidscollectief,
    collectiefstand,
)
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.initiatieftermijnen import Initiatieftermijnsoort, termijnen_van
from wijkregie.domain.initiatieven import (
    Initiatief,
    Initiatiefsoort,
    Initiatiefstand,
    check_initiatief,
    check_initiatief_geweest,
    geld_van,
    initiatiefstand,
    wijkt_af,
)
from wijkregie.domain.saldi import check_saldo, saldo, spaardelen, spaartermijnen
from wijkregie.domain.wijkorganen import Werkgebied

TOWNS = [(peildatum, 1, 2) for peildatum in PEILDATA] + [(TODAY, 7, 1), (date(2026, 9, 24), 13, 3)]
_ORDER = list(Boekingsoort)


def boekingen_by_budget(entities: tuple[Entity, ...]) -> dict[str, list[Boeking]]:
    """Return per budget what was booked on it and into it, in order of days."""
    found = defaultdict(list)
    for boeking in of(Boeking, entities):
        for budget_id in filter(None, (boeking.budget_id, boeking.naar_budget_id)):
            found[budget_id].append(boeking)
    for row in found.values():
        row.sort(key=lambda boeking: (boeking.datum, _ORDER.index(boeking.soort)))
    return found


@pytest.mark.parametrize(("peildatum", "zaad", "schaal"), TOWNS)
def test_the_domain_accepts_every_boeking_in_its_turn(peildatum: date, zaad: int, schaal: int) -> None:
    entities = town(peildatum, zaad, schaal)
    jaren = {jaar.jaar: jaar for jaar in of(Budgetjaar, entities)}
    budgets = {budget.id: budget for budget in of(Budget, entities)}
    known = {boeking.id: boeking for boeking in of(Boeking, entities)}
    for jaar in jaren.values():
        check_budgetjaar(jaar)
        assert "voorbeeld" in jaar.bron
    for budget in budgets.values():
        check_budget(budget)
    for boeking in known.values():
        budget, uit = budgets[boeking.budget_id], known.get(boeking.uit_boeking_id or "")
        jaar = jaren[budget.jaar]
        check_boeking(boeking, budget, jaar, peildatum, uit=uit, naar=budgets.get(boeking.naar_budget_id or ""))
        in_time = boeking.datum <= (jaar.afgesloten_op or peildatum)
        assert in_time or (uit is not None and uit.soort is Boekingsoort.SPAREN)
    for budget_id, row in boekingen_by_budget(entities).items():
        for number in range(len(row)):
            check_saldo(budget_id, row[:number], row[: number + 1])


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_a_closed_year_has_nothing_left_to_spend(peildatum: date) -> None:
    entities = town(peildatum)
    closed = {jaar.jaar for jaar in of(Budgetjaar, entities) if jaar.afgesloten_op}
    assert closed
    booked = boekingen_by_budget(entities)
    for budget in of(Budget, entities):
        found = saldo(budget.id, booked[budget.id])
        if budget.jaar in closed:
            assert found.toegezegd == 0
            assert found.vrij <= 0


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_every_initiatief_can_be_and_each_stand_occurs(peildatum: date) -> None:
    entities = town(peildatum, schaal=2)
    booked = defaultdict(list)
    for boeking in of(Boeking, entities):
        booked[boeking.initiatief_id].append(boeking)
    stands = Counter[Initiatiefstand]()
    late = []
    for initiatief in of(Initiatief, entities):
        check_initiatief(initiatief)
        check_initiatief_geweest(initiatief, peildatum)
        geld = geld_van(booked[initiatief.id])
        stands[initiatiefstand(initiatief, geld)] += 1
        terms = termijnen_van(initiatief, geld)
        late += [(initiatief.naam, term.soort) for term in terms if (term.voldaan_op or peildatum) > term.datum]
    assert set(stands) == set(Initiatiefstand)
    answer = Initiatieftermijnsoort.ANTWOORD
    assert late == [("Fietsenmakers op zaterdag", answer), ("Fietsenmakers op zaterdag 2", answer)]


def test_a_budget_for_every_wijk_and_stadsdeel_in_four_years_of_two_regimes() -> None:
    entities = town()
    assert [(jaar.jaar, jaar.regime) for jaar in of(Budgetjaar, entities)] == [
        (2024, Budgetregime.VIA_DE_WIJK),
        (2025, Budgetregime.VIA_DE_WIJK),
        (2026, Budgetregime.GEMEENTE_BESLIST),
        (2027, Budgetregime.GEMEENTE_BESLIST),
    ]
    count = Counter((budget.soort, budget.jaar) for budget in of(Budget, entities))
    for jaar in range(2024, 2028):
        assert count[Budgetsoort.WIJKBUDGET, jaar] == 30
        assert count[Budgetsoort.WERKBUDGET, jaar] == 5
    assert {boeking.soort for boeking in of(Boeking, entities)} == set(Boekingsoort)


def test_what_is_out_of_the_ordinary_is_there_once() -> None:
    entities = town()
    (over,) = (boeking for boeking in of(Boeking, entities) if boeking.overschrijding)
    booked = boekingen_by_budget(entities)
    assert saldo(over.budget_id, booked[over.budget_id]).vrij == -64_000
    saved = [deel for budget_id, row in booked.items() for deel in spaardelen(budget_id, row)]
    assert len(saved) == 3
    (soon,) = spaartermijnen(saved, TODAY)
    assert soon.boeking.tot == TODAY + timedelta(days=38)
    assert soon.besteed
    assert sorted(deel.open > 0 for deel in saved) == [False, True, True]
    against = [initiatief for initiatief in of(Initiatief, entities) if wijkt_af(initiatief.advies, initiatief.besluit)]
    assert [initiatief.naam for initiatief in against] == ["Skatebaan op het oude fabrieksterrein"]


def test_initiatieven_are_of_every_kind_and_money_of_one_is_of_its_own_wijk() -> None:
    entities = town()
    ideas = {initiatief.id: initiatief for initiatief in of(Initiatief, entities)}
    assert 15 <= len(ideas) <= 20
    assert {initiatief.soort for initiatief in ideas.values()} == set(Initiatiefsoort)
    budgets = {budget.id: budget for budget in of(Budget, entities)}
    wijken = {wijk.id: wijk for wijk in of(Wijk, entities)}
    for boeking in of(Boeking, entities):
        if boeking.initiatief_id:
            wijk = wijken[ideas[boeking.initiatief_id].wijk_id or ""]
            budget = budgets[boeking.budget_id]
            assert (budget.wijk_id, budget.stadsdeel_id) in ((wijk.id, None), (None, wijk.stadsdeel_id))


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_one_collectief_works_where_no_wijkorgaan_is_and_one_is_done(peildatum: date) -> None:
    entities = town(peildatum)
    groups = {collectiefstand(found, peildatum): found for found in of(Gelegenheidscollectief, entities)}
    assert set(groups) == {Collectiefstand.LOPEND, Collectiefstand.GESTOPT}
    spent = {boeking.gelegenheidscollectief_id for boeking in of(Boeking, entities)}
    for found in groups.values():
        check_gelegenheidscollectief(found)
        assert found.id in spent
    areas = {area.wijk_id for area in of(Werkgebied, entities)}
    assert groups[Collectiefstand.LOPEND].wijk_id not in areas
