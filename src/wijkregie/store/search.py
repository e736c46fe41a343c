"""The index of words by which anything is found: brought in step with what was changed, asked, and made anew.

A command leaves it as it is: the journaal tells what was changed, and whoever looks for something first brings it in
step. To do so in each command would make saving a field half as slow again.

It is FTS5 of SQLite over the table zoekplaats. The number of a place tells its order, so that the newest are found
without sorting: from high to low its rang, its day, and a number within that day.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection

from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.zoeken import VINDBAAR, Rang, Zoektekst, zoektekst
from wijkregie.domain.zoekvragen import gerangschikt, vraag
from wijkregie.store import faults
from wijkregie.store.prepared import conversions, row_of
from wijkregie.store.tables import ZOEKREGEL, metadata

RANKED = 500
"""The newest that are put in order by how well they fit; to weigh all of 200,000 would take longer than one waits."""

MOST = 100
"""Most places that are given back of each part."""

_TIDIED_PAGES = 1_000
_DAY_BITS, _RANG_BITS = 24, 48
_END = len(Rang) << _RANG_BITS
"""Above every number."""
_TITLE, _TEXT, _PARTS = 10.0, 1.0, 8.0
"""How much a word weighs in the title, in the text, and inside a word of a name."""

_OWNERS = ("wijkorgaan_id", "wijk_id", "stadsdeel_id")
_PARENTS = ("subsidie", "jaargesprek", "budget", "bijeenkomst")
"""What a row may belong to that itself belongs to a wijkorgaan or an area."""

_COLUMNS = "titel, tekst, delen"


@frozen
class Plaats:
    """One row that was found; `nummer` is where it stands in the index."""

    nummer: int
    tabel: str
    rij_id: str
    titel: str
    tekst: str
    dag: date | None


@frozen
class Gevonden:
    """Numbers of what was found, best first: the areas and their bodies, and all else; and how many there are.

    `meer` tells that there are more than were counted.
    """

    gebieden: Sequence[int]
    overig: Sequence[int]
    aantal_gebieden: int
    aantal_overig: int
    meer: bool


def find(connection: Connection, gevraagd: Sequence[str]) -> Gevonden:
    """Return what has all these words: the best first, or the newest when they are short.

    Raises Refusal "zoeken_beschadigd" when the index is broken.
    """
    if not gevraagd:
        return Gevonden((), (), 0, 0, meer=False)
    split = Rang.GEBIED << _RANG_BITS
    matched = vraag(gevraagd, delen="delen", overal=("titel", "tekst"))
    ranked = gerangschikt(gevraagd)
    most = RANKED if ranked else 2 * MOST
    try:
        found = _matches(connection, matched, _END, most, ranked=ranked)
        overig = [each for each in found if -each[1] < split]
        if len(found) == most and len(overig) < MOST:  # the areas come first, and took the place of the rest
            overig = _matches(connection, matched, split, most, ranked=ranked)
    except dbapi.DatabaseError as error:
        if faults.is_damage(error):
            raise Refusal("zoeken_beschadigd") from error
        raise
    gebieden = [each for each in found if -each[1] >= split]
    return Gevonden(_best(gebieden), _best(overig), len(gebieden), len(overig), meer=len(found) == most)


def _best(found: Sequence[tuple[float, int]]) -> list[int]:
    return [-number for _, number in sorted(found)[:MOST]]


def _matches(connection: Connection, matched: str, end: int, most: int, *, ranked: bool) -> list[tuple[float, int]]:
    """Return of the newest with a number below `end` how ill they fit, and their number below zero."""
    cursor: Any = connection.connection.cursor()
    rank = f"bm25(zoekindex, {_TITLE}, {_TEXT}, {_PARTS})" if ranked else "0"
    cursor.execute(
        f"SELECT {rank}, -rowid FROM zoekindex WHERE zoekindex MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
        (matched, end, most),
    )
    return list(cursor.fetchall())


def find_of(connection: Connection, gevraagd: Sequence[str]) -> list[int]:
    """Return what belongs to the wijkorganen and areas that are called by some of the words, and has all the others.

    The newest come first: of who is named one wants to see what was said last.
    """
    named = {woord for woord in gevraagd if _called(connection, [woord])}
    said = [woord for woord in gevraagd if woord not in named]
    who = _called(connection, [woord for woord in gevraagd if woord in named]) if named and said else []
    if not who:
        return []
    cursor = connection.connection.cursor()
    cursor.execute(
        f"WITH wie(id) AS (SELECT rij_id FROM zoekplaats WHERE nummer IN ({', '.join('?' * len(who))})), {_own()} "
        "SELECT rowid FROM zoekindex WHERE zoekindex MATCH ? AND rowid < ? "
        "AND +rowid IN (SELECT nummer FROM zoekplaats JOIN eigen USING (tabel, rij_id)) ORDER BY rowid DESC LIMIT ?",
        (*who, vraag(said, delen="delen", overal=("titel", "tekst")), Rang.GEBIED << _RANG_BITS, MOST),
    )
    return [number for (number,) in cursor.fetchall()]


def _called(connection: Connection, gevraagd: Sequence[str]) -> list[int]:
    """Return the numbers of the wijkorganen and areas of which the name has all these words."""
    cursor = connection.connection.cursor()
    cursor.execute(
        "SELECT rowid FROM zoekindex WHERE zoekindex MATCH ? AND rowid >= ? LIMIT ?",
        (vraag(gevraagd, delen="delen", overal=("titel",)), Rang.GEBIED << _RANG_BITS, MOST),
    )
    return [number for (number,) in cursor.fetchall()]


@cache
def _own() -> str:
    """Return the SQL for the rows (table, id) that belong to one of `wie`: by a field, by a parent, by their file."""
    rows = ["SELECT 'persoon', persoon_id FROM bestuursfunctie WHERE wijkorgaan_id IN wie"]
    for tabel in VINDBAAR:
        columns = metadata.tables[tabel].c
        rows += [f"SELECT '{tabel}', id FROM {tabel} WHERE {owner} IN wie" for owner in _OWNERS if owner in columns]
        rows += [
            f"SELECT '{tabel}', id FROM {tabel} WHERE {parent}_id IN (SELECT id FROM {parent} WHERE {owner} IN wie)"
            for parent in _PARENTS
            if f"{parent}_id" in columns
            for owner in _OWNERS
            if owner in metadata.tables[parent].c
        ]
    files = "SELECT 'bijlage', bijlage.id FROM bijlage JOIN direct USING (tabel, rij_id)"
    direct = " UNION ALL ".join(rows)
    return f"direct(tabel, rij_id) AS ({direct}), eigen(tabel, rij_id) AS (SELECT * FROM direct UNION ALL {files})"


def places(connection: Connection, numbers: Sequence[int]) -> list[Plaats]:
    """Return what stands at these numbers, in their order."""
    found = {place.nummer: place for place in _places(connection, "nummer IN", [(number,) for number in numbers])}
    return [found[number] for number in numbers if number in found]


def tables(connection: Connection, numbers: Sequence[int]) -> list[tuple[int, str]]:
    """Return of which table the rows at these numbers are, in their order; nothing of what a broken index lacks."""
    cursor = connection.connection.cursor()
    asked = ", ".join("?" * len(numbers))
    found = dict(cursor.execute(f"SELECT nummer, tabel FROM zoekplaats WHERE nummer IN ({asked})", list(numbers)))
    return [(number, found[number]) for number in numbers if number in found]


def places_of(connection: Connection, rows: Sequence[tuple[str, str]]) -> list[Plaats]:
    """Return the places of rows (table, id), in their order; those that are gone have none."""
    found = {(place.tabel, place.rij_id): place for place in _places(connection, "(tabel, rij_id) IN", rows)}
    return [found[row] for row in rows if row in found]


def _places(connection: Connection, where: str, keys: Sequence[tuple[Any, ...]]) -> list[Plaats]:
    if not keys:
        return []
    each = f"({', '.join('?' * len(keys[0]))})"
    cursor = connection.connection.cursor()
    cursor.execute(
        f"SELECT nummer, tabel, rij_id, titel, tekst FROM zoekplaats WHERE {where} "
        f"(VALUES {', '.join([each] * len(keys))})",
        [part for key in keys for part in key],
    )
    return [
        Plaats(number, tabel, rij_id, titel, tekst, _day_of(number))
        for number, tabel, rij_id, titel, tekst in cursor.fetchall()
    ]


def behind(connection: Connection) -> bool:
    """Tell whether rows were changed since the index was last brought in step with them."""
    since, until = _commands(connection)
    return since < until


def keep(connection: Connection) -> None:
    """Bring the index in step with the rows that were changed since, in the transaction of the connection.

    An index that turns out to be broken is made anew: nobody is kept from saving by what can be made of the rows.
    """
    since, until = _commands(connection)
    if not since:  # it knows of nothing yet
        rebuild(connection)
        return
    cursor = connection.connection.cursor()
    try:
        for tabel, rij_id in _changed(connection, since):
            _renew(connection, cursor, tabel, rij_id)
        if since < until:
            _note(cursor, until)
        cursor.execute("SAVEPOINT zoeken")  # lets SQLite write now what it would write at the end, and tell what fails
        cursor.execute("RELEASE zoeken")
    except dbapi.DatabaseError as error:
        if not (faults.is_damage(error) or isinstance(error, dbapi.IntegrityError)):
            raise
        rebuild(connection)


def tidy(connection: Connection) -> None:
    """Let go of words that nothing holds any more, as much as takes a moment; the rest a next time (AVG art. 17).

    When a row changes, SQLite only notes that its words are gone, which takes a tenth of the time.
    """
    connection.connection.cursor().execute(
        f"INSERT INTO zoekindex (zoekindex, rank) VALUES ('merge', -{_TIDIED_PAGES})"
    )


def rebuild(connection: Connection) -> None:
    """Make the whole index anew, in the transaction of the connection."""
    cursor: Any = connection.connection.cursor()
    cursor.execute("DELETE FROM zoekplaats")
    next_of: dict[int, int] = {}

    def rows() -> Iterable[tuple[Any, ...]]:
        for tabel, rij_id, found in _all(connection):
            base = _base(found)
            next_of[base] = number = next_of.get(base, base) + 1
            yield number, tabel, rij_id, found.titel, found.tekst, found.delen

    cursor.executemany("INSERT INTO zoekplaats VALUES (?, ?, ?, ?, ?, ?)", rows())
    cursor.execute("INSERT INTO zoekindex (zoekindex) VALUES ('rebuild')")
    cursor.execute("INSERT OR REPLACE INTO bestand (sleutel, waarde) VALUES ('zoekregel', ?)", (ZOEKREGEL,))
    _note(cursor, _commands(connection)[1])


def is_whole(connection: Connection) -> bool:
    """Tell whether the index holds every row that can be found, as it is and by its words, and nothing else.

    Rows that were changed since it was last brought in step do not count.
    """
    cursor: Any = connection.connection.cursor()
    changed = set(_changed(connection, _commands(connection)[0]))
    columns, row = f"nummer, {_COLUMNS}", "WHERE tabel = ? AND rij_id = ?"
    count = 0
    for tabel, rij_id, found in _all(connection):
        if (tabel, rij_id) in changed:
            continue
        held = cursor.execute(f"SELECT {columns} FROM zoekplaats {row}", (tabel, rij_id)).fetchone()
        if held is None or held[1:] != (found.titel, found.tekst, found.delen):
            return False
        if not _belongs(held[0], _base(found)):
            return False
        count += 1
    cursor.execute("SELECT tabel, rij_id FROM zoekplaats")
    return sum(place not in changed for place in cursor) == count and _holds_words(cursor)


def _holds_words(cursor: Any) -> bool:
    """Tell whether the index holds the words of its places, where that can be asked: SQLite takes it for writing."""
    cursor.execute("PRAGMA query_only=OFF")
    try:
        cursor.execute("INSERT INTO zoekindex (zoekindex, rank) VALUES ('integrity-check', 1)")
    except dbapi.DatabaseError as error:
        return not faults.is_damage(error)
    finally:
        cursor.execute("PRAGMA query_only=ON")
    return True


def _all(connection: Connection) -> Iterable[tuple[str, str, Zoektekst]]:
    """Yield every row that can be found, with what it is found by."""
    for tabel, wijze in VINDBAAR.items():
        table = metadata.tables[tabel]
        asked = {"id", *wijze.titel, *wijze.tekst, *wijze.dag}
        names = [column.name for column in table.c if column.name in asked]
        convert = [(name, made) for name, made in conversions(table) if name in asked]
        cursor: Any = connection.connection.cursor()
        cursor.execute(f"SELECT {', '.join(names)} FROM {tabel} ORDER BY version, id")
        for given in cursor:
            row = dict(zip(names, given, strict=True))
            for name, converted in convert:
                row[name] = converted(row[name])
            if (found := zoektekst(tabel, row)) is not None:
                yield tabel, row["id"], found


def _commands(connection: Connection) -> tuple[int, int]:
    """Return the numbers of the last command that the index knows of, and of the last there is."""
    cursor: Any = connection.connection.cursor()
    ((since, until),) = cursor.execute(
        "SELECT (SELECT waarde FROM bestand WHERE sleutel = 'zoekstand'), (SELECT max(nummer) FROM journaal)"
    ).fetchall()
    return int(since or 0), until or 0


def _note(cursor: Any, nummer: int) -> None:
    """Write down up to which command the index is in step."""
    cursor.execute("INSERT OR REPLACE INTO bestand (sleutel, waarde) VALUES ('zoekstand', ?)", (str(nummer),))


def _changed(connection: Connection, since: int) -> list[tuple[str, str]]:
    """Return the rows (table, id) that can be found and that commands after this one changed, the first first."""
    cursor: Any = connection.connection.cursor()
    cursor.execute("SELECT tabel, rij_id FROM journaalregel WHERE nummer > ? ORDER BY nummer, regel", (since,))
    return [row for row in dict.fromkeys(cursor.fetchall()) if row[0] in VINDBAAR]


def _renew(connection: Connection, cursor: Any, tabel: str, rij_id: str) -> None:
    """Put the words of a row in the index as they are now, at the place that it had as long as its day is the same."""
    row = row_of(metadata.tables[tabel]).one(connection, key=rij_id)
    new = zoektekst(tabel, row) if row is not None else None
    held = cursor.execute(
        f"SELECT nummer, {_COLUMNS} FROM zoekplaats WHERE tabel = ? AND rij_id = ?", (tabel, rij_id)
    ).fetchone()
    values = (new.titel, new.tekst, new.delen) if new is not None else ()
    stays = held is not None and new is not None and _belongs(held[0], _base(new))
    if held is not None:
        if stays and held[1:] == values:
            return
        # the index wants to hear which words it holds
        cursor.execute(f"INSERT INTO zoekindex (zoekindex, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?)", held)
        cursor.execute("DELETE FROM zoekplaats WHERE nummer = ?", held[:1])
    if new is not None:
        number = held[0] if stays else _next(cursor, _base(new))
        cursor.execute("INSERT INTO zoekplaats VALUES (?, ?, ?, ?, ?, ?)", (number, tabel, rij_id, *values))
        cursor.execute(f"INSERT INTO zoekindex (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?)", (number, *values))


def _next(cursor: Any, base: int) -> int:
    """Return the next number of a rang and day."""
    ((last,),) = cursor.execute(
        "SELECT max(nummer) FROM zoekplaats WHERE nummer > ? AND nummer < ?", (base, base + (1 << _DAY_BITS))
    ).fetchall()
    return (last or base) + 1


def _belongs(number: int, base: int) -> bool:
    """Tell whether a number is of the rang and day that begin at `base`."""
    return base < number < base + (1 << _DAY_BITS)


def _base(found: Zoektekst) -> int:
    """Return the number before the first of its rang and day."""
    return (found.rang << _RANG_BITS) | ((found.dag.toordinal() if found.dag else 0) << _DAY_BITS)


def _day_of(number: int) -> date | None:
    ordinal = (number & ((1 << _RANG_BITS) - 1)) >> _DAY_BITS
    return date.fromordinal(ordinal) if ordinal else None
