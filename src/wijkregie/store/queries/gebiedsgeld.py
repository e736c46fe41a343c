"""Reads of what a picture of a year tells of budgets and initiatieven: each table once, however many wijken."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Connection, or_, select, true

from wijkregie.domain.budgetten import Boeking, Budget, Budgetjaar, new_budgetjaar
from wijkregie.domain.dossiers import Gebiedsbudget, Gebiedsinitiatief
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.saldi import per_budget, saldo, spaardelen
from wijkregie.store.queries.initiatieven import InitiatiefRow, initiatief_rows
from wijkregie.store.queries.values import values
from wijkregie.store.tables import boeking, budget, initiatief, werkgebied, wijk


def gebiedsbudgetten(
    connection: Connection,
    namen: Mapping[str, str],
    *,
    stadsdelen: Collection[str] = (),
    wijkorgaan_id: str | None = None,
) -> list[Gebiedsbudget]:
    """Return the budgets of every year, of the municipality, of some stadsdelen or of the wijken a body stands for.

    `namen` are those of stadsdelen by id, `stadsdelen` ids.
    """
    where = _of_area(budget.c.wijk_id, stadsdelen, wijkorgaan_id)
    if stadsdelen:
        where = or_(where, budget.c.stadsdeel_id.in_(stadsdelen))
    found = values(connection, Budget, where, order="jaar")
    ours = select(budget.c.id).where(where)
    touching = or_(boeking.c.budget_id.in_(ours), boeking.c.naar_budget_id.in_(ours))
    booked = per_budget(values(connection, Boeking, touching, order="datum"))
    rules = values(connection, Budgetjaar, order="jaar")
    regimes = {one.jaar: new_budgetjaar(one.jaar, rules, id_="").regime for one in found}
    regimes |= {one.jaar: one.regime for one in rules}
    wijken = {one.id: one for one in values(connection, Wijk)}
    beelden = []
    for one in found:
        area, mine = wijken.get(one.wijk_id or ""), booked.get(one.id, ())
        stadsdeel = namen.get(area.stadsdeel_id if area else one.stadsdeel_id or "", "")
        beelden.append(
            Gebiedsbudget(
                budget=one,
                gebied=area.naam if area else stadsdeel,
                stadsdeel=stadsdeel,
                regime=regimes[one.jaar],
                saldo=saldo(one.id, mine),
                spaardelen=tuple(spaardelen(one.id, mine)),
            )
        )
    return beelden


def gebiedsinitiatieven(
    connection: Connection,
    namen: Mapping[str, str],
    *,
    stadsdelen: Collection[str] = (),
    wijkorgaan_id: str | None = None,
) -> list[Gebiedsinitiatief]:
    """Return the initiatieven of every year in an area, by day; without who brought them."""
    return [
        Gebiedsinitiatief(
            initiatief=row.initiatief,
            wijk=row.wijk,
            stadsdeel=namen.get(row.stadsdeel_id or "", ""),
            geld=row.geld,
        )
        for row in initiatief_rows(connection, _of_area(initiatief.c.wijk_id, stadsdelen, wijkorgaan_id))
    ]


def _of_area(
    wijk_id: ColumnElement[str], stadsdelen: Collection[str], wijkorgaan_id: str | None
) -> ColumnElement[bool]:
    if wijkorgaan_id is not None:
        return wijk_id.in_(select(werkgebied.c.wijk_id).where(werkgebied.c.wijkorgaan_id == wijkorgaan_id))
    if stadsdelen:
        return wijk_id.in_(select(wijk.c.id).where(wijk.c.stadsdeel_id.in_(stadsdelen)))
    return true()


def wijkbudgetten(connection: Connection, wijk_ids: Collection[str]) -> list[Budget]:
    """Return the budgets of these wijken, of every year."""
    return values(connection, Budget, budget.c.wijk_id.in_(wijk_ids), order="jaar")


def initiatieven_in(connection: Connection, wijk_ids: Collection[str]) -> list[InitiatiefRow]:
    """Return the initiatieven in these wijken, by day."""
    return initiatief_rows(connection, initiatief.c.wijk_id.in_(wijk_ids))
