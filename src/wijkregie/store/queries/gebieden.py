"""Reads of wijken and what stands for them."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.values import values
from wijkregie.store.tables import werkgebied, wijk, wijkorgaan


def wijken_zonder_wijkorgaan(connection: Connection, *, stadsdelen: Collection[str] = ()) -> list[Wijk]:
    """Return the wijken that no wijkorgaan stands for (an ended one does not count), by name."""
    covered = (
        select(werkgebied.c.id)
        .join_from(werkgebied, wijkorgaan, wijkorgaan.c.id == werkgebied.c.wijkorgaan_id)
        .where(werkgebied.c.wijk_id == wijk.c.id, wijkorgaan.c.status != Wijkorgaanstatus.BEEINDIGD)
    )
    scope = [wijk.c.stadsdeel_id.in_(stadsdelen)] if stadsdelen else []
    return values(connection, Wijk, ~covered.exists(), *scope, order="naam")


def namen_per_wijk(connection: Connection) -> dict[str, list[str]]:
    """Return the names of the wijkorganen that stand for each wijk, by id of the wijk (an ended one does not count)."""
    query = (
        select(werkgebied.c.wijk_id, wijkorgaan.c.naam)
        .join_from(werkgebied, wijkorgaan, wijkorgaan.c.id == werkgebied.c.wijkorgaan_id)
        .where(wijkorgaan.c.status != Wijkorgaanstatus.BEEINDIGD)
        .order_by(wijkorgaan.c.naam)
    )
    found: dict[str, list[str]] = {}
    for wijk_id, naam in connection.execute(query):
        found.setdefault(wijk_id, []).append(naam)
    return found
