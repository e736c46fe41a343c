"""The content of bijlagen: once for each hash, in parts, outside the journaal.

A content stays when its bijlage is removed, for that can be undone; it goes once nothing can bring it back.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, and_, delete, select

from wijkregie.store.tables import bijlage, inhoud, inhouddeel, journaalregel, journaalwaarde

PART_BYTES = 1 << 20

Step: TypeAlias = Callable[[int], object]
"""Is told of each part how many bytes it was; what it raises ends the work."""


def fingerprint(path: Path, most: int, step: Step) -> tuple[str, int]:
    """Return the sha256 and the size in bytes of a file; of one that has grown past `most`, only that it has."""
    digest, size = hashlib.sha256(), 0
    for part in _read(path):
        digest.update(part)
        size += len(part)
        step(len(part))
        if size > most:
            break
    return digest.hexdigest(), size


def keep(connection: Connection, path: Path, sha256: str, size: int, step: Step) -> bool:
    """Keep the content of a file under its hash, unless it is there; tells whether the file still had that hash."""
    if is_kept(connection, sha256):
        return True
    connection.execute(inhoud.insert().values(sha256=sha256, grootte=size))
    digest, left = hashlib.sha256(), size
    for number, part in enumerate(_read(path)):
        digest.update(part)
        left -= len(part)
        if left < 0:  # it grows, perhaps for ever
            return False
        step(len(part))
        connection.execute(inhouddeel.insert().values(sha256=sha256, nummer=number, bytes=part))
    return digest.hexdigest() == sha256


def let_go(connection: Connection) -> None:
    """Remove what no bijlage holds and the journaal cannot bring back: read and never used, or wiped (AVG art. 17)."""
    loose = set(connection.scalars(select(inhoud.c.sha256).where(inhoud.c.sha256.not_in(select(bijlage.c.sha256)))))
    if loose:
        same = and_(journaalwaarde.c.nummer == journaalregel.c.nummer, journaalwaarde.c.regel == journaalregel.c.regel)
        values = select(journaalwaarde.c.voor, journaalwaarde.c.na).join_from(journaalregel, journaalwaarde, same)
        for images in connection.execute(values.where(journaalregel.c.tabel == bijlage.name)):
            loose -= {json.loads(image)["sha256"] for image in images if image}
    for sha256 in loose:
        connection.execute(delete(inhouddeel).where(inhouddeel.c.sha256 == sha256))
        connection.execute(delete(inhoud).where(inhoud.c.sha256 == sha256))


def begin(connection: Connection, sha256: str, size: int) -> bytes:
    """Return the first bytes of a content; none when it is not there."""
    return next(_parts(connection, sha256), b"")[:size]


def is_kept(connection: Connection, sha256: str) -> bool:
    """Tell whether a content is there."""
    return connection.execute(select(inhoud.c.sha256).where(inhoud.c.sha256 == sha256)).first() is not None


def write(connection: Connection, sha256: str, target: Path) -> bool:
    """Write a content to a file; tells whether it is what its hash says."""
    digest = hashlib.sha256()
    with target.open("wb") as file:
        for part in _parts(connection, sha256):
            digest.update(part)
            file.write(part)
    return digest.hexdigest() == sha256


def broken(connection: Connection) -> list[str]:
    """Return the names of the bijlagen of which the content is not there, or not what its hash says."""
    names: dict[str, list[str]] = {}
    for row in connection.execute(select(bijlage.c.sha256, bijlage.c.naam).order_by(bijlage.c.naam)):
        names.setdefault(row.sha256, []).append(row.naam)
    return [naam for sha256, of in names.items() if not _is_whole(connection, sha256) for naam in of]


def _is_whole(connection: Connection, sha256: str) -> bool:
    digest = hashlib.sha256()
    for part in _parts(connection, sha256):
        digest.update(part)
    return digest.hexdigest() == sha256


def _parts(connection: Connection, sha256: str) -> Iterator[bytes]:
    """Yield the parts of a content in order, one at a time."""
    query = "SELECT bytes FROM inhouddeel WHERE sha256 = ? ORDER BY nummer"
    cursor = connection.connection.cursor()
    cursor.execute(query, (sha256,))
    while (row := cursor.fetchone()) is not None:
        yield row[0]


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while part := file.read(PART_BYTES):
            yield part
