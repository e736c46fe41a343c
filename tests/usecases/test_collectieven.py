"""Gelegenheidscollectieven through the same door as the window."""

from datetime import date

from tests.usecases.kit import TODAY, refused
from tests.usecases.test_initiatieven import grant, wijk
from wijkregie.domain.budgetten import Budget, Budgetsoort
from wijkregie.store.queries.values import value
from wijkregie.usecases import history, inrichting
from wijkregie.usecases.collectieven import (
    add_collectief,
    boekingen_van,
    change_collectief,
    collectieven,
    end_collectief,
    pay_collectief,
    remove_collectief,
)
from wijkregie.usecases.session import Session


def test_those_at_work_come_first(town: Session) -> None:
    inrichting.change_inrichting(town, wijkregisseur="Marijke")
    made = add_collectief(town, "Groen rond de school", thema="groen", begin=date(2026, 3, 1)).value
    add_collectief(town, "Aan de slag", begin=date(2027, 1, 1), contactpersoon="Karim")
    add_collectief(town, "Veilig oversteken", wijk_id=wijk(town).id)
    change_collectief(town, made.id, thema="meer groen")
    end_collectief(town, made.id, einde=date(2026, 11, 1))
    found = collectieven(town)
    assert [(row.collectief.naam, row.wijk) for row in found] == [
        ("Veilig oversteken", "Esweg"),
        ("Aan de slag", ""),
        ("Groen rond de school", ""),
    ]
    assert [row.collectief.contactpersoon for row in found] == ["Marijke", "Karim", "Marijke"]
    assert found[2].collectief.thema == "meer groen"
    with refused(town, "dag_in_toekomst"):
        end_collectief(town, found[0].id, einde=date(2026, 11, 22))
    with refused(town, "einde_voor_begin"):
        end_collectief(town, made.id, einde=date(2026, 2, 1))


def test_support_is_paid_from_the_werkbudget_of_the_stadsdeel(town: Session) -> None:
    esweg = wijk(town)
    grant(town, soort=Budgetsoort.WERKBUDGET, stadsdeel_id=esweg.stadsdeel_id)
    made = add_collectief(town, "Veilig oversteken", wijk_id=esweg.id).value
    loose = add_collectief(town, "Overal groen").value
    pay_collectief(town, made.id, bedrag=20_000, datum=TODAY)
    pay_collectief(town, made.id, bedrag=5_000, datum=date(2026, 5, 1), omschrijving=" Zaalhuur ")
    assert [(each.bedrag, each.omschrijving) for each in boekingen_van(town, made.id)] == [
        (5_000, "Zaalhuur"),
        (20_000, "Veilig oversteken"),
    ]
    assert {row.id: row.besteed for row in collectieven(town)} == {made.id: 25_000, loose.id: 0}
    with refused(town, "budget_tekort"):
        pay_collectief(town, loose.id, bedrag=1_000, datum=TODAY)
    paid = pay_collectief(town, loose.id, bedrag=1_000, datum=TODAY, overschrijding="Wordt aangevuld.").value
    with town.read() as connection:
        budget = value(connection, Budget, paid.budget_id)
    assert budget is not None
    assert (budget.stadsdeel_id, budget.soort) == (None, Budgetsoort.WERKBUDGET)
    with refused(town, "collectief_met_geld"):
        remove_collectief(town, loose.id)
    history.undo(town)
    remove_collectief(town, loose.id)
    assert [row.id for row in collectieven(town)] == [made.id]
