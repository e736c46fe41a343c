"""Reads of budgets with their boekingen."""

from sqlalchemy import Connection, or_, select

from wijkregie.domain.budgetten import Boeking
from wijkregie.store.queries.values import values
from wijkregie.store.tables import boeking, budget


def boekingen_van(connection: Connection, *budget_ids: str) -> list[Boeking]:
    """Return the boekingen of these budgets and into them, by day."""
    ours = or_(boeking.c.budget_id.in_(budget_ids), boeking.c.naar_budget_id.in_(budget_ids))
    return values(connection, Boeking, ours, order="datum")


def boekingen_van_jaar(connection: Connection, jaar: int) -> list[Boeking]:
    """Return the boekingen of all budgets of a year, by day."""
    ours = select(budget.c.id).where(budget.c.jaar == jaar)
    return values(connection, Boeking, boeking.c.budget_id.in_(ours), order="datum")
