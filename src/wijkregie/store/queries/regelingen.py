"""Reads about regelingen: how far each is in use."""

from sqlalchemy import Connection, func, select

from wijkregie.store.tables import subsidie, subsidiestap


def aanvragen_per_jaar(connection: Connection) -> dict[int, int]:
    """Return for each year how many subsidies were applied for, years without any left out; one query."""
    asked = select(subsidiestap.c.subsidie_id)
    query = (
        select(subsidie.c.jaar, func.count().label("aanvragen"))
        .where(subsidie.c.id.in_(asked))
        .group_by(subsidie.c.jaar)
    )
    return {row.jaar: row.aanvragen for row in connection.execute(query)}
