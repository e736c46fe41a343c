"""Wijkbudget and werkbudget: book on them, and see what is left."""

from datetime import date

from wijkregie.domain.budgetten import (
    Boeking,
    Budget,
    Budgetjaar,
    Budgetsoort,
    check_boeking,
    check_open,
    new_budgetjaar,
)
from wijkregie.domain.saldi import check_saldo
from wijkregie.store.queries.budgetten import boekingen_van
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits


def budget_of(
    uow: UnitOfWork, soort: Budgetsoort, jaar: int, *, wijk_id: str | None = None, stadsdeel_id: str | None = None
) -> Budget:
    """Return the budget of a wijk, stadsdeel or the municipality for a year within a command; opens what is not there.

    With the first budget of a year its rules are kept, so that those of another year no longer change them.
    """
    budgetjaar_of(uow, jaar)
    found = uow.find(Budget, soort=soort, jaar=jaar, wijk_id=wijk_id, stadsdeel_id=stadsdeel_id)
    if found:
        return found[0]
    new = Budget(id=edits.new_id(), soort=soort, jaar=jaar, wijk_id=wijk_id, stadsdeel_id=stadsdeel_id)
    return edits.save_new(uow, new)


def budgetjaar_of(uow: UnitOfWork, jaar: int) -> Budgetjaar:
    """Return the rules of a year within a command; without any, keeps those that follow from the year before."""
    found = uow.find(Budgetjaar, jaar=jaar)
    return found[0] if found else edits.save_new(uow, new_budgetjaar(jaar, uow.find(Budgetjaar), id_=edits.new_id()))


def book(uow: UnitOfWork, today: date, boeking: Boeking) -> Boeking:
    """Save a boeking, new or changed, within a command; raises Refusal when it cannot be, or there is no money for it.

    As `check_open`, `check_boeking` and `check_saldo` do, for its budget and the one it passes money on to.
    """
    budget = uow.get(Budget, boeking.budget_id)
    jaar = budgetjaar_of(uow, budget.jaar)
    uit = uow.get(Boeking, boeking.uit_boeking_id) if boeking.uit_boeking_id else None
    naar = uow.get(Budget, boeking.naar_budget_id) if boeking.naar_budget_id else None
    check_open(jaar, uit)
    check_boeking(boeking, budget, jaar, today, uit=uit, naar=naar)
    touched = [budget.id] if naar is None else [budget.id, naar.id]
    before = boekingen_van(uow.connection, *touched)
    saved = edits.save_new(uow, boeking)
    after = boekingen_van(uow.connection, *touched)
    for paid in after:
        if paid.uit_boeking_id == saved.id:
            check_boeking(paid, budget, jaar, today, uit=saved)
    for budget_id in touched:
        check_saldo(budget_id, before, after)
    return saved


def unbook(uow: UnitOfWork, boeking: Boeking) -> None:
    """Remove a boeking within a command; raises Refusal when its year is closed, or its money was used."""
    budget = uow.get(Budget, boeking.budget_id)
    check_open(
        budgetjaar_of(uow, budget.jaar), uow.get(Boeking, boeking.uit_boeking_id) if boeking.uit_boeking_id else None
    )
    touched = [budget_id for budget_id in (boeking.budget_id, boeking.naar_budget_id) if budget_id is not None]
    before = boekingen_van(uow.connection, *touched)
    uow.remove(boeking)
    after = boekingen_van(uow.connection, *touched)
    for budget_id in touched:
        check_saldo(budget_id, before, after)
