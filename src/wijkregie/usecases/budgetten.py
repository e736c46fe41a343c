"""Wijkbudget and werkbudget: book on them, write down their steps, and close their year."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.budgetstappen import check_budgetdagen
from wijkregie.domain.budgetten import (
    Boeking,
    Boekingsoort,
    Budget,
    Budgetjaar,
    Budgetsoort,
    check_boeking,
    check_open,
    new_budgetjaar,
)
from wijkregie.domain.initiatieven import Initiatief, check_boekingen, is_toegekend
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.saldi import check_ruimte, check_saldo, saldo, spaardelen
from wijkregie.store.queries.budgetten import boekingen_van, budgetten_met
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


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

    As `check_boeking`, `check_ruimte` and `kept_whole` do, for its budget and the one it passes money on to; and as
    `check_boekingen` for its initiatief.
    """
    budget = uow.get(Budget, boeking.budget_id)
    jaar = budgetjaar_of(uow, budget.jaar)
    uit = uow.get(Boeking, boeking.uit_boeking_id) if boeking.uit_boeking_id else None
    naar = uow.get(Budget, boeking.naar_budget_id) if boeking.naar_budget_id else None
    check_boeking(boeking, budget, jaar, today, uit=uit, naar=naar)
    before = boekingen_van(uow.connection, budget.id)
    with kept_whole(uow, *_touched(boeking)):
        saved = edits.save_new(uow, boeking)
        for paid in uow.find(Boeking, uit_boeking_id=saved.id):
            check_boeking(paid, budget, jaar, today, uit=saved)
    check_ruimte(saved, before, boekingen_van(uow.connection, budget.id))
    if saved.initiatief_id is not None:
        initiatief = uow.get(Initiatief, saved.initiatief_id)
        check_boekingen(initiatief, uow.find(Boeking, initiatief_id=initiatief.id), jaar.regime)
    return saved


def unbook(uow: UnitOfWork, boeking: Boeking) -> None:
    """Remove a boeking within a command; raises Refusal as `kept_whole` does, and "verbonden" when it was paid from."""
    with kept_whole(uow, *_touched(boeking)):
        uow.remove(boeking)


@contextmanager
def kept_whole(uow: UnitOfWork, *budget_ids: str) -> Iterator[None]:
    """Refuse what happens meanwhile to boekingen of these budgets: it spends what is not there, or a year is closed.

    As `check_open` and `check_saldo` do; also for what undo, redo and restore put back. A year that is closed or
    opened by the same command is not in the way.
    """
    closed = _closed_budgetten(uow, budget_ids)
    before = {boeking.id: boeking for boeking in boekingen_van(uow.connection, *budget_ids)}
    yield
    after = {boeking.id: boeking for boeking in boekingen_van(uow.connection, *budget_ids)}
    known = {**before, **after}
    still = closed.keys() & _closed_budgetten(uow, budget_ids).keys()
    for boeking in known.values():
        if boeking.budget_id in still and before.get(boeking.id) != after.get(boeking.id):
            check_open(closed[boeking.budget_id], known.get(boeking.uit_boeking_id or ""))
    for budget_id in budget_ids:
        check_saldo(budget_id, list(before.values()), list(after.values()))


def _touched(boeking: Boeking) -> list[str]:
    return [budget_id for budget_id in (boeking.budget_id, boeking.naar_budget_id) if budget_id is not None]


def _closed_budgetten(uow: UnitOfWork, budget_ids: Collection[str]) -> dict[str, Budgetjaar]:
    """Return of these budgets those whose year is closed, with the rules of that year."""
    closed = {jaar.jaar: jaar for jaar in uow.find(Budgetjaar) if jaar.afgesloten_op is not None}
    found = budgetten_met(uow.connection, budget_ids, ())
    return {budget.id: closed[budget.jaar] for budget in found if budget.jaar in closed}


