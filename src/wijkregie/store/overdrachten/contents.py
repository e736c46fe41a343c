"""The content of bijlagen: from a colleague's file into the store, part by part, never whole in memory."""

from sqlalchemy import Connection, insert, select

from wijkregie.store.overdrachten import content
from wijkregie.store.tables import inhoud, inhouddeel


def kept(connection: Connection) -> frozenset[str]:
    """Return the hash of every content that a store has."""
    return frozenset(connection.scalars(select(inhoud.c.sha256)))


def take_over(source: Connection, target: Connection, sha256: str, grootte: int) -> None:
    """Write one content of a file; raises Wrong when it is not there, or not what its hash and size say."""
    if not content.is_there(source, sha256, grootte):
        raise content.Wrong
    target.execute(insert(inhoud).values(sha256=sha256, grootte=grootte))
    for nummer, part in enumerate(content.parts(source, sha256)):
        target.execute(insert(inhouddeel).values(sha256=sha256, nummer=nummer, bytes=part))
