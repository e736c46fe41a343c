"""Reads of the files that are kept with rows of other tables."""

from sqlalchemy import Connection, func, select

from wijkregie.store.tables import bijlage


def count_bijlagen(connection: Connection, tabel: str) -> dict[str, int]:
    """Return how many files each row of a table has, by its id; rows without are left out."""
    query = select(bijlage.c.rij_id, func.count()).where(bijlage.c.tabel == tabel).group_by(bijlage.c.rij_id)
    return dict(tuple(row) for row in connection.execute(query))
