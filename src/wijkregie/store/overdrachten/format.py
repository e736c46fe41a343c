"""What stands in a hand-over file beside the rows: its head, the number that guards them, the ids of its history.

It is an SQLite file with exactly the schema that the migrations make, an application id of its own, an empty journaal,
and what came before in `overgenomen`. With a password it is one of SQLCipher. The head stands in `bestand`.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from wijkregie import __version__
from wijkregie.domain.entities import one_line
from wijkregie.domain.overdrachten import Overdrachtskop, Weggelaten
from wijkregie.domain.refusals import Refusal
from wijkregie.store.overdrachten.content import is_moment
from wijkregie.store.tables import ZOEKINDEX, zoekplaats

_SOORT = "overdracht"
_GUARD = "controlegetal"
_LONGEST_HEADING = 300
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=bytes.hex).encode


def write_head(connection: Any, kop: Overdrachtskop) -> None:
    """Write the head, and the number over all rows: the last that is written. `connection` is one of the driver."""
    said = {
        "programma": __version__,
        "soort": _SOORT,
        "gemaakt_op": kop.gemaakt_op.isoformat(timespec="seconds"),
        "gemaakt_door": kop.gemaakt_door,
        "aan": kop.aan,
        "gemeente": kop.gemeente,
        "keuze": kop.keuze,
        "prive": "ja" if kop.prive else "nee",
        "weggelaten": _encode([[part.tabel, part.rij_id, part.veld] for part in kop.weggelaten]),
    }
    insert = "INSERT OR REPLACE INTO bestand (sleutel, waarde) VALUES (?, ?)"
    connection.executemany(insert, list(said.items()))
    connection.execute(insert, (_GUARD, checksum(connection)))


def read_head(connection: Any, bestand: str) -> Overdrachtskop:
    """Return what the file says of itself; raises Refusal "bestand_beschadigd" about the file with this name.

    Ask it only after the schema of the file was found to be ours; nothing that it tells is checked further.
    """
    try:
        said = dict(connection.execute("SELECT sleutel, waarde FROM bestand").fetchall())
        words = {name: heading(said[name]) for name in ("programma", "gemaakt_door", "aan", "gemeente", "keuze")}
        ((schema,),) = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        if said["soort"] != _SOORT or not is_moment(said["gemaakt_op"]):
            raise ValueError
        return Overdrachtskop(
            **words,
            schema=schema,
            gemaakt_op=datetime.fromisoformat(said["gemaakt_op"]),
            prive=said["prive"] == "ja",
            weggelaten=tuple(Weggelaten(*map(str, part)) for part in json.loads(said["weggelaten"])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Refusal("bestand_beschadigd", bestand=bestand) from error


def heading(text: object) -> str:
    """Return what a file says of itself as one line to show, cut off where it is longer than anyone writes."""
    if not isinstance(text, str):
        raise TypeError
    return one_line(text[:_LONGEST_HEADING])


def is_whole(connection: Any) -> bool:
    """Tell whether the rows are those that were written; of contents it sees the sizes, not the bytes."""
    kept = connection.execute("SELECT waarde FROM bestand WHERE sleutel = ?", (_GUARD,)).fetchone()
    return kept is not None and kept[0] == checksum(connection)


def checksum(connection: Any) -> str:
    """Return the sha256 of all rows, table by table in the order of their keys, whatever their place in the file.

    Of a blob it takes the size: what a bijlage holds has a sha256 of its own, in the row beside it.
    """
    digest = hashlib.sha256()
    for table in _tables(connection):
        columns = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
        shown = ", ".join(f'length("{name}")' if kind == "BLOB" else f'"{name}"' for name, kind, _ in columns)
        keys = [name for name, _, key in sorted(columns, key=lambda column: column[2]) if key]
        order = ", ".join(f'"{name}"' for name in keys)
        for row in connection.execute(f'SELECT {shown} FROM "{table}" ORDER BY {order}'):
            if table != "bestand" or row[0] != _GUARD:
                digest.update(_encode([table, *row]).encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def _tables(connection: Any) -> Iterator[str]:
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return (name for (name,) in found if not name.startswith("sqlite_") and not is_index(name))


def is_index(table: str) -> bool:
    """Tell whether a table serves to find words, which a hand-over has none of."""
    return table.startswith(ZOEKINDEX) or table == zoekplaats.name


def line_id(rest: Sequence[str | None]) -> str:
    """Return the id of a line of history: the sha256 of moment, wie, label, tabel, rij_id, velden, voor and na."""
    return hashlib.sha256(_encode(list(rest)).encode("utf-8", "surrogatepass")).hexdigest()
