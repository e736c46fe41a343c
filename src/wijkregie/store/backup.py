"""Copies of a store: made from one moment of it, opened and checked, and only then moved into place."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import soortnaam
from wijkregie.store import faults, inhouden, journaal, migrate
from wijkregie.store.engine import Role, connect, make_engine
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.placing import built_beside
from wijkregie.store.tables import ZOEKINDEX

Progress = Callable[[int, int], None]
"""Hears pages done and pages in all; may raise to stop."""

_PAGES_PER_STEP = 1000
_KEPT = frozenset(map(table_name, KINDS))


def copy(
    source: Path,
    target: Path,
    *,
    replace: bool = False,
    progress: Progress | None = None,
) -> None:
    """Write a checked copy of the store at `source`, which may be open, to `target`.

    `progress` hears pages done and in all, and may raise to stop. Raises Refusal "bestaat_al" unless `replace`
    is set, "kopie_onjuist" when the copy does not hold what the store holds, or one of `faults`. When
    it raises, `target` is as it was.
    """
    target = target.absolute()
    if target.resolve() == source.resolve():
        raise Refusal("bestaat_al", bestand=target.name, map=str(target.parent))
    with built_beside(target, replace=replace) as temporary:
        counts = _write_copy(source, temporary, progress)
        problems = check(temporary, source.name)
        with closing(connect(temporary, Role.READ)) as duplicate:
            if not problems and row_counts(duplicate) != counts:
                problems = ["Niet alles is gekopieerd."]
        if problems:
            raise Refusal("kopie_onjuist", bestand=target.name, reden=" ".join(problems))


def _write_copy(source: Path, target: Path, progress: Progress | None) -> dict[str, int]:
    """Copy page by page within one reading transaction; returns the rows per table of that moment."""

    def step(status: int, left: int, total: int) -> None:
        if progress is not None:
            progress(total - left, total)

    with closing(connect(source, Role.READ)) as original, closing(connect(target, Role.MIGRATE)) as duplicate:
        original.execute("BEGIN")
        with faults.sorted_out(source):
            counts = row_counts(original)
        original.backup(duplicate, pages=_PAGES_PER_STEP, progress=step)
    return counts


def place_before_migration(store: Path, revision: str, moment: datetime) -> Path:
    """Return a free path for the back-up of a store before it is brought up to date."""
    folder = store.parent / "back-ups"
    folder.mkdir(exist_ok=True)
    stem = f"{store.stem} {moment.astimezone():%Y-%m-%d} {revision}"
    path = folder / f"{stem}{store.suffix}"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}){store.suffix}"
    return path


def row_counts(connection: Any) -> dict[str, int]:
    """Return how many rows each table holds."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}


def check(path: Path, naam: str) -> list[str]:
    """Return what is wrong with a store of any known revision, in Dutch sentences; empty when it is sound.

    Raises Refusal "bestand_beschadigd" about the file with this name when it cannot be read whole.
    """
    try:
        with closing(connect(path, Role.READ)) as connection:
            told = [line for (line,) in connection.execute("PRAGMA integrity_check") if ZOEKINDEX not in line]
            if told not in ([], ["ok"]):  # the index of words can be made anew: no reason to have no back-up
                raise Refusal("bestand_beschadigd", bestand=naam)
            loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    except (dbapi.DatabaseError, UnicodeDecodeError) as error:
        raise Refusal("bestand_beschadigd", bestand=naam) from error
    problems = sorted({_loose(table, parent) for table, _, parent, _ in loose})
    if migrate.read_format(path)[0] == migrate.head():
        problems += _check_rest(path)
    return problems


def _loose(table: str, parent: str) -> str:
    """Say that a row of a table belongs to one of `parent` that is not there."""
    if table not in _KEPT:
        return "De geschiedenis is niet volledig."
    return f"Een {soortnaam(table)} hoort bij een {soortnaam(parent)}, maar de gegevens daarvan ontbreken."


def _check_rest(path: Path) -> list[str]:
    """Return what is wrong with what no constraint holds: the history, and the content of bijlagen."""
    engine = make_engine(path, Role.READ)
    try:
        with engine.connect() as connection:
            return _check_journaal(connection) + [
                f"De bijlage “{naam}” is beschadigd of ontbreekt. Voeg het bestand opnieuw toe."
                for naam in inhouden.broken(connection)
            ]
    finally:
        engine.dispose()


def _check_journaal(connection: Connection) -> list[str]:
    try:
        broken = journaal.first_broken(connection)
    except (DatabaseError, AssertionError, TypeError, ValueError):  # values of a kind that was never written
        return ["De geschiedenis is niet meer te lezen."]
    return [] if broken is None else [f"De geschiedenis klopt niet meer vanaf nummer {broken}."]


def check_store(path: Path) -> list[str]:
    """Return what is wrong with the store at `path`, in Dutch sentences; empty when it is sound.

    Raises Refusal when it cannot be opened at all, or not be read whole.
    """
    path = path.resolve()
    faults.must_be_file(path)
    with faults.sorted_out(path):
        revision = migrate.known_revision(path)
        problems = check(path, path.name)
        if not problems and revision == migrate.head():
            problems = _check_findable(path)
        return problems


def _check_findable(path: Path) -> list[str]:
    from wijkregie.store import search

    engine = make_engine(path, Role.READ)
    try:
        with engine.connect() as connection:
            if search.is_whole(connection):
                return []
    finally:
        engine.dispose()
    return ["Zoeken vindt niet alles. Kies in het menu, bij Bestand, ‘Zoeken opnieuw klaarmaken’."]