def add_boeking(
    session: Session,
    budgetsoort: Budgetsoort,
    jaar: int,
    soort: Boekingsoort,
    *,
    wijk_id: str | None = None,
    stadsdeel_id: str | None = None,
    naar_wijk_id: str | None = None,
    **fields: Any,
) -> Outcome[Boeking]:
    """Book on the budget of a wijk, stadsdeel or the municipality; raises Refusal as `book` does.

    `bedrag` is in cents; `naar_wijk_id` is the wijk that an overheveling goes to.
    """

    def act(uow: UnitOfWork) -> Boeking:
        budget = budget_of(uow, budgetsoort, jaar, wijk_id=wijk_id, stadsdeel_id=stadsdeel_id)
        naar = budget_of(uow, Budgetsoort.WIJKBUDGET, jaar, wijk_id=naar_wijk_id) if naar_wijk_id else None
        new = Boeking(
            id=edits.new_id(), budget_id=budget.id, soort=soort, naar_budget_id=naar.id if naar else None, **fields
        )
        return book(uow, session.today, new)

    return session.command(f"{soort.value.capitalize()} geboekt", act)


def change_boeking(session: Session, boeking_id: str, **fields: Any) -> Outcome[Boeking]:
    """Correct a boeking; its kind and its budgets stay as they are. Raises Refusal as `book` does."""
    return session.command(
        "Boeking gewijzigd", lambda uow: book(uow, session.today, replace(uow.get(Boeking, boeking_id), **fields))
    )


def remove_boeking(session: Session, boeking_id: str) -> Outcome[Boeking]:
    """Remove a boeking; raises Refusal as `unbook` does, "verbonden" when something was paid from it.

    What was promised by a decision on an initiatief goes with that decision.
    """

    def act(uow: UnitOfWork) -> Boeking:
        found = uow.get(Boeking, boeking_id)
        _refuse_decided(uow, found)
        unbook(uow, found)
        return found

    return session.command("Boeking verwijderd", act)


def release_toezegging(session: Session, boeking_id: str) -> Outcome[Boeking]:
    """Free what was promised and will not be paid: the toezegging becomes what was paid of it, or goes.

    One of an initiatief does not go while its decision stands; raises Refusal.
    """

    def act(uow: UnitOfWork) -> Boeking:
        found = uow.get(Boeking, boeking_id)
        if found.soort is not Boekingsoort.TOEZEGGING:
            raise Refusal("geen_toezegging")
        paid = sum(boeking.bedrag for boeking in uow.find(Boeking, uit_boeking_id=boeking_id))
        if paid:
            return book(uow, session.today, replace(found, bedrag=min(found.bedrag, paid)))
        _refuse_decided(uow, found)
        unbook(uow, found)
        return found

    return session.command("Rest van de toezegging vrijgegeven", act)


def allot_budgetten(
    session: Session, jaar: int, bedragen: Mapping[str, int], *, datum: date, omschrijving: str = ""
) -> Outcome[Sequence[Boeking]]:
    """Grant several wijken their wijkbudget at once: cents by id of the wijk, nothing for none.

    Raises Refusal "niets_toegekend", or as `book` does.
    """

    def act(uow: UnitOfWork) -> Sequence[Boeking]:
        granted = {wijk_id: bedrag for wijk_id, bedrag in bedragen.items() if bedrag}
        if not granted:
            raise Refusal("niets_toegekend")
        return [
            book(
                uow,
                session.today,
                Boeking(
                    id=edits.new_id(),
                    budget_id=budget_of(uow, Budgetsoort.WIJKBUDGET, jaar, wijk_id=wijk_id).id,
                    soort=Boekingsoort.TOEKENNING,
                    bedrag=bedrag,
                    datum=datum,
                    omschrijving=omschrijving,
                ),
            )
            for wijk_id, bedrag in granted.items()
        ]

    return session.command(f"Wijkbudgetten {jaar} toegekend", act)


