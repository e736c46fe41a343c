"""Which engine keeps the store."""

from sqlalchemy import Connection, func, select


def sqlite_version(connection: Connection) -> str:
    """Return the version of the SQLite that is used."""
    return str(connection.scalar(select(func.sqlite_version())))
