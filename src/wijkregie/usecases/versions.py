"""Versions of what the program runs on, for who helps with a problem."""

import platform

from wijkregie import __version__
from wijkregie.store.queries.versie import sqlite_version
from wijkregie.usecases.session import Session


def versions(session: Session) -> list[tuple[str, str]]:
    """Return names and versions: the program itself, Python, the engine of the store."""
    with session.read() as connection:
        engine = sqlite_version(connection)
    return [("wijkregie", __version__), ("Python", platform.python_version()), ("SQLite", engine)]
