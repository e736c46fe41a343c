"""Reads of what happened to rows, here and before they came here; and keeping what came with a colleague's file."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, func, literal_column, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_unless

from wijkregie.domain.frozen import frozen
from wijkregie.store.journaal import REMOVED_ROW, Soort
from wijkregie.store.queries.geschiedenis import Wijziging, undoable
from wijkregie.store.tables import journaal, journaalregel, journaalwaarde, overgenomen

_PER_QUERY = 500
_ELSEWHERE = "Overgenomen"
_AS_THEY_CAME: ColumnElement[int] = literal_column("overgenomen.rowid")  # two commands may be of one moment


@frozen
class Geschiedenisregel:
    """One change of one row, by whom and when; as the journaal and the history from a colleague both keep it."""

    moment: str
    wie: str
    label: str
    tabel: str
    rij_id: str
    velden: str
    voor: str | None
    na: str | None

    @property
    def gewist(self) -> bool:
        """Whether its values are gone for good."""
        return self.na is None and self.velden != REMOVED_ROW


def geschiedenisregels(connection: Connection, tabel: str, ids: Collection[str]) -> Iterator[Geschiedenisregel]:
    """Yield what happened to these rows, here in order and then elsewhere; of what was taken over and undone, nothing.

    `connection` may be that of a colleague's file.
    """
    undone = undone_takings(connection)
    wanted = sorted(ids)
    for start in range(0, len(wanted), _PER_QUERY):
        some = wanted[start : start + _PER_QUERY]
        here = _here(undone).where(journaalregel.c.tabel == tabel, journaalregel.c.rij_id.in_(some))
        there = _there(undone).where(overgenomen.c.tabel == tabel, overgenomen.c.rij_id.in_(some))
        for query in (here, there):
            yield from (Geschiedenisregel(*row) for row in connection.execute(query))


def alle_geschiedenisregels(connection: Connection) -> Iterator[Geschiedenisregel]:
    """Yield what happened to every row, as `geschiedenisregels` does."""
    undone = undone_takings(connection)
    for query in (_here(undone), _there(undone)):
        with connection.execute(query) as found:
            yield from (Geschiedenisregel(*row) for row in found.yield_per(_PER_QUERY))


def overgenomen_van(connection: Connection, wijkorgaan_id: str, *, limit: int = 2000) -> list[Wijziging]:
    """Return what happened to a wijkorgaan, and to all that hangs on it, before it came here; newest first.

    Each tells in `uit` by which command it came; two or three queries.
    """
    itself = and_(overgenomen.c.tabel == "wijkorgaan", overgenomen.c.rij_id == wijkorgaan_id)
    undone = undone_takings(connection)
    found = _told(connection, undone, or_(itself, _names(wijkorgaan_id)), limit)
    for tabel, part in (("subsidie", "subsidiestap"), ("jaargesprek", "antwoord")):
        if ids := {change.rij_id for change in found if change.tabel == tabel}:
            found += _told(connection, undone, overgenomen.c.tabel == part, limit, named=(f"{tabel}_id", ids))
    return sorted(found, key=lambda change: change.moment, reverse=True)[:limit]


def overgenomen_van_rij(connection: Connection, tabel: str, rij_id: str, *, limit: int = 500) -> list[Wijziging]:
    """Return what happened to one row before it came here, as `overgenomen_van` does."""
    itself = and_(overgenomen.c.tabel == tabel, overgenomen.c.rij_id == rij_id)
    return _told(connection, undone_takings(connection), itself, limit)


def _told(
    connection: Connection,
    undone: Collection[int],
    where: ColumnElement[bool],
    limit: int,
    named: tuple[str, Collection[str]] | None = None,
) -> list[Wijziging]:
    query = (
        _there(undone)
        .add_columns(journaal.c.label.label("uit"))
        .outerjoin_from(overgenomen, journaal, journaal.c.nummer == overgenomen.c.nummer)
        .where(where)
    )
    if named is not None:
        images = func.coalesce(overgenomen.c.na, overgenomen.c.voor)
        query = query.where(func.json_extract(images, f"$.{named[0]}").in_(named[1]))
    newest = query.order_by(None).order_by(overgenomen.c.moment.desc(), _AS_THEY_CAME.desc()).limit(limit)
    return [
        Wijziging(
            nummer=0,
            label=row["label"],
            wie=row["wie"],
            moment=datetime.fromisoformat(row["moment"]),
            tabel=row["tabel"],
            rij_id=row["rij_id"],
            voor=None if row["voor"] is None else json.loads(row["voor"]),
            na=None if row["na"] is None else json.loads(row["na"]),
            uit=row["uit"] or _ELSEWHERE,
        )
        for row in connection.execute(newest).mappings()
    ]


def _names(entity_id: str) -> ColumnElement[bool]:
    images = func.coalesce(overgenomen.c.voor, "") + func.coalesce(overgenomen.c.na, "")
    return func.instr(images, entity_id) > 0


def made_with_store(connection: Connection, tabel: str, ids: Collection[str]) -> frozenset[str]:
    """Return which of these rows are as the program made them with the store; nobody has worked on them."""
    found: dict[str, bool] = {}
    undone, wanted = undone_takings(connection), sorted(ids)
    for start in range(0, len(wanted), _PER_QUERY):
        query = (
            select(journaalregel.c.rij_id, func.max(journaal.c.omkeerbaar))
            .join_from(journaalregel, journaal)
            .where(journaalregel.c.tabel == tabel, journaalregel.c.rij_id.in_(wanted[start : start + _PER_QUERY]))
            .where(_standing(undone))
            .group_by(journaalregel.c.rij_id)
        )
        found |= {rij_id: bool(worked) for rij_id, worked in connection.execute(query)}
    return frozenset(rij_id for rij_id, worked in found.items() if not worked)


def removed_ids(connection: Connection, tabellen: Collection[str]) -> dict[str, set[str]]:
    """Return by table the rows that were removed at some time, though some may have come back."""
    found: dict[str, set[str]] = defaultdict(set)
    for lines in (journaalregel, overgenomen):
        query = select(lines.c.tabel, lines.c.rij_id).where(lines.c.velden == REMOVED_ROW, lines.c.tabel.in_(tabellen))
        for tabel, rij_id in connection.execute(query):
            found[tabel].add(rij_id)
    return found


def undone_takings(connection: Connection) -> frozenset[int]:
    """Return the commands that took something over and are undone."""
    query = select(overgenomen.c.nummer).where(overgenomen.c.nummer.is_not(None)).distinct()
    nummers = frozenset(connection.scalars(query))
    return nummers - undoable(connection, nummers) if nummers else nummers


def bekende_momenten(connection: Connection) -> set[tuple[str, str, str]]:
    """Return moment, table and id of every line of the journaal here."""
    query = select(journaal.c.moment, journaalregel.c.tabel, journaalregel.c.rij_id).join_from(journaal, journaalregel)
    return {(moment, tabel, rij_id) for moment, tabel, rij_id in connection.execute(query)}


def bekende_regels(connection: Connection) -> set[str]:
    """Return the id of every line that came before, save those of what is undone."""
    query = select(overgenomen.c.id, overgenomen.c.nummer)
    undone = undone_takings(connection)
    return {line for line, nummer in connection.execute(query) if nummer not in undone}


def regel_id(regel: Geschiedenisregel) -> str:
    """Return the id by which a line is kept once, however often it comes."""
    from wijkregie.store.overdrachten.format import line_id  # with all of a hand-over: reading history goes without

    rest = (regel.moment, regel.wie, regel.label, regel.tabel, regel.rij_id, regel.velden, regel.voor, regel.na)
    return line_id(rest)


def keep_regels(connection: Connection, regels: Iterable[Geschiedenisregel], nummer: int | None) -> None:
    """Keep lines that came with a file, under the command that took it over.

    What is undone makes room by another id: it stays, for it tells that the command was one that took something over.
    """
    if undone := undone_takings(connection):
        of_command = overgenomen.c.id + "-" + cast(overgenomen.c.nummer, Text)
        first = ~overgenomen.c.id.contains("-")
        connection.execute(update(overgenomen).where(overgenomen.c.nummer.in_(undone), first).values(id=of_command))
    rows = [{**asdict(regel), "id": regel_id(regel), "nummer": nummer} for regel in regels]
    if rows:
        connection.execute(insert_unless(overgenomen).on_conflict_do_nothing(), rows)


def _here(undone: Collection[int]) -> Any:
    later = journaal.alias()
    typed_on = select(later.c.nummer).where(later.c.verwijst_naar == journaal.c.nummer, later.c.soort == Soort.DOEN)
    return (
        select(
            journaal.c.moment,
            journaal.c.wie,
            journaal.c.label,
            journaalregel.c.tabel,
            journaalregel.c.rij_id,
            journaalregel.c.velden,
            journaalwaarde.c.voor,
            journaalwaarde.c.na,
        )
        .select_from(journaalregel)
        .join(journaal, journaal.c.nummer == journaalregel.c.nummer)
        .join(
            journaalwaarde,
            (journaalwaarde.c.nummer == journaalregel.c.nummer) & (journaalwaarde.c.regel == journaalregel.c.regel),
        )
        .where(~typed_on.exists(), _standing(undone))
        .order_by(journaalregel.c.nummer, journaalregel.c.regel)
    )


def _standing(undone: Collection[int]) -> Any:
    """Tell whether an entry is neither one of these, nor what undid it."""
    undoing = (journaal.c.soort != Soort.DOEN) & func.coalesce(journaal.c.verwijst_naar, 0).in_(undone)
    return journaal.c.nummer.not_in(undone) & ~undoing


def _there(undone: Collection[int]) -> Any:
    columns = (column for column in overgenomen.c if column.name not in ("id", "nummer"))
    return (
        select(*columns)
        .where(func.coalesce(overgenomen.c.nummer, 0).not_in(undone))
        .order_by(overgenomen.c.moment, _AS_THEY_CAME)
    )
