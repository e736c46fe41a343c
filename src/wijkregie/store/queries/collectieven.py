"""Reads of gelegenheidscollectieven with what was promised and paid for them."""

from sqlalchemy import ColumnElement, Connection, func, select

from wijkregie.domain.budgetten import Boekingsoort
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.frozen import frozen
from wijkregie.store.mapping import from_row
from wijkregie.store.tables import boeking, gelegenheidscollectief, wijk


@frozen(kw_only=True)
class CollectiefRow:
    """A collectief with the name of its wijk ("" without one) and what was paid for it, in cents."""

    collectief: Gelegenheidscollectief
    wijk: str
    stadsdeel_id: str | None
    besteed: int

    @property
    def id(self) -> str:
        """Identity of the collectief."""
        return self.collectief.id


def collectief_rows_in(connection: Connection, wijk_id: str) -> list[CollectiefRow]:
    """Return the rows of the collectieven in a wijk, by name."""
    return collectief_rows(connection, gelegenheidscollectief.c.wijk_id == wijk_id)


def collectief_rows(connection: Connection, *where: ColumnElement[bool]) -> list[CollectiefRow]:
    """Return a row per collectief that meets the conditions, by name; one query."""
    spent = (
        select(boeking.c.gelegenheidscollectief_id, func.sum(boeking.c.bedrag).label("besteed"))
        .where(boeking.c.soort == Boekingsoort.BESTEDING, boeking.c.gelegenheidscollectief_id.is_not(None))
        .group_by(boeking.c.gelegenheidscollectief_id)
        .subquery()
    )
    query = (
        select(
            gelegenheidscollectief,
            func.coalesce(wijk.c.naam, "").label("wijk"),
            wijk.c.stadsdeel_id,
            func.coalesce(spent.c.besteed, 0).label("besteed"),
        )
        .select_from(gelegenheidscollectief)
        .outerjoin(wijk, wijk.c.id == gelegenheidscollectief.c.wijk_id)
        .outerjoin(spent, spent.c.gelegenheidscollectief_id == gelegenheidscollectief.c.id)
        .where(*where)
        .order_by(gelegenheidscollectief.c.naam, gelegenheidscollectief.c.id)
    )
    return [
        CollectiefRow(
            collectief=from_row(Gelegenheidscollectief, row),
            wijk=row["wijk"],
            stadsdeel_id=row["stadsdeel_id"],
            besteed=row["besteed"],
        )
        for row in connection.execute(query).mappings()
    ]
