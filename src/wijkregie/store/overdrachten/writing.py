"""Writing a hand-over file: rows by kind, what was kept of their history, and contents part by part."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from wijkregie.domain.overdrachten import Overdrachtkeuze, Overdrachtskop
from wijkregie.domain.refusals import Refusal
from wijkregie.store import migrate
from wijkregie.store.engine import OVERDRACHT_ID, PAGE_BYTES, Role, attach, connect
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.overdrachten import format
from wijkregie.store.placing import sync
from wijkregie.store.queries.overdrachten import HISTORY, Meegaand, gather, history
from wijkregie.store.tables import metadata

Progress = Callable[[int, int], None]
"""Hears bytes done and bytes in all; may raise to stop."""

_MUCH = 20 * 10**6  # each table takes a page even when it is empty, which a small file would feel
_STORE = "bron"
_FEW_PAGES = 32
_ROW_BYTES = 300  # about what a row takes, so that progress tells of rows and contents alike


def write_overdracht(
    source: Connection,
    target: Path,
    keuze: Overdrachtkeuze,
    kop: Overdrachtskop,
    *,
    wachtwoord: str = "",
    progress: Progress | None = None,
) -> Meegaand:
    """Write what was chosen from one moment of a store to the empty file at `target`; tells what went along.

    The head gets its program, schema, and what was left out by itself. Raises Refusal "bijlage_beschadigd" when a
    content is not whole. No more than a part of a content is ever held.
    """
    meegaand = gather(source, keuze)
    telling = _Telling(meegaand, progress)
    with closing(connect(target, Role.BUILD, wachtwoord)) as made:
        if not wachtwoord and sum(meegaand.inhouden.values()) < _MUCH:
            made.execute(f"PRAGMA page_size={PAGE_BYTES}")
        ((_, _, store),) = source.connection.cursor().execute("PRAGMA database_list").fetchall()
        attach(made, Path(store), _STORE)
        made.execute("BEGIN")
        made.execute(f"PRAGMA application_id={OVERDRACHT_ID}")
        driver = source.connection.cursor()
        _lay_out(driver, made)
        _copy_inhouden(made, meegaand.inhouden, telling)
        with ThreadPoolExecutor(1) as beside:
            taken = beside.submit(sync, target)  # the disk takes the contents while the rows are written
            for table in map(table_name, KINDS):
                if table in meegaand.ids:
                    _copy_rows(driver, made, table, meegaand.ids[table], telling)
            for left in meegaand.weggelaten:
                made.execute(f"UPDATE {left.tabel} SET {left.veld} = NULL WHERE id = ?", (left.rij_id,))
            _write_history(made, history(source, meegaand, prive=keuze.prive))
            format.write_head(made, replace(kop, prive=keuze.prive, weggelaten=meegaand.weggelaten))
            taken.result()
        made.execute("COMMIT")
        loose = made.execute("PRAGMA main.foreign_key_check").fetchall()
    if loose:
        raise RuntimeError(f"rows of a hand-over point at nothing: {loose[:5]}")
    return meegaand


def _lay_out(driver: Any, made: Any) -> None:
    """Give the file the schema of the store it comes from, to the letter: that is what the migrations made.

    It has no index of words: who takes it over makes that.
    """
    schema = driver.execute("SELECT tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    for table, sql in schema:
        if not format.is_index(table):
            made.execute(sql)
    made.execute("INSERT INTO alembic_version VALUES (?)", (migrate.head(),))


class _Telling:
    """Tells how far the work is, in bytes."""

    def __init__(self, meegaand: Meegaand, progress: Progress | None) -> None:
        self._progress = progress
        self._done = 0
        self._total = sum(meegaand.inhouden.values()) + _ROW_BYTES * sum(map(len, meegaand.ids.values()))

    def step(self, size: int) -> None:
        self._done += size
        if self._progress is not None:
            self._progress(self._done, self._total)


def _copy_rows(driver: Any, made: Any, table: str, ids: set[str], telling: _Telling) -> None:
    columns = [column.name for column in metadata.tables[table].c]
    found = driver.execute(f"SELECT {', '.join(columns)} FROM {table}")
    place = columns.index("id")
    _insert(made, table, columns, (row for row in found if row[place] in ids))
    telling.step(_ROW_BYTES * len(ids))


def _write_history(made: Any, lines: Iterable[tuple[str | None, ...]]) -> None:
    rows = ((format.line_id(line), *line) for line in lines)
    _insert(made, "overgenomen", ["id", *HISTORY], rows, or_="OR IGNORE")


def _copy_inhouden(made: Any, inhouden: Mapping[str, int], telling: _Telling) -> None:
    """Copy contents from file to file; that they are what their hash says is seen by who reads them.

    They never change once they are kept, so they need not be read in the same moment as the rows. They pass through
    few pages, over and over: memory that is new for each page would take longer than the copy.
    """
    ((pages,),) = made.execute("PRAGMA main.cache_size").fetchall()
    made.execute(f"PRAGMA main.cache_size={_FEW_PAGES}")
    for sha256, size in inhouden.items():
        _insert(made, "inhoud", ["sha256", "grootte"], [(sha256, size)])
        made.execute(f"INSERT INTO inhouddeel SELECT * FROM {_STORE}.inhouddeel WHERE sha256 = ?", (sha256,))
        copied = made.execute("SELECT sum(length(bytes)) FROM inhouddeel WHERE sha256 = ?", (sha256,)).fetchone()[0]
        if (copied or 0) != size:
            named = made.execute(f"SELECT naam FROM {_STORE}.bijlage WHERE sha256 = ?", (sha256,)).fetchone()
            raise Refusal("bijlage_beschadigd", naam=named[0])
        telling.step(size)
    made.execute(f"PRAGMA main.cache_size={pages}")


def _insert(made: Any, table: str, columns: list[str], rows: Iterable[tuple[Any, ...]], or_: str = "") -> None:
    places = ", ".join("?" * len(columns))
    made.executemany(f"INSERT {or_} INTO {table} ({', '.join(columns)}) VALUES ({places})", rows)
