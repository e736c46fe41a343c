"""Reads of who sits where."""

from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from wijkregie.domain.frozen import frozen
from wijkregie.store.tables import bestuursfunctie, persoon, wijkorgaan


@frozen(kw_only=True)
class ZetelRow:
    """A person with one seat they have now; without a seat the wijkorgaan is empty."""

    persoon_id: str
    naam: str
    wijkorgaan_id: str
    wijkorgaan: str


def zetels(connection: Connection, today: date, *, with_zetel_at: str | None = None) -> list[ZetelRow]:
    """Return every person with each seat they have today, by name; one query.

    With `with_zetel_at` only the people who have or had a seat at that wijkorgaan.
    """
    since, until = bestuursfunctie.c.sinds, bestuursfunctie.c.tot
    now = and_(  # as `zit_nu` says it of one seat
        bestuursfunctie.c.persoon_id == persoon.c.id,
        or_(since.is_(None), since <= today),
        or_(until.is_(None), until >= today),
    )
    query = (
        select(
            persoon.c.id.label("persoon_id"),
            persoon.c.naam,
            func.coalesce(wijkorgaan.c.id, "").label("wijkorgaan_id"),
            func.coalesce(wijkorgaan.c.naam, "").label("wijkorgaan"),
        )
        .select_from(persoon)
        .outerjoin(bestuursfunctie, now)
        .outerjoin(wijkorgaan, wijkorgaan.c.id == bestuursfunctie.c.wijkorgaan_id)
        .order_by(persoon.c.naam, persoon.c.id, wijkorgaan.c.naam)
    )
    if with_zetel_at is not None:
        here = select(bestuursfunctie.c.persoon_id).where(bestuursfunctie.c.wijkorgaan_id == with_zetel_at)
        query = query.where(persoon.c.id.in_(here))
    return [ZetelRow(**row) for row in connection.execute(query).mappings()]
