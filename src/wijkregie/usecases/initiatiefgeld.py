"""The money of an initiatief: promised with the decision, then paid, out of a budget."""

from dataclasses import replace
from datetime import date

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetsoort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import Geldbron, Initiatief, Initiatiefgeld, geld_van, is_toegekend
from wijkregie.domain.refusals import Refusal
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.budgetten import book, budget_of, unbook
from wijkregie.usecases.session import Outcome, Session

BUDGETTEN = {Geldbron.WIJKBUDGET: Budgetsoort.WIJKBUDGET, Geldbron.WERKBUDGET: Budgetsoort.WERKBUDGET}
"""Budgets that an initiatief can be paid from; other money is not booked."""


def pay_initiatief(
    session: Session, initiatief_id: str, *, bedrag: int, datum: date, omschrijving: str = ""
) -> Outcome[Boeking]:
    """Write down a payment (cents) on the toezegging of an initiatief; raises Refusal when it goes beyond it."""

    def act(uow: UnitOfWork) -> Boeking:
        found = uow.get(Initiatief, initiatief_id)
        promise, money = toezegging_of(uow, initiatief_id), money_of(uow, initiatief_id)
        if promise is None or found.besluit_op is None:
            raise Refusal("betaling_zonder_toezegging")
        if datum < found.besluit_op:
            raise Refusal("betaling_voor_besluit")
        if bedrag > money.nog_te_betalen:
            raise Refusal("meer_betaald_dan_toegekend", over=format_bedrag_kort(money.nog_te_betalen))
        payment = Boeking(
            id=edits.new_id(),
            budget_id=promise.budget_id,
            soort=Boekingsoort.BESTEDING,
            bedrag=bedrag,
            datum=datum,
            omschrijving=omschrijving.strip() or found.naam,
            uit_boeking_id=promise.id,
            initiatief_id=initiatief_id,
        )
        return book(uow, session.today, payment)

    return session.command("Betaling genoteerd", act)


def keep_toezegging(uow: UnitOfWork, today: date, initiatief: Initiatief, overschrijding: str) -> None:
    """Let the toezegging in a budget be what was decided: made, changed, put elsewhere, or gone.

    `overschrijding` says why the budget may fall below nothing. Raises Refusal as `book` does, and when what was paid
    does not fit.
    """
    present, wanted = toezegging_of(uow, initiatief.id), _wanted(uow, initiatief)
    money = money_of(uow, initiatief.id)
    moves = present is not None and (wanted is None or wanted.id != present.budget_id)
    if moves or money.betaald > (initiatief.toegekend or 0):
        refuse_paid(money)
    if present is not None and moves:
        unbook(uow, present)
        present = None
    if wanted is None or initiatief.besluit_op is None:
        return
    promise = present or Boeking(
        id=edits.new_id(),
        budget_id=wanted.id,
        soort=Boekingsoort.TOEZEGGING,
        bedrag=0,
        datum=initiatief.besluit_op,
        omschrijving=initiatief.naam,
        initiatief_id=initiatief.id,
    )
    book(
        uow,
        today,
        replace(
            promise,
            bedrag=initiatief.toegekend or 0,
            datum=initiatief.besluit_op,
            overschrijding=overschrijding or promise.overschrijding,
        ),
    )


def _wanted(uow: UnitOfWork, initiatief: Initiatief) -> Budget | None:
    """Return the budget that pays: of the wijk, or of its stadsdeel, in the year of the decision."""
    soort = BUDGETTEN.get(initiatief.geldbron) if initiatief.geldbron else None
    if soort is None or initiatief.besluit_op is None or not is_toegekend(initiatief):
        return None
    jaar = initiatief.besluit_op.year
    if soort is Budgetsoort.WIJKBUDGET:
        if initiatief.wijk_id is None:
            raise Refusal("initiatief_zonder_wijk")
        return budget_of(uow, soort, jaar, wijk_id=initiatief.wijk_id)
    where = uow.get(Wijk, initiatief.wijk_id).stadsdeel_id if initiatief.wijk_id else None
    return budget_of(uow, soort, jaar, stadsdeel_id=where)


def toezegging_of(uow: UnitOfWork, initiatief_id: str) -> Boeking | None:
    """Return what was promised for an initiatief, within a command."""
    found = uow.find(Boeking, initiatief_id=initiatief_id, soort=Boekingsoort.TOEZEGGING)
    return found[0] if found else None


def money_of(uow: UnitOfWork, initiatief_id: str) -> Initiatiefgeld:
    """Return what was promised and paid for an initiatief, within a command."""
    return geld_van(uow.find(Boeking, initiatief_id=initiatief_id))


def refuse_paid(money: Initiatiefgeld) -> None:
    """Refuse what cannot be once something was paid; raises Refusal."""
    if money.betaald:
        raise Refusal("besluit_al_betaald", betaald=format_bedrag_kort(money.betaald))
