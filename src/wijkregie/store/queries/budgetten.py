"""Reads of budgets with their boekingen, and of what they are called."""

from collections.abc import Collection

from sqlalchemy import Connection, and_, extract, or_, select

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.store.queries.values import values
from wijkregie.store.tables import boeking, budget, budgetjaar, gelegenheidscollectief, initiatief, stadsdeel, wijk


def boekingen_van(connection: Connection, *budget_ids: str) -> list[Boeking]:
    """Return the boekingen of these budgets and into them, by day."""
    ours = or_(boeking.c.budget_id.in_(budget_ids), boeking.c.naar_budget_id.in_(budget_ids))
    return values(connection, Boeking, ours, order="datum")


def boekingen_van_jaar(connection: Connection, jaar: int) -> list[Boeking]:
    """Return the boekingen of all budgets of a year, by day."""
    ours = select(budget.c.id).where(budget.c.jaar == jaar)
    return values(connection, Boeking, boeking.c.budget_id.in_(ours), order="datum")


def spaarboekingen(connection: Connection) -> list[Boeking]:
    """Return every spaardeel, whatever its year, and what was taken from it."""
    of_saving = select(boeking.c.id).where(boeking.c.soort == Boekingsoort.SPAREN)
    return values(
        connection, Boeking, or_(boeking.c.soort == Boekingsoort.SPAREN, boeking.c.uit_boeking_id.in_(of_saving))
    )


def budgetten_met(connection: Connection, ids: Collection[str], jaren: Collection[int]) -> list[Budget]:
    """Return these budgets and all of these years, by year."""
    return values(connection, Budget, or_(budget.c.id.in_(ids), budget.c.jaar.in_(jaren)), order="jaar")


def wachtende_budgetten(connection: Connection, jaar: int) -> list[Budget]:
    """Return the budgetten with a spaardeel, and all of years before this one that are not closed, by year."""
    saved = select(boeking.c.budget_id).where(boeking.c.soort == Boekingsoort.SPAREN)
    closed = select(budgetjaar.c.jaar).where(budgetjaar.c.afgesloten_op.is_not(None))
    open_ = and_(budget.c.jaar < jaar, budget.c.jaar.not_in(closed))
    return values(connection, Budget, or_(budget.c.id.in_(saved), open_), order="jaar")


def initiatieven_bij(
    connection: Connection, wijk_ids: Collection[str], jaar: int, linked: Collection[str]
) -> list[Initiatief]:
    """Return the initiatieven of these wijken that came in a year, and those with these ids, by day."""
    here = initiatief.c.wijk_id.in_(wijk_ids) & (extract("year", initiatief.c.ontvangen_op) == jaar)
    return values(connection, Initiatief, or_(initiatief.c.id.in_(linked), here), order="ontvangen_op")


def collectieven_bij(
    connection: Connection, wijk_ids: Collection[str], linked: Collection[str]
) -> list[Gelegenheidscollectief]:
    """Return the collectieven of these wijken and those with these ids, by name."""
    group = gelegenheidscollectief.c
    wanted = or_(group.id.in_(linked), group.wijk_id.in_(wijk_ids))
    return values(connection, Gelegenheidscollectief, wanted, order="naam")


def budgetnamen(connection: Connection, budget_ids: Collection[str]) -> dict[str, str]:
    """Return what each of these budgets is called: its wijk or stadsdeel."""
    query = (
        select(budget.c.id, wijk.c.naam, stadsdeel.c.naam)
        .join_from(budget, wijk, wijk.c.id == budget.c.wijk_id, isouter=True)
        .join(stadsdeel, stadsdeel.c.id == budget.c.stadsdeel_id, isouter=True)
        .where(budget.c.id.in_(budget_ids))
    )
    return {budget_id: of_wijk or of_stadsdeel or "" for budget_id, of_wijk, of_stadsdeel in connection.execute(query)}
