"""Writing a hand-over file: rows by kind, what was kept of their history, and contents part by part."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from wijkregie.domain.overdrachten import Overdrachtkeuze, Overdrachtskop
from wijkregie.domain.refusals import Refusal
from wijkregie.store import migrate
from wijkregie.store.engine import OVERDRACHT_ID, Role, connect
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.overdrachten import format
from wijkregie.store.queries.overdrachten import HISTORY, Meegaand, gather, history
from wijkregie.store.tables import metadata

Progress = Callable[[int, int], None]
"""Hears bytes done and bytes in all; may raise to stop."""

_MUCH = 20 * 10**6
_WIDE_PAGE_BYTES = 1 << 14  # contents go in and out of those faster, and each table takes one even when it is empty
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
        if not wachtwoord and sum(meegaand.inhouden.values()) > _MUCH:
            made.execute(f"PRAGMA page_size={_WIDE_PAGE_BYTES}")
        made.execute("BEGIN")
        made.execute(f"PRAGMA application_id={OVERDRACHT_ID}")
        driver = source.connection.cursor()
        _lay_out(driver, made)
        for table in map(table_name, KINDS):
            if table in meegaand.ids:
                _copy_rows(driver, made, table, meegaand.ids[table], telling)
        for left in meegaand.weggelaten:
            made.execute(f"UPDATE {left.tabel} SET {left.veld} = NULL WHERE id = ?", (left.rij_id,))
        _write_history(made, history(source, meegaand, prive=keuze.prive))
        for sha256, size in meegaand.inhouden.items():
            _copy_inhoud(driver, made, sha256, size, telling)
        format.write_head(made, replace(kop, prive=keuze.prive, weggelaten=meegaand.weggelaten))
        made.execute("COMMIT")
        loose = made.execute("PRAGMA foreign_key_check").fetchall()
    if loose:
        raise RuntimeError(f"rows of a hand-over point at nothing: {loose[:5]}")
    return meegaand


def _lay_out(driver: Any, made: Any) -> None:
    """Give the file the schema of the store it comes from, to the letter: that is what the migrations made."""
    schema = driver.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    for (sql,) in schema:
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


def _copy_inhoud(driver: Any, made: Any, sha256: str, size: int, telling: _Telling) -> None:
    """Copy a content part by part; that it is what its hash says is seen by who reads it."""
    _insert(made, "inhoud", ["sha256", "grootte"], [(sha256, size)])
    copied = 0
    parts = driver.execute("SELECT nummer, bytes FROM inhouddeel WHERE sha256 = ? ORDER BY nummer", (sha256,))
    for number, content in parts:
        _insert(made, "inhouddeel", ["sha256", "nummer", "bytes"], [(sha256, number, content)])
        copied += len(content)
        telling.step(len(content))
    if copied != size:
        naam = driver.execute("SELECT naam FROM bijlage WHERE sha256 = ?", (sha256,)).fetchone()[0]
        raise Refusal("bijlage_beschadigd", naam=naam)


def _insert(made: Any, table: str, columns: list[str], rows: Iterable[tuple[Any, ...]], or_: str = "") -> None:
    places = ", ".join("?" * len(columns))
    made.executemany(f"INSERT {or_} INTO {table} ({', '.join(columns)}) VALUES ({places})", rows)