def change_budget(
    session: Session,
    budgetsoort: Budgetsoort,
    jaar: int,
    *,
    wijk_id: str | None = None,
    stadsdeel_id: str | None = None,
    **fields: Any,
) -> Outcome[Budget]:
    """Write down a step or a note of a budget; raises Refusal as `check_budgetdagen` does."""

    def act(uow: UnitOfWork) -> Budget:
        found = budget_of(uow, budgetsoort, jaar, wijk_id=wijk_id, stadsdeel_id=stadsdeel_id)
        changed = edits.save_changed(uow, found, **fields)
        check_budgetdagen(changed, session.today)
        return changed

    return session.command("Budget gewijzigd", act)


def change_budgetjaar(session: Session, jaar: int, **fields: Any) -> Outcome[Budgetjaar]:
    """Change the rules of a year; raises Refusal as `check_budgetjaar` does."""
    return session.command(
        f"Regels van {jaar} gewijzigd", lambda uow: edits.save_changed(uow, budgetjaar_of(uow, jaar), **fields)
    )


def close_budgetjaar(
    session: Session, jaar: int, vrijval: Collection[str] = (), voorbij: Collection[str] = ()
) -> Outcome[Budgetjaar]:
    """Close a year today: what is free of the budgets in `vrijval` (ids) falls to the municipality.

    So does what is left of the spaardelen in `voorbij` (ids), of any year. What is still saved goes on until its end.
    Raises Refusal when the year is closed or has not begun.
    """

    def act(uow: UnitOfWork) -> Budgetjaar:
        rules = budgetjaar_of(uow, jaar)
        check_open(rules)
        if session.today.year < jaar:
            raise Refusal("budgetjaar_niet_begonnen", jaar=jaar)
        for budget_id in vrijval:
            left = saldo(budget_id, boekingen_van(uow.connection, budget_id)).vrij
            _give_back(uow, session.today, budget_id, left, "Bij het afsluiten van het jaar")
        for boeking_id in voorbij:
            owner = uow.get(Boeking, boeking_id).budget_id
            delen = {deel.boeking.id: deel for deel in spaardelen(owner, boekingen_van(uow.connection, owner))}
            if boeking_id in delen:
                _give_back(uow, session.today, owner, delen[boeking_id].open, "Spaartermijn voorbij", boeking_id)
        return edits.save_changed(uow, rules, afgesloten_op=session.today)

    return session.command(f"Budgetjaar {jaar} afgesloten", act)


def reopen_budgetjaar(session: Session, jaar: int) -> Outcome[Budgetjaar]:
    """Open a closed year again; what fell to the municipality stays so until it is removed. Raises Refusal."""

    def act(uow: UnitOfWork) -> Budgetjaar:
        rules = budgetjaar_of(uow, jaar)
        if rules.afgesloten_op is None:
            raise Refusal("budgetjaar_open", jaar=jaar)
        return edits.save_changed(uow, rules, afgesloten_op=None)

    return session.command(f"Budgetjaar {jaar} heropend", act)


def _refuse_decided(uow: UnitOfWork, boeking: Boeking) -> None:
    """Refuse to remove what was promised by a decision that stands; raises Refusal "toezegging_van_besluit"."""
    if boeking.soort is not Boekingsoort.TOEZEGGING or boeking.initiatief_id is None:
        return
    initiatief = uow.get(Initiatief, boeking.initiatief_id)
    if is_toegekend(initiatief):
        raise Refusal("toezegging_van_besluit", naam=initiatief.naam)


def _give_back(
    uow: UnitOfWork, today: date, budget_id: str, bedrag: int, why: str, uit_boeking_id: str | None = None
) -> None:
    """Let what is left fall to the municipality, when there is anything."""
    if bedrag > 0:
        book(
            uow,
            today,
            Boeking(
                id=edits.new_id(),
                budget_id=budget_id,
                soort=Boekingsoort.VRIJVAL,
                bedrag=bedrag,
                datum=today,
                omschrijving=why,
                uit_boeking_id=uit_boeking_id,
            ),
        )
